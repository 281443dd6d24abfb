/** RFC 9309 asks for at least 500 KiB; what is longer is cut. */
const MAX_CHARACTERS = 512 * 1024
/** Drupal's own file has 60 rules. */
const MAX_RULES = 500
const MAX_PATTERN_CHARACTERS = 200
const MAX_PATH_CHARACTERS = 1_000

export interface RobotsAnswer {
  allowed: boolean
  /** The line that decided, as written; '' when none did. */
  rule: string
  /** 1-based; 0 when no line decided. */
  line: number
}

interface Rule {
  allows: boolean
  pattern: string
  text: string
  line: number
}

/**
 * Whether robots.txt lets an agent read a path (RFC 9309): the groups that name the agent, else those of `*`; the
 * longest rule decides, Allow before Disallow where both are as long; `*` stands for anything, `$` for the end.
 *
 * @param agent product token, such as `facebookexternalhit`; compared without regard to case
 * @param path with the query, percent-encoded as in a URL
 */
export function robotsAllow(text: string, agent: string, path: string): RobotsAnswer {
  const wanted = path.slice(0, MAX_PATH_CHARACTERS)
  let best: Rule | null = null
  for (const rule of rulesOf(text.slice(0, MAX_CHARACTERS), agent.toLowerCase())) {
    if (!matches(rule.pattern, wanted)) continue
    const isLonger = best === null || rule.pattern.length > best.pattern.length
    if (isLonger || (rule.pattern.length === best!.pattern.length && rule.allows)) best = rule
  }
  return best === null
    ? { allowed: true, rule: '', line: 0 }
    : { allowed: best.allows, rule: best.text, line: best.line }
}

function rulesOf(text: string, agent: string): Rule[] {
  const own: Rule[] = []
  const everybody: Rule[] = []
  let isNamed = false
  let namesAgent = false
  let namesAll = false
  let inAgents = false
  text.split(/\r\n?|\n/).forEach((raw, index) => {
    const line = raw.split('#', 1)[0]!
    const colon = line.indexOf(':')
    if (colon === -1) return
    const field = line.slice(0, colon).trim().toLowerCase()
    const value = line.slice(colon + 1).trim()
    if (field === 'user-agent') {
      if (!inAgents) namesAgent = namesAll = false
      inAgents = true
      if (value === '*') namesAll = true
      else if (tokenOf(value) === agent) namesAgent = isNamed = true
      return
    }
    if (field !== 'allow' && field !== 'disallow') return // sitemap, crawl-delay: no group ends there
    inAgents = false
    if (value === '') return // an empty Disallow forbids nothing
    const rule = {
      allows: field === 'allow',
      pattern: normal(value).slice(0, MAX_PATTERN_CHARACTERS),
      text: raw.trim().slice(0, 200),
      line: index + 1,
    }
    if (namesAgent && own.length < MAX_RULES) own.push(rule)
    if (namesAll && everybody.length < MAX_RULES) everybody.push(rule)
  })
  return isNamed ? own : everybody
}

/** `facebookexternalhit/1.1` names the product `facebookexternalhit`. */
const tokenOf = (value: string): string => /^[a-z_-]*/i.exec(value)![0].toLowerCase()

/** Non-ASCII as URLs write it, hexadecimal digits in capitals. */
function normal(pattern: string): string {
  return pattern
    .toWellFormed()
    .replace(/[^\x00-\x7f]+/g, (letters) => encodeURIComponent(letters))
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
}

/** Piece by piece, each found once and never looked for again: no pattern makes it slow. */
function matches(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith('$')
  const pieces = (isAnchored ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(pieces[0]!)) return false
  let at = pieces[0]!.length
  if (pieces.length === 1) return !isAnchored || at === path.length
  for (let index = 1; index < pieces.length; index++) {
    const piece = pieces[index]!
    if (isAnchored && index === pieces.length - 1) return path.length - at >= piece.length && path.endsWith(piece)
    const found = path.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return true
}
