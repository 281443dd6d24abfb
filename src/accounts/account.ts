/**
 * Which social account an address leads to. Pure; hosts come from the source list, so that a click out and a visit in
 * name the same platform.
 */
import { sourceOfHost } from '../sources/sources.ts'

export interface SocialAddress {
  /** A name of the source list. */
  readonly platform: string
  /** Without `@`, lower case unless the platform tells ids apart by case; '' = elsewhere on that platform (a post …). */
  readonly handle: string
  /** One address per account, whatever host and path led there; for handle '' the address without query. */
  readonly canonical: string
}

interface Found {
  readonly handle: string
  readonly canonical: string
}
/** null = a share window, which spreads the page and is no way to an account; '' = elsewhere. */
type Reading = Found | null | ''
type Reader = (parts: readonly string[], url: URL, host: string) => Reading

const MAX_CHARS = 2048

/**
 * @param address absolute http(s) address of a link, 2048 characters at most
 * @returns null for other sites, for share windows (sharer.php, intent/…, wa.me/?text=) and for what is no address
 */
export function readSocialAddress(address: string): SocialAddress | null {
  if (address.length > MAX_CHARS) return null
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return null
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  const row = sourceOfHost(url.hostname)
  if (row?.medium !== 'social') return null
  const host = url.hostname.replace(/\.$/, '').replace(/^www\./, '')
  const parts = url.pathname.split('/').filter(Boolean).map(unescaped)
  if (SHARE_HOSTS.has(host) || SHARE_WORDS.has(parts[0]?.toLowerCase() ?? '')) return null
  // facebook.com/share/p/… is a post; elsewhere `share` is the window.
  if (parts[0]?.toLowerCase() === 'share' && row.name !== 'Facebook') return null
  const reading = (READERS.get(row.name) ?? plainName)(parts, url, host)
  if (reading === null) return null
  return reading === ''
    ? { platform: row.name, handle: '', canonical: 'https://' + host + url.pathname }
    : { platform: row.name, handle: reading.handle, canonical: reading.canonical }
}

const SHARE_HOSTS = new Set(['social-plugins.line.me', 'sharer.facebook.com'])

/** First words of a path that open a window to write or send something. */
const SHARE_WORDS = new Set(
  'sharer sharer.php share.php dialog plugins intent compose sharearticle sharing submit submitlink share-offsite lineit'.split(
    ' ',
  ),
)

/** First words of a path that are pages of the platform, on whichever platform. */
const PAGES = new Set(
  (
    'about ads api apps app account accounts blog business careers contact developers developer directory discover ' +
    'download events explore feed feeds games gaming groups hashtag hashtags help home i index.php intent jobs legal ' +
    'live login logout map marketplace media messages news notifications p pages photo photo.php photos pin play ' +
    'playlist policies policy posts premium press privacy privacypolicy reel reels search settings share shop shorts ' +
    'signin signup status stories story.php permalink.php tag tags terms tos trending tv tweet videos video watch web ' +
    'l.php flx'
  ).split(' '),
)

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u

const account = (handle: string, canonical: string): Found => ({ handle, canonical })

/** `host/name` and nothing behind it. */
const plainName: Reader = (parts, url) => {
  const name = nameOf(parts[0])
  return parts.length === 1 && name !== '' ? account(name, `https://${url.hostname.replace(/^www\./, '')}/${name}`) : ''
}

/** `host/name`, told under one host; sub-pages of an account (about, followers, videos …) still lead to it. */
const named =
  (root: string, tabs: string): Reader =>
  (parts) => {
    const name = nameOf(parts[0])
    if (name === '' || (parts.length > 1 && !isTab(parts, tabs))) return ''
    return account(name, root + name)
  }

/** `host/@name` only. */
const atNamed =
  (root: string, tabs: string): Reader =>
  (parts) => {
    if (!parts[0]?.startsWith('@')) return ''
    const name = handleText(parts[0])
    if (name === '' || (parts.length > 1 && !isTab(parts, tabs))) return ''
    return account(name, root + '@' + name)
  }

const isTab = (parts: readonly string[], tabs: string) =>
  parts.length === 2 && tabs.split(' ').includes(parts[1]!.toLowerCase())

const facebook: Reader = (parts, url, host) => {
  const root = 'https://www.facebook.com/'
  if (host === 'fb.watch') return ''
  const [first = '', second = '', third = ''] = parts
  const word = first.toLowerCase()
  if (word === 'profile.php') {
    const id = /^\d{3,20}$/.exec(url.searchParams.get('id') ?? '')?.[0]
    return id === undefined ? '' : account(id, root + 'profile.php?id=' + id)
  }
  // pages/<any words>/<id> and people/<any words>/<id>: the words change with the page's title, the id stays.
  if (word === 'pages' || word === 'people') {
    const id = /^\d{3,20}$/.exec(third)?.[0]
    return id === undefined ? '' : account(id, root + 'profile.php?id=' + id)
  }
  const name = nameOf(word === 'pg' ? second : first)
  const rest = word === 'pg' ? parts.slice(1) : parts
  if (name === '' || (rest.length > 1 && !isTab(rest, 'about photos videos events community reviews followers live'))) {
    return ''
  }
  return account(name, root + name)
}

const youtube: Reader = (parts, _url, host) => {
  const root = 'https://www.youtube.com/'
  if (host === 'youtu.be') return ''
  const [first = '', second = ''] = parts
  const rest = first.startsWith('@') ? parts : parts.slice(1)
  if (rest.length > 1 && !isTab(rest, 'videos shorts streams live playlists community posts about featured podcasts')) {
    return ''
  }
  if (first.startsWith('@')) {
    const name = handleText(first)
    return name === '' ? '' : account(name, root + '@' + name)
  }
  // Channel ids are told apart by case.
  if (first === 'channel') return /^UC[\w-]{22}$/.test(second) ? account(second, root + 'channel/' + second) : ''
  if (first !== 'user' && first !== 'c') return ''
  const name = handleText(second)
  return name === '' ? '' : account(name, root + first + '/' + name)
}

const telegram: Reader = (parts, url, host) => {
  if (host !== 't.me' && host !== 'telegram.me' && host !== 'tx.me') return ''
  const [first = '', second = ''] = parts
  if (first === 'msg' && url.searchParams.has('url')) return null
  const preview = first === 's'
  const name = handleText(preview ? second : first)
  const length = preview ? 2 : 1
  if (parts.length !== length || !/^[a-z]\w{3,31}$/.test(name) || TELEGRAM_PAGES.has(name)) return ''
  return account(name, 'https://t.me/' + name)
}
const TELEGRAM_PAGES = new Set(
  'joinchat addstickers addemoji addlist addtheme proxy socks login confirmphone setlanguage invoice boost contact'.split(
    ' ',
  ),
)

const whatsApp: Reader = (parts, url, host) => {
  const [first = '', second = ''] = parts
  if (first === 'channel' && host === 'whatsapp.com') {
    // Channel ids are told apart by case.
    return /^[\w-]{10,40}$/.test(second) ? account(second, 'https://whatsapp.com/channel/' + second) : ''
  }
  const isSend = first === 'send' || host === 'api.whatsapp.com'
  if (host === 'wa.me' || isSend) {
    if (host === 'wa.me' && (first === 'message' || first === 'qr') && /^[\w-]{6,40}$/.test(second)) {
      return account(second, `https://wa.me/${first}/${second}`)
    }
    const number = (isSend ? (url.searchParams.get('phone') ?? '') : first === 'c' ? second : first).replace(
      /[^\d]/g,
      '',
    )
    if (/^\d{7,15}$/.test(number)) return account(number, 'https://wa.me/' + number)
    return url.searchParams.has('text') || isSend ? null : ''
  }
  return ''
}

const linkedIn: Reader = (parts, url) => {
  const [first = '', second = ''] = parts
  if (first.toLowerCase() === 'cws' || url.searchParams.get('shareActive') === 'true') return null
  if (!['company', 'in', 'school', 'showcase'].includes(first)) return ''
  const name = handleText(second)
  if (name === '' || (parts.length > 2 && !isTab(parts.slice(1), 'about posts jobs people videos life'))) return ''
  return account(name, `https://www.linkedin.com/${first}/${name}`)
}

const line: Reader = (parts, _url, host) => {
  const [first = ''] = parts
  if (host === 'lin.ee') return /^\w{4,20}$/.test(first) ? account(first, 'https://lin.ee/' + first) : ''
  if (host === 'page.line.me') {
    const name = handleText(first)
    return name === '' ? '' : account(name, 'https://page.line.me/' + name)
  }
  if (host !== 'line.me') return ''
  const rest = first === 'R' ? parts.slice(1) : parts
  if (rest[0] === 'share' || rest[0] === 'msg') return null
  // line.me/R/ti/p/@name, line.me/ti/p/%40name
  if (rest[0] !== 'ti' || rest[1] !== 'p' || rest.length !== 3) return ''
  const name = handleText(rest[2]!)
  return name === '' ? '' : account(name, 'https://line.me/R/ti/p/@' + name)
}

const reddit: Reader = (parts) => {
  const [first = '', second = ''] = parts
  if (parts[parts.length - 1] === 'submit') return null
  const kind = first === 'u' ? 'user' : first
  const name = handleText(second)
  if ((kind !== 'r' && kind !== 'user') || name === '' || parts.length > 2) return ''
  return account(name, `https://www.reddit.com/${kind}/${name}`)
}

const bluesky: Reader = (parts) => {
  const name = handleText(parts[1] ?? '')
  return parts[0] === 'profile' && parts.length === 2 && name !== ''
    ? account(name, 'https://bsky.app/profile/' + name)
    : ''
}

const mastodon: Reader = (parts, _url, host) => {
  if (parts.length !== 1 || !parts[0]!.startsWith('@')) return ''
  const name = handleText(parts[0]!)
  return name === '' ? '' : account(name + '@' + host, `https://${host}/@${name}`)
}

const instagram: Reader = (parts, url, host) => {
  if (host === 'ig.me') return parts[0] === 'm' ? instagramName(parts.slice(1), url, host) : ''
  return instagramName(parts, url, host)
}
const instagramName = named('https://www.instagram.com/', 'reels tagged following followers channel')

const pinterest: Reader = (parts, url, host) => {
  if (parts[0] === 'pin' && parts[1] === 'create') return null
  return host === 'pin.it' ? '' : named('https://www.pinterest.com/', '_saved _created')(parts, url, host)
}

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['Facebook', facebook],
  ['Messenger', (parts, url, host) => (host === 'm.me' ? named('https://m.me/', '')(parts, url, host) : '')],
  ['Instagram', instagram],
  ['Threads', atNamed('https://www.threads.com/', 'replies reposts media')],
  [
    'X (Twitter)',
    (parts, url, host) =>
      host === 't.co' ? '' : named('https://x.com/', 'with_replies media likes followers following')(parts, url, host),
  ],
  ['YouTube', youtube],
  ['TikTok', atNamed('https://www.tiktok.com/', 'live')],
  ['WhatsApp', whatsApp],
  ['Telegram', telegram],
  ['LINE', line],
  ['LinkedIn', linkedIn],
  ['Pinterest', pinterest],
  ['Reddit', reddit],
  ['Bluesky', bluesky],
  ['Mastodon', mastodon],
])

/** A first path part that may be somebody's name; '' for the platform's own pages. */
function nameOf(part: string | undefined): string {
  const name = handleText(part ?? '')
  return PAGES.has(name) ? '' : name
}

function handleText(part: string): string {
  const name = part.replace(/^@/, '').toLowerCase()
  return NAME.test(name) || /^_[\w.]{0,99}$/.test(name) ? name : ''
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
