/**
 * Personal data (invented, none was issued), hard criticism, and insults, written without looking at the rules.
 * Lines 1, 3, 5 … were tuned on; lines 2, 4, 6 … are held apart.
 */
const personal = String.raw`
tolong hubungi 081377889900 atas nama Rina
No HP saya 0852-6677-8899, mohon dibalas
hp 0819 0011 2233 kalau ada info bantuan
ini nomor saya ya pak 62 819 7788 1122
+62-878-5566-7788 (WA)
bisa wa ke nol delapan dua satu, tiga tiga empat empat, lima lima enam enam
0813.7766.5544 chat saja
telepon rumah 0717 432 109
telp rumah saya (0717) 438877
wa.me/6281366778899
WA: O8I3 7788 99OO
08 13 44 55 66 77 telepon malam
nomor bapak saya 085366554433, dia sakit
0896/7788/9900 tolong ditelepon
kontak: 0821_3344_5566
No.Hp:08127788990
saya tunggu di 0831 6677 889
nmr wa 0838 1122 3344 yang punya tanah
NIK saya 1971034507880002 belum bisa dicek
nik 19 71 03 45 07 88 00 02
NIK: 1905.0112.0399.0001 gagal daftar
1971 0245 0780 0003 kok tidak ditemukan?
cek nik 1902055508910004 min bansosnya
nik anak saya 1901042203150001 belum online
KTP saya nomor 1971011212770005 ganda
No KTP 1904036611850002 atas nama Sumiati
NIK istri saya satu sembilan tujuh satu nol tiga empat lima nol tujuh delapan delapan nol nol nol dua
nomor KK 1971031408120007 salah alamat
KK saya 1901052009110003 belum update
No. KK: 1905 0222 0515 0009
kartu keluarga 1902011301200004 hilang
email saya rina.sumiati@gmail.com
kirim ke budi_santoso88@yahoo.co.id saja
surel: andi [at] mail [dot] com
hubungi sari(at)gmail(dot)com
email: joko.p @ gmail . com
balas ke lurah.lama titik com et gmail titik com
dwi99@outlook.com tolong dibalas
alamat saya Jl. Melati No. 45 RT 03 RW 02 Kelurahan Gabek
rumah saya di Jalan Depati Amir Gang Kenanga No 7 RT 5
Tinggal di Perum Griya Asri Blok C2 No 14 Pangkalbalam
kami di Gg. Manggis 3 nomor 12 RT.04/RW.01
alamat: Dusun Air Panas RT 002 RW 001 Desa Kace No 31
Jalan Sudirman nomor 88B sebelah warung Bu Imah rumah saya
Komplek Timah Indah blok F nomor 9 rumah Pak Karto
rek BRI 0123-01-045678-50-9 a.n. Suwarno
nomor rekening BRI saya 338901023456537 belum masuk
rek BCA 1234567890 an Siti Aminah
transfer saja ke Mandiri 1690001234567
norek bsi 7123456789 atas nama panti
Bank Sumsel Babel no 1450912345 kok dikunci
plat nomor BN 1234 QA parkir di trotoar
mobil BN 8877 AB itu yang menabrak anak saya
motor BN 4455 XY ugal ugalan depan sekolah
truk BG 8123 UA muatan lebih
plat B 1789 KZT pejabat ya?
BPJS saya 0001234567891 nonaktif
nomor BPJS 0002 3456 7891 2 tidak aktif
no kartu bpjs: 0001987654321 kok diblokir
NPWP 12.345.678.9-012.000 belum bisa lapor
npwp saya 09.876.543.2-315.000
NISN anak saya 0091234567 tidak terdaftar
nisn 0112233445 salah nama
NIP 198803122015031004 suka bolos
nip beliau 19770101 200212 1 003
paspor saya B1234567 hilang
nomor paspor C7654321 rusak
SIM saya 1234-5678-901234 hilang di jalan
no sim 9012 8801 004321 ketinggalan di pos
Nama Sumiati, NIK 1971026505900001, hp 081278781212
Pak tolong ibu Rohaya alamat Jl Kenari 3 no 21 RT 2, hp 0812 7171 8181
data saya: Joko, 1903021511790006, 0813 6767 8989
saya Agus 085758595051 mau tanya BLT
penipunya pakai nomor 083177665544, hati hati
nomor penipu 0857 4433 2200 mengaku dari dinas
yang nipu saya ini rekeningnya BNI 0987654321 atas nama Dedi
info loker hub ibu Yanti 0819-2929-3939
jual tanah hub 0812 3434 5656
kehilangan STNK hubungi 0852 8383 9494
ditemukan dompet atas nama Hasan NIK 1904010709820003
anak hilang, hub 08117171234
ini wa bendahara desa 0812-7333-4455 minta setoran
kades nomor hpnya 081367676767 tidak pernah angkat
telp 0 8 1 2 7 7 8 8 9 9 0 0
nomor: 0812 tujuh tujuh delapan delapan 9900
0812xx tujuh ... lengkapnya 081244556677
hp/wa 0823.4455.6677 an. Marni
0 813 6655 4477
(+62) 812 7070 6060
0062 812 7711 2233
62812 3344 5566 wa
8127788 9900 nomor saya tanpa nol
hp sy 08527 7889 900
081 277 889 911
0811-717-2345 minta tolong
no telp 0718-421234 rumah mertua
nikku 1971034107950003 kok dipakai orang daftar pinjol
1971.03.410795.0003 itu NIK saya
ktp 19710341079500O3
"1905012203880002" ini nik suami saya, meninggal tapi masih terdaftar
saya lahir 12-03-1988 NIK 1971011203880009
KK lama 1971030101080011 KK baru 1971030506220012
email kantor lama saya: tanti.w@mail.co.id
tanti.w@mail[.]co[.]id balas ya
tulis ke: haris underscore 77 at yahoo dot com
gmail saya suryani1990 di gmail.com
rumah di Jl. Yos Sudarso Gg. Pinang RT07/03 no. 2C kebanjiran
Jalan Merdeka 17, RT 1 RW 4, dekat masjid, rumah cat hijau, pemiliknya Pak Amir
Alamat lengkap Desa Puding Besar RT 06 RW 02 Nomor 18
saya warga Jl Pasir Putih No.101, air mati
Perumnas Blok A/12 tolong disurvei
Perumahan Bumi Lada blok D4 no 20, belum ada lampu
No rek 1122334455 BNI a/n Lukman kalau mau nyumbang
donasi ke BSI 1029384756 an Masjid Nurul
DANA 081299887766 an Yuli
gopay 0857 7788 6655
ovo saya 0878 9900 1122
shopeepay 089612345678
nomor mesin JF12E3456789 motor saya hilang
BN 2211 LK pelaku tabrak lari
BN3456QD nyalip sembarangan
plat merah BN 1055 A dipakai ke mall
nomor polisi BN 6 A kencang sekali
kartu prakerja email: lina.k88@gmail.com gagal
akun sscasn nik 1902046005970001 error
token listrik idpel 141200345678 atas nama Mahmud
ID pelanggan PLN 141234567890 rumah saya
no pelanggan pdam 01-02-003456
nomor peserta 1971-2345-6789 nama Wulan
KIS 0001122334455 bayi saya belum aktif
no rekam medis 00123456 atas nama Aminah hilang
saya pasien BPJS 0003344556677 ditolak
NUPTK 1234756657300012 belum valid
nuptk guru 9876543210987654
no HP kadus: 0822 8080 9090, tidak aktif
hubungi dua nomor ini: 0812 1111 3333 / 0813 2222 4444
Tolong pak, nomor saya 0812-7799-XXXX eh maksudnya 0812-7799-1234
kakek saya di Jl Ahmad Yani gang buntu no.5 rt 08 butuh ambulans
koordinat rumah -2.1291, 106.1138 Jl. Nangka No. 6 RT 3
nik.1971026708010002
kk.1971022501180004 tlg cek
hp:+6285712349876
wa 0812 7788-9911 slow respon
cp: 0812 6070 8090 (Bu Ros)
CP Dedi 0896 5544 3322
informasi lebih lanjut ke 0813 7979 8181 dengan Pak Jon
saya 62857 9988 7766 minta dihubungi
nol delapan sebelas tujuh satu tujuh dua tiga empat lima
kosong delapan satu tiga, tujuh tujuh, delapan delapan, sembilan sembilan
`
const criticism = String.raw`
Bupati gagal total, mundur saja
pemerintah tidak becus urus jalan
Kepala dinas cuma bisa pencitraan
Dewan kerjanya tidur dan jalan jalan
Janji manis waktu kampanye, setelah jadi lupa rakyat
kebijakan paling ngawur sepanjang sejarah kabupaten ini
Anggaran dikorupsi siapa lagi ini?
Korupsi berjamaah, KPK tolong datang
pelayanan terburuk yang pernah saya alami
malu punya pemimpin seperti ini
kinerja nol besar
Inspektorat tidurkah? Kasus ini sudah dua tahun
pungli di mana mana, bupati pura pura tidak tahu
Humas isinya puja puji, kenyataan di lapangan hancur
sudah bohong, tidak minta maaf pula
rakyat dijadikan sapi perah pajak
nepotisme! yang lulus anak pejabat semua
copot kepala sekolah itu, sudah keterlaluan
Camat jarang masuk kantor, tanya saja pegawainya
jangan pilih lagi periode depan
dinasti politik bikin daerah miskin
uang rakyat dipakai beli mobil dinas baru, kejam
proyek abal abal, kontraktor abal abal, pengawas abal abal
Mana janji 1000 lapangan kerja? Nol!
Satpol PP beraninya sama pedagang kecil
Polisi lambat, jaksa lambat, keadilan mati di sini
PDAM tidak layak disebut perusahaan air minum
RSUD seperti gudang, pasien dibiarkan di lorong
DPRD stempel bupati saja
Perda ini hanya menguntungkan pengusaha tambang
izin tambang diobral, laut rusak, nelayan lapar
pejabat kaya mendadak, laporkan hartanya
pembohong kelas berat, catatan kami lengkap
Kami akan demo ke kantor bupati hari Senin
Kami gugat ke PTUN kalau tidak dicabut
dasar tidak tahu malu, anggaran makan minum 3 miliar
rapor merah untuk bupati dan wakilnya
Kalau tidak sanggup, mundur dengan hormat
mafia tanah dilindungi siapa?
wartawan dibungkam, rakyat diam, pejabat pesta
Laporan saya ditutup tanpa tindak lanjut, ini pelecehan terhadap warga
sistem zonasi zalim bagi anak pulau
tunjangan dewan naik, gaji guru honorer 300 ribu, tega
baliho wajahnya banyak, kerjanya mana
bupati rasa selebgram
kepala desa main mata dengan bandar timah
Setan saja minder lihat cara anggaran ini dibuat
kualitas aspal seperti kerupuk
otaknya proyek ini siapa, ayo usut sampai tuntas
lebih baik tidak ada pemerintah daripada begini
`
const insults = String.raw`
anjing lu semua pejabat
dasar babi rakus uang rakyat
goblok banget kepala dinasnya
tolol kok dipelihara
bangsat kalian semua maling
kepala desa bajingan
admin bego jawabannya template
otak dengkul semua
dasar kampret
monyet kau
g0blok
anj1ng emang
t0l0l
b a n g s a t
bgst lah
kntl pelayanannya
memek lu
ngentot sama pelayanan begini
tai kucing semua janji
matamu buta ya
asu
jancuk tenan
goblog sia
pantek kalian
pukimak pejabat sini
lonte lu
dasar perek
keparat kalian
setan alas
idiot
dungu semuanya
iblis berwajah manusia
mampus saja kau pak
mati aja lo
gue bunuh lu kalau ketemu
awas kau, kutusuk nanti
kubakar kantormu
rumahmu kami bakar malam ini
saya habisi kamu
tunggu saja, kepalamu kupecahkan
dasar banci
bencong kau
cacat mental kalian
autis ya adminnya
sampah masyarakat
congor lu bau
bacot
kimak
budak ikak bengak nian
pejabat anjir goblok parah
`

const lines = (text: string) => text.trim().split('\n')
const halves = (all: string[]) => ({
  tuned: all.filter((_, place) => place % 2 === 0),
  apart: all.filter((_, place) => place % 2 === 1),
})

export const RED_PERSONAL = halves(lines(personal))
export const RED_CRITICISM = halves(lines(criticism))
export const RED_INSULTS = halves(lines(insults))
