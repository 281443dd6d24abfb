import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languageOf } from '../../src/language/language.ts'
import { balanceOf, doorOf } from '../../src/reports/balance.ts'
import { composeReport } from '../../src/reports/compose-report.ts'
import { EVIDENCE_CLASSES, FIGURES, type FigureKey, type Report } from '../../src/reports/report.ts'
import {
  noComments,
  october,
  octoberFigures,
  octoberLinks,
  octoberSources,
  septemberFigures,
  source,
} from './october.ts'

const report = composeReport(october())

describe('the October of the look', () => {
  test('answers yes: 1 214 proven, 2 701 at most, of 8 746', () => {
    expect(report.answer).toEqual({
      verdict: 'yes',
      visits: 8746,
      low: 1214,
      high: 2701,
      before: { visits: 7900, low: 632, high: 2054 },
      door: 'in',
      doorBefore: 'out',
    })
  })

  test('has a balance of +0,18 after −0,32', () => {
    expect(report.figures.balance).toMatchObject({ status: 'measured', better: 'higher' })
    expect(report.figures.balance.value).toBeCloseTo(0.179, 3)
    expect(report.figures.balance.before).toBeCloseTo(-0.32, 2)
  })

  test('tells 765 of 1 214 visits as tracked', () => {
    expect(report.figures.tracked).toMatchObject({ value: 765, of: 1214 })
  })

  test('gives each platform its own balance, and none where there is no own account', () => {
    const rows = Object.fromEntries(report.platforms.map((row) => [row.platform, [row.in, row.out, row.door]]))
    expect(rows).toEqual({
      Facebook: [548, 312, 'in'],
      WhatsApp: [341, 31, 'in'],
      Instagram: [198, 274, 'out'],
      YouTube: [52, 168, 'out'],
      X: [31, 61, 'out'],
      '': [44, 0, null],
    })
  })

  test('names three things, each with the figure that proves it', () => {
    expect(report.todo).toEqual([
      { kind: 'overdue', params: { n: 5, days: 9, agency: 'Dinas PUPR', most: 3 } },
      { kind: 'door', params: { platform: 'Instagram', account: 'pemkab.tanjungkelekak', out: 274, back: 198 } },
      { kind: 'track', params: { tracked: 765, social: 1214, possible: 1487 } },
    ])
  })

  test('draws nine weeks, the last of them up to 1 November', () => {
    expect(report.trend.unit).toBe('week')
    expect(report.trend.points).toHaveLength(9)
    expect(report.trend.points.map((point) => point.in)).toEqual([112, 121, 128, 186, 236, 256, 274, 288, 301])
    expect(report.trend.points.at(-1)).toMatchObject({
      from: '2026-10-26',
      to: '2026-11-01',
      out: 168,
      isPartial: false,
    })
  })
})

describe('DOMAIN §2', () => {
  test.each([
    [120, 300, -0.43, 'out'],
    [55, 45, 0.1, 'even'],
    [56, 44, 0.12, 'in'],
    [45, 55, -0.1, 'even'],
    [44, 56, -0.12, 'out'],
    [30, 0, 1, 'in'],
    [0, 30, -1, 'out'],
    [15, 15, 0, 'even'],
  ])('in %i, out %i: balance %f, door %s', (visitsIn, out, balance, door) => {
    expect(balanceOf(visitsIn, out)).toBeCloseTo(balance, 2)
    expect(doorOf(balanceOf(visitsIn, out))).toBe(door)
  })

  test('29 in and out are too few for a balance, 30 are enough', () => {
    expect(balanceOf(20, 9)).toBeNull()
    expect(balanceOf(20, 10)).not.toBeNull()
  })

  test('bounce is what is not engaged, and less of it is better', () => {
    const { engaged, bounce, visits } = report.figures
    expect((engaged.value ?? 0) + (bounce.value ?? 0)).toBe(visits.value)
    expect(bounce.better).toBe('lower')
  })

  test('loyalty leaves out the visits that do not tell', () => {
    expect(report.figures.often).toMatchObject({ value: 1846, of: 7846 })
    expect(report.loyalty.freq).toEqual([
      { bucket: '1', visits: 6000 },
      { bucket: '2', visits: 0 },
      { bucket: '3-4', visits: 1100 },
      { bucket: '5+', visits: 746 },
      { bucket: '', visits: 900 },
    ])
    expect(report.figures.loyal).toMatchObject({ value: 1846, of: 7846 })
  })

  test.each([
    [
      'a month',
      { from: '2026-10-01', to: '2026-10-31' },
      'estimate',
      octoberSources().reduce((sum, row) => sum + row.firstMonth, 0),
    ],
    [
      'a day',
      { from: '2026-10-05', to: '2026-10-05' },
      'estimate',
      octoberSources().reduce((sum, row) => sum + row.firstDay, 0),
    ],
    ['a week', { from: '2026-10-05', to: '2026-10-11' }, 'estimate', 0],
    ['thirty days', { from: '2026-10-02', to: '2026-10-31' }, 'unavailable', null],
  ])('visitors of %s: %s', (_name, period, status, value) => {
    expect(composeReport(october({ period })).figures.visitors).toMatchObject({ status, value })
  })

  test('a median of waits of which most still run is no number', () => {
    const now = {
      ...octoberFigures(),
      comments: { ...noComments(), queued: 3, medianWaitMinutes: Number.POSITIVE_INFINITY },
    }
    expect(composeReport(october({ now })).figures.wait).toMatchObject({ value: null, status: 'unavailable' })
  })
})

describe('the answer', () => {
  const answered = (...sources: ReturnType<typeof source>[]) => {
    const now = { ...octoberFigures(), visits: { sources, accounts: [] } }
    return composeReport(october({ now, pages: [] })).answer.verdict
  }
  test.each([
    ['no visit', 'empty', []],
    ['29 visits', 'few', [source('social', 'X', 'referrer', 29)]],
    ['one in ten', 'yes', [source('social', 'X', 'referrer', 3), source('search', 'Google', 'referrer', 27)]],
    ['fewer', 'little', [source('social', 'X', 'referrer', 3), source('search', 'Google', 'referrer', 28)]],
    ['only possible ones', 'unproven', [source('direct', '', 'none', 40, 12)]],
    ['not even those', 'no', [source('direct', '', 'none', 40)]],
  ])('%s: %s', (_name, verdict, sources) => {
    expect(answered(...sources)).toBe(verdict)
  })
})

describe('the period before', () => {
  test.each([
    ['counted all through', '2026-08-24', 'full'],
    ['counted from its first day', '2026-09-01', 'full'],
    ['counted from its second day', '2026-09-02', 'partial'],
    ['counted from its last day', '2026-09-30', 'partial'],
    ['not counted', '2026-10-01', 'none'],
  ])('%s: %s', (_name, countedSince, comparable) => {
    const { comparable: found, figures, answer } = composeReport(october({ countedSince }))
    expect(found).toBe(comparable)
    expect(figures.visits.before).toBe(comparable === 'none' ? null : 7900)
    expect(answer.before === null).toBe(comparable === 'none')
  })
})

describe('three things', () => {
  const quiet = october({ links: [], overdue: { count: 0, oldestDue: '', agencies: [] } })
  const kinds = (changes: object) => composeReport({ ...quiet, ...changes }).todo.map((todo) => todo.kind)

  test('a comment of today may wait, one of yesterday is a thing to do', () => {
    expect(kinds({ waiting: { count: 2, oldest: '2026-11-20T17:00:00.000Z' } })).not.toContain('waiting')
    expect(kinds({ waiting: { count: 2, oldest: '2026-11-20T16:59:59.000Z' } })).toContain('waiting')
  })

  test('a site that has never shown the tag is told to install it', () => {
    const site = { ...quiet.site, isTagSeen: false }
    const nothing = { ...octoberFigures(), visits: { sources: [], accounts: [] } }
    expect(kinds({ site, countedSince: null, now: nothing, before: nothing, pages: [] })[0]).toBe('install')
  })

  const account = { platform: 'X', account: 'tanjungkelekak', lastDay: '2026-11-20', posts: 0, withLink: 0 }
  const thing = (kind: string, changes: object) =>
    composeReport({ ...quiet, ...changes }).todo.find((todo) => todo.kind === kind)?.params

  test('an account is dormant from 14 days without a recorded post, and never without one on record', () => {
    const since = (lastDay: string) => thing('dormant', { posts: [{ ...account, lastDay }] })
    expect(since('2026-11-08')).toBeUndefined()
    expect(since('2026-11-07')).toMatchObject({ account: 'tanjungkelekak', days: 14 })
    expect(since('')).toBeUndefined()
  })

  test('posts without a link are a thing to do from five on, where fewer than half have one', () => {
    const posts = (n: number, withLink: number) => thing('no_link', { posts: [{ ...account, posts: n, withLink }] })
    expect(posts(4, 0)).toBeUndefined()
    expect(posts(6, 3)).toBeUndefined()
    expect(posts(5, 2)).toEqual({ platform: 'X', account: 'tanjungkelekak', n: 5, with: 2 })
  })

  test('an article that cannot be shared is one only when it was read in the period', () => {
    expect(thing('unshareable', { unshareable: ['p9'] })).toBeUndefined()
    expect(thing('unshareable', { unshareable: ['p2', 'p3', 'p9'] })).toMatchObject({ page: 'p2', visits: 874, n: 3 })
  })

  test('an account that takes fewer than 30 is no door', () => {
    const accounts = (visits: number) => ({
      ...octoberFigures(),
      visits: {
        sources: octoberSources(),
        accounts: [{ ...octoberFigures().visits.accounts[2]!, platform: 'TikTok', visits }],
      },
    })
    expect(kinds({ now: accounts(29) })).not.toContain('door')
    expect(kinds({ now: accounts(30) })).toContain('door')
  })
})

// ── promise 7, and the sum rule ────────────────────────────

describe('every figure', () => {
  test.each(Object.keys(FIGURES) as FigureKey[])('%s has a name and a definition in both languages', (key) => {
    for (const lang of ['id', 'en'] as const) {
      expect(languageOf(lang).maybe(`report.fig_${key}`)).not.toBe('')
      expect(languageOf(lang).maybe(`report.def_${key}`)).not.toBe('')
    }
    expect(report.figures[key]).toMatchObject({ key, unit: FIGURES[key].unit, better: FIGURES[key].better })
  })
})

const count = fc.nat({ max: 5000 })
const sources = fc.uniqueArray(
  fc.record({
    medium: fc.constantFrom('social', 'search', 'referral', 'email', 'direct', 'internal', 'campaign', 'ai'),
    platform: fc.constantFrom('', 'Facebook', 'WhatsApp', 'Google', 'Platform Baru'),
    evidence: fc.constantFrom('own', 'utm', 'referrer', 'android', 'in-app', 'script', 'click-id', 'none', 'new class'),
    visits: count,
    possible: count,
  }),
  { selector: (row) => `${row.medium} ${row.platform} ${row.evidence}`, maxLength: 40 },
)
const pages = fc.uniqueArray(
  fc.record({
    pageId: fc.oneof(fc.constant(''), fc.string({ minLength: 1 })),
    visits: count,
    social: count,
    likes: count,
    shares: count,
  }),
  { selector: (page) => page.pageId, maxLength: 60 },
)

test('the sum of every breakdown equals its total', () => {
  fc.assert(
    fc.property(sources, pages, fc.dictionary(fc.string(), count), (rows, articles, comments) => {
      const shown = Object.values(comments).reduce((sum, n) => sum + n, 0)
      const half = (n: number) => Math.floor(n / 2)
      const links = rows
        .filter((row) => row.medium === 'social')
        .map(({ visits }, index) => ({
          ...octoberLinks()[index % 6]!,
          visits: half(visits) + 3,
          social: half(visits),
          socialEngaged: half(visits * 0.4),
        }))
      const now = {
        ...octoberFigures(),
        linked: links.reduce((sum, link) => sum + link.visits, 0),
        visits: {
          sources: rows.map((row) => source(row.medium, row.platform, row.evidence, row.visits, row.possible)),
          accounts: octoberFigures().visits.accounts,
        },
        comments: { ...noComments(), shown, byPage: new Map(Object.entries(comments)) },
      }
      const made = composeReport(
        october({
          now,
          links,
          pages: articles.map((page) => ({
            ...page,
            title: page.pageId,
            url: '',
            hasTitle: true,
            views: 0,
            engaged: 0,
          })),
        }),
      )
      expectSums(made)
      for (const name of ['visits', 'social', 'likes', 'shares'] as const) {
        expect(made.articleTotal[name]).toBe(articles.reduce((sum, page) => sum + page[name], 0))
      }
      expect(made.articleTotal.comments).toBe(shown)
    }),
  )
})

test('the sums agree in the October of the look, and its articles account for every visit', () => {
  expectSums(report)
  expect(report.articleTotal).toMatchObject({
    visits: report.answer.visits,
    social: report.answer.low,
    likes: report.figures.likes.value,
    comments: report.figures.comments.value,
    shares: report.figures.shares.value,
  })
})

function expectSums(made: Report): void {
  const { figures, platforms, media, split, accounts, posts, articles, articleTotal, networks } = made
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)
  expect(sum(media.map((row) => row.visits))).toBe(figures.visits.value)
  expect(sum(platforms.map((row) => row.in))).toBe(figures.in.value)
  expect(sum(platforms.map((row) => row.out))).toBe(figures.out.value)
  expect(sum(platforms.map((row) => row.tracked))).toBe(figures.tracked.value)
  for (const row of platforms) expect(sum(EVIDENCE_CLASSES.map((name) => row.evidence[name]))).toBe(row.in)
  expect(sum(accounts.map((row) => row.out))).toBe(figures.out.value)
  expect(sum(accounts.map((row) => row.in))).toBe(figures.in.value)
  expect(sum(accounts.map((row) => row.engaged))).toBe(split.social.engaged)
  expect(sum(posts.map((row) => row.visits))).toBe(figures.linked.value)
  expect(sum(networks.map((row) => row.presses))).toBe(figures.shares.value)
  for (const name of ['visits', 'engaged', 'bounce', 'two_way', 'returning', 'views', 'seconds'] as const) {
    expect(split.social[name] + split.other[name]).toBe(split.all[name])
  }
  expect(split.all.visits).toBe(figures.visits.value)
  for (const name of ['visits', 'social', 'views', 'likes', 'comments', 'shares'] as const) {
    expect(sum(articles.map((row) => row[name]))).toBe(articleTotal[name])
  }
}

describe('what tracked links brought', () => {
  test('stands with its account, split into posts and bio; the rest of social media is an account not known', () => {
    expect(
      report.accounts.map((row) => [row.kind, row.platform, row.in, row.post, row.bio, row.out, row.door]),
    ).toEqual([
      ['account', 'WhatsApp', 318, 318, 0, 31, 'in'],
      ['account', 'Facebook', 296, 296, 0, 312, null],
      ['account', 'Instagram', 97, 0, 97, 274, 'out'],
      ['account', 'YouTube', 10, 10, 0, 168, 'out'],
      ['account', 'X', 0, 0, 0, 61, 'out'],
      ['unknown', '', 493, 0, 0, 0, null],
    ])
  })

  test('an account is a door only where what is certain and what may be agree', () => {
    const facebook = report.accounts.find((row) => row.platform === 'Facebook')!
    // 296 by its links, 548 if all of Facebook came from it, against 312 that left.
    expect([facebook.balance, facebook.balanceMost]).toEqual([(296 - 312) / 608, (548 - 312) / 860])
    expect([doorOf(facebook.balance), doorOf(facebook.balanceMost), facebook.door]).toEqual(['even', 'in', null])
  })

  test('stands with its post, on the day of the site; one that brought nothing is listed too', () => {
    expect(report.posts.map((row) => [row.kind, row.platform, row.visits, row.social, row.postedOn])).toEqual([
      ['post', 'Facebook', 296, 296, '2026-10-06'],
      ['post', 'WhatsApp', 318, 318, '2026-10-06'],
      ['post', 'YouTube', 12, 10, '2026-10-06'],
      ['post', 'X', 0, 0, '2026-10-06'],
      ['bio', '', 97, 97, ''],
      ['other', '', 10, 0, ''],
    ])
  })

  test('beyond twenty posts the others are one row, so that the sum stays', () => {
    const [first] = octoberLinks()
    const links = Array.from({ length: 23 }, (_, index) => ({ ...first!, linkId: `l${index}`, visits: 2, social: 1 }))
    const now = { ...octoberFigures(), linked: 46 }
    const many = composeReport(october({ now, links }))
    expect(many.posts).toHaveLength(21)
    expect(many.posts.at(-1)).toMatchObject({ kind: 'rest', links: 3, visits: 6, social: 3 })
  })
})

test('September alone is a door out', () => {
  const alone = composeReport(october({ now: septemberFigures(), pages: [], links: [] }))
  expect(alone.answer).toMatchObject({ verdict: 'little', door: 'out' })
})
