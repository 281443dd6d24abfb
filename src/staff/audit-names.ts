import type { Db } from '../storage/tables.ts'
import type { AuditEntry } from './audit-log.ts'

type Named = Pick<AuditEntry, 'subject' | 'site_id' | 'subject_id'>

/**
 * What the things of some entries are called today, by `subject site id`. Never a citizen's words: a comment has no
 * name, a letter its number.
 */
export async function subjectNames(db: Db, entries: readonly Named[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  const idsOf = (subject: string) => [
    ...new Set(entries.filter((entry) => entry.subject === subject).map((entry) => entry.subject_id)),
  ]
  const keep = (subject: string, rows: readonly { id: string; name: string; site?: string }[]) => {
    for (const { subject_id, site_id } of entries.filter((entry) => entry.subject === subject)) {
      const row = rows.find(({ id, site }) => id === subject_id && (site === undefined || site === site_id))
      if (row) names.set(`${subject} ${site_id} ${subject_id}`, row.name)
    }
  }
  const [staff, sites, pages, letters, agencies, accounts] = [
    idsOf('staff'),
    idsOf('site'),
    idsOf('page'),
    idsOf('letter'),
    idsOf('agency'),
    idsOf('account'),
  ]
  if (staff.length > 0)
    keep('staff', await db.selectFrom('staff').select(['id', 'name']).where('id', 'in', staff).execute())
  if (sites.length > 0)
    keep('site', await db.selectFrom('site').select(['id', 'name']).where('id', 'in', sites).execute())
  if (pages.length > 0) {
    const rows = await db
      .selectFrom('page')
      .select(['site_id', 'id', 'title', 'url'])
      .where('id', 'in', pages)
      .execute()
    keep(
      'page',
      rows.map(({ site_id, id, title, url }) => ({ site: site_id, id, name: title || url })),
    )
  }
  if (letters.length > 0) {
    const rows = await db.selectFrom('letter').select(['site_id', 'id', 'number']).where('id', 'in', letters).execute()
    keep(
      'letter',
      rows.map(({ site_id, id, number }) => ({ site: site_id, id, name: number })),
    )
  }
  if (agencies.length > 0) {
    const rows = await db.selectFrom('agency').select(['site_id', 'id', 'name']).where('id', 'in', agencies).execute()
    keep(
      'agency',
      rows.map(({ site_id, id, name }) => ({ site: site_id, id, name })),
    )
  }
  if (accounts.length > 0) {
    const rows = await db
      .selectFrom('account')
      .select(['site_id', 'id', 'platform', 'handle'])
      .where('id', 'in', accounts)
      .execute()
    keep(
      'account',
      rows.map(({ site_id, id, platform, handle }) => ({ site: site_id, id, name: `${platform} ${handle}` })),
    )
  }
  const rules = idsOf('rule')
  if (rules.length > 0) {
    const rows = await db
      .selectFrom('block_rule')
      .select(['site_id', 'id', 'kind', 'value'])
      .where('id', 'in', rules)
      .execute()
    // A writer key is no name that anybody should read.
    const named = rows.filter(({ kind }) => kind !== 'writer')
    keep(
      'rule',
      named.map(({ site_id, id, value }) => ({ site: site_id, id, name: value })),
    )
  }
  const requests = idsOf('request')
  if (requests.length > 0) {
    const rows = await db
      .selectFrom('division_request')
      .select(['site_id', 'id', 'subject'])
      .where('id', 'in', requests)
      .execute()
    keep(
      'request',
      rows.map(({ site_id, id, subject }) => ({ site: site_id, id, name: subject })),
    )
  }
  return names
}
