import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { reportOf } from '../../src/reports/read-figures.ts'
import { isOfficeAddress, readOfficeNetworks } from '../../src/sites/office-networks.ts'
import type { Beacon } from '../../src/wire/api.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

const ARTICLE = `${ORIGIN}/berita/jalan-simpang-tige`
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' }
const HOUR_NOW = Math.floor(Date.parse('2026-11-21T09:50:00.000Z') / 3_600_000).toString(36)

const beacon = (): Beacon => ({
  site: SITE,
  visit: HOUR_NOW + randomBytes(12).toString('base64url'),
  view: randomBytes(4).toString('hex'),
  kind: 'page',
  url: ARTICLE,
  land: { url: ARTICLE, ref: '' },
  first: '',
  ret: 0,
  since: '',
  freq: '1',
  tag: '0.1.0',
})
const tells = (started: Started, body: unknown, headers: Record<string, string> = {}) =>
  started.post('/api/v1/visits', body, headers)
const ignored = async (started: Started) => {
  await started.titian.ignored.flush()
  return (await reportOf(started.titian, started.site, NOVEMBER)).ignored
}
const visits = ({ titian }: Started) => titian.db.selectFrom('visit').selectAll().execute()

test.each([
  ['203.0.113.7', '203.0.113.7/32'],
  ['203.0.113.7/24, 10.0.0.0/8', '203.0.113.0/24 10.0.0.0/8'],
  ['2001:DB8:12::5/48\n2001:db8:12::/48', '2001:db8:12::/48'],
  ['::ffff:203.0.113.7', '203.0.113.7/32'],
  ['', ''],
])('office networks %j are kept as %j', (typed, kept) => {
  expect(readOfficeNetworks(typed)).toBe(kept)
  expect(readOfficeNetworks(kept)).toBe(kept)
})
test.each(['kantor', '203.0.113', '203.0.113.0/33', '203.0.113.0/24/1', '0.0.0.0/0', '36.0.0.0/8', '2000::/16', '1/1'])(
  '%j is refused as a network of the office',
  (typed) => {
    expect(() => readOfficeNetworks(typed)).toThrow()
  },
)
test.each([
  ['203.0.113.255', true],
  ['::ffff:203.0.113.9', true],
  ['203.0.114.0', false],
  ['2001:db8:12:ffff::1', true],
  ['2001:db8:13::1', false],
  ['unknown', false],
])('%s lies in the office: %s', (address, isIn) => {
  expect(isOfficeAddress('203.0.113.0/24 2001:db8:12::/48', address)).toBe(isIn)
})

forEachDatabase('own traffic', (start) => {
  test('a beacon from a network of the office is left out and counted as that', async () => {
    const started = await start({ config: { trustProxy: 1 }, site: { own_networks: '203.0.113.0/24' } })
    const office = await tells(started, beacon(), { 'x-forwarded-for': '203.0.113.9' })
    const citizen = await tells(started, beacon(), { 'x-forwarded-for': '198.51.100.9' })

    expect([office, citizen].map((reply) => reply.headers.get('titian-visit'))).toEqual(['ignored: office', 'counted'])
    expect(await visits(started)).toHaveLength(1)
    expect(await ignored(started)).toEqual([{ reason: 'office', beacons: 1 }])
  })

  test('while an undeclared proxy hides all addresses, nobody is taken for the office', async () => {
    const started = await start({ site: { own_networks: '127.0.0.0/8' } })
    const reply = await tells(started, beacon(), { 'x-forwarded-for': '198.51.100.9' })

    expect(reply.headers.get('titian-visit')).toBe('counted')
  })

  test('a marked browser says that it is one, and nothing else', async () => {
    const started = await start()
    const reply = await tells(started, { site: SITE, own: 1 })
    const talkative = await tells(started, { ...beacon(), own: 1 })

    expect(reply.headers.get('titian-visit')).toBe('ignored: own')
    expect(talkative.status).toBe(400)
    expect(await visits(started)).toEqual([])
    expect(await ignored(started)).toEqual([{ reason: 'own', beacons: 1 }])
  })

  test.each([
    ['a robot that watches the site', { 'user-agent': 'Mozilla/5.0+(compatible; UptimeRobot/2.0)' }, 'monitor'],
    ['a link checker', { 'user-agent': 'LinkChecker/10.2 (+https://linkchecker.github.io)' }, 'checker'],
    ['a page loaded before it was opened', { 'sec-purpose': 'prefetch;prerender' }, 'prerender'],
  ])('%s is left out with its own reason', async (_name, headers, reason) => {
    const started = await start()
    const reply = await tells(started, beacon(), headers as unknown as Record<string, string>)

    expect(reply.headers.get('titian-visit')).toBe(`ignored: ${reason}`)
    expect(await ignored(started)).toEqual([{ reason, beacons: 1 }])
  })

  test('the mark of the desk is taken once, on its own site, within half an hour', async () => {
    const started = await start()
    const staff = await signedIn(started, 'moderator')
    const page = await staff.get('/staff/own-browser')
    const [mark = '', again = ''] = [...page.text.matchAll(/#titian-own=([^"]+)"/g)].map((found) => found[1]!)
    const takes = (one: string) => started.post('/api/v1/own', { site: SITE, mark: one })

    expect((await takes(mark)).json).toMatchObject({ own: true })
    expect((await takes(mark)).json.error.message).toContain('sudah dipakai')
    expect((await takes(mark.replace('own.', 'count.'))).status).toBe(400)
    expect((await takes(again)).json).toMatchObject({ own: false })
    const later = /#titian-own=([^"]+)"/.exec((await staff.get('/staff/own-browser')).text)![1]!
    started.clock.advance(31 * 60_000)
    expect((await takes(later)).json.error.message).toContain('30 menit')
  })

  test('IKP lists the networks itself, and the change is on record', async () => {
    const started = await start()
    const staff = await signedIn(started, 'moderator')
    const wide = await staff.post('/staff/own-browser', { site: SITE, version: '1', networks: '0.0.0.0/0' })
    const saved = await staff.post('/staff/own-browser', { site: SITE, version: '1', networks: '203.0.113.7/24' })

    expect(wide.text).toContain('terlalu luas')
    expect(saved.status).toBe(303)
    expect(started.titian.sites.byKey(SITE)?.ownNetworks).toBe('203.0.113.0/24')
    const audit = await started.titian.db.selectFrom('audit').selectAll().execute()
    expect(audit).toMatchObject([{ did: 'site.set', code: 'office-networks' }])
  })
})
