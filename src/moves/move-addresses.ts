import { Problem } from '../base/problem.ts'
import { type AddressChange, AddressMap, absoluteAddress } from '../pages/address-map.ts'
import { keyOfAddress, type PageAddress, pageAddress } from '../pages/page.ts'
import { type PageRow, pageByKey, updatePage } from '../pages/page-store.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import { requirePermission, type Staff } from '../staff/roles.ts'
import type { Db } from '../storage/tables.ts'
import { afterCommit, inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { mergePages } from './merge-pages.ts'

/**
 * What becomes of one address. rename: the page keeps everything and gets the new address · merge: both are pages, the
 * old one goes into the new one for good · alias: nothing is kept under the old one, but who comes by it is led on.
 */
export type MoveKind = 'rename' | 'merge' | 'alias'
export type MoveProblem = 'elsewhere' | 'address' | 'same' | 'unknown' | 'done' | 'nowhere' | 'twice'

export interface Move {
  line: number
  from: string
  to: string
  kind: MoveKind | null
  /** Why nothing happens; '' when something does. */
  problem: MoveProblem | ''
  title: string
  /** What comes along. */
  comments: number
  likes: number
}

interface Standing {
  from: string
  old: PageRow | undefined
  to: PageAddress
  now: PageRow | undefined
}

/** What a list of old and new addresses would do. Stores nothing; a `*` is replaced by the pages that it stands for. */
export async function planMoves(titian: Titian, site: Site, changes: readonly AddressChange[]): Promise<Move[]> {
  const moves: Move[] = []
  const seen = new Set<string>()
  for (const change of await expanded(titian.db, site, changes)) {
    const move = await planned(titian.db, site, change)
    const key = keyOfAddress(absolute(site, move.from))
    moves.push(move.kind !== null && seen.has(key) ? { ...move, kind: null, problem: 'twice' } : move)
    if (move.kind !== null) seen.add(key)
  }
  return moves
}

/**
 * Does what the plan says, each address in a transaction of its own and on record; what cannot be done is left as it is
 * and told. Visits and comments that still come by an old address belong to the new one from now on.
 *
 * @param staff null for the command line
 * @throws Problem 'forbidden'
 */
export async function moveAddresses(
  titian: Titian,
  staff: Staff | null,
  site: Site,
  changes: readonly AddressChange[],
  progress: (done: number, total: number) => void = () => {},
): Promise<Move[]> {
  if (staff) requirePermission(staff, 'settings', site.id)
  const plan = await planMoves(titian, site, changes)
  const done: Move[] = []
  for (const move of plan) {
    done.push(move.kind === null ? move : await moveOne(titian, staff, site, move))
    progress(done.length, plan.length)
  }
  if (done.some(({ kind }) => kind !== null)) {
    await titian.sites.reload()
    titian.jobs.wake('read-pages')
    titian.jobs.wake('settle-merged')
  }
  return done
}

async function moveOne(titian: Titian, staff: Staff | null, site: Site, planned: Move): Promise<Move> {
  const at = titian.clock.now()
  return inTransaction(titian.db, async (db) => {
    // Somebody may have moved it since the plan was made.
    const { move, standing } = await lookAt(db, site, planned)
    if (move.kind === null || standing === null) return move
    const { from, old, to, now } = standing
    const key = keyOfAddress(from)
    let pageId: string
    if (move.kind === 'alias') pageId = now!.id
    else if (move.kind === 'merge') {
      pageId = now!.id
      await mergePages(titian, db, site, old!.id, pageId)
      await alias(db, site.id, old!.key, pageId)
    } else {
      pageId = old!.id
      await db.deleteFrom('page_alias').where('site_id', '=', site.id).where('key', '=', to.key).execute()
      await updatePage(db, site.id, pageId, {
        key: to.key,
        url: to.url,
        is_home: to.isHome ? 1 : 0,
        http_status: 0,
        fetch_failure: '',
        moved_to: '',
        fetch_next_at: at,
      })
      await alias(db, site.id, old!.key, pageId)
      afterCommit(db, () => titian.pages.forget(site.id, pageId))
    }
    await alias(db, site.id, key, pageId)
    await db
      .updateTable('site')
      .set((expression) => ({ moves: expression('moves', '+', 1) }))
      .where('id', '=', site.id)
      .execute()
    await record(db, {
      siteId: site.id,
      at,
      staffId: staff?.id ?? '',
      did: `page.${move.kind}`,
      subject: 'page',
      subjectId: pageId,
      note: `${from} → ${to.url}`,
    })
    afterCommit(db, () => titian.cache.clear())
    return move
  })
}

async function alias(db: Db, siteId: string, key: string, pageId: string): Promise<void> {
  await db
    .insertInto('page_alias')
    .values({ site_id: siteId, key, page_id: pageId })
    .onConflict((conflict) => conflict.columns(['site_id', 'key']).doUpdateSet({ page_id: pageId }))
    .execute()
}

const planned = async (db: Db, site: Site, change: AddressChange): Promise<Move> =>
  (await lookAt(db, site, change)).move

async function lookAt(
  db: Db,
  site: Site,
  { line, from, to }: AddressChange,
): Promise<{ move: Move; standing: Standing | null }> {
  const move: Move = { line, from, to, kind: null, problem: '', title: '', comments: 0, likes: 0 }
  const no = (problem: MoveProblem) => ({ move: { ...move, problem }, standing: null })
  const key = keyOfAddress(absolute(site, from))
  if (key === '') return no('address')
  if (to === '') return no('nowhere')
  let target: PageAddress
  try {
    target = pageAddress(site, absolute(site, to))
  } catch (error) {
    if (error instanceof Problem) return no('elsewhere')
    throw error
  }
  if (target.key === key) return no('same')
  const old = await pageByKey(db, site.id, key)
  const now = await pageByKey(db, site.id, target.key)
  const standing = { from: absolute(site, from), old, to: target, now }
  const told = (page: PageRow): Move => ({ ...move, title: page.title, comments: page.comments, likes: page.likes })
  if (!old) return now ? { move: { ...told(now), kind: 'alias', comments: 0, likes: 0 }, standing } : no('unknown')
  if (!now || (now.id === old.id && old.key !== target.key)) return { move: { ...told(old), kind: 'rename' }, standing }
  if (now.id === old.id) return no('done')
  return { move: { ...told(old), kind: 'merge' }, standing }
}

const absolute = (site: Site, url: string): string => absoluteAddress(url, site.origins[0]!)

/** As many pages as one `*` may stand for. */
const PAGES_MOST = 200_000

async function expanded(db: Db, site: Site, changes: readonly AddressChange[]): Promise<AddressChange[]> {
  const wild = changes.filter(({ from }) => from.endsWith('*'))
  if (wild.length === 0) return [...changes]
  const exact = changes.filter(({ from }) => !from.endsWith('*'))
  const map = new AddressMap(wild, site.origins[0]!)
  const named = new Set(exact.map(({ from }) => keyOfAddress(absolute(site, from))))
  const pages = await db
    .selectFrom('page')
    .select(['url', 'key'])
    .where('site_id', '=', site.id)
    .where('state', '<>', 'merged')
    .orderBy('id')
    .limit(PAGES_MOST)
    .execute()
  const found = pages.flatMap(({ url, key }): AddressChange[] => {
    if (key.startsWith('id:') || named.has(key)) return []
    const to = map.moved(url)
    return to === null || to === url ? [] : [{ from: url, to, line: 0 }]
  })
  return [...exact, ...found]
}
