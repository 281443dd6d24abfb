import { attributeOf } from '../fetch/head-tokenizer.ts'
import { ALL, type Check, saw } from './check.ts'
import { injectedSpam } from './spam.ts'
import { addressOf, at, canonicalOf, type Subject } from './subject.ts'

/** Share and "like" scripts that are dead (AddThis 2023, Google+ 2019, ShareThis' old one, Facebook's like and comments 2026), sold to somebody else (polyfill.io 2024), or that follow visitors. */
const DEAD: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/(?:^|\.)addthis\.com$/, /^/],
  [/(?:^|\.)sharethis\.com$/, /^\/(?:button|share)/],
  [/(?:^|\.)polyfill\.io$/, /^/],
  [/^(?:plus|apis)\.google\.com$/, /plusone|^\/(?:_|u)?\//],
  [/^platform\.twitter\.com$/, /^\/widgets/],
  [/^connect\.facebook\.net$/, /\/(?:all|sdk)(?:\/|\.js|$)/],
  [/^(?:www\.)?facebook\.com$/, /^\/(?:v[\d.]+\/)?(?:plugins\/(?:like|comments|share|likebox|fan)|widgets\/like)/],
]

export const securityChecks: readonly Check[] = [
  {
    id: 'sec-injected-spam',
    severity: 'blocker',
    platforms: ['facebook', 'whatsapp', 'x'],
    remedy: 'clean',
    find: (subject) => {
      const hits = subject.isPage ? injectedSpam(subject.body, subject.finalUrl.hostname) : []
      if (hits.length === 0) return null
      return {
        evidence: hits
          .slice(0, 5)
          .map(({ text, href, start }) =>
            start === -1
              ? { text }
              : { ...at(subject, { start, end: start + 200 }), text: `${text} → ${href}`.slice(0, 300) },
          ),
        params: { n: hits.length },
      }
    },
  },
  { id: 'sec-cloaking', severity: 'blocker', platforms: ['facebook'], remedy: 'clean', find: cloaking },
  {
    id: 'sec-domain-blocked',
    severity: 'blocker',
    platforms: ['facebook', 'whatsapp'],
    remedy: 'review',
    find: ({ facts }) => (facts.facebookSays === 'blocked' ? { evidence: [] } : null),
  },
  {
    id: 'sec-dead-share-plugin',
    severity: 'major',
    platforms: ALL,
    remedy: 'plugin',
    find: (subject) => {
      if (!subject.isPage) return null
      for (const tag of subject.scan.tags) {
        if (tag.name !== 'script' && tag.name !== 'iframe') continue
        const source = addressOf(attributeOf(tag, 'src'), subject.finalUrl.href)
        if (source && DEAD.some(([host, path]) => host.test(source.hostname) && path.test(source.pathname))) {
          return { evidence: [at(subject, tag)], params: { host: source.hostname } }
        }
      }
      return null
    },
  },
]

/** What hacked sites show to robots alone: another title, another card, another address, or links to sell. */
function cloaking(subject: Subject): ReturnType<Check['find']> {
  const { bot } = subject
  if (!subject.isPage || bot === null) return null
  for (const name of ['og:title', 'og:url', 'og:image']) {
    const own = valueOf(subject.metas, name)
    const told = valueOf(bot.metas, name)
    if (differ(own, told)) return saw(`${name}: ${own} ≠ ${told}`)
  }
  if (differ(subject.documentTitle, bot.documentTitle))
    return saw(`title: ${subject.documentTitle} ≠ ${bot.documentTitle}`)
  const [own, told] = [canonicalOf(subject.scan, subject.finalUrl), canonicalOf(bot.scan, subject.finalUrl)]
  if (own && told && own.href !== told.href) return saw(`canonical: ${own.href} ≠ ${told.href}`)
  const host = subject.finalUrl.hostname
  const hits = injectedSpam(bot.body, host)
  return hits.length > 0 && injectedSpam(subject.body, host).length === 0
    ? saw(`${hits[0]!.text} → ${hits[0]!.href}`)
    : null
}

const valueOf = (metas: readonly { name: string; value: string }[], name: string): string =>
  metas.find((meta) => meta.name === name)?.value ?? ''

/** Both say something, and not the same; numbers (a clock, a counter, a token) do not count. */
function differ(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => text.replace(/[\d\s]+/g, '').toLowerCase())
  return left !== '' && right !== '' && left !== right
}
