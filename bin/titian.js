#!/usr/bin/env node
// The command line. better-sqlite3 12 needs Node-API 9; an older Node would die by a signal that nobody can catch.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Titian needs Node 20.19 or newer; this is ${process.version}. https://nodejs.org`)
  process.exit(1)
}
let cli
try {
  cli = await import('../dist/cli/titian.js')
} catch (error) {
  if (error.code === 'ERR_MODULE_NOT_FOUND' && String(error.message).includes('dist/cli')) {
    console.error('Titian is not built yet. Run: npm run build')
    process.exit(1)
  }
  throw error
}
await cli.main(process.argv.slice(2))
