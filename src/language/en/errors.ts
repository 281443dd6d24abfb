import type { errors as id } from '../id/errors.ts'
import type { SameKeys } from '../same-keys.ts'

export const errors: SameKeys<typeof id> = {
  'err.network': 'No connection. Your text is kept; please try again.',
  'err.server': 'A fault occurred on our system. Please try again later.',
  'err.required': 'This field is required',
  'err.email': 'Email address is not valid',
  'err.phone': 'Mobile number is not valid',
  'err.not_found': 'Page not found',
  'err.expired': 'This form has expired. Please reload the page.',
  'err.origin': 'This website is not registered',
  'err.summary': 'There is {n} part to correct || There are {n} parts to correct',
}
