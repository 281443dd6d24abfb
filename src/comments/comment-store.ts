import type { IsoTime } from '../base/clock.ts'
import { insertOnce, updateRows, updateVersion } from '../storage/keyed-rows.ts'
import { constant, countAll, sumWhereSame } from '../storage/portable.ts'
import type { Db, NewRow, Row } from '../storage/tables.ts'
import { forgetIndexed, indexWords } from '../storage/word-index.ts'

export type CommentRow = Row<'comment'>
type Columns = Partial<Omit<NewRow<'comment'>, 'site_id' | 'id' | 'version'>>

export async function commentById(db: Db, siteId: string, id: string): Promise<CommentRow | undefined> {
  return db.selectFrom('comment').selectAll().where('site_id', '=', siteId).where('id', '=', id).executeTakeFirst()
}

export async function commentsByIds(db: Db, siteId: string, ids: string[]): Promise<CommentRow[]> {
  if (ids.length === 0) return []
  return db.selectFrom('comment').selectAll().where('site_id', '=', siteId).where('id', 'in', ids).execute()
}

export async function commentByOnce(db: Db, siteId: string, once: string): Promise<CommentRow | undefined> {
  return db
    .selectFrom('comment')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('once', '=', once)
    .where('once', '<>', constant(''))
    .executeTakeFirst()
}

/** @returns the row, or undefined when a comment with the same idempotency key is there already */
export async function insertComment(db: Db, row: NewRow<'comment'>): Promise<CommentRow | undefined> {
  const inserted = await db
    .insertInto('comment')
    .values({ ...row, indexed: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (inserted) await indexWords(db, row.site_id, 'comment', row.id, searchedText(inserted))
  return inserted
}

/** What a search of the desk finds a comment by: as moderators read it, so no number that was masked. */
const searchedText = (row: Pick<CommentRow, 'name' | 'text' | 'masked_text'>): string =>
  `${row.name} ${row.masked_text || row.text}`

/** Comments whose words are in no index yet: stored before there was one, or by an import. @returns how many */
export async function indexComments(db: Db, most: number): Promise<number> {
  const rows = await db
    .selectFrom('comment')
    .select(['site_id', 'id', 'name', 'text', 'masked_text'])
    .where('indexed', '=', constant(0))
    .limit(most)
    .execute()
  for (const row of rows) {
    await forgetIndexed(db, row.site_id, 'comment', row.id)
    await indexWords(db, row.site_id, 'comment', row.id, searchedText(row))
    await db
      .updateTable('comment')
      .set({ indexed: 1 })
      .where('site_id', '=', row.site_id)
      .where('id', '=', row.id)
      .execute()
  }
  return rows.length
}

/** @returns false when somebody changed the comment since it was read */
export async function updateComment(db: Db, comment: CommentRow, columns: Columns): Promise<boolean> {
  const { site_id, id, version } = comment
  if (!(await updateVersion(db, 'comment', { site_id, id }, version, columns))) return false
  if (columns.text !== undefined || columns.masked_text !== undefined) {
    await forgetIndexed(db, site_id, 'comment', id)
    await indexWords(db, site_id, 'comment', id, searchedText({ ...comment, ...columns } as CommentRow))
  }
  return true
}

/** Fingerprints of the newest texts that citizens sent since (an id, which begins with its time), oldest first. */
export async function fingerprintsSince(db: Db, siteId: string, sinceId: string, most: number) {
  const rows = await db
    .selectFrom('comment')
    .select(['id', 'fingerprint'])
    .where('site_id', '=', siteId)
    .where('id', '>=', sinceId)
    .where('is_official', '=', 0)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows
    .reverse()
    .filter((row) => row.fingerprint)
    .map((row) => ({ ...row, count: 1 as const }))
}

export type ThreadSort = 'new' | 'old' | 'top'
/** The last thread of a page; `supports` are those of its first comment, looked at in the order 'top' alone. */
export interface ThreadPlace {
  id: string
  supports: number
}
export interface ShownThread {
  thread_id: string
  shown: number
  supports: number
}

/**
 * Threads of a page that have something to show, with how much; a thread's id is the id of its first comment. By time
 * they are read in the order of the index comment_page, so that a page costs what it shows and not what the article has;
 * by support all of the article's are counted (5,000 comments: 3.4 ms), and the answer is kept.
 */
export async function shownThreads(
  db: Db,
  wanted: { siteId: string; pageId: string; sort: ThreadSort; after: ThreadPlace | null; most: number },
): Promise<ShownThread[]> {
  const { after } = wanted
  let query = db
    .selectFrom('comment')
    .select(['thread_id', countAll().as('shown'), FIRST_SUPPORTS.as('first_supports')])
    .where('site_id', '=', wanted.siteId)
    .where('page_id', '=', wanted.pageId)
    .where('state', '=', 'shown')
    .groupBy('thread_id')
    .limit(wanted.most)
  if (wanted.sort === 'top') {
    query = query.orderBy('first_supports', 'desc').orderBy('thread_id', 'desc')
    if (after) {
      query = query.having((is) =>
        is.or([
          is(FIRST_SUPPORTS, '<', after.supports),
          is.and([is(FIRST_SUPPORTS, '=', after.supports), is('thread_id', '<', after.id)]),
        ]),
      )
    }
  } else {
    query = query.orderBy('thread_id', wanted.sort === 'new' ? 'desc' : 'asc')
    if (after) query = query.where('thread_id', wanted.sort === 'new' ? '<' : '>', after.id)
  }
  return (await query.execute()).map((row) => ({
    thread_id: row.thread_id,
    shown: Number(row.shown),
    supports: Number(row.first_supports),
  }))
}

/** Support of a thread's first comment; 0 where that is no longer shown. */
const FIRST_SUPPORTS = sumWhereSame('supports', 'id', 'thread_id')

/** The thread of one comment, when the comment is shown on this page. */
export async function shownThreadOf(db: Db, wanted: { siteId: string; pageId: string; id: string }): Promise<string> {
  const found = await db
    .selectFrom('comment')
    .select('thread_id')
    .where('site_id', '=', wanted.siteId)
    .where('id', '=', wanted.id)
    .where('page_id', '=', wanted.pageId)
    .where('state', '=', 'shown')
    .executeTakeFirst()
  return found?.thread_id ?? ''
}

/** What the public may see of a comment and nothing else: contacts, hashes, hints and staff stay in the house. */
const PUBLIC_COLUMNS = [
  'id',
  'parent_id',
  'thread_id',
  'name',
  'text',
  'masked_text',
  'body',
  'state',
  'state_reason',
  'is_official',
  'is_confirmed',
  'supports',
  'created_at',
  'edited_at',
] as const
export type PublicRow = Pick<CommentRow, (typeof PUBLIC_COLUMNS)[number]>

/**
 * What is shown of the threads from the first to the last, which stand side by side in the index comment_page. A list of
 * ids instead, or an order, makes SQLite walk all comments of the site.
 */
export async function shownOfThreads(
  db: Db,
  wanted: { siteId: string; pageId: string; from: string; to: string },
): Promise<PublicRow[]> {
  return db
    .selectFrom('comment')
    .select(PUBLIC_COLUMNS)
    .where('site_id', '=', wanted.siteId)
    .where('page_id', '=', wanted.pageId)
    .where('state', '=', 'shown')
    .where('thread_id', '>=', wanted.from)
    .where('thread_id', '<=', wanted.to)
    .execute()
}

/**
 * What is shown of threads that do not stand side by side, by way of their first comments, whose rows never go. Said as
 * a list of threads, or as an equality, SQLite walks all comments of the site instead.
 */
export async function shownOfThreadList(
  db: Db,
  wanted: { siteId: string; pageId: string; threads: string[] },
): Promise<PublicRow[]> {
  if (wanted.threads.length === 0) return []
  return db
    .selectFrom('comment as first')
    .innerJoin('comment', (join) =>
      join
        .onRef('comment.site_id', '=', 'first.site_id')
        .onRef('comment.thread_id', '>=', 'first.id')
        .onRef('comment.thread_id', '<=', 'first.id'),
    )
    .select(PUBLIC_COLUMNS.map((column) => `comment.${column}` as const))
    .where('first.site_id', '=', wanted.siteId)
    .where('first.id', 'in', wanted.threads)
    .where('comment.page_id', '=', wanted.pageId)
    .where('comment.state', '=', 'shown')
    .execute()
}

/** The newest comments that are shown, of one page or ('') of the site, newest first; `since` is where ids begin. */
export async function newestShown(
  db: Db,
  wanted: { siteId: string; pageId: string; since: string; most: number },
): Promise<(PublicRow & Pick<CommentRow, 'page_id' | 'shown_at'>)[]> {
  let query = db
    .selectFrom('comment')
    .select([...PUBLIC_COLUMNS, 'page_id', 'shown_at'])
    .where('site_id', '=', wanted.siteId)
    .where('id', '>=', wanted.since)
    .where('state', '=', 'shown')
    .orderBy('id', 'desc')
    .limit(wanted.most)
  if (wanted.pageId) query = query.where('page_id', '=', wanted.pageId)
  return query.execute()
}

/** Comments that shown ones answer although they are not shown themselves: only where they stood and why they went. */
export async function goneComments(db: Db, siteId: string, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('comment')
    .select(['id', 'parent_id', 'thread_id', 'state', 'state_reason', 'created_at'])
    .where('site_id', '=', siteId)
    .where('id', 'in', ids)
    .execute()
}

export async function keepRevision(db: Db, comment: CommentRow, at: IsoTime): Promise<void> {
  await db
    .insertInto('comment_revision')
    .values({ site_id: comment.site_id, comment_id: comment.id, at, text: comment.text })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function revisionsOf(db: Db, siteId: string, ids: string[]): Promise<Row<'comment_revision'>[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('comment_revision')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('comment_id', 'in', ids)
    .orderBy('at')
    .execute()
}

/** @returns false when this browser reported the comment for this reason before */
export async function insertReport(db: Db, row: NewRow<'comment_report'>): Promise<boolean> {
  return insertOnce(db, 'comment_report', row)
}

/** Without raising the version: a report changes nothing that a moderator is about to decide on. */
export async function noteReports(
  db: Db,
  comment: CommentRow,
  columns: Pick<Columns, 'reports' | 'urgent' | 'queued_at' | 'decided_at'>,
): Promise<void> {
  await db
    .updateTable('comment')
    .set(columns)
    .where('site_id', '=', comment.site_id)
    .where('id', '=', comment.id)
    .execute()
}

export async function reportsOf(db: Db, siteId: string, ids: string[]): Promise<Row<'comment_report'>[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('comment_report')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('comment_id', 'in', ids)
    .orderBy('at')
    .execute()
}

/** A person has looked: open reports of these comments are answered. */
export async function settleReports(db: Db, siteId: string, ids: string[], at: IsoTime): Promise<void> {
  await db
    .updateTable('comment_report')
    .set({ settled_at: at })
    .where('site_id', '=', siteId)
    .where('comment_id', 'in', ids)
    .where('settled_at', '=', '')
    .execute()
}

/** The decision that settled them was taken back. */
export async function reopenReports(db: Db, comment: CommentRow): Promise<void> {
  if (!comment.decided_at) return
  await db
    .updateTable('comment_report')
    .set({ settled_at: '' })
    .where('site_id', '=', comment.site_id)
    .where('comment_id', '=', comment.id)
    .where('settled_at', '=', comment.decided_at)
    .execute()
}

/** Whoever this reply answers was told. Without raising the version: it changes nothing that anybody decides on. */
export async function noteTold(db: Db, siteId: string, id: string): Promise<void> {
  await db.updateTable('comment').set({ is_told: 1 }).where('site_id', '=', siteId).where('id', '=', id).execute()
}

/** @returns false when there is no such comment. Without raising the version: a tag decides nothing. */
export async function tagTone(db: Db, siteId: string, id: string, tone: string): Promise<boolean> {
  return (await updateRows(db, 'comment', { site_id: siteId, id }, { tone })) === 1
}

/**
 * Comments of a site in one state, written and decided before these times, with words still in them.
 * None entered the queue after it was decided, so `queued_at` bounds the search.
 */
export async function commentsToErase(
  db: Db,
  wanted: {
    siteId: string
    state: 'withdrawn' | 'spam' | 'rejected' | 'removed'
    written: IsoTime
    decided: IsoTime
    most: number
  },
): Promise<CommentRow[]> {
  const query = db
    .selectFrom('comment')
    .selectAll()
    .where('site_id', '=', wanted.siteId)
    .where('state', '=', wanted.state)
    .where('queued_at', '<', wanted.decided)
    .where('words_erased_at', '=', '')
    .where('created_at', '<', wanted.written)
    .limit(wanted.most)
  return (wanted.state === 'withdrawn' ? query : query.where('decided_at', '<', wanted.decided)).execute()
}

/** The number of the letter that a comment was made into, '' when there is none. */
export async function letterNumberOf(db: Db, siteId: string, letterId: string): Promise<string> {
  const letter = db.selectFrom('letter').select('number').where('site_id', '=', siteId).where('id', '=', letterId)
  return (await letter.executeTakeFirst())?.number ?? ''
}

export async function deleteRevisions(db: Db, siteId: string, id: string): Promise<void> {
  await db.deleteFrom('comment_revision').where('site_id', '=', siteId).where('comment_id', '=', id).execute()
}
