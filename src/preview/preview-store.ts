import type { Day, IsoTime } from '../base/clock.ts'
import type { PageRow } from '../pages/page-store.ts'
import { countAll, sumOf } from '../storage/portable.ts'
import type { Db, NewRow, Row } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Examination } from './examine.ts'
import type { PreviewFacts } from './facts.ts'
import type { RemedyId } from './remedies.ts'
import type { Level } from './verdict.ts'

export type CheckRow = Row<'preview_check'>

export interface StoredCheck {
  verdict: Level
  before: Level | ''
  changedAt: IsoTime
  alert: 'worse' | 'better' | ''
  checkedAt: IsoTime
  examination: Examination
  facts: PreviewFacts
}

const RANK: Record<Level, number> = { green: 0, amber: 1, red: 2 }

/**
 * Keeps the newest check of a page and, when its verdict is another than before, one alert about that.
 * @returns the verdict before, '' at the first check
 */
export async function saveCheck(
  db: Db,
  page: { siteId: string; pageId: string },
  examination: Examination,
  facts: PreviewFacts,
  at: IsoTime,
): Promise<Level | ''> {
  const { siteId, pageId } = page
  const verdict = examination.verdict.level
  return inTransaction(db, async (db) => {
    const known = await checkRow(db, siteId, pageId)
    const before = (known?.verdict ?? '') as Level | ''
    const isChange = before !== '' && before !== verdict
    const change = isChange
      ? { verdict_before: before, changed_at: at, alert: RANK[verdict] > RANK[before] ? 'worse' : 'better' }
      : {}
    const row = {
      verdict,
      checked_at: at,
      result: JSON.stringify(examination),
      facts: JSON.stringify(facts),
      ...change,
    }
    await db
      .insertInto('preview_check')
      .values({ site_id: siteId, page_id: pageId, ...row })
      .onConflict((conflict) => conflict.columns(['site_id', 'page_id']).doUpdateSet(row))
      .execute()
    await db.deleteFrom('preview_finding').where('site_id', '=', siteId).where('page_id', '=', pageId).execute()
    const findings = examination.findings.map(
      ({ id, remedy, severity }): NewRow<'preview_finding'> => ({
        site_id: siteId,
        check_id: id,
        page_id: pageId,
        remedy,
        severity,
      }),
    )
    if (findings.length > 0) await db.insertInto('preview_finding').values(findings).execute()
    return before
  })
}

const checkRow = (db: Db, siteId: string, pageId: string): Promise<CheckRow | undefined> =>
  db
    .selectFrom('preview_check')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('page_id', '=', pageId)
    .executeTakeFirst()

export async function checkOf(db: Db, siteId: string, pageId: string): Promise<StoredCheck | null> {
  const row = await checkRow(db, siteId, pageId)
  if (!row) return null
  return {
    verdict: row.verdict as Level,
    before: row.verdict_before as Level | '',
    changedAt: row.changed_at,
    alert: row.alert as StoredCheck['alert'],
    checkedAt: row.checked_at,
    examination: JSON.parse(row.result),
    facts: JSON.parse(row.facts),
  }
}

/** Known pages that were never checked, newest article first. */
export function uncheckedPages(db: Db, most: number): Promise<PageRow[]> {
  return db
    .selectFrom('page')
    .leftJoin('preview_check', (join) =>
      join.onRef('preview_check.site_id', '=', 'page.site_id').onRef('preview_check.page_id', '=', 'page.id'),
    )
    .selectAll('page')
    .where('page.state', '=', 'known')
    .where('preview_check.page_id', 'is', null)
    .orderBy('page.created_at', 'desc')
    .limit(most)
    .execute()
}

/** Of a site's busiest pages since a day, those last checked before a time; the oldest check first. */
export async function busyPagesToCheck(
  db: Db,
  wanted: { siteId: string; sinceDay: Day; busiest: number; checkedBefore: IsoTime; most: number },
): Promise<PageRow[]> {
  const busy = await db
    .selectFrom('day_page')
    .select('page_id')
    .select(sumOf('visits').as('visits'))
    .where('site_id', '=', wanted.siteId)
    .where('day', '>=', wanted.sinceDay)
    .where('page_id', '<>', '')
    .groupBy('page_id')
    .orderBy('visits', 'desc')
    .orderBy('page_id')
    .limit(wanted.busiest)
    .execute()
  if (busy.length === 0) return []
  const ids = busy.map(({ page_id }) => page_id)
  return db
    .selectFrom('page')
    .innerJoin('preview_check', (join) =>
      join.onRef('preview_check.site_id', '=', 'page.site_id').onRef('preview_check.page_id', '=', 'page.id'),
    )
    .selectAll('page')
    .where('page.site_id', '=', wanted.siteId)
    .where('page.id', 'in', ids)
    .where('page.state', '=', 'known')
    .where('preview_check.checked_at', '<', wanted.checkedBefore)
    .orderBy('preview_check.checked_at')
    .limit(wanted.most)
    .execute()
}

/** How many articles of a site stand under each verdict, and how many changed without anybody having looked. */
export async function countsOf(db: Db, siteId: string): Promise<Record<Level | 'worse' | 'better', number>> {
  const rows = await db
    .selectFrom('preview_check')
    .select(['verdict', 'alert'])
    .select(countAll().as('pages'))
    .where('site_id', '=', siteId)
    .groupBy(['verdict', 'alert'])
    .execute()
  const counts = { green: 0, amber: 0, red: 0, worse: 0, better: 0 }
  for (const { verdict, alert, pages } of rows) {
    counts[verdict as Level] += Number(pages)
    if (alert === 'worse' || alert === 'better') counts[alert] += Number(pages)
  }
  return counts
}

/** Findings of a site by how many articles have them. */
export async function findingCounts(
  db: Db,
  siteId: string,
): Promise<{ checkId: string; severity: string; pages: number }[]> {
  const rows = await db
    .selectFrom('preview_finding')
    .select(['check_id', 'severity'])
    .select(countAll().as('pages'))
    .where('site_id', '=', siteId)
    .groupBy(['check_id', 'severity'])
    .execute()
  return rows
    .map(({ check_id, severity, pages }) => ({ checkId: check_id, severity, pages: Number(pages) }))
    .sort((a, b) => b.pages - a.pages || (a.checkId < b.checkId ? -1 : 1))
}

/** Acts by how many articles they touch. */
export async function remedyCounts(
  db: Db,
  siteId: string,
): Promise<{ remedy: RemedyId; severity: string; pages: number }[]> {
  const rows = await db
    .selectFrom('preview_finding')
    .select(['remedy', 'severity'])
    .select(({ fn }) => fn.count<number>('page_id').distinct().as('pages'))
    .where('site_id', '=', siteId)
    .groupBy(['remedy', 'severity'])
    .execute()
  return rows.map(({ remedy, severity, pages }) => ({ remedy: remedy as RemedyId, severity, pages: Number(pages) }))
}

export interface CheckedArticle {
  pageId: string
  title: string
  url: string
  verdict: Level
  alert: string
  checkedAt: IsoTime
}

/** Articles in trouble first, then those checked last; `after` is the last one shown. */
export async function checkedArticles(
  db: Db,
  wanted: { siteId: string; verdict: Level; before?: { checkedAt: IsoTime; pageId: string }; most: number },
): Promise<CheckedArticle[]> {
  let query = db
    .selectFrom('preview_check')
    .innerJoin('page', (join) =>
      join.onRef('page.site_id', '=', 'preview_check.site_id').onRef('page.id', '=', 'preview_check.page_id'),
    )
    .select([
      'preview_check.page_id as pageId',
      'page.title as title',
      'page.url as url',
      'preview_check.verdict as verdict',
      'preview_check.alert as alert',
      'preview_check.checked_at as checkedAt',
    ])
    .where('preview_check.site_id', '=', wanted.siteId)
    .where('preview_check.verdict', '=', wanted.verdict)
    .orderBy('preview_check.checked_at', 'desc')
    .orderBy('preview_check.page_id', 'desc')
    .limit(wanted.most)
  const { before } = wanted
  if (before) {
    query = query.where(({ eb, or, and }) =>
      or([
        eb('preview_check.checked_at', '<', before.checkedAt),
        and([eb('preview_check.checked_at', '=', before.checkedAt), eb('preview_check.page_id', '<', before.pageId)]),
      ]),
    )
  }
  return (await query.execute()).map((row) => ({ ...row, verdict: row.verdict as Level }))
}

/** Somebody looked at the changes of a site. */
export async function clearAlerts(db: Db, siteId: string): Promise<void> {
  await db
    .updateTable('preview_check')
    .set({ alert: '' })
    .where('site_id', '=', siteId)
    .where('alert', '<>', '')
    .execute()
}

export type Question = 'facebook' | 'abroad'
export interface HandAnswer {
  answer: 'fine' | 'blocked'
  toldAt: IsoTime
}

export async function answersOf(db: Db, siteId: string): Promise<Partial<Record<Question, HandAnswer>>> {
  const rows = await db.selectFrom('preview_answer').selectAll().where('site_id', '=', siteId).execute()
  return Object.fromEntries(
    rows.map(({ question, answer, told_at }) => [
      question,
      { answer: answer as HandAnswer['answer'], toldAt: told_at },
    ]),
  )
}

/** @param answer '' takes the answer back */
export async function saveAnswer(
  db: Db,
  told: { siteId: string; question: Question; answer: HandAnswer['answer'] | ''; staffId: string; at: IsoTime },
): Promise<void> {
  const { siteId, question, answer, staffId, at } = told
  if (answer === '') {
    await db.deleteFrom('preview_answer').where('site_id', '=', siteId).where('question', '=', question).execute()
    return
  }
  const row = { answer, told_by: staffId, told_at: at }
  await db
    .insertInto('preview_answer')
    .values({ site_id: siteId, question, ...row })
    .onConflict((conflict) => conflict.columns(['site_id', 'question']).doUpdateSet(row))
    .execute()
}

/** The title of the site's front page, '' while it is not known. */
export async function homeTitle(db: Db, siteId: string): Promise<string> {
  const row = await db
    .selectFrom('page')
    .select('title')
    .where('site_id', '=', siteId)
    .where('is_home', '=', 1)
    .where('title', '<>', '')
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  return row?.title ?? ''
}

/** A site's newest known articles, for a check from the command line. */
export function newestPages(db: Db, siteId: string, most: number): Promise<PageRow[]> {
  return db
    .selectFrom('page')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('state', '=', 'known')
    .orderBy('created_at', 'desc')
    .limit(most)
    .execute()
}

/** How many articles these acts touch. */
export async function pagesTouched(db: Db, siteId: string, remedies: readonly RemedyId[]): Promise<number> {
  const row = await db
    .selectFrom('preview_finding')
    .select(({ fn }) => fn.count<number>('page_id').distinct().as('pages'))
    .where('site_id', '=', siteId)
    .where('remedy', 'in', remedies)
    .executeTakeFirst()
  return Number(row?.pages ?? 0)
}

/** The check made last on a site: its CMS is the site's. */
export async function latestCheck(db: Db, siteId: string): Promise<Examination | null> {
  const row = await db
    .selectFrom('preview_check')
    .select('result')
    .where('site_id', '=', siteId)
    .orderBy('checked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? (JSON.parse(row.result) as Examination) : null
}
