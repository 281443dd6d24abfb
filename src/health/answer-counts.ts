import type { Clock } from '../base/clock.ts'
import { addExcluded, sumOf } from '../storage/portable.ts'
import type { Db, Row } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'

/** Whom an answer was for; names are `shared.door_<door>`. */
export const DOORS = ['visits', 'widget', 'public', 'staff'] as const
export type AnswerDoor = (typeof DOORS)[number]

/** Up to here nobody waits; beyond the second everybody notices. */
export const QUICK_MS = 200
export const SLOW_MS = 1000

export type AnswerSums = Pick<Row<'answer_hour'>, 'answers' | 'refused' | 'failed' | 'quick' | 'slow'>
const none = (): AnswerSums => ({ answers: 0, refused: 0, failed: 0, quick: 0, slow: 0 })

/**
 * Every answer of this process by hour and door, timed from the request's head to the answer's last byte. No path, no
 * address: a count of an hour says nothing of anybody. In memory until flushed.
 */
export class AnswerCounts {
  #sums = new Map<string, AnswerSums>()
  #hour = ''
  #hourEndsMs = 0
  readonly #db: Db
  readonly #clock: Clock

  constructor(db: Db, clock: Clock) {
    this.#db = db
    this.#clock = clock
  }

  note(door: AnswerDoor, status: number, ms: number): void {
    const name = `${this.#hourNow()} ${door}`
    let sums = this.#sums.get(name)
    if (!sums) {
      sums = none()
      this.#sums.set(name, sums)
    }
    sums.answers++
    if (status >= 500) sums.failed++
    else if (status >= 400) sums.refused++
    if (ms <= QUICK_MS) sums.quick++
    else if (ms > SLOW_MS) sums.slow++
  }

  /** Formatting a date costs 1 µs, and every beacon asks. */
  #hourNow(): string {
    const ms = this.#clock.ms()
    if (ms >= this.#hourEndsMs || ms < this.#hourEndsMs - 3_600_000) {
      this.#hour = new Date(ms).toISOString().slice(0, 13)
      this.#hourEndsMs = Date.parse(`${this.#hour}:00:00.000Z`) + 3_600_000
    }
    return this.#hour
  }

  async flush(): Promise<void> {
    const rows = [...this.#sums].sort(([a], [b]) => (a < b ? -1 : 1))
    if (rows.length === 0) return
    this.#sums.clear()
    await inTransaction(this.#db, async (db) => {
      for (const [name, sums] of rows) {
        const [hour = '', door = ''] = name.split(' ')
        await db
          .insertInto('answer_hour')
          .values({ hour, door, ...sums })
          .onConflict((conflict) =>
            conflict.columns(['hour', 'door']).doUpdateSet({
              answers: addExcluded('answer_hour', 'answers'),
              refused: addExcluded('answer_hour', 'refused'),
              failed: addExcluded('answer_hour', 'failed'),
              quick: addExcluded('answer_hour', 'quick'),
              slow: addExcluded('answer_hour', 'slow'),
            }),
          )
          .execute()
      }
    })
  }
}

/** Answers since an hour (`YYYY-MM-DDTHH`), by door; doors that gave none are missing. */
export async function answersSince(db: Db, hour: string): Promise<(AnswerSums & { door: AnswerDoor })[]> {
  const rows = await db
    .selectFrom('answer_hour')
    .select('door')
    .select((['answers', 'refused', 'failed', 'quick', 'slow'] as const).map((column) => sumOf(column).as(column)))
    .where('hour', '>=', hour)
    .groupBy('door')
    .execute()
  return rows.map((row) => ({
    door: row.door as AnswerDoor,
    answers: Number(row.answers),
    refused: Number(row.refused),
    failed: Number(row.failed),
    quick: Number(row.quick),
    slow: Number(row.slow),
  }))
}

/** For whom a path is, below the prefix. */
export function doorOf(path: string): AnswerDoor {
  if (path === '/api/v1/visits') return 'visits'
  if (path === '/staff' || path.startsWith('/staff/')) return 'staff'
  return path.startsWith('/api/') ? 'widget' : 'public'
}
