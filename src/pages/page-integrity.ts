import { countAll } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'

export interface PageIntegrity {
  /** Old addresses that lead to no page. */
  aliasesToNowhere: number
  /** Merged pages whose page is missing, or was merged itself. */
  mergedToNowhere: number
  /** Comments whose page is missing or was merged. */
  commentsOnNoPage: number
  /** Pages whose number of shown comments is not the one that they say. */
  wrongCommentCounts: number
}

/** Whether what moves of addresses and imports left behind fits together. Reads every page and comment. */
export async function pageIntegrity(db: Db): Promise<PageIntegrity> {
  const aliases = await db
    .selectFrom('page_alias')
    .leftJoin('page', (join) =>
      join.onRef('page.site_id', '=', 'page_alias.site_id').onRef('page.id', '=', 'page_alias.page_id'),
    )
    .select(countAll().as('n'))
    .where((expression) => expression.or([expression('page.id', 'is', null), expression('page.merged_into', '<>', '')]))
    .executeTakeFirstOrThrow()
  const merged = await db
    .selectFrom('page as old')
    .leftJoin('page', (join) => join.onRef('page.site_id', '=', 'old.site_id').onRef('page.id', '=', 'old.merged_into'))
    .select(countAll().as('n'))
    .where('old.merged_into', '<>', '')
    .where((expression) => expression.or([expression('page.id', 'is', null), expression('page.merged_into', '<>', '')]))
    .executeTakeFirstOrThrow()
  const lost = await db
    .selectFrom('comment')
    .leftJoin('page', (join) =>
      join.onRef('page.site_id', '=', 'comment.site_id').onRef('page.id', '=', 'comment.page_id'),
    )
    .select(countAll().as('n'))
    .where((expression) => expression.or([expression('page.id', 'is', null), expression('page.merged_into', '<>', '')]))
    .executeTakeFirstOrThrow()
  const shown = db
    .selectFrom('comment')
    .select(['site_id', 'page_id', countAll().as('shown')])
    .where('state', '=', 'shown')
    .groupBy(['site_id', 'page_id'])
  const wrong = await db
    .selectFrom('page')
    .leftJoin(shown.as('counted'), (join) =>
      join.onRef('counted.site_id', '=', 'page.site_id').onRef('counted.page_id', '=', 'page.id'),
    )
    .select(countAll().as('n'))
    .where((expression) =>
      expression(expression.fn.coalesce('counted.shown', expression.lit(0)), '<>', expression.ref('page.comments')),
    )
    .executeTakeFirstOrThrow()
  return {
    aliasesToNowhere: Number(aliases.n),
    mergedToNowhere: Number(merged.n),
    commentsOnNoPage: Number(lost.n),
    wrongCommentCounts: Number(wrong.n),
  }
}
