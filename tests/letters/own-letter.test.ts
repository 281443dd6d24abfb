import { expect, test } from 'vitest'
import { RATES } from '../../src/http/rate-limit.ts'
import type { LetterAnswer } from '../../src/wire/api.ts'
import {
  does,
  events,
  LETTER,
  later,
  letterRow,
  looksUp,
  REPLY,
  sends,
  withAgencies,
  writes,
} from '../support/letters.ts'
import { signedIn } from '../support/staff.ts'
import { browserKey, forEachDatabase, type Reply, SITE, type Start, type Started } from '../support/start.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const tends = (started: Started, { number, secret }: LetterAnswer, fields: Record<string, string>): Promise<Reply> => {
  started.clock.advance(1000)
  return started.post(`/surat/${SITE}/${number}/${secret}`, new URLSearchParams(fields).toString(), FORM)
}
const page = (started: Started, { number, secret }: LetterAnswer): Promise<Reply> =>
  started.get(`/surat/${SITE}/${number}/${secret}`)
const patches = (started: Started, number: string, secret: string, body: unknown): Promise<Reply> =>
  started.send('PATCH', `/api/v1/letters/${number}?site=${SITE}`, JSON.stringify(body), {
    'content-type': 'application/json',
    origin: started.site.origins[0]!,
    'titian-secret': secret,
  })

// Monday 2 November 2026, 10.00 WIB.
const AT = '2026-11-02T03:00:00.000Z'
async function answered(start: Start) {
  const started = await start({ at: AT, config: { trustProxy: 1 } })
  await withAgencies(started)
  const ikp = await signedIn(started, 'moderator')
  const letter = await writes(started)
  await does(started, ikp, letter.number, 'answer', { text: REPLY })
  return { started, ikp, letter }
}

forEachDatabase('the writer of a letter', (start) => {
  test('rates the answer, changes the rating until the letter is settled, and not after', async () => {
    const { started, ikp, letter } = await answered(start)
    expect((await tends(started, letter, { act: 'rate', rating: '2', note: 'Kurang jelas' })).status).toBe(303)
    expect((await tends(started, letter, { act: 'rate', rating: '4', note: '' })).status).toBe(303)
    expect(await letterRow(started, letter.number)).toMatchObject({ rating: 4, rating_word: '', state: 'dijawab' })
    expect((await page(started, letter)).text).toContain('<b>Puas</b>')
    await does(started, ikp, letter.number, 'close', { outcome: 'explained' })
    const late = await tends(started, letter, { act: 'rate', rating: '5', note: 'Berubah pikiran' })
    expect(late.status).toBe(409)
    expect(await letterRow(started, letter.number)).toMatchObject({ rating: 4 })
  })

  test('who had not rated a settled letter rates it once', async () => {
    const { started, ikp, letter } = await answered(start)
    await does(started, ikp, letter.number, 'close', { outcome: 'explained' })
    expect((await tends(started, letter, { act: 'rate', rating: '1' })).status).toBe(303)
    expect((await tends(started, letter, { act: 'rate', rating: '2' })).status).toBe(409)
  })

  test.each(['', '0', '6', '4.5', 'lima'])(
    '“%s” is no rating, and the word typed with it comes back',
    async (rating) => {
      const { started, letter } = await answered(start)
      const reply = await tends(started, letter, { act: 'rate', rating, note: 'Terlalu <umum>' })
      expect(reply.status).toBe(400)
      expect(reply.text).toContain('Terlalu &lt;umum&gt;')
    },
  )

  test('before an answer there is nothing to rate or to reopen', async () => {
    const started = await start({ at: AT, config: { trustProxy: 1 } })
    const letter = await writes(started)
    expect((await tends(started, letter, { act: 'rate', rating: '5' })).status).toBe(409)
    expect((await tends(started, letter, { act: 'appeal', text: 'Belum dikerjakan sama sekali.' })).status).toBe(409)
  })

  test('reopens an answered letter once, with a new clock', async () => {
    const { started, ikp, letter } = await answered(start)
    await tends(started, letter, { act: 'rate', rating: '1' })
    await does(started, ikp, letter.number, 'close', { outcome: 'implemented' })
    started.clock.set('2026-11-12T03:00:00.000Z')
    const reason = 'Papannya belum diganti sampai hari ini.'
    const [one, two] = await Promise.all([
      tends(started, letter, { act: 'appeal', text: reason }),
      tends(started, letter, { act: 'appeal', text: `${reason} Lagi.` }),
    ])
    expect([one.status, two.status].sort()).toEqual([303, 409])
    const row = await letterRow(started, letter.number)
    expect(row).toMatchObject({
      state: 'dibuka_kembali',
      counts_from: '2026-11-12',
      due_on: '2026-12-02',
      closed_at: '',
    })
    expect(row).toMatchObject({ outcome: '', rating: 0 })
    expect((await events(started, letter.number)).filter(({ did }) => did === 'appeal')).toHaveLength(1)

    const again = await later(started, '2026-11-13T03:00:00.000Z', ikp)
    expect((await again.get(`/staff/letters/${letter.number}?site=${SITE}`)).text).toContain('Papannya belum diganti')
    await does(started, again, letter.number, 'answer', { text: `${REPLY} Kedua.` })
    const second = await tends(started, letter, { act: 'appeal', text: 'Masih belum juga, mohon ditinjau.' })
    expect(second.status).toBe(409)
    expect(second.text).toContain('sudah pernah dibuka kembali satu kali')
    expect(second.text).toContain('Masih belum juga, mohon ditinjau.')
  })

  test('ten working days after the answer it is too late to reopen', async () => {
    const { started, letter } = await answered(start)
    // Answered on Monday 2 November: Monday 16 November is the tenth working day.
    started.clock.set('2026-11-16T16:00:00.000Z')
    expect((await page(started, letter)).text).toContain('Dapat diminta satu kali, sampai 16 November 2026')
    started.clock.set('2026-11-16T17:00:01.000Z')
    expect((await page(started, letter)).text).not.toContain('Dapat diminta satu kali')
    const late = await tends(started, letter, { act: 'appeal', text: 'Belum dikerjakan sama sekali.' })
    expect(late.status).toBe(409)
    expect((await letterRow(started, letter.number)).state).toBe('dijawab')
  })

  test('adds information until there is an answer, and is led to reopening after it', async () => {
    const { started, letter } = await answered(start)
    const reply = await tends(started, letter, { act: 'supply', text: 'Satu papan lagi lepas.' })
    expect([reply.status, reply.text.includes('buka kembali surat')]).toEqual([409, true])
  })

  test('does all of it through the API with the secret in a header', async () => {
    const { started, letter } = await answered(start)
    const rated = await patches(started, letter.number, letter.secret, { act: 'rate', rating: 3, note: 'Cukup' })
    expect([rated.status, rated.headers.get('titian-stored'), rated.headers.get('cache-control')]).toEqual([
      200,
      'stored',
      'no-store',
    ])
    expect(rated.json).toMatchObject({ rating: 3, mayRate: true, mayReopenUntil: '2026-11-16', maySupply: false })
    const opened = await patches(started, letter.number, letter.secret, {
      act: 'appeal',
      text: 'Belum dikerjakan sama sekali.',
    })
    expect(opened.json).toMatchObject({ step: 'dibuka_kembali', state: 'working', mayReopenUntil: '' })
    const override = await started.post(
      `/api/v1/letters/${letter.number}?site=${SITE}`,
      { act: 'withdraw' },
      {
        'titian-secret': letter.secret,
        'x-http-method-override': 'PATCH',
      },
    )
    expect([override.status, override.json.step]).toEqual([200, 'dicabut'])
    for (const body of [{ act: 'answer' }, { act: 'rate', rating: 7 }, { act: 'rate', rating: 3, extra: 1 }, [], 'x'])
      expect((await patches(started, letter.number, letter.secret, body)).status).toBe(400)
  })

  test('a wrong number and a wrong secret answer the same, on every door', async () => {
    const { started, letter } = await answered(start)
    const wrong = 'ABCDEFGHJKLMNPQR'
    const same = async (ask: (number: string, secret: string) => Promise<Reply>) => {
      const replies = [
        await ask(letter.number, wrong),
        await ask('SP-2026-009999', letter.secret),
        await ask('x', wrong),
      ]
      const told = replies.map(({ status, text, headers }) => [
        status,
        text.replaceAll(/SP-2026-\d+|[A-Z0-9]{16}|\/x\//g, '·'),
        [...headers].filter(([name]) => !['date', 'etag', 'content-length', 'x-request-id'].includes(name)),
      ])
      expect(replies[0]!.status).toBe(404)
      expect(told[1]).toEqual(told[0])
      expect(told[2]).toEqual(told[0])
    }
    await same((number, secret) => looksUp(started, number, secret))
    await same((number, secret) => started.get(`/surat/${SITE}/${number}/${secret}`))
    await same((number, secret) => tends(started, { number, secret, url: '' }, { act: 'withdraw' }))
    await same((number, secret) => patches(started, number, secret, { act: 'withdraw' }))
  })

  test('looking often is no guessing, guessing is', async () => {
    const { started, letter } = await answered(start)
    for (let n = 0; n < RATES.letterLookups.points + 5; n++) await looksUp(started, letter.number, letter.secret)
    expect((await page(started, letter)).status).toBe(200)
    let status = 0
    for (let n = 0; n <= RATES.letterLookups.points; n++)
      status = (await looksUp(started, letter.number, 'ABCDEFGHJKLMNPQR')).status
    expect(status).toBe(429)
  })

  test('letters that were refused do not use up the limit of letters', async () => {
    const started = await start({ at: AT })
    for (let n = 0; n < RATES.letters.points + 5; n++) expect((await sends(started, { subject: 'x' })).status).toBe(400)
    const form = {
      ...LETTER,
      site: undefined,
      audience: 'public',
      consent: '',
      once: browserKey(),
      url: '',
      key: '',
      website: '',
    }
    const typed = new URLSearchParams(
      Object.entries(form).filter((one): one is [string, string] => typeof one[1] === 'string'),
    )
    for (let n = 0; n < 3; n++)
      expect((await started.post(`/surat/${SITE}/tulis`, typed.toString(), FORM)).status).toBe(400)
    for (let n = 0; n < RATES.letters.points; n++) expect((await sends(started)).status).toBe(201)
    expect((await sends(started)).status).toBe(429)
  })
})
