import { type Response, Router } from 'express'
import { z } from 'zod'
import { accountsOf } from '../accounts/account-store.ts'
import { accountName, inKitOrder } from '../accounts/kit-accounts.ts'
import { MAY_SEE_LINKS, mayChangeLinks } from '../accounts/who-may.ts'
import { dayOf, isDay, monthOf } from '../base/calendar.ts'
import { type Ambiguous, readCount } from '../base/numbers.ts'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { sentenceOf } from '../http/respond.ts'
import { languageOf } from '../language/language.ts'
import type { Site } from '../sites/site.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import type { Titian } from '../titian.ts'
import { growth } from './followers.ts'
import { snapshotsOf } from './post-store.ts'
import { recordFollowers } from './record-followers.ts'

/** One field for each account, `f:<id>`; `c:<id>` is the reading chosen for a doubtful one. */
const readingsForm = z
  .object({ site: z.string().max(40), day: z.string().max(10), source: z.string().max(120).default('') })
  .catchall(z.string().max(30))

interface Typed {
  day: string
  source: string
  values: Map<string, string>
  errors: Map<string, string>
  doubts: Map<string, Ambiguous>
  error: string
}

/** `/staff/followers`: readings of the accounts' followers, how they grew, and which are missing this month (S4-2). */
export function followerRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)

  router.get('/staff/followers', gate, async (req, res) => {
    await show(res, siteOfStaff(titian, req, res, MAY_SEE_LINKS), null)
  })

  router.post('/staff/followers', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, MAY_SEE_LINKS)
    const { site: _site, day, source, ...fields } = readInput(readingsForm, req.body)
    const { t } = languageOf(staffOf(res).language)
    const typed: Typed = { day, source, values: new Map(), errors: new Map(), doubts: new Map(), error: '' }
    const readings: { accountId: string; followers: number }[] = []
    for (const [name, text] of Object.entries(fields)) {
      const accountId = name.slice(2)
      if (!name.startsWith('f:') || text.trim() === '') continue
      typed.values.set(accountId, text)
      const read = readCount(text, 'followers')
      const chosen = fields[`c:${accountId}`]
      if (read === null) typed.errors.set(accountId, t('followers.no_number'))
      else if (typeof read === 'number') readings.push({ accountId, followers: read })
      else if (chosen === 'a' || chosen === 'b') readings.push({ accountId, followers: read[chosen] })
      else typed.doubts.set(accountId, read)
    }
    try {
      if (!isDay(day)) throw new Problem('invalid', 'err.post_day', { field: 'day' })
      if (typed.errors.size + typed.doubts.size > 0) return await show(res.status(400), site, typed)
      if (readings.length === 0) throw new Problem('invalid', 'err.followers_none', { field: 'day' })
      await recordFollowers(titian, staffOf(res), site, day, source, readings)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid') throw error
      return show(res.status(400), site, { ...typed, error: sentenceOf(error, res.locals.language) })
    }
    const title = t('followers.saved', { n: readings.length })
    await redirectWith(titian, res, `/staff/followers?site=${site.id}`, { kind: 'good', title })
  })

  async function show(res: Response, site: Site, typed: Typed | null): Promise<void> {
    const w = languageOf(staffOf(res).language)
    const today = dayOf(titian.clock.ms(), site.timeZone)
    const accounts = inKitOrder((await accountsOf(titian.db, site.id)).filter((account) => account.state === 'own'))
    const snapshots = await snapshotsOf(titian.db, site.id)
    const rows = accounts.map((account) => {
      const history = snapshots.filter((one) => one.account_id === account.id)
      const last = history.at(-1)
      const before = history.at(-2)
      const grown = before && last ? growth(before, last) : null
      return {
        id: account.id,
        name: accountName(account),
        followers: last ? w.number(last.followers) : '–',
        day: last ? w.day(last.day) : w.t('followers.never'),
        growth: grown
          ? w.t('followers.growth', {
              change: signed(grown.absolute, w.number(Math.abs(grown.absolute))),
              part: grown.ratio === null ? '–' : signed(grown.ratio, w.percent(Math.abs(grown.ratio), 2)),
              days: grown.days,
              each: signed(grown.perDay, w.decimal(Math.abs(grown.perDay), 1)),
            })
          : '',
        history: history
          .slice(-24)
          .reverse()
          .map((one) => ({ day: w.day(one.day), followers: w.number(one.followers), source: one.source })),
        isMissing: !last || monthOf(last.day) < monthOf(today),
        value: typed?.values.get(account.id) ?? '',
        error: typed?.errors.get(account.id) ?? '',
        doubt: readable(typed?.doubts.get(account.id), (n) => w.number(n)),
      }
    })
    const missing = rows.filter((row) => row.isMissing)
    const shell = await shellFor(titian, res, { title: w.t('followers.title'), nav: 'kit', site })
    renderPage(
      res,
      'posts/followers',
      {
        site: site.id,
        mayChange: mayChangeLinks(staffOf(res), site.id),
        rows,
        reminder:
          missing.length > 0
            ? w.t('followers.missing', {
                n: missing.length,
                month: w.month(monthOf(today)),
                names: missing.map((row) => row.name).join(', '),
              })
            : '',
        day: typed?.day ?? today,
        today,
        source: typed?.source ?? '',
        error: typed?.error ?? '',
      },
      shell,
    )
  }
  return router
}

const signed = (n: number, text: string): string => (n > 0 ? '+' : n < 0 ? '−' : '') + text
const readable = (both: Ambiguous | undefined, number: (n: number) => string) =>
  both ? { a: number(both.a), b: number(both.b) } : null
