/**
 * What citizens of an invented regency write, chosen for words, numbers and names that gambling spam uses too.
 * One comment per line, `name :: text` where the sender's name matters; `\n` stands for a line break.
 * Lines 1, 3, 5 … were tuned on; lines 2, 4, 6 … are held apart.
 */
const honest = String.raw`
Jalan di depan SMP 2 sudah tiga bulan berlubang, kapan diperbaiki?
Terima kasih pak camat sudah datang waktu rumah kami kebanjiran
Lampu jalan di simpang empat Air Itam mati sejak minggu lalu
Air PDAM keruh lagi, sudah lapor tidak ada tanggapan
Sampah di pasar pagi menumpuk sampai ke badan jalan
Antre dari jam 5 subuh tapi kuota KTP habis jam 8, gimana ini
Petugas loket 3 ramah sekali, semoga jadi contoh
Harga cabai sudah 90 ribu sekilo, pemerintah diam saja
Kapan pengumuman hasil seleksi PPPK tahap 2?
Nilai SKD saya 412 tapi passing grade TWK kurang 5 poin
TWK 85 TIU 120 TKP 188 total 393, kira kira lolos gak ya
skor 88 di bahasa tapi 77 di matematika, masuk SMA 1 kah?
Rapor anak saya rata rata 88,5 kok tidak lolos zonasi
Nomor urut 138 dipanggil jam berapa ya?
Antrean nomor 303 sudah dipanggil belum?
Kamar 303 RSUD bocor AC nya
Bus jurusan 77 kok tidak lewat terminal lagi
Angkot 88 sekarang jarang lewat kampung kami
Toko Jaya 88 tutup gara gara jalan rusak di depannya
Perumahan Griya 77 belum dapat aliran air bersih
Bimbel 99 buka kelas gratis untuk anak nelayan, terima kasih
Bengkel Maju 77 di Jalan Pahlawan kena banjir terus
Warung Sate 99 parkirnya sampai makan separuh jalan
RM Padang 88 limbahnya dibuang ke selokan, tolong ditindak
Apotek Sehat 138 masih buka malam hari kah?
Fotokopi Berkah 303 dekat Disdukcapil mahal sekali
Laundry Bersih77 busanya masuk ke parit warga
Toko Mas Lada 88 kemalingan, mana patroli polisinya?
Hotel Tanjung 99 pajaknya sudah dibayar belum pak?
SPBU 24.331.77 antre solarnya dua kilometer
BUMDes Mekar88 itu untungnya ke mana saja?
Salon Cantik 77 pakai trotoar buat jemuran
Grosir Sinar88 jual beras premium di atas HET
Bakso 77 pindah ke mana ya sejak penggusuran?
Depo air minum isi ulang di RT 5 tidak pernah dites kebersihannya
depo isi ulang sekarang 7 ribu per galon, dulu 5 ribu
Depo sampah di Jalan Melati penuh dan bau
depo pertamina di pelabuhan rawan kebakaran
deposito saya di BPR daerah aman tidak ya?
Bunga deposito bank daerah cuma 3 persen
Simpanan deposit koperasi belum dikembalikan dua tahun
WD II bidang keuangan kok susah ditemui mahasiswa?
Kata WD 3 beasiswanya cair bulan depan
WD 1 fakultas pertanian pindah ruangan ke lantai 2
RTP TVRI Bangka kok siarannya semut semua
siaran RTP kemarin bagus, bahas tambang ilegal
RTP itu ruang tunggu pasien ya? kursinya kurang
Ruang terbuka publik (RTP) Tanjung Bunga lampunya mati
pola tanam padi tahun ini bagaimana kalau hujan terlambat
Pola asuh anak di desa perlu penyuluhan
pola makan sehat untuk lansia tolong disosialisasikan
pola kerjanya gitu gitu aja dari dulu
Pola ruang di RTRW berubah tanpa musyawarah
hoki banget saya, datang langsung dilayani tanpa antre
lagi hoki dapat petugas yang baik
Kalau lewat jalan itu hoki hokian, bisa selamat bisa jatuh
Hoki namanya kalau air PDAM nyala jam 6 sore
Murai saya gacor lagi setelah dibawa ke lomba alun alun
Lomba burung berkicau bupati cup, kacer gacor semua
love bird gacor 3 menit non stop juara satu
gacor bener kerja tim damkar, 10 menit sampai
Cucak ijo gacor hilang dicuri, tolong bantu share
pakan biar burung gacor dijual di pasar mana ya?
Jackpot! jalan berlubang, lampu mati, hujan pula
wah jackpot nih dapat petugas yang lagi istirahat tiga tiganya
ketemu pejabat turun ke lapangan itu sudah jackpot buat kami
Undian jalan sehat kemarin hadiahnya apa saja?
undian masjid Al Ikhlas dapat sepeda, alhamdulillah
Kupon undian HUT kabupaten nomor 0778 siapa yang punya?
Doorprize jalan santai kok keluarga panitia yang menang semua
Arisan PKK kemarin kocokannya ibu RT terus yang menang
Pemenang lomba mancing dapat motor, selamat ya
Togel sudah sampai ke warung warung kopi di desa kami, tolong ditertibkan
Bandar togel di pasar ikan kok tidak ditangkap pak polisi
Suami saya habis gajinya buat togel, ada tempat konseling tidak?
tiap malam bapak bapak rumus togel di pos ronda, bukannya jaga
penjual kupon togel bebas keliling pakai motor
Razia togel tolong jangan pilih pilih
togel itu haram, kok dibiarkan buka lapak di terminal
Anak saya kelas 2 SMP sudah kecanduan slot, saya harus lapor ke mana?
Sebagai orang tua saya khawatir iklan judi muncul di game anak
Anak didik saya pinjam uang temannya buat main slot, tolong sosialisasi ke sekolah
Keponakan saya bunuh diri karena terlilit judi online, mohon perhatian pemerintah
adik saya kalah 20 juta main slot, motor dijual, ibu menangis terus
Tetangga cerai gara gara suaminya main judi online
Situs judi online kok belum diblokir juga kominfo?
situs judi gampang diblokir kalau mau, kok dibiarkan
kenapa komentar website ini penuh iklan slot min?
Tolong hapus komentar promosi slot di atas, meresahkan
min itu komentar atas promosi judi, kok lolos
Website kecamatan kena retas jadi slot gacor, malu lah
cari di google nama dinas kita keluarnya slot gacor semua
Website desa isinya jadi judi, tolong diperbaiki pak kominfo
Kata anak saya istilah maxwin, scatter, zeus itu dari judi slot. Orang tua harus paham
Guru harus tahu apa itu rtp, scatter dan maxwin supaya bisa mengawasi murid
Bupati mestinya bikin satgas judi online
ASN yang main judi online harus dipecat
Berapa ASN yang ketahuan main slot di jam kerja?
oknum pegawai main slot di jam kerja, ada fotonya
Honorer kelurahan main zeus di komputer kantor
Jangan coba coba judi online, temanku rumahnya sampai disita
Jangan percaya admin slot, modal 50 ribu jadi jutaan itu bohong
saya mantan pecandu slot, sudah rugi 80 juta, jangan ikut ikutan
Judi itu awalnya menang, lalu kalah, lalu hutang pinjol
Pinjol dan judol dua penyakit masyarakat sekarang
Depo 50 ribu, kalah, depo lagi, kalah lagi, begitu cerita korban judol di desa kami
dulu saya pernah main judi slot, menang 2 juta kalah 15 juta. Berhentilah
mana ada orang kaya dari judi, yang kaya bandarnya
yang kaya bandar, yang melarat warga, kapan ditutup situsnya
sabung ayam di kebun sawit ramai tiap minggu, tidak ada yang berani lapor
Warga Desa Lada resah, ada sabung ayam tiap Sabtu
Judi kartu di pos kamling sampai subuh, berisik
Judi dadu di pasar malam jangan diberi izin lagi
permainan capit boneka di mall itu judi bukan?
mesin dingdong di warnet samping sekolah tolong dirazia
Ada pemain slot viral, videonya disebar, malu maluin kabupaten
Menang 2-1 kemarin lawan Muntok, selamat PS Lada
Skor 3-0 di babak pertama, 4-1 di akhir, mantap anak anak kita
final voli putri 25-18, 25-22, 25-20 juara kecamatan
Jadwal liga desa: Sabtu 15.30 Tunas vs Bintang, Minggu 15.30 Garuda vs Mawar
taruhan gengsi dua desa di final sepak bola, seru banget
wasitnya berat sebelah, penalti menit 88 itu bukan pelanggaran
gol menit ke 77 itu offside jelas
Pemain nomor 99 larinya kencang sekali
pemain nomor punggung 88 itu anak siapa ya?
Prediksi cuaca besok bagaimana min? mau melaut
Prediksi BMKG hujan deras, tapi pompa banjir belum disiapkan
Prediksi saya proyek ini mangkrak lagi seperti tahun lalu
prediksi skor final bupati cup 2-1 untuk Desa Air Anyir
Bocoran soal CPNS itu penipuan, jangan percaya
bocoran kapan gaji 13 cair min?
Atap kelas bocor parah kalau hujan, 3 ember tidak cukup
Pipa bocor di Gang 7 sudah seminggu
bocor halus anggaran rapat itu bos
Gaji 13 guru honorer kapan cair?
Alhamdulillah BLT cair hari ini 300 ribu
bansos belum cair padahal desa sebelah sudah
Insentif kader posyandu 3 bulan belum cair
TPP sudah cair? teman di dinas sebelah katanya sudah
THR pegawai kontrak dibayar lunas, terima kasih pak
uang ganti rugi lahan 45 juta belum dibayar sejak 2023
Hutang pemda ke kontraktor kok sampai miliaran
Modal 500 ribu jadi jualan pempek, alhamdulillah sekarang bisa sekolahkan anak
modal usaha 5 juta dari dinas koperasi sangat membantu, sekarang omzet 12 juta sebulan
dari 20 ekor ayam bantuan sekarang jadi 150 ekor
Bantuan bibit lada dulu 100 batang, sekarang panen 40 kilo
Dari jualan online saya dapat 3 juta sebulan, pelatihannya bagus
pelatihan digital marketing kemarin bagus, toko saya jadi ramai pembeli
Cuan dari kerajinan resam lumayan buat tambah uang dapur
cuan nelayan turun karena solar langka
Untung ada program ini, ibu saya bisa operasi katarak gratis
Bonus atlet PON belum dibayarkan sampai sekarang
Bonus guru teladan kok cuma piagam
bonus demografi jangan sampai jadi beban
Member perpustakaan daerah gratis ya? daftar di mana?
Daftar CPNS di mana ya min? link nya tidak bisa dibuka
daftar online antrean puskesmas kok error terus
Cara daftar sekolah lewat jalur prestasi gimana?
login aplikasi e-kinerja gagal terus padahal sandi benar
Login PPDB error 503 dari tadi pagi
link pendaftaran di poster salah min, tolong dicek
linknya mati, tolong kirim yang baru
Link zoom sosialisasi pajak mana ya?
Cek bio dulu min sebelum angkat staf ahli, jangan asal
Info lengkap ada di papan pengumuman kantor desa
Info loker di kabupaten di mana ya?
klik tombol daftar tidak bisa, sudah coba 5 kali
aplikasinya berat, klik satu menu nunggu 2 menit
Kemarin saya lapor lewat WA dinas, dibalas cepat, terima kasih
WA pengaduan RSUD tidak pernah dibalas
Grup WA RT kok dipakai kampanye
Nomor 112 tidak diangkat waktu ada kebakaran
Hubungi 119 kalau gawat darurat, ambulansnya cepat datang
call center PLN 123 responnya lambat
Halo 1500-567 kemenkes tidak bisa dihubungi
Nomor 110 polisi harusnya gratis kan?
lapor ke 1708 atau lapor.go.id saja bu
Ada yang punya nomor posko banjir?
Admin tolong jawab, ini sudah yang ketiga kali saya tanya
Admin sini kerjanya ngapain aja
Bos besar mana peduli rakyat kecil
bosku, jalan ke pelabuhan kapan mulusnya
Gas 3 kilo langka, harganya 35 ribu di pengecer
gas elpiji naik terus, tolong operasi pasar
Gas terus pak bupati, kami dukung pembangunan pelabuhan
gaspol pak damkar, mantap
Mantap pak, sikat terus tambang ilegal
sikat habis pungli di samsat
Gaskeun Pak Kades, bangun lapangan bola
Auto mandi lumpur kalau lewat jalan Desa Kelapa
auto pilot negeri ini mah
Sultan mah bebas, rakyat disuruh hemat
Jalan Sultan Mahmud kok gelap gulita
Masjid Sultan Agung butuh renovasi toilet
Pantai Putih indah tapi kotor, tiket 10 ribu buat apa
Pantai Naga Emas bagus tapi jalannya rusak
Festival Naga dan Barongsai sangat meriah
Barongsai Naga Emas tampil bagus di Cap Go Meh
Klenteng Dewi Kwan Im ramai pengunjung, parkir diatur dong
Dewa Mabuk nama warung tuaknya, dekat sekolah pula
Kakek saya umur 77 belum dapat bansos lansia
nenek usia 88 tahun antre 4 jam tanpa kursi
Bapak saya lahir 1977 kok di KK ditulis 1997
angkatan 88 SMA 1 reuni di alun alun, kotor lagi lapangannya
HUT RI ke 81 tapi desa kami belum ada listrik
HUT Kabupaten ke-26 meriah, terima kasih
Lomba 17an desa kami hadiahnya 1 juta, seru
Rp 777 juta untuk taman kecil begitu?
Anggaran 88 miliar jalan kok masih tanah
anggaran 1,38 miliar untuk pagar kantor, yang benar saja
Dana desa 888 juta dipakai apa saja?
proyek 4 miliar 3 bulan sudah retak
Perda Nomor 77 Tahun 2019 masih berlaku?
Pasal 303 KUHP tentang perjudian kok tidak diterapkan
pasal 303 ancamannya 10 tahun, bandar bebas
Pasal 27 ayat 2 UU ITE soal judi, terapkan dong
KM 77 jalan lintas rawan longsor
Tikungan KM 88 sering kecelakaan, pasang rambu
Jalur 303 angkutan sekolah kok dihapus
Kode barang LD-88 tidak ada di e-katalog
Router tipe AX77 dari bantuan desa digital sudah rusak
Printer L3110 di kelurahan rusak terus
HP saya A05 tidak bisa buka aplikasi IKD
Mesin pompa air Honda WB20 bantuan tidak sampai ke kelompok kami
pupuk NPK 16-16-16 langka, urea 90 ribu
Bibit sawit DxP 4 bulan dari dinas mati semua
vaksin PMK dosis 2 kapan untuk sapi kami
Traktor R4 dipinjam kepala desa terus
Lele Sangkuriang bantuan dinas ukuran 5-7 cm mati separuh
Motor nomor polisi depan BN parkir sembarangan di trotoar
BBM jenis 92 naik jadi 13 ribu
SMAN 4 D kelas nya panas, kipas rusak
Kelas 4D SD kami belum ada guru
anak saya di kelas 4D belum dapat buku
USG 4D di RSUD sudah ada belum?
biaya USG 4D berapa ya di rumah sakit daerah?
Bioskop 4D di kota kapan bukanya?
Lantai 3D di taman itu sudah pudar
lukisan 3d di tembok sekolah keren
D4 keperawatan bisa ikut CPNS gak?
ijazah D3 kok tidak bisa daftar formasi
P3K paruh waktu gaji berapa?
PPPK tahap 1 tmt Maret, tahap 2 kapan?
NIP PPPK belum turun sudah 4 bulan
R2 R3 R4 kapan diangkat pak?
nilai IPK 3,77 kok gugur administrasi
SNBT 2026 skor 650 bisa masuk UBB?
UTBK saya 577, bisa jurusan hukum?
Nomor peserta 7788 tidak ada di daftar hadir
nomor antrian A088 dilompati, kenapa?
no resi JNE 88123 kok paket dari dinas hilang
Kode booking ASDP 4D7K tidak terbaca
Kapal feri jam 07.30 terlambat sampai jam 10
jadwal kapal cepat: 08.00, 10.30, 14.00, tapi kemarin tidak jalan
Jam buka perpustakaan 08.00-15.00, kok jam 2 sudah tutup
jam pelayanan 07.30 sampai 16.00 tapi petugas datang jam 9
Jadwal imunisasi: Senin Pos 1, Rabu Pos 2, Jumat Pos 3
Jam 13.15 loket masih tutup padahal istirahat sampai jam 1
Pemadaman listrik jam 10 malam sampai 2 pagi tiap hari
Malam ini ada pasar malam di lapangan, parkir liar lagi
malam jumat pengajian di masjid raya, mohon penerangan
Hari ini kantor camat kosong, pada ke mana?
Hari ini saya urus KK 15 menit selesai, luar biasa
Gampang kok urus akta sekarang, lewat HP saja
gampang banget ngomong, buktinya mana
Terbukti kan jalannya rusak lagi
Buktinya sampai sekarang belum ada aksi
buktikan janji kampanyenya pak
Coba cek sendiri ke lapangan jangan cuma di ruang AC
Coba deh pak bupati naik angkot sekali saja
Coba lihat pasar Kenanga, becek dan bau
cobain kopi Bangka di festival kemarin enak banget
Recommended pantai ini buat keluarga, bersih
Recommended puskesmas Air Putih, dokternya sabar
Terpercaya memang bidan desa kami
Penjual madu asli terpercaya di mana ya?
Bukan promosi, tapi pempek Bu Yati di pasar UMKM itu enak
Izin promosi UMKM boleh di sini min?
numpang promosi: kerupuk ikan rumahan kami ikut bazar hari Minggu
Martabak Bangka 99 asli enak tapi parkir susah
Kopi Tung Tau 88 antrenya panjang sekali
Keripik singkong Barokah77 produk UMKM desa kami
Sirup jeruk kunci Bujang88 sudah punya PIRT, tolong dibantu pemasaran
kaos tim Elang77 voli desa juara dua
Komunitas motor Garuda88 bagi takjil, salut
Klub sepeda Lada77 tanam pohon bersama dinas
Karang Taruna Bina Remaja 99 bersih pantai
PS Bintang 88 butuh lapangan latihan
SSB Putra77 wakil kabupaten ke provinsi, dukung yuk
Radio Suara 99 FM siarannya bagus
dengar di radio 88.7 FM ada lowongan
Toko bangunan Timah88 antar semen ke lokasi banjir gratis, terima kasih
Warnet Galaxy99 buka sampai subuh isinya anak SMP
PlayStation Zona77 ramai anak bolos
Konter Pulsa 88 nipu lansia, tolong diawasi
Isi pulsa listrik kok sekarang kena biaya admin 5 ribu
Token listrik 50 ribu cuma dapat 33 kwh
bayar pajak lewat QRIS gampang banget, 2 menit beres
Bayar retribusi pasar pakai QRIS tapi sinyal tidak ada
qris parkir kok mahal di admin
Bisa bayar PBB lewat dana atau ovo gak?
Top up e-toll di mana ya di kabupaten ini
Saldo BPJS ketenagakerjaan saya kok nol
Saldo KJP anak saya belum masuk
tarik tunai bansos di e-warung dipotong 20 ribu
Penarikan uang PIP di bank antre dari subuh
Rekening BRI saya tidak aktif kata petugas, padahal bansos
transfer sewa kios sudah tapi belum dikonfirmasi
Kuota haji kabupaten berapa tahun ini?
kuota solar nelayan habis jam 9
buruan diperbaiki sebelum ada korban
Buruan pak daftar lomba, tutup besok
Ayo buruan vaksin, kuota terbatas di puskesmas
Yuk gabung donor darah Sabtu ini di PMI
Mari bergabung jadi relawan, hubungi sekretariat PMI
Ayo ikutan lomba desain logo, hadiah 10 juta
Yuk merapat ke lapangan, ada pasar murah
Merapat bapak ibu, ada beras murah di halaman kantor camat
Free ongkir belanja UMKM selama HUT kabupaten
Gratis 50 bibit pohon untuk setiap RT, ambil di kantor dinas
gratis tanpa syarat katanya, nyatanya diminta 50 ribu
diskon pajak 50% sampai akhir bulan, terima kasih pak
Program 100 hari kerja kok belum terasa
100% setuju jalan ini diprioritaskan
200% lebih baik dari pelayanan tahun lalu
Hadiah sayembara desain 25 juta, pajak ditanggung siapa?
Juara MTQ dapat umroh, masyaallah
menang tender itu itu saja orangnya
Yang menang lelang proyek keponakan siapa lagi ini
Kemenangan rakyat kalau perda tambang dicabut
Pemain lama proyek jalan itu mah
Mainnya halus ya pak, anggaran dipecah pecah
Jangan main main sama uang rakyat
main di taman kok bayar sekarang?
Anak anak main di jalan karena tidak ada lapangan
Tempat main anak di alun alun ayunannya patah
Game center Diskominfo ramai, tapi jam sekolah tutup dong
Turnamen Mobile Legend bupati cup kapan daftar?
tim e-sport Naga99 juara provinsi, mana apresiasinya
Mahjong itu permainan orang tua di kelenteng, bukan judi, jangan asal gerebek
Zeus itu nama anjing tetangga, tolong divaksin rabies
Gatot Kaca patungnya di simpang lima miring
Putri Bangka terpilih, selamat
Kucing liar di pasar perlu steril
Kelinci bantuan program P2L mati 8 dari 10
Sawah77 nama grup tani kami, mohon bantuan pompa
Koi di kolam taman mati semua airnya tidak diganti
Bintang lima buat pelayanan Dukcapil ⭐⭐⭐⭐⭐
Pelayanan bintang 1 ⭐ dari 5
🔥🔥🔥 hutan di Bukit Betung terbakar lagi, tolong pak
Panas banget 🔥 tanam pohon dong pak
💰 rakyat ke mana larinya?
🙏🙏🙏 semoga cepat ada solusi
😂😂 baru diaspal kemarin sudah lubang
👍👍👍 mantap
Mantul pak
Keren
Up
Hadir pak
Setuju
Betul sekali
Gas
gas pak
hmm
Nunggu info
Siap laksanakan
Ok min terima kasih
Amin ya Allah
izin menyimak
Izin share min
sama, di tempat saya juga begitu
di sebelah lebih murah bu, coba ke pasar atas
Di desa sebelah sudah diaspal, kami kapan?
tempat biasa kami mancing sekarang tercemar
Tempat biasa, depan kantor pos, jam 4 sore kumpul relawan
lagi bagi bagi sembako di kantor lurah, ramai
Pemkab lagi baik, pajak digratiskan
lagi ramai dibahas soal tambang laut
masih sepi pembeli di pasar baru, sewa mahal
KAPAN JALAN KAMI DIPERBAIKI PAK BUPATI
TOLONG LAMPU MERAH SIMPANG RUMAH SAKIT MATI TOTAL
HARGA TIMAH TURUN RAKYAT MENJERIT
SUDAH 3 KALI GANTI KEPALA DINAS TETAP SAJA BEGINI
TERIMA KASIH PUSKESMAS AIR GEGAS
B A N J I R lagi pak
M A L U dong pak
T.O.L.O.N.G perbaiki jembatan
Pak B*pati tolong dengar kami
k0ruptor jangan dikasih ampun
m4ntap pak lanjutkan
Bup4ti kita kok diam aja
g4ji guru h0norer kapan
4nak saya sakit tidak ada dokter
gr4tis apanya, tetap bayar
5ekolah rusak dibiarkan
𝗧𝗼𝗹𝗼𝗻𝗴 perbaiki jalan Desa Kace
Ｔｅｒｉｍａ kasih min
Air mati\nlampu mati\nhati rakyat pun mati
Jalan berlubang di depan rumah\nsudah lapor tak juga ditambah\nkatanya sabar dari lurah\nsampai kapan kami mengalah
Pantun: jalan jalan ke kota lama, beli ikan dapat udang, kalau janji tinggal nama, rakyat kecil jadi bimbang
Buah naga buah delima\ndibeli ibu di pasar pagi\nterima kasih dana kita\njembatan desa berdiri lagi
1. Jalan rusak\n2. Air keruh\n3. Lampu mati\nTolong pak
Q: kapan selesai? A: katanya Desember. Q: Desember tahun berapa? 😂
tanya: syarat pindah KK apa saja? jawab: KK asli dan KTP
ada yang tau syarat SKCK?
ada yang tau nomor damkar? 113 bu
Min, rekomendasi tempat servis motor dinas dong hehe
kak, beli formulir di mana? di koperasi kak
Dulu saya honorer 12 tahun, sekarang lulus PPPK, menangis ibu saya, terima kasih ya Allah
Saya nelayan, sudah dua bulan tidak melaut karena cuaca, bantuan belum sampai
istri saya menangis lihat rumah kebanjiran lagi
Gara gara pelatihan las dari BLK sekarang saya bisa buka bengkel sendiri
saya supir truk, tiap hari kena pungli 20 ribu di pos itu
Suami kena PHK dari smelter, ada pelatihan kerja tidak pak?
Anak saya dapat beasiswa 6 juta, alhamdulillah sangat membantu
Bapak saya dapat 12 juta dari ganti rugi lahan, tapi dipotong 2 juta oleh oknum
Semalam dapat ikan 30 kilo, harga jatuh
tadi pagi dapat antrean nomor 4, cepat selesai
Baru tahu ternyata urus NIB gratis
Baru dapat 2 juta dari hasil panen, pupuknya 3 juta
modal tanam 20 juta, panen cuma balik 8 juta, petani rugi pak
dari 100 kilo gabah jadi 62 kilo beras
Rp50.000 jadi Rp75.000 retribusi kok naik mendadak
Parkir motor 2rb jadi 5rb, mobil 10rb, gila
beras 15rb, telur 30rb, minyak 18rb, gaji tetap
ayam potong 40k/kg, ikan tongkol 35k
Ongkos ojek anak sekolah 20rb PP, minta bus sekolah
sewa stand bazar 250rb per hari kemahalan
Denda telat pajak kok sampai 300rb
Rusak parah, ban saya pecah 2 kali di lubang itu
kaca jendela kelas pecah belum diganti
pipa pecah di Jalan Mawar air muncrat
Meledak trafo PLN di belakang pasar tadi malam
Bom ikan meledak lagi di perairan Tanjung
petir menyambar menara, internet mati seminggu
kebakaran pasar, x kios habis, mohon bantuan
Ukuran lubang 1x2 meter, dalam setengah meter
Cetak foto 3x4 dan 4x6 berapa lembar?
baliho 5x10 meter bayar pajak gak tuh
Rumah tipe 36 subsidi tembok retak
Menyala pak damkar 🔥 cepat tanggap
menyala abangku kepala dinas baru langsung turun lapangan
lampu taman menyala siang, malam mati
Gila sih, pelayanan satu pintu tapi bolak balik 5 kali
salam dari perantau Bangka di Bekasi
Salam hormat dari keluarga besar SMP 4
salam literasi
Pejuang PPPK hadir
komunitas pencinta alam siap membantu
Streaming rapat paripurna di channel mana?
nonton live debat tadi malam, jawabannya muter muter
live pengundian nomor urut cakades jam berapa?
Angka stunting 14% itu data dari mana?
angka kemiskinan turun tapi kok warung makin sepi
Ekor sapi bantuan dihitung per ekor atau per kelompok?
kambing 2 ekor per KK katanya, kami tidak dapat
shio apa tahun depan? ramai Imlek nanti
Paito, anak Pak Lurah, main bola bagus
Hongkong itu masih terima TKI lewat disnaker?
Sepupu saya TKI di Singapura mau pulang, lapor ke mana?
kerja di Kamboja itu penipuan, tolong cegah warga kita
anak saya dijebak kerja judi online di Kamboja, mohon bantuan pemulangan
warga kita jadi operator judol di Kamboja, dipukuli, tolong KBRI
Server Dukcapil down terus
server PPDB di luar negeri apa di dalam sih
Jangan cari tambahan dari pungli pak
Cari tambahan belanja lewat kebun pekarangan ide bagus bu PKK
umur 18 ke atas boleh rekam KTP langsung ya
Akun Instagram dinas kena hack jadi jualan chip
akun fb pak camat palsu minta pulsa, hati hati
Hati hati penipuan mengatasnamakan bupati minta transfer
hati hati lewat jembatan lama, paku lepas
Hindari jalan Sudirman jam 7, macet
Situs resmi pendaftaran CPNS kan sscasn.bkn.go.id ya
situs resmi dinas kok http bukan https
Situs purbakala Kota Kapur tidak terawat
situs web desa tidak pernah diperbarui sejak 2019
agen LPG nakal, jual di atas HET
Agen tiket kapal jual dua kali lipat waktu lebaran
Agen BRILink motong bansos 15 ribu
bandar narkoba di gang itu kok bebas
Bandara kok sepi, tiket mahal
bandar sayur kecewa pasar induk dipindah
Kasino? bukan, itu hotel baru katanya, jelas dulu izinnya
Hotel dekat masjid itu ada karaoke dan meja judi, cek pak satpol
pokerface banget jubir waktu ditanya anggaran
domino effect kenaikan BBM ke harga ikan
Main domino di warung saja digerebek, yang tambang ilegal aman
parlay itu apa sih? anak saya sering bilang
Anak kos sebelah tiap malam teriak maxwin, mengganggu, bisa lapor ke mana?
teriak scatter scatter tiap malam di warung kopi, meresahkan
suami saya tiap gajian depo slot, saya harus bagaimana?
murid saya kelas 5 sudah tahu kata gacor dan wd
Bahaya slot: depo kecil, dikasih menang, lalu rungkad. Jangan tertipu
Stop judi online, sayangi keluarga
stop judol!!!
Lawan judi online mulai dari rumah
Bang, sadar bang, slot itu diatur bandar
iklan slot di baliho digital simpang lima? yang benar saja satpol pp
Kenapa pulsa bansos bisa buat deposit judi? awasi dong
ppatk bilang transaksi judol di provinsi kita ratusan miliar
Rekening penampung judi diblokir 4000, kabupaten kita berapa?
Nama situsnya ada 88 nya, sering muncul di hp anak, tolong diblokir pak
Tolong blokir link yang sering masuk ke grup WA sekolah, isinya judi
Kominfo, ini ada komentar spam bos gacor gacoran di berita sebelumnya
Komentar di berita kemarin isinya orang jualan akun slot, moderasinya mana
Toko Jaya 88 :: Jalan depan toko kami kapan diperbaiki?
Bimbel 99 :: Kapan dibuka pendaftaran bimtek UMKM?
Rudi77 :: Setuju pak
Sari_88 :: Terima kasih infonya
Budi 4D :: Kelas kami belum ada kipas angin
yanto99 :: mantap
Karang Taruna 77 :: Siap mendukung
Bengkel Sinar 88 :: Pajak reklame kok naik dua kali lipat
Gacor Bird Shop :: Izin pakai alun alun untuk lomba burung ke siapa?
Sultan :: Terima kasih pak camat
Naga :: Jalan rusak lagi
Dewi Hoki :: Semoga cepat ditangani
Ibu Jackie Pot :: Tanaman hias di taman kok layu
Fajar_138 :: Nilai saya kurang 2 poin
agus303 :: lapor ke mana ya kalau lampu mati
warga RT 77 :: Got mampet
PT Lada Putih :: Kami siap bantu CSR
DepoAir Segar :: Izin usaha saya sudah 3 bulan belum keluar
Rangga777 :: Timnas menang, alhamdulillah
Lia.88 :: Makasih min
Dak pacak lagi lewat jalan tu, lubang bai
ngape lampu jalan dak idup idup pak
ikak jangan ngomong bai, gawelah
Kawa ge urang muda kite kerje di kampung kalau ade gawe
lah tige bulan air dak ngalir, cemane to
Bujang dayang kabupaten bagus acaranya
matur nuwun pak, dalane wis alus
hatur nuhun info na min
kapan lah pak, la bosan ngadu
Tolong pak, anak-anak mandi di kolong bekas tambang bahaya
The road in front of our school is broken, please fix it
Thank you for the fast service at the immigration office
Great event, see you next year
Tourist here, the beach is beautiful but the toilet is dirty
win-win solution lah pak antara nelayan dan tambang
Bonus track lagu daerah di festival bagus banget
jp itu jam pelajaran ya? 24 JP per minggu terlalu berat
sertifikat diklat 32 JP bisa dipakai naik pangkat?
Workshop 40jp kapan sertifikatnya keluar?
Mau tanya, sertifikat 24jp dari BKPSDM belum masuk akun
Pecah telur! Akhirnya kabupaten kita dapat emas di PON
Emas 2 perak 4 perunggu 7, lumayan
harga emas naik, mas kawin jadi berat haha
Mas Toto petugas pajak sangat membantu
Pak Toto kepala desa kami merakyat
Toto Sugiarto calon kades nomor 2 ya
toko listrik Wong Toto tutup
Lada Putih Muntok harga 120 ribu sekilo
lomba mewarnai TK hadiahnya sepeda
kapan jalan hotmix sampai Dusun 4D eh dusun IV D maksudnya
Rest area KM 88 toiletnya bau
`

const part = (wanted: number) =>
  honest
    .trim()
    .split('\n')
    .filter((_, place) => place % 2 === wanted)
    .map((line) => {
      const at = line.indexOf(' :: ')
      const [name, text] = at < 0 ? ['Warga', line] : [line.slice(0, at), line.slice(at + 4)]
      return { name, text: text.replaceAll('\\n', '\n') }
    })

export const RED_HONEST = { tuned: part(0), apart: part(1) }
