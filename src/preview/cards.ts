import type { Finding, Platform, Severity } from './check.ts'
import { imageOf, LARGE } from './checks-image.ts'
import { type RemedyId, remedyOf } from './remedies.ts'
import { addressOf, first, type Meta, type Subject } from './subject.ts'

/** LINE has a card and no checks of its own: it reads as Facebook does. */
export const CARD_PLATFORMS = ['whatsapp', 'facebook', 'telegram', 'x', 'linkedin', 'line'] as const
export type CardPlatform = (typeof CARD_PLATFORMS)[number]

export interface Card {
  /** bad: nothing of the page can be seen · part: something is missing · good. */
  result: 'good' | 'part' | 'bad'
  title: string
  description: string
  image: 'large' | 'small' | 'none'
  imageUrl: string
  host: string
  /** The finding that explains the result, '' when there is nothing to explain. */
  why: string
}

export type Cards = Record<CardPlatform, Card>

/** With one of these a robot has nothing to draw: the bare address is what people see. */
const UNREADABLE = new Set([
  'net-dns-fail',
  'net-tls-invalid',
  'net-status-error',
  'net-bot-blocked',
  'net-js-challenge',
  'net-geo-blocked',
  'net-redirect-loop',
  'net-content-type',
  'net-slow',
  'robots-blocks-page',
  'sec-domain-blocked',
])

/** Without a usable picture, where the finding names the platform. */
const NO_IMAGE = new Set([
  'img-relative',
  'img-unreachable',
  'img-not-image',
  'img-format',
  'img-too-small',
  'img-heavy-whatsapp',
  'img-heavy',
  'robots-blocks-image',
])

/** What platforms cut. */
const MAX_TITLE = 110
const MAX_DESCRIPTION = 200

/** What people see on each platform when the address is shared now. */
export function drawCards(subject: Subject, findings: readonly Finding[]): Cards {
  return cardsFor((platform) => drawCard(platform, subject, findings, new Set()))
}

/** The same once these acts are done: what they mend counts as mended, what the page says of itself fills its tags. */
export function cardsAfter(subject: Subject, findings: readonly Finding[], remedies: readonly RemedyId[]): Cards {
  const done = new Set(remedies.flatMap((id) => [id, ...((remedyOf(id).brings ?? []) as RemedyId[])]))
  const left = findings.filter(({ remedy }) => !done.has(remedy))
  return cardsFor((platform) => drawCard(platform, subject, left, done))
}

const cardsFor = (draw: (platform: CardPlatform) => Card): Cards =>
  Object.fromEntries(CARD_PLATFORMS.map((platform) => [platform, draw(platform)])) as Cards

/** Which findings a platform feels. LINE feels what all feel. */
export function felt(platform: CardPlatform, findings: readonly Finding[]): Finding[] {
  const isFelt = ({ platforms }: Finding) =>
    platform === 'line' ? platforms.length === 5 : platforms.includes(platform as Platform)
  return findings.filter(isFelt)
}

function drawCard(
  platform: CardPlatform,
  subject: Subject,
  findings: readonly Finding[],
  done: ReadonlySet<RemedyId>,
): Card {
  const own = felt(platform, findings)
  const host = subject.finalUrl.hostname
  const barrier = own.find(({ id, severity }) => UNREADABLE.has(id) && (id !== 'net-slow' || severity === 'blocker'))
  const bare = { title: host, description: '', image: 'none', imageUrl: '', host } as const
  if (barrier) return { result: 'bad', ...bare, why: barrier.id }

  const said = done.size > 0 ? mended(platform, subject, done) : saidBy(platform, subject)
  const { image, why } = pictureOf(platform, subject, own, done)
  const card = {
    title: cut(said.title, MAX_TITLE) || host,
    description: cut(said.description, MAX_DESCRIPTION),
    image,
    imageUrl: image === 'none' ? '' : pictureUrl(subject),
    host,
  }
  const worst = worstOf(own)
  const isWhole =
    image === 'large' &&
    said.title !== '' &&
    (worst === undefined || worst.severity === 'minor' || worst.severity === 'info')
  if (isWhole) return { result: 'good', ...card, why: '' }
  return { result: 'part', ...card, why: (worst?.severity === 'blocker' ? worst.id : why) || worst?.id || '' }
}

const ORDER: readonly Severity[] = ['blocker', 'major', 'minor', 'info']
const worstOf = (findings: readonly Finding[]): Finding | undefined =>
  [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))[0]

/** The tags that a platform's robot reaches and reads, in its order. */
function saidBy(platform: CardPlatform, subject: Subject): { title: string; description: string } {
  if (!subject.isPage) return { title: '', description: '' }
  const reach = (...names: string[]): string => {
    const within =
      platform === 'whatsapp' || platform === 'linkedin' ? { ...subject, metas: subject.metas.filter(inHead) } : subject
    return first(within, ...names)?.value.trim() ?? ''
  }
  const title =
    platform === 'x'
      ? reach('twitter:title', 'og:title')
      : reach('og:title') || (platform === 'telegram' ? reach('twitter:title') : '')
  const description =
    platform === 'x' ? reach('twitter:description', 'og:description') : reach('og:description', 'description')
  // X draws no card at all for a page without tags of its own or Open Graph.
  return { title: title || (platform === 'x' ? '' : subject.documentTitle), description }
}

const inHead = ({ tag }: Meta): boolean => tag.where === 'head'

function mended(
  platform: CardPlatform,
  subject: Subject,
  done: ReadonlySet<RemedyId>,
): { title: string; description: string } {
  const said = saidBy(platform, subject)
  const { title, summary } = subject.metadata
  const fills = ['metadata', 'tokens', 'charset', 'prerender', 'place'].some((id) => done.has(id as RemedyId))
  return { title: (fills && title) || said.title || title, description: (fills && summary) || said.description }
}

function pictureOf(
  platform: CardPlatform,
  subject: Subject,
  own: readonly Finding[],
  done: ReadonlySet<RemedyId>,
): { image: Card['image']; why: string } {
  const isNew = done.has('metadata') || done.has('picture') || done.has('shrink') || done.has('address')
  const refused = own.find(({ id }) => NO_IMAGE.has(id))
  if (refused) return { image: 'none', why: refused.id }
  const missing = own.find(({ id }) => id === 'html-image-missing')
  if (missing || (!isNew && !hasPicture(platform, subject))) return { image: 'none', why: missing?.id ?? placeOf(own) }
  if (
    platform === 'x' &&
    !done.has('card') &&
    !done.has('metadata') &&
    !/large/i.test(first(subject, 'twitter:card')?.value ?? '')
  ) {
    return { image: 'small', why: own.find(({ id }) => id === 'html-twitter-card-missing')?.id ?? '' }
  }
  const { width = 0, height = 0 } = subject.facts.image ?? {}
  const isSmall = width > 0 && height > 0 && (width < LARGE.width || height < LARGE.height)
  return isSmall && !isNew
    ? { image: 'small', why: own.find(({ id }) => id === 'img-small-card')?.id ?? '' }
    : { image: 'large', why: '' }
}

const placeOf = (own: readonly Finding[]): string =>
  own.find(({ id }) => id.startsWith('html-meta-in') || id.startsWith('html-head-over') || id === 'html-twitter-only')
    ?.id ?? ''

function hasPicture(platform: CardPlatform, subject: Subject): boolean {
  if (!subject.isPage) return false
  const names = ['og:image', 'og:image:url', 'og:image:secure_url']
  const metas = platform === 'whatsapp' || platform === 'linkedin' ? subject.metas.filter(inHead) : subject.metas
  const within = { ...subject, metas }
  const isX = platform === 'x' || platform === 'telegram'
  return first(within, ...(isX ? ['twitter:image', 'twitter:image:src', ...names] : names)) !== undefined
}

const pictureUrl = (subject: Subject): string =>
  addressOf(imageOf(subject)?.value ?? '', subject.finalUrl.href)?.href ?? subject.metadata.image

function cut(text: string, max: number): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  const signs = [...plain]
  return signs.length <= max
    ? plain
    : `${signs
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`
}
