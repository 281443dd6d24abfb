import { describe, expect, test } from 'vitest'
import { newId } from '../../src/base/ids.ts'
import { movesFor, readRequest } from '../../src/requests/request.ts'
import { requestFigures } from '../../src/requests/request-figures.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

const TODAY = '2026-11-21'
const WORDS = { subject: 'Nyalakan tombol WhatsApp', text: '', pageUrl: '', due: '' }

describe('a request', () => {
  test('is worked on by those who were asked, and asked again by those who asked', () => {
    const parties = { from: 'ikp', to: 'egov' } as const
    expect(movesFor({ ...parties, state: 'new' }, ['egov'])).toEqual(['start', 'done', 'refuse'])
    expect(movesFor({ ...parties, state: 'new' }, ['ikp'])).toEqual([])
    expect(movesFor({ ...parties, state: 'refused' }, ['egov'])).toEqual([])
    expect(movesFor({ ...parties, state: 'refused' }, ['ikp'])).toEqual(['reopen'])
  })

  test.each([
    ['today is a due day', { due: TODAY }, null],
    ['yesterday is none', { due: '2026-11-20' }, 'due'],
    ['a year and a day is none', { due: '2027-11-23' }, 'due'],
    ['a script is no address', { pageUrl: 'javascript:alert(1)' }, 'pageUrl'],
    ['two letters say nothing', { subject: 'ok' }, 'subject'],
  ])('%s', (_name, typed, field) => {
    const read = () => readRequest({ ...WORDS, ...typed }, TODAY)
    if (field === null) expect(read().due).toBe(TODAY)
    else expect(read).toThrow(`(${field})`)
  })
})

async function asked(started: Started, typed: Record<string, string> = {}) {
  const ikp = await signedIn(started, 'moderator', { name: 'Kartini' })
  const id = newId(started.clock.ms())
  const reply = await ikp.post('/staff/requests', { site: SITE, id, from: 'ikp', ...WORDS, ...typed })
  return { ikp, id, reply, address: `/staff/requests/${id}` }
}

forEachDatabase('requests between E-Gov and IKP', (start) => {
  test('a request is answered with a reason, and both see its whole history', async () => {
    const started = await start()
    const { ikp, address, reply } = await asked(started, { pageUrl: `${ORIGIN}/berita/pasar`, text: '<b>Segera</b>' })
    expect(reply.headers.get('location')).toBe(`${address}?site=${SITE}`)
    const egov = await signedIn(started, 'webmaster', { name: 'Bram' })
    expect((await egov.get('/staff/counts')).json.shared).toBe(1)

    started.clock.set('2026-11-21T10:00:00.000Z')
    const silent = await egov.post(`${address}/move`, { site: SITE, version: '1', move: 'refuse', note: ' ' })
    expect([silent.status, silent.text.includes('penolakan perlu alasan')]).toEqual([400, true])
    const refused = await egov.post(`${address}/move`, {
      site: SITE,
      version: '1',
      move: 'refuse',
      note: 'Menunggu server baru',
    })
    expect(refused.status).toBe(303)

    const page = (await ikp.get(address)).text
    for (const said of ['Ditolak', 'Menunggu server baru', 'Bram', 'Kartini', 'Minta lagi', '&lt;b&gt;Segera'])
      expect(page).toContain(said)
    expect((await egov.get('/staff/counts')).json.shared).toBe(0)
    const log = await started.titian.db.selectFrom('audit').select(['did', 'code']).orderBy('seq').execute()
    expect(log).toEqual([
      { did: 'request.ask', code: 'ikp' },
      { did: 'request.refuse', code: 'egov' },
    ])
    expect((await ikp.get('/staff/audit')).text).toContain('Nyalakan tombol WhatsApp')
  })

  test('of two who move it at once one is told, and keeps what was typed', async () => {
    const started = await start()
    const { address } = await asked(started)
    const egov = await signedIn(started, 'webmaster')
    const moves = ['start', 'refuse'].map((move) =>
      egov.post(`${address}/move`, { site: SITE, version: '1', move, note: 'kata saya' }),
    )
    const replies = await Promise.all(moves)
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 409])
    const told = replies.find(({ status }) => status === 409)!.text
    expect(told).toContain('lebih dulu')
    expect(told).toContain('kata saya')
    expect(await started.titian.db.selectFrom('division_request_event').select('id').execute()).toHaveLength(2)
  })

  test('nobody decides for the other division, and a leader only reads', async () => {
    const started = await start()
    const { ikp, id, address } = await asked(started)
    const order = { site: SITE, version: '1', move: 'done', note: '' }
    expect((await ikp.post(`${address}/move`, order)).status).toBe(403)
    const leader = await signedIn(started, 'leader')
    expect((await leader.get(address)).text).not.toContain('name="note"')
    expect((await leader.post(`${address}/note`, { site: SITE, note: 'a' })).status).toBe(403)
    const twice = await ikp.post('/staff/requests', { site: SITE, id, from: 'ikp', ...WORDS })
    expect(twice.status).toBe(303)
    expect(await started.titian.db.selectFrom('division_request').select('id').execute()).toHaveLength(1)
    const forged = { site: SITE, id: newId(1), from: 'egov', ...WORDS }
    expect((await ikp.post('/staff/requests', forged)).status).toBe(403)
    expect((await ikp.get('/staff/requests/01kax3n5c07f2m9q4t')).status).toBe(404)
  })

  test('late ones are counted and found, and what was typed stays when it is refused', async () => {
    const started = await start()
    const { ikp } = await asked(started, { due: TODAY })
    const kept = await ikp.post('/staff/requests', {
      site: SITE,
      id: newId(2),
      from: 'ikp',
      ...WORDS,
      text: 'tetap di sini',
      due: '2026-01-01',
    })
    expect([kept.status, kept.text.includes('tetap di sini')]).toEqual([400, true])
    const day = (today: string) => requestFigures(started.titian.db, SITE, today)
    expect(await day(TODAY)).toMatchObject({ open: 1, late: 0 })
    expect(await day('2026-11-22')).toMatchObject({ open: 1, late: 1, byDivision: { egov: { open: 1, late: 1 } } })
    started.clock.set('2026-11-23T01:00:00.000Z')
    const leader = await signedIn(started, 'leader')
    expect((await leader.get('/staff/requests?state=late')).text).toContain('Nyalakan tombol WhatsApp')
    expect((await leader.get('/staff/requests?state=late&to=ikp')).text).toContain('Tidak ada permintaan di sini')
    expect((await leader.get('/staff/requests?state=xx')).status).toBe(400)
    const report = await leader.get('/staff/report')
    expect(report.text).toContain('Permintaan antarbidang yang terbuka: 1, terlambat: 1')
  })

  test('finished ones are erased after two years with their history, open ones never', async () => {
    const started = await start()
    const { address } = await asked(started)
    await asked(started, { subject: 'Masih terbuka' })
    const egov = await signedIn(started, 'webmaster')
    await egov.post(`${address}/move`, { site: SITE, version: '1', move: 'done', note: 'Sudah' })
    const left = async (at: string) => {
      started.clock.set(at)
      await started.titian.jobs.run('forget-requests')
      return (await started.titian.db.selectFrom('division_request').select('subject').execute()).length
    }
    expect(await left('2028-11-20T00:00:00.000Z')).toBe(2)
    expect(await left('2028-11-22T00:00:00.000Z')).toBe(1)
    expect(await started.titian.db.selectFrom('division_request_event').select('did').execute()).toHaveLength(1)
  })
})
