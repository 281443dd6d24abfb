import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Day } from '../base/clock.ts'
import { updateVersion } from '../storage/keyed-rows.ts'
import { constant, countAll, lockRow } from '../storage/portable.ts'
import type { Db, NewRow, Row, Tables } from '../storage/tables.ts'
import { holding, indexWords } from '../storage/word-index.ts'
import type { LetterShownState } from '../wire/api.ts'
import { LETTER_STATES, type LetterState } from '../wire/letter-states.ts'

export type LetterRow = Row<'letter'>
export type EventRow = Row<'letter_event'>
export type LetterColumns = Partial<
  Omit<NewRow<'letter'>, 'site_id' | 'id' | 'number' | 'text' | 'subject' | 'version'>
>

export async function letterByNumber(db: Db, siteId: string, number: string): Promise<LetterRow | undefined> {
  return db
    .selectFrom('letter')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('number', '=', number)
    .executeTakeFirst()
}

export async function letterByOnce(db: Db, siteId: string, once: string): Promise<LetterRow | undefined> {
  return db
    .selectFrom('letter')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('once', '=', once)
    .where('once', '<>', constant(''))
    .executeTakeFirst()
}

/** What a secret is compared with: two small columns, so that a long letter takes no longer than none. */
export async function secretHashOf(db: Db, siteId: string, number: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('letter')
    .select('secret_hash')
    .where('site_id', '=', siteId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.secret_hash
}

/** From here to the end of the transaction nobody else numbers a letter of this site. */
export async function lockCounter(db: Db, siteId: string, year: number): Promise<void> {
  await db
    .insertInto('letter_counter')
    .values({ site_id: siteId, year, last: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await lockRow(db, 'letter_counter', 'site_id', siteId)
}

/** The next count of the year; undone with its transaction, so that no number is left out. */
export async function nextCount(db: Db, siteId: string, year: number): Promise<number> {
  const row = await db
    .updateTable('letter_counter')
    .set((expression) => ({ last: expression('last', '+', 1) }))
    .where('site_id', '=', siteId)
    .where('year', '=', year)
    .returning('last')
    .executeTakeFirstOrThrow()
  return Number(row.last)
}

export async function insertLetter(db: Db, row: NewRow<'letter'>): Promise<void> {
  await db
    .insertInto('letter')
    .values({ ...row, indexed: 1 })
    .execute()
  await indexWords(db, row.site_id, 'letter', row.id, searchedText(row))
}

/** What a search finds a letter by: never its writer, whose name not everybody may see. */
const searchedText = (row: Pick<LetterRow, 'number' | 'subject' | 'text'>): string =>
  `${row.number} ${row.subject} ${row.text}`

/** Letters whose words are in no index yet. @returns how many */
export async function indexLetters(db: Db, most: number): Promise<number> {
  const rows = await db
    .selectFrom('letter')
    .select(['site_id', 'id', 'number', 'subject', 'text'])
    .where('indexed', '=', constant(0))
    .limit(most)
    .execute()
  for (const row of rows) {
    await indexWords(db, row.site_id, 'letter', row.id, searchedText(row))
    await db
      .updateTable('letter')
      .set({ indexed: 1 })
      .where('site_id', '=', row.site_id)
      .where('id', '=', row.id)
      .execute()
  }
  return rows.length
}

/** @returns false when somebody changed the letter since it was read */
export async function updateLetter(db: Db, letter: LetterRow, columns: LetterColumns): Promise<boolean> {
  return updateVersion(db, 'letter', { site_id: letter.site_id, id: letter.id }, letter.version, columns)
}

export async function insertEvent(db: Db, row: NewRow<'letter_event'>): Promise<void> {
  await db.insertInto('letter_event').values(row).execute()
}

export interface LetterEvent extends EventRow {
  staffName: string
}

/** What happened to a letter, oldest first, with the names of staff: for the house only. */
export async function eventsOf(db: Db, siteId: string, letterId: string): Promise<LetterEvent[]> {
  const rows = await db
    .selectFrom('letter_event')
    .leftJoin('staff', 'staff.id', 'letter_event.staff_id')
    .selectAll('letter_event')
    .select('staff.name as staffName')
    .where('letter_event.site_id', '=', siteId)
    .where('letter_event.letter_id', '=', letterId)
    .orderBy('letter_event.at')
    .orderBy('letter_event.id')
    .execute()
  return rows.map((row) => ({ ...row, staffName: row.staffName ?? '' }))
}

// ── the public ─────────────────────────────────────────────

/**
 * What the public may read of a letter and nothing else. The writer's own text, subject, name, place and contact are
 * not among them: what is published stands in columns of its own.
 */
export const PUBLIC_COLUMNS = [
  'id',
  'number',
  'type',
  'category',
  'audience',
  'visibility',
  'state',
  'public_subject',
  'public_text',
  'public_name',
  'answer',
  'answer_agency_id',
  'answered_at',
  'outcome',
  'closed_at',
  'received_at',
  'counts_from',
  'due_on',
  'published_at',
  'supports',
] as const
export type PublicRow = Pick<LetterRow, (typeof PUBLIC_COLUMNS)[number]>

export async function publishedByNumber(db: Db, siteId: string, number: string): Promise<PublicRow | undefined> {
  return db
    .selectFrom('letter')
    .select(PUBLIC_COLUMNS)
    .where('site_id', '=', siteId)
    .where('number', '=', number)
    .where('published_at', '<>', constant(''))
    .executeTakeFirst()
}

/** Steps that the public sees of a published letter. Of their notes it is shown the closing one alone, which staff write for it. */
export async function publicEvents(db: Db, siteId: string, letterId: string) {
  return db
    .selectFrom('letter_event')
    .select(['at', 'did', 'detail', 'note', 'is_public'])
    .where('site_id', '=', siteId)
    .where('letter_id', '=', letterId)
    .where('did', 'in', ['receive', 'dispose', 'answer', 'close', 'reopen', 'appeal'])
    .orderBy('at')
    .orderBy('id')
    .execute()
}

// ── the desk ───────────────────────────────────────────────

/** What a row of the desk shows; who wrote is on the letter's own page, for those whom it concerns. */
const ROW_COLUMNS = [
  'id',
  'number',
  'type',
  'audience',
  'category',
  'visibility',
  'subject',
  'text',
  'state',
  'agency_id',
  'due_on',
  'received_at',
  'answered_at',
  'published_at',
  'closed_at',
  'outcome',
] as const
export type DeskRow = Pick<LetterRow, (typeof ROW_COLUMNS)[number]>

export interface DeskFilter {
  /** As `wordsOf` parts them; each begins a word of the number, the subject or the text. */
  words: readonly string[]
  type: string
  category: string
  /** Id of an agency, or `ikp`: passed on to none. */
  agency: string
  /** Only what is past its limit on that day, and still owed. */
  lateOn: Day | ''
}

/** One condition for the list and for its counts. */
function fits(is: ExpressionBuilder<Tables, 'letter'>, { type, category, agency, lateOn }: DeskFilter) {
  const conditions: Expression<SqlBool>[] = []
  if (type) conditions.push(is('type', '=', type))
  if (category) conditions.push(is('category', '=', category))
  if (agency) conditions.push(is('agency_id', '=', agency === 'ikp' ? '' : agency))
  if (lateOn) {
    const owed: readonly string[] = [...LETTER_STATES.new, ...LETTER_STATES.working]
    conditions.push(is.and([is('due_on', '<>', ''), is('due_on', '<', lateOn), is('state', 'in', owed)]))
  }
  return is.and(conditions)
}

export interface DeskWish {
  siteId: string
  filter: DeskFilter
  /** null: all; otherwise only letters passed to these. */
  agencies: readonly string[] | null
  shown: LetterShownState
  after: { at: string; id: string } | null
  most: number
}

/** Open letters: the earliest limit first, so what is late stands on top. Answered and settled ones: newest first. */
export async function deskLetters(db: Db, wish: DeskWish): Promise<DeskRow[]> {
  if (wish.agencies?.length === 0) return []
  const states: readonly LetterState[] = LETTER_STATES[wish.shown]
  const isOpen = wish.shown === 'new' || wish.shown === 'working' || wish.shown === 'waiting'
  const column = orderColumn(wish.shown)
  const direction = isOpen ? 'asc' : 'desc'
  let query = holding(db, wish.siteId, 'letter', wish.filter.words)
    .select(ROW_COLUMNS)
    .where('site_id', '=', wish.siteId)
    .where('state', 'in', states)
    .where((is) => fits(is, wish.filter))
    .orderBy(column, direction)
    .orderBy('id', direction)
    .limit(wish.most)
  if (wish.agencies) query = query.where('agency_id', 'in', wish.agencies)
  const { after } = wish
  if (after) {
    const beyond = isOpen ? '>' : '<'
    query = query.where((is) =>
      is.or([is(column, beyond, after.at), is.and([is(column, '=', after.at), is('id', beyond, after.id)])]),
    )
  }
  return query.execute()
}

export function orderColumn(shown: LetterShownState): 'due_on' | 'received_at' | 'answered_at' {
  if (shown === 'answered') return 'answered_at'
  return shown === 'done' || shown === 'waiting' ? 'received_at' : 'due_on'
}

/** How many letters stand under each of the five, and how many of all open ones are past their limit. */
export async function deskCounts(
  db: Db,
  siteId: string,
  agencies: readonly string[] | null,
  today: Day,
  filter: DeskFilter,
): Promise<Record<LetterShownState, number> & { late: number }> {
  let query = holding(db, siteId, 'letter', filter.words)
    .select(['state', countAll().as('n')])
    .where('site_id', '=', siteId)
    .where((is) => fits(is, filter))
    .groupBy('state')
  let late = db
    .selectFrom('letter')
    .select(countAll().as('n'))
    .where('site_id', '=', siteId)
    .where('state', 'in', [...LETTER_STATES.new, ...LETTER_STATES.working])
    .where('due_on', '<>', '')
    .where('due_on', '<', today)
  const counts = { new: 0, waiting: 0, working: 0, answered: 0, done: 0, late: 0 }
  if (agencies?.length === 0) return counts
  if (agencies) {
    query = query.where('agency_id', 'in', agencies)
    late = late.where('agency_id', 'in', agencies)
  }
  for (const { state, n } of await query.execute()) {
    for (const shown of ['new', 'waiting', 'working', 'answered', 'done'] as const) {
      if ((LETTER_STATES[shown] as readonly string[]).includes(state)) counts[shown] += Number(n)
    }
  }
  counts.late = Number((await late.executeTakeFirstOrThrow()).n)
  return counts
}
