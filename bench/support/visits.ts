import { randomBytes } from 'node:crypto'

const ARTICLES = 400
const REFERRERS = [
  '',
  '',
  '',
  'https://l.facebook.com/',
  'https://www.google.com/',
  'https://t.co/aBcD',
  'https://l.instagram.com/',
  'https://www.babelnews.test/',
  'https://duckduckgo.com/',
]
const AGENTS = [
  'Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Linux; Android 12; CPH2269 Build/SP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/490.0.0.0;]',
]

const hour = Math.floor(Date.now() / 3_600_000)
  .toString(36)
  .padStart(4, '0')
const ID = `${hour}________________`
const VIEW = '00000000'

/** Whole requests with room for the ids: the load generator shares two cores with the server, so it must cost little. */
const templates = Array.from({ length: ARTICLES * REFERRERS.length }, (_, n) => {
  const url = `https://bench.test/berita/artikel-${n % ARTICLES}`
  const body = JSON.stringify({
    site: 'bench',
    visit: ID,
    view: VIEW,
    kind: 'page',
    url,
    land: { url: n % 9 === 3 ? `${url}?fbclid=IwAR0abc` : url, ref: REFERRERS[n % REFERRERS.length] },
    first: n % 3 ? 'dwm' : '',
    ret: n % 3 ? 0 : 1,
    since: n % 3 ? '' : '2-7',
    freq: n % 3 ? '1' : '2',
    tag: '0.1.0',
  })
  const text =
    `POST /api/v1/visits HTTP/1.1\r\nhost: bench\r\norigin: https://bench.test\r\nuser-agent: ${AGENTS[n % 3]}\r\n` +
    `content-type: text/plain;charset=UTF-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  const at = text.indexOf(ID)
  return [text.slice(0, at), text.slice(at + ID.length)] as const
})

/** A new visit each time: its id is the hour and random characters, as the tag makes it. */
export const visitRequest = (n: number): string => {
  const [before, after] = templates[n % templates.length]!
  return before + hour + randomIds[n & 0xffff] + (n >> 16).toString(36).padStart(4, '0') + after
}
/** 12 random characters; with the 4 of the counter they make the 96 bits of an id. */
const randomIds = Array.from({ length: 0x10000 }, () => randomBytes(9).toString('base64url'))

/** Whether an answer's head says that the visit was counted. */
export const countedVisit = (head: string): boolean => /titian-visit: counted/i.test(head)
