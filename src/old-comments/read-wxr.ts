import { bareHost, readAddress } from '../base/web-address.ts'
import type { OldComment, OldState, Sink } from './old-comment.ts'
import { SourceMistake } from './old-comment.ts'
import { readOldDate } from './old-date.ts'
import type { Source } from './open-source.ts'
import { readXml } from './read-xml.ts'

const STATES: Readonly<Record<string, OldState>> = {
  '1': 'shown',
  approved: 'shown',
  '0': 'held',
  hold: 'held',
  spam: 'spam',
}

/** Elements whose words we want, below `item` or below `wp:comment`. */
const WANTED = new Set([
  'title',
  'link',
  'guid',
  'pubDate',
  'wp:post_date_gmt',
  'wp:comment_id',
  'wp:comment_author',
  'wp:comment_date',
  'wp:comment_date_gmt',
  'wp:comment_content',
  'wp:comment_approved',
  'wp:comment_type',
  'wp:comment_parent',
])

/** WordPress' own export (Tools → Export). @throws SourceMistake for another XML file */
export async function readWxr(source: Source, sink: Sink): Promise<void> {
  let depth = 0
  let isWxr = false
  let blog = ''
  let item: Record<string, string> | null = null
  let comment: Record<string, string> | null = null
  let commentLine = 0
  let waiting: { fields: Record<string, string>; line: number }[] = []
  let wanted = ''
  let words: string[] = []

  await readXml(source, {
    open(name, _attributes, line) {
      depth++
      if (depth === 1 && name !== 'rss') throw wrong(name)
      if (name === 'wp:wxr_version') isWxr = true
      if (name === 'item' && depth === 3) {
        if (!isWxr) throw wrong('rss without wp:wxr_version')
        item = {}
        waiting = []
      } else if (name === 'wp:comment' && item) {
        comment = {}
        commentLine = line
      }
      const isField = WANTED.has(name) && item && depth === (comment ? 5 : 4)
      wanted = isField || (name === 'wp:base_blog_url' && depth === 3) ? name : ''
      words = []
    },
    text(text) {
      if (wanted) words.push(text)
    },
    close(name) {
      depth--
      if (wanted === name) {
        const fields = comment ?? item
        if (fields) fields[name] = words.join('')
        else blog = blogOf(words.join(''))
      }
      wanted = ''
      if (name === 'wp:comment' && comment) {
        waiting.push({ fields: comment, line: commentLine })
        comment = null
      } else if (name === 'item' && depth === 2 && item) {
        for (const { fields, line } of waiting) tell(sink, blog, item, fields, line)
        item = null
      }
    },
  })
  if (!isWxr) throw wrong('rss without wp:wxr_version')
}

const wrong = (found: string) =>
  new SourceMistake(
    `This is no export of WordPress (it begins with <${found}>). In WordPress: Tools → Export → All content. For another system name its format: titian import --help`,
  )

/** Comment 5 of one blog is not comment 5 of the next, and a network has many. */
function blogOf(url: string): string {
  const address = readAddress(url.trim())
  return address ? `${bareHost(address.hostname)}${address.pathname.replace(/\/+$/, '')}#` : ''
}

function tell(
  sink: Sink,
  blog: string,
  item: Record<string, string>,
  fields: Record<string, string>,
  line: number,
): void {
  const number = (fields['wp:comment_id'] ?? '').trim()
  const id = blog + number
  const about = { id, line }
  const type = (fields['wp:comment_type'] ?? '').trim()
  if (!number) return void sink.skip('fields', about)
  // WooCommerce keeps notes on orders as comments; they are nobody's business.
  if (type !== '' && type !== 'comment') return void sink.skip('ping', about)
  const parent = (fields['wp:comment_parent'] ?? '').trim()
  const gmt = readOldDate(fields['wp:comment_date_gmt'] ?? '', 'UTC')
  const published = readOldDate(item['wp:post_date_gmt'] ?? '', 'UTC')
  const comment: OldComment = {
    id,
    parent: parent === '0' || parent === '' ? '' : blog + parent,
    url: (item.link || item.guid || '').trim(),
    title: (item.title ?? '').trim(),
    published: Number.isNaN(published) ? 0 : published,
    name: fields['wp:comment_author'] ?? '',
    text: fields['wp:comment_content'] ?? '',
    markup: 'wordpress',
    at: Number.isNaN(gmt) ? readOldDate(fields['wp:comment_date'] ?? '', sink.zone) : gmt,
    state: STATES[(fields['wp:comment_approved'] ?? '').trim()] ?? 'gone',
    official: false,
    line,
  }
  sink.take(comment)
}
