/**
 * A picture as data: views/report/chart.ejs makes SVG of it element by element, so that nothing is ever put out raw.
 * Look comes from classes alone (strict CSP); numbers are rounded to a tenth of a unit.
 */
export interface Drawing {
  width: number
  height: number
  /** The sentence that says what can be seen; the figures stand in the table behind. */
  label: string
  /** Id of a hatch pattern, unique on the page; '' = none. A rect with `hatch` is filled with it. */
  hatch: string
  marks: Mark[]
}

export type Mark =
  | { is: 'rect'; x: number; y: number; width: number; height: number; look: string; hatch: boolean }
  | { is: 'path'; d: string; look: string }
  | { is: 'circle'; x: number; y: number; r: number; look: string }
  | { is: 'text'; x: number; y: number; text: string; look: string; anchor: Anchor }
export type Anchor = 'start' | 'middle' | 'end'

/** A picture at the widths at which it is drawn rather than scaled, so that its letters stay legible (LOOK: ≥ 14 px, print ≥ 8 pt). */
export interface Chart {
  small: Drawing
  large: Drawing
  /** For A4, where the large one would be scaled below 8 pt. */
  print?: Drawing
}

export const SMALL = 328
export const LARGE = 900
export const PRINT = 660

const round = (n: number): number => Math.round(n * 10) / 10

export const rect = (x: number, y: number, width: number, height: number, look: string, hatch = false): Mark => ({
  is: 'rect',
  x: round(x),
  y: round(y),
  width: round(Math.max(0, width)),
  height: round(Math.max(0, height)),
  look,
  hatch,
})
export const path = (d: string, look: string): Mark => ({
  is: 'path',
  d: d.replace(/\d+\.\d+/g, (number) => String(round(Number(number)))),
  look,
})
export const circle = (x: number, y: number, r: number, look: string): Mark => ({
  is: 'circle',
  x: round(x),
  y: round(y),
  r,
  look,
})
export const text = (x: number, y: number, words: string, look = '', anchor: Anchor = 'start'): Mark => ({
  is: 'text',
  x: round(x),
  y: round(y),
  text: words,
  look,
  anchor,
})

/** About how wide 14 px letters run; Roboto and Segoe average 6.9. */
export const widthOf = (words: string, isBold = false): number => words.length * (isBold ? 7.6 : 7)

/** Keeps a label of that width inside the picture: the x of its anchor `start`. */
export const within = (x: number, labelWidth: number, left: number, right: number): number =>
  Math.max(left, Math.min(x, right - labelWidth))
