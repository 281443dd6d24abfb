import type { IsoTime } from '../base/clock.ts'
import { composeReport, type Figures, type ReportInput } from './compose-report.ts'
import { FIGURES, type FigureKey, type Report } from './report.ts'

/** Days for which a link to a report may be made. */
export const LINK_DAYS = [7, 30, 90] as const
export const MOST_LABEL = 80

/** A report as it was sent. Its figures are those of that moment, whatever is counted later. */
export interface SentReport {
  id: string
  cause: 'staff' | 'month' | 'week'
  sentAt: IsoTime
  /** '' = by Titian itself. */
  staffName: string
  report: Report
}

/** Stored whole, so that no later count and no later version of Titian changes a figure of it. */
export const freezeReport = (report: Report): string => JSON.stringify(report)

/** A part or figure that did not exist when the report was sent is empty or "cannot be measured", never computed anew. */
export function thawReport(stored: string): Report {
  const report = JSON.parse(stored) as Report
  const figures = { ...report.figures }
  for (const key of Object.keys(FIGURES) as FigureKey[]) {
    figures[key] ??= {
      key,
      ...FIGURES[key],
      value: null,
      of: null,
      status: 'unavailable',
      before: null,
      beforeOf: null,
    }
  }
  return { ...composeReport(nothing(report)), ...report, figures }
}

/** What is compared to say that data came late; rates follow from these. */
const LATE_FIGURES = ['visits', 'in', 'out', 'shares', 'comments', 'letters'] as const

/** By how much counts of the same period have grown or shrunk since the report was sent. */
export function lateData(sent: Report, now: Report): { key: FigureKey; by: number }[] {
  return LATE_FIGURES.flatMap((key) => {
    const [then, today] = [sent.figures[key].value, now.figures[key].value]
    return then === null || today === null || then === today ? [] : [{ key, by: today - then }]
  })
}

/** A report of the same site and period over nothing. */
function nothing({ site, period, readAt }: Report): ReportInput {
  const figures: Figures = {
    visits: { sources: [], accounts: [] },
    loyalty: [],
    shares: [],
    linked: 0,
    likes: 0,
    comments: {
      received: 0,
      shown: 0,
      replies: 0,
      writers: 0,
      official: 0,
      medianWaitMinutes: null,
      queued: 0,
      byPage: new Map(),
    },
    letters: { received: 0, answered: 0, closed: 0, due: 0, inTime: 0, rated: 0, satisfied: 0 },
  }
  return {
    site: { ...site, isTagSeen: true, hasComments: true },
    period,
    today: period.to,
    readAt,
    countedSince: null,
    now: figures,
    before: figures,
    pages: [],
    sharedPages: [],
    outbound: [],
    links: [],
    untitled: 0,
    posts: [],
    unshareable: [],
    days: [],
    hours: { visits: new Array(24).fill(0), social: new Array(24).fill(0) },
    ignored: [],
    waiting: { count: 0, oldest: '' },
    overdue: { count: 0, oldestDue: '', agencies: [] },
  }
}
