import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { uptimeOf } from '../../src/health/uptime.ts'
import { pageAddress } from '../../src/pages/page.ts'
import { readGoal, standingOf } from '../../src/shared-desk/shared-target.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

const at = (time: string) => `2026-11-21T${time}:00.000Z`
const ms = (time: string) => Date.parse(at(time))
const run = (from: string, to: string, stopped = '') => ({
  started_at: at(from),
  last_at: at(to),
  stopped_at: stopped && at(stopped),
})

describe('uptime', () => {
  test.each([
    ['nothing recorded is not known', [], null, 0, []],
    ['running since eight', [run('08:00', '09:59')], '08:00', 120, []],
    ['stopped and started again', [run('08:00', '09:00', '09:00'), run('09:10', '09:59')], '08:00', 110, [[10, true]]],
    ['one sign of life, then silence', [run('08:00', '08:00'), run('09:59', '09:59')], '08:00', 1, [[119, false]]],
    ['broken off', [run('08:00', '09:00'), run('09:10', '09:59')], '08:00', 110, [[10, false]]],
    ['another process covers the stop', [run('08:00', '09:00', '09:00'), run('08:30', '09:59')], '08:00', 120, []],
    ['recorded before the span', [run('06:00', '09:59')], '07:00', 180, []],
  ] as const)('%s', (_name, runs, since, minutes, gaps) => {
    const found = uptimeOf(runs, ms('07:00'), ms('10:00'))
    expect(found.sinceMs).toBe(since === null ? null : ms(since))
    expect(found.upMs / 60_000).toBe(minutes)
    expect(found.gaps.map(({ fromMs, toMs, isStopped }) => [(toMs - fromMs) / 60_000, isStopped])).toEqual(gaps)
  })
})

describe('the shared target', () => {
  const quarter = { from: '2026-10-01', to: '2026-12-31' }
  test('counts what is proven, not what is possible', () => {
    const visits = { all: 200, low: 40, high: 90 }
    const standing = standingOf({ measure: 'social_share', goal: 25 }, visits, quarter, '2026-11-21')
    expect(standing).toEqual({ reached: 20, atMost: 45, isReached: false, days: 52, ofDays: 92 })
    expect(standingOf({ measure: 'social_visits', goal: 40 }, visits, quarter, '2026-11-21').isReached).toBe(true)
  })
  test.each([
    ['25', 25],
    ['25 %', 25],
    ['0', null],
    ['101', null],
    ['banyak', null],
  ])('a share of %s', (raw, goal) => {
    if (goal === null) expect(() => readGoal(raw, 'social_share')).toThrow('(goal)')
    else expect(readGoal(raw, 'social_share')).toBe(goal)
  })
})

const visit = ({ post, clock }: Started, url: string, origin = ORIGIN) =>
  post(
    '/api/v1/visits',
    {
      site: SITE,
      visit: Math.floor(clock.ms() / 3_600_000).toString(36) + randomBytes(12).toString('base64url'),
      view: randomBytes(6).toString('base64url'),
      kind: 'page',
      url,
      land: { url, ref: 'https://l.facebook.com/l.php', page: url },
      first: '',
      ret: 0,
      since: '',
      freq: '',
      tag: '0.0.9',
    },
    { origin },
  )

forEachDatabase('the shared desk', (start) => {
  test('shows what the server really recorded: tag, answers, refused origins, uptime', async () => {
    const started = await start()
    const { titian, clock } = started
    await titian.jobs.run('heartbeat')
    const address = pageAddress(started.site, `${ORIGIN}/berita/pasar`)
    await titian.db
      .insertInto('page')
      .values({
        site_id: SITE,
        id: 'pasar',
        key: address.key,
        url: `${ORIGIN}/berita/pasar`,
        title: 'Pasar Pagi',
        state: 'known',
        published_at: clock.now(),
        first_day: '2026-11-21',
        created_at: clock.now(),
      })
      .execute()
    expect((await visit(started, `${ORIGIN}/berita/pasar`)).headers.get('titian-visit')).toBe('counted')
    expect((await visit(started, 'https://lain.test/x', 'https://lain.test')).status).toBe(403)
    expect((await started.get('/api/v1/page?site=nobody&url=x')).status).toBeGreaterThanOrEqual(400)
    clock.set(at('11:00'))
    await titian.jobs.run('heartbeat')
    await titian.jobs.run('flush-server-counts')
    const rows = await titian.db.selectFrom('process_run').selectAll().orderBy('started_at').execute()
    expect(rows.map(({ stopped_at }) => stopped_at)).toEqual(['', ''])

    const leader = await signedIn(started, 'leader')
    const page = await leader.get('/staff/shared-desk')
    expect(page.status).toBe(200)
    expect(page.text).toContain('Skrip terlihat di 1 halaman dalam 7 hari')
    expect(page.text).toContain('Versi skrip 0.0.9 berbeda dari server')
    expect(page.text).toContain('1 kali terputus')
    expect(page.text).toContain('https://lain.test: 1 kali')
    expect(page.text).toContain('0 dari 1 berita 30 hari terakhir belum pernah')
    expect(page.text).toContain('Kabar kunjungan')
    expect(page.text).not.toContain('name="goal"')
    const sums = await titian.db.selectFrom('answer_hour').selectAll().where('door', '=', 'visits').execute()
    expect(sums.reduce((all, one) => all + one.answers, 0)).toBe(2)
  })

  test('calls nothing good of which there is nothing yet', async () => {
    const started = await start()
    const { text } = await (await signedIn(started, 'moderator')).get('/staff/shared-desk')
    const kindOf = (id: string) => new RegExp(`<li id="${id}"><span class="(\\w+)"`).exec(text)?.[1]
    const empty = ['social', 'posts', 'dormant', 'unseen', 'reading', 'links']
    expect(empty.map((id) => [id, kindOf(id)])).toEqual(empty.map((id) => [id, 'hm']))
  })

  test('made-up versions of the tag do not fill the table', async () => {
    const { titian, clock } = await start()
    for (let n = 0; n < 60; n++) titian.seenTags.note(SITE, ORIGIN, `0.${n}.0`, '', clock.now())
    await titian.seenTags.flush()
    titian.seenTags.note(SITE, ORIGIN, '0.99.0', '', clock.now())
    titian.seenTags.note(SITE, ORIGIN, '0.1.0', '', clock.now())
    await titian.seenTags.flush()
    const rows = await titian.db.selectFrom('tag_seen').select(['version', 'beacons']).execute()
    expect(rows).toHaveLength(40)
    expect(rows.find(({ version }) => version === '0.1.0')?.beacons).toBe(2)
  })

  test('a target is proposed by one division and signed by the other; a new goal is signed anew', async () => {
    const started = await start()
    const egov = await signedIn(started, 'webmaster', { name: 'Bram' })
    const ikp = await signedIn(started, 'moderator', { name: 'Kartini' })
    const order = { site: SITE, quarter: '2026-Q4', version: '0', measure: 'social_share', goal: '25' }
    const propose = (goal: string, version: string) =>
      egov.post('/staff/shared-desk/target', { ...order, goal, version })
    const wrong = await propose('seperempat', '0')
    expect([wrong.status, wrong.text.includes('value="seperempat"')]).toEqual([400, true])
    expect((await propose('25', '0')).status).toBe(303)
    expect((await ikp.get('/staff/shared-desk')).text).toContain('IKP belum menandatangani')
    const sign = (version: string) => ikp.post('/staff/shared-desk/sign', { site: SITE, quarter: '2026-Q4', version })
    expect((await sign('1')).status).toBe(303)
    const both = (await ikp.get('/staff/shared-desk')).text
    expect(both).toContain('IKP menandatangani: Kartini')
    expect(both).toContain('E-Gov menandatangani: Bram')
    expect((await propose('30', '1')).status).toBe(303)
    expect((await sign('1')).status).toBe(409)
    expect((await ikp.get('/staff/shared-desk')).text).toContain('IKP belum menandatangani')
    const races = await Promise.all([propose('31', '2'), propose('32', '2')])
    expect(races.map(({ status }) => status).sort()).toEqual([303, 409])
    const english = await signedIn(started, 'leader', { language: 'en' })
    expect((await english.get('/staff/shared-desk')).text).toContain('IKP has not signed yet')
  })
})
