/** Sebelum dan sesudah sebuah tanggal. */
export const beforeAfter = {
  'effect.tab': 'Sebelum dan sesudah',
  'effect.title': 'Sebelum dan sesudah sebuah tanggal',
  'effect.lead': 'Apakah media sosial membawa lebih banyak orang sejak tanggal itu?',
  'effect.since': 'Sejak {day}',
  'effect.zone': 'Hari menurut {zone}.',
  'effect.field_since': 'Tanggal',
  'effect.field_days': 'Bandingkan',
  'effect.weeks': '{n} minggu di tiap sisi',
  'effect.first_link': 'Kunjungan pertama lewat tautan terlacak: {day}',
  'effect.suggested': 'Tanggal yang mungkin Anda cari',
  'effect.counted':
    'Kunjungan dihitung sejak {day}. Sebelum itu tidak ada yang dapat dibandingkan, juga tidak untuk pemasangan tag itu sendiri.',
  'effect.nothing': 'Belum ada kunjungan yang dihitung.',
  'effect.choose': 'Pilih tanggal',
  'effect.choose_why':
    'Misalnya hari tautan terlacak mulai dipakai, kolom komentar dibuka, atau akun baru diumumkan. Alamat halaman ini menyimpan tanggalnya dan dapat dikirim.',
  'effect.before': 'Sebelum',
  'effect.after': 'Sesudah',
  'effect.of_visits': '{range} dari {n} kunjungan',
  'effect.change': 'Perubahan',
  'effect.say_more': 'Porsi media sosial naik: {before} sebelum {day}, {after} sejak itu.',
  'effect.say_less': 'Porsi media sosial turun: {before} sebelum {day}, {after} sejak itu.',
  'effect.say_proven_more':
    'Yang terbukti dari media sosial naik, tetapi kisarannya bertumpang: {before} sebelum {day}, {after} sejak itu.',
  'effect.say_proven_less':
    'Yang terbukti dari media sosial turun, tetapi kisarannya bertumpang: {before} sebelum {day}, {after} sejak itu.',
  'effect.say_unclear':
    'Tidak ada perubahan yang dapat dibedakan dari kebetulan: {before} sebelum {day}, {after} sejak itu.',
  'effect.say_few':
    'Tidak cukup data: {n_before} kunjungan sebelum {day}, {n_after} sejak itu. Diperlukan 30 di tiap sisi.',
  'effect.say_short':
    'Tidak cukup data: terhitung {before} hari penuh sebelum tanggal itu dan {after} sejak itu. Diperlukan 7 di tiap sisi.',
  'effect.note_tracking':
    'Kisaran yang bertumpang berarti: perubahan itu dapat berasal dari pelacakan yang lebih baik atau lebih buruk, bukan dari lebih banyak atau lebih sedikit pembaca.',
  'effect.note_short': 'Hanya {n} minggu penuh yang ada di tiap sisi.',
  'effect.note':
    'Kisaran: terbukti sampai paling banyak. Kedua sisi sama panjang, minggu penuh, tanpa hari ini. Perubahan hanya disebut bila lebih besar daripada kebetulan (95%, cara Newcombe). Berita besar dan hari libur dapat mengubahnya juga; halaman ini tidak dapat memisahkannya.',
  'effect.key_low': 'Terbukti',
  'effect.key_possible': 'Mungkin',
  'effect.key_rest': 'Lainnya',
  'effect.table': 'Angka di tiap sisi',
  'effect.who_social': 'dari media sosial',
  'effect.who_other': 'lainnya',
  'effect.who_all': 'semua',
  'effect.chance': 'Dalam batas kebetulan',
  'effect.up': 'naik {size} poin ({from} sampai {to})',
  'effect.down': 'turun {size} poin ({from} sampai {to})',
  'effect.err_day': 'Tanggal tidak dapat dibaca atau belum tiba. Pilih hari ini atau sebelumnya.',
} as const
