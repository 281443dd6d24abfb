import type { Request, Response } from 'express'
import { dayOf } from '../base/calendar.ts'
import { renderPage } from '../http/render.ts'
import type { Words } from '../language/language.ts'
import { publicShell } from '../sites/public-shell.ts'
import type { Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'
import { eventsOf, type LetterRow } from './letter-store.ts'
import { categoryText, stateText, typeText } from './letter-words.ts'

/** What number and secret open once a letter is erased: that it was, when, and what stays. Nothing in it names anybody. */
export async function renderCertificate(
  titian: Titian,
  site: Site,
  w: Words,
  req: Request,
  res: Response,
  letter: LetterRow,
): Promise<void> {
  const events = await eventsOf(titian.db, site.id, letter.id)
  renderPage(
    res,
    'letters/certificate',
    {
      institution: site.institution,
      number: letter.number,
      receivedDay: w.day(dayOf(letter.received_at, site.timeZone)),
      erasedAt: w.stamp(letter.erased_at, site.timeZone),
      bySystem: events.findLast(({ did }) => did === 'erase')?.actor === 'system',
      type: typeText(w, letter.type),
      category: categoryText(w, letter.category),
      state: stateText(w, letter.state, ''),
    },
    publicShell(titian, site, req, res, { title: w.t('letter.certificate'), index: false }),
  )
}
