import type { Day } from '../base/clock.ts'

/** How an article is filed in the regency's own plan; the simulation reads it, the pretended CMS does not. */
export type ArticleClass =
  | 'layanan'
  | 'seremonial'
  | 'serta-merta'
  | 'berita'
  | 'berkala'
  | 'hoaks'
  | 'tindak lanjut'
  | 'komunitas'

/** Drawings of views/demo/img. */
export type Scene =
  | 'jalan'
  | 'pasar'
  | 'kantor'
  | 'puskesmas'
  | 'laut'
  | 'kebun'
  | 'api'
  | 'hujan'
  | 'sekolah'
  | 'sungai'
  | 'pantai'
  | 'surat'

/** An article as it is written down: its dates are those of 2026 until they are shifted. */
export interface ArticleText {
  /** Number in the demo's plan, 1–37. */
  no: number
  /** `YYYY-MM-DDTHH:mm`, on the wall clock of the regency (WIB). */
  at: string
  title: string
  /** The office that published it. */
  agency: string
  kind: ArticleClass
  scene: Scene
  caption: string
  /** In title, summary and text `{14 Nov}` becomes "14 November" and `{14/11}` "(14/11)", moved by whole weeks. */
  summary: string
  body: string[]
  /** Names of PDF files offered below the text. */
  files?: string[]
  /** No Open Graph picture, as on one page in six of this CMS. */
  hasNoImage?: true
}

/** An article as the news site shows it. */
export interface Article extends Omit<ArticleText, 'files' | 'hasNoImage'> {
  slug: string
  /** Day of publication in WIB. */
  day: Day
  /** ISO-8601 with the offset of WIB. */
  published: string
  /** `Senin, 16 November 2026 pukul 09.20 WIB` */
  shownDate: string
  section: SectionId
  files: { name: string; path: string }[]
  hasImage: boolean
}

export const SECTIONS = { berita: 'Berita', layanan: 'Layanan', pengumuman: 'Pengumuman' } as const
export type SectionId = keyof typeof SECTIONS

const SECTION_OF: Record<ArticleClass, SectionId> = {
  layanan: 'layanan',
  seremonial: 'berita',
  'serta-merta': 'pengumuman',
  berita: 'berita',
  berkala: 'pengumuman',
  hoaks: 'pengumuman',
  'tindak lanjut': 'berita',
  komunitas: 'berita',
}

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ')
const SHORT_MONTHS = 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' ')
const DAYS = 'Senin Selasa Rabu Kamis Jumat Sabtu Minggu'.split(' ')
const YEAR = 2026
const WEEK_MS = 604_800_000
const WIB_MS = 7 * 3_600_000

/**
 * Weeks by which the story moves so that its last article lies within the seven days before `nowMs`. Negative on a
 * machine whose clock stands before the story.
 */
export const weeksToShift = (lastAt: string, nowMs: number): number =>
  Math.floor((nowMs - (Date.parse(`${lastAt}:00Z`) - WIB_MS)) / WEEK_MS)

/** The article on its shifted date, with every date in its text moved alike. */
export function shiftArticle(text: ArticleText, weeks: number): Article {
  const wall = new Date(Date.parse(`${text.at}:00Z`) + weeks * WEEK_MS)
  const iso = wall.toISOString()
  const move = (written: string) => moveDates(written, weeks)
  const title = move(text.title)
  const { files, hasNoImage, ...rest } = text
  return {
    ...rest,
    title,
    summary: move(text.summary),
    caption: move(text.caption),
    body: text.body.map(move),
    slug: slugOf(title),
    day: iso.slice(0, 10),
    published: `${iso.slice(0, 16)}:00+07:00`,
    shownDate: `${DAYS[(wall.getUTCDay() + 6) % 7]}, ${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()]} ${wall.getUTCFullYear()} pukul ${iso.slice(11, 16).replace(':', '.')} WIB`,
    section: SECTION_OF[text.kind],
    files: (files ?? []).map((name) => ({ name, path: `/dokumen/${slugOf(name)}.pdf` })),
    hasImage: !hasNoImage,
  }
}

function moveDates(text: string, weeks: number): string {
  const moved = (day: number, month: number) => new Date(Date.UTC(YEAR, month, day) + weeks * WEEK_MS)
  return text
    .replace(/\{(\d{1,2}) (\w{3})\}/g, (_, day: string, month: string) => {
      const date = moved(Number(day), SHORT_MONTHS.indexOf(month))
      return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`
    })
    .replace(/\{(\d{1,2})\/(\d{1,2})\}/g, (_, day: string, month: string) => {
      const date = moved(Number(day), Number(month) - 1)
      return `(${date.getUTCDate()}/${date.getUTCMonth() + 1})`
    })
}

/** As a CMS makes it: words of the title, at most 80 characters. */
function slugOf(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return words.length <= 80 ? words : words.slice(0, words.lastIndexOf('-', 80))
}
