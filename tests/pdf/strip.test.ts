import { describe, expect, it } from 'vitest'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import type { Page } from '../../src-main/pdf/layout/shapes.ts'
import { framesOf, placed, textsOf } from './placed.ts'
import { sampleDossier } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { minutes } from './sample-models.ts'

describe('the strip', () => {
  const pagesOf = (count: number, breaks = 0) => {
    const cells = Array.from({ length: count }, (_, index) => `${index + 1}`)
    const paragraph = { type: 'paragraph', style: 'plain', content: [{ text: 'Texto.' }] } as const
    const more = Array.from({ length: breaks }, () => [{ type: 'pageBreak' } as const, paragraph])
    const frame = { ...minutes.frame, rubrics: { title: 'Rúbricas', cells } }
    return placed({ ...minutes, frame, blocks: [paragraph, ...more.flat()] }).pages
  }
  const strip = (count: number) => pagesOf(count).flatMap(framesOf)
  /** Numbers of the seats that initial a page. */
  const seatsOf = (page: Page) =>
    textsOf(page).flatMap(({ text, size }) => (size === 6.5 ? [Number(text)] : []))

  it.each([
    [2, 43, 70],
    [12, 43, 70],
    [13, 516 / 13, 70],
    [15, 34.4, 70],
    [18, 516 / 18, 70],
    [19, 43, 35],
    [43, 516 / 22, 35],
    [50, 516 / 25, 35],
    [51, 516 / 17, 70 / 3],
    [60, 25.8, 70 / 3],
    [75, 516 / 25, 70 / 3],
  ])('of %d cells has them %d high and %d wide, down to 708', (count, height, width) => {
    const boxes = strip(count)
    expect(boxes).toHaveLength(count)
    for (const box of boxes) {
      expect(box.height).toBeCloseTo(height)
      expect(box.width).toBeCloseTo(width)
    }
    expect(Math.max(...boxes.map((box) => box.y + box.height))).toBeCloseTo(708)
    expect(Math.min(...boxes.map((box) => box.y))).toBeGreaterThanOrEqual(191.9)
  })

  it('begins at 192 under key, version and fingerprint, which come nearer for it', () => {
    const model = minutesDocument(sampleDossier, sampleStamp)
    expect(model.frame.margin).toHaveLength(3)
    for (const page of placed(model).pages.slice(0, -1)) {
      const tops = framesOf(page).map(({ y }) => y)
      expect(Math.min(...tops.filter((top) => top > 100))).toBeCloseTo(192)
      const labels = textsOf(page).filter(({ left, text }) => left === 500 && /^\p{Lu}{5,}$/u.test(text))
      expect(labels.map(({ text }) => text)).toEqual(['CLAVE', 'VERSIÓN', 'HUELLA', 'RÚBRICAS'])
      const gaps = labels.slice(1).map(({ top }, at) => top - labels[at]!.bottom)
      expect(Math.min(...gaps)).toBeGreaterThan(14)
    }
  })

  it('of 300 is initialled by turns: every page by 75, and nobody left out after four', () => {
    const seats = pagesOf(300, 5).map(seatsOf)
    expect(seats).toHaveLength(6)
    for (const page of seats) expect(page).toHaveLength(75)
    expect(new Set(seats.slice(0, 4).flat()).size).toBe(300)
    expect(seats[4]).toEqual(seats[0])
  })

  it('has turns as even as they can be', () => {
    expect(pagesOf(76, 1).map((page) => seatsOf(page).length)).toEqual([38, 38])
    expect(new Set(pagesOf(151, 2).flatMap(seatsOf)).size).toBe(151)
  })
})
