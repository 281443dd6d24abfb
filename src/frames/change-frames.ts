import { dayOf, isDay, monthOf } from '../base/calendar.ts'
import { readCount } from '../base/numbers.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import { may, type Permission, type Staff } from '../staff/roles.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import {
  deleteEntry,
  deleteHandleType,
  entriesOf,
  saveAccountAgency,
  saveEntry,
  saveHandleType,
  savePageClass,
  saveSetting,
  settingsOf,
} from './frame-store.ts'
import { TYPED_IDS, type TypedId } from './indicators.ts'
import { isParameter, PARAMETERS, type ParameterName, parametersOn, readParameter } from './parameters.ts'
import type { Audience, HandleKind, Topic } from './study.ts'

/** IKP knows the numbers, the webmaster the settings: either may write them down. */
const MAY_FILL: readonly Permission[] = ['moderate', 'settings']
export const mayFill = (staff: Staff, siteId: string): boolean => MAY_FILL.some((one) => may(staff, one, siteId))

function requireFilling(staff: Staff, siteId: string): void {
  if (!mayFill(staff, siteId)) throw new Problem('forbidden', 'auth.denied')
}

export const ENTRY_LIMITS = { source: 200 } as const
const EARLIEST_MONTH = '2010-01'

/**
 * Writes down what staff know of a month from elsewhere. A field left empty takes the number back: unknown, not zero.
 *
 * @param typed by indicator, as it was typed
 * @returns how many changed
 * @throws Problem 'forbidden', 'invalid' naming the field
 */
export async function fillIndicators(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: { month: string; source: string; typed: ReadonlyMap<TypedId, string> },
): Promise<number> {
  requireFilling(staff, site.id)
  const { month } = order
  const thisMonth = monthOf(dayOf(titian.clock.ms(), site.timeZone))
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || month < EARLIEST_MONTH || month > thisMonth)
    throw new Problem('invalid', 'err.frames_month', { field: 'month' })
  const source = readText(order.source, { field: 'source', max: ENTRY_LIMITS.source })
  const values = new Map<TypedId, number | null>()
  for (const id of TYPED_IDS) {
    const raw = order.typed.get(id)
    if (raw !== undefined) values.set(id, readTyped(id, raw))
  }
  const at = titian.clock.now()
  return inTransaction(titian.db, async (db) => {
    const before = new Map((await entriesOf(db, site.id, month, month)).map((row) => [row.indicator, row]))
    let changed = 0
    for (const [indicator, value] of values) {
      const was = before.get(indicator)
      if (value === null ? !was : was?.value === value && was.source === source) continue
      if (value === null) await deleteEntry(db, site.id, indicator, month)
      else
        await saveEntry(db, {
          site_id: site.id,
          indicator,
          month,
          value,
          source,
          staff_id: staff.id,
          recorded_at: at,
        })
      await record(db, {
        siteId: site.id,
        at,
        staffId: staff.id,
        did: 'frames.indicator',
        subject: 'site',
        subjectId: site.id,
        code: `${indicator} ${month}`,
        note: `${was?.value ?? '–'} → ${value ?? '–'}${value === null || !source ? '' : `; ${source}`}`,
      })
      changed++
    }
    return changed
  })
}

function readTyped(id: TypedId, raw: string): number | null {
  if (raw.trim() === '') return null
  const read = readCount(raw, 'count')
  if (read === null) throw new Problem('invalid', 'err.frames_number', { field: id })
  if (typeof read === 'object')
    throw new Problem('invalid', 'err.frames_doubt', { field: id, params: { a: read.a, b: read.b } })
  return read
}

/**
 * Sets values from a day on. Only what differs from the value in force is written.
 * @returns the names that changed
 * @throws Problem 'forbidden', 'invalid' naming the field
 */
export async function setParameters(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: { since: string; values: ReadonlyMap<string, string>; sources: ReadonlyMap<string, string> },
): Promise<ParameterName[]> {
  requireFilling(staff, site.id)
  const { since } = order
  if (!isDay(since) || since < '1990-01-01') throw new Problem('invalid', 'err.frames_day', { field: 'since' })
  const wanted = [...order.values].flatMap(([name, raw]) => {
    if (!isParameter(name)) throw new Problem('invalid', 'err.unknown_field', { field: name, params: { name } })
    const source = readText(order.sources.get(name) ?? '', { field: `s:${name}`, max: ENTRY_LIMITS.source })
    const value = readParameter(name, raw)
    if (value !== '' && source === '' && (name === 'population' || name === 'penetration'))
      throw new Problem('invalid', 'err.frames_source', { field: `s:${name}` })
    return [{ name, source, value }]
  })
  const at = titian.clock.now()
  return inTransaction(titian.db, async (db) => {
    const inForce = parametersOn(await settingsOf(db, site.id), since)
    const changed: ParameterName[] = []
    for (const { name, value, source } of wanted) {
      const was = inForce[name]
      const now = value === '' && PARAMETERS[name].kind !== 'label' ? PARAMETERS[name].standard : value
      if (was.value === now && was.source === source) continue
      await saveSetting(db, { site_id: site.id, name, since, value: now, source, staff_id: staff.id, set_at: at })
      await record(db, {
        siteId: site.id,
        at,
        staffId: staff.id,
        did: 'frames.set',
        subject: 'site',
        subjectId: site.id,
        code: name,
        note: `${since}: ${was.value || '–'} → ${now || '–'}${source ? `; ${source}` : ''}`,
      })
      changed.push(name)
    }
    return changed
  })
}

/** What staff say of articles, accounts and names; '' takes it back. Each change stands in the audit log. */
export async function classify(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: {
    pages: ReadonlyMap<string, { topic: Topic | ''; audience: Audience | '' }>
    accounts: ReadonlyMap<string, string>
    handles: ReadonlyMap<string, { type: HandleKind | ''; agencyId: string }>
  },
): Promise<number> {
  requireFilling(staff, site.id)
  const at = titian.clock.now()
  const by = { site_id: site.id, staff_id: staff.id, set_at: at }
  const act = { siteId: site.id, at, staffId: staff.id }
  return inTransaction(titian.db, async (db) => {
    const known = new Set(
      (await db.selectFrom('agency').select('id').where('site_id', '=', site.id).execute()).map(({ id }) => id),
    )
    const agency = (id: string): string => {
      if (id !== '' && !known.has(id)) throw new Problem('invalid', 'auth.unknown_agency', { field: 'agency' })
      return id
    }
    const pageIds = [...order.pages.keys()]
    if (pageIds.length > 0) {
      const found = await db
        .selectFrom('page')
        .select('id')
        .where('site_id', '=', site.id)
        .where('id', 'in', pageIds)
        .execute()
      if (found.length < pageIds.length) throw new Problem('not_found', 'err.not_found')
    }
    for (const [pageId, { topic, audience }] of order.pages) {
      await savePageClass(db, { ...by, page_id: pageId, topic, audience })
      await record(db, {
        ...act,
        did: 'frames.article',
        subject: 'page',
        subjectId: pageId,
        code: `${topic} ${audience}`.trim(),
      })
    }
    for (const [accountId, agencyId] of order.accounts) {
      const account = await db
        .selectFrom('account')
        .select('id')
        .where('site_id', '=', site.id)
        .where('id', '=', accountId)
        .executeTakeFirst()
      if (!account) throw new Problem('not_found', 'err.not_found')
      await saveAccountAgency(db, site.id, accountId, agency(agencyId))
      await record(db, { ...act, did: 'frames.account', subject: 'account', subjectId: accountId, code: agencyId })
    }
    for (const [handle, { type, agencyId }] of order.handles) {
      if (type === '') await deleteHandleType(db, site.id, handle)
      else await saveHandleType(db, { ...by, handle, type, agency_id: agency(agencyId) })
      await record(db, {
        ...act,
        did: 'frames.name',
        subject: 'site',
        subjectId: site.id,
        code: type || 'none',
        note: handle,
      })
    }
    return order.pages.size + order.accounts.size + order.handles.size
  })
}
