import type { Words } from '../language/language.ts'
import { CARD_PLATFORMS, type CardPlatform } from './cards.ts'
import type { Finding } from './check.ts'
import type { Examination } from './examine.ts'
import { BOT_AGENTS } from './probe.ts'
import { type Cms, type RemedyId, remedyOf } from './remedies.ts'
import type { Verdict } from './verdict.ts'

export const PLATFORM_NAMES: Record<CardPlatform, string> = {
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  telegram: 'Telegram',
  x: 'X',
  linkedin: 'LinkedIn',
  line: 'LINE',
}

/** What is wrong, without what to do: "Gambar pratinjau (og:image) tidak ada". */
export function whatIsWrong(w: Words, finding: Pick<Finding, 'id' | 'params'>): string {
  return w.maybe('preview.what.' + finding.id, finding.params) || finding.id
}

/** The same for many articles at once: figures that differ from one to the next are left out. */
export function whatIsWrongOften(w: Words, checkId: string): string {
  return w
    .maybe('preview.what.' + checkId)
    .replace(/\s*\([^()]*\{\w+\}[^()]*\)/g, '')
    .replace(/\{\w+\}/g, '…')
}

/** "Facebook tidak dapat membaca halaman ini. Di WhatsApp dan X tautannya tampil kurang lengkap. Telegram baik." */
export function verdictWords(w: Words, verdict: Verdict): { title: string; text: string } {
  const names = (platforms: readonly CardPlatform[]) =>
    listed(
      w,
      platforms.map((platform) => PLATFORM_NAMES[platform]),
    )
  const { lead, bad, part, good } = verdict
  const title = w.maybe('preview.verdict.' + lead, { names: names(bad) })
  const rest: string[] = []
  const namesBad = bad.length > 0 && lead !== 'unreadable' && bad.length < CARD_PLATFORMS.length
  if (namesBad) rest.push(w.t('preview.verdict.bad_list', { names: names(bad) }))
  if (part.length > 0 && part.length < CARD_PLATFORMS.length)
    rest.push(w.t('preview.verdict.part_list', { names: names(part) }))
  if (good.length > 0 && good.length < CARD_PLATFORMS.length)
    rest.push(w.t('preview.verdict.good_list', { names: names(good) }))
  return { title, text: rest.join(' ') }
}

/** "A, B dan C" */
export function listed(w: Words, names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} ${w.t('preview.and')} ${names.at(-1)}`
}

export interface Fix {
  remedy: RemedyId
  title: string
  why: string
  /** Through the menus of the site's CMS; '' where it makes no difference. */
  how: string
  /** A request to whoever keeps the server, ready to send; '' = none. */
  letter: string
  /** Lines for the template or robots.txt; '' = none. */
  code: string
  /** "E-Gov (pengelola situs) · memperbaiki semua berita sekaligus" */
  who: string
}

/** One act in words: what, why, how in this CMS, text ready to send, who. */
export function fixWords(w: Words, id: RemedyId, cms: Cms, examination: Examination | null): Fix {
  const remedy = remedyOf(id)
  const who = w.maybe('preview.who.' + remedy.who)
  return {
    remedy: id,
    title: w.maybe('preview.do.' + id),
    why: w.maybe('preview.why.' + id),
    how: remedy.hasWays ? w.maybe(`preview.how.${id}.${cms}`) : '',
    letter: remedy.hasLetter && examination ? w.maybe('preview.send.' + id, letterParams(examination)) : '',
    code: codeFor(id, cms, examination),
    who: `${who} · ${w.t(remedy.forAll ? 'preview.for_all' : 'preview.for_one')}`,
  }
}

function letterParams({ url, findings, cards }: Examination): Record<string, string | number> {
  const refused = findings.find(({ id }) => id === 'net-bot-blocked')?.params['bots']
  const ms = findings.find(({ id }) => id === 'net-slow')?.params['ms'] ?? 0
  return { url, host: cards.whatsapp.host, bots: refused ?? Object.keys(BOT_AGENTS).join(', '), ms }
}

function codeFor(id: RemedyId, cms: Cms, examination: Examination | null): string {
  const { page, url = '', image } = examination ?? {}
  const meta = (name: string, content: string) =>
    `<meta property="${name}" content="${content.replace(/[&<>"]/g, escaped)}">`
  if (id === 'robotstxt') {
    return ['User-agent: facebookexternalhit', 'User-agent: Twitterbot', 'User-agent: LinkedInBot', 'Allow: /'].join(
      '\n',
    )
  }
  if (id === 'charset') return '<meta charset="utf-8">'
  if (id === 'card') return '<meta name="twitter:card" content="summary_large_image">'
  if (id === 'dims') {
    const { width = 0, height = 0 } = image ?? {}
    return [meta('og:image:width', String(width || 1200)), meta('og:image:height', String(height || 630))].join('\n')
  }
  if (id === 'ogurl' && examination) {
    return [meta('og:url', url), `<link rel="canonical" href="${url.replace(/[&<>"]/g, escaped)}">`].join('\n')
  }
  if (id === 'metadata' && cms === 'custom' && page) {
    return [
      meta('og:title', page.title),
      meta('og:description', page.summary),
      meta('og:image', page.image || `${new URL(url).origin}/…/foto-1200x630.jpg`),
      meta('og:url', url),
      '<meta name="twitter:card" content="summary_large_image">',
    ].join('\n')
  }
  return ''
}

const escaped = (sign: string): string => `&#${sign.charCodeAt(0)};`
