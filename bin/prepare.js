// Builds dist/ after `npm ci` in a checkout, and before `npm start` when it is missing. A package from `npm pack` brings
// dist/ along and has no compiler, so there is nothing to do.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const isBuilt =
  existsSync(new URL('../dist/cli/titian.js', import.meta.url)) &&
  existsSync(new URL('../dist/widget/titian.js', import.meta.url))
const hasCompiler = existsSync(new URL('../node_modules/typescript/package.json', import.meta.url))
const onlyWhenMissing = process.argv.includes('--when-missing')

if (!hasCompiler) {
  if (!isBuilt) {
    console.error(
      'Titian is not built and the compiler is not installed. Run `npm ci` (without --omit=dev), then `npm run build`.',
    )
    process.exit(1)
  }
} else if (!isBuilt || !onlyWhenMissing) {
  const build = spawnSync('npm', ['run', '-s', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  process.exit(build.status ?? 1)
}
