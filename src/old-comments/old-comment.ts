/**
 * A comment as another system kept it. No format carries more into Titian: e-mail, IP address, web address, avatar and
 * votes are left behind by the readers, so nothing later can store them.
 */
export interface OldComment {
  /** The source's own id; unique in the file. */
  id: string
  /** Id of the comment that was answered; '' for none. */
  parent: string
  /** Address of the article as the source knows it, absolute or from the site's root. */
  url: string
  /** Title of the article; '' when the source does not say. */
  title: string
  /** When the article appeared, milliseconds since 1970; 0 when the source does not say. */
  published: number
  name: string
  text: string
  /** 'wordpress': HTML in which line ends count. */
  markup: 'html' | 'wordpress' | 'plain'
  /** Milliseconds since 1970; NaN when the source's date cannot be read. */
  at: number
  state: OldState
  /** Written by the institution itself; only the documented formats say so. */
  official: boolean
  /** Line of the file in which it begins; 0 where the format has no lines. */
  line: number
}

/** 'gone': deleted, refused or in the bin; never imported. */
export type OldState = 'shown' | 'held' | 'spam' | 'gone'

export const FORMATS = ['wxr', 'disqus', 'json', 'csv', 'isso', 'remark42', 'drupal'] as const
export type Format = (typeof FORMATS)[number]
export const isFormat = (text: string): text is Format => (FORMATS as readonly string[]).includes(text)

/** Why a comment of the file is not in Titian. */
export const SKIPPED = {
  ping: 'a trackback or pingback, not a person',
  gone: 'deleted, refused or in the bin',
  spam: 'marked as spam there (--keep-spam keeps it for 30 days)',
  elsewhere: 'its article is not on this site (--map can say where it is now)',
  'left-out': 'left out by the map',
  empty: 'no words are left without its HTML',
  long: 'longer than 20,000 characters',
  marks: 'piled up with accents beyond reading',
  date: 'its date cannot be read',
  'same-id': 'another comment of the file has the same id',
  fields: 'a field that every comment needs is missing',
} as const
export type SkipReason = keyof typeof SKIPPED

/** As long as an imported text may be, in characters. Citizens may write 2,000; other systems allowed more. */
export const OLD_TEXT_MOST = 20_000

/** A file that cannot be read as what it was said to be. Nothing was imported when this is thrown while reading. */
export class SourceMistake extends Error {}

/** What a reader of a format is given and tells. */
export interface Sink {
  /** Zone of dates that name none. */
  zone: string
  take(comment: OldComment): void
  skip(reason: SkipReason, about: { id: string; line: number }): void
}
