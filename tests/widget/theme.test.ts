import { describe, expect, test } from 'vitest'
import { contrast, luminance, themeOn } from '../../widget/theme.ts'

describe('the theme is measured from the ground behind the widget', () => {
  test.each([
    ['white', ['rgb(255, 255, 255)'], 'rgb(34, 34, 34)', { dark: false, boxed: false, ink: 'rgb(34, 34, 34)' }],
    [
      'transparent layers are looked through',
      ['rgba(0, 0, 0, 0)', 'rgb(13, 33, 56)'],
      'rgb(223, 232, 242)',
      { dark: true, boxed: false, ink: 'rgb(223, 232, 242)' },
    ],
    [
      'grey text stays behind our own ink',
      ['rgb(255, 255, 255)'],
      'rgb(150, 150, 150)',
      { dark: false, boxed: false, ink: '' },
    ],
    ['middle grey: on our own paper', ['rgb(136, 136, 136)'], 'rgb(0, 0, 0)', { dark: false, boxed: true, ink: '' }],
    ['no ground, dark text: a light canvas', [], 'rgb(0, 0, 0)', { dark: false, boxed: false, ink: 'rgb(0, 0, 0)' }],
    [
      'no ground, light text: a dark canvas',
      [],
      'rgb(255, 255, 255)',
      { dark: true, boxed: false, ink: 'rgb(255, 255, 255)' },
    ],
    [
      'a notation that is not understood',
      ['color(srgb 1 1 1)'],
      'oklch(0 0 0)',
      { dark: false, boxed: false, ink: '' },
    ],
  ])('%s', (_name, grounds, text, expected) => expect(themeOn(grounds, text)).toEqual(expected))

  test('black on white is 21 : 1', () => {
    expect(contrast(luminance('rgb(0, 0, 0)'), luminance('rgb(255, 255, 255)'))).toBeCloseTo(21)
  })
  test('on every grey one of our two inks reaches 4.5 : 1, or we stand on our own paper', () => {
    for (let grey = 0; grey < 256; grey++) {
      const ground = luminance(`rgb(${grey}, ${grey}, ${grey})`)
      const { dark, boxed } = themeOn([`rgb(${grey}, ${grey}, ${grey})`], 'rgb(90, 90, 90)')
      const quiet = luminance(dark ? 'rgb(191, 200, 196)' : 'rgb(72, 82, 78)')
      if (!boxed) expect(contrast(ground, quiet)).toBeGreaterThanOrEqual(4.4)
    }
  })
})
