/** Limits that the form shows and the server enforces. Lengths in Unicode code points after trimming; bytes where said. */
export const LIMITS = {
  beaconBytes: 2048,
  /** Any other public body. A letter of 5,000 characters in four-byte code points is 20 KB. */
  bodyBytes: 32_768,
  urlLength: 2000,
  keyLength: 200,
  nameLength: 60,
  commentLength: 2000,
  letterSubjectLength: 120,
  letterTextLength: 5000,
  letterPlaceLength: 160,
  contactLength: 120,
  /** Photos of one letter, and bytes of one as it is sent: a phone of 2026 makes 3 to 8 MB. */
  photos: 3,
  photoBytes: 10_485_760,
  photoAltLength: 200,
  reportNoteLength: 300,
  /** Minutes in which a writer may edit or take back a comment. */
  editMinutes: 15,
  engagedSeconds: 1800,
} as const
