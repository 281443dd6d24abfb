import ipaddr from 'ipaddr.js'
import { offsetMinutes } from '../base/calendar.ts'
import { DAY, HOUR, later, MINUTE } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import { bareHost } from '../base/web-address.ts'
import { hostsOf, type Site } from '../sites/site.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { pageAddress } from './page.ts'
import { type PageRow, pagesToRead, updatePage } from './page-store.ts'
import { cacheGroup } from './page-summary.ts'
import { type PageReading, type ReadRules, readPage } from './read-page.ts'

/** Pages read in one run of the job; each may take 8 s at the worst. */
const PAGES_PER_RUN = 20
/** A page that answered is read again after a day (its title may be mended), later ones less often. */
const READ_AGAIN_MS = DAY
/** First failures are tried again soon: the article may have been opened a second before it was published. */
const RETRY_MS = [2 * MINUTE, 30 * MINUTE, 6 * HOUR, DAY, 7 * DAY]

/** Called inside the transaction in which a page first answered: moves its counts out of "(belum dikenal)". */
export type Admit = (db: Db, page: PageRow) => Promise<void>

/**
 * Reads title, summary, image and date of the pages whose turn it is, from the site itself and never in a visitor's
 * request.
 * @returns how many were read
 */
export async function readDuePages(titian: Titian, admit: Admit): Promise<number> {
  const pages = await pagesToRead(titian.db, titian.clock.now(), PAGES_PER_RUN)
  for (const page of pages) {
    const site = titian.sites.byKey(page.site_id)
    if (!site) continue
    const reading = await readPage(page.url, rulesFor(titian, site))
    await keepReading(titian, site, page, reading, admit)
  }
  return pages.length
}

async function keepReading(
  titian: Titian,
  site: Site,
  page: PageRow,
  reading: PageReading,
  admit: Admit,
): Promise<void> {
  const at = titian.clock.now()
  await inTransaction(titian.db, async (db) => {
    if (reading.ok) {
      const { facts } = reading
      await updatePage(db, page.site_id, page.id, {
        // What a feed told stays where the page itself says nothing: nine of ten stock CMS pages tell no date.
        ...(page.named_by_staff ? {} : { title: facts.title || page.title, summary: facts.summary || page.summary }),
        image: facts.image,
        published_at: facts.publishedAt || page.published_at,
        http_status: reading.status,
        fetch_failure: '',
        moved_to: leadsTo(site, page, reading.finalUrl),
        fetched_at: at,
        fetch_next_at: later(at, READ_AGAIN_MS * (page.fetched_at ? 7 : 1)),
      })
      if (page.state === 'unknown') await admit(db, page)
    } else {
      const failures = Number(/#(\d+)$/.exec(page.fetch_failure)?.[1] ?? 0)
      await updatePage(db, page.site_id, page.id, {
        http_status: reading.status ?? 0,
        fetch_failure: `${reading.failure}#${failures + 1}`,
        fetched_at: at,
        // A page known by its visits stays known; one that never answered is given up after the last wait.
        fetch_next_at: failures < RETRY_MS.length ? later(at, RETRY_MS[failures]!) : '',
      })
    }
  })
  titian.cache.forget(cacheGroup(page.site_id, page.id))
  titian.pages.forget(page.site_id, page.id)
}

/** The article's address led to another of the site: it has moved, or has two. The front page is where lost ones end. */
function leadsTo(site: Site, page: PageRow, finalUrl: string): string {
  if (page.key.startsWith('id:')) return ''
  try {
    const { key, url, isHome } = pageAddress(site, finalUrl)
    return key === page.key || isHome ? '' : url
  } catch (error) {
    if (error instanceof Problem) return ''
    throw error
  }
}

/** What may be read for a site: its own hosts, public addresses, and what the webmaster allowed. The demo: loopback. */
export function rulesFor(titian: Titian, site: Site): ReadRules {
  const hosts = hostsOf(site)
  const bare = new Set(hosts.map((host) => bareHost(host)))
  const ports = new Set(site.origins.map((origin) => Number(new URL(origin).port || 0)).filter(Boolean))
  const offset = offsetMinutes(titian.clock.ms(), site.timeZone)
  const sign = offset < 0 ? '-' : '+'
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0')
  return {
    allowedHosts: (host) => bare.has(bareHost(host)),
    allowAddress: (_host, address) => (site.isDemo && isLoopback(address)) || isInNetwork(address, site.fetchNetwork),
    // A registered origin may name a port of its own; nothing else does.
    allowPorts: (_host, port) => port === 80 || port === 443 || ports.has(port),
    agent: `TitianPreviewCheck/1.0 (+${titian.config.publicUrl})`,
    utcOffset: `${sign}${hours}:${String(Math.abs(offset) % 60).padStart(2, '0')}`,
  }
}

const isLoopback = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'

function isInNetwork(address: string, network: string): boolean {
  if (!network || !ipaddr.isValid(address) || !ipaddr.isValidCIDR(network)) return false
  const parsed = ipaddr.process(address)
  const [base, bits] = ipaddr.parseCIDR(network)
  return parsed.kind() === base.kind() && parsed.match(base, bits)
}
