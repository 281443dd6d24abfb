import type { audit as id } from '../id/audit.ts'
import type { SameKeys } from '../same-keys.ts'

export const audit: SameKeys<typeof id> = {}
