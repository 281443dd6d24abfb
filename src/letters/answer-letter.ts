import { newId } from '../base/ids.ts'
import { richFromPlain, richToJson } from '../base/rich-text.ts'
import type { Site } from '../sites/site.ts'
import { may, type Staff } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import { UNPUBLISHED } from './change-letter.ts'
import { readLetterText } from './letter.ts'
import { mailWriter } from './letter-mail.ts'
import { insertEvent, type LetterRow } from './letter-store.ts'
import { type LetterOrder, moveAsStaff, requireMove } from './staff-letter.ts'

/**
 * The official reply. Outside it is signed by the agency the letter was passed to, or by the institution; who wrote it is
 * known in the house alone. The writer reads it at once; the public only when IKP publishes letter and reply together,
 * so an officer who changes a published reply takes it off the public page until IKP has read it.
 *
 * @throws Problem 'invalid' for the text; 'conflict' when somebody answered or moved the letter first
 */
export async function answerLetter(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: LetterOrder & { text: string },
): Promise<LetterRow> {
  requireMove(staff, site, 'answer')
  const answer = richToJson(richFromPlain(readLetterText(order.text)))
  return moveAsStaff(titian, staff, site, order, 'answer', async (db, letter, at) => {
    const isChange = letter.state === 'dijawab'
    const goesOffline = letter.published_at !== '' && !may(staff, 'letters', site.id)
    if (goesOffline) {
      const { site_id, state } = letter
      const ms = Date.parse(at) + 1
      const entry = { site_id, letter_id: letter.id, id: newId(ms), at, actor: 'system', did: 'unpublish' }
      await insertEvent(db, { ...entry, from_state: state, to_state: 'dijawab' })
    }
    if (!isChange) await mailWriter(titian, db, site, letter, 'answered', at)
    return {
      detail: letter.agency_id,
      isPublic: true,
      columns: {
        answer,
        answer_agency_id: letter.agency_id,
        answered_by: staff.id,
        // A correction makes no answer late: what counts is when the writer first had one.
        ...(isChange ? {} : { answered_at: at }),
        ...(goesOffline ? UNPUBLISHED : {}),
      },
    }
  })
}
