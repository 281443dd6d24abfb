import { readConfig } from '../config/config.ts'
import { openStorage } from '../storage/database.ts'
import { migrate } from '../storage/migrate.ts'
import { type Command, onlyOptions } from './command.ts'

export const command: Command = {
  summary: 'bring the database up to date (serve does it too)',
  usage: 'titian migrate [--json]',
  async run(args, io) {
    onlyOptions(args, 'json')
    const storage = await openStorage(readConfig(io.env).database)
    try {
      const ran = await migrate(storage.db)
      if (args.options.json) io.out(JSON.stringify({ ran }))
      else io.out(ran.length === 0 ? 'The database is up to date.' : `Done: ${ran.join(', ')}`)
      return 0
    } finally {
      await storage.close()
    }
  },
}
