/** Addresses of the networks behind "Lainnya". Pure. */
const E = encodeURIComponent

export interface SharedMore {
  title: string
  /** The article's address with its mark. */
  url: string
  /** Title, summary and address for a network that takes a text. */
  text: string
  /** `og:image`, or ''. */
  image: string
  phone: boolean
  /** The reader's own Mastodon server, or ''. */
  host: string
}
/** What a reader may name as a Mastodon server; nothing else gets into an address. */
export const MASTODON_HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/

/** '' = not offered here. */
export const MORE: Record<string, (s: SharedMore) => string> = {
  line: ({ title, url, phone }) =>
    phone
      ? 'https://line.me/R/share?text=' + E(title + '\n' + url)
      : 'https://social-plugins.line.me/lineit/share?url=' + E(url) + '&text=' + E(title),
  // 500 characters with the address
  th: ({ title, url }) => 'https://www.threads.com/intent/post?text=' + E(cut(title, 300)) + '&url=' + E(url),
  // the desktop page needs an app id
  ms: ({ url, phone }) => (phone ? 'fb-messenger://share?link=' + E(url) : ''),
  li: ({ url }) => 'https://www.linkedin.com/sharing/share-offsite/?url=' + E(url),
  // 300 graphemes with the address
  bs: ({ title, url }) =>
    'https://bsky.app/intent/compose?text=' + E(cut(title, Math.max(40, 295 - url.length)) + '\n' + url),
  ma: ({ title, url, host }) =>
    MASTODON_HOST.test(host) ? 'https://' + host + '/share?text=' + E(cut(title, 300) + '\n' + url) : '',
  pi: ({ title, url, image }) =>
    'https://www.pinterest.com/pin/create/button/?url=' +
    E(url) +
    (image ? '&media=' + E(image) : '') +
    '&description=' +
    E(title),
  rd: ({ title, url }) => 'https://www.reddit.com/submit?url=' + E(url) + '&title=' + E(cut(title, 300)),
  // RFC 6068: line ends are %0D%0A
  em: ({ title, text }) => 'mailto:?subject=' + E(title) + '&body=' + E(text.replace(/\n/g, '\r\n')),
  // `?&body=` works on iOS and Android
  sms: ({ title, url }) => 'sms:?&body=' + E(title + '\n' + url),
}

/** Cuts at a word, with an ellipsis. UTF-16 units: never longer than asked, never half a character. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text.slice(0, most - 1)
  return (head.replace(/\s+\S*$/, '') || head).replace(/[\uD800-\uDBFF]$/, '') + '…'
}
