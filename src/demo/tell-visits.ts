import type { Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'
import { receiveVisit } from '../visits/receive-visit.ts'
import type { Beacon, BeaconKind } from '../wire/api.ts'
import { BASE64URL, HEX, type Random } from './random.ts'
import type { PlannedVisit, Step } from './visit-plan.ts'

const HOUR_MS = 3_600_000
const TAG = 'demo'

/** A beacon as a browser would send it, and when. */
export interface SentBeacon {
  at: number
  agent: string
  beacon: Beacon
}

/** The beacons of one visit: one for each page opened, one for the time spent, one for each act and each leaving. */
export function beaconsOf(visit: PlannedVisit, site: Site, random: Random): SentBeacon[] {
  const { at, arrival, steps } = visit
  const origin = site.origins[0]!
  const [landing] = steps as [Step]
  const common = {
    site: site.id,
    visit:
      Math.floor(at / HOUR_MS)
        .toString(36)
        .padStart(4, '0') + random.text(16, BASE64URL),
    land: { url: origin + landing.path + arrival.query, ref: arrival.referrer },
    ...(arrival.script ? { script: arrival.script } : {}),
    ...remembered(arrival.returning, random),
    tag: TAG,
  }
  const sent: SentBeacon[] = []
  const send = (after: number, kind: BeaconKind, view: string, path: string, more: Partial<Beacon> = {}) =>
    sent.push({
      at: at + after * 1000,
      agent: arrival.agent,
      beacon: { ...common, kind, view, url: origin + path, seconds: 0, ...more },
    })

  steps.forEach(({ path, after, seconds }, index) => {
    const view = random.text(8, HEX)
    send(after, 'page', view, path)
    if (index === 0) {
      for (const act of new Set(visit.acts))
        send(after + 18, 'act', view, path, { act, seconds: Math.min(seconds, 18) })
      for (const { kind, to } of visit.leaves)
        send(after + seconds, kind, view, path, { to: new URL(to, origin).href, seconds })
    }
    if (seconds >= 10) send(after + seconds, 'engaged', view, path, { seconds })
  })
  return sent
}

/** What the browser says about its own earlier visits. */
function remembered(returning: number, random: Random): Pick<Beacon, 'first' | 'ret' | 'since' | 'freq'> {
  if (random.is(0.06)) return { first: '', ret: -1, since: '', freq: '' }
  if (!random.is(returning)) return { first: 'dwm', ret: 0, since: '', freq: '1' }
  const since = random.weighted<Beacon['since']>([
    ['0-1', 26],
    ['2-7', 36],
    ['8-30', 27],
    ['>30', 11],
  ])
  const first =
    since === '0-1'
      ? random.weighted([
          ['', 5],
          ['d', 5],
          ['dw', 1],
        ] as const)
      : since === '2-7'
        ? random.weighted([
            ['d', 5],
            ['dw', 4],
            ['dwm', 1],
          ] as const)
        : since === '8-30'
          ? random.weighted([
              ['dw', 6],
              ['dwm', 4],
            ] as const)
          : 'dwm'
  const freq =
    since === '>30'
      ? '1'
      : random.weighted<Beacon['freq']>([
          ['2', 44],
          ['3-4', 33],
          ['5+', 23],
        ])
  return { first, ret: 1, since, freq }
}

/** Together in flight: below what the group commit lets wait. */
const AT_ONCE = 1500

/**
 * Sends beacons down the road that a browser's take: schema, origin, resolver, group commit.
 * @returns how many were counted
 * @throws Error when one is not counted: the story then tells what a real site could not
 */
export async function sendBeacons(titian: Titian, site: Site, beacons: readonly SentBeacon[]): Promise<number> {
  for (let from = 0; from < beacons.length; from += AT_ONCE) {
    const answers = await Promise.all(
      beacons.slice(from, from + AT_ONCE).map(({ agent, beacon }) =>
        receiveVisit(titian, {
          method: 'POST',
          path: '/api/v1/visits',
          query: new URLSearchParams(),
          headers: { origin: site.origins[0]!, 'user-agent': agent },
          body: Buffer.from(JSON.stringify(beacon)),
          address: '192.0.2.1',
        }),
      ),
    )
    const refused = answers.find(({ headers }) => headers['Titian-Visit'] !== 'counted')
    if (refused) throw new Error(`a visit of the demo was ${refused.headers['Titian-Visit']}`)
  }
  return beacons.length
}
