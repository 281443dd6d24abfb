import { Problem } from './problem.ts'

/** Control characters except tab and line feed; NUL ends a PostgreSQL text. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
/** Seven marks on one letter is more than any living script stacks; 100,000 of them cover the page. */
const MARKS_IN_A_ROW = 7
const MARK = /^\p{M}$/u

/** Length in code points. */
export function lengthOf(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

export interface TextRules {
  field: string
  /** Code points after trimming. */
  max: number
  min?: number
  /** Line ends are kept (as `\n`); otherwise they become spaces. */
  lines?: boolean
}

/**
 * A citizen's or officer's text as it is stored: trimmed, line ends `\n`, NFC. Nothing a person wrote is dropped
 * silently: what cannot be kept is refused.
 *
 * @throws Problem 'invalid' with the field for too short, too long, control characters, lone surrogates, stacked marks
 */
export function readText(raw: string, rules: TextRules): string {
  const { field, max, min = 0, lines = false } = rules
  // Two UTF-16 units per code point at most, plus room to trim: longer cannot become valid, so do not walk it.
  if (raw.length > max * 2 + 1000) throw new Problem('invalid', 'err.too_long', { field, params: { max } })
  if (!raw.isWellFormed()) throw new Problem('invalid', 'err.broken_text', { field })
  const text = raw
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(lines ? /[^\S\n]+(?=\n)/g : /\s+/g, lines ? '' : ' ')
    .normalize('NFC')
    .trim()
  if (CONTROL.test(text)) throw new Problem('invalid', 'err.control_characters', { field })
  if (longestRunOfMarks(text) > MARKS_IN_A_ROW) throw new Problem('invalid', 'err.stacked_marks', { field })
  const length = lengthOf(text)
  if (length < min)
    throw new Problem('invalid', length === 0 ? 'err.required' : 'err.too_short', { field, params: { min } })
  if (length > max) throw new Problem('invalid', 'err.too_long', { field, params: { max } })
  return text
}

function longestRunOfMarks(text: string): number {
  let longest = 0
  let run = 0
  for (const sign of text) {
    // Marks start at U+0300; the test by property is 20 times dearer than the comparison.
    run = sign >= '\u0300' && MARK.test(sign) ? run + 1 : 0
    if (run > longest) longest = run
  }
  return longest
}

/** Cut to so many code points, with an ellipsis when something was cut. */
export function shorten(text: string, max: number): string {
  const signs = [...text]
  return signs.length <= max
    ? text
    : signs
        .slice(0, max - 1)
        .join('')
        .trimEnd() + '…'
}
