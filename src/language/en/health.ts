import type { health as id } from '../id/health.ts'
import type { SameKeys } from '../same-keys.ts'

export const health: SameKeys<typeof id> = {}
