/**
 * What the widget and the server say to each other: types only, so both are built from one page.
 * All public answers are the same for everybody (no visitor state), JSON, and readable from any origin.
 * Request bodies are JSON in `text/plain` (no preflight) or `application/json`, strict: unknown keys are refused.
 */

/** Parts a site can switch on, as in `data-parts="share like comments letter"`. */
export type PartName = 'share' | 'like' | 'comments' | 'letter'
export type Language = 'id' | 'en'

/** Five colours computed from one setting when it is saved (LOOK: `--accent*`), in light and in dark surroundings. */
export interface Accent {
  fill: string
  on: string
  text: string
  edge: string
  tint: string
}

/** Which article: `url` is the address the tag settled on, `key` the tag's own `data-key` when it has one. */
export interface ArticleRef {
  site: string
  url: string
  key?: string | undefined
}

/** `GET /api/v1/page?site=&url=&key=` */
export interface PageSummary {
  site: {
    key: string
    name: string
    /** Name under which the institution answers. */
    institution: string
    lang: Language
    /** IANA zone and its offset now, minutes east of UTC. */
    zone: string
    offset: number
    place: 'auto' | 'manual'
    moderation: 'before' | 'after'
    accent: { light: Accent; dark: Accent }
    /** Share networks in order; the first six are shown, the rest stands behind "Lainnya". */
    networks: string[]
    /** false: nothing is measured on this site. */
    measure: boolean
    /** true: Global Privacy Control and Do-Not-Track switch measuring off (features stay). */
    honourOptOut: boolean
    /** Titian's own pages, absolute. */
    letterUrl: string
    privacyUrl: string
    discussionUrl: string
    /** Whether mail addresses are taken: this installation can send mail. */
    mail: boolean
  }
  parts: Record<PartName, boolean>
  page: {
    /** '' while the server has not seen this article. */
    id: string
    url: string
    title: string
    summary: string
    likes: number
    shares: number
    comments: number
    commentsOpen: boolean
  }
}

export type BeaconKind = 'page' | 'engaged' | 'act' | 'outbound' | 'download'
export type VisitAct = 'like' | 'comment' | 'reply' | 'share' | 'copy' | 'letter'

/**
 * `POST /api/v1/visits`, under 2,048 bytes. Any beacon may come twice and in any order: each repeats the landing facts.
 * Answer: 200 `{ now, offset }` (epoch ms; minutes east of UTC) with `Titian-Visit: counted | ignored: <reason>`.
 */
export interface Beacon {
  site: string
  /** UTC hour in base 36 (4 characters) + 96 random bits (16 base64url characters). */
  visit: string
  /** 36 random bits per page opened: 6 base64url characters (up to 8 are taken). */
  view: string
  kind: BeaconKind
  /** The article this beacon speaks of, as the tag settled it. */
  url: string
  key?: string | undefined
  /** How the visit began. `url` is the whole landing address with its marks, `page`/`key` the article when they differ. */
  land: { url: string; ref: string; page?: string | undefined; key?: string | undefined }
  /** Globals that only a script sees, such as `TelegramWebview`. */
  script?: string[] | undefined
  /** Letters of d, w, m: first visit of this browser this site-day, week, month. '' = none of them or unknown. */
  first: string
  /** 1 came before, 0 did not, -1 unknown (no storage). */
  ret: -1 | 0 | 1
  since: '' | '0-1' | '2-7' | '8-30' | '>30'
  freq: '' | '1' | '2' | '3-4' | '5+'
  /** Total engaged seconds of this view so far (kinds page: 0). */
  seconds?: number | undefined
  act?: VisitAct | undefined
  /** Target address of an outbound click or a download. */
  to?: string | undefined
  /** Version of the tag. */
  tag: string
}
/** The same address, from a browser that was marked as the office's own: nothing is measured, and that is counted. */
export interface OwnBeacon {
  site: string
  own: 1
}
/** `POST /api/v1/own` `{ site, mark }` → 200: the mark of the desk was ours, used now; `said` is for the person there. */
export interface OwnAnswer {
  own: boolean
  said: string
}
export interface BeaconAnswer {
  now: number
  offset: number
  /** The visit id's hour is far from ours: begin the visit anew with our time. */
  again?: 1
}

/**
 * `POST /api/v1/tokens` → 200. Bound to what it is for (article or comment) and to the browser's random like key (22
 * base64url characters, 128 bits), used once, ten minutes.
 */
export interface TokenAnswer {
  token: string
  expires: number
}
/** The same door, for a comment or letter that was refused with field `proof`; bound to its `once` and article. */
export type ChallengeRequest =
  | (ArticleRef & { for: 'comment'; once: string })
  | (Partial<ArticleRef> & { for: 'letter'; site: string; once: string })
export interface ChallengeAnswer {
  challenge: Challenge
}
/**
 * An ALTCHA challenge (v2, one round of SHA-256): the counter is wanted, from 0 upwards, for which the SHA-256 of salt,
 * nonce and the counter as four bytes, big end first, begins with `keyPrefix`. All bytes in hexadecimal, small letters.
 */
export interface Challenge {
  parameters: {
    algorithm: 'SHA-256'
    cost: 1
    /** When it is over, epoch milliseconds. */
    data: { until: number }
    keyLength: 32
    keyPrefix: string
    nonce: string
    salt: string
  }
  signature: string
}
/** The challenge as it came, with the counter and the whole hash of it. */
export interface Proof {
  challenge: Challenge
  solution: { counter: number; derivedKey: string }
}

/** `POST /api/v1/likes` → 201 `stored`; `DELETE` (same body without token) → 200. Repeats change nothing. */
export interface LikeRequest extends ArticleRef {
  like: string
  token?: string | undefined
}
export interface LikeAnswer {
  liked: boolean
  likes: number
}

/** `POST /api/v1/shares` → 201. `token` is the 10 base62 characters of the mark `titian=s.<network>.<token>`. */
export interface ShareRequest extends ArticleRef {
  network: string
  token: string
}
export interface ShareAnswer {
  shares: number
}

/** A node of a staff reply or imported comment: text, or one of p br strong em ul ol li a. Built node by node, never parsed. */
export type RichNode =
  | string
  | { p: RichNode[] }
  | { strong: RichNode[] }
  | { em: RichNode[] }
  | { ul: RichNode[] }
  | { ol: RichNode[] }
  | { li: RichNode[] }
  | { br: 1 }
  | { a: string; t: RichNode[] }

export interface PublicComment {
  id: string
  /** Id of the comment answered, or ''. */
  parent: string
  /** Id of the first comment of the thread (its own id for a first comment). */
  thread: string
  name: string
  /** Name of the writer answered when that is not the first comment of the thread, else ''. */
  to: string
  /** Plain text; '' when `body` is there. */
  text: string
  /** Official replies and imported comments. */
  body: RichNode[] | null
  official: boolean
  /** ISO-8601 UTC, to the minute. */
  at: string
  edited: boolean
  /** Browsers that support it. */
  supports: number
  /** The writer has confirmed a mail address once; which one nobody is told. */
  confirmed: boolean
  /** 'removed': a comment that has answers is no longer shown; its line stays, without name and words. */
  state: 'shown' | 'removed'
  /**
   * Of a removed one: the whole line to show, in the site's language ("Komentar dihapus moderator: memuat data pribadi",
   * "Komentar ditarik oleh penulisnya"). Of an own comment that was refused: the reason alone. Else ''.
   */
  reason: string
}
/**
 * `GET /api/v1/comments?site=&url=&key=&sort=new|old|top&after=`; with `at=` a comment's id: its thread alone, wherever it
 * stands. `top`: threads by the support of their first comment, the newer first where it is equal.
 */
export interface CommentsAnswer {
  /** Threads in the order asked, each thread's comments together, oldest reply first. */
  comments: PublicComment[]
  /** Pass as `after` for more; '' at the end. */
  next: string
  total: number
  open: boolean
}
/** `POST /api/v1/comments` → 201 (shown) or 202 (held), both marked `Titian-Stored: stored`. */
export interface CommentRequest extends ArticleRef {
  name: string
  text: string
  parent?: string | undefined
  /** Idempotency key: 22 base64url characters. A repeat answers the same and stores nothing. */
  once: string
  /** Writer key of this browser (22 base64url characters), made at the first comment; kept hashed, with comments only. */
  writer?: string | undefined
  /** Honeypot: people leave it empty. */
  website?: string | undefined
  /** Milliseconds between opening the form and sending. */
  took?: number | undefined
  /**
   * '' from a client that computes a proof of work when it is asked: then a suspicious message is refused with field
   * `proof`, and taken with one. Without this field it is taken too, and waits for a person.
   */
  proof?: '' | Proof | undefined
  /** A mail address, never published: its owner is asked once whether it is theirs. Only where `site.mail`. */
  contact?: string | undefined
  /** Write to that address when somebody answers, once its owner has confirmed it. */
  notify?: boolean | undefined
}
/** `GET|PATCH|DELETE /api/v1/comments/:id?site=` with header `Titian-Token` → 200 `CommentAnswer`. PATCH takes a `CommentEdit`. */
export interface OwnComment extends PublicComment {
  status: 'held' | 'shown' | 'rejected' | 'removed' | 'withdrawn'
  /** Until when the author may edit or delete, ISO-8601 UTC. */
  editableUntil: string
}
export interface CommentAnswer {
  comment: OwnComment
  /** The author's token: keep it with the comment's id. */
  token: string
  /** A mail went to the address that was left, asking to confirm it. */
  mailed?: true
}
export interface CommentEdit {
  text: string
}
/** `POST /api/v1/comments/:id/support` → 201 `stored`; `DELETE` (same body without token) → 200. Repeats change nothing. */
export interface SupportRequest {
  site: string
  /** A random key that this browser made for this comment: 22 base64url characters. */
  like: string
  /** From `POST /tokens` with `for: 'support'`. */
  token?: string | undefined
  /** The browser's writer key, so that nobody supports an own comment: compared, never stored with the support. */
  writer?: string | undefined
}
export interface SupportAnswer {
  supported: boolean
  supports: number
}
export type ReportReason = 'hoax' | 'insult' | 'gambling' | 'personal-data' | 'other'
/** `POST /api/v1/comments/:id/reports` → 201 `{ reported: true }` */
export interface CommentReport {
  site: string
  reason: ReportReason
  note?: string | undefined
  /** A random key of this browser, so that one browser reports once: 22 base64url characters. */
  browser: string
}

export type LetterType = 'complaint' | 'information' | 'aspiration' | 'appreciation'
export type LetterAudience = 'public' | 'business'
/** open: with the name · anonymous: text without the name · secret: nothing is published. */
export type LetterVisibility = 'open' | 'anonymous' | 'secret'
/** `POST /api/v1/letters` → 201 */
export interface LetterRequest {
  site: string
  /** Article it was written beside, when there is one. */
  url?: string | undefined
  key?: string | undefined
  type: LetterType
  audience: LetterAudience
  category: string
  subject: string
  text: string
  place: string
  visibility: LetterVisibility
  name: string
  /** E-mail address or mobile number, or ''. */
  contact: string
  consent: true
  once: string
  website?: string | undefined
  took?: number | undefined
  /** As in a comment. */
  proof?: '' | Proof | undefined
}
export interface LetterAnswer {
  /** `SP-2026-000123` */
  number: string
  /** 16 characters without I, O, 0, 1. */
  secret: string
  /** Status page, with the secret in its path. */
  url: string
}
export type LetterShownState = 'new' | 'waiting' | 'working' | 'answered' | 'done'
/** `GET /api/v1/letters?site=&after=`: published letters, newest answer first. */
export interface PublicLetter {
  number: string
  type: LetterType
  category: string
  subject: string
  name: string
  text: string
  state: LetterShownState
  receivedAt: string
  answeredAt: string
  answer: RichNode[] | null
  agency: string
  outcome: string
  /** Browsers that said "me too". */
  supports: number
  url: string
}
/** `POST|DELETE /api/v1/letters/:number/support` with a key of the browser's own: "me too", once per browser. */
export interface LetterSupportAnswer {
  supported: boolean
  supports: number
}
/** `GET /api/v1/letters?site=&like=`: at most three published letters that are probably about the same. */
export interface LettersAnswer {
  letters: PublicLetter[]
  next: string
}
/**
 * `GET /api/v1/letters/:number?site=` with header `Titian-Secret`: the writer's own letter. Without the header the same
 * address answers the published `PublicLetter`. A wrong secret, a wrong number and an unpublished letter: the same 404.
 */
export interface OwnLetter {
  number: string
  type: LetterType
  category: string
  subject: string
  text: string
  state: LetterShownState
  /** One of the thirteen steps behind the five states (`wire/letter-states.ts`). */
  step: string
  receivedAt: string
  /** `YYYY-MM-DD` until which an answer is due; '' while it waits for the writer, and once answered or closed. */
  dueOn: string
  answeredAt: string
  answer: RichNode[] | null
  agency: string
  outcome: string
  isPublished: boolean
  history: { at: string; day: string; did: string; note: string }[]
  /** When the writer had it erased: then every text is ''. '' = not erased. */
  erasedAt: string
  /** 1 to 5 as the writer found the answer; 0 = not said. */
  rating: number
  maySupply: boolean
  mayWithdraw: boolean
  mayRate: boolean
  /** `YYYY-MM-DD` until which the writer may ask, once, for the letter to be taken up again; '' = not now. */
  mayReopenUntil: string
}

/** All that is kept of the writer in a letter: `GET /letters/:number/copy` with the secret. */
export interface LetterCopy extends OwnLetter {
  institution: string
  audience: LetterAudience
  visibility: LetterVisibility
  name: string
  contact: string
  place: string
  consentAt: string
  ratingWord: string
  /** Names of the agencies it was passed to. */
  passedTo: string[]
  /** When staff opened a hidden identity. */
  identitySeenAt: string[]
  /** As they are kept: what the sent file said of place, camera and name was never stored. */
  photos: { type: 'image/jpeg'; width: number; height: number; isPublished: boolean; alt: string; base64: string }[]
  published: { since: string; subject: string; text: string; name: string } | null
}

/** Every 4xx and 5xx. `message` is a sentence in the site's language that a person can act on. */
export interface ErrorAnswer {
  error: { code: string; message: string; field: string }
}
