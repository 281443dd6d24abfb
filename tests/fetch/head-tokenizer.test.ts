import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeEntities } from '../../src/fetch/entities.ts'
import { attributeOf, type PageScan, scanHead } from '../../src/fetch/head-tokenizer.ts'

/** `head:meta`, `body:h1` … in reading order; marked tags as `template:meta`. */
function places(scan: PageScan): string[] {
  return scan.tags.map((tag) => `${tag.inside || tag.where}:${tag.name}`)
}

describe('a well-formed page', () => {
  const page = [
    '<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Jembatan &amp; jalan</title>',
    '<link rel=canonical href=/berita/1><script type="application/ld+json">{"a":"</b>"}</script></head>',
    '<body class=x><article><h1>Jembatan <b>dibuka</b></h1><time datetime="2026-11-21">kemarin</time></article></body></html>',
  ].join('\n')

  test('gives its tags with their places in the text', () => {
    const scan = scanHead(page)
    expect(places(scan)).toEqual(
      'head:html head:head head:meta head:title head:link head:script body:body body:article body:h1 body:time'.split(
        ' ',
      ),
    )
    expect(scan.tags.map((tag) => page.slice(tag.start, tag.end))).toContain('<link rel=canonical href=/berita/1>')
    expect(scan.bodyStart).toBe(page.indexOf('<body'))
    expect(scan.bodyOpenedBy).toBe('body')
    expect(scan.unterminatedAt).toBe(-1)
  })

  test('gives the text of title, script and h1', () => {
    const texts = scanHead(page).tags.filter((tag) => tag.text !== undefined)
    expect(texts.map((tag) => [tag.name, tag.text, tag.closed])).toEqual([
      ['title', 'Jembatan & jalan', true],
      ['script', '{"a":"</b>"}', true],
      ['h1', 'Jembatan dibuka', true],
    ])
  })
})

describe('attributes', () => {
  const attributes = (html: string) =>
    scanHead(html).tags[0]?.attributes.map(({ name, value, quote, duplicate }) => [name, value, quote, duplicate])

  test.each([
    ['double quotes', '<meta NAME="Deskripsi">', [['name', 'Deskripsi', '"', false]]],
    ['single quotes', '<meta content=\'a "b" > c\'>', [['content', 'a "b" > c', "'", false]]],
    ['no quotes', '<meta content=a/b>', [['content', 'a/b', 'none', false]]],
    [
      'no value',
      '<meta a b>',
      [
        ['a', '', 'no value', false],
        ['b', '', 'no value', false],
      ],
    ],
    ['spaces around =', '<meta a \n = \t "b">', [['a', 'b', '"', false]]],
    [
      'nothing between',
      '<meta a="1"b=2>',
      [
        ['a', '1', '"', false],
        ['b', '2', 'none', false],
      ],
    ],
    [
      'a slash between',
      '<meta/a=1/ b/>',
      [
        ['a', '1/', 'none', false],
        ['b', '', 'no value', false],
      ],
    ],
    ['a name with =', '<meta =a=b>', [['=a', 'b', 'none', false]]],
    [
      'an empty value',
      '<meta a="" b=>',
      [
        ['a', '', '"', false],
        ['b', '', 'none', false],
      ],
    ],
    ['character references', '<meta a="&lt;&#39;&#x2019;&eacute;&amp;amp;">', [['a', "<'’é&amp;", '"', false]]],
    [
      'the same name twice',
      '<meta a=1 A=2>',
      [
        ['a', '1', 'none', false],
        ['a', '2', 'none', true],
      ],
    ],
  ])('with %s', (_name, html, expected) => expect(attributes(html)).toEqual(expected))

  test('of the same name count by the first, as browsers do', () => {
    expect(attributeOf(scanHead('<meta content=satu content=dua>').tags[0]!, 'content')).toBe('satu')
  })

  test('are kept up to 64 in number and 8 KB in length', () => {
    const many = scanHead(`<meta ${Array.from({ length: 100 }, (_, index) => `a${index}=1`).join(' ')}>`).tags[0]!
    const long = scanHead(`<meta content="${'x'.repeat(100_000)}"><title>t</title>`)
    expect(many.attributes).toHaveLength(64)
    expect(attributeOf(long.tags[0]!, 'content')).toHaveLength(8 * 1024)
    expect(long.tags[1]?.text).toBe('t')
  })
})

describe('the head ends', () => {
  test.each([
    ['at <body>', '<head></head><meta a><body><meta b>', 'body', ['head:head', 'head:meta', 'body:body', 'body:meta']],
    [
      'at the first tag that is none of its own',
      '<head><meta a><img><meta b></head>',
      'img',
      ['head:head', 'head:meta', 'body:meta'],
    ],
    ['at text', '<head><meta a>teks<meta b>', 'text', ['head:head', 'head:meta', 'body:meta']],
    ['at a second byte order mark', '\ufeff<head><meta a>', 'text', ['body:head', 'body:meta']],
    ['at a < that opens nothing', '<head>< <meta a>', 'text', ['head:head', 'body:meta']],
    ['at </body>', '<meta a></body><meta b>', '/body', ['head:meta', 'body:meta']],
    ['at </html>', '<meta a></html><meta b>', '/html', ['head:meta', 'body:meta']],
    ['not at other end tags', '<meta a></div></p></head><meta b>', '', ['head:meta', 'head:meta']],
    [
      'not at white space, NUL, comments or a doctype',
      ' \0\n<!doctype html><!-- x --><?xml?><meta a>',
      '',
      ['head:meta'],
    ],
    ['not at a style sheet that looks like a page', '<style><body></style><meta a>', '', ['head:meta']],
    ['not at an image within <noscript>', '<noscript><img src=x>a</noscript><meta a>', '', ['head:meta']],
    ['not at what a <template> holds', '<template><p>a<meta b></template><meta a>', '', ['template:meta', 'head:meta']],
  ])('%s', (_name, html, by, expected) => {
    const scan = scanHead(html)
    expect(scan.bodyOpenedBy).toBe(by)
    expect(places(scan)).toEqual(expected)
  })
})

describe('tags that are none', () => {
  test.each([
    ['in a comment', '<!-- <meta a> --><meta b>'],
    ['in a comment that ends with --!>', '<!-- <meta a> --!><meta b>'],
    ['after an empty comment, in a second one', '<!--><!---><!-- <meta a> --><meta b>'],
    ['in a CDATA section', '<![CDATA[ <meta a> ]]><meta b>'],
    ['in a processing instruction', '<? <meta a><meta b>'],
    ['in a bogus end tag', '</ <meta a><meta b>'],
    ['in a script', '<script>"<meta a>"</scripty></SCRIPT ><meta b>'],
    ['in a textarea', '<textarea><meta a></textarea/><meta b>'],
    ['in a title', '<title><meta a></title><meta b>'],
    ['in an attribute', '<p title="<meta a>"><meta b>'],
    ["in an end tag's attribute", '</p title="<meta a>"><meta b>'],
  ])('%s', (_name, html) => {
    const metas = scanHead(html).tags.filter((tag) => tag.name === 'meta')
    expect(metas.map((tag) => tag.attributes[0]?.name)).toEqual(['b'])
  })

  test('are those of a drawing: its title is not the page’s', () => {
    const scan = scanHead('<svg><title>Ikon</title></svg><title>Halaman</title>')
    expect(scan.tags.map((tag) => [tag.inside, tag.text])).toEqual([
      ['svg', undefined],
      ['', 'Halaman'],
    ])
  })

  test('do not hide the page when <svg> is never closed', () => {
    expect(places(scanHead('<svg><path><h1>Judul</h1>'))).toEqual(['body:h1'])
  })
})

describe('what never ends', () => {
  test.each([
    ['a comment', '<meta a><!-- <meta b>', 8],
    ['a tag', '<meta a><meta b', 8],
    ['a quote', '<meta a><meta b="<title>c</title>', 8],
    ['a declaration', '<meta a><!doctype', 8],
    ['a script', '<meta a><script><meta b>', 8],
    ['an end tag', '<meta a></p ', 8],
  ])('%s is told, with what came before it', (_name, html, at) => {
    const scan = scanHead(html)
    expect(scan.unterminatedAt).toBe(at)
    expect(places(scan)[0]).toBe('head:meta')
  })

  test('a title takes the rest of the page, of which 4 KB are kept', () => {
    const title = scanHead(`<title>${'x'.repeat(10_000)}`).tags[0]
    expect([title?.text?.length, title?.closed]).toEqual([4 * 1024, false])
  })

  test('a heading is given up after 1 000 characters', () => {
    const heading = scanHead(`<h1>${'x<b>'.repeat(5_000)}`).tags[0]
    expect([heading?.text?.length, heading?.closed]).toEqual([1_000, false])
  })

  test('a flood of tags is kept up to 2 000 and said to be cut', () => {
    const scan = scanHead('<meta>'.repeat(2_001))
    expect([scan.tags.length, scan.tagsCut]).toEqual([2_000, true])
    expect(scanHead('<meta>'.repeat(2_000)).tagsCut).toBe(false)
  })
})

const MEGABYTE = 1024 * 1024
const FLOODS = [
  '<',
  '</',
  '<!',
  '<!--',
  '<!---->',
  '<!-- x -->',
  '<?',
  '<a',
  '<a b="',
  '<a b=\'"',
  '<a b=c ',
  '<p a="b" ',
  '<div>',
  '<title>',
  '<h1>',
  '<h1>a</h1>',
  '<svg><title>',
  '<template>',
  '<noscript>',
  '<script>',
  '</script',
  '<textarea></textare',
  '<meta a=1>',
  '&',
  '&#',
  '&#x',
  '&amp',
  '\0',
  '= ',
  ' / ',
  '"',
  "'",
  '>',
  '\ud800',
  '<script></script>',
]

describe('the work', () => {
  test.each(FLOODS)('for a megabyte of %j grows with its length only', (piece) => {
    for (const start of ['', '<meta ', '<script>', '<meta content="', '<title>']) {
      const text = start + piece.repeat(Math.ceil(MEGABYTE / piece.length / 4))
      expect(scanHead(text).steps).toBeLessThanOrEqual(8 * text.length + 100)
    }
  })

  const piece = fc.oneof(
    fc.constantFrom(
      ...FLOODS,
      '<body>',
      '</body>',
      '</title>',
      '</script>',
      '</svg>',
      '-->',
      '--!>',
      '/>',
      ' a="b&lt;"',
      'İ',
      '<meta property=og:title content="x">',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  const page = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

  test('never fails, keeps its places in order and within the page, and stays linear, whatever the page', () => {
    fc.assert(
      fc.property(page, (text) => {
        const scan = scanHead(text)
        let last = 0
        for (const tag of scan.tags) {
          expect(tag.start).toBeGreaterThanOrEqual(last)
          expect(text[tag.start]).toBe('<')
          expect(text[tag.end - 1]).toBe('>')
          expect(tag.where === 'head').toBe(tag.start < scan.bodyStart)
          let lastAttribute = tag.start
          for (const attribute of tag.attributes) {
            expect(attribute.start).toBeGreaterThan(lastAttribute)
            expect(attribute.end).toBeGreaterThan(attribute.start)
            expect(attribute.end).toBeLessThan(tag.end)
            lastAttribute = attribute.end - 1
          }
          last = tag.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
        expect(scan.bodyStart).toBeLessThanOrEqual(text.length)
        expect(scan.steps).toBeLessThanOrEqual(8 * text.length + 100)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('character references', () => {
  test.each([
    ['&amp;amp;', '&amp;'],
    ['a &amp b', 'a & b'],
    ['?a=1&copy=2&lt=3', '?a=1&copy=2&lt=3'],
    ['&ampx;', '&ampx;'],
    ['&#8217;&#x201C;&#x201d', '’““'.replace(/“$/, '”')],
    ['&#150;&#0;&#xD800;&#x110000;&#99999999999999999999;', '–\ufffd\ufffd\ufffd\ufffd'],
    ['&#;&#x;&;&', '&#;&#x;&;&'],
    ['&constructor;&__proto__;&toString;', '&constructor;&__proto__;&toString;'],
    ['&nbsp;&hellip;', '\u00a0…'],
    ['&#x1F600;', '😀'],
  ])('%s reads %s', (written, read) => expect(decodeEntities(written)).toBe(read))

  test('never fail and never grow a text, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('&', '#', 'x', ';', 'amp', 'lt', '9', 'f', ' ', '=')), (pieces) => {
        const text = pieces.join('')
        expect(decodeEntities(text).length).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
