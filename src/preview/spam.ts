import { bareHost, registrableDomain } from '../base/web-address.ts'
import type { Body, BodyLink } from './read-body.ts'

/** Words with no other use than to sell gambling or pills. */
const STRONG =
  /\b(?:slot\s*(?:gacor|online|maxwin|dana|thailand|deposit|pulsa|qris|terpercaya|resmi|demo|hoki|server|\d{2,3})|situs\s+(?:slot|judi|togel|toto)|(?:agen|bandar|daftar|login|main)\s+(?:slot|judi|togel|bola|casino|poker)|gacor|maxwin|sbobet|togel|rtp\s+(?:slot|live)|bandar\s*qq|pkv\s*games|domino\s*qq|poker\s+online|casino\s+online|judi\s+(?:bola|slot)|toto\s+(?:macau|togel|slot|hk|sgp)|[a-z]{3,12}4d|pragmatic\s+play|mahjong\s+ways|scatter\s+hitam|viagra|cialis)\b/i

/** Words that newspapers use as well. */
const WEAK = /\b(?:judi(?:\s+online)?|judol|kasino|casino|taruhan|slot88|toto)\b/i

/** News about fighting gambling, which local governments publish every month. */
const FIGHTING =
  /\b(?:berantas|pemberantasan|memberantas|cegah|pencegahan|mencegah|bahaya|lawan|melawan|perangi|tolak|stop|anti|larang|larangan|dilarang|tangkap|ditangkap|gerebek|razia|blokir|diblokir|pemblokiran|polisi|polres|polda|polri|kominfo|komdigi|lapor|laporkan|aduan|pelaku|tersangka|sosialisasi|edukasi|waspada|waspadai|dampak|korban|sanksi|satgas|kasus|asn|bupati|gubernur|camat|kecanduan|hukum|pidana)\b/i

/** Host names of the trade: `slotgacor88.example`, `bangau4d.example`, `kelincitoto.example`. */
const TRADE_HOST = /slot|gacor|maxwin|togel|sbobet|judi|pkvgames|domino(?:qq|99)|(?:4d|toto|bet)\d{0,3}(?:[.-]|$)/i

export interface SpamHit {
  text: string
  href: string
  hidden: boolean
  start: number
}

/**
 * Links that somebody put into a page to sell gambling or pills: fired by two shown ones that leave the site, or by one
 * out of sight. The words of the article never count.
 * @returns the hits that fire, or none
 */
export function injectedSpam(body: Body, ownHost: string): SpamHit[] {
  const hits = body.links.flatMap((link) => {
    const host = hostOf(link.href)
    const leaves = host !== '' && registrableDomain(host) !== registrableDomain(bareHost(ownHost))
    return isSpam(link, host, leaves)
      ? [{ text: link.text, href: link.href, hidden: link.hidden, start: link.start }]
      : []
  })
  const hidden = hits.filter((hit) => hit.hidden)
  if (hidden.length > 0) return [...hidden, ...hits.filter((hit) => !hit.hidden)]
  if (hits.length >= 2) return hits
  const phrases = new Set(strongPhrases(body.hiddenText))
  if (phrases.size >= 2 && !FIGHTING.test(body.hiddenText)) {
    return [{ text: [...phrases].join(', ').slice(0, 200), href: '', hidden: true, start: -1 }]
  }
  return []
}

function isSpam(link: BodyLink, host: string, leaves: boolean): boolean {
  if (FIGHTING.test(link.text)) return false
  if (STRONG.test(link.text)) return leaves || link.hidden
  if (!leaves || host.endsWith('.go.id')) return false
  return WEAK.test(link.text) || (link.hidden && TRADE_HOST.test(host))
}

/** At most 20: the text is at most 4 000 characters. */
function strongPhrases(text: string): string[] {
  const every = new RegExp(STRONG.source, 'gi')
  return [...text.matchAll(every)].slice(0, 20).map(([phrase]) => phrase.toLowerCase().replace(/\s+/g, ' '))
}

function hostOf(href: string): string {
  const address = href.trim()
  if (!/^(?:https?:)?\/\//i.test(address) || !URL.canParse(address, 'https://x.invalid')) return ''
  return bareHost(new URL(address, 'https://x.invalid').hostname)
}
