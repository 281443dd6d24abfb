import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Chromium or Chrome of this machine. Where there is none and we are root on Debian or Ubuntu, the distribution's own is
 * installed, saying so; elsewhere the run fails with the one command. No browser build is ever downloaded.
 */
export function findBrowser(): string {
  const named = process.env.TITIAN_TEST_BROWSER
  if (named) {
    if (!existsSync(named)) throw new Error(`TITIAN_TEST_BROWSER names ${named}, which is not there.`)
    return named
  }
  const found = installed()
  if (found) return found
  if (process.getuid?.() === 0 && isDebian()) {
    console.log('No Chromium or Chrome here: installing the distribution’s chromium (apt-get install chromium) …')
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    const fresh = installed()
    if (fresh) return fresh
  }
  throw new Error(
    'The tests drive a real browser and found none. Install one (Debian, Ubuntu: sudo apt-get install chromium) or name it: TITIAN_TEST_BROWSER=/path/to/chrome npm test',
  )
}

function installed(): string {
  for (const name of NAMES) {
    for (const folder of (process.env.PATH ?? '').split(':')) {
      if (folder && existsSync(`${folder}/${name}`)) return `${folder}/${name}`
    }
  }
  return PLACES.find((place) => existsSync(place)) ?? ''
}

function isDebian(): boolean {
  try {
    return /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
