import fc from 'fast-check'
import type { NodeId, ProblemTreeId } from '../../src-main/domain/ids.ts'
import type { ProblemNode } from '../../src-main/domain/problem-tree.ts'
import type { Sprig, TreeEdit } from '../../src-main/domain/tree-edit.ts'

const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
export const nodeId = (n: number) => uuid(n) as NodeId
export const treeId = uuid(999_999) as ProblemTreeId

export const center: ProblemNode = {
  id: nodeId(0),
  treeId,
  parentId: null,
  side: 'center',
  position: 0,
  text: 'El agua llega pocas horas a las viviendas',
  isParameter: false,
  objective: '',
  objectiveOf: '',
  sectorId: null,
  proposedBy: '',
  evidence: '',
  source: '',
}

export function sprig(id: NodeId, text: string, parentId: NodeId | null = null): Sprig {
  const told = { isParameter: false, objective: '', sectorId: null, proposedBy: '', evidence: '', source: '' }
  return { ...told, id, parentId, text }
}

export const addNode = (
  id: NodeId,
  parentId: NodeId,
  side: 'cause' | 'effect',
  position: number,
  text = '',
): TreeEdit => ({
  type: 'add',
  at: { parentId, side, position },
  sprigs: [sprig(id, text)],
})

/** What a person may try, over blocks chosen by number among those there are: a good part of it cannot be done. */
export type Attempt = {
  readonly type: TreeEdit['type']
  readonly on: number
  readonly under: number
  readonly side: 'cause' | 'effect'
  readonly position: number
  readonly text: string
  readonly branch: number
  readonly isParameter: boolean
}
export const attempts = (maxLength: number): fc.Arbitrary<Attempt[]> =>
  fc.array(
    fc.record({
      type: fc.constantFrom(
        'add',
        'add',
        'add',
        'reword',
        'move',
        'move',
        'remove',
        'setParameter',
        'writeObjective',
        'tell',
        'plant',
        'split',
      ),
      on: fc.nat(1000),
      under: fc.nat(1000),
      side: fc.constantFrom('cause', 'effect'),
      position: fc.nat(8),
      text: fc.constantFrom(
        '',
        'Fugas en la red',
        'Tandeos irregulares',
        'El agua llega tarde y la gente compra pipas',
        'La red se rompe debido a la presión',
      ),
      branch: fc.integer({ min: 1, max: 3 }),
      isParameter: fc.boolean(),
    }),
    { maxLength },
  )

/** The edit that an attempt is over these blocks; `fresh` gives ids to new ones. */
export function editOf(nodes: readonly ProblemNode[], attempt: Attempt, fresh: () => NodeId): TreeEdit {
  const { id, text: was, objective } = nodes[attempt.on % nodes.length]!
  const at = {
    parentId: nodes[attempt.under % nodes.length]!.id,
    side: attempt.side,
    position: attempt.position,
  }
  const { text, isParameter } = attempt
  switch (attempt.type) {
    case 'add': {
      const ids = Array.from({ length: attempt.branch }, fresh)
      return { type: 'add', at, sprigs: ids.map((own, index) => sprig(own, text, ids[index - 1] ?? null)) }
    }
    case 'plant': {
      const ids = Array.from({ length: attempt.branch }, fresh)
      const sprigs = ids.map((own, index) => ({
        ...sprig(own, text, ids[index - 1] ?? null),
        side: attempt.side,
      }))
      const { id: _id, parentId: _parent, isParameter: _parameter, ...told } = sprig(id, text)
      return { type: 'plant', center: told, sprigs }
    }
    case 'reword':
      return { type: 'reword', id, was, text }
    case 'move':
      return { type: 'move', id, at }
    case 'split':
      return { type: 'split', id, was, otherId: fresh() }
    case 'remove':
      return { type: 'remove', id }
    case 'setParameter':
      return { type: 'setParameter', id, isParameter }
    case 'writeObjective':
      return { type: 'writeObjective', id, was: objective, objective: text }
    case 'tell':
      return { type: 'tell', id, sectorId: null, proposedBy: '', evidence: text, source: '' }
  }
}
