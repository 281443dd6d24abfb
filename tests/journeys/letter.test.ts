import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUR } from '../../src/base/clock.ts'
import { axeFinds, useBrowser, windowOf } from '../support/browser.ts'
import { officerOf, withAgencies } from '../support/letters.ts'
import { type StaffAgent, signedIn } from '../support/staff.ts'
import { PHONE, SITE, type Started, startOn } from '../support/start.ts'

/** Where pictures of the pages go, when somebody wants to look at them. */
const PICTURES = process.env.TITIAN_TEST_PICTURES

const folder = mkdtempSync(join(tmpdir(), 'titian-letter-'))
const browser = useBrowser()
let started: Started

beforeAll(async () => {
  started = await startOn(join(folder, 'titian.db'), { at: '2026-11-02T03:14:00.000Z' })
  Object.assign(started.titian.config, { publicUrl: started.url, staffUrl: started.url })
  started.titian.ownOrigin = started.url
  await started.titian.sites.reload()
  await withAgencies(started)
})
afterAll(async () => {
  await started.server.close()
  await started.titian.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a letter goes from a phone without script to a published answer, by three people', async () => {
  const phone = await browser().newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
  const citizen = await phone.newPage()
  await citizen.goto(`${started.url}/surat/${SITE}`)
  await citizen.click('text=Tulis Surat Pembaca')
  await citizen.check('input[value=anonymous]')
  await citizen.check('input[value=complaint]')
  await citizen.fill('[name=subject]', 'Jembatan kayu Dusun Air Anyut lapuk')
  await citizen.fill('[name=text]', 'Jembatan lapuk dan dilalui anak sekolah.\n\nHubungi saya di 0812-3456-7890.')
  await citizen.fill('[name=name]', 'Siti Hajar')
  await citizen.click('text=Kirim surat')

  expect(await citizen.textContent('.note.bad')).toContain('Ada 2 bagian yang perlu diperbaiki.')
  expect(await citizen.inputValue('[name=text]')).toContain('0812-3456-7890')
  await picture(citizen, 'letter-write-bad')
  await citizen.selectOption('[name=category]', 'roads')
  await citizen.check('[name=consent]')
  await citizen.click('text=Kirim surat')
  // Once only: the telephone number in the text is pointed out, and the letter goes all the same.
  expect(await citizen.textContent('#lagi')).toContain('0812-3456-7890')
  await picture(citizen, 'letter-again')
  await citizen.click('text=Kirim surat ini')
  expect(await citizen.textContent('.note.good')).toContain('Surat Anda telah kami terima')
  const statusPage = citizen.url().replace(/\?.*$/, '')
  await picture(citizen, 'letter-sent')

  started.clock.advance(HOUR)
  const ikp = await staffPage(await signedIn(started, 'moderator', { name: 'Kartini' }), 1280)
  await ikp.goto(`${started.url}/staff/letters`)
  await picture(ikp, 'letter-desk-list')
  await ikp.click('text=Jembatan kayu Dusun Air Anyut lapuk')
  const desk = ikp.url()
  expect(await ikp.textContent('main')).not.toContain('Siti')
  await ikp.selectOption('[name=agency]', 'dpupr')
  await ikp.click('button[value=dispose]')
  expect(await ikp.textContent('.notice')).toContain('SP-2026-000001 didisposisikan')

  started.clock.advance(3 * HOUR)
  const officer = await staffPage(await officerOf(started, 'dpupr', 'Andi'), 360)
  await officer.goto(desk)
  expect(await officer.content()).not.toMatch(/Siti|Hajar/)
  await officer.fill('.editor textarea', 'Terima kasih. Hubungi petugas kami di 0811-2222-3333.')
  await officer.click('button[value=preview]')
  expect(await officer.textContent('.checks')).toContain('Terlihat: 0811-2222-3333')
  await picture(officer, 'letter-desk-preview')
  started.clock.advance(HOUR)
  await officer.fill('.editor textarea', 'Terima kasih. Papan jembatan kami ganti pada 9 November 2026.')
  await officer.click('button[value=answer]')
  expect(await officer.textContent('.answer')).toContain('oleh Andi')

  await ikp.goto(desk)
  started.clock.advance(HOUR)
  await ikp.selectOption('[name=outcome]', 'implemented')
  await ikp.click('button[value=close]')
  expect(await ikp.inputValue('section:has(#tayang) [name=text]')).toContain('0812-••••')
  await ikp.click('button[value=publish]')
  await picture(ikp, 'letter-desk-done')

  await citizen.goto(statusPage)
  expect(await citizen.textContent('main')).toContain('Papan jembatan kami ganti')
  await citizen.click('text=Lihat seperti yang dibaca publik')
  const published = (await citizen.textContent('main')) ?? ''
  expect(published).toContain('Dilaksanakan')
  expect(published).toContain('Dinas Pekerjaan Umum')
  expect(published).not.toMatch(/Siti|3456|Andi|Kartini/)
  expect(await citizen.getAttribute('.share .first', 'href')).toContain(encodeURIComponent(citizen.url()))

  // A reader shares it: the press is counted, and so is the visit of whoever opens what was shared.
  const shared = await sharesOnWhatsApp(citizen.url())
  await expect.poll(() => rowsOf('share')).toEqual([{ network: 'wa', page: citizen.url() }])
  await opens(`${citizen.url()}?titian=${shared.mark}`)
  await expect
    .poll(() => rowsOf('day_share'), { timeout: 10_000 })
    .toEqual([{ network: 'wa', page: citizen.url(), visits: 1 }])
  await picture(shared.page, 'letter-public')

  // The leader reads it in the report, and IKP makes posts of it.
  const leader = await staffPage(await signedIn(started, 'leader', { name: 'Marwati' }), 1280)
  await leader.goto(`${started.url}/staff/report?site=${SITE}&from=2026-11-01&to=2026-11-30`)
  expect(await leader.textContent('main')).toContain('Jembatan kayu Dusun Air Anyut lapuk')
  await ikp.goto(desk)
  await ikp.click('text=Buat paket unggahan')
  expect(await ikp.textContent('h1')).toContain('Jembatan kayu Dusun Air Anyut lapuk')
  await picture(ikp, 'letter-kit')

  const card = await ikp.goto((await metaOf(shared.page, 'og:image'))!)
  expect([card!.status(), card!.headers()['content-type']]).toEqual([200, 'image/png'])
  await picture(ikp, 'letter-card')

  const looked = [
    `/surat/${SITE}`,
    `/surat/${SITE}/tulis`,
    `/surat/${SITE}/tindak-lanjut`,
    new URL(statusPage).pathname,
    new URL(citizen.url()).pathname,
  ]
  const reader = await browser().newContext({ viewport: { width: 360, height: 740 } })
  for (const path of [...looked, `/transparansi/${SITE}`])
    await isAccessible(await reader.newPage(), started.url + path)
  for (const path of ['/staff/letters', '/staff/letters/new', '/staff/letters/poster', new URL(desk).pathname]) {
    await isAccessible(ikp, started.url + path)
    await picture(ikp, path.replaceAll('/', '-'))
    if (PICTURES && path.endsWith('poster'))
      await ikp.pdf({ path: join(PICTURES, 'poster.pdf'), preferCSSPageSize: true })
  }
  await isAccessible(officer, desk)
})

/** A phone with the tag running: presses WhatsApp on the published letter. */
async function sharesOnWhatsApp(address: string): Promise<{ page: Page; mark: string }> {
  const page = await phoneWithScript()
  await page.goto(address)
  const tile = page.locator('[data-titian=share]').getByRole('link', { name: 'WhatsApp' })
  await page.locator('[data-titian=share]').evaluate((host) => host.scrollIntoView())
  await expect
    .poll(() => page.locator('[data-titian=share]').evaluate((host) => host.shadowRoot !== null), { timeout: 10_000 })
    .toBe(true)
  const [, mark] = /titian=(s\.wa\.[0-9A-Za-z]{10})$/.exec(decodeURIComponent((await tile.getAttribute('href'))!))!
  await tile.click()
  return { page, mark: mark! }
}

async function opens(address: string): Promise<void> {
  await (await phoneWithScript()).goto(address)
}

async function phoneWithScript(): Promise<Page> {
  const context = await browser().newContext({ viewport: { width: 360, height: 740 }, userAgent: PHONE })
  await context.route('https://wa.me/**', (route) => route.abort())
  return context.newPage()
}

const rowsOf = (table: 'share' | 'day_share') =>
  started.titian.db
    .selectFrom(table)
    .innerJoin('page', (join) =>
      join.onRef('page.site_id', '=', `${table}.site_id`).onRef('page.id', '=', `${table}.page_id`),
    )
    .select([`${table}.network as network`, 'page.url as page'])
    .$if(table === 'day_share', (query) => query.select('visits' as never))
    .execute()

const metaOf = (page: Page, property: string) => page.getAttribute(`meta[property="${property}"]`, 'content')

async function staffPage(agent: StaffAgent, width: number): Promise<Page> {
  return (await windowOf(browser(), agent, started.url, { viewport: { width, height: 800 } })).newPage()
}

async function isAccessible(page: Page, address: string): Promise<void> {
  await page.goto(address)
  expect([address, await axeFinds(page)]).toEqual([address, []])
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect([address, tooWide]).toEqual([address, 0])
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true })
}
