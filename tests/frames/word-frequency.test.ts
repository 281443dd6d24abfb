import { describe, expect, test } from 'vitest'
import { readVariants, wordFrequency } from '../../src/frames/word-frequency.ts'

describe('word frequency (DOMAIN §2.10)', () => {
  test('counts tokens and texts, in lower case, without function words, addresses and names of accounts', () => {
    const texts = [
      'Bantuan untuk masyarakat Bangka: bantuan beras https://bangka.go.id/berita/bantuan @pemkabbangka',
      'bangka bersama masyarakat, BANTUAN dan yang lain',
    ]
    expect(wordFrequency(texts, 3)).toEqual([
      { word: 'bantuan', times: 3, texts: 2 },
      { word: 'bangka', times: 2, texts: 2 },
      { word: 'masyarakat', times: 2, texts: 2 },
    ])
  })

  test('keeps hashtags as they are', () => {
    expect(wordFrequency(['#BangkaSetara maju #bangkasetara'], 1)).toEqual([
      { word: '#bangkasetara', times: 2, texts: 1 },
    ])
  })

  test('does not stem: two forms are two words', () => {
    expect(wordFrequency(['membangun pembangunan'], 5).map(({ word }) => word)).toEqual(['membangun', 'pembangunan'])
  })

  test('spellings that staff name are one word', () => {
    const variants = readVariants('kab = kabupaten\npemkab=kabupaten, rusak')
    expect(wordFrequency(['kab kabupaten pemkab'], 5, variants)).toEqual([{ word: 'kabupaten', times: 3, texts: 1 }])
  })

  test('nothing makes an empty table', () => {
    expect(wordFrequency([], 20)).toEqual([])
    expect(wordFrequency(['yang dan di ke 12 !!'], 20)).toEqual([])
  })
})
