import { type IsoTime, MINUTE } from '../base/clock.ts'
import { randomToken } from '../base/ids.ts'
import { plainFromRich, richFromJson } from '../base/rich-text.ts'
import { shorten } from '../base/text.ts'
import { suggestionsFrom } from '../comments/block-rule.ts'
import {
  ANSWER_HOURS,
  type CommentState,
  HELD_EDITED,
  HELD_REPORTED,
  type Move,
  shownText,
  type Urgency,
} from '../comments/comment.ts'
import type { CommentRow } from '../comments/comment-store.ts'
import { type HeldReason, readReasons, sayReason } from '../comments/reason.ts'
import { importedFrom } from '../comments/store-old-comments.ts'
import type { IconName } from '../http/icons.ts'
import type { Words } from '../language/language.ts'
import { titleOrAddress } from '../pages/page.ts'
import type { PageRow } from '../pages/page-store.ts'
import type { Site } from '../sites/site.ts'
import type { Row } from '../storage/tables.ts'
import { LETTER_STATES } from '../wire/letter-states.ts'
import { LIMITS } from '../wire/limits.ts'
import { type Piece, piecesOf } from './desk.ts'
import type { LetterRow, QueueItem, TrailEntry, WriterHistory } from './desk-store.ts'

export interface Button {
  move: Move
  text: string
  /** Key of the desk, shown in the row with the cursor; '' = none. */
  key: string
}
export interface TagView {
  text: string
  kind?: 'good' | 'warn' | 'bad' | 'line'
  icon?: IconName
}
interface Fact {
  name: string
  value: string
}

export interface CommentView {
  kind: 'comment'
  id: string
  version: number
  /** Idempotency key of the reply form. */
  once: string
  icon: IconName
  kindText: string
  name: string
  official: boolean
  article: { title: string; url: string } | null
  answers: string
  waits: string
  isLate: boolean
  pieces: Piece[]
  tags: TagView[]
  /** The step that is next; filled only in the row with the cursor. */
  first: Button | null
  more: Button[]
  /** A citizen's question that may become a letter, with a subject to begin from. */
  letter: { subject: string; isWaiting: boolean } | null
  canReply: boolean
  /** '' or the move that wants a reason. */
  refusal: 'reject' | 'remove' | ''
  refusalText: string
  detail: string
  context: ContextView
}
export interface ContextView {
  writer: { name: string; note: string; facts: Fact[] }
  why: { icon: IconName; text: string }[]
  hasOriginal: boolean
  article: { id: string; title: string; url: string; facts: Fact[]; isOpen: boolean } | null
  tone: string
  trail: { text: string; at: string; note: string }[]
  /** All of this writer key on this site; '' when it is not known. */
  writerHref: string
  articleHref: string
  /** The comment that this one answers. */
  thread: { name: string; text: string; href: string } | null
  /** The letter that it became. */
  letter: { text: string; href: string } | null
  /** What a block rule could be made of, each an address that shows first what it would meet. */
  rules: { text: string; href: string }[]
}
export interface LetterView {
  kind: 'letter'
  id: string
  number: string
  version: number
  /** Nobody has read it yet: A takes it up. */
  isNew: boolean
  typeText: string
  visibility: TagView | null
  stateTag: TagView | null
  subject: string
  pieces: Piece[]
  waits: string
  isLate: boolean
  detail: string
}
export type RowView = CommentView | LetterView

/** What the rows of a page need beside themselves, read once for all of them. */
export interface Surroundings {
  site: Site
  words: Words
  now: IsoTime
  pages: Map<string, PageRow>
  parents: Map<string, CommentRow>
  histories: Map<string, WriterHistory>
  visits: Map<string, number>
  trail: TrailEntry[]
  revisions: Row<'comment_revision'>[]
  reports: Row<'comment_report'>[]
  /** Appended to the address of a row's own page. */
  query: string
}

export const rowView = (item: QueueItem, around: Surroundings): RowView =>
  item.kind === 'comment' ? commentView(item.comment, around) : letterView(item.letter, around)

export function commentView(row: CommentRow, around: Surroundings): CommentView {
  const { words } = around
  const state = row.state as CommentState
  const isReported = row.urgent > 0 && (state === 'shown' || state === 'held')
  const isWaiting = state === 'held' || isReported
  const page = around.pages.get(row.page_id)
  const text = deskText(row)
  return {
    kind: 'comment',
    id: row.id,
    version: row.version,
    once: randomToken(),
    icon: row.is_official ? 'patch-check-fill' : isReported ? 'flag' : 'chat-left-text',
    kindText: kindText(row, isReported, words),
    name: row.name || words.t('desk.no_name'),
    official: row.is_official === 1,
    article: page ? { title: titleOrAddress(page), url: page.url } : null,
    answers: around.parents.get(row.parent_id)?.name ?? '',
    ...waitOf(isWaiting, row.queued_at, row.urgent as Urgency, around),
    pieces: row.words_erased_at ? [{ kind: 'text', text: words.t('desk.words_erased') }] : piecesOf(text),
    tags: tagsOf(row, around),
    ...actionsOf(row, isReported, words),
    detail: `/staff/queue/comments/${row.id}${around.query}`,
    context: contextOf(row, page, around),
    letter:
      mayBecomeLetter(row, around) && page
        ? {
            subject: shorten(page.title || text.replace(/\s+/g, ' '), LIMITS.letterSubjectLength),
            isWaiting: state === 'held',
          }
        : null,
  }
}

const mayBecomeLetter = (row: CommentRow, { site }: Surroundings): boolean =>
  !row.is_official && !row.letter_id && site.features.letter && (row.state === 'held' || row.state === 'shown')

/** What everybody reads; of what nobody reads yet the masked words. The original is looked at on its own page, on record. */
function deskText(row: CommentRow): string {
  if (row.is_official) return plainFromRich(richFromJson(row.body))
  return row.state === 'shown' ? shownText(row) : row.masked_text || row.text
}

function kindText(row: CommentRow, isReported: boolean, words: Words): string {
  if (isReported) return words.t('desk.kind_reported', { n: row.reports })
  if (row.is_official) return words.t('desk.kind_official')
  return row.parent_id ? words.t('desk.kind_reply') : words.t('desk.kind_comment')
}

function waitOf(isWaiting: boolean, since: IsoTime, urgency: Urgency, { now, words, site }: Surroundings) {
  if (!isWaiting) return { waits: words.ago(since, now, site.timeZone), isLate: false }
  const minutes = (Date.parse(now) - Date.parse(since)) / MINUTE
  return { waits: words.duration(minutes), isLate: minutes > ANSWER_HOURS[urgency] * 60 }
}

/** What may be done, in words that say what happens. The first is what usually comes next. */
function actionsOf(row: CommentRow, isReported: boolean, words: Words) {
  const { t } = words
  const state = row.state as CommentState
  const isGambling = row.labels.includes('gambling')
  const approve: Button = row.masked_text
    ? { move: 'approve-masked', text: t('desk.approve_masked'), key: 'A' }
    : { move: 'approve', text: t('mod.approve'), key: 'A' }
  const asWritten: Button[] = row.masked_text ? [{ move: 'approve', text: t('desk.approve_unmasked'), key: '' }] : []
  const spam: Button = { move: 'spam', text: t('mod.mark_spam'), key: 'S' }
  const notSpam: Button = { ...approve, text: t('desk.not_spam_show'), key: 'N' }
  const hide: Button = { move: 'hold', text: t('mod.hide'), key: '' }
  const toQueue: Button = { move: 'hold', text: t('desk.to_queue'), key: '' }
  const refuse = { refusal: 'reject', refusalText: t('mod.reject') } as const
  const remove = { refusal: 'remove', refusalText: t('desk.remove') } as const
  const none = { refusal: '', refusalText: '' } as const
  if (row.words_erased_at) return { first: null, more: [], canReply: false, ...none }
  switch (state) {
    case 'held':
      return isGambling
        ? { first: spam, more: [notSpam], canReply: false, ...refuse }
        : { first: approve, more: [spam, ...asWritten], canReply: true, ...refuse }
    case 'shown': {
      const keep: Button | null = isReported ? { move: 'keep', text: t('desk.keep'), key: 'A' } : null
      return { first: keep, more: row.is_official ? [hide] : [hide, spam], canReply: !row.is_official, ...remove }
    }
    case 'rejected':
      return { first: approve, more: [toQueue, ...asWritten], canReply: false, ...none }
    case 'spam':
      return { first: notSpam, more: [toQueue], canReply: false, ...none }
    case 'removed':
      return {
        first: { move: 'restore' as Move, text: t('mod.restore'), key: 'A' },
        more: [],
        canReply: false,
        ...none,
      }
    default:
      return { first: null, more: [], canReply: false, ...none }
  }
}

/** Personal data and rough words are amber: something to do, nothing to blame. */
const AMBER = new Set([
  'nik',
  'kk',
  'phone',
  'email',
  'address',
  'account',
  'plate',
  'other-id',
  'abusive',
  'threat',
  'hate',
])
const MASKED = new Set(['nik', 'kk', 'phone', 'email', 'address', 'account', 'plate', 'other-id'])

function tagsOf(row: CommentRow, { words, reports }: Surroundings): TagView[] {
  const tags: TagView[] = []
  if (importedFrom(row)) tags.push({ text: words.t('desk.imported'), kind: 'line' })
  const state = row.state as CommentState
  if (state === 'rejected' || state === 'removed') {
    tags.push({ text: words.maybe(`reason.${row.state_reason}`) || words.t('status.rejected'), kind: 'line' })
  }
  if (row.urgent === 2 && (state === 'held' || state === 'shown')) {
    tags.push({ text: words.t('desk.limit_urgent'), kind: 'warn', icon: 'clock' })
  }
  for (const reason of readReasons(row.reasons)) {
    const said = sayReason(reason, words.lang)
    if (!said) continue
    if (said.kind === 'verdict') tags.push({ text: said.text, kind: 'bad', icon: 'shield-exclamation' })
    else if (said.kind === 'noticed') tags.push({ text: said.text, kind: 'line' })
    else if (MASKED.has(reason.code)) tags.push({ text: said.text, kind: 'warn', icon: 'eye-slash' })
    else tags.push(AMBER.has(reason.code) ? { text: said.text, kind: 'warn' } : { text: said.text })
  }
  const open = reports.filter((report) => report.comment_id === row.id && !report.settled_at)
  for (const reason of new Set(open.map((report) => report.reason))) {
    const n = open.filter((report) => report.reason === reason).length
    tags.push({ text: words.t('desk.report_tag', { reason: words.maybe(`desk.report_${reason}`), n }), icon: 'flag' })
  }
  if (row.letter_id) tags.push({ text: words.t('desk.is_letter'), kind: 'line', icon: 'envelope-paper' })
  if (row.edited_at) tags.push({ text: words.t('comment.edited'), kind: 'line' })
  if (row.tone) tags.push({ text: words.maybe(`desk.tone_${row.tone}`), kind: 'line' })
  return tags
}

function contextOf(row: CommentRow, page: PageRow | undefined, around: Surroundings): ContextView {
  const { words, site } = around
  const parent = around.parents.get(row.parent_id)
  return {
    writerHref: row.writer_hash ? `/staff/queue?site=${site.id}&filter=any&like=${row.id}` : '',
    articleHref: `/staff/queue?site=${site.id}&filter=any&article=${row.page_id}`,
    thread: parent
      ? {
          name: parent.name,
          text: shorten(deskText(parent).replace(/\s+/g, ' '), 240),
          href: `/staff/queue/comments/${parent.id}${around.query}`,
        }
      : null,
    letter: letterMade(row, around),
    rules: row.is_official || row.words_erased_at ? [] : rulesFrom(row, around),
    writer: writerOf(row, around),
    why: row.state === 'held' || row.state === 'spam' ? whyHeld(row, around) : [],
    hasOriginal: row.masked_text !== '',
    article: page
      ? {
          id: page.id,
          title: titleOrAddress(page),
          url: page.url,
          isOpen: page.comments_open === 1,
          facts: [
            { name: words.t('desk.page_visits'), value: words.number(around.visits.get(page.id) ?? 0) },
            { name: words.t('comment.title'), value: words.number(page.comments) },
            { name: words.t('desk.page_likes'), value: words.number(page.likes) },
          ],
        }
      : null,
    tone: row.tone,
    trail: trailView(row, around).map((entry) => ({ ...entry, at: words.stamp(entry.at, site.timeZone) })),
  }
}

/** Its number stands in the log, beside who made it. */
function letterMade(row: CommentRow, { trail, words, site }: Surroundings): ContextView['letter'] {
  const number = trail.find(({ subject_id, did }) => subject_id === row.id && did === 'comment.letter')?.code
  return number
    ? { text: words.t('desk.its_letter', { number }), href: `/staff/letters/${number}?site=${site.id}` }
    : null
}

function rulesFrom(row: CommentRow, { site, words }: Surroundings): ContextView['rules'] {
  const offered = suggestionsFrom({ ...row, reasons: readReasons(row.reasons) })
  const address = (query: Record<string, string>) =>
    `/staff/queue/rules/new?${new URLSearchParams({ site: site.id, ...query, comment: row.id })}`
  return [
    ...offered.map(({ kind, value, text }) => ({
      text: words.maybe(`rule.from_${kind}`, { value: text }),
      href: address(kind === 'writer' ? { kind } : { kind, value }),
    })),
    { text: words.t('rule.from_word'), href: address({ kind: 'word' }) },
  ]
}

function writerOf(row: CommentRow, { words, histories, site }: Surroundings): ContextView['writer'] {
  const history = histories.get(row.writer_hash)
  if (row.is_official) return { name: row.name, note: words.t('desk.writer_official'), facts: [] }
  if (!row.writer_hash || !history) return { name: row.name, note: words.t('desk.writer_unknown'), facts: [] }
  return {
    name: row.name,
    note: words.t('desk.writer_same_device'),
    facts: [
      { name: words.t('desk.writer_shown'), value: words.number(history.shown) },
      { name: words.t('desk.writer_refused'), value: words.number(history.refused) },
      { name: words.t('desk.writer_first'), value: words.stamp(history.first, site.timeZone).split(',')[0]! },
    ],
  }
}

function whyHeld(row: CommentRow, { words, site }: Surroundings): ContextView['why'] {
  const why: ContextView['why'] = []
  if (row.state_reason === HELD_REPORTED) why.push({ icon: 'flag', text: words.t('desk.why_reported') })
  if (row.state_reason === HELD_EDITED) why.push({ icon: 'pencil', text: words.t('desk.why_edited') })
  if (row.masked_text) why.push({ icon: 'eye-slash', text: words.t('desk.why_masked') })
  const reasons: HeldReason[] = readReasons(row.reasons)
  if (row.labels.includes('gambling')) why.push({ icon: 'shield-exclamation', text: words.t('desk.why_gambling') })
  if (reasons.some(({ code }) => code.startsWith('rule'))) why.push({ icon: 'lock', text: words.t('desk.why_rule') })
  if (row.labels.includes('link')) why.push({ icon: 'link-45deg', text: words.t('desk.why_link') })
  if (/abusive|hate/.test(row.labels)) why.push({ icon: 'exclamation-triangle', text: words.t('desk.why_words') })
  if (row.labels.includes('duplicate')) why.push({ icon: 'copy', text: words.t('desk.why_duplicate') })
  if (reasons.some(({ code }) => /-name$/.test(code))) why.push({ icon: 'person', text: words.t('desk.why_name') })
  if (reasons.some(({ code }) => code === 'honeypot' || code === 'too-fast')) {
    why.push({ icon: 'activity', text: words.t('desk.why_robot') })
  }
  if (reasons.some(({ code }) => code.startsWith('unproven-'))) {
    why.push({ icon: 'activity', text: words.t('desk.why_unproven') })
  }
  if (site.moderation === 'before' && row.state === 'held')
    why.push({ icon: 'clock', text: words.t('desk.why_before') })
  return why
}

function trailView(row: CommentRow, around: Surroundings): ContextView['trail'] {
  const { words } = around
  const source = importedFrom(row)
  const came = source ? words.t('desk.trail_imported', { source }) : words.t('desk.trail_came')
  const entries = [{ text: came, at: row.created_at, note: '' }]
  for (const revision of around.revisions) {
    if (revision.comment_id !== row.id) continue
    entries.push({ text: words.t('desk.trail_edited'), at: revision.at, note: '' })
  }
  for (const report of around.reports) {
    if (report.comment_id !== row.id) continue
    const reason = words.maybe(`desk.report_${report.reason}`)
    entries.push({ text: words.t('desk.trail_reported', { reason }), at: report.at, note: report.note })
  }
  for (const act of around.trail) {
    if (act.subject_id === row.id) entries.push({ text: actSentence(act, words), at: act.at, note: '' })
  }
  return entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** "Andi menolak komentar ini: hoaks" */
export function actSentence(act: { did: string; code: string; staffName: string }, words: Words): string {
  const name = act.staffName || 'Titian'
  const did =
    words.maybe(`desk.did_${act.did.replace(/^comment\./, '').replace('-', '_')}`, { name, code: act.code }) ||
    `${name}: ${act.did}`
  const reason = words.maybe(`reason.${act.code}`)
  return reason ? `${did}: ${reason.toLowerCase()}` : did
}

function letterView(letter: LetterRow, { words, now, query, site }: Surroundings): LetterView {
  const minutes = (Date.parse(now) - Date.parse(letter.received_at)) / MINUTE
  const hidden = letter.visibility === 'open' ? null : words.maybe(`desk.visibility_${letter.visibility}`)
  const isNew = (LETTER_STATES.new as readonly string[]).includes(letter.state)
  return {
    kind: 'letter',
    id: letter.id,
    number: letter.number,
    version: letter.version,
    isNew,
    typeText: words.maybe(`desk.letter_${letter.type}`),
    visibility: hidden ? { text: hidden, icon: 'incognito' } : null,
    stateTag: isNew ? null : { text: words.maybe(`letter.state_${letter.state}`), kind: 'line' },
    subject: letter.subject,
    pieces: [{ kind: 'text', text: letter.text }],
    waits: isNew ? words.duration(minutes) : words.ago(letter.received_at, now, site.timeZone),
    isLate: isNew && minutes > ANSWER_HOURS[0] * 60,
    detail: `/staff/letters/${letter.number}${query}`,
  }
}
