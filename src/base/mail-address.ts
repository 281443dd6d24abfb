/** One address and nothing around it: no display name, no comma, no line end can reach a mail header. */
const EMAIL = /^[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/

export const MAIL_ADDRESS_LENGTH = 120

/** Whether a text is one mail address that may be written to. */
export const isMailAddress = (text: string): boolean =>
  text.length <= MAIL_ADDRESS_LENGTH && EMAIL.test(text) && !text.includes('..')
