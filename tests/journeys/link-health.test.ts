import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, expect, test } from 'vitest'
import { MINUTE } from '../../src/base/clock.ts'
import { closeMetadataWorker } from '../../src/fetch/scrape-head.ts'
import { brokenDrupal, knownPage, mendedDrupal, newsHost, png, registerDemo } from '../preview/test-site.ts'
import { axeFinds, useBrowser, windowOf } from '../support/browser.ts'
import { signedIn } from '../support/staff.ts'
import { type Started, startOn } from '../support/start.ts'

/** Where pictures of the pages go, when somebody wants to look at them. */
const PICTURES = process.env.TITIAN_TEST_PICTURES

const folder = mkdtempSync(join(tmpdir(), 'titian-links-'))
const browser = useBrowser()
const running: Started[] = []

afterEach(async () => {
  for (const { server, titian } of running.splice(0)) {
    await server.close()
    await titian.close()
  }
})
afterAll(async () => {
  await closeMetadataWorker()
  rmSync(folder, { recursive: true, force: true })
})

test('a red verdict, the fix, “cek ulang”, green', async () => {
  const started = await start()
  const host = await newsHost()
  const site = await registerDemo(started, host.origin)
  let facebookIsLetIn = false
  const answerPage = (html: string) => {
    host.answers['/berita/beasiswa'] = (request, response) => {
      const isFacebook = (request.headers['user-agent'] ?? '').startsWith('facebookexternalhit')
      if (isFacebook && !facebookIsLetIn) return response.writeHead(403).end('Forbidden')
      return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
    }
  }
  answerPage(brokenDrupal(host.origin))
  host.answers['/foto/nelayan.png'] = (_request, response) =>
    response.writeHead(200, { 'content-type': 'image/png' }).end(png(1200, 630))
  await knownPage(started, site, `${host.origin}/berita/beasiswa`, 'Pemkab Buka Pendaftaran Beasiswa Anak Nelayan')
  // The article's first visits: the job finds it.
  await started.titian.jobs.run('check-previews')

  const page = await staffBrowser(started)
  await page.goto(`${started.url}/staff/links?site=${site}`)
  expect(await page.textContent('main .note')).toContain('1 dari 1 berita tidak dapat dibagikan dengan baik.')
  await picture(page, 'links-site')
  await page.click('text=Pemkab Buka Pendaftaran Beasiswa Anak Nelayan')

  const verdict = page.locator('#putusan')
  expect(await verdict.getAttribute('data-verdict')).toBe('bad')
  expect(await verdict.textContent()).toContain('kemungkinan diretas')
  const fixes = await page.locator('.todo3 h3').allTextContents()
  expect(fixes).toEqual([
    'Bersihkan sisipan dari situs',
    'Izinkan robot pratinjau di firewall',
    'Cetak tanda pratinjau pada setiap berita',
  ])
  expect(await page.textContent('.todo3')).toContain('Mohon izinkan robot pratinjau facebookexternalhit')
  expect(await page.textContent('.todo3')).toContain('[node:field_image]')
  await picture(page, 'links-red')

  // The webmaster follows the three fixes.
  facebookIsLetIn = true
  answerPage(mendedDrupal(host.origin))
  started.clock.advance(5 * MINUTE)
  await page.click('text=Cek ulang')

  expect(await verdict.getAttribute('data-verdict')).toBe('good')
  expect(await verdict.textContent()).toContain('Tautan ini tampil baik.')
  expect(await page.textContent('main')).toContain('Berubah dari bermasalah menjadi baik')
  expect(await page.textContent('main')).toContain('Tidak ada yang perlu diperbaiki.')
  await picture(page, 'links-green')

  await page.goto(`${started.url}/staff/links?site=${site}`)
  expect(await page.textContent('main')).toContain('1 berita membaik sejak pemeriksaan sebelumnya.')
  await page.click('text=Tandai sudah dilihat')
  expect(await page.textContent('main')).not.toContain('membaik')
})

test('no page of link health scrolls sideways at 320 px, and axe finds nothing', async () => {
  const started = await start()
  const host = await newsHost()
  const site = await registerDemo(started, host.origin)
  const title = 'Wakil Bupati Meninjau Rehabilitasi Jembatan Penghubung Antarkecamatan di Tanjung Kelekak'
  const path =
    '/berita/wakil-bupati-meninjau-rehabilitasi-jembatan-penghubung-antarkecamatan-di-tanjung-kelekak-tahap-kedua'
  host.html(path, brokenDrupal(host.origin))
  const id = await knownPage(started, site, host.origin + path, title)
  await started.titian.jobs.run('check-previews')
  const page = await staffBrowser(started)
  await page.setViewportSize({ width: 320, height: 700 })
  for (const address of [`/staff/links?site=${site}`, `/staff/links/${id}?site=${site}`]) {
    await page.goto(started.url + address)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, address).toBe(320)
    expect(await axeFinds(page), address).toEqual([])
  }
})

async function start(): Promise<Started> {
  const started = await startOn(join(folder, `${running.length}-${Date.now()}.db`))
  // A browser stands in front of it, so the staff pages' address is the one it listens on.
  Object.assign(started.titian.config, { publicUrl: started.url, staffUrl: started.url })
  running.push(started)
  return started
}

async function staffBrowser(started: Started): Promise<Page> {
  const yuli = await signedIn(started, 'moderator', { name: 'Yuli' })
  return (await windowOf(browser(), yuli, started.url, { viewport: { width: 1280, height: 900 } })).newPage()
}

async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) if (!one.classList.contains('menu')) one.setAttribute('open', '')
  })
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}
