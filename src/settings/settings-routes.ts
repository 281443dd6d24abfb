import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { dayOf } from '../base/calendar.ts'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { type Notice, renderPage } from '../http/render.ts'
import { sentenceOf } from '../http/respond.ts'
import { languageOf, type Words } from '../language/language.ts'
import { yearsMissing } from '../letters/days-off.ts'
import { checkedYears } from '../letters/rules-store.ts'
import { accentHref } from '../sites/accent.ts'
import { networkOrder, SETTABLE, type SettingName, saveSettings } from '../sites/set-site.ts'
import type { Site } from '../sites/site.ts'
import { auditEntries } from '../staff/audit-log.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import { may } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import { NETWORKS } from '../wire/marks.ts'
import { accentView } from './accent-view.ts'
import { ZONES } from './install-routes.ts'

const on = z.literal('on').optional()
const short = z.string().max(400)
const positions = Object.fromEntries(NETWORKS.map((code) => [`order_${code}`, z.string().max(3).optional()]))
const settingsForm = z.strictObject({
  site: z.string().max(40),
  version: z.string().regex(/^\d{1,9}$/),
  preview: z.literal('1').optional(),
  share: on,
  like: on,
  comments: on,
  letter: on,
  measure: on,
  'opt-out': on,
  moderation: short,
  proof: short.optional(),
  place: short,
  accent: short,
  institution: short,
  'letter-intro': z.string().max(2000),
  language: short,
  network: z.union([z.string(), z.array(z.string()).max(50)]).optional(),
  ...positions,
  // Only with permission to install.
  name: short.optional(),
  'time-zone': short.optional(),
  origins: z.string().max(3000).optional(),
})
type SettingsForm = z.infer<typeof settingsForm> & Record<string, unknown>

export const SWITCHES = ['share', 'like', 'comments', 'letter', 'measure'] as const
type Values = Record<SettingName, string>

/** `/staff/settings`: what IKP decides about a site without asking anybody (S0-4), each change on record. */
export function settingsRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)

  router.get('/staff/settings', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'settings')
    await show(res, site, stored(site), {})
  })

  router.post('/staff/settings', gate, async (req: Request, res: Response) => {
    const site = siteOfStaff(titian, req, res, 'settings')
    const form = readInput(settingsForm, req.body) as SettingsForm
    const values = valuesOf(form)
    const typed = { ...stored(site), ...values }
    if (form.preview) return show(res, site, typed, {})
    try {
      const save = { siteId: site.id, version: Number(form.version), values }
      const changed = await saveSettings(titian, staffOf(res), save)
      await redirectWith(titian, res, `/staff/settings?site=${site.id}`, savedNotice(changed, wordsOf(res)))
    } catch (error) {
      if (!(error instanceof Problem) || (error.code !== 'invalid' && error.code !== 'conflict')) throw error
      const now = titian.sites.byKey(site.id) ?? site
      if (error.code === 'conflict') {
        await titian.sites.reload()
        return show(res.status(409), titian.sites.byKey(site.id) ?? now, typed, {}, await whoSaved(site, res))
      }
      await show(res.status(400), now, typed, { [error.field]: sentenceOf(error, res.locals.language) })
    }
  })

  const wordsOf = (res: Response): Words => languageOf(res.locals.language)

  /** Who saved in between and what: the last acts of the same moment. */
  async function whoSaved(site: Site, res: Response): Promise<Notice> {
    const w = wordsOf(res)
    const entries = await auditEntries(titian.db, { siteId: site.id, subject: 'site', subjectId: site.id, most: 20 })
    const last = entries.filter(({ did, at }) => did === 'site.set' && at === entries[0]?.at)
    const first = last[0]
    const text = w.t('setup.conflict_text')
    if (!first) return { kind: 'warn', title: w.t('err.settings_changed'), text }
    const title = w.t('setup.conflict', {
      name: first.staffName || w.t('audit.command_line'),
      what: last.map(({ code, note }) => `${labelOf(code, w)} (${note})`).join(', '),
      when: w.ago(first.at, titian.clock.now(), site.timeZone),
    })
    return { kind: 'warn', title, text }
  }

  async function show(
    res: Response,
    site: Site,
    values: Values,
    errors: Record<string, string>,
    notice?: Notice,
  ): Promise<void> {
    const w = wordsOf(res)
    const staff = staffOf(res)
    const isColour = /^#[0-9a-f]{6}$/i.test(values.accent.trim())
    const accent = isColour ? values.accent.trim().toLowerCase() : site.accent
    const shown = values.networks.split(' ').filter(Boolean)
    const { origin, timeZone, ...others } = errors
    const data = {
      siteKey: site.id,
      version: site.version,
      values,
      errors: { ...others, ...(origin ? { origins: origin } : {}), ...(timeZone ? { 'time-zone': timeZone } : {}) },
      switches: SWITCHES.map((name) => ({
        name,
        isOn: values[name] === 'on',
        text: w.maybe(`setup.set_${name}`),
        hint: w.maybe(`setup.hint_${name}`),
      })),
      proofs: (['suspicious', 'always', 'off'] as const).map((value) => ({
        value,
        text: w.t(`setup.proof_${value}`),
        hint: w.t(`setup.proof_${value}_hint`),
      })),
      networks: networkOrder(shown).map((code, index) => ({
        code,
        text: w.maybe(`report.net_${code}`) || code,
        isOn: shown.includes(code),
        position: index + 1,
      })),
      accent: accentView(accent, w),
      isPreview: accent !== site.accent,
      calendarsMissing: site.features.letter
        ? yearsMissing(await checkedYears(titian.db, site.id), dayOf(titian.clock.ms(), site.timeZone))
        : [],
      mayInstall: may(staff, 'install', site.id),
      zones: [...new Set([...ZONES, site.timeZone])].map((zone) => ({
        value: zone,
        text: `${w.zoneName(zone)} · ${zone}`,
      })),
    }
    const shell = await shellFor(titian, res, {
      title: w.t('nav.settings'),
      nav: 'settings',
      site,
      scripts: ['settings.js'],
      ...(notice ? { notice } : {}),
    })
    renderPage(res, 'settings/index', data, { ...shell, accentCss: accentHref(accent) })
  }

  return router
}

const stored = (site: Site): Values =>
  Object.fromEntries(Object.entries(SETTABLE).map(([name, setting]) => [name, setting.show(site)])) as Values

/** A form in the words of SETTABLE. A box that is not ticked is not sent, and means off. */
function valuesOf(form: SettingsForm): Partial<Values> {
  const values: Partial<Values> = {}
  for (const name of [...SWITCHES, 'opt-out'] as const) values[name] = form[name] === 'on' ? 'on' : 'off'
  for (const name of [
    'moderation',
    'proof',
    'place',
    'accent',
    'institution',
    'letter-intro',
    'language',
    'name',
    'time-zone',
  ] as const) {
    const value = form[name]
    if (value !== undefined) values[name] = value
  }
  if (form.origins !== undefined)
    values.origins = form.origins
      .split(/[\s,]+/)
      .filter(Boolean)
      .join(' ')
  values.networks = orderedNetworks(form)
  return values
}

/** The ticked ones by their position; two at one position stay in the order of the page. */
function orderedNetworks(form: SettingsForm): string {
  const ticked = form.network === undefined ? [] : [form.network].flat()
  const position = (code: string) => {
    const text = form[`order_${code}`]
    return typeof text === 'string' && /^\d{1,3}$/.test(text) ? Number(text) : 999
  }
  return [...ticked].sort((a, b) => position(a) - position(b)).join(' ')
}

export const labelOf = (name: string, w: Words): string => w.maybe(`setup.set_${name.replaceAll('-', '_')}`) || name

function savedNotice(changed: SettingName[], w: Words): Notice {
  if (changed.length === 0) return { kind: 'plain', title: w.t('setup.nothing_changed') }
  const what = changed.map((name) => labelOf(name, w)).join(', ')
  return { kind: 'good', title: w.t('setup.settings_saved'), text: w.t('setup.settings_saved_text', { what }) }
}
