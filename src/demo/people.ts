import type { Random } from './random.ts'

/** Names under which citizens write: first names and nicknames as they are common on the islands; nobody in particular. */
export const CITIZENS: readonly string[] = (
  'Rosmini|Bujang Rukam|Yanto Air Layang|Pak Long Simpang Tige|Hartini|Mak Itam|Juhari|Marlina|Suhaimi|Siti Aminah|' +
  'Dedi|Nuraini|Rudi Bemban|Akhiong|Meilin|Zulkifli|Yuliana|Pak Cik Mat|Rahmat|Ernawati|Sarbini|Lilis|Herman|Wati|' +
  'Ujang|Fitri|Bang Jek|Ibu Saodah|Toni|Desi|Amat Kenanga|Novita|Ridwan|Maryam|Asiong|Lina|Hendri|Yusuf Pulau Nangka|' +
  'Dewi|Iskandar|Budak Rangkam|Sulastri|Arif|Nanda|Mulyadi|Kak Ros|Supri|Melati|Tarmizi|Ayu|Pak RT 05|Hadijah|Gunawan|' +
  'Sumiati|Bagas|Mardiana|Susanto|Wak Dol|Kartika|Rian|Nurul|Eko Mendo|Ratna|Fauzan|Cik Ana|Joni|Rohani|Anto|Tina|' +
  'Samsul|Atok Leman|Putri|Jamal|Erna|Mang Udin|Sinta|Warga Bukit Sari|Robi|Hasan|Yanti|Pedagang Ikan|Guru Honor|' +
  'Bidan Desa|Nelayan Mendo|Petani Lada|Ibu Tiga Anak|Mahasiswa Rantau|Pensiunan|Anak Pulau|Warga Pasar Lama'
).split('|')

/** A citizen as the story keeps one: a name, and the writer key of one browser. */
export interface Citizen {
  name: string
  writer: string
}

export function citizens(random: Random, alphabet: string): Citizen[] {
  return random.shuffled(CITIZENS).map((name) => ({ name, writer: random.text(22, alphabet) }))
}

/** Staff of the story: office, not person. Nobody can sign in as one of them. */
export const STAFF = {
  bram: { username: 'demo-bram', name: 'Bram (Kabid E-Gov)', role: 'webmaster', agencyId: '' },
  kartini: { username: 'demo-kartini', name: 'Kartini (Kabid IKP)', role: 'moderator', agencyId: '' },
  yuli: { username: 'demo-yuli', name: 'Yuli (IKP)', role: 'moderator', agencyId: '' },
  andi: { username: 'demo-andi', name: 'Andi (IKP)', role: 'moderator', agencyId: '' },
  dpupr: { username: 'demo-dpupr', name: 'Petugas Dinas PUPR', role: 'officer', agencyId: 'dpupr' },
  bupati: { username: 'demo-bupati', name: 'Hj. Marwati Sulaiman (Bupati)', role: 'leader', agencyId: '' },
} as const
export type StaffName = keyof typeof STAFF
