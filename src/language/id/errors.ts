export const errors = {
  'err.network': 'Tidak ada koneksi. Tulisan Anda tersimpan; silakan coba lagi.',
  'err.server': 'Terjadi gangguan pada sistem kami. Silakan coba beberapa saat lagi.',
  'err.required': 'Bagian ini wajib diisi',
  'err.email': 'Alamat surel tidak valid',
  'err.phone': 'Nomor ponsel tidak valid',
  'err.not_found': 'Halaman tidak ditemukan',
  'err.expired': 'Formulir ini kedaluwarsa. Silakan muat ulang halaman.',
  'err.origin': 'Situs ini belum terdaftar',
  'err.summary': 'Ada {n} bagian yang perlu diperbaiki',
} as const
