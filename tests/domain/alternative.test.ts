import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Alternative,
  groupable,
  meansOf,
  standings,
  whyCannotChoose,
  whyCannotGroup,
  whyCannotWeigh,
} from '../../src-main/domain/alternative.ts'
import type { AlternativeId, CriterionId } from '../../src-main/domain/ids.ts'
import type { ProblemNode } from '../../src-main/domain/problem-tree.ts'
import { center, nodeId, treeId } from '../support/tree-edits.ts'

const alternative = (n: number, more: Partial<Alternative> = {}): Alternative => ({
  id: nodeId(100 + n) as unknown as AlternativeId,
  treeId,
  position: n,
  name: `Alternativa ${n}`,
  description: '',
  relation: 'complementary',
  means: [nodeId(1)],
  ...more,
})
const criterion = (n: number, weight: number) => ({ id: nodeId(200 + n) as unknown as CriterionId, weight })
const score = (of: number, by: number, value: number) => ({
  alternativeId: alternative(of).id,
  criterionId: criterion(by, 0).id,
  score: value,
})
const cause = (n: number, parent: number, more: Partial<ProblemNode> = {}): ProblemNode => ({
  ...center,
  id: nodeId(n),
  parentId: nodeId(parent),
  side: 'cause',
  text: `Causa ${n}`,
  ...more,
})

describe('the standing of alternatives', () => {
  const criteria = [criterion(1, 20), criterion(2, 15), criterion(3, 0)]

  it('is the sum of each weight by its score, of the most there could be', () => {
    const found = standings([alternative(1)], criteria, [score(1, 1, 4), score(1, 2, 3)])
    expect(found.get(alternative(1).id)).toEqual({ total: 125, most: 175, missing: 0, rank: 1 })
  })

  it('gives equal totals the same place, and none to those that lack a score', () => {
    const scores = [1, 2, 3].flatMap((of) => [score(of, 1, of === 3 ? 2 : 4), score(of, 2, 3)])
    const found = standings(
      [1, 2, 3, 4].map((n) => alternative(n)),
      criteria,
      [...scores, score(4, 1, 5)],
    )
    expect([...found.values()].map(({ rank, missing }) => [rank, missing])).toEqual([
      [1, 0],
      [1, 0],
      [3, 0],
      [null, 1],
    ])
  })

  it('is a whole number between nothing and the most, whatever the weights and scores', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(weights, fc.infiniteStream(fc.integer({ min: 1, max: 5 })), (some, values) => {
        const weighed = some.map((weight, n) => criterion(n, weight))
        const scores = some.map((_, n) => score(1, n, values.next().value!))
        const { total, most, rank } = standings([alternative(1)], weighed, scores).get(alternative(1).id)!
        expect(Number.isInteger(total) && total >= 0 && total <= most && rank === 1).toBe(true)
      }),
    )
  })

  it('compares nothing when every weight is zero', () => {
    expect(whyCannotWeigh([criterion(1, 0), criterion(2, 0)])).toMatchObject({ code: 'alternative.noWeight' })
    expect(whyCannotWeigh([criterion(1, 0), criterion(2, 1)])).toBeNull()
  })
})

describe('medios that can be grouped', () => {
  const nodes = [
    center,
    cause(1, 0),
    cause(2, 1, { isParameter: true }),
    cause(3, 2),
    cause(4, 0, { position: 1 }),
    cause(5, 0, { side: 'effect', text: 'Efecto' }),
  ]

  it('are causes, without what a parámetro prunes (R52)', () => {
    expect(groupable(nodes).map(({ id }) => id)).toEqual([nodeId(1), nodeId(4)])
    for (const odd of [0, 2, 3, 5])
      expect(whyCannotGroup(nodes, [nodeId(1), nodeId(odd)]), `${odd}`).toMatchObject({
        code: 'alternative.notMeans',
      })
  })

  it('that left the tree are passed over, and those that became parámetros too', () => {
    expect(whyCannotGroup(nodes, [nodeId(77)])).toBeNull()
    const found = meansOf(nodes, [alternative(1, { means: [nodeId(77), nodeId(4), nodeId(2)] })])
    expect(found.map(({ id }) => id)).toEqual([nodeId(4)])
  })
})

describe('choosing', () => {
  const nodes = [center, cause(1, 0)]
  const criteria = [criterion(1, 10)]
  const full = standings([alternative(1), alternative(2)], criteria, [score(1, 1, 5), score(2, 1, 3)])

  it.each([
    ['none', [], full, 'alternative.noneChosen'],
    ['one', [alternative(1)], full, null],
    ['two that are complementary', [alternative(1), alternative(2)], full, null],
    ['an exclusive one alone', [alternative(1, { relation: 'exclusive' })], full, null],
    [
      'an exclusive one with another',
      [alternative(1), alternative(2, { relation: 'exclusive' })],
      full,
      'alternative.exclusive',
    ],
    [
      'one without its scores',
      [alternative(1)],
      standings([alternative(1)], criteria, []),
      'alternative.unscored',
    ],
    ['one without medios', [alternative(1, { means: [nodeId(77)] })], full, 'alternative.noMeans'],
  ])('%s', (_, chosen, standing, code) => {
    expect(whyCannotChoose(chosen, standing, nodes)?.code ?? null).toBe(code)
  })
})
