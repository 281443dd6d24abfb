/** What a command may do with the outside world. Tests give it their own. */
export interface Io {
  out(line: string): void
  err(line: string): void
  stdin: NodeJS.ReadableStream
  stdout: NodeJS.WritableStream
  env: Record<string, string | undefined>
}

/** A mistake in how the command was called: the sentence and the usage are printed, exit code 2. */
export class UsageMistake extends Error {}

export interface Command {
  /** One line for the list. */
  summary: string
  usage: string
  /** @returns exit code */
  run(args: Args, io: Io): Promise<number>
}

export interface Args {
  /** What is not an option, in order. */
  words: string[]
  /** `--name value` and `--name=value`; a flag alone is 'true'. */
  options: Record<string, string>
}

/** Options that stand alone; every other one takes the word behind it. */
const FLAGS = new Set(['json', 'help', 'dry-run', 'force', 'keep-spam', 'screen', 'with-identity', 'lost'])

export function readArgs(argv: string[]): Args {
  const args: Args = { words: [], options: {} }
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!
    if (!word.startsWith('--')) args.words.push(word)
    else if (word.includes('=')) args.options[word.slice(2, word.indexOf('='))] = word.slice(word.indexOf('=') + 1)
    else if (FLAGS.has(word.slice(2)) || i + 1 >= argv.length) args.options[word.slice(2)] = 'true'
    else args.options[word.slice(2)] = argv[++i]!
  }
  return args
}

/** @throws UsageMistake for an option the command does not know */
export function onlyOptions(args: Args, ...known: string[]): void {
  const unknown = Object.keys(args.options).find((name) => name !== 'help' && !known.includes(name))
  if (unknown) throw new UsageMistake(`--${unknown} is not an option of this command.`)
}
