import type { Request, Response } from 'express'
import { z } from 'zod'
import { dayOf } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import type { Period } from '../base/period.ts'
import { readInput } from '../http/read-input.ts'
import { languageOf, type Words } from '../language/language.ts'
import { periodQuery, readPeriod, reportQuery } from '../reports/period-of-request.ts'
import { periodChoices } from '../reports/report-page.ts'
import type { Site } from '../sites/site.ts'
import { siteOfStaff, staffOf } from '../staff/require-staff.ts'
import type { Titian } from '../titian.ts'
import { mayFill } from './change-frames.ts'
import { studyOf } from './read-study.ts'
import type { Study } from './study.ts'

/** What every page of a study needs to know of the request. */
export interface StudyAsk {
  site: Site
  today: Day
  period: Period
  study: Study
  w: Words
  isForExcel: boolean
  mayFill: boolean
  /** Every frame unfolded, as it prints. */
  isOpen: boolean
}

const studyQuery = reportQuery.extend({ open: z.literal('1').optional() })

/** @throws Problem 'forbidden' without the permission to read reports, 'invalid' for a period that is none */
export async function studyAsked(titian: Titian, req: Request, res: Response): Promise<StudyAsk> {
  const query = readInput(studyQuery, { ...req.query })
  const site = siteOfStaff(titian, req, res, 'report')
  const today = dayOf(titian.clock.ms(), site.timeZone)
  const period = readPeriod(query, today)
  const staff = staffOf(res)
  return {
    site,
    today,
    period,
    study: await studyOf(titian, site, period),
    w: languageOf(staff.language),
    isForExcel: query.for === 'excel',
    mayFill: mayFill(staff, site.id),
    isOpen: query.open === '1',
  }
}

/** For the period picker and the tabs: the site stands in every address. */
export const placeOf = ({ site, today, period, w }: StudyAsk) => ({
  site: site.id,
  period,
  choices: periodChoices(today, period, w),
  query: `site=${site.id}&${periodQuery(period)}`,
})
