import { Problem } from '../base/problem.ts'
import { ConfigMistakes } from '../config/config.ts'
import { sentenceOf } from '../http/respond.ts'
import { SourceMistake } from '../old-comments/old-comment.ts'
import { ForeignDatabase } from '../storage/foreign-database.ts'
import { type Command, type Io, readArgs, UsageMistake } from './command.ts'

/** One file for each command, imported when it is asked for: `explain` must not wait for the server's imports. */
const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  serve: () => import('./serve.ts'),
  demo: () => import('./demo.ts'),
  site: () => import('./site.ts'),
  staff: () => import('./staff.ts'),
  migrate: () => import('./migrate.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  verify: () => import('./verify.ts'),
  import: () => import('./import.ts'),
  export: () => import('./export.ts'),
  move: () => import('./move.ts'),
  report: () => import('./report-command.ts'),
  'rebuild-counts': () => import('./rebuild-counts.ts'),
  'check-links': () => import('./check-links.ts'),
  explain: () => import('./explain.ts'),
}

export async function main(argv: string[]): Promise<void> {
  const io: Io = {
    out: (line) => console.log(line),
    err: (line) => console.error(line),
    stdin: process.stdin,
    stdout: process.stdout,
    env: process.env,
  }
  process.exitCode = await runCommand(argv, io)
}

/** @returns exit code: 0 done, 1 failed, 2 called wrongly */
export async function runCommand(argv: string[], io: Io): Promise<number> {
  const [name, ...rest] = argv
  const load = name === undefined ? undefined : COMMANDS[name]
  if (!load) {
    if (name !== undefined && name !== 'help' && name !== '--help') io.err(`titian: there is no command "${name}".\n`)
    io.out(await overview())
    return name === undefined || name === 'help' || name === '--help' ? 0 : 2
  }
  const { command } = await load()
  const args = readArgs(rest)
  if (args.options.help) {
    io.out(`${command.summary}\n\n${command.usage}`)
    return 0
  }
  try {
    return await command.run(args, io)
  } catch (error) {
    return explainFailure(error, command, io)
  }
}

async function overview(): Promise<string> {
  const lines = ['Titian: npm run -s titian -- COMMAND', '']
  for (const [name, load] of Object.entries(COMMANDS)) {
    lines.push(`  ${name.padEnd(16)}${(await load()).command.summary}`)
  }
  return [...lines, '', 'COMMAND --help tells more. Settings are environment variables: README.md.'].join('\n')
}

function explainFailure(error: unknown, command: Command, io: Io): number {
  if (error instanceof UsageMistake) {
    io.err(`${error.message}\n\n${command.usage}`)
    return 2
  }
  if (error instanceof ConfigMistakes) {
    io.err(`Titian cannot start:\n${error.mistakes.map((mistake) => `  - ${mistake}`).join('\n')}`)
    return 1
  }
  if (error instanceof ForeignDatabase || error instanceof SourceMistake) {
    io.err(error.message)
    return 1
  }
  if (error instanceof Problem && error.code !== 'internal') {
    io.err((error.field ? `${error.field}: ` : '') + sentenceOf(error, 'en'))
    return 1
  }
  const known = sentenceFor(error as NodeJS.ErrnoException & { port?: number; address?: string })
  io.err(known ?? String((error as Error).stack ?? error))
  return 1
}

/** Failures of the machine, in words that say what to do. */
function sentenceFor(error: NodeJS.ErrnoException & { port?: number; address?: string }): string | null {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${error.port} is taken by another program (perhaps another Titian). Stop that one, or choose another port: TITIAN_PORT=${Number(error.port ?? 8080) + 10} npm start`
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${error.address}. TITIAN_HOST is 127.0.0.1, 0.0.0.0 or an address of this machine.`
    case 'EACCES':
      return error.port
        ? `This user may not listen on port ${error.port}. Choose one above 1023: TITIAN_PORT=8080 npm start`
        : `This user may not write ${error.path}. Give it the right (chown), or name another folder in TITIAN_DATA_DIR.`
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
      return `The database server does not answer (${error.code} ${error.address ?? ''}). Check TITIAN_DATABASE_URL and that PostgreSQL runs.`
    case '28P01':
    case '3D000':
      return `PostgreSQL refuses: ${error.message}. Check user, password and database in TITIAN_DATABASE_URL.`
    case 'SQLITE_CANTOPEN':
      return `The database file cannot be opened: ${error.message}. Check the rights of the data folder, or name another in TITIAN_DATA_DIR.`
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return `The database file is damaged or no database: ${error.message}. Restore a backup: npm run -s titian -- restore FILE`
    case 'SQLITE_BUSY':
      return 'Another process holds the database for longer than 5 s. Wait for it, or stop it, and try again.'
    case 'MODULE_NOT_FOUND':
    case 'ERR_DLOPEN_FAILED':
      return /better.sqlite3/.test(error.message)
        ? 'The SQLite addon is missing or was built for another Node. Run `npm ci` again; without a prebuilt binary it needs python3, make and g++.'
        : null
    default:
      return null
  }
}
