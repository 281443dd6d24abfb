/**
 * What screening says of somebody's own labelled texts: `node --import tsx bench/screen-file.ts texts.csv [--misses]`.
 * A CSV with a head: `text` and `label` (`gambling`, anything else is honest: `honest`, `criticism`, `about` …), and `name` if
 * senders' names are known. Prints, for each label, how many were shown, held and sent to spam; `--misses` adds every
 * text that went wrong. The file stays where it is: nothing of it is kept.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { type Decision, screenText } from '../src/comments/screening/screen.ts'

type Row = { text: string; label: string; name?: string }

const [path, ...flags] = process.argv.slice(2)
if (path === undefined) {
  console.error('Name a CSV file with the columns text and label.')
  process.exit(2)
}
const rows: Row[] = parse(readFileSync(path), { columns: true, bom: true, relax_column_count: true })
if (rows.some(({ text, label }) => text === undefined || label === undefined)) {
  console.error('The first line must name the columns: text, label and, if there are any, name.')
  process.exit(2)
}
const withMisses = flags.includes('--misses')
const counts = new Map<string, Record<Decision, number>>()
for (const { text, label, name } of rows) {
  const { decision, labels, reasons } = screenText({ text, name: name ?? 'Warga' })
  const row = counts.get(label) ?? { show: 0, hold: 0, spam: 0 }
  counts.set(label, row)
  row[decision] += 1
  const wrong = label === 'gambling' ? decision !== 'spam' : labels.includes('gambling')
  if (withMisses && wrong) {
    const why = reasons.map(({ code, detail }) => (detail === undefined ? code : `${code}(${detail})`)).join(' ')
    console.log(`${label} → ${decision}\t${name ?? ''}\t${text.replace(/\s+/g, ' ')}\t${why}`)
  }
}
const share = (count: number, all: number) => `${count} (${((100 * count) / all).toFixed(1)} %)`
for (const [label, { show, hold, spam }] of counts) {
  const all = show + hold + spam
  console.log(
    `${label.padEnd(12)} ${all} texts: shown ${share(show, all)}, held ${share(hold, all)}, spam ${share(spam, all)}`,
  )
}
