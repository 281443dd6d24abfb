import { addDays, dayOf } from '../base/calendar.ts'
import { newId } from '../base/ids.ts'
import { quarterOf } from '../base/quarter.ts'
import { askDivision, tendRequest } from '../requests/change-request.ts'
import type { RequestMove } from '../requests/request.ts'
import { proposeTarget, signTarget } from '../shared-desk/change-target.ts'
import type { Division } from '../staff/roles.ts'
import type { Happening, Scene } from './happening.ts'
import { DEMO_ZONE } from './regency.ts'
import { type Calendar, LAUNCH_DAY } from './visit-plan.ts'

const HOUR_MS = 3_600_000

interface Told {
  /** Days after the launch, and the hour. */
  day: number
  hour: number
  from: Division
  subject: string
  text: string
  /** Path of the page it is about; '' = none. */
  path: string
  /** Days until it is expected; 0 = not said. */
  dueDays: number
  answers: { day: number; move: RequestMove; note: string }[]
}

/** What the two divisions asked of each other since the launch: done, refused with a reason, in work, late, new. */
const REQUESTS: readonly Told[] = [
  {
    day: 0,
    hour: 9,
    from: 'ikp',
    subject: 'Pasang skrip Titian di semua halaman berita',
    text: 'Supaya tombol bagikan dan kolom komentar tampil lagi. Selesai bila berita lama pun menampilkannya.',
    path: '',
    dueDays: 7,
    answers: [
      { day: 1, move: 'start', note: '' },
      { day: 4, move: 'done', note: 'Terpasang lewat templat; berita sejak 2019 ikut.' },
    ],
  },
  {
    day: 12,
    hour: 10,
    from: 'ikp',
    subject: 'Pasang kembali plugin bagikan dari pihak ketiga',
    text: 'Dulu ada penghitung jumlah bagikan di bawah judul.',
    path: '',
    dueDays: 14,
    answers: [
      {
        day: 13,
        move: 'refuse',
        note: 'Plugin itu memanggil server pihak ketiga dan pernah merusak halaman. Jumlah bagikan ada di laporan Titian.',
      },
    ],
  },
  {
    day: 30,
    hour: 14,
    from: 'egov',
    subject: 'Lengkapi gambar utama pada berita layanan',
    text: 'Tanpa gambar, pratinjau di WhatsApp kosong. Daftarnya di Kesehatan tautan.',
    path: '',
    dueDays: 21,
    answers: [{ day: 33, move: 'start', note: 'Yuli mengerjakan dari yang terbaru.' }],
  },
  {
    day: 52,
    hour: 8,
    from: 'ikp',
    subject: 'Perbaiki pengalihan alamat berita lama di subdomain',
    text: 'Tautan yang dibagikan warga tahun lalu berakhir di halaman utama.',
    path: '/berita',
    dueDays: 60,
    answers: [],
  },
]

const PEOPLE = { egov: 'bram', ikp: 'kartini' } as const

/** The requests between E-Gov and IKP, and the target of each quarter that both sign. */
export function planTwoDivisions(calendar: Calendar): Happening[] {
  const moment = (day: number, hour: number) => calendar.midnight(LAUNCH_DAY + day) + hour * HOUR_MS
  const requests = REQUESTS.flatMap((told): Happening[] => {
    const at = moment(told.day, told.hour)
    const id = newId(at)
    return [
      { at, happen: (scene) => ask(scene, id, told) },
      ...told.answers.map(({ day, move, note }, index) => ({
        at: moment(day, 11),
        happen: async ({ titian, site, staff }: Scene) => {
          const to = told.from === 'ikp' ? 'egov' : 'ikp'
          await tendRequest(titian, staff[PEOPLE[to]], site, { id, version: index + 1, move, note })
        },
      })),
    ]
  })
  const target: Happening = {
    at: moment(11, 9),
    async happen({ titian, site, staff }) {
      // The quarter in which the story ends: that is the one whose target is on the page.
      const quarter = quarterOf(dayOf(calendar.endMs, DEMO_ZONE))
      const order = { quarter, version: 0, measure: 'social_share', goal: 25 } as const
      await proposeTarget(titian, staff.kartini, site, order)
      await signTarget(titian, staff.bram, site, { quarter, version: 1 })
    },
  }
  return [...requests, target]
}

async function ask({ titian, site, staff }: Scene, id: string, told: Told): Promise<void> {
  const { from, subject, text, path, dueDays } = told
  await askDivision(titian, staff[PEOPLE[from]], site, {
    id,
    from,
    subject,
    text,
    pageUrl: path === '' ? '' : `${site.origins[0]}${path}`,
    due: dueDays === 0 ? '' : addDays(titian.clock.now().slice(0, 10), dueDays),
  })
}
