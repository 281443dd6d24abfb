import type { AccountRow } from './account-store.ts'

/** Use in Indonesia, as the study's figure 2 has it (S2-9); others follow by name. */
const ORDER = [
  'WhatsApp',
  'Facebook',
  'Instagram',
  'YouTube',
  'X (Twitter)',
  'LINE',
  'Telegram',
  'TikTok',
  'Threads',
  'LinkedIn',
]
const placeOf = (platform: string): number => (ORDER.indexOf(platform) + ORDER.length + 1) % (ORDER.length + 1)

/** By the position that staff gave, else by platform; those with a position come first. */
export function inKitOrder(accounts: readonly AccountRow[]): AccountRow[] {
  return [...accounts].sort(
    (a, b) =>
      (a.position || 1000) - (b.position || 1000) ||
      placeOf(a.platform) - placeOf(b.platform) ||
      (a.platform < b.platform ? -1 : a.platform > b.platform ? 1 : a.handle < b.handle ? -1 : 1),
  )
}

/** Accounts that were noticed and not yet judged, in a kit at once: a page's footer names as many. */
const MOST_FOUND = 8

/**
 * The accounts that a post kit is for: the own ones. While staff have marked none, those that the site's pages link to
 * stand in, so that the first kit is no empty page; anybody can make Titian notice an account, so they are few.
 */
export function kitAccounts(accounts: readonly AccountRow[]): AccountRow[] {
  const own = accounts.filter((account) => account.state === 'own' && account.in_kit === 1)
  if (accounts.some((account) => account.state === 'own')) return inKitOrder(own)
  const found = accounts.filter((account) => account.state === 'found' && account.in_kit === 1)
  return inKitOrder(found).slice(0, MOST_FOUND)
}

/** `X · @pemkabtjkelekak`, `Facebook · Pemkab Tanjung Kelekak` */
export function accountName(account: Pick<AccountRow, 'platform' | 'label' | 'handle'>): string {
  const platform = account.platform === 'X (Twitter)' ? 'X' : account.platform
  return `${platform} · ${account.label || shownHandle(account)}`
}

/** Channel ids and phone numbers are no handles. */
export const shownHandle = (account: Pick<AccountRow, 'platform' | 'handle'>): string =>
  /^(?:Facebook|WhatsApp|LinkedIn|LINE)$/.test(account.platform) ? account.handle : `@${account.handle}`

/** How a platform is written in utm_source, and its short code at the end of a slug; the resolver reads both back. */
const CODES: Readonly<Record<string, readonly [utm: string, code: string]>> = {
  WhatsApp: ['whatsapp', 'wa'],
  Facebook: ['facebook', 'fb'],
  Messenger: ['messenger', 'ms'],
  Instagram: ['instagram', 'ig'],
  YouTube: ['youtube', 'yt'],
  'X (Twitter)': ['x', 'x'],
  LINE: ['line', 'line'],
  Telegram: ['telegram', 'tg'],
  TikTok: ['tiktok', 'tt'],
  Threads: ['threads', 'th'],
  LinkedIn: ['linkedin', 'li'],
  Bluesky: ['bluesky', 'bs'],
  Mastodon: ['mastodon', 'ma'],
  Pinterest: ['pinterest', 'pi'],
  Reddit: ['reddit', 'rd'],
}

export const utmSourceOf = (platform: string): string => CODES[platform]?.[0] ?? platform.toLowerCase()
export const codeOf = (platform: string): string =>
  CODES[platform]?.[1] ??
  platform
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, 8)
export const platformOfCode = (code: string): string | undefined =>
  Object.keys(CODES).find((platform) => CODES[platform]!.includes(code))
