import type { TreeMeasures } from '../../documents/tree-layout.ts'
import { style, type TextStyle } from './style.ts'

/** How large a tree is set: the faces of its blocks, and the room in and between them. */
export type Scale = {
  /** Of the centre, of the blocks beside it and of the others. */
  readonly faces: readonly [TextStyle, TextStyle, TextStyle]
  readonly leastHeights: readonly [number, number, number]
  /** Of a block from which nothing hangs. */
  readonly widest: number
  readonly longestLines: readonly [number, number, number]
  readonly measures: TreeMeasures & { readonly groupGap: number }
}

const scaled = (of: TextStyle, factor: number): TextStyle => ({
  ...of,
  size: of.size * factor,
  leading: of.leading * factor,
})

/** `factor` of the letters and of the blocks; `room` of what stands between them, and `rows` of that between rows. */
function scaleOf(factor: number, room: number, rows = room): Scale {
  return {
    faces: [
      scaled(style.treeCenter, factor),
      scaled(style.treeFirst, factor),
      scaled(style.treeOther, factor),
    ],
    leastHeights: [Math.max(46, 54 * rows), 50 * rows, 46 * rows],
    widest: 206 * Math.max(1, factor),
    longestLines: [Infinity, Infinity, Infinity],
    measures: {
      groupGap: 22 * room,
      siblingGap: 10 * room,
      branchGap: 10 * room,
      centerGap: 24 * rows,
      levelGap: 22 * rows,
      bendGap: 40 * rows,
      widths: 'spanning',
      rows: 'even',
      overhang: 58,
      arrows: 'apart',
    },
  }
}

/** What everything fits in or nothing does: the smallest, and as wide as the sheet. */
export const smallest = scaleOf(8.5 / 9.5, 0.55)
export const smallestAndWidest: Scale = { ...smallest, widest: Infinity }

/** As it is best read; then tighter, and then smaller down to 8.5 points. */
const steps: readonly Scale[] = [
  scaleOf(1, 1),
  scaleOf(1, 0.65, 1),
  scaleOf(1, 0.65),
  scaleOf(9 / 9.5, 0.6, 1),
  scaleOf(9 / 9.5, 0.6),
  scaleOf(8.5 / 9.5, 0.55, 0.9),
]
/** On the widest papers it is read from farther, and from the wall from farther still. */
const large = 1000
const largeSteps: readonly Scale[] = [scaleOf(12 / 9.5, 1.3), scaleOf(10.5 / 9.5, 1.1), ...steps]
export const wallScale: Scale = { ...largeSteps[0]!, widest: 130 }
/** Lines that are not too long to stand on one tile. */
export const tiledScale: Scale = { ...wallScale, longestLines: [480, 240, 240] }

/** Those to be tried, the best one first. */
export const scalesFor = (width: number): readonly Scale[] => (width >= large ? largeSteps : steps)
