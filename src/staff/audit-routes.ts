import { stringify } from 'csv-stringify/sync'
import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { addDays, isDay, momentOf } from '../base/calendar.ts'
import { isoOf } from '../base/clock.ts'
import { isId } from '../base/ids.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { languageOf, type Words } from '../language/language.ts'
import type { Titian } from '../titian.ts'
import { type AuditEntry, auditEntries, countEntries, firstBrokenEntry } from './audit-log.ts'
import { subjectNames } from './audit-names.ts'
import { requireAnywhere, shellFor, siteOfStaff, staffGate } from './require-staff.ts'
import { ROLES, type Staff } from './roles.ts'
import { allPeople } from './staff-store.ts'

const MOST = 50
/** Entries of one piece of the file. */
const PIECE = 1000
/** Reading this many takes 50 ms; beyond, the chain is checked when somebody asks. */
const CHECKED_UNASKED = 5000
export const SUBJECTS = [
  'comment',
  'letter',
  'site',
  'page',
  'staff',
  'agency',
  'account',
  'link',
  'rule',
  'request',
  'installation',
] as const

const day = z
  .string()
  .refine((text) => text === '' || isDay(text))
  .optional()
const query = z.strictObject({
  site: z.string().max(40).optional(),
  subject: z.enum(['', ...SUBJECTS]).optional(),
  who: z.string().max(18).optional(),
  from: day,
  to: day,
  before: z
    .string()
    .regex(/^\d{0,12}$/)
    .optional(),
  check: z.literal('1').optional(),
})
const CSV_HEAD =
  'seq,at,site,staff_id,staff,did,subject,subject_id,subject_name,code,note,note_hash,previous,hash'.split(',')

/** `/staff/audit`: who did what to which one thing, when and why; readable by IKP (S0-3). */
export function auditRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)

  router.get('/staff/audit', gate, async (req, res) => {
    const { wanted, asked, site, zone } = scopeOf(req, res)
    const people = await allPeople(titian.db)
    const w = languageOf(res.locals.language)
    const rows = await auditEntries(titian.db, { ...wanted, before: Number(asked.before || 0), most: MOST + 1 })
    const shown = rows.slice(0, MOST)
    const names = await subjectNames(titian.db, shown)
    const agencies = await titian.db.selectFrom('agency').select(['site_id', 'id', 'short_name']).execute()
    const agencyOf = (siteId: string, id: string) =>
      agencies.find((one) => one.site_id === siteId && one.id === id)?.short_name ?? ''
    const total = await countEntries(titian.db)
    const isChecked = asked.check === '1' || total <= CHECKED_UNASKED
    const filter = filterOf(asked)
    const data = {
      entries: shown.map((entry) => ({
        seq: entry.seq,
        when: w.stamp(entry.at, zone),
        who: entry.staffName || w.t(entry.staff_id ? 'audit.gone_person' : 'audit.command_line'),
        did: didLabel(entry.did, w),
        subject: w.maybe(`audit.subject_${entry.subject}`) || entry.subject,
        name: names.get(`${entry.subject} ${entry.site_id} ${entry.subject_id}`) ?? '',
        code: codeLabel(entry, w, agencyOf),
        note: entry.note,
        site: entry.site_id ? (titian.sites.byKey(entry.site_id)?.name ?? entry.site_id) : '',
      })),
      isSeveral: titian.sites.all().length > 1,
      subject: asked.subject ?? '',
      who: asked.who ?? '',
      people: people.map(({ id, name }) => ({ value: id, text: name })),
      from: asked.from ?? '',
      to: asked.to ?? '',
      subjects: ['', ...SUBJECTS].map((value) => ({
        value,
        text: value ? w.maybe(`audit.subject_${value}`) : w.t('ui.all'),
      })),
      siteKey: asked.site ?? '',
      total,
      chain: isChecked ? { broken: await firstBrokenEntry(titian.db) } : null,
      checkHref: `/staff/audit?${filter}${filter ? '&' : ''}check=1`,
      csvHref: `/staff/audit.csv?${filter}`,
      pager: {
        shown: shown.length,
        total: null,
        next: rows.length > MOST ? `/staff/audit?${filter}${filter ? '&' : ''}before=${shown.at(-1)!.seq}` : '',
        first: asked.before ? `/staff/audit?${filter}` : '',
      },
    }
    const shell = await shellFor(titian, res, { title: w.t('nav.audit'), nav: 'audit', site })
    renderPage(res, 'audit/index', data, shell)
  })

  router.get('/staff/audit.csv', gate, async (req, res) => {
    const { wanted } = scopeOf(req, res)
    const day = titian.clock.now().slice(0, 10)
    res.type('text/csv; charset=utf-8').set('content-disposition', `attachment; filename="titian-audit-${day}.csv"`)
    let before = 0
    let isFirst = true
    for (;;) {
      const entries = await auditEntries(titian.db, { ...wanted, before, most: PIECE })
      const names = await subjectNames(titian.db, entries)
      const rows = entries.map((entry) => [
        entry.seq,
        entry.at,
        entry.site_id,
        entry.staff_id,
        entry.staffName,
        entry.did,
        entry.subject,
        entry.subject_id,
        names.get(`${entry.subject} ${entry.site_id} ${entry.subject_id}`) ?? '',
        entry.code,
        entry.note,
        entry.note_hash,
        entry.previous,
        entry.hash,
      ])
      // Names and notes are typed by people: what begins like a formula is defused.
      res.write(stringify(isFirst ? [CSV_HEAD, ...rows] : rows, { bom: isFirst, escape_formulas: true }))
      isFirst = false
      if (entries.length < PIECE) break
      before = entries.at(-1)!.seq
    }
    res.end()
  })

  /** Which entries this person may read: of one site, or all for those who may on every site. */
  function scopeOf(req: Request, res: Response) {
    const asked = readInput(query, { ...req.query })
    const staff = requireAnywhere(res, 'audit')
    const site = asked.site || !readsEverywhere(staff) ? siteOfStaff(titian, req, res, 'audit') : null
    const zone = (site ?? titian.sites.all()[0])?.timeZone ?? 'Asia/Jakarta'
    return {
      asked,
      site,
      zone,
      wanted: {
        ...(site ? { siteId: site.id } : {}),
        ...(asked.subject ? { subject: asked.subject } : {}),
        ...(asked.who ? { staffId: asked.who } : {}),
        ...(asked.from ? { from: isoOf(momentOf(asked.from, 0, zone)) } : {}),
        ...(asked.to ? { to: isoOf(momentOf(addDays(asked.to, 1), 0, zone)) } : {}),
      },
    }
  }

  return router
}

const readsEverywhere = (staff: Staff): boolean =>
  staff.grants.some(({ siteId, role }) => siteId === '*' && (ROLES[role] as readonly string[]).includes('audit'))

const filterOf = (asked: z.output<typeof query>): string =>
  (['site', 'subject', 'who', 'from', 'to'] as const)
    .flatMap((key) => (asked[key] ? [`${key}=${encodeURIComponent(asked[key])}`] : []))
    .join('&')

const didLabel = (did: string, w: Words): string => w.maybe(`audit.did_${did.replaceAll(/[.-]/g, '_')}`) || did

/** A reason, a setting or a role in words where there are words for it. */
function codeLabel(
  { did, code, site_id }: AuditEntry,
  w: Words,
  agencyOf: (siteId: string, id: string) => string,
): string {
  if (!code) return ''
  if (did === 'site.set') return w.maybe(`setup.set_${code.replaceAll('-', '_')}`) || code
  if (did === 'frames.account') return agencyOf(site_id, code) || code
  if (did === 'comment.tone') return w.maybe(`desk.tone_${code}`) || code
  if (did.startsWith('letter.')) return letterLabel(code, w) || agencyOf(site_id, code) || code
  // An id of an account, a link or a report says nothing to a reader.
  if (isId(code)) return ''
  if (did.startsWith('frames.')) return frameLabel(did, code, w)
  if (did === 'target.sign' || did.startsWith('request.')) return w.maybe(`division.${code}`) || code
  if (did.startsWith('report.reader')) return codesLabel(code, 'sent.rhythm_', w)
  if (did.startsWith('report.') || did.startsWith('plan.') || did === 'target.propose') return planLabel(code, w)
  if (did.startsWith('rule.')) {
    const [kind, verdict] = code.split(' ')
    return `${w.maybe(`rule.kind_${kind}`)} · ${w.maybe(`rule.does_${verdict}`)}`
  }
  if (did.startsWith('staff.')) {
    const [role = '', where = ''] = code.split(' ')
    return [w.maybe(`auth.role_${role}`) || role, where === '*' ? w.t('auth.every_site') : where]
      .filter(Boolean)
      .join(' · ')
  }
  return w.maybe(`reason.${code}`) || w.maybe(`mod.reason_${code}`) || code
}

/** `service G2C`, `typed_3c 2026-10`, `population`, `official` */
function frameLabel(did: string, code: string, w: Words): string {
  const names: Readonly<Record<string, readonly string[]>> = {
    'frames.indicator': ['frames.f_'],
    'frames.set': ['frames.p_'],
    'frames.article': ['frames.topic_', 'frames.f_audience_'],
    'frames.name': ['frames.type_'],
  }
  return code
    .split(' ')
    .map((part) => {
      if (/^\d{4}-\d\d$/.test(part)) return w.month(part)
      if (did === 'frames.name' && part === 'none') return w.t('frames.type_unknown')
      const named = (names[did] ?? []).map((start) => w.maybe(start + part)).find(Boolean)
      return named ?? part
    })
    .join(' · ')
}

const codesLabel = (code: string, start: string, w: Words): string =>
  code
    .split(' ')
    .map((part) => w.maybe(start + part) || part)
    .join(' · ')

/** A quarter with the version, `2026-Q4 2`; an id says nothing to a reader. */
function planLabel(code: string, w: Words): string {
  const [quarter = '', rest = ''] = code.split(' ')
  const found = /^(\d{4})-Q([1-4])$/.exec(quarter)
  if (!found) return ''
  const name = w.t('plan.quarter', { roman: ['I', 'II', 'III', 'IV'][Number(found[2]) - 1]!, year: found[1]! })
  return /^\d+$/.test(rest) ? `${name} · ${w.t('audit.version', { n: rest })}` : name
}

/** A reason, an outcome, a channel or a day; '' for what is none of these. */
function letterLabel(code: string, w: Words): string {
  if (isDay(code)) return w.day(code)
  for (const start of ['letter.outcome_', 'letter.reason_', 'letter.channel_', 'letter.archive_', 'reason.'])
    if (w.maybe(start + code)) return w.maybe(start + code)
  return ''
}
