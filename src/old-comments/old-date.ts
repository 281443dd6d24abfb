import { momentOf } from '../base/calendar.ts'

/**
 * @param zone of a date that names none, such as `Asia/Jakarta`, or 'UTC'
 * @returns milliseconds since 1970; NaN for what is no date. Takes ISO 8601, `YYYY-MM-DD HH:MM[:SS]`,
 *   `DD/MM/YYYY HH:MM`, seconds or milliseconds since 1970, and RFC 822 as feeds write it
 */
export function readOldDate(text: string, zone: string): number {
  const said = text.trim()
  if (said === '') return Number.NaN
  if (/^\d{9,10}(\.\d+)?$/.test(said)) return Math.round(Number(said) * 1000)
  if (/^\d{12,13}$/.test(said)) return Number(said)
  const local =
    /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)(?:[T ](?<h>\d\d):(?<min>\d\d)(?::(?<s>\d\d)(?:[.,]\d+)?)?)?$/.exec(said) ??
    /^(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4})(?:[ ,]+(?<h>\d{1,2})[:.](?<min>\d\d)(?:[:.](?<s>\d\d))?)?$/.exec(
      said,
    )
  if (!local) return /[a-z]{3}|Z$|[+-]\d\d:?\d\d$/i.test(said) ? Date.parse(said) : Number.NaN
  const { y, m, d, h = '0', min = '0', s = '0' } = local.groups as Record<string, string>
  const day = `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}`
  const utc = Date.parse(`${day}T00:00:00Z`)
  // `0000-00-00` is what MySQL writes for none; 31 February rolls over nowhere.
  if (Number.isNaN(utc) || Number(y) < 1990 || new Date(utc).toISOString().slice(0, 10) !== day) return Number.NaN
  const inDay = (Number(min) * 60 + Number(s)) * 1000
  if (Number(h) > 23 || Number(min) > 59 || Number(s) > 60) return Number.NaN
  return (zone === 'UTC' ? utc + Number(h) * 3_600_000 : momentOf(day, Number(h), zone)) + inDay
}
