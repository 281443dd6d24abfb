export const ownTraffic = {
  'own.title': 'Kunjungan kantor sendiri',
  'own.tab': 'Kunjungan kantor',
  'own.lead':
    'Petugas membuka situsnya berkali-kali sehari. Agar laporan hanya menghitung warga, keluarkan kunjungan itu.',
  'own.browser': 'Tandai peramban ini milik kantor',
  'own.browser_how':
    'Tombol membuka situs di tab baru dan menaruh tanda di peramban ini. Sesudah itu tidak ada yang diukur dari sini, kecuali bahwa satu halaman dibuka dan tidak dihitung.',
  'own.mark': 'Tandai untuk {host}',
  'own.unmark': 'Hitung kembali',
  'own.browser_note':
    'Berlaku untuk peramban ini saja. Ulangi di setiap komputer dan HP kantor, dan sesudah data situs di peramban dihapus. Alamat pada tombol berlaku 30 menit dan satu kali.',
  'own.said_marked': 'Peramban ini milik kantor. Kunjungannya ke situs ini tidak lagi dihitung Titian.',
  'own.said_counts': 'Kunjungan dari peramban ini dihitung kembali oleh Titian.',
  'own.office': 'Jaringan kantor',
  'own.office_how':
    'Kunjungan dari alamat ini tidak dihitung. Alamat pengunjung hanya dibandingkan saat kiriman tiba, tidak disimpan dan tidak dicatat.',
  'own.here': 'Komputer ini terlihat sebagai',
  'own.blind': 'Titian belum dapat melihat alamat pengunjung.',
  'own.blind_how':
    'Ada perantara di depan Titian yang belum disebut dalam TITIAN_TRUST_PROXY. Sampai itu dibetulkan, daftar ini tidak dipakai: semua pengunjung akan terlihat dari satu alamat.',
  'own.networks': 'Alamat atau jaringan, satu per baris',
  'own.networks_hint': 'Contoh: 203.0.113.7 atau 203.0.113.0/24 atau 2001:db8:12::/48',
  'own.left_out': 'Yang tidak dihitung, 30 hari terakhir',
  'own.left_out_note':
    'Satu halaman mengirim beberapa kali, jadi ini bukan jumlah kunjungan; dari peramban kantor satu kiriman untuk setiap halaman. Pemeriksaan tautan oleh Titian sendiri tidak menjalankan skrip, sehingga tidak pernah mengirim.',
  'health.ignored_own': 'peramban bertanda milik kantor',
  'health.ignored_office': 'jaringan kantor',
  'health.ignored_monitor': 'robot pemantau situs',
  'health.ignored_checker': 'pemeriksa tautan',
  'health.ignored_prerender': 'dimuat sebelum dibuka',
  'err.own_mark': 'Tanda ini bukan dari Titian. Buka lagi dari halaman Kunjungan kantor sendiri.',
  'err.own_mark_expired': 'Tanda ini sudah lewat 30 menit. Buka lagi dari halaman Kunjungan kantor sendiri.',
  'err.own_mark_used': 'Tanda ini sudah dipakai. Muat ulang halaman Kunjungan kantor sendiri, lalu tekan lagi.',
  'err.office_network': '“{network}” bukan alamat atau jaringan. Contoh: 203.0.113.0/24.',
  'err.office_network_wide': 'Jaringan {network} terlalu luas: warga ikut tidak terhitung. Paling luas /{least}.',
  'err.office_networks_many': 'Terlalu banyak jaringan: paling banyak {max}.',
} as const
