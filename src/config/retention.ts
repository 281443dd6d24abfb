/** How long each class of data is kept. The privacy notice prints these figures and the jobs enforce them (L-4). */
export const RETENTION = {
  /** Raw visits; day counts stay. */
  visitMonths: 13,
  /** Words of withdrawn comments, and of those that lay in spam or were rejected. */
  rejectedDays: 30,
  /** A mail address that a writer of comments left, until its owner confirms it. */
  pendingAddressHours: 48,
  /** A confirmed one, and the mark, after the writer's last comment. */
  replyAddressMonths: 12,
  /** Name and contact of a letter, and the address of a message it was copied from, after it was closed. */
  letterMonths: 12,
  /** Photos of a letter form that came back to be mended, until it is sent. */
  waitingPhotoHours: 24,
  /** Hashed keys of browsers that said "me too" of a letter; the letter's count stays. */
  letterSupportMonths: 13,
  /** What moderators' decisions taught, as counts of hashed words; whole months. */
  lessonMonths: 12,
  /** Words of letters that were withdrawn, or put away as spam, abuse or tests, after that. */
  withdrawnLetterDays: 30,
  /** When the server ran and how many answers it gave, by hour; whole months. */
  serverMonths: 13,
  /** A mail address that gets the report, after it was added or added again; whole months. */
  reportReaderMonths: 12,
  /** What one division asked of the other, with its history, after it was done or refused; whole months. */
  requestMonths: 24,
  /** Free text of staff acts, beside the chain. */
  auditYears: 5,
} as const
