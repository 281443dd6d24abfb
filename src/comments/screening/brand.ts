import { BEFORE_NUMBERS, EVERYDAY } from './words.ts'

/** The shape of a gambling brand: a word with a lucky number (`…777`, `…4d`) or with a word of the trade (`…toto`, `…bet`). */

/** Numbers that brands carry; nobody else writes them behind a word without a space. */
const LUCKY =
  /^(?:77|88|99|777|888|999|138|168|188|118|128|303|338|388|198|228|288|328|365|368|369|588|688|788|808|855|868|878|898|899|988|989|7777|8888|9999|777888|[4-6]d)$/
/** Numbers that brands carry and people too (birth years, user names): they need company. */
const COMMON = /^(?:33|55|66|69|78|86|89|96|98|333|555|666|123|212|234|247|313|321|711|789|[23]d)$/
const NUMBERED = /^([a-z]{2,24}?)([0-9]{2,6}|[2-7]d)$/
/** Words of the trade that brands end or begin with; the other part needs three letters. */
const TRADE_ENDINGS = [
  'toto',
  'togel',
  'slot',
  'slots',
  'bet',
  'betting',
  'gacor',
  'maxwin',
  'jackpot',
  'casino',
  'kasino',
  'poker',
  'hoki',
  'cuan',
  'win',
  'play',
  'spin',
  'spins',
  'zeus',
  'jp',
  'qq',
  'vip',
  'sultan',
  'jitu',
  'gaming',
]
const TRADE_STARTS = [
  'slot',
  'toto',
  'togel',
  'gacor',
  'hoki',
  'jp',
  'raja',
  'dewa',
  'bandar',
  'agen',
  'mpo',
  'qq',
  'bet',
  'cuan',
  'zeus',
  'maxwin',
  'judi',
]
const STRONG_TRADE = new Set([
  'toto',
  'togel',
  'slot',
  'slots',
  'gacor',
  'maxwin',
  'jackpot',
  'casino',
  'kasino',
  'poker',
  'betting',
  'judi',
  'zeus',
  'hoki',
])

/** "ngeslot", "dislot", "bertoto": what somebody does, not where. */
const VERB =
  /^(?:nge|ng|di|ber|me|ke|ter|pe|se)(?:slots?|toto|bet|spin|play|poker|togel|gacor|judi|hoki|cuan)(?:nya|an|in)?$/

/** Honest words that end like a brand. */
const NO_BRAND = new Set(
  'alfabet merembet rembet menyabet sabet disabet nyabet robet lembet elisabet albet kelucuan dikawin mengawin sehoki berhoki cosplay ngebet slottt slotttt kabinet ribet diabet tibet abet rebet gibet sherbet kabet ribetbet kawin darwin erwin edwin melvin godwin baldwin aldwin irwin elwin marwin win erwin aswin display replay gameplay fairplay googleplay playstore roleplay multiplay airplay sultan dispin gaming slot slots toto tototo hoki cuan bet play spin jackpot maxwin gacor poker casino kasino togel zeus kotoslot prototo setoto photo autoto melotot alphabet crispin lupin ekspor jepit jp vip kesultanan monopoly wewin dewin alwin kelvin calvin kevin gerwin brawin'.split(
    ' ',
  ),
)

/** Before a number with a space they are places and things; written together with it they are a name like any other. */
const NOUNS = new Set(
  'kapal toko warung kopi cafe kafe hotel kampung desa dusun rumah gedung kamar liga bus truk surat klinik travel halte klub club'.split(
    ' ',
  ),
)

export type BrandNumber = { word: string; number: string; lucky: boolean; trade: boolean }

/** `bangau777` → its parts; undefined for codes, class names, phone models, repetitions (`jalan2`). */
export function brandNumberOf(token: string): BrandNumber | undefined {
  const parts = NUMBERED.exec(token)
  if (parts === null) return undefined
  const word = parts[1] as string
  const number = parts[2] as string
  if (word.length < 3 || (BEFORE_NUMBERS.has(word) && !NOUNS.has(word))) return undefined
  const lucky = LUCKY.test(number)
  if (!lucky && !COMMON.test(number) && (number.length < 2 || number.length > 4 || /^(?:19|20)\d\d$/.test(number)))
    return undefined
  // "3d", "4d": "usg4d", "film4d" are techniques
  if (
    number.endsWith('d') &&
    ['usg', 'film', 'bioskop', 'foto', 'print', 'model', 'cinema', 'game', 'animasi', 'stiker'].includes(word)
  )
    return undefined
  return {
    word,
    number,
    lucky,
    trade:
      TRADE_STARTS.some((start) => word.startsWith(start)) || TRADE_ENDINGS.some((ending) => word.endsWith(ending)),
  }
}

/** `bangautoto`, `slotbangau`: 'strong' when the word of the trade has no other use. */
export function isGamblingName(written: string): 'strong' | 'weak' | undefined {
  const token = written.replace(/([a-z])\1{2,}/g, '$1') // "gacorrrr" is joy, not a name
  if (VERB.test(token)) return undefined
  if (token.length < 5 || token.length > 24 || /\d/.test(token) || EVERYDAY.has(token)) return undefined
  if (NO_BRAND.has(token)) return undefined
  for (const ending of TRADE_ENDINGS) {
    const rest = token.slice(0, -ending.length)
    if (!token.endsWith(ending) || rest.length < 3 || NO_BRAND.has(token)) continue
    if (
      ending === 'jp' ||
      ending === 'vip' ||
      ending === 'cuan' ||
      ending === 'sultan' ||
      ending === 'gaming' ||
      ending === 'jitu'
    )
      return 'weak'
    return STRONG_TRADE.has(ending) ? 'strong' : 'weak'
  }
  for (const start of ['slot', 'togel', 'gacor', 'maxwin', 'mpo']) {
    const rest = token.slice(start.length)
    if (token.startsWith(start) && rest.length >= 3 && !/^(?:nya|kan|an|lah|kah|mu|ku|in|ting|ted|ter)$/.test(rest))
      return 'weak'
  }
  return undefined
}

/** What brands are put together from, beside everyday words. */
const HALVES = new Set(
  'emas mas lada naga mahkota gerbang bintang kuda macan singa elang garuda raja ratu dewa dewi sultan istana menara rubi rubytimah ruby permata mutiara intan berlian timah perak kilat petir badai ombak samudra pelangi angin kipas bunga mawar melati teratai lotus kelapa nanas pisang mangga durian tongkat pedang perisai panah layar jangkar kapal perahu rumah gudang ladang sawah kebun taman gunung bukit lembah sungai muara pulau pantai surga langit bulan matahari cahaya lampu api air batu pasir tanah hujan salju musang kancil rusa gajah badak ikan hiu paus lumba koi tuna kuning merah hijau biru hitam putih ungu jingga besar kaya jaya makmur rejeki rezeki cuan jitu hoki untung royal prima asia indo nusa dunia world king queen gold golden lucky win toto bet play slot jp vip pasti menang club warung lapak pasar mbah kakek sarang tawon pengasih kasih tanjung teluk'.split(
    ' ',
  ),
)
/** Honest words that fall into two others. */
const NO_COMPOUND =
  /^(?:terima|tanggung|kerja|rumah|olah|segi|mata|hari|orang|kaca|anak|suka|duka|beri|harga|masing|tidak|ber|ter|men|mem|peng|pem|per|ke|di|se|pe)|(?:kasih|nya|lah|kah|kan|pun|an|ku|mu|sama)$/

/** `mahkotalada`, `gerbangmerah`: two plain words in one, as brands are made that carry no number. */
export function isCompound(word: string): boolean {
  if (word.length < 8 || word.length > 22 || isEveryday(word) || NO_COMPOUND.test(word)) return false
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const first = word.slice(0, cut)
    const second = word.slice(cut)
    const firstHalf = HALVES.has(first)
    const secondHalf = HALVES.has(second)
    if ((firstHalf || secondHalf) && (firstHalf || EVERYDAY.has(first)) && (secondHalf || EVERYDAY.has(second)))
      return true
  }
  return false
}

/** A lucky number that stands apart from its word: `BANGAU 777`. Weak, because years, houses and buses have them too. */
export function isLuckyNumber(token: string): boolean {
  return LUCKY.test(token)
}

/** Whether a word could be a brand at all: not everyday language, in any of its usual forms. */
export function isEveryday(word: string): boolean {
  if (EVERYDAY.has(word) || BEFORE_NUMBERS.has(word)) return true
  const bare = word.replace(/(?:nya|lah|kah|kan|an|i|ku|mu)$/, '')
  if (bare !== word && bare.length >= 3 && EVERYDAY.has(bare)) return true
  const stem = word.replace(/^(?:memper|diper|meng|mem|men|me|ber|ter|per|peng|pem|pen|pe|di|se|ke|nge|ng|ny)/, '')
  if (
    stem !== word &&
    stem.length >= 3 &&
    (EVERYDAY.has(stem) || EVERYDAY.has(stem.replace(/(?:nya|kan|an|i|lah)$/, '')))
  )
    return true
  return false
}
