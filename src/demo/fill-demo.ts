import { dayOf, momentOf, weekdayOf } from '../base/calendar.ts'
import { DAY, type FixedClock, HOUR, isoOf } from '../base/clock.ts'
import { saveCalendar } from '../letters/change-rules.ts'
import { saveTemplate } from '../letters/change-template.ts'
import { pageAddress } from '../pages/page.ts'
import { readDuePages } from '../pages/read-due-pages.ts'
import { likePage } from '../reactions/like-page.ts'
import { makeLikeToken } from '../reactions/like-token.ts'
import { pressShare } from '../shares/press-share.ts'
import type { Site } from '../sites/site.ts'
import { addPerson } from '../staff/change-person.ts'
import type { Staff } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import { admitPage } from '../visits/admit-page.ts'
import type { Article } from './article.ts'
import { type Story, storyFor } from './articles.ts'
import { CALENDAR, TEMPLATES } from './days-off.ts'
import type { Happening, Scene } from './happening.ts'
import { planLetters } from './letters.ts'
import { byPostedLink, type PostedLinks, planNewsroom } from './newsroom.ts'
import { STAFF, type StaffName } from './people.ts'
import { planPapers } from './plans.ts'
import { BASE64URL, Random } from './random.ts'
import { keepRecords } from './records.ts'
import { DEMO_KEY, DEMO_ZONE } from './regency.ts'
import { planTalk } from './talk.ts'
import { beaconsOf, type SentBeacon, sendBeacons } from './tell-visits.ts'
import { planTwoDivisions } from './two-divisions.ts'
import { type Calendar, creditActs, type PlannedLike, type PlannedShare, planVisits } from './visit-plan.ts'

export interface FillOptions {
  /** Another seed, another twelve weeks. */
  seed?: string
  /** Only the first so many days happen; default: all until now. */
  days?: number
  /** Whether the news site runs, so that its pages can be read. Default true. */
  readsPages?: boolean
}

export interface Filled {
  visits: number
  beacons: number
  likes: number
  shares: number
}

export const SEED = 'Tanjung Kelekak'

/**
 * Tells the demo's twelve weeks, from the first day until the moment at which the clock stands, through the same verbs
 * and the same beacons that a site uses. The demo site must be registered (`prepareEmptyDemo`) and its server run; the
 * clock is led through the weeks and put back.
 *
 * @param clock the clock Titian was opened with
 * @param progress told after every day
 */
export async function fillDemo(
  titian: Titian,
  clock: FixedClock,
  progress: (done: number, total: number, what: string) => void,
  options: FillOptions = {},
): Promise<Filled> {
  const now = clock.ms()
  const site = titian.sites.byKey(DEMO_KEY)
  if (!site) throw new Error('the demo site is not registered: prepareEmptyDemo comes first')
  const story = storyFor(now)
  const calendar = calendarOf(story, now)
  const seed = options.seed ?? SEED
  const plan = planVisits(story.articles, calendar, new Random(`${seed} visits`))
  const talk = planTalk(story.articles, calendar, new Random(`${seed} talk`))
  const letters = planLetters(story.articles, calendar, new Random(`${seed} letters`))
  const newsroom = planNewsroom(story.articles, calendar, new Random(`${seed} newsroom`))
  const happenings = [...talk, ...letters, ...newsroom, ...planTwoDivisions(calendar), ...planPapers(calendar)]
  creditActs(plan.visits, happenings)
  const beacons = plan.visits.flatMap((visit, index) => beaconsOf(visit, site, new Random(`${seed} visit ${index}`)))
  const days = Math.min(calendar.days, options.days ?? calendar.days)
  const filled: Filled = { visits: plan.visits.length, beacons: 0, likes: 0, shares: 0 }

  const limited = titian.limits.isOn
  // One machine tells what thousands of phones told.
  titian.limits.isOn = false
  clock.set(isoOf(calendar.midnight(0)))
  try {
    const readPages = async () => {
      if (options.readsPages !== false) await readNewPages(titian, site)
    }
    const scene: Scene = { titian, site, staff: await hireStaff(titian), links: new Map(), readPages }
    await fillCalendar(titian, scene.staff.kartini, site)
    for (const template of TEMPLATES) await saveTemplate(titian, scene.staff.kartini, site, template)
    const hours = byHour(calendar, { beacons, shares: plan.shares, likes: plan.likes, happenings })
    for (let day = 0; day < days; day++) {
      for (let hour = 0; hour < 24; hour++) {
        const slot = hours.get(day * 24 + hour)
        if (!slot) continue
        clock.set(isoOf(calendar.midnight(day) + hour * HOUR))
        filled.beacons += await sendBeacons(titian, site, posted(slot.beacons, scene.links))
        filled.shares += await shareAll(titian, site, slot.shares)
        filled.likes += await likeAll(titian, site, slot.likes, seed)
        for (const { at, happen } of slot.happenings) {
          clock.set(isoOf(Math.max(at, clock.ms())))
          await happen(scene)
        }
      }
      await readPages()
      progress(day + 1, days, dayOf(calendar.midnight(day), DEMO_ZONE))
    }
    await titian.ignored.flush()
    clock.set(isoOf(Math.min(now, calendar.midnight(days))))
    await keepRecords(scene, story.articles, calendar, new Random(`${seed} records`))
  } finally {
    titian.limits.isOn = limited
    clock.set(isoOf(now))
  }
  return filled
}

function calendarOf(story: Story, now: number): Calendar {
  const start = momentOf(story.firstDay, 0, DEMO_ZONE)
  return {
    firstDay: story.firstDay,
    midnight: (day) => start + day * DAY,
    dayOf: (article) => Math.floor((Date.parse(article.published) - start) / DAY),
    weekday: (day) => (weekdayOf(story.firstDay) + day) % 7,
    days: Math.floor((now - start) / DAY) + 1,
    endMs: now,
  }
}

interface Slot {
  beacons: SentBeacon[]
  shares: PlannedShare[]
  likes: PlannedLike[]
  happenings: Happening[]
}

function byHour(calendar: Calendar, all: Slot): Map<number, Slot> {
  const start = calendar.midnight(0)
  const slots = new Map<number, Slot>()
  for (const kind of ['beacons', 'shares', 'likes', 'happenings'] as const) {
    for (const one of all[kind]) {
      if (one.at >= calendar.endMs) continue
      const hour = Math.floor((one.at - start) / HOUR)
      let slot = slots.get(hour)
      if (!slot) {
        slot = { beacons: [], shares: [], likes: [], happenings: [] }
        slots.set(hour, slot)
      }
      ;(slot[kind] as (typeof one)[]).push(one)
    }
  }
  for (const { happenings } of slots.values()) happenings.sort((a, b) => a.at - b.at)
  return slots
}

const posted = (sent: readonly SentBeacon[], links: PostedLinks): SentBeacon[] =>
  sent.map((one) => ({ ...one, beacon: byPostedLink(one.beacon, links) }))

const addressOf = (site: Site, article: Article) => `${site.origins[0]}/berita/${article.slug}`

async function shareAll(titian: Titian, site: Site, shares: readonly PlannedShare[]): Promise<number> {
  await Promise.all(
    shares.map(({ article, network, token }) =>
      pressShare(titian, site, { site: site.id, url: addressOf(site, article), network, token }),
    ),
  )
  return shares.length
}

async function likeAll(titian: Titian, site: Site, likes: readonly PlannedLike[], seed: string): Promise<number> {
  await Promise.all(
    likes.map(({ article, at }, index) => {
      const url = addressOf(site, article)
      const like = new Random(`${seed} like ${at} ${index}`).text(22, BASE64URL)
      const bound = { siteId: site.id, pageKey: pageAddress(site, url).key, like }
      const { token } = makeLikeToken(titian.config.secret, bound, titian.clock.ms())
      return likePage(titian, site, { site: site.id, url, like, token })
    }),
  )
  return likes.length
}

/** As the job does it, as soon as visits have found a new article. */
async function readNewPages(titian: Titian, site: Site): Promise<void> {
  const unread = await titian.db
    .selectFrom('page')
    .select('id')
    .where('site_id', '=', site.id)
    .where('fetched_at', '=', '')
    .limit(1)
    .executeTakeFirst()
  if (unread) await readDuePages(titian, admitPage)
}

/**
 * The people of the story. They never use their invitation, so they have no password and nobody can sign in as one of
 * them; they are names in the audit log and in histories.
 */
async function hireStaff(titian: Titian): Promise<Record<StaffName, Staff>> {
  const staff = {} as Record<StaffName, Staff>
  for (const [who, { username, name, role, agencyId }] of Object.entries(STAFF)) {
    staff[who as StaffName] = await addPerson(titian, null, { username, name, role, agencyId, siteId: DEMO_KEY })
  }
  return staff
}

/** The working calendar of the year, as the demo's IKP would have typed it; that of the next year is still owed. */
async function fillCalendar(titian: Titian, staff: Staff, site: Site): Promise<void> {
  const year = Number(dayOf(titian.clock.ms(), site.timeZone).slice(0, 4))
  if (year !== CALENDAR.year) return
  const { basis, days } = CALENDAR
  await saveCalendar(titian, staff, site, { year, version: 0, days, basis, isChecked: false })
}
