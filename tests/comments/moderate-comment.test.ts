import { expect, test } from 'vitest'
import { moderateComments, moderateInBulk, undoModeration } from '../../src/comments/moderate-comment.ts'
import { replyOfficially } from '../../src/comments/reply-comment.ts'
import { openComments, seeOriginal, setTone } from '../../src/comments/tend-comment.ts'
import { firstBrokenEntry } from '../../src/staff/audit-log.ts'
import {
  asWriter,
  audit,
  comments,
  decides,
  moderator,
  publicPage,
  reports,
  row,
  rows,
  sent,
} from '../support/citizen.ts'
import { browserKey, forEachDatabase } from '../support/start.ts'

forEachDatabase('moderating a comment', (start) => {
  test('an approved comment is on the next page that anybody asks for', async () => {
    const titian = await start()
    const { comment } = sent(await comments(titian))
    const yuli = await moderator(titian)
    // Asked twice before: the answer is in memory.
    await publicPage(titian)
    await publicPage(titian)
    await decides(titian, yuli, comment.id, 'approve')
    expect(await publicPage(titian)).toMatchObject({ total: 1, comments: [{ id: comment.id }] })
    expect(await audit(titian)).toEqual([
      { did: 'comment.approve', subject_id: comment.id, staff_id: yuli.id, code: '' },
    ])
  })

  test('the second of two moderators is told that the first decided, and what', async () => {
    const titian = await start()
    const { comment } = sent(await comments(titian))
    const [andi, yuli] = [await moderator(titian, 'Andi'), await moderator(titian, 'Yuli')]
    const order = { id: comment.id, version: 1 }
    const outcomes = await Promise.all([
      moderateComments(titian.titian, andi, titian.site, [{ ...order, move: 'approve' }]),
      moderateComments(titian.titian, yuli, titian.site, [{ ...order, move: 'reject', reason: 'offtopic' }]),
    ])
    expect(
      outcomes
        .flat()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['conflict', 'done'])
    const conflict = outcomes.flat().find(({ kind }) => kind === 'conflict')
    const acts = await audit(titian)
    expect(acts).toHaveLength(1)
    expect(conflict).toMatchObject({ did: acts[0]!.did, by: acts[0]!.staff_id === andi.id ? 'Andi' : 'Yuli' })
  })

  test('pressing twice is one act', async () => {
    const titian = await start()
    const { comment } = sent(await comments(titian))
    const yuli = await moderator(titian)
    const press = () =>
      moderateComments(titian.titian, yuli, titian.site, [{ id: comment.id, version: 1, move: 'approve' }])
    const outcomes = (await Promise.all([press(), press(), press()])).flat()
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'done'])
    expect(await audit(titian)).toHaveLength(1)
    expect((await publicPage(titian)).total).toBe(1)
  })

  test('a writer who changed the words meanwhile is told apart from a colleague', async () => {
    const titian = await start()
    const answer = sent(await comments(titian))
    const yuli = await moderator(titian)
    await asWriter(titian, answer).edits('Kata-kata yang lain sama sekali.')
    const [outcome] = await moderateComments(titian.titian, yuli, titian.site, [
      { id: answer.comment.id, version: 1, move: 'approve' },
    ])
    expect(outcome).toMatchObject({ kind: 'conflict', did: '', by: '' })
    expect((await row(titian, answer.comment.id)).state).toBe('held')
  })

  test('a refusal needs a reason from the list, and its writer reads it', async () => {
    const titian = await start()
    const answer = sent(await comments(titian))
    const yuli = await moderator(titian)
    for (const reason of ['', 'criticism', 'kritik']) {
      await expect(decides(titian, yuli, answer.comment.id, 'reject', reason)).rejects.toThrow('err.comment_reason')
    }
    await decides(titian, yuli, answer.comment.id, 'reject', 'pii')
    expect((await asWriter(titian, answer).looks()).json.comment).toMatchObject({
      status: 'rejected',
      reason: 'Memuat data pribadi',
    })
    expect((await asWriter(titian, answer).edits('Coba lagi tanpa data pribadi.')).status).toBe(409)
  })

  test('masked words are what everybody reads, the original stays untouched and is looked at on record', async () => {
    const titian = await start()
    const text = 'Hubungi saya di 0812-3456-7890 kalau petugas sudah datang.'
    const { comment } = sent(await comments(titian, { text }))
    const yuli = await moderator(titian)
    await decides(titian, yuli, comment.id, 'approve-masked')
    expect((await publicPage(titian)).comments[0]!.text).not.toContain('3456')
    expect((await seeOriginal(titian.titian, yuli, titian.site, comment.id)).text).toBe(text)
    expect((await audit(titian)).map(({ did }) => did)).toEqual(['comment.approve-masked', 'comment.see-original'])

    await decides(titian, yuli, comment.id, 'remove', 'pii')
    await decides(titian, yuli, comment.id, 'restore')
    expect((await publicPage(titian)).comments[0]!.text).not.toContain('3456')
  })

  test('an undo is no way to decide: without the decision it names it is refused, and nothing changes', async () => {
    const titian = await start()
    const { comment } = sent(await comments(titian))
    const yuli = await moderator(titian)
    const undo = (version: number, before: 'shown' | 'held' | 'spam' | 'removed') =>
      undoModeration(titian.titian, yuli, titian.site, [{ id: comment.id, version, before, masked: false, reason: '' }])
    for (const before of ['shown', 'held', 'spam'] as const) {
      await expect(undo(1, before)).rejects.toThrow('err.undo_nothing')
    }
    const done = await decides(titian, yuli, comment.id, 'approve')
    if (done.kind !== 'done') throw new Error('approve')
    await expect(undo(2, 'removed')).rejects.toThrow('err.undo_nothing')
    await undoModeration(titian.titian, yuli, titian.site, [done.undo])
    await expect(undo(3, 'shown')).rejects.toThrow('err.undo_nothing')
    expect((await row(titian, comment.id)).state).toBe('held')
    expect((await publicPage(titian)).total).toBe(0)
  })

  test('taking a decision back leads to where it was: state, place in the queue, reports, counts', async () => {
    const titian = await start()
    const held = sent(await comments(titian)).comment
    const yuli = await moderator(titian)
    for (const [move, reason] of [['approve'], ['reject', 'hoax'], ['spam'], ['approve-masked']] as const) {
      const before = await row(titian, held.id)
      const done = await decides(titian, yuli, held.id, move, reason)
      if (done.kind !== 'done') throw new Error(move)
      await undoModeration(titian.titian, yuli, titian.site, [done.undo])
      const { version: _, shown_at: _shown, ...after } = await row(titian, held.id)
      expect({ ...before, version: undefined, shown_at: undefined }).toMatchObject({ ...after })
    }
    expect((await publicPage(titian)).total).toBe(0)
    const acts = await titian.titian.db.selectFrom('day_act').select(['act', 'acts']).execute()
    expect(acts).toEqual([{ act: 'comment', acts: 1 }])

    await decides(titian, yuli, held.id, 'approve')
    await reports(titian, held.id, 'hoax')
    const kept = await decides(titian, yuli, held.id, 'keep')
    expect(await row(titian, held.id)).toMatchObject({ reports: 0, urgent: 0, state: 'shown' })
    if (kept.kind === 'done') await undoModeration(titian.titian, yuli, titian.site, [kept.undo])
    expect(await row(titian, held.id)).toMatchObject({ reports: 1, urgent: 1, state: 'shown', decided_at: '' })
    expect(await firstBrokenEntry(titian.titian.db)).toBe(0)
  })

  test('in bulk each is decided in its own way, and one that a colleague decided is left alone', async () => {
    const titian = await start()
    const plain = sent(await comments(titian)).comment
    const personal = sent(await comments(titian, { text: 'Nomor saya 0812-3456-7890 ya, Pak.' })).comment
    const taken = sent(await comments(titian, { text: 'Kapan jalan ini diperbaiki?' })).comment
    const [andi, yuli] = [await moderator(titian, 'Andi'), await moderator(titian, 'Yuli')]
    await decides(titian, andi, taken.id, 'reject', 'offtopic')
    const orders = [plain, personal, taken].map(({ id }) => ({ id, version: 1, move: 'approve' as const }))
    const outcomes = await moderateInBulk(titian.titian, yuli, titian.site, orders)
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'conflict'])
    expect((await rows(titian)).map(({ state, state_reason }) => `${state} ${state_reason}`.trim())).toEqual([
      'shown',
      'shown masked',
      'rejected offtopic',
    ])
  })

  test('only those who moderate this site may', async () => {
    const titian = await start()
    const { comment } = sent(await comments(titian))
    for (const role of ['webmaster', 'officer', 'leader'] as const) {
      const staff = await moderator(titian, 'Orang', role)
      await expect(decides(titian, staff, comment.id, 'approve')).rejects.toThrow('auth.denied')
    }
    const yuli = await moderator(titian)
    const elsewhere = { ...yuli, grants: [{ role: 'moderator' as const, siteId: 'situs-lain', agencyId: '' }] }
    await expect(decides(titian, elsewhere, comment.id, 'approve')).rejects.toThrow('auth.denied')
    expect(await audit(titian)).toEqual([])
  })

  test('a comment taken back by its writer cannot be published by anybody', async () => {
    const titian = await start()
    const answer = sent(await comments(titian))
    await asWriter(titian, answer).withdraws()
    await expect(decides(titian, await moderator(titian), answer.comment.id, 'approve')).rejects.toThrow(
      'err.comment_move',
    )
  })
})

forEachDatabase('answering as the institution', (start) => {
  test('approves what is answered, is signed by the institution and keeps the officer inside', async () => {
    const titian = await start()
    const { comment } = sent(await comments(titian))
    const yuli = await moderator(titian)
    titian.clock.advance(60_000)
    const order = {
      id: comment.id,
      version: 1,
      text: 'Fogging RT 07 Senin.\n\nhttps://contoh.go.id/jadwal',
      once: browserKey(),
    }
    const replies = await Promise.all([1, 2].map(() => replyOfficially(titian.titian, yuli, titian.site, order)))
    expect(new Set(replies.map((reply) => reply.kind === 'done' && reply.id)).size).toBe(1)

    const page = await publicPage(titian)
    expect(page.total).toBe(2)
    expect(page.comments[1]).toMatchObject({
      name: 'Pemkab Tanjung Kelekak',
      official: true,
      parent: comment.id,
      text: '',
      body: [
        { p: ['Fogging RT 07 Senin.'] },
        { p: [{ a: 'https://contoh.go.id/jadwal', t: ['https://contoh.go.id/jadwal'] }] },
      ],
    })
    expect(JSON.stringify(page)).not.toContain('Yuli')
    expect((await audit(titian)).map(({ did }) => did)).toEqual(['comment.approve', 'comment.reply'])
  })

  test('two who answer the same waiting comment: one is told', async () => {
    const titian = await start()
    const { comment } = sent(await comments(titian))
    const [andi, yuli] = [await moderator(titian, 'Andi'), await moderator(titian, 'Yuli')]
    const order = { id: comment.id, version: 1, text: 'Terima kasih, kami cek.' }
    const replies = await Promise.all([
      replyOfficially(titian.titian, andi, titian.site, { ...order, once: browserKey() }),
      replyOfficially(titian.titian, yuli, titian.site, { ...order, once: browserKey() }),
    ])
    expect(replies.map(({ kind }) => kind).sort()).toEqual(['conflict', 'done'])
    expect((await publicPage(titian)).total).toBe(2)
  })

  test('a refused comment is not answered in public', async () => {
    const titian = await start()
    const { comment } = sent(await comments(titian))
    const yuli = await moderator(titian)
    await decides(titian, yuli, comment.id, 'reject', 'abuse')
    const order = { id: comment.id, version: 2, text: 'Terima kasih.', once: browserKey() }
    await expect(replyOfficially(titian.titian, yuli, titian.site, order)).rejects.toThrow('err.comment_move')
    expect(await rows(titian)).toHaveLength(1)
  })
})

forEachDatabase('tending comments', (start) => {
  test('a tone tag and closing an article are on record', async () => {
    const titian = await start()
    const { comment } = sent(await comments(titian))
    const yuli = await moderator(titian)
    await setTone(titian.titian, yuli, titian.site, comment.id, 'negative')
    const { page_id, tone, version } = await row(titian, comment.id)
    expect({ tone, version }).toEqual({ tone: 'negative', version: 1 })
    await openComments(titian.titian, yuli, titian.site, page_id, false)
    await openComments(titian.titian, yuli, titian.site, page_id, false)
    expect((await publicPage(titian)).open).toBe(false)
    expect((await comments(titian)).status).toBe(410)
    await openComments(titian.titian, yuli, titian.site, page_id, true)
    expect((await comments(titian)).status).toBe(202)
    expect((await audit(titian)).map(({ did, code }) => [did, code])).toEqual([
      ['comment.tone', 'negative'],
      ['page.close-comments', ''],
      ['page.open-comments', ''],
    ])
  })
})
