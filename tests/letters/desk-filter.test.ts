import { expect, test } from 'vitest'
import { does, letterRow, officerOf, withAgencies, writes } from '../support/letters.ts'
import { type StaffAgent, signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE, type Start } from '../support/start.ts'

async function desk(start: Start) {
  const started = await start({ at: '2026-11-02T03:00:00.000Z', config: { trustProxy: 1 } })
  await withAgencies(started)
  const ikp = await signedIn(started, 'moderator')
  const bridge = (await writes(started)).number
  const water = (
    await writes(started, {
      category: 'water',
      subject: 'Air keruh 100% di Kenanga',
      text: 'Air PDAM keruh sejak Senin.',
    })
  ).number
  const thanks = (
    await writes(started, { type: 'appreciation', category: 'health', subject: 'Terima kasih puskesmas' })
  ).number
  await does(started, ikp, water, 'dispose', { agency: 'dpupr' })
  const lists = async (agent: StaffAgent, query: string) => {
    const page = await agent.get(`/staff/letters?site=${SITE}&${query}`)
    expect(page.status).toBe(200)
    return [...page.text.matchAll(/<b class="mono">(SP-\d{4}-\d{6})<\/b>/g)].map((one) => one[1]!).sort()
  }
  return { started, ikp, bridge, water, thanks, lists }
}

forEachDatabase('the list of letters', (start) => {
  test('is searched by number, subject and words, all of which must fit', async () => {
    const { ikp, bridge, thanks, lists } = await desk(start)
    expect(await lists(ikp, `state=new&q=${bridge.toLowerCase()}`)).toEqual([bridge])
    expect(await lists(ikp, 'state=new&q=PUSKESMAS')).toEqual([thanks])
    expect(await lists(ikp, 'state=new&q=jembatan+sekolah')).toEqual([bridge, thanks])
    expect(await lists(ikp, 'state=new&q=jembatan+puskesmas')).toEqual([thanks])
    for (const q of ['tidakada', "'; drop table letter; --", '"jembatan" tidakada'])
      expect(await lists(ikp, `state=new&q=${encodeURIComponent(q)}`), q).toEqual([])
    expect(await lists(ikp, 'state=working&q=keru')).toHaveLength(1)
  })

  test('is narrowed by type, category, agency and lateness, and its links keep that', async () => {
    const { started, ikp, bridge, water, thanks, lists } = await desk(start)
    expect(await lists(ikp, 'state=new&type=appreciation')).toEqual([thanks])
    expect(await lists(ikp, 'state=new&category=roads')).toEqual([bridge])
    expect(await lists(ikp, 'agency=dpupr')).toEqual([water])
    expect(await lists(ikp, 'state=new&agency=ikp')).toEqual([bridge, thanks])
    expect(await lists(ikp, 'state=new&late=1')).toEqual([])
    await started.titian.db.updateTable('letter').set({ due_on: '2026-10-30' }).where('number', '=', bridge).execute()
    expect(await lists(ikp, 'late=1')).toEqual([bridge])
    expect((await letterRow(started, bridge)).state).toBe('baru')
    const page = await ikp.get(`/staff/letters?site=${SITE}&state=new&q=jembatan&type=complaint`)
    expect(page.text).toContain(`&amp;state=working&amp;q=jembatan&amp;type=complaint`)
    expect(page.text).toContain('value="jembatan"')
  })

  test('what no list offers is left out instead of failing', async () => {
    const { ikp, bridge, thanks, lists } = await desk(start)
    expect(await lists(ikp, `state=new&type=rumor&category=x&agency=nobody&late=yes&q=${'a'.repeat(300)}`)).toEqual([
      bridge,
      thanks,
    ])
    expect(await lists(ikp, 'state=new&q=a&q=b')).toEqual([bridge, thanks])
  })

  test('an officer finds nothing of other agencies', async () => {
    const { started, water, lists } = await desk(start)
    expect(await lists(await officerOf(started, 'dpupr'), 'q=air')).toEqual([water])
    const other = await officerOf(started, 'dishub')
    expect(await lists(other, 'q=air')).toEqual([])
    expect(await lists(other, 'agency=dpupr')).toEqual([])
    expect(await lists(other, `q=${water}`)).toEqual([])
  })
})
