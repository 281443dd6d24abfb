import { expect, test } from 'vitest'
import { forgetLetters } from '../../src/letters/forget-letters.ts'
import { letterFigures } from '../../src/letters/letter-figures.ts'
import { firstBrokenEntry } from '../../src/staff/audit-log.ts'
import { TABLES } from '../../src/storage/tables.ts'
import type { LetterAnswer } from '../../src/wire/api.ts'
import { does, LETTER, later, letterRow, looksUp, REPLY, withAgencies, writes } from '../support/letters.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE, type Start, type Started } from '../support/start.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const at = ({ number, secret }: LetterAnswer, rest = '') => `/surat/${SITE}/${number}/${secret}${rest}`
const press = (started: Started, letter: LetterAnswer, fields: Record<string, string>) => {
  started.clock.advance(1000)
  return started.post(at(letter, '/hapus'), new URLSearchParams(fields).toString(), FORM)
}

/** A letter through all hands: disposed, asked, supplied, revealed, answered, published, rated. */
async function wellTravelled(start: Start) {
  const started = await start({ at: '2026-11-02T03:00:00.000Z', config: { trustProxy: 1 } })
  await withAgencies(started)
  const ikp = await signedIn(started, 'moderator')
  const letter = await writes(started, { visibility: 'anonymous' })
  await does(started, ikp, letter.number, 'dispose', { agency: 'dpupr', note: 'Ibu Rahasiawati menunggu.' })
  await does(started, ikp, letter.number, 'ask', { note: 'Di RT mana, Ibu Rahasiawati?' })
  await started.post(at(letter), 'act=supply&text=Di+RT+03%2C+rumah+Rahasiawati', FORM)
  await does(started, ikp, letter.number, 'reveal', { reason: 'Menghubungi Rahasiawati' })
  await does(started, ikp, letter.number, 'answer', { text: REPLY })
  await does(started, ikp, letter.number, 'publish', { subject: LETTER.subject, text: LETTER.text })
  await started.post(at(letter), 'act=rate&rating=4&note=Terima+kasih+Rahasiawati', FORM)
  return { started, ikp, letter }
}

forEachDatabase('the rights of a writer', (start) => {
  test('a copy holds all that is kept of the writer, and nothing of the house', async () => {
    const { started, letter } = await wellTravelled(start)
    const file = await started.get(at(letter, '/salinan.json'))
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="surat-${letter.number}.json"`)
    expect([file.headers.get('cache-control'), file.headers.get('referrer-policy')]).toEqual([
      'no-store',
      'no-referrer',
    ])
    expect(file.json).toMatchObject({
      name: LETTER.name,
      contact: LETTER.contact,
      place: LETTER.place,
      text: LETTER.text,
      visibility: 'anonymous',
      rating: 4,
      passedTo: ['Dinas Pekerjaan Umum'],
      published: { subject: LETTER.subject, name: '' },
    })
    expect(file.json.identitySeenAt).toHaveLength(1)
    for (const inner of ['Ibu Rahasiawati menunggu', 'Menghubungi Rahasiawati', 'Petugas moderator', letter.secret])
      expect(file.text).not.toContain(inner)
    const page = await started.get(at(letter, '/salinan'))
    for (const own of [LETTER.name, 'siti.hajar@contoh.test', LETTER.place, 'Di RT 03, rumah'])
      expect(page.text).toContain(own)
    const api = await started.get(`/api/v1/letters/${letter.number}/copy?site=${SITE}`, {
      'titian-secret': letter.secret,
    })
    expect(api.json).toEqual(file.json)
  })

  test('erasing asks twice and leaves no word in any table', async () => {
    const { started, ikp, letter } = await wellTravelled(start)
    const { titian, site } = started
    const period = { from: '2026-01-01', to: '2026-12-31' }
    const figures = () => letterFigures(titian.db, SITE, period, site.timeZone, '2026-12-31')
    const before = await figures()
    expect((await started.get(at(letter, '/hapus'))).text).toContain('Lanjutkan penghapusan')
    const second = await press(started, letter, { step: '1' })
    expect([second.status, second.text.includes('Hapus untuk selamanya')]).toEqual([200, true])
    const wrong = await press(started, letter, { step: '2', sure: 'SP-2026-000999' })
    expect([wrong.status, wrong.text.includes('SP-2026-000999')]).toEqual([400, true])
    expect((await letterRow(started, letter.number)).text).toBe(LETTER.text)

    expect((await press(started, letter, { step: '2', sure: letter.number.toLowerCase() })).status).toBe(303)

    const found: string[] = []
    for (const table of Object.keys(TABLES) as (keyof typeof TABLES)[]) {
      const text = JSON.stringify(await titian.db.selectFrom(table).selectAll().execute())
      for (const word of ['Rahasiawati', 'Siti', 'siti.hajar', 'Air Anyut', 'lapuk', 'Papan diganti', '0812'])
        if (text.includes(word)) found.push(`${table}: ${word}`)
    }
    expect(found).toEqual([])
    expect(await firstBrokenEntry(titian.db)).toBe(0)
    expect(await figures()).toEqual(before)
    expect(await letterRow(started, letter.number)).toMatchObject({ state: 'dicabut', rating: 4, category: 'roads' })
    expect((await started.get(`/surat/${SITE}/${letter.number}`)).status).toBe(404)
    const desk = await later(started, '2026-11-02T08:00:00.000Z', ikp)
    expect((await desk.get(`/staff/letters/${letter.number}?site=${SITE}`)).text).toContain('Isi surat telah dihapus')
  })

  test('number and secret open a certificate without personal data, again and again', async () => {
    const { started, letter } = await wellTravelled(start)
    await press(started, letter, { step: '2', sure: letter.number })
    const twice = await press(started, letter, { step: '2', sure: letter.number })
    expect(twice.status).toBe(303)
    const page = await started.get(at(letter))
    expect(page.status).toBe(200)
    expect(page.text).toContain('Surat keterangan penghapusan')
    expect(page.text).toContain('Atas permintaan penulisnya, Pemkab Tanjung Kelekak menghapus isi surat ini')
    expect((await looksUp(started, letter.number, letter.secret)).json).toMatchObject({ text: '', step: 'dicabut' })
    expect((await started.get(at({ ...letter, secret: 'ABCDEFGHJKLMNPQR' }, '/hapus'))).status).toBe(404)
  })

  test('staff can do nothing with an erased letter, also one that was closed otherwise', async () => {
    const started = await start({ at: '2026-11-02T03:00:00.000Z', config: { trustProxy: 1 } })
    const ikp = await signedIn(started, 'moderator')
    const letter = await writes(started)
    await does(started, ikp, letter.number, 'refer', { to: 'Kantor Pak Rahasiawan' })
    await press(started, letter, { step: '2', sure: letter.number })
    const reply = await does(started, ikp, letter.number, 'reopen', { note: 'Dibuka lagi karena perlu.' })
    expect([reply.status, reply.text.includes('telah dihapus')]).toEqual([409, true])
    expect(await letterRow(started, letter.number)).toMatchObject({ state: 'bukan_kewenangan', state_detail: '' })
  })

  test('the API erases with the number said once more', async () => {
    const { started, letter } = await wellTravelled(start)
    const erase = (sure: string) =>
      started.send('DELETE', `/api/v1/letters/${letter.number}?site=${SITE}&sure=${sure}`, undefined, {
        origin: started.site.origins[0]!,
        'titian-secret': letter.secret,
      })
    expect((await erase('')).status).toBe(400)
    const done = await erase(letter.number)
    expect([done.status, done.json.erasedAt !== '']).toEqual([200, true])
  })

  test('withdrawn letters and spam lose their words after thirty days, others do not', async () => {
    const started = await start({ at: '2026-11-02T03:00:00.000Z', config: { trustProxy: 1 } })
    const ikp = await signedIn(started, 'moderator')
    const [kept, spam, gone] = [await writes(started), await writes(started), await writes(started)]
    await does(started, ikp, kept.number, 'archive', { reason: 'unclear' })
    await does(started, ikp, spam.number, 'archive', { reason: 'spam' })
    await started.post(at(gone), 'act=withdraw', FORM)
    started.clock.set('2026-12-02T02:00:00.000Z')
    expect(await forgetLetters(started.titian)).toBe(0)
    started.clock.set('2026-12-02T04:00:00.000Z')
    expect(await forgetLetters(started.titian)).toBe(2)
    expect(await forgetLetters(started.titian)).toBe(0)
    expect((await letterRow(started, kept.number)).text).toBe(LETTER.text)
    expect((await started.get(at(gone))).text).toContain('Karena masa simpannya berakhir')
  })
})
