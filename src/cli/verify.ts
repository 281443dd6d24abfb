import { pageIntegrity } from '../pages/page-integrity.ts'
import { countEntries, firstBrokenEntry } from '../staff/audit-log.ts'
import { integrityOf } from '../storage/integrity.ts'
import { type Command, onlyOptions } from './command.ts'
import { withTitian } from './with-titian.ts'

export const command: Command = {
  summary: 'check the database, the audit chain and the pages',
  usage: 'titian verify [--json]',
  async run(args, io) {
    onlyOptions(args, 'json')
    return withTitian(io, async (titian) => {
      const database = await integrityOf(titian.storage)
      const broken = await firstBrokenEntry(titian.db)
      const pages = await pageIntegrity(titian.db)
      const found = { database, auditEntries: await countEntries(titian.db), firstBrokenEntry: broken, pages }
      const isWhole = Object.values(pages).every((wrong) => wrong === 0)
      if (args.options.json) io.out(JSON.stringify(found))
      else {
        io.out(`Database: ${database}`)
        io.out(
          broken
            ? `Audit log: entry ${broken} was changed or one before it is missing.`
            : `Audit log: ${found.auditEntries} entries, chain whole.`,
        )
        io.out(
          isWhole
            ? 'Pages: addresses, merges and numbers of comments fit.'
            : `Pages: ${pages.aliasesToNowhere} old addresses and ${pages.mergedToNowhere} merged pages lead nowhere, ${pages.commentsOnNoPage} comments stand on no page, ${pages.wrongCommentCounts} pages tell a wrong number of comments.`,
        )
      }
      return database === 'ok' && broken === 0 && isWhole ? 0 : 1
    })
  },
}
