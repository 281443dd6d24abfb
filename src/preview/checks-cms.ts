import { ALL, type Check, saw } from './check.ts'
import { hasOpenGraph } from './subject.ts'

export const cmsChecks: readonly Check[] = [
  {
    id: 'cms-drupal-no-metatag',
    severity: 'info',
    platforms: ALL,
    remedy: 'cms',
    find: (subject) => (subject.isPage && subject.cms === 'drupal' && !hasOpenGraph(subject) ? saw('Drupal') : null),
  },
  {
    id: 'cms-wordpress-no-seo',
    severity: 'info',
    platforms: ALL,
    remedy: 'cms',
    find: (subject) =>
      subject.isPage && subject.cms === 'wordpress' && !hasOpenGraph(subject) ? saw('WordPress') : null,
  },
]
