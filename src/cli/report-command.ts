import { writeFileSync } from 'node:fs'
import { type Command, onlyOptions, UsageMistake } from './command.ts'
import { runReport } from './report.ts'
import { siteNamed, withTitian } from './with-titian.ts'

const FORMATS = ['json', 'csv', 'xlsx', 'html'] as const

export const command: Command = {
  summary: 'print the report of a month',
  usage: 'titian report --site KEY --month YYYY-MM --format json|csv|xlsx|html [--out FILE]',
  async run(args, io) {
    onlyOptions(args, 'site', 'month', 'format', 'out', 'json')
    const { month = '', out } = args.options
    const format = args.options.json ? 'json' : (args.options.format ?? 'json')
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new UsageMistake('--month is a month such as 2026-10.')
    if (!isFormat(format)) throw new UsageMistake(`--format is one of ${FORMATS.join(', ')}.`)
    if (format === 'xlsx' && !out) throw new UsageMistake('A workbook needs --out FILE: it is no text for a terminal.')
    return withTitian(io, async (titian) => {
      const text = await runReport(titian, { site: siteNamed(titian, args.options.site), month, format })
      if (out) writeFileSync(out, text)
      else io.out(String(text))
      return 0
    })
  },
}

const isFormat = (text: string): text is (typeof FORMATS)[number] => (FORMATS as readonly string[]).includes(text)
