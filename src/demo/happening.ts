import type { Site } from '../sites/site.ts'
import type { Staff } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import type { VisitAct } from '../wire/api.ts'
import type { Article } from './article.ts'
import type { PostedLinks } from './newsroom.ts'
import type { StaffName } from './people.ts'

/** Where the story plays. */
export interface Scene {
  titian: Titian
  site: Site
  staff: Readonly<Record<StaffName, Staff>>
  /** Links that were posted so far. */
  links: PostedLinks
  /** Reads the articles that were found since, as the job does every minute. */
  readPages(): Promise<void>
}

/** Something somebody does at a moment; the clock stands there when it happens. */
export interface Happening {
  /** Epoch ms. */
  at: number
  /** A reader's act: the visit during which it was done is told about it. */
  by?: { article: Article; act: VisitAct }
  happen(scene: Scene): Promise<void>
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Moves a moment into the hours in which people are awake: not before 06.00, not after 23.00. */
export function awake(at: number, midnight: number): number {
  const intoDay = (((at - midnight) % DAY_MS) + DAY_MS) % DAY_MS
  if (intoDay >= 6 * HOUR_MS && intoDay < 23 * HOUR_MS) return at
  const toSix = (6 * HOUR_MS - intoDay + DAY_MS) % DAY_MS
  return at + toSix + (at % (2 * HOUR_MS))
}

/** Moves a moment into the hours of the moderators: 07.00–20.30, every day. */
export function onDuty(at: number, midnight: number): number {
  const intoDay = (((at - midnight) % DAY_MS) + DAY_MS) % DAY_MS
  if (intoDay >= 7 * HOUR_MS && intoDay < 20.5 * HOUR_MS) return at
  const toSeven = (7 * HOUR_MS - intoDay + DAY_MS) % DAY_MS
  return at + toSeven + (at % (1.5 * HOUR_MS))
}

/** Moves a moment into office hours: Monday to Friday, 08.00–16.00. */
export function inOffice(at: number, midnight: number, weekdayOfDayZero: number): number {
  const day = Math.floor((at - midnight) / DAY_MS)
  const intoDay = at - midnight - day * DAY_MS
  const weekday = (((weekdayOfDayZero + day) % 7) + 7) % 7
  if (weekday < 5 && intoDay >= 8 * HOUR_MS && intoDay < 16 * HOUR_MS) return at
  const nextDay = weekday < 5 && intoDay < 8 * HOUR_MS ? day : day + 1
  const opens = midnight + nextDay * DAY_MS + 8 * HOUR_MS
  return inOffice(opens + (at % (2 * HOUR_MS)), midnight, weekdayOfDayZero)
}
