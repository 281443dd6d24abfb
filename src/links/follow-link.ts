import type { IncomingHttpHeaders } from 'node:http'
import { isRobot, previewRobot } from '../sources/bots.ts'

/**
 * Who asks for a tracked link. Only a person's request is a click; the others are counted apart, because a message
 * pasted into one WhatsApp group is fetched by its robot before anybody reads it.
 */
export type Passage =
  | { kind: 'click' | 'head' | 'prefetch' }
  | {
      kind: 'robot'
      /** A name of the source list for link-preview robots, null for all others. */
      platform: string | null
    }

/** `Sec-Purpose` Chrome and Firefox today, `Purpose` Chrome before 2023 and Safari, `X-Moz` Firefox before 115. */
const PREFETCH_HEADERS = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'] as const

export function passageOf(method: string, headers: IncomingHttpHeaders): Passage {
  const agent = String(headers['user-agent'] ?? '')
  if (isRobot(agent)) return { kind: 'robot', platform: previewRobot(agent) }
  if (method === 'HEAD') return { kind: 'head' }
  const isPrefetch = PREFETCH_HEADERS.some((name) => /prefetch|prerender|preview/i.test(String(headers[name] ?? '')))
  return { kind: isPrefetch ? 'prefetch' : 'click' }
}

/** As `day_link_fetch.kind`. */
export const kindOf = (passage: Passage): string =>
  passage.kind === 'robot' ? `robot:${passage.platform ?? 'other'}` : passage.kind
