import { HOUR, later, SECOND } from '../base/clock.ts'
import type { PageRow } from '../pages/page-store.ts'
import { rulesFor } from '../pages/read-due-pages.ts'
import type { Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'
import { type Examination, examine } from './examine.ts'
import type { PreviewFacts } from './facts.ts'
import { answersOf, busyPagesToCheck, checkOf, homeTitle, saveCheck, uncheckedPages } from './preview-store.ts'
import { probe } from './probe.ts'

/** Each run of the job; one page takes 24 s at the very worst, a lease lasts 120 s. */
const PAGES_PER_RUN = 4
const BUSIEST = 50
/** "Weekly", a little less so that a page's turn does not wander through the day. */
const AGAIN_AFTER_MS = 7 * 24 * HOUR - HOUR
/** Robots are asked once; a second press of "cek ulang" within this time shows what is known. */
const ASKED_AGAIN_AFTER_MS = 10 * SECOND

/** Asks the site and says what it means; stores nothing. */
export async function examineAddress(
  titian: Titian,
  site: Site,
  url: string,
): Promise<{ examination: Examination; facts: PreviewFacts }> {
  const [answers, title] = await Promise.all([answersOf(titian.db, site.id), homeTitle(titian.db, site.id)])
  const subject = await probe(url, rulesFor(titian, site), {
    ...(answers.facebook ? { facebookSays: answers.facebook.answer } : {}),
    ...(answers.abroad ? { abroad: answers.abroad.answer } : {}),
    ...(title ? { homeTitle: title } : {}),
  })
  return { examination: examine(subject), facts: keptFacts(subject.facts) }
}

/**
 * Checks a page and keeps the result.
 * @returns false when its robots were asked a moment ago; nothing was asked then
 */
export async function checkPage(titian: Titian, site: Site, page: Pick<PageRow, 'id' | 'url'>): Promise<boolean> {
  const known = await checkOf(titian.db, site.id, page.id)
  if (known && known.checkedAt > later(titian.clock.now(), -ASKED_AGAIN_AFTER_MS)) return false
  const { examination, facts } = await examineAddress(titian, site, page.url)
  await saveCheck(titian.db, { siteId: site.id, pageId: page.id }, examination, facts, titian.clock.now())
  return true
}

/**
 * The job: articles on their first visits, then the busiest of each site once a week.
 * @returns how many were checked
 */
export async function checkDuePages(titian: Titian): Promise<number> {
  const now = titian.clock.now()
  const due = await uncheckedPages(titian.db, PAGES_PER_RUN)
  for (const site of titian.sites.all()) {
    const most = PAGES_PER_RUN - due.length
    if (most <= 0) break
    const sinceDay = later(now, -7 * 24 * HOUR).slice(0, 10)
    const wanted = { siteId: site.id, sinceDay, busiest: BUSIEST, checkedBefore: later(now, -AGAIN_AFTER_MS), most }
    due.push(...(await busyPagesToCheck(titian.db, wanted)))
  }
  let checked = 0
  for (const page of due) {
    const site = titian.sites.byKey(page.site_id)
    if (site && (await checkPage(titian, site, page))) checked++
  }
  return checked
}

/** Small enough for a row: neither pages nor robots.txt. */
function keptFacts({ botHtml: _page, robots: _rules, ...facts }: PreviewFacts): PreviewFacts {
  return facts
}
