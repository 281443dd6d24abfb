import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { command as checkLinks } from '../../src/cli/check-links.ts'
import { type Command, type Io, readArgs, UsageMistake } from '../../src/cli/command.ts'
import { command as explain } from '../../src/cli/explain.ts'
import { startOn } from '../support/start.ts'
import { GOOD_FACTS, pageOf } from './pages.ts'
import { brokenDrupal, knownPage, mendedDrupal, newsHost, png, registerDemo } from './test-site.ts'

const folder = mkdtempSync(join(tmpdir(), 'titian-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(command: Command, argv: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = []
  const io: Io = {
    out: (line) => void lines.push(line),
    err: () => undefined,
    stdin: process.stdin,
    stdout: process.stdout,
    env: { TITIAN_DATA_DIR: folder, TITIAN_SECRET: 'a secret of the tests, at least thirty-two bytes' },
  }
  return { code: await command.run(readArgs(argv), io), lines }
}

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('explain preview', () => {
  test('answers one object with checks and cards', async () => {
    const html = file('good.html', pageOf({ head: { 'og:image': '' } }))
    const { code, lines } = await run(explain, [
      'preview',
      '--html',
      html,
      '--facts',
      file('f.json', JSON.stringify(GOOD_FACTS)),
    ])
    expect([code, lines.length]).toEqual([0, 1])
    const { checks, cards } = JSON.parse(lines[0]!)
    expect(checks[0]).toEqual({
      id: 'html-image-missing',
      severity: 'major',
      platforms: ['facebook', 'whatsapp', 'x', 'telegram', 'linkedin'],
    })
    expect(Object.keys(cards)).toEqual(['whatsapp', 'facebook', 'telegram', 'x', 'linkedin', 'line'])
  })

  test('the address alone is enough', async () => {
    const { lines } = await run(explain, [
      'preview',
      '--html',
      file('a.html', pageOf({})),
      '--facts',
      file('u.json', '{"url":"https://a.go.id/b"}'),
    ])
    expect(JSON.parse(lines[0]!).checks.map(({ id }: { id: string }) => id)).toEqual(['html-ogurl-mismatch'])
  })

  test.each([
    [
      'no such file',
      () => ['--html', join(folder, 'none.html'), '--facts', file('f.json', '{"url":"https://a.go.id/"}')],
    ],
    ['no JSON', () => ['--html', file('a.html', 'x'), '--facts', file('bad.json', '{')]],
    ['no address', () => ['--html', file('a.html', 'x'), '--facts', file('bad.json', '{"status":200}')]],
    ['a list', () => ['--html', file('a.html', 'x'), '--facts', file('bad.json', '[]')]],
    ['one file only', () => ['--html', file('a.html', 'x')]],
  ])('%s is a mistake in words', async (_name, argv) => {
    await expect(run(explain, ['preview', ...argv()])).rejects.toThrow(UsageMistake)
  })
})

describe('check-links', () => {
  test('exit code 1 while one is red, 0 once it is mended; a foreign address is refused', async () => {
    const host = await newsHost()
    host.answers['/foto/nelayan.png'] = (_request, response) =>
      response.writeHead(200, { 'content-type': 'image/png' }).end(png(1200, 630))
    host.html('/berita/beasiswa', brokenDrupal(host.origin))
    const started = await startOn(join(folder, 'titian.db'))
    const site = await registerDemo(started, host.origin)
    await knownPage(started, site, `${host.origin}/berita/beasiswa`)
    await started.server.close()
    await started.titian.close()

    const red = await run(checkLinks, ['--site', site, '--json'])
    expect(red.code).toBe(1)
    expect(JSON.parse(red.lines[0]!)).toMatchObject({ url: `${host.origin}/berita/beasiswa`, verdict: 'red' })
    expect((await run(checkLinks, ['--site', site])).lines.join('\n')).toContain('1. Bersihkan sisipan dari situs')

    host.html('/berita/beasiswa', mendedDrupal(host.origin))
    const green = await run(checkLinks, ['--site', site, '--json', '--url', `${host.origin}/berita/beasiswa`])
    expect([green.code, JSON.parse(green.lines[0]!).verdict]).toEqual([0, 'green'])

    await expect(run(checkLinks, ['--site', site, '--url', 'http://10.0.0.1/'])).rejects.toThrow(
      'tidak dapat diperiksa',
    )
    await expect(run(checkLinks, ['--site', 'nobody'])).rejects.toThrow(UsageMistake)
  })
})
