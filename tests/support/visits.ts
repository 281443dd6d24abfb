import { randomBytes } from 'node:crypto'
import type { Beacon } from '../../src/wire/api.ts'
import { SITE } from './start.ts'

/** The hour at which the fixed clock stands, as ids of visits begin. */
const HOUR_NOW = Math.floor(Date.parse('2026-11-21T09:50:00.000Z') / 3_600_000).toString(36)

/** The first beacon of a new browser on a page. @param landing the address it came to, marks and all */
export const visitOf = (page: string, landing = page): Beacon => ({
  site: SITE,
  visit: HOUR_NOW + randomBytes(12).toString('base64url'),
  view: randomBytes(4).toString('hex'),
  kind: 'page',
  url: page,
  land: { url: landing, ref: '', page },
  first: '',
  ret: 0,
  since: '',
  freq: '1',
  tag: '0.1.0',
})
