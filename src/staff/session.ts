import type { IncomingHttpHeaders } from 'node:http'
import { type Clock, DAY, HOUR, isoOf, MINUTE } from '../base/clock.ts'
import { randomToken } from '../base/ids.ts'
import { sha256 } from '../base/secrets.ts'
import type { Db, Row } from '../storage/tables.ts'

/** Without an act of the person. A page left open asks for its counts, but that is no act. */
export const IDLE_MS = 12 * HOUR
/** From signing in, whatever happens. */
export const LONGEST_MS = 7 * DAY
/** `seen_at` is written this often at most: reading a page should cost no commit. */
const SEEN_EVERY_MS = 5 * MINUTE

export type Session = Row<'session'>

/** `__Host-` makes the browser refuse the cookie from a neighbour host and without https; plain http knows no such cookie. */
export const cookieName = (staffUrl: string): string => (staffUrl.startsWith('https:') ? '__Host-titian' : 'titian')

/** The session id that the browser sent, '' for none. */
export function sessionIdOf(headers: IncomingHttpHeaders, staffUrl: string): string {
  const name = `${cookieName(staffUrl)}=`
  for (const part of (headers.cookie ?? '').split(';')) {
    const pair = part.trim()
    if (pair.startsWith(name)) return /^[A-Za-z0-9_-]{43}$/.test(pair.slice(name.length)) ? pair.slice(name.length) : ''
  }
  return ''
}

export const sessionCookie = (id: string, staffUrl: string): string =>
  `${cookieName(staffUrl)}=${id}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${LONGEST_MS / 1000}${secure(staffUrl)}`

export const endedCookie = (staffUrl: string): string =>
  `${cookieName(staffUrl)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure(staffUrl)}`

const secure = (staffUrl: string): string => (staffUrl.startsWith('https:') ? '; Secure' : '')

/**
 * Opens a session with an id that nobody has seen before: whatever id the browser brought is not taken over.
 * @returns the id for the cookie; only its hash is stored
 */
export async function openSession(db: Db, staffId: string, clock: Clock): Promise<string> {
  const ms = clock.ms()
  const id = randomToken(32)
  await db.deleteFrom('session').where('expires_at', '<=', isoOf(ms)).execute()
  await db
    .insertInto('session')
    .values({
      id_hash: sha256(id),
      staff_id: staffId,
      form_token: randomToken(24),
      created_at: isoOf(ms),
      seen_at: isoOf(ms),
      expires_at: isoOf(ms + LONGEST_MS),
    })
    .execute()
  return id
}

/** The session of an id, or null when there is none, it is over, or its person is disabled. */
export async function sessionOf(db: Db, id: string, clock: Clock): Promise<Session | null> {
  if (!id) return null
  const session = await db
    .selectFrom('session')
    .innerJoin('staff', 'staff.id', 'session.staff_id')
    .selectAll('session')
    .where('id_hash', '=', sha256(id))
    .where('staff.is_disabled', '=', 0)
    .executeTakeFirst()
  if (!session) return null
  const ms = clock.ms()
  return ms < Date.parse(session.expires_at) && ms - Date.parse(session.seen_at) < IDLE_MS ? session : null
}

/** The person did something. */
export async function noteSeen(db: Db, session: Session, clock: Clock): Promise<void> {
  if (clock.ms() - Date.parse(session.seen_at) < SEEN_EVERY_MS) return
  await db.updateTable('session').set({ seen_at: clock.now() }).where('id_hash', '=', session.id_hash).execute()
}

export async function endSession(db: Db, idHash: string): Promise<void> {
  await db.deleteFrom('session').where('id_hash', '=', idHash).execute()
}

/** Signs a person out everywhere, or everywhere but here. */
export async function endSessionsOf(db: Db, staffId: string, exceptHash = ''): Promise<void> {
  await db.deleteFrom('session').where('staff_id', '=', staffId).where('id_hash', '<>', exceptHash).execute()
}

/** What the next page will say. It waits in the session, so that a second process can say it too. */
export async function keepNotice(db: Db, idHash: string, notice: string): Promise<void> {
  await db.updateTable('session').set({ notice }).where('id_hash', '=', idHash).execute()
}
