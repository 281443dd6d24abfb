import type { IconName } from '../http/icons.ts'
import type { Words } from '../language/language.ts'
import { CARD_PLATFORMS, type Card, type CardPlatform, felt } from './cards.ts'
import type { Finding } from './check.ts'
import type { Examination } from './examine.ts'
import type { StoredCheck } from './preview-store.ts'
import { type Fix, fixWords, listed, PLATFORM_NAMES, verdictWords, whatIsWrong } from './preview-words.ts'
import { type RemedyId, remedyOf } from './remedies.ts'
import type { Level } from './verdict.ts'

export type Kind = 'good' | 'warn' | 'bad'
export const KINDS: Record<Level, Kind> = { green: 'good', amber: 'warn', red: 'bad' }
const TAG_ICONS: Record<Kind, IconName> = { good: 'check-lg', warn: 'exclamation-triangle', bad: 'x-lg' }

export interface Tag {
  kind: Kind
  icon: IconName
  text: string
}
export interface PlatformRow {
  icon: IconName
  name: string
  tag: Tag
  cause: string
}
export interface CardModel extends Card {
  isBad: boolean
  pictureText: string
  unread: string
}
export interface Pair {
  /** Platforms that show the same are drawn once. */
  platforms: { icon: IconName; name: string }[]
  now: CardModel
  after: CardModel
  afterText: string
}
export interface FindingLine {
  severity: string
  kind: Kind | 'line'
  what: string
  platforms: string
  who: string
  evidence: { text: string; place: string }[]
}

/** What views/preview/page.ejs shows of a check. */
export interface CheckedPage {
  when: string
  changed: string
  verdict: { kind: Kind; title: string; text: string }
  rows: PlatformRow[]
  fixes: Fix[]
  findings: FindingLine[]
  pairs: Pair[]
}

export const ICONS: Record<CardPlatform, IconName> = {
  whatsapp: 'whatsapp',
  facebook: 'facebook',
  telegram: 'telegram',
  x: 'twitter-x',
  linkedin: 'linkedin',
  line: 'line',
}

/** Pure: a stored check in the reader's words. */
export function checkedPage(w: Words, check: StoredCheck, zone: string): CheckedPage {
  const { examination } = check
  const { verdict, findings, remedies, cms } = examination
  return {
    when: w.t('preview.checked', { when: w.moment(check.checkedAt, zone) }),
    changed: changedSentence(w, check, zone),
    verdict: { kind: KINDS[verdict.level], ...verdictWords(w, verdict) },
    rows: CARD_PLATFORMS.map((platform) => platformRow(w, platform, examination)),
    fixes: remedies.map((id) => fixWords(w, id, cms, examination)),
    findings: findings.map((finding) => findingLine(w, finding)),
    pairs: pairsOf(w, examination),
  }
}

function changedSentence(w: Words, check: StoredCheck, zone: string): string {
  if (check.before === '' || check.changedAt === '') return ''
  const level = (one: Level) => w.maybe('preview.level.' + one)
  return w.t('preview.changed', {
    before: level(check.before),
    now: level(check.verdict),
    when: w.moment(check.changedAt, zone),
  })
}

function platformRow(w: Words, platform: CardPlatform, { cards, findings }: Examination): PlatformRow {
  const card = cards[platform]
  const kind: Kind = card.result === 'good' ? 'good' : card.result === 'part' ? 'warn' : 'bad'
  return {
    icon: ICONS[platform],
    name: PLATFORM_NAMES[platform],
    tag: { kind, icon: TAG_ICONS[kind], text: resultWord(w, card) },
    cause: causeOf(w, platform, card, findings),
  }
}

function resultWord(w: Words, card: Card): string {
  if (card.result !== 'part') return w.t(card.result === 'good' ? 'preview.result.good' : 'preview.result.bad')
  if (card.why.startsWith('sec-')) return w.t('preview.result.part')
  if (card.image === 'none') return w.t('preview.result.none')
  return w.t(card.image === 'small' ? 'preview.result.small' : 'preview.result.part')
}

function causeOf(w: Words, platform: CardPlatform, card: Card, findings: readonly Finding[]): string {
  const own = felt(platform, findings)
  const cause = own.find(({ id }) => id === card.why) ?? (card.result === 'good' ? undefined : own[0])
  if (cause) return whatIsWrong(w, cause)
  return w.t(card.description ? 'preview.whole' : 'preview.whole_no_text')
}

function findingLine(w: Words, { id, params, severity, platforms, remedy, evidence }: Finding): FindingLine {
  return {
    severity: w.maybe('preview.severity.' + severity),
    kind: severity === 'blocker' ? 'bad' : severity === 'major' ? 'warn' : 'line',
    what: whatIsWrong(w, { id, params }),
    platforms: platforms.map((platform) => PLATFORM_NAMES[platform]).join(', '),
    who: w.maybe('preview.who.' + remedyOf(remedy).who),
    evidence: evidence.map(({ text, byte }) => ({
      text,
      place: byte === undefined ? '' : w.t('preview.at_byte', { n: byte }),
    })),
  }
}

/** Only platforms on which something changes. */
function pairsOf(w: Words, { cards, after, findings, remedies, image }: Examination): Pair[] {
  const pairs = new Map<string, Pair>()
  const model = (card: Card, pictureText: string): CardModel => ({
    ...card,
    isBad: card.result === 'bad',
    unread: w.t('preview.unread'),
    pictureText,
  })
  const size = image.width > 0 ? { w: String(image.width), h: String(image.height) } : null
  for (const platform of CARD_PLATFORMS) {
    const [now, then] = [cards[platform], after[platform]]
    if (now.result === 'good' || looks(now) === looks(then)) continue
    const steps = remedies.flatMap((remedy, index) =>
      felt(platform, findings).some((finding) => finding.remedy === remedy || brings(remedy, finding.remedy))
        ? [String(index + 1)]
        : [],
    )
    const key = `${looks(now)} ${looks(then)} ${steps}`
    const pair = pairs.get(key) ?? {
      platforms: [],
      now: model(now, size ? w.t('preview.picture_size', size) : w.t('preview.picture')),
      after: model(then, w.t('preview.picture')),
      afterText: w.t('preview.after', { n: listed(w, steps.length > 0 ? steps : ['1']) }),
    }
    pair.platforms.push({ icon: ICONS[platform], name: PLATFORM_NAMES[platform] })
    pairs.set(key, pair)
  }
  return [...pairs.values()]
}

const looks = ({ result, title, description, image }: Card): string =>
  JSON.stringify([result === 'bad', title, description, image])

const brings = (remedy: RemedyId, other: string): boolean => (remedyOf(remedy).brings ?? []).includes(other)
