/** The database is not ours, or newer than this program. The message says what to do. */
export class ForeignDatabase extends Error {}
