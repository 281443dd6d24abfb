/** Agents as real browsers and robots send them, for the tests of where a visit came from. */
const android = (tail: string, build = 'SM-A155F Build/UP1A.231005.007; wv') =>
  `Mozilla/5.0 (Linux; Android 14; ${build}) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.104 Mobile Safari/537.36${tail}`
const iphone = (tail: string) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ${tail}`

export const CHROME =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'
export const DESKTOP =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36'
export const SAFARI = iphone('Version/18.1 Mobile/15E148 Safari/604.1')
export const WEBVIEW = android('')
export const IOS_WEBVIEW = iphone('Mobile/15E148')
export const GSA = iphone('GSA/334.0.674067880 Mobile/15E148 Safari/604.1')
export const GSA_ANDROID = android(' GSA/11.36.10.23.arm64')
export const DUCK = android(' DuckDuckGo/5')
export const FACEBOOK = android(' [FB_IAB/FB4A;FBAV/488.0.0.62.79;IABMV/1;]')
export const INSTAGRAM = android(
  ' Instagram 355.0.0.37.103 Android (34/14; 420dpi; 1080x2205; samsung; SM-A155F; a15; mt6789; id_ID; 657300861)',
)
export const WHATSAPP = `${CHROME} [WA4A/2.25.32.75;]`

/** [name, agent, platform] */
export const IN_APP: readonly (readonly [string, string, string])[] = [
  ['Facebook for Android', FACEBOOK, 'Facebook'],
  ['Facebook Lite', android(' [FBAN/EMA;FBLC/id_ID;FBAV/400.0.0.8.115;]'), 'Facebook'],
  [
    'Facebook for iPhone',
    iphone('Mobile/22B83 [FBAN/FBIOS;FBAV/488.0.0.68.101;FBBV/658219612;FBDV/iPhone12,8;IABMV/1]'),
    'Facebook',
  ],
  ['Facebook, new agent', android(' MetaIAB Facebook'), 'Facebook'],
  ['Facebook, new agent without a name', android(' MetaIAB'), 'Facebook'],
  ['Facebook on a phone called 24x7', android(' [FB_IAB/FB4A;FBAV/54.0;]', 'ZT-97003G 24x7 Build/X; wv'), 'Facebook'],
  ['Facebook on a Cubot phone', android(' [FB_IAB/FB4A;FBAV/54.0;]', 'CUBOT_X18 Build/N; wv'), 'Facebook'],
  [
    'Messenger for iPhone',
    iphone('Mobile/14D27 [FBAN/MessengerForiOS;FBAV/117.0.0.36.70;FBDV/iPhone7,2]'),
    'Messenger',
  ],
  ['Messenger for Android', android(' [FB_IAB/MESSENGER;FBAV/118.0.0.19.82;]'), 'Messenger'],
  ['Messenger, Orca', android(' [FB_IAB/Orca-Android;FBAV/482.0.0.71.108;]'), 'Messenger'],
  ['Messenger Lite', iphone('[FBAN/MessengerLiteForiOS;FBAV/300.0.0]'), 'Messenger'],
  ['Instagram for Android', INSTAGRAM, 'Instagram'],
  [
    'Instagram for iPhone',
    iphone(
      'Mobile/22B83 Instagram 354.0.0.29.90 (iPhone12,8; iOS 18_1; en_US; en; scale=2.00; 750x1334; 654111336; IABMV/1)',
    ),
    'Instagram',
  ],
  [
    'Instagram, bare agent',
    'Instagram 10.26.0 (iPhone7,2; iOS 10_1_1; en_US; en-US; scale=2.00; gamut=normal; 750x1334) AppleWebKit/420+',
    'Instagram',
  ],
  ['Threads', android(' Barcelona 355.0.0.39.109 Android (34/14; 420dpi; id_ID; 657318936)'), 'Threads'],
  ['Threads with Instagram tokens', android(' Instagram 355.0.0.39.109 Android Barcelona 355.0.0.39.109'), 'Threads'],
  ['X for iPhone', iphone('Mobile/14D27 Twitter for iPhone/10.1'), 'X (Twitter)'],
  ['X for Android', android(' TwitterAndroid'), 'X (Twitter)'],
  [
    'TikTok',
    android(' musical_ly_2023303040 JsSdk/1.0 NetType/WIFI AppName/musical_ly ByteLocale/en BytedanceWebview/d8a21c6'),
    'TikTok',
  ],
  [
    'TikTok in Asia',
    android(' trill_200005 JsSdk/1.0 NetType/WIFI Channel/googleplay AppName/trill ByteLocale/id-ID Region/ID'),
    'TikTok',
  ],
  ['TikTok, no blank before its token', android('trill_400 JsSdk/1.0'), 'TikTok'],
  [
    'TikTok for iPhone',
    iphone('Mobile/15E148 BytedanceWebview/d8a21c6 musical_ly_33.2.1 JsSdk/2.0 ByteLocale/en Region/US'),
    'TikTok',
  ],
  [
    'Douyin',
    android(' aweme_230400 JsSdk/1.0 AppName/aweme ByteLocale/zh-CN BytedanceWebview/d8a21c6'),
    'TikTok Lite / Douyin',
  ],
  ['Lemon8', android(' Lemon8 ByteLocale/id BytedanceWebview/1'), 'Lemon8'],
  ['WhatsApp for Android', WHATSAPP, 'WhatsApp'],
  ['WhatsApp for iPhone', iphone('Version/26.0.1 Mobile/15E148 Safari/604.1 [WAiOS/2.25.31]'), 'WhatsApp'],
  [
    'Telegram for Android',
    `${CHROME} Telegram-Android/11.3.3 (Samsung SM-A155F; Android 14; SDK 34; AVERAGE)`,
    'Telegram',
  ],
  ['LINE for Android', android(' Line/7.4.0/IAB'), 'LINE'],
  ['LINE for iPhone', iphone('Mobile/14D27 Safari Line/14.19.0'), 'LINE'],
  ['LinkedIn', iphone('Mobile/15E148 [LinkedInApp]/9.30.1753'), 'LinkedIn'],
  ['Pinterest', android(' [Pinterest/Android]'), 'Pinterest'],
  ['Reddit', android(' Reddit/Version 2023.23.0/Build 983178/Android 14'), 'Reddit'],
  [
    'Snapchat',
    iphone('Version/17.3.1 Mobile/15E148 Snapchat/12.72.0.39 (like Safari/8617.2.4.10.8, panda)'),
    'Snapchat',
  ],
  [
    'Discord',
    'Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) discord/0.0.309 Chrome/83.0.4103.122 Electron/9.3.5 Safari/537.36',
    'Discord',
  ],
  ['KakaoTalk', android(';KAKAOTALK 2410410'), 'KakaoTalk'],
  ['WeChat', iphone('Mobile/15E148 MicroMessenger/6.5.8 NetType/WIFI Language/zh_CN'), 'WeChat'],
  [
    'WeChat with tools',
    android(
      ' XWEB/2889 MMWEBSDK/20210902 MMWEBID/4096 MicroMessenger/8.0.15.2001(0x28000F3D) Process/tools WeChat/arm64',
    ),
    'WeChat',
  ],
  ['QQ', android(' V1_AND_SQ_8.4.8_1492 QQ/8.4.8.4810 NetType/4G'), 'QQ'],
  ['Weibo', android(' Weibo (HUAWEI-MLA-AL10__weibo__9.4.3__android__android6.0)'), 'Weibo'],
  ['Kwai', android(' Yoda/3.1 Kwai_Pro/10.9.10.537204 NetScore/53'), 'SnackVideo / Kwai'],
  ['Zalo for Android', android(' Zalo android/12100580 ZaloTheme/light'), 'Zalo'],
  ['Zalo for iPhone', iphone('Mobile/15E148 Zalo iOS/448 ZaloTheme/light ZaloLanguage/en'), 'Zalo'],
  ['Viber', android(' Viber/11.9.5.8'), 'Viber'],
  ['Flipboard', android(' Flipboard/4.2.23/4722'), 'Flipboard'],
  ['Naver', iphone('Mobile/15D100 NAVER(inapp; search; 590; 8.8.5; SE)'), 'Naver Blog/Cafe/Band'],
  ['Quora', iphone('Mobile/15E148 Safari Quora 8.4.30 rv:3293'), 'Quora'],
]

/** [name, agent, platform of a link preview or null] */
export const ROBOTS: readonly (readonly [string, string, string | null])[] = [
  ['no agent', '', null],
  ['blanks', ' \t ', null],
  ['one letter', 'a', null],
  ['a property name', '__proto__', null],
  ['Mozilla alone', 'Mozilla/5.0', null],
  ['curl', 'curl/8.5.0', null],
  ['Python', 'python-requests/2.32.3', null],
  ['Googlebot', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', null],
  ['Googlebot as a phone', `${CHROME} (compatible; Googlebot/2.1; +http://www.google.com/bot.html)`, null],
  [
    'a robot that signs as a model',
    'Mozilla/5.0 (Linux; Android 8.0; Pixel 2 Build/OPD3.170816.012; Storebot-Google/1.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/81.0.4044.138 Mobile Safari/537.36',
    null,
  ],
  [
    'headless Chromium',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0.0.0 Safari/537.36',
    null,
  ],
  ['headless Chromium as Facebook', `${FACEBOOK} HeadlessChrome/131.0.0.0`, null],
  [
    'a robot as X for iPhone',
    iphone(
      'Mobile/11A465 Twitter for iPhone BrandVerity/1.0 (http://www.brandverity.com/why-is-brandverity-visiting-me)',
    ),
    null,
  ],
  ['Googlebot as Instagram', `${INSTAGRAM} (compatible; Googlebot/2.1)`, null],
  ['Lighthouse', `${DESKTOP} Chrome-Lighthouse`, null],
  ['Meta for AI', 'meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)', null],
  [
    'Bytespider',
    'Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)',
    null,
  ],
  ['Facebook preview', 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', 'Facebook'],
  ['LINE preview', 'facebookexternalhit/1.1;line-poker/1.0', 'LINE'],
  ['WhatsApp preview', 'WhatsApp/2.23.20.0', 'WhatsApp'],
  ['WhatsApp preview, bare', 'WhatsApp', 'WhatsApp'],
  ['Telegram preview', 'TelegramBot (like TwitterBot)', 'Telegram'],
  ['X preview', 'Twitterbot/1.0', 'X (Twitter)'],
  [
    'LinkedIn preview',
    'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
    'LinkedIn',
  ],
  ['Discord preview', 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)', 'Discord'],
  ['Slack preview', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', 'Slack'],
  ['Pinterest preview', 'Pinterest/0.2 (+https://www.pinterest.com/bot.html)', 'Pinterest'],
  ['KakaoTalk preview', 'facebookexternalhit/1.1; kakaotalk-scrap/1.0; +https://devtalk.kakao.com/', 'KakaoTalk'],
  ['Viber preview', 'Viber', 'Viber'],
  ['Tumblr preview', 'Tumblr/14.0.835.186', 'Tumblr'],
  ['Mastodon preview', 'http.rb/5.1.1 (Mastodon/4.2.1; +https://mastodon.social/)', 'Mastodon'],
]

/** Persons whom isbot takes for robots, or who are easily taken for in-app visits. [name, agent, in app] */
export const PERSONS: readonly (readonly [string, string, boolean])[] = [
  ['Chrome on Android', CHROME, false],
  ['Safari on iPhone', SAFARI, false],
  ['Chrome on Windows', DESKTOP, false],
  ['Android WebView', WEBVIEW, true],
  ['iOS WebView', IOS_WEBVIEW, true],
  ['Google app on iPhone', GSA, false],
  ['Google app on Android', GSA_ANDROID, false],
  ['DuckDuckGo on Android', DUCK, false],
  ['Google Lens', iphone('GoogleLens/303.0 Mobile/21C66 Safari/604.1'), false],
  ['a phone called Cubot', android('', 'S308 Build/CUBOT'), false],
  ['a phone called Discovery', android('', 'Discovery Pro'), false],
  ['a phone called Spider', android('', 'Spider 8'), false],
  ['a phone called XBot', android('', 'XBot_Senior Build/O11019'), false],
  ['Chrome on iPhone', iphone('CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1'), false],
]
