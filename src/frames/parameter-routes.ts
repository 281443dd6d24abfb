import { type Response, Router } from 'express'
import { z } from 'zod'
import { dayOf } from '../base/calendar.ts'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { sentenceOf } from '../http/respond.ts'
import { languageOf, type Words } from '../language/language.ts'
import type { Site } from '../sites/site.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import type { Titian } from '../titian.ts'
import { setParameters } from './change-frames.ts'
import { settingsOf } from './frame-store.ts'
import { PARAMETERS, type Parameter, type ParameterName, parametersOn } from './parameters.ts'

/** `v:<name>` a value, `s:<name>` its source. */
const form = z.object({ site: z.string().max(40), since: z.string().max(10) }).catchall(z.string().max(2000))

const GROUPS: Record<string, ParameterName[]> = {
  market: ['population', 'penetration'],
  community: ['community_citizens', 'community_replies', 'community_share', 'community_weeks'],
  other: ['quiet_days', 'word_variants'],
  indicators: [
    'indicator_basis',
    'indicator_title_1',
    'indicator_title_2',
    'indicator_title_3',
    'indicator_title_4',
    'indicator_title_5',
  ],
}

interface Typed {
  since: string
  values: Map<string, string>
  sources: Map<string, string>
}

/** `/staff/frames/settings`: thresholds, labels and the market, each in force from a day on. */
export function parameterRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)

  router.get('/staff/frames/settings', gate, async (req, res) => {
    await show(res, siteOfStaff(titian, req, res, ['moderate', 'settings']), null, null)
  })

  router.post('/staff/frames/settings', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, ['moderate', 'settings'])
    const { site: _site, since, ...fields } = readInput(form, req.body)
    const typed: Typed = { since, values: new Map(), sources: new Map() }
    for (const [name, text] of Object.entries(fields)) {
      if (name.startsWith('v:')) typed.values.set(name.slice(2), text)
      else if (name.startsWith('s:')) typed.sources.set(name.slice(2), text)
      else throw new Problem('invalid', 'err.unknown_field', { field: name, params: { name } })
    }
    let changed: ParameterName[] = []
    try {
      changed = await setParameters(titian, staffOf(res), site, typed)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid') throw error
      return show(res.status(400), site, typed, error)
    }
    const { t } = languageOf(staffOf(res).language)
    await redirectWith(titian, res, `/staff/frames/settings?site=${site.id}`, {
      kind: 'good',
      title: changed.length === 0 ? t('frames.fill_same') : t('frames.settings_saved', { n: changed.length }),
    })
  })

  async function show(res: Response, site: Site, typed: Typed | null, error: Problem | null): Promise<void> {
    const w = languageOf(staffOf(res).language)
    const today = dayOf(titian.clock.ms(), site.timeZone)
    const inForce = parametersOn(await settingsOf(titian.db, site.id), today)
    const shell = await shellFor(titian, res, { title: w.t('frames.settings_title'), nav: 'report', site })
    renderPage(
      res,
      'frames/settings',
      {
        site: site.id,
        since: typed?.since ?? today,
        errors: error ? { [error.field]: sentenceOf(error, w.lang) } : {},
        groups: Object.entries(GROUPS).map(([group, names]) => ({
          title: w.maybe(`frames.group_${group}`),
          fields: names.map((name) => ({
            name,
            label: w.maybe(`frames.p_${name}`),
            hint: w.maybe(`frames.h_${name.replace(/_\d$/, '')}`),
            rows: name === 'word_variants' ? 4 : 0,
            value: typed?.values.get(name) ?? shown(inForce[name], w),
            source: typed?.sources.get(name) ?? inForce[name].source,
            since: inForce[name].isStandard
              ? w.t(PARAMETERS[name].standard === '' ? 'frames.unset' : 'frames.standard')
              : w.t('frames.set_since', { day: w.day(inForce[name].since) }),
          })),
        })),
      },
      shell,
    )
  }
  return router
}

function shown({ name, value }: Parameter, w: Words): string {
  const { kind } = PARAMETERS[name]
  if (value === '' || kind === 'label') return value
  if (kind === 'whole') return w.number(Number(value))
  const part = Number((Number(value) * 100).toFixed(4))
  return `${w.lang === 'id' ? String(part).replace('.', ',') : part}%`
}
