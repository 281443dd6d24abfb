import type { Move } from '../comments/comment.ts'
import { commentById } from '../comments/comment-store.ts'
import { moderateComments } from '../comments/moderate-comment.ts'
import { replyOfficially } from '../comments/reply-comment.ts'
import { submitComment } from '../comments/submit-comment.ts'
import { supportComment } from '../comments/support-comment.ts'
import { setTone, type Tone } from '../comments/tend-comment.ts'
import { makeLikeToken, supportedKey } from '../reactions/like-token.ts'
import type { Article } from './article.ts'
import { awake, type Happening, inOffice, onDuty, type Scene } from './happening.ts'
import { type Citizen, citizens, type StaffName } from './people.ts'
import { BASE64URL, Random } from './random.ts'
import { HONEST } from './talk-honest.ts'
import {
  ABUSIVE,
  GAMBLING_WAVES,
  gamblingText,
  HATEFUL,
  JUNK_COUNT,
  junkText,
  LAST_NIGHT,
  PERSONAL,
} from './talk-hostile.ts'
import type { Calendar } from './visit-plan.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** A comment of the story, and its id once it has been sent. */
interface Line {
  at: number
  text: string
  by: Citizen
  parent: Line | null
  /** When a moderator decides; Infinity: nobody has yet. */
  decidedAt: number
  id: string
}

/** What a moderator does with what nobody wants here. */
interface Verdict {
  move: Move
  reason?: string
}
const AS_SPAM: Verdict = { move: 'spam' }

const MODERATORS: readonly (readonly [StaffName, number])[] = [
  ['yuli', 5],
  ['andi', 4],
  ['kartini', 1],
]
/** Hours a comment waits for a moderator on average, within their hours. */
const DECIDED_AFTER_HOURS = 2.2
/** Of the comments decided, how many a moderator also tags by tone. */
const TAGGED = 0.55

/** Every comment, decision and official answer of the story, in no order. */
export function planTalk(articles: readonly Article[], calendar: Calendar, random: Random): Happening[] {
  const crowd = citizens(random, BASE64URL)
  return [
    ...articles.flatMap((article) => honest(article, crowd, calendar, random)),
    ...gambling(articles, calendar, random),
    ...junk(articles, calendar, random),
    ...unwanted(articles, crowd, calendar, random),
  ]
}

function honest(article: Article, crowd: Citizen[], calendar: Calendar, random: Random): Happening[] {
  const midnight = calendar.midnight(0)
  const written = (HONEST[article.no] ?? '').split('\n').filter(Boolean)
  const tops = written.filter((line) => !/^[>=?]/.test(line)).length
  const starts = startsOf(Date.parse(article.published), tops, calendar, random)
  const happenings: Happening[] = []
  let top: Line | null = null
  let last: Line | null = null
  for (const raw of written) {
    const mark = /^[>=?] /.test(raw) ? raw[0] : ''
    const [, named, text] = /^(?:@([^:]+): )?(.*)$/.exec(mark ? raw.slice(2) : raw) as unknown as [
      string,
      string | undefined,
      string,
    ]
    if (mark === '=') {
      if (last) happenings.push(official(top ?? last, text, calendar, random))
      continue
    }
    // A reply to a reply now and then; it waits until what it answers can be read.
    const parent: Line | null = mark === '>' ? (last !== top && last && random.is(0.3) ? last : top) : null
    const waits = mark === '?'
    const at = parent
      ? awake(parent.decidedAt + 10 * MINUTE_MS + random.wait(2.5 * HOUR_MS), midnight)
      : waits
        ? lately(article, calendar, random)
        : starts.shift()!
    const by = authorOf(crowd, named, parent, random)
    const decidedAt = waits ? Number.POSITIVE_INFINITY : decidedAfter(at, calendar, random)
    const line: Line = { at, text, by, parent, decidedAt, id: '' }
    happenings.push(...sent(article, line, { move: 'approve' }, random))
    last = line
    if (mark !== '>') top = line
  }
  return happenings
}

/** In the last day and a half, so that the desk has something to do when the newcomer opens it. */
const lately = (article: Article, calendar: Calendar, random: Random): number =>
  Math.max(Date.parse(article.published) + HOUR_MS, calendar.endMs - (1 + random.unit() * 33) * HOUR_MS)

/** Moments of so many first comments: most on the first day, the last within a week, always in the order written. */
function startsOf(published: number, count: number, calendar: Calendar, random: Random): number[] {
  const left = calendar.endMs - published
  return Array.from({ length: count }, () => {
    const after = 15 * MINUTE_MS + Math.min(random.wait(20 * HOUR_MS), 7 * DAY_MS)
    return awake(published + (after < left * 0.97 ? after : random.unit() * left * 0.9), calendar.midnight(0))
  }).sort((a, b) => a - b)
}

function authorOf(crowd: Citizen[], named: string | undefined, parent: Line | null, random: Random): Citizen {
  const known = crowd.find(({ name }) => name === named)
  if (known) return known
  for (;;) {
    // The same people come back: half of the comments are by a third of the crowd.
    const by = crowd[Math.floor(random.unit() ** 1.5 * crowd.length)]!
    if (by !== parent?.by && by !== parent?.parent?.by) return by
  }
}

const decidedAfter = (at: number, calendar: Calendar, random: Random): number =>
  onDuty(at + 6 * MINUTE_MS + random.wait(DECIDED_AFTER_HOURS * HOUR_MS), calendar.midnight(0))

/** A comment and the decision on it. */
function sent(article: Article, line: Line, verdict: Verdict, random: Random): Happening[] {
  const once = random.text(22, BASE64URL)
  const took = random.whole(18_000, 240_000)
  const moderator = random.weighted(MODERATORS)
  const tone = random.is(TAGGED) ? toneOf(line.text) : ''
  return [
    {
      at: line.at,
      ...(line.by.writer ? { by: { article, act: line.parent ? ('reply' as const) : ('comment' as const) } } : {}),
      async happen({ titian, site }) {
        // What is answered may have been refused, or not been read yet.
        if (line.parent && !(await isShown({ titian, site }, line.parent.id))) return
        const answer = await submitComment(titian, site, {
          site: site.id,
          url: `${site.origins[0]}/berita/${article.slug}`,
          name: line.by.name,
          text: line.text,
          once,
          took,
          ...(line.by.writer ? { writer: line.by.writer } : {}),
          ...(line.parent ? { parent: line.parent.id } : {}),
        })
        line.id = answer.comment.id
      },
    },
    ...(Number.isFinite(line.decidedAt)
      ? [
          { at: line.decidedAt, happen: (scene: Scene) => decide(scene, moderator, line, verdict, tone) },
          { at: line.decidedAt + 3 * HOUR_MS, happen: (scene: Scene) => supported(scene, line, once) },
        ]
      : []),
  ]
}

async function isShown({ titian, site }: Pick<Scene, 'titian' | 'site'>, id: string): Promise<boolean> {
  return id !== '' && (await commentById(titian.db, site.id, id))?.state === 'shown'
}

async function decide(
  { titian, site, staff }: Scene,
  by: StaffName,
  line: Line,
  { move, reason }: Verdict,
  tone: Tone,
): Promise<void> {
  const comment = line.id ? await commentById(titian.db, site.id, line.id) : undefined
  // Screening put it with the spam: nobody needs to decide, and a moderator sees it there.
  if (comment?.state !== 'held') return
  const order = { id: comment.id, version: comment.version, move, ...(reason ? { reason } : {}) }
  await moderateComments(titian, staff[by], site, [order])
  if (tone && move === 'approve') await setTone(titian, staff[by], site, comment.id, tone)
}

/** Readers who agree: mostly none or few, now and then many. */
async function supported({ titian, site }: Scene, line: Line, once: string): Promise<void> {
  if (!(await isShown({ titian, site }, line.id))) return
  const random = new Random(`support ${once}`)
  const count = Math.floor(random.wait(line.parent ? 0.8 : 2.5))
  for (let i = 0; i < count; i++) {
    const like = random.text(22, BASE64URL)
    const bound = { siteId: site.id, pageKey: supportedKey(line.id), like }
    const { token } = makeLikeToken(titian.config.secret, bound, titian.clock.ms())
    await supportComment(titian, site, line.id, { site: site.id, like, token })
  }
}

/** As a moderator would tag it at a glance. */
function toneOf(text: string): Tone {
  if (/terima kasih|alhamdulillah|makasih|bagus|mantap|salut|keren|selamat|senang|bangge|alus|nyaman/i.test(text))
    return 'positive'
  if (/rusak|mati|kurang|habis|lamban|gelap|takut|rugi|mahal|penuh|lambat|lama|hanya|jangan|curiga|belum/i.test(text))
    return 'negative'
  return 'neutral'
}

function official(to: Line, text: string, calendar: Calendar, random: Random): Happening {
  const once = random.text(22, BASE64URL)
  const by = random.weighted<StaffName>([
    ['kartini', 3],
    ['yuli', 4],
    ['andi', 3],
  ])
  const at = inOffice(
    to.decidedAt + 20 * MINUTE_MS + random.wait(3 * HOUR_MS),
    calendar.midnight(0),
    calendar.weekday(0),
  )
  return {
    at,
    async happen({ titian, site, staff }) {
      const comment = to.id ? await commentById(titian.db, site.id, to.id) : undefined
      if (comment?.state !== 'shown') return
      await replyOfficially(titian, staff[by], site, { id: comment.id, version: comment.version, text, once })
    },
  }
}

const SPAMMERS =
  'Mega|Andre|Bella|Joko|Sasa|Viki|Dimas|Cindy|Bobby|Rara|Leo|Tasya|Ucok|Gita|Hoki88|Jp Terus|Admin Cuan'.split('|')
const nobody = (random: Random): Citizen => ({ name: random.pick(SPAMMERS), writer: '' })

/** Waves of a few minutes, at night, two or three for each article that draws them. */
function gambling(articles: readonly Article[], calendar: Calendar, random: Random): Happening[] {
  return articles.flatMap((article) => {
    const count = GAMBLING_WAVES[article.no] ?? 0
    const published = Date.parse(article.published)
    const waves = Array.from({ length: Math.max(1, Math.ceil(count / 9)) }, (_, wave) => {
      const night = calendar.midnight(Math.floor((published - calendar.midnight(0)) / DAY_MS) + wave)
      return Math.max(published + HOUR_MS, night + 22.5 * HOUR_MS + random.unit() * 3 * HOUR_MS)
    })
    return Array.from({ length: count }, () => {
      const at = random.pick(waves) + random.wait(9 * MINUTE_MS)
      const line = {
        at,
        text: gamblingText(random),
        by: nobody(random),
        parent: null,
        decidedAt: decidedAfter(at, calendar, random),
        id: '',
      }
      return sent(article, line, AS_SPAM, random)
    }).flat()
  })
}

function junk(articles: readonly Article[], calendar: Calendar, random: Random): Happening[] {
  return Array.from({ length: JUNK_COUNT }, (_, index) => {
    const article = articles[Math.min(articles.length - 1, Math.floor((index / JUNK_COUNT) * articles.length))]!
    const at =
      Date.parse(article.published) +
      random.unit() * Math.min(4 * DAY_MS, calendar.endMs - Date.parse(article.published))
    const line = {
      at,
      text: junkText(random),
      by: nobody(random),
      parent: null,
      decidedAt: decidedAfter(at, calendar, random),
      id: '',
    }
    return sent(article, line, AS_SPAM, random)
  }).flat()
}

/** Insults, personal data, hatred: from people, on a hot day; a few of the last hours still wait. */
function unwanted(articles: readonly Article[], crowd: Citizen[], calendar: Calendar, random: Random): Happening[] {
  const kinds: [readonly (readonly [number, string])[], (random: Random) => Verdict][] = [
    [ABUSIVE, () => ({ move: 'reject', reason: 'abuse' })],
    [PERSONAL, (chance) => (chance.is(0.6) ? { move: 'approve-masked' } : { move: 'reject', reason: 'pii' })],
    [HATEFUL, () => ({ move: 'reject', reason: 'sara' })],
    [LAST_NIGHT, () => AS_SPAM],
  ]
  return kinds.flatMap(([list, verdictOf]) =>
    list.flatMap(([no, text]) => {
      const article = articles.find((one) => one.no === no)!
      const published = Date.parse(article.published)
      // Under the newest articles it came last night.
      const isLast = no >= 36 || list === LAST_NIGHT
      const at = isLast
        ? lately(article, calendar, random)
        : awake(published + 2 * HOUR_MS + random.wait(15 * HOUR_MS), calendar.midnight(0))
      const decidedAt = isLast ? Number.POSITIVE_INFINITY : decidedAfter(at, calendar, random)
      const by = crowd[random.whole(0, crowd.length - 1)]!
      return sent(article, { at, text, by, parent: null, decidedAt, id: '' }, verdictOf(random), random)
    }),
  )
}
