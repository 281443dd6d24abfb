import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accentCss, accentHref, computeAccent, contrast } from '../../src/sites/accent.ts'

const LIGHT = ['#ffffff', '#f4f5f2']
const DARK = ['#141918', '#1c2322']

/** Largest distance of one 8-bit channel. */
function distance(a: string, b: string): number {
  const channels = (hex: string) => [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16))
  const other = channels(b)
  return Math.max(...channels(a).map((value, index) => Math.abs(value - other[index]!)))
}

describe('the accent of a site', () => {
  test.each([
    ['Laut', '#0b5668', 8.3],
    ['Mahkota', '#8a1c2c', 9.2],
  ])('%s is used as it is', (_name, colour, ratio) => {
    const accent = computeAccent(colour)

    expect(accent.light).toMatchObject({ fill: colour, on: '#ffffff', text: colour, edge: colour })
    expect(accent.changed).toBe(false)
    expect(accent.ratio).toBeCloseTo(ratio, 1)
  })

  test('Kuning keeps its button and darkens text and edge', () => {
    const accent = computeAccent('#ffd21f')

    expect(accent.light).toEqual({ fill: '#ffd21f', on: '#14110a', text: '#846b02', edge: '#846b02', tint: '#fef3d3' })
    expect(accent.changed).toBe(true)
    expect(accent.ratio).toBeCloseTo(1.45, 2)
    expect(accent.textRatio).toBeCloseTo(5.14, 1)
    expect(accent.onRatio).toBeCloseTo(13, 1)
  })

  test.each([
    ['#0b5668', { fill: '#2a6d7f', on: '#ffffff', text: '#6db0c4', edge: '#4d8fa2', tint: '#12292f' }],
    ['#8a1c2c', { fill: '#af404a', on: '#ffffff', text: '#e98287', edge: '#d0626a', tint: '#351a1b' }],
    ['#ffd21f', { fill: '#ffd21f', on: '#14110a', text: '#ffd21f', edge: '#ffd21f', tint: '#2b2206' }],
  ] as const)('%s on night paper is close to what was drawn', (colour, drawn) => {
    const { dark } = computeAccent(colour)

    expect(dark.on).toBe(drawn.on)
    for (const part of ['fill', 'text', 'edge', 'tint'] as const)
      expect(distance(dark[part], drawn[part]), part).toBeLessThanOrEqual(9)
  })

  test('of any colour reads on every surface, in light and in dark', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (n) => {
        const { light, dark } = computeAccent(`#${n.toString(16).padStart(6, '0')}`)

        for (const [accent, surfaces] of [
          [light, LIGHT],
          [dark, DARK],
        ] as const) {
          expect(contrast(accent.on, accent.fill)).toBeGreaterThanOrEqual(4.6)
          for (const surface of [...surfaces, accent.tint]) {
            expect(contrast(accent.text, surface)).toBeGreaterThanOrEqual(4.6)
            expect(contrast(accent.edge, surface)).toBeGreaterThanOrEqual(3)
          }
        }
        // The greys of a page stand on its tint, too.
        expect(contrast('#5d6763', light.tint)).toBeGreaterThanOrEqual(4.5)
        expect(contrast('#9ba6a2', dark.tint)).toBeGreaterThanOrEqual(4.5)
      }),
      { numRuns: 500 },
    )
  })

  test('is a style sheet whose address changes with its content', () => {
    const css = accentCss('#8a1c2c')

    expect(css).toMatch(/^:root\{--accent:#8a1c2c;--on-accent:#ffffff;/)
    expect(css).toContain('prefers-color-scheme:dark')
    expect(accentHref('#8a1c2c')).toMatch(/^\/static\/accent\/8a1c2c-[A-Za-z0-9_-]{8}\.css$/)
    expect(accentHref('#8a1c2c')).not.toBe(accentHref('#0b5668'))
  })
})
