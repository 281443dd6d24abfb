import type { Fact } from './fact.ts'

export const FRAME_IDS = [
  'community',
  'mergel',
  'purposes',
  'maturity',
  'response',
  'audience',
  'topic',
  'posts',
  'interaction',
  'words',
  'reach',
  'agencies',
] as const
export type FrameId = (typeof FRAME_IDS)[number]

/** A sentence that reads the numbers: text `frames.say_<key>`; a param that begins with `frames.` is a text of its own. */
export interface Saying {
  key: string
  params?: Record<string, string | number>
}

export interface FrameTable {
  id: string
  /** Text keys. */
  columns: string[]
  rows: { name: string; cells: (Fact | number | string)[] }[]
}

/** One way to look at a period; title `frames.t_<id>`, where it comes from `frames.of_<id>`. */
export interface Frame {
  id: FrameId
  says: Saying[]
  /** Group name is `frames.g_<id>`; '' = none. */
  groups: { id: string; facts: Fact[] }[]
  tables: FrameTable[]
}
