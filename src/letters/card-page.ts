import type { Request, Response } from 'express'
import { Problem } from '../base/problem.ts'
import { plainFromRich, richFromJson } from '../base/rich-text.ts'
import { sha256 } from '../base/secrets.ts'
import { languageOf } from '../language/language.ts'
import { computeAccent } from '../sites/accent.ts'
import type { Site } from '../sites/site.ts'
import { agenciesOfSite } from '../staff/agency-store.ts'
import type { Titian } from '../titian.ts'
import { isLetterNumber, type LetterState, shownState } from './letter.ts'
import { drawCard } from './letter-card.ts'
import { type PublicRow, publishedByNumber } from './letter-store.ts'
import { outcomeText, shownText } from './letter-words.ts'
import { siteOfPage } from './page-frame.ts'
import { letterUrl, signature } from './public-letter.ts'

/** Cards kept in memory, latest used last: about 40 kB each. A platform asks once, then shows its own copy. */
const KEPT = 40
const kept = new Map<string, Promise<Buffer>>()

type OnCard = Pick<PublicRow, 'number' | 'public_subject' | 'answer' | 'outcome' | 'state'>

/** Address of a published letter's card; another one when what it shows has changed, because platforms keep it for long. */
export function cardUrl(titian: Titian, site: Site, row: OnCard): string {
  const shown = [row.public_subject, row.answer, row.outcome, row.state, site.accent, site.institution]
  return `${letterUrl(titian, site, row.number)}/kartu.png?v=${sha256(shown.join('\n')).slice(0, 8)}`
}

/** `/surat/:site/:number/kartu.png` */
export async function cardPage(titian: Titian, req: Request, res: Response): Promise<void> {
  const { site } = await siteOfPage(titian, req, res)
  const number = String(req.params.number)
  const row = isLetterNumber(number) ? await publishedByNumber(titian.db, site.id, number) : undefined
  if (!row) throw new Problem('not_found', 'err.letter_not_published')
  const name = cardUrl(titian, site, row)
  let card = kept.get(name)
  kept.delete(name)
  card ??= draw(titian, site, row)
  kept.set(name, card)
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
  // One that failed is tried again by the next who asks.
  card.catch(() => kept.delete(name))
  res
    .set({ 'cache-control': 'public, max-age=3600', 'cross-origin-resource-policy': 'cross-origin' })
    .type('png')
    .send(await card)
}

async function draw(titian: Titian, site: Site, row: PublicRow): Promise<Buffer> {
  const w = languageOf(site.language)
  const from = signature(site, await agenciesOfSite(titian.db, site.id), row.answer_agency_id)
  const state = row.outcome ? outcomeText(w, row.outcome) : shownText(w, shownState(row.state as LetterState))
  const { fill, tint } = computeAccent(site.accent).light
  return drawCard({
    institution: site.name,
    under: w.t('letter.under'),
    subject: row.public_subject,
    outcome: `${state} · ${from}`,
    answer: row.answer ? plainFromRich(richFromJson(row.answer)) : '',
    accent: { fill, tint },
  })
}
