import { describe, expect, test } from 'vitest'
import { languageOf } from '../../src/language/language.ts'
import { verdictWords } from '../../src/preview/preview-words.ts'
import { firstRemedies } from '../../src/preview/remedies.ts'
import { examined, GOOD_FACTS, GOOD_HEAD, TEXT } from './pages.ts'

const image = (facts: Record<string, unknown>) => ({ facts: { image: { ...GOOD_FACTS.image, ...facts } } })
const say = (lang: 'id' | 'en', verdict: Parameters<typeof verdictWords>[1]) => {
  const { title, text } = verdictWords(languageOf(lang), verdict)
  return `${title} ${text}`.trim()
}

describe('what people see on each platform', () => {
  test('a good page: title, description and a large picture everywhere', async () => {
    const { cards } = await examined()
    for (const card of Object.values(cards)) {
      expect(card).toMatchObject({
        result: 'good',
        title: 'Beasiswa anak nelayan dibuka',
        image: 'large',
        host: 'tanjungkelekakkab.go.id',
      })
    }
  })

  test('a picture of 1,8 MB is left out by WhatsApp alone', async () => {
    const { cards, verdict } = await examined(image({ bytes: 1_800_000, width: 4032, height: 3024 }))
    expect(cards.whatsapp).toMatchObject({ result: 'part', image: 'none', why: 'img-heavy-whatsapp' })
    expect(cards.facebook).toMatchObject({ result: 'good', image: 'large' })
    expect(say('id', verdict)).toBe(
      'Tautan ini tampil kurang lengkap. Di WhatsApp tautannya tampil kurang lengkap. Facebook, Telegram, X, LinkedIn dan LINE baik.',
    )
  })

  test('without twitter:card X shows a small card, and the link is still good', async () => {
    const { cards, verdict } = await examined({ head: { 'twitter:card': '' } })
    expect(cards.x).toMatchObject({ result: 'part', image: 'small', why: 'html-twitter-card-missing' })
    expect(verdict.level).toBe('green')
  })

  test('tags in the body are read by Facebook, not by WhatsApp', async () => {
    const body = `<p>${TEXT}</p>${GOOD_HEAD['og:title']}${GOOD_HEAD['og:image']}`
    const { cards } = await examined({ head: { 'og:title': '', 'og:image': '' }, body })
    expect(cards.facebook).toMatchObject({ title: 'Beasiswa anak nelayan dibuka', image: 'large' })
    expect(cards.whatsapp).toMatchObject({ title: 'Beasiswa anak nelayan dibuka | Pemkab', image: 'none' })
  })

  test('who is refused sees the bare address, and the verdict names it', async () => {
    const { cards, verdict } = await examined({ facts: { botStatus: { facebookexternalhit: 403 } } })
    expect(cards.facebook).toMatchObject({ result: 'bad', title: 'tanjungkelekakkab.go.id', image: 'none' })
    expect(verdict.level).toBe('red')
    expect(say('id', verdict)).toBe(
      'Facebook tidak dapat membaca halaman ini. WhatsApp, Telegram, X, LinkedIn dan LINE baik.',
    )
    expect(say('en', verdict)).toBe('Facebook cannot read this page. WhatsApp, Telegram, X, LinkedIn and LINE: good.')
  })

  test('after the fixes the card is whole', async () => {
    const { after, remedies } = await examined({
      head: { 'og:title': '', 'og:image': '', 'og:description': '', 'og:url': '', dims: '' },
    })
    expect(remedies[0]).toBe('metadata')
    expect(after.whatsapp).toMatchObject({ result: 'good', title: 'Beasiswa anak nelayan dibuka', image: 'large' })
  })
})

describe('at most three things to mend', () => {
  test('never more than three, blockers first, and nothing that another act brings along', async () => {
    const { remedies } = await examined({
      html: '<title>x</title><script src="https://s7.addthis.com/a.js"></script><div hidden><a href="https://a.example">slot gacor</a></div>',
      facts: { ttfbMs: 4_000, botStatus: { WhatsApp: 403 }, finalUrl: 'http://a.go.id/b', url: 'http://a.go.id/b' },
    })
    expect(remedies).toHaveLength(3)
    expect(remedies.slice(0, 2)).toEqual(['clean', 'robots'])
  })

  test('Drupal without Metatag is one act, not seven', async () => {
    const html = '<meta name="Generator" content="Drupal 7"><title>Judul</title><h1>Judul</h1>'
    const { remedies, findings } = await examined({ html: `${html}<p>${TEXT}</p>` })
    expect(findings.length).toBeGreaterThan(5)
    expect(remedies).toEqual(['metadata'])
  })

  test('no finding, no act', () => {
    expect(firstRemedies([])).toEqual([])
  })
})

test('every check and every act has its words in both languages', async () => {
  const { CHECKS } = await import('../../src/preview/checks.ts')
  const { REMEDIES } = await import('../../src/preview/remedies.ts')
  for (const lang of ['id', 'en'] as const) {
    const w = languageOf(lang)
    const missing = [
      ...CHECKS.map(({ id }) => `preview.what.${id}`),
      ...Object.entries(REMEDIES).flatMap(([id, remedy]) => [
        `preview.do.${id}`,
        `preview.why.${id}`,
        `preview.who.${remedy.who}`,
        ...('hasLetter' in remedy ? [`preview.send.${id}`] : []),
        ...('hasWays' in remedy
          ? ['drupal', 'wordpress', 'joomla', 'custom'].map((cms) => `preview.how.${id}.${cms}`)
          : []),
      ]),
    ].filter((key) => w.maybe(key) === '')
    expect(missing).toEqual([])
  }
})

test('no sentence is left with an open hole', async () => {
  const { whatIsWrong, fixWords } = await import('../../src/preview/preview-words.ts')
  const w = languageOf('id')
  const bad = await examined({
    html: `<meta property=og:title content="[node:title]"><meta property="og:url" content="/"><p>${TEXT}</p>`,
    facts: {
      ttfbMs: 9_000,
      status: 200,
      botStatus: { WhatsApp: 403 },
      robots: 'User-agent: *\nDisallow: /',
      image: { status: 200, type: 'image/svg+xml', bytes: 9e6, width: 100, height: 20 },
    },
  })
  const said = [
    ...bad.findings.map((finding) => whatIsWrong(w, finding)),
    ...bad.remedies.flatMap((id) => Object.values(fixWords(w, id, 'custom', bad))),
  ]
  expect(said.filter((text) => /\{\w+\}/.test(text))).toEqual([])
})
