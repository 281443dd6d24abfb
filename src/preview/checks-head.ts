import { attributeOf } from '../fetch/head-tokenizer.ts'
import { ALL, type Check, onPages } from './check.ts'
import { clientRedirect } from './checks-http.ts'
import {
  addressOf,
  at,
  byteOffset,
  canonicalOf,
  every,
  first,
  hasOpenGraph,
  IMAGE_NAMES,
  type Meta,
  type Subject,
  samePage,
} from './subject.ts'

/** What a card is made of. */
const CARD_TAGS = ['og:title', 'og:description', 'og:image', 'og:url']
/** WhatsApp reads this much; Facebook a million bytes. */
const WHATSAPP_BYTES = 300 * 1024
const FACEBOOK_BYTES = 1_000_000
/** Less text than this is an empty frame that a script fills. */
const FEW_CHARACTERS = 200

const isGiven = (subject: Subject, ...names: string[]): boolean => every(subject, ...names).length > 0

/** Presence, place and form of the tags. Each looks at pages only: an error page needs no og:title. */
export const headChecks = onPages([
  {
    id: 'html-title-missing',
    severity: 'major',
    platforms: ALL,
    remedy: 'metadata',
    find: (subject) => (isGiven(subject, 'og:title', 'twitter:title') ? null : { evidence: [] }),
  },
  {
    id: 'html-no-title-at-all',
    severity: 'blocker',
    platforms: ALL,
    remedy: 'metadata',
    find: (subject) =>
      first(subject, 'og:title', 'twitter:title') || subject.documentTitle !== '' ? null : { evidence: [] },
  },
  {
    id: 'html-description-missing',
    severity: 'minor',
    platforms: ALL,
    remedy: 'metadata',
    find: (subject) => (isGiven(subject, 'og:description', 'description') ? null : { evidence: [] }),
  },
  {
    id: 'html-image-missing',
    severity: 'major',
    platforms: ALL,
    remedy: 'metadata',
    find: (subject) => (isGiven(subject, ...IMAGE_NAMES) ? null : { evidence: [] }),
  },
  {
    id: 'html-ogurl-missing',
    severity: 'minor',
    platforms: ['facebook', 'whatsapp'],
    remedy: 'ogurl',
    find: (subject) => (every(subject, 'og:url').some(({ tag }) => tag.where === 'head') ? null : { evidence: [] }),
  },
  {
    id: 'html-ogurl-mismatch',
    severity: 'major',
    platforms: ['facebook', 'whatsapp', 'linkedin'],
    remedy: 'ogurl',
    find: (subject) => {
      const meta = first(subject, 'og:url')
      const target = meta && addressOf(meta.value, subject.finalUrl.href)
      if (!meta || !target || samePage(target, subject.finalUrl)) return null
      return { evidence: [at(subject, meta.tag)], params: { value: target.href.slice(0, 120) } }
    },
  },
  {
    id: 'html-ogurl-not-absolute',
    severity: 'minor',
    platforms: ['facebook', 'whatsapp'],
    remedy: 'ogurl',
    find: (subject) => {
      const meta = first(subject, 'og:url')
      if (!meta) return null
      const isAbsolute = /^https?:\/\/[^/]/i.test(meta.value.trim())
      const isDowngrade = subject.finalUrl.protocol === 'https:' && /^http:/i.test(meta.value.trim())
      return isAbsolute && !isDowngrade ? null : { evidence: [at(subject, meta.tag)] }
    },
  },
  {
    id: 'html-canonical-conflict',
    severity: 'minor',
    platforms: ['facebook', 'linkedin'],
    remedy: 'ogurl',
    find: (subject) => {
      const canonical = canonicalOf(subject.scan, subject.finalUrl)
      const meta = first(subject, 'og:url')
      const target = meta && addressOf(meta.value, subject.finalUrl.href)
      if (!canonical || !meta || !target || samePage(new URL(canonical.href), target)) return null
      return { evidence: [at(subject, canonical.tag), at(subject, meta.tag)] }
    },
  },
  { id: 'html-duplicate-tag', severity: 'minor', platforms: ALL, remedy: 'twice', find: duplicateTag },
  {
    id: 'html-duplicate-image',
    severity: 'info',
    platforms: ['facebook', 'whatsapp'],
    remedy: 'twice',
    find: (subject) => {
      const images = every(subject, 'og:image')
      return images.length > 1 ? { evidence: images.slice(0, 4).map(({ tag }) => at(subject, tag)) } : null
    },
  },
  {
    id: 'html-meta-in-body',
    severity: 'major',
    platforms: ['whatsapp', 'linkedin'],
    remedy: 'place',
    find: (subject) => {
      const inBody = cardMetas(subject).filter(
        (meta) => meta.tag.where === 'body' && !every(subject, meta.name).some(({ tag }) => tag.where === 'head'),
      )
      if (inBody.length === 0) return null
      const opened = { start: subject.scan.bodyStart, end: subject.scan.bodyStart + 80 }
      return { evidence: [at(subject, inBody[0]!.tag), at(subject, opened)] }
    },
  },
  {
    id: 'html-head-over-300k',
    severity: 'major',
    platforms: ['whatsapp'],
    remedy: 'place',
    find: (subject) => tagsBeyond(subject, WHATSAPP_BYTES),
  },
  {
    id: 'html-head-over-1m',
    severity: 'blocker',
    platforms: ['facebook', 'whatsapp', 'linkedin'],
    remedy: 'place',
    find: (subject) => tagsBeyond(subject, FACEBOOK_BYTES),
  },
  {
    id: 'html-tags-by-js',
    severity: 'blocker',
    platforms: ALL,
    remedy: 'prerender',
    find: (subject) => {
      if (hasOpenGraph(subject) || subject.body.textLength >= FEW_CHARACTERS) return null
      const script = subject.scan.tags.find(
        ({ name, text }) =>
          name === 'script' && /og:(?:title|image|description|url)/.test((text ?? '').slice(0, 65_536)),
      )
      if (script) return { evidence: [at(subject, script)] }
      return subject.body.hasAppRoot
        ? { evidence: [at(subject, { start: subject.scan.bodyStart, end: subject.text.length })] }
        : null
    },
  },
  {
    id: 'html-og-as-name',
    severity: 'minor',
    platforms: ['facebook', 'linkedin', 'whatsapp'],
    remedy: 'form',
    find: (subject) => {
      const wrong = subject.metas.filter(
        ({ name, tag }) => name.startsWith('og:') && attributeOf(tag, 'property').trim() === '',
      )
      return wrong.length > 0 ? { evidence: wrong.slice(0, 4).map(({ tag }) => at(subject, tag)) } : null
    },
  },
  {
    id: 'html-twitter-only',
    severity: 'major',
    platforms: ['facebook', 'linkedin', 'whatsapp', 'telegram'],
    remedy: 'metadata',
    find: (subject) => {
      const twitter = subject.metas.filter(({ name }) => name.startsWith('twitter:'))
      return twitter.length > 0 && !hasOpenGraph(subject) ? { evidence: [at(subject, twitter[0]!.tag)] } : null
    },
  },
  {
    id: 'html-twitter-card-missing',
    severity: 'info',
    platforms: ['x'],
    remedy: 'card',
    find: (subject) => (first(subject, 'twitter:card') ? null : { evidence: [] }),
  },
  {
    id: 'html-unquoted-attr',
    severity: 'minor',
    platforms: ['whatsapp'],
    remedy: 'form',
    find: (subject) => {
      const bare = subject.metas.find(
        ({ name, tag }) => name.startsWith('og:') && tag.attributes.some(({ quote }) => quote === 'none'),
      )
      return bare ? { evidence: [at(subject, bare.tag)] } : null
    },
  },
  {
    id: 'html-client-redirect',
    severity: 'major',
    platforms: ALL,
    remedy: 'page',
    find: (subject) => {
      const place = clientRedirect(subject)
      return place ? { evidence: [at(subject, place)] } : null
    },
  },
])

const cardMetas = (subject: Subject): Meta[] =>
  subject.metas.filter(({ name }) => name.startsWith('og:') || name.startsWith('twitter:'))

function duplicateTag(subject: Subject): ReturnType<Check['find']> {
  for (const tag of ['og:title', 'og:description', 'og:url', 'twitter:card']) {
    const metas = every(subject, tag)
    if (new Set(metas.map(({ value }) => value.trim())).size < 2) continue
    return { evidence: metas.slice(0, 4).map((meta) => at(subject, meta.tag)), params: { tag } }
  }
  return null
}

/** By the last of the tags that a card needs. */
function tagsBeyond(subject: Subject, bytes: number): ReturnType<Check['find']> {
  const last = every(subject, ...CARD_TAGS).at(-1)
  // A character has at least one byte, at most three for each UTF-16 unit: most pages need no counting.
  if (!last || last.tag.start * 3 <= bytes || byteOffset(subject, last.tag.start) <= bytes) return null
  return { evidence: [at(subject, last.tag)] }
}
