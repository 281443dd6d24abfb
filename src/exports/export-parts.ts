import { shownText } from '../comments/comment.ts'
import { commentIdsOf } from '../comments/contact-store.ts'
import { importedFrom } from '../comments/store-old-comments.ts'
import { pagesByIds } from '../pages/page-store.ts'
import type { Site } from '../sites/site.ts'
import { type Row, TABLES, type TableName } from '../storage/tables.ts'
import { rowsOfSite } from '../storage/walk-table.ts'
import type { Titian } from '../titian.ts'

export type Cell = string | number | boolean
export type ExportRow = Record<string, Cell>

/** One table of an export: a file of lines and a file of a table. */
export interface ExportPart {
  name: string
  columns: readonly string[]
  rows(titian: Titian, site: Site, options: ExportOptions): AsyncGenerator<ExportRow>
}
export interface ExportOptions {
  /** Names and contacts of those who wrote letters, confirmed addresses of those who wrote comments, words that were masked, and letters their writer wanted unseen. */
  withIdentity: boolean
}

/** Tables that go out as they are, by their key; `site_id` says nothing in the export of one site. */
const PLAIN = {
  page: ['id'],
  page_alias: ['key'],
  day_act: ['day', 'page_id', 'act', 'network'],
  day_source: ['day', 'medium', 'platform', 'evidence', 'in_app', 'paid'],
  day_hour: ['day', 'hour', 'medium', 'platform'],
  day_page: ['day', 'page_id', 'medium', 'platform'],
  day_link: ['day', 'link_id', 'account_id', 'medium', 'platform'],
  day_outbound: ['day', 'kind', 'target'],
  day_share: ['day', 'page_id', 'network'],
  day_loyalty: ['day', 'since', 'freq'],
  day_ignored: ['day', 'reason'],
  agency: ['id'],
  account: ['id'],
  account_alias: ['platform', 'handle'],
  follower_snapshot: ['account_id', 'day'],
  post: ['id'],
  account_agency: ['account_id'],
  handle_type: ['handle'],
  page_class: ['page_id'],
  frame_setting: ['name', 'since'],
  indicator_entry: ['indicator', 'month'],
  day_referrer: ['day', 'referrer'],
  link: ['id'],
  day_link_fetch: ['day', 'hour', 'link_id', 'kind'],
  kit_setting: [],
  bio_link: ['id'],
  sent_report: ['id'],
  division_request: ['id'],
  division_request_event: ['request_id', 'id'],
  shared_target: ['quarter', 'version'],
  shared_target_sign: ['quarter', 'version', 'division'],
} as const satisfies Partial<Record<TableName, readonly string[]>>

/** Says nothing outside: what the house itself goes by, or who of the staff did it (that is the audit log's). */
const INSIDE = new Set(['site_id', 'version', 'staff_id', 'text_hash', 'confirmed_hours', 'named_by_staff', 'indexed'])

function plainPart(table: keyof typeof PLAIN): ExportPart {
  const columns = Object.keys(TABLES[table]).filter((column) => !INSIDE.has(column))
  return {
    name: table.replaceAll('_', '-'),
    columns,
    async *rows(titian, site) {
      const key = PLAIN[table] as readonly never[]
      for await (const row of rowsOfSite(titian.db, table, key, site.id)) yield pick(row, columns)
    },
  }
}

const pick = (row: object, columns: readonly string[]): ExportRow =>
  Object.fromEntries(columns.map((column) => [column, (row as ExportRow)[column]!]))

const COMMENT_COLUMNS = [
  'id',
  'parent',
  'url',
  'title',
  'name',
  'text',
  'at',
  'state',
  'official',
  'reason',
  'labels',
  'tone',
  'reports',
  'supports',
  'confirmed',
  'queued_at',
  'decided_at',
  'edited_at',
  'letter_id',
  'imported_from',
  'original',
] as const

/** In the form that `titian import json` takes (docs/import.md). */
const comments: ExportPart = {
  name: 'comments',
  columns: COMMENT_COLUMNS,
  async *rows(titian, site, { withIdentity }) {
    for await (const batch of batches(rowsOfSite(titian.db, 'comment', ['id'], site.id))) {
      const pages = await pagesByIds(titian.db, site.id, [...new Set(batch.map((row) => row.page_id))])
      for (const row of batch) {
        const page = pages.get(row.page_id)
        // Words that were masked because they name somebody stay masked, wherever the file goes.
        const text = row.masked_text && row.state !== 'shown' ? row.masked_text : shownText(row)
        yield {
          id: row.id,
          parent: row.parent_id,
          url: page?.url ?? '',
          title: page?.title ?? '',
          name: row.name,
          text,
          at: row.created_at,
          state: row.state,
          official: row.is_official === 1,
          reason: row.state_reason,
          labels: row.labels,
          tone: row.tone,
          reports: row.reports,
          supports: row.supports,
          confirmed: row.is_confirmed === 1,
          queued_at: row.queued_at,
          decided_at: row.decided_at,
          edited_at: row.edited_at,
          letter_id: row.letter_id,
          imported_from: importedFrom(row),
          original: withIdentity && text !== row.text ? row.text : '',
        }
      }
    }
  },
}

/** How many browsers support a comment by the day on which they did: what the widget counts, and no key of a browser. */
const commentSupports: ExportPart = {
  name: 'comment-supports',
  columns: ['comment_id', 'day', 'supports'],
  async *rows(titian, site) {
    let comment = ''
    let days = new Map<string, number>()
    const counted = function* (): Generator<ExportRow> {
      for (const [day, supports] of [...days].sort()) yield { comment_id: comment, day, supports }
    }
    for await (const row of rowsOfSite(titian.db, 'comment_support', ['comment_id', 'key_hash'], site.id)) {
      if (row.comment_id !== comment) {
        yield* counted()
        comment = row.comment_id
        days = new Map()
      }
      days.set(row.day, (days.get(row.day) ?? 0) + 1)
    }
    yield* counted()
  },
}

/**
 * Mail addresses that writers of comments confirmed, with the comments they stand for: in the full export alone. One that
 * nobody confirmed may be a stranger's, so it never leaves.
 */
export const CONTACT_COLUMNS = ['id', 'email', 'wants_replies', 'confirmed_at', 'told_at', 'used_at'] as const
const writerContacts: ExportPart = {
  name: 'writer-contacts',
  columns: [...CONTACT_COLUMNS, 'comments'],
  async *rows(titian, site, { withIdentity }) {
    if (!withIdentity) return
    for await (const row of rowsOfSite(titian.db, 'writer_contact', ['id'], site.id)) {
      if (!row.confirmed_at) continue
      const comments = await commentIdsOf(titian.db, site.id, row.writer_hash)
      yield { ...pick(row, CONTACT_COLUMNS), comments: comments.join(' ') }
    }
  },
}

const PUBLIC_COLUMNS = ['id', 'parent', 'url', 'title', 'name', 'text', 'at', 'state', 'official', 'edited'] as const

/** What everybody can read on the site anyway, to the minute. */
export const publicComments: ExportPart = {
  name: 'comments',
  columns: PUBLIC_COLUMNS,
  async *rows(titian, site) {
    for await (const row of comments.rows(titian, site, { withIdentity: false })) {
      if (row.state !== 'shown') continue
      const { id, parent, url, title, name, text, at, state, official, edited_at } = row as Record<string, string>
      const minute = `${at!.slice(0, 16)}:00.000Z`
      yield {
        id: id!,
        parent: parent!,
        url: url!,
        title: title!,
        name: name!,
        text: text!,
        at: minute,
        state: state!,
        official: official!,
        edited: edited_at !== '',
      }
    }
  },
}

/** Columns of a letter that tell who wrote it, or are said to the desk alone: the address of a message on social media leads to its writer. */
const IDENTITY = ['name', 'contact', 'channel_url', 'rating_word'] as const satisfies readonly (keyof Row<'letter'>)[]

/** Named one by one, so that a new column stays inside until somebody decides otherwise. */
export const LETTER_COLUMNS = [
  'id',
  'number',
  'page_id',
  'type',
  'audience',
  'category',
  'subject',
  'text',
  'place',
  'visibility',
  ...IDENTITY,
  'consent_at',
  'state',
  'state_detail',
  'agency_id',
  'answer',
  'answer_agency_id',
  'answered_at',
  'outcome',
  'closed_at',
  'public_subject',
  'public_text',
  'public_name',
  'published_at',
  'counts_from',
  'limit_days',
  'due_on',
  'day',
  'received_at',
  'first_public_reply_at',
  'channel',
  'channel_account',
  'channel_day',
  'supports',
  'comment_id',
  'rating',
  'erased_at',
] as const satisfies readonly (keyof Row<'letter'>)[]

const letters: ExportPart = {
  name: 'letters',
  columns: LETTER_COLUMNS,
  async *rows(titian, site, { withIdentity }) {
    for await (const row of rowsOfSite(titian.db, 'letter', ['id'], site.id)) {
      const picked = pick(row, LETTER_COLUMNS)
      if (!withIdentity) {
        for (const column of IDENTITY) picked[column] = ''
        // What its writer wanted unseen is a row without words; place and text may name a house.
        if (row.visibility === 'secret')
          for (const column of ['subject', 'text', 'place', 'answer', 'outcome']) picked[column] = ''
      }
      yield picked
    }
  },
}

const eventColumns = ['letter_id', 'id', 'at', 'actor', 'did', 'from_state', 'to_state', 'is_public'] as const
const letterEvents: ExportPart = {
  name: 'letter-events',
  columns: eventColumns,
  async *rows(titian, site) {
    for await (const row of rowsOfSite(titian.db, 'letter_event', ['letter_id', 'id'], site.id))
      yield pick(row, eventColumns)
  },
}

const settingColumns = Object.keys(TABLES.site).filter((column) => !INSIDE.has(column))
const settings: ExportPart = {
  name: 'settings',
  columns: [...settingColumns, 'origins'],
  async *rows(titian, site) {
    const row = await titian.db.selectFrom('site').selectAll().where('id', '=', site.id).executeTakeFirstOrThrow()
    yield { ...pick(row, settingColumns), origins: site.origins.join(' ') }
  },
}

/** Everything of a site, in the order in which a person would look for it. */
export const EXPORT_PARTS: readonly ExportPart[] = [
  comments,
  commentSupports,
  writerContacts,
  letters,
  letterEvents,
  ...(Object.keys(PLAIN) as (keyof typeof PLAIN)[]).map(plainPart),
  settings,
]

/** Tables of a site that no part holds: raw visits, hashes of browsers, earlier wordings, who of the staff did what. */
export function tablesLeftOut(): string[] {
  const held = new Set<string>([
    ...Object.keys(PLAIN),
    'comment',
    'comment_support',
    'writer_contact',
    'letter',
    'letter_event',
    'site',
    'site_origin',
  ])
  return Object.entries(TABLES)
    .filter(([table, columns]) => 'site_id' in columns && !held.has(table))
    .map(([table]) => table)
}

async function* batches(rows: AsyncGenerator<Row<'comment'>>): AsyncGenerator<Row<'comment'>[]> {
  let batch: Row<'comment'>[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < 500) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
