import { expect, test } from 'vitest'
import { signedIn } from '../support/staff.ts'
import { browserKey, forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

const OLD = `${ORIGIN}/berita/lama`
const NEW = `${ORIGIN}/artikel/baru`
const says = (started: Started, url: string, text: string) =>
  started.post('/api/v1/comments', { site: SITE, url, name: '=Warga', text, once: browserKey(), took: 40_000 })
const audits = async (started: Started) =>
  (await started.titian.db.selectFrom('audit').select(['did', 'staff_id', 'code']).orderBy('seq').execute()).map(
    ({ did, staff_id, code }) => [did, staff_id, code],
  )

forEachDatabase('the page of moved addresses', (start) => {
  test('lists what is gone with a suggestion, shows what would happen, and does it on record', async () => {
    const started = await start({ site: { moderation: 'after' } })
    await says(started, OLD, 'Kapan jalan ini diperbaiki?')
    await started.titian.db.updateTable('page').set({ moved_to: NEW, title: 'Jalan <b>Kenanga</b>' }).execute()
    const yuli = await signedIn(started, 'moderator')

    const list = await yuli.get(`/staff/moves?site=${SITE}`)
    expect(list.text).toContain(`value="${NEW}"`)
    expect(list.text).toContain('Jalan &lt;b&gt;Kenanga')
    const look = await yuli.post('/staff/moves', { site: SITE, act: 'look', from: OLD, to: NEW })
    expect(look.status).toBe(200)
    expect(look.text).toContain('Pindahkan 1 alamat')
    expect(look.text).toContain('1 komentar')
    expect(await audits(started)).toEqual([])

    const saved = await yuli.post('/staff/moves', { site: SITE, act: 'save', table: `${OLD},${NEW}\n/a,/b` })
    expect(saved.status).toBe(303)
    expect(await audits(started)).toEqual([['page.rename', yuli.id, '']])
    const after = await yuli.get(`/staff/moves?site=${SITE}`)
    expect(after.text).toContain('1 alamat dipindahkan, 1 baris tidak.')
    expect((await yuli.get(`/staff/audit?site=${SITE}`)).text).toContain('memberi alamat baru')
  })

  test.each([
    ['nothing', ''],
    ['a star on one side', '/a/*,/b'],
    ['a quote that does not end', '"x,y'],
  ])('%s is refused with what was typed kept', async (_name, table) => {
    const started = await start()
    const yuli = await signedIn(started, 'webmaster')
    const reply = await yuli.post('/staff/moves', { site: SITE, act: 'look', table })

    expect(reply.status).toBe(400)
    expect(reply.text).toContain('class="err"')
    if (table) expect(reply.text).toContain(table.replace('"', '&#34;'))
  })
})

forEachDatabase('the page of open data', (start) => {
  test('gives what is shown and nothing else, on record', async () => {
    const started = await start({ site: { moderation: 'after' } })
    await says(started, OLD, 'Kapan jalan ini diperbaiki?')
    await says(started, OLD, 'Hubungi saya di 0812 3456 7890 ya.')
    const yuli = await signedIn(started, 'moderator')
    expect((await yuli.get(`/staff/open-data?site=${SITE}`)).text).toContain('1 komentar tayang')

    const table = await yuli.post('/staff/open-data', { site: SITE, format: 'csv' })
    const lines = await yuli.post('/staff/open-data', { site: SITE, format: 'json' })

    expect(table.headers.get('content-disposition')).toBe(`attachment; filename="${SITE}-2026-11-21-comments.csv"`)
    expect(table.text).toContain(`'=Warga`)
    expect(table.text.trim().split('\n')).toHaveLength(2)
    expect(table.text + lines.text).not.toMatch(/0812|writer|staff/)
    const [, comment] = lines.text.trim().split('\n')
    expect(JSON.parse(comment!)).toMatchObject({ url: OLD, at: '2026-11-21T09:50:00.000Z', state: 'shown' })
    expect(await audits(started)).toEqual([
      ['site.download', yuli.id, 'csv'],
      ['site.download', yuli.id, 'json'],
    ])
  })
})
