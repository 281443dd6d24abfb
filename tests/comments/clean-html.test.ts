import { describe, expect, test } from 'vitest'
import { plainFromRich, richFromJson, richToJson } from '../../src/base/rich-text.ts'
import { richFromHtml } from '../../src/comments/clean-html.ts'

describe('HTML of old comments, cleaned once', () => {
  test('keeps paragraphs, emphasis, lists and https links', async () => {
    const html =
      '<div>Jadwal <b>baru</b>:</div><ul><li>Senin</li><li><i>Selasa</i></li></ul><p>Lihat <a href="https://contoh.go.id/a?b=1&amp;c=2" onclick="x()">di sini</a>.<br>Terima kasih &amp; salam</p>'
    expect(await richFromHtml(html)).toEqual([
      { p: ['Jadwal ', { strong: ['baru'] }, ':'] },
      { ul: [{ li: ['Senin'] }, { li: [{ em: ['Selasa'] }] }] },
      {
        p: ['Lihat ', { a: 'https://contoh.go.id/a?b=1&c=2', t: ['di sini'] }, '.', { br: 1 }, 'Terima kasih & salam'],
      },
    ])
  })

  test.each([
    ['script', 'a<script>alert(1)</script>b'],
    ['image with handler', 'a<img src=x onerror=alert(1)>b'],
    ['svg', 'a<svg><script>alert(1)</script></svg>b'],
    ['style', 'a<style>*{}</style>b'],
    ['iframe', 'a<iframe srcdoc="<script>alert(1)</script>"></iframe>b'],
    ['comment', 'a<!-- <script>alert(1)</script> -->b'],
    ['javascript link', '<a href="javascript:alert(1)">ab</a>'],
    ['disguised scheme', '<a href="java\nscript:alert(1)">ab</a>'],
    ['http link', '<a href="http://contoh.go.id">ab</a>'],
    ['link without scheme', '<a href="//contoh.go.id">ab</a>'],
    ['link with a password', '<a href="https://a:b@contoh.go.id">ab</a>'],
    ['data link', '<a href="data:text/html,x">ab</a>'],
  ])('%s leaves only its harmless words', async (_name, html) => {
    const nodes = await richFromHtml(html)
    expect(plainFromRich(nodes)).toBe('ab')
    expect(JSON.stringify(nodes)).not.toMatch(/script|alert|onerror|http|data:/)
  })

  test('escaped tags stay words and never become tags', async () => {
    const nodes = await richFromHtml('&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;b&amp;gt;')
    expect(nodes).toEqual([{ p: ['<script>alert(1)</script> &lt;b&gt;'] }])
  })

  test('broken and deep HTML is read too, and is the same after storing', async () => {
    const html = `${'<div>'.repeat(500)}dalam<b>tebal<p>tutup`
    const nodes = await richFromHtml(html)
    expect(plainFromRich(nodes).replace(/\s+/g, '')).toBe('dalamtebaltutup')
    expect(plainFromRich(richFromJson(richToJson(nodes)))).toBe(plainFromRich(nodes))
  })

  test('words without a block are a paragraph; nothing is nothing', async () => {
    expect(await richFromHtml('satu <b>dua</b>')).toEqual([{ p: ['satu ', { strong: ['dua'] }] }])
    expect(await richFromHtml(' <p> </p> <br>')).toEqual([{ p: [{ br: 1 }] }])
    expect(await richFromHtml('')).toEqual([])
  })
})
