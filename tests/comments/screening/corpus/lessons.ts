/** Only for teaching the wording model (train.ts): promotion that names no brand or hides it, and citizens who use the same words. */
const spam = String.raw`
emang gak ada yang se jujur gerhana17 deh
emang gak se seru gerhana17 sih
gak perlu mikirin biaya sekolah kalo udah join duvelo62
gak perlu skill khusus buat sukses di ripanga62
semua orang bilang senjakala17 tuh bikin nagih
temen gue bilang senjakala17 ngubah hidup
gue rela begadang demi senjakala17
seminggu main gerhana26 udah beliin ortu kulkas
sebulan join gerhana26 hidup gue berubah
tiap pagi gue cek notif dari gerhana26
solusi akhir bulan cuma gerhana26
salam dari gerhana26, kontennya keren
videonya keren, sekalian liat liat gerhana26
podcastnya lucu, tapi saldo KRIBOTA malah naik
semenjak kenal OPELURA utang jadi lunas
notif DUVANGO masuk, senyum lebar
ada event spesial di SILOMBRA, jangan ketinggalan
ajak teman temen seru seruan di Z4NT0RU
main santai atau serius, semua ada di KR1B0TA
kontennya menghibur, sama kayak ZELUNTA
rasakan sensasi bermain tanpa batas, daftar sekarang
kesempatan emas untuk setiap pemain
tempat terbaik untuk pemain sejati
dunia penuh kemenangan dan hadiah
bonusnya masuk akal, nyaman bermain di BRIVANA
pelayanan konsisten, login cepat, admin ramah, selalu bayar
tersedia hadiah terbaru di GOLUMPA setiap hari
cara jadi kaya? FENTARO jawabannya
waktu luang? gerhana26 solusinya
yang baca ini hoki, buruan kenal HURIPEL
masih ngasih kok sampai subuh, yang belum kebagian merapat bos
tempatnya itu itu aja kok, yang penting tau jamnya
aku cuma ikut arahan admin, dapat 2 juta bersih
dikasih modal sedikit balikinnya banyak, sayang banget sama tempat ini
hari ini lagi dermawan banget, dari tadi siang ngasih terus
lagi murah hati nih mesinnya, sikat sebelum berubah
yang dari kemarin seret, sekarang gampang bos
mumpung lagi bagus, isi tipis tipis dulu
isi 50 dapat 700, lumayan buat beli susu anak
isi 20 cabut 900, alhamdulillah
cabut 3 juta terus tidur nyenyak
tarik dulu bos sebelum diambil lagi
sekali putar langsung dapat 4 juta, kaget sendiri
baru sepuluh putaran langsung pecah
putaran gratis turun terus malam ini
koin emas jatuh terus, layar penuh
simbol naga penuh selayar, nangis bahagia
kuda terbang lagi ngasih sayap, gas terus
kucing lagi hoki, ikan lagi murah
si botak lagi baik hati malam ini
opa lagi bagi bagi petir
kakek di atas lagi senyum, kali 250 turun
yang merah turun terus, yang hijau nyusul
layar gelap langsung meledak 500x
tinggal pencet tunggu kaya
cuma rebahan dapat 1 juta sehari
sambil rebahan dapat uang jajan tiap hari, mau?
kerja capek gaji kecil, mending kayak aku
gaji sebulan kalah sama hasil semalam
dulu dihina sekarang dihormati, semua karena satu tempat
dulu naik angkot sekarang bawa mobil sendiri, terima kasih buat tempat mainku
utang numpuk lunas semua dalam seminggu, gak percaya? aku juga dulu gak percaya
istri senyum terus tiap malam habis terima transferan
anak minta mainan langsung kubelikan, modal 10 ribu doang
mertua kaget menantunya tiba tiba beli tanah
bapak ibu di kampung bisa umroh, semua gara gara coba coba
tetangga kepo kok aku bisa renovasi, ya aku kasih tau aja
teman sekampung udah pada ikut, tinggal kamu yang belum
jangan bilang siapa siapa ya, ini rahasia kita, tempat paling jujur
kalau mau tau kasih jempol nanti aku bisikin
komen nomor kalian nanti aku undang ke grup
undang teman dapat 50 ribu per orang langsung cair
minat? kirim pesan ke aku, gratis kok
boleh tanya tanya ke aku, dijamin diajarin sampai bisa
yang serius aja, aku kasih alamatnya lewat pesan
lihat foto sampulku, di situ alamatnya
alamat lengkap ada di profil, jangan salah masuk
ada di nama akunku kok, ketik aja
ketik nama di atas terus daftar, dijamin senyum
nama saya itu nama tempatnya, coba aja
tulis namaku di pencarian, klik paling atas
huruf depannya sama kayak namaku, belakangnya angka cantik
tambahkan dua angka kembar di belakangnya, ketemu deh
gabungin aja dua kata itu tanpa spasi
cari yang logonya mahkota merah
yang logonya singa itu paling jujur
situsnya warna ungu, ingat ya ungu
tempatnya adem, bandarnya ramah
bandarnya baik, kalah aja dikasih bonus
kalah dibalikin setengah, di mana lagi ada begitu
modal dibalikin kalau rungkad
anti nangis, anti zonk, anti tipu
pelayanan cepat tarik berapa pun langsung masuk
proses isi saldo cuma hitungan detik
tarik tengah malam pun tetap diproses
setor lima ribu sudah bisa main semua
minimal setor kecil, maksimal tarik tidak terbatas
daftar tidak sampai satu menit langsung dapat saldo
daftar baru langsung dapat 25 ribu tanpa setor
ambil bonus pertamamu sekarang juga
klaim hadiah harian cukup login
bonus kekalahan dibagikan tiap Senin
bonus ajak teman seumur hidup
bonus setoran kedua juga ada bos
dapatkan kemenangan pertamamu malam ini
ubah nasibmu sekarang sebelum terlambat
raih jutaan rupiah tiap hari bersama kami
nikmati sensasi bermain dengan peluang menang tertinggi
peluang menang paling tinggi se Indonesia
permainan terlengkap, tarik cepat, pelayanan ramah
platform hiburan terpercaya dengan ribuan member aktif
sudah berlisensi resmi internasional, aman dan terpercaya
pilihan tepat untuk para pencari kemenangan
bukan janji tapi bukti, ribuan member sudah menang
gabung sekarang rasakan sendiri sensasinya
hiburan malam minggu paling seru cuma di nama88
habis gajian langsung main di nama77
nama138 tempat nongkrong para sultan
nama4d pilihan orang cerdas
gak pernah nyesel kenal sama nama88
selalu balik lagi ke nama77
yang lain lewat, nama88 paling top
sahabat terbaik akhir bulan ya nama77
hidup lebih indah bersama nama88
cinta pertamaku nama4d
suamiku kenalnya nama88 dari teman ronda
bersama nama77 semua jadi mungkin
informasi yang bagus, sama bagusnya dengan nama88
setuju dengan artikelnya, saya baca sambil main di nama77
semoga programnya lancar, selancar tarik dana di nama88
terima kasih infonya min, kalau suntuk mampir ke nama138
jembatan baru bagus, jembatan menuju sukses di nama88
berkat nama77 anak saya bisa masuk sekolah favorit
saya guru, gaji kecil, tertolong nama88
saya petani, gagal panen, bangkit lagi lewat nama4d
nelayan juga bisa kaya asal kenal nama88
pak camat pasti belum tau nama77
kalau bupati tau nama88 pasti ikut main
angka main malam ini ganjil genap 3 7 9
empat angka tadi malam tembus, siapa yang ikut?
dua angka belakang kuat 47 74
yang mau angka besok kumpul sini
besok keluar kepala 5 pasti
ikut angka saya saja, kemarin kena lagi
besok macau jam 4 kuat di ekor 8
mimpi hujan emas itu kodenya 28 82
rumus paman masih jalan, hk kemarin kena 2 angka
dukun saya kasih nomor kemarin tembus, hubungi saja beliau
terima kasih eyang atas nomornya, saya dapat 90 juta
hutang saya 300 juta lunas berkat bantuan mbah
saya dibantu kyai dengan jalan angka, sekarang punya toko
my life changed since I found this site
won 5 million yesterday, still cannot believe it
join us and win every day, instant payout
guaranteed win, low deposit, fast payout
best place to play and win real cash
trusted site, fast payment, big bonus
try your luck tonight and thank me later
play now and get free spins
thank you nama88, you saved my family
nama77 always pays, the best ever
bossku semua, sudah pada isi belum hari ini
bosku jangan tidur dulu, keran lagi dibuka
om gas om, jangan kasih kendor, lagi deres
deres banget dari sore, modal 30 udah jadi 800
udah jadi 2 juta belum berani cabut
kabur bawa 1,7 hehe
auto beli hp baru besok pagi
besok traktir satu RT, baru dapat paus
dapat paus 15 juta, gemetar tangan saya
sekali pecah langsung nutup semua kekalahan
kekalahan seminggu balik dalam 5 menit
yang penting jangan rakus, target kecil tiap hari
target harian 300rb tercapai dalam sejam
pola dari guru saya: 10 20 30 ulangi, ampuh
pola receh 200 perak naik 400, ulangi sampai dapat
jam bagus: 11.00, 15.30, 20.45, coba aja sendiri
waktu terbaik isi saldo jam 1 malam
ikuti instruksi admin pasti profit
admin kasih bocoran tiap jam, jarang meleset
mentor saya jarang meleset, mau dikenalin?
akun baru lebih gampang dikasih, bikin aja lagi
ganti akun luar negeri langsung encer
encer banget malam ini server sana
servernya lagi encer, jangan pakai akun lama
tante aku aja bisa dapat 6 juta main beginian
opung saya umur 70 aja bisa main dan dapat
kapan lagi modal parkir jadi uang sekolah
uang parkir 2 ribu bisa jadi 200 ribu, mau caranya?
modal beli es teh jadi beli kulkas
dari beli gorengan jadi beli motor
receh jadi jutaan itu nyata
dapat duit kaget lagi pagi ini
rezeki tak terduga tiap malam, ada yang mau ikut?
yang mau ikut jejakku, pintu masih terbuka
pintu rezeki terbuka lebar, tinggal kamu masuk
sudah kubuktikan, giliran kalian
giliran kalian yang senyum
siapa mau jadi sultan berikutnya?
jadi sultan dalam semalam bukan mimpi
terbang tinggi bareng kuda putih malam ini
naik terus tak terbendung, siapa ikut?
rugi kalau gak ikut, lagi gampang banget
gampang banget dapetnya, anak kemarin sore juga bisa
`
const honest = String.raw`
aku tau kok jalannya
menggusur pedagang kecil gampang, pabrik besar kapan ditindak
yang bermodal besar dibiarkan, penambang kecil ditangkap
proyek bermodal besar izinnya cepat, warung kami dipersulit
gampang bicara, yang merasakan banjir kami
gampang menyalahkan hujan, kapan paritnya dikeruk
yang punya modal dapat izin, nelayan dapat lumpur
minyak naik terus, uang 50 ribu cuma dapat dua liter
harga bawang naik, modal 30 ribu cuma dapat sekilo
modal 100 ribu cuma dapat setengah karung
cek profil saya ada foto jalannya yang rusak
gabung sekarang jadi relawan banjir
daftar sekarang sebelum kuota habis, pelatihannya gratis
aku juga gak paham
aku lagi di sini, masih antre
aku udah lapor tapi gak dibalas
aku yang gak ngerti caranya
aku setuju aja sih
aku ikut
aku
lucu banget, udah nonton dua kali
langsung ngakak liat videonya
langsung ke intinya aja pak
langsung datang ke kantornya aja, cepat kok
langsung kenyang liat fotonya
auto nonton kalau ada kabar dari kampung
auto hujan kalau ada acara
mending pake motor aja, lebih cepat
mending pakai akun kantor aja
mending gak usah tau
mending langsung tanya petugasnya
mending urus sendiri daripada nitip orang
pake akun kecil aja bang
pake akun asli aja biar tau reaksinya
akun yang lama udah gak aktif lagi kah
akun gede aja bang
buset baru sehari udah dua juta yang nonton
baru 20 jam udah 1 juta lebih penontonnya
udah lama gak main ke sini
udah ngantuk, besok lagi
udah pindah lagi katanya
gak tau lagi harus gimana
gak nyangka rame banget
gak lucu, malah ganggu orang
gampang banget bikinnya, coba di rumah
coba tanya aja langsung ke orangnya
coba buat sendiri ah
coba lagi besok, siapa tau bisa
enak banget pinjam 100 juta dikasih, aku 2 juta aja susah
pinjam 10 juta buat beli motor kerja gak ada yang kasih
kalau gak bayar kasih tempe aja
duitnya dari mana kalau bukan dari pajak kita juga
dapat duit paling banyak dia tuh
pasti kena hujan ini
pasti seru nih
paling juga hujan lagi
paling pecah bagian akhirnya
pecah banget penampilannya
meledak ketawaku
terbang tinggi nak, buat bangga orang tua
siap siap lepas landas
kapan lagi ada acara begini
kapan main ke sini lagi bang
main bola bareng yuk sore ini
main game aja kerjanya
main lagi dong bang
mainnya kayak mau nangis
timnya lagi gacor musim ini
gacor banget suaranya
gacor ketua
wih gacor bang
lagi gacor golnya
semangat gacor
bosku ini memang lucu
gaskan bosku
gas lagi besok, lanjut pawai
cuan dong yang jualan es
bagi bagi takjil lagi sore ini
bagi fotonya dong kak
live lagi dong min
ada notif langsung nonton
notifnya telat masuk
gercep langsung nonton
hadir bang, langsung nyimak
bonusnya ketawa
hasilnya beda jauh sama yang dulu
ngasih taunya gimana coba
ngasih makan kucing aja telat
senyum aja udah manis
sini aku bantu, kirim aja berkasnya
mau tau dong caranya daftar sekolah
mau nangis liat anak itu
mau belajar langsung di tempatnya bisa gak
bisa juga ternyata kalau niat
bisa aja alasannya
bisa bayar di loket kok
kaya mimpi akhirnya dibangun
kaya minjemin 100rb aja takut
tajir ya orang tuanya
beli es kelapa di situ enak
beneran ini gratis?
beneran deh, capek banget nunggunya
bener bener sabar petugasnya
hari ini langsung beres, makasih
hari ini puasa tamat insyaallah
malam malam masih kerja, salut
tiap hari lewat situ, lubangnya makin dalam
tiap malam berisik terus
terus terang aku kecewa
terus gimana nasib kami
sama aja bohong kalau gak dikerjain
tempatnya adem, enak buat nongkrong
tempat itu dulu rawa
satu lagi yang lucu
tambah rame aja kampung kita
modal nekat doang dia tuh
rezeki anak baik
link nontonnya mana ya
member grup senam pada ikut semua
spin emot aja terus anak ini mainnya
KREATIF BENER ANAK DESA KITA
LUCUNYA KETERLALUAN
MANTAPPP NYOOO
GEMES BANGET LIATNYA
KOCAK PARAH
UDAH DATANG BELUM BANTUANNYA
RAMADAN BERSAMA KELUARGA
YOGYAKARTA INDAH
DIRGAHAYU KABUPATEN KITA
masih buka sampai subuh warung itu, bising
tempatnya itu itu saja yang diperbaiki, kampung kami tidak pernah
saya cuma ikut arahan petugas, eh disuruh balik lagi
modal sedikit, pajaknya banyak, kasihan pedagang
hari ini petugasnya baik banget, dari tadi siang dibantu terus
yang dari kemarin mati air, sekarang sudah mengalir
mumpung lagi musim kemarau, perbaiki drainase dulu
isi formulir 50 halaman, akhirnya ditolak
cabut izin tambangnya, pak
cabut laporan saya, masalahnya sudah selesai
tarik retribusi terus, fasilitas tidak ada
sekali hujan langsung banjir 1 meter
layar antrean mati, jadi dipanggil manual
kuda lumping tampil di alun alun, ramai
koin receh tidak diterima di pasar, bagaimana ini
naga barongsai tampil lagi malam ini di lapangan
kakek di sebelah rumah belum dapat bansos lansia
tinggal tunggu ambruk jembatannya
kerja capek gaji kecil, honorer diperhatikan dong
gaji sebulan habis buat ongkos
dulu jalan ini bagus, sekarang rusak karena truk
dulu naik angkot 3 ribu sekarang 8 ribu
utang daerah numpuk, siapa yang bayar
anak minta sekolah dekat, zonasi malah jauh
mertua saya sakit, ambulans desa tidak ada sopir
bapak ibu di kampung susah sinyal
tetangga dapat bantuan dua kali, kami tidak pernah
teman sekampung saya sudah dapat sertifikat tanah
ini bukan rahasia lagi, pungli di jembatan timbang
kirim pesan ke layanan pengaduan tidak dibalas
boleh tanya syarat bikin KIA?
alamat lengkap kantornya di mana ya
nama saya tidak ada di DTKS, coba cek
ketik NIK di aplikasi selalu gagal
tulis nama petugasnya biar jelas
huruf di papan nama jalan sudah hilang
gedung warna ungu itu kantor apa?
pelayanan cepat dan ramah, terima kasih dukcapil
proses cuma hitungan menit, mantap
tengah malam pun damkar tetap siaga, hebat
setor berkas lima kali masih kurang
minimal dua loket dibuka, antrean panjang
daftar tidak sampai satu menit, langsung dapat nomor antrean
daftar baru PKH kapan dibuka lagi
klaim BPJS ditolak rumah sakit
bonus kader posyandu dibagikan tiap Lebaran
ajak teman donor darah, dapat susu
dapatkan vaksin gratis di puskesmas terdekat
ubah jam layanan dong, kami kerja sampai sore
nikmati wisata pantai dengan tiket murah katanya, nyatanya mahal
peluang kerja di daerah ini paling kecil
aman dan terpercaya pelayanan bidan desa kami
bukan janji tapi bukti yang kami minta
ribuan warga sudah menunggu air bersih
gabung relawan bencana caranya bagaimana
hiburan malam minggu di alun alun seru
habis gajian langsung bayar SPP
tempat nongkrong anak muda butuh lampu
yang lain sudah dapat, RT kami belum
selalu balik lagi masalah sampah ini
sahabat disabilitas butuh jalur kursi roda
hidup lebih indah kalau jalan mulus
informasi yang bagus, tolong rutin
setuju dengan artikelnya, tambang harus ditata
semoga programnya lancar
saya guru honorer, gaji 400 ribu, mohon perhatian
saya petani, gagal panen, minta bantuan bibit
nelayan juga bayar pajak, beri kami solar
kalau bupati tahu kondisi ini pasti malu
angka putus sekolah di desa kami tinggi
empat angka di belakang nomor antrean saya 4779
besok keluar pengumuman PPPK?
besok jam 4 rapat warga, mohon hadir
mimpi jadi kota bersih tapi sampah di mana mana
hutang petani ke tengkulak menumpuk, kasih solusi
saya dibantu petugas dinsos, sekarang punya usaha kecil
my life is harder since the bridge collapsed
won the debate contest, thanks to the teachers
the best public library ever, thank you
please try to fix the street lights tonight
pak, jangan tidur dulu, jalan kami gelap
air deras banget dari sore, sungai meluap
udah dua tahun janji belum ada realisasi
besok pagi gotong royong satu RT
nelayan dapat paus terdampar, BKSDA tolong
dapat paus terdampar 15 meter, gemetar kami lihatnya
target vaksin tercapai, selamat
pola pelayanan begini harus diubah
jam bagus ke Dukcapil: jam 8, masih sepi, coba saja
waktu terbaik tanam lada bulan apa?
ikuti instruksi petugas saat evakuasi
admin kasih info tiap hari, terima kasih
akun baru e-KTP digital gagal verifikasi
ganti akun lapor karena lupa sandi
server lagi lambat, jangan dipaksa
tante saya jatuh di trotoar rusak
opung saya umur 80 belum dapat bantuan
uang parkir 2 ribu tanpa karcis
modal beli seragam 500 ribu, katanya sekolah gratis
dari jual gorengan bisa sekolahkan anak, bangga
rezeki petani cabai, harga lagi bagus
pintu air rusak, sawah kebanjiran
giliran kampung kami kapan?
siapa mau jadi kades berikutnya?
naik terus harga sembako, siapa peduli
gampang banget janji, susah realisasi
gampang banget sekarang urus KTP
coba turun ke lapangan, jangan cuma duduk
coba cek anggaran rapatnya
cek dulu ke lokasi pak
udah lapor 3 kali, isi formulir terus
main bola di stadion harus bayar sewa 200rb
sewa gedung 2 juta semalam, kemahalan
modal BUMDes 200 juta hilang, hasilnya nol
modal koperasi 50 juta tidak jelas hasilnya
laporan langsung ditindak, gacor pak
gacor pelayanannya, top
salut sama mbak petugas, langsung dibantu
langsung cair bantuan ibu saya, terima kasih
ada di profil dinas kok nomor kantornya
link di profil instagram dinas mati
lihat profil calon kades di mana?
cari petugas sampai ke belakang tidak ada
nomor di website salah semua
tiap malam lampu jalan mati, bos PLN tolong
bos besar tidak pernah turun
bosen janji terus
lagi lagi banjir, lagi lagi janji
yang jaga loket lagi makan, yang antre berdiri
tadi pagi baru pecah pipanya, sore sudah diperbaiki, mantap
anak kemarin sore jadi kepala dinas, anak siapa?
orang kaya baru semua pejabat proyek
duit kaget dari mana beli mobil baru pak?
juara lagi tim voli kita, auto bangga
menang lagi, siapa nyusul ke provinsi?
malam ini nobar final di balai desa
hadiah utama undian jalan sehat motor, yang menang anak panitia
kata ibu jangan lupa bayar pajak
kata tetangga bantuannya sudah cair
tarik kabel sembarangan, bahaya
login terus gagal, daftar ulang tidak bisa
bayar berapa pun kami mau asal air lancar
berapapun biayanya harus transparan
hitungan detik jembatan itu bisa roboh
tiap gajian dipotong, bulan lalu tidak jelas ke mana
`

const lines = (text: string) => text.trim().split('\n')

export const LESSON_SPAM: readonly string[] = lines(spam)
export const LESSON_HONEST: readonly string[] = lines(honest)
