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

/** The rules of the agents that were asked about, read once. */
export interface RobotsFile {
  /** By product token in small letters; `*` is everybody. */
  groups: ReadonlyMap<string, readonly Rule[]>
}

/**
 * Reads robots.txt (RFC 9309). Groups of one name are joined; others than `agents` and `*` are passed over.
 * @param agents product tokens, such as `facebookexternalhit`
 */
export function readRobots(text: string, agents: readonly string[]): RobotsFile {
  const wanted = new Set(['*', ...agents.map((agent) => agent.toLowerCase())])
  const groups = new Map<string, Rule[]>()
  let named: string[] = []
  let inAgents = false
  const lines = text.slice(0, MAX_CHARACTERS).split(/\r\n?|\n/)
  for (let index = 0; index < lines.length; index++) {
    const raw = lines[index]!
    const colon = raw.indexOf(':')
    if (colon === -1) continue
    const field = raw.slice(0, colon).trim().toLowerCase()
    if (field === 'user-agent') {
      if (!inAgents) named = []
      inAgents = true
      const name = valueOf(raw, colon)
      const token = name === '*' ? '*' : tokenOf(name)
      if (!wanted.has(token)) continue
      named.push(token)
      if (!groups.has(token)) groups.set(token, [])
    } else if (field === 'allow' || field === 'disallow') {
      inAgents = false // sitemap and crawl-delay end no list of names
      const value = valueOf(raw, colon)
      if (value === '' || named.length === 0) continue // an empty Disallow forbids nothing
      addRule(groups, named, { allows: field === 'allow', value, raw, line: index + 1 })
    }
  }
  return { groups }
}

const valueOf = (raw: string, colon: number): string =>
  raw
    .slice(colon + 1)
    .split('#', 1)[0]!
    .trim()

function addRule(
  groups: Map<string, Rule[]>,
  named: readonly string[],
  { allows, value, raw, line }: { allows: boolean; value: string; raw: string; line: number },
): void {
  const open = named.map((token) => groups.get(token)!).filter((rules) => rules.length < MAX_RULES)
  if (open.length === 0) return
  const pattern = normal(value.slice(0, MAX_PATTERN_CHARACTERS)).slice(0, MAX_PATTERN_CHARACTERS)
  const rule = { allows, pattern, text: raw.trim().slice(0, 200), line }
  for (const rules of open) rules.push(rule)
}

/**
 * Whether an agent may read a path: by the groups that name it, else those of `*`; the longest rule decides, Allow before
 * Disallow where both are as long; `*` stands for anything, `$` for the end.
 *
 * @param agent one of those the file was read for; compared without regard to case
 * @param path with the query, percent-encoded as in a URL
 */
export function robotsAllow({ groups }: RobotsFile, agent: string, path: string): RobotsAnswer {
  const asked = path.slice(0, MAX_PATH_CHARACTERS)
  let best: Rule | null = null
  for (const rule of groups.get(agent.toLowerCase()) ?? groups.get('*') ?? []) {
    const isLonger = best === null || rule.pattern.length > best.pattern.length
    const isAsLong = best !== null && rule.pattern.length === best.pattern.length
    if ((isLonger || (isAsLong && rule.allows)) && matches(rule.pattern, asked)) best = rule
  }
  return best === null
    ? { allowed: true, rule: '', line: 0 }
    : { allowed: best.allows, rule: best.text, line: best.line }
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
