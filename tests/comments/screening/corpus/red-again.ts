/**
 * A second, smaller batch, written after the rules were mended on the first. Brands are invented.
 * Lines 1, 3, 5 … were tuned on; lines 2, 4, 6 … are held apart.
 */
const spam = String.raw`
tukang parkir depan kantor tadi bilang dia dapet 5 juta dari hp nya, katanya di KAYUMANIS88
malem minggu gabut, iseng isi 20rb eh pagi pagi 3,3jt, makasih loh kelingking77
aku pikir bohong, ternyata beneran masuk rekening, tempatnya cuma satu: rantangemas
gak usah capek cari kerja, yang penting tau tempatnya, kayak aku di mentimun4d
tiap gajian aku sisihkan 50rb buat tempat ini, bulan lalu balik 6 juta
ibu ibu komplek udah pada tau, yang belum coba ayo sekalian, CENTONG88
temen kerja pada resign gara gara kaya mendadak dari sumpitjp
kata ustad rejeki jangan ditolak, nih buktinya barusan 2,8 masuk dana
ada yang percaya? 15 ribu jadi dua juta tujuh ratus, tempatnya kukasih kalau ada yang tanya
yang kemarin nanya caranya, udah kubalas ya, tempatnya masih sama kok belum ganti
masih ngasih sampai jam 12 malam ini bos, jangan telat
barusan pecah bos, siapa nyusul?
lagi panas nih mesinnya, yang sabar pasti dapat
sabar itu kunci, scatter itu bonus
puteran 70 langsung dikasih gratisan, gila bos
gratisannya turun 3x berturut turut malam ini
perkalian 100 nempel di awal, auto senyum sampai pagi
kasih tau bandar, aku udah pensiun, saldo 40 juta
main pakai otak jangan pakai emosi, hasilnya 4jt per minggu di lesung138
udah 7 hari profit terus pake pola dari grup sebelah
grup pola gratis khusus yang serius, minta link ke aku
yg mau masuk grup bocoran tinggal kirim angka 1 ke wa
chat aku kalau mau diajarin cara dapat harian 500rb tanpa modal besar
ada loker admin slot di kamboja gaji 12 juta, minat inbox
butuh dana cepat? cairkan dari sini aja: C4K4L4NG88
P4TIN_EM4S terbaik dari yang terbaik
T3R4S1GACOR udah pasti enak
K E L A P A M U D A 7 7
𝙎𝙀𝙍𝘼𝙉𝙏𝘼𝙐77 paling amanah se Indonesia
𝔟𝔢𝔩𝔲𝔱𝔭𝔲𝔱𝔦𝔥 memang juara
🅁🄰🄼🄱🅄🅃🄰🄽88 cuan terus
ᴊᴀɢᴜɴɢʙᴀᴋᴀʀ4ᴅ buka tiap hari
ᖴᗩᒍᗩᖇᒍᑭ menyala
ＬＡＤＡＨＩＴＡＭ８８ sobat kita semua
kеdоndоng88 mantap
s​a​l​m​o​n77 juara
n.a.n.g.k.a - 8.8
t-o-m-a-t-4-d gas
c🍀e🍀m🍀p🍀e🍀d🍀a🍀k🍀8🍀8
namanya kayak buah tapi belakangnya tujuh tujuh, cari aja
gabungan kata singa + laut + 88, langsung ketik
mampir ke rumah baru kami: kerambah-vip.top
kerambah77 . site sudah kembali normal
bit.ly/cuan-nelayan88
kunjungi kami di gurita4d(.)com ya kakak
www.pantairejeki.win
disdik.kelekakkab.go.id.cumi88.xyz
https://nelayanhoki.bet/ref/0812
alamat barunya ada di foto profil, yang lama kena blokir
cek profil ku kak buat yang mau cuan
bio bio bio yang butuh tambahan
nama akun ku = nama tempatnya, tinggal ketik
Lihat namaku, cari di google, daftar, menang
gurame88 :: Terima kasih bu atas bantuannya
SLOT DANA 5000 :: Alhamdulillah
Bonus New Member 100% :: semoga berkah
Kerang4D Login :: setuju sekali
🔥RTP Hari Ini🔥 :: Bagus programnya
bandar toto terpercaya :: informasi yang bermanfaat
PAPUYU777 :: keren pak
prediksi sidney pools minggu: top jadi 4 digit 8-3-1-6
angka jadi hongkong malam: 2-7-5, twin 55 22
rumus jitu 2D macau 22.00 tembus 9 kali dari 10
kode alam semalam mimpi dikejar anjing = 11 61, pasang
mimpi ketemu ular besar kode alamnya 2D 32 82
nomor gaib dari mbah Rono tembus 4D kemarin, kirim wa buat dapat
yang butuh angka ritual dari eyang, hubungi, bayar setelah tembus
toto 4D diskon 70%, hadiah full prize 1
colok naga macau sore 1 4 9, pasang di kepitingtoto
pasaran hongkong lotto sydney lotto bayar penuh
bandar darat pelit diskon, pindah online ke udangtoto aja
slot deposit 5rb tanpa potongan proses 1 detik
slot qris depo 3000 rupiah
depo 10 bonus 15 to 5x
bonus 50 + 50 new member garansi kekalahan
welcome bonus 150% semua game, klaim sendiri
wd 50rb juga dibayar, gak kayak yang lain
min tarik 25rb, langsung cair ke ovo
proses tarik dana tercepat se-Asia cuma hitungan detik
link terbaru KETUPAT88 bebas internet positif
link anti blokir opor77
Daftar > Depo > Main > Menang > Cair. Simpel. rendang138
Register now and get 100% bonus, lucky wheel every day
Malaysia boleh, Singapore boleh, Indonesia mesti cuba, kari88 best
free credit rm10 no deposit, whatsapp sekarang
you can win real money playing at home, ask me how
the only site that pays me every week: satay77
wis pirang pirang dina menang terus nang gudeg88
nek pengen sugih yo mlebu bakpia4d
mang eak ge menang di lempah77, ngape dak cube
kawa dapet duit? cube lah bai tempat ku tu, getas88
horas bah, mantap kali main di ulos138
MODAL 20 RIBU BISA BELI MOTOR!!! TANYA SAYA CARANYA
SUPER GACOR HARI INI, X5000 SUDAH TURUN 3 KALI
SCATTER HITAM!!! SCATTER HITAM!!! SCATTER HITAM!!!
AKUN BARU SELALU DIKASIH MENANG
CUMA DI TEKWAN77
empek empek palembang enak, lebih enak lagi maxwin di cukojp
burung murai gacor, tapi kerupukan88 lebih gacor
jalan rusak memang bikin kesal, mending hibur diri di aspal77
selamat hari guru, jangan lupa mampir ke papantulis88
Semoga pak bupati sehat selalu. Info tempat cuan: sehat138
berita yang menarik, saya juga punya menarik: menarik dana 5 juta tiap hari di loket88
Tidak ada kata gagal selama kamu main di tempat yang tepat
rahasia orang kaya baru di desa kami cuma satu, hp dan keberuntungan, mau tau?
jam 2 pagi adalah jam terbaik, percayalah sama aku yang sudah 15 kali dapat besar
Yang kemarin rungkad mari kita bangkit bersama, malam ini waktunya balas dendam
Jangan serakah, target 500rb tarik, besok ulang lagi, begitu terus sampai punya rumah
naik bet pelan pelan, begitu turun gratisan langsung sikat
pantau terus room nya, kalau udah 2 kali zonk pasti dikasih
hujan hujan enaknya nyari petir merah
kakek tua di atas awan lagi senyum nih bos
olympus 1000 lagi ngamuk, buktiin aja
mahjong 2 lagi gampang banget, 3 kali beli langsung jackpot
wild bandito, lucky neko, koi gate, semua ngasih
pragmatik atau pg soft? dua duanya lagi gampang
spaceman x50 kena terus, pelan pelan aja
crash game aviator gampang, ambil di 2x saja, hasil 1jt per jam
gampang kok, baccarat ikut naga terus sampai putus
mix parlay 5 tim kemarin tembus, 25rb jadi 1,1 jt
voor bola malam ini liverpool -1, over 2.5 pasang berani
chip ungu 1B cuma 58rb ready terus, wa
top up dan bongkar chip terpercaya 24 jam
Halo kak, aku baru dapat 3jt dari game ini, kamu bisa cek di bio aku ya
Malam\nsepi\nsendiri\nditemani onde88
Roses are red\nviolets are blue\nLUPIS77 is waiting\nfor you
pergi ke hulu membeli papan\npapan dibeli buat jerambah\nkalau mau hidup mapan\nke dodol88 rezeki bertambah
- dapet berapa bro\n- 2 juta\n- dimana\n- klepon138
P: kok bisa renov rumah? J: rejeki dari getuk77
siapa yang lagi cari tempat bagus? aku saranin cenil88, udah 1 tahun aman
udah nyoba 10 tempat, baru serabi77 yang ga php
php semua yang lain, cuma apem138 yang nepatin janji
setia sama pukis88 karena selalu dikasih
thanks admin WAJIK4D, withdraw ku 12jt udah masuk
testimoni jujur: lemper88 cair 100%
review jujur BIKANG138 setelah 3 bulan: memuaskan, sudah 20 juta saya tarik
gemblong77 bikin aku percaya keajaiban
dadar gulung 88 manis hasilnya
semua orang punya jalan rezeki, jalanku lewat talam4d
`
const honest = String.raw`
Tukang parkir depan pasar minta 5 ribu, karcisnya mana?
malam minggu taman kota gelap, rawan begal
Saya pikir bohong, ternyata memang gratis urus akta, masuk semua datanya
Tidak usah capek antre, sekarang bisa online di aplikasi
Tiap gajian dipotong 50rb untuk iuran korpri, buat apa?
Ibu ibu komplek mau ikut pelatihan jahit, daftar ke siapa?
Teman kerja saya dirumahkan 20 orang, disnaker ke mana
kata ustad jangan buang sampah ke sungai
sudah 7 hari banjir belum ada bantuan
yang kemarin tanya syarat nikah di KUA, bawa N1 sampai N4
masih buka sampai jam 12 malam karaoke dekat masjid itu
Barusan pecah ban di lubang depan kantor dinas PU
Mesin pompa panas terus mati, operatornya tidak ada
Sabar itu kunci, tapi sudah 5 tahun jalan kami begini
gratisan kok masih diminta uang kebersihan
Kalau pensiun, saldo taspen diambil di mana?
main pakai bola plastik anak anak di jalan, bahaya
Grup RT ramai bahas iuran sampah 20rb per bulan
minta link pendaftaran beasiswa dong min
kirim berkas ke WA dinas kok centang satu
lowongan admin di kantor desa gajinya berapa?
butuh dana cepat untuk jembatan, bupati bilang menunggu perubahan
Ladang hitam dibakar, asapnya ke sekolah
kelapa muda naik jadi 15 ribu sebutir
Rumah baru program BSPS sudah ditempati, terima kasih
alamat kantor UPT yang baru di mana ya?
profil pejabatnya di web belum diganti, masih yang lama
Bio kepala dinas di web salah tulis gelar
ketik nama di kolom pencarian bansos, muncul orang lain
Cari di google alamat puskesmas malah ke rumah warga
Mimpi apa semalam, tiba tiba jalan depan rumah diaspal
mimpi punya jalan mulus kapan terwujud
ular besar masuk rumah warga, damkar cepat datang
rumus hitung pajak NJOP bagaimana?
Kode alam: kalau mendung jalan ini pasti banjir
angka kematian ibu turun, selamat tim bidan
Tebak, siapa yang dapat proyek? hadiahnya permen
Pasaran tanah di sini berapa per meter?
Diskon 70% di pasar murah cuma untuk 50 orang pertama
potongan gaji 2,5% zakat kok wajib
Proses tarik kabel PLN merusak kebun warga
tarik dana BOS terlambat, guru honor belum dibayar
Minimal tarik uang di ATM daerah 50 ribu, agen minta 10 ribu
Internet positif? situs dinas malah tidak bisa dibuka
Bebas blokir jalan kalau tuntutan dipenuhi
Register nikah tahun 1988 hilang di KUA
the hospital queue is too long, please add doctors
You can win the essay contest, congratulations to the students
wis suwi dalane rusak, ora didandani
nek pengen sugih yo kerja, aja korupsi
mang eak jembatan tu la siap? ngape lum dibuka
kite ne nak nanyak, bantuan tu ade dak
horas pak camat, mantap kali kerjanya
MODAL KAMPANYE MILIARAN, WAJAR KORUPSI
SUPER LAMBAT PELAYANAN HARI INI
AKUN SAYA TIDAK BISA LOGIN SIAKAD DESA
TEKWAN BU IDA PINDAH KE PASAR BARU YA
Pempek palembang di bazar enak, harga 5rb
burung walet di ruko berisik sekali suaranya
Jalan rusak bikin kesal, mending naik perahu
Selamat hari guru, guru honor tetap 300 ribu
Semoga pak bupati sehat dan ingat janjinya
tidak ada kata terlambat untuk memperbaiki pelayanan
rahasia umum kalau mau lulus harus bayar
Jam 2 pagi masih ada truk tambang lewat
Yang kemarin kebanjiran mari kita bantu bersama
Target PAD 500 miliar, realisasi berapa?
naik pelan pelan harga beras tidak terasa sudah 16rb
Pantau terus proyek drainase Jalan Mangga
hujan petir, listrik mati 6 jam
kakek tua jualan balon digusur satpol, kasihan
Olympiade sains anak SMP 3 juara 2 nasional
Spaceman kostum karnaval anak TK lucu
gampang kok syaratnya cuma fotokopi KTP
Liverpool menang tadi malam, nobar di alun alun ramai
skor 25-23 tim voli Bank 88 kalah tipis
Bank mini sekolah saldo anak saya 120rb
chip KTP elektronik rusak apakah harus ganti?
top up kartu parkir elektronik di mana
Halo kak, cara dapat surat pindah bagaimana?
Malam\nsepi\nlampu jalan\nmati lagi
pergi ke pasar membeli talas\njangan lupa membeli ikan\nkalau kerja janganlah malas\nkami rakyat yang merasakan
- sudah ke loket?\n- sudah\n- jadi?\n- disuruh balik besok
P: berapa biaya pecah KK? J: gratis
Siapa yang urus bantuan seragam? Anak saya belum dapat
Sudah coba 10 kali telepon PSC 119 tidak masuk
php terus, katanya tahun ini dibangun
setia menunggu janji air bersih sejak 2015
terima kasih admin, keluhan saya langsung ditindak
testimoni saya: urus paspor di MPP 30 menit
review jujur aplikasi SIPADU: sering keluar sendiri
onde onde buatan kelompok wanita tani juara
Warung Lemper 88 dekat terminal bayar retribusi dobel
Cafe Senja99 musiknya keras sampai jam 1
UD Talam77 buang minyak ke parit
SMK Bina 88 menang lomba robot, selamat
Rumah makan Getuk 138 tutup, eh jalan depannya malah ditutup portal
Toko Klepon77 korban banjir belum dapat bantuan
tim Serabi99 futsal kecamatan butuh seragam
motor saya dicuri di parkiran Pasar 88
Polisi tolong razia judi dadu di belakang Pasar 77
Judi togel hongkong dijual bebas di kios rokok depan sekolah
Warga kami kecanduan slot, depo pakai uang bansos
Anak SMA jualan chip domino di kelas, tolong dibina
Iklan judi lewat SMS tiap hari, operator bagaimana ini
Kenapa masih ada yang percaya pola slot? itu mesin diatur
teman saya ditangkap karena jadi afiliator judi, kapok
anak saya tanya apa itu x500, ternyata istilah slot, hati hati bu
Bapak saya pasang nomor tiap hari sampai sawah terjual
gara gara kode alam, pensiun mertua habis dipasang togel
Komentar soal gacor gacor itu hapus saja min
satgas judol kerja dong, akun promosi muncul tiap postingan
siaran bola di RTP kafe itu pakai taruhan, tolong dicek
Undian simpedes BRI kabupaten kita ada yang menang mobil
Tabungan undian bank daerah jujur tidak sih
Jackpot banget dapat bidan baik waktu lahiran
Gacor pak kabid, laporan langsung dikerjakan
wd saya gak diangkat, maksudnya wakil dekan 3 susah dihubungi
Depo BBM kebakaran, warga minta relokasi
pola hujan tahun ini berubah, petani bingung
hoki saya cuma dapat kupon 1 padahal keluarga 6
Scatter plot di laporan BPS susah dibaca orang awam
Bonus produksi panas bumi untuk desa mana?
jp guru dikurangi jadi 18, sertifikasi terancam
Naga77 :: Assalamualaikum, bantu perbaiki mushola kami
Yudi_99 :: Siap
Dewi888 :: Kapan posyandu bulan ini?
Kopi Lada 88 :: Kami ikut bazar HUT kabupaten
Toni4D :: kelas saya bocor
Warung Bu Tini 77 :: retribusi kok naik
agung138 :: Terima kasih pak
`

const part = (lines: string, wanted: number) =>
  lines
    .trim()
    .split('\n')
    .filter((_, place) => place % 2 === wanted)
    .map((line) => {
      const at = line.indexOf(' :: ')
      const [name, text] = at < 0 ? ['Warga', line] : [line.slice(0, at), line.slice(at + 4)]
      return { name, text: text.replaceAll('\\n', '\n') }
    })

export const AGAIN_SPAM = { tuned: part(spam, 0), apart: part(spam, 1) }
export const AGAIN_HONEST = { tuned: part(honest, 0), apart: part(honest, 1) }
