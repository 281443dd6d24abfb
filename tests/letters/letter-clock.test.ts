import { describe, expect, test } from 'vitest'
import {
  clockOf,
  countsFrom,
  dueOn,
  NO_HOLIDAYS,
  nextWorkingDay,
  timeLeft,
  workingDaysBetween,
} from '../../src/letters/letter-clock.ts'

const WIB = 'Asia/Jakarta'
/** Local time in Jakarta, UTC+7. */
const wib = (text: string) => new Date(`${text}:00.000+07:00`).toISOString()

describe('the day on which a letter counts as received', () => {
  test.each([
    ['Monday morning', '2026-11-02T10:14', '2026-11-02'],
    ['Friday 15.59', '2026-11-06T15:59', '2026-11-06'],
    ['Friday 16.00 on the dot', '2026-11-06T16:00', '2026-11-06'],
    ['Friday 16.01', '2026-11-06T16:01', '2026-11-09'],
    ['Saturday', '2026-11-07T09:00', '2026-11-09'],
    ['Sunday night', '2026-11-08T23:59', '2026-11-09'],
    ['Monday just after midnight', '2026-11-09T00:00', '2026-11-09'],
  ])('%s', (_name, at, day) => {
    expect(countsFrom(wib(at), WIB, NO_HOLIDAYS)).toBe(day)
  })

  test('one second after 16.00 is after', () => {
    expect(countsFrom('2026-11-06T09:00:01.000Z', WIB, NO_HOLIDAYS)).toBe('2026-11-09')
  })

  test('the clock is the one on the wall of the site', () => {
    expect(countsFrom('2026-11-06T07:30:00.000Z', 'Asia/Jakarta', NO_HOLIDAYS)).toBe('2026-11-06')
    expect(countsFrom('2026-11-06T07:30:00.000Z', 'Asia/Jayapura', NO_HOLIDAYS)).toBe('2026-11-09')
  })

  test('a holiday is a Sunday', () => {
    const holidays = new Set(['2026-12-24', '2026-12-25'])
    expect(countsFrom(wib('2026-12-24T09:00'), WIB, holidays)).toBe('2026-12-28')
    expect(nextWorkingDay('2026-12-23', holidays)).toBe('2026-12-28')
  })
})

describe('the last day in time', () => {
  const timed = { countsFrom: '2026-11-02', limitDays: 14, pauses: [] }
  test('is so many working days after the day of receipt', () => {
    expect(dueOn(timed, NO_HOLIDAYS)).toBe('2026-11-20')
    expect(dueOn({ ...timed, limitDays: 5 }, NO_HOLIDAYS)).toBe('2026-11-09')
    expect(dueOn(timed, new Set(['2026-11-10']))).toBe('2026-11-23')
  })

  test('moves by the working days on which the writer was waited for', () => {
    const asked = (from: string, to: string) => dueOn({ ...timed, pauses: [{ from, to }] }, NO_HOLIDAYS)
    expect(asked('2026-11-06', '2026-11-09')).toBe('2026-11-23')
    expect(asked('2026-11-06', '2026-11-06')).toBe('2026-11-20')
    expect(asked('2026-11-07', '2026-11-09')).toBe('2026-11-20')
    // Asked on the day of receipt: that day was not counted anyway.
    expect(asked('2026-11-02', '2026-11-03')).toBe('2026-11-20')
  })

  test('is unknown while the writer is waited for', () => {
    expect(dueOn({ ...timed, pauses: [{ from: '2026-11-06', to: '' }] }, NO_HOLIDAYS)).toBe('')
  })
})

describe('what a row says', () => {
  const left = (today: string) => timeLeft({ due: '2026-11-20', isPaused: false, isStopped: false }, today, NO_HOLIDAYS)
  test.each([
    ['2026-11-09', { kind: 'left', days: 9 }],
    ['2026-11-19', { kind: 'left', days: 1 }],
    ['2026-11-20', { kind: 'today' }],
    ['2026-11-21', { kind: 'late', days: 0 }],
    ['2026-11-23', { kind: 'late', days: 1 }],
    ['2026-11-30', { kind: 'late', days: 6 }],
  ])('on %s', (today, said) => {
    expect(left(today)).toEqual(said)
  })

  test('nothing once answered, "stopped" while waiting', () => {
    expect(timeLeft({ due: '2026-11-20', isPaused: false, isStopped: true }, '2026-12-30', NO_HOLIDAYS)).toEqual({
      kind: 'none',
    })
    expect(timeLeft({ due: '', isPaused: true, isStopped: false }, '2026-12-30', NO_HOLIDAYS)).toEqual({
      kind: 'paused',
    })
  })
})

describe('the picture', () => {
  const timed = { countsFrom: '2026-11-02', limitDays: 14, pauses: [{ from: '2026-11-06', to: '2026-11-09' }] }
  const kinds = (today: string, stopped = '') =>
    clockOf(timed, today, stopped, NO_HOLIDAYS)
      .cells.map(({ kind }) => kind[0])
      .join('')

  test('is the one of the drawing: three passed, one hatched, today, ten ahead', () => {
    const clock = clockOf(timed, '2026-11-09', '', NO_HOLIDAYS)
    expect(kinds('2026-11-09')).toBe('ppppnaaaaaaaaaa')
    expect(clock.cells[3]).toEqual({ day: '2026-11-06', kind: 'pause' })
    expect(clock).toMatchObject({ counted: 4, limitDays: 14, paused: 1, due: '2026-11-23' })
    expect(workingDaysBetween('2026-11-09', clock.due, NO_HOLIDAYS)).toBe(10)
  })

  test('grows red cells after the limit, and none after the answer', () => {
    expect(kinds('2026-11-25')).toBe('ppppppppppppppp' + 'oo')
    expect(kinds('2026-12-25', '2026-11-10')).toBe('pppppnaaaaaaaaa')
  })

  test('has no cell passed on a weekend before the first day', () => {
    expect(clockOf({ ...timed, pauses: [] }, '2026-11-02', '', NO_HOLIDAYS)).toMatchObject({ counted: 0 })
    expect(clockOf(timed, '2030-01-01', '', NO_HOLIDAYS).cells.length).toBe(80)
  })
})
