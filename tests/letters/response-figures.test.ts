import { describe, expect, test } from 'vitest'
import { DAY } from '../../src/base/clock.ts'
import { NO_HOLIDAYS } from '../../src/letters/letter-clock.ts'
import { type LetterSpan, letterUse, responsiveness, workedDays } from '../../src/letters/response-figures.ts'
import { writes } from '../support/letters.ts'
import { forEachDatabase, SITE } from '../support/start.ts'

const answered = (days: number, age = 30): LetterSpan => ({ answered: days, age, isOpen: false, isExempt: false })
const waiting = (age: number): LetterSpan => ({ answered: null, age, isOpen: true, isExempt: false })
const exempt = (age: number): LetterSpan => ({ answered: null, age, isOpen: false, isExempt: true })

describe('how quickly letters are answered (DOMAIN §2.8)', () => {
  test('all answered: the plain median', () => {
    expect(responsiveness([1, 2, 3, 4, 9].map((days) => answered(days)))).toMatchObject({ median: 3, p90: 9 })
  })

  test('letters left lying pull the median up, where a mean of the answered ones would say one day', () => {
    const letters = [...Array.from({ length: 4 }, () => answered(1)), ...Array.from({ length: 6 }, () => waiting(40))]
    expect(responsiveness(letters)).toMatchObject({ median: null, p90: null, owed: 10 })
  })

  test('a letter that came yesterday is censored, not held against the desk', () => {
    const letters = [answered(2), answered(2), answered(2), waiting(0), waiting(1)]
    expect(responsiveness(letters).median).toBe(2)
  })

  test('within five days: only letters that are five days old stand in the whole', () => {
    const letters = [answered(5), answered(6), answered(1, 3), waiting(4), waiting(5), exempt(50)]
    expect(responsiveness(letters).within5).toEqual({ answered: 1, of: 3 })
  })

  test('withdrawn, merged and passed-on letters owe no answer', () => {
    expect(responsiveness([answered(3), exempt(1)])).toMatchObject({ received: 2, owed: 1, median: 3 })
  })

  test('the backlog by age has each open letter once', () => {
    const backlog = responsiveness([0, 3, 4, 5, 6, 14, 15, 60, 61].map(waiting)).backlog
    expect(backlog.map(({ letters }) => letters)).toEqual([2, 2, 2, 2, 1])
  })

  test('nothing received says nothing', () => {
    expect(responsiveness([])).toMatchObject({ median: null, p90: null, within5: { answered: 0, of: 0 } })
  })

  test('days on which the writer was waited for are not counted', () => {
    // Monday 2 to Monday 9 November: five working days, two of them waiting.
    expect(workedDays('2026-11-02', '2026-11-09', [], NO_HOLIDAYS)).toBe(5)
    expect(workedDays('2026-11-02', '2026-11-09', [{ from: '2026-11-04', to: '2026-11-06' }], NO_HOLIDAYS)).toBe(3)
    expect(workedDays('2026-11-02', '2026-11-09', [{ from: '2026-11-04', to: '' }], NO_HOLIDAYS)).toBe(1)
  })
})

forEachDatabase('letters in a study frame', (start) => {
  test('age is counted by the calendar that staff keep', async () => {
    // Monday 2 November, 09.00; a week later five working days have passed, or four when one of them was a day off.
    const started = await start({ at: '2026-11-02T02:00:00.000Z' })
    await writes(started)
    started.clock.advance(7 * DAY)
    const { db } = started.titian
    const age = async () => {
      const period = { from: '2026-11-01', to: '2026-11-30' }
      return (await letterUse(db, SITE, period as never, 'Asia/Jakarta', '2026-11-09')).spans[0]?.age
    }
    expect(await age()).toBe(5)
    await db.insertInto('calendar_year').values({ site_id: SITE, year: 2026, saved_at: started.clock.now() }).execute()
    await db.insertInto('day_off').values({ site_id: SITE, day: '2026-11-05', name: 'Cuti bersama' }).execute()
    expect(await age()).toBe(4)
  })
})
