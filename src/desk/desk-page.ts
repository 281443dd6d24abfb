import { dayOf } from '../base/calendar.ts'
import type { IsoTime } from '../base/clock.ts'
import { type CommentRow, commentsByIds, reportsOf, revisionsOf } from '../comments/comment-store.ts'
import { languageOf } from '../language/language.ts'
import { pagesByIds } from '../pages/page-store.ts'
import type { Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'
import type { Language } from '../wire/api.ts'
import { FILTERS, type Filter, isWaitingFilter, PER_PAGE, queuePlaceText, readQueuePlace, searchWords } from './desk.ts'
import {
  lastDecision,
  queueCounts,
  queueItems,
  shownCount,
  trailOf,
  visitsOfPages,
  writerHistories,
} from './desk-store.ts'
import { type CommentView, commentView, type RowView, rowView, type Surroundings } from './desk-view.ts'

export interface DeskAsk {
  filter: Filter
  q: string
  after: string
}

/** One page of the desk as its template wants it. */
export interface DeskPage {
  filter: Filter
  q: string
  heading: string
  tabs: { href: string; text: string; count: number | null; current: boolean }[]
  rows: RowView[]
  pager: { shown: number; total: number | null; next: string; first: string }
  empty: { title: string; text: string; action?: { href: string; text: string } }
  /** When this was read: what came later is new. */
  readAt: IsoTime
  /** Query of this list, to come back to. */
  query: string
}

export async function deskPage(titian: Titian, site: Site, lang: Language, ask: DeskAsk): Promise<DeskPage> {
  const words = languageOf(lang)
  const readAt = titian.clock.now()
  const wish = {
    siteId: site.id,
    filter: ask.filter,
    words: searchWords(ask.q),
    after: readQueuePlace(ask.after),
    most: PER_PAGE + 1,
  }
  const items = await queueItems(titian.db, wish)
  const shown = items.slice(0, PER_PAGE)
  const counts = await queueCounts(titian.db, site.id)
  const query = queryOf(site, ask)
  const comments = shown.flatMap((item) => (item.kind === 'comment' ? [item.comment] : []))
  const around = await surroundings(titian, site, lang, comments, query)
  const last = shown.at(-1)
  const isSearch = wish.words.length > 0
  const total = isSearch ? null : (counts.byFilter[ask.filter] ?? null)
  return {
    filter: ask.filter,
    q: ask.q,
    heading: headingOf(words, counts.byFilter.all ?? 0, counts.oldest, readAt),
    tabs: FILTERS.map((filter) => ({
      href: `/staff/queue${queryOf(site, { filter, q: ask.q, after: '' })}`,
      text: words.maybe(`desk.filter_${filter}`),
      count: isWaitingFilter(filter) ? (counts.byFilter[filter] ?? 0) : null,
      current: filter === ask.filter,
    })),
    rows: shown.map((item) => rowView(item, around)),
    pager: {
      shown: shown.length,
      total: ask.after ? null : total,
      next:
        items.length > PER_PAGE && last
          ? `/staff/queue${queryOf(site, { ...ask, after: queuePlaceText(last.place) })}`
          : '',
      first: ask.after ? `/staff/queue${queryOf(site, { ...ask, after: '' })}` : '',
    },
    empty: await emptyOf(titian, site, words, ask),
    readAt,
    query,
  }
}

/** Everything that rows speak of beside themselves: a fixed number of queries, however many rows. */
export async function surroundings(
  titian: Titian,
  site: Site,
  lang: Language,
  comments: CommentRow[],
  query: string,
): Promise<Surroundings> {
  const { db } = titian
  const ids = comments.map((comment) => comment.id)
  const pageIds = [...new Set(comments.map((comment) => comment.page_id))]
  const parentIds = [...new Set(comments.map((comment) => comment.parent_id).filter(Boolean))]
  const hashes = [...new Set(comments.map((comment) => comment.writer_hash).filter(Boolean))]
  const parents = await commentsByIds(db, site.id, parentIds)
  return {
    site,
    words: languageOf(lang),
    now: titian.clock.now(),
    pages: await pagesByIds(db, site.id, pageIds),
    parents: new Map(parents.map((parent) => [parent.id, parent])),
    histories: await writerHistories(db, site.id, hashes),
    visits: await visitsOfPages(db, site.id, pageIds, dayOf(titian.clock.ms(), site.timeZone)),
    trail: await trailOf(db, site.id, ids),
    revisions: await revisionsOf(db, site.id, ids),
    reports: await reportsOf(db, site.id, ids),
    query,
  }
}

/** One comment with everything around it. */
export async function commentPage(
  titian: Titian,
  site: Site,
  lang: Language,
  comment: CommentRow,
  query: string,
): Promise<CommentView> {
  return commentView(comment, await surroundings(titian, site, lang, [comment], query))
}

export function queryOf(site: Site, ask: DeskAsk): string {
  const query = new URLSearchParams({ site: site.id })
  if (ask.filter !== 'all') query.set('filter', ask.filter)
  if (ask.q) query.set('q', ask.q)
  if (ask.after) query.set('after', ask.after)
  return `?${query}`
}

function headingOf(words: ReturnType<typeof languageOf>, waiting: number, oldest: IsoTime, now: IsoTime): string {
  if (waiting === 0 || !oldest) return words.t('desk.none_waits')
  const minutes = (Date.parse(now) - Date.parse(oldest)) / 60_000
  return words.t('desk.waits', { n: waiting, duration: words.duration(minutes) })
}

async function emptyOf(
  titian: Titian,
  site: Site,
  words: ReturnType<typeof languageOf>,
  ask: DeskAsk,
): Promise<DeskPage['empty']> {
  if (ask.q) return { title: words.t('desk.nothing_found'), text: words.t('desk.nothing_found_text', { q: ask.q }) }
  if (!isWaitingFilter(ask.filter)) return { title: words.t('desk.nothing_here'), text: '' }
  const last = await lastDecision(titian.db, site.id)
  const shown = await shownCount(titian.db, site.id)
  return {
    title: words.t('mod.empty'),
    text: last ? words.t('desk.last_decision', { time: words.stamp(last.at, site.timeZone), name: last.by }) : '',
    ...(shown > 0
      ? {
          action: {
            href: `/staff/queue${queryOf(site, { filter: 'shown', q: '', after: '' })}`,
            text: words.t('desk.see_shown', { n: shown }),
          },
        }
      : {}),
  }
}
