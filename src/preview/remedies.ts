import type { Severity } from './check.ts'

/** Who has to act: the E-Gov division (templates, CMS), IKP (texts, pictures), or who keeps the server. */
export type Actor = 'egov' | 'ikp' | 'hosting'

export type Cms = 'drupal' | 'wordpress' | 'joomla' | 'custom'

interface Remedy {
  who: Actor
  /** true: one act mends every article; false: this article alone. */
  forAll: boolean
  /** A letter to whoever keeps the server (`preview.send.<id>`) stands ready. */
  hasLetter?: true
  /** A way through the menus of each CMS (`preview.how.<id>.<cms>`). */
  hasWays?: true
  /** These come along when this one is done. */
  brings?: readonly string[]
}

/** One act each. Several checks are mended by the same one, and that is what a person is told. */
export const REMEDIES = {
  clean: { who: 'egov', forAll: true, hasLetter: true },
  review: { who: 'ikp', forAll: true },
  dns: { who: 'hosting', forAll: true, hasLetter: true },
  certificate: { who: 'hosting', forAll: true, hasLetter: true },
  robots: { who: 'hosting', forAll: true, hasLetter: true },
  abroad: { who: 'hosting', forAll: true, hasLetter: true },
  page: { who: 'egov', forAll: false },
  loop: { who: 'egov', forAll: true },
  robotstxt: { who: 'egov', forAll: true, hasWays: true },
  speed: { who: 'hosting', forAll: true, hasLetter: true },
  range: { who: 'hosting', forAll: true, hasLetter: true },
  https: { who: 'hosting', forAll: true, hasLetter: true },
  metadata: {
    who: 'egov',
    forAll: true,
    hasWays: true,
    brings: ['ogurl', 'card', 'dims', 'place', 'form', 'tokens', 'cms'],
  },
  prerender: { who: 'egov', forAll: true },
  place: { who: 'egov', forAll: true, hasWays: true },
  charset: { who: 'egov', forAll: true },
  tokens: { who: 'egov', forAll: true, hasWays: true },
  ogurl: { who: 'egov', forAll: true, hasWays: true },
  twice: { who: 'egov', forAll: true, hasWays: true },
  address: { who: 'egov', forAll: true, hasWays: true },
  picture: { who: 'ikp', forAll: false, hasWays: true },
  shrink: { who: 'ikp', forAll: false, hasWays: true },
  card: { who: 'egov', forAll: true, hasWays: true },
  dims: { who: 'egov', forAll: true, hasWays: true },
  form: { who: 'egov', forAll: true },
  plugin: { who: 'egov', forAll: true },
  words: { who: 'ikp', forAll: false },
  index: { who: 'egov', forAll: true },
  direct: { who: 'ikp', forAll: false },
  cms: { who: 'egov', forAll: true, hasWays: true },
} as const satisfies Record<string, Remedy>

export type RemedyId = keyof typeof REMEDIES

export const remedyOf = (id: RemedyId): Remedy => REMEDIES[id]

const WEIGHT: Record<Severity, number> = { blocker: 1_000, major: 100, minor: 10, info: 1 }

/**
 * The acts that mend most, in order: what no robot can pass first, then what mends more and all articles at once.
 * What another act brings along is left out.
 */
export function firstRemedies(
  findings: readonly { remedy: RemedyId; severity: Severity; platforms: readonly string[] }[],
  most = 3,
): RemedyId[] {
  const weights = new Map<RemedyId, number>()
  for (const { remedy, severity, platforms } of findings) {
    const weight = WEIGHT[severity] * (severity === 'info' ? 1 : Math.max(1, platforms.length))
    weights.set(remedy, (weights.get(remedy) ?? 0) + weight)
  }
  // The CMS's own advice is the metadata remedy with a name to it.
  if (weights.has('cms')) {
    weights.set('metadata', (weights.get('metadata') ?? 0) + weights.get('cms')!)
    weights.delete('cms')
  }
  const brought = new Set([...weights.keys()].flatMap((id) => remedyOf(id).brings ?? []))
  const order = Object.keys(REMEDIES)
  return [...weights]
    .filter(([id]) => !brought.has(id))
    .sort((a, b) => magnitude(b[1]) - magnitude(a[1]) || order.indexOf(a[0]) - order.indexOf(b[0]))
    .slice(0, most)
    .map(([id]) => id)
}

/** Blocker, major, minor or info; within one of these the table's order says what comes first. */
const magnitude = (weight: number): number => (weight >= 1_000 ? 3 : weight >= 100 ? 2 : weight >= 10 ? 1 : 0)
