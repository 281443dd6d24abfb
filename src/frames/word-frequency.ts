/** Which words are used most (DOMAIN §2.10). Pure. */

export interface WordCount {
  word: string
  times: number
  /** In how many texts. */
  texts: number
}

/**
 * Function words of Indonesian, and what news of a regency says in every sentence. No stemming: `membangun` and
 * `pembangunan` are two words.
 */
const STOP_WORDS = new Set(
  `ada adalah agar akan akibat aku anda antara apa apabila apakah atas atau bagi bagaimana bahkan bahwa banyak baru
  bawah beberapa begitu belum berada berbagai berikut bersama bila bisa boleh bukan bulan cara cukup dalam dan dapat
  dari daripada dengan di dia diri dua gak ga ia ini itu jadi jangan jika juga jumlah kalau kali kami kamu kan kapan
  karena kata ke kepada ketika kita kok lagi lain lalu lebih lewat maka mana masih masing mau melalui melakukan memang
  memiliki menjadi mereka merupakan meski mulai namun nya oleh orang pada paling para per perlu pernah pula pun saat
  saja salah sambil sampai sangat satu saya sebagai sebanyak sebelum sebuah secara sedang sehingga sejak sekitar selain
  selama seluruh semua seorang seperti serta sesuai setelah setiap si siapa sini sudah supaya tahun tak tanpa tapi telah
  tentang terhadap termasuk tersebut tetap tetapi tidak tiga tiap turut untuk usai waktu ya yaitu yakni yang
  the of and to in for on is are was with at by from`.split(/\s+/),
)

const TOKEN = /#?[\p{L}][\p{L}\p{N}_-]*/gu

/**
 * Most used first. Lower case, so that `bangka` and `Bangka` are one; addresses are taken out, hashtags kept as they are;
 * two letters say nothing.
 *
 * @param variants `{ kab: 'kabupaten' }`: spellings counted as another word
 */
export function wordFrequency(
  texts: readonly string[],
  most: number,
  variants: ReadonlyMap<string, string> = new Map(),
): WordCount[] {
  const counts = new Map<string, WordCount>()
  for (const text of texts) {
    const seen = new Set<string>()
    for (const word of wordsOf(text, variants)) {
      const count = counts.get(word) ?? { word, times: 0, texts: 0 }
      count.times++
      if (!seen.has(word)) count.texts++
      seen.add(word)
      counts.set(word, count)
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.times - a.times || b.texts - a.texts || (a.word < b.word ? -1 : 1))
    .slice(0, most)
}

function wordsOf(text: string, variants: ReadonlyMap<string, string>): string[] {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/https?:\/\/\S+|www\.\S+|@[\w.]+/gu, ' ')
  return [...bare.matchAll(TOKEN)]
    .map(([word]) => word.replace(/[-_]+$/, ''))
    .filter((word) => word.length > 2 && !STOP_WORDS.has(word))
    .map((word) => variants.get(word) ?? word)
}

/** `kab=kabupaten, pemkab = kabupaten` as staff type it. */
export function readVariants(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const pair of text.toLowerCase().split(/[,\n;]/)) {
    const [from = '', to = ''] = pair.split('=').map((word) => word.trim())
    if (from && to) found.set(from, to)
  }
  return found
}
