import { createHash } from 'node:crypto'
import { dayOf } from '../base/calendar.ts'
import { isoOf, MINUTE } from '../base/clock.ts'
import { idFrom, isId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { richFromPlain, richToJson } from '../base/rich-text.ts'
import { bareHost, readAddress } from '../base/web-address.ts'
import { screenText } from '../comments/screening/screen.ts'
import { importKey, storeOldComments } from '../comments/store-old-comments.ts'
import { takeLease, tellResult } from '../jobs/lease.ts'
import { languageOf } from '../language/language.ts'
import type { AddressMap } from '../pages/address-map.ts'
import { type PageAddress, pageAddress } from '../pages/page.ts'
import { pageById, updatePage } from '../pages/page-store.ts'
import { hostsOf, type Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import { openScratch, type Scratch } from '../storage/scratch.ts'
import type { NewRow } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { type Format, type OldComment, type Sink, type SkipReason, SourceMistake } from './old-comment.ts'
import { cleanName, cleanText } from './old-text.ts'
import { openSource, type Source } from './open-source.ts'
import { readCsv } from './read-csv.ts'
import { readDisqus } from './read-disqus.ts'
import { readDrupal } from './read-drupal.ts'
import { readIsso } from './read-isso.ts'
import { readJson, readRemark42 } from './read-json.ts'
import { readWxr } from './read-wxr.ts'

const READERS: Readonly<Record<Format, (source: Source, sink: Sink) => Promise<void>>> = {
  wxr: readWxr,
  disqus: readDisqus,
  json: readJson,
  csv: readCsv,
  isso: readIsso,
  remark42: readRemark42,
  drupal: readDrupal,
}

/** Comments stored with one commit: about 20 ms, so a server beside it is not held up. */
const ROWS_AT_ONCE = 200
/** An import that died gives the site free again after this; a living one renews it with every batch. */
const LEASE_MS = 2 * MINUTE
/** A tree deeper than this is a circle. */
const DEEPEST = 1000

export interface ImportWish {
  format: Format
  path: string
  /** Tells two sources of one format apart whose ids would meet; '' = there is one. */
  source: string
  map: AddressMap
  /** Nothing is stored; the result tells what would be. */
  isDryRun: boolean
  /** What was spam there is kept as spam, restorable for 30 days, instead of being left out. */
  keepsSpam: boolean
  /** Our own screening looks at the words too: confident gambling spam becomes spam, personal data is held. */
  screens: boolean
  progress(phase: 'reading' | 'storing', done: number, total: number): void
  skipped(what: { line: number; id: string; reason: SkipReason }): void
}

export interface ImportResult {
  /** Comments that the file holds. */
  read: number
  imported: { shown: number; held: number; spam: number }
  /** There already, from an earlier run. */
  known: number
  skipped: Partial<Record<SkipReason, number>>
  /** Articles that the comments belong to. */
  pages: number
  /** Replies whose question was not imported: they stand by themselves, or under the one before. */
  orphans: number
  /** Hosts of articles that are not on this site, with how many comments; most first. */
  elsewhere: [host: string, comments: number][]
}

/** A comment in the drawer, its address mapped. */
type Kept = OldComment & { key: string }

/**
 * Imports comments of another system. The whole file is read and checked before the first one is stored, then they go
 * in by batches; broken off and run again, it goes on where it stopped, because each comment is known by its id there.
 *
 * @throws SourceMistake for a file that is broken, of another format or of another site: nothing was stored
 */
export async function importComments(titian: Titian, site: Site, wish: ImportWish): Promise<ImportResult> {
  const scratch = openScratch()
  try {
    const result = await readAll(scratch, site, wish)
    requireThisSite(result, site)
    await (wish.isDryRun
      ? tellWhatWouldBe(titian, scratch, site, wish, result)
      : storeAll(titian, scratch, site, wish, result))
    return result
  } finally {
    scratch.close()
  }
}

async function readAll(scratch: Scratch, site: Site, wish: ImportWish): Promise<ImportResult> {
  const source = openSource(wish.path, (bytes) => wish.progress('reading', bytes, source.bytes))
  const result: ImportResult = {
    read: 0,
    imported: { shown: 0, held: 0, spam: 0 },
    known: 0,
    skipped: {},
    pages: 0,
    orphans: 0,
    elsewhere: [],
  }
  const elsewhere = new Map<string, number>()
  const skip: Sink['skip'] = (reason, about) => {
    result.skipped[reason] = (result.skipped[reason] ?? 0) + 1
    wish.skipped({ line: about.line, id: about.id, reason })
  }
  await READERS[wish.format](source, {
    zone: site.timeZone,
    skip(reason, about) {
      result.read++
      skip(reason, about)
    },
    take(comment) {
      result.read++
      const address = addressOf(site, wish.map, comment.url)
      const reason = reasonToSkip(comment, address, wish.keepsSpam)
      if (reason) {
        // Its answers are led past it to the comment before.
        scratch.put('gone', comment.id, comment.parent)
        if (reason === 'elsewhere') {
          const host = readAddress(wish.map.absolute(comment.url))?.host ?? '–'
          elsewhere.set(host, (elsewhere.get(host) ?? 0) + 1)
        }
        return void skip(reason, comment)
      }
      const { key, url } = address as PageAddress
      if (!scratch.put('comment', comment.id, JSON.stringify({ ...comment, key, url } satisfies Kept)))
        return void skip('same-id', comment)
      scratch.put('page', key, '')
    },
  })
  result.pages = scratch.count('page')
  result.elsewhere = [...elsewhere].sort((a, b) => b[1] - a[1])
  return result
}

type Where = PageAddress | 'elsewhere' | 'left-out'

function addressOf(site: Site, map: AddressMap, url: string): Where {
  const moved = map.moved(url)
  if (moved === null) return 'left-out'
  try {
    return pageAddress(site, moved)
  } catch (error) {
    if (error instanceof Problem) return 'elsewhere'
    throw error
  }
}

function reasonToSkip(comment: OldComment, where: Where, keepsSpam: boolean): SkipReason | null {
  if (comment.state === 'gone') return 'gone'
  if (comment.state === 'spam' && !keepsSpam) return 'spam'
  if (Number.isNaN(comment.at)) return 'date'
  return typeof where === 'string' ? where : null
}

function requireThisSite({ elsewhere, pages }: ImportResult, site: Site): void {
  const [most] = elsewhere
  if (pages > 0 || !most) return
  const [own] = site.origins
  throw new SourceMistake(
    `All comments of this file belong to ${elsewhere
      .map(([host]) => host)
      .slice(0, 3)
      .join(
        ', ',
      )}, and ${site.id} is ${hostsOf(site).join(', ')}. Nothing was imported. Is it the right site? If the articles have moved, write a map with one line and name it with --map:\n  https://${bareHost(most[0])}/*,${own}/*`,
  )
}

/** Cleans the words, so that the dry run counts what would be left out. */
async function tellWhatWouldBe(
  titian: Titian,
  scratch: Scratch,
  site: Site,
  wish: ImportWish,
  result: ImportResult,
): Promise<void> {
  const total = scratch.count('comment')
  let done = 0
  for (const batch of batches(scratch)) {
    const rows = await rowsOf(titian, scratch, site, wish, result, batch, () => '')
    const known = await knownOf(titian, site.id, rows)
    for (const row of rows) count(result, row, !known.has(row.once as string))
    done += batch.length
    wish.progress('storing', done, total)
  }
}

async function knownOf(titian: Titian, siteId: string, rows: readonly NewRow<'comment'>[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const found = await titian.db
    .selectFrom('comment')
    .select(['once', 'id'])
    .where('site_id', '=', siteId)
    .where((expression) =>
      expression.or([
        expression(
          'once',
          'in',
          rows.map((row) => row.once as string),
        ),
        expression(
          'id',
          'in',
          rows.map((row) => row.id),
        ),
      ]),
    )
    .execute()
  const ids = new Set(found.map(({ id }) => id))
  return new Set([
    ...found.map(({ once }) => once),
    ...rows.filter((row) => ids.has(row.id)).map((row) => row.once as string),
  ])
}

async function storeAll(
  titian: Titian,
  scratch: Scratch,
  site: Site,
  wish: ImportWish,
  result: ImportResult,
): Promise<void> {
  const job = `import ${site.id}`
  const holder = isoOf(titian.clock.ms()) + Math.random()
  const hold = () => takeLease(titian.db, job, holder, titian.clock.now(), isoOf(titian.clock.ms() + LEASE_MS))
  if (!(await hold()))
    throw new SourceMistake(
      `Another import into ${site.id} is running. Wait until it ends; one that was killed gives way after two minutes.`,
    )
  const total = scratch.count('comment')
  let done = 0
  const pages = new Map<string, string>()
  try {
    for (const batch of batches(scratch)) {
      for (const comment of batch) {
        if (!pages.has(comment.key)) pages.set(comment.key, await pageOf(titian, site, comment))
      }
      const rows = await rowsOf(titian, scratch, site, wish, result, batch, (key) => pages.get(key)!)
      const fresh = await storeOldComments(titian, site.id, rows)
      for (const row of rows) count(result, row, fresh.has(row.id))
      done += batch.length
      wish.progress('storing', done, total)
      await hold()
    }
  } finally {
    const { shown, held, spam } = result.imported
    await inTransaction(titian.db, (db) =>
      record(db, {
        siteId: site.id,
        at: titian.clock.now(),
        staffId: '',
        did: 'site.import',
        subject: 'site',
        subjectId: site.id,
        code: wish.format,
        note: `${shown + held + spam} of ${total}${done < total ? ', broken off' : ''}`,
      }),
    )
    await tellResult(titian.db, job, holder, titian.clock.now(), done < total ? 'broken off' : 'ok')
  }
}

function* batches(scratch: Scratch): Generator<Kept[]> {
  let batch: Kept[] = []
  for (const { value } of scratch.all('comment')) {
    batch.push(JSON.parse(value) as Kept)
    if (batch.length === ROWS_AT_ONCE) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

function count(result: ImportResult, row: NewRow<'comment'>, isNew: boolean): void {
  if (!isNew) result.known++
  else result.imported[row.state as 'shown' | 'held' | 'spam']++
}

/** The article's row, made when it has none; title and date of the file stand until the page itself is read. */
async function pageOf(titian: Titian, site: Site, comment: Kept): Promise<string> {
  const { id } = await titian.pages.ofAct(site, pageAddress(site, comment.url))
  if (!comment.title) return id
  const page = await pageById(titian.db, site.id, id)
  if (page && page.title === '') {
    const told = comment.published && page.published_at === '' ? { published_at: isoOf(comment.published) } : {}
    await updatePage(titian.db, site.id, id, { title: comment.title.slice(0, 300), ...told })
  }
  return id
}

async function rowsOf(
  titian: Titian,
  scratch: Scratch,
  site: Site,
  wish: ImportWish,
  result: ImportResult,
  batch: readonly Kept[],
  pageIdOf: (key: string) => string,
): Promise<NewRow<'comment'>[]> {
  const now = titian.clock.ms()
  const nameless = languageOf(site.language).t('comment.nameless')
  const rows: NewRow<'comment'>[] = []
  for (const comment of batch) {
    const words = await cleanText(comment)
    if (!words.ok) {
      result.skipped[words.why] = (result.skipped[words.why] ?? 0) + 1
      wish.skipped({ line: comment.line, id: comment.id, reason: words.why })
      continue
    }
    const place = placeOf(scratch, comment)
    if (place.isOrphan) result.orphans++
    const name = await cleanName(comment.name, comment.official ? site.institution : nameless)
    const screened = wish.screens && !comment.official ? screen(site, name, words.text) : NOT_SCREENED
    const state = screened.state && comment.state !== 'spam' ? screened.state : comment.state
    const root = place.root ?? comment
    // An answer that a wrong clock dated before its question would stand above it.
    const ms = Math.min(place.root ? Math.max(comment.at, root.at + 1) : comment.at, now)
    const at = isoOf(ms)
    rows.push({
      site_id: site.id,
      id: idOf(site, wish, comment, ms),
      page_id: pageIdOf(comment.key),
      parent_id: place.parent ? idAt(site, wish, scratch, place.parent, now) : '',
      thread_id: place.root
        ? idOf(site, wish, place.root, Math.min(place.root.at, now))
        : idOf(site, wish, comment, ms),
      name,
      text: words.text,
      body: comment.official ? richToJson(richFromPlain(words.text)) : '',
      is_official: comment.official ? 1 : 0,
      state,
      ...screened.columns,
      once: importKey(wish, comment.id),
      day: dayOf(ms, site.timeZone),
      created_at: at,
      // What waits begins to wait now; spam has its 30 days from now.
      queued_at: state === 'shown' ? at : isoOf(now),
      shown_at: state === 'shown' ? at : '',
    })
  }
  return rows
}

interface Place {
  parent: Kept | null
  root: Kept | null
  isOrphan: boolean
}

/** The comment that is answered and the one that began the talk; what was left out is stepped over. */
function placeOf(scratch: Scratch, comment: Kept): Place {
  const parent = before(scratch, comment)
  const isOrphan = comment.parent !== '' && parent?.id !== comment.parent
  if (!parent) return { parent: null, root: null, isOrphan }
  let root = parent
  for (let depth = 0; depth < DEEPEST; depth++) {
    const above = before(scratch, root)
    if (!above) return { parent, root, isOrphan }
    root = above
  }
  return { parent: null, root: null, isOrphan: true }
}

/** @returns the nearest comment above it that is imported, of the same article; null for none */
function before(scratch: Scratch, comment: Kept): Kept | null {
  let id = comment.parent
  for (let depth = 0; id !== '' && depth < DEEPEST; depth++) {
    const found = scratch.get('comment', id)
    if (found) {
      const kept = JSON.parse(found) as Kept
      return kept.key === comment.key && kept.id !== comment.id ? kept : null
    }
    id = scratch.get('gone', id) ?? ''
  }
  return null
}

/** Of a comment above another: the same as when its own turn comes. */
function idAt(site: Site, wish: ImportWish, scratch: Scratch, comment: Kept, now: number): string {
  const { root } = placeOf(scratch, comment)
  return idOf(site, wish, comment, Math.min(root ? Math.max(comment.at, root.at + 1) : comment.at, now))
}

/** Always the same for the same comment, so that an answer finds its question in whatever run each was stored. */
function idOf(site: Site, wish: ImportWish, { id }: OldComment, ms: number): string {
  if (wish.format === 'json' && isId(id)) return id
  return idFrom(
    ms,
    createHash('sha256')
      .update(`${site.id} ${importKey(wish, id)}`)
      .digest(),
  )
}

const NOT_SCREENED = { state: null, columns: { labels: '', reasons: '[]', masked_text: '', fingerprint: '' } } as const

/** Spam goes to spam; personal data and doubtful words wait for a person. What was public and is only rough stays. */
function screen(site: Site, name: string, text: string) {
  const found = screenText({
    text,
    name,
    institution: [site.institution, site.name],
    ownHosts: hostsOf(site).map(bareHost),
  })
  const isHeld =
    found.decision === 'hold' && found.labels.some((label) => label === 'gambling' || label === 'personal-data')
  return {
    state: found.decision === 'spam' ? ('spam' as const) : isHeld ? ('held' as const) : null,
    columns: {
      labels: found.labels.join(' '),
      reasons: JSON.stringify(found.reasons),
      masked_text: found.masked ?? '',
      fingerprint: '',
    },
  }
}
