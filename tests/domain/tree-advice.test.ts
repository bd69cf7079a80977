import { expect, it } from 'vitest'
import type { NodeId, RecordId } from '../../src-main/domain/ids.ts'
import type { AdviceDismissal, ProblemNode } from '../../src-main/domain/problem-tree.ts'
import {
  adviceOf,
  adviceRules,
  dismissalOf,
  structureRules,
  whyCannotDismiss,
} from '../../src-main/domain/tree-advice.ts'
import { center, nodeId, treeId } from '../support/tree-edits.ts'

type Told = Partial<ProblemNode> & { readonly under?: number }
/** A block with a number; it hangs from the centre unless told. */
function block(n: number, text: string, { under = 0, ...told }: Told = {}): ProblemNode {
  const where = { parentId: nodeId(under), side: 'cause' as const, position: n }
  return { ...center, ...where, id: nodeId(n), text, ...told }
}
const effect = (n: number, text: string, told: Told = {}) => block(n, text, { side: 'effect', ...told })

/** Nothing can be said of it. */
const sound = [
  center,
  block(1, 'Fugas en la red'),
  block(2, 'Bombeo irregular'),
  effect(3, 'Las familias compran garrafones'),
]
const said = (nodes: readonly ProblemNode[], acted?: ReadonlySet<NodeId>) =>
  adviceOf(nodes, acted).map(({ rule, nodeId: id }) => [rule, id])

it('R49: nothing is said of a tree with its problem, two causes and an effect', () => {
  expect(adviceOf(sound)).toEqual([])
})

it.each<[string, readonly ProblemNode[], unknown]>([
  ['no problem', [], [['noCenter', null]]],
  [
    'two problems',
    [...sound, { ...center, id: nodeId(9), text: 'Otro problema' }],
    [
      ['centers', nodeId(0)],
      ['centers', nodeId(9)],
    ],
  ],
  ['a block that hangs from nothing', [...sound, block(9, 'Suelto', { under: 77 })], [['orphan', nodeId(9)]]],
  [
    'blocks that hang from each other',
    [...sound, block(8, 'Huevo', { under: 9 }), block(9, 'Gallina', { under: 8 })],
    [
      ['cycle', nodeId(8)],
      ['cycle', nodeId(9)],
    ],
  ],
  ['an effect on a cause', [...sound, effect(9, 'Deudas', { under: 1 })], [['wrongSide', nodeId(9)]]],
  ['a block without text', [...sound, block(9, '')], [['empty', nodeId(9)]]],
])('R49: %s is an error', (_, nodes, expected) => {
  const errors = adviceOf(nodes).filter(({ severity }) => severity === 'error')
  expect(errors.map(({ rule, nodeId: id }) => [rule, id])).toEqual(expected)
})

it.each<[string, readonly ProblemNode[], unknown]>([
  ['one cause', sound.filter(({ id }) => id !== nodeId(2)), [['fewCauses', nodeId(0)]]],
  ['no effect', sound.slice(0, 3), [['noEffect', nodeId(0)]]],
  [
    'a branch of a single cause',
    [...sound, block(9, 'Tubería vieja', { under: 1 })],
    [['onlyCause', nodeId(1)]],
  ],
  ['the same text twice', [...sound, block(9, '  FUGAS en la réd.')], [['twice', nodeId(9)]]],
  ['a cause that is also an effect', [...sound, effect(9, 'Fugas en la red')], [['bothSides', nodeId(9)]]],
  ['a very long text', [...sound, block(9, `Fugas ${'muy '.repeat(40)}largas`)], [['long', nodeId(9)]]],
  [
    'an objective equal to its problem',
    sound.map((node) =>
      node.id === nodeId(1) ? { ...node, objective: 'FUGAS en la red', objectiveOf: node.text } : node,
    ),
    [['sameObjective', nodeId(1)]],
  ],
])('R50: %s is only a remark', (_, nodes, expected) => {
  expect(said(nodes)).toEqual(expected)
  expect(adviceOf(nodes).every(({ severity }) => severity === 'advice')).toBe(true)
})

it('R52: a cause at the foot with neither action nor parámetro, once actions are told', () => {
  const nodes = [
    ...sound,
    block(4, 'Lluvias escasas', { isParameter: true }),
    block(5, 'Sequía', { under: 4 }),
    block(6, 'Tubería vieja', { under: 1 }),
    block(7, 'Tomas clandestinas', { under: 1 }),
  ]
  expect(said(nodes)).toEqual([])
  expect(said(nodes, new Set([nodeId(6)]))).toEqual([
    ['noAction', nodeId(7)],
    ['noAction', nodeId(2)],
  ])
})

it('errors come first, then remarks in the order in which the tree is read', () => {
  const nodes = [...sound, effect(8, 'Falta de agua'), block(9, 'Falta de presión'), effect(10, '')]
  expect(said(nodes)).toEqual([
    ['empty', nodeId(10)],
    ['absence', nodeId(9)],
    ['absence', nodeId(8)],
  ])
})

it('R50: what is set aside comes back when its text changes; the structure is never set aside', () => {
  const [advice] = adviceOf([...sound, block(9, 'Falta de presión')])
  const dismissal: AdviceDismissal = {
    id: nodeId(50) as string as RecordId,
    treeId,
    nodeId: nodeId(9),
    rule: 'absence',
    of: 'Falta de presión',
    note: 'Así lo dijo la mesa',
  }
  expect(dismissalOf(advice!, [dismissal])).toBe(dismissal)
  const [again] = adviceOf([...sound, block(9, 'Falta de bombas')])
  expect(dismissalOf(again!, [dismissal])).toBeNull()
  const refused = adviceRules.filter((rule) => whyCannotDismiss(rule) !== null)
  expect(refused).toEqual([...structureRules])
})
