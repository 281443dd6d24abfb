import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { DEMO_KEY } from '../../src/demo/regency.ts'
import { pageAddress } from '../../src/pages/page.ts'
import { axeFinds, useBrowser, useDemoSite } from '../support/browser.ts'
import { fillComments } from '../support/many-comments.ts'
import { forEachDatabase, PHONE, type Started } from '../support/start.ts'

const browser = useBrowser()

forEachDatabase('a reader of a long talk, with a phone', (start) => {
  const openDemoSite = useDemoSite()
  let context: BrowserContext | null = null
  afterEach(() => context?.close())

  test('supports, sorts, follows the address of a comment far below, and is told of new ones', async () => {
    const { started, page, widget, url, ids, pageId } = await open(start)
    const { titian } = started
    const supports = async (id: string) =>
      (await titian.db.selectFrom('comment').select('supports').where('id', '=', id).executeTakeFirstOrThrow()).supports

    // Supports one, and takes it back, and supports again: one browser, one support.
    const newest = ids.at(-3)!
    const press = () =>
      widget.locator(`#komentar-${newest} > .acts`).getByRole('button', { name: /^D[iu]dukung|^Dukung/ })
    for (const wanted of [1, 0, 1]) {
      await press().click()
      await expect.poll(() => supports(newest)).toBe(wanted)
      expect(await press().getAttribute('aria-pressed')).toBe(wanted ? 'true' : 'false')
    }
    expect(await press().textContent()).toBe('Didukung 1')

    // The most supported first.
    const oldest = ids[0]!
    await titian.db.updateTable('comment').set({ supports: 9 }).where('id', '=', oldest).execute()
    titian.cache.clear()
    await widget.locator('#tk').fill('Tulisan yang belum selesai')
    await widget.getByRole('combobox').selectOption('top')
    await expect
      .poll(() => widget.locator('.thread > article').evaluateAll((all) => all.slice(0, 2).map(({ id }) => id)))
      .toEqual([`komentar-${oldest}`, `komentar-${newest}`])
    // What was being typed is still there.
    expect(await widget.locator('#tk').inputValue()).toBe('Tulisan yang belum selesai')

    // The address of a comment on the last page: shown with its thread, focused, and who is answered is a link.
    const far = ids[5]!
    await page.goto('about:blank')
    await page.goto(`${url}#komentar-${far}`)
    const there = widget.locator(`#komentar-${far}`)
    await there.waitFor()
    await expect
      .poll(() => there.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node))
      .toBe(true)
    await there.getByRole('link', { name: 'membalas Warga 4' }).click()
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#komentar-${ids[4]}`)
    // Read to the end, it stands there once.
    const more = widget.getByRole('button', { name: 'Tampilkan komentar lainnya' })
    while (await more.isVisible()) {
      const before = await widget.locator('.thread article').count()
      await more.click()
      await expect.poll(() => widget.locator('.thread article').count()).not.toBe(before)
    }
    expect(await widget.locator(`[id="komentar-${far}"]`).count()).toBe(1)
    expect(await widget.locator('.thread article').count()).toBe(ids.length)

    // Somebody else's comment appears: said so while the talk is on the screen.
    await fillComments(titian, { pageId, count: 2, siteId: DEMO_KEY })
    await widget.locator('#kom').scrollIntoViewIfNeeded()
    await page.clock.fastForward(31_000)
    await widget.getByRole('button', { name: '2 komentar baru' }).click()
    await widget.getByRole('heading', { name: `${ids.length + 2} komentar` }).waitFor()
    expect(await widget.getByRole('button', { name: /komentar baru/ }).count()).toBe(0)
  })

  test('asks nothing while the talk is out of sight or the tab hidden, and ever less often', async () => {
    const { page, widget } = await open(start)
    await widget.locator('.thread > article').first().waitFor()
    let asked = 0
    let answered = 0
    const isCount = (request: { url(): string }) => /\/api\/v1\/page\?/.test(request.url())
    page.on('request', (request) => isCount(request) && asked++)
    page.on('requestfinished', (request) => isCount(request) && answered++)
    await page.evaluate(() => scrollTo(0, 0))
    // An observer made now is told in the same frame as the widget's own, which was made before it.
    const isInSight = () =>
      widget.locator('#kom').evaluate(
        (node) =>
          new Promise<boolean>((tell) => {
            const observer = new IntersectionObserver(([entry]) => {
              observer.disconnect()
              tell(entry!.isIntersecting)
            })
            observer.observe(node)
          }),
      )
    await expect.poll(isInSight).toBe(false)
    await page.clock.fastForward(3_600_000)
    expect(asked).toBe(0)

    await widget.locator('#kom').evaluate((node) => node.scrollIntoView())
    await expect.poll(isInSight).toBe(true)
    await page.clock.runFor(31_000)
    await expect.poll(() => asked).toBe(1)
    const inMinute: number[] = []
    for (let minute = 0; minute < 60; minute++) {
      await expect.poll(() => answered).toBe(asked)
      const before = asked
      await page.clock.runFor(60_000)
      inMinute.push(asked - before)
    }
    const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0)
    expect(sum(inMinute.slice(0, 20))).toBeGreaterThan(sum(inMinute.slice(40)))
    expect(sum(inMinute)).toBeGreaterThan(5)
    expect(sum(inMinute)).toBeLessThan(15)
  })

  test('what was typed stays, whatever is answered, and after a reload too', async () => {
    const { page, widget } = await open(start)
    const typed = 'Kapan jembatan di Dusun Air Anyut diperbaiki?'
    await widget.locator('#tk').fill(typed)
    await widget.locator('#nk').fill('Rosmini')
    const refusals: [status: number, error: object][] = [
      [400, { error: { code: 'invalid', message: 'Nama ini tidak dapat disimpan.', field: 'name' } }],
      [400, { error: { code: 'invalid', message: 'Terlalu banyak tanda bertumpuk.', field: 'text' } }],
      [413, { error: { code: 'too_large', message: 'Kiriman terlalu besar.', field: '' } }],
      [429, { error: { code: 'too_many', message: 'Silakan coba lagi dalam 3 menit.', field: '' } }],
      [503, {}],
    ]
    let answer = refusals[0]!
    await page.route(/\/api\/v1\/comments$/, (route) =>
      answer[0] === 0
        ? route.abort()
        : route.fulfill({ status: answer[0], headers: { 'access-control-allow-origin': '*' }, json: answer[1] }),
    )
    for (answer of [...refusals, [0, {}] as [number, object]]) {
      await widget.getByRole('button', { name: /^Kirim komentar$|^Coba kirim lagi$/ }).click()
      const { error } = answer[1] as { error?: { message: string } }
      const said = error?.message ?? (answer[0] ? 'Tulisan Anda tidak hilang.' : 'Tidak ada koneksi.')
      await widget.getByText(said).waitFor()
      expect([await widget.locator('#tk').inputValue(), await widget.locator('#nk').inputValue()]).toEqual([
        typed,
        'Rosmini',
      ])
    }
    await page.reload()
    await widget.evaluate((host) => host.scrollIntoView())
    await widget.locator('.thread > article').first().waitFor()
    // the room gives way to the form while it comes near
    await widget
      .locator('.room, form')
      .last()
      .evaluate((node) => node.scrollIntoView())
    await widget.locator('#tk').waitFor()
    expect(await widget.locator('#tk').inputValue()).toBe(typed)
  })

  test('axe-core finds nothing in the widget, nor on the page without script', async () => {
    const { started, page, widget, ids, url } = await open(start)
    await widget.locator('#tk').waitFor()
    const first = widget.locator('.thread > article').first()
    await first.getByRole('button', { name: 'Balas' }).first().click()
    await first.locator('form').waitFor()
    await first.getByRole('button', { name: 'Laporkan' }).first().click()
    await first.locator('select').waitFor()
    expect(await axeFinds(page, '[data-titian=auto]')).toEqual([])

    // Two names with signs that turn the direction of writing: each stays in its own line.
    await started.titian.db
      .updateTable('comment')
      .set({ name: '\u202eتوقيع', supports: 3, is_confirmed: 1 })
      .where('id', 'in', ids.slice(-3))
      .execute()
    started.titian.cache.clear()
    const plain = await browser().newContext({ javaScriptEnabled: true, viewport: { width: 360, height: 740 } })
    const read = await plain.newPage()
    await read.goto(`${started.url}/diskusi/${DEMO_KEY}?url=${encodeURIComponent(url)}&reply=${ids.at(-1)}`)
    expect(await read.locator('.c').count()).toBeGreaterThan(40)
    expect(await axeFinds(read)).toEqual([])
    await plain.close()
  })

  async function open(start: (options: object) => Promise<Started>): Promise<{
    started: Started
    page: Page
    widget: Locator
    url: string
    pageId: string
    ids: string[]
  }> {
    const started = await start({ at: new Date().toISOString(), withSite: false, isDemo: true })
    const { titian } = started
    const { url } = await openDemoSite(started)
    const place = titian.sites.byKey(DEMO_KEY)!
    const { id: pageId } = await titian.pages.ofAct(place, pageAddress(place, url))
    const ids = await fillComments(titian, { pageId, count: 180, siteId: DEMO_KEY })
    context = await browser().newContext({ userAgent: PHONE, viewport: { width: 360, height: 740 } })
    await context.route(/^https:/, (route) => route.abort())
    const page = await context.newPage()
    await page.clock.install()
    await page.goto(url)
    const widget = page.locator('[data-titian=auto]')
    await widget.evaluate((host) => host.scrollIntoView())
    await widget.locator('.thread > article').first().waitFor()
    await widget.locator('.room, form').last().scrollIntoViewIfNeeded()
    await widget.locator('#tk').waitFor()
    return { started, page, widget, url, pageId, ids }
  }
})
