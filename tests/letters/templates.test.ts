import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/base/problem.ts'
import { appended, fillTemplate, PLACES, readTemplate } from '../../src/letters/reply-template.ts'
import { does, letterRow, officerOf, REPLY, withAgencies, writes } from '../support/letters.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE, type Start } from '../support/start.ts'

const TEXT = 'Terima kasih atas {jenis} {nomor} tanggal {diterima}.\n\n{dinas} menjawab paling lambat {batas}.'

describe('a reply template', () => {
  test('is filled once: what a value holds is not looked at again', () => {
    const values = Object.fromEntries(PLACES.map((place) => [place, `[${place}]`])) as Record<
      (typeof PLACES)[number],
      string
    >
    expect(fillTemplate('{nomor} {judul} {nomor} {lain}', { ...values, judul: '{instansi}' })).toBe(
      '[nomor] {instansi} [nomor] {lain}',
    )
  })

  test('is put behind what was typed, not over it', () => {
    expect(appended('', 'b')).toBe('b')
    expect(appended('Yth. Ibu,\n\n', 'b')).toBe('Yth. Ibu,\n\nb')
  })

  test.each(['nama', 'kontak', 'Nomor', ' nomor', '__proto__', 'constructor'])('refuses the place {%s}', (name) => {
    let problem: Problem | undefined
    try {
      readTemplate({ title: 'Perekaman', text: `Kepada {${name}}, terima kasih.` })
    } catch (error) {
      problem = error as Problem
    }
    expect(problem).toMatchObject({ say: 'err.template_place', field: 'text' })
  })
})

async function house(start: Start) {
  const started = await start({ at: '2026-11-02T03:00:00.000Z', config: { trustProxy: 1 } })
  await withAgencies(started)
  const ikp = await signedIn(started, 'moderator')
  const add = (title: string, agency: string, text = TEXT) =>
    ikp.post('/staff/templates', { site: SITE, title, agency, text })
  await add('Untuk semua', '')
  await add('Jalan rusak', 'dpupr')
  const rows = await started.titian.db.selectFrom('reply_template').selectAll().orderBy('title').execute()
  const idOf = (title: string) => rows.find((row) => row.title === title)!.id
  return { started, ikp, add, idOf }
}

forEachDatabase('reply templates', (start) => {
  test('are offered to the agency they are for, and filled from the letter without its writer', async () => {
    const { started, ikp, idOf } = await house(start)
    const { number } = await writes(started, { visibility: 'anonymous' })
    await does(started, ikp, number, 'dispose', { agency: 'dpupr' })
    const officer = await officerOf(started, 'dpupr')
    const page = await officer.get(`/staff/letters/${number}?site=${SITE}`)
    expect(page.text).toContain('>Jalan rusak</option>')
    const before = await letterRow(started, number)
    const typed = 'Yth. Bapak/Ibu,'
    const reply = await does(started, officer, number, 'template', { template: idOf('Jalan rusak'), text: typed })
    expect(reply.status).toBe(200)
    expect(reply.text).toContain(
      `Yth. Bapak/Ibu,\n\nTerima kasih atas pengaduan ${number} tanggal 2 November 2026.\n\nDinas Pekerjaan Umum menjawab paling lambat 20 November 2026.`,
    )
    expect(reply.text).not.toContain('Siti')
    expect(await letterRow(started, number)).toEqual(before)
  })

  test('of another agency, at rest or unknown are not inserted, and what was typed stays', async () => {
    const { started, ikp, idOf } = await house(start)
    const { number } = await writes(started)
    await ikp.post(`/staff/templates/${idOf('Untuk semua')}/active`, { site: SITE, active: '0' })
    for (const template of [idOf('Jalan rusak'), idOf('Untuk semua'), 'x', '']) {
      const reply = await does(started, ikp, number, 'template', { template, text: 'Sudah saya ketik panjang.' })
      expect([reply.status, reply.text.includes('Sudah saya ketik panjang.')]).toEqual([400, true])
    }
  })

  test('come back as typed when something is wrong', async () => {
    const { ikp, add, idOf } = await house(start)
    const unknown = await add('Baru', '', 'Kepada {nama}, terima kasih banyak.')
    expect([unknown.status, unknown.text.includes('Isian {nama} tidak dikenal')]).toEqual([400, true])
    expect(unknown.text).toContain('Kepada {nama}, terima kasih banyak.')
    expect((await add('Baru', 'dinas-lain')).status).toBe(400)
    const edit = { site: SITE, title: '', agency: '', text: TEXT }
    expect((await ikp.post(`/staff/templates/${idOf('Jalan rusak')}`, edit)).status).toBe(400)
    expect((await ikp.post('/staff/templates/01kax3n5c07f2m9q4t', { ...edit, title: 'Nama baru' })).status).toBe(404)
  })

  test('a reply that can no longer be sent is not lost', async () => {
    const { started, ikp } = await house(start)
    const { number } = await writes(started)
    const { version } = await letterRow(started, number)
    await does(started, ikp, number, 'archive', { reason: 'test' })
    const other = await signedIn(started, 'moderator', { name: 'Yuli' })
    const late = await other.post(`/staff/letters/${number}?site=${SITE}`, {
      do: 'answer',
      version: String(version),
      text: REPLY,
    })
    expect(late.status).toBe(409)
    expect(late.text).toContain('Petugas moderator lebih dahulu')
    expect(late.text).toContain('Papan diganti pekan depan.')
  })

  test('of two officers who answer at once one is told who was first, and keeps the text', async () => {
    const { started } = await house(start)
    const { number } = await writes(started)
    const [a, b] = [
      await signedIn(started, 'moderator', { name: 'Kartini' }),
      await signedIn(started, 'moderator', { name: 'Yuli' }),
    ]
    const { version } = await letterRow(started, number)
    const send = (who: typeof a, text: string) =>
      who.post(`/staff/letters/${number}?site=${SITE}`, { do: 'answer', version: String(version), text })
    started.clock.advance(1000)
    const replies = await Promise.all([send(a, `${REPLY} Dari Kartini.`), send(b, `${REPLY} Dari Yuli.`)])
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 409])
    const [loser, winner] = replies[0]!.status === 409 ? ['Kartini', 'Yuli'] : ['Yuli', 'Kartini']
    const told = replies.find(({ status }) => status === 409)!.text
    expect(told).toContain(`${winner} lebih dahulu: dibalas`)
    expect(told).toContain(`Dari ${loser}.</textarea>`)
  })

  test('the directory says what each agency holds, and which has nobody', async () => {
    const { started, ikp } = await house(start)
    await officerOf(started, 'dpupr')
    const [one, two] = [await writes(started), await writes(started)]
    await does(started, ikp, one.number, 'dispose', { agency: 'dpupr' })
    await does(started, ikp, two.number, 'dispose', { agency: 'dpupr' })
    await does(started, ikp, two.number, 'return', { note: 'Jalan provinsi.' })
    const page = await ikp.get(`/staff/agencies?site=${SITE}`)
    expect(page.text).toContain('1 petugas · 1 surat terbuka · 0 terlambat · 1 dikembalikan')
    expect(page.text.match(/Belum ada petugas/g)).toHaveLength(1)
  })
})
