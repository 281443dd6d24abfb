import { addDays } from '../../src/base/calendar.ts'
import type { CommentFigures } from '../../src/comments/comment-figures.ts'
import type { LinkSums } from '../../src/links/link-figures.ts'
import type { PageSums } from '../../src/pages/page-figures.ts'
import type { Figures, ReportInput } from '../../src/reports/compose-report.ts'
import type { DaySums, SourceSums } from '../../src/visits/visit-figures.ts'

/** The October that look/report.html draws: 1 214 in, 846 out, 8 746 visits, 1 487 possible. */

const NOTHING = {
  visits: 0,
  firstDay: 0,
  firstWeek: 0,
  firstMonth: 0,
  returning: 0,
  possible: 0,
  engaged: 0,
  twoWay: 0,
  views: 0,
  seconds: 0,
}

export function source(medium: string, platform: string, evidence: string, visits: number, possible = 0): SourceSums {
  return {
    ...NOTHING,
    medium,
    platform,
    evidence,
    visits,
    possible,
    firstDay: Math.round(visits * 0.9),
    firstMonth: Math.round(visits * 0.6),
    returning: Math.round(visits * 0.3),
    engaged: Math.round(visits * (medium === 'social' ? 0.41 : 0.52)),
    twoWay: Math.round(visits * 0.02),
    views: Math.round(visits * 1.6),
    seconds: visits * 48,
  }
}

const EVIDENCE: [platform: string, own: number, utm: number, referrer: number, inApp: number, clickId: number][] = [
  ['Facebook', 296, 22, 164, 48, 18],
  ['WhatsApp', 318, 0, 6, 17, 0],
  ['Instagram', 97, 8, 41, 44, 8],
  ['YouTube', 12, 6, 34, 0, 0],
  ['X', 4, 0, 27, 0, 0],
  ['', 2, 0, 31, 11, 0],
]
const OUT: [platform: string, handle: string, visits: number][] = [
  ['Facebook', 'pemkabtanjungkelekak', 312],
  ['Instagram', 'pemkab.tanjungkelekak', 274],
  ['YouTube', 'tanjungkelekaktv', 168],
  ['X', 'tanjungkelekak', 61],
  ['WhatsApp', '0029Va5KelekakInfo', 31],
]

export function octoberSources(): SourceSums[] {
  const social = EVIDENCE.flatMap(([platform, ...counts]) =>
    (['own', 'utm', 'referrer', 'in-app', 'click-id'] as const).map((evidence, index) =>
      source('social', platform, evidence, counts[index]!),
    ),
  ).filter((row) => row.visits > 0)
  return [
    ...social,
    source('direct', '', 'none', 4212, 1487),
    source('search', 'Google', 'referrer', 2460),
    source('referral', '', 'referrer', 640),
    source('internal', '', 'referrer', 180),
    source('ai', 'ChatGPT', 'referrer', 40),
  ]
}

const accountsOf = (rows: typeof OUT) =>
  rows.map(([platform, handle, visits]) => ({
    accountId: handle,
    platform,
    handle,
    label: '',
    url: `https://example.test/${handle}`,
    visits,
  }))

export const noComments = (): CommentFigures => ({
  received: 0,
  shown: 0,
  replies: 0,
  writers: 0,
  official: 0,
  medianWaitMinutes: null,
  queued: 0,
  byPage: new Map(),
})

export function octoberFigures(): Figures {
  return {
    visits: { sources: octoberSources(), accounts: accountsOf(OUT) },
    loyalty: [
      { since: '', freq: '', visits: 900 },
      { since: '0-1', freq: '5+', visits: 746 },
      { since: '2-7', freq: '3-4', visits: 1100 },
      { since: '>30', freq: '1', visits: 6000 },
    ],
    shares: [
      { network: 'wa', presses: 512, visits: 1640 },
      { network: 'fb', presses: 140, visits: 31 },
      { network: 'link', presses: 93, visits: 12 },
    ],
    likes: 203,
    linked: 733,
    comments: {
      received: 210,
      shown: 126,
      replies: 38,
      writers: 31,
      official: 19,
      medianWaitMinutes: 95,
      queued: 170,
      byPage: new Map([
        ['p1', 21],
        ['p2', 34],
        ['p3', 47],
        ['p4', 24],
      ]),
    },
    letters: { received: 27, answered: 19, closed: 1, due: 22, inTime: 17, rated: 8, satisfied: 6 },
  }
}

export function septemberFigures(): Figures {
  return {
    visits: {
      sources: [
        source('social', 'Facebook', 'referrer', 632),
        source('direct', '', 'none', 5200, 1422),
        source('search', 'Google', 'referrer', 2068),
      ],
      accounts: accountsOf([
        ['Facebook', 'pemkabtanjungkelekak', 700],
        ['Instagram', 'pemkab.tanjungkelekak', 528],
      ]),
    },
    loyalty: [{ since: '>30', freq: '1', visits: 7900 }],
    shares: [{ network: 'wa', presses: 212, visits: 300 }],
    likes: 88,
    linked: 0,
    comments: {
      ...noComments(),
      received: 90,
      shown: 74,
      replies: 6,
      writers: 20,
      official: 4,
      medianWaitMinutes: 400,
      queued: 80,
    },
    letters: { received: 18, answered: 9, closed: 0, due: 18, inTime: 7, rated: 2, satisfied: 1 },
  }
}

const ARTICLES: [title: string, visits: number, social: number, likes: number, shares: number][] = [
  ['Klarifikasi: Pesan Berantai Pendaftaran Bansos Rp2,4 Juta adalah Hoaks', 1108, 402, 58, 400],
  ['Pemkab Buka Pendaftaran Beasiswa Anak Nelayan dan Petani Tahun 2027', 874, 311, 73, 188],
  ['Air PDAM di Wilayah Kota Terganggu Dua Hari, Ini Jadwal Tangki Bantuan', 793, 164, 9, 96],
  ['Penataan Pasar Pagi: Pedagang Mulai Tempati Los Baru Bertahap', 512, 118, 31, 37],
  ['Tarif Parkir Elektronik Mulai Diterapkan, Ini Daftar Lokasinya', 468, 57, 12, 22],
  ['PPID Terima Penghargaan Badan Publik Informatif', 61, 14, 20, 2],
]

export function octoberPages(): PageSums[] {
  const pages = ARTICLES.map(([title, visits, social, likes, shares], index) => ({
    pageId: `p${index + 1}`,
    title,
    url: `https://tanjungkelekakkab.go.id.test/berita/${index + 1}`,
    hasTitle: true,
    visits,
    social,
    views: Math.round(visits * 1.3),
    engaged: Math.round(visits / 2),
    likes,
    shares,
  }))
  const left = 8746 - pages.reduce((sum, page) => sum + page.visits, 0)
  const leftSocial = 1214 - pages.reduce((sum, page) => sum + page.social, 0)
  return [
    ...pages,
    {
      pageId: '',
      title: '',
      url: '',
      hasTitle: false,
      visits: left,
      social: leftSocial,
      views: left,
      engaged: 0,
      likes: 0,
      shares: 0,
    },
  ]
}

const LINKS: [platform: string, purpose: LinkSums['purpose'], visits: number, social: number, page: number][] = [
  ['Facebook', 'post', 296, 296, 1],
  ['WhatsApp', 'post', 318, 318, 2],
  ['Instagram', 'bio', 97, 97, 0],
  ['YouTube', 'post', 12, 10, 1],
  ['', 'other', 10, 0, 0],
  ['X', 'post', 0, 0, 2],
]

/** What tracked links brought: 733 visits, 721 of them from social media. */
export function octoberLinks(): LinkSums[] {
  return LINKS.map(([platform, purpose, visits, social, page], index) => {
    const account = OUT.find(([name]) => name === platform)
    return {
      linkId: `link-${index}`,
      purpose,
      slug: `tautan-${index}`,
      label: purpose === 'other' ? 'Spanduk' : '',
      accountId: account?.[1] ?? '',
      platform,
      handle: account?.[1] ?? '',
      accountLabel: '',
      accountUrl: account ? `https://example.test/${account[1]}` : '',
      title: page === 0 ? '' : ARTICLES[page - 1]![0],
      pageUrl: page === 0 ? '' : `https://tanjungkelekakkab.go.id.test/berita/${page}`,
      postedAt: purpose === 'post' ? '2026-10-05T17:30:00.000Z' : '',
      postUrl: platform === 'Facebook' ? 'https://www.facebook.com/pemkabtanjungkelekak/posts/1' : '',
      visits,
      engaged: Math.round(visits / 2),
      social,
      socialEngaged: Math.round(social / 2),
    }
  })
}

/** Weeks from 31 August: in rises from 112 to 301, out falls from 312 to 168. */
export function octoberDays(): DaySums[] {
  const weeksIn = [112, 121, 128, 186, 236, 256, 274, 288, 301]
  const weeksOut = [312, 305, 296, 262, 228, 204, 190, 179, 168]
  return weeksIn.map((social, week) => ({
    day: addDays('2026-08-31', week * 7),
    visits: 1900,
    social,
    out: weeksOut[week]!,
  }))
}

export function october(changes: Partial<ReportInput> = {}): ReportInput {
  return {
    site: {
      key: 'tanjungkelekak',
      name: 'Kabupaten Tanjung Kelekak',
      host: 'tanjungkelekakkab.go.id.test',
      zone: 'Asia/Jakarta',
      language: 'id',
      isTagSeen: true,
      hasComments: true,
    },
    period: { from: '2026-10-01', to: '2026-10-31' },
    today: '2026-11-21',
    readAt: '2026-11-21T09:50:00.000Z',
    countedSince: '2026-08-24',
    now: octoberFigures(),
    before: septemberFigures(),
    pages: octoberPages(),
    links: octoberLinks(),
    outbound: [
      { kind: 'host', target: 'lapor.go.id', visits: 90 },
      { kind: 'download', target: '/apbd.pdf', visits: 60 },
      { kind: 'social', target: 'TikTok', visits: 14 },
    ],
    sharedPages: [
      { title: 'Jadwal fogging Kelurahan Kenanga', url: 'https://example.test/fogging', presses: 41, visits: 870 },
    ],
    untitled: 0,
    posts: [],
    unshareable: [],
    days: octoberDays(),
    hours: {
      visits: Array.from(
        { length: 24 },
        (_, hour) =>
          [
            40, 20, 12, 8, 10, 60, 220, 520, 600, 480, 420, 460, 640, 560, 420, 380, 360, 400, 520, 700, 760, 620, 360,
            176,
          ][hour]!,
      ),
      social: Array.from(
        { length: 24 },
        (_, hour) =>
          [6, 3, 2, 1, 1, 8, 30, 72, 80, 60, 52, 60, 96, 80, 56, 50, 48, 54, 74, 104, 116, 92, 48, 21][hour]!,
      ),
    },
    ignored: [
      { reason: 'bot', beacons: 3120 },
      { reason: 'late', beacons: 14 },
    ],
    waiting: { count: 0, oldest: '' },
    overdue: {
      count: 5,
      oldestDue: '2026-11-12',
      agencies: [
        { name: 'Dinas PUPR', count: 3 },
        { name: 'Dinas Lingkungan Hidup', count: 2 },
      ],
    },
    ...changes,
  }
}
