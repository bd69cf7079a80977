import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NodeId } from '../../src-main/domain/ids.ts'
import {
  centerOf,
  childrenOf,
  numbersOf,
  objectiveState,
  type ProblemNode,
  prunedFrom,
  readingOrder,
} from '../../src-main/domain/problem-tree.ts'
import { whyCannotEdit } from '../../src-main/domain/tree-edit.ts'
import { edited } from '../../src-main/domain/tree-edited.ts'
import { addNode, attempts, center, editOf, nodeId, sprig } from '../support/tree-edits.ts'

/** The tree after some edits that can be made. */
function grown(...edits: Parameters<typeof edited>[1][]): readonly ProblemNode[] {
  return edits.reduce<readonly ProblemNode[]>(
    (nodes, edit) => (expect(whyCannotEdit(nodes, edit)).toBeNull(), edited(nodes, edit)),
    [center],
  )
}
const c0 = nodeId(0)
const n1 = nodeId(1)
const n2 = nodeId(2)
const n3 = nodeId(3)
const n4 = nodeId(4)
const texts = (nodes: readonly ProblemNode[]) => readingOrder(nodes).map(({ text }) => text)

describe('R49: whatever is done, it is a tree', () => {
  it('with one root, without cycle nor orphan, each side under its own, positions dense', () => {
    fc.assert(
      fc.property(attempts(60), (tries) => {
        let last = 0
        const fresh = () => nodeId((last += 1))
        let nodes: readonly ProblemNode[] = [center]
        for (const attempt of tries) {
          const edit = editOf(nodes, attempt, fresh)
          if (whyCannotEdit(nodes, edit) === null) nodes = edited(nodes, edit)
        }
        expect(nodes.filter(({ parentId }) => parentId === null)).toEqual([centerOf(nodes)])
        expect(readingOrder(nodes)).toHaveLength(nodes.length)
        const byId = new Map(nodes.map((node) => [node.id, node]))
        for (const { parentId, side, isParameter } of nodes) {
          const parent = parentId === null ? null : byId.get(parentId)!
          expect(parent === null ? side : [side, 'center']).toContain(parent?.side ?? 'center')
          expect(isParameter && side !== 'cause').toBe(false)
        }
        for (const siblings of childrenOf(nodes).values())
          for (const side of ['cause', 'effect']) {
            const places = siblings.filter((node) => node.side === side).map(({ position }) => position)
            expect(places).toEqual(places.map((_, index) => index))
          }
        expect(numbersOf(nodes).size).toBe(nodes.length - 1)
      }),
    )
  })

  it('and R51: every block keeps its objective beside it, whatever moves', () => {
    fc.assert(
      fc.property(attempts(40), (tries) => {
        let last = 0
        let nodes: readonly ProblemNode[] = [center]
        for (const attempt of tries) {
          const edit = editOf(nodes, attempt, () => nodeId((last += 1)))
          if (whyCannotEdit(nodes, edit) !== null) continue
          const before = new Map(nodes.map((node) => [node.id, node]))
          nodes = edited(nodes, edit)
          for (const node of nodes) {
            const was = before.get(node.id)
            if (was && edit.type !== 'writeObjective' && edit.type !== 'plant')
              expect(node.objective).toBe(was.objective)
            if (edit.type === 'reword' && was?.id === edit.id && was.objective)
              expect(objectiveState(node)).toBe(node.objectiveOf === edit.text ? 'written' : 'review')
          }
        }
      }),
    )
  })
})

describe('an edit', () => {
  it('puts a new block among its siblings', () => {
    const nodes = grown(
      addNode(n1, c0, 'cause', 0, 'uno'),
      addNode(n2, c0, 'cause', 1, 'tres'),
      addNode(n3, c0, 'cause', 1, 'dos'),
      addNode(n4, c0, 'effect', 9, 'efecto'),
    )
    expect(texts(nodes).slice(1)).toEqual(['uno', 'dos', 'tres', 'efecto'])
    expect([...numbersOf(nodes).values()]).toEqual(['1', '2', '3', '1'])
  })

  it('leaves the blocks it does not touch as they were', () => {
    const nodes = grown(addNode(n1, c0, 'cause', 0, 'uno'), addNode(n2, c0, 'effect', 0, 'efecto'))
    const after = edited(nodes, { type: 'reword', id: n1, was: 'uno', text: 'otro' })
    expect(after.filter((node) => nodes.includes(node)).map(({ id }) => id)).toEqual([c0, n2])
  })

  it('takes a branch to the other side whole, but not a parámetro, which is only of causes (R52)', () => {
    const nodes = grown(addNode(n1, c0, 'cause', 0, 'uno'), addNode(n2, n1, 'cause', 0, 'de uno'))
    const at = { parentId: c0, side: 'effect', position: 0 } as const
    const turned = edited(nodes, { type: 'move', id: n1, at })
    expect(turned.filter(({ side }) => side === 'effect').map(({ id }) => id)).toEqual([n1, n2])
    const marked = edited(nodes, { type: 'setParameter', id: n2, isParameter: true })
    expect(whyCannotEdit(marked, { type: 'move', id: n1, at })?.code).toBe('tree.notParameter')
    expect([...prunedFrom(marked)]).toEqual([n2])
  })

  it('prunes with a parámetro all that hangs from it (R52)', () => {
    const nodes = grown(addNode(n1, c0, 'cause', 0, 'uno'), addNode(n2, n1, 'cause', 0, 'de uno'), {
      type: 'setParameter',
      id: n1,
      isParameter: true,
    })
    expect([...prunedFrom(nodes)]).toEqual([n1, n2])
  })

  it('says why it cannot be made', () => {
    const nodes = grown(
      addNode(n1, c0, 'cause', 0, 'uno'),
      addNode(n2, n1, 'cause', 0, 'de uno'),
      addNode(n3, c0, 'effect', 0, 'efecto'),
    )
    const code = (edit: Parameters<typeof edited>[1]) => whyCannotEdit(nodes, edit)?.code
    const under = (parentId: NodeId, side: 'cause' | 'effect') => ({ parentId, side, position: 0 })
    expect(code({ type: 'move', id: n1, at: under(n2, 'cause') })).toBe('tree.cycle')
    expect(code({ type: 'move', id: n1, at: under(n1, 'cause') })).toBe('tree.cycle')
    expect(code({ type: 'move', id: n1, at: under(n3, 'cause') })).toBe('tree.wrongSide')
    expect(code({ type: 'move', id: c0, at: under(n1, 'cause') })).toBe('tree.centerStays')
    expect(code({ type: 'remove', id: c0 })).toBe('tree.centerStays')
    expect(code({ type: 'remove', id: nodeId(77) })).toBe('tree.nodeGone')
    expect(code({ type: 'setParameter', id: n3, isParameter: true })).toBe('tree.notParameter')
    expect(code({ type: 'reword', id: n1, was: 'lo que estaba', text: 'lo mío' })).toBe('tree.textChanged')
    expect(code(addNode(n2, c0, 'cause', 0))).toBe('tree.twice')
    const at = under(c0, 'cause')
    expect(code({ type: 'add', at, sprigs: [sprig(nodeId(8), 'a', nodeId(9)), sprig(nodeId(9), 'b')] })).toBe(
      'tree.loose',
    )
    const many = Array.from({ length: 10_000 }, (_, n) => sprig(nodeId(100 + n), 'x'))
    expect(code({ type: 'add', at, sprigs: many })).toBe('tree.tooMany')
  })
})
