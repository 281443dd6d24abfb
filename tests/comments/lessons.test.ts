import { describe, expect, test } from 'vitest'
import { moderateInBulk, undoModeration } from '../../src/comments/moderate-comment.ts'
import { FEWEST_DECISIONS, lessonWords, wordsAgainst } from '../../src/comments/screening/learned.ts'
import type { Staff } from '../../src/staff/roles.ts'
import { asWriter, comments, decides, moderator, row, rows, sent } from '../support/citizen.ts'
import { forEachDatabase, type Started } from '../support/start.ts'

describe('the model', () => {
  const totals = { fine: 100, spam: 100 }
  const said = (counts: Record<string, [fine: number, spam: number]>, of = totals) =>
    wordsAgainst(of, new Map(Object.entries(counts).map(([word, [fine, spam]]) => [word, { fine, spam }])))

  test('names the words that speak for spam, strongest first, and is silent when it is not sure', () => {
    expect(said({ pupuk: [1, 30], murah: [5, 20], jalan: [20, 20] })).toEqual(['pupuk', 'murah'])
    expect(said({ murah: [10, 14] })).toEqual([])
    expect(said({ pupuk: [1, 30], jalan: [60, 1], banjir: [50, 0] })).toEqual([])
    expect(said({ pupuk: [0, 2] })).toEqual([])
  })

  test('says nothing before enough decisions of both kinds', () => {
    const words: Record<string, [number, number]> = { pupuk: [0, 40] }
    expect(said(words, { fine: FEWEST_DECISIONS - 1, spam: 500 })).toEqual([])
    expect(said(words, { fine: 500, spam: FEWEST_DECISIONS - 1 })).toEqual([])
    expect(said(words, { fine: FEWEST_DECISIONS, spam: FEWEST_DECISIONS })).toEqual(['pupuk'])
  })

  test('a flood of spam makes nobody a suspect: how much of each kind there was weighs nothing', () => {
    expect(said({ jalan: [10, 100] }, { fine: 50, spam: 500 })).toEqual([])
  })

  test('reads through disguises, and leaves numbers out', () => {
    expect(lessonWords('P.u.p.u.k murah 0812 3456 di toko')).toEqual(expect.arrayContaining(['pupuk', 'murah', 'toko']))
    expect(lessonWords('0812 3456 77')).toEqual([])
  })
})

const lessons = async ({ titian }: Started) => {
  const all = titian.db.selectFrom('lesson_word').selectAll().orderBy('word')
  return (await all.execute()).filter(({ fine, spam }) => fine !== 0 || spam !== 0)
}
const TOPICS = ['jalan', 'lampu', 'sekolah', 'pasar', 'puskesmas', 'air', 'sampah', 'jembatan', 'pajak', 'pupuk']

/** As many decisions of each kind, in two presses. */
async function teaches(started: Started, staff: Staff, n: number): Promise<void> {
  const ids: { fine: string[]; spam: string[] } = { fine: [], spam: [] }
  for (let i = 0; i < n; i++) {
    const topic = TOPICS[i % TOPICS.length]
    const fine = await comments(started, { text: `Kapan ${topic} di dusun kami diperbaiki, sudah ${i} hari menunggu.` })
    const spam = await comments(started, { text: `Jasa pinjaman kilat tanpa agunan, proses ${i} menit cair.` })
    ids.fine.push(sent(fine).comment.id)
    ids.spam.push(sent(spam).comment.id)
  }
  const versions = new Map((await rows(started)).map(({ id, version }) => [id, version]))
  for (const [kind, move] of [
    ['fine', 'approve'],
    ['spam', 'spam'],
  ] as const) {
    const orders = ids[kind].map((id) => ({ id, version: versions.get(id)!, move }))
    await moderateInBulk(started.titian, staff, started.site, orders)
  }
}

forEachDatabase('what moderators’ decisions teach', (start) => {
  test('is a reason to look and never more, from the fiftieth decision of each kind on', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    titian.titian.limits.isOn = false
    const yuli = await moderator(titian)
    const ask = async (text: string) => {
      titian.clock.advance(60_000)
      const { id } = sent(await comments(titian, { text })).comment
      const { state, reasons } = await row(titian, id)
      return { state, learned: JSON.parse(reasons).find(({ code }: { code: string }) => code === 'learned')?.detail }
    }
    const offer = 'Mau tanya, agunan untuk pinjaman kilat proses berapa menit?'
    await teaches(titian, yuli, FEWEST_DECISIONS - 1)
    expect((await ask(offer)).learned).toBeUndefined()
    await teaches(titian, yuli, 1)
    const judged = await ask(offer)
    expect(judged.state).toBe('held')
    expect(judged.learned).toMatch(/“(agunan|pinjaman|kilat|proses|menit)”/)
    expect(await ask('Anak sekolah menyeberang lewat jembatan tua, tolong dilihat sebelum hujan.')).toEqual({
      state: 'shown',
    })
  })

  test('goes back with the decision, an edit or a withdrawal, word by word', async () => {
    const titian = await start()
    const yuli = await moderator(titian)
    const answer = sent(await comments(titian, { text: 'Pinjaman kilat tanpa agunan.' }))
    const { id } = answer.comment
    expect(await lessons(titian)).toEqual([])
    const spam = await decides(titian, yuli, id, 'spam')
    expect((await lessons(titian)).map(({ fine, spam }) => [fine, spam])).toEqual(Array(5).fill([0, 1]))
    if (spam.kind !== 'done') throw new Error('spam')
    await undoModeration(titian.titian, yuli, titian.site, [spam.undo])
    expect(await lessons(titian)).toEqual([])
    await decides(titian, yuli, id, 'reject', 'offtopic')
    expect(await lessons(titian)).toEqual([])
    await decides(titian, yuli, id, 'approve')
    expect((await lessons(titian)).map(({ fine }) => fine)).toEqual(Array(5).fill(1))
    await asWriter(titian, answer).edits('Terima kasih banyak, sudah jelas.')
    expect(await lessons(titian)).toEqual([])
    await decides(titian, yuli, id, 'approve')
    await asWriter(titian, answer).withdraws()
    expect(await lessons(titian)).toEqual([])
  })

  test('is kept as counts of hashed words, apart for each month, for a year', async () => {
    const titian = await start()
    const yuli = await moderator(titian)
    const { id } = sent(await comments(titian, { text: 'Pinjaman kilat tanpa agunan.' })).comment
    await decides(titian, yuli, id, 'spam')
    const kept = JSON.stringify(await lessons(titian))
    for (const word of ['pinjaman', 'kilat', 'agunan', id]) expect(kept).not.toContain(word)
    expect(new Set((await lessons(titian)).map(({ month }) => month))).toEqual(new Set(['2026-11']))
    titian.clock.set('2027-11-30T03:00:00.000Z')
    await titian.titian.jobs.run('erase-words')
    expect(await lessons(titian)).not.toEqual([])
    titian.clock.set('2027-12-01T03:00:00.000Z')
    await titian.titian.jobs.run('erase-words')
    expect(await lessons(titian)).toEqual([])
  })

  test('two moderators who decide at once teach both lessons', async () => {
    const titian = await start()
    const [yuli, andi] = [await moderator(titian, 'Yuli'), await moderator(titian, 'Andi')]
    const ids = []
    for (let i = 0; i < 12; i++) {
      ids.push(sent(await comments(titian, { text: `Jalan lampu pasar sekolah ke-${i} rusak.` })).comment.id)
    }
    const orders = (some: string[]) => some.map((id) => ({ id, version: 1, move: 'approve' as const }))
    await Promise.all([
      moderateInBulk(titian.titian, yuli, titian.site, orders(ids.slice(0, 6))),
      moderateInBulk(titian.titian, andi, titian.site, orders(ids.slice(6))),
    ])
    expect((await lessons(titian)).map(({ fine }) => fine)).toEqual(Array(6).fill(12))
  })
})
