import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import type { Site } from '../sites/site.ts'
import { agencyById } from '../staff/agency-store.ts'
import { record } from '../staff/audit-log.ts'
import { requirePermission, type Staff } from '../staff/roles.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { readTemplate, type TemplateWords } from './reply-template.ts'
import { addTemplate, updateTemplate } from './template-store.ts'

/** More than this nobody finds anything in. */
const MOST_TEMPLATES = 200

export interface TemplateOrder extends TemplateWords {
  /** '' = a new one. */
  id: string
  /** '' = for every agency. */
  agency: string
}

/**
 * Adds a reply template, or changes one.
 * @throws Problem 'invalid' with the field, 'not_found' for an unknown template
 */
export async function saveTemplate(titian: Titian, staff: Staff, site: Site, order: TemplateOrder): Promise<void> {
  requirePermission(staff, 'letters', site.id)
  const words = readTemplate(order)
  const at = titian.clock.now()
  await inTransaction(titian.db, async (db) => {
    if (order.agency !== '' && !(await agencyById(db, site.id, order.agency)))
      throw new Problem('invalid', 'err.letter_agency', { field: 'agency' })
    const columns = { agency_id: order.agency, ...words, changed_at: at }
    if (order.id === '') {
      const { n } = await db
        .selectFrom('reply_template')
        .select((of) => of.fn.countAll().as('n'))
        .where('site_id', '=', site.id)
        .executeTakeFirstOrThrow()
      if (Number(n) >= MOST_TEMPLATES)
        throw new Problem('invalid', 'err.template_many', { field: 'title', params: { max: MOST_TEMPLATES } })
      await addTemplate(db, { site_id: site.id, id: newId(Date.parse(at)), ...columns })
    } else if (!(await updateTemplate(db, site.id, order.id, columns))) throw unknown()
    await recordChange(db, staff, site, at, order.id === '' ? 'template.add' : 'template.edit', words.title)
  })
}

/** A template at rest is no longer offered; replies that were made with it stay as they are. */
export async function restTemplate(
  titian: Titian,
  staff: Staff,
  site: Site,
  id: string,
  isActive: boolean,
): Promise<void> {
  requirePermission(staff, 'letters', site.id)
  const at = titian.clock.now()
  await inTransaction(titian.db, async (db) => {
    if (!(await updateTemplate(db, site.id, id, { is_active: isActive ? 1 : 0, changed_at: at }))) throw unknown()
    await recordChange(db, staff, site, at, isActive ? 'template.resume' : 'template.rest', '')
  })
}

const unknown = () => new Problem('not_found', 'err.template_unknown')

const recordChange = (db: Db, staff: Staff, site: Site, at: string, did: string, note: string): Promise<void> =>
  record(db, { siteId: site.id, at, staffId: staff.id, did, subject: 'site', subjectId: site.id, note })
