import { type PageRow, pageById, updatePage } from '../pages/page-store.ts'
import { cacheGroup } from '../pages/page-summary.ts'
import type { Site } from '../sites/site.ts'
import { deleteRows, updateRows } from '../storage/keyed-rows.ts'
import { addExcluded, constant, lockRow } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'
import { afterCommit } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { admitPage } from '../visits/admit-page.ts'
import { forgetFold } from '../visits/fold-months.ts'

/** Counts by day and page: their key without site and page, and what is added up. */
const COUNTS = {
  day_page: { key: ['day', 'medium', 'platform'], sums: ['visits', 'first_day', 'engaged', 'views', 'seconds'] },
  day_share: { key: ['day', 'network'], sums: ['visits'] },
  day_act: { key: ['day', 'act', 'network'], sums: ['acts'] },
} as const

/** Rows that name a page and nothing else of it: they follow as they are. */
const FOLLOWING = ['comment', 'share', 'letter', 'post'] as const

/**
 * Makes one page of two, inside the caller's transaction: comments, likes, shares, letters, posts and links of `from`
 * belong to `into` afterwards, its day counts are added, and every address of `from` leads to `into`. A browser that
 * liked both likes once. Raw visits keep the page on which they landed; live counting and a rebuild both count them
 * under `into`, so the two agree.
 *
 * It cannot be taken apart again. Done once more, it moves what others stored under `from` while it was merged.
 */
export async function mergePages(titian: Titian, db: Db, site: Site, fromId: string, intoId: string): Promise<void> {
  // Always in the same order, as everybody who locks pages does.
  for (const id of [fromId, intoId].sort()) await lockRow(db, 'page', 'id', id)
  const from = (await pageById(db, site.id, fromId))!
  const into = (await pageById(db, site.id, intoId))!
  for (const page of [from, into]) if (page.state === 'unknown') await admitPage(db, page)

  for (const table of FOLLOWING) {
    await updateRows(db, table, { site_id: site.id, page_id: from.id }, { page_id: into.id })
  }
  const twice = await moveLikes(db, from, into)
  await moveLinks(db, from, into)
  for (const table of ['kit_entry', 'page_class'] as const) await moveDecisions(db, table, from, into)
  for (const table of ['preview_check', 'preview_finding', 'preview_card'] as const) {
    await deleteRows(db, table, { site_id: site.id, page_id: from.id })
  }
  await moveCounts(db, from, into)

  await updatePage(db, site.id, into.id, {
    likes: into.likes + from.likes - twice,
    shares: into.shares + from.shares,
    comments: into.comments + from.comments,
    first_day: from.first_day < into.first_day ? from.first_day : into.first_day,
    ...(into.title ? {} : { title: from.title, summary: from.summary }),
    ...(into.published_at ? {} : { published_at: from.published_at }),
  })
  await updatePage(db, site.id, from.id, {
    state: 'merged',
    merged_into: into.id,
    likes: 0,
    shares: 0,
    comments: 0,
    fetch_next_at: '',
    moved_to: '',
  })
  await db
    .updateTable('page')
    .set({ merged_into: into.id })
    .where('site_id', '=', site.id)
    .where('merged_into', '=', from.id)
    .where('merged_into', '<>', constant(''))
    .execute()
  await updateRows(db, 'page_alias', { site_id: site.id, page_id: from.id }, { page_id: into.id })
  afterCommit(db, () => {
    for (const id of [from.id, into.id]) {
      titian.pages.forget(site.id, id)
      titian.cache.forget(cacheGroup(site.id, id))
    }
  })
}

/** @returns how many browsers had liked both */
async function moveLikes(db: Db, from: PageRow, into: PageRow): Promise<number> {
  const twice = await db
    .selectFrom('reaction')
    .innerJoin('reaction as other', (join) =>
      join
        .onRef('other.site_id', '=', 'reaction.site_id')
        .onRef('other.key_hash', '=', 'reaction.key_hash')
        .on('other.page_id', '=', into.id),
    )
    .select('reaction.key_hash')
    .where('reaction.site_id', '=', from.site_id)
    .where('reaction.page_id', '=', from.id)
    .execute()
  const hashes = twice.map(({ key_hash }) => key_hash)
  for (let start = 0; start < hashes.length; start += 500) {
    await db
      .deleteFrom('reaction')
      .where('site_id', '=', from.site_id)
      .where('page_id', '=', from.id)
      .where('key_hash', 'in', hashes.slice(start, start + 500))
      .execute()
  }
  await updateRows(db, 'reaction', { site_id: from.site_id, page_id: from.id }, { page_id: into.id })
  return hashes.length
}

/** One tracked link for each page and account: where both have one, the older address keeps leading where it led. */
async function moveLinks(db: Db, from: PageRow, into: PageRow): Promise<void> {
  const of = (page: PageRow) =>
    db
      .selectFrom('link')
      .select(['id', 'account_id', 'purpose'])
      .where('site_id', '=', page.site_id)
      .where('page_id', '=', page.id)
  const taken = new Set((await of(into).execute()).map((link) => `${link.account_id} ${link.purpose}`))
  for (const link of await of(from).execute()) {
    if (link.purpose !== 'other' && taken.has(`${link.account_id} ${link.purpose}`)) continue
    await updateRows(db, 'link', { site_id: from.site_id, id: link.id }, { page_id: into.id })
  }
}

/** What staff decided for an article, one row each: what the new one has already stands. */
async function moveDecisions(db: Db, table: 'kit_entry' | 'page_class', from: PageRow, into: PageRow): Promise<void> {
  const of = db.selectFrom(table).selectAll().where('site_id', '=', from.site_id).where('page_id', '=', from.id)
  const rows = await of.execute()
  if (rows.length === 0) return
  await db
    .insertInto(table)
    .values(rows.map((row) => ({ ...row, page_id: into.id })) as never)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await deleteRows(db, table, { site_id: from.site_id, page_id: from.id })
}

async function moveCounts(db: Db, from: { site_id: string; id: string }, into: { id: string }): Promise<void> {
  const days = new Set<string>()
  for (const [table, { key, sums }] of Object.entries(COUNTS) as [
    keyof typeof COUNTS,
    { key: readonly string[]; sums: readonly string[] },
  ][]) {
    // Taken out and read in one: what others add to a row meanwhile is in it, or starts the row anew.
    const rows = await db
      .deleteFrom(table)
      .where('site_id', '=', from.site_id)
      .where('page_id', '=', from.id)
      .returningAll()
      .execute()
    if (rows.length === 0) continue
    const name = (row: object) => key.map((column) => (row as Record<string, string>)[column]).join('\0')
    const moved = rows.map((row) => ({ ...row, page_id: into.id })).sort((a, b) => (name(a) < name(b) ? -1 : 1))
    for (let start = 0; start < moved.length; start += 500) {
      await db
        .insertInto(table)
        .values(moved.slice(start, start + 500) as never)
        .onConflict((conflict) =>
          conflict
            .columns(['site_id', 'page_id', ...key] as never)
            .doUpdateSet(Object.fromEntries(sums.map((sum) => [sum, addExcluded(table, sum)])) as never),
        )
        .execute()
    }
    if (table === 'day_page') for (const row of rows) days.add(row.day)
  }
  await forgetFold(db, from.site_id, [...days])
}
