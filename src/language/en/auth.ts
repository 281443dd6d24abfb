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
  'auth.login_title': 'Log in',
  'auth.login_lead': 'Titian staff application',
  'auth.no_account': 'No account yet, or forgot your password? Ask the administrator (E-Gov) for a new link.',
  'auth.setup_title': 'Create the first account',
  'auth.setup_lead':
    'This account becomes the administrator: it registers websites, invites staff and sets their roles. This link works once.',
  'auth.your_name': 'Your name',
  'auth.your_name_hint': 'Seen by other staff and in the audit trail',
  'auth.username_hint': 'Lower-case letters, digits, full stop or hyphen, for example yuli.ikp',
  'auth.password_hint':
    'At least {n} characters. A few unrelated words are stronger and easier to remember than one complicated word.',
  'auth.password2': 'Repeat the password',
  'auth.create_account': 'Create account',
  'auth.invite_title': 'Welcome, {name}',
  'auth.invite_lead': 'You are invited as {role}. Your username is {username}. Choose a password to begin.',
  'auth.reset_title': 'Choose a new password',
  'auth.reset_lead': 'For the account {username}. Once saved, every older session of this account ends.',
  'auth.save_password': 'Save password',
  'auth.current_password': 'Current password',
  'auth.new_password': 'New password',
  'auth.check_form': 'Please check the fields below.',
  'auth.plain_http':
    'This page was opened without HTTPS: the password can be read on the network. Set up HTTPS before using it for work.',
  'auth.role_webmaster': 'Administrator (E-Gov)',
  'auth.role_moderator': 'IKP staff',
  'auth.role_officer': 'Agency liaison',
  'auth.role_leader': 'Leader (read only)',
  'auth.role_none': 'No role on this website',
  'auth.foreign_origin':
    'This form was not sent from a staff page. Open Titian at {origin} and try again; nothing was saved.',
  'auth.form_token': 'This page belongs to an older session. Reload it and send again; nothing was saved.',
  'auth.no_site': 'No website is registered yet.',
  'auth.unknown_site': 'This website is not registered with Titian.',
}
