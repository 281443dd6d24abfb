import { ALL, type Check, onPages } from './check.ts'
import { at, every, first, type Meta, type Subject } from './subject.ts'

const MAX_TITLE = 110
const MAX_DESCRIPTION = 300

/** UTF-8 read as windows-1252, or what a decoder puts for bytes that fit nothing. */
const MOJIBAKE = /Ã[\u0080-\u00bf©¨¢¤¶¼]|â€[™œ\u009d“”˜–—¦]|â\u0080[\u0090-\u00bf]|Â[\u00a0»«·]|\ufffd/
const ESCAPED = /&(?:amp|quot|apos|lt|gt|nbsp|hellip|[lr]dquo|[lr]squo|#\d{2,6}|#x[0-9a-f]{2,6});/i
const MARKUP = /<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,300})?\/?>/i
const TOKENS =
  /\[(?:node|site|current-page|term|user|date|random)(?::[\w:-]{1,80})?\]|%%\w{2,40}%%|\{\{[^{}]{0,200}\}\}|<\?(?:php|=)|\{(?:title|description|image)\}/i

const texts = (subject: Subject): Meta[] =>
  every(subject, 'og:title', 'og:description', 'twitter:title', 'twitter:description')

const whereText = (subject: Subject, pattern: RegExp): ReturnType<Check['find']> => {
  const meta = texts(subject).find(({ value }) => pattern.test(value.slice(0, 2_000)))
  return meta ? { evidence: [at(subject, meta.tag)] } : null
}

/** What stands in the tags. */
export const textChecks = onPages([
  { id: 'html-charset-problem', severity: 'major', platforms: ALL, remedy: 'charset', find: charsetProblem },
  {
    id: 'html-double-escaped',
    severity: 'minor',
    platforms: ALL,
    remedy: 'tokens',
    find: (subject) => whereText(subject, ESCAPED),
  },
  {
    id: 'html-markup-in-text',
    severity: 'minor',
    platforms: ALL,
    remedy: 'tokens',
    find: (subject) => whereText(subject, MARKUP),
  },
  {
    id: 'html-empty-tag',
    severity: 'major',
    platforms: ALL,
    remedy: 'tokens',
    find: (subject) => {
      const meta = every(subject, 'og:title', 'og:description', 'og:image', 'og:url').find(
        ({ value }) => value.trim() === '',
      )
      return meta ? { evidence: [at(subject, meta.tag)], params: { tag: meta.name } } : null
    },
  },
  {
    id: 'html-token-unreplaced',
    severity: 'major',
    platforms: ALL,
    remedy: 'tokens',
    find: (subject) => {
      for (const meta of subject.metas) {
        if (!/^(?:og|twitter|article):|^description$/.test(meta.name)) continue
        const token = TOKENS.exec(meta.value.slice(0, 2_000))
        if (token) return { evidence: [at(subject, meta.tag)], params: { value: token[0].slice(0, 60) } }
      }
      return null
    },
  },
  {
    id: 'html-title-generic',
    severity: 'minor',
    platforms: ALL,
    remedy: 'tokens',
    find: (subject) => {
      const title = first(subject, 'og:title')
      if (!title || subject.finalUrl.pathname === '/') return null
      const names = [first(subject, 'og:site_name')?.value, subject.facts.homeTitle].map((name) => same(name ?? ''))
      return names.some((name) => name !== '' && name === same(title.value))
        ? { evidence: [at(subject, title.tag)] }
        : null
    },
  },
  {
    id: 'html-title-long',
    severity: 'info',
    platforms: ALL,
    remedy: 'words',
    find: (subject) => {
      const title = first(subject, 'og:title')
      const description = first(subject, 'og:description')
      if (title && [...title.value.trim()].length > MAX_TITLE) return { evidence: [at(subject, title.tag)] }
      if (description && [...description.value.trim()].length > MAX_DESCRIPTION)
        return { evidence: [at(subject, description.tag)] }
      return null
    },
  },
])

const same = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

function charsetProblem(subject: Subject): ReturnType<Check['find']> {
  const { charset, text, headers } = subject
  for (const meta of every(subject, 'og:title', 'twitter:title', 'og:description')) {
    if (MOJIBAKE.test(meta.value.slice(0, 1_000))) return { evidence: [at(subject, meta.tag)] }
  }
  const title = subject.scan.tags.find(({ name, text: held }) => name === 'title' && MOJIBAKE.test(held ?? ''))
  if (title) return { evidence: [at(subject, { start: title.start, end: title.end + 200 })] }
  // The last character of a page that was cut at the limit may be half.
  const broken = text.indexOf('\ufffd')
  if (charset.because !== 'looks_utf8' && broken !== -1 && broken < text.length - 3) {
    return { evidence: [at(subject, { start: Math.max(0, broken - 30), end: broken + 30 })] }
  }
  for (const stated of [charset.header, charset.meta]) {
    if (stated !== '' && encodingOf(stated) === '') return { evidence: [{ text: `charset=${stated}` }] }
  }
  if (charset.header !== '' && charset.meta !== '' && encodingOf(charset.header) !== encodingOf(charset.meta)) {
    return {
      evidence: [{ text: `content-type: charset=${charset.header}` }, { text: `<meta charset=${charset.meta}>` }],
    }
  }
  const isSilent =
    charset.header === '' && charset.meta === '' && charset.bom === '' && headers['content-type'] !== undefined
  const odd = isSilent ? text.search(/[^\x00-\x7f]/) : -1
  return odd === -1 ? null : { evidence: [at(subject, { start: Math.max(0, odd - 30), end: odd + 30 })] }
}

function encodingOf(label: string): string {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return ''
  }
}
