import { type Request, type RequestHandler, type Response, Router } from 'express'
import { z } from 'zod'
import { isId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import {
  isRuleKind,
  LASTS,
  newRule,
  RULE_KINDS,
  type RuleKind,
  readRuleValue,
  VERDICTS,
} from '../comments/block-rule.ts'
import { commentsMeeting, type RuleRow, rulesOf } from '../comments/block-rule-store.ts'
import { applyToEarlier, editRule, endRule, makeRule } from '../comments/change-rule.ts'
import { commentById } from '../comments/comment-store.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { STATUS, sentenceOf } from '../http/respond.ts'
import { languageOf, type Words } from '../language/language.ts'
import type { Site } from '../sites/site.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import type { Staff } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import { MOST_AT_ONCE } from './desk.ts'
import { undoText } from './undo-text.ts'

/** Rules of one page; a site has a few dozen. */
const MOST_RULES = 200
const ruleSchema = z.strictObject({
  site: z.string().max(40),
  kind: z.enum(RULE_KINDS),
  value: z.string().max(200).default(''),
  verdict: z.string().max(8).default(''),
  days: z.coerce.number().int().min(0).max(365).default(0),
  comment: z.string().max(18).optional(),
  earlier: z.literal('1').optional(),
})
const changeSchema = z.strictObject({
  site: z.string().max(40),
  version: z.coerce.number().int().min(1).max(1e9),
  do: z.enum(['edit', 'end']),
  verdict: z.string().max(8).default(''),
  days: z.coerce.number().int().min(0).max(365).default(0),
})
type RuleForm = z.output<typeof ruleSchema>

interface At {
  site: Site
  staff: Staff
  words: Words
}

/** Block rules: made from a comment in two presses, listed, edited and ended; none works without being seen. */
export function ruleRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)
  const at = (req: Request, res: Response): At => {
    const staff = staffOf(res)
    return { site: siteOfStaff(titian, req, res, 'moderate'), staff, words: languageOf(staff.language) }
  }

  router.get('/staff/queue/rules', gate, async (req, res) => {
    const { site, words } = at(req, res)
    const now = titian.clock.now()
    const rules = await rulesOf(titian.db, site.id, MOST_RULES)
    const isActive = (rule: RuleRow) => !rule.ended_at && (!rule.expires_at || rule.expires_at > now)
    const data = {
      siteKey: site.id,
      active: rules.filter(isActive).map((rule) => ruleView(rule, site, words)),
      over: rules.filter((rule) => !isActive(rule)).map((rule) => ruleView(rule, site, words)),
    }
    renderPage(
      res,
      'desk/rules',
      data,
      await shellFor(titian, res, { title: words.t('rule.title'), nav: 'queue', site }),
    )
  })

  // What it would meet, before it is made: an address that a link of a comment leads to, and that changes nothing.
  router.get('/staff/queue/rules/new', gate, async (req, res) => {
    const desk = at(req, res)
    const text = (name: string) =>
      typeof req.query[name] === 'string' ? (req.query[name] as string).slice(0, 200) : ''
    const kind = isRuleKind(text('kind')) ? (text('kind') as RuleKind) : 'word'
    await showNew(titian, res, desk, { kind, value: text('value'), comment: text('comment') }, undefined)
  })

  router.post('/staff/queue/rules', gate, (async (req, res) => {
    const desk = at(req, res)
    const { site, staff, words } = desk
    const form = readInput(ruleSchema, { site: site.id, ...req.body })
    let rule: ReturnType<typeof newRule>
    try {
      rule = newRule({ ...form, value: await valueOf(titian, site, form) }, titian.clock.now())
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.code !== 'invalid') throw problem
      res.status(STATUS[problem.code])
      return showNew(titian, res, desk, { ...form, comment: form.comment ?? '' }, problem)
    }
    await makeRule(titian, staff, site, rule, form.comment && isId(form.comment) ? form.comment : '')
    const title = words.t('rule.made', { value: shownValue(rule, words) })
    if (!form.earlier) return redirectWith(titian, res, `/staff/queue/rules?site=${site.id}`, { kind: 'good', title })
    const { outcomes, move } = await applyToEarlier(titian, staff, site, rule, MOST_AT_ONCE)
    const undo = outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [undoText(outcome.undo)] : []))
    const strip = undo.length > 0 ? `&done=${encodeURIComponent([move, ...undo].join('~'))}` : ''
    await redirectWith(titian, res, `/staff/queue?site=${site.id}${strip}`, { kind: 'good', title })
  }) satisfies RequestHandler)

  router.post('/staff/queue/rules/:id', gate, async (req, res) => {
    const { site, staff, words } = at(req, res)
    const form = readInput(changeSchema, { site: site.id, ...req.body })
    const id = String(req.params.id)
    if (form.do === 'end') await endRule(titian, staff, site, { id, version: form.version })
    else await editRule(titian, staff, site, { id, ...form })
    const title = words.t(form.do === 'end' ? 'rule.ended' : 'rule.edited')
    await redirectWith(titian, res, `/staff/queue/rules?site=${site.id}`, { kind: 'good', title })
  })
  return router
}

/** A writer key never stands in an address or a form: the comment names it. */
async function valueOf(
  titian: Titian,
  site: Site,
  form: Pick<RuleForm, 'kind' | 'value' | 'comment'>,
): Promise<string> {
  if (form.kind !== 'writer') return form.value
  const comment = form.comment && isId(form.comment) ? await commentById(titian.db, site.id, form.comment) : undefined
  return comment?.writer_hash ?? ''
}

async function showNew(
  titian: Titian,
  res: Response,
  { site, words }: At,
  wish: { kind: RuleKind; value: string; comment: string; verdict?: string; days?: number },
  problem: Problem | undefined,
): Promise<void> {
  const { kind } = wish
  let failure = problem
  let value = ''
  if (wish.value || kind === 'writer') {
    try {
      value = readRuleValue(kind, await valueOf(titian, site, wish))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      failure ??= error
      if (!res.statusCode || res.statusCode === 200) res.status(STATUS[error.code])
    }
  }
  const met = value ? await commentsMeeting(titian.db, site.id, { kind, value }) : []
  const from = isId(wish.comment) ? await commentById(titian.db, site.id, wish.comment) : undefined
  const data = {
    siteKey: site.id,
    kind,
    kinds: RULE_KINDS.filter((one) => one !== 'writer' || kind === 'writer').map((one) => ({
      value: one,
      text: words.maybe(`rule.kind_${one}`),
    })),
    // What people typed stays; what a link brought is shown as it will be compared.
    value: kind === 'writer' ? (from?.name ?? '') : wish.value,
    comment: wish.comment,
    verdicts: VERDICTS[kind].map((one) => ({ value: one, text: words.t(`rule.verdict_${one}`) })),
    verdict: wish.verdict ?? VERDICTS[kind][0],
    days: LASTS[kind].map((one) => ({ value: one, text: lasts(one, words) })),
    lasts: wish.days ?? LASTS[kind][0],
    isKnown: value !== '',
    waiting: met.filter(({ state }) => state === 'held').length,
    shown: met.filter(({ state }) => state === 'shown').length,
    most: MOST_AT_ONCE,
    examples: met.slice(0, 5).map(({ id, name, masked_text, text }) => ({
      name: name || words.t('desk.no_name'),
      text: (masked_text || text).slice(0, 200),
      href: `/staff/queue/comments/${id}?site=${site.id}`,
    })),
    error: failure ? sentenceOf(failure, words.lang) : '',
    errorField: failure?.field ?? '',
  }
  renderPage(res, 'desk/rule', data, await shellFor(titian, res, { title: words.t('rule.new'), nav: 'queue', site }))
}

const lasts = (days: number, words: Words): string =>
  days ? words.t('rule.days', { n: days }) : words.t('rule.no_end')
const shownValue = ({ kind, value }: { kind: string; value: string }, words: Words): string =>
  kind === 'writer' ? words.t('rule.one_writer') : value

function ruleView(rule: RuleRow & { madeBy: string }, site: Site, words: Words) {
  const kind = rule.kind as RuleKind
  const when = (at: string) => words.stamp(at, site.timeZone)
  const by = { name: rule.madeBy || words.t('audit.gone_person'), when: when(rule.created_at) }
  return {
    id: rule.id,
    version: rule.version,
    kind: words.maybe(`rule.kind_${kind}`),
    value: shownValue(rule, words),
    verdict: rule.verdict,
    verdictText: words.maybe(`rule.does_${rule.verdict}`),
    verdicts: VERDICTS[kind].map((one) => ({ value: one, text: words.t(`rule.verdict_${one}`) })),
    days: LASTS[kind].map((one) => ({ value: one, text: lasts(one, words) })),
    made: words.t('rule.made_by', by),
    ends: rule.ended_at
      ? words.t('rule.ended_at', { when: when(rule.ended_at) })
      : rule.expires_at
        ? words.t('rule.expires_at', { when: when(rule.expires_at) })
        : words.t('rule.no_end'),
    hits: rule.hits ? words.t('rule.hits', { n: rule.hits, when: when(rule.last_hit_at) }) : words.t('rule.no_hits'),
    from: rule.from_comment ? `/staff/queue/comments/${rule.from_comment}?site=${site.id}` : '',
  }
}
