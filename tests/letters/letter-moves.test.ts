import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Problem } from '../../src/base/problem.ts'
import { answerLetter } from '../../src/letters/answer-letter.ts'
import { closeLetter } from '../../src/letters/close-letter.ts'
import { isClosed, MOVERS, MOVES, type Move } from '../../src/letters/letter.ts'
import { moveLetter } from '../../src/letters/move-letter.ts'
import { publishLetter } from '../../src/letters/publish-letter.ts'
import { supplyLetter, withdrawLetter } from '../../src/letters/tend-letter.ts'
import { firstBrokenEntry } from '../../src/staff/audit-log.ts'
import type { LetterState } from '../../src/wire/letter-states.ts'
import { moderator } from '../support/citizen.ts'
import { audit, events, LETTER, letterRow, REPLY, withAgencies, writes } from '../support/letters.ts'
import { forEachDatabase } from '../support/start.ts'

type Act = Move | 'add' | 'publish'
const ACTS: Act[] = [...(Object.keys(MOVERS) as Move[]), 'add', 'publish']

forEachDatabase('any sequence of moves', (start) => {
  test('follows the table and leaves an event, a clock and an audit entry for each change', async () => {
    const started = await start({ config: { trustProxy: 1 } })
    const { titian, site, clock } = started
    titian.limits.isOn = false
    await withAgencies(started)
    const ikp = await moderator(started)
    let other = ''

    const act = async (number: string, secret: string, what: Act, turn: number) => {
      const { version } = await letterRow(started, number)
      const order = { number, version }
      const note = `Catatan petugas ${turn}.`
      switch (what) {
        case 'answer':
          return answerLetter(titian, ikp, site, { ...order, text: `${REPLY} (${turn})` })
        case 'close':
          return closeLetter(titian, ikp, site, { ...order, outcome: 'refused', note })
        case 'publish':
          return publishLetter(titian, ikp, site, { ...order, subject: LETTER.subject, text: LETTER.text })
        case 'supply':
        case 'add':
          return supplyLetter(titian, site, { number, secret, text: `Keterangan ${turn}` })
        case 'withdraw':
          return withdrawLetter(titian, site, { number, secret, note: '' })
        default: {
          const to = what === 'merge' ? other : 'SP4N-LAPOR!'
          const detail = { agency: 'dpupr', to, reason: 'unclear', until: '2030-01-02' }
          return moveLetter(titian, ikp, site, { ...order, move: what, note, ...detail })
        }
      }
    }

    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...ACTS), { minLength: 1, maxLength: 14 }), async (acts) => {
        other = (await writes(started)).number
        const { number, secret } = await writes(started)
        const before = (await audit(started)).length
        let staffActs = 0
        for (const [turn, what] of acts.entries()) {
          clock.advance(3_600_000 * 7)
          const was = await letterRow(started, number)
          const count = (await events(started, number)).length
          const failed = await act(number, secret, what, turn).then(
            () => null,
            (error: Problem) => error.code,
          )
          const now = await letterRow(started, number)
          const state = was.state as LetterState
          const wanted = (MOVES[state] as Partial<Record<Act, LetterState>>)[what]
          const story = await events(started, number)
          if (wanted && (what !== 'merge' || other !== number)) {
            expect([what, failed, now.state]).toEqual([what, null, wanted])
            expect(story.at(-1)).toMatchObject({ did: what, from_state: state, to_state: wanted })
          } else if (what !== 'add' && what !== 'supply' && what !== 'publish') {
            const isRepeat = what === 'withdraw' && state === 'dicabut'
            expect([what, failed ?? isRepeat, now.state]).toEqual([what, failed === null ? true : 'conflict', state])
          }
          // No change without its event, no event without its change.
          expect(now.version - was.version).toBe(story.length - count)
          if (now.version > was.version && !['add', 'supply', 'withdraw'].includes(what)) staffActs++
          expect(now.text).toBe(LETTER.text)
          expect(now.closed_at !== '').toBe(isClosed(now.state as LetterState))
          expect(now.due_on === '').toBe(now.state === 'butuh_data')
          if (now.state === 'dicabut') expect([now.published_at, now.public_text]).toEqual(['', ''])
          if (now.published_at) expect(now.public_text).toBe(LETTER.text)
        }
        const story = await events(started, number)
        for (const [index, { from_state }] of story.entries()) {
          if (index > 0) expect(from_state).toBe(story[index - 1]!.to_state)
        }
        expect((await audit(started)).length - before).toBe(staffActs)
      }),
      { numRuns: 25, seed: 20261121 },
    )
    expect(await firstBrokenEntry(titian.db)).toBe(0)
  })
})
