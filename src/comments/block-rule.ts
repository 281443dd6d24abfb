import { DAY, type IsoTime, later } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import { readText as readInput } from '../base/text.ts'
import { lineOf } from '../base/words.ts'
import { findLinks } from './screening/links.ts'
import { type Reading, readText } from './screening/normalise.ts'

/** What a rule looks at: words as they are read, a brand however it is disguised, the host of a link, a writer key. */
export const RULE_KINDS = ['word', 'brand', 'host', 'writer'] as const
export type RuleKind = (typeof RULE_KINDS)[number]
export const isRuleKind = (text: unknown): text is RuleKind => (RULE_KINDS as readonly unknown[]).includes(text)
export type Verdict = 'hold' | 'spam'

/**
 * What a rule may do by itself. Words and people are only held for a person: else a rule would silence a topic or a
 * critic. Brands and hosts may go to spam, where they stay visible for 30 days.
 */
export const VERDICTS: Readonly<Record<RuleKind, readonly Verdict[]>> = {
  word: ['hold'],
  writer: ['hold'],
  brand: ['spam', 'hold'],
  host: ['spam', 'hold'],
}
/** Days a rule lasts, 0 = until somebody ends it. A writer key is personal data, so a rule about one always ends. */
export const LASTS: Readonly<Record<RuleKind, readonly number[]>> = {
  word: [30, 7, 90, 0],
  writer: [7, 30, 90],
  brand: [90, 30, 0],
  host: [90, 30, 0],
}

export interface NewRule {
  kind: RuleKind
  value: string
  verdict: Verdict
  /** '' = until somebody ends it */
  expiresAt: IsoTime
}

/**
 * A rule as it is stored; the value is folded as texts are.
 * @throws Problem 'invalid' naming the field
 */
export function newRule(
  input: { kind: RuleKind; value: string; verdict: string; days: number },
  now: IsoTime,
): NewRule {
  const { kind } = input
  const verdict = VERDICTS[kind].find((one) => one === input.verdict)
  if (!verdict) throw new Problem('invalid', 'err.rule_verdict', { field: 'verdict' })
  if (!LASTS[kind].includes(input.days)) throw new Problem('invalid', 'err.rule_days', { field: 'days' })
  const expiresAt = input.days > 0 ? later(now, input.days * DAY) : ''
  return { kind, value: readRuleValue(kind, input.value), verdict, expiresAt }
}

/** @throws Problem 'invalid' for what could not be looked for, or would meet half of everything */
export function readRuleValue(kind: RuleKind, raw: string): string {
  const text = readInput(raw, { field: 'value', max: 100, min: 1 })
  if (kind === 'writer') {
    if (!/^[A-Za-z0-9_-]{22}$/.test(text)) throw new Problem('invalid', 'err.rule_writer', { field: 'value' })
    return text
  }
  if (kind === 'host') {
    const host = text
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/[/?#].*$/, '')
      .replace(/^www\./, '')
    if (!/^(?=.{4,100}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)) {
      throw new Problem('invalid', 'err.rule_host', { field: 'value' })
    }
    return host
  }
  const value = kind === 'word' ? lineOf(text).trim() : readText(text).squeezed
  if (value.replace(/ /g, '').length < (kind === 'word' ? 3 : 5)) {
    throw new Problem('invalid', kind === 'word' ? 'err.rule_word' : 'err.rule_brand', { field: 'value' })
  }
  return value
}

export interface Looked {
  text: string
  name: string
  writerHash: string
}

/** A comment as rules look at it: read once for however many there are. */
export function ruleMatcher({ text, name, writerHash }: Looked): (rule: { kind: string; value: string }) => boolean {
  let line = ''
  let reading: Reading | undefined
  const read = () => (reading ??= readText(`${name}\n${text}`))
  return ({ kind, value }) => {
    switch (kind) {
      case 'word':
        line ||= lineOf(`${name}\n${text}`)
        return line.includes(` ${value} `)
      case 'brand':
        return read().squeezed.includes(value)
      case 'host':
        return findLinks(read()).external.some((host) => host === value || host.endsWith(`.${value}`))
      default:
        return value !== '' && writerHash === value
    }
  }
}

export interface Suggestion {
  kind: RuleKind
  value: string
  /** As people read it: a writer key has no name. */
  text: string
}

/** What a rule could be made of from one comment: its links, names that look like a gambling brand, its writer. */
export function suggestionsFrom(comment: {
  text: string
  name: string
  writer_hash: string
  reasons: readonly { code: string; detail?: string }[]
}): Suggestion[] {
  const reading = readText(`${comment.name}\n${comment.text}`)
  const found: Suggestion[] = []
  for (const host of new Set(findLinks(reading).external)) found.push({ kind: 'host', value: host, text: host })
  const brands = new Set<string>()
  for (const { code, detail } of comment.reasons) {
    if (code === 'brand-word' && detail) brands.add(detail)
    if (code !== 'brand-number' || !detail) continue
    // The reason keeps the number alone; the name before it stands in the text.
    for (const { plain } of reading.tokens) {
      if (plain.toLowerCase().endsWith(detail.toLowerCase()) && plain.length > detail.length + 2) brands.add(plain)
    }
  }
  for (const brand of [...brands].slice(0, 4)) {
    try {
      found.push({ kind: 'brand', value: readRuleValue('brand', brand), text: brand.toUpperCase() })
    } catch {
      // Too short to look for.
    }
  }
  if (comment.writer_hash) found.push({ kind: 'writer', value: comment.writer_hash, text: comment.name })
  return found.slice(0, 8)
}
