/** Copying on any page: plain http has no clipboard API, in-app browsers refuse it. */
import { h } from '../dom.ts'

/** @param near an element of the shadow root; the helper lives beside it, out of the host's CSS */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {}
  const area = h<HTMLTextAreaElement>('textarea', { class: 'vh', 'aria-label': text })
  area.value = text
  near.parentNode!.appendChild(area)
  area.select()
  const done = document.execCommand('copy')
  area.parentNode!.removeChild(area)
  near.focus()
  return done
}
