import { dayOf } from '../base/calendar.ts'
import { answerLetter } from '../letters/answer-letter.ts'
import { closeLetter } from '../letters/close-letter.ts'
import { type Channel, enterLetter } from '../letters/enter-letter.ts'
import type { Outcome } from '../letters/letter.ts'
import { type LetterRow, letterByNumber } from '../letters/letter-store.ts'
import { type MoveOrder, moveLetter } from '../letters/move-letter.ts'
import { publishLetter } from '../letters/publish-letter.ts'
import { sendLetter } from '../letters/send-letter.ts'
import { supportLetter } from '../letters/support-letter.ts'
import { appealLetter, rateLetter, supplyLetter, withdrawLetter } from '../letters/tend-letter.ts'
import type { Article } from './article.ts'
import { type Happening, inOffice, type Scene } from './happening.ts'
import { type Drawing, demoPhoto } from './letter-photos.ts'
import { LETTERS, type LetterFate, type LetterText, type LetterTopic } from './letter-texts.ts'
import type { StaffName } from './people.ts'
import { BASE64URL, Random } from './random.ts'
import { DEMO_ZONE } from './regency.ts'
import type { Calendar } from './visit-plan.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const CATEGORIES: Readonly<Record<LetterTopic, string>> = {
  jalan: 'roads',
  air: 'water',
  sampah: 'waste',
  kesehatan: 'health',
  pendidikan: 'education',
  adminduk: 'civil-registry',
  bansos: 'social-aid',
  izin: 'business-permits',
  ketertiban: 'public-order',
  perhubungan: 'transport',
  tambang: 'mining',
  tani: 'farming-fishing',
  wisata: 'tourism-culture',
  pungli: 'officials',
  situs: 'information',
  lain: 'other',
  oss: 'business-permits',
  pajak: 'taxes',
  pengadaan: 'procurement',
  'tata-ruang': 'spatial-planning',
  kerja: 'labour',
  umkm: 'small-business',
  investasi: 'investment',
  'usaha-lain': 'other',
}
/** Letters with a photo, and what IKP says that it shows. */
const PHOTOS: Readonly<Record<string, { drawing: Drawing; alt: string }>> = {
  'Jembatan kayu di Dusun Air Anyut lapuk': {
    drawing: 'bridge',
    alt: 'Gambar buatan: jembatan kayu dengan papan yang lepas di tengah.',
  },
  'Lampu jalan padam di Dusun Air Anyut': {
    drawing: 'road',
    alt: 'Gambar buatan: jalan dusun pada malam hari, semua lampu padam.',
  },
}
/** Letters that came on an account and were written down by IKP. */
const ENTERED: Readonly<Record<string, { channel: Channel; account: string }>> = {
  'Cara memastikan saya terdaftar bansos': { channel: 'facebook', account: 'Pemkab Tanjung Kelekak' },
  'Musik keras dari kafe sampai pukul dua': { channel: 'instagram', account: '@pemkabtanjungkelekak' },
  'Antre obat rawat jalan sampai empat jam': { channel: 'whatsapp', account: 'Info Kelekak' },
}

const OUTCOMES: Partial<Record<LetterFate, Outcome>> = {
  done: 'implemented',
  explained: 'explained',
  adopted: 'adopted',
  refused: 'refused',
}

/** Letters whose way is told day by day, in working days after receipt. */
const SAMPLE = 'Jembatan kayu di Dusun Air Anyut lapuk'
/** Into which the others about the same road are merged. */
const ROAD = 'Lubang besar setelah jembatan di kilometer 3'
const RETURNED = 'Jalan berlubang di Kenanga Baru menuju pelabuhan'
const ASKED = 'Tagihan pajak reklame dua kali'
/** Settled, and taken up again when the matter came back; with the second answer. */
const REOPENED: Readonly<Record<string, string>> = {
  'Musik keras dari kafe sampai pukul dua':
    'Pengelola melanggar kesanggupannya pada dua malam. Izin hiburannya dibekukan satu bulan, dan patroli dilanjutkan.',
  'Antre obat rawat jalan sampai empat jam':
    'Petugas tambahan sempat ditarik. Loket kedua kini ditetapkan tetap dengan keputusan direktur.',
}

/** A letter once it has been sent. */
interface Sent {
  number: string
  secret: string
}

/** Every letter of the story and what staff do with it, in no order. */
export function planLetters(articles: readonly Article[], calendar: Calendar, random: Random): Happening[] {
  const road: Sent = { number: '', secret: '' }
  return LETTERS.flatMap((letter) => {
    const sent = letter.subject === ROAD ? road : { number: '', secret: '' }
    const at = calendar.midnight(letter.day) + letter.hour * HOUR_MS + random.whole(0, 59) * 60_000
    return [writing(letter, sent, at, articles, random), ...handling(letter, sent, road, at, calendar, random)]
  })
}

function writing(letter: LetterText, sent: Sent, at: number, articles: readonly Article[], random: Random): Happening {
  const once = random.text(22, BASE64URL)
  const took = random.whole(90_000, 600_000)
  const wasBeside = random.is(0.6) ? articles.findLast(({ published }) => Date.parse(published) < at) : undefined
  const entered = ENTERED[letter.subject]
  const beside = entered ? undefined : wasBeside
  const contact = random.is(0.5) ? `0811 0000 ${random.whole(1000, 9999)}` : ''
  return {
    at,
    ...(beside ? { by: { article: beside, act: 'letter' as const } } : {}),
    async happen({ titian, site, staff }) {
      const { type, audience, visibility, name, place, subject, text } = letter
      const category = CATEGORIES[letter.category]
      const fields = { type, audience, visibility, category, name, place, subject, text, contact, once }
      const photo = PHOTOS[subject]
      const answer = entered
        ? await enterLetter(titian, staff.kartini, site, {
            ...fields,
            ...entered,
            address: '',
            day: dayOf(titian.clock.now(), DEMO_ZONE),
            hasConsent: true,
          })
        : await sendLetter(
            titian,
            site,
            {
              ...fields,
              site: site.id,
              ...(beside ? { url: `${site.origins[0]}/berita/${beside.slug}` } : {}),
              consent: true,
              took,
            },
            null,
            photo ? [await demoPhoto(photo.drawing)] : [],
          )
      sent.number = answer.number
      sent.secret = answer.secret
    },
  }
}

type Act = (scene: Scene, letter: LetterRow) => Promise<unknown>

function handling(
  letter: LetterText,
  sent: Sent,
  road: Sent,
  receivedAt: number,
  calendar: Calendar,
  random: Random,
): Happening[] {
  const steps: Happening[] = []
  let now = receivedAt
  /** So many working days later, somebody does something with the letter as it then is. */
  const then = (days: number, act: Act) => {
    now = workingDaysAfter(now, days, calendar, random)
    steps.push({
      at: now,
      async happen(scene) {
        const row = await letterByNumber(scene.titian.db, scene.site.id, sent.number)
        if (row) await act(scene, row)
      },
    })
  }
  const desk = random.pick<StaffName>(['kartini', 'kartini', 'yuli', 'andi'])
  const office: StaffName = letter.agency === 'dpupr' ? 'dpupr' : desk
  const move =
    (by: StaffName, order: Omit<MoveOrder, 'number' | 'version'>): Act =>
    ({ titian, site, staff }, { number, version }) =>
      moveLetter(titian, staff[by], site, { number, version, ...order })
  const answer =
    (text: string): Act =>
    ({ titian, site, staff }, { number, version }) =>
      answerLetter(titian, staff[office], site, { number, version, text })
  const close =
    (outcome: Outcome, note = ''): Act =>
    ({ titian, site, staff }, { number, version }) =>
      closeLetter(titian, staff[desk], site, { number, version, outcome, note })
  const publish: Act = ({ titian, site, staff }, { number, version, subject, text, answered_at, visibility }) =>
    answered_at && visibility !== 'secret'
      ? publishLetter(titian, staff.kartini, site, {
          number,
          version,
          subject,
          text,
          photos: subject in PHOTOS ? [{ n: 1, alt: PHOTOS[subject]!.alt }] : [],
        })
      : Promise.resolve()
  const dispose = move(desk, { move: 'dispose', agency: letter.agency })
  const lapor = move(desk, {
    move: 'refer',
    to: 'SP4N-LAPOR!',
    reference: `contoh-${random.whole(10_000, 99_999)}`,
    note: letter.answer,
  })

  const { fate, subject } = letter
  if (fate === 'new') return []
  if (fate === 'archived') {
    then(0.5, move(desk, { move: 'archive', reason: 'test', note: 'Surat percobaan, tidak perlu ditindaklanjuti.' }))
    return steps
  }
  if (fate === 'withdrawn') {
    then(0.5, move(desk, { move: 'verify' }))
    then(1, ({ titian, site }) =>
      withdrawLetter(titian, site, { ...sent, note: 'Sudah mendapat jawaban lewat kantor.' }),
    )
    return steps
  }
  if (fate === 'merged') {
    then(0.6, move(desk, { move: 'verify' }))
    then(0.5, (scene, row) => move(desk, { move: 'merge', to: road.number, note: 'Ruas yang sama.' })(scene, row))
    return steps
  }
  if (subject === SAMPLE) {
    then(2, dispose)
    then(1, move(office, { move: 'process' }))
    then(2, answer(letter.answer))
    then(8, close('implemented', 'Dua belas papan dan pegangan diganti.'))
    then(0.3, publish)
    supported(letter, sent, now, steps)
    return steps
  }
  if (random.is(0.5)) then(0.3, move(desk, { move: 'verify' }))
  if (fate === 'forwarded' && subject !== RETURNED) {
    then(1, lapor)
    return steps
  }
  then(0.4 + random.unit() * 1.4, dispose)
  if (subject === RETURNED) {
    then(2, move(office, { move: 'return', note: 'Bukan kewenangan kabupaten: ruas berstatus jalan provinsi.' }))
    then(1, lapor)
    return steps
  }
  if (fate === 'overdue') return steps
  if (subject === ASKED) {
    then(1, move(desk, { move: 'ask', note: 'Mohon tuliskan nomor kedua tagihan agar dapat kami cocokkan.' }))
    then(2, ({ titian, site }) =>
      supplyLetter(titian, site, { ...sent, text: 'Tagihan nomor 0417 dan 0522, keduanya untuk papan yang sama.' }),
    )
  }
  if (fate === 'postponed') {
    const until = dayOf(calendar.endMs + 21 * DAY_MS, DEMO_ZONE)
    then(0.8, move(desk, { move: 'postpone', until, note: 'Daftar penerima disusun setelah pembagian selesai.' }))
    return steps
  }
  if (random.is(0.8)) then(0.5 + random.unit(), move(office, { move: 'process' }))
  if (fate === 'working') return steps
  then(letter.type === 'complaint' ? 1 + random.unit() * 5 : 0.5 + random.unit() * 3, answer(letter.answer))
  rated(letter, sent, now, steps)
  if (random.is(0.8)) {
    then(0.3, publish)
    supported(letter, sent, now, steps)
  }
  const outcome = OUTCOMES[fate]
  if (!outcome) return steps
  const note = outcome === 'refused' ? 'Penerima memenuhi ketentuan yang berlaku.' : ''
  then(1 + random.unit() * 4, close(outcome, note))
  const again = REOPENED[subject]
  if (again) {
    then(3, ({ titian, site }) =>
      appealLetter(titian, site, { ...sent, text: 'Beberapa hari baik, lalu keadaannya kembali seperti semula.' }),
    )
    then(3, answer(again))
    then(0.4, publish)
    then(3, close('implemented'))
  }
  return steps
}

/** Some published letters are of a matter that others have too; told by the letter, so that no draw moves. */
function supported(letter: LetterText, sent: Sent, publishedAt: number, steps: Happening[]): void {
  const browsers = letter.subject.length % 5
  if (letter.visibility === 'secret' || browsers < 2) return
  for (let n = 0; n < browsers * 3; n++) {
    steps.push({
      at: publishedAt + (n + 1) * 5 * HOUR_MS,
      async happen({ titian, site }) {
        const key = new Random(`me too ${sent.number} ${n}`).text(22, BASE64URL)
        const row = await letterByNumber(titian.db, site.id, sent.number)
        if (row?.published_at) await supportLetter(titian, site, { number: sent.number, key, isTaken: false })
      },
    })
  }
}

/** Two of three writers say what they think of the answer, the evening it came; told by the letter, so that no draw moves. */
function rated(letter: LetterText, sent: Sent, answeredAt: number, steps: Happening[]): void {
  const draw = letter.subject.length % 6
  if (draw > 3) return
  const word = draw === 0 ? 'Jawabannya belum menyebut kapan.' : draw === 3 ? 'Cepat dan jelas, terima kasih.' : ''
  steps.push({
    at: answeredAt + 60_000,
    async happen({ titian, site }) {
      await rateLetter(titian, site, { ...sent, rating: String(draw === 0 ? 2 : draw + 2), word })
    },
  })
}

/** Moves on by working days and lands in office hours. */
function workingDaysAfter(at: number, days: number, calendar: Calendar, random: Random): number {
  const midnight = calendar.midnight(0)
  const firstWeekday = calendar.weekday(0)
  let now = inOffice(at, midnight, firstWeekday)
  for (let left = Math.floor(days); left > 0; left--) now = inOffice(now + DAY_MS, midnight, firstWeekday)
  return inOffice(now + (days % 1) * 8 * HOUR_MS + random.whole(5, 40) * 60_000, midnight, firstWeekday)
}
