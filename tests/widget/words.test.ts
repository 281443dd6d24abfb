import { expect, test } from 'vitest'
import { LETTER_CATEGORIES } from '../../src/wire/letter-categories.ts'
import { LIMITS } from '../../src/wire/limits.ts'
import { MOST_NAME, MOST_TEXT } from '../../widget/talk/comment-form.ts'
import { letterWords } from '../../widget/talk/letter-words.ts'
import { words as indonesian } from '../../widget/talk/words.ts'
import { writeWords } from '../../widget/talk/write-words.ts'
import { words as english, writeWords as englishWrite } from '../../widget/talk-en.ts'
import { words } from '../../widget/words.ts'

test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
  ['share bar', words('id'), words('en')],
  ['comments', indonesian, english],
  ['forms of comments', writeWords, englishWrite],
  ['letters', letterWords('id'), letterWords('en')],
  ['letter categories', letterWords('id').categories, letterWords('en').categories],
])('%s: both languages say the same things', (_name, id, en) => {
  expect(Object.keys(en)).toEqual(Object.keys(id))
  for (const key of Object.keys(id)) {
    expect(en[key], key).toBeTruthy()
    expect(String(en[key]).match(/\{\w+\}/g), key).toEqual(String(id[key]).match(/\{\w+\}/g))
  }
})

test('every category has its word', () => {
  const known = Object.keys(letterWords('id').categories).sort()
  expect([...new Set([...LETTER_CATEGORIES.public, ...LETTER_CATEGORIES.business])].sort()).toEqual(known)
})

test('the form counts by the limits that the server keeps', () => {
  expect([MOST_TEXT, MOST_NAME]).toEqual([LIMITS.commentLength, LIMITS.nameLength])
})
