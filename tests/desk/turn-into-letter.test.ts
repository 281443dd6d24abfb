import { expect, test } from 'vitest'
import { asWriter, audit, comments, publicPage, reports, row, sent } from '../support/citizen.ts'
import { events, letterRow } from '../support/letters.ts'
import { type StaffAgent, signedIn } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

const FORM = { type: 'information', category: 'health', subject: 'Jadwal fogging RT 07' }
const turns = async (started: Started, agent: StaffAgent, id: string, form: Record<string, string> = {}) =>
  agent.post(`/staff/queue/comments/${id}/letter`, {
    site: SITE,
    version: String((await row(started, id)).version),
    ...FORM,
    ...form,
  })
const letters = ({ titian }: Started) => titian.db.selectFrom('letter').selectAll().orderBy('number').execute()

forEachDatabase('turning a comment into a letter', (start) => {
  test('the letter holds the words, the day and the place of the comment, and the answer under it says so', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator', { name: 'Yuli' })
    const text = 'RT 07 kapan difogging? Hubungi 0812-3456-7890.'
    const { id } = sent(await comments(titian, { text })).comment
    titian.clock.advance(60_000)
    const reply = await turns(titian, yuli, id)
    expect(reply.status).toBe(303)
    const [letter] = await letters(titian)
    expect(letter).toMatchObject({
      number: 'SP-2026-000001',
      ...FORM,
      text,
      name: 'Warga Kenanga',
      contact: '',
      state: 'baru',
      channel: 'comment',
      channel_day: '2026-11-21',
      channel_url: `${ORIGIN}/berita/fogging-kenanga#komentar-${id}`,
      comment_id: id,
    })
    expect(letter!.due_on).not.toBe('')
    const shown = await publicPage(titian)
    expect(shown.comments.map(({ official }) => official)).toEqual([false, true])
    expect(JSON.stringify(shown.comments[0])).not.toContain('3456')
    expect(JSON.stringify(shown.comments[1])).toContain('SP-2026-000001')
    const history = await events(titian, letter!.number)
    expect(history).toMatchObject([{ did: 'receive', actor: 'staff', staff_id: yuli.id, detail: 'comment' }])
    expect((await audit(titian)).map(({ did }) => did)).toEqual([
      'letter.from-comment',
      'comment.approve-masked',
      'comment.letter',
      'comment.reply',
    ])
    const desk = (await yuli.get(`/staff/letters/${letter!.number}?site=${SITE}`)).text
    expect(desk).toContain('Dibuat dari komentar tanggal 21 November 2026')
    const comment = (await yuli.get(`/staff/queue/comments/${id}?site=${SITE}`)).text
    expect(comment).toContain('Menjadi surat SP-2026-000001')
  })

  test('what is not shown tells its writer alone, with the page on which the letter is followed', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator')
    const answer = sent(await comments(titian))
    expect((await turns(titian, yuli, answer.comment.id, { shows: '0' })).status).toBe(303)
    const mine = (await asWriter(titian, answer).looks()).json.comment
    expect(mine.status).toBe('rejected')
    expect(mine.reason).toContain('Dijadikan surat pembaca nomor SP-2026-000001')
    const path = new URL(/https:\S+/.exec(mine.reason)![0]).pathname
    const page = await titian.get(path)
    expect([page.status, page.text.includes('Jadwal fogging RT 07')]).toEqual([200, true])
    expect((await publicPage(titian)).total).toBe(0)
    // It is no reason that a moderator can give.
    const other = sent(await comments(titian, { text: 'Kapan jalan ini diperbaiki?' })).comment.id
    const refused = await yuli.post(`/staff/queue/comments/${other}/reject`, {
      site: SITE,
      version: '1',
      reason: 'letter',
    })
    expect(refused.status).toBe(400)
  })

  test('once only, and nothing of it is stored when one part cannot be', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator')
    const { id } = sent(await comments(titian)).comment
    for (const form of [
      { subject: 'x' },
      { subject: '' },
      { category: '' },
      { category: 'taxes' },
      { type: 'kritik' },
    ]) {
      expect((await turns(titian, yuli, id, form)).status, JSON.stringify(form)).toBe(400)
    }
    expect([await letters(titian), (await row(titian, id)).state]).toEqual([[], 'held'])
    const both = await Promise.all([turns(titian, yuli, id), turns(titian, yuli, id)])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
    expect((await turns(titian, yuli, id)).status).toBe(409)
    expect(await letters(titian)).toHaveLength(1)
    expect((await publicPage(titian)).comments.filter(({ official }) => official)).toHaveLength(1)
    const [, mark] = [await reports(titian, id, 'other'), await row(titian, id)]
    expect(mark.letter_id).toBe((await letterRow(titian, 'SP-2026-000001')).id)
  })

  test('not where letters are off, and not for those who may not', async () => {
    const titian = await start({ site: { feature_letter: 0 } })
    const yuli = await signedIn(titian, 'moderator')
    const { id } = sent(await comments(titian)).comment
    expect((await yuli.get(`/staff/queue?site=${SITE}`)).text).not.toContain('Jadikan surat')
    expect((await turns(titian, yuli, id)).status).toBe(410)
    const officer = await signedIn(titian, 'officer')
    expect((await turns(titian, officer, id)).status).toBe(403)
    expect((await row(titian, id)).state).toBe('held')
  })
})
