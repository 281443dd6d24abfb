import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawCard } from '../../src/letters/letter-card.ts'
import { does, LETTER, REPLY, writes } from '../support/letters.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE } from '../support/start.ts'

forEachDatabase('the card of a published letter', (start) => {
  test('is named by its page, drawn by the server, and another once the letter changed', async () => {
    const started = await start()
    const ikp = await signedIn(started, 'moderator')
    const { number } = await writes(started, { text: 'Jembatan lapuk sekali.' })
    const publish = () =>
      does(started, ikp, number, 'publish', { subject: LETTER.subject, text: 'Jembatan lapuk sekali.' })
    const image = async () =>
      /<meta property="og:image" content="([^"]+)">/.exec((await started.get(`/surat/${SITE}/${number}`)).text)?.[1]
    expect((await started.get(`/surat/${SITE}/${number}/kartu.png`)).status).toBe(404)

    await does(started, ikp, number, 'answer', { text: REPLY })
    await publish()
    const first = (await image())!
    const origin = new URL(started.titian.config.publicUrl).origin
    expect(first).toMatch(new RegExp(`^${origin}/surat/${SITE}/${number}/kartu\\.png\\?v=[\\w-]{8}$`))
    const response = await fetch(started.url + first.slice(origin.length))
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.get('x-content-type-options'),
    ]).toEqual([200, 'image/png', 'nosniff'])
    const bytes = Buffer.from(await response.arrayBuffer())
    const { width, height, format } = await sharp(bytes).metadata()
    expect([format, width, height]).toEqual(['png', 1200, 630])
    expect(bytes.length).toBeLessThan(200_000)

    await does(started, ikp, number, 'close', { outcome: 'implemented', note: '' })
    expect(await image()).not.toBe(first)
    await does(started, ikp, number, 'unpublish', { note: 'Diminta penulisnya' })
    expect((await started.get(`/surat/${SITE}/${number}/kartu.png`)).status).toBe(404)
  })
})

test.each([
  ['longest', 'Panjang sekali '.repeat(8)],
  ['one word', 'a'.repeat(120)],
  ['other scripts', '😀 漢字 \u202e الجسر'],
  ['markup', '<b>"&\'</b>'],
])('a subject of the kind %s is drawn', async (_kind, subject) => {
  const accent = { fill: '#0b5668', tint: '#e7f4f8' }
  const card = { institution: 'Kabupaten', under: 'Surat', subject, outcome: 'Dijawab', answer: subject, accent }
  const { width } = await sharp(await drawCard(card)).metadata()
  expect(width).toBe(1200)
})
