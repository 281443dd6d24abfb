import type { RemedyId } from './remedies.ts'
import type { Subject } from './subject.ts'

/** blocker: no usable card · major: image or text missing or wrong · minor: degraded · info: advice or cause. */
export type Severity = 'blocker' | 'major' | 'minor' | 'info'
export const SEVERITIES = ['blocker', 'major', 'minor', 'info'] as const

/** In the order in which people here share. LINE has no checks of its own; it gets a card. */
export const PLATFORMS = ['facebook', 'whatsapp', 'x', 'telegram', 'linkedin'] as const
export type Platform = (typeof PLATFORMS)[number]

export interface Evidence {
  /** The offending bytes, header or figure; at most 300 characters. */
  text: string
  /** Offset in the page's bytes (after Content-Encoding); absent for what is not in the page. */
  byte?: number
}

/** What a check found. What it leaves out is the check's own. */
export interface Found {
  evidence: Evidence[]
  /** For the sentence: `preview.what.<id>`. */
  params?: Record<string, string | number>
  severity?: Severity
  platforms?: readonly Platform[]
}

/** A rule of data/preview-checks.json as code: pure, over facts and the scanned page. */
export interface Check {
  id: string
  severity: Severity
  platforms: readonly Platform[]
  /** What mends it; remedies.ts says who acts and how in each CMS. */
  remedy: RemedyId
  find(subject: Subject): Found | null
}

export interface Finding {
  id: string
  severity: Severity
  platforms: Platform[]
  remedy: RemedyId
  evidence: Evidence[]
  params: Record<string, string | number>
}

export const ALL: readonly Platform[] = PLATFORMS

export const saw = (text: string): Found => ({ evidence: [{ text: text.slice(0, 300) }] })

/** For checks that look at what a page says: an error page, a PDF or a challenge is not held to these. */
export const onPages = (checks: readonly Check[]): readonly Check[] =>
  checks.map((check) => ({ ...check, find: (subject) => (subject.isPage ? check.find(subject) : null) }))
