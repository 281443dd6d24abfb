import { randomToken } from '../base/ids.ts'
import type { IconName } from '../http/icons.ts'
import { formatMark, type Network } from '../wire/marks.ts'

export interface ShareLink {
  network: Network
  name: string
  icon: IconName
  href: string
}

/** The address with a mark of its own: a visit that comes back by it counts as shared, also when nobody registered the press. */
export function markedUrl(url: string, network: Network): string {
  const token = randomToken(30).replace(/[-_]/g, '').padEnd(10, '0').slice(0, 10)
  return `${url}?titian=${formatMark({ kind: 'share', network, token })}`
}

/**
 * Share pages of the networks, in order of use, for browsers in which the tag does not run: plain addresses that work
 * without script (data/share-targets.md).
 */
export function shareLinks(url: string, title: string): ShareLink[] {
  const u = (network: Network) => encodeURIComponent(markedUrl(url, network))
  const t = encodeURIComponent(title)
  return [
    { network: 'wa', name: 'WhatsApp', icon: 'whatsapp', href: `https://wa.me/?text=${t}%0A${u('wa')}` },
    {
      network: 'fb',
      name: 'Facebook',
      icon: 'facebook',
      href: `https://www.facebook.com/sharer/sharer.php?u=${u('fb')}`,
    },
    { network: 'x', name: 'X', icon: 'twitter-x', href: `https://x.com/intent/tweet?text=${t}&url=${u('x')}` },
    { network: 'tg', name: 'Telegram', icon: 'telegram', href: `https://t.me/share/url?url=${u('tg')}&text=${t}` },
    {
      network: 'line',
      name: 'LINE',
      icon: 'line',
      href: `https://social-plugins.line.me/lineit/share?url=${u('line')}&text=${t}`,
    },
    { network: 'em', name: 'E-mail', icon: 'envelope', href: `mailto:?subject=${t}&body=${t}%0D%0A${u('em')}` },
  ]
}
