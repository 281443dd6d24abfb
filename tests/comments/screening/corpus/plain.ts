/**
 * What sites of regencies get every day, written after the rules stood, by somebody who had not read them. Met first with
 * 96 of 100 labelled, 94 sent to spam, no honest one sent to spam; nothing was trained on it. Brands are invented.
 */
const spam = String.raw`
Kemarin iseng daftar di KAKAP88 modal 20rb balik 3jt, bukti WD ada di profil saya
mau cuan tiap hari? klik link di bio aku ya kak, dijamin gacor
Sɪᴛᴜs GACOR hari ini cuma di ᴍᴇɴᴅᴏ77
𝐋𝐈𝐍𝐊 𝐀𝐋𝐓𝐄𝐑𝐍𝐀𝐓𝐈𝐅 𝐊𝐄𝐋𝐀𝐏𝐀𝟒𝐃 login disini rtp 98%
gak nyangka iseng main slot di T E N G G I R I 7 7 malah dapat maxwin
Terima kasih infonya pak. Btw yang mau nambah uang jajan cobain RUMBAI138, depo 10k dapat 50k
anti rungkad bosku 🔥🔥 seluang88 🔥🔥 scatter hitam tiap jam
cari di google "belida slot" langsung daftar bonus new member 100%
Alhamdulillah berkat situs PUCUK4D bisa beli motor baru, terima kasih admin
pola gacor malam ini: 10x manual, 30x auto, double chance on. main di cempedak777
Bo terpercaya 2026 ➡️ nagasari88.com ⬅️ proses WD 1 menit
wd lancar jaya kak cobain aja di kundur88
https://t.me/infogacorharian gabung sekarang
kalau mau tau situs yang lagi bagus chat wa 08xx ya bosku
S I T U S . G A C O R . P A R I 8 8
Slot deposit pulsa tanpa potongan hanya di tapah168
prediksi togel hk malam ini bbfs 34567 colok bebas 4 di pakis4d
Mantap artikelnya, izin share juga info: situs toto macau hadiah terbesar lampam4d
modal receh 5rb bisa bawa pulang jutaan, gas aja di MALAPARI88 gacor parah
MAXWIN!!! x500 auto pecah di Gates, server thailand, akun pro, hub admin di profil
Gaskeun bossku!! l1nk di b10
mahjong ways 2 lagi gacor gacornya nih di situs b4rakuda77
daftar sekarang juga ➜ bit.ly/gabus-vip dan rasakan sensasi jackpot
sabung ayam live hari ini streaming di agen kelabat
judi bola parlay 3 tim tembus 12 juta, tempat pasangnya di kayuaro.bet
Ada yang sudah main di kerapu77? aku baru menang 4 juta semalam
auto sultan kak, coba ketik ampera138 di google
💎 J A C K P O T 💎 setiap hari di 🆃🅴🅽🅶🅺🅸🅻🅴🅽🅶88
ｓｌｏｔ ｇａｃｏｒ ｍｕｄａｈ ｍｅｎａｎｇ ｄｉ ｌｅｐａｔ９９
pengen cepet kaya? pasang angka di sini aja, bandar togel terpercaya sejak 2010
Situs resmi PAKAM77 rtp live tertinggi hari ini
mkasih min,skrg hidup sya berubah sjk main di rengkam4d
kak mau kerja sampingan? cuma main game dibayar 500rb sehari, cek profilku
bocoran slot jam 9-11 malam pragmatic play olympus x1000 gampang jp
bonus rollingan 0.8% dan cashback 10% tiap minggu buat member setia di ramin88
depo qris 10rb langsung spin maxwin receh receh
saya menang 17 juta dari modal 50 ribu. linknya di komentar paling atas profil saya
GACOR⭐️KEMBUNG88⭐️GACOR
ga usah pusing bayar sekolah, main aja di sungsang777 dijamin wd
RTP SLOT GACOR HARI INI 👉 linktr.ee/info-mujair
Bangga jadi member di sini, WD 25 juta cair 2 menit. MUJAIR4D memang terbaik
freebet tanpa deposit 30rb langsung claim di telaga138
mari gabung di grup wa kami untuk dapatkan pola slot terakurat setiap hari
Saya pernah kalah terus di tempat lain, tapi pindah ke GERONGGANG88 menang terus
link gacor: ge rong gang 88 titik com
join bos, kode referal REZEKI77 bonus 200%
agen taruhan resmi daftar via wa fast respon 24 jam
poker online uang asli tanpa bot hanya di domino belimbing99
casino online baccarat live dealer cantik cantik gabung yuk di palem99
yang lagi butuh duit cepat cek aja nama saya
`
const honest = String.raw`
Kapan jalan di RT 07 diperbaiki pak? Sudah 3 bulan rusak
Saya menang lomba 17 Agustus kemarin, hadiahnya belum diterima sampai sekarang
Link pendaftaran CPNS di website tidak bisa dibuka, mohon dicek
Bonus pegawai honorer kapan cair ya bu?
Tolong blokir situs judi slot yang muncul di website dinas, malu kita
Anak saya kecanduan judi online, gimana cara melapornya?
Warung Barokah88 di simpang empat jual nasi goreng enak, bukan di pasar
Deposit bank daerah bunganya berapa sekarang?
Gacor sekali burung murai pak lurah di lomba kemarin
Pola asuh anak stunting perlu sosialisasi lagi di posyandu Melati 4
Jackpot deh dapat antrian nomor 1 di puskesmas
WA admin dinas kok tidak dibalas ya? sudah 2 hari
Nomor plat BN 8888 XX parkir sembarangan di depan RSUD
tim futsal kami Garuda77 butuh lapangan yang layak
Mohon info link zoom rapat desa, di bio instagram tidak ada
Harga cabai naik terus, modal 50 ribu cuma dapat setengah kilo
Pencairan dana BLT tahap 2 kapan? di desa sebelah sudah cair
Pak bupati janji kampanye mana buktinya? rakyat kecil yang susah
Togel masih marak di pasar lama, polisi ke mana saja?
Akun pro Canva untuk guru masih bisa dipakai tidak?
Hadiah sayembara logo 25 juta sudah diumumkan belum?
Server SIPD down terus pak, kerjaan jadi lambat
Link alternatif untuk daftar sekolah online ada tidak? yang utama error
Main bola di alun-alun sekarang dilarang ya?
Member perpustakaan daerah gratis kan?
Nelayan dapat bantuan mesin 15 PK, terima kasih pak
Game online bikin anak malas sekolah, perlu perda
Slot parkir di RSUD kurang, banyak yang parkir di jalan
Cek profil saya kalau mau lihat foto banjirnya
Rungkad ekonomi kita kalau harga karet terus turun begini
Login SSO pegawai gagal terus sejak 4 hari
Depo sampah di jalan Mawar bau sekali
`

const lines = (block: string) => block.split('\n').filter(Boolean)
export const PLAIN_SPAM = lines(spam)
export const PLAIN_HONEST = lines(honest)
