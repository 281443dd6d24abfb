/** When Titian ran and when it did not, from the runs of its processes. Pure. */

import type { IsoTime } from '../base/clock.ts'

/** How often a process writes that it lives. */
export const BEAT_SECONDS = 60
/** A process silent for so long has stopped or stood still. */
export const SILENT_MS = 3 * BEAT_SECONDS * 1000

export interface Run {
  started_at: IsoTime
  last_at: IsoTime
  /** '' = it runs, or it broke off after `last_at`. */
  stopped_at: IsoTime
}

export interface Gap {
  fromMs: number
  toMs: number
  /** Somebody stopped it; false: it broke off, or the machine did. */
  isStopped: boolean
}

export interface Uptime {
  /** Since when it is known: the beginning of the span, or the first start after it. null = nothing is recorded. */
  sinceMs: number | null
  upMs: number
  /** Oldest first. What broke off is counted from the last sign of life, so up to a minute too long. */
  gaps: Gap[]
}

/**
 * What is known of a span. Several processes cover each other: it is up while one of them runs.
 * @param runs that reach into the span, in any order
 */
export function uptimeOf(runs: readonly Run[], fromMs: number, nowMs: number): Uptime {
  const spans = runs.map((run) => spanOf(run, nowMs)).sort((a, b) => a.from - b.from)
  const [first] = spans
  if (!first) return { sinceMs: null, upMs: 0, gaps: [] }
  const since = Math.max(fromMs, first.from)
  const gaps: Gap[] = []
  let reached = { to: since, isStopped: true }
  for (const { from, to, isStopped } of spans) {
    if (to < reached.to) continue
    if (from > reached.to) gaps.push({ fromMs: reached.to, toMs: from, isStopped: reached.isStopped })
    reached = { to, isStopped }
  }
  // Whoever asks is answered by a process that lives, whatever it has written down so far.
  const down = gaps.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0)
  const tail = Math.max(0, nowMs - Math.max(reached.to, since))
  return { sinceMs: since, upMs: nowMs - since - down - tail, gaps }
}

function spanOf({ started_at, last_at, stopped_at }: Run, nowMs: number) {
  const last = Date.parse(stopped_at || last_at)
  const isRunning = stopped_at === '' && nowMs - last < SILENT_MS
  return { from: Date.parse(started_at), to: isRunning ? nowMs : last, isStopped: stopped_at !== '' }
}
