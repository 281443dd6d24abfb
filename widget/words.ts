/** Words of the share bar and the like button; those of the other files are with them. */
import type { Language } from '../src/wire/api.ts'

const id = {
  label: 'Suka dan bagikan',
  like: 'Suka',
  liked: 'Disukai',
  comments: 'komentar',
  shares: 'dibagikan',
  share: 'Bagikan berita ini',
  link: 'Salin tautan',
  copied: 'Tautan disalin',
  more: 'Lainnya',
}
export type Words = typeof id
const en: Words = {
  label: 'Like and share',
  like: 'Like',
  liked: 'Liked',
  comments: 'comments',
  shares: 'shares',
  share: 'Share this news',
  link: 'Copy link',
  copied: 'Link copied',
  more: 'More',
}
export const words = (lang: Language): Words => (lang === 'en' ? en : id)
