/** Whether there is more to read than is shown. */
import type { PageSummary } from '../../src/wire/api.ts'
import type { Kit } from '../kit.ts'

const FIRST_MS = 30_000
/** Each look waits longer than the one before, up to this: an evening on one page is some 30 answers of 100 bytes. */
const LAST_MS = 600_000
const GROWTH = 1.5

/** Asks while `place` is on the screen of a visible tab, and never otherwise. @param found comments now public */
export function watchCount(kit: Kit, place: HTMLElement, found: (count: number) => void): void {
  let wait = FIRST_MS
  let isSeen = false
  let timer: ReturnType<typeof setTimeout>
  const plan = () => {
    clearTimeout(timer)
    if (isSeen && !document.hidden) timer = setTimeout(look, wait)
  }
  const look = kit.quiet(async () => {
    wait = Math.min(wait * GROWTH, LAST_MS)
    const { status, data } = await kit.api<PageSummary>('GET', 'page?' + kit.query)
    if (status === 200 && data) found(data.page.comments)
    plan()
  })
  new IntersectionObserver((entries) => {
    isSeen = entries[entries.length - 1]!.isIntersecting
    plan()
  }).observe(place)
  document.addEventListener('visibilitychange', plan)
}
