/**
 * Trains the table that `wording.ts` reads, from the tuned parts of the corpora; the apart parts are never seen.
 * `npx tsx tests/comments/screening/train.ts` writes src/comments/screening/wording-table.ts; the same corpora give the same table.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isEveryday } from '../../../src/comments/screening/brand.ts'
import { readText } from '../../../src/comments/screening/normalise.ts'
import { piecesOf, scaleOf } from '../../../src/comments/screening/wording.ts'
import { HONEST as DEMO_HONEST } from '../../../src/demo/talk-honest.ts'
import { ABUSIVE, HATE } from './corpus/abuse.ts'
import { GAMBLING } from './corpus/gambling.ts'
import { CRITICISM, GAMBLING_TALK, HONEST } from './corpus/honest.ts'
import { LESSON_HONEST, LESSON_SPAM } from './corpus/lessons.ts'
import { PERSONAL } from './corpus/personal.ts'
import { AGAIN_HONEST, AGAIN_SPAM } from './corpus/red-again.ts'
import { RED_HONEST } from './corpus/red-honest.ts'
import { RED_CRITICISM, RED_INSULTS, RED_PERSONAL } from './corpus/red-persons.ts'
import { RED_SPAM } from './corpus/red-spam.ts'
import { SECOND_HONEST, SECOND_SPAM } from './corpus/second-look.ts'
import { split } from './corpus/split.ts'

export type Lesson = { text: string; spam: boolean }

const tuned = (texts: readonly string[]) => split(texts).tuned
/** A comment whose only sign is the sender's name teaches nothing about wording. */
const ownWords = (comments: readonly { name: string; text: string }[]) =>
  comments.filter(({ name }) => name === 'Warga').map(({ text }) => text)

/** Citizens of the demo, every second line: the other half shows what the table says of talk it never saw. */
const demoCitizens = Object.values(DEMO_HONEST)
  .flatMap((block) => block.split('\n'))
  .filter((line, at) => at % 2 === 0 && line !== '' && !line.startsWith('='))
  .map((line) => line.replace(/^[>?] /, ''))

export const LESSONS: readonly Lesson[] = [
  ...[
    ...tuned(GAMBLING),
    ...LESSON_SPAM,
    ...SECOND_SPAM,
    ...ownWords(RED_SPAM.tuned),
    ...ownWords(AGAIN_SPAM.tuned),
  ].map((text) => ({ text, spam: true })),
  ...[
    ...[HONEST, PERSONAL, ABUSIVE, HATE, CRITICISM, GAMBLING_TALK].flatMap(tuned),
    ...SECOND_HONEST,
    ...LESSON_HONEST,
    ...demoCitizens,
    ...[...RED_HONEST.tuned, ...AGAIN_HONEST.tuned].map(({ text }) => text),
    ...RED_PERSONAL.tuned,
    ...RED_CRITICISM.tuned,
    ...RED_INSULTS.tuned,
  ].map((text) => ({ text, spam: false })),
]

/** Pieces that fewer lessons have say little about others. */
const fewestLessons = 2
const rounds = 300
/** L2: set by five-fold cross-validation on the lessons. */
const pull = 0.0001
/** A word that everybody says ("aku", "langsung", "lagi") is no evidence by itself; in company its pairs are. */
const mostForEveryday = 0.8
/** Weights nearer to nought than this are left out of the table. */
const smallest = 0.25

/** Logistic regression by full gradient steps with momentum: slow, short, and the same on every machine. */
export function train(lessons: readonly Lesson[]): { bias: number; weights: Map<string, number> } {
  const seen = new Map<string, number>()
  const read = lessons.map(({ text }) => [...piecesOf(readText(text)).keys()])
  for (const pieces of read) for (const piece of pieces) seen.set(piece, (seen.get(piece) ?? 0) + 1)
  const names = [...seen].filter(([, count]) => count >= fewestLessons).map(([piece]) => piece)
  const most = names.map((piece) => (isEveryday(piece) ? mostForEveryday : Number.POSITIVE_INFINITY))
  const place = new Map(names.map((piece, at) => [piece, at]))
  const rows = read.map((pieces) => pieces.map((piece) => place.get(piece)).filter((at) => at !== undefined))
  const scales = read.map((pieces) => scaleOf(pieces.length))
  const spamWeight = lessons.length / 2 / lessons.filter(({ spam }) => spam).length
  const honestWeight = lessons.length / 2 / lessons.filter(({ spam }) => !spam).length
  const weights = new Float64Array(names.length)
  const speed = new Float64Array(names.length)
  let bias = 0
  let biasSpeed = 0
  for (let round = 0; round < rounds; round++) {
    const slope = new Float64Array(names.length)
    let biasSlope = 0
    rows.forEach((row, at) => {
      const scale = scales[at] as number
      let score = bias
      for (const one of row) score += (weights[one] as number) * scale
      const spam = (lessons[at] as Lesson).spam
      const miss = (1 / (1 + Math.exp(-score)) - (spam ? 1 : 0)) * (spam ? spamWeight : honestWeight)
      for (const one of row) slope[one] = (slope[one] as number) + miss * scale
      biasSlope += miss
    })
    for (let at = 0; at < weights.length; at++) {
      const step = (slope[at] as number) / lessons.length + pull * (weights[at] as number)
      speed[at] = 0.9 * (speed[at] as number) - 8 * step
      weights[at] = Math.min(most[at] as number, (weights[at] as number) + (speed[at] as number))
    }
    biasSpeed = 0.9 * biasSpeed - (0.5 * biasSlope) / lessons.length
    bias += biasSpeed
  }
  const kept = new Map<string, number>()
  names.forEach((piece, at) => {
    const weight = Math.round((weights[at] as number) * 10) / 10
    if (Math.abs(weight) >= smallest) kept.set(piece, weight)
  })
  return { bias: Math.round(bias * 100) / 100, weights: kept }
}

export function tableSource({ bias, weights }: ReturnType<typeof train>): string {
  const byWeight = new Map<number, string[]>()
  for (const [piece, weight] of weights) byWeight.set(weight, [...(byWeight.get(weight) ?? []), piece])
  const rows = [...byWeight].sort(([a], [b]) => b - a).map(([weight, pieces]) => `${weight}|${pieces.sort().join('|')}`)
  return `/** Written by tests/comments/screening/train.ts from the corpora; do not edit. A line: weight, then its pieces. */
export const BIAS = ${bias}

const rows = String.raw\`
${rows.join('\n')}
\`

export const WORDING: ReadonlyMap<string, number> = new Map(
  rows
    .trim()
    .split('\\n')
    .flatMap((row) => {
      const [weight, ...pieces] = row.split('|')
      return pieces.map((piece): [string, number] => [piece, Number(weight)])
    }),
)
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const learned = train(LESSONS)
  const path = fileURLToPath(new URL('../../../src/comments/screening/wording-table.ts', import.meta.url))
  writeFileSync(path, tableSource(learned))
  console.log(`${LESSONS.length} lessons, ${learned.weights.size} pieces, bias ${learned.bias}`)
}
