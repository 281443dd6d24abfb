import { expect, test } from 'vitest'
import { decodePage } from '../../src/fetch/charset.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')

test.each([
  [
    'a byte order mark over header and meta',
    Buffer.from('\ufeff<meta charset=latin1>é'),
    'text/html; charset=ascii',
    'utf-8',
    'bom',
    'é',
  ],
  ['UTF-16 by its mark', Buffer.from('\ufeffé', 'utf16le'), 'text/html', 'utf-16le', 'bom', 'é'],
  [
    'the header over the meta tag',
    Buffer.from('<meta charset=latin1>é'),
    'text/html; charset="UTF-8"',
    'utf-8',
    'header',
    'é',
  ],
  ['the meta tag', latin('<meta charset=iso-8859-1>é'), 'text/html', 'windows-1252', 'meta', 'é'],
  [
    'the long meta tag',
    latin('<meta http-equiv=Content-Type content="text/html; charset=ISO-8859-1">é'),
    '',
    'windows-1252',
    'meta',
    'é',
  ],
  ['a meta tag that claims UTF-16 as UTF-8', Buffer.from('<meta charset=utf-16>é'), '', 'utf-8', 'meta', 'é'],
  ['nothing declared but all UTF-8', Buffer.from('é'), 'text/html', 'utf-8', 'looks_utf8', 'é'],
  [
    'nothing declared and UTF-8 cut within a character',
    Buffer.from('é…').subarray(0, 4),
    '',
    'utf-8',
    'looks_utf8',
    'é\ufffd',
  ],
  ['nothing declared and not UTF-8', latin('caf\xe9 \x93x\x94'), '', 'windows-1252', 'fallback', 'café “x”'],
  ['a label that does not exist', Buffer.from('é'), 'text/html; charset=utf8mb4', 'utf-8', 'looks_utf8', 'é'],
  [
    'a meta tag beyond the first 1 024 bytes',
    latin(`${' '.repeat(1_024)}<meta charset=windows-1251>\xe9.`),
    '',
    'windows-1252',
    'fallback',
    'é.',
  ],
  ['another alphabet', latin('<meta charset=windows-1251>\xc4\xe0'), '', 'windows-1251', 'meta', 'Да'],
])('%s decides', (_name, bytes, contentType, used, because, end) => {
  const { text, charset } = decodePage(bytes, contentType)
  expect(charset).toMatchObject({ used, because })
  expect(text.endsWith(end)).toBe(true)
})

test('what was declared and what broke is told', () => {
  const { charset } = decodePage(latin('<meta charset=latin1>\xe9'), 'text/html; charset=utf-8')
  expect(charset).toEqual({ used: 'utf-8', because: 'header', header: 'utf-8', meta: 'latin1', bom: '', broken: true })
})
