import { hash, verify } from '@node-rs/argon2'
import { Problem } from '../base/problem.ts'
import { lengthOf } from '../base/text.ts'

/** Fewest and most characters of a password. No rule of composition: length is what guessing costs (NIST SP 800-63B §5.1.1). */
export const PASSWORD_LEAST = 10
export const PASSWORD_MOST = 200

/** argon2id, above OWASP's least (19 MiB, 2 rounds): 35 ms on a 2024 server core, 50–100 ms on a small virtual one. */
const COST = { memoryCost: 32_768, timeCost: 4, parallelism: 1 }
/** 32 MiB each: a burst of sign-ins must not fill a small server. */
const AT_ONCE = 2

/** Ten characters or more, and still what everybody tries first. Compared without case and without digits at the end. */
const COMMON = new Set(
  `1234567890 12345678910 123456789012 0123456789 0987654321 9876543210 1122334455 1111111111 0000000000 qwertyuiop qwerty1234
  qwertyuiop1 1q2w3e4r5t asdfghjkl1 passwordpassword password123 password1234 p@ssw0rd123 katasandi123 katasandiku rahasia123
  rahasia1234 rahasianegara indonesia indonesiaku indonesiaraya indonesia45 indonesia1945 merdeka1945 pancasila bismillah
  bismillah123 bismillahirrahmanirrahim alhamdulillah sayangkamu sayangkuuu cintaku123 iloveyou123 iloveyouuu administrator
  administrator1 admin12345 admin123456 adminadmin superadmin superadmin1 pemerintah pemkab12345 pemkab2024 pemkab2025 pemkab2026
  bupati2024 bupati2025 kominfo123 kominfo1234 kominfo2024 kominfo2025 kominfo2026 diskominfo diskominfo1 humas12345 protokol123
  petugas123 operator123 selamatpagi selamatdatang welcome123 welcome1234 letmein123 changeme123 gantikatasandi testtest123
  abcdefghij abcd123456 abc1234567 aaaaaaaaaa bangkabelitung tanjungkelekak titiantitian`.split(/\s+/),
)

/**
 * @throws Problem 'invalid' with field `password`
 */
export function checkPassword(password: string, username: string): void {
  const refuse = (say: string, params: Record<string, number> = {}): never => {
    throw new Problem('invalid', say, { field: 'password', params })
  }
  const length = lengthOf(password)
  if (length < PASSWORD_LEAST) refuse('auth.password_short', { n: PASSWORD_LEAST })
  if (length > PASSWORD_MOST) refuse('auth.password_long', { n: PASSWORD_MOST })
  const bare = password.toLowerCase().replaceAll(/\s/g, '')
  const stem = bare.replace(/[\d!@#.]+$/, '')
  if (username && (bare === username || stem === username || bare === username + username))
    refuse('auth.password_username')
  if (COMMON.has(bare) || COMMON.has(stem) || new Set(bare).size < 4) refuse('auth.password_common')
}

/** The same text typed on two keyboards may differ in its bytes: NFC first. */
const plain = (password: string): string => password.normalize('NFC')

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(plain(password), COST))

/**
 * @param stored '' for an unknown person, or one who has no password yet: takes as long as a wrong password, and is false
 */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const fits = await inTurn(async () => verify(stored || (await nobody()), plain(password)))
  return fits && stored !== ''
}

let nobodysHash: Promise<string> | undefined
/** A hash that no password of anybody fits, made once, so that unknown names cost the same. */
function nobody(): Promise<string> {
  nobodysHash ??= hash('titian: nobody', COST)
  return nobodysHash
}

let busy = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  else busy++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy--
  }
}
