import type { LetterShownState } from './api.ts'

/**
 * The thirteen states of a letter (DOMAIN §4), under the five that people are shown. `letters/letter.ts` says how a
 * letter gets from one to another.
 */
export const LETTER_STATES = {
  new: ['baru'],
  waiting: ['butuh_data'],
  working: ['diverifikasi', 'didisposisikan', 'diproses', 'ditunda', 'dibuka_kembali'],
  answered: ['dijawab'],
  done: ['selesai', 'bukan_kewenangan', 'duplikat', 'diarsipkan', 'dicabut'],
} as const satisfies Record<LetterShownState, readonly string[]>

export type LetterState = (typeof LETTER_STATES)[LetterShownState][number]

/** Where the next step is IKP's: to read, to pass on, to settle. */
export const STATES_FOR_IKP = ['baru', 'diverifikasi', 'dibuka_kembali', 'dijawab'] as const satisfies LetterState[]
/** Where the next step is the agency's to which the letter was passed. */
export const STATES_FOR_AGENCY = ['didisposisikan', 'diproses', 'dibuka_kembali'] as const satisfies LetterState[]
