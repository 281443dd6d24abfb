import { expect, test } from 'vitest'
import { forgetWriters } from '../../src/letters/forget-writers.ts'
import { does, events, letterRow, looksUp, officerOf, REPLY, withAgencies } from '../support/letters.ts'
import { type StaffAgent, signedIn } from '../support/staff.ts'
import { browserKey, forEachDatabase, SITE, type Started } from '../support/start.ts'

const ENTRY = {
  site: SITE,
  channel: 'facebook',
  account: '@pemkabtanjungkelekak',
  address: 'https://www.facebook.com/contoh/posts/123',
  day: '2026-10-29',
  type: 'complaint',
  topic: 'public/roads',
  subject: 'Lampu jalan padam',
  text: 'Min, lampu jalan Air Anyut padam tiga minggu.',
  place: '',
  name: 'Siti Hajar',
  contact: '',
  visibility: 'anonymous',
  consent: 'no',
}
const enters = (agent: StaffAgent, changes: Record<string, string> = {}) =>
  agent.post(`/staff/letters/new?site=${SITE}`, { ...ENTRY, once: browserKey(), ...changes })
const codeIn = (text: string) => /<dd>([A-Z2-9-]{19})<\/dd>/.exec(text)![1]!
const only = (started: Started) => started.titian.db.selectFrom('letter').select('number').execute()

forEachDatabase('a letter that came elsewhere', (start) => {
  test('is numbered, waits since it was written there, and its code goes to the writer', async () => {
    const started = await start({ at: '2026-11-02T03:00:00.000Z' })
    const ikp = await signedIn(started, 'moderator')
    const once = browserKey()
    const { status, text, headers } = await enters(ikp, { once })
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(text).toContain('SP-2026-000001')
    expect((await looksUp(started, 'SP-2026-000001', codeIn(text))).json.text).toBe(ENTRY.text)
    expect((await enters(ikp, { once })).text).toContain(codeIn(text))
    expect(await only(started)).toHaveLength(1)

    const row = await letterRow(started, 'SP-2026-000001')
    expect(row).toMatchObject({
      channel: 'facebook',
      channel_account: ENTRY.account,
      channel_url: ENTRY.address,
      channel_day: '2026-10-29',
      counts_from: '2026-10-29',
      day: '2026-11-02',
      consent_at: '',
    })
    expect((await events(started, row.number)).map(({ did, actor, detail }) => [did, actor, detail])).toEqual([
      ['receive', 'staff', 'facebook'],
    ])
    const audit = await started.titian.db.selectFrom('audit').select(['did', 'code']).execute()
    expect(audit).toContainEqual({ did: 'letter.enter', code: 'facebook' })
  })

  test('comes back whole with every mistake named', async () => {
    const started = await start({ at: '2026-11-02T03:00:00.000Z' })
    const ikp = await signedIn(started, 'moderator')
    const cases: [change: Record<string, string>, field: string][] = [
      [{ channel: 'friendster' }, 'channel'],
      [{ address: 'javascript:alert(1)' }, 'address'],
      [{ day: '2026-11-03' }, 'day'],
      [{ day: '2025-01-01' }, 'day'],
      [{ day: '2026-02-30' }, 'day'],
      [{ topic: 'public/taxes' }, 'topic'],
      [{ topic: '__proto__/x' }, 'topic'],
      [{ type: 'x' }, 'type'],
      [{ text: 'a' }, 'text'],
      [{ consent: '' }, 'consent'],
      [{ visibility: 'open', name: '' }, 'name'],
    ]
    for (const [change, field] of cases) {
      const { status, text } = await enters(ikp, change)
      expect([change, status, new RegExp(`id="f-${field}-err"`).test(text)]).toEqual([change, 400, true])
      expect(text).toContain(ENTRY.subject)
    }
    expect(await only(started)).toEqual([])
    expect((await enters(await officerOf(started, 'dpupr'))).status).toBe(403)
  })

  test('is answered without consent, and published only with it', async () => {
    const started = await start({ at: '2026-11-02T03:00:00.000Z' })
    await withAgencies(started)
    const ikp = await signedIn(started, 'moderator')
    await enters(ikp)
    const [{ number }] = (await only(started)) as [{ number: string }]
    await does(started, ikp, number, 'dispose', { agency: 'dpupr' })
    const officer = await officerOf(started, 'dpupr')
    const seen = await officer.get(`/staff/letters/${number}?site=${SITE}`)
    expect(seen.text).toContain('Diterima lewat Facebook')
    // The message names its writer, whom an anonymous letter hides from the agency.
    expect(seen.text).not.toContain('facebook.com')
    await does(started, officer, number, 'answer', { text: REPLY })
    const publish = () => does(started, ikp, number, 'publish', { subject: ENTRY.subject, text: ENTRY.text })
    expect((await publish()).status).toBe(409)
    expect((await does(started, ikp, number, 'consent', { note: '' })).status).toBe(400)
    expect((await does(started, ikp, number, 'consent', { note: 'Lewat pesan Facebook' })).status).toBe(303)
    expect((await publish()).status).toBe(303)
    expect((await started.get(`/surat/${SITE}/${number}`)).text).not.toMatch(/Siti|facebook\.com\/contoh/)
    expect((await does(started, ikp, number, 'consent', { note: 'Sekali lagi' })).status).toBe(409)

    await does(started, ikp, number, 'close', { outcome: 'explained', note: '' })
    started.clock.set('2027-12-01T03:00:00.000Z')
    await forgetWriters(started.titian)
    expect(await letterRow(started, number)).toMatchObject({ name: '', channel_url: '', channel: 'facebook' })
  })

  test('the poster leads to the form', async () => {
    const started = await start()
    const officer = await officerOf(started, 'dpupr')
    const { text, status } = await officer.get(`/staff/letters/poster?site=${SITE}`)
    expect(status).toBe(200)
    expect(text).toContain(`titian.tanjungkelekakkab.go.id.test/surat/${SITE}`)
    const english = await signedIn(started, 'moderator', { language: 'en' })
    const forEnglish = (await english.get(`/staff/letters/poster?site=${SITE}`)).text
    expect(forEnglish).toContain('Letters</a>')
    expect(forEnglish).toContain('Pindai kode ini')
    const svg = await officer.get(`/staff/letters/poster.svg?site=${SITE}`)
    expect(svg.headers.get('content-type')).toContain('image/svg+xml')
    expect(svg.text).toContain('<svg')
  })
})
