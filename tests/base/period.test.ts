import { describe, expect, test } from 'vitest'
import { begun, kindOf, periodBefore } from '../../src/base/period.ts'

const of = (from: string, to: string) => ({ from, to })

describe('a period', () => {
  test.each([
    ['a day', of('2026-10-05', '2026-10-05'), 'day'],
    ['Monday to Sunday', of('2026-10-05', '2026-10-11'), 'week'],
    ['seven days from Tuesday', of('2026-10-06', '2026-10-12'), 'span'],
    ['October', of('2026-10-01', '2026-10-31'), 'month'],
    ['October without its last day', of('2026-10-01', '2026-10-30'), 'span'],
    ['February of a leap year', of('2028-02-01', '2028-02-29'), 'month'],
    ['two months', of('2026-10-01', '2026-11-30'), 'span'],
  ])('%s is a %s on the calendar', (_name, period, kind) => {
    expect(kindOf(period)).toBe(kind)
  })

  test.each([
    ['a month with the month before', of('2026-10-01', '2026-10-31'), of('2026-09-01', '2026-09-30')],
    ['January with December', of('2026-01-01', '2026-01-31'), of('2025-12-01', '2025-12-31')],
    ['a running month with as many days', of('2026-11-01', '2026-11-30'), of('2026-10-01', '2026-10-21')],
    ['a year with the year before', of('2025-01-01', '2025-12-31'), of('2024-01-01', '2024-12-31')],
    ['a quarter with the quarter before', of('2026-07-01', '2026-09-30'), of('2026-04-01', '2026-06-30')],
    ['a week with the week before', of('2026-11-09', '2026-11-15'), of('2026-11-02', '2026-11-08')],
    ['a running week with as many days', of('2026-11-16', '2026-11-22'), of('2026-11-09', '2026-11-14')],
    ['a day with the day before', of('2026-11-20', '2026-11-20'), of('2026-11-19', '2026-11-19')],
    ['thirty days with the thirty before', of('2026-10-23', '2026-11-21'), of('2026-09-23', '2026-10-22')],
  ])('%s is compared', (_name, period, before) => {
    expect(periodBefore(period, '2026-11-21')).toEqual(before)
  })

  test('31 running days of March are compared with the 28 that February has', () => {
    expect(periodBefore(of('2027-03-01', '2027-03-31'), '2027-03-30')).toEqual(of('2027-02-01', '2027-02-28'))
  })

  test('of a period that runs only the days up to today have begun; of one ahead none', () => {
    expect(begun(of('2026-11-01', '2026-11-30'), '2026-11-21')).toEqual(of('2026-11-01', '2026-11-21'))
    expect(begun(of('2026-11-01', '2026-11-20'), '2026-11-21')).toEqual(of('2026-11-01', '2026-11-20'))
    expect(begun(of('2026-12-01', '2026-12-31'), '2026-11-21')).toBeNull()
  })
})
