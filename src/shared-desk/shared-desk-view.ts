/** The shared desk in words: every text ready, what needs somebody on top. Pure. */

import { dayOf, daysBetween } from '../base/calendar.ts'
import { isoOf } from '../base/clock.ts'
import { DOORS, QUICK_MS, SLOW_MS } from '../health/answer-counts.ts'
import type { NavId } from '../http/navigation.ts'
import type { Words } from '../language/language.ts'
import { requestRow } from '../requests/request-view.ts'
import type { Division } from '../staff/roles.ts'
import { DORMANT_DAYS, type SharedDesk, UPTIME_DAYS } from './read-shared-desk.ts'
import { type SocialVisits, TARGET_MEASURES } from './shared-target.ts'

/** A rate under so many cases is told as "n dari N" (promise 7). */
const FEW = 30
const MOST_NAMED = 5

export interface LensRow {
  id: string
  /** ok; hm: to be known, or nothing to judge yet; no: somebody should act. */
  kind: 'ok' | 'hm' | 'no'
  /** Who acts. */
  owner: Division
  say: string
  /** How it is known. */
  def: string
  /** What it consists of, one line each. */
  lines: string[]
  link: { href: string; text: string } | null
}

interface Row extends Omit<LensRow, 'lines' | 'link'> {
  lines?: string[]
  link?: { nav: NavId; path: string; text: string }
}

export function sharedDeskPage(
  desk: SharedDesk,
  w: Words,
  { siteKey, may }: { siteKey: string; may: readonly NavId[] },
) {
  const open = (row: Row): LensRow => ({
    ...row,
    lines: row.lines ?? [],
    link:
      row.link && may.includes(row.link.nav) ? { href: `${row.link.path}?site=${siteKey}`, text: row.link.text } : null,
  })
  const technical = technicalRows(desk, w).map(open)
  const content = contentRows(desk, w).map(open)
  const acts = [...technical, ...content].filter(({ kind }) => kind === 'no')
  return {
    morning: (['egov', 'ikp'] as const).map((division) => ({
      division,
      name: w.t(`division.${division}`),
      acts: acts.filter(({ owner }) => owner === division).map(({ id, say }) => ({ id, say })),
      requests: desk.requests.byDivision[division],
    })),
    target: targetView(desk, w),
    requests: {
      count:
        desk.requests.late > 0
          ? w.t('request.open_late', { n: desk.requests.open, late: desk.requests.late })
          : w.t('request.open_count', { n: desk.requests.open }),
      rows: desk.requests.rows.map((row) => requestRow(row, desk.today, desk.zone, w)),
    },
    technical,
    content,
    tags: desk.technical.tags.map((tag) => ({
      version: tag.version || '–',
      origin: tag.origin.replace(/^https?:\/\//, ''),
      last: w.ago(tag.last_at, desk.now, desk.zone),
      first: w.day(dayOf(tag.first_at, desk.zone)),
      beacons: w.number(tag.beacons),
      isCurrent: tag.version === desk.technical.serverVersion,
    })),
    speed: DOORS.flatMap((door) => {
      const sums = desk.technical.answers.find((one) => one.door === door)
      if (!sums || sums.answers === 0) return []
      return [
        {
          name: w.t(`shared.door_${door}`),
          answers: w.number(sums.answers),
          quick: part(sums.quick, sums.answers, w),
          slow: part(sums.slow, sums.answers, w),
          refused: w.number(sums.refused),
          failed: w.number(sums.failed),
        },
      ]
    }),
    speedNote: w.t('shared.speed_note', { quick: QUICK_MS, slow: SLOW_MS }),
    gaps: desk.technical.uptime.gaps
      .slice(-MOST_NAMED)
      .reverse()
      .map(({ fromMs, toMs, isStopped }) => ({
        from: w.stamp(isoOf(fromMs), desk.zone),
        span: w.duration((toMs - fromMs) / 60_000),
        how: w.t(isStopped ? 'shared.gap_stopped' : 'shared.gap_broke'),
      })),
  }
}

const part = (count: number, of: number, w: Words): string =>
  of < FEW ? w.countOf(count, of) : w.percent(count / of, 1)

// ── the shared target ──────────────────────────────────────

function targetView({ target: { target, standing, visits, quarter }, today, zone }: SharedDesk, w: Words) {
  const name = w.t('plan.quarter', {
    roman: ['I', 'II', 'III', 'IV'][Number(quarter[6]) - 1]!,
    year: quarter.slice(0, 4),
  })
  const measures = TARGET_MEASURES.map((measure) => ({ value: measure, text: w.t(`shared.measure_${measure}`) }))
  const none = { quarter, name, measures, version: 0, measure: TARGET_MEASURES[0] as string, goal: '', say: '' }
  if (!target || !standing) return { ...none, standing: '', signatures: [], unsigned: [] as Division[], part: null }
  const inUnit = (value: number) =>
    target.measure === 'social_share' ? w.percent(value / 100, 1) : w.number(Math.round(value))
  const unsigned = (['egov', 'ikp'] as const).filter(
    (division) => !target.signatures.some((one) => one.division === division),
  )
  const goal = target.measure === 'social_share' ? w.percent(target.goal / 100, 0) : w.number(target.goal)
  const reached =
    target.measure === 'social_share' && visits.all < FEW
      ? w.t('shared.standing_few', { count: w.countOf(visits.low, visits.all) })
      : w.t(standing.isReached ? 'shared.standing_reached' : 'shared.standing', {
          reached: inUnit(standing.reached ?? 0),
          most: inUnit(standing.atMost ?? 0),
        })
  return {
    ...none,
    version: target.version,
    measure: target.measure as string,
    goal: String(target.goal),
    say: w.t(`shared.say_${target.measure}`, { goal }),
    standing: `${reached} ${w.t('shared.days', { day: standing.days, of: standing.ofDays })}`,
    /** 0–100 for the bar; solid is proven, hatched possible. The mark is the goal. */
    part:
      standing.reached === null
        ? null
        : {
            reached: ratio(standing.reached, target.goal),
            atMost: ratio(standing.atMost ?? standing.reached, target.goal),
            isReached: standing.isReached,
          },
    signatures: target.signatures.map(({ division, name, at }) =>
      w.t('shared.signed', { division: w.t(`division.${division}`), name: name || '–', stamp: w.stamp(at, zone) }),
    ),
    unsigned,
    today,
  }
}

const ratio = (value: number, goal: number): number => Math.min(1, value / goal)

// ── technical lens ─────────────────────────────────────────

function technicalRows({ technical: now, today, zone, now: at }: SharedDesk, w: Words): Row[] {
  const { uptime, links, pages, mails, refused } = now
  const newest = now.tags[0]
  const silentDays = newest ? daysBetween(dayOf(newest.last_at, zone), today) : null
  const checked = links.green + links.amber + links.red
  const answers = sum(now.answers.map((one) => one.answers))
  const failed = sum(now.answers.map((one) => one.failed))
  const slow = sum(now.answers.map((one) => one.slow))
  const quick = sum(now.answers.map((one) => one.quick))
  const rows: Row[] = [
    {
      id: 'tag',
      owner: 'egov',
      kind: silentDays === null || silentDays > 1 ? 'no' : 'ok',
      say: newest
        ? w.t('shared.tag', { n: now.pagesSeen, when: w.ago(newest.last_at, at, zone), version: newest.version || '–' })
        : w.t('shared.tag_none'),
      def: w.t('shared.tag_def'),
      lines:
        newest && /^\d/.test(newest.version) && newest.version !== now.serverVersion
          ? [w.t('shared.tag_old', { version: newest.version, server: now.serverVersion })]
          : [],
      link: { nav: 'sites', path: '/staff/install', text: w.t('report.open_install') },
    },
    {
      id: 'unseen',
      owner: 'egov',
      kind: now.articles === 0 || now.unseen.length > 0 ? 'hm' : 'ok',
      say: w.t('shared.unseen', { n: now.unseen.length, of: now.articles, days: now.articleDays }),
      def: w.t('shared.unseen_def'),
      lines: named(
        now.unseen.map(({ title }) => title),
        w,
      ),
      link: { nav: 'links', path: '/staff/links', text: w.t('report.open_links') },
    },
    {
      id: 'refused',
      owner: 'egov',
      kind: refused.length > 0 ? 'no' : 'ok',
      say: w.t('shared.refused', { n: refused.length }),
      def: w.t('shared.refused_def'),
      lines: named(
        refused.map(({ origin, visits, lastAt }) =>
          w.t('shared.refused_line', { origin, count: visits, when: w.ago(lastAt, at, zone) }),
        ),
        w,
      ),
      link: { nav: 'sites', path: '/staff/install', text: w.t('report.open_install') },
    },
    {
      id: 'reading',
      owner: 'egov',
      kind: pages.failed > 0 ? 'no' : pages.read === 0 ? 'hm' : 'ok',
      say: w.t('shared.reading', { n: pages.failed, of: pages.read + pages.failed }),
      def: w.t('shared.reading_def'),
      link: { nav: 'health', path: '/staff/health', text: w.t('shared.open_health') },
    },
    {
      id: 'links',
      owner: 'egov',
      kind: links.red > 0 ? 'no' : checked === 0 || links.amber > 0 ? 'hm' : 'ok',
      say:
        checked === 0
          ? w.t('shared.links_none')
          : w.t('shared.links', { red: links.red, amber: links.amber, green: links.green }),
      def: w.t('shared.links_def'),
      lines: links.worse > 0 ? [w.t('shared.links_worse', { n: links.worse })] : [],
      link: { nav: 'links', path: '/staff/links', text: w.t('report.open_links') },
    },
    {
      id: 'mail',
      owner: 'egov',
      kind: !now.hasMail ? 'hm' : mails.failing > 0 ? 'no' : 'ok',
      say: now.hasMail ? w.t('shared.mail', { n: mails.failing, waiting: mails.waiting }) : w.t('shared.mail_off'),
      def: w.t('shared.mail_def'),
    },
    {
      id: 'jobs',
      owner: 'egov',
      kind: now.failedJobs.length > 0 ? 'no' : 'ok',
      say: w.t('shared.jobs', { n: now.failedJobs.length }),
      def: w.t('shared.jobs_def'),
      lines: now.failedJobs.map((job) => w.maybe(`health.job_${job.replaceAll('-', '_')}`) || job),
      link: { nav: 'health', path: '/staff/health', text: w.t('shared.open_health') },
    },
    {
      id: 'speed',
      owner: 'egov',
      kind: failed > 0 ? 'no' : answers > 0 && slow * 100 > answers ? 'hm' : 'ok',
      say:
        answers === 0
          ? w.t('shared.speed_none')
          : w.t('shared.speed', {
              n: answers,
              quick: part(quick, answers, w),
              slow: part(slow, answers, w),
              failed,
            }),
      def: w.t('shared.speed_def'),
    },
  ]
  if (uptime.sinceMs === null)
    return [...rows, { id: 'uptime', owner: 'egov', kind: 'hm', say: w.t('shared.uptime_none'), def: '' }]
  const known = uptime.upMs + sum(uptime.gaps.map(({ fromMs, toMs }) => toMs - fromMs))
  const broke = uptime.gaps.filter(({ isStopped }) => !isStopped)
  rows.push({
    id: 'uptime',
    owner: 'egov',
    kind: broke.length > 0 ? 'no' : 'ok',
    say: w.t('shared.uptime', {
      part: w.percent(known === 0 ? 1 : Math.floor((uptime.upMs / known) * 10_000) / 10_000, 2),
      days: UPTIME_DAYS,
      stops: uptime.gaps.length - broke.length,
      breaks: broke.length,
    }),
    def: w.t('shared.uptime_def', { since: w.stamp(isoOf(uptime.sinceMs), zone) }),
  })
  return rows
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

function named(names: readonly string[], w: Words): string[] {
  const rest = names.length - MOST_NAMED
  return rest > 0 ? [...names.slice(0, MOST_NAMED), w.t('shared.more', { n: rest })] : [...names]
}

// ── content lens ───────────────────────────────────────────

function contentRows({ content: now, week, today, zone, hasLetters }: SharedDesk, w: Words): Row[] {
  const recorded = now.posts.filter(({ posts }) => posts > 0)
  const posts = sum(recorded.map((one) => one.posts))
  const unlinked = sum(recorded.map((one) => one.posts - one.withLink))
  const dormant = now.posts.filter(({ lastDay }) => lastDay !== '' && lastDay <= now.dormantSince)
  const silent = now.posts.filter(({ lastDay }) => lastDay === '')
  const { overdue, waiting } = now
  const days = waiting.oldest === '' ? 0 : daysBetween(dayOf(waiting.oldest, zone), today)
  const rows: Row[] = [
    {
      id: 'social',
      owner: 'ikp',
      kind: now.social.all === 0 || now.social.low < now.before.low ? 'hm' : 'ok',
      say: w.t('shared.social', { ...range(now.social, w), all: now.social.all }),
      def: w.t('shared.social_def', { from: w.day(week.from), to: w.day(week.to) }),
      lines:
        now.before.all === 0 ? [] : [w.t('shared.social_before', { ...range(now.before, w), all: now.before.all })],
      link: { nav: 'report', path: '/staff/report/visits', text: w.t('shared.open_visits') },
    },
    {
      id: 'posts',
      owner: 'ikp',
      kind: unlinked * 2 > posts ? 'no' : posts === 0 || unlinked > 0 ? 'hm' : 'ok',
      say:
        posts === 0
          ? w.t('shared.posts_none', { days: now.postDays })
          : w.t('shared.posts', { n: unlinked, of: posts, days: now.postDays }),
      def: w.t('shared.posts_def'),
      lines: recorded
        .filter((one) => one.withLink < one.posts)
        .sort((a, b) => b.posts - b.withLink - (a.posts - a.withLink))
        .slice(0, MOST_NAMED)
        .map(({ platform, account, posts, withLink }) =>
          w.t('shared.posts_line', { account: `${platform} ${account}`, n: posts - withLink, of: posts }),
        ),
      link: { nav: 'kit', path: '/staff/posts', text: w.t('posts.title') },
    },
    {
      id: 'waiting',
      owner: 'ikp',
      kind: waiting.count > 0 && days > 1 ? 'no' : waiting.count > 0 ? 'hm' : 'ok',
      say: waiting.count === 0 ? w.t('shared.waiting_none') : w.t('shared.waiting', { n: waiting.count, days }),
      def: w.t('shared.waiting_def'),
      link: { nav: 'queue', path: '/staff/queue', text: w.t('report.open_queue') },
    },
    {
      id: 'dormant',
      owner: 'ikp',
      kind: dormant.length > 0 ? 'no' : now.posts.length === 0 || silent.length > 0 ? 'hm' : 'ok',
      say: w.t('shared.dormant', { n: dormant.length, of: now.posts.length, days: DORMANT_DAYS }),
      def: silent.length > 0 ? w.t('shared.dormant_unknown', { n: silent.length }) : w.t('shared.dormant_def'),
      lines: named(
        dormant.map(({ platform, account, lastDay }) =>
          w.t('shared.dormant_line', { account: `${platform} ${account}`, day: w.day(lastDay) }),
        ),
        w,
      ),
      link: { nav: 'kit', path: '/staff/posts', text: w.t('posts.title') },
    },
  ]
  if (hasLetters)
    rows.splice(2, 0, {
      id: 'overdue',
      owner: 'ikp',
      kind: overdue.count > 0 ? 'no' : 'ok',
      say:
        overdue.count === 0
          ? w.t('shared.overdue_none')
          : w.t('shared.overdue', { n: overdue.count, day: w.day(overdue.oldestDue) }),
      def: w.t('shared.overdue_def'),
      lines: named(
        overdue.agencies.map(({ name, count }) => `${name || w.t('shared.not_passed_on')}: ${w.number(count)}`),
        w,
      ),
      link: { nav: 'letters', path: '/staff/letters', text: w.t('report.open_letters') },
    })
  return rows
}

const range = ({ all, low, high }: SocialVisits, w: Words) => ({
  low,
  high,
  part: all < FEW ? w.countOf(low, all) : w.percent(low / all, 1),
})
