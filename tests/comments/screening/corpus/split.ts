/** Every third text is held apart: rules are tuned on the other two thirds only, and both are reported. */
export function split(texts: readonly string[]): { tuned: string[]; apart: string[] } {
  return { tuned: texts.filter((_, place) => place % 3 !== 2), apart: texts.filter((_, place) => place % 3 === 2) }
}
