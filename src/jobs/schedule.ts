import { eraseWords } from '../comments/erase-words.ts'
import { forgetContacts } from '../comments/forget-contacts.ts'
import { indexWaiting } from '../desk/index-waiting.ts'
import { sendDigests } from '../desk/send-digests.ts'
import { forgetRuns } from '../health/forget-runs.ts'
import { BEAT_SECONDS } from '../health/uptime.ts'
import { forgetLetters } from '../letters/forget-letters.ts'
import { forgetWriters } from '../letters/forget-writers.ts'
import { remindLetters } from '../letters/remind-letters.ts'
import { deliverMails } from '../mail/deliver.ts'
import { settleMerged } from '../moves/settle-merged.ts'
import { readDuePages } from '../pages/read-due-pages.ts'
import { readFeeds } from '../pages/read-feeds.ts'
import { checkDuePages } from '../preview/check-page.ts'
import { forgetTokens } from '../reactions/reaction-store.ts'
import { mailReports } from '../reports/mail-reports.ts'
import { forgetReaders } from '../reports/report-reader.ts'
import { forgetRequests } from '../requests/forget-requests.ts'
import { forgetNotes } from '../staff/forget-notes.ts'
import { optimize } from '../storage/optimize.ts'
import type { Titian } from '../titian.ts'
import { admitPage } from '../visits/admit-page.ts'
import { foldMonths } from '../visits/fold-months.ts'
import { foldReferrers } from '../visits/fold-referrers.ts'
import { forgetVisits } from '../visits/forget-visits.ts'
import type { Job } from './runner.ts'

/** Every job on one screen. */
export function schedule(titian: Titian): Job[] {
  return [
    {
      name: 'heartbeat',
      everySeconds: BEAT_SECONDS,
      isShared: false,
      run: () => titian.heartbeat.beat(),
    },
    {
      // Before the first request asks: a site that another process registered is answered at once.
      name: 'refresh-sites',
      everySeconds: 5,
      isShared: false,
      run: () => titian.sites.reload(),
    },
    {
      name: 'read-pages',
      everySeconds: 60,
      isShared: true,
      run: () => readDuePages(titian, admitPage),
    },
    {
      name: 'check-previews',
      everySeconds: 120,
      isShared: true,
      run: () => checkDuePages(titian),
    },
    {
      name: 'flush-ignored',
      everySeconds: 10,
      isShared: false,
      run: () => titian.ignored.flush(),
    },
    {
      name: 'flush-link-counts',
      everySeconds: 10,
      isShared: false,
      run: () => titian.linkCounts.flush(),
    },
    {
      name: 'flush-server-counts',
      everySeconds: 30,
      isShared: false,
      run: async () => {
        await titian.seenTags.flush()
        await titian.answers.flush()
      },
    },
    {
      name: 'read-feeds',
      everySeconds: 300,
      isShared: true,
      run: () => readFeeds(titian),
    },
    {
      name: 'fold-months',
      everySeconds: 3600,
      isShared: true,
      run: () => foldMonths(titian),
    },
    {
      name: 'mail-reports',
      everySeconds: 900,
      isShared: true,
      run: () => mailReports(titian),
    },
    {
      name: 'fold-referrers',
      everySeconds: 3600,
      isShared: true,
      run: () => foldReferrers(titian),
    },
    {
      name: 'settle-merged',
      everySeconds: 300,
      isShared: true,
      run: () => settleMerged(titian),
    },
    {
      name: 'optimize',
      everySeconds: 24 * 3600,
      isShared: true,
      run: () => optimize(titian.storage),
    },
    {
      name: 'forget-tokens',
      everySeconds: 600,
      isShared: true,
      run: () => forgetTokens(titian.db, titian.clock.now()),
    },
    {
      name: 'forget-lately',
      everySeconds: 600,
      isShared: false,
      run: async () => titian.lately.forget(),
    },
    {
      name: 'remind-letters',
      everySeconds: 900,
      isShared: true,
      run: () => remindLetters(titian),
    },
    {
      name: 'send-digests',
      everySeconds: 600,
      isShared: true,
      run: () => sendDigests(titian),
    },
    {
      name: 'send-mail',
      everySeconds: 30,
      isShared: true,
      run: () => deliverMails(titian),
    },
    {
      name: 'forget-visits',
      everySeconds: 6 * 3600,
      isShared: true,
      run: () => forgetVisits(titian),
    },
    {
      name: 'forget-writers',
      everySeconds: 6 * 3600,
      isShared: true,
      run: () => forgetWriters(titian),
    },
    {
      name: 'forget-letters',
      everySeconds: 6 * 3600,
      isShared: true,
      run: () => forgetLetters(titian),
    },
    {
      name: 'forget-notes',
      everySeconds: 24 * 3600,
      isShared: true,
      run: () => forgetNotes(titian),
    },
    {
      name: 'forget-requests',
      everySeconds: 24 * 3600,
      isShared: true,
      run: () => forgetRequests(titian),
    },
    {
      name: 'forget-readers',
      everySeconds: 24 * 3600,
      isShared: true,
      run: () => forgetReaders(titian),
    },
    {
      name: 'forget-runs',
      everySeconds: 24 * 3600,
      isShared: true,
      run: () => forgetRuns(titian),
    },
    {
      name: 'index-words',
      everySeconds: 60,
      isShared: true,
      run: () => indexWaiting(titian.db),
    },
    {
      name: 'forget-contacts',
      everySeconds: 3600,
      isShared: true,
      run: () => forgetContacts(titian),
    },
    {
      name: 'erase-words',
      everySeconds: 3600,
      isShared: true,
      run: () => eraseWords(titian),
    },
  ]
}
