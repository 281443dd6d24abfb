export const auth = {
  'auth.login': 'Masuk',
  'auth.logout': 'Keluar',
  'auth.username': 'Nama pengguna',
  'auth.password': 'Kata sandi',
  'auth.change_pw': 'Ubah kata sandi',
  'auth.bad': 'Nama pengguna atau kata sandi salah',
  'auth.locked': 'Terlalu banyak percobaan. Silakan coba lagi dalam {n} menit.',
  'auth.expired': 'Sesi Anda telah berakhir. Silakan masuk kembali.',
  'auth.denied': 'Anda tidak memiliki akses ke halaman ini',
} as const
