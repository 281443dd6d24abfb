import type { BrowserContext } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { DEMO_KEY } from '../../src/demo/regency.ts'
import { useBrowser, useDemoSite, windowOf } from '../support/browser.ts'
import { FACEBOOK_APP } from '../support/kit.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase } from '../support/start.ts'

const browser = useBrowser()

forEachDatabase('from the post kit to the report', (start) => {
  const openDemoSite = useDemoSite()
  const contexts: BrowserContext[] = []
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
  })

  test('a link posted on Facebook, opened inside Facebook, counts for that account', async () => {
    const started = await start({ at: new Date().toISOString(), withSite: false, isDemo: true })
    const { titian } = started
    // Cookies, form origins and links must name where this server listens.
    titian.config.publicUrl = titian.config.staffUrl = started.url
    const { url: address, articles } = await openDemoSite(started)

    // Staff: an account, and the kit of an article by its address.
    const staff = await signedIn(started, 'moderator')
    const desk = await windowOf(browser(), staff, started.url, { viewport: { width: 1280, height: 900 } })
    contexts.push(desk)
    const page = await desk.newPage()
    await page.goto(`${started.url}/staff/accounts`)
    await page.getByLabel('Alamat akun').fill('https://www.facebook.com/pemkabtanjungkelekak')
    await page.getByRole('button', { name: 'Tambah akun' }).click()
    await page.getByText('Tersimpan').waitFor()
    await page.goto(`${started.url}/staff/kit`)
    await page.getByLabel('Alamat berita').fill(address)
    await page.getByRole('button', { name: 'Buka paket' }).click()
    const field = page.getByLabel('Teks untuk Facebook')
    await field.fill('Berita hari ini')
    await page.locator('.under .num', { hasText: 'karakter' }).waitFor()
    const link = (await page.getByRole('button', { name: 'Salin teks dan tautan' }).getAttribute('data-copy-end'))!
    expect(link).toMatch(new RegExp(`^${started.url}/t/[a-z0-9-]+-fb$`))
    await page.getByLabel('Alamat unggahan').fill('https://www.facebook.com/pemkab/posts/1')
    await page.getByRole('button', { name: 'Sudah diunggah' }).click()
    await page
      .getByText(/^Diunggah .* · 0 kunjungan$/)
      .first()
      .waitFor()

    // Facebook's robot looks at the post; then a reader taps it inside the app.
    await started.send('GET', new URL(link).pathname, undefined, { 'user-agent': 'facebookexternalhit/1.1' })
    const phone = await browser().newContext({ userAgent: FACEBOOK_APP, viewport: { width: 360, height: 740 } })
    contexts.push(phone)
    const reader = await phone.newPage()
    await reader.goto(link)
    expect(new URL(reader.url()).pathname).toBe(new URL(address).pathname)
    const visits = () => titian.db.selectFrom('day_link').selectAll().execute()
    await expect.poll(async () => (await visits()).length).toBe(1)

    const [row] = await visits()
    const facebook = await titian.db.selectFrom('account').selectAll().executeTakeFirstOrThrow()
    const made = await titian.db.selectFrom('link').selectAll().where('purpose', '=', 'post').executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      link_id: made.id,
      account_id: facebook.id,
      medium: 'social',
      platform: 'Facebook',
      visits: 1,
    })
    // The mark is gone from the reader's address bar, so it is not passed on by hand.
    await expect.poll(() => reader.url()).not.toContain('titian=')

    // The desk sees the visit, the click, and that Facebook asked for a preview.
    await titian.linkCounts.flush()
    await page.reload()
    await page
      .getByText(/^Diunggah .* · 1 kunjungan$/)
      .first()
      .waitFor()
    expect(await page.getByText('Facebook 1×').count()).toBe(1)
    // And the report has a row of that very post.
    await page.goto(`${started.url}/staff/report?site=${DEMO_KEY}`)
    const post = page
      .getByRole('row')
      .filter({ hasText: articles.at(-1)!.slug })
      .filter({ hasText: /Facebook · .* · diunggah/ })
    expect(await post.getByRole('cell').allInnerTexts()).toEqual(['1', '0 dari 1', '1 dari 1'])
    expect(await post.getByRole('link', { name: 'Lihat unggahan' }).getAttribute('href')).toBe(
      'https://www.facebook.com/pemkab/posts/1',
    )
    const ofAccount = page.getByRole('row').filter({ hasText: 'unggahan 1' })
    expect((await ofAccount.getByRole('cell').allInnerTexts())[0]).toBe('1')
  })
})
