/**
 * Visits per second of the source resolver, beside a baseline in the same run: parsing landing address and referrer
 * with `new URL`. `node --import tsx bench/resolve.ts`
 */
import { resolveSource, type SourceInput } from '../src/sources/sources.ts'

const PHONE =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.104 Mobile Safari/537.36'
const CHROME =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'
const PAGE = 'https://bangka.go.id/berita/2026/11/21/jembatan-air-anyut-diperbaiki'
const OWN = ['bangka.go.id']

const VISITS: readonly Omit<SourceInput, 'own'>[] = [
  { url: PAGE, referrer: '', ua: CHROME },
  { url: PAGE, referrer: 'https://www.google.com/', ua: CHROME },
  { url: PAGE, referrer: 'https://www.bangka.go.id/', ua: CHROME },
  { url: PAGE + '?fbclid=IwAR0abcdefghijklmnopqrstuvwxyz0123456789', referrer: 'https://l.facebook.com/', ua: CHROME },
  { url: PAGE + '?utm_source=ig&utm_medium=social&utm_campaign=jembatan&titian=jembatan-ig', referrer: '', ua: CHROME },
  { url: PAGE, referrer: '', ua: PHONE + ' [FB_IAB/FB4A;FBAV/488.0.0.62.79;IABMV/1;]' },
  { url: PAGE + '?titian=s.wa.Ab3dEf6hIj', referrer: '', ua: PHONE },
  { url: PAGE + '?id=7', referrer: 'android-app://org.telegram.messenger/', ua: CHROME },
]
const ROUNDS = 40_000

function perSecond(one: (visit: SourceInput) => unknown): number {
  const visits = VISITS.map((visit) => ({ ...visit, own: OWN }))
  let kept = 0
  const run = (rounds: number) => {
    for (let round = 0; round < rounds; round++) for (const visit of visits) if (one(visit)) kept++
  }
  run(ROUNDS / 10)
  const begun = performance.now()
  run(ROUNDS)
  const seconds = (performance.now() - begun) / 1000
  return kept > 0 ? (ROUNDS * visits.length) / seconds : 0
}

const baseline = perSecond((visit) => [new URL(visit.url), visit.referrer === '' ? null : new URL(visit.referrer)])
const resolver = perSecond(resolveSource)
let unseen = 0
const cold = perSecond((visit) => resolveSource({ ...visit, ua: visit.ua + ' n/' + unseen++ }))

const line = (name: string, rate: number) =>
  console.log(
    `${name.padEnd(34)} ${Math.round(rate).toLocaleString('en').padStart(10)} visits/s  ${(1e6 / rate).toFixed(2)} µs`,
  )
line('new URL × 2 (baseline)', baseline)
line('resolveSource', resolver)
line('resolveSource, agents never seen', cold)
console.log(`ratio to baseline: ${(resolver / baseline).toFixed(2)}`)
