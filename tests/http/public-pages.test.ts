import { expect, test } from 'vitest'
import { forEachDatabase, SITE } from '../support/start.ts'

forEachDatabase('the public pages', (start) => {
  test.each(['/', `/privasi/${SITE}`, `/privasi/${SITE}?lang=en`, '/keamanan', '/keamanan?lang=en', '/robots.txt'])(
    '%s answers, with a strict policy and no script of others',
    async (path) => {
      const titian = await start()
      const page = await titian.get(path)
      expect(page.status).toBe(200)
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(page.text).not.toMatch(/undefined|\{[a-z]+\}/)
    },
  )

  test('openapi describes every public door with the schema it reads by', async () => {
    const titian = await start()
    const described = await titian.get('/api/openapi.json')
    expect(described.headers.get('x-content-type-options')).toBe('nosniff')
    const { paths } = described.json
    expect(Object.keys(paths)).toContain('/visits')
    expect(paths['/comments'].post.requestBody.content['application/json'].schema).toMatchObject({
      additionalProperties: false,
      required: expect.arrayContaining(['site', 'url', 'name', 'text', 'once']),
    })
  })

  test('an unknown page and an unknown site are told apart from failures', async () => {
    const titian = await start()
    expect((await titian.get('/tidak-ada')).status).toBe(404)
    expect((await titian.get('/privasi/situs-lain')).status).toBe(404)
    expect((await titian.get('/api/v1/tidak-ada')).json.error.code).toBe('not_found')
  })

  test('the desk answers to one spelling of its address alone', async () => {
    const titian = await start()
    expect((await titian.get('/staff/login')).status).toBe(200)
    expect((await titian.get('/Staff/login')).status).toBe(404)
    expect((await titian.get('/bio/' + SITE + '?a=%00')).status).toBeLessThan(500)
  })

  test('raw visits of fourteen months ago are forgotten, and no others', async () => {
    const titian = await start({ at: '2025-09-10T05:00:00.000Z' })
    const beacon = (visit: string) => ({
      site: SITE,
      visit,
      view: 'abc123',
      kind: 'page',
      url: `${titian.site.origins[0]}/a`,
      land: { url: `${titian.site.origins[0]}/a`, ref: '' },
      first: 'dwm',
      ret: 0,
      since: '',
      freq: '1',
      tag: '0.1.0',
    })
    const idAt = (iso: string, tail: string) =>
      Math.floor(Date.parse(iso) / 3_600_000)
        .toString(36)
        .padStart(4, '0') + tail.padEnd(16, '0')
    await titian.post('/api/v1/visits', beacon(idAt('2025-09-10T05:00:00.000Z', 'old')))
    titian.clock.set('2026-11-21T09:50:00.000Z')
    await titian.post('/api/v1/visits', beacon(idAt('2026-11-21T09:50:00.000Z', 'new')))
    await titian.titian.jobs.run('forget-visits')

    const left = await titian.titian.db.selectFrom('visit').select('id').execute()
    expect(left.map(({ id }) => id.slice(4, 7))).toEqual(['new'])
    const counted = await titian.titian.db.selectFrom('day_source').select('visits').execute()
    expect(counted).toHaveLength(2)
  })
})
