import type { mail as id } from '../id/mail.ts'
import type { SameKeys } from '../same-keys.ts'

export const mail: SameKeys<typeof id> = {}
