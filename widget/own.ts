/** "Tandai peramban ini milik kantor": the desk opened this page with a mark; asked for only then. */
import type { OwnAnswer } from '../src/wire/api.ts'
import type { Keep } from './keep.ts'
import { ask } from './send.ts'

const SHOWN_MS = 20_000

export async function markOwn(base: string, site: string, keep: Keep): Promise<void> {
  const mark = location.hash.slice('#titian-own='.length)
  history.replaceState(history.state, '', location.pathname + location.search)
  const { data } = await ask<OwnAnswer & { error?: { message: string } }>('POST', base + '/api/v1/own', { site, mark })
  if (data?.said) keep.write('office', data.own ? 1 : null)
  const said = data?.said ?? data?.error?.message
  if (said) say(said)
}

/** One line above the page, in its own shadow so that it can be read on any site. */
function say(text: string): void {
  const host = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement
  const line = document.createElementNS('http://www.w3.org/1999/xhtml', 'p') as HTMLElement
  line.setAttribute('role', 'status')
  line.textContent = text
  host.style.cssText =
    'display:block!important;position:fixed!important;z-index:2147483647!important;left:0!important;right:0!important;top:0!important'
  line.style.cssText =
    'margin:0;padding:16px;background:#17202a;color:#fff;font:17px/1.4 system-ui,sans-serif;text-align:center'
  host.attachShadow({ mode: 'open' }).append(line)
  document.body.append(host)
  setTimeout(() => host.remove(), SHOWN_MS)
}
