import type { demo as id } from '../id/demo.ts'
import type { SameKeys } from '../same-keys.ts'

export const demo: SameKeys<typeof id> = {}
