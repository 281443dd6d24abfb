import { addDays, dayOf, momentOf } from '../base/calendar.ts'
import type { IsoTime } from '../base/clock.ts'
import { idTime } from '../base/ids.ts'
import { countShownComments } from '../comments/comment-figures.ts'
import { type CommentRow, commentById, commentsByIds, reportsOf, revisionsOf } from '../comments/comment-store.ts'
import { languageOf, type Words } from '../language/language.ts'
import { titleOrAddress } from '../pages/page.ts'
import { pagesByIds } from '../pages/page-store.ts'
import type { Site } from '../sites/site.ts'
import type { Staff } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import type { Language } from '../wire/api.ts'
import {
  type Ask,
  askText,
  FILTERS,
  isNarrowed,
  isWaitingFilter,
  NOTHING_ASKED,
  PER_PAGE,
  queuePlaceText,
  readQueuePlace,
  searchWords,
} from './desk.ts'
import {
  EVERYTHING,
  lastDecision,
  type QueueWish,
  queueCounts,
  queueItems,
  trailOf,
  visitsOfPages,
  writerHistories,
} from './desk-store.ts'
import { type CommentView, commentView, type RowView, rowView, type Surroundings } from './desk-view.ts'
import { MOST_VIEWS, viewsOf } from './desk-views.ts'

/** One page of the desk as its template wants it. */
export interface DeskPage {
  ask: Ask
  heading: string
  /** Of what waits: how many longer than they should, and where they are listed; null when none. */
  late: { href: string; text: string } | null
  tabs: { href: string; text: string; count: number | null; current: boolean }[]
  /** What narrows the list, each with the way back. */
  chips: { href: string; text: string }[]
  views: { href: string; name: string; id: string; current: boolean }[]
  maySave: boolean
  rows: RowView[]
  pager: { shown: number; total: number | null; next: string; first: string }
  empty: { title: string; text: string; action?: { href: string; text: string } }
  /** When this was read: what came later is new. */
  readAt: IsoTime
  /** Query of this list, to come back to. */
  query: string
  /** The same list without the words. */
  clearHref: string
}

export async function deskPage(titian: Titian, staff: Staff, site: Site, ask: Ask): Promise<DeskPage> {
  const words = languageOf(staff.language)
  const readAt = titian.clock.now()
  const { narrow, chips } = await narrowing(titian, site, words, ask)
  const wish: QueueWish = {
    siteId: site.id,
    filter: ask.filter,
    words: searchWords(ask.q),
    narrow,
    now: readAt,
    after: readQueuePlace(ask.after),
    most: PER_PAGE + 1,
  }
  const isSearch = wish.words.length > 0 || isNarrowed(ask)
  // Signs alone are no words: nothing holds them, and everything would be a lie.
  const items = ask.q.trim() && wish.words.length === 0 ? [] : await queueItems(titian.db, wish)
  const shown = items.slice(0, PER_PAGE)
  const counts = await queueCounts(titian.db, site.id, readAt)
  const query = queryOf(site, ask)
  const comments = shown.flatMap((item) => (item.kind === 'comment' ? [item.comment] : []))
  const around = await surroundings(titian, site, staff.language, comments, query)
  const last = shown.at(-1)
  const total = isSearch ? null : (counts.byFilter[ask.filter] ?? null)
  const late = counts.byFilter.late ?? 0
  const views = await viewsOf(titian.db, site.id, staff.id)
  const own = askText({ ...ask, after: '' })
  const to = (changes: Partial<Ask>) => `/staff/queue${queryOf(site, { ...ask, after: '', ...changes })}`
  return {
    ask,
    heading: headingOf(words, counts.byFilter.all ?? 0, counts.oldest, readAt),
    late:
      late > 0
        ? {
            href: `/staff/queue${queryOf(site, { ...NOTHING_ASKED, filter: 'late' })}`,
            text: words.t('desk.late', { n: late }),
          }
        : null,
    tabs: FILTERS.map((filter) => ({
      href: to({ filter }),
      text: words.maybe(`desk.filter_${filter}`),
      count: isWaitingFilter(filter) ? (counts.byFilter[filter] ?? 0) : null,
      current: filter === ask.filter,
    })),
    chips: chips.map(({ key, text }) => ({ text, href: to({ [key]: '' }) })),
    views: views.map((view) => ({
      id: view.id,
      name: view.name,
      href: `/staff/queue?site=${site.id}&${view.query}`,
      current: view.query === own,
    })),
    maySave: isSearch && views.length < MOST_VIEWS && !views.some((view) => view.query === own),
    rows: shown.map((item) => rowView(item, around)),
    pager: {
      shown: shown.length,
      total: ask.after ? null : total,
      next: items.length > PER_PAGE && last ? to({ after: queuePlaceText(last.place) }) : '',
      first: ask.after ? to({}) : '',
    },
    empty: await emptyOf(titian, site, words, ask),
    readAt,
    query,
    clearHref: to({ q: '' }),
  }
}

/** What the address narrows, as the store wants it, and in words with the key that takes each away. */
async function narrowing(titian: Titian, site: Site, words: Words, ask: Ask) {
  const chips: { key: keyof Ask; text: string }[] = []
  const narrow = { ...EVERYTHING, tone: ask.tone }
  if (ask.article) {
    const page = (await pagesByIds(titian.db, site.id, [ask.article])).get(ask.article)
    narrow.pageId = ask.article
    chips.push({ key: 'article', text: words.t('desk.only_article', { title: page ? titleOrAddress(page) : '?' }) })
  }
  if (ask.like) {
    const comment = await commentById(titian.db, site.id, ask.like)
    // A comment without a writer key is like no other: an id that none has finds none.
    narrow.writerHash = comment?.writer_hash || ask.like
    chips.push({ key: 'like', text: words.t('desk.only_writer', { name: comment?.name || words.t('desk.no_name') }) })
  }
  if (ask.tone) chips.push({ key: 'tone', text: words.maybe(`desk.tone_${ask.tone}`) })
  if (ask.from) {
    narrow.fromId = idTime(momentOf(ask.from, 0, site.timeZone))
    chips.push({ key: 'from', text: words.t('desk.only_from', { day: words.day(ask.from) }) })
  }
  if (ask.to) {
    narrow.toId = idTime(momentOf(addDays(ask.to, 1), 0, site.timeZone))
    chips.push({ key: 'to', text: words.t('desk.only_to', { day: words.day(ask.to) }) })
  }
  return { narrow, chips }
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

export function queryOf(site: Site, ask: Ask): string {
  const asked = askText(ask)
  return `?site=${site.id}${asked ? `&${asked}` : ''}`
}

function headingOf(words: Words, waiting: number, oldest: IsoTime, now: IsoTime): string {
  if (waiting === 0 || !oldest) return words.t('desk.none_waits')
  const minutes = (Date.parse(now) - Date.parse(oldest)) / 60_000
  return words.t('desk.waits', { n: waiting, duration: words.duration(minutes) })
}

async function emptyOf(titian: Titian, site: Site, words: Words, ask: Ask): Promise<DeskPage['empty']> {
  if (ask.q) return { title: words.t('desk.nothing_found'), text: words.t('desk.nothing_found_text', { q: ask.q }) }
  if (!isWaitingFilter(ask.filter) || isNarrowed(ask)) return { title: words.t('desk.nothing_here'), text: '' }
  const last = await lastDecision(titian.db, site.id)
  const shown = await countShownComments(titian.db, site.id)
  return {
    title: words.t('mod.empty'),
    text: last ? words.t('desk.last_decision', { time: words.stamp(last.at, site.timeZone), name: last.by }) : '',
    ...(shown > 0
      ? {
          action: {
            href: `/staff/queue${queryOf(site, { ...NOTHING_ASKED, filter: 'shown' })}`,
            text: words.t('desk.see_shown', { n: shown }),
          },
        }
      : {}),
  }
}
