/** Why a text was held or noticed, in words that a moderator reads. `{detail}` is a word of the citizen's own text. */

export type ReasonKind =
  /** what screening believes: red */
  | 'verdict'
  /** what it saw: grey */
  | 'evidence'
  /** seen and not held against anybody: outlined */
  | 'noticed'

type Sentence = { kind: ReasonKind; id: string; en: string }

export const REASONS = {
  gambling: { kind: 'verdict', id: 'Promosi judi daring', en: 'Online gambling promotion' },
  'gambling-suspected': { kind: 'verdict', id: 'Diduga promosi judi daring', en: 'Possibly online gambling promotion' },
  'brand-number': { kind: 'evidence', id: 'Pola nama + {detail}', en: 'Name + {detail} pattern' },
  'brand-word': {
    kind: 'evidence',
    id: 'Nama berpola situs judi: {detail}',
    en: 'Name shaped like a gambling site: {detail}',
  },
  'brand-in-name': {
    kind: 'evidence',
    id: 'Nama pengirim berpola situs judi',
    en: 'Sender name shaped like a gambling site',
  },
  'disguise-styled': { kind: 'evidence', id: 'Huruf disamarkan', en: 'Disguised letters' },
  'disguise-look-alike': {
    kind: 'evidence',
    id: 'Huruf asing yang mirip',
    en: 'Look-alike letters of another alphabet',
  },
  'disguise-hidden': {
    kind: 'evidence',
    id: 'Karakter tak terlihat di dalam kata',
    en: 'Invisible characters inside a word',
  },
  'disguise-reversed': { kind: 'evidence', id: 'Arah tulisan dibalik', en: 'Direction of writing reversed' },
  'disguise-marks': {
    kind: 'evidence',
    id: 'Huruf dicoret atau bertumpuk tanda',
    en: 'Letters struck through or piled with marks',
  },
  'disguise-accents': { kind: 'evidence', id: 'Huruf diberi aksen', en: 'Letters with accents' },
  'disguise-separated': { kind: 'evidence', id: 'Huruf dipisah-pisah', en: 'Letters written apart' },
  'disguise-vertical': {
    kind: 'evidence',
    id: 'Tulisan menurun, satu huruf per baris',
    en: 'Written downwards, a letter per line',
  },
  'disguise-leet': {
    kind: 'evidence',
    id: 'Angka atau tanda pengganti huruf',
    en: 'Digits or signs in place of letters',
  },
  'disguise-spelled': { kind: 'evidence', id: 'Angka dieja', en: 'Digits spelled out' },
  'disguise-markup': { kind: 'evidence', id: 'Kode HTML di dalam kata', en: 'Markup inside a word' },
  'disguise-chopped': { kind: 'evidence', id: 'Kata dipenggal', en: 'Word chopped up' },
  'gambling-words': { kind: 'evidence', id: 'Istilah judi: {detail}', en: 'Gambling terms: {detail}' },
  wording: { kind: 'evidence', id: 'Gaya bahasa promosi: “{detail}”', en: 'Worded like promotion: “{detail}”' },
  testimony: { kind: 'evidence', id: 'Kesaksian menang', en: 'Testimony of winning' },
  invitation: { kind: 'evidence', id: 'Ajakan “{detail}”', en: 'Invitation “{detail}”' },
  contact: { kind: 'evidence', id: 'Mengalihkan ke WhatsApp/Telegram', en: 'Hands over to WhatsApp/Telegram' },
  symbols: { kind: 'evidence', id: 'Simbol judi', en: 'Gambling symbols' },
  'gambling-mentioned': {
    kind: 'noticed',
    id: 'Menyebut {detail} tanpa ajakan',
    en: 'Mentions {detail} without inviting',
  },
  'external-link': { kind: 'evidence', id: 'Tautan luar', en: 'External link' },
  'hidden-link': { kind: 'evidence', id: 'Tautan disamarkan', en: 'Disguised link' },
  'short-link': { kind: 'evidence', id: 'Pemendek tautan', en: 'Link shortener' },
  'copied-host': { kind: 'evidence', id: 'Alamat meniru situs pemerintah', en: 'Address imitating a government site' },
  'gambling-link': { kind: 'evidence', id: 'Alamat berpola situs judi', en: 'Address shaped like a gambling site' },
  'own-link': { kind: 'noticed', id: 'Tautan ke situs sendiri', en: 'Link to this site' },
  nik: { kind: 'evidence', id: 'NIK disamarkan', en: 'Identity number masked' },
  kk: { kind: 'evidence', id: 'Nomor KK disamarkan', en: 'Family card number masked' },
  phone: { kind: 'evidence', id: 'Nomor telepon disamarkan', en: 'Phone number masked' },
  email: { kind: 'evidence', id: 'Alamat surel disamarkan', en: 'E-mail address masked' },
  address: { kind: 'evidence', id: 'Alamat disamarkan', en: 'Home address masked' },
  account: { kind: 'evidence', id: 'Nomor rekening disamarkan', en: 'Bank account masked' },
  plate: { kind: 'evidence', id: 'Nomor polisi kendaraan disamarkan', en: 'Vehicle plate masked' },
  'other-id': { kind: 'evidence', id: 'Nomor identitas disamarkan', en: 'Identity number masked' },
  'public-number': { kind: 'noticed', id: 'Nomor layanan umum', en: 'Public service number' },
  abusive: { kind: 'evidence', id: 'Kata kasar', en: 'Abusive words' },
  threat: { kind: 'evidence', id: 'Ancaman kekerasan', en: 'Threat of violence' },
  hate: {
    kind: 'evidence',
    id: 'Ujaran terhadap suku, agama, atau golongan',
    en: 'Words against an ethnic, religious or other group',
  },
  duplicate: { kind: 'evidence', id: '{detail} kiriman serupa', en: '{detail} similar posts' },
  'reserved-name': {
    kind: 'evidence',
    id: 'Nama menyerupai petugas atau instansi',
    en: 'Name resembling staff or the institution',
  },
  'disguised-name': {
    kind: 'evidence',
    id: 'Nama memakai huruf atau arah tulisan tersamar',
    en: 'Name written in disguised letters or direction',
  },
} as const satisfies Record<string, Sentence>

export type ReasonCode = keyof typeof REASONS
export type Reason = { code: ReasonCode; detail?: string }

/** The sentence of a reason; the detail is the citizen's text and stays plain text. */
export function reasonSentence(reason: Reason, language: 'id' | 'en' = 'id'): string {
  return REASONS[reason.code][language].replace('{detail}', () => reason.detail ?? '')
}
