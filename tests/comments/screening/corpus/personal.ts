/** Personal data in comments, all invented: numbers follow the structure, none was issued. */
const texts = String.raw`
Hubungi saya di 0812-3456-7890 ya pak
WA saya 081234567890, tolong dibantu
nomor hp saya 0857 1122 3344
+62 813 2233 4455 ini nomor saya
+6281322334455 tolong dikabari
bisa telepon ke 62 812 9988 7766
62 857-4433-2211 nomor suami saya
hp: 0878.1234.5678
(0812) 3456 789 telp saya malam saja
0 8 1 2 3 4 5 6 7 8 9 0 nomor saya
tolong chat 0812 345 678 90
kontak saya: 08 12 34 56 78 90
nomer saya nol delapan satu dua tiga empat lima enam tujuh delapan
nol lapan satu tiga 4455 6677 hubungi ya
0812 tiga empat lima enam 7890
kosong delapan lima dua satu satu dua dua tiga tiga
O812-3456-7890 nomor saya
０８１２３４５６７８９０ ini nomornya
0812\u200b3456\u200b7890 wa ya
hub 8123456789 wa
kalau ada info hubungi ibu saya 0819-0909-1212
Saya Rudi 081377889900 mau daftar
info ke 0895-3344-5566 a.n. Wati
telp rumah saya 0717 421888
jual tanah minat wa 0822 5566 7788
Nama: Samsul, HP: 085266778899, alamat menyusul
mohon dihubungi di nomor 0831/2233/4455
tolong hubungi 0812_3344_5566
0821*3344*5566 itu nomor anak saya
RT 07 kapan difogging? hubungi saya di 0812-3456-7890 atau datang ke rumah, Jl. Kenanga No. 12, dekat musala
NIK saya 1971014506900003 kok belum terdaftar
nik 1905021708850002 tolong dicek bansosnya
KTP 1971011212780001 atas nama Bahri
1903054101000004
No. KTP: 1906 0715 0595 0001
NIK 19.71.03.070782.0005 salah ketik di KK
KK 1971012503150007 mau pecah KK
Nomor KK saya 1904031210110003, anak belum masuk
kartu keluarga nomor 1971-0204-0613-0009 hilang
tolong cek NIK: 1971015507990001 dan 1971011003020002
nik anak saya 1971030101200001 belum aktif di bpjs
NIK 1234567890123456 tidak ditemukan
no kk 197101250315000 kurang satu angka ya
email saya rudi.hartono@gmail.com
kirim ke siti_aminah88@yahoo.co.id ya
budi [at] gmail [dot] com
budi.santoso(at)gmail(dot)com tolong dibalas
balas ke andi at gmail dot com
email: wati2020 @ gmail . com
surel nelayan.nangka@outlook.com
hubungi lewat bahri@proton.me
tolong kirim formulirnya ke keluarga.samsul@icloud.com
rumah saya di Jl. Melati No. 17 belum dapat air
Jl. Kenanga No. 5, RT 03, lampu depan rumah mati
Jalan Mawar nomor 21 RT 02 RW 01 rumah saya sering banjir
alamat saya Gang Delima No 8
saya tinggal di Gg. Rambutan No. 14
Gang Nangka RT 04 rumah pak Darto ada jentik
jln sudirman no 45 rumah kami belum difogging
rumah Bu Yuni di Jalan Pahlawan No 3A banyak sampah
Perumahan Griya Asri Blok C3 No 12 belum ada lampu
perum bukit indah blok D no 7 air mati
saya tinggal di komplek Timah Blok F/12
alamat rumah: Jl. Cempaka Gang 2 No. 9
tinggalnya di Jalan Nelayan Gang Kakap RT 06
RT 03 RW 02 No. 15 atas nama Ibu Sari
warga bernama Joko RT 05/RW 03 positif DBD
Bapak Amran, RT 01 RW 04, sakit keras butuh bantuan
rumahnya di Jl Teratai no. 10 dekat pos ronda
kos saya di Jl. Pelajar No. 33 kamar 4 kemalingan
Jl. Anggrek 3 No. 27 tempat saya tinggal
RT 02 rumah nomor 18 ada jentik nyamuk
orangnya tinggal di jalan Bakti gang Mawar no 2
alamatnya di Dusun Air Anyut RT 03 No 6
kirim tim ke rumah saya Jalan Kartini No 88
rekening BRI 0123 01 004567 50 9 atas nama Sari
No rek BCA 1234567890 a.n. Rudi Hartono
transfer ke Mandiri 1120012345678 an Wati
bantuan belum masuk ke rekening saya 3310-01-022334-53-7
rek BSI 7123456789 punya saya
Rekening BNI: 0987654321 kok belum cair
norek bank sumsel babel 1430912345 milik ibu saya
kirim ke DANA 081277665544
ovo saya 085711223344
gopay 0813 9090 8080 a/n Yuni
nomor BPJS saya 0001234567891 tidak aktif
NPWP 09.254.294.3-407.000 kok salah
NIP 198506152010011002 itu atasan saya
NISN anak saya 0067891234 tidak terdaftar
motor saya BN 4321 AB hilang di pasar
pelaku pakai plat BN 1234 XY warna hitam
mobil dinas nopol BN 88 TK parkir di mal
plat nomor B 1432 KJH menabrak anak saya
pengendara motor BN 2244 QA kabur
truk BG 8123 LM lewat jalan kampung tiap malam
Saya Dewi, NIK 1971014707880004, HP 0812 7788 9900
Nama Hasan, Jl. Kamboja No. 6, HP 0813-6677-8899, tolong bantuannya
pak tolong adik saya 0856 9090 7070 diteror pinjol
admin catat nomor saya ya 0853-1212-3434
ini wa aktif saya: 0811.717.2020
minta nomor petugas, nomor saya 0896 5544 3322
yang mau beli pupuk 082155443322
buat grup warga yuk, kirim nama ke 0812-4545-6767
tolong jemput ibu saya di Jl. Merpati No. 19 RT 02, beliau lumpuh
ayah saya Samin, Jl. Belimbing No. 4, belum dapat BLT
tetangga saya Pak Udin Gang Mangga No. 3 bakar sampah terus
saya lapor jentik di rumah Pak Hadi, Jl. Pemuda No. 51
nik: 1905 0256 0889 0003 lahir 16-08-1989
bantuan atas nama NIK 1971026006750002 kok dobel
ktp saya 1 9 7 1 0 1 4 5 0 6 9 0 0 0 0 3
ketua RT kami 081 273 645 546 susah dihubungi
hubungi kakak saya +62-821-7373-4646
jangan dihapus ya min, 0812 1111 2222 itu nomor saya yang baru
domisili saya jalan gandaria no 7 rt 5
istri saya wa 0877-6655-4433 siap jadi relawan
bisa japri 0838 4455 6611 untuk donasi
ini alamat posel saya: cahya.laut@mail.com
no hp 085 268 999 111 punya siapa ya, mengaku petugas
`
export const PERSONAL: readonly string[] = texts
  .split('\n')
  .map((line) => line.trim().replaceAll('\\u200b', '\u200b'))
  .filter((line) => line !== '')
