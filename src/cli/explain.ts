import { type Command, onlyOptions, UsageMistake } from './command.ts'

export const command: Command = {
  summary: 'explain a decision: source, comment (JSON lines in, JSON lines out)',
  usage: `titian explain source  < lines of {"url","referrer","ua","own":["host"],"globals"?:[…]}
titian explain comment < lines of {"text","name"}`,
  async run(args, io) {
    onlyOptions(args, 'json')
    const [what] = args.words
    if (what === 'source') {
      const { explainSource } = await import('./explain-source.ts')
      await explainSource(io.stdin, io.stdout)
    } else if (what === 'comment') {
      const { explainComment } = await import('./explain-comment.ts')
      await explainComment(io.stdin, io.stdout)
    } else throw new UsageMistake('What shall be explained: source or comment?')
    return 0
  },
}
