import { type Response, Router } from 'express'
import { z } from 'zod'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { sentenceOf } from '../http/respond.ts'
import { languageOf, type Words } from '../language/language.ts'
import type { Titian } from '../titian.ts'
import { type AgencyRow, allAgencies } from './agency-store.ts'
import { addPerson, disablePerson, enablePerson, giveRole, renamePerson, takeRole } from './change-person.ts'
import { mayGrant, mayManage, NAME_MOST } from './person.ts'
import { redirectWith, requireAnywhere, shellFor, staffGate } from './require-staff.ts'
import { type Grant, ROLES, type Staff } from './roles.ts'
import { createPasswordLink } from './set-password.ts'
import { allPeople, type Person, personById } from './staff-store.ts'

const short = z.string().max(400)
const addForm = z.strictObject({ name: short, username: short, role: short, where: short, agency: short.optional() })
const roleForm = z.strictObject({ role: short, where: short, agency: short.optional() })
const nameForm = z.strictObject({ name: short })
const nothing = z.strictObject({})

/** `/staff/people`: who works here, what each may do, and the links by which they come in. */
export function peopleRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)

  router.get('/staff/people', gate, async (_req, res) => {
    requireAnywhere(res, 'staff')
    await showPeople(res, { name: '', username: '', role: 'moderator', where: '', agency: '' }, {})
  })

  router.post('/staff/people', gate, async (req, res) => {
    const staff = requireAnywhere(res, 'staff')
    const form = readInput(addForm, req.body)
    let person: Person
    try {
      person = await addPerson(titian, staff, { ...form, siteId: form.where, agencyId: form.agency })
    } catch (error) {
      return showPeople(res.status(400), { ...form, agency: form.agency ?? '' }, mistakesOf(error, res))
    }
    await showLink(res, person, await createPasswordLink(titian, staff, person.id))
  })

  router.get('/staff/people/:id', gate, async (req, res) => {
    requireAnywhere(res, 'staff')
    await showPerson(res, await personNamed(String(req.params['id'])), {})
  })

  router.post('/staff/people/:id/name', gate, async (req, res) => {
    const staff = requireAnywhere(res, 'staff')
    const { name } = readInput(nameForm, req.body)
    await done(res, String(req.params['id']), (id) => renamePerson(titian, staff, id, name), 'ui.saved')
  })

  router.post('/staff/people/:id/give', gate, async (req, res) => {
    const staff = requireAnywhere(res, 'staff')
    const { role, where, agency } = readInput(roleForm, req.body)
    const give = (id: string) => giveRole(titian, staff, id, { role, siteId: where, agencyId: agency })
    await done(res, String(req.params['id']), give, 'auth.role_given')
  })

  router.post('/staff/people/:id/take', gate, async (req, res) => {
    const staff = requireAnywhere(res, 'staff')
    const { role, where } = readInput(roleForm, req.body)
    await done(
      res,
      String(req.params['id']),
      (id) => takeRole(titian, staff, id, { role, siteId: where }),
      'auth.role_taken',
    )
  })

  router.post('/staff/people/:id/disable', gate, async (req, res) => {
    const staff = requireAnywhere(res, 'staff')
    readInput(nothing, req.body)
    await done(res, String(req.params['id']), (id) => disablePerson(titian, staff, id), 'auth.disabled_done')
  })

  router.post('/staff/people/:id/enable', gate, async (req, res) => {
    const staff = requireAnywhere(res, 'staff')
    readInput(nothing, req.body)
    await done(res, String(req.params['id']), (id) => enablePerson(titian, staff, id), 'auth.enabled_done')
  })

  /** The link is shown in the answer itself and nowhere else: it is not stored, and a reload makes a new one. */
  router.post('/staff/people/:id/link', gate, async (req, res) => {
    const staff = requireAnywhere(res, 'staff')
    readInput(nothing, req.body)
    const id = String(req.params['id'])
    const link = await createPasswordLink(titian, staff, id)
    await showLink(res, await personNamed(id), link)
  })

  async function personNamed(id: string): Promise<Person> {
    const person = await personById(titian.db, id)
    if (!person) throw new Problem('not_found', 'auth.unknown_person')
    return person
  }

  async function done(
    res: Response,
    id: string,
    act: (id: string) => Promise<void>,
    said: 'ui.saved' | 'auth.role_given' | 'auth.role_taken' | 'auth.disabled_done' | 'auth.enabled_done',
  ): Promise<void> {
    try {
      await act(id)
    } catch (error) {
      if (!(error instanceof Problem) || (error.code !== 'invalid' && error.code !== 'conflict')) throw error
      res.status(error.code === 'invalid' ? 400 : 409)
      return showPerson(res, await personNamed(id), mistakesOf(error, res))
    }
    await redirectWith(titian, res, `/staff/people/${id}`, {
      kind: 'good',
      title: languageOf(res.locals.language).t(said),
    })
  }

  const shell = (res: Response, title: string) => shellFor(titian, res, { title, nav: 'staff', site: null })

  async function showPeople(
    res: Response,
    values: { name: string; username: string; role: string; where: string; agency: string },
    errors: Record<string, string>,
  ): Promise<void> {
    const staff = requireAnywhere(res, 'staff')
    const w = languageOf(res.locals.language)
    const agencies = await allAgencies(titian.db)
    const people = (await allPeople(titian.db)).map((person) => ({
      id: person.id,
      name: person.name,
      username: person.username,
      isYou: person.id === staff.id,
      isDisabled: person.isDisabled,
      hasPassword: person.hasPassword,
      roles: person.grants.map((grant) => grantLabel(grant, agencies, w)),
    }))
    const where = choicesOf(staff, w)
    const data = {
      people,
      values: { ...values, where: values.where || where[0]?.value || '' },
      errors,
      nameMost: NAME_MOST,
      choices: { roles: roleChoices(w), where, agencies: agencyChoices(agencies, staff, w) },
    }
    renderPage(res, 'staff/people', data, await shell(res, w.t('nav.staff')))
  }

  async function showPerson(res: Response, person: Person, errors: Record<string, string>): Promise<void> {
    const staff = requireAnywhere(res, 'staff')
    const w = languageOf(res.locals.language)
    const agencies = await allAgencies(titian.db)
    const data = {
      person: {
        id: person.id,
        name: person.name,
        username: person.username,
        isYou: person.id === staff.id,
        isDisabled: person.isDisabled,
        hasPassword: person.hasPassword,
        roles: person.grants.map((grant) => ({
          label: grantLabel(grant, agencies, w),
          role: grant.role,
          where: grant.siteId,
          mayTake: mayGrant(staff, grant.siteId),
        })),
      },
      mayManage: mayManage(staff, person),
      errors,
      nameMost: NAME_MOST,
      choices: { roles: roleChoices(w), where: choicesOf(staff, w), agencies: agencyChoices(agencies, staff, w) },
    }
    renderPage(res, 'staff/person', data, await shell(res, person.name))
  }

  async function showLink(res: Response, person: Person, link: string): Promise<void> {
    const w = languageOf(res.locals.language)
    const data = { link, kind: person.hasPassword ? 'reset' : 'invite', person: { id: person.id, name: person.name } }
    renderPage(res, 'staff/link', data, await shell(res, w.t('auth.link_title')))
  }

  function grantLabel(grant: Grant, agencies: AgencyRow[], w: Words): string {
    const role = w.maybe(`auth.role_${grant.role}`)
    const agency = agencies.find(({ site_id, id }) => site_id === grant.siteId && id === grant.agencyId)
    const place =
      grant.siteId === '*' ? w.t('auth.every_site') : (titian.sites.byKey(grant.siteId)?.name ?? grant.siteId)
    return [role, agency?.short_name, place].filter(Boolean).join(' · ')
  }

  const roleChoices = (w: Words) =>
    Object.keys(ROLES).map((role) => ({
      value: role,
      text: w.maybe(`auth.role_${role}`),
      hint: w.maybe(`auth.role_${role}_may`),
    }))

  const choicesOf = (staff: Staff, w: Words) => [
    ...titian.sites
      .all()
      .filter((site) => mayGrant(staff, site.id))
      .map((site) => ({ value: site.id, text: site.name })),
    ...(mayGrant(staff, '*') ? [{ value: '*', text: w.t('auth.every_site') }] : []),
  ]

  const agencyChoices = (agencies: AgencyRow[], staff: Staff, w: Words) => {
    const offered = agencies.filter((agency) => agency.is_active === 1 && mayGrant(staff, agency.site_id))
    const isSeveral = new Set(offered.map((agency) => agency.site_id)).size > 1
    return [
      { value: '', text: w.t('auth.no_agency') },
      ...offered.map((agency) => ({
        value: agency.id,
        text: isSeveral
          ? `${agency.name} (${titian.sites.byKey(agency.site_id)?.name ?? agency.site_id})`
          : agency.name,
      })),
    ]
  }

  return router
}

function mistakesOf(error: unknown, res: Response): Record<string, string> {
  if (!(error instanceof Problem) || (error.code !== 'invalid' && error.code !== 'conflict')) throw error
  return { [error.field || 'form']: sentenceOf(error, res.locals.language) }
}
