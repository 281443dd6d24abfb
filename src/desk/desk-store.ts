import type { SelectQueryBuilder } from 'kysely'
import { addDays } from '../base/calendar.ts'
import { DAY, type Day, HOUR, type IsoTime, later } from '../base/clock.ts'
import { idTime } from '../base/ids.ts'
import { ANSWER_HOURS, type Urgency } from '../comments/comment.ts'
import type { CommentRow } from '../comments/comment-store.ts'
import { constant, countAll, sumOf } from '../storage/portable.ts'
import type { Db, Row, Tables } from '../storage/tables.ts'
import { holding } from '../storage/word-index.ts'
import { LETTER_STATES, STATES_FOR_AGENCY } from '../wire/letter-states.ts'
import { type Filter, isBefore, isWaitingFilter, type QueuePlace } from './desk.ts'

/** What a row shows of a letter: everything else is on its own page, for those whom it concerns. */
const LETTER_COLUMNS = [
  'id',
  'number',
  'type',
  'visibility',
  'subject',
  'text',
  'received_at',
  'state',
  'version',
] as const
export type LetterRow = Pick<Row<'letter'>, (typeof LETTER_COLUMNS)[number]>

export type QueueItem =
  | { kind: 'comment'; place: QueuePlace; comment: CommentRow }
  | { kind: 'letter'; place: QueuePlace; letter: LetterRow }

export interface QueueWish {
  siteId: string
  filter: Filter
  words: string[]
  narrow: Narrow
  now: IsoTime
  after: QueuePlace | null
  most: number
}
/** Beside words and list; '' narrows nothing. Ids begin with their time, so days are bounds of ids. */
export interface Narrow {
  pageId: string
  writerHash: string
  tone: string
  fromId: string
  toId: string
}
export const EVERYTHING: Narrow = { pageId: '', writerHash: '', tone: '', fromId: '', toId: '' }

/** One queue over comments and new letters, by keyset: two queries, merged in their order. */
export async function queueItems(db: Db, wish: QueueWish): Promise<QueueItem[]> {
  const { filter, narrow } = wish
  const comments = filter === 'letters' ? [] : await commentItems(db, wish)
  const hasLetters = (LETTER_FILTERS as readonly Filter[]).includes(filter) && !narrow.tone && !narrow.writerHash
  const letters = hasLetters ? await letterItems(db, wish) : []
  const items = [...comments, ...letters]
  if (filter === 'any') items.sort((a, b) => (a.place.id > b.place.id ? -1 : 1))
  else if (letters.length > 0) items.sort((a, b) => (isBefore(a.place, b.place) ? -1 : 1))
  return items.slice(0, wish.most)
}
const LETTER_FILTERS = ['all', 'letters', 'late', 'any'] as const satisfies Filter[]

/**
 * What waits is reported (urgent first), then held: the reported all stand before the others, so each part is a range of
 * its own index (comment_urgent, comment_queue) and the second is asked for what the first left open.
 */
async function commentItems(db: Db, wish: QueueWish): Promise<QueueItem[]> {
  if (wish.filter === 'any') return itemsOf(await allComments(db, wish), false)
  if (!isWaitingFilter(wish.filter)) return itemsOf(await decidedComments(db, wish), false)
  const { after, most } = wish
  const reported = after?.urgent === 0 ? [] : await waitingComments(db, wish, 'reported', most)
  const left = most - reported.length
  const held = left > 0 && wish.filter !== 'reported' ? await waitingComments(db, wish, 'held', left) : []
  return itemsOf([...reported, ...held], true)
}

const itemsOf = (comments: CommentRow[], isWaiting: boolean): QueueItem[] =>
  comments.map((comment) => ({
    kind: 'comment',
    place: { urgent: isWaiting ? comment.urgent : 0, at: comment.queued_at, id: comment.id },
    comment,
  }))

async function waitingComments(db: Db, wish: QueueWish, part: Part, most: number): Promise<CommentRow[]> {
  const { after } = wish
  let query = narrowed(asFiltered(waiting(db, wish.siteId, part, wish.words), wish, part), wish.narrow)
    .selectAll('comment')
    .limit(most)
  if (part === 'reported') query = query.orderBy('urgent', 'desc')
  query = query.orderBy('queued_at').orderBy('id')
  if (after && (part === 'reported' || after.urgent === 0)) {
    query = query.where((is) => {
      const later = is.or([
        is('queued_at', '>', after.at),
        is.and([is('queued_at', '=', after.at), is('id', '>', after.id)]),
      ])
      return is.or([is('urgent', '<', after.urgent), is.and([is('urgent', '=', after.urgent), later])])
    })
  }
  return query.execute()
}

/** Newest first. Each state is a range of comment_queue; the two of "rejected" are merged. */
async function decidedComments(db: Db, wish: QueueWish): Promise<CommentRow[]> {
  if (wish.filter !== 'rejected') return commentsIn(db, wish, wish.filter)
  const both = [...(await commentsIn(db, wish, 'rejected')), ...(await commentsIn(db, wish, 'removed'))]
  return both
    .sort((a, b) => (a.queued_at === b.queued_at ? (a.id < b.id ? 1 : -1) : a.queued_at < b.queued_at ? 1 : -1))
    .slice(0, wish.most)
}

function commentsIn(db: Db, wish: QueueWish, state: string): Promise<CommentRow[]> {
  const { siteId, words, narrow, after, most } = wish
  let query = narrowed(holding(db, siteId, 'comment', words), narrow)
    .selectAll('comment')
    .where('site_id', '=', siteId)
    .where('state', '=', state)
    .orderBy('queued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
  if (state === 'spam') query = query.where('words_erased_at', '=', '')
  if (after) {
    query = query
      .where('queued_at', '<=', after.at)
      .where((is) => is.or([is('queued_at', '<', after.at), is('id', '<', after.id)]))
  }
  return query.execute()
}

/** Whatever became of them, the newest first. The id bounds every page, so that each is a range of the key. */
function allComments(db: Db, { siteId, words, narrow, now, after, most }: QueueWish): Promise<CommentRow[]> {
  return narrowed(holding(db, siteId, 'comment', words), narrow)
    .selectAll('comment')
    .where('site_id', '=', siteId)
    .where('id', '<', after?.id ?? endOf(now))
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}
const endOf = (now: IsoTime): string => idTime(Date.parse(now) + DAY)

type Part = 'reported' | 'held'

/** Literals, not parameters: both databases use a partial index only where they can see that it fits. */
function waiting(db: Db, siteId: string, part: Part, words: string[] = []) {
  const query = holding(db, siteId, 'comment', words).where('site_id', '=', siteId)
  return part === 'reported'
    ? query.where('urgent', '>', constant(0)).where('state', 'in', ['held', 'shown'])
    : // The empty bound makes SQLite, which has no statistics of a young database, prefer comment_queue to the whole site.
      query.where('state', '=', 'held').where('queued_at', '>', '').where('urgent', '=', 0)
}

type CommentQuery<O> = SelectQueryBuilder<Tables, 'comment', O>

function asFiltered<O>(
  query: CommentQuery<O>,
  { filter, now }: Pick<QueueWish, 'filter' | 'now'>,
  part: Part,
): CommentQuery<O> {
  if (filter === 'gambling') return query.where('labels', 'like', '%gambling%')
  if (filter === 'personal') return query.where('labels', 'like', '%personal-data%')
  return filter === 'late' ? lateOnly(query, now, part) : query
}

/** Waiting longer than a person should let it: 24 hours, or 4 where it is urgent. */
function lateOnly<O>(query: CommentQuery<O>, now: IsoTime, part: Part): CommentQuery<O> {
  if (part === 'held') return query.where('queued_at', '<', dueBefore(now, 0))
  return query.where((is) =>
    is.or([
      is.and([is('urgent', '=', 2), is('queued_at', '<', dueBefore(now, 2))]),
      is.and([is('urgent', '=', 1), is('queued_at', '<', dueBefore(now, 1))]),
    ]),
  )
}
const dueBefore = (now: IsoTime, urgency: Urgency): IsoTime => later(now, -ANSWER_HOURS[urgency] * HOUR)

function narrowed<O>(query: CommentQuery<O>, { pageId, writerHash, tone, fromId, toId }: Narrow): CommentQuery<O> {
  let narrow = query
  if (pageId) narrow = narrow.where('page_id', '=', pageId)
  if (writerHash) narrow = narrow.where('writer_hash', '=', writerHash)
  if (tone) narrow = narrow.where('tone', '=', tone)
  if (fromId) narrow = narrow.where('id', '>=', fromId)
  return toId ? narrow.where('id', '<', toId) : narrow
}

async function letterItems(db: Db, wish: QueueWish): Promise<QueueItem[]> {
  const { siteId, filter, words, narrow, now, after, most } = wish
  const isAny = filter === 'any'
  let query = holding(db, siteId, 'letter', words).select(LETTER_COLUMNS).where('site_id', '=', siteId).limit(most)
  if (narrow.pageId) query = query.where('page_id', '=', narrow.pageId)
  if (narrow.fromId) query = query.where('id', '>=', narrow.fromId)
  if (narrow.toId) query = query.where('id', '<', narrow.toId)
  if (filter === 'late') query = query.where('received_at', '<', dueBefore(now, 0))
  if (isAny) query = query.where('id', '<', after?.id ?? endOf(now)).orderBy('id', 'desc')
  else query = query.where('state', 'in', LETTER_STATES.new).orderBy('received_at').orderBy('id')
  // Letters know no urgency: while urgent comments are read, all letters are still to come.
  if (!isAny && after && after.urgent === 0) {
    query = query.where((is) =>
      is.or([is('received_at', '>', after.at), is.and([is('received_at', '=', after.at), is('id', '>', after.id)])]),
    )
  }
  return (await query.execute()).map((letter) => ({
    kind: 'letter',
    place: { urgent: 0, at: letter.received_at, id: letter.id },
    letter,
  }))
}

export interface QueueCounts {
  byFilter: Partial<Record<Filter, number>>
  /** When the one that waits longest came, '' when nothing waits. */
  oldest: IsoTime
}

/** Numbers beside the filters; decided lists have none, because nobody waits there. */
export async function queueCounts(db: Db, siteId: string, now: IsoTime): Promise<QueueCounts> {
  const groups: { labels: string; isReported: boolean; n: number }[] = []
  const times: IsoTime[] = []
  let late = 0
  for (const part of ['reported', 'held'] as const) {
    const counted = await waiting(db, siteId, part)
      .select(['labels', countAll().as('n')])
      .groupBy('labels')
      .execute()
    groups.push(...counted.map(({ labels, n }) => ({ labels, n: Number(n), isReported: part === 'reported' })))
    const first = await waiting(db, siteId, part).select('queued_at').orderBy('queued_at').limit(1).executeTakeFirst()
    if (first) times.push(first.queued_at)
    const overdue = lateOnly(waiting(db, siteId, part), now, part).select(countAll().as('n'))
    late += Number((await overdue.executeTakeFirstOrThrow()).n)
  }
  const letters = await db
    .selectFrom('letter')
    .select([countAll().as('n')])
    .where('site_id', '=', siteId)
    .where('state', 'in', LETTER_STATES.new)
    .executeTakeFirstOrThrow()
  const oldestLetter = await db
    .selectFrom('letter')
    .select('received_at')
    .where('site_id', '=', siteId)
    .where('state', 'in', LETTER_STATES.new)
    .orderBy('received_at')
    .limit(1)
    .executeTakeFirst()
  const lateLetters = await db
    .selectFrom('letter')
    .select([countAll().as('n')])
    .where('site_id', '=', siteId)
    .where('state', 'in', LETTER_STATES.new)
    .where('received_at', '<', dueBefore(now, 0))
    .executeTakeFirstOrThrow()
  const of = (isOf: (group: (typeof groups)[number]) => boolean) =>
    groups.filter(isOf).reduce((sum, group) => sum + group.n, 0)
  const comments = of(() => true)
  if (oldestLetter) times.push(oldestLetter.received_at)
  return {
    byFilter: {
      all: comments + Number(letters.n),
      comments,
      letters: Number(letters.n),
      reported: of(({ isReported }) => isReported),
      late: late + Number(lateLetters.n),
      gambling: of(({ labels }) => labels.includes('gambling')),
      personal: of(({ labels }) => labels.includes('personal-data')),
    },
    oldest: times.sort()[0] ?? '',
  }
}

/** Ids of what came to a filter since then, to be counted by a desk that is open. */
export async function arrivedSince(
  db: Db,
  siteId: string,
  filter: Filter,
  since: IsoTime,
  most: number,
): Promise<string[]> {
  const comments: { id: string }[] = []
  const parts: Part[] = filter === 'letters' ? [] : filter === 'reported' ? ['reported'] : ['reported', 'held']
  for (const part of isWaitingFilter(filter) ? parts : []) {
    const query = asFiltered(waiting(db, siteId, part), { filter, now: since }, part)
      .select('id')
      .where('queued_at', '>', since)
    comments.push(...(await query.limit(most).execute()))
  }
  const letters =
    filter === 'all' || filter === 'letters'
      ? await db
          .selectFrom('letter')
          .select('id')
          .where('site_id', '=', siteId)
          .where('state', 'in', LETTER_STATES.new)
          .where('received_at', '>', since)
          .limit(most)
          .execute()
      : []
  return [...comments, ...letters].map(({ id }) => id)
}

/** Whether anybody else moved a letter since then that waits for these agencies' next step. */
export async function movedForAgencies(
  db: Db,
  siteId: string,
  agencies: readonly string[],
  since: IsoTime,
  staffId: string,
): Promise<boolean> {
  if (agencies.length === 0) return false
  const moved = await db
    .selectFrom('letter')
    .innerJoin('letter_event', (join) =>
      join.onRef('letter_event.site_id', '=', 'letter.site_id').onRef('letter_event.letter_id', '=', 'letter.id'),
    )
    .select('letter.id')
    .where('letter.site_id', '=', siteId)
    .where('letter.agency_id', 'in', agencies)
    .where('letter.state', 'in', STATES_FOR_AGENCY)
    .where('letter_event.at', '>', since)
    .where('letter_event.staff_id', '<>', staffId)
    .limit(1)
    .executeTakeFirst()
  return moved !== undefined
}

export interface WriterHistory {
  shown: number
  refused: number
  first: IsoTime
}

/** What the writer keys of a page of rows did on this site before: one query. */
export async function writerHistories(db: Db, siteId: string, hashes: string[]): Promise<Map<string, WriterHistory>> {
  const histories = new Map<string, WriterHistory>()
  if (hashes.length === 0) return histories
  const rows = await db
    .selectFrom('comment')
    .select(({ fn }) => ['writer_hash', 'state', countAll().as('n'), fn.min('created_at').as('first')])
    .where('site_id', '=', siteId)
    .where('writer_hash', 'in', hashes)
    .groupBy(['writer_hash', 'state'])
    .execute()
  for (const { writer_hash, state, n, first } of rows) {
    const history = histories.get(writer_hash) ?? { shown: 0, refused: 0, first }
    if (state === 'shown') history.shown += Number(n)
    if (state === 'rejected' || state === 'removed' || state === 'spam') history.refused += Number(n)
    if (first < history.first) history.first = first
    histories.set(writer_hash, history)
  }
  return histories
}

/** Visits that began or continued on these articles in the last 30 days, from day counts. */
export async function visitsOfPages(db: Db, siteId: string, pages: string[], today: Day): Promise<Map<string, number>> {
  if (pages.length === 0) return new Map()
  const rows = await db
    .selectFrom('day_page')
    .select(['page_id', sumOf('visits').as('visits')])
    .where('site_id', '=', siteId)
    .where('day', '>', addDays(today, -30))
    .where('page_id', 'in', pages)
    .groupBy('page_id')
    .execute()
  return new Map(rows.map(({ page_id, visits }) => [page_id, Number(visits)]))
}

export interface TrailEntry {
  subject_id: string
  at: IsoTime
  did: string
  code: string
  staffName: string
}

/** What staff did to these comments, oldest first: one query for a page of rows. */
export async function trailOf(db: Db, siteId: string, ids: string[]): Promise<TrailEntry[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('audit')
    .leftJoin('staff', 'staff.id', 'audit.staff_id')
    .select(['audit.subject_id', 'audit.at', 'audit.did', 'audit.code', 'staff.name as staffName'])
    .where('audit.subject', '=', 'comment')
    .where('audit.subject_id', 'in', ids)
    .where('audit.site_id', '=', siteId)
    .orderBy('audit.seq')
    .execute()
  return rows.map((row) => ({ ...row, staffName: row.staffName ?? '' }))
}

/** When somebody last decided on a comment here, and who. */
export async function lastDecision(db: Db, siteId: string): Promise<{ at: IsoTime; by: string } | null> {
  const row = await db
    .selectFrom('audit')
    .leftJoin('staff', 'staff.id', 'audit.staff_id')
    .select(['audit.at', 'staff.name'])
    .where('audit.site_id', '=', siteId)
    .where('audit.subject', '=', 'comment')
    .where('audit.staff_id', '<>', '')
    .orderBy('audit.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { at: row.at, by: row.name ?? '' } : null
}
