import { dayOf } from '../base/calendar.ts'
import { VERSION } from '../http/version.ts'
import { ignoredOn, visitsOn } from '../sites/site-figures.ts'
import { countAll } from '../storage/portable.ts'
import type { Titian } from '../titian.ts'
import { mailsOf } from './health.ts'

type Labels = Record<string, string>

/** Counts in Prometheus' text form: no words, no addresses, no persons. */
export async function metricsText(titian: Titian): Promise<string> {
  const { db, clock, sites } = titian
  const lines: string[] = []
  const metric = (name: string, help: string, samples: [Labels, number][], type: 'gauge' | 'counter' = 'gauge') => {
    lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`)
    for (const [labels, value] of samples) lines.push(`${name}${labelText(labels)} ${value}`)
  }
  metric('titian_build_info', 'Version of Titian.', [[{ version: VERSION, node: process.versions.node }, 1]])
  metric('process_resident_memory_bytes', 'Resident memory.', [[{}, process.memoryUsage.rss()]])
  metric('process_uptime_seconds', 'Seconds since start.', [[{}, Math.round(process.uptime())]])
  metric('titian_undeclared_proxy', '1 when X-Forwarded-For came from a private peer with hop count 0.', [
    [{}, titian.limits.sawUndeclaredProxy ? 1 : 0],
  ])
  metric('titian_sites', 'Registered sites.', [[{}, sites.all().length]])

  const comments = await db
    .selectFrom('comment')
    .select(['site_id', 'state', countAll().as('n')])
    .groupBy(['site_id', 'state'])
    .execute()
  metric(
    'titian_comments',
    'Comments by state.',
    comments.map(({ site_id, state, n }) => [{ site: site_id, state }, Number(n)]),
  )
  const letters = await db
    .selectFrom('letter')
    .select(['site_id', 'state', countAll().as('n')])
    .groupBy(['site_id', 'state'])
    .execute()
  metric(
    'titian_letters',
    'Letters by state.',
    letters.map(({ site_id, state, n }) => [{ site: site_id, state }, Number(n)]),
  )

  const visits: [Labels, number][] = []
  const ignored: [Labels, number][] = []
  const seen: [Labels, number][] = []
  for (const site of sites.all()) {
    const today = dayOf(clock.ms(), site.timeZone)
    visits.push([{ site: site.id }, await visitsOn(db, site.id, today)])
    for (const { reason, beacons } of await ignoredOn(db, site.id, today))
      ignored.push([{ site: site.id, reason }, beacons])
    if (site.tagSeenAt) seen.push([{ site: site.id }, Date.parse(site.tagSeenAt) / 1000])
  }
  metric('titian_visits_today', "Visits counted on the site's day.", visits)
  metric('titian_ignored_beacons_today', "Beacons not counted on the site's day.", ignored)
  metric('titian_tag_seen_timestamp_seconds', 'When the tag was last seen.', seen)

  const mails = await mailsOf(titian)
  metric('titian_mails_waiting', 'Mails not sent yet.', [[{}, mails.waiting]])
  metric('titian_mails_failing', 'Mails that failed at least once.', [[{}, mails.failing]])
  const leases = (await db.selectFrom('lease').selectAll().execute()).filter(({ last_run_at }) => last_run_at)
  metric(
    'titian_job_run_timestamp_seconds',
    'When a job last ran.',
    leases.map(({ job, last_run_at }) => [{ job }, Date.parse(last_run_at) / 1000]),
  )
  metric(
    'titian_job_failed',
    '1 when the last run failed.',
    leases.map(({ job, last_result }) => [{ job }, last_result.startsWith('failed') ? 1 : 0]),
  )
  return `${lines.join('\n')}\n`
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(
    ([name, value]) => `${name}="${value.replaceAll(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`,
  )
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}
