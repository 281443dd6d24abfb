import { describe, expect, test } from 'vitest'
import { isMobile, isRobot, previewRobot, readAgent } from '../../src/sources/bots.ts'
import { CHROME, DESKTOP, FACEBOOK, GSA, IN_APP, PERSONS, ROBOTS, SAFARI } from './agents.ts'

describe('persons and robots', () => {
  test.each(ROBOTS)('%s is a robot', (_name, agent) => {
    expect(readAgent(agent)).toEqual({ bot: true, app: null, inApp: false, googleApp: false, mobile: false })
  })

  test.each(IN_APP)('%s is a person inside the app', (_name, agent, platform) => {
    expect(readAgent(agent)).toMatchObject({ bot: false, app: platform, inApp: true })
  })

  test.each(PERSONS)('%s is a person', (_name, agent, inApp) => {
    expect(readAgent(agent)).toMatchObject({ bot: false, app: null, inApp })
  })

  test('tokens are told apart by case', () => {
    expect(readAgent(FACEBOOK.replace('FB_IAB/FB4A;FBAV', 'fb_iab/fb4a;fbav')).app).toBeNull()
    expect(
      isRobot('Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36 zalo'),
    ).toBe(true)
  })

  test('what stands beyond 1024 characters is not read', () => {
    const filler = ' x'.repeat(512)
    expect(readAgent(`${CHROME}${filler} FBAV/1`).app).toBeNull()
    expect(readAgent(`${CHROME} FBAV/1${filler}`).app).toBe('Facebook')
  })

  test('more agents than the cache holds are still judged right', () => {
    for (let n = 0; n < 5000; n++) readAgent(`${CHROME} n/${n}`)
    expect(readAgent(FACEBOOK).app).toBe('Facebook')
  })
})

describe('link previews', () => {
  test.each(ROBOTS)('%s', (_name, agent, platform) => {
    expect(previewRobot(agent)).toBe(platform)
  })
  test.each([...IN_APP, ...PERSONS])('%s is no preview', (_name, agent) => {
    expect(previewRobot(agent)).toBeNull()
  })
})

test('phones are mobile, desks and robots are not', () => {
  expect([CHROME, SAFARI, FACEBOOK, GSA].map(isMobile)).toEqual([true, true, true, true])
  expect([DESKTOP, '', 'Twitterbot/1.0 (Android)'].map(isMobile)).toEqual([false, false, false])
})
