import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { buildWidget } from '../widget/build.ts'
import { print } from './support/measure.ts'

/**
 * What a reader of a host page downloads, gzip -9, beside what others ship for the same work: their released packages,
 * fetched from the npm registry and thrown away. Each ratio is theirs ÷ ours.
 *
 *   node --import tsx bench/weight.ts
 */
const gzip = (bytes: Uint8Array | string): number => gzipSync(bytes, { level: 9 }).length
const sizes = await buildWidget()
const ours = (...names: string[]): number => names.reduce((sum, name) => sum + sizes[name]!.gzip, 0)

const folder = mkdtempSync(join(tmpdir(), 'titian-weight-'))

/** Unpacks a released package. @returns its folder */
function packageOf(name: string): string {
  const into = mkdtempSync(join(folder, 'x-'))
  const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', into, name], { encoding: 'utf8' })
  const file = readdirSync(into).find((one) => one.endsWith('.tgz'))
  if (packed.status !== 0 || !file) throw new Error(`npm could not fetch ${name}: ${packed.stderr}`)
  if (spawnSync('tar', ['xzf', join(into, file), '-C', into]).status !== 0) throw new Error(`cannot unpack ${file}`)
  return join(into, 'package')
}
const theirs = (name: string, ...files: string[]): number => {
  const root = packageOf(name)
  return files.reduce((sum, file) => sum + gzip(readFileSync(join(root, file))), 0)
}

/** Umami ships its tracker as source in this package; its own build only minifies it. */
async function umamiTracker(): Promise<number> {
  const entry = join(packageOf('umami@2.10.0'), 'src/tracker/index.js')
  const built = await build({ entryPoints: [entry], bundle: true, minify: true, write: false, format: 'iife' })
  return gzip(built.outputFiles[0]!.contents)
}

const measuring = ours('measure.js')
const share = ours('titian.js', 'bar.js')
const talk = ours('talk.js', 'write.js', 'titian.css')

print('measuring alone', `${measuring} B`)
print('measuring, share, like, placing', `${share} B`)
print('comments (read and write, with style)', `${talk} B`)
const rows: [what: string, theirs: number, ours: number][] = [
  ['Umami 2.10.0 tracker ÷ measuring', await umamiTracker(), measuring],
  [
    'Shariff 3.3.0 (share) ÷ all of the bar',
    theirs('shariff@3.3.0', 'dist/shariff.min.js', 'dist/shariff.min.css'),
    share,
  ],
  ['Waline 3.13.0 (comments) ÷ comments', theirs('@waline/client@3.13.0', 'dist/waline.js', 'dist/waline.css'), talk],
  ['Artalk 2.9.1 (comments) ÷ comments', theirs('artalk@2.9.1', 'dist/Artalk.js', 'dist/Artalk.css'), talk],
]
for (const [what, bytes, mine] of rows) print(what, `${(bytes / mine).toFixed(1)} ×  (${bytes} B)`)
rmSync(folder, { recursive: true, force: true })
