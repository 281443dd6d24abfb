import { expect, test } from 'vitest'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

/** What PostgreSQL's integer cannot hold. */
const TOO_GREAT = '99999999999'
const LAST_DAY = '9999-12-31'
const LINK = { site: SITE, target: `${ORIGIN}/berita/pasar`, slug: 'poster-pasar', label: 'Poster', account: '' }
const { slug: _chosen, ...LINK_NOW } = LINK
const LINK_AGAIN = { ...LINK_NOW, campaign: '', expires: '', title: '', description: '', image: '' }

const everybody = (started: Started) =>
  signedIn(started, 'moderator', {
    grants: (['webmaster', 'moderator'] as const).map((role) => ({ role, siteId: '*', agencyId: '' })),
  })

forEachDatabase('staff pages and numbers that nobody means', (start) => {
  test('a version that no row can have is refused with the field', async () => {
    const started = await start()
    const agent = await everybody(started)
    const site = SITE
    await agent.post('/staff/accounts', { site, address: 'https://www.facebook.com/pemkabtanjungkelekak' })
    await agent.post('/staff/accounts', { site, address: 'https://www.facebook.com/diskominfotanjungkelekak' })
    await agent.post('/staff/short-links', LINK)
    const [account, into] = (await started.titian.db.selectFrom('account').select('id').execute()).map(({ id }) => id)
    const link = await started.titian.db.selectFrom('link').select('id').executeTakeFirstOrThrow()
    const asked: [path: string, form: Record<string, string>][] = [
      [`/staff/accounts/${account}`, { state: 'own' }],
      [`/staff/accounts/${account}/merge`, { into: into! }],
      [`/staff/accounts/${account}/split`, {}],
      [`/staff/short-links/${link.id}`, { ...LINK_AGAIN }],
      [`/staff/queue/rules/${account}`, { do: 'end' }],
      [`/staff/queue/comments/${account}/approve`, {}],
      [`/staff/kit/${account}/${account}`, { act: 'save' }],
    ]
    for (const [path, form] of asked) {
      const reply = await agent.post(path, { site, version: TOO_GREAT, ...form })
      expect([path, reply.status]).toEqual([path, 400])
    }
  })

  test('the last day that four digits write is no day: the one after it could not be written', async () => {
    const started = await start()
    const agent = await everybody(started)
    for (const day of [LAST_DAY, '0000-01-01']) {
      for (const path of ['report', 'report.csv', 'report/visits', 'frames', 'indicators']) {
        const { status } = await agent.get(`/staff/${path}?site=${SITE}&from=${day}&to=${day}`)
        expect([path, day, status]).toEqual([path, day, 400])
      }
      const queue = await agent.get(`/staff/queue?site=${SITE}&filter=any&from=${day}&to=${day}`)
      expect(queue.status).toBe(200)
    }
    await agent.post('/staff/short-links', LINK)
    const { id } = await started.titian.db.selectFrom('link').select('id').executeTakeFirstOrThrow()
    const late = { ...LINK_AGAIN, version: '1', expires: LAST_DAY }
    const reply = await agent.post(`/staff/short-links/${id}`, late)
    expect(reply.status).toBe(400)
  })
})
