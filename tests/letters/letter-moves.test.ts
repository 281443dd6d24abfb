import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Problem } from '../../src/base/problem.ts'
import { answerLetter } from '../../src/letters/answer-letter.ts'
import { closeLetter } from '../../src/letters/close-letter.ts'
import { isClosed, MOVERS, MOVES, type Move, ownerOf } from '../../src/letters/letter.ts'
import { moveLetter } from '../../src/letters/move-letter.ts'
import { publishLetter } from '../../src/letters/publish-letter.ts'
import { appealLetter, rateLetter, supplyLetter, withdrawLetter } from '../../src/letters/tend-letter.ts'
import { firstBrokenEntry } from '../../src/staff/audit-log.ts'
import { may, type Role, type Staff } from '../../src/staff/roles.ts'
import type { LetterState } from '../../src/wire/letter-states.ts'
import { audit, events, LETTER, letterRow, REPLY, withAgencies, writes } from '../support/letters.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE, type Started } from '../support/start.ts'

type Act = Move | 'add' | 'rate' | 'publish'
const ACTS: Act[] = [...(Object.keys(MOVERS) as Move[]), 'add', 'rate', 'publish']
/** Whatever it leaves the letter in, it is no move along the table. */
const NO_MOVES: readonly Act[] = ['add', 'rate', 'publish']
const WRITERS: readonly Act[] = ['supply', 'add', 'withdraw', 'rate', 'appeal']
const PEOPLE = ['ikp', 'dpupr', 'dishub', 'leader', 'webmaster'] as const
type Person = (typeof PEOPLE)[number]
/** Half of the acts are IKP's, so that letters get somewhere. */
const WHO: Person[] = ['ikp', 'ikp', 'ikp', 'ikp', ...PEOPLE]

async function hire(started: Started): Promise<Record<Person, Staff>> {
  const one = async (role: Role, agencyId = ''): Promise<Staff> => {
    const { id, name } = await signedIn(started, role, { siteId: SITE, agencyId })
    return { id, username: name, name, language: 'id', grants: [{ role, siteId: SITE, agencyId }] }
  }
  return {
    ikp: await one('moderator'),
    dpupr: await one('officer', 'dpupr'),
    dishub: await one('officer', 'dishub'),
    leader: await one('leader'),
    webmaster: await one('webmaster'),
  }
}

forEachDatabase('any sequence of moves, by any role', (start) => {
  test('follows the table and leaves an owner, a clock, an event and an audit entry', async () => {
    const started = await start({ config: { trustProxy: 1 } })
    const { titian, site, clock } = started
    titian.limits.isOn = false
    await withAgencies(started)
    const people = await hire(started)
    let other = ''

    const act = async (number: string, secret: string, who: Staff, what: Act, turn: number) => {
      const { version } = await letterRow(started, number)
      const order = { number, version }
      const note = `Catatan petugas ${turn}.`
      const own = { number, secret }
      switch (what) {
        case 'answer':
          return answerLetter(titian, who, site, { ...order, text: `${REPLY} (${turn})` })
        case 'close':
          return closeLetter(titian, who, site, { ...order, outcome: turn % 5 === 0 ? '' : 'refused', note })
        case 'publish':
          return publishLetter(titian, who, site, { ...order, subject: LETTER.subject, text: LETTER.text })
        case 'supply':
        case 'add':
          return supplyLetter(titian, site, { ...own, text: `Keterangan ${turn}` })
        case 'withdraw':
          return withdrawLetter(titian, site, { ...own, note: '' })
        case 'rate':
          return rateLetter(titian, site, { ...own, rating: String((turn % 5) + 1), word: '' })
        case 'appeal':
          return appealLetter(titian, site, { ...own, text: `Belum tuntas, mohon dilihat lagi (${turn}).` })
        default: {
          const to = what === 'merge' ? other : 'SP4N-LAPOR!'
          const detail = { agency: turn % 2 ? 'dpupr' : 'dishub', to, reason: 'unclear', until: '2030-01-02' }
          return moveLetter(titian, who, site, { ...order, move: what, note, ...detail })
        }
      }
    }

    const turns = fc.record({
      what: fc.constantFrom(...ACTS),
      who: fc.constantFrom(...WHO),
      hours: fc.constantFrom(1, 7, 30, 100),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(turns, { minLength: 1, maxLength: 16 }), async (sequence) => {
        other = (await writes(started)).number
        const { number, secret } = await writes(started)
        const before = (await audit(started)).length
        let staffActs = 0
        for (const [turn, { what, who, hours }] of sequence.entries()) {
          clock.advance(3_600_000 * hours)
          const was = await letterRow(started, number)
          const told = await events(started, number)
          const person = people[who]
          const failed = await act(number, secret, person, what, turn).then(
            () => null,
            (error: Problem) => error.code,
          )
          const now = await letterRow(started, number)
          const story = await events(started, number)
          const state = was.state as LetterState
          const wanted = (MOVES[state] as Partial<Record<Act, LetterState>>)[what]
          const isOwn = WRITERS.includes(what)

          if (isOwn) {
            // The writer needs no role: number and secret are enough. Too late or twice is a conflict.
            expect([null, 'conflict']).toContain(failed)
          } else {
            const permission = what === 'publish' ? 'letters' : MOVERS[what as Move]
            const isSeen = may(person, 'letters', SITE) || person.grants[0]!.agencyId === was.agency_id
            if (!may(person, permission as 'letters', SITE)) expect(failed).toBe('forbidden')
            else if (!isSeen) expect(failed).toBe('not_found')
            else if (what === 'close' && turn % 5 === 0) expect(failed).toBe('invalid')
            else if (!NO_MOVES.includes(what))
              expect([what, state, failed]).toEqual([what, state, wanted ? null : 'conflict'])
          }
          // A state changes along the table or not at all.
          if (now.state !== was.state) expect([what, now.state]).toEqual([what, wanted])
          if (failed) expect(now).toEqual(was)
          if (wanted && !failed && now.version > was.version && !NO_MOVES.includes(what))
            expect(story.at(-1)).toMatchObject({ did: what, from_state: state, to_state: wanted })

          // Owner.
          expect(ownerOf(now) === 'nobody').toBe(isClosed(now.state as LetterState))
          if (ownerOf(now) === 'agency') expect(['dpupr', 'dishub']).toContain(now.agency_id)
          if (now.state === 'didisposisikan') expect(ownerOf(now)).toBe('agency')
          // Clock.
          expect(now.due_on === '').toBe(now.state === 'butuh_data')
          expect([now.counts_from !== '', now.limit_days]).toEqual([true, 14])
          if (now.due_on) expect(now.due_on > now.counts_from).toBe(true)
          expect(now.closed_at !== '').toBe(isClosed(now.state as LetterState))
          // Events and audit: no change without its event, no event without its change, no staff act without its entry.
          expect(now.version - was.version).toBe(story.length - told.length)
          const isStaffs = story.length > told.length && story.slice(told.length).some(({ actor }) => actor === 'staff')
          expect(isStaffs).toBe(story.length > told.length && !isOwn)
          if (isStaffs) staffActs++
          // What was settled says how, and nothing that is withdrawn is public.
          expect(now.text).toBe(LETTER.text)
          if (now.state === 'selesai') expect(now.outcome).toBe('refused')
          if (now.state === 'dicabut') expect([now.published_at, now.public_text]).toEqual(['', ''])
          if (now.published_at) expect(now.public_text).toBe(LETTER.text)
        }
        const story = await events(started, number)
        for (const [index, { from_state }] of story.entries()) {
          if (index > 0) expect(from_state).toBe(story[index - 1]!.to_state)
        }
        expect(story.filter(({ did }) => did === 'appeal').length).toBeLessThanOrEqual(1)
        expect((await audit(started)).length - before).toBe(staffActs)
      }),
      { numRuns: 25, seed: 20261121 },
    )
    expect(await firstBrokenEntry(titian.db)).toBe(0)
  })
})
