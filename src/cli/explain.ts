import { type Command, onlyOptions, UsageMistake } from './command.ts'

/** Without an agent everything is a robot. */
const PHONE =
  'Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'

export const command: Command = {
  summary: 'explain a decision: source, comment (JSON lines in, JSON lines out), preview (files in, JSON out)',
  usage: `titian explain source ADDRESS   (opened in an ordinary phone browser, from nowhere)
titian explain source  < lines of {"url","referrer","ua","own":["host"],"globals"?:[…]}
titian explain comment < lines of {"text","name","took"?,"website"?,"network"?,"spam"?}
titian explain preview --html FILE --facts FILE   (facts: {"url","status","headers","ttfbMs","botStatus","robots","image",…})`,
  async run(args, io) {
    onlyOptions(args, 'json', 'html', 'facts')
    const [what] = args.words
    if (args.words.length > (what === 'source' ? 2 : 1))
      throw new UsageMistake(`"${args.words.at(-1)}" is not understood here.`)
    if (what === 'source') {
      const { explainLine, explainSource } = await import('./explain-source.ts')
      const address = args.words[1]
      if (address === undefined) await explainSource(io.stdin, io.stdout)
      else io.out(explainLine(JSON.stringify({ url: address, ua: PHONE }))!)
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
