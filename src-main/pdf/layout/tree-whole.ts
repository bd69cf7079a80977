import type { TreeBlock } from '../../documents/model.ts'
import type { Area, Shape } from './shapes.ts'
import type { Setting } from './slab.ts'
import { centerOf } from './tree-branches.ts'
import { fittedWhole } from './tree-fit.ts'
import { bandWidth, elementsOf, treeShapes } from './tree-shapes.ts'

const margin = 16

/** The whole of a tree as one drawing, as large as it is; null of a tree without a centre. */
export function wholeTree(
  setting: Setting,
  block: TreeBlock,
): { readonly area: Area; readonly shapes: readonly Shape[] } | null {
  const center = centerOf(block)
  if (!center) return null
  const fit = fittedWhole(setting, center, false)
  const at = { x: margin + bandWidth, y: margin }
  const marked = treeShapes(setting, block, fit, at, {
    elements: elementsOf(setting.root, center),
    says: () => false,
    goesOn: () => null,
    sees: () => true,
    partOf: (area) => area,
  })
  const size = { width: at.x + fit.width + margin, height: fit.height + 2 * margin }
  return { area: { x: 0, y: 0, ...size }, shapes: marked.flatMap(({ shapes }) => shapes) }
}
