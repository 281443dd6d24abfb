import type { Words } from '../language/language.ts'
import { type ComputedAccent, computeAccent } from '../sites/accent.ts'

export interface AccentView {
  setting: string
  /** What was changed and why; the colour itself is never refused. */
  said: string
  changed: boolean
}

/** What settings and the install page say about a site's colour. */
export function accentView(setting: string, w: Words): AccentView {
  const computed = computeAccent(setting)
  return { setting, said: saying(setting, computed, w), changed: computed.changed }
}

function saying(setting: string, { light, changed, ratio, textRatio, onRatio }: ComputedAccent, w: Words): string {
  const number = (value: number) => w.decimal(value, 1)
  if (!changed) return w.t('setup.accent_as_is', { ratio: number(ratio) })
  const button =
    light.fill === setting
      ? w.t('setup.accent_fill_kept', { ratio: number(onRatio) })
      : w.t('setup.accent_fill_moved', { fill: light.fill })
  const text =
    light.text === setting
      ? ''
      : w.t('setup.accent_text_moved', { ratio: number(ratio), text: light.text, textRatio: number(textRatio) })
  return [text, button].filter(Boolean).join(' ')
}
