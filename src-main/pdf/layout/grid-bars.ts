import type { GridPlan } from './grid-measures.ts'
import type { Shape } from './shapes.ts'
import type { Setting } from './slab.ts'
import { color, style } from './style.ts'
import { oneLine, widthOf } from './typeset.ts'

/** As high as in print, or lower with its row; away from the edges of its months. */
const bar = { height: 18, above: 2.5, inset: 4, narrowInset: 1.5, radius: 4 }
const narrow = 30

/** One bar for months in a row, and the mark of each of them, in its cell: it survives a photocopy. */
export function bars(
  setting: Setting,
  marks: readonly string[],
  plan: GridPlan,
  y: number,
  rowHeight: number,
): { readonly bodies: Shape[]; readonly texts: readonly (readonly Shape[])[] } {
  const height = Math.min(bar.height, rowHeight - 2 * bar.above)
  const top = y + (rowHeight - height) / 2
  const inset = (plan.months[0]?.width ?? 0) < narrow ? bar.narrowInset : bar.inset
  const bodies: Shape[] = []
  for (let from = 0; from < marks.length; from += 1) {
    if (!marks[from]) continue
    let to = from
    while (marks[to + 1]) to += 1
    const x = plan.months[from]!.x + inset
    const last = plan.months[to]!
    bodies.push({
      kind: 'rect',
      x,
      y: top,
      width: last.x + last.width - inset - x,
      height,
      fill: color.accent,
      stroke: null,
      radius: Math.min(bar.radius, height / 2),
    })
    from = to
  }
  const of = style.gridMark
  const texts = marks.map((mark, at) => {
    if (!mark) return []
    const { x, width } = plan.months[at]!
    const left = x + (width - widthOf(setting, of, mark)) / 2
    return [oneLine(setting, of, mark, left, y + (rowHeight - of.leading) / 2)]
  })
  return { bodies, texts }
}
