/** What the desk asks itself before a reply goes out. Pure; the words stand in `language/`. */

export type CheckId = 'asked' | 'date' | 'personal' | 'excluded'
export interface Check {
  id: CheckId
  /** ok: found · warn: look at it · ask: no machine can tell, and before there is a text nothing can be told. */
  kind: 'ok' | 'warn' | 'ask'
  /** What was found. */
  found: string
}

/** A day, a month, a clock time, "3 hari kerja", "pekan depan": the reader learns when. */
const WHEN =
  /\b(?:\d{1,2}[ ./-](?:\d{1,2}|jan\w*|feb\w*|mar\w*|apr\w*|mei|may|jun\w*|jul\w*|agu\w*|aug\w*|sep\w*|okt\w*|oct\w*|nov\w*|des\w*|dec\w*)|pukul \d|\d+ (?:hari|minggu|pekan|bulan|jam|days?|weeks?|months?|hours?)|(?:pekan|minggu|bulan|tahun) (?:ini|depan)|(?:this|next) (?:week|month|year)|hari ini|besok|today|tomorrow|triwulan|quarter|(?:januari|februari|maret|april|juni|juli|agustus|september|oktober|november|desember|senin|selasa|rabu|kamis|jumat|sabtu|minggu) \d{1,4})/i

/** What may belong to excluded information (UU 14/2008 art. 17) or is better asked of the PPID first. */
const EXCLUDED =
  /\b(?:penyelidikan|penyidikan|rahasia negara|pertahanan|intelijen|rekam medis|hasil audit|draf perjanjian|anggaran baru|dokumen tender|harga perkiraan sendiri|nilai ujian|surat peringatan|hukuman disiplin|memorandum|investigation|state secret|medical record)\w*/i

/** @param personal what others should not read about a person, as found in the text */
export function checkReply(text: string, personal: readonly string[]): Check[] {
  const isEmpty = text.trim() === ''
  const excluded = EXCLUDED.exec(text)?.[0] ?? ''
  const when = WHEN.exec(text)?.[0] ?? ''
  return [
    { id: 'asked', kind: 'ask', found: '' },
    { id: 'date', kind: isEmpty ? 'ask' : when ? 'ok' : 'warn', found: when },
    {
      id: 'personal',
      kind: isEmpty ? 'ask' : personal.length === 0 ? 'ok' : 'warn',
      found: personal.slice(0, 3).join(', '),
    },
    { id: 'excluded', kind: excluded ? 'warn' : 'ask', found: excluded },
  ]
}

/** "S••• H••••": enough to see that a name is there, not whose. */
export const maskName = (name: string): string =>
  name
    .split(' ')
    .map((word) => {
      const signs = [...word]
      return signs[0] + '•'.repeat(Math.min(8, Math.max(1, signs.length - 1)))
    })
    .join(' ')

/** `s•••@•••`, `08••••••••`: which way a writer can be reached, not where. */
export const maskContact = (contact: string): string =>
  contact.includes('@') ? `${contact[0]}•••@•••` : `${contact.slice(0, 2)}${'•'.repeat(8)}`
