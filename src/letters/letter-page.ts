import { plainFromRich, richFromJson } from '../base/rich-text.ts'
import { shorten } from '../base/text.ts'
import { languageOf } from '../language/language.ts'
import { keepOwnPage } from '../pages/own-page.ts'
import type { Site } from '../sites/site.ts'
import { agenciesOfSite } from '../staff/agency-store.ts'
import type { Db } from '../storage/tables.ts'
import type { Titian } from '../titian.ts'
import { cardUrl } from './card-page.ts'
import type { LetterRow } from './letter-store.ts'
import { letterUrl, signature } from './public-letter.ts'

/**
 * Keeps the page of a published letter in step with the letter, inside the transaction that changed it: a published
 * answer is an article among the site's articles (shares, visits, post kit), and one taken back leaves no words behind.
 */
export async function keepLetterPage(
  titian: Titian,
  db: Db,
  site: Site,
  before: Pick<LetterRow, 'published_at'>,
  letter: LetterRow,
): Promise<void> {
  if (!before.published_at && !letter.published_at) return
  const url = letterUrl(titian, site, letter.number)
  if (!letter.published_at) return keepOwnPage(titian, db, site, url, null)
  const { t } = languageOf(site.language)
  const from = signature(site, await agenciesOfSite(db, site.id), letter.answer_agency_id)
  const answer = plainFromRich(richFromJson(letter.answer)).replace(/\s+/g, ' ')
  await keepOwnPage(titian, db, site, url, {
    title: t('letter.og_title', { subject: letter.public_subject }),
    summary: shorten(t('letter.page_summary', { from, text: answer }), 300),
    image: cardUrl(titian, site, letter),
    publishedAt: letter.published_at,
  })
}
