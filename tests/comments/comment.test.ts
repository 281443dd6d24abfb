import { describe, expect, test } from 'vitest'
import {
  type CommentState,
  isRobot,
  MOVES,
  nextState,
  REJECTION_REASONS,
  requireEditable,
  reverseMove,
  shownText,
} from '../../src/comments/comment.ts'
import { standingOf } from '../../src/comments/report-comment.ts'

describe('the table of moves', () => {
  test('what a machine decided is within reach of a person: spam and rejected can be shown again', () => {
    expect(nextState('spam', 'approve')).toBe('shown')
    expect(nextState('rejected', 'approve')).toBe('shown')
    expect(nextState('removed', 'restore')).toBe('shown')
  })

  test('what its writer took back stays taken back', () => {
    expect(MOVES.withdrawn).toEqual({})
    expect(() => nextState('withdrawn', 'approve')).toThrow('err.comment_move')
  })

  test('every decision can be taken back by a move of the same table', () => {
    for (const [before, moves] of Object.entries(MOVES) as [CommentState, Record<string, CommentState>][]) {
      for (const now of Object.values(moves)) {
        const back = reverseMove(now, before)
        expect([before, 'held'], `${before} → ${now} → ${back}`).toContain(nextState(now, back))
      }
    }
  })

  test('taking back the removal of masked words does not publish the original ones', () => {
    expect(reverseMove('held', 'shown', true)).toBe('approve-masked')
    expect(shownText({ state_reason: 'masked', masked_text: '0812-••••', text: '0812-3456' })).toBe('0812-••••')
    expect(shownText({ state_reason: '', masked_text: '0812-••••', text: '0812-3456' })).toBe('0812-3456')
  })

  test('no reason for a refusal is criticism', () => {
    expect(REJECTION_REASONS.filter((reason) => /critic|kriti/.test(reason))).toEqual([])
  })
})

describe('fifteen minutes', () => {
  const written = '2026-11-21T09:50:00.000Z'
  test('the last moment still counts, one millisecond later does not', () => {
    expect(() => requireEditable(written, '2026-11-21T10:05:00.000Z')).not.toThrow()
    expect(() => requireEditable(written, '2026-11-21T10:05:00.001Z')).toThrow('err.comment_edit_over')
  })
})

test.each([
  ['a filled honeypot', { website: 'x' }, true],
  ['a form filled in 1,999 ms', { took: 1999 }, true],
  ['a form filled in 2,000 ms', { took: 2000 }, false],
  ['a form that does not say', {}, false],
  ['an empty honeypot', { website: '', took: 30_000 }, false],
])('robot or person: %s', (_name, input, expected) => expect(isRobot(input)).toBe(expected))

describe('when a report hides', () => {
  const by = (browser: string, reason: string, settled_at = '') => ({ browser_hash: browser, reason, settled_at })
  const plain = { labels: '', is_official: 0 }
  test.each([
    ['one voice', plain, [by('a', 'hoax')], false],
    ['two browsers', plain, [by('a', 'hoax'), by('b', 'hoax')], false],
    ['three browsers', plain, [by('a', 'hoax'), by('b', 'insult'), by('c', 'other')], true],
    ['one browser with three reasons', plain, [by('a', 'hoax'), by('a', 'insult'), by('a', 'other')], false],
    ['screening saw gambling too', { labels: 'link gambling', is_official: 0 }, [by('a', 'gambling')], true],
    ['screening saw personal data too', { labels: 'personal-data', is_official: 0 }, [by('a', 'personal-data')], true],
    ['screening saw something else', { labels: 'abusive', is_official: 0 }, [by('a', 'gambling')], false],
    [
      'three after a moderator kept it',
      plain,
      [by('z', 'hoax', 'x'), by('a', 'hoax'), by('b', 'hoax'), by('c', 'hoax')],
      false,
    ],
    [
      'gambling after a moderator kept it',
      { labels: 'gambling', is_official: 0 },
      [by('z', 'gambling', 'x'), by('a', 'gambling')],
      false,
    ],
    [
      'another reason after a moderator kept it',
      plain,
      [by('z', 'hoax', 'x'), by('a', 'insult'), by('b', 'insult'), by('c', 'insult')],
      true,
    ],
    ['an official reply', { labels: '', is_official: 1 }, [by('a', 'hoax'), by('b', 'hoax'), by('c', 'hoax')], false],
  ])('%s', (_name, comment, reports, hides) => expect(standingOf(comment, reports).hides).toBe(hides))

  test('gambling and personal data want a person within four hours', () => {
    expect(standingOf(plain, [by('a', 'hoax')]).urgency).toBe(1)
    expect(standingOf(plain, [by('a', 'hoax'), by('b', 'personal-data')]).urgency).toBe(2)
    expect(standingOf(plain, [by('b', 'personal-data', 'x')]).urgency).toBe(0)
  })
})
