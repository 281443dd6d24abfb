import type { IconName } from '../http/icons.ts'

export interface ShareLink {
  network: string
  name: string
  icon: IconName
  href: string
}

/** Share pages of the networks, in order of use; plain addresses that work without script (data/share-targets.md). */
export function shareLinks(url: string, title: string): ShareLink[] {
  const u = encodeURIComponent(url)
  const t = encodeURIComponent(title)
  return [
    { network: 'wa', name: 'WhatsApp', icon: 'whatsapp', href: `https://wa.me/?text=${t}%0A${u}` },
    { network: 'fb', name: 'Facebook', icon: 'facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${u}` },
    { network: 'x', name: 'X', icon: 'twitter-x', href: `https://x.com/intent/tweet?text=${t}&url=${u}` },
    { network: 'tg', name: 'Telegram', icon: 'telegram', href: `https://t.me/share/url?url=${u}&text=${t}` },
    {
      network: 'line',
      name: 'LINE',
      icon: 'line',
      href: `https://social-plugins.line.me/lineit/share?url=${u}&text=${t}`,
    },
    { network: 'em', name: 'E-mail', icon: 'envelope', href: `mailto:?subject=${t}&body=${t}%0D%0A${u}` },
  ]
}
