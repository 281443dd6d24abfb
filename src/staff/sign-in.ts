import { Problem } from '../base/problem.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { isPassword } from './password.ts'
import { openSession } from './session.ts'
import { staffRowByUsername } from './staff-store.ts'

/**
 * Opens a session for a name and a password. An unknown name, a disabled account and a wrong password are answered with
 * the same words after the same work.
 *
 * @param attempt `address` is the client's, for the limit
 * @returns the session id for the cookie
 * @throws Problem 'unauthenticated' (auth.bad), 'too_many' (by address, or by name after five failures)
 */
export async function signIn(
  titian: Titian,
  attempt: { username: string; password: string; address: string },
): Promise<string> {
  await titian.limits.take('signIn', attempt.address)
  const username = attempt.username.trim().toLowerCase()
  const seconds = titian.signIns.secondsLeft(username)
  if (seconds > 0) {
    throw new Problem('too_many', 'auth.locked', {
      params: { n: Math.ceil(seconds / 60) },
      retryAfterSeconds: seconds,
    })
  }
  // Counted before the work: a hundred guesses sent at once must not all pass as the first.
  titian.signIns.failed(username)
  const row = await staffRowByUsername(titian.db, username)
  const fits = await isPassword(attempt.password, row?.password_hash ?? '')
  if (!row || !fits || row.is_disabled === 1) throw new Problem('unauthenticated', 'auth.bad')
  titian.signIns.succeeded(username)
  return inTransaction(titian.db, (db) => openSession(db, row.id, titian.clock))
}
