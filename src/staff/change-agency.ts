import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import type { Site } from '../sites/site.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { insertAgency, updateAgency } from './agency-store.ts'
import { record } from './audit-log.ts'
import { requirePermission, type Staff } from './roles.ts'

export interface AgencyWords {
  name: string
  shortName: string
}

/** An agency (OPD) to which letters of a site may be passed. @returns its id */
export async function addAgency(titian: Titian, staff: Staff, site: Site, words: AgencyWords): Promise<string> {
  requirePermission(staff, 'settings', site.id)
  const { name, shortName } = readWords(words)
  const id = newId(titian.clock.ms())
  await inTransaction(titian.db, async (db) => {
    await insertAgency(db, { site_id: site.id, id, name, short_name: shortName })
    await record(db, act(titian, staff, site, id, 'agency.add'))
  })
  return id
}

/** Letters keep their agency; an agency at rest is only no longer offered. */
export async function changeAgency(
  titian: Titian,
  staff: Staff,
  site: Site,
  id: string,
  change: AgencyWords | { isActive: boolean },
): Promise<void> {
  requirePermission(staff, 'settings', site.id)
  const isSwitch = 'isActive' in change
  const words = isSwitch ? null : readWords(change)
  const columns = isSwitch
    ? { is_active: change.isActive ? 1 : 0 }
    : { name: words!.name, short_name: words!.shortName }
  await inTransaction(titian.db, async (db) => {
    if (!(await updateAgency(db, site.id, id, columns))) throw new Problem('not_found', 'auth.unknown_agency')
    const did = isSwitch ? (change.isActive ? 'agency.resume' : 'agency.rest') : 'agency.rename'
    await record(db, act(titian, staff, site, id, did))
  })
}

const readWords = (words: AgencyWords): AgencyWords => ({
  name: readText(words.name, { field: 'name', min: 3, max: 120 }),
  shortName: readText(words.shortName, { field: 'shortName', min: 2, max: 30 }),
})

const act = (titian: Titian, staff: Staff, site: Site, subjectId: string, did: string) => ({
  siteId: site.id,
  at: titian.clock.now(),
  staffId: staff.id,
  did,
  subject: 'agency' as const,
  subjectId,
})
