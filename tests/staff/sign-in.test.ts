import { expect, test } from 'vitest'
import { sha256 } from '../../src/base/secrets.ts'
import { addPerson } from '../../src/staff/change-person.ts'
import { createPasswordLink, setPasswordByLink } from '../../src/staff/set-password.ts'
import { createSetupLink } from '../../src/staff/setup-link.ts'
import { agentOf, formHeaders, formText, signedIn } from '../support/staff.ts'
import { forEachDatabase, type Reply, type Started } from '../support/start.ts'

const PASSWORD = 'jembatan kecil di sungai'
const setupForm = { name: 'Yuli Astuti', username: 'yuli.ikp', password: PASSWORD, password2: PASSWORD }

const submit = (titian: Started, path: string, form: Record<string, string>, headers = {}) =>
  titian.send('POST', path, formText(form), { ...formHeaders(titian), ...headers })
const pathOf = (link: string) => new URL(link).pathname
const cookieOf = (reply: Reply) => (reply.headers.get('set-cookie') ?? '').split(';')[0]!
const logIn = (titian: Started, username: string, password: string, headers = {}) =>
  submit(titian, '/staff/login', { username, password }, headers)

/** A person with a password, without the web. */
async function withAccount(titian: Started, username = 'yuli.ikp'): Promise<string> {
  const person = await addPerson(titian.titian, null, { name: 'Yuli Astuti', username, role: 'moderator', siteId: '*' })
  const link = await createPasswordLink(titian.titian, null, person.id)
  await setPasswordByLink(titian.titian, link.split('/').at(-1)!, PASSWORD)
  return person.id
}

forEachDatabase('the first set-up', (start) => {
  test('makes one account, signs it in, and is gone', async () => {
    const titian = await start()
    const [first, second] = [await createSetupLink(titian.titian), await createSetupLink(titian.titian)]
    expect((await titian.get(pathOf(first))).status).toBe(200)

    const made = await submit(titian, pathOf(first), setupForm)
    const again = await submit(titian, pathOf(second), { ...setupForm, username: 'lain' })

    expect(made.status).toBe(303)
    expect(again.status).toBe(410)
    const home = await titian.send('GET', '/staff', undefined, { cookie: cookieOf(made) })
    expect(home.headers.get('location')).toBe('/staff/queue')
    expect(await createSetupLink(titian.titian)).toBe('')
    expect((await titian.titian.db.selectFrom('audit').select('did').execute()).map(({ did }) => did)).toEqual([
      'staff.first',
    ])
  })

  test('two people at the same moment make one account', async () => {
    const titian = await start()
    const link = pathOf(await createSetupLink(titian.titian))
    const replies = await Promise.all(
      ['ana', 'budi'].map((username) => submit(titian, link, { ...setupForm, username })),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 410])
    expect(await titian.titian.db.selectFrom('staff').select('id').execute()).toHaveLength(1)
  })

  test.each([
    ['a short password', { password: 'sembilan9', password2: 'sembilan9' }, 'sedikitnya 10'],
    ['a common password', { password: 'Indonesia1945', password2: 'Indonesia1945' }, 'pertama kali ditebak'],
    [
      'the username as password',
      { username: 'panjangsekali', password: 'panjangsekali1', password2: 'panjangsekali1' },
      'nama pengguna',
    ],
    ['two different passwords', { password2: 'lain sama sekali' }, 'tidak sama'],
    ['a bad username', { username: 'Yuli & Co' }, '2–40 huruf kecil'],
  ])('%s is refused with a sentence, and what was typed stays', async (_name, change, sentence) => {
    const titian = await start()
    const link = pathOf(await createSetupLink(titian.titian))
    const reply = await submit(titian, link, { ...setupForm, ...change })
    expect(reply.status).toBe(400)
    expect(reply.text).toContain(sentence)
    expect(reply.text).toContain('value="Yuli Astuti"')
    expect(reply.text).not.toContain(PASSWORD)
    expect(await titian.titian.db.selectFrom('staff').select('id').execute()).toEqual([])
  })

  test('the link ends after 24 hours', async () => {
    const titian = await start()
    const link = pathOf(await createSetupLink(titian.titian))
    titian.clock.advance(24 * 3_600_000)
    expect((await titian.get(link)).status).toBe(410)
  })
})

forEachDatabase('signing in', (start) => {
  test('opens a session whose cookie a neighbour host cannot set or read', async () => {
    const titian = await start()
    await withAccount(titian)
    const reply = await logIn(titian, 'Yuli.IKP', PASSWORD)
    expect(reply.status).toBe(303)
    const cookie = reply.headers.get('set-cookie')!
    expect(cookie).toMatch(/^__Host-titian=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800; Secure$/)
    const stored = await titian.titian.db.selectFrom('session').select('id_hash').execute()
    expect(stored.map(({ id_hash }) => id_hash)).toContain(sha256(cookie.slice('__Host-titian='.length, 57)))
  })

  test('an unknown name and a wrong password get the same answer', async () => {
    const titian = await start()
    await withAccount(titian)
    const wrong = await logIn(titian, 'yuli.ikp', 'salah sama sekali')
    const unknown = await logIn(titian, 'siapa.ini', 'salah sama sekali')
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(unknown.text.replace('siapa.ini', '')).toBe(wrong.text.replace('yuli.ikp', ''))
    expect(wrong.text).toContain('Nama pengguna atau kata sandi salah')
  })

  test('after five failures the name waits, known or not, and longer each time', async () => {
    const titian = await start()
    await withAccount(titian)
    for (const name of ['yuli.ikp', 'siapa.ini']) {
      for (let i = 0; i < 5; i++) expect((await logIn(titian, name, 'tebakan yang salah')).status).toBe(401)
      const locked = await logIn(titian, name, PASSWORD)
      expect(locked.status).toBe(429)
      expect(locked.headers.get('retry-after')).toBe('30')
    }
    titian.clock.advance(31_000)
    expect((await logIn(titian, 'yuli.ikp', PASSWORD)).status).toBe(303)
  })

  test('a new session id is made even when the browser brings one', async () => {
    const titian = await start()
    await withAccount(titian)
    const first = cookieOf(await logIn(titian, 'yuli.ikp', PASSWORD))
    const second = cookieOf(await logIn(titian, 'yuli.ikp', PASSWORD, { cookie: first }))
    expect(second).not.toBe(first)
    expect((await titian.send('GET', '/staff/account', undefined, { cookie: first })).status).toBe(303)
    expect((await titian.send('GET', '/staff/account', undefined, { cookie: second })).status).toBe(200)
  })

  test('leads on to staff pages only, whatever the address says', async () => {
    const titian = await start()
    await withAccount(titian)
    const targets: Record<string, string> = {
      '/staff/people?x=1': '/staff/people?x=1',
      '//evil.test': '/staff',
      'https://evil.test': '/staff',
      '/staff/\\evil.test': '/staff',
      '/staffx': '/staff',
      '/surat/x': '/staff',
    }
    const reached: Record<string, string | null> = {}
    for (const next of Object.keys(targets)) {
      const reply = await submit(titian, '/staff/login', { username: 'yuli.ikp', password: PASSWORD, next })
      reached[next] = reply.headers.get('location')
    }
    expect(reached).toEqual(targets)
  })
})

forEachDatabase('a session', (start) => {
  const HOUR = 3_600_000
  const status = async (titian: Started, cookie: string, path = '/staff/account') =>
    (await titian.send('GET', path, undefined, { cookie })).status

  test('ends 12 hours after the last act; asking for counts is no act', async () => {
    const titian = await start()
    const { cookie } = await signedIn(titian, 'moderator')
    titian.clock.advance(11 * HOUR)
    expect(await status(titian, cookie)).toBe(200)
    titian.clock.advance(11 * HOUR)
    expect(await status(titian, cookie, '/staff/counts')).toBe(200)
    titian.clock.advance(1 * HOUR + 1)
    expect(await status(titian, cookie, '/staff/counts')).toBe(401)
    expect(await status(titian, cookie)).toBe(303)
  })

  test('ends after 7 days, whatever happens', async () => {
    const titian = await start()
    const { cookie } = await signedIn(titian, 'moderator')
    for (let hours = 0; hours < 168; hours += 8) {
      expect(await status(titian, cookie)).toBe(200)
      titian.clock.advance(8 * HOUR)
    }
    expect(await status(titian, cookie)).toBe(303)
  })

  test('without one, a page leads to signing in and back; JSON and writes say 401', async () => {
    const titian = await start()
    const page = await titian.get('/staff/people?x=1')
    expect(page.headers.get('location')).toBe('/staff/login?next=%2Fstaff%2Fpeople%3Fx%3D1')
    expect(page.headers.get('cache-control')).toBe('no-store')
    const counts = await titian.get('/staff/counts')
    expect([counts.status, counts.json.error.code]).toEqual([401, 'unauthenticated'])
    expect((await submit(titian, '/staff/logout', {})).status).toBe(401)
  })

  test('signing out ends it on the server', async () => {
    const titian = await start()
    const agent = await signedIn(titian, 'moderator')
    const out = await agent.post('/staff/logout')
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0')
    expect(await status(titian, agent.cookie)).toBe(303)
  })

  test('a new password ends every other session, and this browser gets a new one', async () => {
    const titian = await start()
    const id = await withAccount(titian)
    const here = cookieOf(await logIn(titian, 'yuli.ikp', PASSWORD))
    const elsewhere = cookieOf(await logIn(titian, 'yuli.ikp', PASSWORD))
    const agent = await agentOf(titian, id, 'Yuli', here.split('=')[1]!)
    const next = 'sungai di jembatan kecil'

    const wrong = await agent.post('/staff/password', { current: 'bukan ini', password: next, password2: next })
    expect(wrong.status).toBe(400)
    const done = await agent.post('/staff/password', { current: PASSWORD, password: next, password2: next })

    expect(done.status).toBe(303)
    expect([await status(titian, here), await status(titian, elsewhere)]).toEqual([303, 303])
    const page = await titian.send('GET', '/staff/account', undefined, { cookie: cookieOf(done) })
    expect(page.text).toContain('Kata sandi tersimpan')
    expect((await titian.send('GET', '/staff/account', undefined, { cookie: cookieOf(done) })).text).not.toContain(
      'Kata sandi tersimpan',
    )
    expect((await logIn(titian, 'yuli.ikp', PASSWORD)).status).toBe(401)
  })
})

forEachDatabase('a staff write', (start) => {
  const cases: [string, (agent: { cookie: string; formToken: string }) => Record<string, string>, boolean, number][] = [
    ['from a staff page', () => ({}), true, 303],
    ['same-origin by Sec-Fetch-Site', () => ({ 'sec-fetch-site': 'same-origin' }), true, 303],
    ['without Origin', () => ({ origin: '' }), true, 403],
    ['from a neighbour go.id host', () => ({ origin: 'https://www.tanjungkelekakkab.go.id.test' }), true, 403],
    ['with an opaque origin', () => ({ origin: 'null' }), true, 403],
    ['from the same host on http', () => ({ origin: 'http://titian.tanjungkelekakkab.go.id.test' }), true, 403],
    ['same-site by Sec-Fetch-Site', () => ({ 'sec-fetch-site': 'same-site' }), true, 403],
    ['cross-site by Sec-Fetch-Site', () => ({ 'sec-fetch-site': 'cross-site' }), true, 403],
    ['typed by hand (Sec-Fetch-Site none)', () => ({ 'sec-fetch-site': 'none' }), true, 403],
    ['without the form token', () => ({}), false, 403],
    ['with the token in a header', ({ formToken }) => ({ 'x-titian-form': formToken }), false, 303],
    ["with another's token", () => ({ 'x-titian-form': 'x'.repeat(32) }), false, 403],
  ]
  test('passes only with exact origin, honest Sec-Fetch-Site and the token of its session', async () => {
    const titian = await start()
    const agent = await signedIn(titian, 'moderator')
    const languageOf = async () =>
      (await titian.titian.db.selectFrom('staff').select('language').executeTakeFirstOrThrow()).language
    const seen: [string, number, string][] = []
    for (const [name, headersFor, withToken] of cases) {
      await titian.titian.db.updateTable('staff').set({ language: 'id' }).execute()
      const headers: Record<string, string> = { ...formHeaders(titian), cookie: agent.cookie, ...headersFor(agent) }
      if (headers['origin'] === '') delete headers['origin']
      const body = formText({ language: 'en', ...(withToken ? { _token: agent.formToken } : {}) })
      const { status } = await titian.send('POST', '/staff/account', body, headers)
      seen.push([name, status, await languageOf()])
    }
    expect(seen).toEqual(cases.map(([name, , , status]) => [name, status, status === 303 ? 'en' : 'id']))
  })

  test('is refused with another session’s token, unknown fields, other kinds of body and too many fields', async () => {
    const titian = await start()
    const [one, other] = [await signedIn(titian, 'moderator'), await signedIn(titian, 'moderator')]
    expect((await one.post('/staff/account', { language: 'en', _token: other.formToken })).status).toBe(403)
    expect((await one.post('/staff/account', { language: 'en', role: 'webmaster' })).status).toBe(400)
    expect((await one.post('/staff/account', { language: ['en', 'id'] })).status).toBe(400)
    const json = { 'content-type': 'application/json', 'x-titian-form': one.formToken }
    expect((await one.post('/staff/account', {}, json)).status).toBe(400)
    const many = Object.fromEntries(Array.from({ length: 301 }, (_, i) => [`f${i}`, 'x']))
    expect((await one.post('/staff/account', many)).status).toBe(413)
    expect((await one.post('/staff/account', { language: 'x'.repeat(70_000) })).status).toBe(413)
  })
})
