/** Text that is being written, kept on the reader's device: never name or contact, erased on sending and after 24 hours. */
import type { Keep } from '../keep.ts'

export const DRAFT_MS = 24 * 3_600_000

export interface Draft {
  at: number
  url: string
  text: string
  subject?: string
}

export function draftFor(keep: Keep, name: string, url: string) {
  const read = (): Draft | null => {
    const draft = keep.read<Draft>(name)
    if (draft && Date.now() - draft.at > DRAFT_MS) {
      keep.write(name, null)
      return null
    }
    return draft && draft.url === url ? draft : null
  }
  return {
    read,
    write: (text: string, subject?: string) =>
      keep.write(name, text || subject ? { at: Date.now(), url, text, subject } : null),
    erase: () => keep.write(name, null),
  }
}
