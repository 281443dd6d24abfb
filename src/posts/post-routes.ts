import express, { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { type AccountRow, accountsOf, aliasesOf } from '../accounts/account-store.ts'
import { accountName, inKitOrder } from '../accounts/kit-accounts.ts'
import { MAY_SEE_LINKS, mayChangeLinks, requireLinkWork } from '../accounts/who-may.ts'
import { addDays, dayOf, daysBetween, isDay } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import { isId } from '../base/ids.ts'
import { readCount } from '../base/numbers.ts'
import { Problem } from '../base/problem.ts'
import { shorten } from '../base/text.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { STATUS, sentenceOf } from '../http/respond.ts'
import { languageOf, type Words } from '../language/language.ts'
import { pagesByIds } from '../pages/page-store.ts'
import { bodyOf } from '../sites/public-write.ts'
import type { Site } from '../sites/site.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import type { Titian } from '../titian.ts'
import { type Answers, understandPosts } from './import-posts.ts'
import { NOT_TOLD, POST_FORMATS, repostShare } from './post.ts'
import { postEffect } from './post-effect.ts'
import { type PostRow, postKinds, postsOf, postTargets, visitsToPages } from './post-store.ts'
import { TABLE_LIMITS, textOfFile } from './read-table.ts'
import { recordPosts } from './record-post.ts'
import { MEANINGS } from './understand-table.ts'

const MOST_SHOWN = 15
/** A rate under so many cases is told as "n dari N" (promise 7). */
const FEW = 30
/** Days on each side of a post that its effect is told by. */
const EFFECT_DAYS = 3

const text = (max: number) => z.string().max(max).default('')
const postForm = z.strictObject({
  site: z.string().max(40),
  account: text(40),
  url: text(500),
  day: z.string().max(10),
  text: text(12_000),
  kind: z.enum(['own', 'repost']),
  format: z.enum(POST_FORMATS),
  likes: text(20),
  comments: text(20),
  shares: text(20),
  source: text(300),
})
const importForm = z
  .object({
    site: z.string().max(40),
    act: z.enum(['look', 'save']),
    table: z.string().max(TABLE_LIMITS.bytes),
    account: text(40),
    order: z.enum(['', 'dmy', 'mdy']).default(''),
  })
  .catchall(z.enum(['a', 'b', '']))

/** `/staff/posts`: what the accounts posted, typed in or taken from a table, and what each post brought. */
export function postRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)
  const siteOf = (req: Request, res: Response) => siteOfStaff(titian, req, res, MAY_SEE_LINKS)
  // A table of a thousand posts is larger than any other form; read before the gate, which then finds it read.
  const bigForm = express.urlencoded({ extended: false, limit: '4mb', parameterLimit: 4000 })
  const hasSession = (req: Request) => /(?:^|; )(?:__Host-)?titian=/.test(req.headers.cookie ?? '')

  router.get('/staff/posts', gate, async (req, res) => {
    const before = /^(\d{4}-\d\d-\d\d)_(\w{18})$/.exec(String(req.query['before'] ?? ''))
    await showList(res, siteOf(req, res), {}, null, before ? { day: before[1]!, id: before[2]! } : null)
  })

  router.post('/staff/posts', gate, async (req, res) => {
    const site = siteOf(req, res)
    const form = readInput(postForm, req.body)
    try {
      if (!isDay(form.day)) throw new Problem('invalid', 'err.post_day', { field: 'day' })
      const wish = { ...form, accountId: form.account, hour: -1, ...countsTyped(form) }
      const { stored } = await recordPosts(titian, staffOf(res), site, [wish])
      const { t } = languageOf(staffOf(res).language)
      await redirectWith(titian, res, `/staff/posts?site=${site.id}`, {
        kind: stored ? 'good' : 'warn',
        title: t(stored ? 'posts.stored_one' : 'posts.known_one'),
      })
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid') throw error
      await showList(res.status(400), site, form, error, null)
    }
  })

  router.get('/staff/posts/import', gate, async (req, res) => {
    await showImport(res, siteOf(req, res), { table: '', error: '' })
  })

  router.post('/staff/posts/read-file', gate, async (req, res) => {
    requireLinkWork(staffOf(res), siteOf(req, res).id)
    const table = await textOfFile(await bodyOf(req, TABLE_LIMITS.bytes))
    res.type('text/plain; charset=utf-8').send(table)
  })

  router.post(
    '/staff/posts/import',
    (req, res, next) => (hasSession(req) ? bigForm(req, res, next) : next()),
    gate,
    async (req, res) => {
      const site = siteOf(req, res)
      requireLinkWork(staffOf(res), site.id)
      const { act, table, account, order, site: _site, ...asked } = readInput(importForm, req.body)
      const counts = new Map<string, 'a' | 'b'>()
      for (const [name, answer] of Object.entries(asked)) if (answer) counts.set(name.replace(/^n:/, ''), answer)
      const answers: Answers = { accountId: isId(account) ? account : '', order: order || null, counts }
      const aliases = await aliasesOf(titian.db, site.id)
      const accounts = (await accountsOf(titian.db, site.id)).map((account) => ({
        ...account,
        aliases: aliases.get(account.id) ?? [],
      }))
      try {
        const understood = understandPosts(table, accounts, answers)
        if (act === 'look' || understood.wishes.length === 0)
          return await showImport(res, site, { table, error: '', answers, understood })
        const done = await recordPosts(titian, staffOf(res), site, understood.wishes)
        const { t } = languageOf(staffOf(res).language)
        const params = { stored: done.stored, known: done.duplicates, skipped: understood.skipped.length }
        await redirectWith(titian, res, `/staff/posts?site=${site.id}`, {
          kind: 'good',
          title: t('posts.imported', params),
        })
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'invalid') throw error
        await showImport(res.status(400), site, { table, error: sentenceOf(error, res.locals.language), answers })
      }
    },
  )

  async function showList(
    res: Response,
    site: Site,
    typed: Record<string, string>,
    problem: Problem | null,
    before: { day: Day; id: string } | null,
  ): Promise<void> {
    const w = languageOf(staffOf(res).language)
    const accounts = await accountsOf(titian.db, site.id)
    const rows = await postsOf(titian.db, site.id, before, MOST_SHOWN + 1)
    const shown = rows.slice(0, MOST_SHOWN)
    const kinds = await postKinds(titian.db, site.id)
    const last = shown.at(-1)
    const total = kinds.own + kinds.repost
    const today = dayOf(titian.clock.ms(), site.timeZone)
    const shell = await shellFor(titian, res, { title: w.t('posts.title'), nav: 'kit', site })
    if (problem) res.status(STATUS[problem.code])
    renderPage(
      res,
      'posts/list',
      {
        site: site.id,
        mayChange: mayChangeLinks(staffOf(res), site.id),
        accounts: choicesOf(accounts),
        posts: await viewsOf(site, shown, accounts, today, w),
        more: rows.length > MOST_SHOWN && last ? `/staff/posts?site=${site.id}&before=${last.day}_${last.id}` : '',
        newest: before ? `/staff/posts?site=${site.id}` : '',
        share:
          total === 0
            ? ''
            : w.t('posts.share', { own: kinds.own, repost: kinds.repost, part: w.percent(repostShare(kinds), 1) }),
        targets: (await postTargets(titian.db, site.id)).map(({ accountId, posts, toSite }) => {
          const account = accounts.find(({ id }) => id === accountId)
          return {
            name: account ? accountName(account) : '–',
            posts: w.number(posts),
            toSite: w.number(toSite),
            part: posts < FEW ? w.countOf(toSite, posts) : w.percent(toSite / posts, 0),
          }
        }),
        isMostlyReposts: total >= 30 && repostShare(kinds) > 0.5,
        formats: POST_FORMATS.map((format) => ({ value: format, text: w.maybe(`posts.format_${format || 'none'}`) })),
        kinds: ['own', 'repost'].map((kind) => ({ value: kind, text: w.maybe(`posts.kind_${kind}`) })),
        typed: { day: today, kind: 'own', ...typed },
        errors: problem ? { [problem.field]: sentenceOf(problem, res.locals.language) } : {},
      },
      shell,
    )
  }

  async function viewsOf(site: Site, rows: PostRow[], accounts: AccountRow[], today: Day, w: Words) {
    const named = new Map(accounts.map((account) => [account.id, account]))
    const pageIds = [...new Set(rows.map((row) => row.page_id).filter(Boolean))]
    const pages = await pagesByIds(titian.db, site.id, pageIds)
    const days = rows.map((row) => row.day).sort()
    const visits = days.length
      ? await visitsToPages(
          titian.db,
          site.id,
          pageIds,
          addDays(days[0]!, -EFFECT_DAYS),
          addDays(days.at(-1)!, EFFECT_DAYS),
        )
      : []
    return rows.map((row) => {
      const account = named.get(row.account_id)
      const sum = (from: Day, to: Day) =>
        visits
          .filter(
            (one) =>
              one.page_id === row.page_id && one.platform === account?.platform && one.day >= from && one.day <= to,
          )
          .reduce((all, one) => all + one.visits, 0)
      const until = addDays(row.day, EFFECT_DAYS - 1)
      const end = until < today ? until : today
      const effect = row.page_id
        ? postEffect(
            sum(addDays(row.day, -EFFECT_DAYS), addDays(row.day, -1)),
            sum(row.day, end),
            EFFECT_DAYS,
            daysBetween(row.day, end) + 1,
          )
        : null
      const page = pages.get(row.page_id)
      return {
        account: account ? accountName(account) : '–',
        day: w.day(row.day),
        text: shorten(row.text, 280),
        url: row.url,
        tags: [
          w.maybe(`posts.kind_${row.kind}`),
          ...(row.format ? [w.maybe(`posts.format_${row.format}`)] : []),
          w.maybe(`posts.target_${row.target}`),
        ],
        counts: (['likes', 'comments', 'shares'] as const)
          .filter((name) => row[name] !== NOT_TOLD)
          .map((name) => w.t(`posts.n_${name}`, { n: row[name] })),
        source: row.source,
        article: page?.title ?? '',
        effect: effect ? effectText(effect, account?.platform ?? '', w) : '',
      }
    })
  }

  async function showImport(
    res: Response,
    site: Site,
    state: { table: string; error: string; answers?: Answers; understood?: ReturnType<typeof understandPosts> },
  ): Promise<void> {
    const w = languageOf(staffOf(res).language)
    const { understood, answers } = state
    const shell = await shellFor(titian, res, { title: w.t('posts.import'), nav: 'kit', site, scripts: ['posts.js'] })
    renderPage(
      res,
      'posts/import',
      {
        site: site.id,
        table: state.table,
        error: state.error,
        account: answers?.accountId ?? '',
        accounts: choicesOf(await accountsOf(titian.db, site.id)),
        asksOrder: understood !== undefined && understood.order === null,
        order: answers?.order ?? '',
        most: TABLE_LIMITS.rows,
        seen: understood && {
          rows: w.number(understood.rows.length),
          ready: understood.wishes.length,
          columns: MEANINGS.map((meaning) => ({
            name: w.maybe(`posts.col_${meaning}`),
            head: understood.columns[meaning] === undefined ? '' : understood.head[understood.columns[meaning]]!,
          })),
          unused: understood.head.filter((_, index) => !Object.values(understood.columns).includes(index)).join(', '),
          samples: understood.wishes
            .slice(0, 3)
            .map((wish) => ({ day: w.day(wish.day), text: shorten(wish.text || wish.url, 120) })),
          skipped: understood.skipped
            .slice(0, 30)
            .map(({ line, reason }) => w.t('posts.skip_line', { line, reason: w.maybe(`posts.skip_${reason}`) })),
          skippedMore: Math.max(0, understood.skipped.length - 30),
          doubts: understood.doubts.map(({ line, name, both, text: said }) => ({
            key: `${line}:${name}`,
            said: w.t('posts.doubt', { line, column: w.maybe(`posts.col_${name}`), text: said }),
            a: w.number(both.a),
            b: w.number(both.b),
            answer: answers?.counts.get(`${line}:${name}`) ?? '',
          })),
        },
      },
      shell,
    )
  }

  const choicesOf = (accounts: AccountRow[]) =>
    inKitOrder(accounts.filter((account) => account.state !== 'foreign')).map((account) => ({
      value: account.id,
      text: accountName(account),
    }))
  return router
}

/** @throws Problem 'invalid' for what is no count, and for one that can be read in two ways */
function countsTyped(form: z.output<typeof postForm>) {
  const read = (name: 'likes' | 'comments' | 'shares'): number | null => {
    if (form[name].trim() === '') return null
    const count = readCount(form[name], 'count')
    if (count === null) throw new Problem('invalid', 'err.count', { field: name })
    if (typeof count !== 'number')
      throw new Problem('invalid', 'err.count_doubt', { field: name, params: { a: count.a, b: count.b } })
    return count
  }
  return { likes: read('likes'), comments: read('comments'), shares: read('shares') }
}

function effectText(effect: ReturnType<typeof postEffect>, platform: string, w: Words): string {
  const { before, after, daysBefore, daysAfter, verdict, low, high } = effect
  const counts = w.t('posts.effect', { platform, before, after, days_before: daysBefore, days_after: daysAfter })
  if (verdict === 'few') return `${counts} ${w.t('posts.effect_few')}`
  const range =
    high === null
      ? w.t('posts.effect_from', { low: w.decimal(low, 1) })
      : w.t('posts.effect_range', { low: w.decimal(low, 1), high: w.decimal(high, 1) })
  return `${counts} ${range} ${w.t(`posts.effect_${verdict}`)}`
}
