import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardinal } from '../../src-main/locale/number-words.ts'
import type { CardinalForm } from '../../src-main/locale/number-words.ts'

describe('numbers in words', () => {
  it.each<[number, CardinalForm, string]>([
    [0, 'alone', 'cero'],
    [1, 'alone', 'uno'],
    [1, 'masculine', 'un'],
    [1, 'feminine', 'una'],
    [16, 'alone', 'dieciséis'],
    [21, 'alone', 'veintiuno'],
    [21, 'masculine', 'veintiún'],
    [21, 'feminine', 'veintiuna'],
    [22, 'alone', 'veintidós'],
    [23, 'alone', 'veintitrés'],
    [26, 'feminine', 'veintiséis'],
    [30, 'alone', 'treinta'],
    [31, 'masculine', 'treinta y un'],
    [31, 'feminine', 'treinta y una'],
    [48, 'feminine', 'cuarenta y ocho'],
    [100, 'feminine', 'cien'],
    [101, 'alone', 'ciento uno'],
    [101, 'feminine', 'ciento una'],
    [221, 'feminine', 'doscientas veintiuna'],
    [221, 'masculine', 'doscientos veintiún'],
    [500, 'feminine', 'quinientas'],
    [700, 'alone', 'setecientos'],
    [999, 'feminine', 'novecientas noventa y nueve'],
    [1000, 'feminine', 'mil'],
    [1001, 'alone', 'mil uno'],
    [2026, 'alone', 'dos mil veintiséis'],
    [21_000, 'alone', 'veintiún mil'],
    [21_021, 'feminine', 'veintiún mil veintiuna'],
    [31_000, 'masculine', 'treinta y un mil'],
    [100_000, 'feminine', 'cien mil'],
    [200_000, 'feminine', 'doscientas mil'],
    [500_500, 'feminine', 'quinientas mil quinientas'],
    [1_000_000, 'alone', 'un millón'],
    [2_000_001, 'feminine', 'dos millones una'],
    [221_000_000, 'feminine', 'doscientos veintiún millones'],
    [
      999_999_999,
      'alone',
      'novecientos noventa y nueve millones novecientos noventa y nueve mil novecientos noventa y nueve',
    ],
  ])('%d before %s is «%s»', (n, form, words) => {
    expect(cardinal(n, form)).toBe(words)
  })

  it('gives every number its own words', () => {
    const seen = new Set(Array.from({ length: 20_000 }, (_, n) => cardinal(n, 'alone')))
    expect(seen.size).toBe(20_000)
  })

  it('reads back as the number it was written from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.constantFrom<CardinalForm>('alone', 'masculine', 'feminine'),
        (n, form) => {
          expect(valueOf(cardinal(n, form))).toBe(n)
        },
      ),
    )
  })

  it.each([-1, 1.5, 1_000_000_000, Number.NaN])('refuses %d', (n) => {
    expect(() => cardinal(n, 'alone')).toThrow(RangeError)
  })
})

/** An independent reader of Spanish numbers. */
function valueOf(words: string): number {
  const values: Record<string, number> = { cero: 0, y: 0, un: 1, una: 1, uno: 1, cien: 100, ciento: 100 }
  const units = 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince'.split(' ')
  units.forEach((word, index) => (values[word] = index + 2))
  Object.assign(values, { dieciséis: 16, diecisiete: 17, dieciocho: 18, diecinueve: 19, veinte: 20 })
  Object.assign(values, {
    veintiún: 21,
    veintiuna: 21,
    veintiuno: 21,
    veintidós: 22,
    veintitrés: 23,
    veintiséis: 26,
  })
  Object.assign(values, {
    veinticuatro: 24,
    veinticinco: 25,
    veintisiete: 27,
    veintiocho: 28,
    veintinueve: 29,
  })
  const tens = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ')
  tens.forEach((word, index) => (values[word] = (index + 3) * 10))
  const hundreds = 'doscient trescient cuatrocient quinient seiscient setecient ochocient novecient'.split(
    ' ',
  )
  hundreds.forEach((stem, index) => {
    values[`${stem}os`] = (index + 2) * 100
    values[`${stem}as`] = (index + 2) * 100
  })
  let total = 0
  let group = 0
  for (const word of words.split(' ')) {
    if (word.startsWith('mill')) {
      total = (total + group) * 1_000_000
      group = 0
    } else if (word === 'mil') {
      total += (group || 1) * 1000
      group = 0
    } else group += values[word] ?? Number.NaN
  }
  return total + group
}
