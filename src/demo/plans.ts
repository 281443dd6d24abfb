import { addAccount } from '../accounts/change-account.ts'
import { addDays, dayOf, momentOf } from '../base/calendar.ts'
import { firstDayOf, quarterBefore, quarterOf } from '../base/quarter.ts'
import { languageOf } from '../language/language.ts'
import { markSent } from '../mail/outbox.ts'
import { copyPlan, savePlan } from '../planning/change-plan.ts'
import { EMPTY_PLAN, MEASURES, type Plan, type Target } from '../planning/plan.ts'
import { planOf, planVersions } from '../planning/plan-store.ts'
import { mailReports } from '../reports/mail-reports.ts'
import { addReader } from '../reports/send-report.ts'
import type { Happening, Scene } from './happening.ts'
import { ACCOUNTS, DEMO_ZONE } from './regency.ts'
import { type Calendar, LAUNCH_DAY } from './visit-plan.ts'

const LEADER = 'bupati@tanjungkelekakkab.go.id.test'
const HOUR_MS = 3_600_000

const PLAN: Plan = {
  ...EMPTY_PLAN,
  kinds: ['listen', 'inform'],
  people:
    'Warga delapan kecamatan yang membaca kabar lewat Facebook dan WhatsApp; perantau muda lewat Instagram; nelayan dan petani yang menunggu peringatan dini.',
  objectives: 'Setiap unggahan membawa pembaca kembali ke situs, dan pertanyaan warga dijawab di sana.',
  strategy:
    'Tautan terlacak di setiap unggahan; satu teks untuk tiap akun, tidak disalin; tautan profil ke halaman sendiri.',
  technology:
    'Facebook, Instagram, WhatsApp, dan X kabupaten; paket unggahan, tombol bagikan, kolom komentar, dan Surat Pembaca Titian.',
}
const EVALUATION =
  'Berhasil: unggahan bertaut membawa pembaca, paling banyak dari WhatsApp dan Facebook. Belum: YouTube masih tanpa tautan, dan akun X BPBD diam. Sebab: film disiapkan pihak luar tanpa keterangan.'

/** What is aimed at for the regency's own accounts, in the order of ACCOUNTS: Facebook, Instagram, X. */
const GOALS: readonly { followers: number; posts_linking: number; visits: number }[] = [
  { followers: 2300, posts_linking: 40, visits: 900 },
  { followers: 1400, posts_linking: 30, visits: 350 },
  { followers: 90, posts_linking: 15, visits: 60 },
]
const SITE_VISITS = 2500

/** A quarter's plan with its evaluation, handed on to the next; and the monthly report, mailed to the leader. */
export function planPapers(calendar: Calendar): Happening[] {
  const launch = calendar.midnight(LAUNCH_DAY)
  const quarter = quarterOf(dayOf(launch, DEMO_ZONE))
  const next = quarterBefore(quarter, -1)
  const turn = momentOf(addDays(firstDayOf(next), 1), 10, DEMO_ZONE)
  // Where the twelve weeks lie within one quarter, it is evaluated at their end.
  const evaluated = turn < calendar.endMs ? turn : calendar.midnight(calendar.days - 3) + 10 * HOUR_MS
  const days = Array.from({ length: calendar.days }, (_, day) => calendar.midnight(day))
  const mailDays = days.filter((ms) => ms > launch && dayOf(ms, DEMO_ZONE).endsWith('-02'))
  return [
    { at: launch + 26 * HOUR_MS, happen: (scene) => plan(scene, quarter) },
    { at: evaluated, happen: (scene) => evaluate(scene, quarter) },
    {
      at: launch + 50 * HOUR_MS,
      happen: ({ titian, site, staff }) => addReader(titian, staff.kartini, site, LEADER, ['month']),
    },
    ...mailDays.map((ms) => ({ at: ms + 8 * HOUR_MS, happen: mailMonth })),
  ]
}

async function plan({ titian, site, staff }: Scene, quarter: string): Promise<void> {
  const targets: Target[] = [{ accountId: '', measure: 'visits', goal: SITE_VISITS }]
  for (const [at, goals] of GOALS.entries()) {
    const accountId = await addAccount(titian, staff.kartini, site, ACCOUNTS[at]!.url)
    for (const measure of MEASURES) targets.push({ accountId, measure, goal: goals[measure] })
  }
  await savePlan(titian, staff.kartini, site, { quarter, version: 0, plan: { ...PLAN, targets } })
}

async function evaluate({ titian, site, staff }: Scene, quarter: string): Promise<void> {
  const [row] = await planVersions(titian.db, site.id, quarter)
  const written = { ...planOf(row!), evaluation: EVALUATION }
  await savePlan(titian, staff.kartini, site, { quarter, version: 1, plan: written })
  const { t } = languageOf(site.language)
  const name = t('plan.quarter', {
    roman: ['I', 'II', 'III', 'IV'][Number(quarter[6]) - 1]!,
    year: quarter.slice(0, 4),
  })
  await copyPlan(titian, staff.kartini, site, quarter, (evaluation) => t('plan.lesson', { quarter: name, evaluation }))
}

/** The story's mail server takes what the job wrote; this machine has none, so nothing leaves it. */
async function mailMonth({ titian }: Scene): Promise<void> {
  const config = { ...titian.config, mailUrl: 'smtp://surel.invalid', mailFrom: 'titian@tanjungkelekakkab.go.id.test' }
  await mailReports({ ...titian, config })
  const waiting = await titian.db
    .selectFrom('outbox')
    .select('id')
    .where('sent_at', '=', '')
    .where('recipient', '=', LEADER)
    .execute()
  for (const { id } of waiting) await markSent(titian.db, id, titian.clock.now())
}
