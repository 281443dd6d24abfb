/** "5 menit yang lalu", "kemarin", "2 hari yang lalu". Pure. */

const STEPS: [Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

/** @param now '' for less than a minute is `justNow` */
export function ago(at: string, now: number, lang: string, justNow: string): string {
  const seconds = (now - Date.parse(at)) / 1000
  for (const [unit, size] of STEPS) {
    const n = Math.floor(seconds / size)
    // "kemarin", but never CLDR's "kemarin dulu"
    if (n >= 1)
      return new Intl.RelativeTimeFormat(lang, { numeric: n === 1 && unit === 'day' ? 'auto' : 'always' }).format(
        -n,
        unit,
      )
  }
  return justNow
}
