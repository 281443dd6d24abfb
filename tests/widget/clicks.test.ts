import { expect, test } from 'vitest'
import { judgeLink } from '../../widget/measure/clicks.ts'

const here = new URL('https://www.kelekak.example/berita')
test.each([
  ['https://www.facebook.com/kelekak', false, 'outbound'],
  ['https://kelekak.example/lain', false, null],
  ['https://pupr.kelekak.example/', false, 'outbound'],
  ['https://kelekak.example/unduh/apbd.PDF', false, 'download'],
  ['https://lain.example/data.xlsx?v=2', false, 'download'],
  ['https://kelekak.example/unduh/7', true, 'download'],
  ['mailto:humas@kelekak.example', false, null],
  ['javascript:void 0', false, null],
])('%s is %s %s', (to, download, expected) => {
  expect(judgeLink(new URL(to), here, download)).toBe(expected)
})
