import { addMonths, monthOf } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import { keyedHash } from '../base/secrets.ts'
import { RETENTION } from '../config/retention.ts'
import { addExcluded, sumOf } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'
import type { Titian } from '../titian.ts'
import type { CommentRow } from './comment-store.ts'
import { type Counts, lessonWords, wordsAgainst } from './screening/learned.ts'

type Lesson = '' | 'fine' | 'spam'
/** The row that counts the comments themselves. */
const ALL = ''

/**
 * What a comment as it stands teaches: what a person published is fine, what a person put to spam is spam. Refused for
 * another reason teaches nothing: rude or off the topic is not what spam looks like.
 */
export function lessonOf(row: Pick<CommentRow, 'state' | 'state_reason' | 'decided_at' | 'is_official'>): Lesson {
  if (row.is_official || !row.decided_at) return ''
  if (row.state === 'shown') return 'fine'
  if (row.state === 'spam') return 'spam'
  return row.state === 'rejected' && ['gambling', 'spam'].includes(row.state_reason) ? 'spam' : ''
}

/**
 * Brings the lessons in step with a comment that changed, inside its transaction: a decision taken back, an edit or a
 * withdrawal takes the lesson back too.
 */
export async function relearn(titian: Titian, db: Db, before: CommentRow, after: CommentRow): Promise<void> {
  if (before.lesson === after.lesson && (before.text === after.text || !after.lesson)) return
  await count(titian, db, before, before.lesson as Lesson, -1)
  await count(titian, db, after, after.lesson as Lesson, 1)
}

async function count(titian: Titian, db: Db, comment: CommentRow, lesson: Lesson, by: 1 | -1): Promise<void> {
  if (!lesson || !comment.text) return
  const month = monthOf(comment.day)
  // What was forgotten is not taken back.
  if (month < oldestMonth(titian.clock.now().slice(0, 10))) return
  const add = (words: string[]) =>
    db
      .insertInto('lesson_word')
      .values(
        words.map((word) => ({
          site_id: comment.site_id,
          month,
          word,
          fine: lesson === 'fine' ? by : 0,
          spam: lesson === 'spam' ? by : 0,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['site_id', 'month', 'word']).doUpdateSet({
          fine: addExcluded('lesson_word', 'fine'),
          spam: addExcluded('lesson_word', 'spam'),
        }),
      )
      .execute()
  // This row first: whoever learns of the same month waits here, and never crosswise at two words.
  await add([ALL])
  const words = lessonWords(comment.text).map((word) => hashOf(titian, comment.site_id, word))
  if (words.length > 0) await add(words.sort())
}

/** Words are kept as keyed hashes: a copy of the database tells nothing of what citizens wrote. */
const hashOf = (titian: Titian, siteId: string, word: string): string =>
  keyedHash(titian.config.secret, `lesson ${siteId}`, word).slice(0, 16)

/** @returns words of the text that this site's moderators mostly put to spam, when the model is sure; else none */
export async function learnedAgainst(titian: Titian, siteId: string, text: string, today: Day): Promise<string[]> {
  const months = monthsUntil(today)
  const totals = (await countsOf(titian.db, siteId, months, [ALL])).get(ALL)
  if (!totals) return []
  const words = new Map(lessonWords(text).map((word) => [hashOf(titian, siteId, word), word]))
  const counts = new Map<string, Counts>()
  for (const [hash, found] of await countsOf(titian.db, siteId, months, [...words.keys()])) {
    counts.set(words.get(hash)!, found)
  }
  return wordsAgainst(totals, counts)
}

async function countsOf(db: Db, siteId: string, months: string[], words: string[]): Promise<Map<string, Counts>> {
  if (words.length === 0) return new Map()
  const rows = await db
    .selectFrom('lesson_word')
    .select(['word', sumOf('fine').as('fine'), sumOf('spam').as('spam')])
    .where('site_id', '=', siteId)
    .where('month', 'in', months)
    .where('word', 'in', words)
    .groupBy('word')
    .execute()
  return new Map(rows.map(({ word, fine, spam }) => [word, { fine: Number(fine), spam: Number(spam) }]))
}

const monthsUntil = (today: Day): string[] =>
  Array.from({ length: RETENTION.lessonMonths + 1 }, (_, back) => addMonths(monthOf(today), -back))

const oldestMonth = (today: Day): string => addMonths(monthOf(today), -RETENTION.lessonMonths)

/** Lessons of months that are over for a year, and words that nothing counts any more. @returns how many rows */
export async function forgetLessons(db: Db, today: Day): Promise<number> {
  const done = await db
    .deleteFrom('lesson_word')
    .where((is) => is.or([is('month', '<', oldestMonth(today)), is.and([is('fine', '<=', 0), is('spam', '<=', 0)])]))
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}
