import { indexComments } from '../comments/comment-store.ts'
import { indexLetters } from '../letters/letter-store.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'

/** Items of one transaction: 200 of them hold the only connection of SQLite for about 50 ms. */
const MOST = 200
/** Items of one run, which the lease of a job must outlast. */
const MOST_A_RUN = 20_000

/**
 * Makes findable what was stored without its words: before there was an index, or by an import.
 * @returns how many comments and letters
 */
export async function indexWaiting(db: Db): Promise<number> {
  let done = 0
  for (const index of [indexComments, indexLetters]) {
    for (;;) {
      const n = await inTransaction(db, (db) => index(db, MOST))
      done += n
      if (n < MOST || done >= MOST_A_RUN) break
    }
  }
  return done
}
