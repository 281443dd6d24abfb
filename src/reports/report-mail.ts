import { pageHtml } from '../http/render.ts'
import type { Words } from '../language/language.ts'
import { changeText, figureText } from './format.ts'
import type { FigureKey, Report } from './report.ts'
import { periodName, reportHead, reportPage } from './report-page.ts'

/** What a leader asks for first; all else stands in the report itself. */
const FIGURES_MAILED: readonly FigureKey[] = [
  'visits',
  'in',
  'out',
  'balance',
  'bounce',
  'comments',
  'letters',
  'in_time',
  'overdue',
]

export interface ReportMail {
  subject: string
  text: string
  html: string
}

/** Stands where each reader's own address to stop goes: the mail is made once. */
const STOP_SLOT = 'https://titian.invalid/stop'

/** The mail of one reader. */
export const withStop = (mail: ReportMail, address: string): ReportMail => ({
  subject: mail.subject,
  text: mail.text.replaceAll(STOP_SLOT, () => address),
  html: mail.html.replaceAll(STOP_SLOT, () => address),
})

/**
 * A report on one page, as text and as simple HTML: the answer, the balance, the main figures, what to do next. Nothing is
 * loaded from anywhere, so that reading it tells nobody. Pure.
 *
 * @param address where staff read the whole report
 */
export function reportMail(report: Report, w: Words, address: string): ReportMail {
  const head = reportHead(report, w)
  const page = reportPage(report, w, { may: [], siteQuery: '' })
  const balance = [page.balance.verdict && `${page.balance.verdict}:`, page.balance.counts, page.balance.before]
    .filter(Boolean)
    .join(' ')
  const figures = FIGURES_MAILED.map((key) => {
    const figure = report.figures[key]
    const before = { unit: figure.unit, value: figure.before, of: figure.beforeOf }
    const notes = [
      report.comparable === 'full' ? changeText(figure, w).words : '',
      figure.before === null ? '' : w.t('sent.mail_before', { value: figureText(before, w) }),
    ]
    return { name: w.maybe(`report.fig_${key}`), value: figureText(figure, w), note: notes.filter(Boolean).join(', ') }
  })
  const data = {
    ...head,
    balance,
    balanceNote: w.t('report.def_balance'),
    figures,
    todoTitle: page.todo.title,
    todo: page.todo.things.map(({ title, why, who }) => ({ title, why, who })),
    none: page.todo.things.length === 0 ? w.t('report.todo_none') : '',
    address,
    why: w.t('sent.mail_why', { site: report.site.name }),
    stop: STOP_SLOT,
  }
  return {
    subject: w.t('sent.mail_subject', { period: periodName(report.period, w), site: report.site.name }),
    text: textOf(data, w),
    html: pageHtml('report/mail', { mail: data }, shellOf(report, head.title)),
  }
}

interface MailData {
  title: string
  site: string
  lines: string[]
  answer: string
  balance: string
  figures: { name: string; value: string; note: string }[]
  todoTitle: string
  todo: { title: string; why: string; who: string }[]
  none: string
  address: string
  why: string
  stop: string
}

function textOf(mail: MailData, w: Words): string {
  const figures = mail.figures.map(({ name, value, note }) => `- ${name}: ${value}${note ? ` (${note})` : ''}`)
  const todo = mail.todo.map(({ title, why, who }, index) => `${index + 1}. ${title}\n   ${why}\n   ${who}`)
  return `${[
    `${mail.title}\n${mail.site}\n${mail.lines.join(' ')}`,
    `${w.t('report.q_answer')}\n${mail.answer}`,
    `${w.t('report.q_balance')}\n${mail.balance}`,
    `${w.t('sent.mail_figures')}\n${figures.join('\n')}`,
    `${mail.todoTitle}\n${mail.none || todo.join('\n')}`,
    `${w.t('sent.mail_all')}\n${mail.address}`,
    `${mail.why}
${w.t('sent.mail_stop')} ${mail.stop}`,
  ].join('\n\n')}\n`
}

const shellOf = (report: Report, title: string) => ({
  lang: report.site.language,
  title,
  staff: null,
  site: { key: report.site.key, name: report.site.name },
  sites: [],
  counts: {},
  base: '',
  formToken: '',
  index: false,
})
