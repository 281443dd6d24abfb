// Builds dist/ after `npm ci` in a checkout, and before `npm start` when it is missing, incomplete or older than the
// sources (after `git pull`). A package from `npm pack` brings dist/ along and has no compiler, so there is nothing to do.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** The last files that each half of the build writes: tsc, then the widget. */
const BUILT = ['dist/cli/titian.js', 'dist/widget/titian.js']
const SOURCES = ['src', 'widget']
const SOURCE_FILES = ['package.json', 'tsconfig.json']

/** Milliseconds; 0 for what is not there. */
const changedAt = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0

function newestSource() {
  let newest = Math.max(...SOURCE_FILES.map(changedAt))
  for (const folder of SOURCES) {
    if (!changedAt(folder)) continue
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs)
    }
  }
  return newest
}

const hasCompiler = changedAt('node_modules/typescript/package.json') > 0
const isComplete = BUILT.every((path) => changedAt(path) > 0)
const isFresh = isComplete && Math.min(...BUILT.map(changedAt)) >= newestSource()
const isStart = process.argv.includes('--before-start')

if (!hasCompiler) {
  if (!isComplete) {
    console.error(
      'Titian is not built and the compiler is not installed. Run `npm ci` (without --omit=dev), then `npm run build`.',
    )
    process.exit(1)
  }
} else if (!isFresh || !isStart) {
  if (isStart) console.log(isComplete ? 'The sources are newer than the build: building …' : 'Building …')
  const build = spawnSync('npm', ['run', '-s', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (build.status !== 0) {
    console.error(
      '\nThe build failed, so Titian was not started; the database is untouched. After an update run `npm ci` first: a new\nversion may need other packages. To go back: `git log --oneline`, `git checkout THE-VERSION-BEFORE`, `npm ci`.',
    )
    process.exit(build.status || 1)
  }
}
