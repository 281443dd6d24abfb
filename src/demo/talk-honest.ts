/**
 * What citizens write under each article (by its number), one comment a line, in the order of arrival.
 * `>` answers the comment above it, as another citizen; `=` is the official answer to it; `?` is never decided and
 * still waits at the end; `@Name:` says who writes. All invented.
 */
export const HONEST: Readonly<Record<number, string>> = {
  1: `
Alhamdulillah, akhirnya sampai juga ke Pulau Nangka. Terakhir saya merekam KTP harus naik kapal jam lima pagi.
= Terima kasih. Pulau Nangka mendapat dua hari pelayanan karena jumlah yang belum merekam masih banyak.
Apakah bisa sekalian mengurus kartu keluarga yang hilang? Syaratnya apa saja?
= Bisa. Mohon membawa surat keterangan kehilangan dari kepolisian dan KTP kepala keluarga. Kartu keluarga pengganti dicetak hari itu juga.
Kalau hari kerja kami di kebun. Tolong ada jadwal hari Sabtu, Pak.
Anak saya sudah 17 tahun bulan depan, boleh merekam lebih dulu?
Kuota 120 itu kurang untuk Air Layang. Minggu lalu saya datang jam delapan sudah habis nomornya.
Terima kasih petugasnya ramah, ibu saya yang pakai kursi roda didahulukan.
Ku lah tige kali ke kantor camat, blanko KTP e habis terus. Semoga kali ne ade.
= Persediaan blanko saat ini cukup untuk seluruh jadwal bulan ini. Bila masih ditolak, sampaikan nama kecamatannya kepada kami.
Mohon jadwalnya ditempel juga di masjid dan warung, tidak semua orang buka internet.
`,
  2: `
Kapan giliran tanjakan dekat SD Negeri 4? Di situ yang paling parah.
> Betul, minggu lalu anak tetangga jatuh dari motor di tanjakan itu.
> Katanya masuk tahap dua, awal Oktober. Saya tanya mandor di lapangan.
= Tanjakan dekat SD Negeri 4 masuk tahap kedua, mulai minggu pertama Oktober. Rambu hati-hati kami pasang besok.
Tahun lalu juga diperbaiki, tiga bulan sudah berlubang lagi. Tolong diawasi tebal aspalnya.
> Setuju. Jangan sampai truk sawit lewat duluan sebelum aspalnya keras.
> Kalau bisa papan proyeknya difoto dan ditaruh di sini, biar kita sama-sama mengawasi.
= Masukan diterima. Foto papan proyek dan hasil uji ketebalan akan kami unggah setiap akhir tahap.
Saluran di kilometer 4 dulu sudah dibersihkan warga, tetapi tersumbat lagi karena sampah dari pasar.
> Itu karena tidak ada tempat sampah di ujung pasar. Sudah saya sampaikan ke kades, belum ada jawaban.
Jalen ne lah lame nian kami tunggu. Dari ku bujang sampai lah beanak due.
> Haha, same Bang. Ku malah lah becucu.
> Yang penting sekarang dikerjakan. Jangan lupa gorong-gorong depan rumah Pak RT.
Jalur bergantian itu siapa yang jaga? Tadi sore saling serobot, tidak ada petugas.
> Pemuda kampung kami mau bantu jaga asal dikasih rompi sama lampu.
= Terima kasih atas kesediaannya. Mulai besok ada petugas pukul 06.00–18.00, dan rompi dapat diambil di kantor desa.
Pak, jembatan kecil di Dusun Lubuk apakah termasuk? Papannya sudah lapuk dua lembar.
> Jembatan itu kewenangan desa, sudah dianggarkan dana desa tahun ini kalau tidak salah.
> Desa bilang kabupaten, kabupaten bilang desa. Kami yang lewat tiap hari bingung.
= Jembatan Dusun Lubuk berada pada jalan desa. Kami sudah menyurati pemerintah desa dan siap membantu perencanaannya.
Debunya masuk ke rumah kami, tolong disiram pagi dan sore.
> Iya, jemuran jadi kuning semua.
Semoga cepat selesai, ongkos angkut lada kami naik gara-gara jalan rusak.
> Betul, sopir minta tambah lima puluh ribu sekali jalan.
Anggaran sebesar itu tiap tahun ke mana? Jalan ini selalu masuk daftar tetapi hasilnya begitu-begitu saja.
> Jangan langsung curiga, lihat dulu kali ini dikerjakan dari dasar.
Saya lihat alatnya sudah parkir di Simpang Tige sejak kemarin. Berarti sungguhan.
> Mudah-mudahan bukan pajangan saja, hehe.
Mohon pekerja dikasih lampu kalau lembur, jalannya gelap sekali.
`,
  4: `
Anak saya alergi telur, apakah aman untuk vaksin campak-rubela?
= Pada umumnya aman, tetapi sampaikan riwayat alergi kepada petugas sebelum penyuntikan. Bila ragu, imunisasi dapat dilakukan di puskesmas agar dipantau dokter.
Jadwal untuk MI Nurul Huda Rukam Jaya kapan, ya? Di surat dari sekolah belum ada tanggal.
= MI Nurul Huda dijadwalkan pada minggu ketiga. Tanggal pastinya diumumkan wali kelas tiga hari sebelumnya.
Sudah saya teruskan ke grup wali murid. Terima kasih infonya lengkap.
Kalau anak tidak masuk sekolah hari itu, bisa menyusul di puskesmas?
Kenapa HPV hanya untuk siswi? Anak laki-laki saya kelas 5 tidak dapat.
Mohon jangan mendadak seperti tahun lalu, surat persetujuannya baru dibagikan malam sebelumnya.
Anak ku takut jarum, untung bidan e sabar nian. Makasih Bu.
`,
  5: `
Semoga bukan hanya rapat. Lelang jalan desa kami sudah dua kali mundur.
`,
  6: `
Saya coba tadi malam, dua hari sudah dapat aktanya. Mudah sekali, terima kasih.
Kalau anak lahir di luar kabupaten tetapi KK di sini, bisa lewat daring juga?
= Bisa. Pilih pencatatan di tempat domisili, lalu unggah surat keterangan lahir dari rumah sakit di luar kabupaten.
Foto saya ditolak terus katanya tidak jelas, padahal di layar terang. Ukurannya maksimal berapa?
= Ukuran paling besar 2 MB untuk setiap berkas. Pastikan keempat sudut dokumen terlihat dan tidak ada pantulan lampu.
Apakah sekolah menerima akta yang dicetak sendiri di kertas HVS?
Buku nikah orang tua saya terbakar, harus bagaimana?
= Gunakan surat pernyataan tanggung jawab mutlak yang diketahui dua saksi. Formulirnya tersedia di loket dan di kantor desa.
Surelnya masuk ke folder spam, coba diperiksa di situ kalau belum ketemu.
Tolong dibuatkan video caranya, ibu-ibu di kampung kami tidak semua bisa mengunggah.
`,
  7: `
Di terminal Simpang Tige jam sepuluh sudah habis. Stoknya ditambah, Pak.
= Terima kasih laporannya. Mulai besok jatah Terminal Simpang Tige ditambah 200 kemasan.
Antre tertib, tidak sampai setengah jam. Terima kasih.
Beras ne pulen ge, lumayan kek anak-anak di rumah.
Kenapa Mendo Hilir tidak dapat titik? Kami harus naik ketinting dulu.
Ada yang borong pakai KTP saudara-saudaranya. Tolong diawasi.
Harga di warung dekat rumah masih naik juga sampai sekarang.
`,
  8: `
Kapal ke Pulau Nangka jam dua tadi tetap berangkat atau tidak?
= Pelayaran pukul 14.00 ditunda. Jadwal berikutnya menunggu izin syahbandar, paling cepat Sabtu petang.
Suami ku lah balik ke darat dari siang, Alhamdulillah.
Tolong sirene di Tanjung Bemban diperiksa, kemarin tidak terdengar sampai ke kampung kami.
Terima kasih peringatannya, sudah saya kirim ke grup nelayan.
Perahu kami ditambatkan di muara, apakah aman di situ?
`,
  9: `
Terima kasih damkar dan warga Rukam Jaya. Kalian luar biasa.
Semoga bapak-bapak petugas sehat selalu, semalaman belum tidur.
Ku pacak lihat asap e dari rumah, serem nian. Untung cepat datang mobil e.
Mobilnya sampai dalam dua puluh menit padahal jauh. Salut.
Orang yang bakar lahan itu harusnya ditegur, sudah kemarau masih saja membakar.
Hidran di simpang desa tidak keluar airnya, petugas terpaksa ambil dari kolong. Mohon diperbaiki.
= Terima kasih. Hidran di Simpang Rukam Jaya kami periksa bersama Perumda Air Minum minggu ini.
Terima kasih juga untuk ibu-ibu yang mengantar air minum ke lokasi.
Tetangga saya kehilangan separuh kebun ladanya. Adakah bantuan bibit untuk yang terdampak?
`,
  11: `
Nomor urut saya tidak ada di Lampiran III padahal di akun tertulis memenuhi syarat. Harus lapor ke mana?
= Mohon periksa kembali lampiran yang telah diperbarui pukul 20.15. Bila masih tidak ada, gunakan menu sanggah pada akun.
Lampiran II tidak bisa dibuka di HP saya, berat sekali.
Alhamdulillah lulus administrasi. Semangat kawan-kawan honorer!
Masa sanggah tiga hari itu termasuk hari Minggu?
= Masa sanggah dihitung tiga hari kalender, jadi hari Minggu termasuk.
Ijazah saya dianggap tidak sesuai padahal jurusannya sama, hanya nama kampusnya yang berubah.
Tolong jangan ada titipan. Kami yang sudah dua belas tahun honor hanya minta yang jujur.
Lokasi tesnya di mana nanti? Kami dari Pulau Nangka harus siapkan ongkos.
`,
  12: `
Harge sahang naik tapi pupuk ge naik, same bae akhir e.
Ku nanem dari taun 2014, lah tue nian batang e. Cem mane minta bibit baru?
= Silakan menghubungi penyuluh kecamatan melalui kelompok tani. Sertakan luas kebun dan jumlah tanaman; bibit dibagikan awal musim hujan.
Di kampung kami di pasar cuma dihargai seratus sepuluh, dak sampai seratus delapan belas.
Penyakit kuning ne musuh besar. Kebun paman ku habis tige ratus batang dalam setaun.
Dulu sahang kite terkenal sampai ke luar negeri. Semoga balik agik jaya e.
Tolong penyuluhnya sering-sering turun, jangan hanya waktu ada acara.
Bibit yang dibagikan jenis apa? Petaling satu atau yang lokal?
= Dua jenis disiapkan, Petaling 1 dan Lampung Daun Kecil. Kelompok dapat memilih sesuai jenis lahannya.
Kami di Kenanga Baru butuh junjung, dak cuma bibit. Kayu mahal sekarang.
Bagus, harganya ditulis tiap minggu saja di situs ini biar tengkulak tidak main harga.
Ade dak pelatihan nyetek dewek? Lebih murah dari pade beli.
Makasih Pak, lah dapet bibit taun lalu, hidup semue e.
`,
  13: `
Selamat Hari Kesaktian Pancasila. Paduan suaranya bagus sekali.
`,
  14: `
Bukit Sari dari subuh belum dapat tangki, Pak. Ada bayi dan lansia di RT 02.
= Mohon maaf atas keterlambatan. Mobil tangki menuju Bukit Sari pukul 09.40 dan mendahulukan RT 02.
Terima kasih, tangkinya sudah datang jam sepuluh lewat.
Kami di Pasar Lama jualan makanan, dua hari tanpa air berarti dua hari tidak jualan.
Mengapa pengumumannya baru pagi ini? Seharusnya sehari sebelumnya supaya kami menampung.
= Masukan Anda benar dan kami mohon maaf. Pemberitahuan pekerjaan terencana berikutnya kami terbitkan paling lambat dua hari sebelumnya.
Air sudah jalan tetapi warnanya cokelat. Apakah sudah aman untuk masak?
= Air pertama mungkin keruh. Buang sampai jernih, kira-kira 10 menit, dan masak sampai mendidih sebelum diminum.
Rekening bulan ini dipotong tidak kalau airnya mati dua hari?
Aek e mati, anak-anak mandi di sungai. Hati-hati buat yang punya anak kecik.
Petugas tangkinya sabar melayani, terima kasih walau antre panjang.
`,
  15: `
Untung ada klarifikasi, ibu saya hampir saja mengisi. Sudah saya sebar ke grup keluarga.
Di grup RT kami pesannya masih beredar sampai pagi ini.
Kalau sudah telanjur kirim foto KTP bagaimana, Pak?
= Segera hubungi bank bila nomor rekening ikut dikirim, ganti kata sandi, dan laporkan ke kepolisian. Jangan memberikan kode OTP kepada siapa pun.
Pelakunya tolong dilacak, kasihan orang tua di kampung.
Yang menyebarkan kebanyakan tidak berniat jahat, hanya tidak memeriksa. Mohon sosialisasi ke majelis taklim.
Cara membedakan situs asli dan palsu bagaimana, supaya saya bisa ajarkan ke tetangga?
= Lihat ujung alamatnya: situs pemerintah berakhiran go.id tanpa tambahan kata di belakangnya. Situs resmi tidak pernah meminta kode OTP.
`,
  16: `
Saya warga Air Anyut, betul sudah terang. Anak-anak mengaji tidak pakai senter lagi.
Ternyata surat pembaca ada gunanya. Saya mau kirim soal selokan.
Tolong jalan ke pemakaman juga, dua lampunya mati.
= Terima kasih. Dua lampu di jalan pemakaman masuk jadwal pemeriksaan Kamis ini.
Lima hari kerja termasuk cepat. Dulu saya lapor lisan setahun tidak ada kabar.
Makasih Dishub, kampung kami dak gelap agik.
`,
  17: `
Sangat membantu kami yang pulang dari kebun jam empat. Terima kasih.
Tadi sore periksa gigi, antre cuma lima orang. Dokternya ramah.
Kapan Puskesmas Rukam Jaya menyusul?
= Rukam Jaya direncanakan setelah evaluasi tiga bulan, paling cepat Februari.
Apakah bisa cek gula darah sore hari?
= Bisa. Pemeriksaan gula darah sederhana dilayani sampai pukul 19.30.
Bidannya tambah satu lagi kalau bisa, yang periksa hamil banyak.
Istri saya sudah periksa kehamilan sore ini, tidak perlu izin kerja lagi. Terima kasih, Bu Bidan.
Mantap, semoga obatnya juga selalu tersedia.
Parkirnya gelap, tolong ditambah lampu.
`,
  18: `
Los baru bersih, tetapi pembeli bilang jauh dari tempat parkir. Dua hari ini dagangan saya sisa separuh.
> Baru dua hari, Bu. Nanti juga terbiasa kalau semua sudah pindah.
> Gampang bicara kalau bukan yang jualan. Ikan tidak bisa menunggu.
> Saya pembeli, justru sekarang lebih enak, tidak becek. Cuma memang parkirnya jauh.
= Terima kasih. Parkir sepeda motor di sisi timur dibuka mulai Kamis, jaraknya 40 meter dari los ikan.
Undiannya terbuka, saya menyaksikan sendiri. Yang bilang diatur itu tidak hadir waktu itu.
> Terbuka tetapi los depan kok banyak yang dapat orang lama?
> Ada berita acaranya ditempel di kantor pasar, silakan dibaca.
> Sudah saya baca, memang urut nomor. Saya yang salah sangka, maaf.
Retribusi bebas tiga bulan, setelah itu berapa? Jangan sampai naik dua kali lipat.
> Betul, itu yang kami takutkan.
= Tarif setelah tiga bulan tetap sesuai peraturan daerah, Rp3.000 per hari. Belum ada rencana kenaikan.
Pedagang di bahu jalan masih dibiarkan, kami yang tertib jadi rugi.
> Setuju. Kalau pindah ya pindah semua.
> Mereka menunggu giliran tahap tiga, bukan tidak mau.
Saya usul ada bongkar muat sampai jam tujuh, jam enam terlalu pagi untuk yang dari Mendo Hilir.
> Kalau sampai jam tujuh, macetnya sampai ke depan sekolah.
> Bagaimana kalau jam enam tiga puluh, jalan tengah?
= Usul ini kami bahas dengan paguyuban pada Jumat ini. Hasilnya diumumkan di papan pasar dan di halaman ini.
Lampu di los ikan kurang terang kalau subuh.
> Iya, kami pakai senter di kepala.
Belanje di pasar baru ne nyaman, dak becek, dak bau. Lanjutkan.
> Cobe ka jualan di sane, baru tau rase e, hehe.
Tolong toiletnya dijaga, baru seminggu kerannya sudah hilang.
> Itu ulah kita juga, bukan pemerintah saja.
Anak muda bisa ikut sewa los untuk jualan kopi tidak?
> Di lantai dua katanya khusus kuliner, tanya kantor pasar.
`,
  19: `
Dokumennya kenapa tidak bisa diunduh saja? Kami jauh kalau harus ke sekretariat.
`,
  20: `
Selamat untuk PPID. Semoga permohonan saya bulan lalu juga segera dijawab.
= Terima kasih. Mohon kirimkan nomor permohonan melalui Surat Pembaca atau loket PPID agar dapat kami periksa.
Penghargaan boleh, tetapi data anggaran desa tahun ini belum ada di situs.
`,
  21: `
Anak saya kuliah di luar provinsi, apakah boleh mendaftar?
= Boleh, selama orang tua berdomisili di Tanjung Kelekak dan memenuhi syarat pekerjaan.
Bapaknya buruh kebun, bukan pemilik lahan. Termasuk petani tidak?
= Buruh tani termasuk. Surat keterangan desa cukup menyebutkan pekerjaan sebagai buruh tani.
Formulirnya sudah saya unduh, kolom nomor induk siswa diisi apa kalau SMK?
Terima kasih, informasi seperti ini yang kami tunggu.
Desa kami minta uang lima puluh ribu untuk surat keterangan. Apakah memang bayar?
= Surat keterangan desa tidak dipungut biaya. Silakan kirim Surat Pembaca dengan pilihan rahasia agar dapat kami tindak lanjuti.
Nilai 75 itu rata-rata semester berapa?
Tahun lalu keponakan saya dapat, uangnya masuk tepat waktu. Semangat mendaftar!
Anak nelayan harian yang ikut kapal orang bisa dak, Pak?
`,
  22: `
Menertibkan ponton kecil gampang, yang punya modal besar kapan ditertibkan?
> Itu yang selalu ditanya dan tidak pernah dijawab.
> Sabar, kemarin juga ada kapal isap yang dihentikan, beritanya ada.
> Dihentikan seminggu lalu jalan lagi, saya lihat sendiri dari pantai.
= Terima kasih. Kapal isap berada di bawah izin pusat. Data koordinat yang diduga melanggar telah kami sampaikan kepada instansi yang berwenang.
Kami nelayan Mendo Hilir mendukung. Dua tahun ini kepiting rajungan hampir tidak ada.
> Sama, bubu kami isinya lumpur.
> Suami saya sekarang melaut sampai tiga jam lebih jauh, solarnya habis di jalan.
Kalau ditertibkan, kami makan apa? Pelatihan las bagus, tapi habis pelatihan kerja di mana?
> Betul, dulu kakak saya ikut pelatihan, sertifikatnya cuma jadi pajangan.
> Coba tanya bengkel di Simpang Tige, mereka sedang cari orang.
= Tiga belas peserta tahap pertama ditempatkan magang di lima bengkel. Pendaftaran tahap kedua dibuka Disnaker bulan depan.
Sudah empat kali ditertibkan, empat kali juga kembali. Berarti ada yang salah dengan caranya.
> Pengawasannya hanya pagi. Mereka kerja malam.
> Desa kami mau ronda laut asal ada bantuan solar.
Pemerintah lamban. Terumbu di depan kampung kami sudah mati semua baru bertindak.
> Lamban memang, tetapi lebih baik daripada diam.
Tolong lubang-lubang di sempadan ditimbun, kemarin ada anak hampir tenggelam.
> Iya, di belakang lapangan voli itu dalam sekali.
= Lokasi di belakang lapangan voli kami pagari sementara hari ini dan kami usulkan penimbunannya kepada DLH.
Ku dulu nambang juge, sekarang lah berenti, nanem semangka. Cukup bai hasil e.
> Bagi ilmu e Bang, lahan ku bekas kolong.
> Bekas kolong harus dikasih kompos dulu, dua musim baru bisa.
`,
  23: `
Ringkasannya bagus, gambarnya mudah dimengerti. Teruskan setiap triwulan.
Belanja perjalanan dinas kok masih besar? Tolong dijelaskan.
= Rincian perjalanan dinas ada pada halaman 31 laporan lengkap. Nilainya turun 12 persen dibandingkan periode yang sama tahun lalu.
Bisa minta dalam bentuk Excel supaya dapat diolah mahasiswa?
= Bisa melalui permohonan ke PPID. Usul agar berkas lembar kerja disertakan sejak awal sudah kami catat.
`,
  24: `
Anjing saya galak dengan orang baru, apakah petugasnya berani? Hehe.
= Berani, asal sudah diikat dan ada pemiliknya. Petugas membawa alat pengaman.
Kucing liar di pasar ikut divaksin tidak?
Desa Lubuk Tapah tidak ada di daftar, padahal minggu lalu ada anak digigit anjing.
= Terima kasih. Desa Lubuk Tapah kami tambahkan pada Jumat, dan petugas akan mendatangi keluarga anak tersebut.
Anjing ku lah divaksin, dak nangis, yang nangis malah anak ku.
Terima kasih dokter hewannya mau menjelaskan cara merawat luka gigitan.
Kera peliharaan tetangga saya bagaimana? Orangnya tidak mau lapor.
`,
  25: `
Keren Pemuda Serumpun! Bulan depan saya ikut, kumpul di mana?
> Biasanya di dermaga jam enam pagi, bawa sarung tangan.
> Ikut juga, saya bawa tiga teman dari Kenanga Baru.
> Siap, nanti kami buatkan grup. Cari saja panitia berbaju hijau.
Sampah dari muara itu datang lagi tiap hujan. Harus dicegah dari hulu.
> Setuju, jaring penahan di muara sudah lama diusulkan.
> Di kampung kami sudah ada bank sampah, botol dihargai dua ribu sekilo.
= Titik jaring pertama dipasang di muara Air Anyut bulan depan, memakai catatan jenis sampah dari kegiatan ini.
Semoga bukan hanya foto-foto. Tempat sampahnya siapa yang angkut?
> Truk DLH tiap Senin dan Kamis, saya lihat kemarin.
> Kamis lalu tidak datang, Bang. Penuh sampai tumpah.
= Jadwal Kamis tertunda karena kendaraan rusak. Mulai minggu ini kembali normal; terima kasih laporannya.
Ibu-ibu pengajian kami mau ikut juga, boleh?
> Boleh sekali, Bu! Tahun lalu ibu-ibu yang paling semangat.
Ku bangge kek budak-budak muda ne. Pantai kite jadi bersih agik.
> Makasih, Pak Cik! Ajak urang kampung e sekali.
Pengunjung hari Minggu tolong dibilangi, pulangnya bawa sampah sendiri.
> Pasang papan saja di gerbang, yang besar.
> Kalau bisa warung-warung juga tidak kasih kantong plastik.
Saya usul sekolah dilibatkan, setiap sekolah dapat satu potong pantai.
> Bagus itu, SMP kami sudah pernah. Anak-anak senang.
> Kami di SMA 1 siap, tinggal disurati.
`,
  26: `
Slot parkir di depan RSUD selalu penuh sejak pagi. Apakah ada tambahan?
= Ada. Lahan di belakang poliklinik dibuka pekan depan dengan 60 slot sepeda motor.
Juru parkir di Jalan Merdeka masih minta tunai tanpa karcis. Rompi nomor 14.
= Terima kasih. Petugas yang bersangkutan sudah dibina dan hari ini diawasi langsung.
Kalau tidak punya aplikasi bagaimana? Orang tua saya hanya pegang uang tunai.
Setuju, yang penting uangnya jelas masuk ke mana.
Mesinnya lama mencetak, antrean sampai ke jalan.
Parkir cuma lima menit beli obat ikut bayar juga, Pak?
Bagus idenya. Tapi slot untuk difabel belum ada di Pasar Pagi.
= Dua slot untuk penyandang disabilitas di Pasar Pagi dicat minggu ini, dekat pintu timur.
`,
  27: `
RT 07 juga banyak yang demam, tolong dicek jentiknya.
= Terima kasih. Kader memeriksa RT 06 sampai RT 08 pada Rabu pagi.
Asapnya bikin sesak, apakah aman untuk bayi?
= Bayi dan penderita asma sebaiknya berada di luar rumah kira-kira dua jam, lalu jendela dibuka.
Selokan di belakang kelurahan mampat, airnya tergenang berminggu-minggu.
Larvasida habis di posyandu kami, kapan dibagikan lagi?
Ayo kita kuras bak masing-masing, jangan hanya menunggu disemprot.
Anak saya dirawat empat hari, terima kasih perawat RSUD sudah telaten.
`,
  28: `
Air di Jembatan Rangkam sudah sampai batas merah, siap-siap yang di hilir.
= Terima kasih. Tinggi air pukul 21.00 tercatat 95 cm di atas normal. Petugas sudah berada di lokasi.
Posko Air Layang nomor teleponnya berapa? 112 susah tersambung.
Listrik di Mendo Hilir padam sejak magrib.
Terima kasih petugas posko, ibu hamil dan lansia sudah diungsikan lebih dulu.
Nasi bungkus di SD 2 kurang kira-kira dua puluh, anak-anak belum makan.
= Tambahan 40 bungkus dikirim pukul 20.30 dari dapur umum kecamatan.
Kapan Sungai Rangkam dikeruk? Tiap tahun kami mengungsi.
Aek lah masuk dapur, semetu lutut. Doakan kami.
`,
  29: `
Tolong jangan hanya sosialisasi, blokir juga situsnya. Adik saya kehilangan motor karena judi online.
Bagus. Guru BK di sekolah juga perlu dilatih untuk mengenali anak yang kecanduan.
Suami saya sudah tiga bulan tidak main slot, terima kasih konselingnya di puskesmas.
= Terima kasih sudah berbagi. Pendampingan keluarga tetap tersedia setiap Rabu di puskesmas, tanpa biaya.
ASN yang main judi diberi sanksi tidak? Jangan hanya pelajar yang dinasihati.
Di warung kopi dekat rumah anak-anak pakai HP main gacor-gacoran sampai malam. Siapa yang mengawasi?
Iklan judi masuk lewat permainan anak. Bagaimana cara mematikannya, Pak?
= Aktifkan kendali orang tua pada toko aplikasi, dan matikan iklan berdasarkan minat. Panduan singkatnya kami terbitkan minggu depan.
Ku lah ngalah, duit jual sahang habis semue. Jangan ditiru.
`,
  30: `
Cap Go Meh tahun lalu ramai sekali, warung saya habis sebelum magrib.
Senang lihat nganggung dan Cap Go Meh ada dalam satu kalender. Inilah kampung kita.
Parkirnya disiapkan ya, tahun lalu macet sampai jembatan.
Apakah UMKM dari Pulau Nangka boleh ikut stan?
= Boleh. Pendaftaran melalui kecamatan, dan ongkos angkut barang dibantu sebagian.
Tolong jadwal lomba ketinting jangan bentrok dengan musim angin utara.
Gong xi dari Pasar Lama, semoga hujan dak turun pas arak-arakan.
`,
  31: `
Terima kasih bidan dan guru di pulau disebut. Mereka pahlawan sungguhan.
`,
  32: `
Sudah coba, dapat nomor jam sembilan dan langsung dipanggil. Hebat.
Saya pengusaha kecil, OSS-nya membingungkan. Pendampingan Selasa jam berapa?
= Pendampingan OSS dibuka pukul 09.00–12.00 setiap Selasa dan Kamis di loket 6.
Aplikasinya tidak muncul di HP lama saya.
= Nomor antrean juga dapat diambil melalui peramban, tidak harus memasang aplikasi.
Izin bangunan ruko saya sudah tiga minggu belum turun. Dicek ke mana?
Kalau terlambat sepuluh menit nomornya hangus? Dari Mendo Hilir kadang menunggu feri.
Bagus, tapi separuh kuota langsung itu jangan dikurangi. Banyak yang tidak punya internet.
`,
  33: `
Akhirnya diumumkan juga. Kami yang mandi di bawah jembatan harus bagaimana sekarang?
= Untuk sementara hindari mandi di dua titik tersebut. Perumda Air Minum menyediakan hidran umum di dekat Jembatan Rangkam mulai besok.
Sumber keruhnya sudah jelas dari hulu, tinggal berani atau tidak.
Tabelnya tolong diberi keterangan yang mudah. Kami tidak tahu arti BOD.
= BOD menunjukkan banyaknya bahan yang membusuk dalam air; makin tinggi makin kotor. Keterangan ini kami tambahkan pada berkas berikutnya.
Ikan di keramba kami mati minggu lalu, apakah ada hubungannya?
? Mengapa laboratoriumnya tidak disebut namanya? Supaya kami percaya, tolong lampirkan sertifikatnya.
`,
  34: `
@Rosmini: Alhamdulillah, sekarang ke pasar Air Layang tidak sampai setengah jam. Terima kasih. Mohon lampu jalannya juga diperhatikan, tikungan dekat Jembatan Rangkam masih gelap sekali kalau malam.
> @Bujang Rukam: Betul, minggu lalu ada motor nyaris masuk selokan di situ.
= Terima kasih, Ibu. Lampu di tikungan itu ditangani Dinas Perhubungan dan direncanakan terpasang sebelum akhir bulan.
@Pak Long Simpang Tige: Aspalnya bagus. Tapi bahu jalan di depan SD Negeri 4 belum ditimbun, kalau hujan anak-anak jalan di badan jalan. Kapan dikerjakan?
> @Hartini: Sama Pak, di depan puskesmas juga belum. Bagaimana kalau kita kirim surat bersama?
@Yanto Air Layang: Lah alus jalen e, makasih Pak. Semoga dak setahun la belubang agik.
Fotonya beda sekali dengan yang dulu. Salut untuk pekerja yang lembur malam.
Truk sawit tadi malam sudah lewat, portalnya dibuka orang.
= Terima kasih laporannya. Portal dikunci kembali dan dijaga bersama Satpol PP sampai akhir bulan.
? Garis putihnya hanya sampai kilometer 2. Sisanya kapan?
`,
  35: `
Kelompok kami di Rukam Jaya belum dapat undangan. Apakah bertahap?
= Bertahap. Rukam Jaya dijadwalkan Selasa depan di balai desa.
Bibitnya sehat, sudah kami tanam kemarin sore di polibag.
Cabe ku taun lalu mati kene layu, mohon sekalian diajari ngobat e.
Terima kasih, lumayan buat tambahan belanja ibu-ibu.
? Yang dapat itu-itu saja kelompoknya. Tolong daftar penerima diumumkan.
`,
  36: `
Tanggal berapa tepatnya Disdukcapil buka Sabtu? Mohon ditulis lengkap.
= Dua Sabtu terakhir Desember, pukul 08.00–12.00 WIB. Daftar tanggal kami tambahkan pada pengumuman kecamatan.
Sudah saya sebar ke grup RT, terima kasih.
Kalau meninggal pas hari libur, surat keterangannya di mana?
Puskesmas pembantu di desa ikut libur tidak?
? Apakah samsat keliling juga libur?
`,
  37: `
Selamat dan terima kasih. Semoga benar-benar dibaca dan dijawab.
= Terima kasih. Setiap komentar dibaca petugas, dan yang belum dijawab terlihat di meja kami.
Akhirnya bisa komentar tanpa harus punya akun. Mudah.
Bagus sekali. Ibu saya yang tidak bisa media sosial sekarang bisa tanya langsung.
> Ibu saya juga, tadi minta diajari menulis surat soal bansos.
Ini yang kami tunggu sejak dulu. Dulu pernah ada, lalu hilang.
Kalau komentarnya mengkritik, ditampilkan juga tidak?
= Ditampilkan, selama tidak menghina orang dan tidak memuat data pribadi.
> Kritik saya soal parkir bulan lalu ditampilkan kok, dan dijawab.
? Tombol WhatsApp-nya jalan, tapi tombol salin di HP lama saya tidak ada reaksi.
? Sudah sebulan ditertibkan, semalam ponton kembali lagi di Mendo Hilir. Pemerintah serius atau tidak?
? Kenapa surat saya tentang jalan provinsi katanya bukan wewenang kabupaten? Warga tidak tahu mana jalan siapa.
? Tolong tambahkan bahasa isyarat atau suara untuk yang tidak bisa membaca.
`,
}
