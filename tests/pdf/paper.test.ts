import { describe, expect, it } from 'vitest'
import type { DocumentModel, Folio, Paper } from '../../src-main/documents/model.ts'
import { papers } from '../../src-main/domain/paper.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { linesOf, placed, textsOf } from './placed.ts'
import { readBack } from './reading.ts'
import { attendanceList, call, followUp, minutes } from './sample-models.ts'

const on = (model: DocumentModel, paper: Paper): DocumentModel => ({
  ...model,
  frame: { ...model.frame, paper },
})
const numbered = (folio: Folio, model = minutes): DocumentModel => ({
  ...model,
  frame: { ...model.frame, folio },
})
const duplex: Folio = { label: 'Folio', first: 12, digits: 6, sides: 2 }
const sizes: Readonly<Record<Paper, string>> = {
  letter: '612 792',
  oficio: '612.283465 963.779528',
  legal: '612 1008',
  a4: '595.275591 841.889764',
}

describe('the paper', () => {
  it.each(papers)('%s has its size upright and across', (paper) => {
    const boxOf = (model: DocumentModel) =>
      /\/MediaBox \[0 0 ([\d. ]+)\]/.exec(Buffer.from(renderDocument(model).bytes).toString('latin1'))![1]
    const size = sizes[paper].split(' ')
    expect(boxOf(on(call, paper))).toBe(size.join(' '))
    expect(boxOf(on(followUp, paper))).toBe(size.toReversed().join(' '))
  })

  it('is letter when the document does not say, to the byte', () => {
    expect(placed(on(minutes, 'letter'))).toEqual(placed(minutes))
  })

  it.each(papers)('%s keeps the width of the text, and gives way in its margins', (paper) => {
    const bound = placed(on(minutes, paper)).sheet
    expect(bound.measure).toBe(408)
    expect(bound.right - bound.left).toBeCloseTo(408 + 20 + 70)
    const list = placed(on(attendanceList, paper)).sheet
    expect(list.measure).toBe(513)
    const across = placed(on(followUp, paper)).sheet
    expect([across.left, across.width - across.right]).toEqual([54, expect.closeTo(54)])
    expect(across.measure).toBeCloseTo(across.width - 108)
    for (const sheet of [bound, list]) {
      const outer = sheet.width - sheet.right
      expect(sheet.left).toBeGreaterThan(outer)
      expect(outer).toBeGreaterThan(34)
    }
  })

  it.each(papers)('%s has foot, strip and end of the text at their distance from its lower edge', (paper) => {
    for (const model of [minutes, call, attendanceList, followUp]) {
      const letter = placed(model).sheet
      const { sheet } = placed(on(model, paper))
      expect(sheet.height - sheet.bottom).toBeCloseTo(letter.height - letter.bottom)
      expect(sheet.height - sheet.footRule).toBeCloseTo(letter.height - letter.footRule)
      expect(sheet.top).toBe(letter.top)
    }
    const { pages, sheet } = placed(on(minutes, paper))
    const cells = pages[1]!.content.flatMap(({ shapes }) =>
      shapes.flatMap((shape) => (shape.kind === 'rect' && shape.height === 43 ? [shape] : [])),
    )
    expect(cells).toHaveLength(12)
    expect(Math.max(...cells.map(({ y, height }) => y + height))).toBeCloseTo(sheet.bottom)
    for (const { x, width } of cells) expect(x + width).toBeCloseTo(sheet.right)
  })
})

describe('the folio (R55)', () => {
  const foliosOf = (model: DocumentModel) =>
    placed(model).pages.map(
      (page) => textsOf(page).find(({ text }) => text.startsWith('Folio'))?.text ?? null,
    )

  it('is on the recto of each leaf, consecutive', () => {
    expect(foliosOf(numbered(duplex))).toEqual(['Folio 000012', null, 'Folio 000013', null, 'Folio 000014'])
  })

  it('is on every page of what is printed on one side', () => {
    expect(foliosOf(numbered({ ...duplex, sides: 1, digits: 1 }))).toEqual(
      [12, 13, 14, 15, 16].map((number) => `Folio ${number}`),
    )
  })

  it.each(papers)('stands in the upper right corner of %s, over the head, in the same place', (paper) => {
    for (const model of [minutes, call, attendanceList, followUp]) {
      const { pages, sheet } = placed(on(numbered(duplex, model), paper))
      const places = pages.flatMap((page) => textsOf(page).filter(({ text }) => text.startsWith('Folio')))
      for (const { right, top, bottom, isBody } of places) {
        expect(right).toBeCloseTo(sheet.right)
        expect(top).toBeGreaterThan(16)
        expect(bottom).toBeLessThan(sheet.emblemTop)
        expect(isBody).toBe(false)
      }
      expect(new Set(places.map(({ top }) => top)).size).toBe(1)
    }
  })

  it('is decoration: no reader of the text meets it', async () => {
    const file = await readBack(renderDocument(numbered(duplex)).bytes)
    expect(file.pages[0]!.text).toContain('Folio 000012')
    expect(file.pages[0]!.tree.text).not.toContain('Folio')
  })

  it('moves nothing', () => {
    const without = placed(minutes).pages.flatMap(linesOf)
    expect(placed(numbered(duplex)).pages.flatMap(linesOf)).toEqual(without)
  })
})
