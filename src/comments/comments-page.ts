import { isId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { type Answer, type Ask, json, REVALIDATED } from '../http/answer.ts'
import { languageOf } from '../language/language.ts'
import { pageAddress } from '../pages/page.ts'
import type { PageRow } from '../pages/page-store.ts'
import { cacheGroup } from '../pages/page-summary.ts'
import type { Site } from '../sites/site.ts'
import { requireFeature, siteOfKey } from '../sites/site-of-request.ts'
import type { Db } from '../storage/tables.ts'
import type { Titian } from '../titian.ts'
import type { CommentsAnswer, PublicComment } from '../wire/api.ts'
import { goneComments, shownOfThreads, shownThreads } from './comment-store.ts'
import { publicComments } from './public-comment.ts'

/** Comments of one answer. A thread is never cut: the last one may bring a few more. */
const PER_PAGE = 50

export type Sort = 'new' | 'old'
export const readSort = (text: string | null): Sort => {
  if (text === null || text === '' || text === 'new') return 'new'
  if (text === 'old') return 'old'
  throw new Problem('invalid', 'err.wrong_form', { field: 'sort', params: { name: 'sort' } })
}
export const readAfter = (text: string | null): string => {
  if (!text) return ''
  if (!isId(text)) throw new Problem('invalid', 'err.wrong_form', { field: 'after', params: { name: 'after' } })
  return text
}

/** `GET /api/v1/comments?site=&url=&key=&sort=new|old&after=`: the same for everybody, kept until something changes. */
export async function answerComments(titian: Titian, ask: Ask): Promise<Answer> {
  const site = siteOfKey(titian.sites, ask.query.get('site'))
  requireFeature(site, 'comments')
  const url = ask.query.get('url') ?? ''
  const key = ask.query.get('key') ?? ''
  const sort = readSort(ask.query.get('sort'))
  const after = readAfter(ask.query.get('after'))
  const nameOf = (address: string) => `comments ${site.id} ${site.version} ${sort} ${after} ${key} ${address}`
  // The tag sends the address as it is stored: reading it costs more than the answer, so it is looked up first.
  const asSent = titian.cache.get(nameOf(url), ask.headers)
  if (asSent) return asSent
  const address = pageAddress(site, url, key)
  const name = nameOf(address.url)
  const kept = address.url === url ? null : titian.cache.get(name, ask.headers)
  if (kept) return kept
  await titian.limits.take('read', ask.address)
  const { turn } = titian.cache
  const page = await titian.pages.look(site, address)
  // An address nobody visited is not kept: ?x=1…n would fill the cache.
  if (!page) return json(200, NO_COMMENTS, REVALIDATED)
  const body = JSON.stringify(await commentsOfPage(titian.db, site, page, { sort, after }))
  return titian.cache.put(name, cacheGroup(site.id, page.id), body, ask.headers, turn)
}

const NO_COMMENTS: CommentsAnswer = { comments: [], next: '', total: 0, open: true }

/**
 * One page of an article's comments, threads whole. Three queries, however many comments: threads, comments, and the
 * places of those that went but were answered. `next` is the id of the last thread: threads keep their ids and their
 * order, so paging neither loses nor repeats one while others come and go.
 */
export async function commentsOfPage(
  db: Db,
  site: Site,
  page: PageRow,
  { sort, after }: { sort: Sort; after: string },
): Promise<CommentsAnswer> {
  const found = await shownThreads(db, { siteId: site.id, pageId: page.id, sort, after, most: PER_PAGE + 1 })
  const threads: string[] = []
  let count = 0
  for (const { thread_id, shown } of found) {
    if (count >= PER_PAGE || threads.length === PER_PAGE) break
    threads.push(thread_id)
    count += Number(shown)
  }
  const [from, to] = [threads[0], threads.at(-1)].sort()
  const rows = from && to ? await shownOfThreads(db, { siteId: site.id, pageId: page.id, from, to }) : []
  const present = new Set(rows.map((row) => row.id))
  const answered = [...threads, ...rows.map((row) => row.parent_id)]
  const missing = [...new Set(answered.filter((id) => id !== '' && !present.has(id)))]
  const gone = await goneComments(db, site.id, missing)
  return {
    comments: inThreads(publicComments(rows, gone, languageOf(site.language)), threads),
    next: found.length > threads.length ? threads.at(-1)! : '',
    total: page.comments,
    open: page.comments_open === 1,
  }
}

/** Threads in the order asked, inside each the oldest first (an id begins with its time). */
function inThreads(comments: PublicComment[], threads: string[]): PublicComment[] {
  const byThread = new Map<string, PublicComment[]>(threads.map((thread) => [thread, []]))
  for (const comment of comments) byThread.get(comment.thread)?.push(comment)
  return [...byThread.values()].flat()
}
