import { type BrandNumber, brandNumberOf, isCompound, isEveryday, isGamblingName, isLuckyNumber } from './brand.ts'
import type { Links } from './links.ts'
import type { Disguise, Reading, Token } from './normalise.ts'
import type { Reason, ReasonCode } from './reasons.ts'
import { judgeWording } from './wording.ts'
import { ABOUT_GAMBLING, BUSINESS, CONTEXT, HYPE, PERHAPS_ABOUT } from './words.ts'

/**
 * Weighs the signs of online-gambling promotion. Points are internal and never shown; the reasons are.
 *
 * A brand or a hand-over (link, "cek bio", contact) is what a promotion cannot do without: words ABOUT gambling
 * alone never reach `heldFrom`, and never `spamFrom`. Points were set on tests/comments/screening/corpus (tuned part).
 * Learned wording (`wording.ts`) may hold a text by itself and excuses civic texts; spam needs other evidence too.
 */
export type Gambling = {
  verdict: 'none' | 'suspected' | 'confident'
  reasons: readonly Reason[]
  /** gambling words that somebody used without inviting: shown as noticed */
  mentioned: readonly string[]
}

const heldFrom = 3
const spamFrom = 5.5

/** Learned wording, in points per unit of log-odds. Cross-validated: 1 in 100 honest texts is held by it. */
const perOddsFor = 5
const perOddsAgainst = 2.5
const mostFor = 4
/** From 1 upwards of log-odds. */
const mostForSure = 5
/** Nearer to nought than this, civic words excuse nothing. */
const undecided = 0.4
const mostAgainst = 2.5
/** From here on the wording agrees with what the rules say. */
const agrees = 0.2
/** Other evidence that a comment judged by its wording must have before it is spam. */
const needsBesides = 1

/** What a disguise adds when it sits on a brand or a word of gambling. */
const DISGUISE_POINTS: Readonly<Record<Disguise, number>> = {
  styled: 4,
  'look-alike': 4,
  hidden: 4,
  reversed: 5,
  marks: 4,
  accents: 2.5,
  separated: 3,
  vertical: 4,
  leet: 1.4,
  spelled: 2.5,
  markup: 4,
  chopped: 2,
}

/** Words of the trade and their points. Those with a second meaning are listed in `CONTEXT`. */
const TERMS: Readonly<Record<string, number>> = {
  gacor: 2,
  maxwin: 3,
  scatter: 2,
  sketer: 3,
  mekswin: 3,
  ertepe: 3,
  gacir: 3,
  gates: 0.7,
  zonk: 0.5,
  jackpot: 1.5,
  jekpot: 2,
  jepe: 3,
  jepey: 3,
  jp: 1.5,
  wede: 3,
  wd: 1.5,
  withdraw: 1.5,
  depo: 1.5,
  deposit: 1,
  rtp: 1.5,
  slot: 1.5,
  slots: 1.5,
  slotter: 2,
  nyelot: 1.5,
  ngeslot: 1.5,
  slotnya: 1.5,
  togel: 1.5,
  toto: 1,
  pragmatic: 2,
  zeus: 1.5,
  olympus: 1.5,
  mahjong: 1.5,
  bonanza: 2,
  habanero: 2,
  freespin: 2.5,
  freebet: 3,
  freechip: 3,
  spin: 1,
  perkalian: 1,
  petir: 0.5,
  kakek: 0.5,
  bandar: 0.5,
  taruhan: 1,
  betting: 1.5,
  casino: 1.5,
  kasino: 1.5,
  poker: 1.5,
  parlay: 3,
  roulette: 2,
  rolet: 2,
  baccarat: 2.5,
  bakarat: 2.5,
  sicbo: 2.5,
  rungkad: 1.5,
  rungkat: 1.5,
  cuan: 1,
  hoki: 1,
  jitu: 0.5,
  pola: 0.5,
  bocoran: 1.5,
  rollingan: 2.5,
  cashback: 1,
  turnover: 1,
  member: 0.5,
  situs: 1,
  login: 0.5,
  terpercaya: 0.7,
  bigwin: 2.5,
  megawin: 2.5,
  superwin: 2.5,
  sensational: 2,
  winrate: 2,
  bosku: 1.5,
  bosque: 1.5,
  bosq: 1.5,
  bossku: 1.5,
  gaskeun: 0.5,
  gasken: 0.5,
  receh: 0.7,
  profit: 0.7,
  saldo: 0.5,
  pkv: 2,
  bandarqq: 3,
  dominoqq: 3,
  domino: 1,
  bet: 1,
  bonus: 0.5,
  princess: 0.5,
  auto: 0.3,
  modal: 0.3,
  sultan: 0.3,
  agen: 0.4,
  jitunya: 1,
  judi: 0.5,
  judol: 0.5,
}

/** These words name gambling without praising it; a text that has them and nothing else is noticed, not held. */
const PLAIN_MENTIONS = new Set([
  'judi',
  'judol',
  'slot',
  'slots',
  'togel',
  'casino',
  'kasino',
  'poker',
  'taruhan',
  'bandar',
  'gacor',
  'maxwin',
  'jackpot',
  'deposit',
  'scatter',
  'zeus',
])

type Phrase = { pattern: RegExp; points: number; code: ReasonCode; detail?: string; needs?: 'brand-or-terms' }

// All patterns run on `Reading.read` (letters, digits, single spaces); gaps are bounded, nothing nests.
const PHRASES: readonly Phrase[] = [
  // selling: nobody who worries says it like this
  {
    pattern:
      /\bjudi (?:online |bola |daring |slot |kartu ){0,2}(?:terpercaya|resmi|terbaik|gacor|termurah|terlengkap)\b|\bchip (?:domino|higgs|ungu|hdi|md)\b|\b(?:higgs|domino) chip\b|\b(?:jual|beli|topup) (?:\w{1,10} ){0,2}chip\b|\bsatu akun (?:untuk )?semua (?:game|permainan)\b/,
    points: 3,
    code: 'gambling-words',
    detail: 'judi',
  },
  {
    pattern:
      /\bpejuang (?:slot|maxwin|rupiah|scatter|cuan|jp)\b|\bnaga (?:hitam|emas)\b|\b(?:admin|cs|operator|loker) slot\b|\btrik (?:menang|maxwin|slot)\b|\b(?:angka|prediksi) (?:main|jitu|hari ini|malam ini)\b|\bcolok (?:bebas|macau|naga)\b/,
    points: 2,
    code: 'gambling-words',
    detail: 'judi',
  },
  { pattern: /\b\d{3} perak\b|\bsaldo gratis\b|\bgame penghasil (?:uang|saldo|cuan)\b/, points: 2, code: 'testimony' },
  {
    pattern: /\b(?:depo|deposit|depositnya) (?:ke|di) (?!bank|bri|bni|bpr|loker|sini saja|kas)\w{4,20}\b/,
    points: 1.6,
    code: 'gambling-words',
    detail: 'deposit',
  },
  {
    pattern:
      /\bmodal (?:dikit|sedikit|kecil|receh|tipis|minim) (?:\w{1,10} ){0,1}(?:hasil|untung|cuan|dapat|dapet|bisa|profit|menang)\b/,
    points: 2,
    code: 'testimony',
  },
  {
    pattern: /\bmenang (?:gede|besar|terus|banyak|mulu)\b|\bdikasih menang\b|\bjutaan rupiah\b|\bratusan juta\b/,
    points: 1,
    code: 'testimony',
    needs: 'brand-or-terms',
  },
  {
    pattern:
      /\b(?:chat|dm|hubungi|kontak|gabung|join|pm) (?:\w{1,12} ){0,4}(?:tele|telegram|telgram|tg)\b|\b(?:tele|telegram) (?:aku|saya|admin|cs|kami)\b|\bmau link\b|\bkomen(?:tar)? mau\b/,
    points: 3,
    code: 'contact',
  },
  {
    pattern:
      /\b(?:akun|akunnya|info|infonya|caranya|cara|daftar|daftarnya|detail|situs|situsnya|lengkap|lengkapnya|tutorial|buktinya|selengkapnya) (?:\w{1,10} ){0,2}(?:di|ada di|lewat|cek) (?:bio|profil|profile|profilku|bioku)\b(?! (?:pejabat|dinas|instansi|desa))/,
    points: 3.5,
    code: 'invitation',
    detail: 'cek bio',
  },
  {
    pattern:
      /\b(?:wa|wasap|whatsapp|tele|telegram) (?:\w{1,14} ){0,6}(?:bocoran|jp|jepe|gacor|menang|maxwin|bimbing|dibimbing|pola|saldo awal|akun hoki|chip)\b/,
    points: 3.2,
    code: 'contact',
  },
  {
    pattern: /\b(?:alamat|alamatnya|situsnya|tempatnya|linknya) (?:\w{1,10} ){0,3}di (?:pp|foto profil|bio|profil)\b/,
    points: 3.5,
    code: 'invitation',
    detail: 'cek bio',
  },
  {
    pattern:
      /\bkepala \d (?:\w{1,8} ){0,2}ekor \d\b|\b(?:macau|sgp|hk|sdy|hongkong|sydney|sidney) (?:\w{1,8} ){0,4}(?:kepala \d|ekor \d|[2-4]d|ak \d|lotto|line)\b|\bkode alam (?:\w{1,10} ){0,6}\d{2}\b/,
    points: 3,
    code: 'gambling-words',
    detail: 'togel',
  },
  {
    pattern:
      /\b(?:perkalian|x\d{2,4}|\d{2,4}x|petir\w*|koin|naga|ikan) (?:\w{1,8} ){0,3}(?:nyangkut|nyantol|full layar|selayar)\b|\b(?:bandar\w*|mesin\w*|room|kakek|bos kuda|putri) (?:\w{1,8} ){0,3}lagi (?:\w{1,8} ){0,1}(?:tidur|dermawan|encer|royal|murah hati|ngasih|baik hati)\b/,
    points: 2.5,
    code: 'gambling-words',
    detail: 'permainan slot',
  },
  {
    pattern: /\b(?:win|earn|winning) (?:\w{1,8} ){0,2}real money\b|\bonline casino\b|\bfast payouts?\b/,
    points: 3,
    code: 'gambling-words',
    detail: 'casino',
  },
  // words of the trade in their usual company
  {
    pattern:
      /\b(?:jam|pola|link|situs|slot|game|room|server|akun) gacor\b|\bgacor (?:parah|abis|banget|bgt|terus|mulu|malam|hari ini|nih|bosku|poll?|sekali|maxwin)\b|\b(?:lagi|emang|paling|auto|ter) ?gacor\b/,
    points: 2,
    code: 'gambling-words',
    detail: 'gacor',
  },
  {
    pattern:
      /\b(?:gampang|mudah|pasti|auto|dijamin|jamin|sering|rajin) (?:menang|jp|jepe|jepey|wd|wede|cair|maxwin|jackpot|scatter|profit|cuan)\b/,
    points: 2,
    code: 'testimony',
  },
  {
    pattern:
      /\bbonus (?:new|member|deposit|depo|harian|mingguan|rollingan|cashback|\d{2,3})\b|\b(?:new member|member baru|newmember)\b/,
    points: 2,
    code: 'gambling-words',
    detail: 'bonus member',
  },
  {
    pattern:
      /\blink alternatif\b|\blink (?:login|daftar|gacor|main)\b|\bsitus (?:resmi|terpercaya|slot|gacor|game|main|online|ternama|ini|itu|langganan)\b|\bagen (?:resmi|slot|terpercaya|togel)\b/,
    points: 1.5,
    code: 'gambling-words',
    detail: 'situs',
  },
  {
    pattern:
      /\b(?:wd|withdraw|wede|depo) (?:cepat|cepet|kilat|lancar|berapapun|berapa|pasti|dibayar|mudah|gampang|aman|minimal|min|via|pakai|pake|dana|pulsa|qris|ovo|gopay|gak|ga|nya|langsung|cuma|receh|\d{1,3} ?(?:rb|ribu|k|jt|juta|menit))\b/,
    points: 2,
    code: 'gambling-words',
    detail: 'depo/WD',
  },
  {
    pattern:
      /\bdeposit (?:pulsa|dana|ovo|gopay|qris|receh|tanpa|cepat|cuma|mulai|\d{1,3} ?(?:rb|ribu|k)\b)|\b(?:min|minimal|minim) (?:depo|deposit|wd|withdraw|bet)\b/,
    points: 2.5,
    code: 'gambling-words',
    detail: 'deposit',
  },
  {
    pattern:
      /\b(?:berapapun|berapa pun) (?:\w{1,12} )?(?:dibayar|dibayarkan|cair|lunas|wd|pasti)\b|\bpasti (?:dibayar|bayar|wd)\b|\blangsung (?:jp|maxwin|jepe|wd|wede|jackpot|pecah)\b|\bauto (?:cuan|wd|jp|maxwin|sultan|cair|jepe|jepey|kaya|profit|lunas|gajian|menang|traktir|kaget|senyum)\b/,
    points: 2,
    code: 'testimony',
  },
  {
    pattern:
      /\b(?:sweet bonanza|starlight princess|gates of|mahjong ways?|wild west|live casino|free ?spin|buy spin|buyspin|mix parlay|sabung ayam online|tembak ikan|slot online|server (?:luar|thailand|kamboja|rusia|filipina)|akun (?:pro|vip|gacor)|anti (?:rungkad|rungkat|kalah|lag)|kakek (?:zeus|petir)|petir merah|pecah selayar|perkalian (?:\d|besar|gede|merah)|black scatter|scatter hitam)\b|\bx(?:100|250|500|1000|2000|5000)\b/,
    points: 2,
    code: 'gambling-words',
    detail: 'permainan slot',
  },
  {
    pattern:
      /\b(?:main|bermain|maen|mainnya|spin) (?:di|disini|di sini|sini|situ|bareng|santai|tipis|iseng|receh|game ini)\b/,
    points: 0.7,
    code: 'gambling-words',
    detail: 'main',
    needs: 'brand-or-terms',
  },
  // numbers lottery: markets, forecasts and their own words
  {
    pattern:
      /\b(?:bbfs|colok bebas|kepala ekor|ekor (?:jitu|kuat|hidup)|angka (?:ikut|ghoib|gaib|mati|kembar|jadi|ritual)|paito|syair (?:hk|sgp|sdy|macau|togel)|live ?draw|(?:data|angka) (?:keluaran|pengeluaran)|(?:keluaran|result) (?:hk|sgp|sdy|macau)|toto (?:macau|gelap|sgp|hk)|(?:hk|sgp|sdy|macau) (?:malam ini|hari ini|sore|siang|pools|\d{2,4})|(?:prediksi|bocoran) (?:\w{1,10} ){0,1}(?:hk|sgp|sdy|macau|togel|singapur|singapura|hongkong|sidney|sydney)|pasang angka|hadiah [2-6]d|[2-6]d x \d+|ai \d{2,4} cb \d{1,2}|shio (?:hari ini|malam ini|jitu))\b/,
    points: 3,
    code: 'gambling-words',
    detail: 'togel',
  },
  {
    pattern:
      /\b(?:ki|kyai|aki|mbah|eyang|nyai|dukun|ustad|abah) (?:\w{2,14} ){0,12}(?:angka|nomor|nomer|togel|tembus|jitu)\b|\b(?:angka|nomor|togel) (?:\w{1,14} ){0,3}(?:dari|sama|pemberian) (?:ki|kyai|aki|mbah|eyang|nyai|dukun)\b|\btembus (?:[2-6]d|[2-6] angka|100)\b/,
    points: 3,
    code: 'gambling-words',
    detail: 'angka togel',
  },
  {
    pattern:
      /\bkode alam\w* (?:\w{1,10} ){0,3}(?:\dd|\d{2})\b|\b(?:slot|situs|game) (?:\w{1,8} ){0,1}(?:depo|deposit|qris|dana|pulsa) (?:\w{1,8} ){0,1}\d|\b(?:welcome|deposit|sign ?up|daily|100) bonus\b|\bfree (?:credit|kredit|saldo|chip|bet)\b|\bno deposit\b|\bwithdraw\w* (?:ku|saya|cepat|masuk|cair)\b|\b(?:aviator|spaceman) (?:\w{1,8} ){0,2}(?:gampang|x\d|kena|main|cuan)|\bcrash game\b|\b(?:baccarat|bakarat|dragon tiger|sicbo) (?:\w{1,8} ){0,2}(?:ikut|naga|gampang|menang|pasang)\b|\bbongkar chip\b|\bgratisan (?:turun|nya turun|beruntun)\b|\bnaik bet\b|\bpetir merah\b|\b(?:over|under) \d \d (?:pasang|aman)|\bvoor bola\b|\bcolok naga\b|\bbandar darat\b|\bfull ?prize\b/,
    points: 3,
    code: 'gambling-words',
    detail: 'permainan judi',
  },
  // recipes for a machine
  {
    pattern:
      /\b(?:dc|double chance|turbo|manual|auto) (?:on|off|spin|\d{2,3})\b|\b\d{2,3} ?x? (?:turbo|manual|auto spin|spin|auto)\b|\b(?:bet|spin) (?:\d{2,4}|perak|receh) (?:naik|turun|lalu|terus|dulu)\b/,
    points: 2.5,
    code: 'gambling-words',
    detail: 'pola spin',
  },
  {
    pattern:
      /\brtp (?:live|slot|tinggi|hari ini|malam ini|terbaru|gacor|\d{2} ?\d?)\b|\b(?:jam|pola|info|bocoran) (?:gacor|hoki|maxwin|slot|jp|scatter|admin)\b|\bpola (?:\w{1,8} ){0,3}(?:ampuh|jitu|gacor|hari ini|malam)\b/,
    points: 2.5,
    code: 'gambling-words',
    detail: 'jam/pola',
  },
  {
    pattern:
      /\b(?:gate?s? of o\w{3,8}s|star\w{2,5} prin\w{2,6}|s[uw]+e?i?t bonan[sz]a|mah[yj]?ong w[ay4]\w{1,3}|wild bount\w{1,2}|gates? olimpus|sweet bonansa|koi gate|lucky neko|aztec gems|server (?:peru|jepang|rusia|vietnam|myanmar|macau)|akun (?:wso|thailand|kamboja|luar)|id pro|pkv games?|(?:bandar|domino) ?qq|dominoqq|ceme|sakong|sv388|sbobet|mega888|pussy888|kiss918|sabung ayam (?:\w{1,8} ){0,3}(?:live|online|pasang|taruhan)|judi (?:bola|online|kartu|slot) (?:\w{1,12} ){0,2}(?:resmi|terpercaya|terbaik|odds)|odds (?:terbaik|tertinggi|gede))\b/,
    points: 3,
    code: 'gambling-words',
    detail: 'permainan judi',
  },
  {
    pattern:
      /\b(?:gas|gaskeun|buruan|ayo|yuk|kuy|langsung|mau) (?:depo|wd|spin|slot|gacor|maxwin)\b|\bgacor (?:bosku|nih bos)\b|\bsalam (?:jp|jepe|jepey|maxwin|wd|wede|gacor|scatter|ijo)\b|\bbandar (?:nangis|rugi|bangkrut|sultan)\b|\bx(?:250|500|1000|2000|5000) (?:\w{1,10} ){0,2}(?:x\d{3,4}|turun|pecah|nyangkut|meledak|dapat)\b|\bnaga hitam (?:\w{1,8} ){0,2}turun\b/,
    points: 3,
    code: 'gambling-words',
    detail: 'seruan',
  },
  // testimonies
  {
    pattern:
      /\b(?:balik|pulang) modal\b|\bmodal (?:balik|receh|tipis|kecil|minim|seadanya)\b|\b(?:wd|cair|menang|profit|jp) (?:terus|mulu|lagi|tiap hari|setiap hari|gede|besar)\b|\b(?:semalam|semalem|tadi malam|tadi pagi|barusan|kemarin|kemaren|baru aja|pagi ini|malam ini|hari ini|sore tadi) (?:\w{1,12} ){0,3}(?:wd|jp|jepe|maxwin|menang|pecah|profit|scatter|withdraw|jackpot)\b/,
    points: 1.5,
    code: 'testimony',
  },
  {
    pattern:
      /\b(?:kerja|gaji) (?:\w{1,12} ){0,4}(?:sekarang|skrg|kini) (?:\w{1,12} ){0,3}(?:beli|punya|lunas|santai|cuan)\b|\b(?:bisa|bs|langsung|akhirnya|kebeli|sanggup) (?:\w{1,12} ){0,2}(?:beli|bayar|lunasin|lunasi|nikah|renovasi|umroh) (?:motor|mobil|rumah|hp|iphone|utang|hutang|cicilan|kontrakan|emas|kos)\b|\b(?:utang|hutang|cicilan) (?:\w{1,10} ){0,1}(?:lunas|kelar|beres)\b/,
    points: 1.5,
    code: 'testimony',
    needs: 'brand-or-terms',
  },
  {
    pattern:
      /\b(?:awalnya|awal|mula|tadinya) (?:\w{1,14} ){0,4}(?:iseng|coba|coba2|cobacoba|ragu|gak percaya|ga percaya|nggak percaya|tidak percaya|cuma|kira)\b/,
    points: 0.8,
    code: 'testimony',
    needs: 'brand-or-terms',
  },
  {
    pattern:
      /\b(?:rezeki|rejeki) (?:nomplok|anak soleh|malam|hari ini|dari)\b|\b(?:untung|cuan|menang|hasil) (?:berlipat|jutaan|gede|banyak|terus|melimpah|maksimal|banget)\b/,
    points: 1,
    code: 'testimony',
    needs: 'brand-or-terms',
  },
  // invitations
  {
    pattern:
      /\b(?:cek|cek2|cekcek|liat|lihat|klik|buka|intip|kunjungi|mampir|pencet|tap|ketuk|check|chek|visit|see|kepoin|stalk) (?:aja |saja |langsung |link |di |ke |the |my |dulu |deh |yuk |on ){0,3}(?:b[i1][o0]|biodata|profil|profile|profilku|profilnya|pp|nama saya|nama aku|namaku|nama ku|nama gue|nama akun|akun saya|akun aku|akunku|foto profil|beranda saya)\b/,
    points: 3.5,
    code: 'invitation',
    detail: 'cek bio',
  },
  {
    pattern:
      /\bl[i1]nk(?:nya)? (?:nya |ada |aku |saya |taruh |sudah |udah |ku |semua |daftar |lengkap |is |taro |ada di |resmi ){0,3}(?:di|ad|in|d|on) (?:the |my |atas |nama |foto )?(?:nama aku|nama saya|namaku|nama akun|b[i1][o0]|profil|profile|profilku|bioku|komentar pertama|akun saya)\b|\b(?:bio|profil|profile) (?:aku|saya|ku|gue|gw|ane|kami) (?:\w{1,10} ){0,2}(?:ya|yah|kak|bos|gan|ada|buat|untuk)\b/,
    points: 3.5,
    code: 'invitation',
    detail: 'cek bio',
  },
  {
    pattern:
      /\b(?:cari|search|ketik|googling|tulis|cek|cari aja|buka) (?:\w{2,20} ){0,4}(?:google|gugel|gugle|googel|gogel|gogle|chrome|mbah google|pencarian)\b|\b(?:google|gugel|googling) (?:aja|saja|langsung|dulu|ketik|cari)\b/,
    points: 1.8,
    code: 'invitation',
    detail: 'cari di Google',
  },
  {
    pattern:
      /\b(?:klik|pencet|tap|akses|kunjungi|click) (?:\w{1,12} ){0,2}(?:link|tautan|situs|website|web|url|here|sini|ini)\b|\blink(?:nya)? (?:ada )?di (?:bawah|atas|sini|komen)\b/,
    points: 1.2,
    code: 'invitation',
    detail: 'klik tautan',
  },
  {
    pattern:
      /\b(?:daftar|daftarkan|daftarin|join|gabung|bergabung|regis|registrasi|sign up|signup|register|cobain|merapat|meluncur|login) (?:\w{1,12} ){0,2}(?:sekarang|segera|di|sini|aja|yuk|gratis|now|bos|bosku|kak|gan|skrg|langsung|juga|sebelum)\b|\b(?:segera|buruan|yuk|ayo|kuy|gas|mending|langsung|come|let s) (?:\w{1,12} ){0,1}(?:daftar|join|gabung|main|cobain|coba|login|depo|spin|merapat|gaskeun|play)\b/,
    points: 1.2,
    code: 'invitation',
    detail: 'daftar',
    needs: 'brand-or-terms',
  },
  {
    pattern:
      /\b(?:mau|pengen|ingin|pingin|butuh|cari|want) (?:\w{1,14} ){0,3}(?:tambahan|penghasilan|cuan|duit|uang|saldo|gajian|kaya|jutaan|extra|easy money)\b|\b(?:penghasilan|uang|duit) tambahan\b|\bpassive income\b/,
    points: 1.6,
    code: 'testimony',
    needs: 'brand-or-terms',
  },
  {
    pattern:
      /\b(?:wa|whatsapp|whatsap|tele|telegram|telgram|line|dm|japri|chat|hubungi|kontak|pm|inbox) (?:\w{1,12} ){0,3}(?:08\d{2,}|628\d+|62|0\d{3}|admin|cs|kami|official|vip|grup|group|channel)\b|\b(?:grup|group|channel|komunitas) (?:wa|tele|telegram|vip|whatsapp|bocoran)\b|\b(?:dm|japri|inbox|pm|chat) (?:aja|saja|me|aku|saya|gue|gw|ya|langsung|untuk|utk)\b/,
    points: 1.5,
    code: 'contact',
    needs: 'brand-or-terms',
  },
]

/** "… lalu tambah 777": the brand is put together by the reader. */
const OFFICIAL_BIO =
  /\b(?:bio|profil) (?:instagram|ig|akun|resmi|facebook|fb|tiktok|pemkab|dinas|humas|website|pejabat|desa)\b/
const STORY =
  /\b(?:dulu|sekarang|alhamdulillah|rahasia|rahasianya|mau tau|mau tahu|gabut|butuh|modal|jutaan|juta|jt|susah|gratis|saldo|uang|duit|cuan|untung|penghasilan|kaya|income|money|kerja|rezeki|hadiah|hadiahnya|terbukti|menang|slot|spin|gacor)\b/
/** "Jangan percaya …", "… itu bohong", "diretas": said about gambling, not for it. */
const WARNING =
  /\b(?:jangan|jgn|stop|awas|hati hati|kapok|tobat|nyesal|menyesal) (?:\w{1,10} ){0,2}(?:percaya|coba|cobacoba|ikut|ikutan|tergiur|tertipu|terjebak|mau|main|judi|slot|judol|dengan|sama)\b|\b(?:itu|cuma|hanya|semua|semuanya) (?:bohong|tipu|tipuan|penipuan|settingan|setingan|diatur|jebakan|umpan|pancingan|mitos)\b|\b(?:kalah|habis|rugi|ludes) (?:terus|seribu|puluhan|ratusan|semua|total)\b|\b(?:diretas|kena (?:retas|hack)|di ?hack|disusupi|keluarnya|munculnya|isinya)\b/
const OFFICIALS = new Set(
  'bupati wabup gubernur walikota camat kecamatan lurah kelurahan kades kadus desa dinas kadis sekda asn pns honorer pppk pejabat petugas pegawai staf kepala polisi satpol polres polsek kominfo diskominfo pemkab pemda pemerintah kabupaten dprd dewan kantor sekolah guru kepsek murid siswa puskesmas rsud bpbd pdam pln disdukcapil website instansi ortu orangtua moderator'.split(
    ' ',
  ),
)
const SPLIT_ORDER =
  /\b(?:tambah|tambahin|tambahkan|plus|sambung|ditambah|digabung|gabungkan|gabungin|belakangnya|akhiran|ujungnya|diikuti) (?:angka |dengan |sama |di |belakang |belakangnya |nya |kasih ){0,3}(77|88|99|777|888|999|138|168|303|4d)\b/

const AMOUNT = String.raw`(?:\d{1,3} ?(?:jt|juta|jutaan|jetong|jete|jtan|rb|ribu|ribuan|rebu|k)|\d{1,3} \d{1,3} ?(?:jt|juta)|\d{1,3} 000(?: 000)?|jutaan|puluhan juta|ratusan ribu|belasan juta|sejuta|dua juta|tiga juta|lima juta|goceng|ceban|gocap|noban|goban|cepek)`
const SMALL_STAKE =
  /\b(?:modal|bermodal|bermodalkan|modalnya|uang jajan|uang rokok|uang kopi|uang belanja|sisa uang|depo|deposit|deponya|isi saldo|top up|topup|tf|taruh|pasang|dari|cuma|iseng|coba|bet|isi|masukin|with) (?:\w{1,12} ){0,3}?(?:\d{1,3} ?(?:rb|ribu|rebu|rbu|k|rban|perak)|\d{1,3} 000|receh|goceng|ceban|gocap|noban|goban|cepek|seceng|lima puluh ribu|dua puluh ribu|sepuluh ribu)\b/
const WINNING = new RegExp(
  String.raw`\b(?:cair|wd|wede|withdraw|dapat|dapet|dpt|dapetin|menang|jadi|jadinya|profit|untung|tembus|pecah|bawa pulang|hasilnya|dibayar|masuk|narik|tarik|jp|jackpot|hasil|naik|panen|won|win|saldo|saldonya|pulang|bawa|narik|totalnya|total) (?:\w{1,12} ){0,3}?${AMOUNT}\b|\b${AMOUNT} (?:\w{1,12} ){0,2}?(?:cair|masuk|wd|langsung cair|dibayar|ke rekening|ke dana|di dana|ditransfer|di tangan)\b`,
)
/** A small stake that becomes millions; prices that rise stay among thousands. */
const MULTIPLIED =
  /\b\d{1,3} ?(?:rb|ribu|k) (?:\w{1,12} ){0,3}(?:jadi|jd|menjadi|dapat|dapet|dpt|pulang|balik|tarik|wd|cair|langsung|malah|eh) (?:\w{1,12} ){0,3}(?:\d{1,3} ){0,2}\d{0,3} ?(?:jt|juta|jutaan)\b/
const OUTCOME =
  /\b(?:cair|dibayar|wd|wede|withdraw|jp|jepe|jackpot|maxwin|menang|profit|pecah|scatter|masuk rekening|masuk dana|lunas|balik modal|berlipat|gacor)\b/

const CASINO_SYMBOLS = /🎰|🎲|🃏|♠️|♦️|♣️/u
const MONEY_SYMBOLS = /[💰💸🤑💵💎🔥🚀⚡🏆👑💯🤩]/gu
const BRAND_COMPANY_BEFORE = new Set(
  'di main maen mainnya berkat salam situs link daftar join gabung login bareng pake pakai dari sama cuma hanya emang memang coba cobain cobaen gas ada namanya nama makasih thanks terimakasih kasih cari ketik google search langsung mending percaya web at on play try agen slot sini lewat via bersama lawan sejak kenal ke karena lapak lewat'.split(
    ' ',
  ),
)
const BRAND_COMPANY_AFTER = new Set(
  'gacor emang memang the terbaik terpercaya langsung cair gampang auto bikin jaya wd jp maxwin lagi selalu pasti anti slot situs aja nih juara jos mantul gas mantap beneran never is best wins paling terus jagonya bayar banget menang kasih bukan bosku'.split(
    ' ',
  ),
)

const PLAYED_BEFORE = new Set(
  'main maen mainnya berkat salam situs link daftar join gabung login bareng cobain depo spin agen slot web play try togel gas gasken member'.split(
    ' ',
  ),
)

type Brand = { token: Token; points: number; reason: Reason; disguised: boolean; place: number }

export function judgeGambling(whole: Reading, name: Reading, links: Links): Gambling {
  const reading = withoutPaths(whole, links)
  const reasons: Reason[] = []
  const because = (code: ReasonCode, detail?: string) => {
    if (!reasons.some((reason) => reason.code === code && (code !== 'invitation' || reason.detail === detail))) {
      reasons.push(detail === undefined ? { code } : { code, detail })
    }
  }
  const words = new Set(reading.tokens.map((token) => token.plain))
  const about = countOf(words, ABOUT_GAMBLING) + Math.floor(countOf(words, PERHAPS_ABOUT) / 2)
  const business = countOf(words, BUSINESS)
  const civic = countOf(words, OFFICIALS) > 0 || WARNING.test(reading.read)

  // brand
  const brands = brandsIn(reading)
  const brand = brands.reduce((most, found) => Math.max(most, found.points), 0) + (brands.length > 1 ? 0.5 : 0)
  for (const found of brands) because(found.reason.code, found.reason.detail)
  let disguise = 0
  for (const found of brands) disguise = Math.max(disguise, disguisePoints(found.token, because))

  // words in disguise
  const hidden = disguisedWords(reading, because)

  // words of the trade
  const terms = termsIn(reading, words)
  let termPoints = Math.min(terms.points, 7)
  for (const token of terms.disguised) disguise = Math.max(disguise, disguisePoints(token, because))

  disguise += brands.reduce((most, found) => Math.max(most, companyPoints(reading, found.token)), 0)
  if (brand >= 2.5 || terms.insider) disguise += Math.min(2.4, countOf(words, HYPE) * 1.2)

  // phrases
  let invitation = 0
  let testimony = 0
  let contact = 0
  const read = reading.read
  for (const phrase of PHRASES) {
    if (phrase.code !== 'contact' && phrase.code !== 'invitation') continue
    if (phrase.needs !== undefined && brand + termPoints < 1.5) continue
    if (!phrase.pattern.test(read)) continue
    if (phrase.code === 'contact') contact = Math.max(contact, phrase.points)
    else invitation += phrase.points
    because(phrase.code, phrase.detail)
  }
  const beforePhrases = termPoints
  let strong = false
  const witnesses = new Set(terms.named)
  const anything = brand + termPoints + links.points + hidden + invitation > 0
  for (const phrase of PHRASES) {
    if (phrase.code === 'contact' || phrase.code === 'invitation') continue
    if ((phrase.needs !== undefined && !anything) || !phrase.pattern.test(read)) continue
    witnesses.add(phrase.detail ?? phrase.code)
    if (phrase.code === 'testimony') testimony += phrase.points
    else {
      termPoints += phrase.points
      strong ||= phrase.points >= 3
    }
    because(phrase.code, phrase.detail)
  }
  // an official account is pointed to as well: "link pendaftaran ada di bio Instagram pemkab"
  if (OFFICIAL_BIO.test(read) && brand === 0) invitation = Math.min(invitation, 1)
  if (invitation >= 3 && STORY.test(read)) testimony += 2.1
  const told = SPLIT_ORDER.exec(read)?.[1]
  if (told !== undefined) {
    invitation += 3.5
    because('brand-number', told.toUpperCase())
  }
  invitation = Math.min(invitation, 5)

  // small stake, big win
  const stake = SMALL_STAKE.test(read)
  const won = WINNING.test(read)
  const outcome = OUTCOME.test(read)
  const trade = business > 0 ? 0.3 : 1
  if (stake && won) testimony += 4 * trade
  else if (stake && outcome) testimony += 3 * trade
  else if (won && (brand > 0 || termPoints >= 1.5)) testimony += 2 * trade
  else if (MULTIPLIED.test(read)) testimony += 4 * trade
  else if (stake) testimony += 0.7 * trade
  if ((stake && (won || outcome)) || testimony >= 3) because('testimony')
  else if (won && (brand > 0 || termPoints >= 1.5)) because('testimony')
  if (business > 0) testimony = Math.min(testimony, 2.5)
  testimony = Math.min(testimony, 5)

  // sender's name
  let sender = 0
  // people put their year or their number behind their name: only a brand's own number, word or disguise counts
  const named = brandsIn(name).filter(({ points, disguised }) => points >= 3 || disguised)
  if (named.length > 0) {
    sender =
      Math.min(3, Math.max(...named.map((found) => found.points))) + (named.some((found) => found.disguised) ? 3 : 0)
    if (SELLER.test(name.read)) sender += 2.5
  }
  if (sender === 0 || named.some((found) => !GIVEN_NAMES.has(/^[a-z]+?(?=[0-9])/.exec(found.token.plain)?.[0] ?? ''))) {
    const nameTerms = termsIn(name, new Set(name.tokens.map((token) => token.plain)))
    const sold = nameTerms.named.length > 0 ? nameTerms.points : 0
    const phrased = PHRASES.some(
      (phrase) =>
        (phrase.code === 'gambling-words' || phrase.code === 'invitation') &&
        phrase.needs === undefined &&
        phrase.pattern.test(name.read),
    )
    if (sold >= 1.5 || phrased) sender += Math.min(6, sold + (phrased ? 3 : 0) + (sold < 2.5 ? 1.5 : 3))
    // a decorated name is taste (and held by names.ts); on a brand's shape it is a disguise
    sender += Math.min(named.length > 0 || name.tokens.some(isLeetName) ? 4 : 1.5, disguisedWords(name, because))
  } else sender = 0
  if (sender >= 2) because('brand-in-name')

  // symbols only strengthen
  let symbols = 0
  if (CASINO_SYMBOLS.test(reading.original)) symbols = 1.5
  const money = reading.original.match(MONEY_SYMBOLS)?.length ?? 0
  symbols += Math.min(1, money * 0.4)
  if (brand + termPoints + testimony + invitation + hidden + sender === 0) symbols = 0
  else if (symbols >= 1.5) because('symbols')

  // words about gambling
  const wording = judgeWording(reading)
  const handsOver =
    links.points >= 2 || invitation >= 3 || contact > 0 || (brand > 0 && brands.some((found) => found.disguised))
  const mentioned = terms.mentioned
  if (!handsOver && about > 0) {
    if (brand === 0 && (about >= 2 || termPoints === beforePhrases)) {
      termPoints = 0
      testimony = 0
      invitation = 0
    } else if (brand > 0 && about >= 2) {
      termPoints = 0
      testimony = Math.min(testimony, 1)
      disguise = Math.min(disguise, 0.5)
    }
  }

  const linkPoints = Math.min(links.points, 5) + (links.external.length > 0 && brand + termPoints >= 1.5 ? 2.2 : 0)
  const promoting = brand + hidden + sender + linkPoints + invitation + contact + testimony
  let total = brand + disguise + hidden + termPoints + testimony + invitation + contact + linkPoints + sender + symbols
  const withoutWording = total
  if (strong && about === 0) total += wording.score > 0 ? 2 : 1
  // words of the trade alone, however many, only ask for a look
  const list = about === 0 && terms.named.length >= 4 // "RTP slot: Olympus …, Bonanza …"
  if (promoting < 1 && !strong && terms.disguised.length === 0 && !terms.insider && !list)
    total = Math.min(total, spamFrom - 0.5)
  // a link alone is a link
  if (brand + hidden + sender + termPoints + testimony + invitation + disguise === 0 && !isGamblingLink(links))
    total = 0
  if (about >= 2 && !handsOver) total = Math.min(total, spamFrom - 0.5)

  // learned wording: enough to hold by itself, to judge only together with something else
  let worded = (terms.excused && brand === 0) || reading.tokens.length === 0 ? 0 : wordingPoints(wording.score)
  if (about > 0 && !handsOver) worded = Math.min(worded, brand > 0 ? 0 : 3 - about)
  // civic words excuse a shop's number or a singing bird, not the trade's own language or a tale of winnings
  if (worded < 0 && (strong || (testimony >= 3 && business === 0))) worded = 0
  else if (worded < 0 && (handsOver || brand >= 3 || hidden >= 3)) worded /= 4
  else if (worded < 0 && brands.some(({ reason }) => reason.code === 'brand-word')) worded /= 4
  else if (worded < 0 && brand >= 2) worded /= 2
  if (worded < 0 && sender >= 3) worded = Math.max(worded, Math.min(0, total - sender))
  // three words beside a link are not enough to know how somebody speaks, and the link is held anyway
  if (total === 0 && links.external.length > 0 && reading.tokens.length <= 6) worded = Math.min(worded, 1.5)
  total += worded
  if (withoutWording < needsBesides || (about >= 2 && !handsOver)) total = Math.min(total, spamFrom - 0.5)
  // without a brand or a hand-over two witnesses must agree, and who names an office or warns others is read by a person
  if (testimony >= 3) witnesses.add('a small stake, a big win')
  if (invitation >= 3) witnesses.add('an invitation')
  const anchored = brand + hidden >= 1.5 || sender >= 3 || linkPoints >= 2 || contact > 0
  if (!anchored && (civic || wording.score < agrees || isSlang(witnesses))) total = Math.min(total, spamFrom - 0.5)
  // a word with a number of no luck, or a name that ends like a brand, may be somebody's user name
  const besideBrand = disguise + hidden + termPoints + testimony + invitation + contact + linkPoints + sender
  if (brand > 0 && brand < 3 && besideBrand < 1) total = Math.min(total, spamFrom - 0.5)
  // a name alone, however it looks, has not promoted anything yet
  const said = brand + hidden + termPoints + testimony + invitation + contact + linkPoints
  if (said < 1 && named.length === 0 && sender < 5) total = Math.min(total, spamFrom - 0.5)
  // a shortened link and nothing else says nothing, and wants to be followed
  if (
    links.external.length > 0 &&
    reading.tokens.length <= 8 &&
    links.reasons.some(({ code }) => code === 'short-link')
  )
    total = Math.max(total, heldFrom)
  if (worded >= 1 && wording.strongest.length > 0) because('wording', wording.strongest.join('”, “'))

  const verdict = total >= spamFrom ? 'confident' : total >= heldFrom ? 'suspected' : 'none'
  if (verdict === 'none') return { verdict, reasons: [], mentioned }
  if (terms.named.length > 0) because('gambling-words', terms.named.slice(0, 3).join(', '))
  return {
    verdict,
    reasons: [{ code: verdict === 'confident' ? 'gambling' : 'gambling-suspected' }, ...reasons],
    mentioned: [],
  }
}

/** The text without what stands behind the hosts of its links. */
function withoutPaths(reading: Reading, links: Links): Reading {
  if (links.paths.length === 0) return reading
  const tokens = reading.tokens.filter(({ start }) => !links.paths.some(([from, to]) => start >= from && start < to))
  return { ...reading, tokens, read: tokens.map(({ plain }) => plain).join(' ') }
}

/** Words of the trade that young people use for praise, luck and loss: "vokalnya gacor", "rungkad", "auto cuan". */
const SLANG = new Set([
  'gacor',
  'rungkad',
  'rungkat',
  'cuan',
  'hoki',
  'slot',
  'situs',
  'zeus',
  'spin',
  'bosku',
  'jackpot',
])

/** One such word, and nothing that says where, how much or how: a person decides. */
function isSlang(witnesses: ReadonlySet<string>): boolean {
  return witnesses.size === 1 && [...witnesses].every((word) => SLANG.has(word))
}

function wordingPoints(score: number): number {
  if (score >= 1) return Math.min(mostForSure, mostFor + score - 1)
  if (score >= 0) return Math.min(mostFor, score * perOddsFor)
  return Math.max(-mostAgainst, Math.min(0, score + undecided) * perOddsAgainst)
}

function isGamblingLink(links: Links): boolean {
  return links.reasons.some((reason) => reason.code === 'gambling-link' || reason.code === 'copied-host')
}

function countOf(words: ReadonlySet<string>, list: ReadonlySet<string>): number {
  let count = 0
  for (const word of words) if (list.has(word)) count += 1
  return count
}

// ── brands ────────────────────────────────────────────────────────────────────────────────────────────────────

function brandsIn(reading: Reading): Brand[] {
  const { tokens } = reading
  const brands: Brand[] = []
  const wordsInText = tokens.filter((token) => /[a-z]/.test(token.text)).length
  const shouted = tokens.filter((token) => token.shout).length
  const allCaps = shouted > 3 && shouted >= wordsInText * 0.6
  for (let place = 0; place < tokens.length && brands.length < 10; place++) {
    const token = tokens[place] as Token
    const disguised = [...token.disguises].some((kind) => kind !== 'leet' && kind !== 'accents')
    // somebody is spoken to, or an e-mail address
    if ((token.before === '@' && !disguised && !AT_BRAND.has(tokens[place - 1]?.plain ?? '')) || token.after === '@')
      continue
    if (token.text.length > 30) continue
    const numbered = brandNumberOf(token.text) ?? brandNumberOf(token.plain)
    if (numbered !== undefined) {
      const everyday = isEveryday(numbered.word)
      if (!disguised && isPlaceName(reading, place)) continue
      // not the first word (a reply names its neighbour so) and not after "akun", "pak" …: nobody else writes this shape
      const alone = place > 0 && !everyday && token.before !== '_' && !PERSONS.has(tokens[place - 1]?.plain ?? '')
      let points = numbered.lucky ? (alone ? spamFrom : 4.4) : oddNumberPoints(numbered, alone, disguised)
      if (numbered.trade && !everyday) points += 1.5
      if (everyday) points -= 1
      if (!numbered.lucky && disguised) points += 1.5
      if (points >= 1)
        brands.push({
          token,
          points,
          reason: { code: 'brand-number', detail: numbered.number.toUpperCase() },
          disguised,
          place,
        })
      continue
    }
    const trade = isGamblingName(token.plain)
    if (trade !== undefined) {
      brands.push({
        token,
        points: trade === 'strong' ? 3 : token.plain.endsWith('bet') ? 2.4 : 1.8,
        reason: { code: 'brand-word', detail: token.plain },
        disguised,
        place,
      })
      continue
    }
    if (isCompound(token.plain)) {
      const beside =
        BRAND_COMPANY_BEFORE.has(tokens[place - 1]?.plain ?? '') ||
        BRAND_COMPANY_AFTER.has(tokens[place + 1]?.plain ?? '')
      if (beside || (token.shout && !allCaps))
        brands.push({ token, points: 1.8, reason: { code: 'brand-word', detail: token.plain }, disguised, place })
      continue
    }
    const next = tokens[place + 1]
    if (
      token.shout &&
      next?.shout === true &&
      !allCaps &&
      TRADE_APART.has(next.plain) &&
      !TRADE_APART.has(token.plain) &&
      !PERSONS.has(token.plain)
    ) {
      brands.push({
        token,
        points: 3,
        reason: { code: 'brand-word', detail: token.plain + ' ' + next.plain },
        disguised,
        place,
      })
      continue
    }
    const apart = apartBrand(reading, place, allCaps)
    if (apart !== undefined) {
      brands.push(apart)
      continue
    }
    const first = NUMBER_FIRST.test(token.text) && token.shout && !allCaps ? /^[0-9]+/.exec(token.text)?.[0] : undefined
    const points = fencedPoints(token, reading.folded) + (first === undefined ? 0 : isLuckyNumber(first) ? 3 : 1.5)
    if (points >= 1)
      brands.push({ token, points, reason: { code: 'brand-word', detail: token.plain }, disguised, place })
  }
  return brands
}

/** `gerhana17`: no number of luck, so its company decides; people have such user names, motors such types. */
function oddNumberPoints({ word, number }: BrandNumber, alone: boolean, disguised: boolean): number {
  if (number.length === 4 && !disguised) return 0
  if (GIVEN_NAMES.has(word) || !/[aiueo]/.test(word)) return disguised ? 2 : 0
  return alone ? 2.5 : 2
}

/** `SENJA TOTO`: the word of the trade that a brand ends with, in capitals and apart. */
const TRADE_APART = new Set('toto togel slot bet hoki jp poker casino play win gacor'.split(' '))

/** "lapak @tudung88" is no reply. */
const AT_BRAND = new Set('lapak main di situs ke link bareng cuma hanya telegram tele ig'.split(' '))

/** Before a name of the same shape. */
/** With a number behind them they are user names. */
const GIVEN_NAMES = new Set(
  'adi ade aditya agung agus ahmad aji akbar aldi alfi ali amin ami ana andi andre andri ani anisa anton anwar ari arif aris asep asri ayu bagas bagus bambang bayu beni budi cahya candra cici dani dedi deni desi dewi dian dika dimas dina dini diki doni dwi edi edo eka eko endang eva fajar farhan fauzi febri feri fitri galih gilang gita hadi hana hari haris hasan hendra heri heru ika iman imam indah indra intan irfan irma irwan iwan jaka jaya joko joni juli kiki krisna lia lina lisa lukman lusi made mail maria mega melati mira mita mona nana nani nanda nina nita nova novi nur oki pandu putra putri rahmat raka ramli rani rangga ratna reni reza rian rika rina rini rio rita riska rizal rizki robi romi roni rosi rudi sandi santi sari satria sinta siska siti slamet sri sugeng susi tari tati taufik teguh tian tika tini tono toni tri tuti udin umar vina wahyu wati wawan widya wira wulan yani yanti yanto yoga yogi yudi yuli yulia yusuf zaki zul'.split(
    ' ',
  ),
)
/** Beside a brand in a sender's name. */
const SELLER =
  /\b(?:resmi|official|admin|cs|slot|link|login|daftar|agen|situs|rtp|alternatif|gacor|vip|toto|member|promo)\b/

const PERSONS = new Set(
  'akun user username nama bernama admin kak bang pak bu mas mbak kakak abang om tante saudara bapak ibu oleh kata menurut balas reply setuju'.split(
    ' ',
  ),
)

/** "Toko maju88", "hotel grand99": places and groups that carry such names honestly. */
const PLACES = new Set(
  'bumdes grosir ssb ps tim team komunitas konter radio produk kaos keripik sirup kripik motor klub playstation warnet karang taruna sport bimbel catering katering rental perumahan perum kolam renang villa ruko cluster komplek minimarket swalayan studio futsal gor lapangan barbershop restoran kantin depot laundry percetakan yayasan graha griya puri pasar gudang pabrik tambak peternakan toko warung kopi cafe kafe resto rm bakso mie soto bengkel salon hotel wisma apotek klinik pt cv ud grup group tim club klub alumni angkatan gang jalan jl blok sdn smpn sman smkn kos kost'.split(
    ' ',
  ),
)

/** "toko maju88", "hotel grand maju88"; but not "… jalan terus! maju88". */
function isPlaceName({ tokens, folded }: Reading, place: number): boolean {
  const last = tokens[place - 1]
  if (last === undefined) return false
  if (PLACES.has(last.plain)) return true
  const first = tokens[place - 2]
  if (first === undefined || !PLACES.has(first.plain) || BRAND_COMPANY_BEFORE.has(last.plain)) return false
  return !/[.!?\n]/.test(folded.slice(first.end, (tokens[place] as Token).start))
}

/** `BANGAU 777`, `bangau 7 7 7`, `ban gau 777`: the word and its number written apart. */
function apartBrand(reading: Reading, place: number, allCaps: boolean): Brand | undefined {
  const { tokens, folded } = reading
  const word = tokens[place] as Token
  if (!/^[a-z]{2,20}$/.test(word.plain) || (word.plain.length < 3 && !word.disguises.has('styled'))) return undefined
  const everyday = isEveryday(word.plain)
  let end = place + 1
  let number = ''
  let onLines = false
  let decorated = false
  while (end < tokens.length && end - place <= 4) {
    const next = tokens[end] as Token
    const gap = folded.slice((tokens[end - 1] as Token).end, next.start)
    const ownLine =
      gap === '\n' && (next.after === '\n' || next.after === '') && (word.before === '\n' || word.before === '')
    if (ownLine && /^[0-9]{2,4}$/.test(next.text)) {
      number += next.text
      onLines = true
      end += 1
      continue
    }
    // 7/9 is a score, 7/7/7 is a number taken apart
    if (gap === '/' && number !== '' && (next.text.length > 1 || !number.endsWith(next.text))) return undefined
    const glued = DECORATED_GLUE.test(gap)
    if (
      !/^(?:[0-9]{1,4}|[2-7]d)$/.test(next.text) ||
      (!glued && (gap.length > 3 || /[,:;/()\n]/.test(gap) || gap === '. '))
    )
      break
    decorated ||= glued
    number += next.text
    end += 1
  }
  // a number of no luck needs an ornament: `senja⭐17⭐`, `senja'17`; with a slash it is a score
  const glue = folded.slice(word.end, (tokens[place + 1] as Token | undefined)?.start ?? word.end)
  const odd = decorated && !glue.includes('/') && end === place + 2 && /^[0-9]{2,3}$/.test(number)
  const behind = folded[(tokens[end - 1] as Token).end] ?? ''
  if (behind === ':' || behind === '/' || (end === place + 3 && glue === ' ' && decorated)) return undefined
  if (end === place + 1 || !(isLuckyNumber(number) || odd)) return undefined
  const first = tokens[place + 1] as Token
  const unit = tokens[end]
  if (unit !== undefined && UNITS.has(unit.plain)) return undefined
  const pieces = end - place - 1
  const kinds = new Set<Disguise>(word.disguises)
  for (const piece of tokens.slice(place + 1, end)) for (const kind of piece.disguises) kinds.add(kind)
  if (pieces > 1) kinds.add('chopped')
  if (onLines) kinds.add('vertical')
  const before = tokens[place - 1]
  const adjacentChunk =
    before !== undefined &&
    word.plain.length <= 4 &&
    before.plain.length <= 4 &&
    /^[a-z]+$/.test(before.plain) &&
    folded.slice(before.end, word.start) === ' '
  const chopped =
    adjacentChunk && !everyday && !isEveryday((before as Token).plain) && (before as Token).plain.length >= 2
  if (chopped) kinds.add('chopped')
  const disguised = [...kinds].some(
    (kind) => kind === 'styled' || kind === 'look-alike' || kind === 'hidden' || kind === 'marks',
  )
  let points = everyday ? 0 : 1.5
  if (word.shout && !allCaps && !everyday) points += 1
  if (decorated) points += everyday && !isLuckyNumber(number) ? 0 : 2.5
  else if (/^[_*~|=+]{1,3}$/.test(glue)) points += 2
  else if (/^[-.]$/.test(glue) && !everyday) points += 1
  if (fenceOf(folded, word.start, (tokens[end - 1] as Token).end) !== '') points += everyday ? 1 : 1.5
  if ((kinds.has('spelled') || onLines) && everyday) points += 1
  if (onLines && !everyday) points += 1.5
  if (pieces > 1) points += everyday ? 0.5 : 1
  if (disguised) points += 2
  if (kinds.has('spelled') && !everyday) points += 1
  if (TERMS[word.plain] !== undefined && (TERMS[word.plain] as number) >= 1) points += 1
  const company = BRAND_COMPANY_BEFORE.has(tokens[place - 1]?.plain ?? '') && !everyday
  if (company) points += 0.5
  if (points < 1) return undefined
  return {
    token: {
      ...word,
      text: word.text + number,
      plain: word.plain + number,
      end: (tokens[end - 1] as Token).end,
      disguises: kinds,
    },
    points,
    reason: { code: 'brand-number', detail: number.toUpperCase() },
    disguised: disguised || first.disguises.has('styled'),
    place,
  }
}

/** Emoji, signs or a stray apostrophe or slash between a name and its number. */
const DECORATED_GLUE =
  /^(?:[\s*_~]{0,3}[\u2190-\u21ff\u2300-\u2bff\ufffc]{1,4}[\s*_~]{0,3}|['’`/|]|[*_~]{1,2}\s[*_~]{1,2})$/
const ORNAMENT = /[\u2190-\u21ff\u2300-\u2bff\ufffc]/

/** The sign that stands on both sides of a name, '' when there is none: `🖤NAMA🖤`, `⚡ *NAMA* ⚡`. */
function fenceOf(folded: string, start: number, end: number): string {
  const before = /([^\s*_~])[\s*_~]{0,3}$/.exec(folded.slice(Math.max(0, start - 4), start))?.[1] ?? ''
  const after = /^[\s*_~]{0,3}([^\s*_~])/.exec(folded.slice(end, end + 4))?.[1] ?? ''
  return before === after && ORNAMENT.test(before) ? before : ''
}

/** `🖤SENJAKU🖤`, `⚡S3NJA⚡`: a name set between two like signs; everyday words there are joy. */
function fencedPoints(token: Token, folded: string): number {
  if (token.plain.length < 4 || isEveryday(token.plain) || fenceOf(folded, token.start, token.end) === '') return 0
  if (/\d/.test(token.text) && /[a-z]{3}/.test(token.plain)) return 3.4
  return token.shout ? 2.4 : 1
}

/** `138SENJA`, `5SENJA`: the number before the name, in capitals. */
const NUMBER_FIRST = /^[0-9]{1,3}[a-z]{4,16}$/

const UNITS = new Set(
  'orang unit ribu rb juta jt miliar milyar persen tahun thn hari jam menit meter km kg ton hektare ha kk jiwa siswa rumah desa kasus poin dan sampai hingga warga peserta formasi kepala keluarga rupiah lembar buah ekor liter sen suara titik kilometer cm watt bulan minggu derajat mm hp nomor'.split(
    ' ',
  ),
)

/** What stands beside a brand: "main di …", "… gacor". */
function companyPoints(reading: Reading, word: Token): number {
  let before = ''
  let after = ''
  for (const token of reading.tokens) {
    if (token.end <= word.start) before = token.plain
    else if (token.start >= word.end) {
      after = token.plain
      break
    }
  }
  if (PLAYED_BEFORE.has(before) || BRAND_COMPANY_AFTER.has(after)) return 1.6
  return BRAND_COMPANY_BEFORE.has(before) ? 1.2 : 0
}

// ── disguise ──────────────────────────────────────────────────────────────────────────────────────────────────

function disguisePoints(token: Token, because: (code: ReasonCode) => void): number {
  let points = 0
  for (const kind of token.disguises) {
    if (kind === 'leet' && token.text === token.plain) continue
    points = points === 0 ? DISGUISE_POINTS[kind] : points + 0.5
    because(`disguise-${kind}`)
  }
  return points
}

/** Words that are neither everyday language nor brand-shaped, but hidden from machines: `bаngаu`, `𝗕𝗔𝗡𝗚𝗔𝗨`. */
function disguisedWords(reading: Reading, because: (code: ReasonCode) => void): number {
  const long = reading.tokens.filter((token) => token.text.length >= 3 && /[a-z]/.test(token.text))
  const styled = long.filter((token) => token.disguises.has('styled')).length
  // a whole text in bold letters is taste
  const allStyled = styled > 1 && styled >= long.length * 0.7
  let points = 0
  let company = 0
  for (const token of long) {
    if (token.disguises.size === 0 || token.text.length < 3) continue
    const everyday = isEveryday(token.plain)
    let kinds = 0
    for (const kind of token.disguises) {
      let worth = 0
      if (kind === 'styled') worth = allStyled ? 1 : everyday ? 1 : 4
      else if (kind === 'look-alike') worth = allStyled ? 1 : everyday ? 3 : 4
      else if (kind === 'hidden' || kind === 'markup') worth = everyday ? 1 : 3
      else if (kind === 'reversed') worth = 4
      else if (kind === 'marks') worth = everyday ? 1 : 3
      else if (kind === 'vertical') worth = everyday ? 1 : 3.5
      else if (kind === 'separated')
        worth = everyday || token.plain.length < 5 || !/[aiueo]/.test(token.plain) ? 0.5 : 2
      else if (kind === 'chopped') worth = everyday ? 0 : 3
      else if (kind === 'accents') worth = everyday ? 0 : 0.7
      else if (kind === 'leet') worth = everyday ? 0 : hidesLetters(token.text)
      if (worth > 1) because(`disguise-${kind}`)
      kinds += worth > 1 ? 1 : 0
      points = Math.max(points, worth)
    }
    // two tricks on one word, or a word that is praised like a brand
    if (!everyday && points >= 2 && (kinds > 1 || companyPoints(reading, token) > 0)) company = 1.6
  }
  return points + company
}

/** `K3L4P4`: digits where vowels belong; the code behind a name (`Rina-j4x5e`) has them anywhere. */
function isLeetName({ text }: Token): boolean {
  return text.length >= 5 && /^(?:[bcdfghjklmnpqrstvwxyz]{1,2}[0134]){2,}[bcdfghjklmnpqrstvwxyz]{0,2}[0-9]*$/.test(text)
}

/** `k1pa5angin`: at least two letters hidden behind digits inside one word; a code has its digits in a row. */
function hidesLetters(word: string): number {
  if (!/^[a-z0-9]{4,24}$/.test(word) || /[0-9]{2}(?=.*[a-z])/.test(word)) return 0
  const inside = word.replace(/[0-9]+d?$/, '').replace(/[^0-9]/g, '').length
  const letters = word.replace(/[^a-z]/g, '').length
  return inside >= 2 && letters >= 3 ? 3 : 0
}

// ── words of the trade ────────────────────────────────────────────────────────────────────────────────────────

type Terms = {
  points: number
  excused: boolean
  insider: boolean
  named: string[]
  mentioned: string[]
  disguised: Token[]
}

function termsIn(reading: Reading, words: ReadonlySet<string>): Terms {
  const found = new Map<string, number>()
  const disguised: Token[] = []
  const mentioned = new Set<string>()
  let excused = false
  const { tokens } = reading
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place] as Token
    const next = tokens[place + 1]
    const term = termOf(token.plain) ?? (next === undefined ? undefined : splitTerm(token.plain, next.plain))
    if (term === undefined) continue
    const context = CONTEXT[term]
    if (context !== undefined && token.disguises.size === 0 && hasAny(words, context, term)) {
      excused = true
      continue
    }
    if (PLAIN_MENTIONS.has(term)) mentioned.add(term)
    found.set(term, TERMS[term] as number)
    if (token.disguises.size > 0 && (TERMS[term] as number) >= 1 && term !== 'bet') disguised.push(token)
  }
  let points = 0
  for (const worth of found.values()) points += worth
  const named = [...found].filter(([, worth]) => worth >= 1).map(([term]) => term)
  const insider = [...found.keys()].some((term) => INSIDER.has(term))
  return { points, excused, insider, named, mentioned: [...mentioned], disguised }
}

function hasAny(words: ReadonlySet<string>, context: ReadonlySet<string>, term: string): boolean {
  for (const word of context) if (word !== term && words.has(word)) return true
  return false
}

const SHAPES: readonly [RegExp, string][] = [
  [/^g+a+c+h?o+r+$/, 'gacor'],
  [/^g+[aiu]+c+h?[iou]+r+$/, 'gacir'],
  [/^m+a+x+w+i+n+$/, 'maxwin'],
  [/^m+[ae]+[kx]+s?w+[ei]+n+$/, 'mekswin'],
  [/^j+[ae]+c?k+p+o+t+$/, 'jekpot'],
  [/^j+e+p+e+[ykh]?$/, 'jepe'],
  [/^s+l+o+t+$|^slotnya$|^selot$/, 'slot'],
  [/^s+c+a+t+e+r+$/, 'scatter'],
  [/^s+e?k+[aei]+t+e+r+$/, 'sketer'],
  [/^w+e+d+e+y?$/, 'wede'],
  [/^b+o+n+a+n+[jz]+a+$/, 'bonanza'],
  [/^e?r+t+e+p+e+(?:h|nya)?$/, 'ertepe'],
  [/^bo+s+[kq]u+e?$|^bossq$/, 'bosku'],
]
/**
 * Words misspelled to slip past filters (`seketer`, `mekswen`, `weedey`). Only insiders write them, so they speak for
 * promotion by themselves; "skater" is a sport.
 */
const INSIDER = new Set(['gacir', 'mekswin', 'jepe', 'jepey', 'sketer', 'wede', 'ertepe'])

function termOf(word: string): string | undefined {
  if (TERMS[word] !== undefined && Object.hasOwn(TERMS, word)) return word
  if (word.length < 4 || word.length > 16) return undefined
  const single = word.replace(/([a-z])\1+/g, '$1')
  if (single !== 'skater') for (const [shape, term] of SHAPES) if (shape.test(word) || shape.test(single)) return term
  const bare = word.replace(/(?:nya|an)$/, '')
  return bare.length >= 4 && Object.hasOwn(TERMS, bare) ? bare : undefined
}

const SPLITTABLE = new Set([
  'maxwin',
  'scatter',
  'jackpot',
  'togel',
  'pragmatic',
  'mahjong',
  'slot',
  'gacor',
  'deposit',
])

/** `max win`, `sca tter`: the word in two pieces, when neither piece is a word by itself. */
function splitTerm(first: string, second: string): string | undefined {
  if (first.length + second.length > 10 || first.length < 2 || second.length < 2) return undefined
  const whole = first + second
  return SPLITTABLE.has(whole) && first !== 'ga' && !isEveryday(first) && !isEveryday(second) ? whole : undefined
}
