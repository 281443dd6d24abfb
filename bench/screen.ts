/** How fast comments are screened, beside the least that any text check does: NFKC and small letters. */
import { readText } from '../src/comments/screening/normalise.ts'
import { screenText } from '../src/comments/screening/screen.ts'
import { GAMBLING } from '../tests/comments/screening/corpus/gambling.ts'
import { HONEST } from '../tests/comments/screening/corpus/honest.ts'

const texts = [...HONEST, ...GAMBLING]

function perSecond(work: (text: string) => unknown): number {
  let kept = 0
  const until = performance.now() + 1_500
  let done = 0
  const start = performance.now()
  while (performance.now() < until) {
    for (const text of texts) if (work(text) !== undefined) kept += 1
    done += texts.length
  }
  if (kept === 0) throw new Error('nothing was screened')
  return (done / (performance.now() - start)) * 1_000
}

for (const work of [screenText, () => undefined]) texts.forEach((text) => void work({ text, name: 'Warga' })) // warm
const baseline = perSecond((text) => text.normalize('NFKC').toLowerCase())
const reading = perSecond((text) => readText(text))
const screening = perSecond((text) => screenText({ text, name: 'Warga' }))
const long = HONEST.join(' ').slice(0, 10_000)
const start = performance.now()
for (let turn = 0; turn < 20; turn++) screenText({ text: long, name: 'Warga' })
const longMs = (performance.now() - start) / 20

const whole = (count: number) => Math.round(count).toLocaleString('en')
console.log(
  `texts                  ${texts.length}, mean ${Math.round(texts.join('').length / texts.length)} characters`,
)
console.log(`NFKC + toLowerCase     ${whole(baseline)} texts/s`)
console.log(
  `reading (normalise)    ${whole(reading)} texts/s, ${(baseline / reading).toFixed(1)} × the baseline's time`,
)
console.log(
  `screening, whole       ${whole(screening)} texts/s, ${(baseline / screening).toFixed(1)} × the baseline's time`,
)
console.log(`one of 10 000 chars    ${longMs.toFixed(2)} ms`)
