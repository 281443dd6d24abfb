import { expect, test } from 'vitest'
import { saveSettings, setSite } from '../../src/sites/set-site.ts'
import { auditEntries } from '../../src/staff/audit-log.ts'
import { type StaffAgent, signedIn } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

/** The form as the page shows it: every field with what is stored. */
async function formOf(agent: StaffAgent): Promise<Record<string, string | string[]>> {
  const { text } = await agent.get('/staff/settings')
  const form: Record<string, string | string[]> = {}
  const unescape = (value: string) => value.replaceAll('&#34;', '"').replaceAll('&amp;', '&')
  const main = text.slice(text.indexOf('action="/staff/settings"'))
  for (const [tag] of main.matchAll(/<input [^>]*>/g)) {
    const name = / name="([^"]+)"/.exec(tag)?.[1]
    const value = unescape(/ value="([^"]*)"/.exec(tag)?.[1] ?? '')
    if (!name || (/ type="(checkbox|radio)"/.test(tag) && !/ checked/.test(tag))) continue
    if (name === 'network') form[name] = [...((form[name] as string[]) ?? []), value]
    else form[name] = value
  }
  for (const [, name, inside] of main.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/g))
    form[name!] = /value="([^"]*)" selected/.exec(inside!)![1]!
  for (const [, name, inside] of main.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g))
    form[name!] = unescape(inside!)
  return form
}
const partsOf = async (titian: Started) =>
  (await titian.get(`/api/v1/page?site=${SITE}&url=${encodeURIComponent(`${ORIGIN}/a`)}`)).json

forEachDatabase('the settings of a site', (start) => {
  test('a feature switched off by IKP is gone from the next answer, and the act is on record', async () => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator', { name: 'Yuli' })
    expect((await partsOf(titian)).parts.comments).toBe(true)
    const { comments: _off, ...form } = await formOf(ikp)

    const saved = await ikp.post('/staff/settings', { ...form, moderation: 'after', proof: 'always' })
    expect(saved.headers.get('location')).toBe(`/staff/settings?site=${SITE}`)
    expect((await ikp.get('/staff/settings')).text).toContain(
      'Komentar, Moderasi komentar, Bukti kerja terhadap robot. Berlaku seketika.',
    )
    expect((await partsOf(titian)).parts.comments).toBe(false)
    const acts = await auditEntries(titian.titian.db, { siteId: SITE, most: 10 })
    expect(acts.map(({ did, code, note, staffName }) => [did, code, note, staffName])).toEqual([
      ['site.set', 'proof', 'suspicious → always', 'Yuli'],
      ['site.set', 'moderation', 'before → after', 'Yuli'],
      ['site.set', 'comments', 'on → off', 'Yuli'],
    ])
  })

  test('the form saved as it stands changes nothing', async () => {
    const titian = await start()
    const admin = await signedIn(titian, 'webmaster')
    const form = await formOf(admin)
    await admin.post('/staff/settings', form)
    expect((await admin.get('/staff/settings')).text).toContain('Tidak ada yang berubah')
    expect(titian.titian.sites.byKey(SITE)!.version).toBe(1)
    expect(await auditEntries(titian.titian.db, { most: 10 })).toEqual([])
  })

  test('the second of two who save is told who and what, and keeps what was typed', async () => {
    const titian = await start()
    const [yuli, andi] = [await signedIn(titian, 'moderator', { name: 'Yuli' }), await signedIn(titian, 'moderator')]
    const [first, second] = [await formOf(yuli), await formOf(andi)]
    await yuli.post('/staff/settings', { ...first, accent: '#8a1c2c' })

    const told = await andi.post('/staff/settings', { ...second, institution: 'Dinas Kominfo Tanjung Kelekak' })
    expect(told.status).toBe(409)
    expect(told.text).toContain('Yuli lebih dahulu mengubah Warna situs (#0b5668 → #8a1c2c), baru saja.')
    expect(told.text).toContain('value="Dinas Kominfo Tanjung Kelekak"')
    expect(titian.titian.sites.byKey(SITE)!.institution).toBe('Pemkab Tanjung Kelekak')

    const version = /name="version" value="(\d+)"/.exec(told.text)![1]!
    const again = await andi.post('/staff/settings', {
      ...second,
      accent: '#8a1c2c',
      institution: 'Dinas Kominfo',
      version,
    })
    expect(again.status).toBe(303)
    expect(titian.titian.sites.byKey(SITE)).toMatchObject({ institution: 'Dinas Kominfo', accent: '#8a1c2c' })
  })

  test('two saves at the same moment: one passes', async () => {
    const titian = await start()
    const save = (accent: string) =>
      saveSettings(titian.titian, null, { siteId: SITE, version: 1, values: { accent } }).then(
        () => 'saved',
        (error) => error.code,
      )
    expect((await Promise.all([save('#111111'), save('#222222'), save('#333333')])).sort()).toEqual([
      'conflict',
      'conflict',
      'saved',
    ])
    expect(await auditEntries(titian.titian.db, { most: 10 })).toHaveLength(1)
  })

  test('origins, name and time zone are the webmaster’s, whatever the form sends', async () => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator')
    const form = await formOf(ikp)
    expect(form).not.toHaveProperty('origins')
    for (const change of [
      { origins: 'https://evil.test' },
      { 'time-zone': 'Asia/Jayapura' },
      { name: 'Lain Sekali' },
    ]) {
      expect((await ikp.post('/staff/settings', { ...form, accent: '#111111', ...change })).status).toBe(403)
    }
    expect(titian.titian.sites.byKey(SITE)).toMatchObject({ version: 1, origins: [ORIGIN], accent: '#0b5668' })

    const admin = await signedIn(titian, 'webmaster')
    const origins = `${ORIGIN}\r\nhttps://www.tanjungkelekakkab.go.id.test`
    expect((await admin.post('/staff/settings', { ...(await formOf(admin)), origins })).status).toBe(303)
    expect(titian.titian.sites.byOrigin('https://www.tanjungkelekakkab.go.id.test')?.id).toBe(SITE)
  })

  test('networks are stored in the order of their positions', async () => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator')
    const form = await formOf(ikp)
    await ikp.post('/staff/settings', {
      ...form,
      network: ['fb', 'wa', 'x'],
      order_fb: '3',
      order_wa: '1',
      order_x: '2',
    })
    expect(titian.titian.sites.byKey(SITE)!.networks).toEqual(['wa', 'x', 'fb'])
    const { network: _none, ...without } = await formOf(ikp)
    await ikp.post('/staff/settings', without)
    expect(titian.titian.sites.byKey(SITE)!.networks).toEqual([])
  })

  test.each([
    ['accent', '#12345', 'heksadesimal'],
    ['institution', 'X', 'Terlalu pendek'],
    ['network', 'myspace', 'tidak dikenal'],
    ['moderation', 'never', 'Pilih salah satu'],
    ['proof', 'sometimes', 'Pilih salah satu'],
  ])('%s = %s is refused with a sentence, and nothing is saved', async (name, value, sentence) => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator')
    const reply = await ikp.post('/staff/settings', { ...(await formOf(ikp)), place: 'manual', [name]: value })
    expect(reply.status).toBe(400)
    expect(reply.text).toContain(sentence)
    expect(titian.titian.sites.byKey(SITE)).toMatchObject({ version: 1, place: 'auto' })
  })

  test('a colour can be looked at before it is saved, and the page says what was changed and why', async () => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator')
    const shown = await ikp.post('/staff/settings', { ...(await formOf(ikp)), accent: '#FFD21F', preview: '1' })
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('/static/accent/ffd21f-')
    expect(shown.text).toContain('digelapkan menjadi #846b02 (5,1 : 1)')
    expect(titian.titian.sites.byKey(SITE)!.accent).toBe('#0b5668')
  })

  test('the letters are introduced in the institution’s own words, as text', async () => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator')
    const intro = 'Dijawab <b>Bidang IKP</b> dalam lima hari kerja.'
    await ikp.post('/staff/settings', { ...(await formOf(ikp)), 'letter-intro': intro })
    const page = (await titian.get(`/surat/${SITE}`)).text
    expect(page).toContain('Dijawab &lt;b&gt;Bidang IKP&lt;/b&gt; dalam lima hari kerja.')
  })

  test('one setting by name, as the command line gives it', async () => {
    const { titian } = await start()
    await setSite(titian, SITE, 'comments', 'off')
    await setSite(titian, SITE, 'networks', 'wa,fb')
    expect(titian.sites.byKey(SITE)).toMatchObject({ networks: ['wa', 'fb'], features: { comments: false } })
    await expect(setSite(titian, SITE, 'comments', 'maybe')).rejects.toMatchObject({ code: 'invalid' })
    await expect(setSite(titian, SITE, 'colour', 'red')).rejects.toMatchObject({ say: 'err.setting_name' })
    await expect(setSite(titian, SITE, 'constructor', 'x')).rejects.toMatchObject({ say: 'err.setting_name' })
  })

  test('works without a session of the site only for those who may', async () => {
    const titian = await start()
    const leader = await signedIn(titian, 'leader')
    expect((await leader.get('/staff/settings')).status).toBe(403)
    const ikp = await signedIn(titian, 'moderator')
    expect((await ikp.get('/staff/settings?site=tiada')).status).toBe(404)
    expect((await ikp.post('/staff/settings', { ...(await formOf(ikp)), colour: 'red' })).status).toBe(400)
  })
})
