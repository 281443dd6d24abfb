import { closeMetadataWorker } from '../fetch/scrape-head.ts'
import { languageOf, type Words } from '../language/language.ts'
import { pageAddress } from '../pages/page.ts'
import { examineAddress } from '../preview/check-page.ts'
import type { Examination } from '../preview/examine.ts'
import { newestPages } from '../preview/preview-store.ts'
import { fixWords, verdictWords, whatIsWrong } from '../preview/preview-words.ts'
import type { Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'
import { type Command, onlyOptions, UsageMistake } from './command.ts'
import { siteNamed, withTitian } from './with-titian.ts'

/** Ten requests each: enough to see whether a template is good. */
const NEWEST = 10

export const command: Command = {
  summary: 'check how articles look when their link is shared; exit code 1 when one is red',
  usage: `titian check-links --site KEY [--json] [--url URL] [URL …]
  Without an address: the ${NEWEST} newest articles that are known. Nothing is stored.
  --json: one object per line, {"url","verdict","checks":[{"id","severity","platforms"}],"cards":{…}}.`,
  async run(args, io) {
    onlyOptions(args, 'site', 'url', 'json')
    return withTitian(io, async (titian) => {
      const site = siteNamed(titian, args.options.site)
      const w = languageOf(site.language)
      const urls = await addressesOf(titian, site, [...(args.options.url ? [args.options.url] : []), ...args.words])
      if (urls.length === 0) io.err(w.t('preview.cli_none'))
      let isRed = false
      for (const url of urls) {
        const { examination } = await examineAddress(titian, site, url)
        isRed ||= examination.verdict.level === 'red'
        if (args.options.json) io.out(JSON.stringify(asJson(url, examination)))
        else for (const line of asText(w, url, examination)) io.out(line)
      }
      await closeMetadataWorker()
      return isRed ? 1 : 0
    })
  },
}

/** @throws UsageMistake, in the same words for every address that is not the site's */
async function addressesOf(titian: Titian, site: Site, given: string[]): Promise<string[]> {
  if (given.length === 0) return (await newestPages(titian.db, site.id, NEWEST)).map(({ url }) => url)
  return given.map((url) => {
    try {
      return pageAddress(site, url).url
    } catch {
      throw new UsageMistake(`${url}: ${languageOf(site.language).t('preview.refused')}`)
    }
  })
}

const asJson = (url: string, { verdict, findings, cards }: Examination) => ({
  url,
  verdict: verdict.level,
  checks: findings.map(({ id, severity, platforms }) => ({ id, severity, platforms })),
  cards,
})

function asText(w: Words, url: string, examination: Examination): string[] {
  const { title, text } = verdictWords(w, examination.verdict)
  const lines = [url, `  ${title}${text ? ` ${text}` : ''}`]
  for (const finding of examination.findings) {
    lines.push(
      `  ${w.maybe('preview.severity.' + finding.severity).padEnd(13)}${whatIsWrong(w, finding)} (${finding.id})`,
    )
    for (const { text: seen, byte } of finding.evidence.slice(0, 2)) {
      lines.push(
        `${' '.repeat(15)}${byte === undefined ? '' : `${w.t('preview.at_byte', { n: byte })}: `}${seen.replace(/\s+/g, ' ')}`,
      )
    }
  }
  examination.remedies.forEach((id, index) => {
    const fix = fixWords(w, id, examination.cms, examination)
    lines.push(`  ${index + 1}. ${fix.title} (${fix.who})`)
  })
  return [...lines, '']
}
