/** Before and after a date. */
export const beforeAfter = {
  'effect.tab': 'Before and after',
  'effect.title': 'Before and after a date',
  'effect.lead': 'Does social media bring more people since that date?',
  'effect.since': 'Since {day}',
  'effect.zone': 'Days in {zone}.',
  'effect.field_since': 'Date',
  'effect.field_days': 'Compare',
  'effect.weeks': '{n} week on each side || {n} weeks on each side',
  'effect.first_link': 'First visit by a tracked link: {day}',
  'effect.suggested': 'A date you may look for',
  'effect.counted':
    'Visits are counted since {day}. Before that there is nothing to compare with, nor for the installing of the tag itself.',
  'effect.nothing': 'No visit was counted yet.',
  'effect.choose': 'Choose a date',
  'effect.choose_why':
    'For example the day on which tracked links were first used, comments were opened, or a new account was announced. The address of this page keeps the date and can be sent.',
  'effect.before': 'Before',
  'effect.after': 'After',
  'effect.of_visits': '{range} of {n} visits',
  'effect.change': 'Change',
  'effect.say_more': 'The share of social media rose: {before} before {day}, {after} since.',
  'effect.say_less': 'The share of social media fell: {before} before {day}, {after} since.',
  'effect.say_proven_more':
    'What is proven to come from social media rose, but the ranges overlap: {before} before {day}, {after} since.',
  'effect.say_proven_less':
    'What is proven to come from social media fell, but the ranges overlap: {before} before {day}, {after} since.',
  'effect.say_unclear': 'No change that could be told from chance: {before} before {day}, {after} since.',
  'effect.say_few': 'Not enough data: {n_before} visits before {day}, {n_after} since. 30 are needed on each side.',
  'effect.say_short':
    'Not enough data: {before} whole days were counted before that date and {after} since. 7 are needed on each side.',
  'effect.note_tracking':
    'Ranges that overlap mean: the change may come from better or worse tracking, not from more or fewer readers.',
  'effect.note_short': 'Only {n} whole week is there on each side. || Only {n} whole weeks are there on each side.',
  'effect.note':
    'Range: proven to at most. Both sides are equally long, whole weeks, without today. A change is named only where it is more than chance (95%, Newcombe). Big news and holidays change it too; this page cannot tell them apart.',
  'effect.key_low': 'Proven',
  'effect.key_possible': 'Possible',
  'effect.key_rest': 'Others',
  'effect.table': 'Figures on each side',
  'effect.who_social': 'from social media',
  'effect.who_other': 'others',
  'effect.who_all': 'all',
  'effect.chance': 'Within chance',
  'effect.up': 'up {size} points ({from} to {to})',
  'effect.down': 'down {size} points ({from} to {to})',
  'effect.err_day': 'The date could not be read, or has not come yet. Choose today or an earlier day.',
} as const
