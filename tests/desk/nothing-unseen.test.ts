import { expect, test } from 'vitest'
import { openComments } from '../../src/comments/tend-comment.ts'
import { setSite } from '../../src/sites/set-site.ts'
import { asWriter, comments, decides, moderator, publicPage, reports, row, sent } from '../support/citizen.ts'
import { signedIn } from '../support/staff.ts'
import { browserKey, forEachDatabase, SITE, type Started } from '../support/start.ts'

const SPAM = 'main slot gacor di bangau777 maxwin terus, daftar bangau777.click bonus new member'
const DAYS = 24 * 3_600_000
const idsIn = (html: string) => [...html.matchAll(/data-row="([0-9a-z]{18})"/g)].map((match) => match[1]!)
/** A session lasts half a day, so each look is a new one. */
const list = async (started: Started, filter: string) => {
  const yuli = await signedIn(started, 'moderator')
  return idsIn((await yuli.get(`/staff/queue?site=${SITE}&filter=${filter}`)).text)
}

forEachDatabase('promise 4: nothing unseen', (start) => {
  test('spam is seen and can be shown again for 30 days, whoever put it there; then its words are gone', async () => {
    const titian = await start()
    const yuli = await moderator(titian)
    const machine = sent(await comments(titian, { text: SPAM })).comment.id
    const person = sent(await comments(titian, { text: 'Beli pupuk murah di tempat saya.' })).comment.id
    await decides(titian, yuli, person, 'spam')
    await decides(titian, yuli, machine, 'hold')
    await decides(titian, yuli, machine, 'spam')
    titian.clock.advance(30 * DAYS - 60_000)
    await titian.titian.jobs.run('erase-words')
    expect((await list(titian, 'spam')).sort()).toEqual([machine, person].sort())
    await decides(titian, yuli, person, 'approve')
    expect((await publicPage(titian)).total).toBe(1)
    titian.clock.advance(17 * 60_000)
    await titian.titian.jobs.run('erase-words')
    expect(await list(titian, 'spam')).toEqual([])
    expect(await row(titian, machine)).toMatchObject({ state: 'spam', text: '', name: '', writer_hash: '' })
    await expect(decides(titian, yuli, machine, 'approve')).rejects.toThrow('err.words_erased')
  })

  test('what was refused keeps its reason for good, and its words for the 30 days that the privacy notice names', async () => {
    const titian = await start()
    const yuli = await moderator(titian)
    const answer = sent(await comments(titian, { writer: browserKey() }))
    const { id } = answer.comment
    await decides(titian, yuli, id, 'reject', 'offtopic')
    titian.clock.advance(30 * DAYS - 60_000)
    await titian.titian.jobs.run('erase-words')
    expect((await row(titian, id)).text).not.toBe('')
    titian.clock.advance(17 * 60_000)
    await titian.titian.jobs.run('erase-words')
    expect(await row(titian, id)).toMatchObject({ state: 'rejected', state_reason: 'offtopic', text: '', name: '' })
    expect((await asWriter(titian, answer).looks()).json.comment.reason).toBe('Tidak berkaitan dengan topik')
    expect(await list(titian, 'rejected')).toEqual([id])
    await expect(decides(titian, yuli, id, 'approve')).rejects.toThrow('err.words_erased')
  })

  test('every closing, hiding and setting is in the log, which IKP reads and narrows to a person and a day', async () => {
    const titian = await start()
    const [yuli, andi] = [await moderator(titian, 'Yuli'), await moderator(titian, 'Andi')]
    const { id } = sent(await comments(titian)).comment
    await decides(titian, yuli, id, 'approve')
    const { page_id } = await row(titian, id)
    await openComments(titian.titian, yuli, titian.site, page_id, false)
    await decides(titian, yuli, id, 'hold')
    await decides(titian, yuli, id, 'approve')
    for (const browser of [browserKey(), browserKey(), browserKey()]) await reports(titian, id, 'insult', browser)
    titian.clock.advance(DAYS)
    await setSite(titian.titian, SITE, 'comments', 'off', andi)
    const ikp = await signedIn(titian, 'moderator')
    const log = async (query: string) => (await ikp.get(`/staff/audit?site=${SITE}${query}`)).text
    const all = await log('')
    for (const did of [
      'menutup komentar',
      'menahan komentar',
      'menyembunyikan komentar karena laporan',
      'mengubah pengaturan',
    ]) {
      expect(all, did).toContain(did)
    }
    const count = (html: string) => html.match(/<li id="n/g)?.length ?? 0
    expect(count(await log(`&who=${andi.id}`))).toBe(1)
    expect(count(await log(`&who=${yuli.id}&subject=page`))).toBe(1)
    expect(count(await log('&to=2026-11-21'))).toBe(5)
    expect(count(await log('&from=2026-11-22'))).toBe(1)
    expect((await ikp.get('/staff/audit?from=kemarin')).status).toBe(400)
    const csv = (await ikp.get(`/staff/audit.csv?site=${SITE}&who=${andi.id}`)).text
    expect(csv.trim().split('\n')).toHaveLength(2)
  })
})
