import express, { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { isId, randomToken } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage, type Shell } from '../http/render.ts'
import { STATUS, sentenceOf } from '../http/respond.ts'
import { languageOf } from '../language/language.ts'
import { pageAddress, titleOrAddress } from '../pages/page.ts'
import { accentHref } from '../sites/accent.ts'
import { addressOf, browserKey } from '../sites/public-write.ts'
import type { Site } from '../sites/site.ts'
import { requireFeature, requireSiteOrigin, siteOfKey } from '../sites/site-of-request.ts'
import type { Titian } from '../titian.ts'
import type { CommentsAnswer, PublicComment } from '../wire/api.ts'
import { LIMITS } from '../wire/limits.ts'
import { commentById } from './comment-store.ts'
import { commentsOfPage, type Part, readPart } from './comments-page.ts'
import { discussionData } from './discussion-data.ts'
import { submitComment } from './submit-comment.ts'
import { hasPageSupported, isPageSeed, pageSeed, supportFromPage } from './support-comment.ts'

const formBody = express.urlencoded({ extended: false, limit: LIMITS.bodyBytes, parameterLimit: 20 })
const formSchema = z.strictObject({
  url: z.string().max(LIMITS.urlLength),
  key: z.string().max(LIMITS.keyLength).optional(),
  sort: z.string().max(5).optional(),
  name: z.string(),
  text: z.string(),
  parent: z.string().max(30).optional(),
  once: browserKey,
  website: z.string().max(1000).optional(),
  contact: z.string().optional(),
  notify: z.literal('1').optional(),
  /** When the form was made, epoch milliseconds: a program sends it at once. */
  opened: z.coerce.number().int().min(0).max(1e14),
})

interface Place extends Part {
  url: string
  key: string
}
interface Draft {
  name: string
  text: string
  /** Id of the comment answered, or ''. */
  parent: string
  once: string
  contact: string
  notify: boolean
  /** When the form was first shown: mending a mistake takes less time than writing, and is no program's haste. */
  opened?: number
  errors: { name?: string; text?: string; contact?: string; form?: string }
}

/** The same talk as in the widget, for browsers without script: `/diskusi/:site?url=` reads and posts. */
export function discussionRoutes(titian: Titian): Router {
  const router = Router()

  router.get('/diskusi/:site', async (req, res) => {
    const site = siteOfKey(titian.sites, req.params.site)
    res.locals.language = site.language
    requireFeature(site, 'comments')
    await titian.limits.take('pages', addressOf(titian, req))
    if (!req.query.url) return renderPage(res, 'comments/which', {}, shellOf(titian, site, ''))
    const place = placeOf(req)
    const reply = typeof req.query.reply === 'string' && isId(req.query.reply) ? req.query.reply : ''
    const draft = { name: '', text: '', parent: reply, once: randomToken(), contact: '', notify: false, errors: {} }
    await showDiscussion(titian, res, site, place, draft, sentOf(req))
  })

  router.post('/diskusi/:site', formBody, async (req, res) => {
    const site = siteOfKey(titian.sites, req.params.site)
    res.locals.language = site.language
    requireSiteOrigin(site, req.headers, titian.ownOrigin)
    await titian.limits.take('comments', addressOf(titian, req))
    const input = readInput(formSchema, req.body ?? {})
    if (input.contact) await titian.limits.take('mails', addressOf(titian, req))
    const { sort } = readPart((name) => (name === 'sort' ? (input.sort ?? '') : ''))
    const place = { url: input.url, key: input.key ?? '', sort, after: '', at: '' }
    try {
      const { comment, mailed } = await submitComment(
        titian,
        site,
        {
          site: site.id,
          url: input.url,
          ...(input.key ? { key: input.key } : {}),
          name: input.name,
          text: input.text,
          ...(input.parent ? { parent: input.parent } : {}),
          once: input.once,
          // Without script nothing is kept in the browser: this comment is a writer of its own, for its reply alone.
          ...(input.contact ? { writer: input.once, contact: input.contact, notify: input.notify === '1' } : {}),
          website: input.website,
          took: Math.max(0, titian.clock.ms() - input.opened),
        },
        { address: addressOf(titian, req), isPage: true },
      )
      // Sent on, so that a reload repeats nothing.
      const sent =
        (mailed ? '&mailed=1' : '') +
        (comment.status === 'shown' ? `&sent=shown&at=${comment.id}#komentar-${comment.id}` : '&sent=held#terkirim')
      res.redirect(303, titian.config.base + discussionPath(site, place) + sent)
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'internal') throw error
      // Nothing that was typed is lost: the form comes back with it.
      const sentence = sentenceOf(error, site.language)
      const field = error.field === 'name' || error.field === 'text' || error.field === 'contact' ? error.field : 'form'
      const draft = {
        name: input.name,
        text: input.text,
        parent: input.parent ?? '',
        once: input.once,
        contact: input.contact ?? '',
        notify: input.notify === '1',
        opened: input.opened,
        errors: { [field]: sentence },
      }
      res.status(STATUS[error.code])
      await showDiscussion(titian, res, site, place, draft, '')
    }
  })
  // The place travels in the address: a second form with fields of its own would stand beside the one that is written in.
  router.post('/diskusi/:site/dukung', formBody, async (req, res) => {
    const site = siteOfKey(titian.sites, req.params.site)
    res.locals.language = site.language
    requireSiteOrigin(site, req.headers, titian.ownOrigin)
    await titian.limits.take('likes', addressOf(titian, req))
    const { comment } = readInput(supportForm, req.body ?? {})
    const { seed } = supportOf(req)
    await supportFromPage(titian, site, comment, seed)
    const back = discussionPath(site, placeOf(req))
    res.redirect(303, `${titian.config.base}${back}&d=${seed}&dukung=${comment}#komentar-${comment}`)
  })
  return router
}

const supportForm = z.strictObject({ comment: z.string().max(30) })

/** After a support without script: what the page stood for, and the comment. */
function supportOf(req: Request): { seed: string; id: string } {
  const { d, dukung } = req.query
  return { seed: typeof d === 'string' ? d : '', id: typeof dukung === 'string' && isId(dukung) ? dukung : '' }
}

function placeOf(req: Request): Place {
  const text = (name: string) => (typeof req.query[name] === 'string' ? (req.query[name] as string) : '')
  return { url: text('url'), key: text('key'), ...readPart(text) }
}

const sentOf = (req: Request): '' | 'held' | 'shown' =>
  req.query.sent === 'held' || req.query.sent === 'shown' ? req.query.sent : ''

function discussionPath(site: Site, place: Place, changes: Partial<Place> = {}): string {
  return `/diskusi/${site.id}?${new URLSearchParams(queryOf({ ...place, ...changes }))}`
}

function queryOf({ url, key, sort, after, at }: Place): Record<string, string> {
  return {
    url,
    ...(key ? { key } : {}),
    ...(sort === 'new' ? {} : { sort }),
    ...(after ? { after } : {}),
    ...(at ? { at } : {}),
  }
}

async function showDiscussion(
  titian: Titian,
  res: Response,
  site: Site,
  place: Place,
  draft: Draft,
  sent: '' | 'held' | 'shown',
): Promise<void> {
  const address = pageAddress(site, place.url, place.key)
  const page = await titian.pages.look(site, address)
  const answer: CommentsAnswer = page
    ? await commentsOfPage(titian.db, site, page, place)
    : { comments: [], next: '', total: 0, open: true }
  const parent = draft.parent ? await commentById(titian.db, site.id, draft.parent) : undefined
  const isAnswerable = parent?.state === 'shown' && parent.page_id === page?.id
  const before = supportOf(res.req)
  const seed = isPageSeed(titian, site.id, before.seed) ? before.seed : pageSeed(titian, site.id)
  const isSupported = before.id !== '' && (await hasPageSupported(titian, site.id, before.id, seed))
  const words = languageOf(site.language)
  const title = page ? titleOrAddress(page) : titleOrAddress({ title: '', url: address.url })
  const now = titian.clock.now()
  const data = {
    article: { title, url: address.url },
    total: words.t('comment.count', { n: answer.total }),
    threads: threadsOf(answer.comments),
    isOpen: answer.open,
    sent,
    hasMailed: res.req.query.mailed === '1',
    hasMail: titian.config.mailUrl !== '',
    draft: { ...draft, parent: isAnswerable ? draft.parent : '', to: isAnswerable ? parent.name : '' },
    opened: draft.opened ?? titian.clock.ms(),
    place,
    siteKey: site.id,
    zone: site.timeZone,
    now,
    action: `/diskusi/${site.id}`,
    support: `/diskusi/${site.id}/dukung?${new URLSearchParams({ ...queryOf(place), d: seed })}`,
    supported: isSupported ? before.id : '',
    here: discussionPath(site, place),
    link: discussionPath(site, place, { after: '', at: '' }),
    all: place.at ? discussionPath(site, place, { at: '' }) : '',
    orders: ORDERS.map((sort) => ({
      text: words.t(`comment.sort_${sort}`),
      href: sort === place.sort ? '' : discussionPath(site, place, { sort, after: '', at: '' }),
    })),
    pager: {
      shown: answer.comments.length,
      total: null,
      next: answer.next ? discussionPath(site, place, { after: answer.next }) : '',
      first: place.after ? discussionPath(site, place, { after: '' }) : '',
    },
  }
  const whole = discussionPath(site, { url: address.url, key: place.key, sort: 'new', after: '', at: '' })
  const isWhole =
    place.sort === 'new' &&
    !place.after &&
    !place.at &&
    !draft.parent &&
    !sent &&
    !before.seed &&
    res.statusCode === 200
  const shell: Shell = {
    ...shellOf(titian, site, `${words.t('comment.title')}: ${title}`),
    feed: {
      href: `/feed/${site.id}.xml?${new URLSearchParams({ url: address.url, ...(place.key ? { key: place.key } : {}) })}`,
      title: words.t('feed.page', { title }),
    },
    // One page of each talk that has something to read; its other orders and places are the same text again.
    index: isWhole && answer.total > 0,
    ...(isWhole && page && answer.total > 0
      ? {
          structured: discussionData({
            title,
            url: titian.config.publicUrl + whole,
            article: { url: address.url, publishedAt: page.published_at || page.created_at },
            institution: site.institution,
            answer,
          }),
        }
      : {}),
  }
  // Its keys are of one reader; and what was typed is still there when somebody comes back, which `no-store` would end.
  res.set('cache-control', 'private, no-cache')
  renderPage(res, 'comments/discussion', { ...data, canonical: titian.config.publicUrl + whole }, shell)
}

const ORDERS = ['new', 'old', 'top'] as const

interface Thread {
  first: PublicComment
  replies: PublicComment[]
}

/** A thread begins with its first comment, or with its place when that is gone. */
function threadsOf(comments: PublicComment[]): Thread[] {
  const threads: Thread[] = []
  for (const comment of comments) {
    const last = threads.at(-1)
    if (last?.first.thread === comment.thread) last.replies.push(comment)
    else threads.push({ first: comment, replies: [] })
  }
  return threads
}

function shellOf(titian: Titian, site: Site, title: string): Shell {
  return {
    lang: site.language,
    title,
    staff: null,
    site: { key: site.id, name: site.name },
    sites: [],
    counts: {},
    base: titian.config.base,
    formToken: '',
    accentCss: accentHref(site.accent),
    index: false,
  }
}
