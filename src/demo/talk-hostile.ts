import type { Random } from './random.ts'

/**
 * What nobody wants under an article. The gambling brands are invented; the disguises are those that real campaigns
 * wear (DOMAIN §6), so that screening is seen at work.
 */
export const INVENTED_BRANDS: readonly string[] = [
  'NAGAMENDO77',
  'PUTRIRANGKAM88',
  'MACANBEMBAN138',
  'RAJALAYANG303',
  'DEWARUKAM99',
  'KELEKAKTOTO',
  'SULTANNANGKA777',
  'PELANGIHILIR4D',
]

const GAMBLING: readonly string[] = [
  'Semalam iseng di {brand} modal 20 ribu jadi 3 juta, langsung cair 🔥',
  '{brand} gacor parah hari ini, buruan daftar sebelum polanya habis',
  'Main slot paling gampang menang cuma di {brand}, bonus new member 100%',
  'Terima kasih {brand}, berkat scatter hitam bisa bayar cicilan motor',
  'Info RTP {brand} 98% malam ini, depo 10rb wd 1 juta',
  'Cari situs terpercaya? {brand} jawabannya, jackpot tiap jam',
  'maxwin terus di {brand} 💰💰 link di bio',
  'Pak Bupati mantap, sama mantapnya dengan {brand} gampang maxwin',
  'Berita bagus. Omong-omong sudah coba {brand}? Saya menang 7 juta kemarin',
  '{brand} deposit pulsa tanpa potongan, zeus lagi baik',
  'Daftar {brand} dapat freespin 50x, cs ramah 24 jam',
  'prediksi togel malam ini jitu hanya {brand}',
]

const JUNK: readonly string[] = [
  'Butuh dana cepat? Pinjaman online cair 5 menit tanpa BI checking, hubungi WA 0812-0000-{digits}',
  'Jasa tambah follower dan like murah, pesan di www.tambahteman-{word}.example',
  'Obat herbal {word} menyembuhkan diabetes dan asam urat tanpa operasi, kunjungi http://herbal-{word}.example',
  'Kerja dari rumah hanya klik iklan, gaji 300 ribu per hari, daftar di bit.example/{word}{digits}',
  'Investasi {word} untung 10% per minggu, dijamin balik modal, grup Telegram t.example/{word}',
  'Jual akun premium murah garansi 1 bulan, cek www.toko{word}.example',
  'Situs ini bagus sekali. Saya juga menulis tentang {word}, mampir ke https://{word}-blog.example ya',
  'Menerima jasa pembuatan ijazah dan SIM resmi cepat aman, chat {word}{digits}',
]
const JUNK_WORDS = [
  'berkah',
  'sejahtera',
  'makmur',
  'amanah',
  'lestari',
  'sentosa',
  'cahaya',
  'mulia',
  'abadi',
  'gemilang',
]

/** Insults, by article: held for a person, never thrown away by a machine. */
export const ABUSIVE: readonly (readonly [article: number, text: string])[] = [
  [2, 'Kepala dinasnya tolol, dari dulu kerjanya cuma foto.'],
  [11, 'Panitia goblok, bikin daftar saja salah.'],
  [14, 'Dasar bangsat, air mati terus bayar jalan terus.'],
  [14, 'PDAM anjing, kerja tidak becus.'],
  [18, 'Kamu yang bilang undian jujur itu penjilat, otak udang.'],
  [22, 'Petugasnya bajingan semua, makan uang timah.'],
  [22, 'Yang mendukung penertiban itu monyet semua.'],
  [22, 'Awas kalau lewat kampung kami, kubakar perahumu.'],
  [25, 'Anak-anak sok suci, bubar saja kalian sampah.'],
  [26, 'Juru parkirnya setan, muka tembok.'],
  [28, 'Posko apaan ini, petugasnya goblok semua.'],
  [32, 'Admin tolol, aplikasi sampah.'],
  [37, 'Percuma kolom komentar kalau pejabatnya keparat semua.'],
]

/** Personal data, all of it made up: numbers that belong to nobody. */
export const PERSONAL: readonly (readonly [article: number, text: string])[] = [
  [1, 'NIK saya 1903000000000017, tolong dicek kenapa belum jadi KTP-nya.'],
  [6, 'Ini nomor saya 0812-0000-4417, tolong dihubungi soal akta anak.'],
  [15, 'Yang menyebarkan itu Pak Suban, rumahnya Jalan Kenanga nomor 17 RT 05 depan masjid.'],
  [21, 'Nomor rekening anak saya 0000-01-004417-50-0, kalau sudah cair tolong kabari.'],
  [27, 'Yang kena demam berdarah Budi anak Bu Ratmi, Jalan Melati 12 RT 05, nomor ibunya 0813-0000-2291.'],
  [27, 'Pasiennya NIK 1903000000000025, kasihan belum dapat kamar.'],
  [36, 'Tolong WA saya di 0857-0000-1193 kalau loketnya buka.'],
  [37, 'Saya sudah kirim surat, nomor saya 0811-0000-7745, kok belum dibalas?'],
]

/** Against a group of people. Mild on purpose: a demo shows the label, not the poison. */
export const HATEFUL: readonly (readonly [article: number, text: string])[] = [
  [18, 'Los depan semua jatuh ke pedagang Cina, pribumi disuruh ke belakang. Usir saja.'],
  [22, 'Yang merusak pantai itu pendatang semua, usir orang luar dari kampung kita.'],
  [30, 'Kafir saja yang merayakan begitu, jangan pakai uang daerah.'],
  [30, 'Cina pulang saja ke negaranya, jangan bikin acara di sini.'],
]

/** How many gambling comments an article draws: they come in waves, at night. */
export const GAMBLING_WAVES: Readonly<Record<number, number>> = {
  2: 6,
  6: 4,
  11: 14,
  14: 28,
  18: 6,
  22: 4,
  29: 20,
  34: 7,
  36: 2,
  37: 11,
}
export const JUNK_COUNT = 34

/** One gambling comment, plain or disguised. */
export function gamblingText(random: Random): string {
  const brand = random.pick(INVENTED_BRANDS)
  return random.pick(GAMBLING).replace('{brand}', random.pick(DISGUISES)(brand, random))
}

export function junkText(random: Random): string {
  return random
    .pick(JUNK)
    .replaceAll('{word}', random.pick(JUNK_WORDS))
    .replaceAll('{digits}', String(random.whole(1000, 9999)))
}

const FIRST = 0x41
/** Mathematical bold, sans-serif bold, monospace, squared: capital A of each block. */
const BLOCKS = [0x1d400, 0x1d5d4, 0x1d670, 0x1f130]
const ZERO_WIDTH = '\u200b'

const DISGUISES: readonly ((brand: string, random: Random) => string)[] = [
  (brand) => brand,
  (brand) => brand.toLowerCase(),
  (brand, random) => inBlock(brand, random.pick(BLOCKS)),
  (brand, random) => inBlock(brand, random.pick(BLOCKS)),
  (brand) => [...brand].join(' '),
  (brand) => [...brand].join('.'),
  (brand) => [...brand].join(ZERO_WIDTH),
  (brand) => brand.replaceAll('A', '4').replaceAll('E', '3').replaceAll('I', '1'),
]

const inBlock = (text: string, block: number): string =>
  text.replace(/[A-Z]/g, (letter) => String.fromCodePoint(block + letter.charCodeAt(0) - FIRST))

/** What came in the last hours and still waits: screening was not sure enough to put it aside. */
export const LAST_NIGHT: readonly (readonly [article: number, text: string])[] = [
  [37, 'prediksi togel malam ini jitu hanya SULT4NN4NGK4777'],
  [34, 'Butuh jasa pengecoran jalan pribadi? Murah dan rapi, lihat www.corlestari.example'],
  [29, 'Modal receh bisa jutaan, info lengkap di kelekaktoto.example'],
]
