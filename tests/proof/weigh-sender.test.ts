import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { MOST_HASHES } from '../../src/proof/proof.ts'
import type { Challenge, CommentRequest, Proof } from '../../src/wire/api.ts'
import { solve } from '../../widget/work/solve.ts'
import { ARTICLE, comments, publicPage, row, rows, sent } from '../support/citizen.ts'
import { sends } from '../support/letters.ts'
import { browserKey, forEachDatabase, ORIGIN, type Reply, SITE, type Started } from '../support/start.ts'

const MINUTE = 60_000
/** A sender out in the world, as a proxy tells of it. */
const from = (address: string) => ({ 'x-forwarded-for': address })
const HOME = from('203.0.113.20')
const PROXY = { config: { trustProxy: 1 } }
const LONG =
  'Mohon jadwal fogging diumumkan di papan balai desa dan di masjid, karena banyak warga tidak punya gawai. '.repeat(3)

const says = (started: Started, changes: Partial<CommentRequest> = {}, headers: Record<string, string> = HOME) =>
  comments(started, changes, headers)

/** Three of one network: whoever comes next is asked. */
async function fillNetwork(started: Started, headers = HOME): Promise<void> {
  for (const text of ['Terima kasih infonya.', 'Kapan giliran RT 03?', 'Sudah disemprot tadi pagi.']) {
    expect((await says(started, { text }, headers)).status).toBeLessThan(300)
  }
}

interface Asked {
  once: string
  site?: string
  url?: string
  for?: 'comment' | 'letter'
}
async function challengeFor(started: Started, asked: Asked): Promise<Challenge> {
  const reply = await started.post('/api/v1/tokens', { ...ARTICLE, for: 'comment', ...asked }, HOME)
  expect(reply.status, reply.text).toBe(200)
  return reply.json.challenge
}
const proofFor = async (started: Started, asked: Asked): Promise<Proof> =>
  (await solve(await challengeFor(started, asked)))!
const refusal = ({ status, json }: Reply) => [status, json.error?.code, json.error?.field]
const REFUSED = [400, 'invalid', 'proof']
const codes = async (started: Started, reply: Reply) =>
  (JSON.parse((await row(started, sent(reply).comment.id)).reasons) as { code: string }[]).map(({ code }) => code)

forEachDatabase('proof of work', (start) => {
  test('nobody is asked who does nothing suspicious', async () => {
    const started = await start({ site: { moderation: 'after' }, ...PROXY })
    await fillNetwork(started)
    const other = await says(started, { proof: '' }, from('203.0.113.21'))
    const without = await says(started, { text: 'Di RT 05 juga belum.' }, from('203.0.113.22'))
    expect([other.status, without.status]).toEqual([201, 201])
    expect((await rows(started)).map(({ reasons }) => reasons)).toEqual(Array(5).fill('[]'))
  })

  test('the fourth of one network within ten minutes is asked, computes, and is taken like any other', async () => {
    const started = await start({ site: { moderation: 'after' }, ...PROXY })
    await fillNetwork(started)
    const once = browserKey()
    const asked = await says(started, { once, proof: '' })
    expect(refusal(asked)).toEqual(REFUSED)
    expect(asked.json.error.message).toContain('bukti kerja')
    expect(await rows(started)).toHaveLength(3)

    const proof = await proofFor(started, { once })
    expect(proof.solution.counter).toBeLessThan(MOST_HASHES)
    const taken = await says(started, { once, proof })
    expect([taken.status, taken.headers.get('titian-stored')]).toEqual([201, 'stored'])
    expect(await codes(started, taken)).toEqual(['proven-network'])
    // The line broke and the browser sends it again: the same answer, whatever became of the proof.
    started.clock.advance(20 * MINUTE)
    const again = await says(started, { once, proof })
    expect(again.json).toEqual(taken.json)
    expect(await rows(started)).toHaveLength(4)
  })

  test('ten minutes later the network is like any other, and nothing of it is left in memory', async () => {
    const started = await start({ site: { moderation: 'after' }, ...PROXY })
    await fillNetwork(started)
    expect(started.titian.lately.forget()).toBe(1)
    started.clock.advance(10 * MINUTE)
    expect(started.titian.lately.forget()).toBe(0)
    expect((await says(started, { proof: '' })).status).toBe(201)
  })

  test('whoever cannot compute is taken all the same, and a person decides with the reason at hand', async () => {
    const started = await start({ site: { moderation: 'after' }, ...PROXY })
    await fillNetwork(started)
    const held = await says(started, { text: 'Di RT 05 juga belum, Pak.' })
    expect([held.status, held.headers.get('titian-stored')]).toEqual([202, 'stored'])
    expect(await row(started, held.json.comment.id)).toMatchObject({ state: 'held', state_reason: '' })
    expect(await codes(started, held)).toEqual(['unproven-network'])
    expect((await publicPage(started)).total).toBe(3)
  })

  test('the page without script asks nothing: what looks suspicious there is held', async () => {
    const started = await start({ site: { moderation: 'after' }, ...PROXY })
    await fillNetwork(started)
    started.clock.advance(1)
    const reply = await started.send(
      'POST',
      `/diskusi/${SITE}`,
      new URLSearchParams({
        url: ARTICLE.url,
        name: 'Warga',
        text: 'Saya menulis tanpa skrip.',
        once: browserKey(),
        opened: String(started.clock.ms() - 30_000),
      }).toString(),
      { ...HOME, origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
    )
    expect([reply.status, reply.headers.get('location')]).toEqual([303, expect.stringContaining('sent=held')])
    expect((await rows(started)).at(-1)).toMatchObject({ state: 'held', reasons: '[{"code":"unproven-network"}]' })
  })

  test('a text that nobody types so fast, and a wave of spam, are asked too; an inner address never', async () => {
    const started = await start({ site: { moderation: 'after' }, ...PROXY })
    expect(refusal(await says(started, { text: LONG, took: 3000, proof: '' }))).toEqual(REFUSED)
    expect((await says(started, { text: LONG, took: 60_000, proof: '' })).status).toBe(201)
    for (let n = 0; n < 6; n++) {
      const inside = await says(started, { text: `Laporan petugas ${n} dari kantor.`, proof: '' }, from('10.0.0.7'))
      expect(inside.status).not.toBe(400)
    }
    for (let n = 0; n < 9; n++) await says(started, { took: 10 }, from(`198.51.100.${n}`))
    expect((await says(started, { proof: '' }, from('192.0.2.1'))).status).toBeLessThan(300)
    await says(started, { website: 'https://contoh.test' }, from('198.51.100.99'))
    expect(refusal(await says(started, { proof: '' }, from('192.0.2.2')))).toEqual(REFUSED)
    const held = await says(started, {}, from('192.0.2.3'))
    expect(await codes(started, held)).toContain('unproven-wave')
    // A robot is answered like everybody and goes to spam: it is told nothing of how it was known.
    expect((await says(started, { took: 10, proof: '' }, from('198.51.100.3'))).status).toBe(202)
  })

  test('off asks nobody; always turns programs away and lets the page without script wait', async () => {
    const started = await start({ site: { moderation: 'after', proof: 'always' }, ...PROXY })
    expect(refusal(await says(started))).toEqual(REFUSED)
    const once = browserKey()
    const taken = await says(started, { once, proof: await proofFor(started, { once }) })
    expect([taken.status, await codes(started, taken)]).toEqual([201, []])
    const off = await start({ site: { moderation: 'after', proof: 'off' }, ...PROXY })
    await fillNetwork(off)
    expect((await says(off, { text: LONG, took: 3000, proof: '' })).status).toBe(201)
  })

  test('a closed page is closed before anybody computes', async () => {
    const started = await start({ site: { proof: 'always' }, ...PROXY })
    const once = browserKey()
    await says(started, { once, proof: await proofFor(started, { once }) })
    await started.titian.db.updateTable('page').set({ comments_open: 0 }).execute()
    expect((await says(started, { proof: '' })).status).toBe(410)
  })

  test('letters are asked in the same way; without a proof they are numbered and marked for the desk', async () => {
    const started = await start(PROXY)
    const send = (changes: object) => sends(started, changes, HOME)
    for (let n = 0; n < 3; n++) expect((await send({ once: browserKey() })).status).toBe(201)
    const once = browserKey()
    expect(refusal(await send({ once, proof: '' }))).toEqual(REFUSED)
    const proof = await proofFor(started, { once, for: 'letter', url: ARTICLE.url })
    expect((await send({ once, proof, url: ARTICLE.url })).status).toBe(201)
    expect((await send({ once: browserKey() })).status).toBe(201)
    const letters = await started.titian.db.selectFrom('letter').select('hints').orderBy('number').execute()
    expect(letters.map(({ hints }) => hints)).toEqual(['[]', '[]', '[]', '[]', '["unproven"]'])
  })
})

forEachDatabase('who tries to get round the proof of work', (start) => {
  test('a challenge is good for its site, article, kind and message alone', async () => {
    const started = await start({ site: { moderation: 'after' }, ...PROXY })
    await fillNetwork(started)
    const once = browserKey()
    const proof = await proofFor(started, { once })
    const elsewhere = { ...ARTICLE, url: `${ORIGIN}/berita/lain` }
    const tries: [string, Partial<CommentRequest>][] = [
      ['another message', { once: browserKey(), proof }],
      ['another article', { ...elsewhere, once, proof }],
      ['made for a letter', { once, proof: await proofFor(started, { once, for: 'letter' }) }],
      ['made for another article', { once, proof: await proofFor(started, { once, url: elsewhere.url }) }],
    ]
    for (const [name, changes] of tries) expect(refusal(await says(started, changes)), name).toEqual(REFUSED)
    expect(await rows(started)).toHaveLength(3)
    expect((await says(started, { once, proof })).status).toBe(201)
  })

  test('a challenge of another site is none here', async () => {
    const started = await start(PROXY)
    const { insertSite } = await import('../../src/sites/site-store.ts')
    const { site_id: _, ...other } = {
      site_id: '',
      id: 'airlayang',
      name: 'Kecamatan Air Layang',
      institution: 'Kecamatan Air Layang',
      time_zone: 'Asia/Jakarta',
      language: 'id',
      created_at: started.clock.now(),
      changed_at: started.clock.now(),
    }
    await insertSite(started.titian.db, other, ['https://airlayang.test'])
    await started.titian.sites.reload()
    await fillNetwork(started)
    const once = browserKey()
    const reply = await started.post(
      '/api/v1/tokens',
      { site: 'airlayang', url: 'https://airlayang.test/berita/fogging-kenanga', for: 'comment', once },
      { ...HOME, origin: 'https://airlayang.test' },
    )
    const proof = (await solve(reply.json.challenge))!
    expect(refusal(await says(started, { once, proof }))).toEqual(REFUSED)
  })

  test('nothing of a challenge can be changed, and no solution guessed', async () => {
    const started = await start(PROXY)
    await fillNetwork(started)
    const once = browserKey()
    const { challenge, solution } = await proofFor(started, { once })
    const easy = { ...challenge.parameters, keyPrefix: '0'.repeat(32) }
    const nonce = '00'.repeat(16)
    const key = createHash('sha256')
      .update(Buffer.from(challenge.parameters.salt + nonce + '00000000', 'hex'))
      .digest('hex')
    const forged: [string, unknown][] = [
      ['an easier prefix', { challenge: { ...challenge, parameters: easy }, solution }],
      [
        'a challenge of one’s own',
        {
          challenge: { ...challenge, parameters: { ...challenge.parameters, nonce, keyPrefix: key.slice(0, 32) } },
          solution: { counter: 0, derivedKey: key },
        },
      ],
      [
        'a later end',
        {
          challenge: { ...challenge, parameters: { ...challenge.parameters, data: { until: 9e13 } } },
          solution,
        },
      ],
      ['another signature', { challenge: { ...challenge, signature: 'a'.repeat(64) }, solution }],
      ['another counter', { challenge, solution: { ...solution, counter: solution.counter + 1 } }],
      [
        'the prefix for the whole',
        { challenge, solution: { ...solution, derivedKey: challenge.parameters.keyPrefix.repeat(2) } },
      ],
    ]
    for (const [name, proof] of forged) {
      expect(refusal(await says(started, { once, proof: proof as Proof })), name).toEqual(REFUSED)
    }
    const shapes: unknown[] = [
      'ja',
      { challenge },
      { challenge, solution: { ...solution, counter: -1 } },
      { challenge, solution: { ...solution, counter: 1e308 } },
      { challenge, solution: { ...solution, derivedKey: 'a'.repeat(30_000) } },
      { challenge: { ...challenge, parameters: { ...challenge.parameters, cost: 1e9 } }, solution },
      { challenge: { ...challenge, parameters: { ...challenge.parameters, algorithm: 'SCRYPT' } }, solution },
      { challenge: { ...challenge, parameters: { ...challenge.parameters, more: 'x' } }, solution },
      [[[[[]]]]],
      null,
    ]
    for (const proof of shapes) {
      const { status, json } = await says(started, { once, proof: proof as Proof })
      expect([status, json.error.code], JSON.stringify(proof).slice(0, 80)).toEqual([400, 'invalid'])
    }
    expect((await says(started, { once, text: 'x'.repeat(40_000), proof: '' })).status).toBe(413)
    expect(await rows(started)).toHaveLength(3)
  })

  test('it ends after ten minutes by the server’s clock, whatever the machine’s says', async () => {
    const started = await start({ at: '2031-01-01T00:00:00.000Z', ...PROXY })
    await fillNetwork(started)
    const once = browserKey()
    const proof = await proofFor(started, { once })
    started.clock.advance(10 * MINUTE - 2)
    const late = browserKey()
    const other = await proofFor(started, { once: late })
    expect((await says(started, { once, proof })).status).toBe(202)
    started.clock.advance(10 * MINUTE + 1)
    const over = await says(started, { once: late, proof: other })
    expect(refusal(over)).toEqual(REFUSED)
    expect(over.json.error.message).toContain('kedaluwarsa')
    // A clock that was put back: ours still, and not over.
    started.clock.advance(-60 * MINUTE)
    expect((await says(started, { once: late, proof: other })).status).toBe(202)
  })

  test('sent ten times at once, one comment is stored; with ten other keys none', async () => {
    const started = await start({ site: { moderation: 'after' }, ...PROXY })
    await fillNetwork(started)
    const once = browserKey()
    const proof = await proofFor(started, { once })
    const same = await Promise.all(Array.from({ length: 10 }, () => says(started, { once, proof })))
    const others = await Promise.all(Array.from({ length: 10 }, () => says(started, { once: browserKey(), proof })))
    expect(new Set(same.map(({ status, json }) => `${status} ${json.comment?.id}`)).size).toBe(1)
    expect(others.map(refusal)).toEqual(Array(10).fill(REFUSED))
    expect(await rows(started)).toHaveLength(4)
  })

  test('twenty at once from one network do not slip through together', async () => {
    const started = await start({ site: { moderation: 'after' }, ...PROXY })
    const replies = await Promise.all(Array.from({ length: 20 }, () => says(started, { proof: '' })))
    expect(replies.filter(({ status }) => status === 400)).toHaveLength(17)
  })

  test('asking for challenges without end is refused', async () => {
    const started = await start(PROXY)
    const ask = () => started.post('/api/v1/tokens', { ...ARTICLE, for: 'comment', once: browserKey() }, HOME)
    let last = await ask()
    for (let n = 0; n < 300 && last.status === 200; n++) last = await ask()
    expect([last.status, Number(last.headers.get('retry-after'))]).toEqual([429, expect.any(Number)])
  })
})
