import { existsSync } from 'node:fs'
import { readConfig } from '../config/config.ts'
import { restoreFrom } from '../storage/backup.ts'
import { type Command, onlyOptions, UsageMistake } from './command.ts'

export const command: Command = {
  summary: 'put a backup in the database’s place (stop the server first)',
  usage: 'titian restore FILE [--json]\n\nThe former database is kept beside the new one.',
  async run(args, io) {
    onlyOptions(args, 'json')
    const [file] = args.words
    if (!file) throw new UsageMistake('Name the backup to restore.')
    if (!existsSync(file)) throw new UsageMistake(`There is no file ${file}.`)
    const config = readConfig(io.env)
    if (config.isPostgres) {
      io.err('With PostgreSQL use its own tools: pg_restore --clean --dbname="$TITIAN_DATABASE_URL" FILE')
      return 1
    }
    const stamp = new Date().toISOString().replace(/[:.]/g, '-')
    const former = restoreFrom(file, config.database, stamp)
    io.out(
      args.options.json
        ? JSON.stringify({ restored: file, former })
        : `Restored ${file}.${former ? ` The former database: ${former}` : ''}`,
    )
    return 0
  },
}
