import { BASE62, type Random } from './random.ts'

/** How one visit reaches the site: what its browser would send. Nothing here says what the resolver will make of it. */
export interface Arrival {
  agent: string
  referrer: string
  /** With its question mark, or ''. */
  query: string
  /** Globals that only an app's browser makes. */
  script?: string[]
  lands: 'home' | 'article' | 'either'
  /** How likely the same browser was here before. */
  returning: number
}

const PHONES = [
  'SM-A135F',
  'SM-A155F',
  'SM-A057F',
  '22111317G',
  '23028RN4DG',
  'CPH2387',
  'CPH2591',
  'V2207',
  'V2352',
  'Infinix X6525',
]
const CHROMES = ['128.0.0.0', '129.0.0.0', '130.0.0.0', '131.0.0.0']
const IOS = ['17_6', '18_0', '18_1']

const chrome = (random: Random) =>
  `Mozilla/5.0 (Linux; Android ${random.whole(10, 14)}; ${random.is(0.5) ? 'K' : random.pick(PHONES)}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${random.pick(CHROMES)} Mobile Safari/537.36`
const safari = (random: Random) => iphone(random, 'Version/18.1 Mobile/15E148 Safari/604.1')
const iphone = (random: Random, tail: string) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS ${random.pick(IOS)} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ${tail}`
const webView = (random: Random, tail: string) =>
  `Mozilla/5.0 (Linux; Android ${random.whole(11, 14)}; ${random.pick(PHONES)} Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/${random.pick(CHROMES)} Mobile Safari/537.36${tail}`

const phone = (random: Random) => (random.is(0.86) ? chrome(random) : safari(random))
const desktop = (random: Random) =>
  random.weighted([
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${random.pick(CHROMES)} Safari/537.36`,
      8,
    ],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0', 1],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0',
      1,
    ],
  ])

const facebookApp = (random: Random) =>
  random.is(0.85)
    ? webView(random, ' [FB_IAB/FB4A;FBAV/488.0.0.62.79;IABMV/1;]')
    : iphone(random, 'Mobile/22B83 [FBAN/FBIOS;FBAV/488.0.0.68.101;FBBV/658219612;FBDV/iPhone12,8;IABMV/1]')
const instagramApp = (random: Random) =>
  webView(
    random,
    ' Instagram 355.0.0.37.103 Android (34/14; 420dpi; 1080x2205; samsung; SM-A155F; a15; mt6789; id_ID; 657300861)',
  )
const tiktokApp = (random: Random) =>
  webView(random, ' trill_200005 JsSdk/1.0 NetType/WIFI Channel/googleplay AppName/trill ByteLocale/id-ID Region/ID')

type Maker = (random: Random, article: number) => Arrival

/** As the post kit writes it, for links in an institution's own posts. */
const kit = (source: string, article: number) =>
  `?utm_source=${source}&utm_medium=social&utm_campaign=berita-${article}`
const clickId = (name: string, random: Random) => `?${name}=${random.text(24, BASE62)}`

const WHATSAPP: Maker = (random, article) =>
  random.weighted<Arrival>([
    [{ agent: phone(random), referrer: '', query: kit('whatsapp', article), lands: 'article', returning: 0.42 }, 6],
    [
      { agent: chrome(random), referrer: 'android-app://com.whatsapp/', query: '', lands: 'article', returning: 0.35 },
      3,
    ],
    [{ agent: `${chrome(random)} [WA4A/2.25.32.75;]`, referrer: '', query: '', lands: 'article', returning: 0.35 }, 1],
  ])
const FACEBOOK: Maker = (random, article) =>
  random.weighted<Arrival>([
    [
      {
        agent: facebookApp(random),
        referrer: 'https://m.facebook.com/',
        query: clickId('fbclid', random),
        lands: 'article',
        returning: 0.3,
      },
      4,
    ],
    [
      { agent: facebookApp(random), referrer: '', query: kit('facebook', article), lands: 'article', returning: 0.3 },
      3,
    ],
    [{ agent: facebookApp(random), referrer: '', query: '', lands: 'article', returning: 0.3 }, 1],
    [
      {
        agent: desktop(random),
        referrer: 'https://l.facebook.com/',
        query: clickId('fbclid', random),
        lands: 'article',
        returning: 0.4,
      },
      2,
    ],
    [{ agent: phone(random), referrer: '', query: clickId('fbclid', random), lands: 'article', returning: 0.3 }, 1],
  ])
const INSTAGRAM: Maker = (random, article) =>
  random.weighted<Arrival>([
    [
      {
        agent: instagramApp(random),
        referrer: 'https://l.instagram.com/',
        query: '',
        lands: 'either',
        returning: 0.28,
      },
      3,
    ],
    [
      {
        agent: instagramApp(random),
        referrer: '',
        query: kit('instagram', article),
        lands: 'article',
        returning: 0.28,
      },
      2,
    ],
    [{ agent: instagramApp(random), referrer: '', query: '', lands: 'home', returning: 0.28 }, 1],
  ])
const TELEGRAM: Maker = (random) => ({
  agent: webView(random, ''),
  referrer: '',
  query: '',
  script: ['TelegramWebview'],
  lands: 'article',
  returning: 0.4,
})
const X: Maker = (random) => ({
  agent: phone(random),
  referrer: `https://t.co/${random.text(10, BASE62)}`,
  query: '',
  lands: 'article',
  returning: 0.3,
})
const TIKTOK: Maker = (random) => ({
  agent: tiktokApp(random),
  referrer: '',
  query: '',
  lands: 'either',
  returning: 0.15,
})
const YOUTUBE: Maker = (random) => ({
  agent: phone(random),
  referrer: 'https://m.youtube.com/',
  query: '',
  lands: 'home',
  returning: 0.25,
})

export const SOCIAL: Readonly<Record<'wa' | 'fb' | 'ig' | 'tg' | 'x' | 'tt' | 'yt', Maker>> = {
  wa: WHATSAPP,
  fb: FACEBOOK,
  ig: INSTAGRAM,
  tg: TELEGRAM,
  x: X,
  tt: TIKTOK,
  yt: YOUTUBE,
}
/** Of the known visits from social media. */
const PLATFORMS: readonly (readonly [Maker, number])[] = [
  [WHATSAPP, 34],
  [FACEBOOK, 38],
  [INSTAGRAM, 13],
  [TELEGRAM, 5],
  [X, 3],
  [TIKTOK, 4],
  [YOUTUBE, 3],
]
export const social: Maker = (random, article) => random.weighted(PLATFORMS)(random, article)

/** Before anybody wrote utm or used a marked link: whatever the apps happen to tell. */
export const socialUntagged: Maker = (random, article) => {
  const arrival = social(random, article)
  return arrival.query.includes('utm_') ? { ...arrival, query: '' } : arrival
}

const googleOf = (random: Random) => (random.is(0.8) ? 'https://www.google.com/' : 'https://www.google.co.id/')
export const search: Maker = (random) =>
  random.weighted<Arrival>([
    [{ agent: phone(random), referrer: googleOf(random), query: '', lands: 'article', returning: 0.24 }, 60],
    [{ agent: desktop(random), referrer: googleOf(random), query: '', lands: 'either', returning: 0.34 }, 32],
    [
      {
        agent: phone(random),
        referrer: 'android-app://com.google.android.googlequicksearchbox/',
        query: '',
        lands: 'article',
        returning: 0.2,
      },
      4,
    ],
    [{ agent: desktop(random), referrer: 'https://www.bing.com/', query: '', lands: 'either', returning: 0.3 }, 3],
    [{ agent: phone(random), referrer: 'https://duckduckgo.com/', query: '', lands: 'article', returning: 0.3 }, 1],
  ])

const LINKING = [
  'https://mendohilir.desa.id.test/berita/',
  'https://kelekakpos.example/daerah/',
  'https://disdukcapil.tanjungkelekakkab.go.id.test/',
  'https://sman1sungaikelekak.sch.id.test/',
  'https://portal-desa.example/',
]
export const referral: Maker = (random) => ({
  agent: random.is(0.5) ? phone(random) : desktop(random),
  referrer: random.pick(LINKING),
  query: '',
  lands: random.is(0.5) ? 'home' : 'article',
  returning: 0.4,
})
export const email: Maker = (random) => ({
  agent: desktop(random),
  referrer: 'https://mail.google.com/',
  query: '',
  lands: 'article',
  returning: 0.6,
})
export const assistant: Maker = (random) => ({
  agent: desktop(random),
  referrer: 'https://chatgpt.com/',
  query: '',
  lands: 'article',
  returning: 0.1,
})
/** Typed or bookmarked, mostly at a desk. */
export const typed: Maker = (random) => ({
  agent: random.is(0.62) ? desktop(random) : phone(random),
  referrer: '',
  query: '',
  lands: random.is(0.86) ? 'home' : 'either',
  returning: 0.66,
})
/** No source, on a phone, straight to an article: most likely a message in a group. */
export const unattributed: Maker = (random) => ({
  agent: phone(random),
  referrer: '',
  query: '',
  lands: 'article',
  returning: 0.3,
})
/** By a reader's share: only the mark says so. */
export const shared = (random: Random, mark: string, network: string): Arrival => ({
  agent: network === 'fb' ? facebookApp(random) : random.is(0.92) ? phone(random) : desktop(random),
  referrer: '',
  query: `?titian=${mark}`,
  lands: 'article',
  returning: 0.3,
})
