export const mail = {
  'mail.greeting': 'Yth. Bapak/Ibu,',
  'mail.letter_received_subject': 'Surat {number} telah diterima {institution}',
  'mail.letter_received': 'Surat Pembaca Anda kepada {institution} telah kami terima dengan nomor lacak {number}.',
  'mail.letter_asked_subject': 'Surat {number}: {institution} memerlukan keterangan',
  'mail.letter_asked':
    'Untuk menjawab surat {number}, {institution} memerlukan keterangan dari Anda. Batas waktu jawaban berhenti sampai Anda melengkapinya.',
  'mail.letter_extended_subject': 'Surat {number}: batas waktu diperpanjang',
  'mail.letter_extended':
    '{institution} memperpanjang batas waktu jawaban surat {number} satu kali, tujuh hari kerja. Alasannya tertulis pada halaman surat Anda.',
  'mail.letter_answered_subject': 'Surat {number} telah dibalas {institution}',
  'mail.letter_answered': '{institution} telah membalas surat Anda dengan nomor lacak {number}.',
  'mail.letter_status':
    'Baca surat Anda di alamat ini. Alamat ini memuat kode akses; jangan diteruskan kepada orang lain.\n\n{url}',
  'mail.letter_status_by_code': 'Baca surat Anda dengan nomor lacak dan kode akses yang Anda simpan:\n\n{url}',
  'mail.letter_not_you':
    'Bila Anda tidak menulis surat ini, abaikan pesan ini; alamat Anda tidak dipakai untuk hal lain.',
  'digest.label': 'Ringkasan surel',
  'digest.hint': 'Berisi jumlah dan tautan saja, antara pukul 07.00 dan 20.00, dan hanya bila ada yang menunggu.',
  'digest.off': 'Tidak',
  'digest.daily': 'Sekali sehari',
  'digest.hourly': 'Tiap jam, bila ada yang baru',
  'digest.subject': '{n} menunggu di Titian',
  'digest.lead': 'Yang menunggu Anda:',
  'digest.queue': '{n} di antrean',
  'digest.late': '{n} di antaranya lewat batas waktu',
  'digest.reported': '{n} dilaporkan warga',
  'digest.letters': '{n} surat menunggu langkah Anda',
  'digest.end': 'Surel ini dikirim karena Anda memintanya. Ubah di {url}',
  'mail.contact_subject': 'Konfirmasi surel Anda untuk {institution}',
  'mail.contact_replies':
    'Seseorang menulis komentar di situs {institution} dan meninggalkan alamat surel ini agar dikabari bila ada balasan. Bila itu Anda, buka halaman ini dan tekan “Konfirmasi”:',
  'mail.contact_mark':
    'Seseorang menulis komentar di situs {institution} dan meninggalkan alamat surel ini. Bila itu Anda, buka halaman ini dan tekan “Konfirmasi”; komentar Anda kemudian bertanda “surel terkonfirmasi”:',
  'mail.contact_not_you':
    'Bila itu bukan Anda, abaikan pesan ini. Tanpa konfirmasi, alamat ini kami hapus setelah {n} jam dan tidak kami kirimi apa pun lagi.',
  'mail.reply_subject': 'Ada balasan untuk komentar Anda di {site}',
  'mail.reply_official': '{institution} membalas komentar Anda. Baca balasannya di sini:',
  'mail.reply_reader': 'Seorang pembaca membalas komentar Anda. Baca balasannya di sini:',
  'mail.reply_stop':
    'Anda menerima pesan ini karena memintanya. Untuk berhenti, buka halaman ini dan tekan “Berhenti”; alamat Anda kami hapus:',
} as const
