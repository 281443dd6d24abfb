import { lengthFor } from '../../views/static/count-text.js'
import type { Words } from '../language/language.ts'
import { factsOf } from './facts.ts'
import { type PlatformRule, ruleOf } from './kit.ts'

export interface KitArticle {
  title: string
  summary: string
}
export interface KitAccount {
  platform: string
  /** Of the site and the account, in order. */
  hashtags: readonly string[]
}
export interface KitSite {
  /** Who speaks, as official replies are signed. */
  institution: string
  takesComments: boolean
}

/** What the platform counts of a text that is posted with its address. */
export function postLength(rule: PlatformRule, text: string, address: string): number {
  return lengthFor(rule.counts, rule.link === 'end' && address !== '' ? `${text}\n\n${address}` : text)
}

/**
 * A text for an article on a platform, within its limit together with the address on a line of its own. Each platform
 * gets another one: the same words everywhere give nobody a reason to follow a second account (S0-28).
 *
 * @param w words of the site's language
 */
export function proposeText(
  article: KitArticle,
  account: KitAccount,
  site: KitSite,
  address: string,
  w: Words,
): string {
  const rule = ruleOf(account.platform)
  const title = tidy(article.title)
  const summary = sameStart(title, article.summary) ? '' : tidy(article.summary)
  const parts = (WRITERS[account.platform] ?? plainPost)({
    title,
    summary,
    facts: factsOf(`${title}. ${summary}`),
    site,
    w,
  })
  const tags = TAGLESS.has(account.platform) ? '' : account.hashtags.join(' ')
  return fitted(parts, tags, rule, address)
}

interface Told {
  title: string
  summary: string
  facts: ReturnType<typeof factsOf>
  site: KitSite
  w: Words
}
/** Paragraphs in order. `give` says how a paragraph yields when the whole is too long: first those of the highest number. */
interface Part {
  text: string
  /** 0 stays (and is cut at last), 1 is shortened, 2 and more are left out, the highest first. */
  give: number
}
type Writer = (told: Told) => Part[]

/** Nobody searches WhatsApp by hashtag. */
const TAGLESS = new Set(['WhatsApp', 'LINE'])

/** Readable without opening the link: an RT head or a social worker passes it on to people without data (S4-6). */
const whatsApp: Writer = ({ title, summary, facts, site, w }) => [
  { text: `*${title.replaceAll('*', '')}*`, give: 0 },
  { text: summary, give: 1 },
  {
    text: [
      facts.when && w.t('kit.fact_when', { when: facts.when }),
      facts.where && w.t('kit.fact_where', { where: facts.where }),
      facts.until && w.t('kit.fact_until', { until: facts.until }),
    ]
      .filter(Boolean)
      .join('\n'),
    give: 2,
  },
  { text: w.t('kit.text_source', { who: site.institution }), give: 3 },
]

const facebook: Writer = ({ title, summary, site, w }) => [
  { text: summary || title, give: 1 },
  { text: summary ? w.t('kit.text_about', { title }) : '', give: 2 },
  { text: site.takesComments ? w.t('kit.text_ask') : w.t('kit.text_more'), give: 3 },
]

const instagram: Writer = ({ title, summary, w }) => [
  { text: title, give: 0 },
  { text: summary, give: 1 },
  { text: w.t('kit.text_bio'), give: 0 },
]

const x: Writer = ({ title, facts, w }) => [
  {
    text:
      facts.until && !title.includes(facts.until)
        ? `${sentence(title)} ${w.t('kit.text_until', { until: facts.until })}`
        : title,
    give: 1,
  },
]

const telegram: Writer = ({ title, summary, w }) => [
  { text: title, give: 0 },
  { text: summary, give: 1 },
  { text: w.t('kit.text_read'), give: 2 },
]

const threads: Writer = ({ title, summary }) => [{ text: firstSentences(summary, 220) || title, give: 1 }]

const plainPost: Writer = ({ title, summary, w }) => [
  { text: title, give: 0 },
  { text: summary, give: 1 },
  { text: w.t('kit.text_more'), give: 2 },
]

const WRITERS: Readonly<Record<string, Writer>> = {
  WhatsApp: whatsApp,
  Facebook: facebook,
  Instagram: instagram,
  TikTok: instagram,
  'X (Twitter)': x,
  Bluesky: x,
  Telegram: telegram,
  Threads: threads,
}

/** Hashtags go first, then paragraphs by their number, then the summary is cut at a word, then the rest. */
function fitted(parts: readonly Part[], tags: string, rule: PlatformRule, address: string): string {
  const fits = (text: string) => postLength(rule, text, address) <= rule.max
  let left = parts.filter((part) => part.text !== '')
  const written = (with_: readonly Part[], tail: string) =>
    [...with_.map((part) => part.text), tail].filter(Boolean).join('\n\n')
  const tagWords = tags.split(' ').filter(Boolean)
  while (tagWords.length > 0 && !fits(written(left, tagWords.join(' ')))) tagWords.pop()
  const tail = tagWords.join(' ')
  while (!fits(written(left, tail)) && left.some((part) => part.give >= 2)) {
    const most = Math.max(...left.map((part) => part.give))
    left = left.filter((part) => part.give !== most)
  }
  for (const give of [1, 0]) {
    for (const part of left.filter((one) => one.give === give)) {
      if (fits(written(left, tail))) break
      left = cutToFit(left, part, (next) => fits(written(next, tail)))
    }
  }
  return written(left, tail)
}

/** The longest beginning of a paragraph, cut at a word, with which the whole fits; nothing of it when none does. */
function cutToFit(parts: readonly Part[], part: Part, fits: (next: Part[]) => boolean): Part[] {
  const words = part.text.split(' ')
  const replaced = (count: number) =>
    parts.flatMap((one) => {
      if (one !== part) return [one]
      const text = words
        .slice(0, count)
        .join(' ')
        .replace(/[\s.,;:–-]+$/, '')
      return text === '' ? [] : [{ ...one, text: `${text}…` }]
    })
  let low = 0
  let high = words.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(replaced(middle))) low = middle
    else high = middle - 1
  }
  if (low > 0 || words.length > 1) return replaced(low)
  // One word longer than the limit: cut by signs.
  const signs = [...part.text]
  let count = signs.length
  const cut = () => parts.map((one) => (one === part ? { ...one, text: `${signs.slice(0, count).join('')}…` } : one))
  while (count > 0 && !fits(cut())) count = Math.floor(count * 0.9)
  return cut()
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()
const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** Many CMSs make the description of the title: said once is enough. */
const sameStart = (title: string, summary: string): boolean => {
  const bare = (text: string) =>
    tidy(text)
      .toLowerCase()
      .replace(/[.…!?]+$/, '')
  return bare(summary) === '' || bare(title).startsWith(bare(summary))
}

function firstSentences(text: string, most: number): string {
  let out = ''
  for (const one of text.match(/[^.!?]+[.!?]+(?=\s|$)|[^.!?]+$/g) ?? []) {
    if (out !== '' && out.length + one.length > most) break
    out += one
  }
  return out.trim()
}
