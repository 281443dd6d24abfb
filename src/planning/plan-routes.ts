import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { ownAccounts } from '../accounts/account-figures.ts'
import { dayOf } from '../base/calendar.ts'
import { begun } from '../base/period.ts'
import { Problem } from '../base/problem.ts'
import { isQuarter, quarterBefore, quarterOf, quarterPeriod } from '../base/quarter.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { STATUS, sentenceOf } from '../http/respond.ts'
import { languageOf, type Words } from '../language/language.ts'
import { followerSpans, postFacts } from '../posts/post-figures.ts'
import { reportOf } from '../reports/read-figures.ts'
import type { Site } from '../sites/site.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import { may } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import { copyPlan, savePlan } from './change-plan.ts'
import {
  EMPTY_PLAN,
  MEASURES,
  type Measure,
  OBJECTIVE_KINDS,
  PLAN_LIMITS,
  PLAN_PARTS,
  type Plan,
  type PlanPart,
  readPlan,
  targetField,
} from './plan.ts'
import { planOf, planVersions, visitsByAccount } from './plan-store.ts'

const part = z
  .string()
  .max(PLAN_LIMITS.part * 3)
  .default('')
/** `k:<kind>` a ticked objective, `g:<account|site>:<measure>` a goal. */
const form = z
  .object({
    site: z.string().max(40),
    quarter: z.string().max(10),
    version: z.coerce.number().int().min(0).max(1e6),
    people: part,
    objectives: part,
    strategy: part,
    technology: part,
    evaluation: part,
  })
  .catchall(z.string().max(30))
const query = z.strictObject({
  site: z.string().max(40).optional(),
  quarter: z.string().max(10).optional(),
  version: z.string().max(6).optional(),
})
const copyForm = z.strictObject({ site: z.string().max(40), quarter: z.string().max(10) })

interface Typed {
  kinds: string[]
  parts: Record<PlanPart, string>
  goals: Map<string, string>
}

/** `/staff/plan`: a quarter's plan, how far its targets are reached, its versions, and its way into the next quarter. */
export function planRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)
  const siteOf = (req: Request, res: Response) => siteOfStaff(titian, req, res, 'report')
  const today = (site: Site) => dayOf(titian.clock.ms(), site.timeZone)

  router.get('/staff/plan', gate, async (req, res) => {
    const asked = readInput(query, { ...req.query })
    const site = siteOf(req, res)
    const quarter = asked.quarter ?? quarterOf(today(site))
    if (!isQuarter(quarter)) throw new Problem('invalid', 'err.plan_quarter', { field: 'quarter' })
    await show(res, site, quarter, Number(asked.version) || 0, null, null)
  })

  router.post('/staff/plan', gate, async (req, res) => {
    const site = siteOf(req, res)
    const {
      site: _site,
      quarter,
      version,
      people,
      objectives,
      strategy,
      technology,
      evaluation,
      ...fields
    } = readInput(form, req.body)
    const typed: Typed = {
      kinds: Object.keys(fields)
        .filter((name) => name.startsWith('k:'))
        .map((name) => name.slice(2)),
      parts: { people, objectives, strategy, technology, evaluation },
      goals: new Map(Object.entries(fields).filter(([name]) => name.startsWith('g:'))),
    }
    try {
      const accounts = await ownAccounts(titian.db, site.id)
      const plan = readPlan(
        typed,
        accounts.map(({ id }) => id),
      )
      await savePlan(titian, staffOf(res), site, { quarter, version, plan })
    } catch (error) {
      const isMine = error instanceof Problem && (error.code === 'invalid' || error.code === 'conflict')
      if (!isMine || !isQuarter(quarter)) throw error
      return show(res.status(STATUS[error.code]), site, quarter, 0, typed, error)
    }
    await sendTo(res, site, quarter, 'plan.saved')
  })

  router.post('/staff/plan/copy', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'moderate')
    const { quarter } = readInput(copyForm, req.body)
    const w = languageOf(site.language)
    const next = await copyPlan(titian, staffOf(res), site, quarter, (evaluation) =>
      evaluation === '' ? '' : w.t('plan.lesson', { quarter: quarterName(quarter, w), evaluation }),
    )
    await sendTo(res, site, next, 'plan.copied')
  })

  async function sendTo(res: Response, site: Site, quarter: string, said: 'plan.saved' | 'plan.copied'): Promise<void> {
    const w = languageOf(staffOf(res).language)
    await redirectWith(titian, res, `/staff/plan?site=${site.id}&quarter=${quarter}`, {
      kind: 'good',
      title: w.t(said, { quarter: quarterName(quarter, w) }),
    })
  }

  async function show(
    res: Response,
    site: Site,
    quarter: string,
    wanted: number,
    typed: Typed | null,
    error: Problem | null,
  ): Promise<void> {
    const staff = staffOf(res)
    const w = languageOf(staff.language)
    const versions = await planVersions(titian.db, site.id, quarter)
    const row = versions.find(({ version }) => version === wanted) ?? versions[0]
    if (wanted > 0 && row?.version !== wanted) throw new Problem('not_found', 'err.plan_none')
    const plan = row ? planOf(row) : EMPTY_PLAN
    const accounts = await ownAccounts(titian.db, site.id)
    const owners = [
      { id: '', name: w.t('plan.whole_site') },
      ...accounts.map((one) => ({ id: one.id, name: `${one.platform} ${one.label || one.handle}` })),
    ]
    const reached = await reachedIn(site, quarter)
    const shell = await shellFor(titian, res, {
      title: w.t('plan.title_of', { quarter: quarterName(quarter, w) }),
      nav: 'report',
      site,
      scripts: ['report.js'],
    })
    const next = quarterBefore(quarter, -1)
    renderPage(
      res,
      'planning/plan',
      {
        site: site.id,
        siteName: site.name,
        title: w.t('plan.title_of', { quarter: quarterName(quarter, w) }),
        quarter,
        neighbours: [quarterBefore(quarter, 1), next].map((one) => ({ quarter: one, name: quarterName(one, w) })),
        version: versions[0]?.version ?? 0,
        shownVersion: row?.version ?? 0,
        saved: row
          ? w.t('plan.saved_by', { n: row.version, name: row.name, at: w.stamp(row.saved_at, site.timeZone) })
          : '',
        isOld: row !== undefined && row !== versions[0],
        versions: versions.map((one) => ({
          version: one.version,
          text: w.t('plan.saved_by', { n: one.version, name: one.name, at: w.stamp(one.saved_at, site.timeZone) }),
        })),
        kinds: OBJECTIVE_KINDS.map((kind) => ({
          kind,
          text: w.t(`plan.kind_${kind}`),
          isChosen: (typed?.kinds ?? plan.kinds).includes(kind),
        })),
        parts: PLAN_PARTS.map((name) => ({
          name,
          label: w.t(`plan.part_${name}`),
          hint: w.t(`plan.hint_${name}`),
          value: typed?.parts[name] ?? plan[name],
          shown: plan[name],
        })),
        measures: MEASURES.map((measure) => w.t(`plan.measure_${measure}`)),
        owners: owners.map(({ id, name }) => ({
          name,
          goals: MEASURES.map((measure) => ({
            name: targetField(id, measure),
            label: w.t(`plan.measure_${measure}`),
            value: typed?.goals.get(targetField(id, measure)) ?? goalOf(plan, id, measure, w),
          })),
        })),
        targets: plan.targets.map((target) => targetView(target, owners, reached, w)),
        errors: error?.field ? { [error.field]: sentenceOf(error, w.lang) } : {},
        error: error ? sentenceOf(error, w.lang) : '',
        mayChange: may(staff, 'moderate', site.id),
        mayCopy: versions.length > 0 && may(staff, 'moderate', site.id),
        nextName: quarterName(next, w),
      },
      shell,
    )
  }

  /** What was reached so far, by account ('' = the site) and measure; null where nobody knows. */
  async function reachedIn(
    site: Site,
    quarter: string,
  ): Promise<(accountId: string, measure: Measure) => number | null> {
    const period = begun(quarterPeriod(quarter), today(site))
    if (period === null) return () => null
    const { db } = titian
    const followers = new Map(
      (await followerSpans(db, site.id, period)).map(({ accountId, last }) => [accountId, last]),
    )
    const posts = await postFacts(db, site.id, period)
    const visits = await visitsByAccount(db, site.id, period)
    const all = (await reportOf(titian, site, quarterPeriod(quarter))).figures.in.value
    const own = new Set((await ownAccounts(db, site.id)).map(({ id }) => id))
    return (accountId, measure) => {
      const isHere = (id: string) => (accountId === '' ? own.has(id) : id === accountId)
      if (measure === 'visits') return accountId === '' ? all : (visits.get(accountId) ?? 0)
      if (measure === 'posts_linking') {
        const here = posts.filter((post) => isHere(post.accountId))
        return here.length === 0 ? null : here.filter(({ target }) => target === 'website').length
      }
      const read = [...followers].flatMap(([id, last]) => (isHere(id) && last ? [last.followers] : []))
      return read.length === 0 ? null : read.reduce((sum, count) => sum + count, 0)
    }
  }
  return router
}

/** `Triwulan IV 2026` */
function quarterName(quarter: string, w: Words): string {
  return w.t('plan.quarter', { roman: ['I', 'II', 'III', 'IV'][Number(quarter[6]) - 1]!, year: quarter.slice(0, 4) })
}

const goalOf = (plan: Plan, accountId: string, measure: Measure, w: Words): string => {
  const found = plan.targets.find((one) => one.accountId === accountId && one.measure === measure)
  return found ? w.number(found.goal) : ''
}

function targetView(
  { accountId, measure, goal }: Plan['targets'][number],
  owners: readonly { id: string; name: string }[],
  reached: (accountId: string, measure: Measure) => number | null,
  w: Words,
) {
  const value = reached(accountId, measure)
  return {
    owner: owners.find(({ id }) => id === accountId)?.name ?? w.t('plan.gone_account'),
    measure: w.t(`plan.measure_${measure}`),
    goal: w.number(goal),
    reached: value === null ? w.t('frames.not_filled') : w.number(value),
    part: value === null || goal === 0 ? '–' : w.percent(value / goal, 0),
    isReached: value !== null && value >= goal,
  }
}
