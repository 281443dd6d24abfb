import { DAY, later } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import { requirePermission, type Staff } from '../staff/roles.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { LASTS, type NewRule, type RuleKind, VERDICTS, type Verdict } from './block-rule.ts'
import { commentsMeeting, insertRule, type RuleRow, ruleById, ruleFor, updateRule } from './block-rule-store.ts'
import type { Move } from './comment.ts'
import { type Moderated, moderateInBulk } from './moderate-comment.ts'

const act = (staff: Staff, site: Site, id: string, at: string) =>
  ({ siteId: site.id, at, staffId: staff.id, subject: 'rule', subjectId: id }) as const
const codeOf = (kind: string, verdict: string): string => `${kind} ${verdict}`

/** Makes a rule, or gives the one that is there already its new verdict and end. @returns its id */
export async function makeRule(
  titian: Titian,
  staff: Staff,
  site: Site,
  rule: NewRule,
  fromComment: string,
): Promise<string> {
  requirePermission(staff, 'moderate', site.id)
  const at = titian.clock.now()
  return inTransaction(titian.db, async (db) => {
    const { kind, value, verdict, expiresAt } = rule
    const same = await ruleFor(db, site.id, kind, value)
    const code = codeOf(kind, verdict)
    if (same) {
      if (!(await updateRule(db, same, { verdict, expires_at: expiresAt })))
        throw new Problem('conflict', 'err.rule_changed')
      await record(db, { ...act(staff, site, same.id, at), did: 'rule.edit', code })
      return same.id
    }
    const id = newId(titian.clock.ms())
    const made = { made_by: staff.id, created_at: at, from_comment: fromComment, expires_at: expiresAt }
    if (!(await insertRule(db, { site_id: site.id, id, kind, value, verdict, ...made }))) {
      throw new Problem('conflict', 'err.rule_changed')
    }
    await record(db, { ...act(staff, site, id, at), did: 'rule.make', code })
    return id
  })
}

export interface RuleChange {
  id: string
  version: number
  verdict: string
  /** Days from now; 0 = until somebody ends it. */
  days: number
}

/** @throws Problem 'conflict' when a colleague changed it meanwhile */
export async function editRule(titian: Titian, staff: Staff, site: Site, change: RuleChange): Promise<void> {
  await changeRule(titian, staff, site, change, 'rule.edit', (rule, at) => {
    const kind = rule.kind as RuleKind
    const verdict = VERDICTS[kind].find((one) => one === change.verdict)
    if (!verdict) throw new Problem('invalid', 'err.rule_verdict', { field: 'verdict' })
    if (!LASTS[kind].includes(change.days)) throw new Problem('invalid', 'err.rule_days', { field: 'days' })
    return { verdict, expires_at: change.days > 0 ? later(at, change.days * DAY) : '' }
  })
}

/** What the rule did stays done; it looks at nothing any more. */
export async function endRule(
  titian: Titian,
  staff: Staff,
  site: Site,
  rule: { id: string; version: number },
): Promise<void> {
  await changeRule(titian, staff, site, rule, 'rule.end', (_rule, at) => ({ ended_at: at }))
}

async function changeRule(
  titian: Titian,
  staff: Staff,
  site: Site,
  wanted: { id: string; version: number },
  did: string,
  columnsOf: (rule: RuleRow, at: string) => { verdict?: Verdict; expires_at?: string; ended_at?: string },
): Promise<void> {
  requirePermission(staff, 'moderate', site.id)
  const at = titian.clock.now()
  await inTransaction(titian.db, async (db) => {
    const rule = await ruleById(db, site.id, wanted.id)
    if (!rule) throw new Problem('not_found', 'err.rule_not_found')
    if (rule.version !== wanted.version || rule.ended_at) throw new Problem('conflict', 'err.rule_changed')
    const columns = columnsOf(rule, at)
    if (!(await updateRule(db, rule, columns))) throw new Problem('conflict', 'err.rule_changed')
    await record(db, {
      ...act(staff, site, rule.id, at),
      did,
      code: codeOf(rule.kind, columns.verdict ?? rule.verdict),
    })
  })
}

/**
 * Does to earlier comments what the rule does to new ones: what is shown is hidden or goes to spam, what waits goes to
 * spam. Each is a decision of this person, on record, and can be taken back; those beyond `most` wait for the next press.
 */
export async function applyToEarlier(
  titian: Titian,
  staff: Staff,
  site: Site,
  rule: { kind: RuleKind; value: string; verdict: string },
  most: number,
): Promise<{ outcomes: Moderated[]; move: Move }> {
  const move: Move = rule.verdict === 'spam' ? 'spam' : 'hold'
  const met = (await commentsMeeting(titian.db, site.id, rule)).filter(
    (row) => move === 'spam' || row.state === 'shown',
  )
  const orders = met.slice(0, most).map(({ id, version }) => ({ id, version, move }))
  return { outcomes: orders.length > 0 ? await moderateInBulk(titian, staff, site, orders) : [], move }
}
