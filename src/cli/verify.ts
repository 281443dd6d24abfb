import { countEntries, firstBrokenEntry } from '../staff/audit-log.ts'
import { integrityOf } from '../storage/integrity.ts'
import { type Command, onlyOptions } from './command.ts'
import { withTitian } from './with-titian.ts'

export const command: Command = {
  summary: 'check the database and the audit chain',
  usage: 'titian verify [--json]',
  async run(args, io) {
    onlyOptions(args, 'json')
    return withTitian(io, async (titian) => {
      const database = await integrityOf(titian.storage)
      const broken = await firstBrokenEntry(titian.db)
      const found = { database, auditEntries: await countEntries(titian.db), firstBrokenEntry: broken }
      if (args.options.json) io.out(JSON.stringify(found))
      else {
        io.out(`Database: ${database}`)
        io.out(
          broken
            ? `Audit log: entry ${broken} was changed or one before it is missing.`
            : `Audit log: ${found.auditEntries} entries, chain whole.`,
        )
      }
      return database === 'ok' && broken === 0 ? 0 : 1
    })
  },
}
