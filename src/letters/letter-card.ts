import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { shorten } from '../base/text.ts'

/** What stands on the picture that a shared letter shows (Open Graph): 1200 × 630, the size that every platform takes. */
export interface LetterCard {
  institution: string
  under: string
  subject: string
  /** "Dilaksanakan · Dinas Perhubungan" */
  outcome: string
  answer: string
  /** `#rrggbb` of the site */
  accent: { fill: string; tint: string }
}

const WIDTH = 1200
const HEIGHT = 630

interface Box {
  type: 'div'
  props: { style: Record<string, string | number>; children: string | Box[] }
}
const box = (style: Record<string, string | number>, children: string | Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
})

/**
 * Draws the card. The type faces come with the programme (satori turns their letters into outlines), so it looks the same on
 * a server that has no fonts; sharp makes the picture of it. Both are loaded with the first card: a server whose letters
 * nobody shares never spends their 40 MB.
 *
 * @returns a PNG of 25 to 60 kB
 */
export async function drawCard(card: LetterCard): Promise<Buffer> {
  const { default: satori } = await import('satori')
  const { default: sharp } = await import('sharp')
  const drawing = await satori(layout(card) as never, { width: WIDTH, height: HEIGHT, fonts: typeFaces() })
  return sharp(Buffer.from(drawing)).png({ palette: true, compressionLevel: 9 }).toBuffer()
}

function layout(card: LetterCard): Box {
  const subject = shorten(drawable(card.subject), 110)
  const { fill, tint } = card.accent
  return box(
    {
      width: WIDTH,
      height: HEIGHT,
      flexDirection: 'column',
      justifyContent: 'space-between',
      boxSizing: 'border-box',
      padding: '48px 64px 56px',
      borderTop: `16px solid ${fill}`,
      background: '#ffffff',
      color: '#18201e',
      fontFamily: 'Sans',
      fontSize: 30,
    },
    [
      box({ flexDirection: 'column' }, [
        box({ fontWeight: 700 }, shorten(drawable(card.institution), 60)),
        box({ color: '#48524e', fontSize: 26, marginTop: 4 }, drawable(card.under)),
      ]),
      box({ fontFamily: 'Serif', fontWeight: 700, fontSize: sizeFor(subject), lineHeight: 1.2 }, subject),
      box({ flexDirection: 'column', padding: '22px 32px', borderLeft: `10px solid ${fill}`, background: tint }, [
        box({ fontWeight: 700 }, shorten(drawable(card.outcome), 62)),
        box({ marginTop: 8, lineHeight: 1.35 }, shorten(drawable(card.answer), 120)),
      ]),
    ],
  )
}

const sizeFor = (subject: string): number => (subject.length > 80 ? 46 : subject.length > 45 ? 54 : 64)

/** Letters that the type faces have; others (an emoji, another script) would stand there as empty boxes. */
const drawable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\u0020-\u007e\u00a0-\u024f\u2010-\u2027\u2030-\u203a\u20ac]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

interface TypeFace {
  name: string
  data: Buffer
  weight: 400 | 700
  style: 'normal'
}
let loaded: TypeFace[] | undefined

function typeFaces(): TypeFace[] {
  const { resolve } = createRequire(import.meta.url)
  const face = (name: string, family: string, subset: string, weight: 400 | 700): TypeFace => ({
    name,
    data: readFileSync(resolve(`@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`)),
    weight,
    style: 'normal',
  })
  loaded ??= [
    face('Sans', 'noto-sans', 'latin', 400),
    face('Sans', 'noto-sans', 'latin', 700),
    face('Serif', 'noto-serif', 'latin', 700),
    face('Sans Ext', 'noto-sans', 'latin-ext', 400),
    face('Sans Ext', 'noto-sans', 'latin-ext', 700),
    face('Serif Ext', 'noto-serif', 'latin-ext', 700),
  ]
  return loaded
}
