import type { Check, Platform } from './check.ts'
import { robotsAllow } from './robots.ts'
import { addressOf, at, first, IMAGE_NAMES, type Subject } from './subject.ts'

/** Those of robots.txt's readers that make previews. */
const OBEYING: readonly (readonly [string, Platform])[] = [
  ['facebookexternalhit', 'facebook'],
  ['Twitterbot', 'x'],
  ['LinkedInBot', 'linkedin'],
]

const OBEYING_PLATFORMS: readonly Platform[] = ['facebook', 'x', 'linkedin']

function forbidden(subject: Subject, target: URL): ReturnType<Check['find']> {
  const { robots } = subject
  if (robots === null) return null
  const path = target.pathname + target.search
  const blocked = OBEYING.map(([agent, platform]) => ({
    agent,
    platform,
    answer: robotsAllow(robots, agent, path),
  })).filter(({ answer }) => !answer.allowed)
  if (blocked.length === 0) return null
  return {
    evidence: blocked.map(({ agent, answer }) => ({ text: `${agent}: robots.txt ${answer.line}: ${answer.rule}` })),
    params: { bots: blocked.map(({ agent }) => agent).join(', ') },
    platforms: blocked.map(({ platform }) => platform),
  }
}

export const robotsChecks: readonly Check[] = [
  {
    id: 'robots-blocks-page',
    severity: 'blocker',
    platforms: OBEYING_PLATFORMS,
    remedy: 'robotstxt',
    find: (subject) => forbidden(subject, subject.finalUrl),
  },
  {
    id: 'robots-blocks-image',
    severity: 'major',
    platforms: OBEYING_PLATFORMS,
    remedy: 'robotstxt',
    find: (subject) => {
      const image = subject.isPage ? first(subject, ...IMAGE_NAMES) : undefined
      const target = image && addressOf(image.value, subject.finalUrl.href)
      // The file of another host says nothing about that host's pictures.
      return target && target.host === subject.finalUrl.host ? forbidden(subject, target) : null
    },
  },
  {
    id: 'robots-noindex',
    severity: 'info',
    platforms: ['linkedin', 'x'],
    remedy: 'index',
    find: (subject) => {
      const isNoindex = (value: string) => /(?:^|[\s,:])(?:noindex|none)(?:$|[\s,])/i.test(value)
      const header = subject.headers['x-robots-tag'] ?? ''
      if (isNoindex(header)) return { evidence: [{ text: `x-robots-tag: ${header.slice(0, 200)}` }] }
      const meta = subject.isPage && subject.metas.find(({ name, value }) => name === 'robots' && isNoindex(value))
      return meta ? { evidence: [at(subject, meta.tag)] } : null
    },
  },
]
