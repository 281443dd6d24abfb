/** The invented regency: its site, its social accounts and its offices. Nobody and nothing here exists. */

export const DEMO_KEY = 'tanjungkelekak'
export const DEMO_NAME = 'Kabupaten Tanjung Kelekak'
export const DEMO_INSTITUTION = 'Pemkab Tanjung Kelekak'
export const DEMO_ZONE = 'Asia/Jakarta'

/** Where footer and contact page of the news site lead to. */
export const ACCOUNTS = [
  { platform: 'Facebook', name: 'Pemkab Tanjung Kelekak', url: 'https://www.facebook.com/pemkabtanjungkelekak' },
  { platform: 'Instagram', name: '@pemkabtanjungkelekak', url: 'https://www.instagram.com/pemkabtanjungkelekak/' },
  { platform: 'X', name: '@pemkabtjkelekak', url: 'https://x.com/pemkabtjkelekak' },
  { platform: 'YouTube', name: 'Tanjung Kelekak TV', url: 'https://www.youtube.com/@tanjungkelekaktv' },
  {
    platform: 'Saluran WhatsApp',
    name: 'Info Tanjung Kelekak',
    url: 'https://whatsapp.com/channel/0029VaKelekakInfo00DemoX',
  },
] as const

/** Accounts of single offices, on the contact page only. */
export const OFFICE_ACCOUNTS = [
  { platform: 'Instagram', name: 'Dinas Kesehatan', url: 'https://www.instagram.com/dinkestanjungkelekak/' },
  { platform: 'Facebook', name: 'Disdukcapil', url: 'https://www.facebook.com/disdukcapiltanjungkelekak' },
  { platform: 'X', name: 'BPBD', url: 'https://x.com/bpbdtjkelekak' },
] as const

/** Offices that answer letters: id, full name, the name people use. */
export const AGENCIES = [
  ['setda', 'Sekretariat Daerah', 'Setda'],
  ['dewan', 'Sekretariat DPRD', 'Setwan'],
  ['inspektorat', 'Inspektorat Daerah', 'Inspektorat'],
  ['bappeda', 'Badan Perencanaan Pembangunan Daerah', 'Bappeda'],
  ['bpkad', 'Badan Pengelola Keuangan dan Aset Daerah', 'BPKAD'],
  ['bapenda', 'Badan Pendapatan Daerah', 'Bapenda'],
  ['bkpsdm', 'Badan Kepegawaian dan Pengembangan SDM', 'BKPSDM'],
  ['bpbd', 'Badan Penanggulangan Bencana Daerah', 'BPBD'],
  ['kesbangpol', 'Badan Kesatuan Bangsa dan Politik', 'Kesbangpol'],
  ['disdik', 'Dinas Pendidikan', 'Disdik'],
  ['dinkes', 'Dinas Kesehatan', 'Dinkes'],
  ['rsud', 'Rumah Sakit Umum Daerah', 'RSUD'],
  ['dpupr', 'Dinas Pekerjaan Umum dan Penataan Ruang', 'Dinas PUPR'],
  ['perkim', 'Dinas Perumahan dan Kawasan Permukiman', 'Perkim'],
  ['satpolpp', 'Satuan Polisi Pamong Praja dan Pemadam Kebakaran', 'Satpol PP & Damkar'],
  ['dinsos', 'Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak', 'Dinsos P3A'],
  ['disdukcapil', 'Dinas Kependudukan dan Pencatatan Sipil', 'Disdukcapil'],
  ['dispermades', 'Dinas Pemberdayaan Masyarakat dan Desa', 'Dispermades'],
  ['dp2kb', 'Dinas Pengendalian Penduduk dan Keluarga Berencana', 'DP2KB'],
  ['dlh', 'Dinas Lingkungan Hidup', 'DLH'],
  ['dishub', 'Dinas Perhubungan', 'Dishub'],
  ['diskominfotik', 'Dinas Komunikasi, Informatika, dan Statistik', 'Diskominfotik'],
  ['dpmptsp', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'DPMPTSP'],
  ['disnaker', 'Dinas Tenaga Kerja', 'Disnaker'],
  ['disperindagkop', 'Dinas Perindustrian, Perdagangan, Koperasi, dan UKM', 'Disperindagkop-UKM'],
  ['dispangtan', 'Dinas Pangan dan Pertanian', 'Dispangtan'],
  ['diskan', 'Dinas Perikanan', 'Diskan'],
  ['disparbudpora', 'Dinas Pariwisata, Kebudayaan, Pemuda, dan Olahraga', 'Disparbudpora'],
  ['dispusip', 'Dinas Perpustakaan dan Kearsipan', 'Dispusip'],
  ['airminum', 'Perumda Air Minum', 'Perumda Air Minum'],
  ['kec-sungai-kelekak', 'Kecamatan Sungai Kelekak', 'Kec. Sungai Kelekak'],
  ['kec-air-layang', 'Kecamatan Air Layang', 'Kec. Air Layang'],
  ['kec-mendo-hilir', 'Kecamatan Mendo Hilir', 'Kec. Mendo Hilir'],
] as const
export type AgencyId = (typeof AGENCIES)[number][0]
