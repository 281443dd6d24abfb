/** When a visit begins, and the three flags and two buckets that this browser tells about itself. Pure. */
import type { Beacon } from '../../src/wire/api.ts'
import { isTracking } from '../../src/wire/marks.ts'
import { bareHost } from './clicks.ts'

export const IDLE_MS = 30 * 60_000

/** One visit as the browser keeps it, shared by its tabs. */
export interface Visit {
  /** Last activity, epoch ms. */
  at: number
  /** Hash of the address and referrer that opened it; never leaves the browser. */
  by: string
  /** What every beacon repeats. */
  told: Pick<Beacon, 'visit' | 'land' | 'first' | 'ret' | 'since' | 'freq'>
}
/** Day numbers (site zone) of the visits of the last 30 days, oldest first, at most five; the last one always stays. */
export type Seen = number[]

export interface PageOpened {
  /** Epoch ms, corrected by the server's clock. */
  now: number
  /** Minutes east of UTC, the site's. */
  offset: number
  href: string
  ref: string
  /** Reload, or back and forward: the same source again is no new visit. */
  again: boolean
  /** The article. */
  url: string
  key: string
  /** 16 base64url characters. */
  random: string
  /** false: nothing can be kept, so the page is its own visit and nothing is known of earlier ones. */
  keeps: boolean
}

/** 32 bits: only to notice that the same link opened two pages. */
export function hash(text: string): string {
  let h = 7
  for (let i = 0; i < text.length; i++) h = (h * 31 + text.charCodeAt(i)) | 0
  return '' + h
}

export const dayOf = (now: number, offset: number) => ((now / 60_000 + offset) / 1440) | 0
/** Weeks begin on Monday; day 0 was a Thursday. */
export const weekOf = (day: number) => ((day + 3) / 7) | 0
export const monthOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 7)

export const sinceBucket = (days: number): Beacon['since'] =>
  days < 2 ? '0-1' : days < 8 ? '2-7' : days < 31 ? '8-30' : '>30'
export const freqBucket = (visits: number): Beacon['freq'] =>
  visits < 2 ? '1' : visits < 3 ? '2' : visits < 5 ? '3-4' : '5+'

const tracking = (address: URL) => [...address.searchParams.keys()].filter(isTracking)

/** An own mark, utm, a click id, or a referrer from elsewhere. */
export const comesFromOutside = (href: string, ref: string) =>
  (!!ref && bareHost(new URL(ref)) !== bareHost(new URL(href))) || !!tracking(new URL(href))[0]

/** The landing address as it is told: no fragment, and of click ids the name only (promise 6). */
export function landingAddress(href: string): string {
  const address = new URL(href)
  address.hash = ''
  for (const name of tracking(address)) if (/id$|igsh$|epik$/i.test(name)) address.searchParams.set(name, '1')
  return address.href.slice(0, 600)
}

/** @returns the visit this page belongs to, and what to remember for the next one */
export function openVisit(kept: Visit | null, seen: Seen | null, page: PageOpened): [Visit, Seen] {
  const { now, href, ref, url, key, keeps } = page
  const by = hash(href + ref)
  const today = dayOf(now, page.offset)
  const days = (seen || []).filter((day) => day > today - 30)
  // A kept time far in the future is a clock that was set right since.
  if (kept && Math.abs(now - kept.at) < IDLE_MS && (page.again || kept.by === by || !comesFromOutside(href, ref))) {
    return [{ ...kept, at: now }, seen || [today]]
  }
  const last = seen ? seen[seen.length - 1]! : -1
  const land: Beacon['land'] = { url: landingAddress(href), ref: ref.split('?')[0]!.slice(0, 200) }
  if (url !== land.url) land.page = url
  if (key) land.key = key
  return [
    {
      at: now,
      by,
      told: {
        visit: ((now / 3_600_000) | 0).toString(36) + page.random,
        land,
        first: keeps
          ? (last === today ? '' : 'd') +
            (weekOf(last) === weekOf(today) ? '' : 'w') +
            (monthOf(last) === monthOf(today) ? '' : 'm')
          : '',
        ret: keeps ? (seen ? 1 : 0) : -1,
        since: seen ? sinceBucket(today - last) : '',
        freq: keeps ? freqBucket(days.length + 1) : '',
      },
    },
    days.concat(today).slice(-5),
  ]
}
