import { plainFromRich } from '../base/rich-text.ts'
import { lengthOf, shorten } from '../base/text.ts'
import { richFromHtml } from '../comments/clean-html.ts'
import { LIMITS } from '../wire/limits.ts'
import { OLD_TEXT_MOST, type OldComment, type SkipReason } from './old-comment.ts'

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g
/** Eight marks on one letter are more than any living script stacks (base/text.ts). */
const STACKED = /\p{M}{8,}/u
/** HTML beyond this is no comment; cleaning it would only take time. */
const MARKUP_MOST = 400_000

export type CleanText = { ok: true; text: string } | { ok: false; why: Extract<SkipReason, 'empty' | 'long' | 'marks'> }

/** The words of an old comment as plain text: paragraphs and lines kept, links with their address, everything else gone. */
export async function cleanText({ text, markup }: Pick<OldComment, 'text' | 'markup'>): Promise<CleanText> {
  if (text.length > MARKUP_MOST) return { ok: false, why: 'long' }
  const plain = markup === 'plain' ? text : await plainOfHtml(markup === 'wordpress' ? withBreaks(text) : text)
  const clean = plain
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROL, '')
    .replace(/[^\S\n]+(?=\n)/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .normalize('NFC')
    .trim()
  if (clean === '') return { ok: false, why: 'empty' }
  if (STACKED.test(clean)) return { ok: false, why: 'marks' }
  return lengthOf(clean) > OLD_TEXT_MOST ? { ok: false, why: 'long' } : { ok: true, text: clean }
}

/** The name as it is shown; one that is missing or cannot be shown is replaced by `nameless`. */
export async function cleanName(name: string, nameless: string): Promise<string> {
  const short = name.slice(0, 1000)
  const plain = /[<&]/.test(short) ? await plainOfHtml(short) : short
  const clean = plain.toWellFormed().replace(CONTROL, '').replace(/\s+/g, ' ').normalize('NFC').trim()
  return clean === '' || STACKED.test(clean) ? nameless : shorten(clean, LIMITS.nameLength)
}

const plainOfHtml = async (html: string): Promise<string> => plainFromRich(await richFromHtml(html))

/** WordPress and Drupal show line ends although they stand in HTML, unless the text has paragraphs of its own. */
function withBreaks(text: string): string {
  if (/<(?:p|br|div)\b/i.test(text)) return text
  return text.replace(/\r\n?/g, '\n').replace(/\n/g, '<br>')
}
