import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  layOutTree,
  type TreeBox,
  type TreeDrawing,
  type TreeMeasures,
  type TreeNode,
} from '../../src-main/documents/tree-layout.ts'
import { waterTree } from '../support/water-tree.ts'

const screen: TreeMeasures = {
  groupGap: 28,
  siblingGap: 16,
  branchGap: 28,
  spread: 400,
  centerGap: 60,
  levelGap: 46,
  bendGap: 50,
  widths: 'own',
  rows: 'own',
  overhang: null,
  arrows: 'joined',
}
const paper: TreeMeasures = { ...screen, widths: 'spanning', rows: 'even', overhang: 58, arrows: 'apart' }

const water = waterTree.map(({ key, parent, side, text }): TreeNode => {
  const lines = Math.ceil(text.length / 24)
  return { id: key, parentId: parent, side, width: side === 'center' ? 440 : 184, height: 26 + 18 * lines }
})

/** Any tree: each block hangs from one of those before it. */
const anyTree = fc
  .array(
    fc.record({
      under: fc.nat(),
      isCause: fc.boolean(),
      width: fc.integer({ min: 20, max: 400 }),
      height: fc.integer({ min: 20, max: 200 }),
    }),
    { maxLength: 60 },
  )
  .map((rows) => {
    const nodes: TreeNode[] = [{ id: 'p', parentId: null, side: 'center', width: 300, height: 60 }]
    rows.forEach(({ under, isCause, width, height }, index) => {
      const parent = nodes[under % nodes.length]!
      const side = parent.side === 'center' ? (isCause ? 'cause' : 'effect') : parent.side
      nodes.push({ id: `n${index}`, parentId: parent.id, side, width, height })
    })
    return nodes
  })
const anyMeasures = fc.constantFrom(screen, paper)

const middle = ({ x, width }: TreeBox) => x + width / 2
const boxesOf = (drawing: TreeDrawing) => new Map(drawing.boxes.map((box) => [box.id, box]))
const siblingsOf = (nodes: readonly TreeNode[]) =>
  [...Map.groupBy(nodes, ({ parentId, side }) => `${parentId} ${side}`).values()].filter(
    ([first]) => first!.parentId !== null,
  )

function overlaps({ boxes }: TreeDrawing, least: number): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > -least &&
          Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > -least,
      )
      .map((b) => `${a.id} over ${b.id}`),
  )
}

describe('the layout of any tree', () => {
  const always = (holds: (nodes: TreeNode[], measures: TreeMeasures) => void) =>
    fc.assert(fc.property(anyTree, anyMeasures, holds), { numRuns: 60 })

  it('has every block once, none over another and the gap between them', () => {
    always((nodes, measures) => {
      const drawing = layOutTree(nodes, measures)
      expect(drawing.boxes.map(({ id }) => id).sort()).toEqual(nodes.map(({ id }) => id).sort())
      expect(overlaps(drawing, measures.siblingGap - 0.001)).toEqual([])
    })
  })

  it('keeps siblings in their order, with their parent over them', () => {
    always((nodes, measures) => {
      const boxes = boxesOf(layOutTree(nodes, measures))
      for (const siblings of siblingsOf(nodes)) {
        const middles = siblings.map(({ id }) => middle(boxes.get(id)!))
        expect(middles).toEqual(middles.toSorted((a, b) => a - b))
        if (siblings[0]!.parentId === 'p' && measures === paper) continue
        const parent = middle(boxes.get(siblings[0]!.parentId!)!)
        const [first, last] = [boxes.get(siblings[0]!.id)!, boxes.get(siblings.at(-1)!.id)!]
        const over = measures === paper ? [first.x, last.x + last.width] : [middle(first), middle(last)]
        expect(parent).toBeCloseTo((over[0]! + over[1]!) / 2, 3)
      }
    })
  })

  it('puts two lonely branches as far apart as the problem is wide, and three where they fit', () => {
    const effect = (id: string): TreeNode => ({ id, parentId: 'p', side: 'effect', width: 184, height: 60 })
    const center: TreeNode = { id: 'p', parentId: null, side: 'center', width: 440, height: 60 }
    const reach = (...ids: string[]) => {
      const { boxes } = layOutTree([center, ...ids.map(effect)], { ...screen, groupGap: 16 })
      return boxes.slice(1).map((box) => Math.round(middle(box) - middle(boxes[0]!)))
    }
    expect(reach('a')).toEqual([0])
    expect(reach('a', 'b')).toEqual([-200, 200])
    expect(reach('a', 'b', 'c')).toEqual([-200, 0, 200])
    expect(reach('a', 'b', 'c', 'd')).toEqual([-300, -100, 100, 300])
  })

  it('puts causes below what they cause and effects above, each row at one height', () => {
    always((nodes, measures) => {
      const boxes = boxesOf(layOutTree(nodes, measures))
      for (const { id, parentId, side } of nodes) {
        if (parentId === null) continue
        const [own, parent] = [boxes.get(id)!, boxes.get(parentId)!]
        const [upper, lower] = side === 'cause' ? [parent, own] : [own, parent]
        expect(lower.y - upper.y - upper.height).toBeGreaterThan(measures.levelGap - 0.001)
      }
      for (const siblings of siblingsOf(nodes)) {
        const near = siblings.map(({ id, side }) => {
          const { y, height } = boxes.get(id)!
          return Math.round((side === 'cause' ? y : y + height) * 1000)
        })
        expect(new Set(near).size).toBe(1)
      }
    })
  })

  it('moves no block of another branch beside its siblings when a leaf is added', () => {
    fc.assert(
      fc.property(anyTree, fc.nat(), anyMeasures, (nodes, at, measures) => {
        const parent = nodes[at % nodes.length]!
        const side = parent.side === 'center' ? 'cause' : parent.side
        const leaf: TreeNode = { id: 'leaf', parentId: parent.id, side, width: 180, height: 60 }
        const byId = new Map(nodes.map((node) => [node.id, node]))
        const above = new Set<string | null>()
        for (let up: TreeNode | undefined = parent; up; up = byId.get(up.parentId ?? '')) above.add(up.id)
        const before = boxesOf(layOutTree(nodes, measures))
        const after = boxesOf(layOutTree([...nodes, leaf], measures))
        for (const siblings of siblingsOf(nodes)) {
          if (above.has(siblings[0]!.parentId)) continue
          const shapeIn = (boxes: ReadonlyMap<string, TreeBox>) =>
            siblings.map(({ id }) => boxes.get(id)!.x - boxes.get(siblings[0]!.id)!.x)
          shapeIn(after).forEach((x, index) => expect(x).toBeCloseTo(shapeIn(before)[index]!, 3))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('joins each block to its parent by an arrow of right angles, from the cause to the effect', () => {
    always((nodes, measures) => {
      const drawing = layOutTree(nodes, measures)
      const boxes = boxesOf(drawing)
      expect(drawing.edges).toHaveLength(nodes.length - 1)
      for (const { from, to, points } of drawing.edges) {
        const [cause, effect] = [boxes.get(from)!, boxes.get(to)!]
        const [first, last] = [points[0]!, points.at(-1)!]
        expect(first[1]).toBeCloseTo(cause.y, 3)
        expect(last[1]).toBeCloseTo(effect.y + effect.height, 3)
        for (const [x, box] of [[first[0], cause] as const, [last[0], effect] as const])
          expect(x >= box.x - 0.5 && x <= box.x + box.width + 0.5).toBe(true)
        points.slice(1).forEach(([x, y], index) => {
          const [wasX, wasY] = points[index]!
          expect(x === wasX || y === wasY).toBe(true)
        })
      }
    })
  })

  it('is the same for the same blocks, and ends where its blocks end', () => {
    always((nodes, measures) => {
      const drawing = layOutTree(nodes, measures)
      expect(layOutTree(structuredClone(nodes), measures)).toEqual(drawing)
      const { boxes, width, height } = drawing
      expect(Math.min(...boxes.map(({ x }) => x))).toBe(0)
      expect(Math.min(...boxes.map(({ y }) => y))).toBe(0)
      expect(Math.max(...boxes.map((box) => box.x + box.width))).toBe(width)
      expect(Math.max(...boxes.map((box) => box.y + box.height))).toBe(height)
    })
  })
})

describe('the tree of the water', () => {
  it('reaches over all that hangs from the problem, whose arrows are straight on paper', () => {
    const { edges } = layOutTree(water, paper)
    const first = edges.filter(({ from, to }) => from === 'p' || to === 'p')
    expect(first).toHaveLength(9)
    for (const { points } of first) expect(points).toHaveLength(2)
  })

  it('gives each of two arrows its own end on paper, and joins them on the screen', () => {
    const endsOn = (measures: TreeMeasures) =>
      layOutTree(water, measures)
        .edges.filter(({ to }) => to === 'c4.1')
        .map(({ points }) => points.at(-1)![0])
    const [left, right] = endsOn(paper)
    expect(right! - left!).toBeCloseTo(200 * (1 - 2 * 0.275), 3)
    expect(new Set(endsOn(screen)).size).toBe(1)
  })

  it('has nothing to draw before there is a problem', () => {
    expect(layOutTree([], screen)).toEqual({ width: 0, height: 0, boxes: [], edges: [] })
  })
})
