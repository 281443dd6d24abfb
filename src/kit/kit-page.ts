import { codeOf } from '../accounts/kit-accounts.ts'
import { dayOf } from '../base/calendar.ts'
import type { IconName } from '../http/icons.ts'
import type { Words } from '../language/language.ts'
import type { Site } from '../sites/site.ts'
import type { Kit, KitRow } from './open-kit.ts'

const ICONS: Readonly<Record<string, IconName>> = {
  WhatsApp: 'whatsapp',
  Facebook: 'facebook',
  Instagram: 'instagram',
  YouTube: 'youtube',
  'X (Twitter)': 'twitter-x',
  LINE: 'line',
  Telegram: 'telegram',
  TikTok: 'tiktok',
  Threads: 'threads',
  LinkedIn: 'linkedin',
}
export const iconOf = (platform: string): IconName => ICONS[platform] ?? 'share'

/** The kit as views/kit/kit.ejs shows it: every text ready. Pure. */
export function kitPage(kit: Kit, site: Site, w: Words, mayChange: boolean) {
  const next = kit.rows.find((row) => row.state === 'open')
  const published = kit.page.published_at
  return {
    title: kit.title,
    url: kit.page.url,
    meta: [
      published === '' ? '' : w.t('kit.published', { day: w.dayLong(dayOf(published, site.timeZone)) }),
      ...kit.agencies,
    ].filter(Boolean),
    rows: kit.rows.map((row) => rowOf(row, site, w, { isNext: mayChange && row === next })),
    openCount: kit.rows.filter((row) => row.state === 'open').length,
    // What can be said of the link without asking the page anew; the full check is link health.
    checks: [
      { is: kit.page.title !== '', text: w.t(kit.page.title !== '' ? 'kit.check_title' : 'kit.check_title_no') },
      {
        is: kit.page.summary !== '',
        text: w.t(kit.page.summary !== '' ? 'kit.check_summary' : 'kit.check_summary_no'),
      },
      { is: kit.page.image !== '', text: w.t(kit.page.image !== '' ? 'kit.check_image' : 'kit.check_image_no') },
    ],
    results: [
      { name: w.t('kit.sum_visits'), value: w.number(sum(kit.rows, (row) => row.visits)) },
      { name: w.t('kit.sum_clicks'), value: w.number(sum(kit.rows, (row) => row.clicks)) },
      { name: w.t('kit.sum_shares'), value: w.number(kit.page.shares) },
    ],
    isGuessed: kit.isGuessed,
    mayChange,
  }
}
export type KitPage = ReturnType<typeof kitPage>

const sum = (rows: readonly KitRow[], of: (row: KitRow) => number): number =>
  rows.reduce((all, row) => all + of(row), 0)

function rowOf(row: KitRow, site: Site, w: Words, { isNext }: { isNext: boolean }) {
  const { account, rule, entry } = row
  const isBio = rule.link === 'bio'
  const hints = [
    isBio ? w.t('kit.hint_bio') : row.account.platform === 'WhatsApp' ? w.t('kit.hint_last_line') : '',
    row.mention.length > 0 ? w.t('kit.hint_mention', { names: row.mention.join(', ') }) : '',
  ].filter(Boolean)
  return {
    id: account.id,
    code: codeOf(account.platform),
    icon: iconOf(account.platform),
    name: row.name,
    isNext,
    state: row.state,
    tag: tagOf(row, site, w),
    text: row.text,
    // Room to type; the style sheet lets the field grow.
    lines: Math.min(10, Math.max(3, row.text.split('\n').length + Math.floor(row.text.length / 90))),
    isEdited: row.isEdited,
    hints: hints.join(' '),
    count: {
      counts: rule.counts,
      max: rule.max,
      /** Its length counts with the text. */
      address: rule.link === 'end' ? row.address : '',
      // A limit of 63 206 tells nobody anything.
      text: rule.max > 10_000 ? w.t('kit.signs', { n: row.length }) : w.countOf(row.length, rule.max),
      pattern: rule.max > 10_000 ? w.t('kit.signs', { n: '{n}' }) : w.t('time.count_of', { n: '{n}', total: rule.max }),
      isOver: row.length > rule.max,
    },
    address: row.address,
    shownAddress: row.address.replace(/^https?:\/\//, ''),
    slug: row.link?.slug ?? '',
    isBio,
    version: entry?.version ?? 0,
    postUrl: entry?.post_url ?? '',
    sameAs: row.sameAs,
    robots:
      row.robots.length === 0
        ? ''
        : w.t('kit.robots', { names: row.robots.map(([platform, n]) => `${platform} ${w.number(n)}×`).join(', ') }),
    figures:
      row.state === 'posted'
        ? ''
        : row.clicks + row.visits === 0
          ? ''
          : w.t('kit.figures', { visits: row.visits, clicks: row.clicks }),
    who: [row.postedBy, entry?.posted_at ? w.stamp(entry.posted_at, site.timeZone) : ''].filter(Boolean).join(', '),
  }
}

function tagOf(row: KitRow, site: Site, w: Words) {
  const { entry } = row
  if (row.state === 'posted' && entry) {
    const when = `${w.dayShort(dayOf(entry.posted_at, site.timeZone))}, ${w.time(entry.posted_at, site.timeZone)}`
    return {
      kind: 'good',
      icon: 'check-lg',
      text: w.t('kit.tag_posted', { when, n: row.visits }),
    }
  }
  return row.state === 'left_out'
    ? { kind: 'line', icon: 'x-lg', text: w.t('kit.tag_left_out') }
    : { kind: 'warn', icon: 'clock', text: w.t('kit.tag_open') }
}
