import { isbot } from 'isbot'
import { IN_APP_TOKENS, type InAppToken, PLATFORM_CRAWLERS, PREVIEW_ROBOTS } from './source-list.ts'

/** What an agent string tells. A robot's other fields are blank. */
export interface Agent {
  readonly bot: boolean
  /** Platform whose in-app browser this is, or null. */
  readonly app: string | null
  /** In any app's browser, known or not. A browser's own WebView (DuckDuckGo, the Google app) is none. */
  readonly inApp: boolean
  /** The Google app: a visit of its own without referrer is a search. */
  readonly googleApp: boolean
  readonly mobile: boolean
}

export const MAX_AGENT_CHARS = 1024
const MAX_CACHED_AGENTS = 4096

const ROBOT: Agent = { bot: true, app: null, inApp: false, googleApp: false, mobile: false }

// One pass says "none of them" for the many agents that are plain browsers.
const ANY_IN_APP = new RegExp(IN_APP_TOKENS.map(({ token }) => token.source).join('|'))
const ANY_PREVIEW = new RegExp(PREVIEW_ROBOTS.map(({ token }) => token.source).join('|'))

const GOOGLE_APP = /\bGSA\/\d/
// Browsers that are built on the system's WebView or leave `Safari/` out, yet are nobody's in-app browser.
const BROWSER_OF_ITS_OWN =
  /\bGSA\/\d|DuckDuckGo\/\d|\bDdg\/\d|\b(?:CriOS|FxiOS|EdgiOS|EdgA|OPiOS|OPT|OPX|OPR|YaBrowser|SamsungBrowser|MiuiBrowser|UCBrowser|Focus|Klar|Brave|Puffin)\/\d/

/**
 * A robot that wears an in-app token. isbot is not asked for these agents: it takes WeChat's `Process/tools` and
 * `MMWEBSDK`, Instagram's and Facebook's bare agents and model names such as `24x7` for robots (21 of the 714 in-app
 * agents in device-detector's fixtures).
 */
const ROBOT_IN_DISGUISE =
  /(?<!cu)bots?(?![a-z])|crawl|spider|headless|externalhit|https?:|lighthouse|pagespeed|phantomjs|selenium|puppeteer|playwright|prerender|python|urllib|\bcurl\/|\bwget|devtools/i

// Robots that isbot 5.2 lets pass (crawler-user-agents and device-detector fixtures), and those that sign where a
// phone's model stands.
const MISSED_BY_ISBOT =
  /(?<!cu)bot[\w-]{0,16}\/\d|(?:spider|crawler|-Google)\/\d|Catchpoint|GTmetrix|Assetnote|Miniature\.io|Amzn-User|\bYLT\b|\bHLB\/\d|Laravel Reaver/i

// Words of real phones and browsers that isbot takes for robots: of 33 941 browser agents in the fixtures isbot refuses
// 152, with these corrections 66 are left (television sets, headless browsers).
const FALSE_ALARMS = /cubot|googlelens\/|sogoumse|sogoumobilebrowser|MMWEBSDK\/\S*|Process\/tools/gi
// Android models are called `Discovery Pro`, `Spider 8`, `XBot Junior`; a robot signs behind the bracket.
const ANDROID_MODEL = /^(Mozilla\/5\.0 \(Linux; (?:[\w-]{1,9}; )?Android [\d.]{1,9})[^()]*\) AppleWebKit/

const agents = new Map<string, Agent>()

/**
 * @param ua the agent as sent; what stands beyond 1024 characters is not read
 * @returns the same object for the same agent while it is cached (4096 agents, in memory only)
 */
export function readAgent(ua: string): Agent {
  const agent = ua.length > MAX_AGENT_CHARS ? ua.slice(0, MAX_AGENT_CHARS) : ua
  let known = agents.get(agent)
  if (known === undefined) {
    known = judge(agent)
    if (agents.size >= MAX_CACHED_AGENTS) agents.clear()
    agents.set(agent, known)
  }
  return known
}

export const isRobot = (ua: string): boolean => readAgent(ua).bot

const MONITOR =
  /uptime|pingdom|statuscake|site24x7|better ?stack|hetrixtools|freshping|montastic|updown\.io|nagios|zabbix|prtg|catchpoint|gtmetrix|synthetics?\b|checkly|dotcom-monitor|nodeping|icinga|sensu|monitis|monitor/i
const CHECKER =
  /link-?checker|checklink|link-?check|broken-?link|dr\. ?link|xenu|screaming frog|validator|sitebulb|titian(?:bot)?\//i

/** What a robot is there for, so that each kind is counted apart; 'bot' = anything else. Of robots only. */
export function robotKind(ua: string): 'monitor' | 'checker' | 'bot' {
  const agent = ua.slice(0, MAX_AGENT_CHARS)
  return CHECKER.test(agent) ? 'checker' : MONITOR.test(agent) ? 'monitor' : 'bot'
}

/** Phones and tablets, as far as the agent says; a robot is none. */
export const isMobile = (ua: string): boolean => readAgent(ua).mobile

/**
 * The platform whose link-preview robot this is: its fetch of a tracked link is a sign that the link was pasted there.
 *
 * @returns a name of the source list, or null for persons and for every other robot
 */
export function previewRobot(ua: string): string | null {
  if (!readAgent(ua).bot) return null
  const agent = ua.slice(0, MAX_AGENT_CHARS)
  return ANY_PREVIEW.test(agent) ? firstToken(PREVIEW_ROBOTS, agent) : null
}

function judge(agent: string): Agent {
  if (agent.trim() === '') return ROBOT
  const app = ANY_IN_APP.test(agent) ? firstToken(IN_APP_TOKENS, agent) : null
  if (app === null ? isPlainRobot(agent) : isDisguised(agent)) return ROBOT
  return {
    bot: false,
    app,
    inApp: app !== null || isWebView(agent),
    googleApp: app === null && GOOGLE_APP.test(agent),
    mobile: /Android|iPhone|iPad|iPod|Mobile|Opera Mini|BlackBerry|Silk\//.test(agent),
  }
}

function firstToken(tokens: readonly InAppToken[], agent: string): string | null {
  for (const { platform, token, besides } of tokens) {
    if (token.test(agent) && (besides === undefined || agent.includes(besides))) return platform
  }
  return null
}

// Tumblr's fetcher names itself and nothing else; with a browser's agent before it, it is the app.
const isDisguised = (agent: string) =>
  /^Tumblr\/\d/.test(agent) || ROBOT_IN_DISGUISE.test(agent.replace(ANDROID_MODEL, '$1) AppleWebKit'))

function isPlainRobot(agent: string): boolean {
  if (PLATFORM_CRAWLERS.test(agent) || MISSED_BY_ISBOT.test(agent)) return true
  if (ANY_PREVIEW.test(agent) && firstToken(PREVIEW_ROBOTS, agent) !== null) return true
  return isbot(agent) && isbot(agent.replace(ANDROID_MODEL, '$1; K) AppleWebKit').replace(FALSE_ALARMS, ''))
}

/** An app's WebView without a name of its own: Android says `; wv)`, iOS leaves `Safari/` out. */
function isWebView(agent: string): boolean {
  if (BROWSER_OF_ITS_OWN.test(agent)) return false
  if (agent.includes('; wv)')) return true
  const device = /\((?:iPhone|iPad|iPod)/.exec(agent)
  if (device === null) return false
  const end = agent.indexOf(')', device.index)
  return end >= 0 && agent.indexOf('Safari/', end) < 0
}
