/**
 * Bundles the widget into dist/widget/ and prints what each file weighs, module by module.
 *
 * titian.js is a classic script (IIFE, ES2019), the others are ES modules that it loads with `import()`.
 * Run by `npm run build`; tests call `buildWidget()`. `--save-sizes` writes widget/sizes.json, against which
 * tests/widget/size.test.ts names the module that grew.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import * as esbuild from 'esbuild'
import { smallPath } from './small-path.ts'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.dirname(here)
const iconFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('bootstrap-icons/package.json')),
  'icons',
)

/** gzip bytes. DESIGN §7. `measure.js` is not shipped: it weighs what titian.js spends on measuring. */
export const BUDGETS: Record<string, number> = {
  'titian.js': 7 * 1024,
  'measure.js': 2.5 * 1024,
  // each of the three that carry comments and letters
  'talk.js': 9 * 1024,
  'write.js': 9 * 1024,
  'letter.js': 9 * 1024,
  // only where something looked like a program
  'work.js': 1.5 * 1024,
  // what a page loads before it is touched, when the end of its article is in view at once
  'titian.js + bar.js': 10.75 * 1024,
}

/**
 * DESIGN §7: Android WebView 80, Safari 14. Engines by name would make esbuild refuse destructuring for Safari 14.0.
 * What reads `import()` reads `?.` too, so the modules are ES2020 and a few per cent smaller.
 */
const TARGET = 'es2019'
const MODULE_TARGET = 'es2020'
const CSS_TARGET = ['chrome80', 'firefox78', 'safari14']

const NOTICE = '/*! Titian, MIT; icons: Bootstrap Icons, MIT, see LICENSE-icons.txt */'

export interface FileSize {
  bytes: number
  gzip: number
  /** Minified bytes that each module contributes. */
  modules: Record<string, number>
}

/** `import d from 'icon:heart'` → the `d` of all paths of that icon, as one. */
const icons: esbuild.Plugin = {
  name: 'icons',
  setup(build) {
    build.onResolve({ filter: /^icon:/ }, ({ path: name }) => ({ path: name.slice(5), namespace: 'icon' }))
    build.onLoad({ filter: /.*/, namespace: 'icon' }, ({ path: name }) => {
      const svg = readFileSync(path.join(iconFolder, name + '.svg'), 'utf8')
      const paths = [...svg.matchAll(/ d="([^"]+)"/g)].map((found) => found[1]!)
      // a leading `m` is absolute only in first place, and `fill-rule` would speak for all
      if (paths.length > 1 && (/fill-rule/.test(svg) || paths.slice(1).some((d) => d[0] === 'm'))) {
        throw new Error(`The paths of icon ${name} cannot be joined; choose another.`)
      }
      return { contents: 'export default ' + JSON.stringify(smallPath(paths.join(''))) }
    })
  },
}

const styles: esbuild.Plugin = {
  name: 'styles',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path: file }) => ({
      contents: (await minifiedCss(file)).trim(),
      loader: 'text',
    }))
  },
}
const minifiedCss = async (file: string) =>
  (await esbuild.transform(readFileSync(file, 'utf8'), { loader: 'css', minify: true, target: CSS_TARGET })).code

/**
 * @param out folder, made when missing
 * @returns sizes by file name
 */
export async function buildWidget(out = path.join(root, 'dist/widget')): Promise<Record<string, FileSize>> {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  mkdirSync(out, { recursive: true })
  const common: esbuild.BuildOptions = {
    bundle: true,
    minify: true,
    metafile: true,
    target: TARGET,
    // ES2020, but in every engine since Chrome 63
    supported: { 'dynamic-import': true },
    charset: 'utf8',
    legalComments: 'none',
    define: { TITIAN_TAG: JSON.stringify(version) },
    plugins: [icons, styles],
    banner: { js: NOTICE },
    absWorkingDir: root,
  }
  const entry = (name: string) => path.join(here, name)
  const [script, modules, measure] = await Promise.all([
    esbuild.build({ ...common, entryPoints: [entry('titian.ts')], outdir: out, format: 'iife' }),
    esbuild.build({
      ...common,
      entryPoints: [
        entry('bar.ts'),
        entry('more.ts'),
        entry('guess.ts'),
        entry('own.ts'),
        entry('talk.ts'),
        entry('write.ts'),
        entry('work.ts'),
        entry('talk-en.ts'),
        entry('letter.ts'),
        entry('photos.ts'),
      ],
      outdir: out,
      format: 'esm',
      target: MODULE_TARGET,
    }),
    esbuild.build({
      ...common,
      entryPoints: [entry('measure/measure.ts')],
      outdir: out,
      format: 'iife',
      write: false,
      banner: {},
    }),
  ])
  const css =
    (await minifiedCss(entry('style/share.css'))) +
    (await minifiedCss(entry('style/more.css'))) +
    (await minifiedCss(entry('style/talk.css'))) +
    (await minifiedCss(entry('style/form.css')))
  writeFileSync(path.join(out, 'titian.css'), css)
  cpSync(path.join(iconFolder, '../LICENSE'), path.join(out, 'LICENSE-icons.txt'))

  const sizes: Record<string, FileSize> = {}
  for (const { metafile } of [script, modules]) {
    for (const [file, { inputs }] of Object.entries(metafile!.outputs)) {
      const name = path.basename(file)
      sizes[name] = weigh(readFileSync(path.join(out, name)), inputs)
    }
  }
  sizes['measure.js'] = weigh(measure.outputFiles![0]!.contents, Object.values(measure.metafile!.outputs)[0]!.inputs)
  sizes['titian.css'] = weigh(css, {})
  const [own, bar] = [sizes['titian.js']!, sizes['bar.js']!]
  sizes['titian.js + bar.js'] = { bytes: own.bytes + bar.bytes, gzip: own.gzip + bar.gzip, modules: {} }
  return sizes
}

function weigh(content: string | Uint8Array, inputs: esbuild.Metafile['outputs'][string]['inputs']): FileSize {
  const modules: Record<string, number> = {}
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) modules[file] = bytesInOutput
  return { bytes: Buffer.byteLength(content), gzip: gzipSync(content, { level: 9 }).length, modules }
}

export function describeSizes(sizes: Record<string, FileSize>): string {
  const lines: string[] = []
  for (const [name, { bytes, gzip, modules }] of Object.entries(sizes)) {
    const budget = BUDGETS[name]
    lines.push(`${name}: ${gzip} B gzip${budget ? ` of ${budget}` : ''} (${bytes} B)`)
    const heaviest = Object.entries(modules).sort((a, b) => b[1] - a[1])
    for (const [module, size] of heaviest) lines.push(`  ${String(size).padStart(6)}  ${module}`)
  }
  return lines.join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes = await buildWidget()
  if (process.argv.includes('--save-sizes'))
    writeFileSync(path.join(here, 'sizes.json'), JSON.stringify(sizes, null, 2) + '\n')
  console.log(process.argv.includes('--modules') ? describeSizes(sizes) : describeSizes(sizes).replace(/^ .*\n?/gm, ''))
}
