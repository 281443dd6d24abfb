/** Light or dark, measured from the page behind the widget and not from the phone's setting (LOOK). */

/** WCAG 2.2 relative luminance of `rgb(…)` or `rgba(…)`; -1 for all else, and for what lets more than half through. */
export function luminance(css: string): number {
  const [r, g, b, a = 1] = (css.match(/[\d.]+/g) || []).map((n) => +n / 255) as [number, number, number, number?]
  const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
  return css.slice(0, 3) !== 'rgb' || a < 0.5 / 255 ? -1 : 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}
export const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)

/** Darker than this, our light ink is read better than our dark one: √(0.916 · 0.063) − 0.05. */
const DARK_BELOW = 0.19
/** Luminance of `--ink-2`, the quietest text that stands on the host's own ground. */
const QUIET = { light: 0.081, dark: 0.56 }

export interface Theme {
  dark: boolean
  /** Nothing of ours would be readable on this ground: stand on our own paper. */
  boxed: boolean
  /** The host's text colour where it reaches 7 : 1, else ''. */
  ink: string
}

/** @param grounds background colours from the widget outwards · @param text computed text colour of the host */
export function themeOn(grounds: string[], text: string): Theme {
  const ink = luminance(text)
  // no ground at all: the browser's canvas, dark only where the page's text is light
  let ground = ink > 0.5 ? 0.01 : 1
  for (const css of grounds) {
    const light = luminance(css)
    if (light < 0) continue
    ground = light
    break
  }
  const dark = ground < DARK_BELOW
  const boxed = contrast(ground, dark ? QUIET.dark : QUIET.light) < 4.5
  return { dark, boxed, ink: !boxed && ink >= 0 && contrast(ground, ink) >= 7 ? text : '' }
}

export function themeOf(host: Element): Theme {
  const grounds: string[] = []
  for (let node = host.parentElement; node; node = node.parentElement)
    grounds.push(getComputedStyle(node).backgroundColor)
  return themeOn(grounds, getComputedStyle(host.parentElement || host).color)
}
