import { join } from 'node:path'
import { readConfig } from '../config/config.ts'
import { demoConfig, start } from '../main.ts'
import { type Command, onlyOptions } from './command.ts'
import { greet, untilStopped } from './serve.ts'

export const command: Command = {
  summary: 'start with a demo of twelve weeks of data (npm run demo)',
  usage: 'titian demo [--force]\n\nNever touches the installation’s own database. --force makes the data anew.',
  async run(args, io) {
    onlyOptions(args, 'force')
    const config = readConfig(io.env)
    const demo = demoConfig(config)
    const { makeDemoData } = await import('../demo/make-demo-data.ts')
    await makeDemoData(demo, { isForced: args.options.force === 'true', out: io.stdout })
    const running = await start(config, true)
    io.out(`Demo data: ${join(config.dataDir, 'demo')}`)
    await greet(running, config, io, true)
    return untilStopped(running, io)
  },
}
