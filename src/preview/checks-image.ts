import { ALL, type Found, onPages } from './check.ts'
import type { ImageFacts } from './facts.ts'
import { addressOf, at, every, first, IMAGE_NAMES, type Meta, type Subject } from './subject.ts'

const KB = 1024
const MB = 1024 * KB
/** WhatsApp refuses above; above 300 KB field reports tell of phones without a picture. */
const WHATSAPP_MAX = 600 * KB
const WHATSAPP_SAFE = 300 * KB
const X_MAX = 5 * MB
const FACEBOOK_MAX = 8 * MB
const SMALLEST = 200
/** From here on a card is large. */
export const LARGE = { width: 600, height: 315 } as const

/** What no platform, or only some, shows. */
const POOR_FORMATS = /svg|avif|hei[cf]|bmp|tiff?|x-icon|vnd\.microsoft\.icon|^ico$/i
const POOR_NAMES = /\.(?:svgz?|avif|hei[cf]|bmp|tiff?|ico)$/i
const GENERIC = /(?:^|[-_.]|site)(?:logo|default)(?![a-z])|placeholder|no-?_?image|favicon/i

export const imageOf = (subject: Subject): Meta | undefined => first(subject, ...IMAGE_NAMES)

/** The answer to the image's address; undefined where nobody asked, or where it was no success. */
function file(subject: Subject): ImageFacts | undefined {
  const { image } = subject.facts
  return image && (image.status === undefined || (image.status >= 200 && image.status < 400)) ? image : undefined
}

const size = (image: ImageFacts) => ({ w: String(image.width ?? 0), h: String(image.height ?? 0) })

/** Both sides known. */
function measured(subject: Subject): { image: ImageFacts; width: number; height: number } | null {
  const image = file(subject)
  return image?.width && image.height ? { image, width: image.width, height: image.height } : null
}

function told(subject: Subject, text: string, params: Found['params'] = {}): Found {
  const meta = imageOf(subject)
  return { evidence: [...(meta ? [at(subject, meta.tag)] : []), { text }], params }
}

export const imageChecks = onPages([
  {
    id: 'img-relative',
    severity: 'major',
    platforms: ALL,
    remedy: 'address',
    find: (subject) => {
      const meta = imageOf(subject)
      return meta && !/^https?:\/\/[^/]/i.test(meta.value.trim()) ? { evidence: [at(subject, meta.tag)] } : null
    },
  },
  {
    id: 'img-http',
    severity: 'minor',
    platforms: ['whatsapp', 'facebook'],
    remedy: 'address',
    find: (subject) => {
      const meta = imageOf(subject)
      const isPlain = meta && subject.finalUrl.protocol === 'https:' && /^http:/i.test(meta.value.trim())
      return isPlain ? { evidence: [at(subject, meta.tag)] } : null
    },
  },
  {
    id: 'img-unreachable',
    severity: 'major',
    platforms: ALL,
    remedy: 'address',
    find: (subject) => {
      const status = subject.facts.image?.status
      if (status === undefined || (status >= 200 && status < 400)) return null
      return told(subject, `HTTP ${status}`, { status: status === 0 ? '–' : String(status) })
    },
  },
  {
    id: 'img-not-image',
    severity: 'major',
    platforms: ALL,
    remedy: 'address',
    find: (subject) => {
      const image = file(subject)
      const type = (image?.type ?? '').split(';', 1)[0]!.trim().toLowerCase()
      const isWrongType = type !== '' && !type.startsWith('image/')
      if (!image || !(isWrongType || image.format === '')) return null
      return told(subject, `content-type: ${type}`, { type: type.slice(0, 60) || '–' })
    },
  },
  {
    id: 'img-format',
    severity: 'major',
    platforms: ALL,
    remedy: 'shrink',
    find: (subject) => {
      const image = file(subject)
      const type = image?.format || (image?.type ?? '').split(';', 1)[0]!.replace(/^image\//i, '')
      if (type !== '') return POOR_FORMATS.test(type) ? told(subject, type, { type: type.slice(0, 40) }) : null
      const path = addressOf(imageOf(subject)?.value ?? '', subject.finalUrl.href)?.pathname ?? ''
      const name = POOR_NAMES.exec(path)?.[0]
      return name ? told(subject, name, { type: name.slice(1) }) : null
    },
  },
  {
    id: 'img-too-small',
    severity: 'major',
    platforms: ['facebook', 'whatsapp', 'linkedin'],
    remedy: 'picture',
    find: (subject) => {
      const found = measured(subject)
      if (!found || (found.width >= SMALLEST && found.height >= SMALLEST)) return null
      return told(subject, `${found.width} × ${found.height}`, size(found.image))
    },
  },
  {
    id: 'img-small-card',
    severity: 'minor',
    platforms: ['facebook', 'linkedin', 'x'],
    remedy: 'picture',
    find: (subject) => {
      const found = measured(subject)
      if (!found || found.width < SMALLEST || found.height < SMALLEST) return null
      if (found.width >= LARGE.width && found.height >= LARGE.height) return null
      return told(subject, `${found.width} × ${found.height}`, size(found.image))
    },
  },
  {
    id: 'img-heavy-whatsapp',
    severity: 'major',
    platforms: ['whatsapp'],
    remedy: 'shrink',
    find: (subject) => heavy(subject, WHATSAPP_MAX, Number.POSITIVE_INFINITY),
  },
  {
    id: 'img-heavy-whatsapp-risk',
    severity: 'minor',
    platforms: ['whatsapp'],
    remedy: 'shrink',
    find: (subject) => heavy(subject, WHATSAPP_SAFE, WHATSAPP_MAX),
  },
  {
    id: 'img-heavy',
    severity: 'major',
    platforms: ['x', 'linkedin', 'facebook'],
    remedy: 'shrink',
    find: (subject) => {
      const bytes = file(subject)?.bytes ?? 0
      if (bytes <= X_MAX) return null
      const platforms = bytes > FACEBOOK_MAX ? (['x', 'linkedin', 'facebook'] as const) : (['x', 'linkedin'] as const)
      return { ...told(subject, `${bytes} bytes`, { mb: Math.round((bytes / MB) * 10) / 10 }), platforms }
    },
  },
  {
    id: 'img-ratio',
    severity: 'minor',
    platforms: ['facebook', 'whatsapp', 'x', 'linkedin'],
    remedy: 'picture',
    find: (subject) => {
      const found = measured(subject)
      const ratio = found ? found.width / found.height : 1
      return found && (ratio > 4 || ratio < 0.5)
        ? told(subject, `${found.width} × ${found.height}`, size(found.image))
        : null
    },
  },
  {
    id: 'img-url-unencoded',
    severity: 'minor',
    platforms: ['whatsapp', 'x', 'linkedin'],
    remedy: 'address',
    find: (subject) => {
      const meta = imageOf(subject)
      return meta && /[\s\u0080-\uffff]/.test(meta.value.trim()) ? { evidence: [at(subject, meta.tag)] } : null
    },
  },
  {
    id: 'img-no-dims',
    severity: 'info',
    platforms: ['facebook'],
    remedy: 'dims',
    find: (subject) => {
      const meta = first(subject, 'og:image', 'og:image:url', 'og:image:secure_url')
      if (!meta || (first(subject, 'og:image:width') && first(subject, 'og:image:height'))) return null
      return { evidence: [at(subject, meta.tag)] }
    },
  },
  {
    id: 'img-generic',
    severity: 'minor',
    platforms: ALL,
    remedy: 'picture',
    find: (subject) => {
      const meta = every(subject, 'og:image', 'twitter:image').find(({ value }) => GENERIC.test(nameOf(value)))
      return meta ? { evidence: [at(subject, meta.tag)] } : null
    },
  },
])

function heavy(subject: Subject, above: number, upTo: number): Found | null {
  const bytes = file(subject)?.bytes ?? 0
  return bytes > above && bytes <= upTo ? told(subject, `${bytes} bytes`, { kb: Math.round(bytes / KB) }) : null
}

/** The file's name: folders such as `/sites/default/files/` say nothing. */
function nameOf(address: string): string {
  const path = address.trim().slice(0, 2_000).split(/[?#]/, 1)[0]!
  return path.slice(path.lastIndexOf('/') + 1)
}
