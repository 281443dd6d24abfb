import { expect, test } from 'vitest'
import { does, events, LETTER, letterRow, REPLY, sends, writes } from '../support/letters.ts'
import { formText, signedIn } from '../support/staff.ts'
import { browserKey, forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

const FORM = {
  audience: 'public',
  visibility: 'anonymous',
  type: 'complaint',
  category: 'roads',
  subject: LETTER.subject,
  text: LETTER.text,
  place: '',
  name: '',
  contact: '',
  consent: 'yes',
  url: '',
  key: '',
  website: '',
  seen: 'yes',
}
const posts = (titian: Started, path: string, form: Record<string, string>, origin = titian.titian.ownOrigin) =>
  titian.send('POST', path, formText(form), { 'content-type': 'application/x-www-form-urlencoded', origin })
const write = `/surat/${SITE}/tulis`

forEachDatabase('the form page', (start) => {
  test('asks who may read before any text, and needs no script', async () => {
    const titian = await start()
    const { status, text, headers } = await titian.get(
      `${write}?visibility=secret&url=${encodeURIComponent(`${ORIGIN}/berita/a`)}`,
    )
    expect(status).toBe(200)
    expect(text.indexOf('name="visibility"')).toBeLessThan(text.indexOf('name="subject"'))
    expect(text).toMatch(/value="secret"[^>]* checked/)
    expect(text).toContain(`value="${ORIGIN}/berita/a"`)
    expect(text.replaceAll(/<script type="module" src="\/static\/[a-z]+\.js\?v=\w+"><\/script>/g, '')).not.toContain(
      '<script',
    )
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('sends a letter and leads to its own page', async () => {
    const titian = await start()
    const sent = await posts(titian, write, { ...FORM, once: browserKey(), url: `${ORIGIN}/berita/a` })
    expect(sent.status).toBe(303)
    const to = sent.headers.get('location')!
    expect(to).toMatch(new RegExp(`^/surat/${SITE}/SP-2026-000001/[A-Z2-9]{16}\\?baru=1$`))
    const page = await titian.get(to)
    expect(page.text).toContain('Surat Anda telah kami terima')
    expect(page.text).toContain('<meta name="robots" content="noindex,nofollow">')
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect((await letterRow(titian, 'SP-2026-000001')).page_id).not.toBe('')
  })

  test('comes back with everything typed and every complaint', async () => {
    const titian = await start()
    const once = browserKey()
    const form = {
      ...FORM,
      once,
      subject: 'Ju',
      contact: 'bukan kontak',
      type: '',
      text: 'Cukup panjang "dan" <b>tebal</b>',
    }
    const { consent: _, ...withoutConsent } = form
    const back = await posts(titian, write, withoutConsent)
    expect(back.status).toBe(400)
    expect(back.text.match(/class="field bad-field"/g)).toHaveLength(4)
    expect(back.text).toContain('Cukup panjang &#34;dan&#34; &lt;b&gt;tebal&lt;/b&gt;')
    expect(back.text).toContain(`value="${once}"`)
    expect(back.text).toContain('value="bukan kontak"')
    expect(await titian.titian.db.selectFrom('letter').select('id').execute()).toEqual([])
    // Mended, it goes out under the same key.
    expect(
      (await posts(titian, write, { ...form, subject: LETTER.subject, contact: '', type: 'complaint' })).status,
    ).toBe(303)
  })

  test('is refused from other pages, with unknown fields, as another type, and when too large', async () => {
    const titian = await start()
    const form = { ...FORM, once: browserKey() }
    expect((await posts(titian, write, form, 'https://jahat.test')).status).toBe(403)
    expect((await posts(titian, write, form, 'null')).status).toBe(403)
    expect((await posts(titian, write, { ...form, state: 'selesai' })).status).toBe(400)
    expect((await posts(titian, write, { ...form, audience: 'robot' })).status).toBe(400)
    expect((await posts(titian, write, { ...form, text: 'x'.repeat(99_000) })).status).toBe(413)
    const json = { 'content-type': 'application/json', origin: titian.titian.ownOrigin }
    expect((await titian.send('POST', write, JSON.stringify(form), json)).status).toBe(400)
    expect(
      (
        await titian.send('POST', write, '%ff%fe=%00&%%%=1', {
          ...json,
          'content-type': 'application/x-www-form-urlencoded',
        })
      ).status,
    ).toBe(400)
    expect(await titian.titian.db.selectFrom('letter').select('id').execute()).toEqual([])
  })

  test('marks a filled trap and keeps the letter', async () => {
    const titian = await start()
    await posts(titian, write, { ...FORM, once: browserKey(), website: 'http://spam.test' })
    expect((await letterRow(titian, 'SP-2026-000001')).hints).toBe('["honeypot"]')
  })

  test('speaks English on request, has an entrance for business, and is closed with the feature', async () => {
    const titian = await start()
    const { text } = await titian.get(`${write}?lang=en&sebagai=usaha`)
    expect(text).toContain('<html lang="en">')
    expect(text).toContain('Taxes and levies')
    expect(text).not.toContain('Roads and drainage')
    const closed = await start({ site: { feature_letter: 0 } })
    expect((await closed.get(write)).status).toBe(410)
    expect((await closed.get(`/surat/${SITE}`)).text).toContain('sedang ditutup')
  })
})

forEachDatabase('the public pages', (start) => {
  test('an empty site has an empty list, a transparency page, and no other letters', async () => {
    const titian = await start()
    expect((await titian.get(`/surat/${SITE}`)).text).toContain('Belum ada surat yang ditayangkan')
    expect((await titian.get(`/transparansi/${SITE}`)).text).toContain('Belum ada surat yang diterima')
    for (const path of [
      '/surat/tidak-ada',
      `/surat/${SITE}/x`,
      `/surat/${SITE}/SP-2026-000001`,
      `/transparansi/${SITE}?tahun=1999`,
    ]) {
      expect([path, (await titian.get(path)).status]).toEqual([path, 404])
    }
  })

  test('a letter is found by the number and the code on paper', async () => {
    const titian = await start()
    const { number, secret } = await writes(titian)
    const found = await posts(titian, `/surat/${SITE}/lacak`, { number: 'sp 2026 1', secret: secret.toLowerCase() })
    expect([found.status, found.headers.get('location')]).toEqual([303, `/surat/${SITE}/${number}/${secret}`])
    const wrong = await posts(titian, `/surat/${SITE}/lacak`, { number: 'sp 2026 1', secret: 'SALAH' })
    expect(wrong.status).toBe(404)
    expect(wrong.text).toContain('Surat tidak ditemukan. Periksa kembali nomor dan kode aksesnya.')
  })

  test('the transparency page adds up', async () => {
    const titian = await start({ at: '2026-11-02T03:00:00.000Z' })
    const ikp = await signedIn(titian, 'moderator')
    const answered = await writes(titian)
    await writes(titian, { type: 'appreciation' })
    const referred = await writes(titian, { audience: 'business', category: 'taxes' })
    await does(titian, ikp, answered.number, 'answer', { text: REPLY })
    await does(titian, ikp, referred.number, 'refer', { to: 'SP4N-LAPOR!' })
    titian.clock.set('2026-12-01T03:00:00.000Z')
    const { text } = await titian.get(`/transparansi/${SITE}`)
    const plain = text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    expect(plain).toContain('Dari 3 surat yang diterima, 1 sudah dijawab.')
    expect(plain).toContain('1 Januari 2026 sampai 1 Desember 2026 (WIB)')
    expect(plain).toMatch(/Dijawab tepat waktu .*? 1 dari 2/)
    expect(plain).toMatch(/Terlambat sekarang .*? Batas waktu terlama: 9 November 2026\. 1 /)
    // Three letters in two categories: neither is large enough to stand alone.
    expect(plain).toMatch(/Kelompok kecil \(digabung\) 3 1 1 dari 2 1/)
    expect(plain).not.toMatch(/Pajak dan retribusi/)
  })

  test('an added text that is too short comes back; the same one twice is stored once', async () => {
    const titian = await start()
    const { number, secret } = await writes(titian)
    const path = `/surat/${SITE}/${number}/${secret}`
    titian.clock.advance(1000)
    expect((await posts(titian, path, { act: 'supply', text: 'a' }, 'null')).status).toBe(400)
    expect((await posts(titian, path, { act: 'supply', text: 'RT 03' }, 'null')).status).toBe(303)
    expect((await posts(titian, path, { act: 'supply', text: 'RT 03' }, 'null')).status).toBe(303)
    expect((await posts(titian, path, { act: 'selesai', text: 'RT 03' }, 'null')).status).toBe(400)
    expect((await events(titian, number)).map(({ did }) => did)).toEqual(['receive', 'add'])
    titian.clock.advance(1000)
    expect((await posts(titian, path, { act: 'withdraw', note: '' }, 'null')).status).toBe(303)
    expect((await posts(titian, path, { act: 'withdraw', note: '' }, 'null')).status).toBe(303)
    expect((await posts(titian, path, { act: 'supply', text: 'Masih ada' }, 'null')).status).toBe(409)
    expect((await events(titian, number)).map(({ did }) => did)).toEqual(['receive', 'add', 'withdraw'])
  })

  test('secrets do not reach the log', async () => {
    const { withoutSecrets } = await import('../../src/http/request-log.ts')
    for (const path of [
      '/laporan/a/KUNCI',
      '/laporan//a//KUNCI',
      '/laporan/a%2FKUNCI',
      '/surel/a/id%2fKUNCI',
      '/surat/a//SP/KUNCI',
    ])
      expect(withoutSecrets(path)).not.toContain('KUNCI')
    expect(withoutSecrets(`/titian/surat/${SITE}/SP-2026-000123/ABCDEFGH?baru=1`)).toBe(
      `/titian/surat/${SITE}/SP-2026-000123/…`,
    )
  })

  test('works below a path prefix', async () => {
    const address = 'https://www.contoh.test/titian'
    const config = { base: '/titian', publicUrl: address, staffBase: '/titian', staffUrl: address }
    const titian = await start({ config })
    const form = { ...FORM, once: browserKey() }
    const sent = await posts(titian, `/titian${write}`, form)
    expect(sent.headers.get('location')).toMatch(/^\/titian\/surat\//)
    const { text } = await titian.get(`/titian${write}`)
    expect(text).toContain(`action="/titian/surat/${SITE}/tulis"`)
    expect((await sends(titian)).status).toBe(404)
  })
})
