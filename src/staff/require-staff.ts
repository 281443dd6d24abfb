import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express'
import { sameText } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { send } from '../http/fast-path.ts'
import type { NavId } from '../http/navigation.ts'
import type { Notice, Shell } from '../http/render.ts'
import { problemAnswer } from '../http/respond.ts'
import { requireSameOrigin } from '../http/same-origin.ts'
import { languageOf } from '../language/language.ts'
import type { Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'
import { may, type Permission, ROLES, type Staff } from './roles.ts'
import { endedCookie, keepNotice, noteSeen, type Session, sessionIdOf, sessionOf } from './session.ts'
import { staffCounts } from './staff-counts.ts'
import { personById } from './staff-store.ts'

/** A form of a staff page: a long official reply fits many times; no form has 300 fields. */
export const formBody = express.urlencoded({ extended: false, limit: '64kb', parameterLimit: 300 })

/** Which permission opens an entry of the navigation: any one of them. */
export const NAV_PERMISSIONS: Record<NavId, readonly Permission[]> = {
  queue: ['moderate'],
  letters: ['letters', 'answer'],
  kit: ['moderate', 'settings', 'report'],
  report: ['report'],
  links: ['report'],
  shared: ['report'],
  sites: ['install'],
  settings: ['settings'],
  staff: ['staff'],
  audit: ['audit'],
  health: ['health'],
}
/** Entries that speak of the installation, not of one site. */
const HOUSE_NAVS: readonly NavId[] = ['staff', 'audit', 'health']

/**
 * The door of every page below `/staff`: loads the session, and lets a write pass only from a staff page of ours with
 * the session's form token (field `_token`, taken out of the body afterwards, or header `X-Titian-Form`).
 *
 * Sets `res.locals.staff`, `.session`, `.formToken`, `.language` and `cache-control: no-store`. Without a session a
 * page sends the reader to sign in and back; JSON and writes answer 401. Standing twice in one route does nothing more.
 */
export function staffGate(titian: Titian): RequestHandler {
  return (req, res, next) => {
    if (res.locals.staff) return next()
    letIn(titian, req, res).then((isIn) => {
      if (isIn) next()
    }, next)
  }
}

async function letIn(titian: Titian, req: Request, res: Response): Promise<boolean> {
  const { staffUrl, staffBase } = titian.config
  res.set('cache-control', 'no-store')
  const isRead = req.method === 'GET' || req.method === 'HEAD'
  if (!isRead) requireSameOrigin(req.headers, new URL(staffUrl).origin)
  const id = sessionIdOf(req.headers, staffUrl)
  const session = await sessionOf(titian.db, id, titian.clock)
  const staff = session && (await personById(titian.db, session.staff_id))
  if (!session || !staff) {
    if (id) res.append('set-cookie', endedCookie(staffUrl))
    if (!isRead) throw new Problem('unauthenticated', 'auth.expired')
    if (wantsJson(req)) send(res, problemAnswer(new Problem('unauthenticated', 'auth.expired'), 'id'))
    else res.redirect(303, `${staffBase}/staff/login?next=${encodeURIComponent(pathOf(req))}`)
    return false
  }
  res.locals.staff = staff satisfies Staff
  res.locals.session = session
  res.locals.formToken = session.form_token
  res.locals.language = staff.language
  if (!isCountsPoll(req)) await noteSeen(titian.db, session, titian.clock)
  if (!isRead) {
    await readForm(req, res)
    requireFormToken(req, session)
  }
  return true
}

/** What a page left open asks by itself is no work: the session ends as if nobody were there. */
const isCountsPoll = (req: Request): boolean =>
  req.path === '/staff/counts' || (req.path === '/staff/report/live' && req.query['auto'] === '1')
const wantsJson = (req: Request): boolean =>
  isCountsPoll(req) || req.path.endsWith('.json') || /^application\/json\b/.test(req.headers.accept ?? '')

/** Path and query below the prefix, as `next` wants it. */
const pathOf = (req: Request): string => req.originalUrl.slice(req.baseUrl.length)

function readForm(req: Request, res: Response): Promise<void> {
  return new Promise((done, failed) => formBody(req, res, (error?: unknown) => (error ? failed(error) : done())))
}

function requireFormToken(req: Request, session: Session): void {
  const body = (req.body ?? {}) as Record<string, unknown>
  const sent = req.headers['x-titian-form'] ?? body['_token']
  delete body['_token']
  if (typeof sent !== 'string' || !sameText(sent, session.form_token)) {
    throw new Problem('forbidden', 'auth.form_token')
  }
}

/** The person signed in. Behind staffGate only. */
export function staffOf(res: Response): Staff {
  const staff = res.locals.staff as Staff | undefined
  if (!staff) throw new Problem('unauthenticated', 'auth.expired')
  return staff
}

export function sessionOfStaff(res: Response): Session {
  const session = res.locals.session as Session | undefined
  if (!session) throw new Problem('unauthenticated', 'auth.expired')
  return session
}

/**
 * The site that a staff page speaks of: `?site=`, else the body's `site`, else the first on which the person may.
 * @throws Problem 'not_found' for an unknown key, or when no site is registered; 'forbidden' without the permission
 */
export function siteOfStaff(
  titian: Titian,
  req: Request,
  res: Response,
  permission: Permission | readonly Permission[],
): Site {
  titian.sites.refresh()
  const staff = staffOf(res)
  const wanted = typeof permission === 'string' ? [permission] : permission
  const mayHere = (site: Site) => wanted.some((one) => may(staff, one, site.id))
  const key = keyIn(req.query) ?? keyIn(req.body)
  if (key === undefined) {
    const first = titian.sites.all().find(mayHere)
    if (first) return first
    if (titian.sites.all().length === 0 && holdsAnywhere(staff, wanted)) throw new Problem('not_found', 'auth.no_site')
    throw new Problem('forbidden', 'auth.denied')
  }
  const site = titian.sites.byKey(key)
  if (!site) throw new Problem('not_found', 'auth.unknown_site', { field: 'site' })
  if (!mayHere(site)) throw new Problem('forbidden', 'auth.denied')
  return site
}

function keyIn(input: unknown): string | undefined {
  const key = (input as Record<string, unknown> | undefined)?.['site']
  return typeof key === 'string' && key !== '' ? key : undefined
}

/** Whether the person holds one of the permissions on any site. */
export function holdsAnywhere(staff: Staff, permissions: readonly Permission[]): boolean {
  return staff.grants.some((grant) => permissions.some((one) => (ROLES[grant.role] as readonly string[]).includes(one)))
}

/** For pages of the installation. @throws Problem 'forbidden' */
export function requireAnywhere(res: Response, permission: Permission): Staff {
  const staff = staffOf(res)
  if (!holdsAnywhere(staff, [permission])) throw new Problem('forbidden', 'auth.denied')
  return staff
}

export interface ShellWish {
  title: string
  nav?: NavId
  /** null: a page of the installation. Its navigation leads to the first site of the person. */
  site: Site | null
  scripts?: readonly string[]
  /** Said at the top; takes the place of what the last act left to say. */
  notice?: Notice
}

/** What surrounds a staff page. Takes the notice that the last act left, so it is said once. */
export async function shellFor(titian: Titian, res: Response, wish: ShellWish): Promise<Shell> {
  const staff = staffOf(res)
  const session = sessionOfStaff(res)
  const { t, maybe } = languageOf(staff.language)
  const sites = titian.sites.all().filter((site) => staff.grants.some((g) => g.siteId === '*' || g.siteId === site.id))
  const site = wish.site ?? sites[0] ?? null
  const roles = [
    ...new Set(staff.grants.filter((g) => !site || g.siteId === '*' || g.siteId === site.id).map((g) => g.role)),
  ]
  const kept = await takeNotice(titian, session)
  const notice = wish.notice ?? kept
  const shell: Shell = {
    lang: staff.language,
    title: wish.title,
    nav: wish.nav,
    staff: {
      name: staff.name,
      roleLabel: roles.map((role) => maybe(`auth.role_${role}`)).join(', ') || t('auth.role_none'),
    },
    may: navsOf(staff, site),
    site: site && { key: site.id, name: site.name },
    sites: sites.map(({ id, name }) => ({ key: id, name })),
    counts: site ? await staffCounts(titian.db, staff, site.id, titian.clock.now()) : {},
    base: titian.config.staffBase,
    formToken: session.form_token,
    notice,
    accentCss: site?.accentCss,
    scripts: wish.scripts,
  }
  // A failure further on is shown inside the same navigation.
  res.locals.shell = { ...shell, notice: undefined, scripts: undefined }
  return shell
}

function navsOf(staff: Staff, site: Site | null): NavId[] {
  return (Object.entries(NAV_PERMISSIONS) as [NavId, readonly Permission[]][])
    .filter(([nav, wanted]) =>
      HOUSE_NAVS.includes(nav) || !site
        ? holdsAnywhere(staff, wanted)
        : wanted.some((permission) => may(staff, permission, site.id)),
    )
    .map(([nav]) => nav)
}

/** After an act: the sentence waits in the session and the browser is sent on (303, so that a reload repeats nothing). */
export async function redirectWith(titian: Titian, res: Response, path: string, notice?: Notice): Promise<void> {
  if (notice) await keepNotice(titian.db, sessionOfStaff(res).id_hash, JSON.stringify(notice))
  res.redirect(303, titian.config.staffBase + path)
}

async function takeNotice(titian: Titian, session: Session): Promise<Notice | undefined> {
  if (!session.notice) return undefined
  await keepNotice(titian.db, session.id_hash, '')
  return JSON.parse(session.notice) as Notice
}

/** Before the answer to a failure: the person keeps the navigation around it. */
export function shellAroundProblem(titian: Titian): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (!res.locals.staff || res.locals.shell || res.headersSent) return next(error)
    shellFor(titian, res, { title: '', site: null }).then(
      () => next(error),
      () => next(error),
    )
  }
}
