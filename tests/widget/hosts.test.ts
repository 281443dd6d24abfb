import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { makeOwnMark } from '../../src/own-traffic/own-mark.ts'
import { WAVE_OF_SPAM } from '../../src/proof/doubts.ts'
import { Lately } from '../../src/proof/lately.ts'
import { noteSpam } from '../../src/proof/weigh-sender.ts'
import { DEFAULT_NETWORKS } from '../../src/sites/site.ts'
import { insertSite } from '../../src/sites/site-store.ts'
import { openStorage } from '../../src/storage/database.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { axeFinds, useBrowser } from '../support/browser.ts'
import { type HostPage, serveHostPages } from '../support/host-pages.ts'
import { PHONE, SITE, type Started, startOn } from '../support/start.ts'

/** http under names that are no localhost: what most sites of the field are. Both lead to loopback. */
const HOST = 'berita.kelekak.example'
const TITIAN = 'titian.kelekak.example'

const PAGES: Record<string, HostPage> = {
  biasa: {},
  'csp-ketat': {
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'self'; script-src {titian}; connect-src {titian}; img-src 'self' data:; require-trusted-types-for 'script'",
    },
  },
  'css-jahat': { style: '*{all:unset!important} div{display:none}' },
  xhtml: { xhtml: true },
  'base-href': { head: '<base href="/tempat/lain/"/>' },
  'prototype-js': {
    head: `<script>Array.prototype.toJSON=function(){return "rusak"};Object.prototype.toJSON=function(){return "rusak"};
 JSON.stringify=function(){throw 1};Array.from=function(){throw 1};Array.prototype.reduce=function(){return 1}</script>`,
  },
  'tanpa-fetch': { head: '<script>delete window.fetch;window.fetch=undefined</script>' },
  'tanpa-simpanan': {
    head: '<script>Object.defineProperty(window,"localStorage",{get(){throw new Error("diblokir")}})</script>',
  },
  'tag-manager': { tag: (titian, site) => `<script defer="defer" src="${titian}/titian.js?site=${site}"></script>` },
}
const OTHERS: Record<string, HostPage> = {
  asing: { tag: (titian) => `<script src="${titian}/titian.js" data-site="bukan-situs" defer="defer"></script>` },
  'tanpa-tag': { tag: () => '' },
  tangan: {
    tag: (titian, site) =>
      `<script src="${titian}/titian.js" data-site="${site}" data-place="manual" data-lang="en" defer="defer"></script>`,
    body: '<div data-titian="share"></div><article><h1>Berita</h1><p>Teks.</p></article><div data-titian="counts"></div>',
  },
  spa: {},
}

const browser = useBrowser('--host-resolver-rules=MAP *.kelekak.example 127.0.0.1')
let folder: string
let started: Started
let host: Awaited<ReturnType<typeof serveHostPages>>
let titian: string

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'titian-hosts-'))
  const database = path.join(folder, 'titian.db')
  const storage = await openStorage(database)
  await migrate(storage.db)
  await storage.close()
  // The browser's clock runs, so the server begins at the same time; it is moved on by no test here.
  started = await startOn(database, { at: new Date().toISOString(), withSite: false })
  titian = `http://${TITIAN}:${started.server.port}`
  host = await serveHostPages({ ...PAGES, ...OTHERS }, () => titian, SITE)
  const at = started.clock.now()
  await insertSite(
    started.titian.db,
    {
      id: SITE,
      name: 'Kabupaten Tanjung Kelekak',
      institution: 'Pemkab Tanjung Kelekak',
      time_zone: 'Asia/Jakarta',
      language: 'id',
      networks: DEFAULT_NETWORKS.join(' '),
      created_at: at,
      changed_at: at,
    },
    [`http://${HOST}:${host.port}`],
  )
  await started.titian.sites.reload()
})
afterAll(async () => {
  await host?.close()
  await started?.server.close()
  await started?.titian.close()
  rmSync(folder, { recursive: true, force: true })
})

const contexts: BrowserContext[] = []
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
  started.titian.lately = new Lately(started.clock)
})

/** What a visitor's phone sees, and whatever the page said on its console. */
async function visit(name: string, query = '', viewport = { width: 360, height: 740 }) {
  const context = await browser().newContext({ userAgent: PHONE, viewport })
  contexts.push(context)
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`thrown: ${error.message}`))
  await page.addInitScript(() => {
    const seen = window as unknown as { shifted: number }
    seen.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) seen.shifted += entry.value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(`http://${HOST}:${host.port}/berita/${name}${query}`)
  return { page, said }
}
const widget = (page: Page) => page.locator('[data-titian=auto]')
/** Scrolls to where the parts are, as a reader does: they come when the end of the article is near. */
const reach = async (page: Page) => {
  await widget(page).waitFor({ state: 'attached' })
  await widget(page).evaluate((host) => host.scrollIntoView())
  await widget(page).getByRole('link', { name: 'WhatsApp' }).waitFor()
}
/** As long as a person needs to write. */
const takeTime = (page: Page) =>
  page.evaluate(() => {
    const { now } = Date
    Date.now = () => now() + 30_000
  })
const countOf = async (table: 'visit' | 'reaction' | 'comment' | 'share') =>
  Number(
    (
      await started.titian.db
        .selectFrom(table)
        .select((one) => one.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )
/** Waits for what the browser sends without telling anybody. */
const becomes = (count: () => Promise<unknown>, expected: unknown) =>
  expect.poll(count, { timeout: 10_000 }).toEqual(expected)

describe('on a page that we do not control', () => {
  // by id: playwright does not find a label in a page served as XML
  test.each(Object.keys(PAGES))('%s: the visit is counted, a like and a comment are stored', async (name) => {
    const before = {
      visits: await countOf('visit'),
      likes: await countOf('reaction'),
      comments: await countOf('comment'),
    }

    const { page, said } = await visit(name)
    await reach(page)
    await widget(page).locator('#tk').waitFor()
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBe(0)
    await widget(page).getByRole('button', { name: 'Suka' }).click()
    await widget(page).getByRole('button', { name: 'Disukai' }).waitFor()
    await widget(page).locator('#tk').fill(`Kapan lampu jalannya dipasang? (${name})`)
    await widget(page).locator('#nk').fill('Warga Kelekak')
    await widget(page).getByRole('button', { name: 'Kirim komentar' }).click()
    await widget(page).getByText('Menunggu moderasi').waitFor()

    await becomes(() => countOf('reaction'), before.likes + 1)
    await becomes(() => countOf('comment'), before.comments + 1)
    // the visit's row is one, however many beacons told of it
    await becomes(() => countOf('visit'), before.visits + 1)
    expect(said).toEqual([])
  })

  test.each(['csp-ketat', 'prototype-js', 'xhtml', 'tanpa-fetch'])(
    '%s: while spam floods the site a browser computes before it is taken, and its reader sees nothing of that',
    async (name) => {
      for (let n = 0; n < WAVE_OF_SPAM; n++) noteSpam(started.titian, SITE)
      const before = await countOf('comment')
      const { page, said } = await visit(name)
      const asked: string[] = []
      page.on('request', (request) => {
        if (/work\.js|\/tokens$|\/comments$/.test(request.url())) asked.push(new URL(request.url()).pathname)
      })
      await reach(page)
      await widget(page).locator('#tk').waitFor()
      await takeTime(page)
      const typed = `Apakah air PDAM sudah mengalir lagi? (${name})`
      await widget(page).locator('#tk').fill(typed)
      await widget(page).locator('#nk').fill('Warga Kelekak')
      await widget(page).getByRole('button', { name: 'Kirim komentar' }).click()
      await widget(page).getByText('Menunggu moderasi').waitFor()

      await becomes(() => countOf('comment'), before + 1)
      const stored = await started.titian.db
        .selectFrom('comment')
        .select('reasons')
        .where('text', '=', typed)
        .executeTakeFirstOrThrow()
      expect(stored.reasons).toContain('proven-wave')
      expect(asked).toEqual(['/api/v1/comments', '/work.js', '/api/v1/tokens', '/api/v1/comments'])
      // its console shows the refusal that every failed request leaves there, and nothing of ours
      expect(said.filter((line) => !/400 \(Bad Request\)/.test(line))).toEqual([])
    },
  )

  test('where the file that computes cannot be had, the comment is taken all the same and waits for a person', async () => {
    for (let n = 0; n < WAVE_OF_SPAM; n++) noteSpam(started.titian, SITE)
    const { page } = await visit('biasa')
    await page.route('**/work.js*', (route) => route.abort())
    await reach(page)
    await widget(page).locator('#tk').waitFor()
    await takeTime(page)
    const typed = 'Apakah pasar buka pada hari libur?'
    await widget(page).locator('#tk').fill(typed)
    await widget(page).locator('#nk').fill('Warga Kelekak')
    await widget(page).getByRole('button', { name: 'Kirim komentar' }).click()
    await widget(page).getByText('Menunggu moderasi').waitFor()
    const { reasons } = await started.titian.db
      .selectFrom('comment')
      .select('reasons')
      .where('text', '=', typed)
      .executeTakeFirstOrThrow()
    expect(reasons).toContain('unproven-wave')
  })

  test('the page itself is as it would be without the tag: one global, no node but our own', async () => {
    const look = (page: Page) =>
      page.evaluate(() => {
        for (const node of document.querySelectorAll('[data-titian],script')) node.remove()
        return {
          html: document.body.innerHTML,
          globals: Object.keys(window)
            .filter((name) => name !== 'shifted')
            .sort(),
        }
      })
    const plain = await look((await visit('tanpa-tag')).page)
    const { page } = await visit('biasa')
    await reach(page)
    await widget(page).locator('#tk').waitFor()
    const tagged = await look(page)
    expect(tagged.html).toBe(plain.html)
    expect(tagged.globals.filter((name) => !plain.globals.includes(name))).toEqual(['titian'])
  })

  test('an unknown site says so once to the webmaster and shows nothing', async () => {
    const { page, said } = await visit('asing')
    await becomes(async () => said.filter((line) => line.startsWith('warning')).length, 1)
    expect(said.join()).toContain('bukan-situs')
    expect(await page.locator('[data-titian]').count()).toBe(0)
  })

  test('a browser that the desk marked is left out, and that is counted; then it is counted again', async () => {
    const { secret } = started.titian.config
    const markOf = (wish: 'own' | 'count') => `#titian-own=${makeOwnMark(secret, SITE, wish, started.clock.ms())}`
    const leftOut = async () => {
      await started.titian.ignored.flush()
      const rows = await started.titian.db.selectFrom('day_ignored').selectAll().where('reason', '=', 'own').execute()
      return rows.reduce((sum, row) => sum + row.beacons, 0)
    }
    const before = await countOf('visit')

    const { page, said } = await visit('csp-ketat', markOf('own'))
    await page.getByRole('status').getByText('Peramban ini milik kantor').waitFor()
    expect(new URL(page.url()).hash).toBe('')
    await becomes(leftOut, 1)
    await page.goto(`http://${HOST}:${host.port}/berita/biasa`)
    await becomes(leftOut, 2)
    expect(await countOf('visit')).toBe(before)

    await page.goto(`http://${HOST}:${host.port}/berita/csp-ketat${markOf('count')}`)
    await page.getByRole('status').getByText('dihitung kembali').waitFor()
    await becomes(() => countOf('visit'), before + 1)
    expect(await leftOut()).toBe(2)
    expect(said).toEqual([])
  })

  test('a Titian that is down leaves the page as it was', async () => {
    const up = titian
    titian = `http://${TITIAN}:1`
    try {
      const { page, said } = await visit('biasa')
      await page.getByText('Kaki situs').waitFor()
      expect(await page.locator('[data-titian]').count()).toBe(0)
      expect(said.filter((line) => line.startsWith('thrown'))).toEqual([])
    } finally {
      titian = up
    }
  })

  test('placeholders are filled where the webmaster put them, in the language of the tag', async () => {
    const { page, said } = await visit('tangan')
    await page.locator('[data-titian=share]').getByRole('link', { name: 'WhatsApp' }).waitFor()
    await page.locator('[data-titian=share]').getByText('Copy link').waitFor()
    expect(await page.locator('[data-titian]').count()).toBe(2)
    expect(said).toEqual([])
  })
})

describe('a share that comes back', () => {
  test('the mark is made in the browser, registered at the press, and taken off on arrival', async () => {
    const { page } = await visit('biasa')
    await page.context().route('https://wa.me/**', (route) => route.abort())
    await reach(page)
    const link = widget(page).getByRole('link', { name: 'WhatsApp' })
    const href = await link.getAttribute('href')
    const mark = /titian=(s\.wa\.[0-9A-Za-z]{10})$/.exec(decodeURIComponent(href!))![1]!
    const before = await countOf('share')
    await link.click()
    await becomes(() => countOf('share'), before + 1)

    const friend = await visit('biasa', `?titian=${mark}&id=7#bagian`)
    expect(friend.page.url()).toBe(`http://${HOST}:${host.port}/berita/biasa?id=7#bagian`)
    await becomes(
      async () =>
        (await started.titian.db.selectFrom('visit').select('platform').execute()).filter(
          (row) => row.platform === 'WhatsApp',
        ).length,
      1,
    )
  })
})

describe('a single-page site', () => {
  /** Pages of each visit that landed on an article. */
  const pagesOf = async (name: string) =>
    (
      await started.titian.db
        .selectFrom('visit')
        .innerJoin('page', 'page.id', 'visit.page_id')
        .select('visit.pages')
        .where('page.url', 'like', `%/berita/${name}`)
        .execute()
    ).map((row) => row.pages)

  test('moving on is a page of its own within the same visit, and the parts move along', async () => {
    const { page, said } = await visit('spa')
    await reach(page)
    await widget(page).getByRole('button', { name: 'Suka' }).waitFor()
    await becomes(() => pagesOf('spa'), [1])
    const visits = await countOf('visit')
    await page.evaluate(() => history.pushState({ theirs: 1 }, '', '/berita/spa-2'))
    await becomes(() => pagesOf('spa'), [2])
    await reach(page)
    await widget(page).getByRole('button', { name: 'Suka' }).waitFor()
    expect(await countOf('visit')).toBe(visits)
    expect(await page.evaluate(() => history.state)).toEqual({ theirs: 1 })
    expect(said).toEqual([])
  })
})

describe('for everyone', () => {
  test.each([
    ['a phone', { width: 320, height: 740 }],
    ['a desktop', { width: 1280, height: 900 }],
  ])('axe finds nothing on %s, and nothing scrolls sideways', async (_name, viewport) => {
    const { page } = await visit('biasa', '', viewport)
    await reach(page)
    await widget(page).locator('#tk').waitFor()
    await widget(page).getByRole('button', { name: 'Tulis Surat Pembaca' }).click()
    await widget(page).getByLabel('Terbuka').check()
    await widget(page).getByRole('button', { name: 'Kirim surat' }).click()
    expect(await axeFinds(page, '[data-titian]')).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
  })
})
