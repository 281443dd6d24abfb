import type { auth as id } from '../id/auth.ts'
import type { SameKeys } from '../same-keys.ts'

export const auth: SameKeys<typeof id> = {
  'auth.login': 'Log in',
  'auth.logout': 'Log out',
  'auth.username': 'Username',
  'auth.password': 'Password',
  'auth.change_pw': 'Change password',
  'auth.bad': 'Wrong username or password',
  'auth.locked': 'Too many attempts. Try again in {n} minute. || Too many attempts. Try again in {n} minutes.',
  'auth.expired': 'Your session has ended. Please log in again.',
  'auth.denied': 'You do not have access to this page',
}
