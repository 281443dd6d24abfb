import { expect, test } from 'vitest'
import { turnOf } from '../../src/reports/balance.ts'

const month = (name: string, social: number, out: number) => ({ day: `${name}-15`, social, out })
const SEPTEMBER = month('2026-09', 755, 1288)
const OCTOBER = month('2026-10', 1463, 1045)
const NOVEMBER = month('2026-11', 1561, 536)

test.each([
  ['a door that turned', [NOVEMBER, SEPTEMBER, OCTOBER], { door: 'in', since: '2026-10', month: '2026-09' }],
  ['a door that never was another', [OCTOBER, NOVEMBER], null],
  [
    'a month that is even is none',
    [SEPTEMBER, month('2026-10', 500, 500), NOVEMBER],
    { door: 'in', since: '2026-11', month: '2026-09' },
  ],
  ['under 30 cases are none', [month('2026-08', 9, 20), OCTOBER], null],
  [
    'days after the period do not count',
    [month('2026-08', 300, 100), SEPTEMBER, month('2026-12', 900, 1)],
    { door: 'out', since: '2026-09', month: '2026-08' },
  ],
  ['nothing counted', [], null],
] as const)('%s', (_name, days, expected) => {
  const turn = turnOf(days, '2026-11-30')
  expect(turn && { door: turn.door, since: turn.since, month: turn.before.month }).toEqual(expected)
})

test('the balance before is that of the last month of the other door', () => {
  expect(turnOf([SEPTEMBER, OCTOBER], '2026-10-31')!.before.balance).toBeCloseTo((755 - 1288) / (755 + 1288))
})
