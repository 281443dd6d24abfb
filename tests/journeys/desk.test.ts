import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { freePort } from '../../bench/support/measure.ts'
import { listen } from '../../src/server.ts'
import { axeFinds, useBrowser, windowOf } from '../support/browser.ts'
import { comments, decides, moderator, publicPage, reports, row, rows, sent } from '../support/citizen.ts'
import { onBothDatabases } from '../support/databases.ts'
import { writes } from '../support/letters.ts'
import { type StaffAgent, signedIn } from '../support/staff.ts'
import { ORIGIN, SITE, type Started, startOn } from '../support/start.ts'

const SPAM = 'main slot gacor di bangau777 maxwin terus, daftar bangau777.click bonus new member'

const browser = useBrowser()

interface Desk {
  titian: Started
  yuli: StaffAgent
  page: Page
  base: string
  close(): Promise<void>
}

async function openDesk(database: string, width: number, script = true): Promise<Desk> {
  const port = await freePort()
  const base = `http://localhost:${port}`
  const titian = await startOn(database, { config: { publicUrl: base, staffUrl: base } })
  titian.titian.limits.isOn = false
  const server = await listen(titian.titian, '127.0.0.1', port)
  const yuli = await signedIn(titian, 'moderator', { name: 'Yuli' })
  const viewport = { width, height: 900 }
  const context = await windowOf(browser(), yuli, base, { viewport, javaScriptEnabled: script, locale: 'id-ID' })
  const page = await context.newPage()
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(error.message))
  page.on('console', (said) => {
    if (said.type() === 'error' && !/status of 40[09]/.test(said.text())) failures.push(said.text())
  })
  return {
    titian,
    yuli,
    page,
    base,
    async close() {
      await context.close()
      await server.close()
      await titian.server.close()
      await titian.titian.close()
      expect(failures).toEqual([])
    },
  }
}

/** Waits until the row with the cursor is another one (or none is left). */
async function presses(page: Page, ...keys: string[]): Promise<void> {
  const before = await page.evaluate(() => document.querySelector('.q.is-on:not([hidden])')?.id ?? '')
  for (const key of keys) await page.keyboard.press(key)
  await page.waitForFunction(
    (id) =>
      (document.querySelector('.q.is-on:not([hidden])')?.id ?? '') !== id && !document.querySelector('form[data-busy]'),
    before,
  )
}

/** L, a category, and the button, without a mouse. */
async function turnsIntoLetter(page: Page): Promise<void> {
  await page.keyboard.press('l')
  for (let i = 0; i < 2; i++) await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  for (let i = 0; i < 2; i++) await page.keyboard.press('Tab')
  await presses(page, 'Enter')
}

onBothDatabases('the desk in a browser', (databases) => {
  // Real-browser journeys run on SQLite; one of them on PostgreSQL too (DESIGN §2.10).
  test('a moderator clears a hundred mixed items from the keyboard', async () => {
    const desk = await openDesk(await databases.fresh(), 1280)
    const { titian, page, base } = desk
    for (let i = 0; i < 100; i++) {
      if (i % 10 === 8) {
        await writes(titian, { subject: `Surat nomor ${i} tentang jembatan` })
        continue
      }
      const text =
        i % 10 === 3
          ? `Nomor saya 0812-3456-78${10 + (i % 90)}, tolong hubungi soal air.`
          : i % 10 === 6
            ? `Kunjungi https://toko-murah${i}.example/promo untuk belanja.`
            : `Pertanyaan nomor ${i} tentang jadwal air bersih di dusun kami.`
      sent(await comments(titian, { text, url: `${ORIGIN}/berita/${i % 7}` }))
    }
    await page.goto(`${base}/staff/queue`)
    let first = true
    // As a letter it comes back with the same words.
    const toTurn = new Set(['Pertanyaan nomor 41 ', 'Pertanyaan nomor 45 '])
    for (let round = 0; round < 10; round++) {
      const left = await page.locator('[data-row]:not([hidden])').count()
      if (left === 0) break
      for (let i = 0; i < left; i++) {
        if (first) {
          // A decision too fast, taken back, taken again.
          await presses(page, 'a')
          await presses(page, 'z')
          first = false
        }
        const text = (await page.locator('.q.is-on .warga').textContent())!
        if (/Kunjungi/.test(text)) await presses(page, 's')
        else if (/Nomor saya/.test(text) && i % 2) await presses(page, 't', '5')
        else if (toTurn.delete(text.slice(0, 20))) await turnsIntoLetter(page)
        else await presses(page, 'a')
      }
      await page.goto(`${base}/staff/queue`)
    }
    const states = new Map<string, number>()
    const written = (await rows(titian)).filter(({ is_official }) => is_official === 0)
    for (const { state } of written) states.set(state, (states.get(state) ?? 0) + 1)
    expect(states.get('held') ?? 0).toBe(0)
    expect(states.get('spam')).toBe(10)
    expect([...states.values()].reduce((sum, n) => sum + n)).toBe(90)
    const letters = await titian.titian.db.selectFrom('letter').select(['state', 'channel']).execute()
    // The two that were comments came to the queue as letters, and were taken up there with the ten others.
    expect(letters.map(({ state }) => state)).toEqual(Array(12).fill('diverifikasi'))
    expect(letters.filter(({ channel }) => channel === 'comment')).toHaveLength(2)
    const rejected = (await rows(titian)).filter(({ state }) => state === 'rejected')
    expect(rejected.length).toBeGreaterThan(0)
    expect(rejected.every(({ state_reason }) => state_reason === 'pii')).toBe(true)
    // Masked is what is public of those with a number.
    const shown = (await rows(titian)).filter(({ state, masked_text }) => state === 'shown' && masked_text)
    expect(shown.every(({ state_reason }) => state_reason === 'masked')).toBe(true)
    await expect.poll(() => page.locator('.empty b').textContent()).toContain('Tidak ada yang perlu dimoderasi')
    await desk.close()
  }, 120_000)

  if (databases.dialect === 'postgres') return

  test('selection, bulk with Shift, undo of the whole lot, reply and help, all by keys', async () => {
    const desk = await openDesk(await databases.fresh(), 1280)
    const { titian, page, base } = desk
    for (let i = 0; i < 5; i++) sent(await comments(titian, { text: `Pertanyaan nomor ${i} tentang jadwal air.` }))
    await page.goto(`${base}/staff/queue`)
    for (const key of ['x', 'j', 'j', 'x']) await page.keyboard.press(key)
    await expect.poll(() => page.locator('[data-selected]').textContent()).toBe('2')
    await page.keyboard.press('Shift+A')
    await expect.poll(() => page.locator('.is-done').textContent()).toContain('2 komentar ditayangkan.')
    expect(await page.locator('[data-row]:not([hidden])').count()).toBe(3)
    await page.keyboard.press('z')
    await expect.poll(() => page.locator('[data-row]:not([hidden])').count()).toBe(5)
    expect((await rows(titian)).map(({ state }) => state)).toEqual(['held', 'held', 'held', 'held', 'held'])

    await page.keyboard.press('b')
    await page.keyboard.type('Air mengalir kembali besok pagi.\n\nTerima kasih.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.is-done').textContent()).toContain('balasan resmi ditayangkan')
    expect((await rows(titian)).filter(({ is_official }) => is_official === 1)).toHaveLength(1)

    await page.keyboard.press('?')
    expect(await page.locator('#desk-help').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await page.keyboard.press('t')
    await page.keyboard.press('Escape')
    expect(await page.locator('details.act[open]').count()).toBe(0)
    await desk.close()
  }, 60_000)

  test('a colleague was first: the row says who and what, and nothing is overwritten', async () => {
    const desk = await openDesk(await databases.fresh(), 1280)
    const { titian, page, base } = desk
    const { comment } = sent(await comments(titian))
    await page.goto(`${base}/staff/queue`)
    await decides(titian, await moderator(titian, 'Andi'), comment.id, 'reject', 'offtopic')
    await page.keyboard.press('a')
    await expect
      .poll(() => page.locator('.q .note').textContent())
      .toContain('Andi menolak komentar ini: tidak berkaitan')
    expect((await row(titian, comment.id)).state).toBe('rejected')
    await page.getByText('Lihat keputusannya').click()
    await expect.poll(() => page.locator('.line-t').textContent()).toContain('Andi menolak')
    await desk.close()
  }, 60_000)

  test('what arrives while the desk is open is offered, and the cursor keeps its row', async () => {
    const desk = await openDesk(await databases.fresh(), 1280)
    const { titian, page, base } = desk
    sent(await comments(titian))
    const second = sent(await comments(titian, { text: 'Kapan jalan ini diperbaiki?' })).comment
    await page.clock.install()
    await page.goto(`${base}/staff/queue`)
    await page.keyboard.press('j')
    sent(await comments(titian, { text: 'Satu pertanyaan yang baru masuk.' }))
    await page.clock.runFor(6000)
    await expect.poll(() => page.locator('.arrived a').textContent()).toBe('1 baru, tampilkan')
    await page.locator('.arrived a').click()
    await expect.poll(() => page.locator('[data-row]').count()).toBe(3)
    expect(await page.locator('.q.is-on').getAttribute('data-row')).toBe(second.id)
    await desk.close()
  }, 60_000)

  test('axe finds nothing in what stands around the queue, at 360 and 1280 px', async () => {
    for (const width of [360, 1280]) {
      const desk = await openDesk(await databases.fresh(), width)
      const { titian, yuli, page, base } = desk
      const text = 'Belanja di toko-murah.click saja, lebih hemat.'
      const { id } = sent(await comments(titian, { text, writer: 'w'.repeat(22) })).comment
      const rule = { site: SITE, kind: 'host', value: 'toko-murah.click', verdict: 'spam', days: '30', comment: id }
      await yuli.post('/staff/queue/rules', rule)
      await yuli.post('/staff/queue/views', { site: SITE, q: 'belanja', name: 'Toko' })
      for (const path of [
        `/staff/queue?site=${SITE}&q=belanja`,
        `/staff/queue?site=${SITE}&filter=any&tone=negative&from=2026-11-01&like=${id}`,
        `/staff/queue/comments/${id}?site=${SITE}`,
        `/staff/queue/rules?site=${SITE}`,
        `/staff/queue/rules/new?site=${SITE}&kind=host&value=toko-murah.click&comment=${id}`,
        `/staff/queue/rules/new?site=${SITE}&kind=brand&value=a`,
        '/staff/audit',
        '/staff/account',
      ]) {
        await page.goto(base + path)
        await page.evaluate(() => {
          for (const panel of document.querySelectorAll<HTMLDetailsElement>('main details')) panel.open = true
        })
        expect(await axeFinds(page), `${width} ${path}`).toEqual([])
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(sideways, `${width} ${path}`).toBe(0)
      }
      await desk.close()
    }
  }, 90_000)

  test('works with a thumb at 360 px and without script; axe finds nothing in either width', async () => {
    for (const [width, script] of [
      [360, true],
      [1280, true],
      [360, false],
    ] as const) {
      const desk = await openDesk(await databases.fresh(), width, script)
      const { titian, page, base } = desk
      const first = sent(await comments(titian, { text: 'Nomor saya 0812-3456-7890, tolong hubungi.' })).comment
      sent(await comments(titian, { name: 'N'.repeat(60), text: 'a'.repeat(300) }))
      sent(await comments(titian, { text: SPAM }))
      const third = sent(await comments(titian, { text: 'Petugasnya bangsat semua, yang kecil ditangkap.' })).comment
      await decides(titian, await moderator(titian, 'Andi'), third.id, 'approve')
      await reports(titian, third.id, 'insult')
      await page.goto(`${base}/staff/queue`)
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(sideways, `${width}`).toBe(0)
      if (script) expect(await axeFinds(page)).toEqual([])
      if (script && width < 700) {
        const small = await page.evaluate(() =>
          [...document.querySelectorAll('main .btn, main .sel label, main .tabs a')]
            .map((target) => ({ box: target.getBoundingClientRect(), html: target.outerHTML.slice(0, 80) }))
            .filter(({ box }) => box.width > 0 && box.height < 44)
            .map(({ html }) => html),
        )
        expect(small).toEqual([])
      }
      const card = page.locator(`[data-row="${first.id}"]`)
      await card.locator('[data-key="A"]').click()
      await expect.poll(async () => (await row(titian, first.id)).state).toBe('shown')
      await expect.poll(() => page.locator('.is-done').textContent()).toContain('ditayangkan tersamar')
      await page.locator('.is-done button').click()
      await expect.poll(async () => (await row(titian, first.id)).state).toBe('held')
      await page.goto(`${base}/staff/queue/comments/${first.id}?site=${SITE}`)
      if (script) expect(await axeFinds(page)).toEqual([])
      // Whatever a narrow row leaves out is here.
      expect(await page.locator('summary[data-key="T"]').isVisible()).toBe(true)
      await page.locator('form[action$="/original"] button').click()
      await expect.poll(() => page.locator('.original').first().textContent()).toContain('0812-3456-7890')
      await desk.close()
    }
  }, 90_000)

  test('the page without script reads and posts a comment, and axe finds nothing in it', async () => {
    const desk = await openDesk(await databases.fresh(), 360)
    const { titian, page, base } = desk
    const { comment } = sent(await comments(titian))
    await decides(titian, await moderator(titian, 'Andi'), comment.id, 'approve')
    const address = `${base}/diskusi/${SITE}?url=${encodeURIComponent(`${ORIGIN}/berita/fogging-kenanga`)}`
    await page.goto(address)
    expect(await axeFinds(page)).toEqual([])
    await page.getByLabel('Nama').fill('Rosmini')
    await page.getByLabel('Komentar Anda').fill('RT 08 juga, tolong.')
    titian.clock.advance(30_000)
    await page.getByRole('button', { name: 'Kirim' }).click()
    await expect.poll(() => page.locator('.note').textContent()).toContain('Komentar Anda telah kami terima')
    expect((await publicPage(titian)).total).toBe(1)
    expect((await rows(titian)).map(({ name }) => name)).toContain('Rosmini')
    await desk.close()
  }, 60_000)
})
