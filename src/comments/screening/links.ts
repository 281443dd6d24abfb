import { brandNumberOf, isGamblingName } from './brand.ts'
import type { Reading } from './normalise.ts'
import type { Reason } from './reasons.ts'

/** Addresses in a citizen's text: written plainly, defanged, spaced, or copied from a government host. */
export type Links = {
  /** how much they speak for gambling spam, in the points of `gambling.ts` */
  points: number
  external: readonly string[]
  reasons: readonly Reason[]
  /** places in `Reading.folded` behind the hosts: `/watch?v=…` is a code, not somebody's words */
  paths: readonly (readonly [number, number])[]
}

/** Enough to judge; a text with more is held anyway. */
const maxLinks = 20

// cheap, throw-away or abused endings; honest ones among them only cost the citizen a moderator's look
const CHEAP = new Set(
  'click xyz top vip bet fun site online win club live shop icu cyou lol store link pro life buzz rest quest sbs cfd bond monster hair makeup autos boats casino poker game games space website world ink cam loan bid men asia one pw gg ws cc me tk ml ga cf gq'.split(
    ' ',
  ),
)
const PLAIN = new Set(
  'com net org id info biz co io app dev tv go ac sch desa mil web or my sg us uk de eu gov edu to ly be ai in it'.split(
    ' ',
  ),
)
const SHORTENERS = new Set(
  'bit.ly s.id tinyurl.com cutt.ly t.co goo.gl is.gd v.gd ow.ly rebrand.ly linktr.ee lynk.id heylink.me bio.link rb.gy shorturl.at tiny.cc msha.ke taplink.cc beacons.ai carrd.co solo.to joy.link short.gy t.ly'.split(
    ' ',
  ),
)
const CONTACT_HOSTS = new Set(
  'wa.me t.me telegram.me api.whatsapp.com chat.whatsapp.com line.me wa.link m.me discord.gg'.split(' '),
)
/** Where citizens point with good reason; still an external link, but no evidence of gambling. */
const TRUSTED = new Set(
  'youtube.com youtu.be facebook.com instagram.com twitter.com x.com tiktok.com google.com goo.gl wikipedia.org detik.com kompas.com tempo.co antaranews.com lapor.go.id'.split(
    ' ',
  ),
)

/** Their paths are made by machines and say nothing. */
const CODED = new Set('youtube.com youtu.be google.com goo.gl drive.google.com docs.google.com'.split(' '))

/** "haris at yahoo dot com" is somebody's address, see personal-data.ts. */
const MAIL_HOST = /^(?:gmail|ymail|yahoo|outlook|hotmail|icloud|proton|protonmail)\.(?:com|co\.id|me)$/

/** Words of the trade anywhere in an address; a citizen's shop or school has none of them. */
const TRADE =
  /slot|togel|toto|casino|kasino|poker|gacor|maxwin|jackpot|judi|scatter|\bqq|qq\b|bandar|rtp|cuan|hoki|[a-z]{3}bet\b|[a-z]{3}4d\b/

// dot: . or [.] (.) {.} or " dot " " titik " or spaced; labels are bounded, so that the pattern stays linear
const DOT = String.raw`(?:\.|\s?[[({<]\s?(?:\.|dot|titik)\s?[\])}>]\s?|\s(?:dot|titik|dt)\s|\s\.\s?|[。．・·])`
const HOST = new RegExp(String.raw`[a-z0-9][a-z0-9-]{0,40}(?:${DOT}[a-z0-9][a-z0-9-]{0,40}){1,6}`, 'g')
const DEFANGED = /[[({<]\s?(?:\.|dot|titik)\s?[\])}>]|\s(?:dot|titik|dt)\s|[。．・·]/

export function findLinks(reading: Reading, ownHosts: readonly string[] = []): Links {
  const external: string[] = []
  const reasons: Reason[] = []
  const paths: [number, number][] = []
  let points = 0
  const add = (code: Reason['code']) => {
    if (!reasons.some((reason) => reason.code === code)) reasons.push({ code })
  }
  for (const found of hostsIn(reading.folded)) {
    if (external.length >= maxLinks) break
    const { host, hidden } = found
    if (MAIL_HOST.test(host)) continue
    if (found.pathEnd > found.pathStart) paths.push([found.pathStart, found.pathEnd])
    const path = CODED.has(host.replace(/^(?:www|m)\./, '')) ? '' : found.path
    if (isOwn(host, ownHosts)) {
      add('own-link')
      continue
    }
    if (/(?:^|\.)go\.id$/.test(host) && !hidden) {
      add('own-link')
      continue
    }
    external.push(host)
    add('external-link')
    if (hidden) {
      add('hidden-link')
      points += 2
    }
    const labels = host.split('.')
    const ending = labels[labels.length - 1] as string
    const copies =
      /(?:^|[.-])(?:go|gov|ac|desa|mil)[.-]?id[.-]/.test(host + '.') && !/\.(?:go|ac|desa|mil)\.id$/.test(host)
    if (copies || (ownHosts.some((own) => host.includes(own)) && !isOwn(host, ownHosts))) {
      add('copied-host')
      points += 4
    }
    if (
      TRADE.test(labels.slice(0, -1).join(' ')) ||
      TRADE.test(path) ||
      [...labels.slice(0, -1), ...path.split('/')].some(
        (label) => brandNumberOf(label.replace(/-/g, '')) !== undefined || isGamblingName(label.replace(/-/g, '')),
      )
    ) {
      add('gambling-link')
      points += 4
    }
    if (SHORTENERS.has(host)) {
      add('short-link')
      points += 1.5
    } else if (CONTACT_HOSTS.has(host)) {
      add('contact')
      points += 1.5
    } else if (CHEAP.has(ending)) points += 2
    else if (!TRUSTED.has(labels.slice(-2).join('.'))) points += 0.5
  }
  return { points: Math.min(points, 8), external, reasons, paths }
}

type Found = { host: string; path: string; hidden: boolean; pathStart: number; pathEnd: number }

function* hostsIn(folded: string): Generator<Found> {
  // "h t t p s : / /" and "hxxp" only need to be gone; what counts is the host
  for (const found of folded.matchAll(HOST)) {
    const raw = found[0]
    const place = found.index
    // an e-mail address is personal data, not a link
    if (folded[place - 1] === '@') continue
    if (folded[place + raw.length] === '@') continue
    const host = raw.replace(new RegExp(DOT, 'g'), '.').replace(/\s+/g, '')
    const labels = host.split('.')
    const schemed = /(?:h..ps?|www)\W{0,4}$/.test(folded.slice(Math.max(0, place - 12), place)) || labels[0] === 'www'
    const hidden = DEFANGED.test(raw) || (/\s/.test(raw) && isEnding(labels[labels.length - 1] as string, true))
    const kept = trimHost(labels, schemed, hidden, raw, folded[place + raw.length] ?? '')
    // a known host's path names its group or account: t.me/…, linktr.ee/…
    const pathStart = place + raw.length
    const path = /^[/\w.-]{0,80}/.exec(folded.slice(pathStart, pathStart + 80))?.[0] ?? ''
    const behind = /^[/?#]\S{0,300}/.exec(folded.slice(pathStart, pathStart + 301))?.[0] ?? ''
    if (kept !== undefined)
      yield {
        host: kept,
        path: path.startsWith('/') ? path.slice(1) : '',
        hidden,
        pathStart,
        pathEnd: pathStart + behind.length,
      }
  }
}

/** A sentence end ("selesai.bapak") is no host; a known ending, a scheme or a path makes one. */
function trimHost(
  labels: readonly string[],
  schemed: boolean,
  hidden: boolean,
  raw: string,
  after: string,
): string | undefined {
  if (labels.every((label) => /^\d+$/.test(label))) {
    return labels.length === 4 && (schemed || after === '/') && labels.every((label) => Number(label) < 256)
      ? labels.join('.')
      : undefined
  }
  for (let count = labels.length; count >= 2; count--) {
    const ending = labels[count - 1] as string
    const before = labels[count - 2] as string
    if (!isEnding(ending, hidden || schemed || /\d/.test(before) || after === '/')) continue
    if (/^\d+$/.test(before) && count === 2) continue
    if (before.length < 2 && !['t', 's', 'x', 'v'].includes(before)) continue
    // "pak. me", "id. go": with a space before the ending only long brands or cheap endings are links
    if (/\s/.test(raw) && !hidden) continue
    return labels.slice(0, count).join('.')
  }
  return schemed && labels.length >= 2 && /^[a-z]{2,}$/.test(labels[labels.length - 1] as string)
    ? labels.join('.')
    : undefined
}

/** Endings that are Indonesian or English words too (`me`, `to`, `in`, `it`, `one`, `men`, `top`) need a better sign. */
const WORDS = new Set(
  'me to in it one men my us be go or to ga de co tv ws ml pro life live link online game games world asia space app my'.split(
    ' ',
  ),
)

function isEnding(ending: string, sure: boolean): boolean {
  if (!CHEAP.has(ending) && !PLAIN.has(ending)) return false
  return sure || !WORDS.has(ending)
}

function isOwn(host: string, ownHosts: readonly string[]): boolean {
  return ownHosts.some((own) => host === own || host.endsWith('.' + own))
}
