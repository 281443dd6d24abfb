import { openScratch } from '../storage/scratch.ts'
import type { OldState, Sink } from './old-comment.ts'
import { SourceMistake } from './old-comment.ts'
import { readOldDate } from './old-date.ts'
import type { Source } from './open-source.ts'
import { readXml } from './read-xml.ts'

const OF_THREAD = new Set(['link', 'title', 'createdAt'])
const OF_POST = new Set(['message', 'createdAt', 'isDeleted', 'isSpam', 'isApproved'])

/** Disqus' export (Admin → Community → Export). @throws SourceMistake for another XML file */
export async function readDisqus(source: Source, sink: Sink): Promise<void> {
  const threads = openScratch()
  const path: string[] = []
  let id = ''
  let line = 0
  let fields: Record<string, string> = {}
  let words: string[] | null = null
  const isTrue = (name: string) => fields[name]?.trim() === 'true'

  try {
    await readXml(source, {
      open(name, attributes, at) {
        path.push(name)
        words = null
        if (path.length === 1 && name !== 'disqus') throw wrong(name)
        if (path.length === 2) {
          id = attributes['dsq:id'] ?? ''
          line = at
          fields = {}
        } else if (path.length === 3 && path[1] === 'post' && (name === 'thread' || name === 'parent'))
          fields[name] = attributes['dsq:id'] ?? ''
        else if (path.length === 3 && (path[1] === 'thread' ? OF_THREAD : OF_POST).has(name)) words = []
        else if (path.length === 4 && path[2] === 'author' && name === 'name') words = []
      },
      text(text) {
        words?.push(text)
      },
      close(name) {
        if (words) fields[path.length === 4 ? 'name' : name] = words.join('')
        words = null
        if (path.length === 2 && name === 'thread') {
          const { link = '', title = '', createdAt = '' } = fields
          threads.replace('thread', id, JSON.stringify({ url: link.trim(), title, createdAt }))
        } else if (path.length === 2 && name === 'post') {
          const known = threads.get('thread', fields.thread ?? '')
          const thread = known ? (JSON.parse(known) as { url: string; title: string; createdAt: string }) : null
          if (!id || !thread) sink.skip('fields', { id, line })
          else {
            const published = readOldDate(thread.createdAt, 'UTC')
            let state: OldState = fields.isApproved?.trim() === 'false' ? 'held' : 'shown'
            if (isTrue('isSpam')) state = 'spam'
            if (isTrue('isDeleted')) state = 'gone'
            sink.take({
              id,
              parent: fields.parent ?? '',
              url: thread.url,
              title: thread.title.trim(),
              published: Number.isNaN(published) ? 0 : published,
              name: fields.name ?? '',
              text: fields.message ?? '',
              markup: 'html',
              at: readOldDate(fields.createdAt ?? '', 'UTC'),
              state,
              official: false,
              line,
            })
          }
        }
        path.pop()
      },
    })
  } finally {
    threads.close()
  }
}

const wrong = (found: string) =>
  new SourceMistake(
    `This is no export of Disqus (it begins with <${found}>). For another system name its format: titian import --help`,
  )
