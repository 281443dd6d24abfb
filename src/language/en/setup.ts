import type { setup as id } from '../id/setup.ts'
import type { SameKeys } from '../same-keys.ts'

export const setup: SameKeys<typeof id> = {}
