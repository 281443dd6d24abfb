/**
 * Latin skeletons of characters that only look like letters and digits, for MATCHING ONLY, never for display.
 * The idea is UTS #39 (confusables → skeleton); the table is our own and holds what Indonesian gambling spam uses.
 * What NFKD folds by itself (mathematical, full-width, circled, superscript …) is not repeated here.
 */

/** Letters made to decorate, or borrowed for their shape: nobody types them in an Indonesian word by accident. */
const STYLED_LETTERS: Readonly<Record<string, string>> = {
  a: 'ᴀɐɑɒᴧⱥȺᎪᗩᗅᐃᐱ卂ค₳ꓮꭺª∀ᾰΔДⱯ',
  b: 'ʙɓƀƁƂƃƄƅɃᏴᏰᏏᗷ乃๒฿ꓐᗺъ',
  c: 'ᴄɔɕƆƇƈȻȼᏟᑕᑢ匚₵¢ꓚꞒↃ',
  d: 'ᴅɖɗƉƊƋƌȡᎠᗪᗞ刀๔ꓓᕲ',
  e: 'ᴇɘəɚɛɜɞƎƏƐǝɆɇᎬᏋᗴᗝ乇є€ꓰ∑Ɛ∃',
  f: 'ꜰƑƒɟᎦᖴ千₣ꓝʄ',
  g: 'ɢɠɡƓǤǥɣᎶᏀᘜᏳꓖ₲໒',
  h: 'ʜɥɦɧⱧⱨᎻᏂᕼ卄んђꓧ',
  i: 'ɪɨɩᵻᴉƗƖᎥ工丨ꓲ¡',
  j: 'ᴊʝɟȷɈɉᎫᒍﾌꓙןໄ',
  k: 'ᴋƘƙʞᏦᛕズҜƙ₭ꓗĸ',
  l: 'ʟɫɬɭƚȽȴᏞᒪㄥレ╚ꓡ£ⅼ┗Ⱡⱡ',
  m: 'ᴍɱɯƜɰᎷᗰ爪๓₥ꓟ❍',
  n: 'ɴɲɳƝƞȠȵᏁᑎ几ภ₦ꓠпη',
  o: 'ᴏᴐɵɔƟᎾᗝ口ㄖ๏໐ꓳ○●◯⭕❂⊙◉⓪',
  p: 'ᴘƤƥᏢᑭ卩尸ꓑק₱ρ',
  q: 'ǫꞯʠɊɋᑫゐ',
  r: 'ʀɹɺɻɼɽɾɿʁᴙɌɍᏒᖇ尺гꓣ®Ɽ',
  s: 'ꜱʂƧƨȿᏚᏕᔕ丂ꓢรš₷§',
  t: 'ᴛʇʈƫƬƭƮȾᎢᏖㄒ匕イ╦ꓔ†₮Ŧ丅',
  u: 'ᴜʉʊɄƱᏬᏌᑌㄩ凵ꓴยນ∪',
  v: 'ᴠʋʌɅƲᏙᐯꓦש√',
  w: 'ᴡʍɯᎳᏇᗯ山ꓪ₩ฬшщ',
  x: '᙭乂メ乄ꓫאჯ✗✘',
  y: 'ʏʎƳƴɎɏᎩㄚ丫ꓬ¥ץ',
  z: 'ᴢʐʑƵƶʒȤȥⱫᏃᘔ乙ꓜ',
  '0': '⓿𐒠٠۰०๐',
  '1': '❶➀➊⓵١۱१๑',
  '2': '❷➁➋⓶٢۲२๒Ƨ',
  '3': '❸➂➌⓷٣۳३๓Ʒ',
  '4': '❹➃➍⓸٤۴४๔',
  '5': '❺➄➎⓹٥۵५๕Ƽ',
  '6': '❻➅➏⓺٦۶६๖',
  '7': '❼➆➐⓻٧۷७๗',
  '8': '❽➇➑⓼٨۸८๘',
  '9': '❾➈➒⓽٩۹९๙',
}

/** Letters of Cyrillic, Greek, Armenian, Coptic. Honest in their own language; a disguise inside a Latin word. */
const FOREIGN_LETTERS: Readonly<Record<string, string>> = {
  a: 'аАαΑάӑӓԱΛλ',
  b: 'вВБбβΒЬьЪ',
  c: 'сСϲςҫ',
  d: 'ԁԀδд',
  e: 'еЕёЁεΕέєЄэЭξΞΣ',
  f: 'ғҒϝ',
  g: 'ԍգ',
  h: 'нНһҺΗҺԋчհ',
  i: 'іІїЇιΙίӏӀ',
  j: 'јЈϳ',
  k: 'кКқҚҝҜκΚ',
  l: 'ԼⅬլ',
  m: 'мМΜ',
  n: 'иИпПηήΝлЛ',
  o: 'оОөӨοΟόσօՕΩΘθфФⲟ',
  p: 'рРρΡⲣ',
  q: 'ԛԚգ',
  r: 'яЯгГґⲅ',
  s: 'ѕЅՏ',
  t: 'тТτΤҭ',
  u: 'υύцЦµμսՍ',
  v: 'νѵѴ',
  w: 'ԝԜωώшШщЩѡա',
  x: 'хХχΧҳҲжЖ',
  y: 'уУүҮұҰγΥў',
  z: 'зЗζΖ',
}

/** Latin letters that NFKD leaves alone though a reader sees a plain letter; common in honest foreign names. */
const LATIN_LETTERS: Readonly<Record<string, string>> = {
  l: 'łŁ',
  d: 'đĐðÐ',
  h: 'ħĦ',
  i: 'ı',
  n: 'ŋŊ',
  o: 'øØ',
  s: 'ßẞ',
  t: 'ŧ',
}

function tableOf(letters: Readonly<Record<string, string>>, before?: ReadonlyMap<number, string>) {
  const table = new Map<number, string>()
  for (const [letter, shapes] of Object.entries(letters)) {
    for (const shape of shapes) {
      const codePoint = shape.codePointAt(0) as number
      if (codePoint > 0x7f && !table.has(codePoint) && before?.has(codePoint) !== true) table.set(codePoint, letter)
    }
  }
  return table as ReadonlyMap<number, string>
}

export const FOREIGN = tableOf(FOREIGN_LETTERS)
export const LATIN = tableOf(LATIN_LETTERS)
/** A letter that is somebody's alphabet is judged as foreign, not as decoration. */
export const STYLED = tableOf(STYLED_LETTERS, FOREIGN)

/** Blocks of letters that Unicode made as pictures; NFKC folds only some of them, and those with brackets. */
export function picturedLetter(codePoint: number): string | undefined {
  if (codePoint >= 0x1f110 && codePoint <= 0x1f1ff) {
    if (codePoint <= 0x1f129) return letterAt(codePoint - 0x1f110) // parenthesised
    if (codePoint >= 0x1f130 && codePoint <= 0x1f149) return letterAt(codePoint - 0x1f130) // squared
    if (codePoint >= 0x1f150 && codePoint <= 0x1f169) return letterAt(codePoint - 0x1f150) // negative circled
    if (codePoint >= 0x1f170 && codePoint <= 0x1f189) return letterAt(codePoint - 0x1f170) // negative squared
    if (codePoint >= 0x1f1e6) return letterAt(codePoint - 0x1f1e6) // regional indicators
    return undefined
  }
  if (codePoint >= 0x249c && codePoint <= 0x24b5) return letterAt(codePoint - 0x249c) // ⒜
  if (codePoint >= 0x2474 && codePoint <= 0x247c) return String(codePoint - 0x2473) // ⑴
  if (codePoint >= 0x2488 && codePoint <= 0x2490) return String(codePoint - 0x2487) // ⒈
  return undefined
}

function letterAt(place: number): string {
  return String.fromCharCode(97 + place)
}
