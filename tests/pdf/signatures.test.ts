import { describe, expect, it } from 'vitest'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import type { Page } from '../../src-main/pdf/layout/shapes.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { withSeats } from './longest-dossier.ts'
import { linesOf, placed, textsOf } from './placed.ts'

/** Lines to sign on: three across the text and the outer margin. */
const linesToSign = (page: Page) =>
  linesOf(page).filter(({ left, right }) => Math.abs(right - left - 158) < 0.1)
const signedPages = (seats: number) =>
  placed(minutesDocument(withSeats(seats), sampleStamp)).pages.filter(({ signed }) => signed)

describe('the signatures', () => {
  it.each([
    [2, [2]],
    [12, [12]],
    [15, [15]],
    [16, [12, 4]],
    [43, [3, 15, 15, 10]],
  ])('of %d are on as many pages as they need, never one row alone', (seats, expected) => {
    const pages = signedPages(seats)
    expect(pages.map((page) => linesToSign(page).length)).toEqual(expected)
    const numbers = pages.flatMap((page) =>
      textsOf(page).flatMap(({ text, size }) => (size === 7.5 && /^\d+$/.test(text) ? [Number(text)] : [])),
    )
    expect(new Set(numbers)).toEqual(new Set(Array.from({ length: seats }, (_, index) => index + 1)))
  })

  it.each([2, 12, 15, 16, 43])('of %d say on each page whose they are', (seats) => {
    for (const page of signedPages(seats))
      expect(
        textsOf(page).some(({ text }) => text.startsWith('Firmas del acta STM-VA/ACTA/ORD/02/2026')),
      ).toBe(true)
  })

  it.each([2, 12, 15, 16, 43])('of %d leave 52 points to sign over each line', (seats) => {
    for (const page of signedPages(seats))
      for (const line of linesToSign(page)) {
        const over = textsOf(page).filter(
          ({ bottom, right, left, text }) =>
            bottom < line.y - 12 && right > line.left + 1 && left < line.right - 1 && text !== 'SIN TEXTO',
        )
        expect(line.y - Math.max(...over.map(({ bottom }) => bottom))).toBeGreaterThan(50)
      }
  })

  it('that do not fill their last row have the empty places cancelled', () => {
    const marksOf = (seats: number) =>
      signedPages(seats).flatMap((page) =>
        textsOf(page).filter(({ text, top }) => text === 'SIN TEXTO' && top < page.end),
      ).length
    expect([12, 13, 14, 15].map(marksOf)).toEqual([0, 1, 1, 0])
  })
})
