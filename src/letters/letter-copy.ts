import type { Site } from '../sites/site.ts'
import type { AgencyRow } from '../staff/agency-store.ts'
import type { LetterCopy, OwnLetter } from '../wire/api.ts'
import type { LetterEvent, LetterRow } from './letter-store.ts'
import type { PhotoHead } from './photo-store.ts'

/**
 * Everything that is kept of a person in a letter (UU 27/2022: access and copy), beside what the own page shows. Who
 * worked on it, and what staff noted among themselves, is not the writer's data and not in it.
 */
export function letterCopy(
  site: Site,
  row: LetterRow,
  own: OwnLetter,
  events: readonly LetterEvent[],
  agencies: readonly AgencyRow[],
  photos: readonly (PhotoHead & { bytes: Buffer })[],
): LetterCopy {
  return {
    institution: site.institution,
    ...own,
    audience: row.audience as LetterCopy['audience'],
    visibility: row.visibility as LetterCopy['visibility'],
    name: row.name,
    contact: row.contact,
    place: row.place,
    consentAt: row.consent_at,
    ratingWord: row.rating_word,
    passedTo: [
      ...new Set(
        events
          .filter(({ did }) => did === 'dispose')
          .map(({ detail }) => agencies.find(({ id }) => id === detail)?.name ?? '')
          .filter(Boolean),
      ),
    ],
    identitySeenAt: events.filter(({ did }) => did === 'reveal').map(({ at }) => at),
    photos: photos.map(({ width, height, is_public, alt, bytes }) => ({
      type: 'image/jpeg',
      width,
      height,
      isPublished: is_public === 1 && row.published_at !== '',
      alt,
      base64: bytes.toString('base64'),
    })),
    published: row.published_at
      ? { since: row.published_at, subject: row.public_subject, text: row.public_text, name: row.public_name }
      : null,
  }
}
