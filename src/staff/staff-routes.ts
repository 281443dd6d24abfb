import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { isMailAddress } from '../base/mail-address.ts'
import { Problem } from '../base/problem.ts'
import { clientAddress } from '../http/client-address.ts'
import type { NavId } from '../http/navigation.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage, type Shell } from '../http/render.ts'
import { STATUS, sentenceOf } from '../http/respond.ts'
import { requireSameOrigin } from '../http/same-origin.ts'
import { languageOf } from '../language/language.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { DIGESTS } from './digest.ts'
import { PASSWORD_LEAST } from './password.ts'
import { NAME_MOST } from './person.ts'
import {
  formBody,
  holdsAnywhere,
  NAV_PERMISSIONS,
  redirectWith,
  sessionOfStaff,
  shellFor,
  siteOfStaff,
  staffGate,
  staffOf,
} from './require-staff.ts'
import { endedCookie, endSession, endSessionsOf, sessionCookie, sessionIdOf, sessionOf } from './session.ts'
import { changeOwnPassword, personOfLink, setPasswordByLink } from './set-password.ts'
import { createFirstAccount, requireSetupLink } from './setup-link.ts'
import { signIn } from './sign-in.ts'
import { staffCounts } from './staff-counts.ts'
import { staffRowById, updateStaff } from './staff-store.ts'

/** A password longer than allowed is refused with a sentence, so the schema lets it through. */
const secretText = z.string().max(2000)
const shortText = z.string().max(400)
const loginForm = z.strictObject({ username: shortText, password: secretText, next: shortText.optional() })
const setupForm = z.strictObject({ name: shortText, username: shortText, password: secretText, password2: secretText })
const newPasswordForm = z.strictObject({ password: secretText, password2: secretText })
const ownPasswordForm = z.strictObject({ current: secretText, password: secretText, password2: secretText })
const accountForm = z.strictObject({
  language: z.enum(['id', 'en']),
  email: z.string().max(400).default(''),
  digest: z.enum(DIGESTS).default('off'),
})
const nothing = z.strictObject({})

/** In order of use: what a person wants to see first. */
const HOMES: readonly { nav: NavId; path: string }[] = [
  { nav: 'queue', path: '/staff/queue' },
  { nav: 'letters', path: '/staff/letters' },
  { nav: 'report', path: '/staff/report' },
  { nav: 'sites', path: '/staff/install' },
  { nav: 'settings', path: '/staff/settings' },
  { nav: 'audit', path: '/staff/audit' },
]

/** Signing in and out, first set-up, invitations, one's own account. */
export function staffRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)
  const { staffUrl, staffBase } = titian.config
  const origin = new URL(staffUrl).origin
  const isHttps = staffUrl.startsWith('https:') || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(origin)

  /** Pages before signing in: a write needs the exact origin, there is no session token yet. */
  const before = [
    (req: Request, res: Response, next: () => void) => {
      res.set('cache-control', 'no-store')
      res.locals.language = titian.sites.all()[0]?.language ?? 'id'
      if (req.method === 'POST') requireSameOrigin(req.headers, origin)
      next()
    },
    formBody,
  ]
  const outside = (res: Response, title: string): Shell => ({
    lang: res.locals.language,
    title,
    staff: null,
    site: null,
    sites: [],
    counts: {},
    base: staffBase,
    formToken: '',
    index: false,
  })
  const addressOf = (req: Request): string =>
    clientAddress(req.headers, req.socket.remoteAddress ?? '', titian.config.trustProxy).address
  const wordsOf = (res: Response) => languageOf(res.locals.language)
  const enter = (res: Response, sessionId: string, path: string) => {
    res.append('set-cookie', sessionCookie(sessionId, staffUrl)).redirect(303, staffBase + path)
  }

  router.get('/staff/login', before, async (req: Request, res: Response) => {
    const next = readNext(req.query['next'])
    if (await sessionOf(titian.db, sessionIdOf(req.headers, staffUrl), titian.clock)) {
      return res.redirect(303, staffBase + next)
    }
    const { t } = wordsOf(res)
    const data = { username: '', error: '', next, https: isHttps }
    renderPage(res, 'staff/login', data, outside(res, t('auth.login_title')))
  })

  router.post('/staff/login', before, async (req: Request, res: Response) => {
    const form = readInput(loginForm, req.body)
    const next = readNext(form.next)
    try {
      const old = await sessionOf(titian.db, sessionIdOf(req.headers, staffUrl), titian.clock)
      const sessionId = await signIn(titian, { ...form, address: addressOf(req) })
      if (old) await endSession(titian.db, old.id_hash)
      enter(res, sessionId, next)
    } catch (error) {
      const problem = toldInForm(error, ['unauthenticated', 'too_many'])
      if (problem.retryAfterSeconds > 0) res.set('retry-after', String(problem.retryAfterSeconds))
      const data = { username: form.username, error: sentenceOf(problem, res.locals.language), next, https: isHttps }
      renderPage(
        res.status(STATUS[problem.code]),
        'staff/login',
        data,
        outside(res, wordsOf(res).t('auth.login_title')),
      )
    }
  })

  router.get('/staff/setup/:token', before, async (req: Request, res: Response) => {
    const token = String(req.params['token'])
    await requireSetupLink(titian, token)
    showSetup(res, token, { name: '', username: '' }, {})
  })

  router.post('/staff/setup/:token', before, async (req: Request, res: Response) => {
    const token = String(req.params['token'])
    const form = readInput(setupForm, req.body)
    await titian.limits.take('signIn', addressOf(req))
    try {
      requireSame(form)
      enter(res, await createFirstAccount(titian, token, form), '/staff')
    } catch (error) {
      showSetup(res.status(400), token, form, errorsOf(error, res))
    }
  })

  function showSetup(
    res: Response,
    token: string,
    { name, username }: { name: string; username: string },
    errors: Record<string, string>,
  ): void {
    const data = { token, values: { name, username }, errors, passwordLeast: PASSWORD_LEAST, https: isHttps }
    renderPage(res, 'staff/setup', data, outside(res, wordsOf(res).t('auth.setup_title')))
  }

  router.get('/staff/invite/:token', before, async (req: Request, res: Response) => {
    await showInvite(res, String(req.params['token']), {})
  })

  router.post('/staff/invite/:token', before, async (req: Request, res: Response) => {
    const token = String(req.params['token'])
    const form = readInput(newPasswordForm, req.body)
    await titian.limits.take('signIn', addressOf(req))
    try {
      requireSame(form)
      enter(res, await setPasswordByLink(titian, token, form.password), '/staff')
    } catch (error) {
      await showInvite(res, token, errorsOf(error, res))
    }
  })

  async function showInvite(res: Response, token: string, errors: Record<string, string>): Promise<void> {
    const person = await personOfLink(titian, token)
    res.locals.language = person.language
    const { t, maybe } = wordsOf(res)
    const roleLabel = [...new Set(person.grants.map(({ role }) => maybe(`auth.role_${role}`)))].join(', ')
    const kind = person.hasPassword ? 'reset' : 'invite'
    const data = {
      token,
      kind,
      person: { name: person.name, username: person.username, roleLabel: roleLabel || t('auth.role_none') },
      errors,
      passwordLeast: PASSWORD_LEAST,
      https: isHttps,
    }
    if (Object.keys(errors).length > 0) res.status(400)
    const title = kind === 'reset' ? t('auth.reset_title') : t('auth.invite_title', { name: person.name })
    renderPage(res, 'staff/invite', data, outside(res, title))
  }

  router.get('/staff', gate, (_req, res) => {
    const staff = staffOf(res)
    const home = HOMES.find(({ nav }) => holdsAnywhere(staff, NAV_PERMISSIONS[nav]))
    res.redirect(303, staffBase + (home?.path ?? '/staff/account'))
  })

  router.get('/staff/counts', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, [
      'moderate',
      'letters',
      'answer',
      'report',
      'settings',
      'install',
      'audit',
    ])
    res.json(await staffCounts(titian.db, staffOf(res), site.id, titian.clock.now()))
  })

  router.post('/staff/logout', gate, async (req, res) => {
    readInput(nothing, req.body)
    await endSession(titian.db, sessionOfStaff(res).id_hash)
    res.append('set-cookie', endedCookie(staffUrl)).redirect(303, `${staffBase}/staff/login`)
  })

  router.get('/staff/account', gate, (_req, res) => showAccount(res, {}))

  router.post('/staff/account', gate, async (req, res) => {
    const { language, email: typed, digest } = readInput(accountForm, req.body)
    const email = typed.trim()
    if (email !== '' && !isMailAddress(email)) {
      const w = wordsOf(res)
      return showAccount(res.status(400), { email: w.t('auth.email_wrong') }, { language, email: typed, digest })
    }
    await updateStaff(titian.db, staffOf(res).id, { language, email, digest }, titian.clock.now())
    await redirectWith(titian, res, '/staff/account', { kind: 'good', title: languageOf(language).t('ui.saved') })
  })

  router.post('/staff/password', gate, async (req, res) => {
    const form = readInput(ownPasswordForm, req.body)
    try {
      requireSame(form)
      const id = await changeOwnPassword(titian, staffOf(res), { ...form, address: addressOf(req) })
      res.locals.session = await sessionOf(titian.db, id, titian.clock)
      res.append('set-cookie', sessionCookie(id, staffUrl))
      const { t } = wordsOf(res)
      await redirectWith(titian, res, '/staff/account', {
        kind: 'good',
        title: t('auth.password_saved'),
        text: t('auth.password_saved_text'),
      })
    } catch (error) {
      await showAccount(res.status(400), errorsOf(error, res))
    }
  })

  /** Signs out every other browser of the person. */
  router.post('/staff/logout-others', gate, async (req, res) => {
    readInput(nothing, req.body)
    const { id_hash } = sessionOfStaff(res)
    await inTransaction(titian.db, (db) => endSessionsOf(db, staffOf(res).id, id_hash))
    await redirectWith(titian, res, '/staff/account', { kind: 'good', title: wordsOf(res).t('auth.others_out') })
  })

  async function showAccount(
    res: Response,
    errors: Record<string, string>,
    typed?: { language: string; email: string; digest: string },
  ): Promise<void> {
    const staff = staffOf(res)
    const row = await staffRowById(titian.db, staff.id)
    const { t } = wordsOf(res)
    const data = {
      username: staff.username,
      language: typed?.language ?? row?.language ?? 'id',
      email: typed?.email ?? row?.email ?? '',
      digest: typed?.digest ?? row?.digest ?? 'off',
      digests: DIGESTS.map((value) => ({ value, text: t(`digest.${value}`) })),
      hasMail: titian.config.mailUrl !== '',
      errors,
      passwordLeast: PASSWORD_LEAST,
      nameMost: NAME_MOST,
    }
    renderPage(res, 'staff/account', data, await shellFor(titian, res, { title: t('shell.account'), site: null }))
  }

  return router
}

/** Only a staff page of this house: `next` comes out of an address that anybody may have written. */
export function readNext(next: unknown): string {
  const isOurs = typeof next === 'string' && /^\/staff(?:[/?][^\\\s]*)?$/.test(next) && !next.startsWith('/staff/log')
  return isOurs ? next : '/staff'
}

function requireSame({ password, password2 }: { password: string; password2: string }): void {
  if (password !== password2) throw new Problem('invalid', 'auth.password_differs', { field: 'password2' })
}

/** A mistake in one field, as the sentence beside it. @throws every other failure */
function errorsOf(error: unknown, res: Response): Record<string, string> {
  const problem = toldInForm(error, ['invalid'])
  return { [problem.field || 'form']: sentenceOf(problem, res.locals.language) }
}

function toldInForm(error: unknown, codes: readonly string[]): Problem {
  if (error instanceof Problem && codes.includes(error.code)) return error
  throw error
}
