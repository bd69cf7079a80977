import type { TreeEdge } from '../../../src-main/documents/tree-layout.ts'

type Points = TreeEdge['points']
/** Of the elbows of a line, and of its arrowhead, in units of the drawing. */
const radius = 8
const tip = { long: 11, wide: 5.5, gap: 2 } as const

/** Up or down: the way its last stretch goes. */
function wayOf(points: Points): 1 | -1 {
  return points.at(-1)![1] > points.at(-2)![1] ? 1 : -1
}

/** A line with round elbows that ends at the base of its arrowhead. */
export function pathOf(points: Points): string {
  const way = wayOf(points)
  const [first, ...rest] = points
  const [endX, endY] = rest.pop()!
  const elbows = rest.map(([x, y], index) => {
    const before = index === 0 ? first! : rest[index - 1]!
    const after = rest[index + 1] ?? ([endX, endY] as const)
    return elbow(before, [x, y], after)
  })
  return `M${first![0]} ${first![1]}${elbows.join('')}L${endX} ${endY - way * (tip.gap + tip.long - 1)}`
}

function elbow(before: Points[number], [x, y]: Points[number], after: Points[number]): string {
  const reach = Math.min(
    radius,
    Math.abs(x - before[0] + y - before[1]) / 2,
    Math.abs(after[0] - x + after[1] - y) / 2,
  )
  const [inX, inY] = [Math.sign(x - before[0]), Math.sign(y - before[1])]
  const [outX, outY] = [Math.sign(after[0] - x), Math.sign(after[1] - y)]
  return `L${x - inX * reach} ${y - inY * reach}Q${x} ${y} ${x + outX * reach} ${y + outY * reach}`
}

/** The arrowhead, just before the block it points to. */
export function tipOf(points: Points): string {
  const way = wayOf(points)
  const [x, y] = points.at(-1)!
  const end = y - way * tip.gap
  return `M${x} ${end}l${-tip.wide} ${-way * tip.long}h${2 * tip.wide}Z`
}
