import { describe, expect, test } from 'vitest'
import { screenText } from '../../src/comments/screening/screen.ts'
import { storyFor } from '../../src/demo/articles.ts'
import { LETTERS } from '../../src/demo/letter-texts.ts'
import { CITIZENS, STAFF } from '../../src/demo/people.ts'
import { Random } from '../../src/demo/random.ts'
import { HONEST } from '../../src/demo/talk-honest.ts'
import { gamblingText, INVENTED_BRANDS, junkText, PERSONAL } from '../../src/demo/talk-hostile.ts'
import { LIMITS } from '../../src/wire/limits.ts'

const lines = Object.values(HONEST).flatMap((block) => block.split('\n').filter(Boolean))
const citizens = lines.filter((line) => !line.startsWith('=')).map((line) => line.replace(/^[>?] /, ''))
const random = new Random('texts')
const spam = Array.from({ length: 200 }, () => gamblingText(random))

describe('the texts of the demo', () => {
  test('at least 250 honest comments, no two alike, some sixty of them to one another', () => {
    expect(citizens.length).toBeGreaterThanOrEqual(250)
    expect(new Set(citizens).size).toBe(citizens.length)
    expect(lines.filter((line) => line.startsWith('>')).length).toBeGreaterThanOrEqual(55)
  })

  test('no honest comment is taken for gambling or a link, whatever it speaks of', () => {
    const wrong = citizens.filter((text) =>
      screenText({ text, name: 'Warga' }).labels.some((label) => label === 'gambling' || label === 'link'),
    )
    expect(wrong).toEqual([])
  })

  test('gambling is promoted for invented brands only, and is seen through in nine cases of ten', () => {
    const plain = (text: string) => text.normalize('NFKC').toUpperCase()
    expect(
      INVENTED_BRANDS.every((brand) => /MENDO|RANGKAM|BEMBAN|LAYANG|RUKAM|KELEKAK|NANGKA|HILIR/.test(plain(brand))),
    ).toBe(true)
    const caught = spam.filter((text) => screenText({ text, name: 'Warga' }).decision === 'spam')
    expect(caught.length).toBeGreaterThan(180)
  })

  test('numbers of persons are made up: a run of zeros that no office issues', () => {
    for (const [, text] of PERSONAL) {
      const number = /\d[\d-]{8,}/.exec(text)?.[0]
      if (number) expect(number).toMatch(/0000/)
    }
    expect(
      Array.from({ length: 60 }, () => junkText(random)).filter(
        (text) => /https?:|www\./.test(text) && !text.includes('.example'),
      ),
    ).toEqual([])
  })

  // The study's interviewees, its regency, and offices that exist: none may be named (DOMAIN §7).
  test('nobody real is named', () => {
    const { articles } = storyFor(Date.parse('2026-11-24T09:00:00Z'))
    const all = [
      ...articles.flatMap(({ title, summary, body }) => [title, summary, ...body]),
      ...lines,
      ...LETTERS.flatMap(({ subject, text, answer, name }) => [subject, text, answer, name]),
      ...CITIZENS,
      ...Object.values(STAFF).map(({ name }) => name),
    ].join('\n')
    expect(
      all.match(
        /mulkan|tarmizi saat|bangka\.go\.id|pemkab bangka|kabupaten bangka|jokowi|prabowo|sungailiat|pangkalpinang/gi,
      ),
    ).toBeNull()
  })

  test('68 letters of the planned kinds, each within the limits of the form', () => {
    const count = (test: (letter: (typeof LETTERS)[number]) => boolean) => LETTERS.filter(test).length
    expect(LETTERS).toHaveLength(68)
    expect(
      ['complaint', 'information', 'aspiration', 'appreciation'].map((type) => count((letter) => letter.type === type)),
    ).toEqual([44, 15, 7, 2])
    expect(count(({ audience }) => audience === 'business')).toBe(11)
    expect(count(({ visibility }) => visibility === 'anonymous')).toBe(14)
    expect(count(({ visibility }) => visibility === 'secret')).toBe(6)
    expect(count(({ fate }) => fate === 'overdue')).toBe(5)
    for (const { subject, text, place } of LETTERS) {
      expect(subject.length).toBeLessThanOrEqual(LIMITS.letterSubjectLength)
      expect(text.length).toBeLessThanOrEqual(LIMITS.letterTextLength)
      expect(place.length).toBeLessThanOrEqual(LIMITS.letterPlaceLength)
    }
  })
})
