/**
 * Written after the rules stood. Two rounds; at first sight 85 and 96 of 100 of this spam were
 * caught, 54 and 72 sent straight to spam, and no honest text was sent to spam;
 * the rules were mended with it in view, so it guards what was learned and proves nothing about unseen texts.
 */
const spam = `
Baru tau ternyata elangjawa77 bisa cair beneran, kirain tipu tipu
hanya di SERINDIT88 kamu bisa kaya mendadak, percaya deh sama aku
ada yang udah nyobain cendana303? katanya RTP nya lagi tinggi-tingginya
setelah gagal CPNS akhirnya nemu jalan rezeki lewat tekukur138 🙏
pak bupati aja main di PERKUTUT88 wkwk
rezeki gak kemana, iseng 15 ribu di kuntul777 langsung jadi 1.2 juta, makasih ya
lagi viral nih dolphin4d semua orang pada wd
Selain berita ini saya rekomendasikan juga untuk kunjungi belibis99 tempat hiburan terpercaya
Coba ketik C-U-C-A-K-R-A-W-A-8-8 di google bos
𝙗𝙪𝙧𝙪𝙣𝙜𝙝𝙖𝙣𝙩𝙪𝟵𝟵 pasti bayar
🅱🅴🅻🅸🅱🅸🆂🟡❽❽ gacor
ѕеrіndіt88 nо 1
s e r i n d i t 8 8 hari ini pecah
mantap kak infonya, kalau aku sih mending deposit ke tekukur, modal dikit hasil banyak
dulu jualan gorengan sekarang punya 3 kontrakan semua berkat hobi baru aku, mau tau? lihat bio
Aku juga dulu susah bayar SPP anak, terus dikasih tau teman tentang link di profil ini, sekarang alhamdulillah
lagi gabut? mending nge-spin, hadiahnya ratusan juta, link ada di profilku ya guys
Yang lagi butuh modal lebaran, chat aku di tele @serindit_cs
pengeluaran togel hari ini lengkap di sini: totojepang.net
angka main hari ini 2D 45 78 top 3D 457 colok bebas 5, pasang di danautoto
4D 3D 2D diskon terbesar di danautoto
Bola malam ini over 2.5 aman, pasang parlay di skor88
main kartu sambil rebahan dapat duit, qqceria.org
mesin slot lagi royal royalnya bos, elangjawa77
BONUS NEW MEMBER 200% TO 3X ELANGJAWA77
Depo 25 bonus 25, depo 50 bonus 50 hanya di belibis99
Provider lengkap: pragmatic, pg soft, habanero, spadegaming. Daftar via WA 0813 0000 1111
Scatter naga hitam pecah 500x modal 800 perak
mahjong wins 3 black scatter turun terus nih, yang mau pola inbox
bet 400 perak dapet 800rb ga masuk akal tapi nyata
Spin 10x langsung freespin, auto lanjut nabung
akun baru biasanya langsung dikasih menang gede, coba aja buat akun di bio
Situs paling baik hati sedunia: cendana303
kita bagi bagi freebet setiap jumat berkah di channel telegram kami
INFO BOCORAN ADMIN JARWO MALAM INI 100% JP
bocoran admin riki hari ini khusus game olympus
hari pertama depo langsung dikasih 1jt, besoknya 3jt, besoknya lagi 5jt. hanya cendana303
b e l i b i s99 mantul
belib1s99 wd lancar
beIibis88 gacor (pakai i besar)
b€l!b!s88 terpercaya
Ⓑⓔⓛⓘⓑⓘⓢ⑧⑧ main di sini
ᵇᵉˡⁱᵇⁱˢ⁸⁸ paling gacor
b̲e̲l̲i̲b̲i̲s̲8̲8̲ top
belibis​88 wd kilat
BEL|IB|IS88 mainkan
bel.ibis.88 gampang jp
belibis[titik]com
www . belibis88 . net
cek aja belibis88 di play store
aplikasi penghasil saldo dana tercepat, daftar pakai kode referral saya BLB88 dapat 50rb
game penghasil uang nyata, slot dan domino, cair ke dana tiap jam
higgs chip murah 1B 60rb, chat wa
jual chip domino ungu murah WA 085700001111
rungkad di tempat lain? come back di tekukur138
pejuang maxwin absen dulu
siapa disini pejuang slot? yuk kumpul di grup
Sultan mah bebas, main di serindit88 modal 5 juta wd 50 juta
udah sejam main di serindit88 belum ada rungkadnya
nongkrong sambil cari cuan, kunjungi kuntul777
INGIN MENANG BESAR? GABUNG BERSAMA KAMI KUNTUL777 SITUS NO 1 DI INDONESIA
Pasar Pagi ditata, keuangan juga harus ditata, caranya gabung KUNTUL777
terimakasih admin atas beritanya. BELIBIS88 | AGEN RESMI | DAFTAR | LOGIN
slot88 slot777 slot gacor slot online terbaru
judi online terpercaya deposit pulsa tanpa potongan
judi bola resmi, kasino online, togel, semua ada di cendana303
sbo idn pragmatic joker habanero satu akun semua game, klik dolphin4d.com
hoki banget minggu ini, 2 juta dari spin 200 perak. mau link? komen "mau"
Klaim saldo gratis 100rb sekarang juga, klik nama akun ini
makasih tekukur138 jadi bisa beli susu anak
Saya tidak akan bagikan rahasianya, tapi kalau mau tau cek profil. 20rb jadi 2jt bukan mustahil
percayalah, hidupmu berubah setelah kenal cendana303
gak percaya? buktikan. tekukur138
admin tekukur138 baik, minta jp dikasih
kepala dinas harusnya tau dolphin4d biar gak korupsi lagi
sambil nunggu PPPK keluar spin dulu gaes di dolphin4d
Jangan lupa bahagia gaes, aku sih bahagia karena menang terus di PUNAI777
coba ketik merak88 di pencarian, pilih yang paling atas, dijamin ketagihan
Gila sih semalem cuma isi 25rb dapet 1,8jt di merak88
Lagi cari hiburan malam minggu? ada PUNAI777 siap menemani anda 24 jam
𝓶𝓮𝓻𝓪𝓴𝟖𝟖 emang beda dari yang lain
ᴍᴇʀᴀᴋ88 pecah telor malam ini
m.e.r.a.k.8.8 terbaik se asia
ⓜⓔⓡⓐⓚ⑧⑧
mеrаk88 wdnyа сераt
p u n a i 7 7 7
P-U-N-A-I-7-7-7 bonus 30 ribu tanpa syarat
pun4i777 j4min4n k3m3n4ng4n
PUNAI TUJUH TUJUH TUJUH
punai🔥777🔥gacor
punai 777 rtp 99%
iseng iseng berhadiah kak, modal 10 ribu udah bisa jadi sultan, klik profil ku
Ibu saya sakit, untung ada rejeki dari punai777 bisa buat berobat
saya PNS, gaji pas-pasan, tapi alhamdulillah tiap minggu ada tambahan 2 juta, caranya ada di bio
ada yg tau merak88? kata temen gampang banget dapet perkalian gede
kemarin temen kantor withdraw 7jt, katanya main disini merak88.vip
promo akhir tahun: depo 50rb dapet 100rb, hubungi wa.me/6285500001111
Info loker admin slot gaji 10 juta kamboja, minat chat wa
website favorit saya selain pemkab adalah punai777 dot net
daftar punai777 tanpa ribet cuma pakai nomor hp
dijamin gak bakal nyesel gabung sama kita, PUNAI777
terima kasih pak camat, semoga rejekinya lancar kaya saya di merak88
sudah bukan rahasia lagi kalau merak88 itu rajanya scatter
sekali spin langsung naga emas wkwk, mau? buruan daftar
bermain dengan bijak di situs legal berlisensi merak88
lisensi resmi PAGCOR, aman dan terpercaya, punai777
RTP SLOT TERTINGGI HARI INI: Olympus 98%, Bonanza 97%, Princess 96%
trik menang slot: spin manual 15x, auto 30x, naikkan bet
grup bocoran pola slot gratis klik t.me/polamantap
cuma modal nonton doang bisa dapat saldo, download apk di link berikut bit.ly/apkcuan
merakslot.com
punai-777.com
merak88*com hilangkan bintang
situs: merak delapan delapan titik com
Udah jatuh tertimpa tangga, bangkit lagi karena merak88
gue dari bangka juga, kemarin jepe 4,5 juta di punai777, senggol dong
bagi yang mau lunas pinjol, aku ada caranya cek di profil ya
Makasih min! Btw main merak88 yuk, lagi baik-baiknya nih
yang kalah di tempat lain sini aja merak88 ganti rugi kekalahan 100%
bandar togel online pasaran hongkong sydney singapore terlengkap di punaitoto
jp paus 25 juta tembus 4D semalam di punaitoto
abang abang sekalian, link gacor ada di nama aku
punai777 punai777 punai777
gacor di tempat kami, scatter emas beruntun, segera login
gak pake lama langsung masuk rekening, emang merak88 terbaik
m 3 r 4 k 8 8
ELANG\\nJAWA\\n77\\ngacor
`
const honest = `
Pak, jalan poros desa kami sudah 7 bulan dijanjikan, kapan realisasinya?
min, upload berkas gagal terus padahal ukuran 400 kb
Bapak/Ibu petugas di counter 3 tadi sangat membantu. Salam hormat
Sudah 3x saya bolak balik ke Dukcapil hanya untuk legalisir
Harga gas melon 35 ribu di pengecer. HET nya berapa sih?
Tolong jadwal puskesmas keliling bulan Desember diumumkan
Kecewa! PDAM nyala jam 2 pagi doang
ini yang dibilang smart city? wifi aja ga ada
Tender 4,8 M cuma begitu hasilnya? Audit!
Semoga Ibu Bupati sehat selalu dan amanah
Untuk siswa kelas 5 vaksinnya HPV ya bu?
Saya dukung penertiban tambang ilegal, jangan tebang pilih
Bansos tetangga saya yang punya mobil malah dapat
Waktu habis untuk menunggu dokter yang tidak datang-datang
Pemuda harus berkarya bukan mabuk-mabukan
anak-anak sekarang main slot di warnet, aparat harus razia
pejabat yang backing judi harus diumumkan namanya
Suamiku habis 40 juta di slot. Saya mohon pemerintah blokir semuanya
Sebenarnya slot itu sudah diatur mesinnya, pemain pasti kalah. Sadarlah
jangan pernah coba-coba main judi walau modal 10 ribu, awalnya dikasih menang nanti habis
Teman saya menang 5 juta di slot lalu kalah 50 juta. Judi tidak pernah membuat kaya
Saya guru, murid saya sudah hafal istilah gacor dan maxwin. Darurat!
Min banyak akun nyebar link slot di sini tolong di banned
Komentar yang pakai huruf aneh itu spam slot ya? hapus dong
Kenapa situs judi kenari777 masih bisa diakses? Kominfo tidur?
Perjudian sabung ayam di belakang terminal, mohon polsek bertindak
Razia togel kemarin cuma formalitas
Jadwal bioskop 4D museum hari libur buka?
Antre sembako dari jam 6 dapat nomor 777 haha
Motor Supra X 125 hilang di parkiran RSUD
HP Vivo Y99 saya ketinggalan di ruang tunggu MPP
kode booking MPP-8899 tidak bisa discan
Nomor rumah 88 di gang itu belum teraliri PDAM
Ayam saya mati 77 ekor karena flu burung
tim futsal Pemda 7 lawan Kejari 7, seri
Kelas X-4D SMAN 1 juara kebersihan
Angsuran KUR 1,388 juta per bulan berat
Lagu daerah itu gacor dibawakan anak SMP
Bonus untuk atlet peraih medali jangan dipotong
deposit kunci loker perpustakaan 20 ribu apa dikembalikan?
Ada cashback pajak kendaraan bulan ini?
Wah jackpot nih, lampu merah mati pas jam pulang kerja
Bandar ikan di pelabuhan menekan harga nelayan
Pola pikir pejabat kita harus diubah
Rolling jabatan terus, pelayanan tidak berubah
Pak Zeus Hutagalung dari DLH kemarin turun langsung, terima kasih
Kakek petir julukan tukang listrik kampung kami wkwk
Saldo BPJS TK saya tidak bisa dicairkan
Modal 2 juta dari Dinas Koperasi sudah saya terima, terima kasih
Dengan modal 100 ribu ibu saya jualan kue, untung 50 ribu sehari, butuh bantuan etalase
Gaji 700 ribu guru honorer, miris
beli cabai 10 ribu dapat 5 biji, inflasi gila
Pajak naik 100 persen, mending saya pindah kabupaten
CCTV di simpang lima mati semua
#savebangka jangan rusak laut kami
Aku mah apa atuh cuma rakyat jelata
Lapor: tumpahan minyak di pantai, GPS -2.123, 106.118
Mau tanya pak jam operasional Samsat Drive Thru
Wi-Fi password di perpustakaan apa?
Udah isi survei kepuasan 5 bintang
Bintang 1 untuk pelayanan kelurahan
www nya susah dibuka kalau pakai HP lama
aplikasi JKN mobile error 503
Bukan cuma 1-2 rumah pak, 88 rumah terendam
Pukul 13.38 sirine baru bunyi, padahal air naik jam 12
DPRD paripurna kok kursinya banyak kosong
K E C E W A
m a n t a p
Oke
lanjut pak 2 periode
Alhamdulillah wa syukurillah
🙏🙏🙏
Mohon doa restu
Kalau bisa lomba mancingnya hadiah motor biar ramai
Naik haji tahun 2027 kuota berapa?
Kok nama saya tidak ada di DPT?
Ijin share pak
Bagaimana cara jadi relawan PMI?
Kebakaran di belakang Toko Sinar88 sudah padam
Rekrutmen satpam bank, info valid?
Pelayanan prima seperti ini harus dicontoh dinas lain
Kacau, server CAT down waktu tes
Bpk Toto Hartono kades kami rajin blusukan
Terlalu banyak pungutan di SMP negeri 2, uang ini uang itu
nyamuk banyak skali di perumahan kami, fogging donk
Pak Kadis, kapan RTLH di desa kami diverifikasi?
Kenapa harus fotokopi KTP 5 lembar kalau sudah e-KTP?
Jembatan gantung putus, anak sekolah naik rakit
Terharu lihat petugas damkar selamatkan kucing di atap
Iuran sampah naik jadi 15 ribu tapi jarang diangkut
Apakah jalur khusus difabel di MPP sudah ada?
Sampai kapan kami mandi air sumur keruh?
Bupati jangan hanya dengar bisikan tim sukses
Kepala sekolah minta uang perpisahan 450 ribu, boleh?
Sidak dong pak ke kantor camat jam 9 pagi, masih sepi
Kalau bukan karena viral tidak akan diperbaiki
Menang lomba desa tingkat provinsi, bangga!
Tim kita menang 3-0, hattrick pemain nomor 88
Anak saya juara harapan 2 lomba pidato
WD ban mobil dinas itu pakai uang siapa?
Hadiah lomba 17 agustus belum dibagi
Modal awal BUMDes 100 juta sudah habis, hasilnya nol
Cair juga akhirnya sertifikasi guru, terima kasih
dana PIP kapan cair ya bu
uang saya 2 juta di koperasi tidak bisa ditarik
Ada promo PBB bulan ini? bayar 88 ribu jadi 77 ribu katanya
Beli solar subsidi antre 3 jam, dapat 20 liter
Situs cagar budaya kurang terawat
Situs web dinas belum update sejak 2021
Daftar penerima bansos harus ditempel di kantor desa
Gabung jadi kader posyandu syaratnya apa?
link zoom sosialisasinya mana min
klik menu pengaduan tapi muncul halaman kosong
saya klik tautan di atas malah ke halaman login
cek profil dinas di website, nama kadisnya salah
Foto profil admin kok kosong
Tolong cek rekening ibu saya BLT belum masuk
cari di google maps lokasi kantornya salah
Tolong razia warnet, banyak anak main judi slot saat jam sekolah
Paman saya depresi karena judi online, apakah ada layanan gratis?
judi togel di warung kopi pasar buka terang-terangan
Kata penjual obat, judi itu candu seperti narkoba. Setuju
Main slot sama saja bakar uang
kalau bupati bisa hapus judol dari daerah ini saya pilih lagi
iklan slot nongol terus waktu buka website sekolah
Slot kapal penyeberangan penuh sampai lebaran
Murai batu saya juara, gacor 8 menit
Depo minyak terbakar, semoga tidak ada korban
3 JP sehari untuk muatan lokal kurang pak
Wakil Dekan 2 (WD2) janji bantu data
iPhone 14, Xiaomi 13T tidak bisa install aplikasinya
SK-88 ruas jalan Simpang Tige rusak
CB150R saya rusak gara-gara lubang
Vario160 adik saya dicuri
paket data 4G di sini lelet
jam 19.77? salah ketik ya min
Buku kelas 4D belum datang
perumahan Griya88 banjir
Gedung serbaguna disewakan 1,5 juta semalam, mahal
Ulang tahun ke-88 kakek kami dihadiri pak camat
Kolam renang tirta77 kotor
semoga cepat pulih Bangka
min, siaran ulang paripurna di kanal mana?
Sinyal XL di Mendo Hilir 0 bar
Antre tambal ban karena lubang, jackpot dua ban sekaligus
`
const lines = (block: string): string[] =>
  block
    .split('\n')
    .map((line) => line.trim().replace(/\\n/g, '\n'))
    .filter((line) => line !== '')

export const SECOND_SPAM: readonly string[] = lines(spam)
export const SECOND_HONEST: readonly string[] = lines(honest)
