import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LIMITS } from '../../src/wire/limits.ts'
import { engagedClock, MOST_SECONDS } from '../../widget/measure/engaged.ts'

describe('the engaged clock', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const start = () => engagedClock(() => Date.now())
  const wait = (seconds: number) => vi.advanceTimersByTime(seconds * 1000)

  test('counts only while it is turned on', () => {
    const clock = start()
    wait(5)
    clock.turn(true)
    wait(7.9)
    expect(clock.seconds()).toBe(7)
    clock.turn(false)
    wait(60)
    expect(clock.seconds()).toBe(7)
    clock.turn(true)
    wait(0.1)
    expect(clock.seconds()).toBe(8)
  })
  test('turning it on twice counts nothing twice', () => {
    const clock = start()
    clock.turn(true)
    wait(3)
    clock.turn(true)
    wait(3)
    expect(clock.seconds()).toBe(6)
  })
  test('ends at the limit that the server keeps', () => {
    const clock = start()
    clock.turn(true)
    wait(MOST_SECONDS + 1)
    expect(clock.seconds()).toBe(LIMITS.engagedSeconds)
  })
})
