import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { moderateComments } from '../../src/comments/moderate-comment.ts'
import { DEMO_KEY } from '../../src/demo/regency.ts'
import { letterOfWriter } from '../../src/letters/letter-secret.ts'
import { setSite } from '../../src/sites/set-site.ts'
import { addPerson } from '../../src/staff/change-person.ts'
import { useBrowser, useDemoSite } from '../support/browser.ts'
import { forEachDatabase, PHONE, type Started } from '../support/start.ts'

/** A form filled faster than this is taken for a robot's (comment.ts, letter.ts). */
const HUMAN_MS = 3200

const browser = useBrowser()

forEachDatabase('a citizen with a phone, on an article of another origin', (start) => {
  const openDemoSite = useDemoSite()
  let context: BrowserContext | null = null
  afterEach(() => context?.close())

  test('reads, shares, likes, comments, and sees the comment approved', async () => {
    // The browser's clock runs, so the server begins at the same time.
    const started = await start({ at: new Date().toISOString(), withSite: false, isDemo: true })
    const page = await open(started)
    const { titian } = started
    const widget = page.locator('[data-titian=auto]')
    const count = async (table: 'visit' | 'reaction' | 'share') =>
      (await titian.db.selectFrom(table).select('site_id').execute()).length

    // Everything is there, and nothing moved when it came.
    await widget.evaluate((host) => host.scrollIntoView())
    await widget.locator('#tk').waitFor()
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBe(0)
    await expect.poll(() => count('visit')).toBe(1)

    // Shares: a real link that carries the mark, and a press that is counted.
    const whatsapp = widget.getByRole('link', { name: 'WhatsApp' })
    const href = decodeURIComponent((await whatsapp.getAttribute('href'))!)
    expect(href).toMatch(/^https:\/\/(wa\.me|api\.whatsapp\.com)\//)
    const [, token] = /titian=s\.wa\.([0-9A-Za-z]{10})/.exec(href)!
    await whatsapp.click()
    await expect.poll(() => count('share')).toBe(1)
    expect(await titian.db.selectFrom('share').select(['network', 'token']).executeTakeFirst()).toEqual({
      network: 'wa',
      token,
    })

    // Likes.
    await widget.getByRole('button', { name: 'Suka' }).click()
    await widget.getByRole('button', { name: 'Disukai' }).waitFor()
    await expect.poll(() => count('reaction')).toBe(1)

    // Comments, and is told that it waits.
    await humanTime(page)
    await widget.locator('#tk').fill('Apakah jembatan kayu di Dusun Air Anyut ikut diperbaiki tahun ini?')
    await widget.locator('#nk').fill('Rosmini')
    await widget.getByRole('button', { name: 'Kirim komentar' }).click()
    await widget.getByText('Menunggu moderasi').waitFor()
    const comment = await titian.db.selectFrom('comment').selectAll().executeTakeFirstOrThrow()
    expect([comment.state, comment.name]).toEqual(['held', 'Rosmini'])

    // It is still there, and still waiting, after the page was opened again.
    await page.reload()
    await widget.evaluate((host) => host.scrollIntoView())
    await widget.locator('.wait').getByText('Apakah jembatan kayu').waitFor()

    // A moderator approves; everybody sees it.
    const moderator = await addPerson(titian, null, {
      name: 'Yuli',
      username: 'yuli',
      role: 'moderator',
      siteId: DEMO_KEY,
    })
    const order = { id: comment.id, version: comment.version, move: 'approve' } as const
    await moderateComments(titian, moderator, titian.sites.byKey(DEMO_KEY)!, [order])
    await page.reload()
    await widget.evaluate((host) => host.scrollIntoView())
    await widget.locator('.thread').getByText('Apakah jembatan kayu').waitFor()
    expect(await widget.getByText('Menunggu moderasi').count()).toBe(0)
    await widget.getByText('1 komentar').first().waitFor()

    // All of it was one visit, on a phone.
    const visits = () =>
      titian.db.selectFrom('visit').select(['is_mobile', 'acted', 'shared', 'commented', 'pages']).execute()
    await expect
      .poll(visits, { timeout: 10_000 })
      .toEqual([{ is_mobile: 1, acted: 1, shared: 1, commented: 1, pages: 3 }])
  })

  test('writes a letter beside the article, and gets number and secret', async () => {
    const started = await start({ at: new Date().toISOString(), withSite: false, isDemo: true })
    const page = await open(started)
    const { titian } = started
    // The phone computes before the letter is taken, and its owner sees nothing of that.
    await setSite(titian, DEMO_KEY, 'proof', 'always')
    const widget = page.locator('[data-titian=auto]')
    await widget.evaluate((host) => host.scrollIntoView())

    await widget.getByRole('button', { name: 'Tulis Surat Pembaca' }).click()
    await widget.getByRole('radio', { name: /^Terbuka/ }).check()
    await widget.getByRole('radio', { name: /^Pengaduan/ }).check()
    await widget.getByRole('radio', { name: /^Masyarakat/ }).check()
    await widget.locator('#tc').selectOption('roads')
    await widget.locator('#tj').fill('Jembatan kayu di Dusun Air Anyut lapuk')
    await widget.locator('#ti').fill('Jembatan lapuk dan dilalui anak sekolah. NIK saya 1901010101900001.')
    await widget.locator('#tn').fill('Warga RT 03')
    await widget.getByRole('checkbox').check()
    await humanTime(page)
    await widget.getByRole('button', { name: 'Kirim surat' }).click()
    await widget.getByText('Terlihat: 1901010101900001.').waitFor()
    expect(await titian.db.selectFrom('letter').select('number').execute()).toEqual([])
    await widget.getByRole('button', { name: 'Kirim surat ini' }).click()
    await widget.getByText('Surat Anda telah kami terima').waitFor()
    const [number, secret] = await widget.locator('.ticket dd').allTextContents()
    expect(number).toMatch(/^SP-\d{4}-000001$/)
    const letter = await letterOfWriter(titian.db, DEMO_KEY, number!, secret!)
    expect([letter.subject, letter.state, letter.name, letter.hints]).toEqual([
      'Jembatan kayu di Dusun Air Anyut lapuk',
      'baru',
      'Warga RT 03',
      '[]',
    ])

    const wrote = () => titian.db.selectFrom('visit').select('wrote').execute()
    await expect.poll(wrote, { timeout: 10_000 }).toEqual([{ wrote: 1 }])
  })

  async function open(started: Started): Promise<Page> {
    const { url } = await openDemoSite(started)
    context = await browser().newContext({ userAgent: PHONE, viewport: { width: 360, height: 740 } })
    // What a press opens elsewhere is not asked for: tests have no network.
    await context.route(/^https:/, (route) => route.abort())
    const page = await context.newPage()
    await page.addInitScript(() => {
      const seen = window as unknown as { shifted: number }
      seen.shifted = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.shifted += entry.value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(url)
    return page
  }
})

/** Lets the time pass that a person needs to fill a form. */
async function humanTime(page: Page): Promise<void> {
  const from = await page.evaluate(() => performance.now())
  await page.waitForFunction(([from, ms]) => performance.now() > from! + ms!, [from, HUMAN_MS])
}
