/** One page opened is one view: what is told about it, and when. DESIGN §4 "A visit". */
import type { Beacon, BeaconAnswer, BeaconKind, VisitAct } from '../../src/wire/api.ts'
import { type Keep, random } from '../keep.ts'
import { ask, json } from '../send.ts'
import { watchLinks } from './clicks.ts'
import { engagedClock } from './engaged.ts'
import { openVisit, type PageOpened, type Seen, type Visit } from './visit.ts'

/** Engaged from here on (DOMAIN 2.4: bounce). */
const ENGAGED_SECONDS = 10
/** A hidden page tells its time again only when this much is new. */
const MORE_SECONDS = 5
/** Under the server's 2,048 bytes, with room for a key in several bytes a character. */
const MOST = 1800

/** In-app browsers that only a script can tell (data/social-sources.json). */
const SCRIPT_GLOBALS = ['TelegramWebview', 'TelegramWebviewProxy']

export interface PageToMeasure extends Pick<PageOpened, 'href' | 'ref' | 'again' | 'url' | 'key'> {
  site: string
  /** The site's minutes east of UTC; null when Titian did not answer. */
  offset: number | null
}
/** Told by the server: the clock of a phone may be wrong by days. */
interface Clock {
  offset: number
  skew: number
}

export function measurer(keep: Keep, base: string) {
  /** What all beacons of this view have in common; null: nothing is told. */
  let view: Partial<Beacon> | null = null
  const time = () => performance.now()
  let clock = engagedClock(time)
  let told = 0
  let attentive: boolean
  let timer: ReturnType<typeof setTimeout>
  const outs: Record<string, 1> = {}
  const server = keep.read<Clock>('clock') || { offset: -new Date().getTimezoneOffset(), skew: 0 }
  const now = () => Date.now() + server.skew
  const seconds = () => clock.seconds()

  const tell = (kind: BeaconKind, more?: Partial<Beacon>) => {
    if (!view) return
    const beacon = { ...view, kind, seconds: seconds(), ...more } as Beacon
    if (json(beacon).length > MOST) beacon.land = { url: beacon.land.url, ref: '' }
    ask<BeaconAnswer>('POST', base + '/api/v1/visits', beacon).then(({ data }) => {
      if (!data?.now) return
      server.skew = data.now - Date.now()
      keep.write('clock', server)
      // The phone's clock is wrong: the visit begins anew with the server's.
      if (data.again) {
        keep.write('visit', null)
        open(page)
      }
    })
    // Shared by tabs: another tab may have begun a newer visit meanwhile.
    const kept = keep.read<Visit>('visit')
    if (kept && kept.told.visit === view.visit) keep.write('visit', { ...kept, at: now() })
  }
  const tellTime = (least: number) => {
    if (seconds() - told < least) return
    told = seconds()
    tell('engaged')
  }
  const look = () => {
    const { hidden } = document
    clock.turn(!hidden && attentive)
    clearTimeout(timer)
    if (hidden) tellTime(MORE_SECONDS)
    else if (attentive && told < ENGAGED_SECONDS) {
      timer = setTimeout(() => tellTime(ENGAGED_SECONDS - told), (ENGAGED_SECONDS - seconds()) * 1000 + 50)
    }
  }
  /** Some in-app browsers never report focus: a finger on the page is attention too. */
  const heed = (event: Event) => {
    attentive = event.type !== 'blur' || document.hasFocus()
    look()
  }
  for (const name of ['focus', 'blur', 'pointerdown', 'visibilitychange']) addEventListener(name, heed, true)
  const leave = () => {
    clock.turn(false)
    tellTime(MORE_SECONDS)
  }
  addEventListener('pagehide', leave)
  watchLinks((kind, to) => {
    if (!outs[to]) tell(kind, { to })
    outs[to] = 1
  })

  let page: PageToMeasure
  const open = (opened: PageToMeasure) => {
    leave()
    page = opened
    const { site, url, key } = page
    if (page.offset !== null) server.offset = page.offset
    const [visit, seen] = openVisit(keep.read<Visit>('visit'), keep.read<Seen>('seen'), {
      ...page,
      now: now(),
      offset: server.offset,
      random: random(16),
      keeps: keep.write('clock', server),
    })
    keep.write('visit', visit)
    keep.write('seen', seen)
    view = {
      site,
      url,
      key: key || undefined,
      view: random(6),
      tag: TITIAN_TAG,
      script: SCRIPT_GLOBALS.filter((name) => name in window),
      ...visit.told,
    }
    clock = engagedClock(time)
    told = 0
    attentive = document.hasFocus()
    tell('page')
    look()
  }

  return {
    /** Begins the view of a page; what the page before had to tell is told first. */
    open,
    act: (act: VisitAct) => tell('act', { act }),
    /** Nothing more is told until the next page opens. */
    stop() {
      view = null
    },
  }
}
export type Measurer = ReturnType<typeof measurer>
