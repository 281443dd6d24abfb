import { randomBytes } from 'node:crypto'
import { newId } from '../../src/base/ids.ts'
import { sha256 } from '../../src/base/secrets.ts'
import type { Grant, Role } from '../../src/staff/roles.ts'
import { cookieName, openSession } from '../../src/staff/session.ts'
import { insertStaff } from '../../src/staff/staff-store.ts'
import type { Reply, Started } from './start.ts'

/** A member of staff with an open session, as a browser on the staff pages would act. */
export interface StaffAgent {
  id: string
  name: string
  cookie: string
  formToken: string
  get(path: string, headers?: Record<string, string>): Promise<Reply>
  /** Sends a form with cookie, origin and token; fields that are lists are sent once for each value. */
  post(
    path: string,
    form?: Record<string, string | readonly string[]>,
    headers?: Record<string, string>,
  ): Promise<Reply>
}

export interface SignedInOptions {
  name?: string
  username?: string
  language?: 'id' | 'en'
  /** Default '*'. */
  siteId?: string
  /** Of an officer. */
  agencyId?: string
  /** Instead of one grant of the role. */
  grants?: Grant[]
}

/** Makes an account with the role and opens its session, without the cost of a password. */
export async function signedIn(started: Started, role: Role, options: SignedInOptions = {}): Promise<StaffAgent> {
  const { titian, clock } = started
  const id = newId(clock.ms())
  const name = options.name ?? `Petugas ${role}`
  const grants = options.grants ?? [{ role, siteId: options.siteId ?? '*', agencyId: options.agencyId ?? '' }]
  await insertStaff(
    titian.db,
    {
      id,
      username: options.username ?? `${role}-${randomBytes(3).toString('hex')}`,
      name,
      password_hash: 'none',
      language: options.language ?? 'id',
      created_at: clock.now(),
      changed_at: clock.now(),
    },
    grants,
  )
  return agentOf(started, id, name, await openSession(titian.db, id, clock))
}

/** An agent for a session that is already open. */
export async function agentOf(started: Started, id: string, name: string, sessionId: string): Promise<StaffAgent> {
  const { titian } = started
  const { staffUrl } = titian.config
  const row = await titian.db
    .selectFrom('session')
    .select('form_token')
    .where('id_hash', '=', sha256(sessionId))
    .executeTakeFirstOrThrow()
  const cookie = `${cookieName(staffUrl)}=${sessionId}`
  const formToken = row.form_token
  return {
    id,
    name,
    cookie,
    formToken,
    get: (path, headers = {}) => started.send('GET', path, undefined, { cookie, ...headers }),
    post: (path, form = {}, headers = {}) =>
      started.send('POST', path, formText({ _token: formToken, ...form }), {
        ...formHeaders(started),
        cookie,
        ...headers,
      }),
  }
}

export const formHeaders = (started: Started): Record<string, string> => ({
  'content-type': 'application/x-www-form-urlencoded',
  origin: new URL(started.titian.config.staffUrl).origin,
})

export function formText(form: Record<string, string | readonly string[]>): string {
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(form)) {
    for (const one of typeof value === 'string' ? [value] : value) fields.append(name, one)
  }
  return fields.toString()
}
