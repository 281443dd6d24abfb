import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ARTICLE, asWriter, comments, reports, sent } from '../support/citizen.ts'
import { LETTER, looksUp, writes } from '../support/letters.ts'
import { plansFrom } from '../support/plans.ts'
import { browserKey, ORIGIN, SITE, startOn } from '../support/start.ts'
import { visitOf } from '../support/visits.ts'

/** What grows with every citizen. */
const GROWING = [
  'visit',
  'day_page',
  'day_source',
  'day_share',
  'page',
  'page_alias',
  'page_view',
  'share',
  'reaction',
  'used_token',
  'comment',
  'comment_support',
  'comment_report',
  'comment_revision',
  'writer_contact',
  'letter',
  'letter_event',
  'letter_support',
  'search_word',
  'outbox',
  'link',
  'post',
]

describe('what citizens do (sqlite)', () => {
  test('costs the same on the first day and after ten thousand comments: nothing walks what a site has', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'titian-plans-'))
    const started = await startOn(join(folder, 'titian.db'), {
      site: { moderation: 'after' },
      config: { mailUrl: 'smtp://127.0.0.1:1', mailFrom: 'titian@contoh.test' },
    })
    const asked = plansFrom(started, GROWING)
    const { post, get, send } = started
    const origin = { origin: ORIGIN }

    const visit = visitOf(ARTICLE.url, `${ARTICLE.url}?titian=s.wa.aaaaaaaaaa`)
    for (const kind of ['page', 'engaged'] as const) {
      const reply = await post('/api/v1/visits', { ...visit, kind, seconds: 12 })
      expect(reply.headers.get('titian-visit')).toBe('counted')
    }
    await get(`/api/v1/page?site=${SITE}&url=${encodeURIComponent(ARTICLE.url)}`)
    const like = browserKey()
    const { token } = (await post('/api/v1/tokens', { ...ARTICLE, for: 'like', like })).json
    await post('/api/v1/likes', { ...ARTICLE, like, token })
    await send('DELETE', '/api/v1/likes', JSON.stringify({ ...ARTICLE, like }), origin)
    await post('/api/v1/shares', { ...ARTICLE, network: 'wa', token: 'aaaaaaaaaa' })

    const writer = browserKey()
    const own = sent(await comments(started, { writer, contact: 'warga@contoh.test', notify: true }))
    const answered = sent(await comments(started, { parent: own.comment.id }))
    await asWriter(started, own).looks()
    await asWriter(started, own).edits('RT 07 kapan difogging? Sudah empat anak masuk puskesmas.')
    const supporter = browserKey()
    const right = (await post('/api/v1/tokens', { ...ARTICLE, for: 'support', like: supporter })).json.token
    const support = `/api/v1/comments/${answered.comment.id}/support`
    await post(support, { site: SITE, like: supporter, token: right })
    await send('DELETE', support, JSON.stringify({ site: SITE, like: supporter }), origin)
    for (const reason of ['hoax', 'insult']) await reports(started, answered.comment.id, reason)
    await asWriter(started, answered).withdraws()
    await get(`/diskusi/${SITE}?url=${encodeURIComponent(ARTICLE.url)}`)

    const letter = await writes(started, { url: ARTICLE.url })
    await looksUp(started, letter.number, letter.secret)
    const secret = { ...origin, 'titian-secret': letter.secret, 'content-type': 'text/plain' }
    const path = `/api/v1/letters/${letter.number}?site=${SITE}`
    await send('PATCH', path, JSON.stringify({ act: 'add', text: 'Jembatan itu kini putus.' }), secret)
    await get(`/surat/${SITE}`)
    await get(`/surat/${SITE}?q=${encodeURIComponent(LETTER.subject)}`)
    await get(`/api/v1/letters?site=${SITE}`)
    await send('DELETE', path, undefined, secret)
    asked.stop()
    await started.server.close()
    await started.titian.close()
    rmSync(folder, { recursive: true })

    expect(asked.plans.size).toBeGreaterThan(30)
    // A list shows what was published, from the newest on.
    expect(asked.walks(/INDEX letter_published|SCAN json_each/)).toEqual([])
  })
})
