import { isDay } from '../base/calendar.ts'
import { rebuildCounts } from '../visits/rebuild-counts.ts'
import { type Command, onlyOptions, UsageMistake } from './command.ts'
import { siteNamed, withTitian } from './with-titian.ts'

export const command: Command = {
  summary: 'make the day counts anew from the raw visits that are kept',
  usage: 'titian rebuild-counts --site KEY [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--json]',
  async run(args, io) {
    onlyOptions(args, 'site', 'from', 'to', 'json')
    for (const name of ['from', 'to']) {
      if (args.options[name] !== undefined && !isDay(args.options[name]))
        throw new UsageMistake(`--${name} is a day such as 2026-11-21.`)
    }
    return withTitian(io, async (titian) => {
      const site = siteNamed(titian, args.options.site)
      const done = await rebuildCounts(titian, site, { from: args.options.from ?? '', to: args.options.to ?? '' })
      io.out(args.options.json ? JSON.stringify(done) : `Rebuilt ${done.days} days from ${done.visits} visits.`)
      return 0
    })
  },
}
