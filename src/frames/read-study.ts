import { ownAccounts } from '../accounts/account-figures.ts'
import { addMonths, dayOf, lastOfMonth, monthOf } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import { begun, type Period } from '../base/period.ts'
import { newWriters, publicActs, publicWords } from '../comments/community-figures.ts'
import { letterUse, publishedDays, supportsGiven } from '../letters/response-figures.ts'
import { publishedArticles } from '../pages/article-figures.ts'
import { followerSpans, postFacts, postQuarters } from '../posts/post-figures.ts'
import { reportOf } from '../reports/read-figures.ts'
import type { Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'
import { linkVisits } from '../visits/link-figures.ts'
import { referrersOf } from '../visits/referrer-figures.ts'
import { communityPeriod } from './community.ts'
import {
  accountAgencies,
  activeAgencies,
  entriesOf,
  handleTypes,
  lastPosts,
  pageClasses,
  settingsOf,
} from './frame-store.ts'
import { parametersOn } from './parameters.ts'
import { type Study, wholeMonths } from './study.ts'

/** So many comments are read for their words; a regency has hundreds a month. */
const WORDS_OF_COMMENTS = 2000
const MONTHS_AFTER = 4
/** Three years: a decline is seen over years (S3-5). */
const QUARTERS = 12

/** Reads what the capabilities publish of a period, and what staff said of it. Day counts only (promise 8). */
export async function studyOf(titian: Titian, site: Site, period: Period): Promise<Study> {
  const { db } = titian
  const today = dayOf(titian.clock.ms(), site.timeZone)
  const over = begun(period, today)
  const span = over ?? { from: period.from, to: period.from }
  const until = span.to
  const report = await reportOf(titian, site, period)
  const articles = await publishedArticles(db, site.id, span, site.timeZone)
  const posts = await postFacts(db, site.id, span)
  const comments = await publicWords(db, site.id, span, WORDS_OF_COMMENTS)
  const months = over ? wholeMonths(period, today) : []
  const community = communityPeriod(until)
  return {
    report,
    period: span,
    isAhead: over === null,
    until,
    today,
    months,
    features: site.features,
    isTagSeen: site.tagSeenAt !== '',
    downloads: report.outbound.download.total,
    linkVisits: await linkVisits(db, site.id, span),
    referrers: await referrersOf(db, site.id, span),
    acts: await publicActs(db, site.id, span),
    laterActs: await publicActs(db, site.id, { from: span.from, to: endAfter(span.to, today) }),
    communityActs: await publicActs(db, site.id, community),
    communityLetters: await publishedDays(db, site.id, community, site.timeZone),
    newWriters: await newWriters(db, site.id, span),
    supports: await supportsGiven(db, site.id, span),
    postQuarters: await postQuarters(db, site.id, until, QUARTERS),
    letters: await letterUse(db, site.id, span, site.timeZone, today),
    posts,
    followers: await followerSpans(db, site.id, span),
    accounts: await ownAccounts(db, site.id),
    lastPosts: await lastPosts(db, site.id, until),
    articles,
    classes: await pageClasses(db, site.id),
    accountAgencies: await accountAgencies(db, site.id),
    handles: await handleTypes(db, site.id),
    agencies: await activeAgencies(db, site.id),
    entries: await entriesOf(db, site.id, monthOf(period.from), monthOf(period.to)),
    parameters: parametersOn(await settingsOf(db, site.id), until),
    words: {
      articles: articles.map(({ title, summary }) => `${title} ${summary}`),
      posts: posts.map(({ text }) => text),
      comments,
    },
  }
}

const endAfter = (to: Day, today: Day): Day => {
  const end = lastOfMonth(addMonths(monthOf(to), MONTHS_AFTER))
  return end > today ? today : end
}
