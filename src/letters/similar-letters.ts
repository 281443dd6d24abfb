import type { Db } from '../storage/tables.ts'
import type { PublicRow } from './letter-store.ts'
import { lettersWithOneOf } from './published-store.ts'

/** Said in letters of every kind: they tell none apart. */
const EMPTY_WORDS = new Set(
  'yang dari untuk dengan pada atau juga tidak belum sudah akan agar oleh kami saya anda mohon tolong segera sangat selalu masih telah harus bisa dapat ini itu ada adalah karena sejak sampai hingga kapan mengapa kenapa bagaimana lagi desa kelurahan kecamatan kabupaten jalan surat pengaduan permintaan informasi warga pemerintah dinas the and for with from please'.split(
    ' ',
  ),
)
const MOST_WORDS = 8
const SHOWN = 3

/** Words of a subject that say what it is about, lower case, each once. */
export function tellingWords(subject: string): string[] {
  const words = subject.toLowerCase().match(/[\p{L}\p{N}]{4,30}/gu) ?? []
  return [...new Set(words)].filter((word) => !EMPTY_WORDS.has(word)).slice(0, MOST_WORDS)
}

/**
 * Published letters that are probably about the same: at least two telling words of the subject are in theirs, or its only
 * one. Best first, then newest.
 */
export async function similarLetters(db: Db, siteId: string, subject: string): Promise<PublicRow[]> {
  const words = tellingWords(subject)
  const needed = Math.min(2, words.length)
  const found = await lettersWithOneOf(db, siteId, words)
  const scored = found.map((row) => {
    const theirs = row.public_subject.toLowerCase()
    return { row, score: words.filter((word) => theirs.includes(word)).length }
  })
  return scored
    .filter(({ score }) => score >= needed)
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN)
    .map(({ row }) => row)
}
