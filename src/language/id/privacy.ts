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
} as const
