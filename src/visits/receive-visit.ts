import { readSocialAddress } from '../accounts/account.ts'
import { dayOf, localMoment, offsetMinutes } from '../base/calendar.ts'
import { Problem } from '../base/problem.ts'
import { bareHost, readAddress } from '../base/web-address.ts'
import type { Answer, Ask } from '../http/answer.ts'
import { readInput, readJson } from '../http/read-input.ts'
import { isOfficeAddress } from '../sites/office-networks.ts'
import { hostsOf, isOnSite, type Site } from '../sites/site.ts'
import { isSiteOrigin, requireSiteOrigin, siteOfKey } from '../sites/site-of-request.ts'
import { noteTagSeen } from '../sites/site-store.ts'
import { isMobile, robotKind } from '../sources/bots.ts'
import { resolveSource, type Source } from '../sources/sources.ts'
import { TooBusy } from '../storage/group-commit.ts'
import type { Titian } from '../titian.ts'
import type { Beacon, OwnBeacon } from '../wire/api.ts'
import { isNetwork } from '../wire/marks.ts'
import { beaconSchema, ownBeaconSchema } from './beacon.ts'
import type { IgnoredReason } from './ignored.ts'
import { type Leaving, type Told, timeliness } from './visit.ts'

/** `POST /api/v1/visits`: site → origin → limits → what and from where → group commit → answer. */
export async function receiveVisit(titian: Titian, ask: Ask): Promise<Answer> {
  const body = readJson(ask.body)
  if (isOwnBeacon(body)) return receiveOwn(titian, ask, readInput(ownBeaconSchema, body))
  const beacon = readInput(beaconSchema, body)
  const site = siteOfKey(titian.sites, beacon.site)
  requireOrigin(titian, site, ask)
  await titian.limits.take('visits', ask.address)
  const ms = titian.clock.ms()
  if (!site.features.measure) return answer(site, ms, 'ignored: measuring is off')
  // While an undeclared proxy stands before us, everybody comes from its address: that may be the office's.
  if (site.ownNetworks && !titian.limits.sawUndeclaredProxy && isOfficeAddress(site.ownNetworks, ask.address))
    return ignore(titian, site, ms, 'office')
  // The tag waits until such a page is opened; a copy of an older tag may not.
  if (/prerender/.test(String(ask.headers['sec-purpose'] ?? ''))) return ignore(titian, site, ms, 'prerender')
  const agent = String(ask.headers['user-agent'] ?? '')
  const source = resolveSource({
    url: beacon.land.url,
    referrer: beacon.land.ref,
    ua: agent,
    own: hostsOf(site),
    ...(beacon.script ? { globals: beacon.script } : {}),
  })
  if (source.bot) return ignore(titian, site, ms, robotKind(agent))
  const timely = timeliness(beacon.visit, ms)
  // The answer carries our time; a tag whose clock is wrong begins the visit anew with it.
  if (timely !== 'timely') return ignore(titian, site, ms, timely)
  const origin = String(ask.headers.origin)
  noteSeen(titian, site, origin, beacon.tag, ms)
  const told = await toldOf(titian, site, beacon, source, agent, ms)
  titian.seenTags.note(site.id, origin, beacon.tag, told.pageId, titian.clock.now())
  let fate: string
  try {
    fate = await titian.visits.add(told)
  } catch (error) {
    if (error instanceof TooBusy) throw new Problem('unavailable', 'err.busy', { retryAfterSeconds: 1, cause: error })
    throw new Problem('unavailable', 'err.busy', { retryAfterSeconds: 5, cause: error })
  }
  if (fate === 'late') return ignore(titian, site, ms, 'late')
  titian.live.note(told.fresh, told.pageId, ms)
  return answer(site, ms, 'counted')
}

const isOwnBeacon = (body: unknown): boolean => typeof body === 'object' && body !== null && Object.hasOwn(body, 'own')

/** A browser that the desk marked opened a page: that alone is told, and counted as left out. */
async function receiveOwn(titian: Titian, ask: Ask, beacon: OwnBeacon): Promise<Answer> {
  const site = siteOfKey(titian.sites, beacon.site)
  requireOrigin(titian, site, ask)
  await titian.limits.take('visits', ask.address)
  return ignore(titian, site, titian.clock.ms(), 'own')
}

/** The first thing a newly pasted tag sends; the install page shows which origin was refused. */
function requireOrigin(titian: Titian, site: Site, { headers }: Ask): void {
  if (!isSiteOrigin(site, headers, titian.ownOrigin))
    titian.refusedOrigins.note(site.id, headers.origin, titian.clock.now())
  requireSiteOrigin(site, headers, titian.ownOrigin)
}

/** Left out, with its reason in the answer's header and among the day's counts. */
function ignore(titian: Titian, site: Site, ms: number, reason: IgnoredReason): Answer {
  titian.ignored.note(site.id, dayOf(ms, site.timeZone), reason)
  return answer(site, ms, `ignored: ${reason}`)
}

/** Few and ready-made: every header costs the answer 0.5 µs, and nobody renders this one. */
const COUNTED: Record<string, string> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Titian-Visit',
  'content-type': 'application/json',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'Titian-Visit': 'counted',
}

function answer(site: Site, ms: number, verdict: string): Answer {
  const headers = { ...COUNTED }
  headers['Titian-Visit'] = verdict
  return {
    status: 200,
    headers,
    body: `{"now":${ms},"offset":${offsetMinutes(ms, site.timeZone)}${verdict === 'ignored: clock' ? ',"again":1' : ''}}`,
  }
}

async function toldOf(
  titian: Titian,
  site: Site,
  beacon: Beacon,
  source: Source,
  agent: string,
  ms: number,
): Promise<Told> {
  const here = titian.pages.addressOf(site, beacon.url, beacon.key)
  const landing = titian.pages.addressOf(site, beacon.land.page ?? beacon.land.url, beacon.land.key)
  const herePage = await titian.pages.ofVisit(site, here)
  const landingPage = landing.key === here.key ? herePage : await titian.pages.ofVisit(site, landing)
  const { mark } = source
  const link = mark?.kind === 'link' ? await titian.links.ofMark(site.id, mark.slug) : null
  const { day, hour } = localMoment(ms, site.timeZone)
  return {
    view: beacon.view,
    pageId: herePage?.id ?? '',
    hour,
    seconds: beacon.seconds ?? 0,
    act: beacon.act ?? null,
    leaving: beacon.to ? await leavingOf(titian, site, beacon) : null,
    fresh: {
      site_id: site.id,
      id: beacon.visit,
      day,
      hour,
      page_id: landingPage?.id ?? '',
      is_home: landing.isHome ? 1 : 0,
      is_mobile: isMobile(agent) ? 1 : 0,
      // A link of an account names the platform where nothing nearer does (attribution.md, rule 1).
      medium: source.platform === null && source.medium !== 'email' && link?.platform ? 'social' : source.medium,
      platform: source.platform ?? (source.medium === 'email' ? '' : (link?.platform ?? '')),
      evidence: source.evidence,
      in_app: source.inApp ? 1 : 0,
      paid: source.paid ? 1 : 0,
      account_id: link?.accountId ?? '',
      link_id: link?.id ?? '',
      share: mark?.kind === 'share' ? mark.token : '',
      share_network: mark?.kind === 'share' && isNetwork(mark.network) ? mark.network : '',
      ref_host: source.referrerHost,
      ref_path: source.referrerPath,
      utm_source: source.utm.source,
      utm_medium: source.utm.medium,
      utm_campaign: source.utm.campaign,
      t_co: source.tCo,
      click_ids: source.clickIds.join(' '),
      first_day: beacon.first.includes('d') ? 1 : 0,
      first_week: beacon.first.includes('w') ? 1 : 0,
      first_month: beacon.first.includes('m') ? 1 : 0,
      returning_flag: beacon.ret,
      since: beacon.since,
      freq: beacon.freq,
      pages: 0,
      seconds: 0,
      acted: 0,
      commented: 0,
      shared: 0,
      wrote: 0,
      downloaded: 0,
      outbound: 0,
      landing_view: '',
      landing_seconds: 0,
      tag: beacon.tag,
    },
  }
}

/** Where a click left for. Addresses of the site itself, and what is no web address, are no leaving. */
async function leavingOf(titian: Titian, site: Site, beacon: Beacon): Promise<Leaving | null> {
  const address = readAddress(beacon.to ?? '')
  if (!address) return null
  if (beacon.kind === 'download') {
    const where = isOnSite(site, address) ? '' : bareHost(address.host)
    return { kind: 'download', target: (where + address.pathname).slice(0, 300) }
  }
  if (isOnSite(site, address) || address.origin === titian.ownOrigin) return null
  const social = readSocialAddress(address.href)
  if (!social) return { kind: 'host', target: bareHost(address.host).slice(0, 100) }
  if (!social.handle) return { kind: 'social', target: social.platform }
  const id = await titian.accounts.idOf(site.id, social)
  return id ? { kind: 'account', target: id } : { kind: 'social', target: social.platform }
}

function noteSeen(titian: Titian, site: Site, origin: string, tag: string, ms: number): void {
  if (!titian.sites.isSeenAnew(site.id, ms)) return
  noteTagSeen(titian.db, site.id, origin, tag, titian.clock.now()).catch((error) =>
    titian.log.warn({ err: error }, 'tag seen not noted'),
  )
}
