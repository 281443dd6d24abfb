import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Env } from './env.ts'
import { VARIABLES } from './env.ts'

export interface Config {
  host: string
  port: number
  /** Without a slash at the end; may carry a path prefix. */
  publicUrl: string
  staffUrl: string
  /** Path prefix of the public address, '' or '/titian'. */
  base: string
  staffBase: string
  /** At least 32 bytes; empty only where no secret is needed (explain commands). */
  secret: string
  dataDir: string
  /** `postgres://…` or the path of the SQLite file. */
  database: string
  /** The installation's own database: another than `database` while the demo is open. */
  ownDatabase: string
  isPostgres: boolean
  /** Reverse proxies in front, for X-Forwarded-For. */
  trustProxy: number
  mailUrl: string
  mailFrom: string
  logLevel: string
  /** 0: no demo site. */
  demoPort: number
}

/** Every mistake of the configuration at once, each with what to write instead. */
export class ConfigMistakes extends Error {
  readonly mistakes: string[]
  constructor(mistakes: string[]) {
    super(mistakes.join('\n'))
    this.mistakes = mistakes
  }
}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const SECRET_BYTES = 32

/**
 * Names first, then defaults, then contradictions.
 * @param makeFolders create the data folder and the secret when they are missing (`serve` and the commands that write)
 * @throws ConfigMistakes
 */
export function readConfig(env: Env, makeFolders = true): Config {
  const mistakes: string[] = []
  const value = (name: keyof typeof VARIABLES) => env[name]?.trim() ?? ''

  const unknown = Object.keys(env).filter(
    (name) => name.startsWith('TITIAN_') && !(name in VARIABLES) && !name.startsWith('TITIAN_TEST_'),
  )
  for (const name of unknown)
    mistakes.push(`${name} is not a setting of Titian. Known: ${Object.keys(VARIABLES).join(', ')}.`)

  const port = readPort(value('TITIAN_PORT'), 8080, 'TITIAN_PORT', mistakes)
  const demoPort = readPort(value('TITIAN_DEMO_PORT'), port + 1, 'TITIAN_DEMO_PORT', mistakes)
  if (demoPort === port) mistakes.push('TITIAN_DEMO_PORT must differ from TITIAN_PORT: the demo is another origin.')

  const publicUrl = readUrl(value('TITIAN_PUBLIC_URL') || `http://localhost:${port}`, 'TITIAN_PUBLIC_URL', mistakes)
  const staffUrl = readUrl(value('TITIAN_STAFF_URL') || publicUrl, 'TITIAN_STAFF_URL', mistakes)

  const hops = value('TITIAN_TRUST_PROXY') || '0'
  if (!/^\d$/.test(hops))
    mistakes.push(`TITIAN_TRUST_PROXY is the number of proxies in front, 0 to 9; it is "${hops}".`)

  const logLevel = value('TITIAN_LOG_LEVEL') || 'info'
  if (!LEVELS.includes(logLevel)) mistakes.push(`TITIAN_LOG_LEVEL is one of ${LEVELS.join(', ')}; it is "${logLevel}".`)

  const databaseUrl = value('TITIAN_DATABASE_URL')
  const isPostgres = /^postgres(ql)?:\/\//.test(databaseUrl)
  if (databaseUrl && !isPostgres) mistakes.push('TITIAN_DATABASE_URL starts with postgres://, or is empty for SQLite.')

  const mailUrl = value('TITIAN_MAIL_URL')
  const mailFrom = value('TITIAN_MAIL_FROM')
  if (mailUrl && !/^smtps?:\/\//.test(mailUrl)) mistakes.push('TITIAN_MAIL_URL starts with smtp:// or smtps://.')
  if (mailUrl && !mailFrom) mistakes.push('TITIAN_MAIL_FROM is needed with TITIAN_MAIL_URL: who sends the mails?')

  const secret = value('TITIAN_SECRET')
  if (secret && Buffer.byteLength(secret) < SECRET_BYTES)
    mistakes.push(`TITIAN_SECRET has fewer than ${SECRET_BYTES} bytes. Make one: openssl rand -base64 48`)
  if (!secret && isPostgres)
    mistakes.push(
      'TITIAN_SECRET is required with PostgreSQL: all processes must share it. Make one: openssl rand -base64 48',
    )

  const dataDir = resolve(value('TITIAN_DATA_DIR') || 'data')
  if (makeFolders && mistakes.length === 0) checkFolder(dataDir, mistakes)

  if (mistakes.length > 0) throw new ConfigMistakes(mistakes)
  const database = isPostgres ? databaseUrl : join(dataDir, 'titian.db')
  return {
    host: value('TITIAN_HOST') || '127.0.0.1',
    port,
    publicUrl,
    staffUrl,
    base: pathOf(publicUrl),
    staffBase: pathOf(staffUrl),
    secret: secret || (makeFolders ? secretIn(dataDir) : ''),
    dataDir,
    database,
    ownDatabase: database,
    isPostgres,
    trustProxy: Number(hops),
    mailUrl,
    mailFrom,
    logLevel,
    demoPort,
  }
}

function readPort(text: string, fallback: number, name: string, mistakes: string[]): number {
  if (!text) return fallback
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    mistakes.push(`${name} is a port, 0 to 65535; it is "${text}".`)
    return fallback
  }
  return port
}

function readUrl(text: string, name: string, mistakes: string[]): string {
  try {
    const url = new URL(text)
    if (!/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) throw new Error('form')
    return (url.origin + url.pathname).replace(/\/+$/, '')
  } catch {
    mistakes.push(
      `${name} is an address such as https://titian.example.go.id (a path may follow, nothing else); it is "${text}".`,
    )
    return 'http://localhost'
  }
}

const pathOf = (url: string): string => new URL(url).pathname.replace(/\/+$/, '')

function checkFolder(folder: string, mistakes: string[]): void {
  try {
    // Letters, contacts and password hashes lie in it: for this user alone.
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    const isFile = ['EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
    mistakes.push(
      isFile
        ? `TITIAN_DATA_DIR is ${folder}, and that, or a part of it, is a file. Name a folder; it is made when it is missing.`
        : `The data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}). Give this user the right (chown), or name another in TITIAN_DATA_DIR.`,
    )
  }
}

/** The secret is made once and kept beside the database, readable by this user alone. */
function secretIn(folder: string): string {
  const file = join(folder, 'secret')
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(48).toString('base64url') + '\n', { mode: 0o600, flag: 'wx' })
    } catch (error) {
      // Two processes may start at once: the second reads what the first wrote.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (Buffer.byteLength(secret) < SECRET_BYTES) {
    throw new ConfigMistakes([
      `${file} holds fewer than ${SECRET_BYTES} bytes. Restore it from a backup, or remove it to make a new one. Letters and accounts stay; links in later mails about older letters no longer open them, and browsers that liked or commented are taken for new ones.`,
    ])
  }
  return secret
}
