import { describe, expect, test } from 'vitest'
import { readBody } from '../../src/preview/read-body.ts'
import { examined } from './pages.ts'

const MB = 1024 * 1024

/** Pages that hang naive readers. What is asserted is work done, not time passed. */
const HOSTILE: [name: string, html: string][] = [
  ['100 KB of nested <div>', '<div>'.repeat(20_000)],
  ['1 MB of <', '<'.repeat(MB)],
  ['1 MB of </', '</'.repeat(MB / 2)],
  ['1 MB of <!--', '<!--'.repeat(MB / 4)],
  ['1 MB of <a href="', '<a href="'.repeat(MB / 9)],
  ["1 MB of <a b='", "<a b='".repeat(MB / 6)],
  ['links nested in links', '<a href=x>'.repeat(MB / 10)],
  ['deep <div>, then as many </span>', '<div>'.repeat(1_000) + '</span>'.repeat(100_000)],
  ['deep <b>, closed in order', '<b>'.repeat(100_000) + '</b>'.repeat(100_000)],
  ['one tag of a megabyte', `<a ${'x '.repeat(MB / 2)}>`],
  ['a style attribute of a megabyte', `<div style="${'left:-'.repeat(MB / 6)}"><a href=//x.example>slot</a></div>`],
  ['scripts that look like their end', `<script>${'</scrip '.repeat(MB / 8)}`],
  ['a megabyte of hidden words', `<div hidden>${'slot '.repeat(MB / 5)}</div>`],
]

describe('a hostile page costs steps in proportion to its length', () => {
  test.each(HOSTILE)('%s', (_name, html) => {
    const { steps, links, hiddenText, opening } = readBody(html, 0)
    expect(steps).toBeLessThanOrEqual(8 * html.length + 100)
    expect(links.length).toBeLessThanOrEqual(3_000)
    expect(hiddenText.length + opening.length).toBeLessThanOrEqual(5_000)
  })

  test.each(HOSTILE)('%s, through all checks', async (_name, html) => {
    const examination = await examined({ html })
    // What is kept of it fits a row.
    expect(JSON.stringify(examination).length).toBeLessThan(64 * 1024)
  })
})

describe('what people see of a body', () => {
  test('hidden blocks are told from shown ones, whatever closes them', () => {
    const { links, textLength } = readBody(
      '<p>Berita</p><div style="display: none"><p><a href="/a">A</a></div><a href="/b">B</a><a href="/c" hidden>C</a><noscript>aktifkan</noscript><script>var a="<a href=x>"</script><style>a{}</style><!-- <a href=y> -->',
      0,
    )
    expect(links.map(({ href, text, hidden }) => `${href} ${text} ${hidden}`)).toEqual([
      '/a A true',
      '/b B false',
      '/c C true',
    ])
    expect(textLength).toBe('BeritaB'.length)
  })

  test.each([
    'opacity:0',
    'font-size:0px',
    'text-indent:-9999px',
    'position:absolute;top:-5000px',
    'visibility:hidden',
    'height:1px;overflow:hidden',
    'clip:rect(0,0,0,0)',
  ])('%s hides', (style) => {
    expect(readBody(`<div style="${style}"><a href=x>x</a></div>`, 0).links[0]?.hidden).toBe(true)
  })

  test.each(['opacity:0.9', 'font-size:12px', 'width:100%', 'height:10px', 'left:-2px', 'max-width:1px00'])(
    '%s does not',
    (style) => {
      expect(readBody(`<div style="${style}"><a href=x>x</a></div>`, 0).links[0]?.hidden).toBe(false)
    },
  )
})
