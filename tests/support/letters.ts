import { insertAgency } from '../../src/staff/agency-store.ts'
import { openSession } from '../../src/staff/session.ts'
import type { LetterAnswer, LetterRequest } from '../../src/wire/api.ts'
import { agentOf, type StaffAgent, signedIn } from './staff.ts'
import { browserKey, type Reply, SITE, type Started } from './start.ts'

export const LETTER: LetterRequest = {
  site: SITE,
  type: 'complaint',
  audience: 'public',
  category: 'roads',
  subject: 'Jembatan kayu Dusun Air Anyut lapuk',
  text: 'Jembatan kayu di Dusun Air Anyut lapuk dan dilalui anak sekolah.\n\nMohon ditinjau. Hubungi 0812-3456-7890.',
  place: 'Dusun Air Anyut RT 03',
  visibility: 'open',
  name: 'Siti Hajar',
  contact: 'siti.hajar@contoh.test',
  consent: true,
  once: '',
}

export const sends = (
  started: Started,
  changes: Partial<Record<keyof LetterRequest, unknown>> = {},
  headers: Record<string, string> = {},
): Promise<Reply> => {
  // Ids begin with their time: two of the same millisecond stand in no order.
  started.clock.advance(1)
  return started.post('/api/v1/letters', { ...LETTER, once: browserKey(), ...changes }, headers)
}

export async function writes(started: Started, changes: Partial<LetterRequest> = {}): Promise<LetterAnswer> {
  const reply = await sends(started, changes)
  if (reply.status !== 201) throw new Error(`not stored: ${reply.status} ${reply.text}`)
  return reply.json
}

export const looksUp = (started: Started, number: string, secret?: string): Promise<Reply> =>
  started.get(`/api/v1/letters/${number}?site=${SITE}`, secret === undefined ? {} : { 'titian-secret': secret })

export const letterRow = async (started: Started, number: string) =>
  (await started.titian.db.selectFrom('letter').selectAll().where('number', '=', number).executeTakeFirst())!
export const events = async (started: Started, number: string) =>
  started.titian.db
    .selectFrom('letter_event')
    .selectAll()
    .where('letter_id', '=', (await letterRow(started, number)).id)
    .orderBy('at')
    .orderBy('id')
    .execute()
export const audit = (started: Started) =>
  started.titian.db.selectFrom('audit').select(['did', 'subject_id', 'staff_id', 'code']).orderBy('seq').execute()

/** A member of staff presses a button on the page of a letter, as it is now. */
export async function does(
  started: Started,
  agent: StaffAgent,
  number: string,
  act: string,
  fields: Record<string, string> = {},
): Promise<Reply> {
  started.clock.advance(1000)
  const { version } = await letterRow(started, number)
  return agent.post(`/staff/letters/${number}?site=${SITE}`, { do: act, version: String(version), ...fields })
}

export async function withAgencies(started: Started): Promise<void> {
  await insertAgency(started.titian.db, {
    site_id: SITE,
    id: 'dpupr',
    name: 'Dinas Pekerjaan Umum',
    short_name: 'Dinas PUPR',
  })
  await insertAgency(started.titian.db, {
    site_id: SITE,
    id: 'dishub',
    name: 'Dinas Perhubungan',
    short_name: 'Dishub',
  })
}

export const officerOf = (started: Started, agencyId: string, name = `Petugas ${agencyId}`): Promise<StaffAgent> =>
  signedIn(started, 'officer', { siteId: SITE, agencyId, name })

/** Days go by, and the person signs in again: a session lasts half a day. */
export async function later(started: Started, at: string, agent: StaffAgent): Promise<StaffAgent> {
  if (Date.parse(at) > started.clock.ms()) started.clock.set(at)
  return agentOf(started, agent.id, agent.name, await openSession(started.titian.db, agent.id, started.clock))
}

export const REPLY = 'Terima kasih. Petugas kami meninjau jembatan pada 5 November 2026.\n\nPapan diganti pekan depan.'
