import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { addMonths, dayOf, monthOf } from '../base/calendar.ts'
import { type Command, onlyOptions, UsageMistake } from './command.ts'
import { runReport } from './report.ts'
import { siteNamed, withTitian } from './with-titian.ts'

const FORMATS = ['json', 'csv', 'xlsx', 'html'] as const

export const command: Command = {
  summary: 'print the report of a month',
  usage: `titian report --site KEY [--month YYYY-MM] [--format json|csv|xlsx|html] [--out FILE]

The last month that is over, unless --month names another; which one is said on the error output.`,
  async run(args, io) {
    onlyOptions(args, 'site', 'month', 'format', 'out', 'json')
    const { month: asked, out } = args.options
    const format = args.options.json ? 'json' : (args.options.format ?? 'json')
    if (asked !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(asked))
      throw new UsageMistake('--month is a month such as 2026-10.')
    if (!isFormat(format)) throw new UsageMistake(`--format is one of ${FORMATS.join(', ')}.`)
    if (format === 'xlsx' && !out) throw new UsageMistake('A workbook needs --out FILE: it is no text for a terminal.')
    return withTitian(io, async (titian) => {
      const site = siteNamed(titian, args.options.site)
      const month = asked ?? addMonths(monthOf(dayOf(titian.clock.ms(), site.timeZone)), -1)
      const text = await runReport(titian, { site, month, format })
      if (asked === undefined) io.err(`The report of ${month}, the last month that is over; --month names another.`)
      if (out) {
        writeFileSync(out, text)
        io.err(`Written: ${resolve(out)}`)
      } else io.out(String(text))
      return 0
    })
  },
}

const isFormat = (text: string): text is (typeof FORMATS)[number] => (FORMATS as readonly string[]).includes(text)
