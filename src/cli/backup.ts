import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { readConfig } from '../config/config.ts'
import { backupTo } from '../storage/backup.ts'
import { openStorage } from '../storage/database.ts'
import { type Command, onlyOptions, UsageMistake } from './command.ts'

export const command: Command = {
  summary: 'copy the SQLite database into FILE while the server runs',
  usage: 'titian backup FILE [--force] [--json]\n\n--force writes over a FILE that is there.',
  async run(args, io) {
    onlyOptions(args, 'json', 'force')
    const [file] = args.words
    if (!file) throw new UsageMistake('Name the file to write.')
    const config = readConfig(io.env)
    if (config.isPostgres) {
      io.err(
        'With PostgreSQL use its own tools, from a standby or at night: pg_dump --format=custom --file=FILE "$TITIAN_DATABASE_URL"',
      )
      return 1
    }
    if (existsSync(file) && !args.options.force) {
      io.err(`${file} is there already. Name another file, or add --force.`)
      return 1
    }
    const folder = dirname(resolve(file))
    if (!existsSync(folder)) {
      io.err(`There is no folder ${folder}. Make it first, or name a file in another one.`)
      return 1
    }
    const storage = await openStorage(config.database)
    try {
      const bytes = await backupTo(storage, file)
      io.out(
        args.options.json
          ? JSON.stringify({ file, bytes })
          : `Written: ${file} (${bytes} bytes). Keep ${config.dataDir}/secret with it: links in mails about letters, and browsers that liked or commented, are known by it.`,
      )
      return 0
    } finally {
      await storage.close()
    }
  },
}
