import { parse } from 'csv-parse/sync'
import { Problem } from '../base/problem.ts'
import { keyOfAddress } from './page.ts'

/** A line of a map of addresses. */
export interface AddressChange {
  from: string
  /** '' = nowhere: left out. */
  to: string
  line: number
}

/** As many lines as a site has articles, and then some. */
const LINES_MOST = 200_000

/**
 * Reads a map of addresses: two columns, old and new, with or without a head. An address that ends with `*` stands for
 * all that begin so, and so does its new one.
 *
 * @throws Problem 'invalid' naming the line
 */
export function readAddressChanges(text: string): AddressChange[] {
  const first = text.slice(0, 4000).split(/\r?\n/, 1)[0] ?? ''
  const delimiter = [',', ';', '\t'].reduce((best, sign) =>
    first.split(sign).length > first.split(best).length ? sign : best,
  )
  let rows: { record: string[]; info: { lines: number } }[]
  try {
    rows = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: LINES_MOST + 1,
    }) as unknown as typeof rows
  } catch {
    throw new Problem('invalid', 'err.table', { field: 'table' })
  }
  const changes: AddressChange[] = []
  for (const { record, info } of rows) {
    const [from = '', to = ''] = record
    const isHead = changes.length === 0 && !/[/.]/.test(from)
    if (isHead || (from === '' && to === '')) continue
    const isWild = from.endsWith('*')
    if (from === '' || (to !== '' && isWild !== to.endsWith('*')))
      throw new Problem('invalid', 'err.address_line', { field: 'table', params: { line: info.lines } })
    changes.push({ from, to, line: info.lines })
  }
  if (changes.length === 0) throw new Problem('invalid', 'err.table_empty', { field: 'table' })
  if (changes.length > LINES_MOST)
    throw new Problem('invalid', 'err.table_long', { field: 'table', params: { max: LINES_MOST } })
  return changes
}

/** Where addresses have gone: exact ones first, then the longest beginning that fits. */
export class AddressMap {
  readonly #exact = new Map<string, string>()
  readonly #beginnings: { from: string; to: string }[] = []
  readonly #origin: string

  /** @param origin of addresses that begin with a slash */
  constructor(changes: readonly AddressChange[], origin: string) {
    this.#origin = origin
    for (const { from, to } of changes) {
      if (from.endsWith('*'))
        this.#beginnings.push({ from: bareOf(this.absolute(from.slice(0, -1))), to: to.slice(0, -1) })
      else {
        const key = keyOfAddress(this.absolute(from))
        if (key) this.#exact.set(key, to)
      }
    }
    this.#beginnings.sort((a, b) => b.from.length - a.from.length)
  }

  /** @returns the new address, the same when the map says nothing of it, or null when it is left out */
  moved(url: string): string | null {
    const address = this.absolute(url)
    const exact = this.#exact.get(keyOfAddress(address))
    if (exact !== undefined) return exact === '' ? null : this.absolute(exact)
    const bare = bareOf(address)
    const beginning = this.#beginnings.find(({ from }) => bare.startsWith(from))
    if (!beginning) return address
    return beginning.to === '' ? null : this.absolute(beginning.to + bare.slice(beginning.from.length))
  }

  absolute(url: string): string {
    return absoluteAddress(url, this.#origin)
  }
}

/** As people write addresses in a table: from the site's root, or without a scheme. */
export function absoluteAddress(url: string, origin: string): string {
  if (url.startsWith('/') && !url.startsWith('//')) return origin + url
  return /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?]|$)/.test(url) ? `https://${url}` : url
}

/** Without scheme and `www.`, which change without the article moving. */
const bareOf = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/i, '')
