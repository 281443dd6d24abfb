import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { encodePhoto } from '../../src/letters/encode-photo.ts'
import { forgetLetters } from '../../src/letters/forget-letters.ts'
import { PHOTO_BYTES } from '../../src/letters/photo.ts'
import { LIMITS } from '../../src/wire/limits.ts'
import { audit, does, events, LETTER, letterRow, officerOf, REPLY, withAgencies } from '../support/letters.ts'
import { formText, signedIn } from '../support/staff.ts'
import { browserKey, forEachDatabase, ORIGIN, type Reply, SITE, type Started } from '../support/start.ts'

const write = `/surat/${SITE}/tulis`
const FORM = {
  audience: 'public',
  visibility: 'open',
  type: 'complaint',
  category: 'roads',
  subject: LETTER.subject,
  text: LETTER.text,
  name: LETTER.name,
  consent: 'yes',
  seen: 'yes',
}

/** What a camera writes beside its picture; the words must be in no table. */
const CAMERA = {
  IFD0: { Make: 'KameraRahasia', Artist: 'Siti Rahasiawati' },
  IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '2/1 7/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 6/1 30/1' },
}
const blank = (width: number, height: number, background = '#668866') =>
  sharp({ create: { width, height, channels: 3, background } })
const jpeg = (width = 800, height = 600) =>
  blank(width, height).withMetadata({ orientation: 6, exif: CAMERA }).jpeg().toBuffer()

interface Part {
  name: string
  filename?: string
  bytes: Buffer | string
}
const multipart = async (
  started: Started,
  path: string,
  parts: Part[],
  headers: Record<string, string> = {},
): Promise<Reply> => {
  started.clock.advance(1)
  const body = new FormData()
  for (const { name, filename, bytes } of parts)
    if (filename === undefined) body.append(name, String(bytes))
    else body.append(name, new Blob([new Uint8Array(bytes as Buffer)]), filename)
  const response = await fetch(started.url + path, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { origin: started.titian.ownOrigin, ...headers },
  })
  const text = await response.text()
  const json = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : null
  return { status: response.status, headers: response.headers, text, json }
}
const fieldsOf = (form: Record<string, string>): Part[] =>
  Object.entries(form).map(([name, bytes]) => ({ name, bytes }))
const photo = (bytes: Buffer, filename = 'IMG_Rahasia_Siti.jpg'): Part => ({ name: 'photo', filename, bytes })
const byPage = (started: Started, form: Record<string, string>, photos: Part[]) =>
  multipart(started, write, [...fieldsOf(form), ...photos])
const byWidget = (started: Started, photos: Part[], changes: object = {}) =>
  multipart(
    started,
    '/api/v1/letters',
    [{ name: 'letter', bytes: JSON.stringify({ ...LETTER, once: browserKey(), ...changes }) }, ...photos],
    { origin: ORIGIN },
  )
const rows = (started: Started) =>
  started.titian.db.selectFrom('letter_photo').selectAll().orderBy('letter_id').orderBy('n').execute()
const image = async (started: Started, path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(started.url + path, { headers, redirect: 'manual' })
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

describe('a photo is painted anew', () => {
  test('upright, at most 1,600 pixels, without place, camera and owner', async () => {
    const sent = await jpeg(3000, 2000)
    expect((await sharp(sent).metadata()).exif?.toString('latin1')).toContain('KameraRahasia')
    const made = await encodePhoto(sent)
    const { width, height, format, exif, icc, xmp, orientation } = await sharp(made.image).metadata()
    // Orientation 6 lies on its side: 3000 × 2000 is shown as 2000 × 3000.
    expect([width, height, format, exif, icc, xmp, orientation]).toEqual([
      1067,
      1600,
      'jpeg',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect([made.width, made.height]).toEqual([1067, 1600])
    const small = await sharp(made.small).metadata()
    expect([small.width, small.height, small.exif]).toEqual([480, 720, undefined])
  })

  test('every format that is taken, and of a moving picture the first frame', async () => {
    const red = blank(60, 40, '#cc0000')
    const frames = await Promise.all(['#cc0000', '#0000cc'].map((colour) => blank(60, 40, colour).png().toBuffer()))
    const kinds = {
      png: await red.clone().png().toBuffer(),
      webp: await red.clone().webp().toBuffer(),
      gif: await red.clone().gif().toBuffer(),
      'moving gif': await sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer(),
      'moving webp': await sharp(frames, { join: { animated: true } })
        .webp()
        .toBuffer(),
    }
    for (const [kind, bytes] of Object.entries(kinds)) {
      const { image: made, width, height } = await encodePhoto(bytes)
      const { dominant } = await sharp(made).stats()
      expect([kind, width, height, dominant.r > 150, dominant.b < 60]).toEqual([kind, 60, 40, true, true])
    }
  })

  test('what hides behind a picture does not come through', async () => {
    const plain = await jpeg()
    for (const tail of ['<script>alert(1)</script><h1>PolyglotRahasia</h1>', 'PK\u0003\u0004PolyglotRahasia.txt']) {
      const made = await encodePhoto(Buffer.concat([plain, Buffer.from(tail, 'latin1')]))
      expect(made.image.includes('PolyglotRahasia')).toBe(false)
    }
  })

  test('the worst picture still fits', async () => {
    const noise = await sharp(randomBytes(1800 * 1800 * 3), { raw: { width: 1800, height: 1800, channels: 3 } })
      .jpeg({ quality: 95 })
      .toBuffer()
    expect((await encodePhoto(noise)).image.length).toBeLessThanOrEqual(PHOTO_BYTES)
  })

  test('what is no photo, is broken or is a bomb is refused with a sentence', async () => {
    const whole = await jpeg(1200, 900)
    const bomb = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(LIMITS.photoBytes)
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'
    const cases: [name: string, bytes: Buffer, say: string][] = [
      ['svg', Buffer.from(svg), 'err.photo_type'],
      ['svg behind a mark', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg)]), 'err.photo_broken'],
      ['html', Buffer.from('<!doctype html><title>x</title>'), 'err.photo_type'],
      ['nothing', Buffer.alloc(0), 'err.photo_type'],
      ['pdf', Buffer.from('%PDF-1.7 …'), 'err.photo_type'],
      ['heic', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'), 'err.photo_heic'],
      ['half', whole.subarray(0, Math.floor(whole.length / 2)), 'err.photo_broken'],
      ['a bomb', bomb, 'err.photo_pixels'],
    ]
    for (const [name, bytes, say] of cases) {
      const told = await encodePhoto(bytes).then(
        () => 'taken',
        (problem) => problem.say,
      )
      expect([name, told]).toEqual([name, say])
    }
  })
})

forEachDatabase('photos of letters', (start) => {
  test('come by the page and by the widget, and keep nothing of the file that was sent', async () => {
    const started = await start()
    const sent = await byPage(started, { ...FORM, once: browserKey() }, [photo(await jpeg()), photo(await jpeg())])
    expect(sent.status).toBe(303)
    const wide = await byWidget(started, [photo(await jpeg(400, 300), 'Rahasia.png')])
    expect([wide.status, wide.json.number]).toEqual([201, 'SP-2026-000002'])
    const stored = await rows(started)
    expect(stored.map(({ n, width, height, is_public, once }) => [n, width, height, is_public, once])).toEqual([
      [1, 600, 800, 0, ''],
      [2, 600, 800, 0, ''],
      [1, 300, 400, 0, ''],
    ])
    for (const row of stored)
      for (const word of ['Rahasia', 'GPS', 'Exif'])
        expect(Buffer.concat([Buffer.from(row.image), Buffer.from(row.small)]).includes(word)).toBe(false)
    const { image: _image, small: _small, ...head } = stored[0]!
    expect(JSON.stringify(head)).not.toContain('Rahasia')
  })

  test('a letter that comes back keeps its photos, and a repeat stores them once', async () => {
    const started = await start()
    const once = browserKey()
    const back = await byPage(started, { ...FORM, once, subject: 'Ju' }, [
      photo(await jpeg()),
      photo(await jpeg(90, 90)),
    ])
    expect([back.status, back.text.includes('Sudah kami terima')]).toEqual([400, true])
    expect(back.text).toContain('data-most="1"')
    expect((await rows(started)).map(({ letter_id }) => letter_id)).toEqual(['', ''])
    const fields = { ...FORM, once, drop_1: 'yes' }
    const sent = await byPage(started, fields, [photo(await jpeg(50, 40))])
    expect(sent.status).toBe(303)
    const letter = await letterRow(started, 'SP-2026-000001')
    const stored = await rows(started)
    expect(stored.map(({ letter_id, n, width }) => [letter_id, n, width])).toEqual([
      [letter.id, 1, 90],
      [letter.id, 2, 40],
    ])
    const again = await byPage(started, { ...FORM, once }, [photo(await jpeg())])
    expect([again.status, (await rows(started)).length]).toEqual([303, 2])
  })

  test('a form keeps three photos under three numbers, however often it comes at once', async () => {
    const started = await start()
    const once = browserKey()
    const back = { ...FORM, once, subject: 'Ju' }
    await byPage(started, back, [photo(await jpeg(10, 20)), photo(await jpeg(10, 20))])
    await byPage(started, { ...back, drop_1: 'yes' }, [photo(await jpeg(30, 20))])
    expect((await rows(started)).map(({ n, width }) => [n, width])).toEqual([
      [1, 20],
      [2, 20],
    ])
    const three = await Promise.all([1, 2, 3].map(() => jpeg(40, 20)))
    await Promise.all([1, 2, 3].map(() => byPage(started, back, [photo(three[0]!)])))
    const waiting = await started.titian.db.selectFrom('letter_photo').select('n').where('once', '=', once).execute()
    expect(waiting.map(({ n }) => n).sort()).toEqual([1, 2, 3])
    // Another client under the same key: what finds no room is dropped, and the letter is taken.
    const sent = await byWidget(started, [photo(three[1]!)], { once })
    expect([sent.status, sent.json.number]).toEqual([201, 'SP-2026-000001'])
    const letter = await letterRow(started, 'SP-2026-000001')
    const own = (await rows(started)).filter(({ letter_id }) => letter_id === letter.id)
    expect(own.map(({ n }) => n)).toEqual([1, 2, 3])
  })

  test('a form that is never sent loses its photos after a day', async () => {
    const started = await start()
    await byPage(started, { ...FORM, once: browserKey(), subject: 'Ju' }, [photo(await jpeg())])
    started.clock.advance(23 * 3_600_000)
    await forgetLetters(started.titian)
    expect((await rows(started)).length).toBe(1)
    started.clock.advance(2 * 3_600_000)
    await forgetLetters(started.titian)
    expect(await rows(started)).toEqual([])
  })

  test('what cannot be taken is told beside the field, and every word stays', async () => {
    const started = await start()
    const good = await jpeg()
    const cases: [name: string, photos: Part[], sentence: string, status: number][] = [
      ['svg', [photo(good), photo(Buffer.from('<svg/>'))], 'Foto ke-2 tidak dapat dibaca', 400],
      ['too many', [1, 2, 3, 4].map(() => photo(good)), 'Paling banyak 3 foto', 400],
      ['too large', [photo(Buffer.concat([good, Buffer.alloc(LIMITS.photoBytes)]))], 'lebih dari 10 MB', 413],
    ]
    for (const [name, photos, sentence, status] of cases) {
      const page = await byPage(started, { ...FORM, once: browserKey() }, photos)
      expect([name, page.status, page.text.includes(sentence), page.text.includes(LETTER.subject)]).toEqual([
        name,
        400,
        true,
        true,
      ])
      const api = await byWidget(started, photos)
      expect([name, api.status, api.json.error.field]).toEqual([name, status, 'photo'])
      expect(api.json.error.message).toContain(sentence)
    }
    expect(await started.titian.db.selectFrom('letter').select('id').execute()).toEqual([])
  })

  test('broken bodies, other file fields and other origins are refused', async () => {
    const started = await start()
    const form = { ...FORM, once: browserKey() }
    const raw = (body: string, type: string) =>
      started.send('POST', write, body, { 'content-type': type, origin: started.titian.ownOrigin })
    expect(
      (await raw('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb', 'multipart/form-data; boundary=x')).status,
    ).toBe(400)
    expect((await raw('', 'multipart/form-data')).status).toBe(400)
    expect((await raw('--x--', 'multipart/form-data; boundary=x')).status).toBe(400)
    const whole = Object.entries(form).map(
      ([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    expect((await raw(whole.join(''), 'multipart/form-data; boundary=x')).status).toBe(400)
    expect(await started.titian.db.selectFrom('letter').select('id').execute()).toEqual([])
    const good = await jpeg()
    expect((await byPage(started, form, [{ ...photo(good), name: 'berkas' }])).status).toBe(400)
    expect((await byPage(started, { ...form, state: 'selesai' }, [photo(good)])).status).toBe(400)
    const foreign = await multipart(started, write, [...fieldsOf(form), photo(good)], { origin: 'https://jahat.test' })
    expect(foreign.status).toBe(403)
    expect((await byPage(started, { ...form, text: 'x'.repeat(99_000) }, [photo(good)])).status).toBe(413)
    expect((await byWidget(started, [photo(good)], { state: 'selesai' })).status).toBe(400)
    expect((await multipart(started, '/api/v1/letters', [photo(good)], { origin: ORIGIN })).status).toBe(400)
    expect(await rows(started)).toEqual([])
    // A file field that was left empty is no photo.
    expect((await byPage(started, form, [photo(Buffer.alloc(0), '')])).status).toBe(303)
    expect(await rows(started)).toEqual([])
  })

  test('a body that breaks off anywhere is refused, and the server goes on', async () => {
    const started = await start()
    const head = (name: string, rest = '') => `--x\r\nContent-Disposition: form-data; name="${name}"${rest}\r\n`
    const whole = `${head('text')}\r\nkata\r\n${head('photo', '; filename="a.jpg"')}Content-Type: image/jpeg\r\n\r\nabc\r\n--x--`
    const cut = async (path: string, origin: string, length: number) => {
      const headers = { 'content-type': 'multipart/form-data; boundary=x', origin }
      return (await started.send('POST', path, whole.slice(0, length), headers)).status
    }
    for (const [path, origin] of [
      [write, started.titian.ownOrigin],
      ['/api/v1/letters', ORIGIN],
    ] as const)
      for (let length = 1; length < whole.length; length++)
        expect([path, length, await cut(path, origin, length)]).toEqual([path, length, 400])
    expect((await started.get('/healthz')).status).toBe(200)
  })

  test('each is shown to its own readers alone', async () => {
    const started = await start()
    await withAgencies(started)
    const ikp = await signedIn(started, 'moderator')
    const [officer, other] = [await officerOf(started, 'dpupr'), await officerOf(started, 'dishub')]
    const { json: letter } = await byWidget(started, [photo(await jpeg()), photo(await jpeg(200, 100))])
    const number = letter.number as string
    const desk = (n: number | string) => `/staff/letters/${number}/foto/${n}.jpg?site=${SITE}`
    await does(started, ikp, number, 'dispose', { agency: 'dpupr' })
    const statusOf = async (agent: typeof ikp, n: number | string) => (await agent.get(desk(n))).status
    expect([await statusOf(ikp, 1), await statusOf(officer, '2-kecil'), await statusOf(other, 1)]).toEqual([
      200, 200, 404,
    ])
    for (const n of [3, 0, '1-besar', '..%2f1']) expect([n, await statusOf(ikp, n)]).toEqual([n, 404])
    expect((await image(started, desk(1))).status).toBe(303)
    expect((await ikp.get(`/staff/letters/${number}?site=${SITE}`)).text).toContain(`foto/2-kecil.jpg?site=${SITE}`)

    const own = await image(started, `/surat/${SITE}/${number}/${letter.secret}/foto/2.jpg`)
    expect([own.status, own.headers.get('content-type'), own.headers.get('cache-control')]).toEqual([
      200,
      'image/jpeg',
      'no-store',
    ])
    expect(own.headers.get('x-content-type-options')).toBe('nosniff')
    expect(own.headers.get('content-security-policy')).toContain('sandbox')
    expect(own.headers.get('content-disposition')).toBe(`inline; filename="surat-${number}-foto-2.jpg"`)
    expect((await sharp(own.bytes).metadata()).width).toBe(100)
    expect((await image(started, `/surat/${SITE}/${number}/ABCDEFGHJKLMNPQR/foto/1.jpg`)).status).toBe(404)
    expect((await image(started, `/surat/${SITE}/${number}/foto/1.jpg`)).status).toBe(404)
    const copy = await started.get(`/surat/${SITE}/${number}/${letter.secret}/salinan.json`)
    const first = copy.json.photos[0]
    expect([copy.json.photos.length, first.type, first.isPublished]).toEqual([2, 'image/jpeg', false])
    expect((await sharp(Buffer.from(first.base64, 'base64')).metadata()).format).toBe('jpeg')
  })

  test('none is public until IKP chooses it and says what it shows', async () => {
    const started = await start()
    const ikp = await signedIn(started, 'moderator')
    const { json: letter } = await byWidget(started, [photo(await jpeg()), photo(await jpeg(200, 100))])
    const number = letter.number as string
    const at = (n: number) => `/surat/${SITE}/${number}/foto/${n}.jpg`
    const statuses = async () => [(await image(started, at(1))).status, (await image(started, at(2))).status]
    const words = { subject: LETTER.subject, text: LETTER.text }
    await does(started, ikp, number, 'answer', { text: REPLY })
    await does(started, ikp, number, 'publish', words)
    expect(await statuses()).toEqual([404, 404])
    const unsaid = await does(started, ikp, number, 'publish', { ...words, show_2: 'yes', alt_2: ' ' })
    expect([unsaid.status, unsaid.text.includes('name="show_2" value="yes" checked')]).toEqual([400, true])
    const alt = 'Papan jembatan yang lepas <di tengah>'
    expect((await does(started, ikp, number, 'publish', { ...words, show_2: 'yes', alt_2: alt })).status).toBe(303)
    expect(await statuses()).toEqual([404, 200])
    const page = await started.get(`/surat/${SITE}/${number}`)
    expect(page.text).toContain('alt="Papan jembatan yang lepas &lt;di tengah&gt;"')
    expect(page.text).not.toContain('foto/1-kecil')
    const shown = await image(started, at(2))
    const etag = shown.headers.get('etag')!
    expect((await image(started, at(2), { 'if-none-match': etag })).status).toBe(304)

    await does(started, ikp, number, 'publish', words)
    expect(await statuses()).toEqual([404, 404])
    await does(started, ikp, number, 'publish', { ...words, show_1: 'yes', alt_1: alt })
    await does(started, ikp, number, 'unpublish', { note: 'Ditinjau dahulu.' })
    expect(await statuses()).toEqual([404, 404])
    const photoActs = (await audit(started)).filter(({ did }) => did.startsWith('letter.photo'))
    expect(photoActs.map(({ did, code }) => [did, code])).toEqual([
      ['letter.photo_show', '2'],
      ['letter.photo_hide', '2'],
      ['letter.photo_show', '1'],
    ])
  })

  test('one can be deleted for a reason that is kept', async () => {
    const started = await start()
    const ikp = await signedIn(started, 'moderator')
    const { json: letter } = await byWidget(started, [photo(await jpeg()), photo(await jpeg(200, 100))])
    const number = letter.number as string
    expect((await does(started, ikp, number, 'photo_remove', { photo: '1', note: '' })).status).toBe(400)
    expect((await does(started, ikp, number, 'photo_remove', { photo: '7', note: 'Memuat KTP orang.' })).status).toBe(
      409,
    )
    expect((await does(started, ikp, number, 'photo_remove', { photo: '1', note: 'Memuat KTP orang.' })).status).toBe(
      303,
    )
    expect((await rows(started)).map(({ n }) => n)).toEqual([2])
    expect((await events(started, number)).at(-1)).toMatchObject({ did: 'photo_remove', detail: '1' })
    expect((await audit(started)).at(-1)).toMatchObject({ did: 'letter.photo_remove', code: '1' })
    const own = await started.get(`/surat/${SITE}/${number}/${letter.secret}`)
    expect([own.text.includes('Satu foto dihapus petugas'), own.text.includes('KTP orang')]).toEqual([true, false])
  })

  test('go with a letter that is withdrawn or erased, and after a year when nobody published them', async () => {
    const started = await start({ at: '2026-11-02T03:00:00.000Z' })
    const ikp = await signedIn(started, 'moderator')
    const sent = async () => (await byWidget(started, [photo(await jpeg(40, 30)), photo(await jpeg(40, 30))])).json
    const [withdrawn, erased, kept] = [await sent(), await sent(), await sent()]
    const own = (letter: { number: string; secret: string }, rest = '') =>
      `/surat/${SITE}/${letter.number}/${letter.secret}${rest}`
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await started.post(own(withdrawn), formText({ act: 'withdraw' }), form)).status).toBe(303)
    expect((await rows(started)).length).toBe(4)
    await started.post(own(erased, '/hapus'), formText({ step: '2', sure: erased.number }), form)
    expect((await rows(started)).length).toBe(2)
    expect((await started.get(own(erased))).text).toContain('Surat keterangan penghapusan')
    const words = { subject: LETTER.subject, text: LETTER.text }
    await does(started, ikp, kept.number, 'answer', { text: REPLY })
    await does(started, ikp, kept.number, 'publish', { ...words, show_2: 'yes', alt_2: 'Jembatan kayu' })
    await does(started, ikp, kept.number, 'close', { outcome: 'explained', note: 'Selesai dijelaskan.' })
    started.clock.set('2027-11-03T03:00:00.000Z')
    await started.titian.jobs.run('forget-writers')
    expect((await rows(started)).map(({ n }) => n)).toEqual([2])
  })

  test('keys of supporters go with their letter, after thirteen months, and are not taken while letters are off', async () => {
    const started = await start({ at: '2026-11-02T03:00:00.000Z' })
    const ikp = await signedIn(started, 'moderator')
    const shown = async () => {
      const { json } = await byWidget(started, [])
      await does(started, ikp, json.number, 'answer', { text: REPLY })
      await does(started, ikp, json.number, 'publish', { subject: LETTER.subject, text: LETTER.text })
      await supports(json.number)
      return json
    }
    const supports = async (number: string) =>
      (await started.post(`/api/v1/letters/${number}/support`, { site: SITE, like: browserKey() })).status
    const keys = async () => (await started.titian.db.selectFrom('letter_support').select('letter_id').execute()).length
    const [kept, gone] = [await shown(), await shown()]
    expect(await keys()).toBe(2)
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    await started.post(`/surat/${SITE}/${gone.number}/${gone.secret}`, formText({ act: 'withdraw' }), form)
    expect(await keys()).toBe(1)
    started.clock.set('2027-12-31T03:00:00.000Z')
    await forgetLetters(started.titian)
    expect(await keys()).toBe(1)
    started.clock.set('2028-01-01T03:00:00.000Z')
    await forgetLetters(started.titian)
    expect(await keys()).toBe(0)
    expect((await letterRow(started, kept.number)).supports).toBe(1)
    const closed = await start({ site: { feature_letter: 0 } })
    const refused = await closed.post('/api/v1/letters/SP-2026-000001/support', { site: SITE, like: browserKey() })
    expect(refused.status).toBe(410)
  })

  test('many at once leave the server answering', async () => {
    const started = await start()
    const large = await jpeg(4000, 3000)
    const sending = Array.from({ length: 8 }, () => byWidget(started, [photo(large)]))
    const statuses = await Promise.all([
      ...sending.map(async (reply) => (await reply).status),
      ...Array.from({ length: 5 }, async () => (await started.get('/healthz')).status),
    ])
    expect(statuses).toEqual([...Array(8).fill(201), ...Array(5).fill(200)])
  })
})
