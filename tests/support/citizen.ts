import { newId } from '../../src/base/ids.ts'
import type { Move } from '../../src/comments/comment.ts'
import { type Moderated, moderateComments } from '../../src/comments/moderate-comment.ts'
import type { Role, Staff } from '../../src/staff/roles.ts'
import type { CommentAnswer, CommentRequest, CommentsAnswer } from '../../src/wire/api.ts'
import { browserKey, ORIGIN, type Reply, SITE, type Started } from './start.ts'

export const ARTICLE = { site: SITE, url: `${ORIGIN}/berita/fogging-kenanga` }

/** What the widget does for somebody who comments. */
export const comments = (
  started: Started,
  changes: Partial<CommentRequest> = {},
  headers: Record<string, string> = {},
): Promise<Reply> => {
  // Ids begin with their time: two of the same millisecond stand in no order.
  started.clock.advance(1)
  const request = {
    ...ARTICLE,
    name: 'Warga Kenanga',
    text: 'RT 07 kapan difogging? Sudah tiga anak masuk puskesmas minggu ini.',
    once: browserKey(),
    took: 40_000,
    ...changes,
  }
  return started.post('/api/v1/comments', request, headers)
}

export const sent = (reply: Reply): CommentAnswer => {
  if (reply.status !== 201 && reply.status !== 202) throw new Error(`not stored: ${reply.status} ${reply.text}`)
  return reply.json
}

/** The writer comes back with the token. */
export const asWriter = (started: Started, answer: CommentAnswer, token = answer.token) => {
  const path = `/api/v1/comments/${answer.comment.id}?site=${SITE}`
  const headers = { origin: ORIGIN, 'titian-token': token, 'content-type': 'text/plain' }
  return {
    looks: () => started.send('GET', path, undefined, headers),
    edits: (text: string) => started.send('PATCH', path, JSON.stringify({ text }), headers),
    withdraws: () => started.send('DELETE', path, undefined, headers),
  }
}

export const reports = (started: Started, id: string, reason: string, browser = browserKey()): Promise<Reply> =>
  started.post(`/api/v1/comments/${id}/reports`, { site: SITE, reason, browser })

export async function publicPage(started: Started, query = '', article = ARTICLE): Promise<CommentsAnswer> {
  const reply = await started.get(
    `/api/v1/comments?site=${article.site}&url=${encodeURIComponent(article.url)}${query}`,
  )
  if (reply.status !== 200) throw new Error(`${reply.status} ${reply.text}`)
  return reply.json
}

export const row = async (started: Started, id: string) =>
  (await started.titian.db.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirst())!
export const rows = (started: Started) => started.titian.db.selectFrom('comment').selectAll().orderBy('id').execute()

/** A member of staff as the verbs see one; the journeys through sign-in stand in tests/desk. */
export async function moderator(started: Started, name = 'Yuli', role: Role = 'moderator'): Promise<Staff> {
  const id = newId(started.clock.ms())
  const at = started.clock.now()
  await started.titian.db
    .insertInto('staff')
    .values({ id, username: `${name.toLowerCase()}-${id}`, name, password_hash: '!', created_at: at, changed_at: at })
    .execute()
  return { id, username: name.toLowerCase(), name, language: 'id', grants: [{ role, siteId: '*', agencyId: '' }] }
}

export async function decides(
  started: Started,
  staff: Staff,
  id: string,
  move: Move,
  reason?: string,
): Promise<Moderated> {
  const { version } = await row(started, id)
  started.clock.advance(1000)
  return (await moderateComments(started.titian, staff, started.site, [{ id, version, move, reason }]))[0]!
}

export const audit = (started: Started) =>
  started.titian.db.selectFrom('audit').select(['did', 'subject_id', 'staff_id', 'code']).orderBy('seq').execute()
