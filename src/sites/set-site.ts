import ipaddr from 'ipaddr.js'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import { record } from '../staff/audit-log.ts'
import { may, type Permission, type Staff } from '../staff/roles.ts'
import type { NewRow } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { NETWORKS, type Network } from '../wire/marks.ts'
import { readOfficeNetworks } from './office-networks.ts'
import { readOrigins, requireFreeOrigins } from './register-site.ts'
import { DEFAULT_NETWORKS, PROOFS, readAccent, readTimeZone, type Site } from './site.ts'
import { allSites, replaceOrigins, saveSite, siteRow } from './site-store.ts'

type Columns = Partial<Omit<NewRow<'site'>, 'id' | 'version'>>

interface Setting {
  permission: Permission
  /** As the command line and the form write it. */
  show(site: Site): string
  /** @throws Problem 'invalid' */
  read(text: string): Columns
}

const yesNo = (text: string, field: string): 0 | 1 => {
  if (text === 'on' || text === 'off') return text === 'on' ? 1 : 0
  throw new Problem('invalid', 'err.on_off', { field })
}
const oneOf = (text: string, choices: readonly string[], field: string): string => {
  if (choices.includes(text)) return text
  throw new Problem('invalid', 'err.choice', { field, params: { choices: choices.join(', ') } })
}
const onOff = (is: boolean): string => (is ? 'on' : 'off')
const feature = (name: keyof Site['features']): Setting => ({
  permission: 'settings',
  show: (site) => onOff(site.features[name]),
  read: (text) => ({ [`feature_${name}`]: yesNo(text, name) }),
})

/** Every setting of a site, once: the page, the command line and the audit log name them like this. */
export const SETTABLE = {
  share: feature('share'),
  like: feature('like'),
  comments: feature('comments'),
  letter: feature('letter'),
  measure: feature('measure'),
  moderation: {
    permission: 'settings',
    show: (site) => site.moderation,
    read: (text) => ({ moderation: oneOf(text, ['before', 'after'], 'moderation') }),
  },
  proof: {
    permission: 'settings',
    show: (site) => site.proof,
    read: (text) => ({ proof: oneOf(text, PROOFS, 'proof') }),
  },
  place: {
    permission: 'settings',
    show: (site) => site.place,
    read: (text) => ({ place: oneOf(text, ['auto', 'manual'], 'place') }),
  },
  networks: {
    permission: 'settings',
    show: (site) => site.networks.join(' '),
    read: (text) => ({ networks: readNetworks(text) }),
  },
  'opt-out': {
    permission: 'settings',
    show: (site) => onOff(site.honoursOptOut),
    read: (text) => ({ honour_opt_out: yesNo(text, 'opt-out') }),
  },
  accent: {
    permission: 'settings',
    show: (site) => site.accent,
    read: (text) => ({ accent: readAccent(text) }),
  },
  institution: {
    permission: 'settings',
    show: (site) => site.institution,
    read: (text) => ({ institution: readText(text, { field: 'institution', min: 3, max: 120 }) }),
  },
  'letter-intro': {
    permission: 'settings',
    show: (site) => site.letterIntro,
    read: (text) => ({ letter_intro: readText(text, { field: 'letter-intro', max: 300 }) }),
  },
  language: {
    permission: 'settings',
    show: (site) => site.language,
    read: (text) => ({ language: oneOf(text, ['id', 'en'], 'language') }),
  },
  name: {
    permission: 'install',
    show: (site) => site.name,
    read: (text) => ({ name: readText(text, { field: 'name', min: 3, max: 120 }) }),
  },
  'time-zone': {
    permission: 'install',
    show: (site) => site.timeZone,
    read: (text) => ({ time_zone: readTimeZone(text) }),
  },
  // Command line only: where Titian stands in the data centre and the site's name leads to a private address.
  'fetch-network': {
    permission: 'install',
    show: (site) => site.fetchNetwork,
    read: (text) => ({ fetch_network: readNetwork(text) }),
  },
  'office-networks': {
    permission: 'settings',
    show: (site) => site.ownNetworks,
    read: (text) => ({ own_networks: readOfficeNetworks(text) }),
  },
  // Stands in a table of its own: writeOrigins() below.
  origins: { permission: 'install', show: (site) => site.origins.join(' '), read: () => ({}) },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof SETTABLE
export const SETTING_NAMES = Object.keys(SETTABLE) as SettingName[]
const isSetting = (name: string): name is SettingName => Object.hasOwn(SETTABLE, name)

function readNetwork(text: string): string {
  if (text !== '' && !ipaddr.isValidCIDR(text))
    throw new Problem('invalid', 'err.fetch_network', { field: 'fetch-network' })
  return text
}

function readNetworks(text: string): string {
  const codes = [...new Set(text.split(/[\s,]+/).filter(Boolean))]
  const unknown = codes.find((code) => !(NETWORKS as readonly string[]).includes(code))
  if (unknown) throw new Problem('invalid', 'err.network_code', { field: 'networks', params: { code: unknown } })
  return codes.join(' ')
}

/** The site's networks in order, then the others: default ones first. */
export const networkOrder = (networks: readonly string[]): Network[] =>
  [...new Set([...networks, ...DEFAULT_NETWORKS, ...NETWORKS])].filter((code): code is Network =>
    (NETWORKS as readonly string[]).includes(code),
  )

export interface SettingsSave {
  siteId: string
  /** What the form was filled from; null: whatever is stored now (command line). */
  version: number | null
  /** Only settings that were in the form. A value that is the stored one changes nothing. */
  values: Partial<Record<SettingName, string>>
}

/**
 * Saves the settings that differ, each with an audit entry that names it and says from what to what.
 *
 * @param staff null for the command line
 * @returns names of the settings that changed
 * @throws Problem 'forbidden' for a setting beyond the person's role, 'invalid' with the field, 'conflict' when somebody
 *   saved in between; nothing is saved then
 */
export async function saveSettings(
  titian: Titian,
  staff: Staff | null,
  { siteId, version, values }: SettingsSave,
): Promise<SettingName[]> {
  const at = titian.clock.now()
  const changed = await inTransaction(titian.db, async (db) => {
    const row = await siteRow(db, siteId)
    const site = (await allSites(db, titian.config.publicUrl)).find(({ id }) => id === siteId)
    if (!row || !site) throw new Problem('not_found', 'err.unknown_site', { field: 'site' })
    const columns: Columns = {}
    const names: SettingName[] = []
    let origins: string[] | null = null
    for (const [name, value] of Object.entries(values)) {
      if (!isSetting(name)) throw new Problem('invalid', 'err.unknown_field', { field: name, params: { name } })
      const setting: Setting = SETTABLE[name]
      if (name === 'origins') {
        const wanted = readOrigins(value.split(/[\s,]+/), titian.config)
        if (wanted.join(' ') === setting.show(site)) continue
        origins = wanted
      } else {
        const read = setting.read(value)
        // `#0B5668` is no change of `#0b5668`: what counts is what would be stored.
        if (Object.entries(read).every(([column, stored]) => row[column as keyof Columns] === stored)) continue
        Object.assign(columns, read)
      }
      if (staff && !may(staff, setting.permission, siteId)) throw new Problem('forbidden', 'auth.denied')
      names.push(name)
    }
    if (version !== null && version !== site.version) throw new Problem('conflict', 'err.settings_changed')
    if (names.length === 0) return names
    if (origins) await requireFreeOrigins(db, origins, siteId)
    if (!(await saveSite(db, siteId, site.version, columns, at))) throw new Problem('conflict', 'err.settings_changed')
    if (origins) await replaceOrigins(db, siteId, origins)
    const after = (await allSites(db, titian.config.publicUrl)).find(({ id }) => id === siteId)!
    for (const name of names) {
      const note = `${SETTABLE[name].show(site)} → ${SETTABLE[name].show(after)}`.slice(0, 300)
      const staffId = staff?.id ?? ''
      await record(db, { siteId, at, staffId, did: 'site.set', subject: 'site', subjectId: siteId, code: name, note })
    }
    return names
  })
  await titian.sites.reload()
  titian.cache.clear()
  return changed
}

/**
 * One setting by name, as the command line gives it.
 * @param staffId '' for the command line
 * @throws Problem 'invalid'
 */
export async function setSite(
  titian: Titian,
  siteId: string,
  name: string,
  value: string,
  staff: Staff | null | '' = null,
): Promise<void> {
  if (!isSetting(name))
    throw new Problem('invalid', 'err.setting_name', { field: name, params: { name, known: SETTING_NAMES.join(', ') } })
  await saveSettings(titian, staff || null, { siteId, version: null, values: { [name]: value } })
}
