/** An origin that carried a site's tag without being registered for it. */
export interface RefusedOrigin {
  origin: string
  visits: number
  /** ISO-8601 UTC */
  lastAt: string
}

/** More are made up by whoever likes; the oldest gives way. */
const MOST_PER_SITE = 10
const longestOrigin = 100

/** Which unregistered origins knocked since the server started: what a webmaster needs to see when nothing appears. */
export class RefusedOrigins {
  #bySite = new Map<string, Map<string, RefusedOrigin>>()

  /** @param origin the request's own header; what is no web origin is not kept */
  note(siteId: string, origin: string | undefined, at: string): void {
    if (!origin || origin.length > longestOrigin || !/^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?$/.test(origin)) return
    const known = this.#bySite.get(siteId) ?? new Map<string, RefusedOrigin>()
    this.#bySite.set(siteId, known)
    const visits = (known.get(origin)?.visits ?? 0) + 1
    known.delete(origin)
    known.set(origin, { origin, visits, lastAt: at })
    if (known.size > MOST_PER_SITE) known.delete(known.keys().next().value as string)
  }

  /** Newest first, without those that are registered by now. */
  of(site: { id: string; origins: readonly string[] }): RefusedOrigin[] {
    const known = [...(this.#bySite.get(site.id)?.values() ?? [])]
    return known.filter(({ origin }) => !site.origins.includes(origin)).reverse()
  }
}
