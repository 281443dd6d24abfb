import { Problem } from '../base/problem.ts'
import { isInsideAddress } from '../http/client-address.ts'
import type { Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'
import type { Proof } from '../wire/api.ts'
import { type Doubt, doubtsAbout } from './doubts.ts'
import { type ProvenFor, requireProof } from './proof.ts'

/** Where a message came from. */
export interface Sender {
  address: string
  /** Titian's own page, which has no script that could compute. */
  isPage: boolean
}

export interface SentMessage {
  what: ProvenFor['what']
  pageKey: string
  once: string
  text: string
  took?: number | undefined
  /** '' = the sender computes when it is asked; missing = it cannot. */
  proof?: '' | Proof | undefined
}

export interface Weighed {
  /** For the moderator, first of the reasons: `proven-…` or `unproven-…` and the doubt. */
  reasons: { code: string }[]
  /** Something looked like a program, and nothing spoke against it: a person decides. */
  isUnproven: boolean
}

/**
 * Asks for a proof of work when something looks like a program. Whoever cannot compute is taken all the same and waits
 * for a person, with the reason: a proof decides about a mark, not about who may speak (promise 4). Only a site that asks
 * always turns programs away.
 *
 * @throws Problem 'invalid', field 'proof': a proof is wanted (`POST /tokens` gives the challenge), or the one given is none
 */
export async function weighSender(titian: Titian, site: Site, sender: Sender, sent: SentMessage): Promise<Weighed> {
  const { proof } = sent
  if (proof) {
    const bound = { what: sent.what, siteId: site.id, pageKey: sent.pageKey, once: sent.once }
    await requireProof(titian.config.secret, proof, bound, titian.clock.ms())
  }
  if (site.proof === 'off') return { reasons: [], isUnproven: false }
  const doubts = doubtsAbout({
    took: sent.took,
    length: sent.text.length,
    fromNetwork: ofNetwork(titian, site, sender, sent),
    spamOnSite: titian.lately.count(spamOf(site.id)),
  })
  if (doubts.length === 0 && (proof || site.proof !== 'always')) return { reasons: [], isUnproven: false }
  if (proof) return { reasons: doubts.map(reasonFor('proven')), isUnproven: false }
  if (!sender.isPage && (proof === '' || site.proof === 'always')) {
    throw new Problem('invalid', 'err.proof_wanted', { field: 'proof' })
  }
  return {
    reasons: doubts.length > 0 ? doubts.map(reasonFor('unproven')) : [{ code: 'unproven-always' }],
    isUnproven: true,
  }
}

const reasonFor = (how: 'proven' | 'unproven') => (doubt: Doubt) => ({ code: `${how}-${doubt}` })

/** A text of this site went to spam: told after its commit. */
export function noteSpam(titian: Titian, siteId: string): void {
  titian.lately.add(spamOf(siteId))
}

const spamOf = (siteId: string): string => `spam ${siteId}`

/** How many came from the sender's network lately. A message that comes back with its proof is one, not two. */
function ofNetwork(titian: Titian, site: Site, { address }: Sender, { what, proof }: SentMessage): number {
  // One address of an inner network is everybody behind a proxy, or the office itself.
  if (!titian.limits.isOn || isInsideAddress(address)) return 0
  const name = `${what} ${site.id} ${titian.limits.hashOf(address)}`
  return proof ? titian.lately.count(name) : titian.lately.add(name)
}
