import type { IsoTime } from '../base/clock.ts'
import { plainFromRich, richFromJson } from '../base/rich-text.ts'
import { shownText } from './comment.ts'
import type { PublicRow } from './comment-store.ts'
import { minuteOf } from './public-comment.ts'

export interface FeedEntry {
  comment: PublicRow & { shown_at: IsoTime }
  /** In the feed's language: who, and on which article. */
  title: string
  /** Where the comment is read on the article. */
  url: string
}
export interface Feed {
  /** Host of Titian, for ids that stay (RFC 4151). */
  host: string
  siteId: string
  language: string
  title: string
  /** The feed's own address. */
  selfUrl: string
  /** The page that people read. */
  pageUrl: string
  /** "Balasan resmi" */
  officialLabel: string
  entries: FeedEntry[]
}

/** An empty feed changed never; a feed must say when. */
const NEVER = '1970-01-01T00:00:00.000Z'

/** Atom (RFC 4287) with threading (RFC 4685). Texts are plain: what citizens wrote is never markup. */
export function atomOf(feed: Feed): string {
  const idOf = (what: string) => `tag:${feed.host},2026:${feed.siteId}/${what}`
  const updated = feed.entries.map(({ comment }) => changedAt(comment)).sort()
  const entries = feed.entries.map(({ comment, title, url }) => {
    const text = comment.body ? plainFromRich(richFromJson(comment.body)) : shownText(comment)
    return [
      '<entry>',
      element('id', idOf(comment.id)),
      element('title', title),
      element('updated', changedAt(comment)),
      element('published', minuteOf(comment.created_at)),
      `<author>${element('name', comment.name)}</author>`,
      link({ rel: 'alternate', type: 'text/html', href: url }),
      comment.parent_id && tag('thr:in-reply-to', { ref: idOf(comment.parent_id) }),
      comment.is_official && tag('category', { term: 'official', label: feed.officialLabel }),
      `<content type="text">${xml(text)}</content>`,
      '</entry>',
    ]
  })
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="${xml(feed.language)}">`,
    element('id', idOf(`comments?${feed.pageUrl}`)),
    element('title', feed.title),
    element('updated', updated.at(-1) ?? NEVER),
    link({ rel: 'self', type: 'application/atom+xml', href: feed.selfUrl }),
    link({ rel: 'alternate', type: 'text/html', href: feed.pageUrl }),
    element('generator', 'Titian'),
    ...entries.flat().filter((line) => line),
    '</feed>\n',
  ].join('\n')
}

/** To the minute, as everywhere in public. */
const changedAt = (comment: FeedEntry['comment']): IsoTime =>
  minuteOf(comment.edited_at > comment.shown_at ? comment.edited_at : comment.shown_at || comment.created_at)

const element = (name: string, text: string): string => `<${name}>${xml(text)}</${name}>`
const link = (attributes: Record<string, string>): string => tag('link', attributes)
const tag = (name: string, attributes: Record<string, string>): string =>
  `<${name} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${xml(value)}"`)
    .join(' ')}/>`

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
/** What XML 1.0 cannot hold at all. Comments have none of it but the last two; a title read from a page may. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(NOT_XML, '\ufffd')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
