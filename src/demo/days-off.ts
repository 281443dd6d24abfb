/** A calendar as an example. From memory, not from the decree: the page of the demo asks to compare it, as it would anywhere. */
export const CALENDAR = {
  year: 2026,
  basis: 'Contoh peragaan; periksa dengan SKB',
  days: `1 Januari; Tahun Baru Masehi; libur
16 Januari; Isra Mikraj; libur
16 Februari; Cuti bersama Imlek; cuti
17 Februari; Tahun Baru Imlek; libur
18 Maret; Cuti bersama Nyepi; cuti
19 Maret; Hari Suci Nyepi; libur
20 Maret; Cuti bersama Idulfitri; cuti
21 Maret; Idulfitri; libur
22 Maret; Idulfitri; libur
23 Maret; Cuti bersama Idulfitri; cuti
24 Maret; Cuti bersama Idulfitri; cuti
3 April; Wafat Yesus Kristus; libur
5 April; Kebangkitan Yesus Kristus; libur
1 Mei; Hari Buruh Internasional; libur
14 Mei; Kenaikan Yesus Kristus; libur
15 Mei; Cuti bersama Kenaikan; cuti
27 Mei; Iduladha; libur
28 Mei; Cuti bersama Iduladha; cuti
31 Mei; Waisak; libur
1 Juni; Hari Lahir Pancasila; libur
16 Juni; Tahun Baru Islam; libur
17 Agustus; Proklamasi Kemerdekaan; libur
25 Agustus; Maulid Nabi; libur
24 Desember; Cuti bersama Natal; cuti
25 Desember; Kelahiran Yesus Kristus (Natal); libur`,
} as const

/** Replies that the demo's IKP keeps ready. */
export const TEMPLATES = [
  {
    id: '',
    agency: '',
    title: 'Terima kasih, sedang ditinjau',
    text: 'Terima kasih atas {jenis} {nomor} yang kami terima {diterima}.\n\n{dinas} sedang meninjau persoalan ini dan menyampaikan hasilnya paling lambat {batas}.',
  },
  {
    id: '',
    agency: '',
    title: 'Permohonan informasi melalui PPID',
    text: 'Terima kasih atas {jenis} {nomor}.\n\nInformasi ini dapat diminta secara resmi kepada PPID {instansi} pada jam kerja, tanpa biaya. Jawaban diberikan dalam 10 hari kerja.',
  },
] as const
