import { describe, expect, test } from 'vitest'
import { languageOf } from '../../src/language/language.ts'
import { heatKey, heatMap, heatStep } from '../../src/reports/heat-map.ts'

const w = languageOf('id')
const DAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu']
const empty = () => Array.from({ length: 7 }, () => new Array<number>(24).fill(0))

describe('the field of hours', () => {
  test('says which hour is busiest, and draws an empty hour as no cell', () => {
    const week = empty()
    week[2]![19] = 40
    week[0]![7] = 1
    const chart = heatMap(week, DAYS, w)!
    expect(chart.large.label).toBe('Kunjungan menurut hari dan jam; paling ramai Rabu pukul 19.00–20.00, 40 kunjungan')
    for (const drawing of [chart.small, chart.large, chart.print!]) {
      expect(drawing.marks.filter(({ is }) => is === 'rect').map((mark) => 'look' in mark && mark.look)).toEqual(
        drawing === chart.small ? expect.arrayContaining(['h-1', 'f-in']) : ['h-1', 'f-in'],
      )
      expect(drawing.marks.filter(({ is }) => is === 'path')).toHaveLength(7 * 24 - 2)
    }
  })

  test('is not drawn from fewer than thirty visits', () => {
    const week = empty()
    week[2]![19] = 29
    expect(heatMap(week, DAYS, w)).toBe(null)
    week[2]![20] = 1
    expect(heatMap(week, DAYS, w)).not.toBe(null)
  })

  test.each([
    [0, null],
    [1, 0],
    [19, 0],
    [20, 1],
    [79, 3],
    [80, 4],
    [100, 4],
  ])('%d of 100 is step %s', (visits, step) => expect(heatStep(visits, 100)).toBe(step))

  test.each([1, 2, 3, 4, 7, 33, 100, 997])(
    'with %d at most, the key names every number once, as the field draws it',
    (most) => {
      const week = empty()
      week[0]![0] = most
      const named = new Map<number, string>()
      for (const { look, name } of heatKey(week, w)) {
        const [from, to] = name.split('–').map((n) => Number(n.replace('.', '')))
        for (let n = from!; n <= (to ?? from!); n++) named.set(n, look)
      }
      const looks = ['h-1', 'h-2', 'h-3', 'h-4', 'f-in']
      for (let n = 1; n <= most; n++) expect([n, named.get(n)]).toEqual([n, looks[heatStep(n, most)!]])
      expect(named.size).toBe(most)
    },
  )
})
