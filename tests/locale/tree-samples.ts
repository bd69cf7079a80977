import type { FailureCode, FailureParams } from '../../src-main/domain/failure.ts'

type TreeCode = Extract<FailureCode, `tree.${string}`>

/** What the refusals of trees are given. */
export const treeSamples: { readonly [C in TreeCode]: readonly FailureParams[C][] } = {
  'tree.nodeGone': [{}],
  'tree.textChanged': [{ now: 'El agua llega pocas horas' }],
  'tree.centerStays': [{}],
  'tree.notParameter': [{}],
  'tree.wrongSide': [{ side: 'cause' }, { side: 'effect' }],
  'tree.cycle': [{}],
  'tree.twice': [{}],
  'tree.loose': [{}],
  'tree.tooMany': [{ count: 10_001, limit: 600 }],
  'tree.centers': [{ count: 0 }, { count: 2 }],
  'tree.unreached': [{ count: 1 }, { count: 4 }],
  'tree.faultStays': [{}],
  'tree.dotsSpent': [
    { participant: 'Sector académico', limit: 1 },
    { participant: 'Sector académico', limit: 3 },
  ],
}
