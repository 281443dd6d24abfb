import { dayOf } from '../base/calendar.ts'
import { Problem } from '../base/problem.ts'
import type { Words } from '../language/language.ts'
import type { Site } from '../sites/site.ts'
import { agenciesOfSite } from '../staff/agency-store.ts'
import type { Titian } from '../titian.ts'
import type { LetterRow } from './letter-store.ts'
import { categoryText, typeText } from './letter-words.ts'
import { signature } from './public-letter.ts'
import { appended, fillTemplate } from './reply-template.ts'
import { templatesFor } from './template-store.ts'

/**
 * A reply with a template put behind what was typed so far, its places filled from the letter. Nothing is stored.
 * @throws Problem 'invalid' for a template that is not offered for this letter
 */
export async function insertTemplate(
  titian: Titian,
  w: Words,
  site: Site,
  letter: LetterRow,
  order: { template: string; text: string },
): Promise<string> {
  const template = (await templatesFor(titian.db, site.id, letter.agency_id)).find(({ id }) => id === order.template)
  if (!template) throw new Problem('invalid', 'err.template_unknown', { field: 'template' })
  const agencies = await agenciesOfSite(titian.db, site.id)
  const filled = fillTemplate(template.text, {
    nomor: letter.number,
    judul: letter.subject,
    jenis: typeText(w, letter.type).toLowerCase(),
    kategori: categoryText(w, letter.category).toLowerCase(),
    diterima: w.day(dayOf(letter.received_at, site.timeZone)),
    batas: letter.due_on ? w.day(letter.due_on) : '',
    dinas: signature(site, agencies, letter.agency_id),
    instansi: site.institution,
    hari_ini: w.day(dayOf(titian.clock.ms(), site.timeZone)),
  })
  return appended(order.text, filled)
}
