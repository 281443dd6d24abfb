import { openScratch, type Scratch } from '../storage/scratch.ts'
import type { Sink } from './old-comment.ts'
import { SourceMistake } from './old-comment.ts'
import { readOldDate } from './old-date.ts'
import type { Source } from './open-source.ts'
import { readCsv } from './read-csv.ts'
import { rowsOfDump } from './sql-dump.ts'

/** Drupal 7, then Drupal 8 to 11. */
const TABLES = [
  'comment',
  'field_data_comment_body',
  'url_alias',
  'node',
  'users',
  'comment_field_data',
  'comment__comment_body',
  'path_alias',
  'node_field_data',
  'users_field_data',
] as const

/**
 * Comments of a Drupal database: a dump of mysqldump or phpMyAdmin with its comments, bodies, aliases, nodes and users
 * (a whole dump will do), or a CSV of one row a comment. Comments on anything but nodes have no article here.
 */
export async function readDrupal(source: Source, sink: Sink): Promise<void> {
  const isDump = /create table|insert into|-- (?:mysql|mariadb|phpmyadmin)/i.test(source.start)
  if (!isDump && !source.path.endsWith('.sql')) return readCsv(source, sink)
  const kept = openScratch()
  try {
    for await (const { table, row, line } of rowsOfDump(source, TABLES)) keep(kept, table, row, line)
    if (kept.count('comment') === 0)
      throw new SourceMistake(
        `${source.path} holds no comments of Drupal (tables comment and field_data_comment_body, or comment_field_data and comment__comment_body).`,
      )
    for (const { name, value } of kept.all('comment')) tell(kept, sink, name, JSON.parse(value))
  } finally {
    kept.close()
  }
}

interface Kept {
  nid: string
  parent: string
  uid: string
  name: string
  subject: string
  created: string
  status: string
  line: number
}

function keep(kept: Scratch, table: string, row: Record<string, string>, line: number): void {
  const of = (name: string): string => row[name] ?? ''
  switch (table) {
    case 'comment':
    case 'comment_field_data': {
      // Drupal 8 has a table `comment` too, of ids only, and comments on other things than nodes.
      if (!row.cid || row.status === undefined) return
      if (row.entity_type !== undefined && row.entity_type !== 'node') return
      const { cid } = row
      const one: Kept = {
        nid: of('nid') || of('entity_id'),
        parent: of('pid') === '0' ? '' : of('pid'),
        uid: of('uid'),
        name: of('name'),
        subject: of('subject'),
        created: of('created'),
        status: row.status,
        line,
      }
      kept.put('comment', cid, JSON.stringify(one))
      return
    }
    case 'field_data_comment_body':
    case 'comment__comment_body':
      if (row.deleted !== '1') kept.put('body', of('entity_id'), of('comment_body_value'))
      return
    case 'url_alias':
    case 'path_alias': {
      const path = (of('source') || of('path')).replace(/^\//, '')
      if (path.startsWith('node/') && row.status !== '0') kept.replace('alias', path, of('alias').replace(/^\//, ''))
      return
    }
    case 'node':
    case 'node_field_data':
      if (row.title !== undefined)
        kept.put('node', of('nid'), JSON.stringify({ title: row.title, created: of('created') }))
      return
    default:
      if (row.name !== undefined) kept.put('user', of('uid'), row.name)
  }
}

function tell(kept: Scratch, sink: Sink, id: string, comment: Kept): void {
  const { nid, line } = comment
  const body = kept.get('body', id)
  if (!nid) return void sink.skip('fields', { id, line })
  const known = kept.get('node', nid)
  const node = known ? (JSON.parse(known) as { title: string; created: string }) : null
  const published = readOldDate(node?.created ?? '', 'UTC')
  sink.take({
    id,
    parent: comment.parent,
    url: `/${kept.get('alias', `node/${nid}`) || `node/${nid}`}`,
    title: node?.title ?? '',
    published: Number.isNaN(published) ? 0 : published,
    // The name of a registered writer stands with the account.
    name: comment.name || (comment.uid !== '0' ? (kept.get('user', comment.uid) ?? '') : ''),
    text: body ?? comment.subject,
    markup: 'wordpress',
    at: readOldDate(comment.created, 'UTC'),
    state: comment.status === '1' ? 'shown' : 'held',
    official: false,
    line,
  })
}
