export const privacy = {
  'privacy.title': 'Pemberitahuan privasi',
  'privacy.purpose': 'Tujuan penggunaan data',
  'privacy.retention': 'Masa simpan',
  'privacy.controller': 'Pengendali data',
  'privacy.rights': 'Hak Anda',
  'privacy.access': 'Minta salinan data saya',
  'privacy.correct': 'Perbaiki data saya',
  'privacy.erase': 'Hapus data saya',
  'privacy.withdraw': 'Tarik persetujuan',
  'privacy.consent': 'Saya menyetujui pemrosesan data saya untuk keperluan menjawab surat ini',
  'privacy.minor': 'Jika Anda berusia di bawah 18 tahun, mintalah orang tua atau wali mendampingi pengisian',
  'privacy.lead':
    'Bagaimana {institution} memperlakukan data Anda pada berita di {site}: tombol bagikan, suka, komentar, dan Surat Pembaca.',
  'privacy.other_language': 'Read in English',
  'privacy.short': 'Singkatnya',
  'privacy.short_1':
    'Kami tidak menyimpan alamat IP, jenis peramban, atau kuki pembaca, dan tidak tahu siapa yang membaca.',
  'privacy.short_2': 'Kami menghitung kunjungan, bukan orang. Tidak ada nomor yang menghubungkan dua kunjungan Anda.',
  'privacy.short_3': 'Tidak ada permintaan ke pihak ketiga sebelum Anda sendiri menekan tombol bagikan.',
  'privacy.short_4':
    'Yang Anda tulis disimpan agar dapat ditinjau, ditampilkan, dan dijawab; Anda dapat meminta salinan atau penghapusannya.',
  'privacy.controller_text':
    '{institution} adalah pengendali data. Titian dijalankan oleh atau untuk instansi ini. Data tidak dijual dan tidak dibagikan di luar keperluan menjawab surat Anda.',
  'privacy.contact': 'Pertanyaan dan permintaan: {contact}',
  'privacy.contact_none': 'Pertanyaan dan permintaan: melalui kontak resmi yang tercantum di {site}.',
  'privacy.reading': 'Saat Anda membaca berita',
  'privacy.reading_off': 'Situs ini tidak menghitung kunjungan. Tidak ada yang disimpan saat Anda membaca.',
  'privacy.reading_stored': 'Untuk setiap kunjungan disimpan:',
  'privacy.reading_1':
    'nomor acak kunjungan itu saja: dibuat peramban Anda, berakhir setelah 30 menit tanpa kegiatan, dan tidak pernah dipakai lagi',
  'privacy.reading_2': 'tanggal dan jam (tanpa menit), berita yang dibuka, dan lama membaca (paling lama 30 menit)',
  'privacy.reading_3':
    'asal kunjungan: misalnya Facebook, mesin pencari, atau tautan pada unggahan kami; dari alamat asal disimpan nama situs dan halamannya, tanpa isi pencarian',
  'privacy.reading_4': 'apakah dibuka di ponsel dan di dalam aplikasi media sosial',
  'privacy.reading_5':
    'apakah pada kunjungan itu ada suka, komentar, pembagian, surat, atau unduhan (ya atau tidak, bukan yang mana)',
  'privacy.reading_6': 'akun media sosial, situs lain, atau berkas unduhan yang Anda buka dari halaman kami',
  'privacy.reading_browser':
    'Peramban Anda sendiri mencatat tanggal kunjungannya dan hanya mengirim penanda: kunjungan pertama hari ini, pekan ini, atau bulan ini, serta rentang kasar seperti “2–7 hari sejak kunjungan sebelumnya”. Tanggal itu tidak meninggalkan gawai Anda dan hilang bila Anda menghapus data situs.',
  'privacy.reading_never':
    'Tidak disimpan dan tidak dicatat: alamat IP, jenis peramban (user agent), lokasi, nama, dan isi pengenal klik seperti fbclid.',
  'privacy.reading_limit':
    'Untuk mencegah penyalahgunaan, server menghitung permintaan dengan sidik terkunci dari alamat jaringan. Kuncinya berganti setiap hari, hitungannya hanya ada di memori dan hilang dalam satu jam.',
  'privacy.reading_optout':
    'Bila peramban Anda mengirim Global Privacy Control atau Do Not Track, kunjungan Anda tidak dihitung sama sekali. Semua fitur tetap berfungsi.',
  'privacy.like_share': 'Suka dan bagikan',
  'privacy.like_text':
    '“Suka” disimpan dengan sidik dari nomor acak yang dibuat peramban Anda khusus untuk berita itu, supaya satu peramban dihitung satu kali dan dapat membatalkannya. Dua “suka” Anda tidak dapat dihubungkan.',
  'privacy.share_text':
    'Saat Anda membagikan berita, disimpan nama jejaring dan beritanya. Alamat yang dibagikan memuat tanda acak, sehingga kami tahu berapa kunjungan yang dibawa pembagian itu, bukan siapa yang membagikan. Setelah Anda membuka WhatsApp, Facebook, atau layanan lain, berlaku ketentuan layanan tersebut.',
  'privacy.comments': 'Komentar',
  'privacy.comments_text':
    'Disimpan: nama yang Anda tulis (boleh nama panggilan), isi komentar, dan waktunya. Alamat surel tidak wajib. Tautan dalam komentar tidak dapat ditekan, dan nomor telepon, NIK, atau alamat disamarkan sebelum tampil.',
  'privacy.comments_before': 'Setiap komentar ditinjau petugas sebelum tampil.',
  'privacy.comments_after': 'Komentar yang lolos pemeriksaan otomatis langsung tampil dan ditinjau petugas sesudahnya.',
  'privacy.comments_edit':
    'Dalam {n} menit pertama Anda dapat menyunting atau menghapusnya sendiri dari peramban yang sama.',
  'privacy.contact_text':
    'Bila Anda meninggalkan alamat surel, alamat itu tidak pernah ditampilkan. Kami mengirim satu surel untuk menanyakan apakah alamat itu milik Anda. Setelah Anda mengonfirmasinya, komentar Anda bertanda “surel terkonfirmasi”, dan alamatnya hanya disimpan bila Anda ingin dikabari tentang balasan. Setiap kabar memuat tautan untuk berhenti; alamat Anda lalu langsung dihapus.',
  'privacy.writer_key': 'Kunci penulis',
  'privacy.writer_text':
    'Pada komentar pertama, peramban Anda membuat satu kunci acak dan menyimpannya. Kami menyimpan sidik (hash) kunci itu, hanya untuk situs ini dan hanya bersama komentar; tidak pernah dengan kunjungan, suka, atau surat. Gunanya: petugas melihat riwayat komentar dari peramban yang sama, dan laporan dapat memperkirakan jumlah penulis. Anda dapat menghapus kunci ini dengan satu ketukan di bawah kotak komentar.',
  'privacy.letters': 'Surat Pembaca',
  'privacy.letters_text':
    'Disimpan: jenis, judul, isi, dan lokasi surat, serta nama dan kontak bila Anda mengisinya. Kontak hanya dipakai untuk menjawab surat itu. Kode akses disimpan sebagai sidik; tanpa kode itu kami pun tidak dapat menampilkannya kembali.',
  'privacy.letters_who':
    'Terbuka: nama Anda tampil bila surat ditayangkan. Anonim: nama Anda tidak tampil kepada publik dan tidak terlihat oleh dinas penerima. Rahasia: surat tidak ditayangkan. Petugas pemeriksa dapat membuka identitas hanya dengan alasan yang dicatat.',
  'privacy.retention_class': 'Data',
  'privacy.retention_time': 'Disimpan selama',
  'privacy.retention_visits': 'Catatan tiap kunjungan',
  'privacy.retention_visits_time': '{n} bulan, lalu hanya jumlahnya',
  'privacy.retention_comments': 'Komentar yang tampil',
  'privacy.retention_comments_time': 'selama ditayangkan, atau sampai Anda memintanya dihapus',
  'privacy.retention_rejected': 'Isi komentar yang ditolak dan spam',
  'privacy.retention_rejected_time': '{n} hari',
  'privacy.retention_contact': 'Alamat surel penulis komentar',
  'privacy.retention_contact_time':
    '{n} jam bila tidak dikonfirmasi; setelah itu sampai Anda berhenti, paling lama {months} bulan setelah komentar terakhir',
  'privacy.retention_letters': 'Nama dan kontak pada surat',
  'privacy.retention_letters_time': '{n} bulan setelah surat selesai',
  'privacy.retention_audit': 'Jejak tindakan petugas (tanpa kutipan tulisan warga)',
  'privacy.retention_audit_time': '{n} tahun',
  'privacy.rights_text':
    'Menurut UU 27/2022 tentang Pelindungan Data Pribadi Anda berhak meminta informasi, salinan, perbaikan, dan penghapusan, serta menarik persetujuan. Untuk surat, sebutkan nomor lacak dan kode aksesnya. Untuk komentar, sebutkan beritanya, nama yang Anda pakai, dan waktunya. Untuk kunjungan kami tidak dapat menemukan milik Anda, karena tidak ada yang mengaitkannya dengan Anda.',
  'privacy.children': 'Anak',
  'privacy.children_text':
    'Kami tidak membuat profil siapa pun. Jika Anda berusia di bawah 18 tahun, mintalah orang tua atau wali mendampingi sebelum menulis komentar atau surat.',
  'privacy.safety': 'Keamanan',
  'privacy.safety_text':
    'Setiap tindakan petugas dicatat dan tidak dapat diubah diam-diam. Rincian teknis ada pada lembar keamanan.',
  'security.title': 'Lembar keamanan',
  'security.lead':
    'Satu halaman untuk tim keamanan (E-Gov). Yang tertulis di sini berlaku untuk Titian versi {version} dan dapat diperiksa dari peramban mana pun.',
  'security.what': 'Apa yang dipasang',
  'security.what_1':
    'Satu baris script. Templat, basis data, dan akun CMS tidak disentuh; mencabut baris itu mengembalikan situs seperti semula.',
  'security.what_2':
    'Server Titian mati, lambat, atau diblokir: halaman berita tetap tampil dan berfungsi seperti tanpa script.',
  'security.what_3':
    'Script tidak membaca isian formulir, kuki, atau sesi situs. Tampilannya berada di shadow root dan dibangun tanpa innerHTML.',
  'security.network': 'Permintaan jaringan',
  'security.network_1':
    'Dari peramban warga hanya ke {origin}. Tidak ada huruf, ikon, CDN, atau analitik pihak ketiga.',
  'security.network_2': 'Tombol bagikan adalah tautan biasa; jejaring sosial baru dihubungi setelah warga menekannya.',
  'security.network_3':
    'Server hanya menghubungi halaman situs terdaftar (untuk membaca judulnya; alamat jaringan dalam ditolak kecuali diizinkan webmaster) dan server surel yang Anda atur.',
  'security.csp': 'Bila situs memakai Content-Security-Policy, tambahkan:',
  'security.files': 'Berkas dan integritas',
  'security.file': 'Berkas',
  'security.size': 'Ukuran (gzip)',
  'security.hash': 'SHA-384 (atribut integrity)',
  'security.files_note':
    'Dengan atribut integrity peramban menolak script yang berubah. Setiap pembaruan Titian mengubah nilainya, sehingga baris script di situs perlu diperbarui bersamaan.',
  'security.files_none': 'Berkas script belum dibangun di server ini (npm run build).',
  'security.data': 'Data',
  'security.data_1': 'Alamat IP dan user agent tidak disimpan dan tidak masuk log; pembaca tidak menerima kuki.',
  'security.data_2':
    'Tulisan warga diperlakukan sebagai teks biasa sampai akhir: tautan di dalamnya tidak aktif, HTML tidak pernah ditafsirkan.',
  'security.data_3':
    'Komentar dengan tanda promosi judi daring, penghinaan, atau data pribadi ditahan untuk ditinjau petugas.',
  'security.data_4':
    'Tersimpan di {database} pada server ini; jawaban “tersimpan” baru dikirim setelah data tertulis ke cakram.',
  'security.staff': 'Akses petugas',
  'security.staff_1':
    'Kata sandi disimpan dengan Argon2id; percobaan masuk dibatasi; peran menentukan apa yang dapat dibuka.',
  'security.staff_2': 'Setiap tindakan petugas memerlukan Origin yang tepat dan token per sesi (terhadap CSRF).',
  'security.staff_3': 'Jejak audit hanya dapat ditambah dan dirangkai dengan hash: perubahan diam-diam terlihat.',
  'security.staff_4':
    'Halaman petugas berada di {staff}, dengan Content-Security-Policy ketat tanpa script atau gaya sebaris.',
  'security.https_yes': 'Disajikan melalui HTTPS.',
  'security.https_no':
    'Perhatian: alamat ini belum memakai HTTPS. Pasang sertifikat sebelum petugas bekerja dengannya.',
  'security.off': 'Mematikan',
  'security.off_text':
    'Cabut baris script, atau matikan bagian (bagikan, suka, komentar, surat) pada pengaturan situs tanpa mengubah situsnya.',
  'security.printed': 'Dicetak dari {address} untuk {site}.',
} as const
