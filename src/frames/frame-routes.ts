import { Router } from 'express'
import { renderPage } from '../http/render.ts'
import { shellFor, staffGate } from '../staff/require-staff.ts'
import type { Titian } from '../titian.ts'
import { classifyRoutes } from './classify-routes.ts'
import { cellText, framesPage } from './frames-page.ts'
import { parameterRoutes } from './parameter-routes.ts'
import { factJson, type PlacedFact, sendCsv, studyAbout, studyCsv } from './study-files.ts'
import { studyFrames } from './study-frames.ts'
import { placeOf, studyAsked } from './study-request.ts'

/** `/staff/frames`: a period seen with the frames of the studies, a table each, and its files. */
export function frameRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)

  router.get('/staff/frames', gate, async (req, res) => {
    const asked = await studyAsked(titian, req, res)
    const shell = await shellFor(titian, res, { title: '', nav: 'report', site: asked.site, scripts: ['report.js'] })
    const page = framesPage(asked.study, asked.period, asked.w)
    const { mayFill, isOpen } = asked
    renderPage(res, 'frames/frames', { page, ...placeOf(asked), mayFill, isOpen }, { ...shell, title: page.title })
  })

  router.get('/staff/frames.csv', gate, async (req, res) => {
    const { study, w, isForExcel } = await studyAsked(titian, req, res)
    const facts = studyFrames(study).flatMap(({ id, groups, tables }): PlacedFact[] => [
      ...groups.flatMap((group) => group.facts.map((fact) => ({ section: id, item: group.id, fact }))),
      ...tables.flatMap((table) =>
        table.rows.flatMap(({ name, cells }) =>
          cells.flatMap((cell) => (typeof cell === 'object' ? [{ section: id, item: name, fact: cell }] : [])),
        ),
      ),
    ])
    sendCsv(res, study, 'kajian', studyCsv(study, facts, w, { isForExcel }), { isForExcel })
  })

  router.get('/staff/frames.json', gate, async (req, res) => {
    const { study, w } = await studyAsked(titian, req, res)
    const frames = studyFrames(study).map(({ groups, tables, ...frame }) => ({
      ...frame,
      title: w.maybe(`frames.t_${frame.id}`),
      groups: groups.map(({ id, facts }) => ({ id, facts: facts.map((fact) => factJson(fact, w)) })),
      tables: tables.map(({ id, columns, rows }) => ({
        id,
        columns: columns.map((column) => w.maybe(column)),
        rows: rows.map(({ name, cells }) => [
          name,
          ...cells.map((cell) =>
            typeof cell === 'object' ? cell.value : typeof cell === 'string' ? cellText(cell, w) : cell,
          ),
        ]),
      })),
    }))
    res.type('application/json').send(JSON.stringify({ ...studyAbout(study), frames }, null, 2))
  })

  router.use(parameterRoutes(titian))
  router.use(classifyRoutes(titian))
  return router
}
