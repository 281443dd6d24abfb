import { readText } from './normalise.ts'

/** Names that only the institution may use. A citizen called so is held, and told apart by a moderator. */
export type NameCheck = { reserved: boolean; disguised: boolean }

/** Names are short; the rest is not read. */
const maxNameChars = 200

const STAFF =
  /^(?:akun|petugas|tim|official|pak|bu|bapak|ibu|humas|the|halo|kami|situs|website|layanan|cs)?(?:admin|administrator|adminresmi|superadmin|moderator|operator|webmaster|humas|pengelola|redaksi|customerservice|layananpelanggan)(?:resmi|official|situs|web|website|pusat|pemkab|kab|kabupaten|kota|komentar|titian|diskominfo|id|\d{1,3})*$/
const OFFICES =
  /^(?:akun|official|tim|admin|humas|resmi|staf|petugas)?(?:pemkab|pemkot|pemprov|pemda|pemerintahkabupaten|pemerintahkota|pemerintahprovinsi|pemerintahdaerah|pemerintah|diskominfo|diskominfotik|kominfo|disdukcapil|bupati|wakilbupati|wabup|walikota|wakilwalikota|gubernur|sekda|sekretarisdaerah|sekretariatdaerah|dinas[a-z]{4,}|kepaladinas[a-z]*|kabid[a-z]+|kapolres|kapolsek|dandim|kajari|ketuadprd|dprd|inspektorat|bappeda|bkpsdm|bpbd|satpolpp)/
const WORDS = /\b(?:admin|administrator|moderator|humas|official)\b/
const RESMI = /\bresmi\b/

export function checkName(name: string, institution: readonly string[] = []): NameCheck {
  const reading = readText(name.slice(0, maxNameChars))
  const disguised =
    ['styled', 'look-alike', 'hidden', 'reversed', 'marks'].some((kind) => reading.disguises.has(kind as 'styled')) ||
    /[\u202a-\u202e\u2066-\u2069]/.test(name)
  const read = reading.read
  const squeezed = unleet(reading.tokens.map((token) => token.plain).join(''))
  if (squeezed.length === 0) return { reserved: false, disguised }
  const spellings = [squeezed, ...shapesOf(name.trimStart().startsWith('@') ? 'a' + squeezed : squeezed)]
  const staff =
    spellings.some((spelling) => STAFF.test(spelling) || OFFICES.test(spelling)) || WORDS.test(read) || RESMI.test(read)
  const own = institution.some((reserved) => resembles(squeezed, reserved))
  return { reserved: staff || own || (disguised && /admin|pemkab|bupati/.test(squeezed)), disguised }
}

/** What the eye takes it for: `Adrnin` (rn), `Vvakil` (vv), `Dlskominfo` (l), `nimdA` (backwards). */
function shapesOf(squeezed: string): string[] {
  const joined = squeezed.replace(/rn/g, 'm').replace(/vv/g, 'w')
  const backwards = [...squeezed].reverse().join('')
  return [squeezed, joined, joined.replace(/l/g, 'i'), ...(/^nimda|nimda$/.test(squeezed) ? [backwards] : [])]
}

/** `Adm1n`, `Admin1`, `4dmin`: whole digits inside a name are letters in disguise. */
function unleet(text: string): string {
  return text
    .replace(/0(?=[a-z])/g, 'o')
    .replace(/1(?=[a-z])/g, 'i')
    .replace(/4(?=[a-z])/g, 'a')
    .replace(/3(?=[a-z])/g, 'e')
}

/** Equal, contained, or one letter off for names of six letters and more. Titles (H., Drs.) do not count. */
function resembles(squeezed: string, reserved: string): boolean {
  const wanted = readText(reserved.slice(0, maxNameChars))
    .tokens.map((token) => token.plain)
    .filter((word) => !TITLES.has(word))
    .join('')
  const bare = squeezed.replace(/^(?:hj|drs|dr|ir|pak|bapak|bu|ibu|bupati|sekda)(?=[a-z]{5})/, '')
  if (wanted.length < 3) return false
  if (squeezed === wanted || bare === wanted) return true
  if (wanted.length >= 6 && squeezed.includes(wanted)) return true
  return wanted.length >= 6 && (oneLetterOff(squeezed, wanted) || oneLetterOff(bare, wanted))
}

const TITLES = new Set('h hj drs dr ir prof se st sh mh mm msi m si s sos sip ap kom t pd ag'.split(' '))

function oneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return a.length - start - end <= 1 && b.length - start - end <= 1
}
