import { sha256 } from '../base/secrets.ts'
import type { Accent } from '../wire/api.ts'

/** One colour from a site's settings, made into the five that pages and widget use, in light and in dark. No colour is refused. */
export interface ComputedAccent {
  light: Accent
  dark: Accent
  /** The colour could not serve as it is: something in `light` differs from it. Settings then say what and why. */
  changed: boolean
  /** The given colour on white paper. */
  ratio: number
  /** Text in `light.text` on white paper. */
  textRatio: number
  /** `light.on` on `light.fill`. */
  onRatio: number
}

/** AA asks 4.5 : 1; the tenth above covers rounding to #rrggbb and screens that render a shade lighter. */
const TEXT_RATIO = 4.6
/** WCAG 1.4.11: what must be told from its surroundings, such as a button on dark paper. */
const SHAPE_RATIO = 3
/** Paper, wash and raised surfaces of titian.css. */
const LIGHT = { paper: '#ffffff', wash: '#f4f5f2' }
const DARK = { paper: '#141918', wash: '#1c2322' }
const WHITE = '#ffffff'
const NIGHT = '#14110a'

/** @param setting `#rrggbb`, as `readAccent` in site.ts leaves it */
export function computeAccent(setting: string): ComputedAccent {
  const given = toLch(setting)
  const light = lightOf(setting, given)
  const dark = darkOf(setting, given)
  return {
    light,
    dark,
    changed: light.fill !== setting || light.text !== setting,
    ratio: contrast(setting, LIGHT.paper),
    textRatio: contrast(light.text, LIGHT.paper),
    onRatio: contrast(light.on, light.fill),
  }
}

function lightOf(setting: string, given: Lch): Accent {
  // Lightness .965 is 1.12 : 1 on white: seen as a surface, and grey text keeps 5 : 1 on it.
  const tint = toHex({ l: 0.965, c: Math.min(given.c * 0.25, 0.0433), h: given.h })
  const text = moveUntil(setting, given, -1, (hex) =>
    [LIGHT.paper, LIGHT.wash, tint].every((on) => contrast(hex, on) >= TEXT_RATIO),
  )
  return { ...filled(setting, given), text, edge: text, tint }
}

function darkOf(setting: string, given: Lch): Accent {
  const tint = toHex({ l: 0.26, c: Math.min(given.c * 0.43, 0.044), h: given.h })
  const lifted = moveUntil(setting, given, 1, (hex) => contrast(hex, DARK.paper) >= SHAPE_RATIO)
  const surfaces = [DARK.paper, DARK.wash, tint]
  const readable = (hex: string) => surfaces.every((on) => contrast(hex, on) >= TEXT_RATIO)
  const visible = (hex: string) => surfaces.every((on) => contrast(hex, on) >= SHAPE_RATIO)
  // .72 and .62: text and edge stand apart from each other and from the fill on night paper.
  const text = given.l >= 0.72 ? setting : toHex({ ...given, l: 0.72 })
  const edge = given.l >= 0.62 ? setting : toHex({ ...given, l: 0.62 })
  return {
    ...filled(lifted, toLch(lifted)),
    text: moveUntil(text, toLch(text), 1, readable),
    edge: moveUntil(edge, toLch(edge), 1, visible),
    tint,
  }
}

/** White on the colour where that reads; else night on it; colours in the middle are darkened until white reads. */
function filled(fill: string, at: Lch): { fill: string; on: string } {
  if (contrast(WHITE, fill) >= TEXT_RATIO) return { fill, on: WHITE }
  if (contrast(NIGHT, fill) >= TEXT_RATIO) return { fill, on: NIGHT }
  return { fill: moveUntil(fill, at, -1, (hex) => contrast(WHITE, hex) >= TEXT_RATIO), on: WHITE }
}

/** The nearest colour of the same hue, darker (-1) or lighter (1), that passes; the colour itself when it does. */
function moveUntil(hex: string, from: Lch, direction: -1 | 1, passes: (hex: string) => boolean): string {
  if (passes(hex)) return hex
  // 1/400 of lightness is less than one step of an 8-bit channel.
  for (let l = from.l; l >= 0 && l <= 1; l += direction / 400) {
    const moved = toHex({ ...from, l })
    if (passes(moved)) return moved
  }
  return direction < 0 ? '#000000' : WHITE
}

/** The sheet that pages of a site link after titian.css. */
export function accentCss(setting: string): string {
  const { light, dark } = computeAccent(setting)
  return `:root{${declarations(light)}}\n@media screen and (prefers-color-scheme:dark){:root{${declarations(dark)}}}\n`
}

/** `/static/accent/0b5668-3fQ9xZ1a.css`: the hash is the sheet's, so a better computation gets a new address. */
export function accentHref(setting: string): string {
  return `/static/accent/${setting.slice(1)}-${sha256(accentCss(setting)).slice(0, 8)}.css`
}

function declarations(accent: Accent): string {
  return `--accent:${accent.fill};--on-accent:${accent.on};--accent-text:${accent.text};--accent-edge:${accent.edge};--accent-t:${accent.tint}`
}

/** WCAG 2 contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

function luminance(hex: string): number {
  const [r, g, b] = linearOf(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

interface Lch {
  l: number
  c: number
  /** Radians. */
  h: number
}

type Triple = [number, number, number]

function linearOf(hex: string): Triple {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** OKLCH by Björn Ottosson's matrices, https://bottosson.github.io/posts/oklab/ */
function toLch(hex: string): Lch {
  const [r, g, b] = linearOf(hex)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return { l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, c: Math.hypot(a, bb), h: Math.atan2(bb, a) }
}

/** Into sRGB; where the screen cannot show the chroma at this lightness, the most that it can. */
function toHex({ l, c, h }: Lch): string {
  let rgb = toLinear(l, c, h)
  if (!fits(rgb)) {
    let [low, high] = [0, c]
    for (let step = 0; step < 20; step++) {
      const middle = (low + high) / 2
      if (fits(toLinear(l, middle, h))) low = middle
      else high = middle
    }
    // Seven thousandths inside the edge: the yellow drawn in the look (#846b02) comes out to the digit.
    rgb = toLinear(l, low * 0.993, h)
  }
  const channel = (value: number) => {
    const clipped = Math.min(1, Math.max(0, value))
    const encoded = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(rgb[0])}${channel(rgb[1])}${channel(rgb[2])}`
}

function toLinear(l: number, c: number, h: number): Triple {
  const a = c * Math.cos(h)
  const b = c * Math.sin(h)
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ]
}

/** A ten-thousandth over the edge rounds to the edge. */
const fits = (rgb: Triple): boolean => rgb.every((value) => value >= -0.0001 && value <= 1.0001)
