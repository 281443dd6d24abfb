import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLICK_IDS, PREVIEW_ROBOTS, SHORTENERS, SOURCES } from '../../src/sources/source-list.ts'
import { EVIDENCE, MEDIA, resolveSource, type SourceInput, sourceOfHost } from '../../src/sources/sources.ts'
import {
  CHROME,
  DESKTOP,
  DUCK,
  FACEBOOK,
  GSA,
  GSA_ANDROID,
  IN_APP,
  INSTAGRAM,
  IOS_WEBVIEW,
  ROBOTS,
  SAFARI,
  WEBVIEW,
  WHATSAPP,
} from './agents.ts'

const PAGE = 'https://bangka.go.id/berita/jembatan'
const TOKEN = 'Ab3dEf6hIj'

/** `?query` or whole address, referrer, agent → `medium platform evidence [in-app] [paid] [bot]` */
function told(url: string, referrer = '', ua = CHROME, more: Partial<SourceInput> = {}): string {
  const source = resolveSource({
    url: url.startsWith('?') || url === '' ? PAGE + url : url,
    referrer,
    ua,
    own: ['bangka.go.id'],
    ...more,
  })
  const flags = (source.inApp ? ' [in-app]' : '') + (source.paid ? ' [paid]' : '') + (source.bot ? ' [bot]' : '')
  return `${source.medium} ${source.platform ?? '–'} ${source.evidence}${flags}`
}
type Case = readonly [name: string, told: string, url: string, referrer?: string, ua?: string]
const cases = (table: readonly Case[]) =>
  test.each(
    table.map(([name, expected, url, referrer = '', ua = CHROME]) => [name, expected, url, referrer, ua] as const),
  )('%s', (_name, expected, url, referrer, ua) => {
    expect(told(url, referrer, ua)).toBe(expected)
  })

describe('rule 0: a robot brings nobody', () => {
  test.each(ROBOTS)('%s', (_name, agent) => {
    const loud = `?titian=s.wa.${TOKEN}&utm_source=facebook&utm_medium=cpc&fbclid=1&ref=facebook`
    expect(told(loud, 'https://l.facebook.com/', agent, { globals: ['TelegramWebview'] })).toBe('direct – none [bot]')
  })
})

describe('rule 1: own mark', () => {
  cases([
    ['WhatsApp', 'social WhatsApp own', `?titian=s.wa.${TOKEN}`],
    ['Facebook', 'social Facebook own', `?titian=s.fb.${TOKEN}`],
    ['X', 'social X (Twitter) own', `?titian=s.x.${TOKEN}`],
    ['Telegram', 'social Telegram own', `?titian=s.tg.${TOKEN}`],
    ['LINE', 'social LINE own', `?titian=s.line.${TOKEN}`],
    ['Threads', 'social Threads own', `?titian=s.th.${TOKEN}`],
    ['Instagram', 'social Instagram own', `?titian=s.ig.${TOKEN}`],
    ['LinkedIn', 'social LinkedIn own', `?titian=s.li.${TOKEN}`],
    ['a network told by its whole name', 'social Telegram own', `?titian=s.telegram.${TOKEN}`],
    ['e-mail', 'email – own', `?titian=s.em.${TOKEN}`],
    ['copied', 'direct – own', `?titian=s.link.${TOKEN}`],
    ['text copied', 'direct – own', `?titian=s.text.${TOKEN}`],
    ['native sheet', 'direct – own', `?titian=s.native.${TOKEN}`],
    ['QR', 'direct – own', `?titian=s.qr.${TOKEN}`],
    ['SMS', 'direct – own', `?titian=s.sms.${TOKEN}`],
    ['printed', 'direct – own', `?titian=s.print.${TOKEN}`],
    ['a network nobody knows', 'direct – own', `?titian=s.zz.${TOKEN}`],
    ['a network called constructor', 'direct – own', `?titian=s.constructor.${TOKEN}`],
    ['a network that is a search', 'direct – own', `?titian=s.google.${TOKEN}`],
    ['beats utm', 'social WhatsApp own', `?utm_source=facebook&utm_medium=social&titian=s.wa.${TOKEN}`],
    ['beats utm e-mail', 'social WhatsApp own', `?utm_medium=email&titian=s.wa.${TOKEN}`],
    ['beats the own site', 'social WhatsApp own', `?titian=s.wa.${TOKEN}`, 'https://bangka.go.id/'],
    ['beats a referrer', 'social WhatsApp own', `?titian=s.wa.${TOKEN}`, 'https://www.google.com/'],
    ['beats a click id', 'social WhatsApp own', `?titian=s.wa.${TOKEN}&fbclid=a`],
    ['beats an app package', 'social WhatsApp own', `?titian=s.wa.${TOKEN}`, 'android-app://com.facebook.katana/'],
    ['the app that is open is nearer', 'social Facebook own [in-app]', `?titian=s.wa.${TOKEN}`, '', FACEBOOK],
    ['also than an e-mail share', 'social Facebook own [in-app]', `?titian=s.em.${TOKEN}`, '', FACEBOOK],
    ['also than a copied address', 'social Instagram own [in-app]', `?titian=s.link.${TOKEN}`, '', INSTAGRAM],
    ['the same app', 'social WhatsApp own [in-app]', `?titian=s.wa.${TOKEN}`, '', WHATSAPP],
    ['an app without name does not name', 'social WhatsApp own [in-app]', `?titian=s.wa.${TOKEN}`, '', WEBVIEW],
    ['nor does the Google app', 'social WhatsApp own', `?titian=s.wa.${TOKEN}`, '', GSA],
    ['the newest of two', 'social Facebook own', `?titian=s.wa.${TOKEN}&titian=s.fb.0000000000`],
    ['a good one before a broken one', 'social WhatsApp own', `?titian=s.wa.${TOKEN}&titian=!`],
    ['escaped dots', 'social WhatsApp own', `?titian=s%2Ewa%2E${TOKEN}`],
    ['token of nine', 'direct – none', '?titian=s.wa.Ab3dEf6hI'],
    ['token of eleven', 'direct – none', '?titian=s.wa.Ab3dEf6hIjk'],
    ['__proto__', 'direct – none', `?titian=s.__proto__.${TOKEN}`],
    ['empty', 'direct – none', '?titian='],
    ['capitals', 'direct – none', `?Titian=s.wa.${TOKEN}`],
    ['only in the fragment', 'direct – none', `#?titian=s.wa.${TOKEN}`],
  ])

  test('a globals-only app is live too', () => {
    expect(told(`?titian=s.wa.${TOKEN}`, '', SAFARI, { globals: ['TelegramWebviewProxy'] })).toBe(
      'social Telegram own [in-app]',
    )
  })

  test('the mark is handed on, with the app that named the platform', () => {
    const source = resolveSource({ url: `${PAGE}?titian=s.wa.${TOKEN}`, referrer: '', ua: FACEBOOK, own: [] })
    expect(source.mark).toEqual({ kind: 'share', network: 'wa', token: TOKEN })
  })

  describe('tracked link', () => {
    cases([
      [
        'utm beside it names the platform',
        'social Instagram own',
        '?utm_source=ig&utm_medium=social&titian=jembatan-ig',
      ],
      ['utm e-mail beside it', 'email – own', '?utm_source=warta&utm_medium=email&titian=warta-7'],
      ['utm campaign beside it', 'campaign – own', '?utm_source=baliho&utm_medium=cetak&titian=baliho'],
      ['the app that is open', 'social Facebook own [in-app]', '?utm_source=ig&titian=jembatan-ig', '', FACEBOOK],
      ['a social referrer', 'social X (Twitter) own', '?titian=jembatan', 'https://t.co/abc'],
      ['a click id', 'social Facebook own', '?titian=jembatan&fbclid=a'],
      ['nothing else', 'social – own', '?titian=jembatan'],
      ['a search found the link', 'social – own', '?titian=jembatan', 'https://www.google.com/'],
    ])
  })
})

describe('rule 2: utm', () => {
  cases([
    ['alias', 'social Facebook utm', '?utm_source=fb'],
    ['any case, blanks around', 'social Instagram utm', '?utm_source=%20IG%20&utm_medium=Social'],
    ['plus as blank', 'social WhatsApp utm', '?utm_source=+WhatsApp+'],
    ['name of a parameter in any case', 'social Facebook utm', '?UTM_Source=Facebook'],
    ['name of a platform', 'social X (Twitter) utm', '?utm_source=X%20(Twitter)'],
    ['name of another source', 'ai You.com utm', '?utm_source=you.com'],
    ['host', 'social Facebook utm', '?utm_source=facebook.com'],
    ['sub-domain', 'social Facebook utm', '?utm_source=id-id.facebook.com'],
    ['host with www and port', 'social Facebook utm', '?utm_source=www.facebook.com:443'],
    ['address', 'social Facebook utm', '?utm_source=https%3A%2F%2Fm.facebook.com%2Fpemkab'],
    ['look-alike host', 'campaign – utm', '?utm_source=facebook.com.evil.id'],
    ['look-alike behind a path', 'campaign – utm', '?utm_source=evil.id/facebook.com'],
    ['an e-mail address is no host', 'campaign – utm', '?utm_source=humas@facebook.com'],
    ['user name in an address', 'campaign – utm', '?utm_source=https://facebook.com:80@evil.id/'],
    ['substring', 'campaign – utm', '?utm_source=netflix.com'],
    ['country search', 'search Google utm', '?utm_source=google.co.id'],
    ['ChatGPT', 'ai ChatGPT utm', '?utm_source=chatgpt.com'],
    ['Google, paid', 'search Google utm [paid]', '?utm_source=google&utm_medium=cpc'],
    ['platform, paid social', 'social Facebook utm [paid]', '?utm_source=facebook&utm_medium=paid_social'],
    ['platform, unknown medium', 'social TikTok utm', '?utm_source=tiktok&utm_medium=bio'],
    ['short word', 'social LINE utm', '?utm_source=line'],
    ['recommended as a referral', 'referral Blogger / Blogspot utm', '?utm_source=blogger'],
    ['e-mail wins', 'email – utm', '?utm_source=facebook&utm_medium=email'],
    ['e-mail without source', 'email – utm', '?utm_medium=E-Mail'],
    ['e-mail of a mailer', 'email Gmail utm', '?utm_source=gmail&utm_medium=email'],
    ['social, source unknown', 'social – utm', '?utm_source=humas&utm_medium=social'],
    ['social-media', 'social – utm', '?utm_medium=social-media'],
    ['social_post', 'social – utm', '?utm_medium=Social_Post'],
    ['sosmed', 'social – utm', '?utm_medium=SOSMED'],
    ['medsos', 'social – utm', '?utm_source=x1&utm_medium=medsos'],
    ['socialite', 'campaign – utm', '?utm_medium=socialite'],
    ['antisocial', 'campaign – utm', '?utm_medium=antisocial'],
    ['paid-social without source', 'campaign – utm [paid]', '?utm_medium=paid-social'],
    ['display', 'campaign – utm [paid]', '?utm_source=baliho&utm_medium=Display'],
    ['cpcx', 'campaign – utm', '?utm_medium=cpcx'],
    ['anything else', 'campaign – utm', '?utm_source=newsletter'],
    ['campaign alone', 'campaign – utm', '?utm_campaign=hut-ri'],
    ['Matomo campaign alone', 'campaign – utm', '?mtm_campaign=hut-ri'],
    ['Piwik campaign alone', 'campaign – utm', '?pk_campaign=hut-ri'],
    ['Matomo source', 'social Facebook utm', '?mtm_source=facebook&mtm_medium=social'],
    ['blank is absent', 'direct – none', '?utm_source=&utm_medium=%20&utm_campaign='],
    ['null is absent', 'direct – none', '?utm_source=NULL&utm_medium=undefined&utm_campaign=(none)'],
    ['null, then a name', 'social Facebook utm', '?utm_source=null&utm_source=fb'],
    ['blank source, social medium', 'social – utm', '?utm_source=null&utm_medium=social'],
    ['__proto__', 'campaign – utm', '?utm_source=__proto__'],
    ['constructor', 'campaign – utm', '?utm_source=constructor&utm_medium=toString'],
    ['out of HTML source', 'social Facebook utm', '?id=7&amp;utm_source=facebook'],
    ['half an escape', 'campaign – utm', '?utm_source=%E0%A4%A'],
    ['a shortener is none', 'campaign – utm', '?utm_source=bit.ly'],
    ['beats the referrer', 'social Facebook utm', '?utm_source=fb', 'https://www.google.com/'],
    ['beats the own site', 'social Facebook utm', '?utm_source=fb', 'https://bangka.go.id/'],
    ['in another app', 'social Facebook utm [in-app]', '?utm_source=fb', '', INSTAGRAM],
    ['in the fragment only', 'direct – none', '#utm_source=fb'],
    ['after a fragment', 'direct – none', '#bagian?utm_source=fb'],
    ['before a fragment', 'social Facebook utm', '?utm_source=fb#bagian'],
    ['behind 6 kB', 'social Facebook utm', `?${'q=x&'.repeat(1500)}utm_source=fb`],
    ['behind 8 kB is not read', 'direct – none', `?${'q=x&'.repeat(2100)}utm_source=fb`],
    ['relative address', 'social Facebook utm', '/berita/?utm_source=fb'],
    ['no address at all', 'direct – none', 'not an address'],
  ])

  test('is kept as written, trimmed and cut to 64 characters', () => {
    const { utm } = resolveSource({
      url: `${PAGE}?utm_source=%20Warta%00Bangka%20&utm_medium=null&utm_campaign=${'a'.repeat(63)}%F0%9F%8C%8A`,
      referrer: '',
      ua: CHROME,
      own: [],
    })
    expect(utm).toEqual({ source: 'WartaBangka', medium: '', campaign: 'a'.repeat(63) })
  })
})

describe('rule 3: own site', () => {
  const own = (hosts: string[], referrer: string, url = PAGE) => told(url, referrer, CHROME, { own: hosts })
  test.each([
    ['the same host', ['bangka.go.id'], 'https://bangka.go.id/', 'internal – referrer'],
    ['www', ['bangka.go.id'], 'https://www.bangka.go.id/', 'internal – referrer'],
    ['own with www', ['www.bangka.go.id'], 'https://bangka.go.id/', 'internal – referrer'],
    ['another host of the domain', ['bangka.go.id'], 'http://dinkes.bangka.go.id/x', 'internal – referrer'],
    ['port and trailing dot', ['bangka.go.id'], 'https://BANGKA.go.id.:8443/', 'internal – referrer'],
    ['own as origin', ['https://Bangka.go.id:443/'], 'https://bangka.go.id/', 'internal – referrer'],
    ['the second own host', ['a.id', 'bangka.go.id'], 'https://bangka.go.id/', 'internal – referrer'],
    ['go.id is a public suffix', ['bangka.go.id'], 'https://belitung.go.id/', 'referral – referrer'],
    ['own in front', ['bangka.go.id'], 'https://bangka.go.id.evil.id/', 'referral – referrer'],
    ['own at the end', ['bangka.go.id'], 'https://pemkabbangka.go.id/', 'referral – referrer'],
    ['own in the query', ['bangka.go.id'], 'https://evil.id/?https://bangka.go.id/', 'referral – referrer'],
    ['own as user name', ['bangka.go.id'], 'https://bangka.go.id@evil.id/', 'referral – referrer'],
    ['localhost', ['localhost:8080'], 'http://localhost:3000/', 'internal – referrer'],
    ['an address', ['10.0.0.1'], 'http://10.0.0.1/', 'internal – referrer'],
    ['another address', ['10.0.0.1'], 'http://10.0.0.2/', 'referral – referrer'],
    ['an address, version 6', ['[::1]'], 'http://[::1]:8080/', 'internal – referrer'],
    ['IDN', ['pemkab-bängka.id'], `https://${new URL('https://pemkab-bängka.id').hostname}/`, 'internal – referrer'],
    [
      'two blogs of one service',
      ['desa.blogspot.com'],
      'https://lain.blogspot.com/',
      'referral Blogger / Blogspot referrer',
    ],
    ['a public suffix as own', ['go.id'], 'https://bangka.go.id/', 'referral – referrer'],
    ['none given: host of the page', [], 'https://www.bangka.go.id/', 'internal – referrer'],
    ['absurd own hosts', ['', '://', '__proto__'], 'https://bangka.go.id/', 'referral – referrer'],
  ])('%s', (_name, hosts, referrer, expected) => {
    expect(own(hosts, referrer)).toBe(expected)
  })

  test('beats click ids and apps', () => {
    expect(told('?fbclid=a', 'https://bangka.go.id/', FACEBOOK)).toBe('internal – referrer [in-app]')
  })
})

describe('rule 4: external referrer', () => {
  cases([
    ['Facebook shim', 'social Facebook referrer', '', 'https://l.facebook.com/'],
    ['Facebook over http', 'social Facebook referrer', '', 'http://m.facebook.com/'],
    ['capitals, port, dot', 'social Facebook referrer', '', 'HTTPS://WWW.Facebook.COM.:443/pemkab'],
    ['fullwidth letters are the same host', 'social Facebook referrer', '', 'https://ｆａｃｅｂｏｏｋ.com/'],
    ['Cyrillic letters are not', 'referral – referrer', '', 'https://fаcebook.com/'],
    ['facebook.com.evil.id', 'referral – referrer', '', 'https://facebook.com.evil.id/'],
    ['facebook.com as user', 'referral – referrer', '', 'https://facebook.com@evil.id/'],
    ['backslash', 'referral – referrer', '', 'https://evil.id\\@facebook.com/'],
    ['facebook.com in a path', 'referral – referrer', '', 'https://evil.id/facebook.com'],
    ['notfacebook.com', 'referral – referrer', '', 'https://notfacebook.com/'],
    ['facebook.co', 'referral – referrer', '', 'https://facebook.co/'],
    ['two dots', 'referral – referrer', '', 'https://facebook.com../'],
    ['x.com', 'social X (Twitter) referrer', '', 'https://x.com/'],
    ['netflix.com', 'referral – referrer', '', 'https://www.netflix.com/'],
    ['dropbox.com', 'referral – referrer', '', 'https://dropbox.com/'],
    ['t.co', 'social X (Twitter) referrer', '', 'https://t.co/aB3'],
    ['xt.co', 'referral – referrer', '', 'https://xt.co/'],
    ['microsoft.com', 'referral – referrer', '', 'https://microsoft.com/'],
    ['reddit.com', 'social Reddit referrer', '', 'https://old.reddit.com/r/indonesia'],
    ['line.me', 'social LINE referrer', '', 'https://liff.line.me/1'],
    ['online.me', 'referral – referrer', '', 'https://online.me/'],
    ['qq.com is a portal', 'referral – referrer', '', 'https://www.qq.com/'],
    ['qzone', 'social QQ referrer', '', 'https://user.qzone.qq.com/1'],
    ['QQ mail', 'email QQ Mail referrer', '', 'https://mail.qq.com/'],
    ['WeChat', 'social WeChat referrer', '', 'https://mp.weixin.qq.com/s/1'],
    ['Kaskus', 'social Kaskus referrer', '', 'https://www.kaskus.co.id/thread/1'],
    ['link in bio', 'social Linktree & link-in-bio referrer', '', 'https://lynk.id/pemkab'],
    ['YouTube', 'social YouTube referrer', '', 'https://www.youtube.com/'],
    ['exact row', 'social Hacker News referrer', '', 'https://news.ycombinator.com/'],
    ['exact row, www', 'social Spotify referrer', '', 'https://www.open.spotify.com/'],
    ['exact row, sub-domain', 'referral – referrer', '', 'https://m.open.spotify.com/'],
    ['exact row, parent', 'referral – referrer', '', 'https://www.ycombinator.com/'],
    ['Detik forum', 'social Detik forum / Detikcom Komentar referrer', '', 'https://forum.detik.com/'],
    ['Detik', 'referral – referrer', '', 'https://news.detik.com/'],
    ['Google groups', 'social Google Groups referrer', '', 'https://groups.google.com/g/x'],
    ['Google chat', 'social Google Chat referrer', '', 'https://chat.google.com/'],
    ['Google', 'search Google referrer', '', 'https://www.google.com/'],
    ['Google Indonesia', 'search Google referrer', '', 'https://google.co.id/'],
    ['Google, mobile', 'search Google referrer', '', 'https://m.google.com/'],
    ['Google images', 'search Google referrer', '', 'https://images.google.co.id/'],
    ['Google Lens', 'search Google referrer', '', 'https://lens.google.com/'],
    ['Google maps', 'referral – referrer', '', 'https://maps.google.com/'],
    ['Google docs', 'referral – referrer', '', 'https://docs.google.com/'],
    ['Google translate', 'referral – referrer', '', 'https://translate.google.com/'],
    ['Google News', 'referral Google News referrer', '', 'https://news.google.com/'],
    ['Gmail', 'email Gmail referrer', '', 'https://mail.google.com/'],
    ['Gemini', 'ai Gemini referrer', '', 'https://gemini.google.com/'],
    ['google.com.evil.id', 'referral – referrer', '', 'https://www.google.com.evil.id/'],
    ['google.evil.id', 'referral – referrer', '', 'https://google.evil.id/'],
    ['google. before no public suffix', 'referral – referrer', '', 'https://google.internal/'],
    ['google. before a private suffix', 'referral – referrer', '', 'https://google.blogspot.co.id/'],
    ['mygoogle.com', 'referral – referrer', '', 'https://mygoogle.com/'],
    ['Yandex', 'search Yandex referrer', '', 'https://yandex.com.tr/'],
    ['ya.ru', 'search Yandex referrer', '', 'https://ya.ru/'],
    ['Yandex mail', 'email Yandex Mail referrer', '', 'https://mail.yandex.ru/'],
    ['Yandex disk', 'referral – referrer', '', 'https://disk.yandex.ru/'],
    ['Bing', 'search Bing referrer', '', 'https://www.bing.com/'],
    ['Yahoo Indonesia', 'search Yahoo referrer', '', 'https://id.search.yahoo.com/'],
    ['Yahoo mail', 'email Yahoo Mail referrer', '', 'https://mail.yahoo.com/'],
    ['Perplexity', 'ai Perplexity referrer', '', 'https://www.perplexity.ai/'],
    ['Blogspot', 'referral Blogger / Blogspot referrer', '', 'https://warta.blogspot.com/'],
    ['an address', 'referral – referrer', '', 'http://203.0.113.7/'],
    ['a news site', 'referral – referrer', '', 'https://bangkapos.com/x'],
    ['beats the app', 'search Google referrer [in-app]', '', 'https://www.google.com/', FACEBOOK],
    ['unknown beats a click id', 'referral – referrer', '?fbclid=a', 'https://bangkapos.com/'],
    ['extension', 'direct – none', '', 'chrome-extension://abc/facebook.com'],
    ['intent', 'direct – none', '', 'intent://facebook.com/#Intent;scheme=https;end'],
    ['about', 'direct – none', '', 'about:blank'],
    ['file', 'direct – none', '', 'file:///facebook.com'],
    ['script', 'direct – none', '', 'javascript:location="https://facebook.com"'],
    ['without scheme', 'direct – none', '', 'facebook.com'],
    ['broken', 'direct – none', '', 'https://['],
    ['__proto__', 'direct – none', '', '__proto__'],
    ['__proto__ as host', 'referral – referrer', '', 'http://__proto__/'],
    ['shortener alone', 'referral – referrer', '', 'https://bit.ly/3x'],
    ['Indonesian shortener', 'referral – referrer', '', 'https://s.id/bangka'],
    ['shortener and app', 'social Facebook in-app [in-app]', '', 'https://bit.ly/3x', FACEBOOK],
    ['shortener and click id', 'social Facebook click-id', '?fbclid=a', 'https://s.id/bangka'],
    ['shortener and ref', 'social WhatsApp utm', '?ref=wa', 'https://s.id/bangka'],
    ['shortener and the Google app', 'referral – referrer', '', 'https://s.id/bangka', GSA],
    ["a platform's own shortener", 'social LinkedIn referrer', '', 'https://lnkd.in/abc'],
    ['6 kB of referrer', 'social Facebook referrer', '', `https://l.facebook.com/l.php?u=${'x'.repeat(6000)}`],
  ])

  test('every listed host is known bare, with www., below and in capitals, but not as a suffix or a prefix', () => {
    for (const row of SOURCES) {
      for (const host of row.hosts) {
        for (const name of [host, `www.${host}`, `${host.toUpperCase()}.`]) {
          expect(sourceOfHost(name)?.name, name).toBe(row.name)
        }
        expect(sourceOfHost(`abc.${host}`)?.name, `abc.${host}`).toBe(row.exact ? undefined : row.name)
        expect(sourceOfHost(`${host}.evil.id`), host).toBeNull()
        const isBelow = SOURCES.some((one) => !one.exact && one.hosts.some((other) => host.endsWith(`.${other}`)))
        expect(sourceOfHost(`zz${host}`) !== null, `zz${host}`).toBe(isBelow)
      }
    }
  })

  test('host, path and t.co key are kept, without query and never for own hosts', () => {
    const kept = (referrer: string) => {
      const { referrerHost, referrerPath, tCo } = resolveSource({
        url: PAGE,
        referrer,
        ua: CHROME,
        own: ['bangka.go.id'],
      })
      return [referrerHost, referrerPath, tCo]
    }
    expect(kept('https://t.co/aB3dE?amp=1')).toEqual(['t.co', '/aB3dE', 'aB3dE'])
    expect(kept('https://www.bangkapos.com/a/b?nama=Siti#x')).toEqual(['bangkapos.com', '/a/b', ''])
    expect(kept('https://bangka.go.id/aduan/rahasia')).toEqual(['', '', ''])
    expect(kept('android-app://com.whatsapp/')).toEqual(['com.whatsapp', '', ''])
    expect(kept('about:blank')).toEqual(['', '', ''])
  })
})

describe('rule 5: application package', () => {
  cases([
    ['Telegram', 'social Telegram android', '', 'android-app://org.telegram.messenger/'],
    ['without slash', 'social WhatsApp android', '', 'android-app://com.whatsapp'],
    [
      'Google app with a page behind',
      'search Google android',
      '',
      'android-app://com.google.android.googlequicksearchbox/https/www.google.com',
    ],
    ['Gmail', 'email Gmail android', '', 'android-app://com.google.android.gm/'],
    ['Slack, either case', 'social Slack android', '', 'android-app://com.Slack/'],
    ['case matters', 'referral – android', '', 'android-app://com.Whatsapp/'],
    ['longer package', 'referral – android', '', 'android-app://com.whatsapp.evil/'],
    ['shorter package', 'referral – android', '', 'android-app://com.facebook/'],
    ['user name', 'referral – android', '', 'android-app://com.whatsapp@evil/'],
    ['unknown', 'referral – android', '', 'android-app://id.go.bangka/'],
    ['iOS', 'social TikTok android', '', 'ios-app://com.zhiliaoapp.musically/'],
    ['iOS, unknown', 'referral – android', '', 'ios-app://284882215/fb/1'],
    ['beats the app', 'social Telegram android [in-app]', '', 'android-app://org.telegram.messenger/', FACEBOOK],
    ['no package', 'direct – none', '', 'android-app:///'],
    ['__proto__', 'referral – android', '', 'android-app://__proto__/'],
  ])
  test('every listed package', () => {
    for (const row of SOURCES) {
      for (const id of row.packages ?? []) {
        expect(told('', `android-app://${id}/`), id).toBe(`${row.medium} ${row.name} android`)
      }
    }
  })
})

describe('rule 6: in-app browser', () => {
  test.each(IN_APP)('%s', (_name, agent, platform) => {
    expect(told('', '', agent)).toBe(`social ${platform} in-app [in-app]`)
  })
  cases([
    ['DuckDuckGo names nothing', 'direct – none', '', '', DUCK],
    ['DuckDuckGo with a click id', 'social Facebook click-id', '?fbclid=a', '', DUCK],
    ['Google app', 'search Google in-app', '', '', GSA],
    ['Google app on Android', 'search Google in-app', '', '', GSA_ANDROID],
    ['Google app with a referrer', 'social Facebook referrer', '', 'https://l.facebook.com/', GSA],
    ['Google app with an unknown referrer', 'referral – referrer', '', 'https://bangkapos.com/', GSA],
    ['app beats a click id', 'social Instagram in-app [in-app]', '?fbclid=a', '', INSTAGRAM],
    ['app beats a paid click id', 'social Instagram in-app [in-app] [paid]', '?gclid=a', '', INSTAGRAM],
  ])
  test.each([['TelegramWebview'], ['TelegramWebviewProxy'], ['TelegramWebviewProxyProto']])('global %s', (name) => {
    expect(told('', '', SAFARI, { globals: ['jQuery', name] })).toBe('social Telegram script [in-app]')
  })
  test('other globals tell nothing', () => {
    expect(told('', '', SAFARI, { globals: ['Telegram', '__proto__', 'telegramwebview'] })).toBe('direct – none')
  })
})

describe('rule 7: click id', () => {
  cases([
    ['fbclid', 'social Facebook click-id', '?fbclid=IwAR0'],
    ['fbclid in capitals', 'social Facebook click-id', '?FBCLID=IwAR0'],
    ['fbclid in an unnamed WebView', 'social Facebook click-id [in-app]', '?fbclid=IwAR0', '', WEBVIEW],
    ['igsh', 'social Instagram click-id', '?igsh=abc'],
    ['ScCid', 'social Snapchat click-id [paid]', '?sccid=1'],
    ['ttclid', 'social TikTok click-id [paid]', '?ttclid=1'],
    ['gclid', 'search Google click-id [paid]', '?gclid=1'],
    ['gbraid', 'search Google click-id [paid]', '?gbraid=1'],
    ['wbraid', 'search Google click-id [paid]', '?wbraid=1'],
    ['srsltid', 'search Google click-id', '?srsltid=1'],
    ['msclkid', 'search Bing click-id [paid]', '?msclkid=1'],
    ['yclid', 'search Yandex click-id', '?yclid=1'],
    ['epik is not paid', 'social Pinterest click-id', '?epik=1'],
    ['the last one', 'social Facebook click-id [paid]', '?gclid=1&fbclid=2'],
    ['the last one, the other way', 'search Google click-id [paid]', '?fbclid=2&gclid=1'],
    ['dclid tells no source', 'direct – none [paid]', '?dclid=1'],
    ['dclid after one that does', 'social Facebook click-id [paid]', '?fbclid=1&dclid=1'],
    ['si is no evidence', 'direct – none', '?si=abc'],
    ['notes are no names', 'direct – none', '?fb_source=a&fb_ref=b&fb_action_ids=c'],
    ['empty value', 'direct – none', '?fbclid='],
    ['no value', 'direct – none', '?fbclid'],
    ['longer name', 'direct – none', '?xfbclid=1&fbclid2=1'],
    ['as a value', 'direct – none', '?q=fbclid=1'],
  ])
  test('every click id tells its source', () => {
    for (const { name, source } of CLICK_IDS.values()) {
      if (source === '') continue
      const row = SOURCES.find((one) => one.name === source)!
      expect(told(`?${name}=1`).replace(' [paid]', ''), name).toBe(`${row.medium} ${source} click-id`)
    }
  })
  test('names are kept once each, values never', () => {
    const source = resolveSource({ url: `${PAGE}?FBCLID=secret&sccid=x&fbclid=y`, referrer: '', ua: CHROME, own: [] })
    expect(source.clickIds).toEqual(['fbclid', 'ScCid'])
    expect(JSON.stringify(source)).not.toContain('secret')
  })
})

describe('rule 8: ref and source', () => {
  cases([
    ['host', 'social Facebook utm', '?ref=facebook.com'],
    ['sub-domain', 'social Facebook utm', '?ref=m.facebook.com'],
    ['look-alike', 'direct – none', '?ref=facebook.com.evil.id'],
    ['full name', 'social Facebook utm', '?ref=Facebook'],
    ['full name of two letters', 'social VK utm', '?ref=vk'],
    ['alias of three letters', 'social Bluesky utm', '?ref=bsky'],
    ['fb', 'social Facebook utm', '?ref=fb'],
    ['ig', 'social Instagram utm', '?source=ig'],
    ['wa', 'social WhatsApp utm', '?source=WA'],
    ['tg', 'social Telegram utm', '?ref=tg'],
    ['yt', 'social YouTube utm', '?ref=yt'],
    ['tw is too short', 'direct – none', '?ref=tw'],
    ['x is too short', 'direct – none', '?ref=x'],
    ['ok is a word', 'direct – none', '?ref=ok'],
    ['hn is too short', 'direct – none', '?source=hn'],
    ['line', 'direct – none', '?ref=line'],
    ['signal', 'direct – none', '?source=signal'],
    ['medium', 'direct – none', '?ref=medium'],
    ['note', 'direct – none', '?ref=note'],
    ['discover', 'direct – none', '?ref=discover'],
    ['pocket', 'direct – none', '?ref=Pocket'],
    ['slack', 'direct – none', '?source=slack'],
    ['their hosts count', 'social Medium utm', '?ref=medium.com'],
    ['line.me', 'social LINE utm', '?ref=line.me'],
    ['source after a ref that tells nothing', 'social Facebook utm', '?ref=beranda&source=facebook'],
    ['search', 'search Google utm', '?source=google'],
    ["a CMS's own word", 'direct – none', '?ref=menu&source=sidebar'],
    ['__proto__', 'direct – none', '?ref=__proto__&source=constructor'],
    ['click id is stronger', 'search Google click-id [paid]', '?ref=facebook&gclid=1'],
    ['never over a referrer', 'referral – referrer', '?ref=facebook', 'https://bangkapos.com/'],
  ])
})

describe('rule 9: direct', () => {
  cases([
    ['Android', 'direct – none', ''],
    ['desk', 'direct – none', '', '', DESKTOP],
    ['unnamed WebView on Android', 'direct – none [in-app]', '', '', WEBVIEW],
    ['unnamed WebView on iPhone', 'direct – none [in-app]', '', '', IOS_WEBVIEW],
  ])
})

describe('for any input', () => {
  const word = fc.constantFrom(
    'utm_source',
    'utm_medium',
    'titian',
    'fbclid',
    'gclid',
    'ref',
    'source',
    '=',
    '&',
    '?',
    '#',
    '%',
    '%00',
    '+',
    'facebook',
    'social',
    '__proto__',
    'constructor',
    'https://',
    'l.facebook.com',
    't.co',
    '.',
    '/',
    '@',
    ':',
    's.wa.',
    TOKEN,
    'android-app://',
    'com.whatsapp',
    'null',
    '\ud800',
    '\u2028',
    'ａ',
    '[::1]',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
  )
  const agent = fc.oneof(text, fc.constantFrom(CHROME, FACEBOOK, GSA, ...ROBOTS.map(([, ua]) => ua)))
  const input = fc.record({
    url: fc.oneof(
      text,
      text.map((query) => PAGE + '?' + query),
    ),
    referrer: fc.oneof(
      text,
      text.map((rest) => 'https://' + rest),
    ),
    ua: agent,
    own: fc.array(text, { maxLength: 3 }),
    globals: fc.array(fc.oneof(text, fc.constant('TelegramWebview')), { maxLength: 3 }),
  })
  const names = new Set<string | null>([null, ...SOURCES.map((row) => row.name)])

  test('nothing throws, a robot yields no platform, the answer keeps to its words', () => {
    fc.assert(
      fc.property(input, (visit) => {
        const source = resolveSource(visit)
        expect(MEDIA).toContain(source.medium)
        expect(EVIDENCE).toContain(source.evidence)
        expect(names.has(source.platform)).toBe(true)
        if (source.bot) expect([source.medium, source.platform, source.inApp]).toEqual(['direct', null, false])
        if (source.medium === 'internal' || source.medium === 'campaign') expect(source.platform).toBeNull()
        if (source.evidence === 'none') expect(source.medium).toBe('direct')
        for (const kept of Object.values(source.utm)) expect(kept.length).toBeLessThanOrEqual(64)
        expect(source.tCo).toMatch(/^\w{0,32}$/)
        expect(resolveSource(visit)).toEqual(source)
      }),
      { numRuns: 2000 },
    )
  })

  test('a host that only contains or precedes a social host is never social', () => {
    const hosts = SOURCES.filter((row) => row.medium === 'social').flatMap((row) => row.hosts)
    fc.assert(
      fc.property(fc.constantFrom(...hosts), fc.stringMatching(/^[a-z]{2,8}$/), (host, word) => {
        for (const near of [
          `${host}.${word}-evil.id`,
          `${word}q-${host.replaceAll('.', '-')}.id`,
          `evil.id/${host}`,
          `${host}@evil.id`,
        ]) {
          expect(told('', `https://${near}/`)).toBe('referral – referrer')
        }
      }),
      { numRuns: 500 },
    )
  })
})

test('the list is whole: 77 social platforms and 33 other sources, no host, package or alias twice', () => {
  expect(SOURCES).toHaveLength(110)
  for (const words of [
    SOURCES.flatMap((row) => row.hosts),
    SOURCES.flatMap((row) => row.packages ?? []),
    SOURCES.flatMap((row) => row.aliases ?? []),
    SOURCES.map((row) => row.name),
  ]) {
    expect(words.length).toBe(new Set(words).size)
    for (const one of words) expect(one).not.toMatch(/[‹<]| {2}/)
  }
  const platforms = new Set(SOURCES.map((row) => row.name))
  for (const { platform } of PREVIEW_ROBOTS) expect(platforms).toContain(platform)
  for (const host of SHORTENERS) expect(sourceOfHost(host), host).toBeNull()
})
