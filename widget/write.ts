/** Everything a reader writes about comments. Loaded when the form comes near, or an act is pressed. */
import type { Kit } from './kit.ts'
import css from './style/form.css'
import { commentForm, type FormAsked } from './talk/comment-form.ts'
import { type OwnAsked, ownActs } from './talk/own-acts.ts'
import { type ReportAsked, reportForm } from './talk/report-form.ts'
import { writeWords as indonesian, type WriteWords } from './talk/write-words.ts'

export interface Writing {
  form(asked: FormAsked): HTMLElement
  report(asked: ReportAsked): HTMLElement
  own(asked: OwnAsked): Node[]
}

/** @param near any node of the root in which the forms will stand */
export async function open(kit: Kit, near: Node): Promise<Writing> {
  const words: WriteWords = kit.lang === 'en' ? (await kit.load('talk-en')).writeWords : indonesian
  kit.style(near.getRootNode() as ShadowRoot, css)
  return {
    form: (asked) => commentForm(kit, words, asked),
    report: (asked) => reportForm(kit, words, asked),
    own: (asked) => ownActs(kit, words, asked),
  }
}
