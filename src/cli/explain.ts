import { type Command, onlyOptions, UsageMistake } from './command.ts'

export const command: Command = {
  summary: 'explain a decision: source, comment (JSON lines in, JSON lines out), preview (files in, JSON out)',
  usage: `titian explain source  < lines of {"url","referrer","ua","own":["host"],"globals"?:[…]}
titian explain comment < lines of {"text","name","took"?,"website"?,"network"?,"spam"?}
titian explain preview --html FILE --facts FILE   (facts: {"url","status","headers","ttfbMs","botStatus","robots","image",…})`,
  async run(args, io) {
    onlyOptions(args, 'json', 'html', 'facts')
    const [what] = args.words
    if (what === 'source') {
      const { explainSource } = await import('./explain-source.ts')
      await explainSource(io.stdin, io.stdout)
    } else if (what === 'comment') {
      const { explainComment } = await import('./explain-comment.ts')
      await explainComment(io.stdin, io.stdout)
    } else if (what === 'preview') {
      const { html, facts } = args.options
      if (!html || !facts) throw new UsageMistake('Name both files: --html FILE --facts FILE.')
      const { explainPreview } = await import('./explain-preview.ts')
      io.out(await explainPreview(html, facts))
    } else throw new UsageMistake('What shall be explained: source, comment or preview?')
    return 0
  },
}
