// How long a post is, as its platform counts. The server imports this file too (src/kit/kit-text.ts), so that the number
// under a field and the limit that is checked are one.

const segmenter = new Intl.Segmenter('id', { granularity: 'grapheme' })

/** An address, or a bare host that X makes one of. */
const ADDRESS =
  /https?:\/\/[^\s<>"]+|(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}(?:id|com|net|org|info|me|ly|io|co)(?![\w.-])(?:\/[^\s<>"]*)?/giu
const ADDRESS_LENGTH = 23

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u

/** One for Latin and its neighbours, two for everything else: Chinese, Japanese, Korean … (twitter-text, version 3). */
const isLight = (point) =>
  point <= 4351 ||
  (point >= 8192 && point <= 8205) ||
  (point >= 8208 && point <= 8223) ||
  (point >= 8242 && point <= 8247)

/** @param counts x: weighted · graphemes: what people see as one sign · points: code points */
export function lengthFor(counts, text) {
  if (counts === 'x') return weightOf(text)
  let length = 0
  for (const _ of counts === 'graphemes' ? segmenter.segment(text) : text) length++
  return length
}

/** An address counts 23 whatever its length, an emoji 2 whatever it is composed of. */
function weightOf(text) {
  let weight = 0
  const rest = text.normalize('NFC').replace(ADDRESS, () => {
    weight += ADDRESS_LENGTH
    return ''
  })
  for (const { segment } of segmenter.segment(rest)) {
    if (EMOJI.test(segment)) weight += 2
    else for (const sign of segment) weight += isLight(sign.codePointAt(0)) ? 1 : 2
  }
  return weight
}
