import { existsSync, readdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { dayOf } from '../base/calendar.ts'
import { EXPORT_PARTS } from '../exports/export-parts.ts'
import { EXPORT_FORMATS, type ExportFormat, writeExport } from '../exports/write-export.ts'
import { record } from '../staff/audit-log.ts'
import { inTransaction } from '../storage/transaction.ts'
import { type Command, onlyOptions, UsageMistake } from './command.ts'
import { progressBar } from './progress.ts'
import { siteNamed, withTitian } from './with-titian.ts'

export const command: Command = {
  summary: 'write everything of a site as JSON and CSV',
  usage: `titian export --site KEY [--out FOLDER|FILE.zip] [--format json|csv] [--only comments,letters,…]
             [--with-identity] [--force] [--json]

Into a folder KEY-YYYY-MM-DD in the current directory unless --out (or --to) names another; the answer says where. Both formats unless one is named.
Parts: ${EXPORT_PARTS.map(({ name }) => name).join(', ')}.
--with-identity  names and contacts in letters, secret letters, words that were masked, and confirmed addresses of writers
                 of comments; else they are empty
comments.jsonl can be imported again: titian import json comments.jsonl --site KEY`,
  async run(args, io) {
    onlyOptions(args, 'site', 'out', 'to', 'format', 'only', 'with-identity', 'force', 'json')
    const { format } = args.options
    if (format !== undefined && !EXPORT_FORMATS.includes(format as ExportFormat))
      throw new UsageMistake('--format is json or csv.')
    const only = (args.options.only ?? '').split(',').filter(Boolean)
    const unknown = only.find((name) => !EXPORT_PARTS.some((part) => part.name === name))
    if (unknown) throw new UsageMistake(`There is no part "${unknown}".`)
    return withTitian(io, async (titian) => {
      const site = siteNamed(titian, args.options.site)
      const to = resolve(args.options.out ?? args.options.to ?? `${site.id}-${dayOf(titian.clock.ms(), site.timeZone)}`)
      if (!args.options.force && isTaken(to))
        throw new UsageMistake(`${to} is there already. Name another, or add --force.`)
      const withIdentity = args.options['with-identity'] === 'true'
      const bar = progressBar(args.options.json ? null : process.stderr)
      const rows = await writeExport(titian, site, {
        to,
        formats: format ? [format as ExportFormat] : EXPORT_FORMATS,
        only,
        withIdentity,
        progress: (done, total) => bar.told('Writing', done, total),
      }).finally(bar.stop)
      await inTransaction(titian.db, (db) =>
        record(db, {
          siteId: site.id,
          at: titian.clock.now(),
          staffId: '',
          did: 'site.export',
          subject: 'site',
          subjectId: site.id,
          code: withIdentity ? 'with-identity' : '',
        }),
      )
      if (args.options.json) io.out(JSON.stringify({ site: site.id, to, withIdentity, rows }))
      else {
        const all = Object.values(rows).reduce((sum, count) => sum + count, 0)
        io.out(`Written: ${to}, ${all} rows (${rows.comments ?? 0} comments, ${rows.letters ?? 0} letters).`)
        io.out(
          withIdentity
            ? 'It names people. Keep it as you keep the letters themselves, and delete it when it has served.'
            : 'Names and contacts of letters and addresses of writers are left out; --with-identity adds them.',
        )
      }
      return 0
    })
  },
}

const isTaken = (path: string): boolean =>
  existsSync(path) && (!statSync(path).isDirectory() || readdirSync(path).length > 0)
