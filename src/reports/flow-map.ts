import type { Words } from '../language/language.ts'
import { type Chart, type Drawing, LARGE, type Mark, PRINT, path, rect, SMALL, text, widthOf } from './drawing.ts'
import { platformText } from './format.ts'
import type { Report } from './report.ts'

/** One place on both banks: what came from there, and what left for it. */
export interface FlowRow {
  name: string
  in: number
  out: number
  /** Not social media of the balance: other pages and other websites. */
  isElsewhere: boolean
}

const PLATFORMS_SHOWN = 6

/** The same order on both banks: most traffic first, then the rest, then what leads elsewhere. */
export function flowRows({ platforms, outbound }: Report, w: Words): FlowRow[] {
  const known = platforms.filter((row) => row.platform !== '').sort((a, b) => b.in + b.out - a.in - a.out)
  const named = known.slice(0, PLATFORMS_SHOWN)
  const rest = platforms.filter((row) => !named.includes(row))
  const rows: FlowRow[] = named.map((row) => ({
    name: platformText(row.platform),
    in: row.in,
    out: row.out,
    isElsewhere: false,
  }))
  const add = (name: string, visitsIn: number, out: number, isElsewhere: boolean) => {
    if (visitsIn + out > 0) rows.push({ name, in: visitsIn, out, isElsewhere })
  }
  const sum = (key: 'in' | 'out') => rest.reduce((all, row) => all + row[key], 0)
  add(w.t('report.flow_rest'), sum('in'), sum('out'), false)
  add(w.t('report.flow_elsewhere'), 0, outbound.social.total + outbound.host.total, true)
  return rows
}

interface Shape {
  width: number
  /** Inner edges of the banks, and edges of the deck. */
  left: number
  right: number
  deckLeft: number
  deckRight: number
  bar: number
  gap: number
  /** Height of the widest bundle of ribbons. */
  ribbons: number
  isNarrow: boolean
}
const SHAPES: Readonly<Record<'small' | 'large' | 'print', Shape>> = {
  // A name and its number on two lines need 36 px.
  small: {
    width: SMALL,
    left: 96,
    right: 232,
    deckLeft: 151,
    deckRight: 177,
    bar: 8,
    gap: 36,
    ribbons: 273,
    isNarrow: true,
  },
  large: {
    width: LARGE,
    left: 150,
    right: 750,
    deckLeft: 375,
    deckRight: 525,
    bar: 10,
    gap: 30,
    ribbons: 270,
    isNarrow: false,
  },
  print: {
    width: PRINT,
    left: 150,
    right: 510,
    deckLeft: 270,
    deckRight: 390,
    bar: 10,
    gap: 20,
    ribbons: 122,
    isNarrow: false,
  },
}
const TOP = 34

/** Figure 9 of the study from measured data: the deck is the site, a ribbon as wide as its visits. null without any. */
export function flowMap(report: Report, w: Words): Chart | null {
  const rows = flowRows(report, w)
  if (rows.length === 0) return null
  return {
    small: drawing(report, rows, SHAPES.small, w),
    large: drawing(report, rows, SHAPES.large, w),
    print: drawing(report, rows, SHAPES.print, w),
  }
}

function drawing(report: Report, rows: readonly FlowRow[], shape: Shape, w: Words): Drawing {
  const { left, right, deckLeft, deckRight, bar, gap } = shape
  const total = (key: 'in' | 'out', isElsewhere?: boolean) =>
    rows
      .filter((row) => isElsewhere === undefined || row.isElsewhere === isElsewhere)
      .reduce((sum, row) => sum + row[key], 0)
  const inTotal = total('in')
  const outTotal = total('out')
  const scale = shape.ribbons / Math.max(inTotal, outTotal)
  const slots: { from: number; height: number }[] = []
  let y = TOP
  for (const row of rows) {
    const height = Math.max(row.in, row.out) * scale
    slots.push({ from: y, height })
    y += height + gap
  }
  const bottom = y - gap
  const middle = (TOP + bottom) / 2
  const marks: Mark[] = []
  const labels: Mark[] = []
  let inAt = middle - (inTotal * scale) / 2
  let outAt = middle - (outTotal * scale) / 2
  const deckTop = Math.min(inAt, outAt)
  rows.forEach((row, index) => {
    const slot = slots[index]!
    const centre = slot.from + slot.height / 2
    if (row.in > 0) {
      const height = row.in * scale
      const from = centre - height / 2
      marks.push(ribbon(left, from, deckLeft, inAt, height, 'f-in-t'), rect(left - bar, from, bar, height, 'f-in'))
      labels.push(...bankLabel(row.name, row.in, left - bar - 8, centre, 'end', shape, w))
      inAt += height
    }
    if (row.out > 0) {
      const height = row.out * scale
      const from = centre - height / 2
      const [pale, full] = row.isElsewhere ? ['f-sunk', 'f-n'] : ['f-out-t', 'f-out']
      marks.push(ribbon(deckRight, outAt, right, from, height, pale!), rect(right, from, bar, height, full!))
      labels.push(...bankLabel(row.name, row.out, right + bar + 8, centre, 'start', shape, w))
      outAt += height
    }
  })
  const deckHeight = Math.max(inTotal, outTotal) * scale
  const site = w.t('report.flow_site')
  const deckMiddle = (deckLeft + deckRight) / 2
  marks.push(
    rect(deckLeft, deckTop, deckRight - deckLeft, deckHeight, 'f-sunk'),
    rect(deckLeft, inAt - inTotal * scale, 3, inTotal * scale, 'f-in'),
    rect(deckRight - 3, outAt - outTotal * scale, 3, outTotal * scale, 'f-out'),
  )
  if (shape.isNarrow) marks.push(text(deckMiddle, Math.max(deckTop - 12, 14), site, 'b', 'middle'))
  else {
    const visits = w.t('report.flow_visits', { n: report.answer.visits })
    marks.push(text(deckMiddle, middle - 2, site, 'b', 'middle'), text(deckMiddle, middle + 18, visits, 'sm', 'middle'))
  }
  const accountsOut = total('out', false)
  marks.push(
    text(left, 14, w.t('report.flow_in', { n: inTotal }), 'b', 'end'),
    text(right, 14, w.t('report.flow_out', { n: accountsOut }), 'b'),
    ...labels,
  )
  const label = w.t('report.flow_label', { in: inTotal, out: accountsOut, other: outTotal - accountsOut })
  return { width: shape.width, height: Math.ceil(bottom + 30), label, hatch: '', marks }
}

function ribbon(x1: number, y1: number, x2: number, y2: number, height: number, look: string): Mark {
  const mid = (x1 + x2) / 2
  return path(
    `M${x1} ${y1}C${mid} ${y1} ${mid} ${y2} ${x2} ${y2}v${height}C${mid} ${y2 + height} ${mid} ${y1 + height} ${x1} ${y1 + height}z`,
    look,
  )
}

function bankLabel(
  name: string,
  count: number,
  x: number,
  centre: number,
  anchor: 'start' | 'end',
  shape: Shape,
  w: Words,
): Mark[] {
  const number = w.number(count)
  if (shape.isNarrow) return [text(x, centre - 3, name, '', anchor), text(x, centre + 14, number, 'b', anchor)]
  const beside = widthOf(number, true) + 8
  return [
    text(x, centre + 5, number, 'b', anchor),
    text(anchor === 'end' ? x - beside : x + beside, centre + 5, name, '', anchor),
  ]
}
