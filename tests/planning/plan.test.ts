import { describe, expect, test } from 'vitest'
import { quarterBefore, quarterOf, quarterPeriod } from '../../src/base/quarter.ts'
import { EMPTY_PLAN, nextPlan, readPlan } from '../../src/planning/plan.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE, type Started } from '../support/start.ts'

const PARTS = { people: '', objectives: '', strategy: '', technology: '', evaluation: '' }
const QUARTER = '2026-Q4'

describe('a plan', () => {
  test('quarters follow one another over the year', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([
      '2026-Q1',
      '2026-Q1',
      '2026-Q2',
      '2026-Q4',
    ])
    expect([quarterBefore('2026-Q1', 1), quarterBefore('2026-Q4', -1), quarterBefore('2026-Q4', 11)]).toEqual([
      '2025-Q4',
      '2027-Q1',
      '2024-Q1',
    ])
    expect(quarterPeriod('2026-Q1')).toEqual({ from: '2026-01-01', to: '2026-03-31' })
  })

  test('what is empty is no target, and a target for an account of another site is left out', () => {
    const goals = new Map([
      ['g:site:visits', '2.041'],
      ['g:fb:followers', ' '],
      ['g:stranger:followers', '9'],
    ])
    expect(readPlan({ kinds: ['listen', 'sing'], parts: PARTS, goals }, ['fb'])).toEqual({
      ...EMPTY_PLAN,
      kinds: ['listen'],
      targets: [{ accountId: '', measure: 'visits', goal: 2041 }],
    })
  })

  test('the next quarter gets the plan with the lesson on top, and an empty evaluation', () => {
    const plan = { ...EMPTY_PLAN, strategy: 'Tautan di setiap unggahan', evaluation: 'Berhasil di WhatsApp' }
    expect(nextPlan(plan, 'Evaluasi: Berhasil di WhatsApp')).toMatchObject({
      strategy: 'Evaluasi: Berhasil di WhatsApp\n\nTautan di setiap unggahan',
      evaluation: '',
    })
  })
})

const saves = async (started: Started, fields: object = {}) => {
  const agent = await signedIn(started, 'moderator')
  return agent.post('/staff/plan', { site: SITE, quarter: QUARTER, version: '0', ...PARTS, ...fields })
}

forEachDatabase('the planning sheet', (start) => {
  test('is saved in versions, with targets and how far they are reached', async () => {
    const started = await start()
    const { db } = started.titian
    await db
      .insertInto('account')
      .values({
        site_id: SITE,
        id: 'fb',
        platform: 'Facebook',
        handle: 'pemkab',
        url: 'https://x.test/fb',
        state: 'own',
        created_at: started.clock.now(),
      })
      .execute()
    await db
      .insertInto('follower_snapshot')
      .values({ site_id: SITE, account_id: 'fb', day: '2026-11-02', followers: 2310, recorded_at: started.clock.now() })
      .execute()
    const first = await saves(started, { people: 'Ketua RT', 'k:inform': '1', 'g:fb:followers': '2.200' })
    expect(first.status).toBe(303)
    expect(
      (await saves(started, { version: '1', people: 'Ketua RT dan nelayan', 'g:fb:followers': '2400' })).status,
    ).toBe(303)

    const leader = await signedIn(started, 'leader')
    const now = await leader.get(`/staff/plan?site=${SITE}&quarter=${QUARTER}`)
    expect(now.text).toContain('Rencana Triwulan IV 2026')
    expect(now.text).toContain('Ketua RT dan nelayan')
    expect(now.text).toContain('96%')
    expect(now.text).not.toContain('name="people"')
    const old = await leader.get(`/staff/plan?site=${SITE}&quarter=${QUARTER}&version=1`)
    expect(old.text).toContain('Ini versi lama.')
    expect(old.text).toContain('105%')
    expect(old.text).toContain('Menyosialisasikan')
    const log = await db.selectFrom('audit').select(['did', 'code']).orderBy('seq').execute()
    expect(log).toEqual([
      { did: 'plan.save', code: `${QUARTER} 1` },
      { did: 'plan.save', code: `${QUARTER} 2` },
    ])
  })

  test('of two who save at once, the second is told and keeps what was typed', async () => {
    const started = await start()
    const replies = await Promise.all([saves(started, { people: 'Nelayan' }), saves(started, { people: 'Pelajar' })])
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 409])
    const refused = replies.find(({ status }) => status === 409)!
    expect(refused.text).toContain('menyimpan rencana ini lebih dulu')
    expect(refused.text).toMatch(/Nelayan|Pelajar/)
    expect(refused.text).toContain('name="version" value="1"')
    expect(await started.titian.db.selectFrom('plan_version').select('version').execute()).toHaveLength(1)
  })

  test('goes into the next quarter with its evaluation, once', async () => {
    const started = await start()
    await saves(started, {
      strategy: 'Tautan di setiap unggahan',
      evaluation: 'WhatsApp membawa pembaca',
      'g:site:visits': '500',
    })
    const agent = await signedIn(started, 'moderator')
    const copy = () => agent.post('/staff/plan/copy', { site: SITE, quarter: QUARTER })
    const reply = await copy()
    expect([reply.status, reply.headers.get('location')]).toEqual([303, `/staff/plan?site=${SITE}&quarter=2027-Q1`])
    const page = await agent.get(`/staff/plan?site=${SITE}&quarter=2027-Q1`)
    expect(page.text).toContain('Evaluasi Triwulan IV 2026: WhatsApp membawa pembaca')
    expect(page.text).toContain('Tautan di setiap unggahan')
    expect(page.text).toContain('value="500"')
    expect((await copy()).status).toBe(409)
  })

  test.each([
    ['a goal that is no number', { 'g:site:visits': 'banyak' }, 'Tulis angka'],
    ['a part that is too long', { people: 'x'.repeat(4001) }, '4.000'],
  ])('%s is refused with what was typed', async (_name, fields, sentence) => {
    const reply = await saves(await start(), { strategy: 'Tetap di sini', ...fields })
    expect(reply.status).toBe(400)
    expect(reply.text).toContain(sentence)
    expect(reply.text).toContain('Tetap di sini')
  })

  test('is read by the leader, written by IKP, and no other address answers', async () => {
    const started = await start()
    const leader = await signedIn(started, 'leader')
    expect((await leader.get('/staff/plan')).text).toContain('Belum ada rencana untuk triwulan ini')
    const refused = await leader.post('/staff/plan', { site: SITE, quarter: QUARTER, version: '0', ...PARTS })
    expect(refused.status).toBe(403)
    expect((await leader.get('/staff/plan?quarter=2026-Q5')).status).toBe(400)
    expect((await leader.get('/staff/plan?quarter=2026-Q4&version=7')).status).toBe(404)
    expect((await saves(started, { quarter: 'kapan' })).status).toBe(400)
    const english = await signedIn(started, 'leader', { language: 'en' })
    expect((await english.get('/staff/plan?quarter=2026-Q4')).text).toContain('Plan for quarter IV of 2026')
  })
})
