import type { Reading, Token } from './normalise.ts'

/**
 * Words that hurt people. They are held with a hint for a moderator, never spam, never rejected by machine.
 * Criticism is not abuse: "korup", "pembohong", "tidak becus", "maling uang rakyat" are not here, on purpose.
 */
export type Abuse = { abusive: string | undefined; threat: boolean; hate: boolean }

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** No use but to insult. Indonesian, slang, Javanese, Bangka Malay, English. */
const INSULTS = list(`
bangsat bangsad bgst bngst bangst bajingan bajigur bajingn keparat kontol kntl kontl kontolo memek mmk pepek puki pukimak kimak pantek pantekan ngentot ngentod entot ngewe kentot jancok jancuk jancok dancok cok cuk jnck janc0k diancuk
iblislah sinting cocot cocote kacrut jembut koplak bolot kecoak goblok goblog gblk gblok gublok geblek tolol tll tolok bego bloon oon dungu idiot idiots pekok pekoh bahlul bahlol dongo dongok koplok gendeng sontoloyo
brengsek brengsex berengsek bedebah laknat laknatullah jahanam biadab bejat lonte lonthe pelacur pecun perek jablay sundal bispak ngehe kampret kampretos kunyuk monyong bacot bacotan cangkemmu congormu congor ndasmu matamu
asu asuh asu su celeng tai taik taek tahik jembut jembud itil silit tempik turuk bencong maho lesbong
bangke bangkay keparatt sialan siyalan bedul cecunguk kacung jongos begundal bgsd bgsat ngntd ngntt cukimai cukimay bodat taelah
kadrun cebong togog
bebel palakbapak kepalakbapak pilat jubor
fuck fucking shit bullshit bitch asshole motherfucker bastard dickhead stupid dumb moron
`)
/** A mild one among them only counts when it is thrown at somebody. */
const WHEN_THROWN = list(
  'bodoh bodo gila kecoak iblis sampah busuk najis setan iblis dajjal anjing anjeng anjg anying anjink babi monyet kera beruk kambing kerbau ular tikus binatang hewan asuh kunti tuyul sarap edan otak udang dungu miring gembel parasit lintah benalu pengecut cupu jelek mampus kafir munafik butuh su palak palakbapak bebel pantat tolok cok cuk antek jongos kacung kampungan homo banci stupid dumb shit peli',
)
/** Animals that are insults unless the text is about animals. */
const ANIMALS = list('anjing anjeng anjink anying babi monyet asu celeng beruk')
const ANIMAL_TALK = list(`
rabies vaksin vaksinasi kucing hewan peliharaan liar ternak ekor daging kandang flu virus gigit digigit menggigit gigitan satwa hutan kebun kawanan konservasi peternak peternakan shio zodiak puppy sterilisasi
pakan sate kurban dokter klinik kesmavet hpr menyalak menggonggong gonggongan rantai pelacak polisi penjaga anak induk betina jantan kandangnya guling panggang haram halal najis kampung tetangga pasar kebon ladang tanaman
pemukiman permukiman
merusak jagung pisang melintas tertabrak ditabrak lari hama kotoran ular bawa wisata pantai mati bangkai puskeswan ras herder husky cempedak bakut hoi bak warung dagingnya berkeliaran lepas diracun meresahkan kandas balap
`)
const SPIRITS = list(
  'film horor hantu pocong kuntilanak rumah cerita setan mitos angker dukun godaan menggoda dibelenggu ramadan ramadhan doa quran alquran ayat ustad ustadz pasar',
)
const PERSONS = list(
  'lu lo loe elu elo kau kamu kalian ente lau koe kowe awak ikak ka kw anda mereka kalean klian kmu bupati wakil gubernur camat lurah kades kadis sekda pejabat pegawai petugas asn pns polisi satpol dprd dewan anggota admin mimin min pemerintah pemkab pemda dia orang org semua smua semuanya orangnya nya',
)
const BEFORE_INSULT = list(
  'dasar emang memang kayak kaya seperti macam kek otak mulut muka kelakuan si para sekumpulan kumpulan sama banget dajal woi woy hei hoi mata jadi anak keturunan otaknya mukanya kepala',
)
const AFTER_INSULT = list(
  'lu lo loe elu elo kau kamu kalian ente semua smua kabeh koe kowe ikak banget sekali kali emang memang sumpah parah amat mereka bupatinya pejabatnya petugasnya adminnya pemerintahnya woi woy',
)
const POLICY = list(
  'kebijakan aturan sistem program proyek keputusan ide rencana aplikasi anggaran perda harga jalan pelayanan prosedur birokrasi',
)
/** In these words an insult is a thing, a game, a proverb or a saint. */
const HARMLESS = list('asuransi asuh becak')
/** A `bego` is an excavator too. */
const DIGGER = list(
  'eskavator beko alat berat excavator ekskavator sewa gali menggali tambang timah unit operator parit solar beko proyek galian',
)

const VIOLENCE =
  /\b(?:bunuh|bacok|gorok|penggal|tembak|bakar|hajar|gebuk|gebukin|pukulin|injak|santet|rajam|gantung|habisi|kubur|culik|bantai|sikat|matiin|bom|hancurkan|hancurin|tusuk|tikam|gilas) (?:aja |saja |hidup hidup |hidup |sampai mati |rame rame |ramai ramai ){0,2}(?:lu|lo|loe|kau|kamu|kalian|dia|mereka|orangnya|orang itu|semua|bupatinya|bupati|petugasnya|pejabatnya|pejabat|kadesnya|kades|camatnya|adminnya|keluarganya|anaknya|rumahnya|kantornya|kantor bupati|kepalanya|tuh orang)\b|\b(?:mati aja|mati saja|mampus|modar|modyar|mampuslah|mati kau|cepat mati|semoga mati|semoga mampus|mati lu)(?: (?:lu|lo|kau|kalian|kowe|sana|semua|saja|mereka|pejabat))?\b|\b(?:saya|aku|gua|gue|gw|ku|kami|awas) (?:akan |bakal |mau |tak )?(?:bunuh(?! diri)|bacok|bakar|tembak|gorok|hajar|tikam|tusuk|datangi rumah|gebukin|culik)\b|\b(?:kubunuh|kubakar|kubacok|kuhajar|tak pateni|tak bunuh|kugorok)\b|\bawas (?:kau|lu|kalian|kamu)\b/
/** Insults of two words whose parts are innocent. */
const INSULTING =
  /\b(?:anak haram|setan alas|cacat mental|otak dengkul|bengak nian|anak (?:anjing|setan|babi|jadah|lonte)|perempuan murahan|cewek murahan|babi ngepet|otak kosong|otak udang|muka tembok|muka badak|kepala batu lu|mulut sampah|mulut comberan|manusia sampah|sampah masyarakat (?:lu|kau|kalian)|tidak punya otak|ga punya otak|gak punya otak|nggak punya otak|an jing|bang sat|gob lok|to lol|kon tol|baji ngan|matamu (?:picek|buta)|raimu|rai gedhek)\b/
const NOT_VIOLENCE = /\b(?:mati (?:lampu|listrik|air|suri|rasa)|lampu|korban pembunuhan)\b/

const GROUPS = String.raw`(?:cina|china|chinese|tionghoa|tiongkok|cokin|jawa|madura|batak|papua|melayu|bugis|padang|minang|dayak|arab|india|bali|ambon|flores|sunda|aceh|nias|lampung|palembang|buton|kristen|katolik|nasrani|islam|muslim|hindu|buddha|budha|konghucu|ahmadiyah|syiah|yahudi|pendatang|transmigran|perantau|rohingya|negro|aseng|asing|pribumi|lgbt|waria|suku itu|agama itu|agama lain|suku lain|kafir|kopir)`
const BAD = String.raw`(?:babi|anjing|monyet|asu|kotor|licik|najis|penjajah|sesat|teroris|bau|pemalas|malas|primitif|bodoh|goblok|tolol|maling|penipu|pelit|perusak|hama|sampah|biadab|setan|iblis|barbar|rakus|serakah|munafik|kafir|haram|tukang tipu|tukang rusuh|biang rusuh|biang kerok|perampok|tak tahu diri|tidak tahu diri|gak tau diri|ga tau diri|parasit|benalu|penyakit|penghianat|pengkhianat|kampungan|terbelakang|kasar|jorok|musuh|pembohong|jahat|laknat|keparat|bangsat|semuanya sama|tidak bisa dipercaya|ga bisa dipercaya)`
const PUSH = String.raw`(?:usir|bunuh|basmi|bakar|ganyang|habisi|musnahkan|benci|boikot|tolak|pulangkan|singkirkan|bantai|bersihkan|larang|enyahkan|jangan kasih|jangan beri|jangan terima|perangi|kubur|sikat)`
const HATE: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:orang|suku|kaum|umat|warga|para|dasar|pendatang|antek) ${GROUPS} (?:\w{1,12} ){0,5}(?:usir|minggat|enyahkan|menipu|menjilat|jilat|merampok|bikin rusuh|bikin onar|bikin kotor|perusuh|penjilat|pembuat onar|tidak tahu malu)\b`,
  ),
  new RegExp(String.raw`\b${GROUPS} (?:\w{1,12} ){0,4}usir (?:aja|saja|mereka|semua|dari|lah)\b`),
  new RegExp(
    String.raw`\b${GROUPS} (?:itu |emang |memang ){0,2}(?:ga|gak|tidak|nggak|tak|ndak) (?:pantas|pantes|layak|boleh|berhak) (?:jadi|pimpin|memimpin|menjabat|tinggal|hidup|dapat|di)\b`,
  ),
  new RegExp(
    String.raw`\b${GROUPS} (?:itu |adalah )?(?:agama|suku|kaum|ajaran|bangsa|ras|manusia) (?:teroris|sesat|penjajah|setan|iblis|kotor|penipu|rendah|kelas dua|bodoh|haram|najis|pemalas|licik|kafir|barbar)\b`,
  ),
  new RegExp(
    String.raw`\b(?:orang|org|suku|kaum|etnis|umat|agama|dasar|anak|keturunan|si|ras|bangsa|para|warga|kelompok|golongan|antek|kaumnya) (?:si )?${GROUPS}(?: (?:itu|ini|emang|memang|semua|semuanya|pada|tuh|mah|selalu|sukanya|cuma|kan|adalah|dari dulu|dulu|di sini|disini|sini|yang|yg|kerjanya|bisanya|hanya|sama|kayak|kaya|seperti|taunya|tukang|tau|nya|rata rata|mulutnya|otaknya|paling)){0,5} ${BAD}\b`,
  ),
  new RegExp(
    String.raw`\b${GROUPS} (?:itu |emang |memang |semua |semuanya |selalu |kayak |seperti |adalah |tuh |mah ){0,3}(?:babi|anjing|monyet|asu|najis|penjajah|sesat|teroris|primitif|hama|biadab|setan|iblis|laknat|licik|parasit|benalu|bau|pemalas|kafir|keparat|bangsat|tolol|goblok|bajingan)\b`,
  ),
  new RegExp(
    String.raw`\b${PUSH} (?:aja |saja |semua |para |orang |orang orang |kaum |suku |umat |agama |itu |tuh |dari sini |warga |etnis |rumah ibadah |gereja |masjid |jabatan |pemimpin |kepada |ke ){0,4}${GROUPS}\b`,
  ),
  /\b(?:jangan|haram|tidak sudi|ogah|gak sudi) (?:\w{1,14} ){0,4}(?:pemimpin|bupati|gubernur|camat|pejabat|tetangga|jual beli|belanja|bergaul|toko|berteman|menikah) (?:\w{1,10} ){0,3}(?:kafir|cina|china|kristen|non muslim|nonmuslim|pendatang|jawa|madura|batak|papua|islam|muslim|syiah|konghucu|buddha|hindu)\b/,
  new RegExp(
    String.raw`\b${GROUPS} (?:\w{1,12} ){0,3}(?:pulang|balik|minggat|enyah|hengkang|pergi)(?:lah|kan|in)? (?:aja |saja |sana |kau |kalian |lu )?(?:ke |dari |sana|negara|negeri|kampung|asal|asalmu|sini|tanah|cina|jawa|jakarta)`,
  ),
  /\b(?:rumah ibadah|gereja|masjid|vihara|kelenteng|klenteng|pura) (?:\w{1,12} ){0,3}(?:bakar|dibakar|bongkar|hancurkan|diratakan|ratakan|bom)\b(?! (?:massa|orang|oknum|pelaku))/,
  /\b(?:cina|china|aseng|kafir|jawa|madura|batak|papua|pendatang) (?:\w{1,10} ){0,2}(?:mau|ingin|sudah|udah|makin) (?:kuasai|menguasai|menjajah|jajah|rampas|merampas|ngatur|merusak|mengotori)\b/,
  /\b(?:kadrun|cebong|onta|cokin|amoy|tiko|huana|fankui|chindo|kopir|komunis|pki) (?:\w{1,10} ){0,2}(?:minggat|mampus|bodoh|goblok|tolol|najis|licik|usir|babi|anjing|enyah|harus|semua|laknat)\b|\bdasar (?:kadrun|cokin|tiko|huana|cina|china|jawa|batak|madura|papua|arab|kafir|aseng|pendatang|melayu|bugis|pki|komunis|yahudi|syiah)\b/,
]
/** Talk about hatred: quoting, warning, history. */
const ABOUT_HATE =
  /\b(?:jangan (?:ada )?(?:hina|menghina|rasis|membenci|sara|diskriminasi|mengejek)|stop rasis|toleransi|kerukunan|rukun|harmoni|rasisme|diskriminasi|menghormati|hormati)\b/

export function findAbuse(reading: Reading): Abuse {
  const read = reading.read
  const hate = HATE.some((pattern) => pattern.test(read)) && !ABOUT_HATE.test(read)
  const threat = VIOLENCE.test(read) && !NOT_VIOLENCE.test(read)
  return { abusive: insultIn(reading) ?? INSULTING.exec(read)?.[0], threat, hate }
}

function insultIn(reading: Reading): string | undefined {
  const { tokens } = reading
  const animalTalk = tokens.some((token) => ANIMAL_TALK.has(token.plain) && !ANIMALS.has(token.plain))
  const spiritTalk = tokens.some((token) => SPIRITS.has(token.plain) && token.plain !== 'setan')
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place] as Token
    const word = insultWord(token, reading)
    if (word === undefined || HARMLESS.has(word)) continue
    const before = tokens[place - 1]?.plain ?? ''
    const after = tokens[place + 1]?.plain ?? ''
    if (token.before === '@' || token.before === '#') continue
    // "Desa Tai Kecil", "Pulau Babi": a place is called so; "kepala desa babi" is not
    if (
      (ANIMALS.has(word) || word === 'tai') &&
      PLACE_BEFORE.has(before) &&
      !OFFICE_BEFORE.has(tokens[place - 2]?.plain ?? '')
    )
      continue
    if (word === 'bego' && tokens.some((other) => DIGGER.has(other.plain))) continue
    if (word === 'asu' && before === 'dr') continue
    if (INSULTS.has(word) && !WHEN_THROWN.has(word) && !ANIMALS.has(word)) return word
    const thrown =
      BEFORE_INSULT.has(before) ||
      AFTER_INSULT.has(after) ||
      (PERSONS.has(before) && !['nya', 'orang', 'anggota', 'semua'].includes(before))
    if (ANIMALS.has(word)) {
      if (before === 'dasar' || AFTER_LOUD.has(after)) return word
      if (!animalTalk) return word
      continue
    }
    if (!thrown || POLICY.has(before) || POLICY.has(after)) continue
    if ((word === 'setan' || word === 'iblis') && spiritTalk) continue
    if (
      WEAK_THINGS.has(word) &&
      !STRONG_THROW.has(before) &&
      !['lu', 'lo', 'kau', 'kalian', 'kamu', 'loe', 'elu', 'elo', 'ente', 'kowe', 'koe', 'ikak'].includes(after)
    )
      continue
    return word
  }
  return undefined
}

const PLACE_BEFORE = list('pulau desa dusun sungai gunung bukit teluk tanjung kampung pantai simpang')
const OFFICE_BEFORE = list('kepala perangkat kantor aparat pak bu orang')
const AFTER_LOUD = list('lu lo loe elu elo kau kamu kalian ente koe kowe ikak emang')
/** Everyday things and states: only "dasar …", "otak …" and "… kau" make them an insult. */
const WEAK_THINGS = list(
  'gila sampah busuk kambing kerbau ular tikus hewan kera binatang miring gembel parasit lintah benalu jelek edan najis butuh bodoh bodo hama kafir munafik kampungan antek otak udang pantat cok cuk su tolok mampus palak shit homo banci pengecut',
)
const STRONG_THROW = list(
  'dasar otak otaknya mulut mulutnya muka mukanya si kelakuan kayak kaya kek lu lo kau kalian kamu elu elo loe ente kowe koe mereka bupati pejabat petugas pegawai admin dprd dewan camat lurah kades polisi woi woy pemerintah',
)

/** The insult a token says, also starred (`b*ngs*t`), stretched (`gobloook`) or with an ending (`gobloknya`). */
function insultWord(token: Token, reading: Reading): string | undefined {
  const said = known(token.plain) ?? known(token.text)
  if (said !== undefined) return said
  if (token.plain.length >= 5 && token.plain.length <= 30) {
    const short = token.plain.replace(/([a-z])\1+/g, '$1')
    const stretched = short === token.plain ? undefined : known(short)
    if (stretched !== undefined) return stretched
    const bare = token.plain.replace(/(?:nya|lah|mu|ku|kau|lo|lu|kalian|semua|an|banget)$/, '')
    if (bare !== token.plain && bare.length >= 4 && INSULTS.has(bare)) return bare
  }
  return starred(token, reading)
}

function known(word: string): string | undefined {
  return INSULTS.has(word) || WHEN_THROWN.has(word) || ANIMALS.has(word) ? word : undefined
}

const STARRED = /[a-z]{1,8}(?:[*#.]{1,4}[a-z]{1,8}){1,4}/y
const STARRABLE = [...INSULTS]
  .filter((word) => word.length >= 4 && !WHEN_THROWN.has(word))
  .concat('anjing', 'babi', 'monyet')

function starred(token: Token, reading: Reading): string | undefined {
  if (token.after !== '*' && token.after !== '#') return undefined
  STARRED.lastIndex = token.start
  const row = STARRED.exec(reading.folded)?.[0]
  if (row === undefined)
    return token.text.length === 1 && /^\*{3,}/.test(reading.folded.slice(token.end, token.end + 4))
      ? 'disensor'
      : undefined
  return STARRABLE.find((word) => matchesStars(row, word))
}

/** `b**gs*t` against `bangsat`: a star is one letter or a run of stars any few. */
function matchesStars(row: string, word: string): boolean {
  const pieces = row.split(/[*#.]+/)
  if (!word.startsWith(pieces[0] as string) || !word.endsWith(pieces[pieces.length - 1] as string)) return false
  if (Math.abs(row.length - word.length) > 1 || pieces.join('').length < 2) return false
  let from = 0
  for (const piece of pieces) {
    const at = word.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return true
}
