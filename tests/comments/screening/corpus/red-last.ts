/** A last batch, written after everything else stood and measured once: nothing was tuned on it. Brands are invented. */
const spam = String.raw`
bapak kos kaget saya bayar setahun sekaligus, hehe berkat PEMPANG88
kirain receh doang ternyata keluar 6,4 juta di sepatbola77
pulang mancing bawa ikan, buka hp bawa 2 juta, tempatnya lentera4d
yang butuh buat bayar sekolah anak, sini aku tunjukin tempat aku biasa dapat
sudah seminggu ini selalu dapat, gak percaya ya udah
mesin nomor dua lagi encer, buruan
x250 nyangkut, langsung 1,9 jt modal jajan
B3D1L88 gak ada lawan
hidup cuma sekali, coba M3R1AM_EMAS
𝗚𝗨𝗖𝗜𝗠𝗔𝗦 tempat para juragan
ⓡⓐⓜⓑⓐⓘ⑧⑧ mantap gan
s e l a s i h 7 7 ga pernah bohong
p.a.n.d.a.n.8.8
𝙱𝙴𝚁𝙸𝙽𝙶𝙸𝙽𝟽𝟽𝟽 gas polll
keladi88.club jangan sampai ketinggalan
kunjungi talas77 (titik) net
bit.ly/bonus-lada
cek bioku ya gaes buat yang pengen dapet harian
alamat ada di PP aku, jangan lupa klaim hadiah
wa 0857 0000 1919 untuk bocoran akurat
tele @mentorpola siap bimbing sampai jp
prediksi hongkong jumat: AK 1 5 8, top 2D 15 81 58
macau jam 10 malam kepala 3, ekor 9, sikat
eyang Darmo kasih 4 angka langsung tembus, makasih eyang
rekap togel via wa, diskon 60
slot pulsa tanpa potongan depo 5rb
new member bonus 100 langsung klaim
freebet tanpa depo 30rb cuma isi data
link login rotan138 terbaru
daftar di pisau77 bonus melimpah
gates of olimpus 1000 ngamuk lagi
starlight princes pecah x1000 semalam
mahyong scatter hitam gampang banget bosku
jam gacor malam ini 20.30 sampai 22.00
RTP tertinggi hari ini 97 persen cek sekarang
pola hari ini 20 manual 30 auto, gas
SEMUA BISA JADI SULTAN, GABUNG SEKARANG
KUALI88 KUALI88 DAFTAR SEKARANG
Kompor88 Resmi :: Terima kasih pak
slot deposit qris :: Mantap
PANCI4D :: sukses selalu
perbaikan jalan bagus, tapi lebih bagus lagi saldo di aspalmas77
semoga sembako merata, saya mah sudah cukup dari dapur88
best slot site, fast withdrawal, sambal88
i got 10 million from kecap77 yesterday
aja lali dolan neng tempe88 lur
nek ape la idup mun dak maen di rusip77
pergi ke pasar membeli topi\nkalau mau kaya ke wajan88
A: kok kaya? B: main di spatula77 lah
depo 20 wd 2 juta, siapa bilang gak bisa
wd 4,5jt masuk 2 menit mantap
baru daftar udah dikasih menang
gacor parah gan lapak ini
bosku gas tipis tipis malam ini
auto lunas cicilan, thanks talenan138
cari di google: cobek88
jangan main di tempat abal abal, yang bayar cuma ulekan4d
dengar dengar sebelah lagi bagi rezeki, merapat
sekali depo langsung ketagihan, untung terus
hoki banget malam ini 3 kali jp di parutan77
`
const honest = String.raw`
Bapak kos naikkan sewa karena PBB naik 200%
pulang mancing jaring robek kena kapal keruk
yang butuh bibit durian silakan ke dinas pertanian
sudah seminggu ini sampah tidak diangkut
mesin nomor dua di samsat rusak terus
M3 listrik token saya habis dimakan meteran
Gapura emas 2 miliar, jalan masih tanah
Pandan Wangi 88 itu nama gang atau perumahan?
Pedagang talas77 rumah produksi minta sertifikat halal
link bit.ly di poster tidak bisa dibuka
cek bio kepala dinas, riwayatnya guru olahraga
WA dinas sosial berapa? mau lapor lansia terlantar
jumat kepala puskesmas tidak pernah di tempat
macau itu di mana, kok bupati studi banding ke sana
eyang saya belum dapat kursi roda
rekap suara desa kami salah input
pulsa bantuan belajar anak tidak pernah masuk
member posyandu lansia makin banyak, tempat sempit
data saya belum diisi petugas sensus
link login e-lapor error terus min
pisau dapur UMKM binaan bagus, 77 ribu saja
olimpiade matematika anak kami juara provinsi
semalam pecah tanggul, 30 rumah terendam
jam 20.30 sampai 22.00 air baru keluar
inflasi 2,97 persen tapi beras naik 15 persen
20 sekolah manual, 30 sekolah online, PPDB bingung
SEMUA BISA JADI KORBAN, TUTUP LUBANG ITU SEKARANG
DAFTAR NAMA PENERIMA BANSOS TOLONG DITEMPEL
Kompor gas bantuan bocor, bahaya
slot parkir disabilitas dipakai mobil dinas
Wajan77 Catering :: Menu MBG tolong diawasi
Yoga88 :: Kapan CFD dibuka lagi?
perbaikan jalan bagus, teruskan sampai dusun kami
semoga sembako merata
fast response from the fire brigade, thank you
i paid 50 thousand for a free card, why?
aja lali janjine pak
nek ape la idup mun aek dak ngalir
pergi ke pasar membeli topi\njangan cuma janji di hari pagi
A: kok kaya? B: kan proyek jembatan
dari 20 lampu cuma 2 yang nyala
uang pengganti masuk 2 minggu lagi katanya
baru daftar sudah dipanggil, mantap puskesmas
parah gan jalannya
pelan pelan pak sopir, banyak lubang
cicilan rumah subsidi naik, tolong dibantu
cari di google alamat kantor pajak, salah tempat
jangan percaya calo, yang resmi cuma di loket
dengar dengar bupati mau datang, jalan langsung diaspal
sekali hujan langsung longsor
hoki banget hari ini ketemu petugas baik
menang 3-1 di kandang, hadiah untuk warga
Togel makin terang terangan di simpang tiga, polisi ke mana
Suami jual motor buat depo slot, saya minta tolong dinas sosial
Grup WA sekolah disusupi iklan judi, admin harus waspada
Situs dinas kok muncul maxwin maxwin di google
anak saya bilang gacor itu artinya hebat
taruhan uang di futsal antar RT tolong dilarang
jackpot, baru keluar rumah langsung masuk lubang
undian kupon gerak jalan 77 hadiah, mantap
`

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.indexOf(' :: ')
      const [name, words] = at < 0 ? ['Warga', line] : [line.slice(0, at), line.slice(at + 4)]
      return { name, text: words.replaceAll('\\n', '\n') }
    })

export const LAST_SPAM = lines(spam)
export const LAST_HONEST = lines(honest)

/** Written after the last mending, on honest texts that spoke of gambling, and measured once. */
const talk = String.raw`
Cek profil pelamar dulu pak sebelum diterima jadi tenaga kontrak
cari di google nama kelurahan kita yang muncul promosi togel
modal 20 ribu jadi 5 juta katanya, ujung ujungnya jual motor
Suami ketagihan, isi saldo 100 ribu tiap malam, uang susu habis
Adik ipar bilang menang 3 juta di slot, padahal kalah 30 juta
Kalau menang diam, kalau kalah mukul istri, begitulah penjudi
katanya gampang maxwin, nyatanya rumah dijual
teman kantor pinjam uang terus buat depo, saya harus lapor siapa
Satu kelas main mahjong ways waktu istirahat, gurunya tidak tahu
Anak SD hafal kata scatter dan zeus, miris
Ada SMS bonus new member tiap pagi ke nomor saya, blokir dong
saya dapat pesan WA link slot dari nomor tak dikenal
Iklan RTP gacor muncul di situs berita lokal, tolong ditertibkan
bandar togel kampung kami anak pejabat
togel sgp hk dijual terang terangan depan warkop
Prediksi angka togel ditempel di tiang listrik, malu kita
kode alam, buku mimpi, semua dijual di kios dekat sekolah
Pengumuman undian sapi kurban masjid jam berapa?
Sabung ayam tiap Minggu di belakang pabrik, taruhannya jutaan
Dapat 50 juta dari judi? Tidak, dapat utang 50 juta
kapan cair dana korban judi online? eh maksudnya korban banjir
Tolong dong situs kayak gacor gacor gitu dihapus dari wifi desa
wifi balai desa dipakai anak anak main slot sampai subuh
Duit BLT langsung masuk slot, mohon pendamping awasi
Chip domino dijual di konter depan SMP, berapa pun dilayani
Pinjol buat depo, depo kalah, pinjol lagi, tamat
maxwin itu mitos, yang ada maxrugi
jackpot terbesar itu berhenti main judi
Saya berhenti main slot sejak anak lahir, alhamdulillah hidup tenang
admin slot itu kerjanya menipu, adik saya pernah jadi korban kerja di Kamboja
gaji 12 juta admin judi di Kamboja itu jebakan
Mbah dukun penjual nomor togel di pasar ditangkap, terima kasih pak polisi
kenapa bank mau buka rekening untuk bandar
Setiap buka web kecamatan diarahkan ke situs aneh 88
Kolom komentar ini kok banyak nama aneh pakai angka 77 sih
Bocoran soal, bocoran slot, semua dijual di grup itu
Ustaz di kampung kami ceramah soal bahaya slot, bagus
Lomba poster anti judi online hadiahnya 2 juta, ikut yuk
Gacor kicau mania cup jumat sore di lapangan, hadiah 5 juta
Main bola bareng pak camat seru, menang 4 3
`

export const LAST_TALK = lines(talk)
