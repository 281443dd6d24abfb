import { type Config, readConfig } from '../config/config.ts'
import { type Running, start } from '../main.ts'
import { snippetFor } from '../sites/snippet.ts'
import { createSetupLink } from '../staff/setup-link.ts'
import { type Command, type Io, onlyOptions } from './command.ts'

/** After this, what is still in flight is cut: a proxy or systemd kills at 30 s or 90 s anyway. */
const STOP_MS = 20_000

export const command: Command = {
  summary: 'start the server (npm start)',
  usage: 'titian serve\n\nSettings are environment variables: README.md, "Configuration".',
  async run(args, io) {
    onlyOptions(args)
    const config = readConfig(io.env)
    const running = await start(config)
    await greet(running, config, io)
    return untilStopped(running, io)
  },
}

/** Waits for SIGTERM or SIGINT, then finishes what is in flight. @returns exit code */
export async function untilStopped(running: Running, io: Io): Promise<number> {
  await new Promise<void>((stopped) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopped())
  })
  io.out('Stopping: finishing what is in flight …')
  const cut = setTimeout(() => {
    io.err(`Not finished after ${STOP_MS / 1000} s; cutting.`)
    process.exit(1)
  }, STOP_MS)
  await running.stop()
  clearTimeout(cut)
  io.out('Stopped.')
  return 0
}

/** What a newcomer needs in the first five minutes, and nothing else. */
export async function greet(running: Running, config: Config, io: Io, isAskedFor = false): Promise<void> {
  const { titian, demo } = running
  const lines = ['', `Titian listens on ${config.publicUrl}`, '']
  const setup = await createSetupLink(titian)
  if (setup) lines.push('  1. Make your staff account (once, within 24 hours):', `     ${setup}`, '')
  else lines.push('  1. Staff sign in:', `     ${config.staffUrl}/staff`, '')
  if (demo) {
    lines.push('  2. See it as a citizen, on the demo news site:', `     ${demo.url}`, '')
    lines.push('  3. Paste this into a real site, before </body>, once it is registered in the desk ("Pasang skrip"):')
    lines.push(`     ${snippetFor(config.publicUrl, 'SITE_KEY')}`, '')
    lines.push(
      isAskedFor
        ? '  Everything here is the demo’s own and touches nothing of yours. npm start opens your sites once one is registered.'
        : '  Desk and report show the demo until a real site is registered. npm run demo brings twelve weeks of data.',
    )
  } else {
    for (const site of titian.sites.all())
      lines.push(`  ${site.name}:`, `     ${snippetFor(config.publicUrl, site.id)}`, '')
    if (titian.sites.all().length === 0) lines.push('  No site yet: npm run -s titian -- site add --help', '')
  }
  if (config.staffUrl.startsWith('http:') && !/^http:\/\/(localhost|127\.)/.test(config.staffUrl)) {
    lines.push(
      '  Warning: the staff address is plain http, so passwords and the session cookie travel readable. Put https in front.',
    )
  }
  lines.push('  Stop with Ctrl+C.', '')
  for (const line of lines) io.out(line)
}
