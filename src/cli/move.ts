import { readFileSync } from 'node:fs'
import { lostPages } from '../moves/lost-pages.ts'
import { type Move, moveAddresses, planMoves } from '../moves/move-addresses.ts'
import { type AddressChange, readAddressChanges } from '../pages/address-map.ts'
import { type Args, type Command, onlyOptions, UsageMistake } from './command.ts'
import { progressBar } from './progress.ts'
import { siteNamed, withTitian } from './with-titian.ts'

const LOST_MOST = 1000
const SAID: Readonly<Record<string, string>> = {
  rename: 'gets the new address',
  merge: 'goes into the page that is there, for good',
  alias: 'leads on to the new address',
  elsewhere: 'the new address is not on this site',
  address: 'the old address cannot be read',
  same: 'both are the same address',
  unknown: 'neither address is known',
  done: 'moved already',
  nowhere: 'the new address is empty',
  twice: 'the old address stands above already',
}

export const command: Command = {
  summary: 'move comments, likes and counts to the new addresses of articles',
  usage: `titian move --site KEY --map FILE.csv [--dry-run] [--json]
titian move --site KEY OLD NEW [--dry-run] [--json]
titian move --site KEY --lost [--json]

The map has two columns, old and new; https://www.example.go.id/2019/*,https://www.example.go.id/arsip/* moves all below.
--lost lists articles with comments or likes whose address is gone or leads elsewhere, and where they probably are.
A running Titian follows within 5 s.`,
  async run(args, io) {
    onlyOptions(args, 'site', 'map', 'dry-run', 'lost', 'json')
    const isJson = args.options.json === 'true'
    return withTitian(io, async (titian) => {
      const site = siteNamed(titian, args.options.site)
      if (args.options.lost) {
        for (const page of await lostPages(titian.db, site, titian.clock.now(), LOST_MOST)) {
          const { url, suggestion, why, comments, likes } = page
          io.out(isJson ? JSON.stringify(page) : `${url},${suggestion}  (${why}, ${comments} comments, ${likes} likes)`)
        }
        return 0
      }
      const changes = changesOf(args)
      const isDryRun = args.options['dry-run'] === 'true'
      const bar = progressBar(isJson ? null : process.stderr)
      const moves = isDryRun
        ? await planMoves(titian, site, changes)
        : await moveAddresses(titian, null, site, changes, (done, total) => bar.told('Moving', done, total)).finally(
            bar.stop,
          )
      for (const move of moves) io.out(isJson ? JSON.stringify(move) : lineOf(move))
      const moved = moves.filter(({ kind }) => kind !== null).length
      if (!isJson)
        io.out(
          `${isDryRun ? 'Dry run, nothing was moved. Would move' : 'Moved'}: ${moved} of ${moves.length} addresses.`,
        )
      return 0
    })
  },
}

function changesOf(args: Args): AddressChange[] {
  const [from, to] = args.words
  if (args.options.map !== undefined) {
    let text: string
    try {
      text = readFileSync(args.options.map, 'utf8')
    } catch {
      throw new UsageMistake(`The map ${args.options.map} cannot be read.`)
    }
    return readAddressChanges(text)
  }
  if (!from || !to) throw new UsageMistake('Name an old and a new address, or a map.')
  return [{ from, to, line: 0 }]
}

function lineOf({ line, from, to, kind, problem, comments, likes }: Move): string {
  const what = SAID[kind ?? problem]!
  const along = kind && comments + likes > 0 ? ` (${comments} comments, ${likes} likes)` : ''
  return `${line ? `line ${line}: ` : ''}${from} → ${to}: ${what}${along}`
}
