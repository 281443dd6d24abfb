import type { Words } from '../language/language.ts'
import { titleOrAddress } from '../pages/page.ts'
import type { Db } from '../storage/tables.ts'
import type { Severity } from './check.ts'
import { KINDS, type Kind } from './page-model.ts'
import {
  type CheckedArticle,
  checkedArticles,
  countsOf,
  findingCounts,
  latestCheck,
  pagesTouched,
  remedyCounts,
} from './preview-store.ts'
import { type Fix, fixWords, whatIsWrongOften } from './preview-words.ts'
import { type RemedyId, remedyOf } from './remedies.ts'
import type { Level } from './verdict.ts'

const ARTICLES_SHOWN = 50
const FINDINGS_SHOWN = 6
const LEVELS: readonly Level[] = ['red', 'amber', 'green']

/** What views/preview/site.ejs shows. */
export interface SiteModel {
  total: number
  verdict: { kind: Kind; title: string }
  /** "12 dari 37 artikel tanpa gambar"; '' when all have one. */
  noImage: string
  first: (Fix & { touches: string }) | null
  often: string[]
  alerts: string[]
  levels: { level: Level; text: string; count: number; current: boolean }[]
  articles: {
    pageId: string
    title: string
    url: string
    kind: Kind
    verdict: string
    alert: string
    checked: string
  }[]
  /** Where the list goes on: checked at and page, '' at its end. */
  next: string
}

export interface SiteWish {
  level?: Level | undefined
  before?: { checkedAt: string; pageId: string } | undefined
}

/** How all articles of a site look when they are shared, and the one act that mends most. */
export async function siteModel(
  db: Db,
  w: Words,
  site: { id: string; timeZone: string },
  wish: SiteWish,
): Promise<SiteModel> {
  const counts = await countsOf(db, site.id)
  const total = counts.green + counts.amber + counts.red
  const worst: Level = counts.red > 0 ? 'red' : counts.amber > 0 ? 'amber' : 'green'
  const level = wish.level ?? worst
  const findings = await findingCounts(db, site.id)
  const articles = await checkedArticles(db, {
    siteId: site.id,
    verdict: level,
    most: ARTICLES_SHOWN + 1,
    ...(wish.before ? { before: wish.before } : {}),
  })
  const shown = articles.slice(0, ARTICLES_SHOWN)
  const last = articles.length > ARTICLES_SHOWN ? shown.at(-1) : undefined
  const noImage = findings
    .filter(({ checkId }) => checkId === 'html-image-missing')
    .reduce((sum, { pages }) => sum + pages, 0)
  return {
    total,
    verdict: { kind: KINDS[worst], title: headline(w, worst, counts, total) },
    noImage: noImage > 0 ? w.t('preview.site_no_image', { n: noImage, total }) : '',
    first: await firstAct(db, w, site.id, total),
    often: findings
      .filter(({ severity, checkId }) => severity !== 'info' && checkId !== 'html-image-missing')
      .slice(0, FINDINGS_SHOWN)
      .map(({ checkId, pages }) => w.t('preview.site_count', { n: pages, total, what: whatIsWrongOften(w, checkId) })),
    alerts: [
      ...(counts.worse > 0 ? [w.t('preview.alert_worse', { n: counts.worse })] : []),
      ...(counts.better > 0 ? [w.t('preview.alert_better', { n: counts.better })] : []),
    ],
    levels: LEVELS.map((one) => ({
      level: one,
      text: w.maybe('preview.level.' + one),
      count: counts[one],
      current: one === level,
    })),
    articles: shown.map((article) => articleRow(w, article, site.timeZone)),
    next: last ? `${last.checkedAt}_${last.pageId}` : '',
  }
}

function headline(w: Words, worst: Level, counts: Record<Level, number>, total: number): string {
  if (worst === 'red') return w.t('preview.site_red', { n: counts.red, total })
  return worst === 'amber' ? w.t('preview.site_amber', { n: counts.amber, total }) : w.t('preview.site_green')
}

const WEIGHT: Record<Severity, number> = { blocker: 8, major: 4, minor: 1, info: 0.1 }

async function firstAct(db: Db, w: Words, siteId: string, total: number): Promise<SiteModel['first']> {
  const scores = new Map<RemedyId, number>()
  for (const { remedy, severity, pages } of await remedyCounts(db, siteId)) {
    const id = remedy === 'cms' ? 'metadata' : remedy
    // An act for one article is no answer to a question about all of them.
    if (remedyOf(id).forAll) scores.set(id, (scores.get(id) ?? 0) + WEIGHT[severity as Severity] * pages)
  }
  const [best] = [...scores].sort((a, b) => b[1] - a[1])
  if (!best || best[1] < 1) return null
  const [id] = best
  const latest = await latestCheck(db, siteId)
  const touched = await pagesTouched(db, siteId, id === 'metadata' ? [id, 'cms'] : [id])
  const fix = fixWords(w, id, latest?.cms ?? 'custom', latest)
  return { ...fix, touches: w.t('preview.site_first_def', { n: touched, total }) }
}

const articleRow = (w: Words, article: CheckedArticle, zone: string): SiteModel['articles'][number] => ({
  pageId: article.pageId,
  title: titleOrAddress(article),
  url: article.url,
  kind: KINDS[article.verdict],
  verdict: w.maybe('preview.level.' + article.verdict),
  alert: article.alert === '' ? '' : w.t(article.alert === 'worse' ? 'preview.tag_worse' : 'preview.tag_better'),
  checked: w.stamp(article.checkedAt, zone),
})
