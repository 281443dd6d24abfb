import { type SelectQueryBuilder, sql } from 'kysely'
import { wordsOf } from '../base/words.ts'
import { dialectOf } from './database.ts'
import type { Db, Tables } from './tables.ts'

/** What a search of the desk goes through, and where it stands. */
export type Searched = 'comment' | 'letter'

/** Beyond every letter of every script: what begins with a word lies between the word and this. */
const BEYOND = '\u{10ffff}'

/**
 * Notes the words of a new item, in the transaction that stores it. One statement for all words, because the builder
 * costs 50 µs a row (HOTPATH §1.3).
 */
export async function indexWords(db: Db, siteId: string, kind: Searched, itemId: string, text: string): Promise<void> {
  const words = wordsOf(text)
  if (words.length === 0) return
  const from =
    dialectOf(db) === 'sqlite'
      ? sql`select ${siteId}, ${kind}, value, ${itemId} from json_each(${JSON.stringify(words)}) where true`
      : sql`select ${siteId}::text, ${kind}::text, word, ${itemId}::text from unnest(${words}::text[]) word order by word`
  await sql`insert into search_word (site_id, kind, word, item_id) ${from} on conflict do nothing`.execute(db)
}

export async function forgetIndexed(db: Db, siteId: string, kind: Searched, itemId: string): Promise<void> {
  await db
    .deleteFrom('search_word')
    .where('site_id', '=', siteId)
    .where('kind', '=', kind)
    .where('item_id', '=', itemId)
    .execute()
}

/**
 * A query over comments or letters, narrowed to those that hold all words, each at least as a beginning. The matches
 * come first and each is looked up by its key (`cross join` keeps that order on SQLite, whose planner would otherwise
 * walk all comments of a young site), so a search costs what it finds.
 */
export function holding<K extends Searched>(
  db: Db,
  siteId: string,
  kind: K,
  words: readonly string[],
): SelectQueryBuilder<Tables, K, object> {
  if (words.length === 0) return db.selectFrom(kind) as unknown as SelectQueryBuilder<Tables, K, object>
  const hits = words
    .map((word) =>
      db
        .selectFrom('search_word')
        .select('item_id')
        .where('site_id', '=', siteId)
        .where('kind', '=', kind)
        .where('word', '>=', word)
        .where('word', '<', `${word}${BEYOND}`),
    )
    .reduce((narrowed, next) => narrowed.intersect(next))
  const hit = db.selectFrom(hits.as('hit')).select('item_id').distinct().as('hit')
  const joined = db
    .selectFrom(hit)
    .crossJoin(kind as 'comment')
    .whereRef(`${kind}.id` as 'comment.id', '=', 'hit.item_id')
  return joined as unknown as SelectQueryBuilder<Tables, K, object>
}
