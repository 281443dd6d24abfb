import { readHashtags } from '../accounts/hashtags.ts'
import { requireLinkWork } from '../accounts/who-may.ts'
import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import type { Staff } from '../staff/roles.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { BIO_LIMITS, readBioAddress } from './bio.ts'
import { replaceBioLinks, saveKitSetting } from './bio-store.ts'

export interface BioWish {
  line: string
  /** Articles shown; 0 = none. */
  latest: number
  hasLetter: boolean
  /** Of every post of the site. */
  hashtags: string
  links: { place: 'top' | 'service'; label: string; note: string; url: string }[]
}

/** Sets what the link-in-bio page shows, all of it at once: the last one who saves is right. */
export async function changeBio(titian: Titian, staff: Staff, site: Site, wish: BioWish): Promise<void> {
  requireLinkWork(staff, site.id)
  const at = titian.clock.now()
  if (wish.links.length > BIO_LIMITS.links)
    throw new Problem('invalid', 'err.bio_many', { field: 'url', params: { max: BIO_LIMITS.links } })
  const rows = wish.links.map(({ place, label, note, url }, position) => ({
    site_id: site.id,
    // Ids of one moment must differ and keep their order.
    id: newId(titian.clock.ms() + position),
    place,
    label: readText(label, { field: 'label', min: 1, max: BIO_LIMITS.label }),
    note: readText(note, { field: 'note', max: BIO_LIMITS.note }),
    url: readBioAddress(url),
    position,
  }))
  const setting = {
    site_id: site.id,
    hashtags: readHashtags(wish.hashtags),
    bio_line: readText(wish.line, { field: 'line', max: BIO_LIMITS.line }),
    bio_latest: Math.min(wish.latest, BIO_LIMITS.latest),
    bio_letter: wish.hasLetter ? 1 : 0,
    changed_at: at,
  }
  await inTransaction(titian.db, async (db) => {
    await saveKitSetting(db, setting)
    await replaceBioLinks(db, site.id, rows)
    await record(db, { siteId: site.id, at, staffId: staff.id, did: 'bio.set', subject: 'site', subjectId: site.id })
  })
}
