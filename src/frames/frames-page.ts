import type { Period } from '../base/period.ts'
import type { Words } from '../language/language.ts'
import { periodName } from '../reports/report-page.ts'
import type { Fact } from './fact.ts'
import { factText, factView } from './fact-view.ts'
import type { Frame, FrameTable, Saying } from './frame.ts'
import type { Study } from './study.ts'
import { studyFrames } from './study-frames.ts'
import { studyHead } from './study-head.ts'

/** The frames as views/frames/frames.ejs shows them, every text ready. Pure. */
export function framesPage(study: Study, asked: Period, w: Words) {
  return {
    title: w.t('frames.title_of', { period: periodName(asked, w) }),
    head: studyHead(study, asked, w),
    frames: studyFrames(study).map((frame) => frameView(frame, w)),
  }
}

function frameView({ id, says, groups, tables }: Frame, w: Words) {
  return {
    id,
    title: w.maybe(`frames.t_${id}`),
    of: w.maybe(`frames.of_${id}`),
    says: says.map((saying) => sayingText(saying, w)),
    hasWanted: groups.some(({ facts }) => facts.some(({ wanted }) => wanted !== undefined)),
    groups: groups.map((group) => ({
      name: group.id === '' ? '' : w.maybe(`frames.g_${group.id}`),
      facts: group.facts.map((fact) => factView(fact, w)),
    })),
    tables: tables.map((table) => tableView(table, w)).filter(({ rows }) => rows.length > 0),
  }
}

function sayingText({ key, params = {} }: Saying, w: Words): string {
  const told = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && value.startsWith('frames.') ? w.maybe(value) : value,
  ])
  return w.maybe(`frames.say_${key}`, Object.fromEntries(told))
}

function tableView({ id, columns, rows }: FrameTable, w: Words) {
  return {
    name: w.maybe(`frames.table_${id}`),
    columns: columns.map((column) => w.maybe(column)),
    rows: rows.map(({ name, cells }) => ({
      name,
      cells: cells.map((cell) => ({ text: cellText(cell, w), isNumber: typeof cell !== 'string' })),
    })),
  }
}

export function cellText(cell: Fact | number | string, w: Words): string {
  if (typeof cell === 'number') return w.number(cell)
  if (typeof cell !== 'string') return factText(cell, w)
  if (cell.startsWith('day:')) return w.day(cell.slice(4))
  return cell.startsWith('frames.') ? w.maybe(cell) : cell
}
