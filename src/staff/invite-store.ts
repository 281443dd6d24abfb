import type { Clock } from '../base/clock.ts'
import { isoOf } from '../base/clock.ts'
import { randomToken } from '../base/ids.ts'
import { sha256 } from '../base/secrets.ts'
import { updateRows } from '../storage/keyed-rows.ts'
import type { Db, Row } from '../storage/tables.ts'

export type InvitePurpose = 'setup' | 'password'

/** @returns the token for the address; only its hash is stored */
export async function insertInvite(
  db: Db,
  invite: { purpose: InvitePurpose; staffId: string; lastsMs: number },
  clock: Clock,
): Promise<string> {
  const ms = clock.ms()
  const token = randomToken(32)
  await db.deleteFrom('staff_invite').where('expires_at', '<=', isoOf(ms)).execute()
  await db
    .insertInto('staff_invite')
    .values({
      token_hash: sha256(token),
      staff_id: invite.staffId,
      purpose: invite.purpose,
      created_at: isoOf(ms),
      expires_at: isoOf(ms + invite.lastsMs),
    })
    .execute()
  return token
}

/** An invite that has not been used and is not over. */
export async function openInvite(
  db: Db,
  token: string,
  purpose: InvitePurpose,
  clock: Clock,
): Promise<Row<'staff_invite'> | undefined> {
  return db
    .selectFrom('staff_invite')
    .selectAll()
    .where('token_hash', '=', sha256(token))
    .where('purpose', '=', purpose)
    .where('used_at', '=', '')
    .where('expires_at', '>', clock.now())
    .executeTakeFirst()
}

/** @returns false when another request used it first */
export async function useInvite(db: Db, invite: Row<'staff_invite'>, clock: Clock): Promise<boolean> {
  const unused = { token_hash: invite.token_hash, used_at: '' }
  return (await updateRows(db, 'staff_invite', unused, { used_at: clock.now() })) === 1
}

/** A new link ends the older ones of the person. */
export async function dropInvitesOf(db: Db, staffId: string): Promise<void> {
  await db.deleteFrom('staff_invite').where('staff_id', '=', staffId).where('used_at', '=', '').execute()
}
