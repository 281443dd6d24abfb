import type { Day } from '../base/clock.ts'
import type { Words } from '../language/language.ts'
import type { LetterAudience, LetterShownState, LetterType, LetterVisibility } from '../wire/api.ts'
import { isArchiveReason, type LetterState, type Outcome, shownState } from './letter.ts'
import { EXTENSION_DAYS, type LetterClock, type TimeLeft } from './letter-clock.ts'
import { type LetterLimit, limitFor } from './letter-rules.ts'
import type { EventRow, PublicRow } from './letter-store.ts'

/** How letters are spoken of, in the reader's language. */

export const typeText = (w: Words, type: string): string => w.t(TYPE_KEYS[type as LetterType])
const TYPE_KEYS = {
  complaint: 'letter.type_complaint',
  information: 'letter.type_info',
  aspiration: 'letter.type_aspiration',
  appreciation: 'letter.type_thanks',
} as const

export const categoryText = (w: Words, category: string): string => w.maybe(`letter.cat_${category}`) || category
export const audienceText = (w: Words, audience: string): string =>
  w.t(audience === ('business' satisfies LetterAudience) ? 'letter.audience_business' : 'letter.audience_public')
export const shownText = (w: Words, shown: LetterShownState): string => w.t(`letter.shown_${shown}`)
export const visibilityText = (w: Words, visibility: string): string =>
  w.t(`letter.short_${visibility as LetterVisibility}`)
export const outcomeText = (w: Words, outcome: string): string => w.t(`letter.outcome_${outcome as Outcome}`)

/** "Dijawab paling lambat 14 hari kerja (patokan pengaduan tanpa pemeriksaan lapangan)", as screens print a limit. */
export const limitText = (w: Words, { type, days, basis }: LetterLimit): string =>
  w.t('clock.limit', { n: days, basis: basis || w.t(`clock.basis_${type}`) })

/** The same for one letter; a letter whose limit was another when its clock was set keeps the number and loses the basis. */
export function basisOf(
  w: Words,
  limits: readonly LetterLimit[],
  letter: { type: string; category: string; limit_days: number },
): string {
  const limit = limitFor(limits, letter.type, letter.category)
  if (letter.type === 'information' && letter.limit_days === limit.days + EXTENSION_DAYS)
    return w.t('letter.limit_extended', { limit: limitText(w, limit), n: EXTENSION_DAYS })
  return limit.days === letter.limit_days ? limitText(w, limit) : w.t('clock.limit_then', { n: letter.limit_days })
}

/** The state in full, with what completes it: "Diteruskan ke SP4N-LAPOR! (nomor 8812)". */
export function stateText(w: Words, state: string, detail: string): string {
  const bare = w.t(`letter.state_${state as LetterState}`)
  if (!detail) return bare
  switch (state as LetterState) {
    case 'bukan_kewenangan': {
      const [to, reference] = detail.split('\n') as [string, string?]
      return reference ? w.t('letter.referred_with', { to, reference }) : w.t('letter.referred_to', { to })
    }
    case 'duplikat':
      return w.t('letter.merged_into', { number: detail })
    case 'ditunda':
      return w.t('letter.postponed_until', { day: w.day(detail) })
    case 'diarsipkan':
      return isArchiveReason(detail)
        ? w.t('letter.archived_because', { reason: w.t(`letter.archive_${detail}`).toLowerCase() })
        : bare
    default:
      return bare
  }
}

/** "Sisa 10 hari kerja"; '' where no answer is owed. */
export function timeLeftText(w: Words, left: TimeLeft): string {
  switch (left.kind) {
    case 'left':
      return w.t('letter.due_left', { n: left.days })
    case 'today':
      return w.t('letter.due_today')
    case 'late':
      return left.days > 0 ? w.t('letter.overdue', { n: left.days }) : w.t('letter.overdue_rest')
    case 'paused':
      return w.t('letter.clock_paused')
    case 'none':
      return ''
  }
}

/** "Didisposisikan ke Dinas Perhubungan", "Selesai: dilaksanakan". */
export function stepText(
  w: Words,
  { did, detail, actor }: Pick<EventRow, 'did' | 'detail'> & { actor?: string },
  agencies: readonly { id: string; name: string }[],
): string {
  const agency = agencies.find(({ id }) => id === detail)?.name
  if (did === 'dispose' && agency) return w.t('letter.did_dispose_to', { agency })
  if (did === 'receive' && detail === 'comment') return w.t('letter.did_receive_comment')
  if (did === 'close' && detail) return w.t('letter.did_close_as', { outcome: outcomeText(w, detail).toLowerCase() })
  if (did === 'extend' && detail) return w.t('letter.did_extend_to', { day: w.day(detail) })
  if (did === 'recount') return detail ? w.t('clock.did_recount_to', { day: w.day(detail) }) : w.t('clock.did_recount')
  return (actor === 'writer' && w.maybe(`letter.you_${did}`)) || w.maybe(`letter.did_${did}`) || did
}

/** What the writer sees happen. Acts that only concern the house (who looked, internal notes) are not among them. */
export const visibleToWriter = ({ did }: Pick<EventRow, 'did'>): boolean =>
  did !== 'reveal' && did !== 'unpublish' && did !== 'return'

export interface ClockPicture {
  /** For readers who cannot see the cells. */
  label: string
  cells: { kind: string; day: string }[]
  note: string
}

/** The clock as `views/letters/clock.ejs` draws it; under the first cell, today's and the last one stands the day. */
export function clockPicture(w: Words, clock: LetterClock, today: Day, isStopped: boolean): ClockPicture {
  const { length } = clock.cells
  const last = length - 1
  const now = clock.cells.findIndex(({ day }) => day === today)
  // Today's label takes half of the width, to the right of its cell or, in the second half, to the left; a day a sixth.
  const isRoomy = (index: number) =>
    now < 0 || Math.abs(index - now) >= length / (index < now === now < length / 2 ? 6 : 2)
  return {
    label: w.t('letter.clock_label', { n: Math.max(clock.counted, 0), limit: clock.limitDays }),
    cells: clock.cells.map(({ day, kind }, index) => {
      if (index === now) {
        return { kind, day: isStopped ? w.dayShort(day) : w.t('letter.clock_today', { day: w.dayShort(day) }) }
      }
      const isEnd = (index === 0 || index === last) && isRoomy(index)
      return { kind, day: isEnd ? w.dayShort(day) : '' }
    }),
    note: clock.paused > 0 ? w.t('letter.clock_hatched', { n: clock.paused }) : '',
  }
}

/** Paragraphs of a citizen's plain text; an empty line parts them, single line ends stay. */
export const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/).filter(Boolean)

/** How a letter came: the name of the platform or line, or our own form. */
export const channelText = (w: Words, channel: string): string =>
  channel ? w.maybe(`letter.channel_${channel}`) || channel : w.t('letter.channel_form')

/** What stands at the head of a published letter, in lists and on its page. */
export function publicMarks(w: Words, row: PublicRow) {
  const shown = shownState(row.state as LetterState)
  return {
    number: row.number,
    type: typeText(w, row.type),
    category: categoryText(w, row.category),
    state: shownText(w, shown),
    isDone: shown === 'done' || shown === 'answered',
    name: row.public_name || w.t('letter.unnamed'),
  }
}
