import type { clock as inIndonesian } from '../id/clock.ts'
import type { SameKeys } from '../same-keys.ts'

export const clock: SameKeys<typeof inIndonesian> = {
  'clock.limit': 'Answered within {n} working days ({basis})',
  'clock.limit_then': 'Limit when this letter was counted: {n} working days',
  'clock.basis_complaint': 'standard for complaints without field check',
  'clock.basis_information': 'Law 14/2008, extendable by 7 working days',
  'clock.basis_aspiration': 'our own standard',
  'clock.basis_appreciation': 'our own standard',
  'clock.calendar': 'Working calendar',
  'clock.calendar_lead':
    'National holidays and joint leave are no working days. Their dates are set every year by a joint decree of three ministers (SKB).',
  'clock.year': 'Year',
  'clock.missing': 'The working calendar of {year} was not compared with the decree yet',
  'clock.missing_text':
    'Until it is filled in and compared, only holidays with a fixed date count, so deadlines of letters may come too early.',
  'clock.prefilled':
    'The calendar of {year} is not saved yet. What stands below are only the holidays whose date never moves; complete them and compare them with the decree.',
  'clock.days_of': 'Days off in {year}',
  'clock.days_hint':
    'One day a line: date; name; libur (holiday) or cuti (joint leave). It may be pasted from a spreadsheet or a CSV file. For example: 10 March; Name of the day; libur',
  'clock.decree': 'Basis',
  'clock.decree_hint': 'Number and date of the decree',
  'clock.checked': 'Compared with the decree',
  'clock.checked_hint': 'Without this mark the warning stays.',
  'clock.on_record': 'The change goes on record, and deadlines of unanswered letters are counted again.',
  'clock.saved_days': 'Saved for {year}',
  'clock.saved_none': 'Nothing yet. Holidays with a fixed date count all the same.',
  'clock.saved_count':
    '{n} day, {working} of them from Monday to Friday. || {n} days, {working} of them from Monday to Friday.',
  'clock.is_checked': 'Compared with the decree.',
  'clock.not_checked': 'To be compared with the decree.',
  'clock.weekend': 'weekend',
  'clock.holiday': 'national holiday',
  'clock.joint_leave': 'joint leave',
  'clock.csv': 'Download CSV',
  'clock.moving': 'Do not forget',
  'clock.moving_text':
    'These move every year: Isra Mikraj, Chinese New Year, Nyepi, Idulfitri, Good Friday and Easter, Ascension Day, Waisak, Iduladha, Islamic New Year, the birthday of the Prophet, joint leave, and polling days.',
  'clock.recounted':
    'The deadline of {n} letter was counted again. || The deadlines of {n} letters were counted again.',
  'clock.recounted_none': 'No deadline changed.',
  'clock.conflict': 'What you typed is still below. Look at it, and save again if it still holds.',
  'clock.limits': 'Limits of letters',
  'clock.limits_lead':
    'Working days until a letter must be answered, and on what that rests. Both are printed on the form, on the writer’s page and on the transparency page.',
  'clock.by_type': 'By type',
  'clock.by_category': 'Categories with a limit of their own',
  'clock.by_category_lead':
    'For example complaints that need a field check. Empty type, category and days to remove a row.',
  'clock.exception': 'Row {n}',
  'clock.days': 'Working days',
  'clock.basis': 'Basis',
  'clock.reminders': 'Reminders',
  'clock.reminders_lead':
    'By mail, once for each deadline: to the agency that holds the letter, to IKP, and to the leader when it stays late. They hold counts and links, no words and no names.',
  'clock.no_mail': 'No mail server is set: reminders appear on the letter desk alone.',
  'clock.remind': 'Remind before the deadline (working days)',
  'clock.escalate': 'Tell the leader after the deadline (working days)',
  'clock.zero_never': '0 = never',
  'clock.did_recount_to': 'Deadline counted again: {day}',
  'clock.did_recount': 'Deadline counted again',
  'err.calendar_date': 'Line {line}: “{text}” is no date. Write for example 2027-03-10 or 10 March 2027.',
  'err.calendar_year': 'Line {line}: “{text}” is no date of {year}.',
  'err.calendar_twice': 'Line {line}: the date “{text}” already stands above.',
  'err.calendar_name': 'Line {line}: write the name of the day after “{text}”.',
  'err.calendar_long': 'Too many lines: a year has at most 60 days off.',
  'err.calendar_which': 'Working calendars are kept for last year, this year and the two that follow.',
  'err.calendar_changed': 'A colleague has just saved this calendar. Your change is not saved yet.',
  'err.limits_changed': 'A colleague has just saved the limits. Your change is not saved yet.',
  'err.limit_days': 'Write a whole number from {min} to {max}.',
  'err.limit_twice': 'This type and category already stand in another row.',
  'audit.did_calendar_save': 'saved the working calendar',
  'audit.did_limits_save': 'saved the limits of letters',
  'health.calendar_ok': 'The working calendar was compared with the decree.',
  'health.calendar_missing':
    'The working calendar of {years} was not compared with the decree yet; deadlines of letters may be wrong.',
}
