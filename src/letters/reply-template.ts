import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import { readLetterText } from './letter.ts'

/**
 * A reply to what is asked every week, with places that are filled from the letter. The list is fixed, and nothing by
 * which its writer could be known is on it: an officer must not learn a name from a template (L-6). Pure.
 */
export const PLACES = [
  'nomor',
  'judul',
  'jenis',
  'kategori',
  'diterima',
  'batas',
  'dinas',
  'instansi',
  'hari_ini',
] as const
export type Place = (typeof PLACES)[number]

const PLACE = /\{([^{}\n]{1,40})\}/g
const isPlace = (name: string): name is Place => (PLACES as readonly string[]).includes(name)

export interface TemplateWords {
  title: string
  text: string
}

/** @throws Problem 'invalid' with the field, naming a place that is not on the list */
export function readTemplate(typed: TemplateWords): TemplateWords {
  const title = readText(typed.title, { field: 'title', min: 3, max: 80 })
  const text = readLetterText(typed.text)
  for (const [, name = ''] of text.matchAll(PLACE)) {
    if (!isPlace(name))
      throw new Problem('invalid', 'err.template_place', {
        field: 'text',
        params: { name, known: PLACES.map((place) => `{${place}}`).join(' ') },
      })
  }
  return { title, text }
}

/** The template with its places filled; what a value holds is text and is not looked at again. */
export const fillTemplate = (text: string, values: Readonly<Record<Place, string>>): string =>
  text.replace(PLACE, (whole, name: string) => (isPlace(name) ? values[name] : whole))

/** Where a template is put into a reply that somebody may have begun. */
export const appended = (typed: string, filled: string): string =>
  typed.trim() === '' ? filled : `${typed.replace(/\s+$/, '')}\n\n${filled}`
