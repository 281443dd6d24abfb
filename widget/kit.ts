/** What titian.js hands to the files that it loads later, so that nothing is sent twice. Types only. */
import type { ArticleRef, Language, PageSummary, PartName, VisitAct } from '../src/wire/api.ts'
import type { add, h, icon } from './dom.ts'
import type { Keep } from './keep.ts'
import type { Settings } from './own-tag.ts'
import type { quiet } from './quiet.ts'
import type { Answer, ask } from './send.ts'
import type { Words } from './words.ts'

/** From titian.js to bar.js. */
export interface Page {
  settings: Settings
  summary: PageSummary
  article: ArticleRef
  /** The element placed by us, or null. */
  auto: HTMLElement | null
  keep: Keep
  ask: typeof ask
  random(n: number): string
  quiet: typeof quiet
  act(act: VisitAct): void
  load: Load
}
// biome-ignore lint/suspicious/noExplicitAny: each file says what it exports
export type Load = (base: string, name: string) => Promise<any>

/** From bar.js to more.js and talk.js. */
export interface Kit {
  base: string
  lang: Language
  site: PageSummary['site']
  parts: Record<PartName, boolean>
  page: PageSummary['page']
  article: ArticleRef
  title: string
  words: Words
  keep: Keep
  h: typeof h
  add: typeof add
  icon: typeof icon
  quiet: typeof quiet
  random(n: number): string
  /** `path` below `/api/v1/`; DELETE and PATCH travel as POST with an override header, a token in `Titian-Token`. */
  api<T>(method: string, path: string, body?: unknown, token?: string): Promise<Answer<T>>
  /** `site=…&url=…&key=…` of this article. */
  query: string
  act(act: VisitAct): void
  /** '' for nothing. */
  number(n: number): string
  /** Adds a style sheet to a root; ignored where the linked titian.css already holds it. */
  style(root: ShadowRoot, css: string): void
  /** Says something through the polite live region of the root that `near` stands in. */
  say(near: Node, text: string): void
  copy(text: string, near: HTMLElement): Promise<boolean>
  /** Copies for a network and says so on its tile for four seconds. @returns false when the browser would not */
  copied(tile: HTMLElement, network: string, text: string, said: string): Promise<boolean>
  /** The article's address with this page view's mark for a network. */
  shared(network: string): string
  /** Tells Titian that a share button was pressed. */
  pressed(network: string): void
  /** Loads more.js and does what was pressed there. */
  more(what: 'networks' | 'instagram' | 'like' | 'select', on: HTMLElement, text?: string): Promise<unknown>
  /** Loads a further file by its name. */
  // biome-ignore lint/suspicious/noExplicitAny: each file says what it exports
  load(name: string): Promise<any>
  /** Calls once, when the place comes near the screen and the page is idle. */
  near(place: HTMLElement, then: () => unknown): void
  /** The key under which this browser liked the article, or ''. */
  likeKey(): string
  /** Bring the picture up to date after `page` changed: call each. */
  shows: (() => void)[]
  /** Measures ground and text colour of the host again. */
  dress(): void
}
