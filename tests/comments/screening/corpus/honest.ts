/** What citizens of an invented regency write: thanks, questions, hard criticism, and words that gambling uses too. */
const thanks = `
Terima kasih infonya min, sangat membantu
Alhamdulillah jalan depan rumah sudah diaspal, terima kasih pak
Mantap Disdukcapil, KTP saya selesai dalam satu hari
Petugas Puskesmas Air Layang ramah sekali, semoga dipertahankan
Makasih damkar yang sudah gerak cepat memadamkan api di Rukam Jaya
Semoga sukses terus untuk Pemkab Tanjung Kelekak
Hebat, baru kali ini urus akta gratis dan cepat
Apresiasi untuk petugas kebersihan yang bekerja sejak subuh
Terimakasih pak bupati, jembatan Air Anyut sudah dibangun
Salut untuk relawan banjir, sehat selalu ya
Pelayanan sore di puskesmas sangat membantu kami yang bekerja
Good job dinas perhubungan, lampu jalan sudah menyala
Bagus programnya, lanjutkan!
👏👏👏 keren sekali
Alhamdulillah 🙏🙏 akhirnya air hidup lagi
Selamat hari jadi kabupaten kita tercinta ❤️
Mantul min, info beginian yang ditunggu
Sangat informatif, terima kasih admin
Bangga jadi warga Tanjung Kelekak 🇮🇩🇮🇩
Pengambilan berkas tadi cuma 15 menit, luar biasa
Makasih ya kak petugas loket 3, sabar sekali melayani ibu saya
Semoga menjadi amal jariyah bagi yang membangun masjid ini
Terima kasih atas bantuan bibit cabainya, kelompok kami sudah panen
Sukses untuk festival lempah kuning, UMKM senang
Anak saya sudah diimunisasi, bidannya baik
Syukurlah kebakaran cepat ditangani, tidak ada korban jiwa
Keren antrean MPP bisa dari rumah sekarang
Mantap pak, seru banget lombanya
hasil kerja nyata bukan janji, salut
Sudah saya coba daftar online ternyata mudah dan gratis
`
const criticism = `
Jalan rusak dari tahun 2019 sampai sekarang tidak diperbaiki, kemana anggarannya?
Bupati tidak becus mengurus daerah ini
Pemkab cuma bisa seremonial, rakyat butuh kerja nyata
Janji tinggal janji, pemilu lewat semua lupa
Pejabat makan gaji buta, rakyat makan debu
PDAM mati lagi mati lagi, tagihan jalan terus. Malu dong!
Pelayanan di kantor camat sangat lambat, pegawainya main HP semua
Korupsi lagi korupsi lagi, kapan daerah ini maju
Dinas PU tidur ya? lubang sudah jadi kolam ikan
Hebat ya pak, jalan baru tiga bulan sudah rusak lagi. Kontraktornya siapa?
APBD triliunan tapi sekolah anak saya atapnya bocor
Jangan cuma pencitraan di Instagram pak, turun ke lapangan
Ini pemerintah apa event organizer? acara terus
Wakil rakyat kok tidak mewakili rakyat
Bansos selalu salah sasaran, yang kaya dapat yang miskin gigit jari
Saya kecewa berat dengan Disdukcapil, tiga kali datang tiga kali blangko habis
Tolong pak jangan tutup telinga, warga Simpang Tige sudah muak
Tambang ilegal dibiarkan karena ada yang setor, semua orang juga tahu
Yang kecil ditangkap yang besar dibiarkan, hukum tumpul ke atas
Maling uang rakyat harus dipenjara
Bupati pembohong, katanya air bersih masuk tahun ini mana buktinya
Mundur saja kalau tidak sanggup pak
Rumah sakit antreannya dari subuh baru dilayani siang, sakit jadi tambah sakit
Percuma lapor tidak pernah ditanggapi
Website bagus tapi pelayanan aslinya nol besar
LUAR BIASA LAMBATNYA PELAYANAN DI SINI!!! SUDAH 2 BULAN KTP SAYA BELUM JADI
KAPAN JALAN KAMI DIPERBAIKI PAK??? SUDAH 5 TAHUN!!!
TOLONG DIPERHATIKAN LAMPU JALAN PADAM SEMUA DI DUSUN AIR ANYUT
Dana desa dikemanakan pak kades? jembatan masih pakai papan
Proyek siluman, papan proyeknya saja tidak ada
Nepotisme! yang lolos honorer keluarganya semua
Sangat disayangkan penghargaan banyak tapi kenyataan di lapangan nol
Wah selamat ya atas penghargaannya, padahal email saya ke PPID tiga bulan tidak dibalas
Mohon maaf pak, tapi ini kebijakan yang menyengsarakan pedagang kecil
Kebijakan bodoh, parkir elektronik tapi sinyal tidak ada
Pajak naik terus pelayanan begitu begitu saja
Kritik saya: sosialisasi jangan cuma di kota, desa juga perlu
Anggota dewan studi banding terus, hasilnya apa?
Ini sudah keterlaluan, air keruh seperti kopi susu
Pungli di terminal masih ada, pura pura tidak tahu saja
Gubernur sama bupati saling lempar, rakyat yang jadi korban
Kerja kerja kerja, kerja apa? rapat terus iya
Percuma ada musrenbang, usulan desa kami tidak pernah masuk
Guru honorer digaji 300 ribu sebulan, apa tidak malu pak?
sudah lapor lewat SP4N-LAPOR tapi statusnya selesai padahal belum dikerjakan
Saya tidak percaya lagi dengan pemerintah
Banjir tiap tahun, solusinya cuma mi instan
Zalim! pedagang pasar pagi digusur tanpa tempat pengganti
Pemimpin yang tuli terhadap suara rakyat
kerja nyata mana kerja nyata, yang ada kerja foto
Lucu sekali, lubang ditambal pakai tanah
Bupatinya sibuk nyalon, rakyatnya sibuk nyalain genset
Dinas Kesehatan jangan tutup mata, DBD sudah masuk RT kami
Hukum hanya untuk orang miskin di kabupaten ini
Pembangunan tidak merata, Pulau Nangka seperti dianaktirikan
Alat fogging katanya rusak, dari tahun kemarin rusak terus
malu maluin, kabupaten kaya timah tapi jalannya kayak sungai kering
bobrok sekali birokrasi di sini
RSUD krisis obat, pasien disuruh beli di luar. Miris!
`
const questions = `
Kapan jadwal imunisasi BIAS di SDN 7 Sungai Kelekak?
Apakah bisa mengurus KK tanpa surat pengantar RT?
Berapa biaya balik nama sertifikat tanah sekarang?
Pendaftaran beasiswa ditutup tanggal berapa ya min?
Loket buka jam 08.00-15.00 atau sampai 16.00?
Syarat PPPK 2026 untuk tamatan D3 apa saja?
Nomor tiket saya SP-2026-000123 kok belum ada jawaban?
Untuk RT 05 kapan difogging pak?
Apakah posko banjir buka 24 jam?
Harga beras di operasi pasar Rp 62.500 per 5 kg ya?
Kuota pupuk subsidi untuk 120 kelompok tani bagaimana pembagiannya?
Call center PSC 119 apakah gratis pulsa?
Kalau darurat hubungi 112 atau 110 ya?
Nomor pelanggan PDAM 0102030405 kok tagihannya naik jadi Rp 187.500?
Anggaran Rp 2.450.000.000 untuk jalan 2,4 km itu rinciannya apa?
Hasil uji kualitas air sungai bisa diunduh di mana?
min passing grade CPNS tahun ini 311 ya?
Nilai SKD saya 388 apakah lulus?
Ada lowongan untuk lulusan SMA umur 35 tahun?
Berapa lama proses akta kelahiran online, 3 hari kerja ya?
Bus trans jurusan Air Layang berangkat jam berapa?
Apakah KTP yang hilang bisa dicetak di kecamatan?
Jadwal libur akhir tahun tanggal 24-26 Desember 2026 benar?
Retribusi parkir motor 2000 apa 3000 sih?
Kode pos Rukam Jaya 33177 atau 33178?
Antrean B-077 kok lama sekali ya?
Kenapa listrik padam dari jam 7 malam?
Apakah vaksin rabies untuk kucing juga gratis?
Lokasi tes PPPK di gedung A lantai 2 atau gedung C?
Apakah BPJS kelas 3 bisa di RSUD?
Luas lahan yang terbakar 1,5 hektare atau 15 hektare?
Mohon info jadwal Samsat keliling bulan November
Surat keterangan domisili masa berlakunya berapa bulan?
Sertifikat prona tahun 2017 milik warga Mendo Hilir kapan dibagikan?
Apakah pendaftaran siswa baru pakai zonasi lagi?
Min, formulir di website error 404, tolong dicek
Versi aplikasi 4.2.1 di android 14 tidak bisa dibuka
SK nomor 188.45/77/2026 bisa diunduh di mana?
Perda nomor 8 tahun 2024 pasal 12 ayat 3 maksudnya apa?
Undang-undang nomor 14 tahun 2008 menjamin hak kami atas informasi
Kalau hari Sabtu MPP buka tidak ya?
Bayar PBB bisa lewat QRIS atau harus ke bank?
Suhu di freezer vaksin berapa derajat?
Surat saya nomor 440/1234/2026 sudah sampai mana?
Token listrik gratis masih ada tidak?
`
const traps = `
Slot parkir di pasar pagi kurang, tolong ditambah
Slot antrean online selalu penuh jam 8 pagi
Masih ada slot vaksin untuk lansia?
Berapa slot pemain asing yang boleh untuk tim kabupaten kita?
slot waktu konsultasi dokter tolong diperbanyak
Kartu SIM slot 2 tidak bisa untuk verifikasi
Burung murai juara kemarin memang gacor
kenari saya gacor setelah dikasih pakan dari peternak lokal
Lomba burung kicau di alun alun ramai, gacor semua
striker tim kita lagi gacor, 3 gol dalam 2 laga
Motor dinas mesinnya gacor tapi jalannya lambat
Film 4D di museum timah seru, anak-anak suka
USG 4D di RSUD berapa biayanya?
bioskop 4d kapan dibuka di kabupaten kita?
Depo bangunan di jalan Sudirman bikin macet
depo sampah di Kenanga Baru baunya luar biasa
Depo air minum isi ulang banyak yang tidak berizin
Depo Pertamina kehabisan stok solar
Deposit di bank daerah bunganya berapa pak?
Saya punya deposito 20 juta di BPR, apakah dijamin LPS?
RTP menyiarkan acara ini jam berapa?
Wakil Dekan (WD) 3 fakultas hukum jadi narasumber ya?
WD I dan WD II hadir di seminar
pelatihan 32 JP dapat sertifikat tidak?
Bimtek guru 40 JP gratis
Bonus demografi harus dimanfaatkan dengan baik
Bonus atlet PON kapan dibayar pak?
jackpot hari ini: tiga lubang sekaligus, ban pecah
Doorprize jalan sehat jackpotnya sepeda motor, mantap
Bapak Toto di loket 2 sangat membantu
Pak Toto Sugiarto kepala dusun kami orangnya baik
Zeus itu nama kucing saya, sudah divaksin rabies
Petir menyambar gardu PLN, listrik padam
Kakek saya umur 88 tahun belum dapat bansos lansia
nenek 77 tahun masih antre berdiri, tolong kursi ditambah
Angkatan 88 SMA 1 mengadakan reuni
Alumni 99 ikut bersih pantai
SDN 77 kekurangan guru
Nomor antrean 138 baru dipanggil jam 2 siang
Skor 7-7 di final voli antar desa
Persiba menang 3-1, seru sekali
Skor akhir 2-0, gol menit 77 dan 88
Pasal 303 KUHP tentang perjudian harus ditegakkan
HP saya Samsung A77 tidak bisa buka aplikasinya
Redmi Note 13 tidak muncul tombol daftar
Oppo A99 layar hitam waktu scan KTP
Pesawat Boeing 777 mendarat di bandara
Laptop bantuan sekolah tipe X138 lambat sekali
Yamaha N-Max curian ditemukan polisi
Avanza warna hitam parkir sembarangan di depan pasar
Bus nomor 88 tidak lewat terminal lagi
HUT RI ke 77 dulu lebih meriah
Rp 777.000 untuk mengurus IMB apa benar?
Total peserta 888 orang menurut panitia
Tarif ojek naik 88 persen, kaget
Toko Maju 88 jual pupuk di atas HET
Warung Kopi 77 tutup jalan, trotoar dipakai
Cuaca ekstrem, siaga 24 jam
Cuan dari lada sekarang tipis, harga cuma 70 ribu
UMKM kami cuan setelah ikut festival
Modal usaha 5 juta dari koperasi sudah cair, terima kasih
Modal 500 ribu bisa jualan gorengan, mohon pelatihannya
KUR BRI 10 juta cair seminggu, syaratnya apa?
Dana desa tahap 2 kapan cair?
BLT 600 ribu sudah cair di kantor pos
TPP pegawai belum cair tiga bulan
THR honorer kapan dibayar?
Gaji ke-13 sudah masuk rekening, alhamdulillah
Insentif RT 300rb per bulan jarang dibayar
Saya menang lomba mewarnai, hadiahnya kapan diambil?
pemenang lomba TikTok diumumkan tanggal berapa?
Anak saya dapat beasiswa 2 juta, terima kasih Pemkab
daftar sekarang atau tunggu gelombang 2 ya?
Cara login aplikasi antrean bagaimana, lupa kata sandi
Situs resmi pemkab sering tidak bisa dibuka
Link pendaftaran di website error, mohon diperbaiki
Sudah saya cari di google tidak ketemu formulirnya
Profil pejabat di situs ini belum diperbarui
Admin tolong balas DM saya di Instagram
Member perpustakaan gratis ya min?
Pola tanam petani harus menyesuaikan musim
Pola asuh anak perlu disosialisasikan
Spin bola tenis meja atlet kita bagus
Agen gas LPG 3 kg menjual 28 ribu, tolong ditertibkan
Bandar udara kapan dibuka penerbangan malam?
Bandar narkoba harus ditangkap
Game edukasi dari perpustakaan seru, anak saya suka main
Anak main Mobile Legends terus, ada program literasi digital?
Main di pantai Tanjung Bemban sekarang bersih
Turnamen e-sport piala bupati kapan?
Domino effect dari tambang ilegal: nelayan susah
Bapak bapak main domino di pos ronda sampai pagi, berisik
Permainan mahjong saat Imlek itu tradisi ya?
Kartu remi dan poker di warkop meresahkan
Hadiah undian bank daerah kok tidak transparan
cashback PBB 10 persen masih berlaku?
Profit BUMDes tahun lalu berapa pak, kok tidak dilaporkan
Saldo e-parkir saya hilang 50 ribu
Withdraw saldo bank sampah bagaimana caranya?
Turnover pegawai di dinas ini tinggi sekali
Kasino terapung yang diberitakan itu di mana?
Hoki sekali, baru datang langsung dipanggil
Gas 3 kg langka, antre sampai 2 jam
Gaspol pak bupati, jangan kasih kendor
mari merapat ke alun alun, ada pasar murah
Yuk daftar vaksin mumpung gratis
ayo gabung bersih pantai hari Minggu jam 7
Komunitas kami membuka pendaftaran anggota baru
lokasi rumah sakit sudah ada di bio instagram pemkab ya?
Puskesmas88 itu akun apa ya kok mengatasnamakan dinas?
@budi88 setuju pak, saya juga mengalami
@siti_77 betul bu, air mati sejak kemarin
Covid19 dulu pelayanannya lebih cepat dari sekarang
jalan2 ke pantai sekarang bayar 10rb per motor
sama2 min, semoga sehat2 selalu
ke2 kalinya saya komen di sini
Ukuran 3x4 atau 4x6 untuk foto PPPK?
F4 atau A4 untuk berkas lamaran?
G20, B20, S1, D3, SMA semua boleh ikut?
bus listrik 100 kWh itu harganya berapa?
H-7 lebaran pasar murah ada lagi?
`
const gamblingTalk = `
Anak didik saya kehilangan uang SPP karena judi slot. Mengapa sosialisasinya hanya di kota?
Tolong berantas judi online sampai ke akar-akarnya pak
Judi daring merusak generasi muda, mohon tindakan tegas
Suami saya kecanduan judi slot, harus lapor ke mana?
Kenapa situs judi masih bisa dibuka padahal sudah diblokir Kominfo?
ASN yang ketahuan main judol harus dipecat
Banyak keluarga cerai gara-gara slot, kasihan anaknya
Katanya gacor, kenyataannya rumah tergadai. Stop judi!
Jangan percaya iklan maxwin, itu semua tipu-tipu bandar
Komentar di atas itu spam judi, tolong dihapus admin
Admin, kolom komentar penuh promosi slot gacor, mohon dibersihkan
Tetangga saya rungkad main slot, motornya dijual
Polisi harus tangkap bandar togel di pasar
Togel masih marak di kecamatan kami, aparat tutup mata
Website dinas diretas jadi situs slot, memalukan
Sosialisasi bahaya judi online di sekolah sangat penting
Data PPATK menunjukkan transaksi judi online ratusan triliun
Kasus bunuh diri karena utang judi dan pinjol makin banyak
Remaja sekarang tahu istilah scatter dan zeus, ngeri
Anak SMP di kampung saya depo slot pakai uang jajan, tolong diawasi
Deposit judi pakai QRIS kok bisa lolos ya, mohon OJK bertindak
Judi itu haram, merusak rumah tangga
Efek judi online: utang, cerai, bunuh diri
Satgas judi online kabupaten sudah kerja apa saja?
Kami ibu-ibu resah, suami main judi slot tiap malam
Iklan judi muncul di situs sekolah, apa tidak ada pengawasan?
Pegawai honorer terlibat judi online, apa sanksinya?
Bagaimana melaporkan nomor WhatsApp yang promosi slot?
Modal 50 ribu katanya jadi jutaan, itu tipuan judi. Hati-hati ya
Waspada modus judi berkedok game, bonus new member itu jebakan
Guru BK perlu dibekali materi pencegahan judi online
Blokir saja semua situs togel pak menteri
Saya mantan pecandu judi, sekarang sadar dan mau membantu kampanye
Mohon penyuluhan bahaya judi daring di Desa Air Layang
Kenapa judi sabung ayam di belakang pasar dibiarkan?
Pinjol dan judol dua sejoli perusak rakyat kecil
Oknum aparat jangan jadi beking judi
Tidak ada orang kaya karena judi, yang kaya bandarnya
Slot, togel, kasino, semua sama: menghancurkan
gaji habis buat slot, anak istri tidak makan. Pemkab harus buka layanan konseling
Online gambling is destroying families here, please act
Judi bukan solusi ekonomi, buka lapangan kerja dong pak
`
const local = `
Ade dak jadwal mobil keliling ke kampung kami?
Jalan di kampung kamek lah ancor pak, tulong dibenerin
Aok bener, dak kawa lagi lewat situ
Ngape lah aek PDAM ni mati terus, lah tige ari
Budak-budak sekulah payah nyebrang, jembatan lah lapuk
Makaseh pak bupati, jalan lah alus
Urang kampung la lame nunggu listrik
Sape yang nanggung kalok budak ni jatoh di lubang
Lada murah, pacak dak pemerintah nulong
Dak usah janji bai pak, kite perlu bukti
Ikak ni kalok rapat rajin, kalok gawe malas
Nak ngurus KTP ni kemane, pak cik
Mantap lah, kek gini baru name e pelayanan
Cemane carenye daftar beasiswa?
Mun ujan banjir agik, mun kemarau aek dak de
Matur nuwun pak, dalan neng desa kulo sampun sae
Piye iki, banyu mati terus ora ono kabare
Kapan dandan dalane pak, wis rusak parah
Nggih leres, pelayanane apik tenan
Sing penting kerja nyata pak, ojo mung janji
Mugi-mugi tetep amanah nggih pak
Hatur nuhun infona, mangpaat pisan
Please fix the road to Tanjung Bemban beach, tourists complain
The new queue app works great, thank you
When will the water supply be back to normal?
Why is the English version of this website always empty?
I visited last week and the beach was clean, well done
Is the immigration office open on Saturday?
Thank you for the quick response to our report
Very disappointed with the service at the district office
`
const daily = `
Setuju
Hadir
Up
Mantap
Amin ya Allah
Semangat pak!
Ini berita lama, sudah pernah dimuat bulan lalu
Saya warga Kenanga Baru, air memang mati sejak kemarin
Tolong lampu merah simpang empat diperbaiki, sering kecelakaan
Trotoar dipakai jualan, pejalan kaki turun ke jalan
Sampah di TPS menumpuk seminggu
Bau limbah tambak sampai ke permukiman
Sungai Rangkam airnya cokelat terus
Nelayan tidak melaut tiga hari karena gelombang
Mohon bantuan terpal untuk korban angin puting beliung
Anak saya batuk pilek karena asap kebakaran lahan
Drainase depan sekolah mampet, kalau hujan banjir
Harga cabai 120 ribu sekilo, ibu rumah tangga menjerit
Internet di Pulau Nangka tidak ada, siswa susah belajar
Kursi tunggu di puskesmas rusak
Toilet terminal kotor dan bayar 3000
Wifi gratis di taman kota sudah tidak jalan
Sinyal di Mendo Hilir hilang kalau hujan
Usul: buat jalur sepeda di pesisir
Usulan saya adakan pelatihan menjahit untuk ibu-ibu
Bisa tidak jam layanan ditambah sampai malam?
Semoga anak nelayan dapat beasiswa semua
Perpustakaan keliling ditunggu di SD kami
Kucing liar banyak di pasar, mohon sterilisasi
Anjing liar di Sepuluh Desa meresahkan, sudah ada yang digigit
Vaksin rabies untuk anjing saya sudah, gratis dan cepat
Monyet ekor panjang masuk kebun warga, mohon solusi
Babi hutan merusak ladang jagung kami
Flu babi apakah sudah masuk ke sini?
Daging babi dan sapi harus dipisah los pasarnya
Film setan di bioskop keliling bikin anak-anak takut
Gila, harga tiket ferry naik dua kali lipat
Sampah plastik di pantai banyak sekali
Ular sanca masuk rumah, damkar datang 10 menit
Warga Tionghoa dan Melayu rukun sejak dulu di kota ini
Imlek dan Cap Go Meh selalu ramai, indahnya kebersamaan
Gereja dan masjid berdampingan di kecamatan kami, bangga
Orang Jawa, Batak, Bugis semua ada di sini, hidup rukun
Natal dan tahun baru semoga aman
Mohon jalan ke vihara juga diperbaiki
Tolong jangan ada rasis di kolom komentar
#TolakTambangLaut #SelamatkanPesisir
#BangkaBerbenah semoga bukan slogan saja
😭😭😭 air mati lagi
😡😡 kapan selesai jalannya
wkwkwk lubangnya sudah bisa buat mancing
Hahaha antre dari pagi dapat nomor 138
Kabar duka, mohon doa untuk korban tenggelam di Tanjung Bemban
Semalam gempa terasa tidak?
Persiba vs Timah FC besok jam 15.30, tiket 25 ribu
Hasil drawing: grup A lawan Belitung
Selamat untuk tim voli putri juara 1
pukul 19.30 WIB lampu stadion padam
Tolong 📢 umumkan hasil seleksi 🙏
Info lowongan kerja 👉 dinas tenaga kerja lantai 2
1. Jalan rusak 2. Lampu mati 3. Air keruh. Itu saja keluhan kami
a. KTP asli b. KK fotokopi c. pas foto, betul begitu?
H. Ramli, S.H., M.H. pantas jadi narasumber
Dr. dr. Hj. Marwati, M.Kes. semoga amanah
S.O.S banjir sudah sepinggang di Rukam Jaya
B A N J I R lagi pak
C.a.p.e.k. antre terus
P E N T I N G tolong dibaca admin
Tolong T O L O N G jalan kami
Café di pantai itu sudah punya izin belum?
Résumé rapat paripurna bisa diunduh?
suhu 32°C, PM2.5 di atas ambang, CO₂ juga
luas 100 m² biaya IMB berapa?
½ kg gula operasi pasar 8 ribu
Email dari noreply@tanjungkelekakkab.go.id masuk spam terus
Halaman https://tanjungkelekakkab.go.id/berita/12 tidak bisa dibuka
saya sudah baca ppid.tanjungkelekakkab.go.id dokumennya kosong
Nomor kantor (0717) 421234 tidak pernah diangkat
Hotline 1500-345 sibuk terus
Sudah telepon 119 ambulans datang 20 menit
Rekomendasi hotel dekat bandara apa ya?
Kapan CFD dibuka lagi?
Pasar murah hari ke 3 sudah habis minyaknya
Titip pesan untuk kepala dinas: turun ke lapangan
Mari kita jaga fasilitas umum bersama
Mohon pencerahan, apakah BBNKB dihapus?
Mengapa komentar saya kemarin belum tampil?
Kritik bukan benci, tanda kami peduli
Terima kritiknya pak jangan baper
Semoga 2027 lebih baik
Rapat terus kapan kerja
Tanggal 17 air sudah normal, tanggal 19 mati lagi
Bibit cabai dari dinas mati semua, kualitas jelek
Alat berat sudah masuk ke lokasi pak, terima kasih
Progres jembatan 77 persen, katanya selesai Desember
Jalan sepanjang 2,4 km baru selesai 1,38 km
Sisa anggaran 88 juta dikemanakan?
Warga RT 05/RW 02 siap gotong royong
Truk ODOL lewat jalan kampung tiap malam
Kendaraan dinas parkir di mal hari libur, pantas?
Lomba mancing di kolong timah seru
Jam buka museum hari Senin tutup ya
Petani karet menangis, 7.000 per kilo
Sekolah di pesisir kekurangan guru matematika
Mobil perpustakaan datang tiap hari Kamis
Pengaduan saya tanggal 3 belum dijawab, padahal batasnya 5 hari
Tunggu dulu, bukannya kemarin dibilang gratis?
Saya lansia, tidak paham aplikasi, tolong loket manual tetap ada
Aplikasi minta izin lokasi, untuk apa?
Vaksin kedua jaraknya 28 hari atau 3 bulan
Tolong buat laporan APBD yang mudah dibaca rakyat
Laporan realisasi triwulan III kok PDF hasil scan, tidak bisa dicari
Balai desa kosong jam 10 pagi
Lampu hias mahal, lampu jalan padam
Beli genset 1,3 miliar, listrik tetap padam
Pak camat jarang di tempat
Terlalu banyak baliho wajah pejabat, merusak pemandangan
Kalau begini terus saya golput
Kami tidak minta banyak, hanya air bersih
Anak muda butuh ruang kreatif
Festival bagus, tapi sampahnya dibersihkan siapa?
Tolong bagikan jadwal pemadaman air per kelurahan
Kok di Sungai Kelekak hidup, di Air Layang mati
Semoga Allah membalas kebaikan petugas
Tuhan memberkati
Om swastiastu, semoga rukun selalu
Selamat Natal untuk yang merayakan
Gong xi fa cai, semoga kota kita makin maju
`
const more = `
Kok bisa ya jembatan 12 meter habis 4 miliar?
Tolong tertibkan parkir liar depan Toko Abadi
Jam 7.30 belum ada petugas di loket
Saya di nomor antrean A-099, sudah 3 jam
Nilai UTBK anak saya 688, bisa daftar beasiswa?
Motor Beat saya kena lubang, velg bengkok, siapa ganti?
Kami minta transparansi, bukan pencitraan
Bagaimana nasib 88 honorer yang dirumahkan?
Kenapa harga BBM di Pulau Nangka 15 ribu seliter?
Siapa pemenang tender jembatan itu?
Main bola di lapangan sekarang harus bayar 50rb
Wahana permainan anak di taman rusak semua
Gacor suara ayam tetangga jam 3 pagi wkwk
Suara sound system sampai jam 2 malam, tolong ditertibkan
Maaf mau tanya, ijazah hilang lapor ke mana?
Pak RT 03 rajin sekali, patut dicontoh
Anjing pelacak polisi hebat, pencuri langsung ketemu
Saya digigit anjing, vaksin di puskesmas kosong!
Kucing dan anjing peliharaan harus disuntik berapa kali?
Peternak babi juga butuh penyuluhan flu babi Afrika
Shio monyet tahun ini katanya bagus haha
Kebun binatang mini di kota terbengkalai
Kambing kurban bantuan bupati gemuk gemuk
Tikus sawah menyerang padi kami, butuh racun
Otak-otak ikan tenggiri festival enak sekali
Orang gila berkeliaran di pasar, tolong dinsos
Rumah sakit jiwa terdekat di mana ya untuk saudara saya yang sakit
Tai ayam dari peternakan baunya sampai sekolah
Setan apa yang merasuki sampai hutan mangrove ditebang
Bangkai ikan mengambang di Sungai Rangkam, tercemar?
Jangan bunuh penyu, itu dilindungi
Sampah dibakar di pinggir jalan, asapnya mengganggu
Bakar ikan bersama di pantai, seru sekali acaranya
Mati lampu lagi, mati lampu terus
Hukum mati koruptor, rakyat sudah muak
Gantung harapan pada bupati baru, semoga amanah
Polisi tembak pelaku begal, apresiasi
Bahan pangan dari Jawa mahal karena ongkir
Kapal dari Jawa terlambat karena gelombang
Restoran Padang di terminal bersih dan murah
Kain batik Madura dipamerkan di festival
Sekolah Kristen dan pesantren sama-sama dapat bantuan, bagus
Bahasa Melayu Bangka perlu masuk muatan lokal
Tari Dayak dan Bali tampil memukau
Produk Cina membanjiri pasar, UMKM lokal kalah
Cap Go Meh menarik wisatawan, semoga jadi agenda tetap
Kelenteng tua itu cagar budaya, tolong dirawat
Saya non muslim tapi ikut senang ada masjid baru
Tolong jaga toleransi, jangan bawa-bawa suku
Bagus, tapi kapan giliran desa kami?
Kurang sosialisasi, warga banyak yang tidak tahu
Akun palsu mengatasnamakan bupati minta transfer, hati-hati
Penipuan lowongan kerja pakai logo pemkab, mohon klarifikasi
Pesan berantai bansos 2,4 juta itu hoaks kan min?
Link di pesan WhatsApp itu hoaks, jangan diklik
Teman saya tertipu undian berhadiah mobil
Nomor 1500-771 itu nomor apa ya?
Tol laut kapan mampir ke pelabuhan kita
Cairan limbah masuk sawah, padi mati
Dana BOS cair telat, guru honorer menunggu
Rekening listrik bulan ini naik 88 ribu
Pinjaman bank daerah bunganya 12 persen, berat
`
const lines = (block: string): string[] =>
  block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const CRITICISM: readonly string[] = lines(criticism)
export const GAMBLING_TALK: readonly string[] = lines(gamblingTalk)
export const HONEST: readonly string[] = [
  thanks,
  criticism,
  questions,
  traps,
  gamblingTalk,
  local,
  daily,
  more,
].flatMap(lines)
