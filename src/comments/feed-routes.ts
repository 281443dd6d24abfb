import { type Request, Router } from 'express'
import { DAY } from '../base/clock.ts'
import { idsSince } from '../base/ids.ts'
import { type Answer, json, REVALIDATED } from '../http/answer.ts'
import { send } from '../http/fast-path.ts'
import { languageOf } from '../language/language.ts'
import { pageAddress, titleOrAddress } from '../pages/page.ts'
import { type PageRow, pagesByIds } from '../pages/page-store.ts'
import { cacheGroup, feedGroup } from '../pages/page-summary.ts'
import { addressOf } from '../sites/public-write.ts'
import type { Site } from '../sites/site.ts'
import { requireFeature, siteOfKey } from '../sites/site-of-request.ts'
import type { Titian } from '../titian.ts'
import { atomOf } from './comment-feed.ts'
import { newestShown } from './comment-store.ts'

/** Feed readers ask again within days; what is older is read on the page. */
const ENTRIES = 50
const BACK_DAYS = 90
const ATOM = 'application/atom+xml; charset=utf-8'

/** `GET|HEAD /feed/:site.xml`, the newest public comments of a site, or with `?url=` (and `key=`) of one article. */
export function feedRoutes(titian: Titian): Router {
  const router = Router()
  router.get('/feed/:name', async (req, res, next) => {
    const [, key] = /^([a-z0-9-]+)\.xml$/.exec(String(req.params.name)) ?? []
    if (!key) return next()
    const site = siteOfKey(titian.sites, key)
    res.locals.language = site.language
    requireFeature(site, 'comments')
    send(res, await feedAnswer(titian, site, req))
  })
  return router
}

async function feedAnswer(titian: Titian, site: Site, req: Request): Promise<Answer> {
  const text = (name: string) => (typeof req.query[name] === 'string' ? (req.query[name] as string) : '')
  const address = text('url') ? pageAddress(site, text('url'), text('key')) : null
  const name = `feed ${site.id} ${site.version} ${address?.key ?? ''}`
  const kept = titian.cache.get(name, req.headers)
  if (kept) return kept
  await titian.limits.take('read', addressOf(titian, req))
  const { turn } = titian.cache
  const page = address ? await titian.pages.look(site, address) : undefined
  // Kept for all who ask by this key, so it names the article's own address, not that of who asked first.
  const query = address
    ? `?${new URLSearchParams({ url: page?.url ?? address.url, ...(text('key') ? { key: text('key') } : {}) })}`
    : ''
  const body = await feedOf(titian, site, address && (page ?? { id: '', title: '', url: address.url }), query)
  // An article nobody opened is not kept: ?url=1…n would fill the cache.
  if (address && !page) return { ...json(200, '', { ...REVALIDATED, 'content-type': ATOM }), body }
  const group = page ? cacheGroup(site.id, page.id) : feedGroup(site.id)
  return titian.cache.put(name, group, body, req.headers, turn, ATOM)
}

async function feedOf(
  titian: Titian,
  site: Site,
  page: Pick<PageRow, 'id' | 'title' | 'url'> | null,
  query: string,
): Promise<string> {
  const since = idsSince(titian.clock.ms() - BACK_DAYS * DAY)
  const rows =
    page?.id === ''
      ? []
      : await newestShown(titian.db, { siteId: site.id, pageId: page?.id ?? '', since, most: ENTRIES })
  const pages = await pagesByIds(titian.db, site.id, [...new Set(rows.map((row) => row.page_id))])
  const { t } = languageOf(site.language)
  const { publicUrl } = titian.config
  return atomOf({
    host: new URL(publicUrl).hostname,
    siteId: site.id,
    language: site.language,
    title: page ? t('feed.page', { title: titleOrAddress(page) }) : t('feed.site', { site: site.name }),
    selfUrl: `${publicUrl}/feed/${site.id}.xml${query}`,
    pageUrl: page ? page.url : (site.origins[0] ?? publicUrl),
    officialLabel: t('comment.official_reply'),
    entries: rows.map((comment) => {
      const at = pages.get(comment.page_id)
      const title = at ? titleOrAddress(at) : ''
      return {
        comment,
        title: t(comment.is_official ? 'feed.official' : 'feed.entry', { name: comment.name, title }),
        url: `${at?.url ?? publicUrl}#komentar-${comment.id}`,
      }
    }),
  })
}
