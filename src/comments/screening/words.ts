/** Word lists of the screening. All small letters, as `readText` folds them. Lists are data: long on purpose. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/**
 * Everyday words: decorated or written apart they are emphasis, not a brand, and a number behind them is a number.
 * Bangka Malay and Javanese everyday words are among them.
 */
export const EVERYDAY = list(`
ada adalah adik admin agar banjir tolong kebanjiran agus air aja ajak ajar akan akhir akhirnya aki akta aku alamat alat alhamdulillah allah aman
amat ambil anak anda angka anggaran anggota angin antara antre antrean apa apakah apalagi apbd api april asal asap asli
asn atas atau atuh awal awas ayah ayam ayo bagai bagaimana bagi bagian bagus bahan bahasa bahaya bahkan bahwa baik baiknya
baju bakal bakar baku balai balik ban bandara bang bangka bangsa bangun bangunan bantu bantuan banyak bapak baris baru
barang barat baris baru basah batal batas batu bawa bawah bayar bayi bazar beasiswa beban beberapa beda begini begitu bekas bekerja
beli belajar belakang belitung belum benar benci bencana bener beneran benteng bentuk beras berapa berat beri berita berkah
berkas bersama bersih besar besok betapa betul biar biasa biaya bibit bicara bidan bidang bisa blok blt bnn bola boleh bos bpbd
bpjs bpk buah buat budaya buka bukan bukti buku bulan bung bunga bungkam bupati buruk bus butuh cabai cabang camat capek cara cari
cek cepat cerita cinta coba cuaca cukup cuma curah curang dagang dalam damai damkar dana danau dapat dapur dari daring dasar data
datang datu daun dan debat debu dekan dekat demi dengan depan desa desember dewan dewasa dia dikit dinas dingin diri diskominfo
disdukcapil doa dokter dong dpr dprd dua duduk duit dukcapil dulu dunia dusun ekonomi elok emas embung empat enak enam esok
februari film foto gaji gajah galian gampang gang ganti gas gedung gelap gelar gempa gereja gerak giliran gizi gotong gratis
gubernur gula gunung guru habis hadiah hadir hai hak hal halaman halo hampir hancur hanya harap harga hari harus hasil hati haus
hebat hendak heran hidup hijau hilang hingga honor hoaks honorer hotel hukum hujan hut hutan ibu ijazah ikan ikut ilegal imlek
imunisasi indah indonesia info informasi ingat ingin ini inilah isi islam istri itu izin jadi jadwal jalan jalur jam jangan januari
jauh jawab jawaban jelas jelek jembatan jengkol jual juara judul juga juli jumat juni justru kabar kabupaten kabut kades kadang
kadis kah kak kakak kalah kalau kali kalian kalo kamar kami kamis kampung kamu kan kantor kapan kapal karena karet kartu karya kasih
kasihan kasus kata kawan kaya kayu kebakaran kebun kecamatan kecil kecewa kejujuran kelas kelapa keluarga keluhan kelurahan kemana kemarin
kembali kena kenapa kendaraan kepada kepala keras kerja keren kering kesehatan keterangan ketika ketua khusus kipas kirim kisah
kita kok kolam komentar kopi koperasi koran korban korupsi kosong kota kotor kritik kuat kue kuliah kumuh kunci kuota kurang kursi
kurus laba lada lagi lah lahan lain laku lalu lama lambat lampu lancar langgar langit langsung lanjut lanjutkan lapangan lapor laporan
larang larangan laut layak layanan lebaran lebat lebih lelah lemah lempah lengkap lewat libur lihat lima limbah lingkungan listrik logo lomba
loket lokasi los luar luas lubang lucu lumayan lupa lurah lurus maaf macam macet mahal mahasiswa main maju makan makanan
makasih maksud malam malas malu mana mandi mangrove manis manfaat mantap marah mari maret masa masalah masih masjid masuk masyarakat
mata mati mau maya mbak medis mei melaut melawan melayani memang membantu memberi meja mencari mengapa mengeluh mengurus menit menteri menunggu merah merasa merdeka mereka
mesin meski mie min minggu minta minum minyak mobil mohon motor mpp muda mudah mudahan mulai muka mulut muncul mundur murah
murid musala musim naik nama namun nanti nasi nasib nasional nelayan nenek ngeri niat nih nilai nomor november nunggu nyaman nyata obat
oktober olahraga omong ongkos opd oran orang pabrik padahal padam pagar pagi pagu pahala paham pahlawan pajak pak pakai paket paling pandai panen panas panggil
panggung pantai pantas papan para parah parit parkir partai pasar pasir pasti patung payah pdam pedagang pegang pegawai pejabat
peduli pejalan pekan pelabuhan pelajar pelan pelayanan pelaku pelanggan pemda pemerintah pemilu pemkab pemuda pengaduan penduduk pendidikan
penerima pengumuman pentas penting penuh penyakit perbaikan perbaiki percaya percuma pergi perhatian perikanan perlu pernah pesan pesta petani petugas
pihak pikir pilih pindah pinggir pinjam pintu piring pohon pokok polisi posko posyandu pppk program promosi proses proyek puas
puasa puluh puji pulang pulau puluhan pungli pupuk pusat puskesmas putih putus raja rakyat ramah ramai rambu rame rapat rapi rasa
rata raya razia resmi retak retribusi ribet ribu rindu ringan risiko roda rokok rombongan rt rumah rusak rusun rw saat sabar sabtu
sabun sadar sah sahabat saja sakit salah salam salat salut sama sambil sampah sampai samping sana sangat santai santri sarana saran
satpol satu sawah sawit saya sayang sayur sebab sebagai sebelah sebelum sebentar sebuah sedang sedikit sedih segar segera sehari sehat sejak
sejarah sekali sekalian sekarang sekda sekitar sekolah selain selalu selama selamat selasa selatan seluruh semakin semangat sembako
semua semoga sempit senang sendiri seni senin senyum seperti sepeda sepi september seratus serasi sering serius seru sesuai
sesudah setiap setuju si siang siap siapa siaran sibuk sidak sikap silakan silahkan simpang simpan sinyal sini siswa sopan sosial stok stop suara
suatu subsidi sudah sukses suka sulit sumber sumpah sumur sungai sunyi supaya surat susah susu syukur tabung tadi tahan tahap
tahu tahun tambah tambang taman tamat tampil tanah tanda tangan tangga tanggung tanjung tanpa tanya tapi tari tarif tata tau telah telat
telepon teliti teman tempat tenaga tenang tengah tenis tentang tepat terang terima terjadi terlalu terlambat terminal ternyata terus tetangga
tetap tiang tiba tidak tidur tiga tiket tim timah timur tindak tinggal tinggi tipu tolong tong total transparan truk tua tugas tuhan
tulis tumbuh tunda tunggu turun tutup uang ucap udah udara ujian ujung ukur ulang umkm umum undang untuk untung upacara upah urus
usaha usia utara utang utama vaksin viral wabup wajar wajib waktu wali walikota warga warna warung waspada wisata wow ya yah
yakin yang yaitu you
ade ape aok dak nak dok budak kawa ikak kite die dimane ngape cemane tu ne lah la pacak lom blom sape urang uma bik nek kek kelakar mong pening
apik banget ora wis durung piye kepriye matur nuwun sampun kulo nggih monggo tenan ojo podo rek pripun dalan bocah wong
gak ga nggak ngga enggak gk tdk tidak yg yng dgn dg utk krn karna krna sdh udh udah blm blum jg jga aj aja sih si gue gw gua lo lu elo kau ane ente bro bray sis gan om tante bang bg pak bu mas mba mbak kang cak koh ci min mimin
klo kalo klau tp tpi dr dri pd pada jgn jangan bgt banget bngt bener bner emang emng kayak kaya kek kyk gimana gmn gmana knp kenapa kpn sm sama skrg sekarang lg lagi trs terus trus bs bisa hrs dlm org orang thn tgl bln jln spt sprti
nih tuh dah deh kok kan ya yah yaa iya iyaa ok oke okey sip siip mantul keren wkwk hehe haha lol btw fyi cmiiw pls plis tolong mohon makasi makasih mksh trims terimakasih
ikutan nonton ngomong bikin pengen pingin mending daripada soalnya makanya jujur serius kocak lucu gokil anjir anjay santuy gabut mager receh
thanks thank please good great job nice love the and for with road water free new very nice best
assalamualaikum waalaikumsalam bismillah insyaallah masyaallah amin aamiin wkwk wkwkwk haha hahaha hehe loh lho kah pun deh sih toh
rabu kamis ahad nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas
griya tirta graha puri citra asri permai gita nusa bina karya raya indah sinar jaya abadi makmur sentosa mulia rejeki barokah prima mandiri sejahtera lestari mitra karunia surya bintang cahaya anugerah harapan perdana berlian permata mutiara rahmat amanah
penting pengumuman perhatian info infonya update breaking gratis resmi hoax hoaks darurat siaga sos
`)

/** Before a number these name a place, a thing, an age, a class …: `sdn 77`, `angkatan 88`, `type 36`, `galaxy a77`. */
export const BEFORE_NUMBERS = list(`
rt rw no nomor jl jln jalan gang gg blok km kilometer meter pasal ayat uu pp perda perbup perpres inpres sdn sd smp smpn sma sman smk smkn mts mtsn man min tk paud
hut ke usia umur tahun thn tanggal tgl jam pukul pkl hal halaman bab nilai skor angkatan alumni lulusan reformasi gedung ruang kamar lantai loket
antrean antrian antri rp idr usd sekitar sebanyak sejumlah total kira hampir lebih kurang dari sampai hingga masih sudah cuma hanya ada dapat
redmi samsung oppo vivo xiaomi realme infinix nokia iphone asus acer lenovo canon nikon epson honda yamaha suzuki kawasaki toyota daihatsu mitsubishi
satria ninja verza aerox scoopy jupiter megapro vixion vega karisma revo blade sonic vespa fazzio filano xmax tiger windows office permen keppres kepmen pergub kepbup iphone ipad
avanza beat vario supra mio nmax note galaxy type tipe seri boeing airbus bus travel truk kapal kri km kmp nomer loket gate channel ch fm radio
pt cv ud toko warung kopi cafe kafe resto rm bakso mie soto bengkel salon hotel wisma apotek klinik rs puskesmas posyandu pos kompi batalyon yonif
tps dapil nomor urut paslon covid c19 g20 g30s ktt asean psbb u17 u19 u20 u23 liga grup group tim club klub poin peringkat rangking urutan halte koridor trans
nip nik npsn kode id va tv rev ver versi v mp gb tb mb mhz kwh kva watt volt inci inch cm mm kg gram liter ltr ml persen derajat ha hektare
ayat surat surah juz hadis kitab mazmur pasal lampiran tabel gambar bagian poin item seksi dusun kampung desa rumah
january januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu minggu
a b c d e f g h k l m n p r s t x y z
`)

/** Words said by somebody who worries about, fights or reports gambling. */
export const ABOUT_GAMBLING = list(`
berantas memberantas diberantas pemberantasan basmi membasmi blokir diblokir memblokir pemblokiran ditutup menutup bahaya berbahaya bahayanya korban korbannya
kecanduan candu pecandu ketagihan sosialisasi penyuluhan edukasi literasi pencegahan cegah mencegah tangkap ditangkap menangkap penangkapan polisi polres polda polsek razia larang
dilarang melarang larangan hukum hukuman dihukum pidana penjara dipenjara haram dosa merusak perusak menghancurkan kehancuran jauhi hindari menjauhi
perangi memerangi hentikan berhenti setop kerugian cerai perceraian bercerai bangkrut kemiskinan
sengsara terjerat terjerumus terlibat bandarnya perjudian penjudi berjudi judi judol judionline
spam dihapus bersihkan dibersihkan kolom moderator moderasi iklan iklannya promosi laporkan dilaporkan melaporkan lapor diretas peretasan disusupi satgas kominfo diskominfo komdigi
ppatk kriminal pinjol narkoba miras meresahkan resah prihatin sanksi dipecat pecat ditindak menindak penindakan tegas mafia beking membekingi oknum
marak maraknya merajalela rehabilitasi konseling tipu tipuan penipuan tertipu menipu jebakan modus katanya kenyataannya waspada
istilah ngeri miris fenomena penelitian skripsi tersangka terdakwa dampak pasal kuhp aparat dibiarkan mohon tolong
gambling addiction dangers ban banned police victim addicted
retas hack hacked diretas malu mengawasi hilangkan ortu guru murid
`)

/** Words that stand beside worry and beside boasting: two of them weigh like one of the above. */
export const PERHAPS_ABOUT = list(`
anak suami istri keluarga remaja pelajar siswa mahasiswa pegawai asn pns honorer pejabat ekonomi pemerintah negara masyarakat jangan generasi berita artikel kasus
hapus stop tutup bohong utang hutang rugi rusak hancur miskin kasihan sedih kampanye penyakit tolak lawan undang kenapa mengapa apakah bagaimana diawasi pengawasan tergadai dijual hati
`)

/** Praise and boasting that go with a brand; honest praise has them too, so they only add to a brand. */
export const HYPE = list(`
rezeki rejeki rezekinya menang kemenangan mantap seru serunya gampang terbaik mainnya pokoknya hasil hasilnya beneran serius sumpah puas untung lancar hoki nagih jos juara recommended rekomen rekomendasi dijamin jamin jaya
cobain main maen pecah tembus tembusin hype terbukti buktikan ngasih kasih bagi ngamuk hadir nyusul merapat kumpul senyum panen saldo hiburan hadiah event bonus promo member langganan fair best legit trust trusted won win winning money easy
bos bosku bosque gaes guys gan sob cuy bro suhu kuy yok yuk gas gasken depo spin turbo auto pola jp jepe wd withdraw cuan maxwin jackpot scatter perkalian petir petirnya ceban goceng receh modal topmarkotop markotop pucuk nomor jawabannya solusinya
legal lisensi berlisensi bangkit aman kalah ganti cair kaya percaya viral nyata pejuang tajir royal berubah kenal nemu ketemu winrate rtp login daftar klik slot game games online google
`)

/** Places where a bird, a car park, a bank, a film … explains a word that gambling uses too. */
export const CONTEXT: Readonly<Record<string, ReadonlySet<string>>> = {
  gacor: list(
    'burung murai kenari kicau kicauan kicaumania lovebird cucak perkutut kacer pleci ciblek jalak anis pakan voer sangkar jangkrik kroto ngerol ngeplong bird damkar kerja tim merpati ayam jago kontes latber poksay tledekan prenjak beo lomba penyanyi striker gol pemain timnas motor mesin knalpot mancing umpan pancing ikan lagu musik band suara vokal vokalnya penampilan gitar drum joget marching konten min admin bupati wabup camat lurah bidan dokter pemain kiper voli',
  ),
  slot: list(
    'parkir parkiran kosong waktu jadwal vaksin kuota ram memori kartu sim antrean antrian tersisa sisa dokter pasien pemain asing penerbangan pesawat bandara gerai kios pedagang stan tenant lapak ppdb kursi pendaftaran peserta formasi cpns pppk konsultasi booking kamar lapangan futsal iklan siaran upacara penonton magang beasiswa mudik kapal tenda',
  ),
  depo: list(
    'minyak bangunan sampah kontainer pertamina air minum arsip bbm lpg peti logistik pelabuhan kereta damri depok tps obat material besi kayu ikan bus',
  ),
  deposit: list(
    'bank bunga deposito bri bni bpr mandiri btn kost kos sewa kontrakan hotel rental jaminan emas nasabah tabungan lelang perpustakaan',
  ),
  rtp: list('tv televisi kanal saluran siaran radio rumah tidak penetapan perpanjangan'),
  wd: list('dekan wakil fakultas kampus universitas hardisk harddisk hdd ssd kurs disk western'),
  jp: list('jam pelajaran diklat pelatihan bimtek guru sertifikat kurikulum pengajaran bangkom jurusan jepang'),
  jackpot: list('lubang ban macet hujan banjir sampah becek nyemplung jatuh kemalangan doorprize undian jalan'),
  toto: list('kloset toilet wc pak bapak mas kakek om toto nama saya sdr sugiarto'),
  spin: list('bola futsal pingpong tenis badminton rowa wheel kipas mesin cuci off'),
  zeus: list('yunani dewa mitologi film olympia kuil'),
  kakek: list('nenek lansia umur usia tetangga saya kami cucu'),
  mahjong: list('imlek klenteng kongfu permainan tradisional'),
  scatter: list('plot diagram grafik korelasi data statistik'),
  pola: list('makan tanam asuh hidup pikir kerja hujan tidur belajar'),
  poker: list('wajah face'),
  bonus: list('demografi demografis produksi atlet akhir pegawai'),
  bocoran: list('soal ujian kunci jawaban atap pipa genteng kabinet'),
  petir: list('hujan badai gardu pln listrik sambaran kilat guruh angin penangkal'),
  olympus: list('kamera yunani gunung'),
  princess: list('disney film kapal'),
  bandar: list('udara lampung bandara narkoba sabu lada timah jakarta pelabuhan sri seri'),
  taruhan: list('nyawa masa harga diri nama'),
  domino: list('efek batu main pos ronda gaple'),
  togel: list(''),
  rungkad: list('lagu dangdut penyanyi joget'),
  cuan: list('umkm usaha jualan dagang panen lada sawit bisnis ikan pasar petani pedagang produk'),
  perkalian: list('matematika pembagian sd soal belajar guru siswa tabel'),
}

/** Small trade and public money: `modal` and `cair` are their everyday words. */
export const BUSINESS = list(`
umkm usaha dagang jualan berdagang warung kur koperasi bpr bank bansos blt pkh bantuan desa harga biaya tarif pajak gaji thr honor tpp tunjangan insentif beasiswa anggaran
apbd apbdes proyek petani panen bibit lada sawit nelayan kerupuk gorengan toko kios pedagang bumdes pensiun bst kjp pip kip sertifikasi tukin kontraktor
santunan klaim asuransi bpjs jht subsidi hibah pinjaman kredit investor investasi perda penyertaan pdam
`)
