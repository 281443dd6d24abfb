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
import {
  goneComments,
  shownOfThreadList,
  shownOfThreads,
  shownThreadOf,
  shownThreads,
  type ThreadPlace,
  type ThreadSort,
} from './comment-store.ts'
import { publicComments } from './public-comment.ts'

/** Comments of one answer. A thread is never cut: the last one may bring a few more. */
const PER_PAGE = 50

/** Which part of the talk is asked for. */
export interface Part {
  sort: ThreadSort
  /** The `next` of the page before, or ''. */
  after: string
  /** Id of one comment: its thread alone; '' for all. */
  at: string
}
/**
 * @param read a query parameter by its name
 * @throws Problem 'invalid' naming the parameter
 */
export function readPart(read: (name: keyof Part) => string): Part {
  const sort = read('sort') || 'new'
  if (sort !== 'new' && sort !== 'old' && sort !== 'top') throw wrongPart('sort')
  const after = read('after')
  if (after && !placeOf(sort, after)) throw wrongPart('after')
  const at = read('at')
  if (at && !isId(at)) throw wrongPart('at')
  return { sort, after, at }
}
const wrongPart = (name: keyof Part) => new Problem('invalid', 'err.wrong_form', { field: name, params: { name } })

/** `next` of a page: the last thread's id, by support with the support it stood at (`12-01kax3n5c07f2m9q4t`). */
function placeOf(sort: ThreadSort, after: string): ThreadPlace | null {
  const [, supports = '', id = ''] = (sort === 'top' ? /^(\d{1,9})-(\w+)$/ : /^()(\w+)$/).exec(after) ?? []
  return isId(id) ? { id, supports: Number(supports) } : null
}

/** `GET /api/v1/comments?site=&url=&key=&sort=new|old&after=`: the same for everybody, kept until something changes. */
export async function answerComments(titian: Titian, ask: Ask): Promise<Answer> {
  const site = siteOfKey(titian.sites, ask.query.get('site'))
  requireFeature(site, 'comments')
  const url = ask.query.get('url') ?? ''
  const key = ask.query.get('key') ?? ''
  const part = readPart((name) => ask.query.get(name) ?? '')
  const nameOf = (address: string) =>
    `comments ${site.id} ${site.version} ${part.sort} ${part.after} ${part.at} ${key} ${address}`
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
  const answer = await commentsOfPage(titian.db, site, page, part)
  // Nor is a comment that is not there.
  if (part.at && answer.comments.length === 0) return json(200, answer, REVALIDATED)
  return titian.cache.put(name, cacheGroup(site.id, page.id), JSON.stringify(answer), ask.headers, turn)
}

const NO_COMMENTS: CommentsAnswer = { comments: [], next: '', total: 0, open: true }

/**
 * One page of an article's comments, threads whole. Three queries, however many comments: threads, comments, and the
 * places of those that went but were answered. `next` names the last thread: threads keep their ids and their order, so
 * paging neither loses nor repeats one while others come and go. By support a thread moves when it is supported; then
 * it may come twice or not at all, the others not.
 */
export async function commentsOfPage(db: Db, site: Site, page: PageRow, part: Part): Promise<CommentsAnswer> {
  const here = { siteId: site.id, pageId: page.id }
  const { threads, next } = await threadsOf(db, here, part)
  const [from, to] = [threads[0], threads.at(-1)].sort()
  const rows =
    !from || !to
      ? []
      : part.sort === 'top'
        ? await shownOfThreadList(db, { ...here, threads })
        : await shownOfThreads(db, { ...here, from, to })
  const present = new Set(rows.map((row) => row.id))
  const answered = [...threads, ...rows.map((row) => row.parent_id)]
  const missing = [...new Set(answered.filter((id) => id !== '' && !present.has(id)))]
  const gone = await goneComments(db, site.id, missing)
  return {
    comments: inThreads(publicComments(rows, gone, languageOf(site.language)), threads),
    next,
    total: page.comments,
    open: page.comments_open === 1,
  }
}

async function threadsOf(
  db: Db,
  here: { siteId: string; pageId: string },
  { sort, after, at }: Part,
): Promise<{ threads: string[]; next: string }> {
  if (at) return { threads: [await shownThreadOf(db, { ...here, id: at })].filter((id) => id), next: '' }
  const found = await shownThreads(db, { ...here, sort, after: placeOf(sort, after), most: PER_PAGE + 1 })
  const threads: string[] = []
  let count = 0
  for (const { thread_id, shown } of found) {
    if (count >= PER_PAGE || threads.length === PER_PAGE) break
    threads.push(thread_id)
    count += shown
  }
  const last = found[threads.length - 1]
  if (!last || found.length === threads.length) return { threads, next: '' }
  return { threads, next: sort === 'top' ? `${last.supports}-${last.thread_id}` : last.thread_id }
}

/** Threads in the order asked, inside each the oldest first (an id begins with its time). */
function inThreads(comments: PublicComment[], threads: string[]): PublicComment[] {
  const byThread = new Map<string, PublicComment[]>(threads.map((thread) => [thread, []]))
  for (const comment of comments) byThread.get(comment.thread)?.push(comment)
  return [...byThread.values()].flat()
}
