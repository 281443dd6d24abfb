import { dayOf, daysBetween } from '../base/calendar.ts'
import type { Day, IsoTime } from '../base/clock.ts'
import { en } from './en/index.ts'
import { id } from './id/index.ts'

export type Lang = 'id' | 'en'
export type TextKey = keyof typeof id

type Holes<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never
/** The parameters that a text needs, read from its Indonesian wording: `{n}`, `{name}`. */
export type TextParams<K extends TextKey> = { [P in Holes<(typeof id)[K]>]: string | number }
type ParamsOf<K extends TextKey> = [Holes<(typeof id)[K]>] extends [never] ? [] : [params: TextParams<K>]

/** Strings and formats of one language. Times are ISO-8601 UTC, days `YYYY-MM-DD`, zones IANA names. */
export interface Words {
  readonly lang: Lang
  /** The text of a key with its `{holes}` filled; numbers are formatted on the way. A missing key or parameter does not compile. */
  t<K extends TextKey>(key: K, ...params: ParamsOf<K>): string
  /** The same for keys made at run time (`status.${state}`); '' when there is no such text. */
  maybe(key: string, params?: Readonly<Record<string, string | number>>): string
  /** 2041 → `2.041` */
  number(n: number): string
  /** 3.25, 1 → `3,3` */
  decimal(n: number, digits: number): string
  /** 0.1587 → `15,87%`; no space in either language. */
  percent(ratio: number, digits?: number): string
  /** 238000 → `238 rb`, 1300000 → `1,3 jt`; below 10.000 the whole number, because `2 rb` for 2.041 would hide too much. */
  compact(n: number): string
  /** `21 November 2026` */
  day(day: Day): string
  /** `21 Nov` — axes and narrow columns. */
  dayShort(day: Day): string
  /** `Sabtu, 21 November 2026` */
  dayLong(day: Day): string
  /** `2026-11` → `November 2026` */
  month(month: string): string
  /** `16.31 WIB`; English `16:31 WIB`. */
  time(at: IsoTime, zone: string): string
  /** `21 November 2026, 16.31 WIB` */
  stamp(at: IsoTime, zone: string): string
  /** `Sabtu, 21 November 2026 pukul 16.31 WIB` */
  moment(at: IsoTime, zone: string): string
  /** `baru saja`, `5 menit yang lalu`, `kemarin`, `2 hari yang lalu`, `3 hari lagi`. "Kemarin" is the calendar day before in `zone`. */
  ago(at: IsoTime, now: IsoTime, zone?: string): string
  /** 310 → `5 jam 10 menit`; two units at most. */
  duration(minutes: number): string
  /** `19 dari 240` */
  countOf(count: number, total: number): string
  /** `WIB`, `WITA`, `WIT`; elsewhere `UTC+3`. */
  zoneName(zone: string): string
}

const made = new Map<Lang, Words>()

export function languageOf(lang: Lang): Words {
  const words = made.get(lang) ?? makeWords(lang)
  made.set(lang, words)
  return words
}

/** `id-ID` and `en-GB` only supply digits and separators. Names of days, months and zones are ours: ICU has changed them between releases. */
function makeWords(lang: Lang): Words {
  const texts: Readonly<Record<string, string>> = lang === 'id' ? id : en
  const names = NAMES[lang]
  const locale = lang === 'id' ? 'id-ID' : 'en-GB'
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const fixed = new Map<number, Intl.NumberFormat>()

  const number = (n: number) => whole.format(n)
  const decimal = (n: number, digits: number) => {
    let format = fixed.get(digits)
    if (format === undefined) {
      format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
      fixed.set(digits, format)
    }
    return format.format(n)
  }
  const fill = (key: string, params?: Readonly<Record<string, string | number>>) => {
    // hasOwn: a key made at run time may be `status.${x}` or, with a hostile x and no prefix, `constructor`.
    const text = Object.hasOwn(texts, key) ? texts[key] : undefined
    if (text === undefined) return ''
    const form = formOf(text, params?.['n'])
    if (params === undefined) return form
    return form.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined
      if (value === undefined) return hole
      return typeof value === 'number' ? (Number.isInteger(value) ? number(value) : decimal(value, 1)) : value
    })
  }
  const clockTime = (at: IsoTime, zone: string) => {
    const { hour, minute } = partsIn(zone, at)
    return `${hour}${lang === 'id' ? '.' : ':'}${minute} ${zoneName(zone, at)}`
  }
  const day = (text: Day) => {
    const { year, month, date } = split(text)
    return `${date} ${names.months[month - 1]} ${year}`
  }
  const dayLong = (text: Day) => `${names.days[weekdayIndex(text)]}, ${day(text)}`

  return {
    lang,
    t: (key, ...params) => fill(key, (params as [Record<string, string | number>?])[0]),
    maybe: fill,
    number,
    decimal,
    percent: (ratio, digits = 2) => `${decimal(ratio * 100, digits)}%`,
    compact(n) {
      const size = Math.abs(n)
      if (size < 10_000) return number(n)
      const step = STEPS.find((s) => size >= s.from * 0.9995) ?? STEPS[STEPS.length - 1]!
      const value = n / step.from
      const text = Math.abs(value) < 10 ? decimal(value, 1).replace(/[.,]0$/, '') : number(value)
      return lang === 'id' ? `${text} ${step.id}` : `${text}${step.en}`
    },
    day,
    dayShort(text) {
      const { month, date } = split(text)
      return `${date} ${names.shortMonths[month - 1]}`
    },
    dayLong,
    month(text) {
      const { year, month } = split(`${text}-01`)
      return `${names.months[month - 1]} ${year}`
    },
    time: clockTime,
    stamp: (at, zone) => `${day(dayOf(at, zone))}, ${clockTime(at, zone)}`,
    moment: (at, zone) => `${dayLong(dayOf(at, zone))} ${lang === 'id' ? 'pukul' : 'at'} ${clockTime(at, zone)}`,
    ago(at, now, zone = 'Asia/Jakarta') {
      const seconds = Math.round((Date.parse(now) - Date.parse(at)) / 1000)
      const days = daysBetween(dayOf(at, zone), dayOf(now, zone))
      if (seconds < 0) return ahead(-seconds, -days)
      if (seconds < 10) return fill('time.now')
      if (seconds < 60) return fill('time.sec', { n: seconds })
      if (seconds < 3600) return fill('time.min', { n: Math.floor(seconds / 60) })
      if (seconds < 86_400) return fill('time.hour', { n: Math.floor(seconds / 3600) })
      if (days <= 1) return fill('time.yesterday')
      if (days < 14) return fill('time.day', { n: days })
      if (days < 60) return fill('time.week', { n: Math.floor(days / 7) })
      if (days < 730) return fill('time.month', { n: Math.floor(days / 30.4) })
      return fill('time.year', { n: Math.floor(days / 365.25) })
    },
    duration(minutes) {
      const total = Math.max(0, Math.floor(minutes))
      if (total < 1) return fill('time.under_minute')
      const parts: string[] = []
      const d = Math.floor(total / 1440)
      const h = Math.floor((total % 1440) / 60)
      const m = total % 60
      if (d > 0) parts.push(fill('time.span_days', { n: d }))
      if (h > 0) parts.push(fill('time.span_hours', { n: h }))
      if (m > 0 && d === 0) parts.push(fill('time.span_minutes', { n: m }))
      return parts.join(' ')
    },
    countOf: (count, total) => fill('time.count_of', { n: count, total }),
    zoneName: (zone) => zoneName(zone, new Date(0).toISOString()),
  }

  function ahead(seconds: number, days: number): string {
    if (seconds < 3600) return fill('time.in_minutes', { n: Math.max(1, Math.round(seconds / 60)) })
    if (days === 0 || seconds < 43_200) return fill('time.in_hours', { n: Math.round(seconds / 3600) })
    if (days === 1) return fill('time.tomorrow')
    return fill('time.in_days', { n: days })
  }
}

/** English wording may hold two forms, `{n} comment || {n} comments`; Indonesian has one (never an s, never a doubled noun). */
function formOf(text: string, n: string | number | undefined): string {
  const cut = text.indexOf(' || ')
  if (cut < 0) return text
  return n === 1 || n === '1' ? text.slice(0, cut) : text.slice(cut + 4)
}

const STEPS = [
  { from: 1e9, id: 'M', en: 'B' },
  { from: 1e6, id: 'jt', en: 'M' },
  { from: 1e3, id: 'rb', en: 'k' },
] as const

const NAMES = {
  id: {
    months: [
      'Januari',
      'Februari',
      'Maret',
      'April',
      'Mei',
      'Juni',
      'Juli',
      'Agustus',
      'September',
      'Oktober',
      'November',
      'Desember',
    ],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
    days: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  },
  en: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  },
} as const

function split(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

/** 0 = Sunday; a calendar day has no zone. */
function weekdayIndex(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

const clocks = new Map<string, Intl.DateTimeFormat>()
function partsIn(zone: string, at: IsoTime): { hour: string; minute: string } {
  let clock = clocks.get(zone)
  if (clock === undefined) {
    // h23: with hour12:false some ICU releases print 24:05 for five past midnight.
    clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    clocks.set(zone, clock)
  }
  const parts = clock.formatToParts(new Date(at))
  const part = (type: string) => (parts.find((p) => p.type === type)?.value ?? '00').padStart(2, '0')
  return { hour: part('hour'), minute: part('minute') }
}

/** Indonesia's three zones by their own names, also those that tzdata keeps as aliases. */
const ZONES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Ujung_Pandang': 'WITA',
  'Asia/Jayapura': 'WIT',
  UTC: 'UTC',
}
function zoneName(zone: string, at: IsoTime): string {
  const own = ZONES[zone]
  if (own !== undefined) return own
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(
    new Date(at),
  )
  return (parts.find((p) => p.type === 'timeZoneName')?.value ?? zone).replace('GMT', 'UTC')
}
