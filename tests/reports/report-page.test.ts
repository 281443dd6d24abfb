import { describe, expect, test } from 'vitest'
import { languageOf } from '../../src/language/language.ts'
import { composeReport, type ReportInput } from '../../src/reports/compose-report.ts'
import { changeText, rateText } from '../../src/reports/format.ts'
import { periodName, reportPage } from '../../src/reports/report-page.ts'
import { october, octoberFigures, source } from './october.ts'

const id = languageOf('id')
const en = languageOf('en')
const pageOf = (changes: Partial<ReportInput> = {}, w = id) =>
  reportPage(composeReport(october(changes)), w, { may: ['letters', 'queue', 'kit'], siteQuery: '' })
const said = (page: ReturnType<typeof pageOf>) => page.answer.say.map((part) => part.text).join('')

describe('the answer sentence', () => {
  test('says the range, and that the door has turned', () => {
    expect(said(pageOf())).toBe(
      'Ya. 14 sampai 31 dari 100 kunjungan datang dari media sosial, dan kini lebih banyak yang masuk daripada yang keluar.',
    )
    expect(pageOf().answer.say.filter((part) => part.isFigure)).toEqual([
      { text: '14 sampai 31 dari 100', isFigure: true },
    ])
    expect(said(pageOf({}, en))).toBe(
      'Yes. 14 to 31 of 100 visits come from social media, and now more come in than go out.',
    )
  })

  test('under 30 visits it counts them and concludes nothing', () => {
    const sources = [source('social', 'X', 'referrer', 3), source('direct', '', 'none', 9, 4)]
    const page = pageOf({ now: { ...octoberFigures(), visits: { sources, accounts: [] } }, pages: [] })
    expect(said(page)).toBe('Terlalu sedikit untuk disimpulkan. 3 sampai 7 dari 12 kunjungan datang dari media sosial.')
    expect(page.answer.chart).toBeNull()
    expect(page.balance.chart).toBeNull()
  })

  test('a few proven ones among many are fewer than one in a hundred, never zero', () => {
    const sources = [source('social', 'X', 'referrer', 2), source('search', 'Google', 'referrer', 998)]
    expect(
      said(pageOf({ now: { ...octoberFigures(), visits: { sources, accounts: [] } }, pages: [] })).toLowerCase(),
    ).toContain('kurang dari 1 dari 100 kunjungan')
  })
})

describe('the balance on the first sheet', () => {
  const withTurn = (month: string, balance: number) =>
    reportPage(
      { ...composeReport(october()), turn: { door: 'in', since: '2026-10', before: { month, balance } } },
      id,
      {
        may: [],
        siteQuery: '',
      },
    ).balance
  const words = (balance: ReturnType<typeof withTurn>) =>
    balance.chart!.large.marks.flatMap((mark) => (mark.is === 'text' ? [mark.text] : []))
  const rings = (balance: ReturnType<typeof withTurn>) =>
    balance.chart!.large.marks.filter((mark) => mark.is === 'circle').length

  test('shows the last month on the other side, so that the turn is seen', () => {
    const balance = withTurn('2026-08', -0.61)
    expect(words(balance)).toContain('Agu −0,61')
    expect(rings(balance)).toBe(5)
  })

  test('shows no month twice, and none whose label would stand in another', () => {
    expect(rings(withTurn('2026-09', -0.26))).toBe(3)
    expect(rings(withTurn('2026-08', composeReport(october()).figures.balance.before! - 0.01))).toBe(3)
  })

  test('counts it on fingers where one side is at least twice the other', () => {
    const report = composeReport(october())
    const counted = (now: number, out: number) =>
      reportPage(
        {
          ...report,
          figures: {
            ...report.figures,
            in: { ...report.figures.in, value: now },
            out: { ...report.figures.out, value: out },
          },
        },
        id,
        { may: [], siteQuery: '' },
      ).balance.counts
    expect(counted(1561, 536)).toMatch(/Kira-kira 3 yang masuk untuk setiap satu yang keluar\.$/)
    expect(counted(100, 410)).toMatch(/Kira-kira 4 yang keluar untuk setiap satu yang masuk\.$/)
    expect(counted(130, 100)).not.toContain('Kira-kira')
    expect(counted(100, 0)).not.toContain('Kira-kira')
  })
})

test('letters past their limit name every agency that owes one', () => {
  const overdue = {
    count: 4,
    oldestDue: '2026-10-20',
    agencies: [
      { name: 'Dinas PUPR', count: 2 },
      { name: '', count: 1 },
      { name: 'Disdik', count: 1 },
    ],
  }
  const [first] = pageOf({ overdue }).todo.things
  expect(first!.why).toMatch(/^Pada Dinas PUPR \(2\), Disdik \(1\)\. Yang terlama lewat \d+ hari kalender\.$/)
})

describe('words for figures', () => {
  test.each([
    [19, 29, '19 dari 29'],
    [19, 30, '63%'],
    [0, 0, '–'],
    [0, 30, '0%'],
    [null, null, '–'],
  ])('%s of %s is shown as %s', (part, whole, shown) => {
    expect(rateText(part, whole, id)).toBe(shown)
  })

  test('a lower bounce is good, more people leaving is neither', () => {
    const figures = composeReport(october()).figures
    const bounce = { ...figures.bounce, value: 400, of: 1000, before: 500, beforeOf: 1000 }
    expect(changeText(bounce, id)).toEqual({ words: 'turun 10,0 poin', way: 'down', mood: 'good' })
    expect(changeText({ ...figures.out, value: 600, before: 300 }, id)).toEqual({
      words: 'naik 100%',
      way: 'up',
      mood: '',
    })
  })

  test('no change is told from fewer than 30 cases', () => {
    const { comments } = composeReport(october()).figures
    expect(changeText({ ...comments, value: 60, before: 29 }, id).words).toBe('')
    expect(changeText({ ...comments, value: 60, before: 30 }, id).words).toBe('naik 100%')
  })

  test('what may be chance is no change', () => {
    const { comments, engaged } = composeReport(october()).figures
    expect(changeText({ ...comments, value: 109, before: 90 }, id).words).toBe('')
    expect(changeText({ ...comments, value: 120, before: 90 }, id).words).toBe('naik 33%')
    const rate = { ...engaged, of: 1000, before: 500, beforeOf: 1000 }
    expect(changeText({ ...rate, value: 544 }, id).words).toBe('')
    expect(changeText({ ...rate, value: 546 }, id).words).toBe('naik 4,6 poin')
  })

  test.each([
    ['2026-10-01', '2026-10-31', 'Oktober 2026'],
    ['2026-10-05', '2026-10-11', '5–11 Oktober 2026'],
    ['2026-09-28', '2026-10-04', '28 September–4 Oktober 2026'],
    ['2026-12-28', '2027-01-03', '28 Desember 2026–3 Januari 2027'],
    ['2026-10-05', '2026-10-05', '5 Oktober 2026'],
  ])('%s to %s is %s', (from, to, name) => {
    expect(periodName({ from, to }, id)).toBe(name)
  })
})

describe('the page', () => {
  test.each([['id'], ['en']] as const)('has no empty text and no hole left open (%s)', (lang) => {
    const texts: string[] = []
    const walk = (value: unknown, path: string): void => {
      if (typeof value === 'string') texts.push(`${path}=${value}`)
      else if (value && typeof value === 'object')
        for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`)
    }
    walk(pageOf({ waiting: { count: 3, oldest: '2026-11-19T00:00:00.000Z' } }, languageOf(lang)), '')
    expect(texts.filter((text) => /\{\w+\}|undefined|NaN|Infinity|\u0001/.test(text))).toEqual([])
    expect(texts.filter((text) => /\.(name|title|why|who|definition|meaning)=$/.test(text))).toEqual([])
  })

  test('a thing to do leads only where the reader may go', () => {
    expect(pageOf().todo.things[0]!.link).toEqual({ href: '/staff/letters', text: 'Lihat surat' })
    expect(pageOf().todo.things[1]!.link).toEqual({ href: '/staff/bio', text: 'Atur halaman bio' })
    const leader = reportPage(composeReport(october()), id, { may: [], siteQuery: '' })
    expect(leader.todo.things.map((thing) => thing.link)).toEqual([null, null, null])
  })

  test('labels of the balance never lie on each other, and no mark leaves its picture', () => {
    for (const [now, before] of [
      [1214, 1228],
      [60, 1],
      [1, 60],
      [500, 520],
      [505, 500],
      [9000, 30],
      [0, 40],
      [40, 0],
    ] as const) {
      const figures = (visitsIn: number, out: number) => ({
        ...octoberFigures(),
        visits: {
          sources: [source('social', 'X', 'referrer', visitsIn), source('search', 'Google', 'referrer', 900)],
          accounts: [{ accountId: 'a', platform: 'X', handle: 'a', label: '', url: '', visits: out }],
        },
      })
      const page = pageOf({ now: figures(now, 600), before: figures(before, 600), pages: [] })
      for (const drawing of [page.balance.chart!.small, page.balance.chart!.large, page.answer.chart!.small]) {
        for (const mark of drawing.marks) {
          if (mark.is === 'rect') expect(mark.x + mark.width).toBeLessThanOrEqual(drawing.width + 0.1)
          if (mark.is === 'circle') expect(mark.x >= 0 && mark.x <= drawing.width).toBe(true)
          if (mark.is === 'text') expect(mark.x >= 0 && mark.x <= drawing.width).toBe(true)
        }
      }
      for (const drawing of [page.balance.chart!.small, page.balance.chart!.large]) {
        const [one, other] = drawing.marks.filter((mark) => mark.is === 'text' && mark.y === 84)
        if (one?.is !== 'text' || other?.is !== 'text') throw new Error('two labels')
        const [left, right] = one.x < other.x ? [one, other] : [other, one]
        expect(left.x + left.text.length * 7).toBeLessThanOrEqual(right.x)
      }
    }
  })
})
