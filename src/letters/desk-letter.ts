import { dayOf } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import { plainFromRich, richFromJson, richFromPlain } from '../base/rich-text.ts'
import type { Words } from '../language/language.ts'
import { titleOrAddress } from '../pages/page.ts'
import { type PageRow, pageById } from '../pages/page-store.ts'
import type { Site } from '../sites/site.ts'
import { type AgencyRow, agenciesOfSite } from '../staff/agency-store.ts'
import { may, type Staff } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import { pausesOf } from './change-letter.ts'
import { mayExtend } from './extend-letter.ts'
import {
  ARCHIVE_REASONS,
  canMove,
  type Hint,
  hasConsent,
  isMaskedVersion,
  type LetterState,
  MOVERS,
  type Move,
  mayPublish,
  OUTCOMES,
  publicName,
  shownState,
} from './letter.ts'
import { clockOf, type Holidays, timeLeft, workingDayOf } from './letter-clock.ts'
import type { LetterRules } from './letter-rules.ts'
import { type DeskRow, eventsOf, type LetterEvent, type LetterRow } from './letter-store.ts'
import {
  audienceText,
  basisOf,
  categoryText,
  channelText,
  clockPicture,
  outcomeText,
  paragraphsOf,
  shownText,
  stateText,
  stepText,
  timeLeftText,
  typeText,
  visibilityText,
} from './letter-words.ts'
import { smallSize } from './photo.ts'
import { deskPhotoPath } from './photo-pages.ts'
import { type PhotoHead, photosOf } from './photo-store.ts'
import { letterUrl, signature } from './public-letter.ts'
import { type Check, checkReply, maskContact, maskName } from './reply-checks.ts'
import type { Identity } from './reveal-identity.ts'
import { rulesOf } from './rules-store.ts'
import { templatesFor } from './template-store.ts'

/** Finding and covering personal data is the screening's craft; it is handed in, because letters know no comments. */
export interface PersonalTools {
  find(text: string): string[]
  mask(text: string): string
}

export interface Tag {
  text: string
  kind?: 'good' | 'warn' | 'bad' | 'line'
  icon?: string
}

/** What was typed into a form of the page that could not be done. */
export interface Failed {
  act: string
  field: string
  sentence: string
  values: Readonly<Record<string, string>>
}

export interface DeskWish {
  site: Site
  staff: Staff
  letter: LetterRow
  identity?: Identity
  failed?: Failed
  /** The reply as typed, to be looked at before it is sent. */
  preview?: string
  /** The reply as it stands in the editor, with a template put in. */
  typed?: string
}

/** Everything on the page of one letter, with what this person may see and do and nothing else. */
export async function deskLetter(titian: Titian, w: Words, tools: PersonalTools, wish: DeskWish) {
  const { site, staff, letter, failed } = wish
  const today = dayOf(titian.clock.ms(), site.timeZone)
  const agencies = await agenciesOfSite(titian.db, site.id)
  const events = await eventsOf(titian.db, site.id, letter.id)
  const rules = await rulesOf(titian.db, site.id)
  const photos = await photosOf(titian.db, site.id, letter.id)
  const page = letter.page_id ? await pageById(titian.db, site.id, letter.page_id) : undefined
  const isIkp = may(staff, 'letters', site.id)
  const state = letter.state as LetterState
  const does = (move: Move) =>
    letter.erased_at === '' &&
    canMove(state, move) &&
    MOVERS[move] !== 'writer' &&
    may(staff, MOVERS[move] as 'letters' | 'answer', site.id)
  const from = signature(site, agencies, letter.agency_id)
  const stored = letter.answer ? plainFromRich(richFromJson(letter.answer)) : ''
  const typed = wish.preview ?? wish.typed ?? (failed?.act === 'answer' ? (failed.values.text ?? '') : undefined)
  const text = typed ?? stored
  return {
    number: letter.number,
    version: letter.version,
    action: `/staff/letters/${letter.number}?site=${site.id}`,
    listHref: `/staff/letters?site=${site.id}&state=${shownState(state)}`,
    tags: letterTags(w, letter, today, rules.holidays),
    type: typeText(w, letter.type),
    category: categoryText(w, letter.category),
    audience: audienceText(w, letter.audience),
    hints: (JSON.parse(letter.hints) as Hint[]).map((hint) => w.t(`letter.hint_${hint}`)),
    state: stateText(w, state, letter.state_detail),
    subject: letter.subject || w.t('letter.erased_subject'),
    paragraphs: paragraphsOf(letter.text),
    photos: photos.map(({ n, width, height, is_public }) => ({
      n,
      alt: w.t('letter.photo_n', { n }),
      href: deskPhotoPath(site, letter.number, n),
      small: deskPhotoPath(site, letter.number, n, 'small'),
      isPublic: is_public === 1,
      ...smallSize(width, height),
    })),
    mayRemovePhotos: isIkp && letter.erased_at === '',
    place: letter.place,
    receivedAt: w.moment(letter.received_at, site.timeZone),
    article: page ? articleOf(page) : null,
    comment: commentOf(w, site, letter),
    came: cameBy(w, letter, isIkp),
    additions: events
      .filter(({ did }) => did === 'supply' || did === 'add' || did === 'appeal')
      .map(({ at, did, note }) => ({
        label: w.t(did === 'appeal' ? 'letter.appealed_by_writer' : 'letter.added_by_writer'),
        when: w.stamp(at, site.timeZone),
        paragraphs: paragraphsOf(note),
      })),
    rating: letter.rating > 0 ? { text: w.maybe(`letter.rating_${letter.rating}`), word: letter.rating_word } : null,
    answer: {
      text,
      stored: letter.answer ? richFromJson(letter.answer) : [],
      storedDay: letter.answered_at ? w.day(dayOf(letter.answered_at, site.timeZone)) : '',
      storedFrom: letter.answer ? signature(site, agencies, letter.answer_agency_id) : '',
      writer: letter.answered_by ? (events.findLast(({ did }) => did === 'answer')?.staffName ?? '') : '',
      preview: wish.preview ? richFromPlain(wish.preview) : [],
      signature: from,
      checks: checkReply(typed ?? '', tools.find(typed ?? '')).map((check) => checkView(w, check)),
      words: text.split(/\s+/).filter(Boolean).length,
    },
    may: {
      verify: does('verify'),
      process: does('process') && state !== 'dijawab',
      workOn: does('process') && state === 'dijawab',
      dispose: does('dispose'),
      return: does('return') && letter.agency_id !== '',
      ask: does('ask'),
      answer: does('answer'),
      close: does('close'),
      refer: does('refer'),
      merge: does('merge'),
      archive: does('archive'),
      postpone: does('postpone'),
      extend: isIkp && letter.erased_at === '' && mayExtend(letter, events, today),
      reopen: does('reopen'),
      publish: isIkp && mayPublish(letter) && letter.erased_at === '',
      reveal: may(staff, 'identity', site.id) && hides(letter) && !wish.identity,
    },
    templates: (await templatesFor(titian.db, site.id, letter.agency_id)).map(({ id, title }) => ({
      value: id,
      text: title,
    })),
    isTyped: wish.typed !== undefined,
    lost: failed?.act === 'answer' && !does('answer') ? (failed.values.text ?? '') : '',
    revealed: wish.identity !== undefined,
    failed: failed ?? null,
    clock: clockView(w, site, letter, events, today, rules),
    agencies: agencies
      .filter((agency) => agency.is_active === 1 && agency.id !== letter.agency_id)
      .map(({ id, name }) => ({ value: id, text: name })),
    disposition: dispositionView(w, site, letter, agencies, events),
    who: whoSees(w, site, staff, letter, agencies, wish.identity),
    outcomes: OUTCOMES.map((value) => ({ value, text: outcomeText(w, value) })),
    outcome: letter.outcome ? outcomeText(w, letter.outcome) : '',
    archiveReasons: ARCHIVE_REASONS.map((value) => ({ value, text: w.t(`letter.archive_${value}`) })),
    publication: isIkp
      ? publicationView(w, site, letter, photos, tools, failed, letterUrl(titian, site, letter.number))
      : null,
    history: events
      .filter((event) => isIkp || isForOfficer(event, staff))
      .reverse()
      .map((event) => historyEntry(w, site, letter, agencies, rules.holidays, event)),
  }
}

/** Whether something of the writer's identity is covered on the page. */
const hides = (letter: LetterRow): boolean =>
  letter.contact !== '' || (letter.visibility !== 'open' && letter.name !== '')

/** Where the comment stands that the letter was made of. */
const commentOf = (w: Words, site: Site, letter: LetterRow): { text: string; href: string } | null =>
  letter.comment_id
    ? {
        text: w.t('letter.of_comment', { day: w.day(letter.channel_day) }),
        href: `/staff/queue/comments/${letter.comment_id}?site=${site.id}`,
      }
    : null

/** Where a letter came from that staff wrote down. The message names its writer: only for those who may know who that is. */
function cameBy(w: Words, letter: LetterRow, isIkp: boolean): { text: string; href: string } | null {
  if (letter.channel === '' || letter.channel === 'comment') return null
  const channel = [channelText(w, letter.channel), letter.channel_account].filter(Boolean).join(' ')
  return {
    text: w.t('letter.came_by', { channel, day: w.day(letter.channel_day) }),
    href: isIkp || letter.visibility === 'open' ? letter.channel_url : '',
  }
}

const articleOf = (page: PageRow): { title: string; url: string } => ({ title: titleOrAddress(page), url: page.url })

/** State and time left, as on the list and at the head of the page. */
export function letterTags(w: Words, letter: DeskRow, today: Day, holidays: Holidays): Tag[] {
  const state = letter.state as LetterState
  const shown = shownState(state)
  const tags: Tag[] = []
  if (letter.visibility !== 'open') {
    const icon = letter.visibility === 'secret' ? 'lock' : 'incognito'
    tags.push({ text: visibilityText(w, letter.visibility), icon })
  }
  tags.push(
    shown === 'answered' || state === 'selesai'
      ? { text: shownText(w, shown), kind: 'good', icon: 'check-lg' }
      : { text: shown === 'new' ? shownText(w, shown) : w.t(`letter.state_${state}`) },
  )
  const left = timeLeft(
    { due: letter.due_on, isPaused: state === 'butuh_data', isStopped: shown === 'answered' || shown === 'done' },
    today,
    holidays,
  )
  const text = timeLeftText(w, left)
  if (text) {
    tags.push(
      left.kind === 'late'
        ? { text, kind: 'bad', icon: 'exclamation-triangle' }
        : { text, kind: left.kind === 'today' ? 'warn' : 'line', icon: 'clock' },
    )
  }
  if (letter.published_at) tags.push({ text: w.t('letter.is_public'), kind: 'line', icon: 'eye' })
  return tags
}

function checkView(w: Words, { id, kind, found }: Check) {
  const text = w.t(`letter.check_${id}`)
  const more =
    kind === 'warn' && found
      ? w.maybe(`letter.check_${id}_found`, { found })
      : kind === 'warn'
        ? w.maybe(`letter.check_${id}_none`)
        : ''
  return {
    id,
    kind,
    text,
    more,
    icon: kind === 'ok' ? 'check-lg' : kind === 'warn' ? 'exclamation-triangle' : 'question-circle',
  }
}

function clockView(
  w: Words,
  site: Site,
  letter: LetterRow,
  events: LetterEvent[],
  today: Day,
  { holidays, limits }: LetterRules,
) {
  const state = letter.state as LetterState
  const shown = shownState(state)
  const isOver = shown === 'answered' || shown === 'done'
  const stoppedOn = !isOver ? '' : dayOf(letter.answered_at || letter.closed_at, site.timeZone)
  const pauses = pausesOf(events, site.timeZone)
  const clock = clockOf(
    { countsFrom: letter.counts_from, limitDays: letter.limit_days, pauses },
    today,
    stoppedOn,
    holidays,
  )
  const left = timeLeft({ due: letter.due_on, isPaused: state === 'butuh_data', isStopped: isOver }, today, holidays)
  const picture = clockPicture(w, clock, stoppedOn || today, isOver)
  const type = typeText(w, letter.type).toLowerCase()
  const headline = isOver
    ? letter.answered_at
      ? w.t(stoppedOn <= clock.due ? 'letter.answered_in_time' : 'letter.answered_late')
      : w.t('letter.no_answer_owed')
    : timeLeftText(w, left)
  return {
    headline,
    isLate: left.kind === 'late' || (isOver && letter.answered_at !== '' && stoppedOn > clock.due),
    count:
      clock.counted === 0
        ? isOver
          ? letter.answered_at
            ? w.t('letter.clock_before_first', { limit: clock.limitDays, type })
            : ''
          : w.t('letter.clock_not_begun', { limit: clock.limitDays, type })
        : w.t('letter.clock_count', { n: clock.counted, limit: clock.limitDays, type }),
    due: isOver || left.kind === 'paused' ? '' : w.t('letter.due', { date: w.day(clock.due) }),
    basis: basisOf(w, limits, letter),
    ...picture,
  }
}

function dispositionView(w: Words, site: Site, letter: LetterRow, agencies: AgencyRow[], events: LetterEvent[]) {
  const last = events.findLast(({ did }) => did === 'dispose' || did === 'return')
  const agency = agencies.find(({ id }) => id === letter.agency_id)
  return {
    agency: agency?.name ?? '',
    since: agency && last ? w.stamp(last.at, site.timeZone) : '',
    note: last?.note ?? '',
    by: last?.staffName ?? '',
    isReturned: last?.did === 'return',
  }
}

export interface WhoRow {
  who: string
  text: string
  /** Covered with dots: shown as a mask. */
  isMasked: boolean
}

/** Who sees which name. An officer's page holds neither the name nor its first letters where the writer hid it. */
function whoSees(
  w: Words,
  site: Site,
  staff: Staff,
  letter: LetterRow,
  agencies: AgencyRow[],
  identity: Identity | undefined,
): WhoRow[] {
  const rows: WhoRow[] = []
  const plain = (who: string, text: string) => rows.push({ who, text, isMasked: false })
  const unnamed = w.t('letter.unnamed')
  plain(
    w.t('letter.who_public'),
    letter.visibility === 'secret' ? w.t('letter.never_public') : publicName(letter) || unnamed,
  )
  const agency = agencies.find(({ id }) => id === letter.agency_id)
  if (agency) plain(agency.short_name || agency.name, publicName(letter) || unnamed)
  if (!may(staff, 'letters', site.id)) return rows
  const ikp = w.t('letter.who_ikp')
  if (letter.visibility === 'open') plain(ikp, letter.name)
  else if (!letter.name) plain(ikp, w.t('letter.no_name_given'))
  else rows.push({ who: ikp, text: identity ? identity.name : maskName(letter.name), isMasked: !identity })
  const contact = w.t('letter.who_contact')
  if (!letter.contact) plain(contact, w.t('letter.no_contact'))
  else rows.push({ who: contact, text: identity ? identity.contact : maskContact(letter.contact), isMasked: !identity })
  return rows
}

function publicationView(
  w: Words,
  site: Site,
  letter: LetterRow,
  photos: readonly PhotoHead[],
  tools: PersonalTools,
  failed: Failed | undefined,
  url: string,
) {
  const typed = failed?.act === 'publish' ? failed.values : null
  const suggestion = (text: string) => {
    const masked = tools.mask(text)
    return isMaskedVersion(masked, text) ? masked : text
  }
  return {
    isSecret: letter.visibility === 'secret',
    needsConsent: !hasConsent(letter),
    isAnswered: letter.answered_at !== '',
    publishedAt: letter.published_at ? w.stamp(letter.published_at, site.timeZone) : '',
    href: `/surat/${site.id}/${letter.number}`,
    kit: letter.published_at ? { action: `/staff/kit?site=${site.id}`, address: url } : null,
    subject: typed?.subject ?? (letter.public_subject || suggestion(letter.subject)),
    text: typed?.text ?? (letter.public_text || suggestion(letter.text)),
    photos: photos.map(({ n, is_public, alt }) => ({
      n,
      text: w.t('letter.photo_show', { n }),
      isShown: typed ? typed[`show_${n}`] === 'yes' : is_public === 1,
      alt: typed?.[`alt_${n}`] ?? alt,
    })),
    name: publicName(letter) || w.t('letter.unnamed'),
  }
}

/** An officer reads what was written to the agency, to the writer, or by the officer: not what IKP noted among itself. */
const isForOfficer = (event: LetterEvent, staff: Staff): boolean =>
  event.did !== 'reveal' &&
  (event.is_public === 1 ||
    event.note === '' ||
    event.actor === 'writer' ||
    event.staff_id === staff.id ||
    event.did === 'dispose')

function historyEntry(
  w: Words,
  site: Site,
  letter: LetterRow,
  agencies: AgencyRow[],
  holidays: Holidays,
  event: LetterEvent,
) {
  const n = workingDayOf(event.at, letter.counts_from, site.timeZone, holidays)
  const by = event.actor === 'writer' ? w.t('letter.by_writer') : event.staffName
  const parts = [w.stamp(event.at, site.timeZone), by, n > 0 ? w.t('letter.workday_n', { n }) : '']
  if (event.is_public === 1 && event.note) parts.push(w.t('letter.seen_by_writer'))
  return {
    text: stepText(w, { did: event.did, detail: event.detail }, agencies),
    when: parts.filter(Boolean).join(' · '),
    note: event.actor === 'writer' && event.did !== 'withdraw' ? '' : event.note,
  }
}
