import type { TreeBlock } from '../../documents/model.ts'
import { frame, rule, tint } from './shapes.ts'
import type { Area, Page, Shape } from './shapes.ts'
import { element, tallest } from './slab.ts'
import type { Setting, Slab } from './slab.ts'
import { color, style } from './style.ts'
import { pageTurn } from './tree.ts'
import { type Fitted, textWidth } from './tree-block.ts'
import type { Branch } from './tree-branches.ts'
import { type FittedPiece, fittedWhole } from './tree-fit.ts'
import { bandWidth, elementsOf, textMargin, type TreeElements, treeShapes } from './tree-shapes.ts'
import { linesShapes, oneLine, ragged, widthOf } from './typeset.ts'

/** Room under a tile for its name. */
const nameHeight = 14

/** A large drawing, cut into rows between its rows of blocks, and each of these into tiles where it suits it. */
type Wall = { readonly fit: FittedPiece; readonly rows: readonly (readonly Area[])[] }

/** First how it is put together, then a page for each tile, row by row. */
export function tiles(setting: Setting, block: TreeBlock, center: Branch): Slab[] {
  const wall = wallOf(setting, center)
  const parted = new Set(
    wall.fit.blocks.filter((one) => isParted(setting, wall, one)).map(({ branch }) => branch),
  )
  const elements = elementsOf(setting.root, center, (branch) => parted.has(branch))
  const pages = wall.rows.flat().map((tile, index): Slab[] => {
    const slab: Slab = {
      height: tallest(setting.sheet),
      space: 0,
      keep: false,
      draw: (page, y) => drawTile(setting, block, elements, wall, tile, index, page, y),
    }
    return [pageTurn, slab]
  })
  return [plan(setting, block, elements, wall), ...pages.flat()]
}

function wallOf(setting: Setting, center: Branch): Wall {
  const { sheet } = setting
  const fit = fittedWhole(setting, center, true)
  const down = fit.blocks.map(({ box: { y, height } }) => ({ from: y, to: y + height, needs: height }))
  const rows = pairs(cuts(down, 0, fit.height, tallest(sheet) - nameHeight)).map(([top, bottom]) => {
    const across = fit.blocks
      .filter(({ box }) => box.y < bottom && box.y + box.height > top)
      .map((one) => {
        const { x, width } = one.box
        return { from: x, to: x + width, needs: textWidth(setting, one) + textMargin }
      })
    const end = Math.max(...across.map(({ to }) => to))
    return pairs(cuts(across, -bandWidth, end, sheet.measure)).map(([left, right]) => ({
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
    }))
  })
  return { fit, rows }
}

function pairs(made: readonly number[]): (readonly [number, number])[] {
  return made.slice(1).map((end, index) => [made[index]!, end] as const)
}

/** What a block takes of a length, and how much of it its text needs whole. */
type Stretch = { readonly from: number; readonly to: number; readonly needs: number }

/** A block more that is cut, beside its text, is worth this part of a tile that would be left empty. */
const tilePerBlock = 1 / 6

/** Where a length is cut into tiles: where it cuts no text, and then late and through few blocks. */
function cuts(blocks: readonly Stretch[], begin: number, end: number, limit: number): number[] {
  const made = [begin]
  /** More than any tile is worth. */
  const whole = 1 / tilePerBlock
  const edges = blocks.flatMap(({ from, to }) => [from - clear, to + clear])
  while (end - made.at(-1)! > limit) {
    const last = made.at(-1)!
    const late = edges.filter((at) => at > last + limit / 2 && at < last + limit)
    const costOf = (at: number) =>
      blocks
        .filter(({ from, to }) => from < at && at < to)
        .reduce(
          (sum, { from, to, needs }) => {
            const part = Math.max(at - Math.max(from, last), to - at)
            return sum + (part < needs ? blocks.length + whole : 1)
          },
          (last + limit - at) / limit / tilePerBlock,
        )
    const best = [last + limit, ...late].reduce((a, b) => {
      const difference = costOf(a) - costOf(b)
      return difference < 0 || (difference === 0 && a > b) ? a : b
    })
    made.push(best)
  }
  return [...made, end]
}

/** A cut stays so far from the blocks beside it. */
const clear = 4

function partIn(wall: Wall, area: Area): Area {
  const parts = wall.rows.flat().map((tile) => common(tile, area))
  return parts.reduce((a, b) => (a.width * a.height >= b.width * b.height ? a : b))
}

/** Whether no tile has room for the whole text of a block. */
function isParted(setting: Setting, wall: Wall, one: Fitted): boolean {
  const { width, height } = partIn(wall, one.box)
  return width < textWidth(setting, one) + textMargin || height < one.box.height
}

function drawTile(
  setting: Setting,
  block: TreeBlock,
  elements: TreeElements,
  wall: Wall,
  tile: Area,
  index: number,
  page: Page,
  y: number,
): void {
  const { sheet } = setting
  const clip: Area = { x: sheet.left, y, width: tile.width, height: tile.height }
  const marked = treeShapes(
    setting,
    block,
    wall.fit,
    { x: clip.x - tile.x, y: clip.y - tile.y },
    {
      elements,
      says: (_, { x, y: top, width, height }) => contains(tile, x + width / 2, top + height / 2),
      goesOn: () => null,
      sees: (area) => meets(tile, area),
      partOf: (area) => partIn(wall, area),
    },
  )
  page.content.push(...marked.map((one) => ({ ...one, clip })))
  const row = wall.rows.findIndex((tiles) => tiles.includes(tile))
  const name = filled(block.words.tile, {
    hoja: index + 1,
    total: wall.rows.flat().length,
    fila: row + 1,
    columna: wall.rows[row]!.indexOf(tile) + 1,
  })
  // Within its marks, or after them where it is wider than the tile.
  const long = widthOf(setting, style.small, name) + 2 * mark.length
  const x = clip.x + mark.length + (long > clip.width ? clip.width : 0)
  const shape = oneLine(setting, style.small, name, x, sheet.bottom - nameHeight + 5)
  page.content.push({ node: null, pagination: true, shapes: [...cutMarks(clip), shape] })
}

function filled(words: string, numbers: Readonly<Record<string, number>>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(numbers[name]))
}

function contains(area: Area, x: number, y: number): boolean {
  return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height
}

function meets(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function common(a: Area, b: Area): Area {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const width = Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x)
  return { x, y, width, height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y) }
}

const mark = { gap: 3, length: 12 }

/** Two short lines outside each corner, along which it is cut. */
function cutMarks({ x, y, width, height }: Area): Shape[] {
  const line = (x1: number, y1: number, x2: number, y2: number) => rule(x1, y1, x2, y2, 0.5, color.secondary)
  return [x, x + width].flatMap((atX) =>
    [y, y + height].flatMap((atY) => {
      const [outX, outY] = [atX === x ? -1 : 1, atY === y ? -1 : 1]
      const [from, to] = [mark.gap, mark.gap + mark.length]
      return [
        line(atX + outX * from, atY, atX + outX * to, atY),
        line(atX, atY + outY * from, atX, atY + outY * to),
      ]
    }),
  )
}

/** The wall in small, with the number of each tile, and how it is put together. */
function plan(setting: Setting, block: TreeBlock, elements: TreeElements, wall: Wall): Slab {
  const { sheet } = setting
  const { fit, rows } = wall
  const words = filled(block.words.assembly, { hojas: rows.flat().length, filas: rows.length })
  const lines = [words, block.note].flatMap((text) => ragged(setting, style.note, text, sheet.measure))
  const textHeight = lines.length * style.note.leading + 10
  const room = sheet.bottom - setting.top - textHeight - 12
  const scale = Math.min(sheet.measure / (fit.width + bandWidth), room / fit.height)
  const node = element('P', setting.root)
  return {
    height: textHeight + fit.height * scale,
    space: 0,
    keep: false,
    draw(page, y) {
      const at = { x: sheet.left + bandWidth * scale, y: y + textHeight }
      page.content.push({ node, shapes: linesShapes(lines, style.note, sheet.left, y) }, ...elements.opened)
      page.content.push({ node: null, shapes: miniature(setting, wall, scale, at) })
    },
  }
}

/** Of the size of a number, in a tile where it does not fit. */
const smallestNumber = 0.45

function miniature(
  setting: Setting,
  wall: Wall,
  scale: number,
  at: { readonly x: number; readonly y: number },
): Shape[] {
  const small = ({ x, y, width, height }: Area) =>
    [at.x + x * scale, at.y + y * scale, width * scale, height * scale] as const
  const boxes = wall.fit.blocks.map(({ box }) => tint(...small(box), color.hairline))
  const numbers = wall.rows.flat().flatMap((tile, index): Shape[] => {
    const [x, y, width, height] = small(tile)
    const number = String(index + 1)
    const room = Math.min(
      (width - 3) / widthOf(setting, style.heading2, number),
      height / style.heading2.leading,
    )
    const part = Math.min(1, Math.max(smallestNumber, room))
    const { size, leading } = style.heading2
    const set = { ...style.heading2, size: size * part, leading: leading * part }
    const [left, top] = [(width - widthOf(setting, set, number)) / 2, (height - set.leading) / 2]
    return [frame(x, y, width, height, color.accent, 0.75), oneLine(setting, set, number, x + left, y + top)]
  })
  return [...boxes, ...numbers]
}
