import { offsetMinutes } from '../base/calendar.ts'
import { type Answer, type Ask, PUBLIC_HEADERS, REVALIDATED } from '../http/answer.ts'
import { computeAccent } from '../sites/accent.ts'
import type { Site } from '../sites/site.ts'
import { siteOfKey } from '../sites/site-of-request.ts'
import type { Titian } from '../titian.ts'
import type { PageSummary } from '../wire/api.ts'
import { pageAddress } from './page.ts'
import type { PageRow } from './page-store.ts'

/** Entries of the read cache that go when something on this page changes. */
export const cacheGroup = (siteId: string, pageId: string): string => `${siteId} ${pageId}`

/** Entries that go when a comment anywhere on the site changes. */
export const feedGroup = (siteId: string): string => `${siteId} feed`

/** `GET /api/v1/page?site=&url=&key=`: the settings of the site and the counts of the page, the same for everybody. */
export async function answerPage(titian: Titian, ask: Ask): Promise<Answer> {
  const site = siteOfKey(titian.sites, ask.query.get('site'))
  const address = pageAddress(site, ask.query.get('url') ?? '', ask.query.get('key') ?? '')
  const name = `page ${site.id} ${site.version} ${address.key}`
  const kept = titian.cache.get(name, ask.headers)
  if (kept) return kept
  await titian.limits.take('read', ask.address)
  const { turn } = titian.cache
  const page = await titian.pages.look(site, address)
  const body = JSON.stringify(summaryOf(titian, site, page, address.url))
  // An address nobody visited is not kept: ?x=1…n would fill the cache.
  if (page) return titian.cache.put(name, cacheGroup(site.id, page.id), body, ask.headers, turn)
  return {
    status: 200,
    headers: { ...PUBLIC_HEADERS, 'content-type': 'application/json; charset=utf-8', ...REVALIDATED },
    body,
  }
}

function summaryOf(titian: Titian, site: Site, page: PageRow | undefined, url: string): PageSummary {
  const { light, dark } = computeAccent(site.accent)
  const pages = titian.config.publicUrl
  return {
    site: {
      key: site.id,
      name: site.name,
      institution: site.institution,
      lang: site.language,
      zone: site.timeZone,
      offset: offsetMinutes(titian.clock.ms(), site.timeZone),
      place: site.place,
      moderation: site.moderation,
      accent: { light, dark },
      networks: site.networks,
      measure: site.features.measure,
      honourOptOut: site.honoursOptOut,
      letterUrl: `${pages}/surat/${site.id}/tulis`,
      privacyUrl: `${pages}/privasi/${site.id}`,
      discussionUrl: `${pages}/diskusi/${site.id}`,
      mail: titian.config.mailUrl !== '',
    },
    parts: {
      share: site.features.share,
      like: site.features.like,
      comments: site.features.comments,
      letter: site.features.letter,
    },
    page: {
      id: page?.id ?? '',
      url: page?.url ?? url,
      title: page?.title ?? '',
      summary: page?.summary ?? '',
      likes: page?.likes ?? 0,
      shares: page?.shares ?? 0,
      comments: page?.comments ?? 0,
      commentsOpen: (page?.comments_open ?? 1) === 1,
    },
  }
}
