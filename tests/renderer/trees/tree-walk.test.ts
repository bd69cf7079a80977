import { describe, expect, it } from 'vitest'
import { layOutTree } from '../../../src-main/documents/tree-layout.ts'
import { readingOrder, type ProblemNode } from '../../../src-main/domain/problem-tree.ts'
import { edited } from '../../../src-main/domain/tree-edited.ts'
import { dropAt } from '../../../src-renderer/composables/trees/drop-place.ts'
import { treeMeasures } from '../../../src-renderer/composables/trees/node-look.ts'
import { placeRaised, placeStepped } from '../../../src-renderer/composables/trees/places.ts'
import { sameAsBefore } from '../../../src-renderer/composables/trees/same-as-before.ts'
import type { DrawnNode } from '../../../src-renderer/composables/trees/tree-drawing.ts'
import { neighbourOf } from '../../../src-renderer/composables/trees/tree-walk.ts'
import { addNode, center, nodeId } from '../../support/tree-edits.ts'

/** An effect over the problem; under it three causes, and two under the first of them. */
const effect = nodeId(1)
const first = nodeId(2)
const second = nodeId(3)
const third = nodeId(4)
const left = nodeId(5)
const right = nodeId(6)
const nodes = [
  addNode(effect, center.id, 'effect', 0),
  addNode(first, center.id, 'cause', 0),
  addNode(second, center.id, 'cause', 1),
  addNode(third, center.id, 'cause', 2),
  addNode(left, first, 'cause', 0),
  addNode(right, first, 'cause', 1),
].reduce(edited, [center] as readonly ProblemNode[])
const byId = (id: ProblemNode['id']) => nodes.find((node) => node.id === id)!

function draw(nodes: readonly ProblemNode[]): readonly DrawnNode[] {
  const sizes = nodes.map(({ id, parentId, side }) => ({ id, parentId, side, width: 184, height: 62 }))
  const boxes = new Map(layOutTree(sizes, treeMeasures).boxes.map((box) => [box.id, box]))
  const told = { note: null, number: '', level: 1, place: 1, siblings: 1, hanging: 0, isFolded: false }
  return readingOrder(nodes).map((node) => ({ ...told, id: node.id, node, box: boxes.get(node.id)! }))
}
const drawn = draw(nodes)

describe('the arrows', () => {
  it.each([
    ['up from a cause, to what it causes', left, 'ArrowUp', first],
    ['up from a far cause, to the problem and not to an effect', third, 'ArrowUp', center.id],
    ['up from the problem, to its effect', center.id, 'ArrowUp', effect],
    ['down from the problem, to the nearest cause', center.id, 'ArrowDown', second],
    ['to the side, along the row', first, 'ArrowRight', second],
    ['nowhere at the edge', right, 'ArrowDown', null],
    ['nowhere at the end of a row', first, 'ArrowLeft', null],
  ] as const)('go %s', (_, from, direction, to) => {
    expect(neighbourOf(drawn, from, direction)).toBe(to)
  })
})

it('the arrows go along the row however far the next block is, not down into a branch', () => {
  const wide = Array.from({ length: 8 }, (_, n) =>
    addNode(nodeId(10 + n), n < 4 ? first : second, 'cause', n),
  )
  const drawnWide = draw(wide.reduce(edited, nodes))
  expect(neighbourOf(drawnWide, first, 'ArrowRight')).toBe(second)
  expect(neighbourOf(drawnWide, second, 'ArrowLeft')).toBe(first)
})

describe('a place in the tree', () => {
  it('one level up is right after what the block hung from', () => {
    expect(placeRaised(nodes, byId(left))).toEqual({ parentId: center.id, side: 'cause', position: 1 })
  })
  it('there is none over the first level', () => {
    expect(placeRaised(nodes, byId(first))).toBeNull()
  })
  it('there is none before the first of its siblings', () => {
    expect(placeStepped(nodes, byId(first), -1)).toBeNull()
    expect(placeStepped(nodes, byId(first), 1)).toEqual({
      parentId: center.id,
      side: 'cause',
      position: 1,
    })
  })
})

describe('what is carried', () => {
  const over = (id: ProblemNode['id'], across: number, down = 0.5) => {
    const { x, y, width, height } = drawn.find((one) => one.id === id)!.box
    return dropAt(drawn, byId(left), { x: x + width * across, y: y + height * down })
  }
  it('falls under the middle of a block and beside its edges', () => {
    expect(over(second, 0.5)).toMatchObject({ where: 'under', at: { parentId: second, position: 0 } })
    expect(over(second, 0.1)).toMatchObject({ where: 'before', at: { parentId: center.id, position: 1 } })
    expect(over(second, 0.9)).toMatchObject({ where: 'after', at: { parentId: center.id, position: 2 } })
  })
  it('falls among the causes or the effects by the half of the problem it is over', () => {
    expect(over(center.id, 0.5, 0.2)?.at.side).toBe('effect')
    expect(over(center.id, 0.5, 0.8)?.at.side).toBe('cause')
  })
})

it('what did not change is the same object, so that it is not painted again', () => {
  const after = sameAsBefore(
    nodes,
    nodes.map((node) => ({ ...node, text: node.id === left ? 'Tubos viejos' : node.text })),
  )
  expect(after.filter((node, index) => node !== nodes[index]).map(({ id }) => id)).toEqual([left])
  expect(sameAsBefore(nodes, structuredClone([...nodes]))).toBe(nodes)
})
