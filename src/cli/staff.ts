import { addPerson } from '../staff/change-person.ts'
import { ROLES } from '../staff/roles.ts'
import { createPasswordLink } from '../staff/set-password.ts'
import { allPeople, staffRowByUsername } from '../staff/staff-store.ts'
import { type Args, type Command, type Io, onlyOptions, UsageMistake } from './command.ts'
import { withTitian } from './with-titian.ts'

export const command: Command = {
  summary: 'add a person, list people, make a new password link',
  usage: `titian staff add --username NAME --name "NAME" --role ${Object.keys(ROLES).join('|')} [--site KEY] [--agency ID] [--json]
titian staff list [--json]
titian staff reset USERNAME [--json]

Without --site the role holds on every site. add and reset print a link, good once, with which the person sets a password.`,
  async run(args, io) {
    const [act] = args.words
    if (act === 'add') return add(args, io)
    if (act === 'list') return list(args, io)
    if (act === 'reset') return reset(args, io)
    throw new UsageMistake('staff add, staff list or staff reset?')
  },
}

async function add(args: Args, io: Io): Promise<number> {
  onlyOptions(args, 'username', 'name', 'role', 'site', 'agency', 'json')
  const { username, name, role, site = '*', agency } = args.options
  if (!username || !name || !role) throw new UsageMistake('A person needs --username, --name and --role.')
  return withTitian(io, async (titian) => {
    const person = await addPerson(titian, null, { username, name, role, siteId: site, agencyId: agency })
    const link = await createPasswordLink(titian, null, person.id)
    if (args.options.json) io.out(JSON.stringify({ username: person.username, link }))
    else io.out(`Added ${person.username}. Give them this link; it works once:\n${link}`)
    return 0
  })
}

async function list(args: Args, io: Io): Promise<number> {
  onlyOptions(args, 'json')
  return withTitian(io, async (titian) => {
    for (const { username, name, grants, isDisabled } of await allPeople(titian.db)) {
      const roles = grants.map(({ role, siteId }) => `${role}@${siteId}`)
      if (args.options.json) io.out(JSON.stringify({ username, name, roles, disabled: isDisabled }))
      else io.out(`${username.padEnd(24)}${name}  ${roles.join(' ')}${isDisabled ? '  (disabled)' : ''}`)
    }
    return 0
  })
}

async function reset(args: Args, io: Io): Promise<number> {
  onlyOptions(args, 'json')
  const [, username = ''] = args.words
  return withTitian(io, async (titian) => {
    const row = await staffRowByUsername(titian.db, username)
    if (!row) throw new UsageMistake(`There is no account "${username}": titian staff list`)
    const link = await createPasswordLink(titian, null, row.id)
    io.out(args.options.json ? JSON.stringify({ username, link }) : `A new password, once, with this link:\n${link}`)
    return 0
  })
}
