import { PassThrough, Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { explainSource } from '../../src/cli/explain-source.ts'
import { CHROME, FACEBOOK } from './agents.ts'

async function explained(chunks: Iterable<string | Uint8Array>): Promise<string[]> {
  const output = new PassThrough()
  const answer = output.toArray()
  await explainSource(Readable.from(chunks), output)
  output.end()
  return Buffer.concat(await answer)
    .toString()
    .split('\n')
    .slice(0, -1)
}
const visit = (more: object) =>
  JSON.stringify({ url: 'https://bangka.go.id/', referrer: '', ua: CHROME, own: ['bangka.go.id'], ...more })
const DIRECT = '{"medium":"direct","platform":null,"evidence":"none","in_app":false,"bot":false,"paid":false}'

test('one answer per line, in order, in the promised words', async () => {
  const lines = [
    visit({}),
    visit({ ua: FACEBOOK }),
    visit({ url: 'https://bangka.go.id/?utm_source=google&utm_medium=cpc' }),
  ]
  expect(await explained([lines.join('\n')])).toEqual([
    DIRECT,
    '{"medium":"social","platform":"Facebook","evidence":"in-app","in_app":true,"bot":false,"paid":false}',
    '{"medium":"search","platform":"Google","evidence":"utm","in_app":false,"bot":false,"paid":true}',
  ])
})

test('globals are read', async () => {
  const [answer] = await explained([visit({ globals: ['TelegramWebview'] })])
  expect(JSON.parse(answer!)).toMatchObject({
    medium: 'social',
    platform: 'Telegram',
    evidence: 'script',
    in_app: true,
  })
})

test.each([
  ['no JSON', '{"url":'],
  ['a number', '7'],
  ['null', 'null'],
  ['a list', '[]'],
  ['no address', '{}'],
  ['address of another type', visit({ url: 7 })],
  ['referrer of another type', visit({ referrer: {} })],
  ['agent of another type', visit({ ua: [] })],
  ['own of another type', visit({ own: 'bangka.go.id' })],
  ['own with another type in it', visit({ own: [1] })],
  ['globals of another type', visit({ globals: {} })],
])('%s is told on its line and the next line is answered', async (_name, line) => {
  const answers = await explained([`${line}\n${visit({})}\n`])
  expect(answers).toHaveLength(2)
  expect(Object.keys(JSON.parse(answers[0]!))).toEqual(['error'])
  expect(answers[1]).toBe(DIRECT)
})

test.each([
  ['blank lines', `\n \r\n${visit({})}\n\n`],
  ['Windows line ends', `${visit({})}\r\n`],
  ['a byte order mark', `\ufeff${visit({})}\n`],
  ['fields left out', `{"url":"https://bangka.go.id/","ua":${JSON.stringify(CHROME)}}`],
  ['fields that are null', visit({ referrer: null, own: null, globals: null })],
  ['__proto__ as a field', visit({}).replace('{', '{"__proto__":{"url":7},')],
  ['a line separator inside a text', visit({ url: 'https://bangka.go.id/?q=\u2028' })],
])('%s do no harm', async (_name, text) => {
  expect(await explained([text])).toEqual([DIRECT])
})

test('a letter cut by a chunk is put together', async () => {
  const bytes = Buffer.from(visit({ referrer: 'https://ｆａｃｅｂｏｏｋ.com/' }))
  const [answer] = await explained(Array.from(bytes, (byte) => Uint8Array.of(byte)))
  expect(JSON.parse(answer!)).toMatchObject({ platform: 'Facebook' })
})

test('10 000 lines with 6 kB queries and agents never seen are all answered (bench/resolve says how fast)', async () => {
  const filler = 'q=abcdef&'.repeat(660)
  const lines = Array.from({ length: 10_000 }, (_, n) =>
    visit({
      url: `https://bangka.go.id/?${filler}utm_source=fb`,
      ua: `${FACEBOOK} n/${n}`,
      referrer: `https://host${n}.id/`,
    }),
  )
  expect(await explained([lines.join('\n')])).toHaveLength(10_000)
})
