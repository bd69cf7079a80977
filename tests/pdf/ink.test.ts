import { beforeAll, describe, expect, it } from 'vitest'
import type { DocumentModel, Ink, Signer } from '../../src-main/documents/model.ts'
import type { InkShape } from '../../src-main/pdf/layout/shapes.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { inkOf } from './sample-ink.ts'
import { linesOf, placed, textsOf } from './placed.ts'
import { contentStreams, elements, oneLine, readBack, unmarked } from './reading.ts'
import type { ReadBack } from './reading.ts'
import { call, closingBlock, minutes, signers } from './sample-models.ts'

const withSigners = (all: readonly Signer[]): DocumentModel => ({
  ...minutes,
  blocks: [{ ...closingBlock, signers: all }],
})
const inkedModel = (ink: Ink): DocumentModel => withSigners([{ ...signers[0]!, ink }])
const all = signers.map((signer, at) => ({ ...signer, ink: inkOf(at + 1, signer.name) }))
const model = withSigners(all)

const inkIn = (of: DocumentModel): InkShape[] =>
  placed(of).pages.flatMap((page) =>
    page.content.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'ink' ? [shape] : []))),
  )
const spread = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const
const boxOf = ({ strokes }: InkShape) => {
  const all = strokes.flat()
  const [left, right] = spread(all.filter((_, at) => at % 2 === 0))
  const [top, bottom] = spread(all.filter((_, at) => at % 2 === 1))
  return { left, right, top, bottom }
}

describe('signatures drawn on the screen', () => {
  let file: ReadBack
  beforeAll(async () => {
    file = await readBack(renderDocument(model).bytes)
  })

  it('are figures that say whose they are, each among what its signer is', () => {
    const items = file.pages.flatMap((page) => elements(page.tree, 'LI'))
    expect(items).toHaveLength(12)
    items.forEach((item, at) => {
      const [figure] = elements(item, 'Figure')
      expect(figure!.alt).toBe(all[at]!.ink.alt)
      expect(oneLine(item.text)).toContain(`${all[at]!.name} ${all[at]!.capacity} ${all[at]!.ink.note}`)
    })
  })

  it('stand above their lines and beside the number of the seat, each in its cell', () => {
    const [page] = placed(model).pages
    const lines = linesOf(page!).filter(({ left, right }) => Math.abs(right - left - 158) < 0.1)
    const boxes = inkIn(model).map(boxOf)
    expect(boxes).toHaveLength(12)
    expect(lines).toHaveLength(12)
    boxes.forEach((box, at) => {
      const line = lines[at]!
      expect(box.left).toBeGreaterThan(line.left + 12)
      expect(box.right).toBeLessThanOrEqual(line.right + 0.01)
      expect(box.bottom).toBeLessThan(line.y - 2)
      expect(box.top).toBeGreaterThan(line.y - 52)
    })
  })

  it('take no more pages than a sheet signed by hand, with their notes inside their cells', () => {
    expect(placed(model).pages).toHaveLength(placed(withSigners(signers)).pages.length)
    const [page] = placed(model).pages
    const notes = textsOf(page!).filter(({ size }) => size === 6.5 && textsOf(page!).length > 0)
    for (const note of notes) {
      const line = linesOf(page!).find(({ left, y }) => Math.abs(left - note.left) < 0.1 && y < note.top)
      if (line) expect(note.right).toBeLessThanOrEqual(line.right + 0.1)
    }
  })

  it('are smooth curves with round ends, tagged, and leave what follows as it was', () => {
    const stream = contentStreams(renderDocument(inkedModel(inkOf(3, 'X'))).bytes).join('\n')
    const path = /q 1 J 1 j [\d.]+ [\d.]+ [\d.]+ RG ([\d.]+) w ([^\n]*?) S Q/.exec(stream)
    expect(Number(path![1])).toBeGreaterThanOrEqual(0.7)
    expect(path![2]!.match(/ c\b/g)!.length).toBeGreaterThan(20)
    expect(unmarked(stream)).toBe(0)
  })

  it('keep the proportions of what was drawn, whatever the box', () => {
    const square: Ink = {
      ...inkOf(1, 'X'),
      strokes: [[0, 0, 100, 0, 100, 100, 0, 100]],
      width: 900,
      height: 300,
    }
    const { left, right, top, bottom } = boxOf(inkIn(inkedModel(square))[0]!)
    expect(right - left).toBeCloseTo(bottom - top, 5)
    // A small drawing in a large box is enlarged, but not to fill the cell.
    expect(bottom - top).toBeLessThan(47)
  })

  it('take a dot, a line, a box of another shape and points that are none', () => {
    const odd: Ink = {
      ...inkOf(1, 'X'),
      strokes: [[50, 50], [10, 10, 90, 10], [], [Number.NaN, 3], [5]],
      width: 0,
      height: 0,
    }
    const stream = contentStreams(renderDocument(inkedModel(odd)).bytes).join('\n')
    expect(stream).not.toContain('NaN')
    expect(inkIn(inkedModel(odd))[0]!.strokes).toHaveLength(2)
    expect(stream).toMatch(/ m ([\d.]+ [\d.]+) l /)
  })

  it('leave the line to be signed by hand where there are no strokes', () => {
    const model = inkedModel({ ...inkOf(1, 'X'), strokes: [] })
    expect(inkIn(model)).toHaveLength(0)
  })

  it('sign a call too', async () => {
    const ink = inkOf(5, 'Secretaría técnica')
    const blocks = call.blocks.map((block) => (block.type === 'signature' ? { ...block, ink } : block))
    const signed = { ...call, blocks }
    const read = await readBack(renderDocument(signed).bytes)
    expect(read.pages).toHaveLength(1)
    expect(elements(read.pages[0]!.tree, 'Figure').map(({ alt }) => alt)).toContain(ink.alt)
    expect(oneLine(read.pages[0]!.tree.text)).toContain(ink.note)
    const [box] = inkIn(signed).map(boxOf)
    const line = linesOf(placed(signed).pages[0]!).find(
      ({ left, right }) => Math.abs(right - left - 190) < 0.1,
    )
    expect(box!.bottom).toBeLessThan(line!.y)
    expect(box!.right).toBeLessThanOrEqual(line!.right)
  })

  it('give the same bytes each time', () => {
    const [one, other] = [renderDocument(model).bytes, renderDocument(structuredClone(model)).bytes]
    expect(Buffer.compare(one, other)).toBe(0)
  })
})
