/** Clicks that leave the site or fetch a file, anywhere in the page: mouse, middle button and keyboard. */

const FILE = /\.(pdf|docx?|xlsx?|pptx?|csv|zip)$/i

export type LinkKind = 'outbound' | 'download'

export const bareHost = (address: URL) => address.hostname.replace(/^www\./, '')

/** @returns null for a link within the site, and for all that is not http or https */
export function judgeLink(to: URL, here: URL, download: boolean): LinkKind | null {
  if (!/^http/.test(to.protocol)) return null
  if (download || FILE.test(to.pathname)) return 'download'
  return bareHost(to) === bareHost(here) ? null : 'outbound'
}

/** On `window`, capturing: nothing the page does afterwards can hide the click. Our own parts are left out. */
export function watchLinks(tell: (kind: LinkKind, to: string) => void): void {
  const heard = (event: Event) => {
    try {
      const link = (event.composedPath()[0] as Element).closest<HTMLAnchorElement>('a,area')
      const { host } = link!.getRootNode() as ShadowRoot
      if ((event as MouseEvent).button > 1 || host?.hasAttribute('data-titian')) return
      // in an SVG the address is an object
      const to = new URL((link!.href as unknown as SVGAnimatedString).baseVal || link!.href, location.href)
      const kind = judgeLink(to, new URL(location.href), link!.hasAttribute('download'))
      if (kind) tell(kind, (to.origin + to.pathname + to.search).slice(0, 300))
    } catch {}
  }
  addEventListener('click', heard, true)
  addEventListener('auxclick', heard, true)
}
