import type { IsoTime } from '../base/clock.ts'
import { wordsOf } from '../base/words.ts'
import { insertOnce, updateVersion } from '../storage/keyed-rows.ts'
import { constant } from '../storage/portable.ts'
import type { Db, NewRow, Row } from '../storage/tables.ts'
import { holding } from '../storage/word-index.ts'
import { type RuleKind, ruleMatcher } from './block-rule.ts'
import type { CommentRow } from './comment-store.ts'

export type RuleRow = Row<'block_rule'>

/** Rules that work now. */
export async function activeRules(db: Db, siteId: string, now: IsoTime): Promise<RuleRow[]> {
  return db
    .selectFrom('block_rule')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('ended_at', '=', constant(''))
    .where((is) => is.or([is('expires_at', '=', ''), is('expires_at', '>', now)]))
    .orderBy('id')
    .execute()
}

/** Every rule that there was, with who made it, the newest first. */
export async function rulesOf(db: Db, siteId: string, most: number): Promise<(RuleRow & { madeBy: string })[]> {
  const rows = await db
    .selectFrom('block_rule')
    .leftJoin('staff', 'staff.id', 'block_rule.made_by')
    .selectAll('block_rule')
    .select('staff.name as madeBy')
    .where('block_rule.site_id', '=', siteId)
    .orderBy('block_rule.id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, madeBy: row.madeBy ?? '' }))
}

export async function ruleById(db: Db, siteId: string, id: string): Promise<RuleRow | undefined> {
  return db.selectFrom('block_rule').selectAll().where('site_id', '=', siteId).where('id', '=', id).executeTakeFirst()
}

export async function ruleFor(db: Db, siteId: string, kind: RuleKind, value: string): Promise<RuleRow | undefined> {
  return db
    .selectFrom('block_rule')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('kind', '=', kind)
    .where('value', '=', value)
    .where('ended_at', '=', constant(''))
    .executeTakeFirst()
}

/** @returns false when the same rule is there already */
export async function insertRule(db: Db, row: NewRow<'block_rule'>): Promise<boolean> {
  return insertOnce(db, 'block_rule', row)
}

/** @returns false when somebody changed the rule since it was read */
export async function updateRule(db: Db, rule: RuleRow, columns: Partial<NewRow<'block_rule'>>): Promise<boolean> {
  return updateVersion(db, 'block_rule', { site_id: rule.site_id, id: rule.id }, rule.version, columns)
}

/** In the order of their ids, so that two comments at once do not wait for each other crosswise. */
export async function noteHits(db: Db, siteId: string, ids: readonly string[], at: IsoTime): Promise<void> {
  for (const id of [...ids].sort()) {
    await db
      .updateTable('block_rule')
      .set((is) => ({ hits: is('hits', '+', 1), last_hit_at: at }))
      .where('site_id', '=', siteId)
      .where('id', '=', id)
      .execute()
  }
}

/** Writer keys of rules that no longer work are forgotten; the row and its figures stay. @returns how many */
export async function forgetRuleWriters(db: Db, now: IsoTime): Promise<number> {
  const done = await db
    .updateTable('block_rule')
    .set((is) => ({
      value: '',
      ended_at: is.case().when('ended_at', '=', '').then(now).else(is.ref('ended_at')).end(),
    }))
    .where('kind', '=', 'writer')
    .where('value', '<>', '')
    .where((is) => is.or([is('ended_at', '<>', ''), is('expires_at', '<=', now)]))
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/** Comments of each list that a rule is tried on: reading one takes about 0.2 ms. */
const MOST_TRIED = 400

/**
 * What a rule would meet among what waits and what is shown, the newest first. The word index leads there; disguised
 * brands, which stand in no index, are looked for among what screening suspected.
 */
export async function commentsMeeting(
  db: Db,
  siteId: string,
  rule: { kind: RuleKind; value: string },
): Promise<CommentRow[]> {
  const base = (words: string[]) =>
    holding(db, siteId, 'comment', words)
      .selectAll('comment')
      .where('site_id', '=', siteId)
      .where('is_official', '=', 0)
      .orderBy('id', 'desc')
      .limit(MOST_TRIED)
  const found = new Map<string, CommentRow>()
  const add = (rows: CommentRow[]) => {
    for (const row of rows) found.set(row.id, row)
  }
  for (const state of ['held', 'shown']) {
    if (rule.kind === 'writer') {
      add(await base([]).where('writer_hash', '=', rule.value).where('state', '=', state).execute())
      continue
    }
    add(await base(wordsOf(rule.value)).where('state', '=', state).execute())
  }
  if (rule.kind === 'brand' || rule.kind === 'host') {
    const suspected = base([]).where('state', '=', 'held').where('queued_at', '>', '')
    add(
      await suspected
        .where((is) => is.or([is('labels', 'like', '%gambling%'), is('labels', 'like', '%link%')]))
        .execute(),
    )
  }
  return [...found.values()]
    .filter((row) => ruleMatcher({ text: row.text, name: row.name, writerHash: row.writer_hash })(rule))
    .sort((a, b) => (a.id > b.id ? -1 : 1))
}
