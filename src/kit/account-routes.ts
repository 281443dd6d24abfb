import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { type AccountRow, accountsOf, aliasesOf, everyAccountOf } from '../accounts/account-store.ts'
import {
  ACCOUNT_STATES,
  ACCOUNT_TYPES,
  type AccountType,
  addAccount,
  changeAccount,
} from '../accounts/change-account.ts'
import { accountName, inKitOrder } from '../accounts/kit-accounts.ts'
import { mergeAccount, splitAccount, twinsAmong } from '../accounts/merge-account.ts'
import { judgeProfileLink, leadsAway } from '../accounts/profile-link.ts'
import { MAY_SEE_LINKS, mayChangeLinks } from '../accounts/who-may.ts'
import { isId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { STATUS, sentenceOf } from '../http/respond.ts'
import { languageOf, type Words } from '../language/language.ts'
import { linkForBio } from '../links/make-link.ts'
import type { Site } from '../sites/site.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import type { Titian } from '../titian.ts'
import { iconOf } from './kit-page.ts'

const addSchema = z.strictObject({ site: z.string(), address: z.string().max(500) })
const changeSchema = z.strictObject({
  site: z.string(),
  version: z.coerce.number().int().min(1).max(1e9),
  state: z.enum(ACCOUNT_STATES),
  label: z.string().max(200).optional(),
  hashtags: z.string().max(600).optional(),
  type: z.enum(ACCOUNT_TYPES).optional(),
  aliases: z.string().max(1200).optional(),
  profile: z.string().max(600).optional(),
  position: z
    .string()
    .regex(/^\s*\d{0,2}\s*$/)
    .optional(),
  in_kit: z.literal('1').optional(),
})

const splitSchema = z.strictObject({ site: z.string(), version: z.coerce.number().int().min(1).max(1e9) })
const mergeSchema = splitSchema.extend({ into: z.string().max(40) })

/** `/staff/accounts`: found, own and foreign accounts, what the kit knows of them, and where their profiles lead. */
export function accountRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)

  router.get('/staff/accounts', gate, async (req, res) => {
    await show(titian, res, siteOfStaff(titian, req, res, MAY_SEE_LINKS), null, '')
  })

  router.post('/staff/accounts', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, MAY_SEE_LINKS)
    const { address } = readInput(addSchema, req.body)
    try {
      const id = await addAccount(titian, staffOf(res), site, address)
      await saved(titian, res, site, id)
    } catch (error) {
      if (!(error instanceof Problem) || error.field === '') throw error
      await show(titian, res, site, error, address)
    }
  })

  router.post('/staff/accounts/:id', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, MAY_SEE_LINKS)
    const form = readInput(changeSchema, req.body)
    const account = await accountOf(titian, site, req)
    // A form that shows only "whose is it" says nothing of the rest.
    const isWhole = form.profile !== undefined
    await changeAccount(titian, staffOf(res), site, {
      id: account.id,
      version: form.version,
      state: form.state,
      label: form.label ?? account.label,
      hashtags: form.hashtags ?? account.hashtags,
      type: form.type ?? (account.type as AccountType),
      aliases: form.aliases ?? null,
      profileLink: form.profile ?? account.profile_link,
      position: form.position === undefined ? account.position : Number(form.position.trim() || 0),
      inKit: isWhole ? form.in_kit === '1' : account.in_kit === 1,
    })
    await saved(titian, res, site, account.id)
  })

  router.post('/staff/accounts/:id/merge', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, MAY_SEE_LINKS)
    const { version, into } = readInput(mergeSchema, req.body)
    const account = await accountOf(titian, site, req)
    try {
      await mergeAccount(titian, staffOf(res), site, { id: account.id, version, into })
    } catch (error) {
      if (!(error instanceof Problem) || (error.code !== 'conflict' && error.code !== 'invalid')) throw error
      return await show(titian, res, site, error, '')
    }
    await saved(titian, res, site, into, 'accounts.merged_done')
  })

  router.post('/staff/accounts/:id/split', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, MAY_SEE_LINKS)
    const { version } = readInput(splitSchema, req.body)
    const id = String(req.params['id'])
    await splitAccount(titian, staffOf(res), site, { id: isId(id) ? id : '', version })
    await saved(titian, res, site, id)
  })
  return router
}

async function accountOf(titian: Titian, site: Site, req: Request): Promise<AccountRow> {
  const id = String(req.params['id'])
  const account = isId(id) ? (await accountsOf(titian.db, site.id)).find((one) => one.id === id) : undefined
  if (!account) throw new Problem('not_found', 'err.account_unknown')
  return account
}

async function saved(
  titian: Titian,
  res: Response,
  site: Site,
  id: string,
  said: 'ui.saved' | 'accounts.merged_done' = 'ui.saved',
): Promise<void> {
  const { t } = languageOf(staffOf(res).language)
  await redirectWith(titian, res, `/staff/accounts?site=${site.id}#a-${id}`, { kind: 'good', title: t(said) })
}

async function show(titian: Titian, res: Response, site: Site, problem: Problem | null, add: string): Promise<void> {
  const shell = await shellFor(titian, res, { title: '', nav: 'kit', site })
  const w = languageOf(shell.lang)
  const mayChange = mayChangeLinks(staffOf(res), site.id)
  const every = await everyAccountOf(titian.db, site.id)
  const accounts = inKitOrder(every.filter((account) => account.merged_into === ''))
  const aliases = await aliasesOf(titian.db, site.id)
  const groups = []
  for (const state of ['own', 'found', 'foreign'] as const) {
    const rows = []
    for (const account of accounts.filter((one) => one.state === state)) {
      rows.push({
        ...(await rowOf(titian, site, account, w)),
        aliases: (aliases.get(account.id) ?? []).join(' '),
        merged: every
          .filter((one) => one.merged_into === account.id)
          .map(({ id, version, handle }) => ({ id, version, handle })),
        others: accounts
          .filter((one) => one.platform === account.platform && one.id !== account.id && one.state !== 'foreign')
          .map((one) => ({ value: one.id, text: accountName(one) })),
      })
    }
    groups.push({ title: w.t(`accounts.${state}`), why: w.t(`accounts.${state}_why`), accounts: rows })
  }
  if (problem) res.status(STATUS[problem.code])
  renderPage(
    res,
    'accounts/list',
    {
      site: site.id,
      mayChange,
      groups,
      twins: twinsAmong(accounts).map(({ from, into }) => ({
        id: from.id,
        version: from.version,
        into: into.id,
        say: w.t('accounts.twins_say', { from: from.handle, into: into.handle, platform: from.platform }),
      })),
      states: ACCOUNT_STATES.map((state) => ({ value: state, text: w.t(`accounts.state_${state}`) })),
      types: ACCOUNT_TYPES.map((type) => ({ value: type, text: w.t(`accounts.type_${type}`) })),
      error: problem && { field: problem.field, text: sentenceOf(problem, shell.lang) },
      add,
    },
    { ...shell, title: w.t('accounts.title') },
  )
}

async function rowOf(titian: Titian, site: Site, account: AccountRow, w: Words) {
  const isOwn = account.state === 'own'
  const bio = isOwn ? await linkForBio(titian, site, account) : null
  const bioAddress = bio ? `${titian.config.publicUrl}/bio/${site.id}?a=${bio.slug}` : ''
  return {
    id: account.id,
    version: account.version,
    icon: iconOf(account.platform),
    name: accountName(account),
    url: account.url,
    state: account.state,
    label: account.label,
    hashtags: account.hashtags,
    type: account.type,
    inKit: account.in_kit === 1,
    position: account.position,
    profileLink: account.profile_link,
    verdict: isOwn ? verdictOf(titian, site, account, w) : null,
    bioAddress,
    bioShown: bioAddress.replace(/^https?:\/\//, ''),
  }
}

/** S0-22: a profile that leads to another network is said first, and how to mend it. */
function verdictOf(titian: Titian, site: Site, account: AccountRow, w: Words) {
  const verdict = judgeProfileLink(site, titian.config.publicUrl, account.profile_link)
  const seen =
    account.profile_seen_at === ''
      ? undefined
      : w.t('accounts.seen', { when: w.stamp(account.profile_seen_at, site.timeZone) })
  if (verdict === 'unknown')
    return { kind: 'plain', title: w.t('accounts.profile_unknown'), text: w.t('accounts.profile_unknown_why') }
  const host = new URL(account.profile_link).host
  return {
    kind: leadsAway(verdict) ? 'warn' : verdict === 'bio' || verdict === 'site' ? 'good' : 'plain',
    title: w.t(`accounts.profile_${verdict}`, { host }),
    text: verdict === 'bio' ? undefined : w.t('accounts.profile_mend'),
    meta: seen,
  }
}
