import type { Words } from '../language/language.ts'
import { FEW, type Figure } from './report.ts'

const NOTHING = '–'

/** 0.18 → `+0,18`; a true minus sign, as wide as the plus. */
export function balanceText(balance: number | null, w: Words): string {
  if (balance === null) return NOTHING
  const shown = w.decimal(Math.abs(balance), 2)
  return (balance < 0 ? '−' : balance > 0 ? '+' : '') + shown
}

/** A rate with fewer than 30 cases is told as "n dari N" (promise 7). */
export function rateText(part: number | null, whole: number | null, w: Words, digits = 0): string {
  if (part === null || whole === null || whole === 0) return NOTHING
  return whole < FEW ? w.countOf(part, whole) : w.percent(part / whole, digits)
}

/** Whole seconds as `1 menit 20 detik`. */
export function secondsText(seconds: number | null, w: Words): string {
  if (seconds === null) return NOTHING
  const whole = Math.round(seconds)
  const minutes = Math.floor(whole / 60)
  if (minutes === 0) return w.t('report.seconds', { n: whole })
  return `${w.duration(minutes)} ${w.t('report.seconds', { n: whole % 60 })}`
}

export function figureText(figure: Pick<Figure, 'unit' | 'value' | 'of'>, w: Words): string {
  const { unit, value, of } = figure
  if (unit === 'rate') return rateText(value, of, w, 1)
  if (value === null) return NOTHING
  if (unit === 'balance') return balanceText(value, w)
  if (unit === 'seconds') return secondsText(value, w)
  if (unit === 'minutes') return w.duration(value)
  return w.number(value)
}

export interface ChangeText {
  /** `naik 12%`, `turun 3,1 poin`; '' when there is nothing to compare or nothing changed. */
  words: string
  way: 'up' | 'down' | ''
  /** Whether that is good; '' where better and worse are not known. */
  mood: 'good' | 'bad' | ''
}
export const NO_CHANGE: ChangeText = { words: '', way: '', mood: '' }

/**
 * Against the period before. Told only where it is more than chance (two standard errors of counted cases), and never
 * from under 30 cases on either side: then the earlier number stands beside without a word.
 */
export function changeText(figure: Figure, w: Words): ChangeText {
  const { unit, value, of, before, beforeOf, better } = figure
  if (value === null || before === null || unit === 'seconds' || unit === 'minutes') return NO_CHANGE
  let difference: number
  let size: string
  if (unit === 'balance') {
    difference = value - before
    size = w.decimal(Math.abs(difference), 2)
    if (Math.abs(difference) < 0.005) return NO_CHANGE
  } else if (unit === 'rate') {
    if (of === null || beforeOf === null || of < FEW || beforeOf < FEW) return NO_CHANGE
    const together = (value + before) / (of + beforeOf)
    const error = Math.sqrt(together * (1 - together) * (1 / of + 1 / beforeOf))
    difference = value / of - before / beforeOf
    size = w.t('report.points', { n: w.decimal(Math.abs(difference) * 100, 1) })
    if (difference === 0 || Math.abs(difference) < 2 * error) return NO_CHANGE
  } else {
    if (before < FEW || value < FEW) return NO_CHANGE
    difference = value / before - 1
    size = w.percent(Math.abs(difference), 0)
    if (value === before || Math.abs(value - before) < 2 * Math.sqrt(value + before)) return NO_CHANGE
  }
  const way = difference > 0 ? 'up' : 'down'
  const mood = better === '' ? '' : (better === 'higher') === (way === 'up') ? 'good' : 'bad'
  return { words: w.t(way === 'up' ? 'report.up' : 'report.down', { size }), way, mood }
}

/** `Facebook · Pemkab Tanjung Kelekak`; '' without an account. */
export function accountText(row: { platform: string; handle: string; label: string }): string {
  return [platformText(row.platform), row.label || row.handle].filter(Boolean).join(' · ')
}

/** As people call it: the source list says `X (Twitter)`. */
export const platformText = (platform: string): string => (platform === 'X (Twitter)' ? 'X' : platform)
