/** Notices that a single-page site moved on, without touching `history`. */
import { cleanAddress } from '../../src/wire/marks.ts'

export function watchMoves(moved: () => void): void {
  let at = cleanAddress(location.href)
  const look = () => {
    const now = cleanAddress(location.href)
    if (now !== at) moved()
    at = now
  }
  const { navigation } = window as { navigation?: EventTarget }
  if (navigation) navigation.addEventListener('currententrychange', look)
  else {
    addEventListener('popstate', look)
    addEventListener('focus', look)
    addEventListener('click', () => setTimeout(look, 50), true)
    setInterval(() => document.hidden || look(), 1000)
  }
}
