import { describe, expect, it } from 'vitest'
import { problemTreeDocument } from '../../src-main/documents/problem-tree.ts'
import type { DrawingSpread } from '../../src-main/domain/paper.ts'
import type { Page } from '../../src-main/pdf/layout/shapes.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { sampleTreePaper, treeOf } from '../support/sample-tree.ts'
import { type TreeRow, waterTree } from '../support/water-tree.ts'
import { placed, type PlacedText, textsOf } from './placed.ts'

const paperOf = (rows: readonly TreeRow[], spread: Partial<DrawingSpread> = {}) => {
  const data = sampleTreePaper(rows)
  return problemTreeDocument({ ...data, spread: { ...data.spread, ...spread } }, sampleStamp)
}

/** Three causes of two causes each, and three effects of one: the one that was drawn as an example. */
const small = waterTree.filter(({ key }) => /^(p|[ce][123](\.1)?|c[123]\.2)$/.test(key))
/** Many causes of one problem, and a text as long as it may be. */
const wide: readonly TreeRow[] = [
  waterTree[0]!,
  ...waterTree.slice(1, 41).map((row, index) => ({ ...row, key: `c${index + 1}`, parent: 'p' })),
].map((row) => ({ ...row, side: row.parent ? 'cause' : 'center' }))
const wordy = small.map((row) => ({ ...row, text: `${row.text}. `.repeat(30).slice(0, 1000).trim() }))
/** One long word in each block. */
const longWords = small.map((row) => ({ ...row, text: `${'anticonstitucionalmente'.repeat(4)} ${row.text}` }))

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
const blocksOf = (page: Page): Box[] =>
  page.content.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.kind === 'rect' && shape.radius ? [shape] : [])),
  )
const holds = ({ x, y, width, height }: Box, { left, right, top, bottom }: PlacedText) =>
  left > x - 0.01 && right < x + width + 0.01 && top > y - 0.01 && bottom < y + height + 0.01
const meets = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01
/** Texts of the blocks: those of the list, without the names of its bands, which go up beside them. */
const saidOn = (page: Page): PlacedText[] =>
  page.content
    .filter(({ node }) => node?.role === 'Lbl' || node?.parent?.role === 'LBody')
    .flatMap((marked) => textsOf({ ...page, content: [marked] }))

const isNumber = ({ text, size }: PlacedText) => size === 7.5 && /^\d+(\.\d+)*$/.test(text)

const cases: readonly (readonly [string, ReturnType<typeof paperOf>])[] = [
  ['a small tree', paperOf(small)],
  ['the tree of the water', paperOf(waterTree)],
  ['the tree of the water on A3', paperOf(waterTree, { paper: 'a3' })],
  ['the tree of the water on legal', paperOf(waterTree, { paper: 'legal' })],
  ['a tree of 30 blocks', paperOf(treeOf(30))],
  ['a tree of 300 blocks on tabloid', paperOf(treeOf(300), { paper: 'tabloid' })],
  ['a problem of 40 causes', paperOf(wide)],
  ['blocks of a thousand letters', paperOf(wordy)],
  ['blocks of endless words', paperOf(longWords)],
  ['the problem alone', paperOf(small.slice(0, 1))],
]

describe.each(cases)('%s', (_, model) => {
  const { pages, sheet } = placed(model)
  const tree = model.blocks.find(({ type }) => type === 'tree')
  const nodes = tree?.type === 'tree' ? tree.nodes : []

  it('has every text inside its block, and no block over another nor outside the margins', () => {
    for (const page of pages) {
      const blocks = blocksOf(page)
      for (const text of saidOn(page)) expect(blocks.filter((box) => holds(box, text))).toHaveLength(1)
      expect(blocks.flatMap((a, at) => blocks.slice(at + 1).filter((b) => meets(a, b)))).toEqual([])
      for (const { x, y, width, height } of blocks) {
        expect(x).toBeGreaterThan(sheet.left)
        expect(x + width).toBeLessThan(sheet.right + 0.01)
        expect(y + height).toBeLessThan(sheet.bottom + 0.01)
      }
    }
  })

  it('says each block once, in letters of 8.5 points at least', () => {
    const said = pages.flatMap(saidOn)
    const numbers = said.filter(isNumber)
    expect(numbers).toHaveLength(nodes.length - 1)
    const words = said.filter(({ size }) => size > 7.5)
    expect(Math.min(...words.map(({ size }) => size))).toBeGreaterThan(8.49)
  })

  it('goes on on the sheet that it names, under the block that is cut', () => {
    pages.forEach((page, index) => {
      const texts = textsOf(page)
      for (const { text, left, right, top } of texts) {
        const named = /^sigue en la hoja (\d+)$/.exec(text)?.[1]
        if (!named) continue
        expect(Number(named)).toBeGreaterThan(index + 1)
        const box = blocksOf(page).find(({ x, y, width, height }) =>
          [left >= x, right <= x + width, top >= y, top <= y + height].every(Boolean),
        )!
        const number = texts.find(
          (one) =>
            /^\d/.test(one.text) &&
            one.left > box.x &&
            one.left < box.x + 8 &&
            one.top - box.y > 0 &&
            one.top - box.y < 8,
        )!
        const there = textsOf(pages[Number(named) - 1]!).map((one) => one.text)
        expect(there.some((one) => one.startsWith(`${number.text}.`))).toBe(true)
      }
    })
  })
})

describe('a small tree', () => {
  const { pages } = placed(paperOf(small))
  const texts = textsOf(pages[0]!)

  it('is one sheet, set as large as it is best read', () => {
    expect(pages).toHaveLength(1)
    const sizes = new Set(saidOn(pages[0]!).map(({ size }) => size))
    expect([...sizes].sort((a, b) => a - b)).toEqual([7.5, 9.5, 10, 14])
  })

  it('has straight arrows to and from the problem, and elbows between its causes', () => {
    const arrows = pages[0]!.content.flatMap(({ shapes }) =>
      shapes.flatMap((shape) => (shape.kind === 'path' && shape.stroke ? [shape.steps] : [])),
    )
    expect(arrows).toHaveLength(small.length - 1)
    const bent = arrows.filter((steps) => steps.some(([name]) => name === 'C'))
    expect(bent).toHaveLength(6)
  })

  it('has its bands named, and under it how it is read', () => {
    const bands = pages[0]!.content
      .flatMap(({ shapes }) => shapes)
      .flatMap((shape) =>
        shape.kind === 'text' && shape.angle === 90 ? shape.spans.map(({ text }) => text) : [],
      )
    expect(bands).toEqual(['PROBLEMA', 'CAUSAS', 'EFECTOS'])
    expect(texts.some(({ text }) => text.startsWith('Se lee de abajo hacia arriba'))).toBe(true)
  })
})

describe('a tree that does not fit a sheet', () => {
  const { pages } = placed(paperOf(waterTree))

  it('begins with all the blocks beside the problem, and then says which branch each sheet has', () => {
    const first = textsOf(pages[0]!).map(({ text }) => text)
    expect(first.filter((text) => /^[1-5]$/.test(text))).toHaveLength(9)
    const heads = pages.slice(1).map((page) => textsOf(page).find(({ text }) => /^Causas? /.test(text))!.text)
    expect(heads).toEqual(['Causa 1', 'Causa 2', 'Causa 3', 'Causas 4 y 5'])
  })

  it('is one sheet where the paper is wide enough', () => {
    const shallow = waterTree.filter(({ key }) => key.split('.').length < 3)
    expect(placed(paperOf(shallow)).pages.length).toBeGreaterThan(1)
    expect(placed(paperOf(shallow, { paper: 'a3' })).pages).toHaveLength(1)
  })
})

describe('a drawing in tiles', () => {
  const { pages, sheet } = placed(paperOf(waterTree, { spread: 'tiles' }))
  const tiles = pages.slice(1)

  it('names each tile by its place, beside the marks along which it is cut', () => {
    const names = tiles.map((page) => textsOf(page).find(({ text }) => text.startsWith('hoja '))!.text)
    expect(names[0]).toBe(`hoja 1 de ${tiles.length} · fila 1, columna 1`)
    expect(names.at(-1)).toMatch(
      new RegExp(`^hoja ${tiles.length} de ${tiles.length} · fila 2, columna \\d+$`),
    )
    for (const page of tiles) {
      const marks = page.content.filter(({ pagination }) => pagination).flatMap(({ shapes }) => shapes)
      expect(marks.filter(({ kind }) => kind === 'rule').length).toBeGreaterThanOrEqual(8)
    }
  })

  it('shows nothing beyond the tile, and every block on some', () => {
    for (const page of tiles) {
      const drawn = page.content.filter(({ shapes }) =>
        shapes.some(({ kind }) => kind === 'rect' || kind === 'path'),
      )
      for (const { clip, pagination } of drawn) {
        if (pagination) continue
        expect(clip!.x + clip!.width).toBeLessThan(sheet.right + 0.01)
        expect(clip!.y + clip!.height).toBeLessThan(sheet.bottom)
      }
    }
    const numbers = tiles.flatMap(saidOn).filter(isNumber)
    expect(numbers).toHaveLength(waterTree.length - 1)
  })

  it('begins with how it is put together', () => {
    const words = textsOf(pages[0]!).map(({ text }) => text)
    expect(words.some((text) => text.includes(`se arma con ${tiles.length} hojas`))).toBe(true)
    expect(words).toContain(String(tiles.length))
  })
})
