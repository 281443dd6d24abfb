import { originalSpan, type Reading, readText, SPELLED_DIGITS } from './normalise.ts'

/**
 * Finds what others should not read about a person, and suggests a masked text. The citizen's words are not changed:
 * spans point into them, and the masked text is a separate field (promise 4).
 */
export type PersonalKind = 'nik' | 'kk' | 'phone' | 'email' | 'address' | 'account' | 'plate' | 'other-id'
/** [start, end) in UTF-16 units of the original text */
export type PersonalSpan = [start: number, end: number, kind: PersonalKind]

export type PersonalData = { spans: readonly PersonalSpan[]; publicNumber: boolean }

/** A text with more is a list of people; it is held after the first already. */
const maxFindings = 200
const nearChars = 45

type Found = { start: number; end: number; kind: PersonalKind }

export function findPersonalData(input: string | Reading): PersonalData {
  const reading = typeof input === 'string' ? readText(input) : input
  const folded = reading.folded
  const found: Found[] = []
  const state = { publicNumber: false }
  findEmails(folded, found)
  findNumbers(folded, found, state)
  findSpelledPhones(folded, found)
  findPlates(reading, found)
  findAddresses(folded, found)
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const spans: PersonalSpan[] = []
  for (const one of found) {
    const [start, end] = originalSpan(reading, one.start, one.end)
    if (start >= end) continue
    const last = spans[spans.length - 1]
    if (last !== undefined && start < last[1]) {
      last[1] = Math.max(last[1], end)
      continue
    }
    spans.push([start, end, one.kind])
  }
  return { spans, publicNumber: state.publicNumber }
}

/** `0812-••••-••90`, `Jl. K•••• No. ••`: what a moderator may approve in place of the original. */
export function maskPersonalData(text: string): string {
  return maskSpans(text, findPersonalData(text).spans)
}

export function maskSpans(text: string, spans: readonly PersonalSpan[]): string {
  let masked = ''
  let from = 0
  for (const [start, end, kind] of spans) {
    masked += text.slice(from, start) + maskOne(text.slice(start, end), kind)
    from = end
  }
  return masked + text.slice(from)
}

// ── numbers ───────────────────────────────────────────────────────────────────────────────────────────────────

// a digit, then up to 24 more with at most three signs between; o, l and i may stand for digits
const NUMBER = /(?<![a-z0-9])\+?\(?[0-9o](?:[ .\-_()/*]{0,3}[0-9oli]){6,24}(?![a-z0-9])/g
const BANK =
  /\b(?:rek|rekening|norek|no rek|bca|bri|bni|mandiri|bsi|btn|bpd|bank|danamon|cimb|permata|seabank|jago|sumsel babel|transfer|tf)\b/
const WALLET = /\b(?:dana|ovo|gopay|shopeepay|linkaja)\b/
const KK = /\b(?:kk|kartu keluarga|no kk|nokk)\b/
const NIK = /\b(?:nik|ktp|e-ktp|ektp|kependudukan|identitas|kitas)\b/
const OTHER_ID = /\b(?:npwp|bpjs|kis|jkn|sim|paspor|passport|nip|nisn|nuptk|nim|rekam medis|no rm|kpj)\b/
const NO_PERSON =
  /\b(?:resi|invoice|faktur|token|meter|pelanggan|transaksi|order|pesanan|voucher|isbn|issn|imei|kode|sk|nomor surat|perda|anggaran|rp|idr|lpse|tender|sirup|pagu|tiket|laporan|pengaduan nomor|registrasi|batch)\b/
const PUBLIC_PHONE =
  /\b(?:call ?center|hotline|nomor (?:layanan|pengaduan|darurat|resmi|kantor|posko|puskesmas|pelayanan)|(?:wa|whatsapp|telepon|telp|kontak) (?:layanan|pengaduan|resmi|kantor|posko|dinas|disdukcapil|center|puskesmas|rsud|bpbd|damkar|pdam|pelayanan|admin dinas)|layanan (?:pengaduan|darurat|wa|whatsapp)|posko|pusat panggilan)\b/
const OWN_PHONE = /\b(?:saya|aku|sy|gw|gue|hp|nomorku|nomor ku|istri|suami|ibu|bapak|kakak|rumah|pribadi)\b/

function findNumbers(folded: string, found: Found[], state: { publicNumber: boolean }): void {
  for (const match of folded.matchAll(NUMBER)) {
    if (found.length >= maxFindings) return
    const raw = match[0]
    const start = match.index
    const end = start + raw.length
    const signs = raw.replace(/[^0-9oli]/g, '')
    const digits = signs.replace(/o/g, '0').replace(/[li]/g, '1')
    if (signs.length - raw.replace(/[^0-9]/g, '').length > 4) continue
    const before = folded.slice(Math.max(0, start - nearChars), start)
    const after = folded.slice(end, end + 25)
    const kind = kindOfNumber(raw, digits, before, after, state)
    if (kind !== undefined) found.push({ start, end, kind })
    else if (digits.length > 17) pairOfPhones(raw, start, before, after, found, state)
  }
}

/** `0812… / 0853…`: two numbers that a slash joins. */
function pairOfPhones(
  raw: string,
  start: number,
  before: string,
  after: string,
  found: Found[],
  state: { publicNumber: boolean },
): void {
  let from = 0
  for (const piece of raw.split('/')) {
    const said = piece.trim()
    const kind = kindOfNumber(said, said.replace(/[^0-9]/g, ''), before, after, state)
    const place = start + from + piece.indexOf(said)
    if (kind === 'phone') found.push({ start: place, end: place + said.length, kind })
    from += piece.length + 1
  }
}

function kindOfNumber(
  raw: string,
  digits: string,
  before: string,
  after: string,
  state: { publicNumber: boolean },
): PersonalKind | undefined {
  const near = before + ' | ' + after
  const phone = phoneDigits(raw, digits)
  if (digits.length === 16) {
    if (KK.test(before)) return 'kk'
    if (NIK.test(before)) return 'nik'
    if (BANK.test(before)) return 'account'
    if (isIdentityNumber(digits)) return 'nik'
    if (NO_PERSON.test(before)) return undefined
    return /^\d{16}$/.test(raw) ? 'nik' : undefined
  }
  if ((digits.length === 15 || digits.length === 17) && (NIK.test(before) || KK.test(before)))
    return KK.test(before) ? 'kk' : 'nik'
  if (phone !== undefined) {
    if (NO_PERSON.test(before.slice(-18)) && !OWN_PHONE.test(before)) return undefined
    if (PUBLIC_PHONE.test(before) && !OWN_PHONE.test(near)) {
      state.publicNumber = true
      return undefined
    }
    return 'phone'
  }
  if (looksLikeDate(raw)) return undefined
  if (OTHER_ID.test(before.slice(-25)) && digits.length >= 9 && digits.length <= 18) return 'other-id'
  if (
    digits.length >= 8 &&
    digits.length <= 18 &&
    !/^0?8/.test(digits) &&
    (BANK.test(before) || WALLET.test(before.slice(-15)) || /^\W{0,3}(?:a\/?n|an\b|atas nama)/.test(after))
  ) {
    // amounts end in 000 and have thousands points; "bank … 2.500.000.000" is a budget
    if (/^\d{1,3}(?:[.,]\d{3})+$/.test(raw) || /000$/.test(digits) || /rp\.?\s?$/.test(before)) return undefined
    return 'account'
  }
  if (/\b(?:hp|wa|telp|telepon|hubungi|whatsapp|kontak)\b/.test(before.slice(-22)) && /^0\d{8,11}$/.test(digits)) {
    if (PUBLIC_PHONE.test(before) || !/\b(?:saya|rumah|pribadi|hp|hubungi saya|ibu|bapak)\b/.test(near)) {
      state.publicNumber = true
      return undefined
    }
    return 'phone'
  }
  return undefined
}

/** Indonesian mobile number in any spelling: 08…, 628…, +62 8…, (0812) …; 10 to 14 digits. */
function phoneDigits(raw: string, digits: string): string | undefined {
  if (looksLikeDate(raw)) return undefined
  let local: string | undefined
  if (/^08[1-9]/.test(digits)) local = digits
  else if (/^6208[1-9]/.test(digits)) local = digits.slice(2)
  else if (/^628[1-9]/.test(digits)) local = '0' + digits.slice(2)
  else if (/^8[1-9]\d{8,10}$/.test(digits) && /^8\d{1,3}[ -]|^8\d{9,11}$/.test(raw)) local = '0' + digits
  if (local === undefined || local.length < 10 || local.length > 14) return undefined
  // 08.00-16.00 and 08-12-2026 are times and days
  if (/^0[0-9][.:][0-5][0-9](?![0-9])/.test(raw)) return undefined
  if (/^8\d{0,2}(?:\.\d{3})+$/.test(raw)) return undefined
  return local
}

function looksLikeDate(raw: string): boolean {
  return (
    /^\(?(?:0?[1-9]|[12]\d|3[01])[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:19|20)\d\d(?!\d)/.test(raw) ||
    /^(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])(?!\d)/.test(raw)
  )
}

/** Province, regency, district, birth day (women + 40), month, year, serial: the structure of a NIK (Permendagri 76/2015). */
export function isIdentityNumber(digits: string): boolean {
  if (!/^\d{16}$/.test(digits)) return false
  const province = Number(digits.slice(0, 2))
  const day = Number(digits.slice(6, 8))
  const month = Number(digits.slice(8, 10))
  return (
    province >= 11 &&
    province <= 97 &&
    digits.slice(2, 4) !== '00' &&
    digits.slice(4, 6) !== '00' &&
    ((day >= 1 && day <= 31) || (day >= 41 && day <= 71)) &&
    month >= 1 &&
    month <= 12 &&
    digits.slice(12) !== '0000'
  )
}

/** `nol delapan satu dua …`, also mixed with digits: at least nine digits, beginning with 0 or 8. */
function findSpelledPhones(folded: string, found: Found[]): void {
  let start = -1
  let end = 0
  let digits = ''
  let spelled = 0
  const flush = () => {
    if (spelled >= 2 && digits.length >= 9 && digits.length <= 15 && /^(?:0|62|8)/.test(digits))
      found.push({ start, end, kind: 'phone' })
    else if (spelled >= 8 && isIdentityNumber(digits)) found.push({ start, end, kind: 'nik' })
    start = -1
    digits = ''
    spelled = 0
  }
  for (const match of folded.matchAll(/[a-z0-9]{1,20}/g)) {
    const word = match[0]
    const digit = SPELLED_DIGITS.get(word)
    const isNumber = /^\d{1,13}$/.test(word)
    const gap = start < 0 ? 0 : match.index - end
    // "0717 421888 0812 tiga empat …": a second number begins where one is complete, and where what stood before is none
    const complete = digits.length >= 9 && (digits.length >= 13 || folded.slice(end, match.index).includes('\n'))
    const noPhone = digits.length >= 9 || (spelled === 0 && !/^(?:0|62|8)/.test(digits))
    const anew = (noPhone && /^(?:0|62)\d{2}/.test(word)) || (complete && /^(?:0|62)/.test(digit ?? word))
    if ((digit === undefined && !isNumber) || gap > 3 || anew) flush()
    if (digit === undefined && !isNumber) continue
    if (found.length >= maxFindings) return
    if (start < 0) start = match.index
    end = match.index + word.length
    digits += digit ?? word
    if (digit !== undefined) spelled += 1
  }
  flush()
}

// ── e-mail ────────────────────────────────────────────────────────────────────────────────────────────────────

const EMAIL = /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{2,62}){1,4}/g
const SPACED_EMAIL =
  /[a-z0-9][a-z0-9._-]{1,40}\s?(?:\[at\]|\(at\)|\(a\)|\[a\]|\{at\}|\s@|@|\sat\s|\set\s|\[@\]|\(@\))\s?(?:gmail|gmai1|yahoo|ymail|outlook|hotmail|icloud|proton|protonmail|mail|[a-z0-9-]{3,30})\s?(?:\[dot\]|\(dot\)|\{dot\}|\sdot\s|\[\.\]|\(\.\)|\stitik\s|\.|\s\.)\s?(?:com|co\.id|co id|id|net|org)\b/g
const PUBLIC_MAIL = /@(?:[a-z0-9-]+\.)*(?:go\.id|gov|mil\.id|desa\.id)$/

function findEmails(folded: string, found: Found[]): void {
  for (const pattern of [EMAIL, SPACED_EMAIL]) {
    for (const match of folded.matchAll(pattern)) {
      if (found.length >= maxFindings) return
      if (PUBLIC_MAIL.test(match[0])) continue
      if (pattern === SPACED_EMAIL && !/@|[[({]|gmail|yahoo|outlook|hotmail|icloud/.test(match[0])) continue
      found.push({ start: match.index, end: match.index + match[0].length, kind: 'email' })
    }
  }
}

// ── addresses ─────────────────────────────────────────────────────────────────────────────────────────────────

const NUMBER_WORD = String.raw`(?:no|nomor|nomer|nmr|num)\.?\s?:?\s?\d{1,4}\s?[a-z]?\b`
const STREET = new RegExp(
  String.raw`\b(?:jl|jln|jalan|gg|gang|lorong|lr)\b\.?\s?[a-z0-9][a-z0-9'. /-]{1,40}?,?\s(?:${NUMBER_WORD}|blok\s?[a-z]{1,2}\s?-?\d{0,3}(?:\s?/?\s?(?:no\.?\s?)?\d{1,3})?)(?:,?\s?(?:rt|gg|gang|kel|kelurahan|desa|dusun)\.?\s?[a-z0-9/ ]{1,20}\d{1,3})?`,
  'g',
)
const ESTATE = new RegExp(
  String.raw`\b(?:perum|perumahan|komplek|kompleks|komp|griya|btn|blok|cluster|rusun|kontrakan|kos|kost)\b\.?\s[a-z0-9'. -]{0,40}?(?:blok\s?)?\b[a-z]{1,2}\s?-?\s?\d{0,3},?\s?/?\s?(?:${NUMBER_WORD}|no\.?\s?\d{1,3}|/\s?\d{1,3})`,
  'g',
)
const LIVING =
  /\b(?:rumah (?:saya|kami|beliau|dia|nya|ibu saya|orang tua|bapak saya|mertua|tetangga saya|pak [a-z]{2,15}|bu [a-z]{2,15}|bapak [a-z]{2,15}|ibu [a-z]{2,15})|rumahnya|rumahku|(?:saya|kami|dia|beliau|orangnya) (?:tinggal|ngontrak|kos|berdomisili|menetap)|tinggalnya|alamat(?:nya| saya| kami| rumah| lengkap| dia| beliau)?(?: di|:| :| yaitu)?|beralamat|domisili)\b[a-z ,:]{0,25}?\s?(?:di |:)?\s?(?:jl|jln|jalan|gg|gang|perum|perumahan|blok|dusun|kampung|kp|lorong|komplek|griya)\b\.?\s[a-z0-9'. ]{2,40}(?:,?\s?(?:rt|no|nomor|gg|gang|blok|rw)\b\.?\s?[a-z]?\d{1,4}(?:\s?\/\s?(?:rw)?\.?\s?\d{1,3})?){0,3}/g
const NEIGHBOURHOOD = new RegExp(
  String.raw`\brt\.?\s?0{0,2}\d{1,3}\s?[/,.]?\s?(?:dan\s)?rw\.?\s?0{0,2}\d{1,3}[ ,.]{0,2}(?:${NUMBER_WORD}|rumah\s?(?:no|nomor)\.?\s?\d{1,4})?`,
  'g',
)
const RT_HOUSE = new RegExp(
  String.raw`\b(?:rt|rw)\.?\s?0{0,2}\d{1,3}[ ,./]{1,3}(?:[a-z]{2,12}\s){0,2}(?:rumah\s)?${NUMBER_WORD}`,
  'g',
)
const NAMED_GANG =
  /\b(?:gg|gang)\b\.?\s[a-z0-9]{1,20}(?:\s[a-z]{2,15})?\s?,?\s?(?:rt|no)\.?\s?\d{1,3}(?:\s?\/\s?\d{1,3})?/g
const LIVES =
  /\b(?:rumah|tinggal|alamat|domisili|beralamat|warga bernama|bernama|nama|an\.|a\.n|atas nama|kediaman|ktp|hubungi|pak [a-z]{3,}|bu [a-z]{3,}|bapak [a-z]{3,}|ibu [a-z]{3,}|saudara|sdr)\b/
const PUBLIC_PLACE =
  /\b(?:kantor|dinas|puskesmas|rsud|rs|sekolah|sdn|smpn|sman|smkn|sd|smp|sma|gedung|masjid|mushola|musala|gereja|pasar|posko|balai|terminal|toko|warung|hotel|kampus|disdukcapil|diskominfo|bank|apotek|spbu|polres|polsek|perpustakaan|stadion|lapangan|halte|taman|cabang)\b[^.!?\n]{0,40}$/

function findAddresses(folded: string, found: Found[]): void {
  const take = (pattern: RegExp, wanted: (text: string, before: string, after: string) => boolean) => {
    for (const match of folded.matchAll(pattern)) {
      if (found.length >= maxFindings) return
      const before = folded.slice(Math.max(0, match.index - 60), match.index)
      const after = folded.slice(match.index + match[0].length, match.index + match[0].length + 40)
      const text = match[0].trimEnd()
      if (wanted(text, before, after))
        found.push({ start: match.index, end: match.index + text.length, kind: 'address' })
    }
  }
  const personal = (before: string) => LIVES.test(before)
  take(STREET, (_, before) => !PUBLIC_PLACE.test(before) || personal(before))
  take(ESTATE, (_, before) => !PUBLIC_PLACE.test(before) || personal(before))
  take(LIVING, (text) => /\d|gg|gang|jl|jln|jalan|perum|blok/.test(text))
  take(
    NEIGHBOURHOOD,
    (text, before, after) =>
      /no|rumah/.test(text) || personal(before) || /^\W{0,3}(?:rumah|no\b|a\.?n\b|atas nama)/.test(after),
  )
  take(RT_HOUSE, () => true)
  take(NAMED_GANG, (_, before) => !PUBLIC_PLACE.test(before))
}

// ── plates ────────────────────────────────────────────────────────────────────────────────────────────────────

const PLATE = /(?<![A-Za-z0-9])[A-Z]{1,2}[ -]?\d{1,4}[ -]?[A-Z]{1,3}(?![A-Za-z0-9])/g
const PLATE_LOW = /(?<![a-z0-9])[a-z]{1,2}[ -]?\d{1,4}[ -]?[a-z]{1,3}(?![a-z0-9])/g
/** A whole plate of the provinces around us needs no word beside it. */
const HOME_PLATE = /^(?:bn|bg|be|ba|bh|bm|bp)[ -]?\d{3,4}[ -]?[a-z]{2,3}$/
/** Passports carry a letter before seven digits. */
const PASSPORT = /\bpas(?:por|sport) (?:\w{1,10} ){0,2}[a-cex]\s?\d{7}\b/g
const VEHICLE = /\b(?:plat|nopol|plat nomor|no pol|nomor polisi|bernopol|pelat|tnkb)\b/
const VEHICLE_WIDE =
  /\b(?:motor|mobil|truk|kendaraan|pelaku|pengendara|avanza|beat|vario|xenia|innova|pickup|plat|nopol|pelat)\b/

function findPlates(reading: Reading, found: Found[]): void {
  const { folded } = reading
  for (const match of folded.matchAll(PASSPORT)) {
    if (found.length >= maxFindings) return
    const end = match.index + match[0].length
    found.push({ start: end - 8, end, kind: 'other-id' })
  }
  for (const match of folded.matchAll(PLATE_LOW)) {
    if (found.length >= maxFindings) return
    const before = folded.slice(Math.max(0, match.index - 30), match.index)
    const [start, end] = originalSpan(reading, match.index, match.index + match[0].length)
    PLATE.lastIndex = 0
    const upper = PLATE.test(reading.original.slice(start, end))
    if (VEHICLE.test(before) || (upper && (VEHICLE_WIDE.test(before) || HOME_PLATE.test(match[0]))))
      found.push({ start: match.index, end: match.index + match[0].length, kind: 'plate' })
  }
}

// ── masks ─────────────────────────────────────────────────────────────────────────────────────────────────────

const DOT = '•'

function maskOne(text: string, kind: PersonalKind): string {
  if (kind === 'email') return maskEmail(text)
  if (kind === 'address') return maskAddress(text)
  if (kind === 'plate') return text.replace(/[\p{L}\p{N}]/gu, (sign, place: number) => (place === 0 ? sign : DOT))
  const signs = [...text]
  const spoken = signs.filter((sign) => /[\p{L}\p{N}]/u.test(sign)).length
  const allDigits = signs.every((sign) => !/\p{L}/u.test(sign))
  // a phone shows its operator and its last two digits, everything else only the last two; words show nothing
  const head = kind === 'phone' && allDigits ? 4 : 0
  const tail = allDigits ? 2 : 0
  let place = 0
  return signs
    .map((sign) => {
      if (/\p{M}/u.test(sign)) return ''
      if (!/[\p{L}\p{N}]/u.test(sign)) return sign
      place += 1
      return place <= head || place > spoken - tail ? sign : DOT
    })
    .join('')
}

function maskEmail(text: string): string {
  const first = [...text][0] ?? ''
  return first + [...text.slice(first.length)].map((sign) => (/[\p{L}\p{N}]/u.test(sign) ? DOT : sign)).join('')
}

const KEPT = new Set(
  'jl jln jalan gg gang no nomor nomer rt rw blok perum perumahan komplek kompleks komp rumah saya kami di tinggal alamat alamatnya dusun kampung kp lorong kel kelurahan desa griya beralamat domisili dan pak bu bapak ibu'.split(
    ' ',
  ),
)

function maskAddress(text: string): string {
  return text.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => {
    if (KEPT.has(word.toLowerCase())) return word
    const signs = [...word]
    if (/\p{N}/u.test(word)) return DOT.repeat(Math.max(2, Math.min(signs.length, 4)))
    return (signs[0] as string) + DOT.repeat(Math.min(signs.length - 1, 4))
  })
}
