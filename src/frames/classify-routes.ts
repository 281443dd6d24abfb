import { Router } from 'express'
import { z } from 'zod'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { languageOf } from '../language/language.ts'
import { periodQuery } from '../reports/period-of-request.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import type { Titian } from '../titian.ts'
import { classify } from './change-frames.ts'
import { mentionCounts } from './content-frames.ts'
import { AUDIENCES, HANDLE_TYPES, TOPICS } from './study.ts'
import { placeOf, studyAsked } from './study-request.ts'

/** `t:`, `u:` topic and audience of a page, `a:` agency of an account, `h:`, `g:` type and agency of a name. */
const form = z.object({ site: z.string().max(40), query: z.string().max(120) }).catchall(z.string().max(60))

/** A form has at most 300 fields, and the answer of a browser comes in one. */
const ARTICLES_SHOWN = 60
const NAMES_SHOWN = 40

/** `/staff/frames/classify`: what staff say of articles, accounts and the names that posts mention. */
export function classifyRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)

  router.get('/staff/frames/classify', gate, async (req, res) => {
    siteOfStaff(titian, req, res, ['moderate', 'settings'])
    const asked = await studyAsked(titian, req, res)
    const { study, w, site } = asked
    const shell = await shellFor(titian, res, { title: w.t('frames.classify_title'), nav: 'report', site })
    const choice = (prefix: string) => (value: string) => ({ value, text: w.maybe(`frames.${prefix}_${value}`) })
    const none = { value: '', text: w.t('frames.unsaid') }
    const open = study.articles.filter(({ id }) => !study.classes.get(id)?.topic)
    const done = study.articles.filter(({ id }) => study.classes.get(id)?.topic)
    renderPage(
      res,
      'frames/classify',
      {
        ...placeOf(asked),
        periodQuery: periodQuery(asked.period),
        articles: [...open, ...done].slice(0, ARTICLES_SHOWN).map(({ id, title, url, day }) => ({
          id,
          title,
          url: /^https?:\/\//.test(url) ? url : '',
          day: w.day(day),
          topic: study.classes.get(id)?.topic ?? '',
          audience: study.classes.get(id)?.audience ?? '',
        })),
        more: Math.max(0, study.articles.length - ARTICLES_SHOWN),
        accounts: study.accounts.map((account) => ({
          id: account.id,
          name: `${account.platform} ${account.label || account.handle}`,
          agency: study.accountAgencies.get(account.id) ?? '',
        })),
        names: mentionCounts(study)
          .slice(0, NAMES_SHOWN)
          .map(({ handle, times }) => ({
            handle,
            times: w.number(times),
            type: study.handles.get(handle)?.type ?? '',
            agency: study.handles.get(handle)?.agency_id ?? '',
          })),
        topics: [none, ...TOPICS.map(choice('topic'))],
        audiences: [none, ...AUDIENCES.map(choice('audience'))],
        types: [none, ...HANDLE_TYPES.map(choice('type'))],
        agencies: [
          { value: '', text: w.t('frames.no_agency') },
          ...study.agencies.map(({ id, name }) => ({ value: id, text: name })),
        ],
      },
      shell,
    )
  })

  router.post('/staff/frames/classify', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, ['moderate', 'settings'])
    const { site: _site, query, ...fields } = readInput(form, req.body)
    const changed = await classify(titian, staffOf(res), site, orderOf(fields))
    const { t } = languageOf(staffOf(res).language)
    // Only what names a period goes back into an address.
    const isPeriod = /^(?:month=\d{4}-\d\d|from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d)$/.test(query)
    await redirectWith(titian, res, `/staff/frames/classify?site=${site.id}${isPeriod ? `&${query}` : ''}`, {
      kind: 'good',
      title: changed === 0 ? t('frames.fill_same') : t('frames.classified', { n: changed }),
    })
  })
  return router
}

type Order = Parameters<typeof classify>[3]

/** Each field has its twin `was:` with what the form was filled from, so that only what a person changed is written. */
function orderOf(fields: Record<string, string>): Order {
  const changed = (name: string) => fields[name] !== undefined && fields[name] !== (fields[`was:${name}`] ?? '')
  const ids = (...prefixes: string[]) => {
    const found = Object.keys(fields).filter((name) => prefixes.includes(name.slice(0, 2)) && changed(name))
    return [...new Set(found.map((name) => name.slice(2)))]
  }
  return {
    pages: new Map(
      ids('t:', 'u:').map((id) => [
        id,
        { topic: oneOf(TOPICS, fields[`t:${id}`], 'topic'), audience: oneOf(AUDIENCES, fields[`u:${id}`], 'audience') },
      ]),
    ),
    accounts: new Map(ids('a:').map((id) => [id, fields[`a:${id}`] ?? ''])),
    handles: new Map(
      ids('h:', 'g:').map((handle) => {
        if (!/^@[\w.]{2,60}$/.test(handle))
          throw new Problem('invalid', 'err.wrong_form', { field: 'name', params: { name: 'name' } })
        const type = oneOf(HANDLE_TYPES, fields[`h:${handle}`], 'type')
        return [handle, { type, agencyId: fields[`g:${handle}`] ?? '' }]
      }),
    ),
  }
}

function oneOf<T extends string>(all: readonly T[], value: string | undefined, field: string): T | '' {
  if (value === undefined || value === '') return ''
  const found = all.find((one) => one === value)
  if (!found) throw new Problem('invalid', 'err.wrong_form', { field, params: { name: field } })
  return found
}
