import { request } from 'node:http'
import { expect, test } from 'vitest'
import { hostsOf } from '../../src/http/hosts.ts'
import { durabilityOf } from '../../src/storage/durability.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

/** fetch() sets Host itself; a reverse proxy sends the one that the browser asked for. */
function asked(titian: Started, host: string, path: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((done, failed) => {
    request(titian.url + path, { headers: { host, ...headers } }, (res) => {
      res.resume()
      done(res.statusCode ?? 0)
    })
      .on('error', failed)
      .end()
  })
}

forEachDatabase('health', (start) => {
  test('programs are told whether the process is up and the database answers', async () => {
    const titian = await start()
    expect([(await titian.get('/healthz')).status, (await titian.get('/readyz')).text]).toEqual([200, 'ready\n'])
    const { db } = titian.titian
    titian.titian.db = new Proxy(db, {
      get: (target, name) => {
        if (name === 'selectFrom') throw new Error('connection refused')
        return Reflect.get(target, name)
      },
    })
    const [up, ready] = [await titian.get('/healthz'), await titian.get('/readyz')]
    titian.titian.db = db
    expect([up.status, ready.status]).toEqual([200, 503])
    expect(ready.text).not.toContain('refused')
  })

  test('metrics are counts, for this machine alone', async () => {
    const titian = await start()
    const metrics = await titian.get('/metrics')
    expect(metrics.status).toBe(200)
    expect(metrics.text).toContain(`titian_visits_today{site="${SITE}"} 0`)
    expect(metrics.text).toMatch(/^titian_build_info\{version="[\d.]+",node="[\d.]+"\} 1$/m)
    for (const line of metrics.text.trim().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) |[a-z_]+(\{.*\})? [\d.e+-]+$)/)
    expect((await titian.get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(404)
  })

  test('the page names what is missing: mail, https, a declared proxy, pages that cannot be read, failing jobs', async () => {
    const titian = await start({ config: { staffUrl: 'http://titian.tanjungkelekakkab.go.id.test' } })
    const { db, limits } = titian.titian
    limits.sawUndeclaredProxy = true
    await db
      .insertInto('page')
      .values({
        site_id: SITE,
        id: 'p1',
        key: 'a',
        url: `${ORIGIN}/a`,
        fetch_failure: 'not_public#2',
        fetched_at: titian.clock.now(),
        first_day: '2026-11-21',
        created_at: titian.clock.now(),
      })
      .execute()
    await db
      .insertInto('lease')
      .values({
        job: 'read-pages',
        holder: '',
        until: '',
        last_run_at: titian.clock.now(),
        last_result: 'failed: disk full',
      })
      .execute()
    await db
      .insertInto('day_ignored')
      .values({ site_id: SITE, day: '2026-11-21', reason: 'bot', beacons: 1420 })
      .execute()
    const admin = await signedIn(titian, 'webmaster')
    const page = (await admin.get('/staff/health')).text
    for (const sentence of [
      'Surel belum diatur',
      'Halaman petugas tanpa HTTPS',
      'TITIAN_TRUST_PROXY',
      'mengarah ke alamat privat',
      'disk full',
      '1.420 kiriman tidak dihitung: robot',
      // The test server of PostgreSQL runs with fsync off, and the page must say so.
      (await durabilityOf(titian.titian.storage)).isKept ? 'sudah ada di cakram' : 'tidak menjamin simpanan',
    ])
      expect(page).toContain(sentence)
  })

  test('shows only the sites of the person', async () => {
    const titian = await start()
    const keeper = await signedIn(titian, 'webmaster', { siteId: 'lain' })
    expect((await keeper.get('/staff/health')).text).not.toContain('Kabupaten Tanjung Kelekak</h2>')
  })
})

forEachDatabase('two hosts', (start) => {
  const staff = 'petugas.tanjungkelekakkab.go.id.test'
  const open = 'titian.tanjungkelekakkab.go.id.test'

  test('staff pages answer on theirs, public pages on the other, neither anywhere else', async () => {
    const titian = await start({ config: { staffUrl: `https://${staff}` } })
    const page = `/api/v1/page?site=${SITE}&url=${encodeURIComponent(`${ORIGIN}/a`)}`
    const status = (host: string, path: string) => asked(titian, host, path)
    const answers = {
      staffLogin: [await status(staff, '/staff/login'), await status(open, '/staff/login')],
      api: [await status(staff, page), await status(open, page)],
      comments: [
        await status(staff, page.replace('/page', '/comments')),
        await status(open, page.replace('/page', '/comments')),
      ],
      style: [await status(staff, '/static/titian.css'), await status(open, '/static/titian.css')],
      metrics: [await status(staff, '/metrics'), await status(open, '/metrics')],
      elsewhere: [await status('evil.test', '/staff/login'), await status('evil.test', page)],
      probes: [await status('10.0.0.7', '/healthz'), await status('localhost', '/readyz')],
    }
    expect(answers).toEqual({
      staffLogin: [200, 404],
      api: [404, 200],
      comments: [404, 200],
      style: [200, 200],
      metrics: [200, 200],
      elsewhere: [404, 404],
      probes: [200, 200],
    })
    expect(await asked(titian, open, '/metrics', { 'x-forwarded-for': '203.0.113.9' })).toBe(404)
    expect(await asked(titian, staff, '/metrics', { 'x-forwarded-for': '203.0.113.9' })).toBe(200)
  })

  test('each address may carry a prefix of its own', async () => {
    const titian = await start({
      config: {
        publicUrl: `https://${open}/titian`,
        base: '/titian',
        staffUrl: `https://${staff}`,
        staffBase: '',
      },
    })
    expect(await asked(titian, staff, '/staff/login')).toBe(200)
    expect(await asked(titian, open, '/titian/staff/login')).toBe(404)
    const agent = await signedIn(titian, 'leader')
    expect(await asked(titian, staff, '/staff/account', { cookie: agent.cookie })).toBe(200)
    expect(await asked(titian, open, '/titian/static/titian.css')).toBe(200)
  })

  test('one host needs no separation', () => {
    expect(hostsOf({ publicUrl: 'https://a.test/titian', staffUrl: 'https://a.test' }).areTwo).toBe(false)
    expect(hostsOf({ publicUrl: 'https://a.test', staffUrl: 'https://a.test:8443' }).areTwo).toBe(true)
  })
})
