import { monthsLater } from '../base/calendar.ts'
import { RETENTION } from '../config/retention.ts'
import type { Titian } from '../titian.ts'
import { forgetUnshownPhotos } from './photo-store.ts'

/**
 * Erases the name, also the published one, the contact, the address of the first message and the photos that nobody
 * published, of letters that were closed a year ago. The letter, its answer and its number stay; the writer still opens it with number and secret.
 * @returns how many letters were changed
 */
export async function forgetWriters(titian: Titian): Promise<number> {
  const now = titian.clock.now()
  const cut = monthsLater(now, -RETENTION.letterMonths)
  await forgetUnshownPhotos(titian.db, cut)
  const done = await titian.db
    .updateTable('letter')
    .set({ name: '', public_name: '', contact: '', channel_url: '' })
    .where('closed_at', '<>', '')
    .where('closed_at', '<', cut)
    .where((expression) =>
      expression.or([
        expression('name', '<>', ''),
        expression('public_name', '<>', ''),
        expression('contact', '<>', ''),
        expression('channel_url', '<>', ''),
      ]),
    )
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}
