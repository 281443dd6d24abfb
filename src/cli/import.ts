import { readFileSync } from 'node:fs'
import { type ImportResult, importComments } from '../old-comments/import-comments.ts'
import { FORMATS, isFormat, SKIPPED, type SkipReason, SourceMistake } from '../old-comments/old-comment.ts'
import { type AddressChange, AddressMap, readAddressChanges } from '../pages/address-map.ts'
import { type Args, type Command, onlyOptions, UsageMistake } from './command.ts'
import { progressBar } from './progress.ts'
import { siteNamed, withTitian } from './with-titian.ts'

/** Skipped comments named one by one on a terminal; --json names all. */
const NAMED_MOST = 30

export const command: Command = {
  summary: 'import comments of another system',
  usage: `titian import FORMAT FILE --site KEY [--dry-run] [--map FILE.csv] [--keep-spam] [--screen] [--source NAME] [--json]

Formats: wxr (WordPress export), disqus (XML), json and csv (docs/import.md), isso (its SQLite file),
remark42 (its backup), drupal (7 to 11: SQL dump or CSV). A file ending in .gz is read as it is.

--dry-run    stores nothing and tells what would be stored
--map        old and new addresses, two columns; https://old.example/*,https://new.example/* moves all below
--keep-spam  what was spam there is kept as spam for 30 days; without it, it is left out
--screen     our screening looks at the words too: gambling becomes spam, personal data waits for a person
--source     a name, when two sources of the same format with ids of their own go into one site
--json       one object per line: {"skipped":{"line","id","reason"}} each, and at the end {"result":{…}}

Approved comments are shown, waiting ones wait in the queue. E-mail and IP addresses are never stored.
Run twice, it adds nothing; broken off, it goes on where it stopped.`,
  async run(args, io) {
    onlyOptions(args, 'site', 'dry-run', 'map', 'keep-spam', 'screen', 'source', 'json')
    const [format, path] = args.words
    if (!format || !isFormat(format)) throw new UsageMistake(`Which format? ${FORMATS.join(', ')}.`)
    if (!path) throw new UsageMistake('Name the file to import.')
    const source = args.options.source ?? ''
    if (!/^[\w-]{0,40}$/.test(source)) throw new UsageMistake('--source is a word of letters, digits and hyphens.')
    const changes = changesOf(args)
    const isJson = args.options.json === 'true'
    return withTitian(io, async (titian) => {
      const site = siteNamed(titian, args.options.site)
      const bar = progressBar(isJson ? null : process.stderr)
      const named: string[] = []
      try {
        const result = await importComments(titian, site, {
          format,
          path,
          source,
          map: new AddressMap(changes, site.origins[0]!),
          isDryRun: args.options['dry-run'] === 'true',
          keepsSpam: args.options['keep-spam'] === 'true',
          screens: args.options.screen === 'true',
          progress: (phase, done, total) => bar.told(phase === 'reading' ? 'Reading' : 'Storing', done, total),
          skipped(what) {
            if (isJson) io.out(JSON.stringify({ skipped: what }))
            else if (named.length < NAMED_MOST && what.reason !== 'spam') named.push(skippedLine(what))
          },
        })
        bar.stop()
        if (isJson) io.out(JSON.stringify({ result: { dryRun: args.options['dry-run'] === 'true', ...result } }))
        else for (const line of told(result, named, args.options['dry-run'] === 'true')) io.out(line)
        return 0
      } finally {
        bar.stop()
      }
    })
  },
}

function changesOf(args: Args): AddressChange[] {
  if (args.options.map === undefined) return []
  let text: string
  try {
    text = readFileSync(args.options.map, 'utf8')
  } catch {
    throw new SourceMistake(`The map ${args.options.map} cannot be read.`)
  }
  return readAddressChanges(text)
}

const skippedLine = ({ line, id, reason }: { line: number; id: string; reason: SkipReason }): string =>
  `  ${line ? `line ${line}, ` : ''}comment ${id || '?'}: ${SKIPPED[reason]}`

function told(result: ImportResult, named: string[], isDryRun: boolean): string[] {
  const { imported, known, skipped, orphans, elsewhere } = result
  const all = imported.shown + imported.held + imported.spam
  const lines = [
    `${isDryRun ? 'Dry run, nothing was stored. Would be imported' : 'Imported'}: ${all} of ${result.read} comments on ${result.pages} articles (${imported.shown} shown, ${imported.held} waiting, ${imported.spam} spam).`,
  ]
  if (known > 0) lines.push(`There already from an earlier run: ${known}.`)
  const reasons = Object.entries(skipped) as [SkipReason, number][]
  for (const [reason, number] of reasons.sort((a, b) => b[1] - a[1]))
    lines.push(`Left out: ${number}, ${SKIPPED[reason]}.`)
  if (orphans > 0)
    lines.push(
      `Replies whose question was left out: ${orphans}; each stands under the comment before it, or by itself.`,
    )
  if (elsewhere.length > 0)
    lines.push(
      `Articles elsewhere: ${elsewhere
        .slice(0, 10)
        .map(([host, comments]) => `${host} (${comments})`)
        .join(', ')}.`,
    )
  if (named.length > 0) lines.push('', ...named)
  if (named.length === NAMED_MOST) lines.push('  … --json names every one.')
  return lines
}
