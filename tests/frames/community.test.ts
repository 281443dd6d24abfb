import { describe, expect, test } from 'vitest'
import { classByFeature, classByUse, communityNumbers } from '../../src/frames/community.ts'

const LIMITS = { citizens: 10, replies: 10, share: 0.1, weeks: 3 }

describe('the community class of DOMAIN §2.2', () => {
  test.each([
    ['nobody wrote', { A: 0, R: 0, K: 0, W: 0 }, 'nonexistent'],
    ['forty comments, nobody answers', { A: 40, R: 0, K: 30, W: 0 }, 'limited'],
    ['people talk to one another', { A: 40, R: 12, K: 11, W: 3 }, 'strong'],
    ['a wall of comments', { A: 400, R: 12, K: 50, W: 4 }, 'limited'],
    ['two talkers', { A: 15, R: 12, K: 2, W: 4 }, 'limited'],
    ['exactly at every limit', { A: 100, R: 10, K: 10, W: 3 }, 'strong'],
    ['exactly one in ten of 120', { A: 120, R: 12, K: 10, W: 3 }, 'strong'],
    ['one reply too few', { A: 90, R: 9, K: 10, W: 3 }, 'limited'],
    ['one citizen too few', { A: 100, R: 10, K: 9, W: 3 }, 'limited'],
    ['one week too few', { A: 100, R: 10, K: 10, W: 2 }, 'limited'],
    ['a share just below', { A: 101, R: 10, K: 10, W: 3 }, 'limited'],
  ] as const)('%s', (_name, numbers, expected) => {
    expect(classByUse(numbers, 'strong', LIMITS)).toBe(expected)
  })

  test('use is never above what the site lets citizens do', () => {
    const busy = { A: 40, R: 12, K: 11, W: 4 }
    expect(classByUse(busy, 'limited', LIMITS)).toBe('limited')
    expect(classByUse(busy, 'nonexistent', LIMITS)).toBe('nonexistent')
  })

  test('limits that staff set decide', () => {
    expect(classByUse({ A: 15, R: 4, K: 4, W: 2 }, 'strong', { citizens: 4, replies: 4, share: 0.2, weeks: 2 })).toBe(
      'strong',
    )
  })

  test.each([
    [{ comments: true, letter: false }, 'strong'],
    [{ comments: false, letter: true }, 'limited'],
    [{ comments: false, letter: false }, 'nonexistent'],
  ])('by feature: %o', (features, expected) => expect(classByFeature(features)).toBe(expected))
})

describe('the numbers of a community', () => {
  const act = (day: string, changes: object = {}) => ({
    day,
    writer: '',
    isOfficial: false,
    isToOther: false,
    ...changes,
  })

  test('official replies are communication and count nothing', () => {
    const acts = [act('2026-11-20', { writer: 'a' }), act('2026-11-20', { isOfficial: true })]
    expect(communityNumbers(acts, [], '2026-11-21')).toEqual({ A: 1, R: 0, K: 1, W: 0 })
  })

  test('one writer is one citizen; a letter and a comment without a key are one each', () => {
    const acts = [act('2026-11-20', { writer: 'a' }), act('2026-11-19', { writer: 'a' }), act('2026-11-18')]
    expect(communityNumbers(acts, [{ day: '2026-11-02' }], '2026-11-21')).toMatchObject({ A: 4, K: 3 })
  })

  test('weeks run back from the last day, and only the last four count', () => {
    const reply = (day: string) => act(day, { writer: day, isToOther: true })
    const acts = ['2026-11-21', '2026-11-15', '2026-11-14', '2026-10-25', '2026-10-24'].map(reply)
    expect(communityNumbers(acts, [], '2026-11-21')).toMatchObject({ R: 5, W: 3 })
  })
})
