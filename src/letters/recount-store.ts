import type { Db, Row } from '../storage/tables.ts'
import { LETTER_STATES } from '../wire/letter-states.ts'
import type { FirstClock } from './letter-rules.ts'

/** Not answered and not closed: somebody is still owed something. */
export const OWED_STATES = [...LETTER_STATES.new, ...LETTER_STATES.waiting, ...LETTER_STATES.working] as const

const CLOCK_COLUMNS = ['id', 'type', 'category', 'state', 'received_at', 'counts_from', 'limit_days', 'due_on'] as const

/** Letters whose deadline may still move. */
export async function runningClocks(
  db: Db,
  siteId: string,
): Promise<Pick<Row<'letter'>, (typeof CLOCK_COLUMNS)[number]>[]> {
  return db
    .selectFrom('letter')
    .select(CLOCK_COLUMNS)
    .where('site_id', '=', siteId)
    .where('state', 'in', OWED_STATES)
    .orderBy('id')
    .execute()
}

/** What stopped, continued or restarted the clocks of those letters, oldest first, by letter. */
export async function clockEvents(db: Db, siteId: string): Promise<Map<string, Row<'letter_event'>[]>> {
  const rows = await db
    .selectFrom('letter_event')
    .innerJoin('letter', (join) =>
      join.onRef('letter.site_id', '=', 'letter_event.site_id').onRef('letter.id', '=', 'letter_event.letter_id'),
    )
    .selectAll('letter_event')
    .where('letter_event.site_id', '=', siteId)
    .where('letter.state', 'in', OWED_STATES)
    .where((is) =>
      is.or([
        is('letter_event.from_state', '<>', is.ref('letter_event.to_state')),
        is('letter_event.did', '=', 'extend'),
      ]),
    )
    .orderBy('letter_event.at')
    .orderBy('letter_event.id')
    .execute()
  const stories = new Map<string, Row<'letter_event'>[]>()
  for (const row of rows) stories.set(row.letter_id, [...(stories.get(row.letter_id) ?? []), row])
  return stories
}

/** Without a new version: whoever has the letter open on the desk loses nothing typed. */
export async function setClock(db: Db, siteId: string, letterId: string, clock: FirstClock): Promise<void> {
  await db
    .updateTable('letter')
    .set({ ...clock })
    .where('site_id', '=', siteId)
    .where('id', '=', letterId)
    .execute()
}
