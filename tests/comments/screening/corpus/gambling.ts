/**
 * Online-gambling promotion as Indonesian government sites get it. Brands and persons are invented.
 * One text per line; `\n` inside a text stands for a line break.
 */
const plain = String.raw`
main di bangau777 aja min, depo 10rb sudah bisa WD
RAJAWALI138 gacor parah malam ini, yang mau ikut buruan daftar
bosku mari merapat ke kenanga88, bonus new member 100%
situs KELINCI88 terpercaya, WD berapapun pasti dibayar
gas main di mawar4d, jackpot tiap hari
slot gacor hari ini cuma di perahu77
Kakaktua303 situs slot terbaik, RTP tertinggi, scatter gampang pecah
modal receh maxwin di PELIKAN99, buktikan sendiri bos
Daftar sekarang di tanjungbet dan dapatkan freebet 50 ribu tanpa deposit
login rusaslot link alternatif anti blokir
ayo gabung di melatitoto, prediksi jitu tiap malam
Agen togel terpercaya hanya di kerapubet, diskon 66 persen
Pragmatic lagi murah scatter, coba di badak138
mahjong ways 2 di gelatik88 barusan pecah selayar, x500 bosku
starlight princess di merpatiwin bagi perkalian 500x
zeus lagi baik hati di banteng777, buruan sebelum petirnya habis
rtp live cendana88 98 persen malam ini
bocoran pola gacor hari ini: 10 auto 20 manual DC on, main di camar77
deposit pulsa tanpa potongan di kutilang138
depo dana 5rb langsung main di teratai99
Gates of olympus x1000 di jalak88, admin ramah WD kilat
kalau mau cuan ke sriti777 aja, ga pake ribet
situs slot online resmi anggrek4D, minimal depo 10rb
di cempaka88 gampang jepe, percaya deh
Salam jepe dari member setia walet138
weekend gini enaknya spin di kancil77 sambil ngopi
udah pada tau belum nelayan88 lagi bagi-bagi scatter hitam
kuy depo ke musang303 lagi gacor gacornya
cashback 10 persen rollingan 0,8 persen cuma di garuda-emas88
Parlay murah minimal 5 tim di perisaibet
sabung ayam online streaming lancar di jagobet88
casino live baccarat roulette sicbo di kristalbet
poker online kartu bagus terus, daftar di tongkolqq
server thailand gacor kijang138 wajib coba
akun pro kamboja gratis di lumba77 hubungi cs kami
lagi bosen? spin aja di kepiting88 dijamin profit
mending main di gurita777 daripada ngeluh bos
kenari88 pusat game seru bonus harian gede
buruan sob event maxwin perkalian petir di cakrawala138
pasti bayar!!! kakatua77 member wd 15 juta lunas 2 menit
BANGAU777 BANGAU777 BANGAU777 gacor terus
Bandar bola terpercaya 2026, odds terbaik, merpatibet
Main santai dapat cuan? hanya di perkutut99 guys
nonton berita sambil spin di kasuari88, eh jepey 2 juta
link gacor malam ini khusus member baru pulau138
bonus deposit 100 persen TO kecil di duyung77
rtp gacor update tiap jam gabung sekarang juga di macan88
Kumpulan situs gacor anti rungkad: beruang88, siput77, kuda138
hanya dengan depo 20rb bisa main semua provider di tenggiri777
Pelanduk99 anti rungkad, bukti wd setiap menit
TOGEL hari ini keluar 4D di arwana4d, jitu mas angkanya
prediksi togel singapore hongkong malam ini tembus, gabung melatitoto
dapat bocoran 4d dari suhu, hasilnya tembus terus di pasangtoto
jam gacor olympus malam ini 21.00 - 23.30 di kancil77
freespin gratis tiap hari di ombak88
SITUS GACOR MAXWIN 2026 CENDRAWASIH88 DAFTAR SEKARANG
coba deh main disini kakak gampang menang banget walrus77
ga nyesel kenal lebah138, tiap gajian depo kesana
buat yang rungkad mulu pindah ke ketam88 aja
depo qris 10 ribu langsung masuk, wd 3 menit cair, itik777
tanpa ktp tanpa ribet daftar 1 menit di layang88
mau maxwin? login dulu di layar77
gabung yuk di komunitas slotter bangka, info room gacor tiap hari
join grup wa bocoran slot gacor gratis, chat admin 081234567890
grup telegram pola slot gacor t.me/polabangau
Hubungi admin WA 0812-0000-7777 untuk akun gacor khusus member baru
daftar lewat saya dapat bonus 50rb saldo slot, japri aja
minat akun VIP gacor kamboja? DM saya langsung
chat tele @bangau777cs untuk link daftar
Ada yang mau link gacor? inbox aku ya
`
const testimony = String.raw`
makasih infonya min awalnya coba2 modal 20rb eh beneran cair, mainnya di bangau777
alhamdulillah semalam WD 3 juta dari kenanga88, rezeki anak soleh
dulu kerja serabutan sekarang punya motor berkat rajawali138
awalnya ga percaya, modal 50rb jadi 2jt. makasih perahu77
Baru gabung kemarin di pelikan99 langsung dapat jackpot 8 juta
suami saya senang banget habis menang 5 juta di mawar4d
bayar utang lunas gara-gara main di kelinci88
iseng depo goceng dapet 750rb, emang beda nih gelatik88
kemarin modal 25 ribu tarik 1,4 juta. serius cek aja profil saya
modal 10rb dapat 900rb semalam, ga nyangka. cek bio ya yang mau tau caranya
cuma modal receh eh maxwin, langsung cair ke dana dalam 2 menit
coba-coba depo 20rb, jam 9 malam pecah 1,7jt langsung masuk rekening
tadi pagi iseng isi 30rb, sekarang saldo dana saya 2,5 juta, sumpah
baru kali ini nemu yang beneran bayar, modal 15rb wd 600rb
gak nyangka uang jajan 20 ribu jadi 3 juta dalam semalam, makasih ya admin situsnya
dari modal 50k pulang bawa 4jt, yang mau ikutan klik nama saya
pulang kerja main tipis tipis modal 30rb malah dapat 2 juta, cek profil aku
Terima kasih infonya sangat bermanfaat. Oh ya saya juga mau berbagi, kemarin modal 100rb jadi 7 juta lewat game, cek bio saya
anak kos juga bisa cuan jutaan modal 10rb doang, link di bio
saya ibu rumah tangga, tiap hari wd 500rb modal 20rb aja dari hp. Info lengkap di profil
udah 3x WD bulan ini totalnya 9 juta, ga bohong, cobain aja kutilang138
berkat walet138 bisa bayar kontrakan dan beli susu anak
Sumpah baru depo langsung dikasih scatter, profit 1,2jt
auto sultan kalau main di sini, kemarin temen saya wd 12jt
emang boleh se gacor ini? modal 20k wd 1,5jt
dari pada ngutang mending coba peruntungan di camar77, saya kemarin dapat 3 juta
Dulu saya ragu, sekarang tiap hari panen terus di jalak88
habis subuh iseng putar 50 kali dapet petir x250, langsung wd 4 juta
Gaji UMR tapi bisa beli iphone, rahasianya main di cempaka88
pecah terus dari kemarin, saldo dana sampai penuh, di teratai99
terharu akhirnya bisa umrohkan ibu berkat jackpot di sriti777
ternyata benar kata teman, di kasuari88 withdraw cepat tanpa drama
bermodalkan 10 ribu rupiah bisa withdraw 1 juta, saya buktinya
istri sampai kaget lihat saldo masuk 6 juta dari anggrek4D
modal goceng dapat sejuta, mantap emang ombak88
lagi bokek coba deposit 20 ribu terakhir eh jepe 3jt nangis aku
mantap betul banteng777, baru sejam udah balik modal
tadinya cuma ikut-ikutan teman kantor sekarang tiap minggu tarik 2 juta dari kancil77
ga sia sia begadang, jp 11 juta di duyung77
hari ini wd lagi wd lagi, makasih musang303
alhamdulillah cair lagi 800rb, modal cuma 30rb, caranya ada di bio
cukup dari rumah saja penghasilan jutaan, modal 20rb, mau tau? cek profil
`
const bait = String.raw`
Jalan Simpang Tige memang sudah bagus, tapi lebih bagus lagi hasil spin di bangau777
Selamat atas pelantikannya pak bupati. Sambil nunggu acara main dulu di kenanga88
Semoga PDAM cepat normal, sambil nunggu air hidup depo dulu ke perahu77 lagi gacor
Mantap programnya pak! Oh iya yang mau tambahan modal UMKM coba rajawali138
Kapan bansos cair? kalau saya sih tiap hari cair di kelinci88
Info BIAS sangat membantu. Cek juga mawar4d untuk hiburan keluarga
Turut prihatin atas banjirnya, semoga cepat surut. Info slot gacor di camar77
Saya setuju dengan komentar di atas, ngomong-ngomong jalak88 lagi bagi scatter
Hasil PPPK sudah keluar tapi saya lebih senang hasil WD di cempaka88
Festival lempah kuning meriah, lebih meriah jackpot di teratai99
harga lada turun terus, mending spin di gelatik88 biar dapur ngebul
stok beras aman, stok scatter juga aman di kutilang138
air mati dua hari, untung ada banteng777 yang ngalirin cuan
stop judi? ah mending main di sriti777 pasti dibayar
berita bagus min, izin share link gacor ya: bangau777.click
Terima kasih atas informasinya, sangat bermanfaat. Kunjungi juga situs kami di rajawali138.vip
Artikel yang menarik! Visit our site kelinci88.xyz for best slot games
Nice article, thanks for sharing. play online slot at perahu77.com and win big
Great post admin. Best casino bonus here https://melatibet.top/daftar
keren pak bupati, semoga sukses, jangan lupa mampir https://walet138.live
Kritik saya satu: pelayanan lambat. Solusinya https://kancil77.site/login biar tetap happy
untuk warga yang kesulitan ekonomi, ini solusinya modal 20rb bisa jadi jutaan cek bio
mau uang tambahan tanpa kerja? cek bio saya sekarang
butuh duit cepat buat bayar sekolah? klik link di profil aku, sudah terbukti membayar
yang lagi susah cari kerja cek profilku, bisa cuan jutaan dari hp
Kasihan warga yang kena banjir. btw yg butuh dana cepat modal 10rb aja liat bio aku
Setuju pak, kuncinya kerja keras dan cek bio saya untuk cuan tambahan
pengen kaya tanpa ribet? intip bio aku kak
Siapa yang mau gajian tiap hari? link nya di bio ya bosku
DBD bahaya, jaga kesehatan, jaga saldo juga di ombak88 gampang menang
upacara hari pahlawan semangat! semangat juga spin di duyung77
pantai bersih indah, secerah hasil withdraw walet138 kemarin
parkir elektronik keren, tapi slot yang bayar cuma musang303
Damkar memang pahlawan. Pahlawan saldo saya mah kasuari88
PPID informatif, RTP kasuari88 juga informatif wkwk buruan login
selamat hari jadi kabupaten. bagi bagi bonus new member di pelikan99
`
const links = String.raw`
https://bangau777.click
cek disini http://kenanga88.xyz/?ref=warga
rajawali138[.]com paling gacor
perahu77 dot com gampang menang
kelinci88 (dot) vip daftar sekarang
mawar4d[titik]net situs jitu
link alternatif: h t t p s : // camar77 . top
www.jalak88.fun daftar gratis bonus 50rb
klik bit.ly/bangau-gacor untuk daftar
s.id/slotkenanga buruan
linktr.ee/perahu77official
wa.me/6281200007777 buat akun gacor
t.me/gelatikgacor join bosku
login di https://bangka.go.id.kutilang138.click/berita
info lengkap tanjungkelekakkab.go.id.slotmantap.xyz
https://pemkab-go-id.banteng777.top/
layanan resmi disdukcapil.go.id-bonus.sriti777.site
<a href="https://cempaka88.click">klik disini</a> bonus harian
[url=https://teratai99.vip]slot gacor[/url]
main disini ya kak 👉 anggrek4d.online 👈
ombak88 . com
duyung77,com situs gacor
hxxps://walet138[.]top gacor
ketik di google: musang303 lalu klik paling atas
cari aja di google "kasuari88 login"
search di google pelikan99 ya gampang kok
bukanya pake vpn ya: kancil77.win
mampir ke siput77.bet bosku
daftar di beruang88.lol sebelum penuh
slotceria.xyz/daftar modal 10rb
lewat link ini dapat freebet tinyurl.com/gacor-malam
heylink.me/ketam88 pilih daftar
lebah138.club Bonus 120% member baru
situs baru rilis: itik777.icu ayo buruan
macan88.cc
bola-mania-slot.store promo gila
`
const slang = String.raw`
gasken bosku bangau777 lg bgi2 duit
gas pol kenanga88, jp trs gan
rajawali138 emg the best, wd ga pernah pending
mantul bgt perahu77 auto jepey
pucuk jaya, wede lancar kelinci88
salam jepey bosque dari member mawar4d
camar77 emg ga ada obat, spin dikit lgsg scatter
jalak88 nih bos senggol dong
cempaka88 mah udah terbukti, yg laen pada rungkad
yg laen rungkad gw mah cuan trs di teratai99
lg rame nih di gelatik88, rugi kalo ga ikutan
kutilang138 ngeri bgt gacornya cuy
wkwk banteng777 ngasih mulu dr tadi
sriti777 jgn dikasih kendor
yok yok yok walet138 lg ngamuk petirnya
ombak88 hadir gaes, siapa mau nyusul jp
liat aja sendiri duyung77 ngasih apa ga
mantap sob musang303 tembus trs
kasuari88 top markotop mainnya fair
pelikan99 lagi hot hot nya
kancil77 bikin ketagihan cuannya
siput77 ga pelit scatter
bolehlah beruang88, modal ceban balik goban
itik777 gacir boskuh
macan88 emg juara
cobain lebah138, dijamin senyum
ketam88 lagi murah2nya bagi scatter
mau senyum tiap hari? layang88 jawabannya
layar77 number one, ga ada lawan
nelayan88 pasti wd
suhu suhu pada kumpul di tongkolqq
kristalbet best odds guys come join
best online slot site badak138 trust me
I won 500 dollars at lumba77 last night, amazing
play at kepiting88 and get free spin every day
easy money bro just try gurita777
want extra income? check my bio
legit slot site kenari88 fast withdraw
aku udah buktiin cakrawala138 bener bener gacor
di cakatua88 mah tinggal duduk manis
ayo join pulau138 nanti aku kasih polanya
pola 30x turbo di perkutut99 auto maxwin
DC off turbo 20x mode bar bar di macan88
`
const multi = String.raw`
bangau\n777\ngacor malam ini
Situs terbaik:\n1. kenanga88\n2. perahu77\n3. camar77\nsilakan dicoba
✅ depo 10rb\n✅ wd kilat\n✅ bonus harian\nhanya di RAJAWALI138
🎰 SLOT GACOR 🎰\nKELINCI88\nBonus new member 100%\nDaftar: cek bio
🔥🔥 MAWAR4D 🔥🔥\nhadiah 4D 10 juta
💰 modal receh 💰\n💎 jackpot jutaan 💎\njalak88
j\na\nl\na\nk\n8\n8
g\na\nc\no\nr
m\na\nx\nw\ni\nn di sini
ketik nama ini di google\nP E R A H U 7 7\nlalu daftar
cari gambar burung:\nBANGAU\nlalu tambah 777 dibelakangnya
bangau tujuh tujuh tujuh gacor
kenanga delapan delapan situs terpercaya
Rajawali satu tiga delapan lagi bagi bonus
perahu triple seven eh maksudnya perahu dobel tujuh, gas depo
kelinci double eight paling gacor
mawar empat D jitu terus
main di BANGAU 777 dijamin maxwin
KENANGA 88 situs slot terpercaya
Rajawali-138 gacor
perahu_77 wd cepat
kelinci*88 bonus new member
camar.77 depo receh
JALAK 8 8 gampang menang
ban gau 777 gacor banget
ken anga 88 link daftar di bio
ba ngau 7 7 7 lagi bagi scatter
pe ra hu 77 situs resmi
`

const lines = (block: string): string[] =>
  block
    .split('\n')
    .map((line) => line.trim().replace(/\\n/g, '\n'))
    .filter((line) => line !== '')

// ── one text for each way of hiding ───────────────────────────────────────────────────────────────────────────

const offset = (upper: number, lower: number, digit?: number) => (text: string) =>
  [...text]
    .map((sign) => {
      const code = sign.charCodeAt(0)
      if (code >= 65 && code <= 90) return String.fromCodePoint(upper + code - 65)
      if (code >= 97 && code <= 122) return String.fromCodePoint(lower + code - 97)
      if (digit !== undefined && code >= 48 && code <= 57) return String.fromCodePoint(digit + code - 48)
      return sign
    })
    .join('')
const between = (mark: string) => (text: string) => [...text].join(mark)
const swap = (from: string, to: string) => {
  const targets = [...to]
  return (text: string) => [...text].map((sign) => targets[[...from].indexOf(sign)] ?? sign).join('')
}
const upperFirst = (way: (text: string) => string) => (text: string) => way(text.toUpperCase())

export const WAYS: Readonly<Record<string, (brand: string) => string>> = {
  'math bold': offset(0x1d400, 0x1d41a, 0x1d7ce),
  'math italic': upperFirst(offset(0x1d434, 0x1d44e)),
  'math bold italic': offset(0x1d468, 0x1d482),
  'math bold script': offset(0x1d4d0, 0x1d4ea),
  'math bold fraktur': offset(0x1d56c, 0x1d586),
  // seven capitals have older places
  'double struck': (text) => offset(0x1d538, 0x1d552, 0x1d7d8)(swap('CHNPQRZ', 'ℂℍℕℙℚℝℤ')(text.toUpperCase())),
  'sans bold': upperFirst(offset(0x1d5d4, 0x1d5ee, 0x1d7ec)),
  'sans italic': offset(0x1d608, 0x1d622),
  monospace: offset(0x1d670, 0x1d68a, 0x1d7f6),
  'full width': offset(0xff21, 0xff41, 0xff10),
  circled: offset(0x24b6, 0x24d0),
  'negative circled': upperFirst(offset(0x1f150, 0x1f150)),
  squared: upperFirst(offset(0x1f130, 0x1f130)),
  'negative squared': upperFirst(offset(0x1f170, 0x1f170)),
  'regional indicators': (text) =>
    [...text.toUpperCase()]
      .map((sign) => (/[A-Z]/.test(sign) ? String.fromCodePoint(0x1f1e6 + sign.charCodeAt(0) - 65) : sign))
      .join(''),
  'small capitals': swap('abcdefghijklmnopqrstuvwxyz', 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡxʏᴢ'),
  'cyrillic look-alikes': swap('aeopcyxi', 'аеорсухі'),
  'greek look-alikes': swap('aonukvpt', 'αοηυκνρτ'),
  'zero width': between('\u200b'),
  'soft hyphen': between('\u00ad'),
  'word joiner': between('\u2060'),
  'byte order mark': between('\ufeff'),
  'hangul filler': between('\u3164'),
  'bidi override': (text) => '\u202e' + [...text].reverse().join('') + '\u202c',
  strike: (text) => [...text].map((sign) => sign + '\u0336').join(''),
  underline: (text) => [...text].map((sign) => sign + '\u0332').join(''),
  zalgo: (text) => [...text].map((sign) => sign + '\u0301\u0316\u0334\u0352\u0363').join(''),
  diacritics: swap('aeiou', 'àéîöü'),
  superscript: swap('abdeghijklmnoprstuvw0123456789', 'ᵃᵇᵈᵉᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷ⁰¹²³⁴⁵⁶⁷⁸⁹'),
  leet: (text) => text.replace(/[aeio](?=[a-z])/g, (sign) => ({ a: '4', e: '3', i: '1', o: '0' })[sign] ?? sign),
  'leet signs': (text) => text.replace(/[ais](?=[a-z])/g, (sign) => ({ a: '@', i: '!', s: '$' })[sign] ?? sign),
  spaces: between(' '),
  dots: between('.'),
  hyphens: between('-'),
  underscores: between('_'),
  stars: between('*'),
  emoji: between('🔥'),
  vertical: between('\n'),
  tags: (text) => text.slice(0, 3) + '<b></b>' + text.slice(3),
  bbcode: (text) => text.slice(0, 2) + '[b][/b]' + text.slice(2),
  entities: (text) => [...text].map((sign) => `&#${sign.charCodeAt(0)};`).join(''),
  'canadian syllabics': swap('abcdefghjlmnpqrsuvwxz', 'ᗩᗷᑕᗪᗴᖴᘜᕼᒍᒪᗰᑎᑭᑫᖇᔕᑌᐯᗯ᙭ᘔ'),
  'negative digits': (text) =>
    upperFirst(offset(0x1f170, 0x1f170))(text).replace(/[1-9]/g, (sign) => String.fromCodePoint(0x2775 + Number(sign))),
  keycaps: (text) => offset(0x1d5d4, 0x1d5ee)(text).replace(/[0-9]/g, (sign) => sign + '\ufe0f\u20e3'),
}
const BRANDS = [
  'bangau777',
  'kenanga88',
  'rajawali138',
  'perahu77',
  'kelinci88',
  'mawar4d',
  'camar77',
  'jalak88',
  'melatitoto',
  'pelikan99',
  'walet138',
  'kutilang88',
]
const FRAMES = [
  (brand: string) => `makasih infonya min, cek ${brand} lagi gacor`,
  (brand: string) => `${brand}`,
  (brand: string) => `awalnya iseng modal 20rb di ${brand} eh cair`,
  (brand: string) => `jalan rusak terus, mending main di ${brand}`,
  (brand: string) => `${brand} mantap sekali pelayanannya`,
]

function hiddenBrands(): string[] {
  const texts: string[] = []
  let turn = 0
  for (const way of Object.values(WAYS)) {
    for (let copy = 0; copy < 4; copy++) {
      const brand = BRANDS[(turn * 5 + copy * 3) % BRANDS.length] as string
      const frame = FRAMES[(turn + copy) % FRAMES.length] as (brand: string) => string
      texts.push(frame(way(brand)))
      turn += 1
    }
  }
  // two ways at once
  const pairs = [
    ['sans bold', 'zero width'],
    ['cyrillic look-alikes', 'strike'],
    ['leet', 'dots'],
    ['negative squared', 'spaces'],
    ['full width', 'word joiner'],
    ['small capitals', 'spaces'],
    ['math bold', 'stars'],
    ['circled', 'emoji'],
    ['monospace', 'underline'],
  ] as const
  for (const [first, second] of pairs) {
    for (let copy = 0; copy < 2; copy++) {
      const brand = BRANDS[(turn++ * 7) % BRANDS.length] as string
      const marked = second === 'strike' || second === 'underline'
      const once = (WAYS[first] as (text: string) => string)(brand)
      texts.push(
        (FRAMES[turn % FRAMES.length] as (brand: string) => string)(
          marked ? [...once].map((sign) => sign + '\u0336').join('') : (WAYS[second] as (text: string) => string)(once),
        ),
      )
    }
  }
  // words of the trade in disguise, without a brand
  for (const text of [
    'main s10t g4c0r cek bio',
    'ѕlоt gасоr mахwіn link di bio',
    'g.a.c.o.r m.a.x.w.i.n cek profil saya',
    '𝗦𝗟𝗢𝗧 𝗚𝗔𝗖𝗢𝗥 hari ini',
    's\u200bl\u200bo\u200bt gacor terpercaya',
    'm4xw1n terus kak, depo 10k',
    '🆂🅻🅾🆃 🅶🅰🅲🅾🆁 link di profil',
    'ⓂⒶⓍⓌⒾⓃ modal 10rb',
    'ＳＬＯＴ ＧＡＣＯＲ daftar wa 081200001111',
    't0g3l j1tu malam ini tembus',
    'j4ckp0t 5jt semalam, cek b1o',
    'd3p0 r3c3h w3d3 lancar',
  ])
    texts.push(text)
  return texts
}

export const GAMBLING: readonly string[] = [plain, testimony, bait, links, slang, multi]
  .flatMap(lines)
  .concat(hiddenBrands())
