import { registerSite } from '../sites/register-site.ts'
import { SETTABLE, setSite } from '../sites/set-site.ts'
import { snippetFor } from '../sites/snippet.ts'
import { type Args, type Command, type Io, onlyOptions, UsageMistake } from './command.ts'
import { siteNamed, withTitian } from './with-titian.ts'

export const command: Command = {
  summary: 'add a site, list sites, change a setting',
  usage: `titian site add --key KEY --name "NAME" --origin https://host[,https://www.host] [--institution "NAME"] [--time-zone Asia/Jakarta] [--lang id|en]
titian site list [--json]
titian site set KEY name=value … 

Settings: ${Object.keys(SETTABLE).join(', ')}.`,
  async run(args, io) {
    const [act] = args.words
    if (act === 'add') return add(args, io)
    if (act === 'list') return list(args, io)
    if (act === 'set') return set(args, io)
    throw new UsageMistake('site add, site list or site set?')
  },
}

async function add(args: Args, io: Io): Promise<number> {
  onlyOptions(args, 'key', 'name', 'origin', 'institution', 'time-zone', 'lang', 'json')
  const { key, name, origin, lang = 'id' } = args.options
  if (!key || !name || !origin) throw new UsageMistake('A site needs --key, --name and --origin.')
  if (lang !== 'id' && lang !== 'en') throw new UsageMistake('--lang is id or en.')
  return withTitian(io, async (titian) => {
    const site = await registerSite(titian, {
      key,
      name,
      institution: args.options.institution ?? name,
      origins: origin.split(','),
      timeZone: args.options['time-zone'] ?? 'Asia/Jakarta',
      language: lang,
      staffId: '',
    })
    if (args.options.json)
      io.out(
        JSON.stringify({ key: site.id, origins: site.origins, snippet: snippetFor(titian.config.publicUrl, site.id) }),
      )
    else
      io.out(
        `Added ${site.id}. Paste this into the site, before </body>:\n\n${snippetFor(titian.config.publicUrl, site.id)}\n\nA running Titian sees the site within 5 s; one that shows the demo needs a restart.`,
      )
    return 0
  })
}

async function list(args: Args, io: Io): Promise<number> {
  onlyOptions(args, 'json')
  return withTitian(io, async (titian) => {
    for (const site of titian.sites.all()) {
      io.out(args.options.json ? JSON.stringify(site) : `${site.id.padEnd(24)}${site.name}  ${site.origins.join(' ')}`)
    }
    if (titian.sites.all().length === 0 && !args.options.json)
      io.out('No site yet: npm run -s titian -- site add --help')
    return 0
  })
}

async function set(args: Args, io: Io): Promise<number> {
  onlyOptions(args, 'json')
  const [, key, ...pairs] = args.words
  if (pairs.length === 0) throw new UsageMistake('Name at least one setting: name=value.')
  return withTitian(io, async (titian) => {
    const site = siteNamed(titian, key)
    for (const pair of pairs) {
      const at = pair.indexOf('=')
      if (at < 1) throw new UsageMistake(`"${pair}" is not name=value.`)
      await setSite(titian, site.id, pair.slice(0, at), pair.slice(at + 1), '')
      io.out(args.options.json ? JSON.stringify({ key: site.id, set: pair.slice(0, at) }) : `${site.id}: ${pair}`)
    }
    return 0
  })
}
