import { rowsOfForeignSqlite } from '../storage/scratch.ts'
import type { OldState, Sink } from './old-comment.ts'
import { SourceMistake } from './old-comment.ts'
import type { Source } from './open-source.ts'

/** Isso keeps 1 = accepted, 2 = waiting, 4 = deleted although answered. */
const STATES: Readonly<Record<number, OldState>> = { 1: 'shown', 2: 'held' }

/** Isso's own database, copied while Isso rests. Its texts are Markdown, which reads well as it is. */
export async function readIsso(source: Source, sink: Sink): Promise<void> {
  if (!source.isSqlite)
    throw new SourceMistake('This is no database of Isso (SQLite). Its place is the dbpath of isso.cfg.')
  try {
    const rows = rowsOfForeignSqlite(
      source.path,
      `select comments.id, comments.parent, comments.created, comments.mode, comments.text, comments.author,
              threads.uri, threads.title
         from comments join threads on threads.id = comments.tid
        order by comments.id`,
    )
    for (const row of rows) {
      const { id, parent, created, mode, text, author, uri, title } = row
      sink.take({
        id: String(id),
        parent: parent === null ? '' : String(parent),
        url: String(uri ?? ''),
        title: String(title ?? ''),
        published: 0,
        name: String(author ?? ''),
        text: String(text ?? ''),
        markup: 'plain',
        at: Math.round(Number(created) * 1000),
        state: STATES[Number(mode)] ?? 'gone',
        official: false,
        line: 0,
      })
    }
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('SQLITE_')) throw error
    throw new SourceMistake(`The database cannot be read as Isso's: ${(error as Error).message}. Nothing was imported.`)
  }
}
