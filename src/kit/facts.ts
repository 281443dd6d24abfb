/**
 * Where and until when, read out of an article's title and summary. A message that is passed on without its link must
 * answer these (S4-6); what is not found is left to the person who posts, never guessed.
 */
export interface Facts {
  when: string
  where: string
  until: string
}

const MONTHS =
  'Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|January|February|March|May|June|July|August|October|December'
const DAYS = 'Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu'
const DATE = `(?:(?:${DAYS}),? )?(?:tanggal )?\\d{1,2}(?:\\s?[–-]\\s?\\d{1,2})? (?:${MONTHS})(?: \\d{4})?`
const HOUR = 'pukul \\d{1,2}[.:]\\d{2}(?:\\s?[–-]\\s?\\d{1,2}[.:]\\d{2})?(?: WI[BT]A?)?'

const UNTIL = new RegExp(
  `\\b(?:sampai(?: dengan)?|hingga|s\\.?d\\.?|paling lambat|terakhir|batas (?:akhir|waktu|pendaftaran)|until|by) (?:pada )?(${DATE})`,
  'i',
)
const WHEN = new RegExp(`(${DATE}(?:,? ${HOUR})?)`, 'i')
/** A place is written with a capital after `di`: "di Balai Desa Air Layang", "di RSUD"; never "di seluruh desa". */
const WHERE =
  /\b(?:[Bb]ertempat )?di ((?:Aula|Balai|Gedung|Kantor|Lapangan|Alun-[Aa]lun|Masjid|Pasar|Pelabuhan|Pantai|Posko|Puskesmas|RSUD|Rumah|Sekolah|SD|SMP|SMA|SMK|MPP|Mal|Stadion|Taman|Terminal)(?: [A-Z0-9][\p{L}\p{N}.-]{0,30}){0,5})/u

/** @param text title and summary; 2 000 characters are read */
export function factsOf(text: string): Facts {
  const read = text.slice(0, 2000)
  const until = UNTIL.exec(read)?.[1] ?? ''
  const when = WHEN.exec(until === '' ? read : read.replace(UNTIL, ' '))?.[1] ?? ''
  return { until, when, where: (WHERE.exec(read)?.[1] ?? '').replace(/[.,;]+$/, '') }
}
