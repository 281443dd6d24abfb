/**
 * Written without looking at the rules' misses, in the manner of comments below a regency's news. At first sight 92 of 100 of this
 * spam were caught and 76 sent straight to spam; of the honest texts 2 of 295 were sent to spam, 18 held. The rules
 * were mended afterwards with it in view. Brands are invented; `sender | text` where the name is not "Warga".
 */
const spam = String.raw`
Terima kasih infonya min, btw yang butuh hiburan malam cobain kerapu88
berkat tenggiri77 saya bisa lunasi tunggakan PBB hehe
Pelayanan publik makin baik, sama seperti pelayanan di SOTONG138
udah seminggu main di cumi303 wd lancar jaya
𝗣𝗔𝗥𝗜𝟴𝟴 selalu di hati
🅺🅴🆁🅸🆂🅴🅼🅰🆂 tempatnya orang sukses
ⓓⓤⓡⓘⓐⓝ④ⓓ emang beda
🇱 🇦 🇩 🇦 7 7 7 gaskeun
ᴍᴀɴɢɢɪs777 terbukti membayar
Gᴜʀɪᴛᴀ88 anti zonk
l-a-y-a-n-g 8 8 lagi murah hati
p_e_d_a_n_g_7_7_7 cobain deh
T.E.R.I.8.8 mantap min
ke🔥ra🔥pu🔥77
Saya heran kenapa saldo saya nambah terus di ⭐BELUT⭐88⭐
🌶CABE🌶77🌶 pedas hadiahnya
❤️KEMIRI138❤️ bikin nagih
Akun KE LA PA 88 lagi baik hati bos
BA KA U 777 tempat ngopi sambil cuan
Gu RI Ta ho KI top
pandan'88 aku suka
Pandan/7/7 the best
nenas-303 jos gandos
sejak kenal salak_88 hidup tenang
Alhamdulillah baru isi 50rb jadi 2 juta di RUMBIA4D
alhamdulillah dari 25 ribu dapat 1,7 juta, makasih TAPAI88
isi dana 30 keluar 950 lumayan buat beli gas
tadi subuh iseng modal 20rb dapat 3jt langsung cair ke dana
Gak nyangka receh 10rb bisa bayar kontrakan, cek bio ya
Mau kayak aku? Link ada di profil
jp paus semalam gaes, mampir ke tempat biasa
maxwin lagi maxwin lagi, kakek zeus emang dermawan
scatter hitam turun 3x, auto senyum
RTP hari ini 98% semua game, login sekarang
pola spin 10 manual 20 turbo dc on dijamin pecah
depo 10rb wd sultan
bonus new member 100% TO rendah
WD berapapun dibayar lunas, proses 2 menit
Daftar sekarang di situs gacor terpercaya, bonus harian menanti
link alternatif anti blokir ada di tele
gabung channel telegram kami untuk pola gacor gratis
wa 0812-0000-1234 mau akun hoki
Butuh modal receh? chat admin di wa.me/62812000111
bit.ly/ladang-cuan klaim sekarang
s.id/hokimalam yuk
tinyurl.com/rejeki4d buruan
ladaemas88 titik com
kunjungi k e l e k a k 8 8 dot vip
h t t p s : / / teripang77 . click
bangka.go.id.teripang77.click
pemkab-resmi.go-id.lada4d.site
togel hari ini jitu 2D 45 78 12
prediksi sgp malam ini kepala 4 ekor 7
angka main hk 3 5 8 invest 2D
Keluaran sidney barusan sesuai prediksi mbah Suro, hubungi beliau 0813 0000 5678
Ki Ageng Jati berikan angka 4D tembus, saya sudah buktikan
syair sdy hari ini lengkap di sini
toto macau jam 4 sore gas 2 line
mix parlay 5 tim tembus semua, bandar nangis
sabung ayam live s128 pasang sekarang
agen bola resmi odds terbaik se asia
poker online sama kawan kawan bonus rollingan
domino qq 99 lagi banyak bagi kartu bagus
jual chip ungu murah 1B 60rb
bongkar chip higgs cepat
kasino online dealer cantik live 24 jam
aviator gampang x50 cuma pasang 5rb
Banyak yang bilang hoax tapi aku buktiin sendiri, jamur77 langsung transfer
bapak saya awalnya marah, sekarang ikut main di KETUPAT88
Pensiunan pun bisa jadi sultan bareng pelita4d
Sumpah ini bukan settingan, TENGKAWANG88 beneran bayar
siapa yang belum kenal NIPAH TOTO?
mawardewa toto cuma satu yang jujur
TUNA HOKI lagi bagi bagi nih
Lagi viral SAGUPLAY gampang banget menangnya
Bilis bet pasaran terlengkap
tudungwin gacor parah malam ini
MEDANGSLOT server luar, gampang jp
SERAIJP tempat para pejuang rupiah
server thailand lagi panas, gas akun baru
akun pro kamboja gampang menang
yang gabut merapat, kita spin bareng malam ini
main santai hasil lumayan, tanya aku aja
kerja dari rumah cuma pencet pencet bisa 500rb sehari, minat dm
Om saya kerja serabutan sekarang punya ruko berkat game ini, penasaran? cek profil
tiap malam jumat pasti jepe di sini
m4xw1n t1ap har1 di s1n1
G4c0r p4r4h p0l4ny4
sl0t d3p0 5rb
bоnus hаriаn mеnаnti di tеnggiri
s​l​o​t gacor malam ini
slоt gаcоr tеrpеrcаyа
𝒷𝑒𝓇𝓀𝒶𝒽 𝓂𝒶𝓁𝒶𝓂 𝒾𝓃𝒾 𝒹𝒾 𝓉𝑜𝓂𝒶𝓃77
T̶O̶M̶A̶N̶8̶8̶ selalu ngasih
k̲e̲l̲u̲b̲i̲7̲7̲ terbaik
B E T U N G tujuh tujuh
kelubi tujuh tujuh tujuh mantap
sembilan sembilan belakangnya MERANTI, cari di google
cari aja di google MERANTI99
ketik di google: GAHARU TOTO
googling cempedak88 halaman pertama
PELAWAN\n77\nGASKEUN
m\ne\nr\na\nn\nt\ni\n8\n8
Pak Bupati mantap, semoga semua warga jp di PELAWAN88
terimakasih pak camat jalannya sudah mulus, semulus wd di seruit77
Semangat pak! salam wd dari SIPUT138
info lowongan: admin slot gaji 10 juta kirim CV ke wa 0857-0000-4321
pinjam dulu seratus, nanti kukembalikan dari hasil tripang88
saya member vip di PUNAI138 sejak 2021, tidak pernah kecewa
member baru pasti dikasih menang, percaya deh
anti rungkad anti kalah, cuma di KEMBOJA88
rungkad di sana, bangkit di MENTILIN88
udah bosan kalah? pindah sini bos RESAM4D
barusan narik 4 jeti, lumayan buat lebaran
dikasih 800 ribu sama mesin, modal goceng doang
cuan tiap hari tanpa ribet, mau caranya komen mau
Hasil semalam 12 juta cuma dari hp, kuncinya ada di bio
jam gacor 02.00 - 05.00 wib jangan telat
mahjong wins 3 scatter hitam mudah
sweet bonanza x100 nyantol, lumayan 6jt
olympus 1000 petir merah, terimakasih admin
game pragmatic lagi royal bosku
situs ternama se Indonesia, lisensi PAGCOR
deposit via qris tanpa potongan, min depo 5k
freebet 20k tanpa syarat langsung klaim
event scatter harian hadiah motor, ikutan yuk
voucher gratis 50rb new member, daftarnya cuma 1 menit
slot88 resmi, link daftar di komentar pertama
Lek main nang RAWIT88 mesti oleh duit, tenan iki
Sok atuh coba di CIREUNG77, saur abdi mah gampang pisan meunang
Aok ku la main di KERITING88, dapet terus ge
wak main kat DURIANBET hari hari menang weh
Try your luck at PEPPER888, fast payout every day
best online casino bonus 200% sign up now
win big tonight with ISLANDWIN, trusted payout
artikelnya bermanfaat sekali, izin share ya. Oh iya RAMIN77 lagi ada event
Nice info! jangan lupa mampir ke rotanmas88 ya kakak
hadir min, setia menunggu berita. by BANDAR LADA
Baca berita sambil nunggu wd cair dari sini 👉 tembesu88
perbaikan jalan sudah bagus, seperti rtp di SAWANG77 😂
kapan bansos cair? aku sih sudah cair duluan di PULAI4D
Ingin ekonomi keluarga membaik? JELUTUNG88 jawabannya
dulu tukang ojek sekarang bos kos kosan, rahasianya NYATOH777
Ratu88 bagi bagi rejeki
coba bandingkan, disini modal kecil tetap dikasih
hiburan terbaik pasca lembur hanya GERUNGGANG88
teman sekantor heran kok aku bisa beli motor cash, jawabannya KERANJI88
Suhu : 10x spin bet 400, lalu 30 turbo, beli fitur. terima kasih kembali
jackpot progresif pecah 250jt semalam, besok giliran kamu
BERUANG88 | Artikelnya bagus sekali, terima kasih min
Slot Gacor Malam Ini | izin menyimak
link di bio 🎰 | semangat terus pemkab
𝗧𝗔𝗣𝗜𝗥𝟳𝟳 | Alhamdulillah jalannya sudah bagus
KIJANG TOTO | mantap pak bupati
Agen resmi enggang4d | selamat pagi semuanya
bekantan138 official | hadir
www.tarsius88.com | bermanfaat infonya
`

const honest = `
Lampu jalan di depan SDN 88 sudah dua minggu mati, mohon diperbaiki
Toko 99 di simpang tiga jual gas melon 27 ribu, apa tidak ada pengawasan?
Kapan jadwal slot vaksin booster dibuka lagi?
Slot parkir di RSUD kurang, muter muter setengah jam tidak dapat
RTP kita dulu siarannya bagus, sekarang sering semut
Bonus untuk tenaga honorer kapan cair pak?
Tadi antre di loket 77 tidak dipanggil panggil
Angkatan 88 SMA kami mau reuni di alun alun, izinnya ke mana ya
Kemarin Persipura menang 3-0, mantap
Main mobile legends terus anak saya, tolong wifi taman dibatasi
Turnamen ML antar kecamatan kapan lagi min, tim saya siap jadi juara
NIP saya belum muncul di aplikasi, sudah lapor ke BKPSDM
Nomor antrean online saya 138 tapi yang dipanggil baru 20
HP saya Redmi 9 tidak bisa buka aplikasi ini, kenapa ya
Samsung A77 saya juga tidak bisa unggah KTP
Motor plat BN 8888 XX melawan arah tiap pagi dekat sekolah
Truk BN 8138 LE bocor solarnya sepanjang jalan raya
Bus 303 jurusan pasar tidak pernah lewat lagi
Pak, di jalan lintas km 88 ada pohon tumbang
Bangka 2024 kemarin meriah sekali, tahun ini sepi
HUT ke 77 tahun lalu panggungnya lebih besar
Pasar malam 77 ramai tapi sampahnya ke mana mana
Kopi 77 depan kantor pos enak juga
Kami warga blok D88 belum dapat air bersih
Rumah tipe 36 di perumahan subsidi retak retak semua
Cafe Bet Ong itu izinnya sudah ada belum?
Burung murai saya gacor sekali sejak udara bersih hehe
Wih gacor bang tim damkar kita
Gacor pak bupati, jalannya sudah mulus
band pembukanya gacor parah
anak anak marching band kita gacor abis
Depo minyak di pelabuhan bau sekali kalau siang
Deposit kos anak saya hangus gara gara jadwal kuliah berubah
Modal usaha dari KUR susah cair, padahal katanya mudah
Modal 5 juta dari program UMKM sangat membantu warung saya, terima kasih
Alhamdulillah warung saya yang tadinya untung 50 ribu sekarang bisa 200 ribu sehari
Bansos saya 600 ribu cair hari ini, terima kasih
THR belum masuk juga, tetangga sudah cair semua
Cuan banget UMKM kita kemarin di bazar, semoga tiap bulan ada
Hoki sekali dapat doorprize sepeda di acara jalan sehat
Undian jalan sehat hadiah utama motor jatuh ke warga desa kami, selamat
Menang lomba kebersihan tingkat provinsi, bangga
Jackpot! tiga lubang sekaligus dalam satu jalan
Jam pelajaran 40 JP terlalu padat untuk guru
Diklat 32 JP kok cuma dua hari
WD dekan hadir di acara pelantikan kemarin
Login SIAKAD selalu gagal, padahal sandi benar
Situs resmi dinas kok tidak bisa dibuka
Link pendaftaran PPDB eror terus, tolong dicek
Link zoom rapatnya mana min?
Cek bio instagram pemkab, di situ ada nomor pengaduan
Silakan hubungi WA dinas di nomor yang ada di papan, saya dijawab cepat
Daftar sekarang di puskesmas untuk imunisasi, gratis
Member perpustakaan daerah gratis ya?
Saya daftar jadi member gym GOR, kok bayar lagi
Bonus atlet Porprov kapan dibayar, sudah setahun
Scatter plot di laporan statistik itu keliru sumbunya
Pola tanam petani berubah karena hujan
Petir tadi malam menyambar gardu, listrik padam sampai subuh
Kakek saya umur 88 tahun belum dapat bantuan lansia
Pak Toto ketua RT kami rajin sekali
Om Toto terima kasih sudah bantu urus jenazah
Hotel Grand 88 limbahnya ke sungai
Salon Maju88 tutup saluran air
SMPN 4 d Toboali kekurangan guru
Buku 4D tentang sejarah kota ada di perpustakaan?
USG 4D di RSUD berapa biayanya?
Bioskop 4D di taman hiburan bagus
Aku lagi nunggu pengumuman CPNS, deg degan
aku aja yang tinggal di sini baru tau ada program ini
mending urus sendiri daripada lewat calo
langsung datang aja ke kantor lurah, 10 menit beres
lagi di jalan ini, macet parah
udah lapor tapi gak ada yang datang juga
aku juga mau daftar, syaratnya apa aja
tau gitu dari kemarin aku urus
kocak juga sambutannya pak wakil wkwk
pake aplikasi ini gampang kok, aku udah coba
coba deh datang jam 7 pasti dapat nomor antrean
bener banget, aku juga ngalamin
gak bohong, sekarang urus KTP cepat banget
paling enak urus hari jumat, sepi
baru tau kalau bisa online, makasih infonya
lagi lagi air mati
aku sih setuju aja asal jalannya dibenerin dulu
seru banget acaranya, kapan lagi ada
sumpah pelayanannya berubah, dulu lama sekarang cepat
Gak nyangka bisa selesai satu hari, terima kasih
mantap sekali pelayanan mal pelayanan publik
terbaik emang bupati kita
keren min, lanjutkan
hadir bang
siap pak
top markotop
Amin
ok
Mantul
Juara!
SEMANGAT TERUS PAK
TOLONG JALAN KAMI DIPERHATIKAN SUDAH 5 TAHUN RUSAK
MAJU TERUS
hahahaha
wkwkwkwk iya bener
😂😂😂
👍👍👍🔥🔥
❤️Bangka❤️
🔥Mantap🔥
⭐⭐⭐⭐⭐ pelayanan memuaskan
🎉 Selamat HUT kabupaten 🎉
Air PDAM keruh, di rumah saya baunya besi
Kenapa harga gas 3 kg sampai 30 ribu
Bidan desa jarang ada di tempat
Guru honorer digaji 300 ribu, kapan naik
BPJS saya nonaktif padahal tiap bulan dipotong
Sampah di TPS depan pasar tidak diangkut tiga hari
Anjing liar banyak di sekitar sekolah, takut rabies
Sapi lepas merusak kebun, ke mana lapor
Jembatan gantung talinya sudah karatan
Sinyal di dusun kami nol, anak sekolah naik bukit
Nelayan dilarang melaut tapi kapal isap bebas, adil kah?
Proyek drainase mangkrak, uangnya ke mana?
Bupati jangan cuma datang waktu kampanye
Pejabat kita kerja apa sih, jalan begini saja tidak bisa
Anggaran perjalanan dinas 5 miliar, jalan kami cuma 200 juta
DPRD tidur, rakyat menderita
Kebijakan parkir ini bodoh dan merugikan
Pungli di samsat masih ada, saya dimintai 50 ribu
Saya kecewa, tiga kali bolak balik cuma salah fotokopi
Dinas PU lambat sekali
Pelayanan buruk, petugasnya main hp
Main lempar tanggung jawab terus dinas ini
Jangan main main dengan uang rakyat
Katanya gratis, kok bayar 100 ribu?
Uang 2 juta saya hilang di ATM dekat kantor, CCTV mati
Tiket kapal naik dari 50rb jadi 75rb
Harga cabai naik dari 40 ribu jadi 120 ribu
Sewa lapak naik jadi 1 juta, pedagang menjerit
Denda pajak saya 1,2 juta, bisa dicicil?
Bayar PBB lewat QRIS gagal tapi saldo terpotong
Saldo e-toll terpotong dua kali
Top up kartu parkir cuma bisa 20rb, ribet
Transfer retribusi ke rekening mana?
Saya dapat SMS hadiah 100 juta mengatasnamakan pemkab, ini penipuan kan?
Hati hati ada yang mengaku dari dukcapil minta OTP
Judi online merusak anak muda di kampung saya, tolong ditindak
Suami saya kecanduan slot, ke mana minta bantuan?
Berantas judi online sampai ke akarnya pak
berantas judi online jangan cuma wacana
Judol itu setan, sudah banyak keluarga hancur
Kolom komentar ini penuh iklan slot, tolong admin bersihkan
Kenapa komentar promosi slot77 masih tampil di sini? tolong dihapus
Tetangga jual motor demi depo judi, miris
Anak SD sudah kenal kata gacor dan maxwin, miris
Adik saya kalah 20 juta di situs judi, akhirnya cerai
ASN main slot jam kerja, dipecat saja
Bandar togel di pasar lama kok dibiarkan
Togel masih jalan di warung kopi ujung gang, polisi tutup mata
Polisi tangkap bandar togel di Sungailiat, mantap
Website desa kami diretas jadi situs slot, mohon Kominfo bantu
Kalau cari nama kecamatan di google yang keluar malah situs judi
Jangan percaya iklan maxwin, itu tipu tipu
Stop judi, tidak ada orang kaya dari judi
Saya mantan pemain slot, rugi 80 juta, jangan ikut ikutan
dulu saya main judol, sekarang tobat dan fokus usaha
Modal 50 ribu jadi 2 juta itu cuma umpan, habis itu kalah terus
Menang sekali kalah seribu kali, begitulah judi
Apa bedanya judi online sama pinjol? dua duanya mencekik
Nomor saya sering dapat SMS promosi slot, bagaimana memblokirnya
Grup WA RT disusupi link judi
Tolong sosialisasi bahaya judol di sekolah sekolah
Layanan konseling kecanduan judi di RSJ ada nomor teleponnya?
Pasal berapa yang mengatur judi online di KUHP baru?
Berita penangkapan admin slot kemarin kok tidak ada kelanjutan
Influencer yang promosi judi harus dihukum juga
Komdigi blokir satu muncul seribu
Uang bansos dipakai main judi, ini fakta di lapangan
Kenapa iklan judi bisa muncul di web pemerintah?
Poker di pos ronda itu pakai uang pak, tolong ditertibkan
Sabung ayam di belakang kebun sawit tiap minggu, aparat ke mana
Sabung ayam berkedok tradisi harus dilarang
Main domino di warkop sampai subuh, bising
Judi koprok di pasar malam meresahkan
Casino di Batam jangan sampai ada di sini
Lotre berhadiah di acara desa itu termasuk judi tidak?
Pemenang undian bank daerah kok tidak diumumkan
Arisan 2 juta sebulan ditipu bandarnya
Investasi bodong, modal 1 juta katanya jadi 10 juta
Robot trading itu penipuan, banyak guru jadi korban
Pinjol ilegal meneror kontak saya
Teman saya depresi karena kalah judi, kasihan anaknya
Slot jadwal imunisasi penuh terus
Slot konsultasi gizi tinggal berapa?
Formasi PPPK tahun ini berapa slot untuk guru?
Kuota haji 2025 berapa, saya porsi 0800123
Kode pos desa kami 33277 atau 33288?
Nomor induk berusaha saya 0220001234567 belum aktif
SK nomor 188.44/303/2024 bisa diunduh di mana
Perda nomor 7 tahun 2023 belum disosialisasikan
Pasal 303 KUHP itu tentang apa ya, anak saya ada tugas
RT 07 RW 07 belum dapat fogging
Grup senam 77 tiap minggu pagi di alun alun, ayo ikut
Klub motor CB88 bakti sosial, mantap
Futsal cup bupati hadiahnya naik jadi 5 juta, ayo daftar
Pendaftaran lomba 17an di mana?
Gabung karang taruna yuk, hubungi pak Rudi
Ayo gabung kerja bakti hari minggu, bawa alat sendiri
Yuk ikut lomba masak, hadiahnya lumayan
Buruan daftar pelatihan barista, kuota 20 orang
Cepat sekali prosesnya, cuma 5 menit langsung jadi
Cuma bayar 10rb dapat 3 bibit cabai, mantap
Modal nekat aja ke pasar sore, dagangan habis
dari 30 ribu bisa jadi 3 porsi lempah kuning
lagi panen lada, harga malah turun
emas antam naik jadi 2 juta segram
dapat 2 juta dari program padat karya, alhamdulillah
cair juga akhirnya dana PIP anak saya 450 ribu
bayar listrik 50rb cuma dapat 32 kwh
Gas 3kg langka, beli 3 tempat baru dapat
Jaringan lemot, main game aja susah apalagi zoom
Server dukcapil down lagi?
Akun saya terkunci, siapa admin yang bisa bantu
Password akun LAPOR saya lupa
Aplikasi presensi error, gaji saya dipotong
Update terbaru aplikasinya malah bikin HP lemot
Versi 4.0.4 tidak bisa di Android 7
Printer loket rusak, disuruh balik lagi besok
Kartu kuning online 1x24 jam jadi, keren
Sertifikat tanah program PTSL sudah 3 tahun belum jadi
Wali kelas 7D SMPN 2 baik sekali
Kelas 4D kipasnya mati pak
Pak Hoki penjual martabak pindah ke mana ya
Koh Akwet 88 tahun masih jualan, salut
Warung Zeus di pantai itu belum ada izin
Kapal Express Bahari 8E telat dua jam
Vario 125 saya hilang di parkiran pasar
Honda Beat merah BN 4077 tolong lapor kalau lihat
No 138 Jalan Sudirman itu bangunan liar
Saya lahir 88 sekarang umur 37, masih bisa daftar PPPK?
Jam 7 7 menit baru dibuka, padahal tertulis jam 7
Suhu badan anak saya 38.8, puskesmas tutup
Nilai TKD saya 388 kok gagal
peringkat 77 dari 300 peserta, lumayan
Tim basket kita kalah 77-88
skor akhir 4-1, selamat buat tim kabupaten
Bagus. Tapi tolong diawasi.
Pak Wali, bukan kami tidak sabar, tapi banjirnya setiap tahun
Assalamualaikum, mau tanya syarat pindah datang
Permisi, kantor camat hari sabtu buka?
Nuwun sewu, menapa sampun saged ngurus KK wonten kecamatan?
Piye iki pak dalane bolong kabeh
Punten, upami bade ngadamel KTP kedah ka mana?
Ngape aek di kampong kami mati terus, dak kawa nyuci
Aok bener, dulu dak macem ini
Budak kecik la main tambang, ngeri
Tok, cube tengok jalan kat depan rumah awak tu, lubang semua
Great service, thank you for the quick passport process
Where can tourists report a lost wallet?
The beach is dirty, please clean it
Please fix the street light on Jalan Merdeka
kapan ada job fair lagi?
lowongan satpam RSUD masih buka?
Gaji UMK 2025 berapa
kerja di kapal gaji 10 juta itu resmi atau tidak, tolong dicek disnaker
Loker admin toko di pasar gaji 1,5 juta di bawah UMK
Ada yang mengaku petugas PLN minta uang 100rb
Penambang ilegal makin dekat pantai
Timah rakyat kapan legalnya
Harga TBS sawit jatuh, petani menjerit
pupuk subsidi hilang di kios
Bibit lada bantuan mati semua
KUR ditolak padahal usaha jalan 3 tahun
Bank keliling bunganya 20 persen seminggu
Rentenir berkedok koperasi di pasar
Vaksin PMK untuk sapi kapan sampai sini
Demam berdarah sudah 5 anak di RT kami
Ambulans desa dipakai belanja
Obat hipertensi kosong di puskesmas
Perawat IGD jutek tapi cekatan
Dokter spesialis anak cuma seminggu sekali
Parkir liar depan pasar 5 ribu tanpa karcis
Tukang parkir galak galak
Angkot sudah punah, kami naik apa
Tolong buat zebra cross depan SMAN 1
Rambu hilang dicuri, hampir kecelakaan tadi
Balap liar tiap malam minggu di jalan lingkar
Musik organ tunggal sampai jam 2 pagi, ganggu
Festival lampion cantik sekali, foto fotonya mana
Konser kemarin seru pecah banget
pecah banget acaranya, penontonnya 2 juta eh maksudnya 2 ribu
Patungnya jelek, buang anggaran
Taman kota gelap jadi tempat pacaran
Toilet umum pantai bau, bayar 5rb pula
Perpustakaan keliling anak anak senang
SIM keliling jam berapa mulai
Alun alun makin bagus, pertahankan
`

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [name, said] = line.includes(' | ') ? (line.split(' | ') as [string, string]) : ['Warga', line]
      return { name, text: said.replaceAll('\\n', '\n') }
    })

export const FRESH_SPAM = lines(spam)
export const FRESH_HONEST = lines(honest)
