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
  'tree.noCenter': [{}],
  'tree.faultStays': [{}],
  'tree.nothingRead': [{}],
  'tree.lineTooLong': [{ line: 7, length: 5000, limit: 1000 }],
  'tree.rootsAt': [{ first: 1, second: 9 }],
  'tree.columns': [{ header: 'nombre|edad' }],
  'tree.rowTwice': [{ line: 4, id: 'C1' }],
  'tree.rowOrphan': [{ line: 4, parent: 'C9' }],
  'tree.rowCycle': [{ line: 4, id: 'C1' }],
  'tree.rowSide': [{ line: 4, said: 'arriba' }],
  'tree.rowLevel': [{ line: 4 }],
  'tree.oneIdea': [{}],
  'tree.dotsGiven': [
    { participant: 'Sector académico', dots: 1 },
    { participant: 'Sector académico', dots: 3 },
  ],
  'tree.dotsSpent': [
    { participant: 'Sector académico', limit: 1 },
    { participant: 'Sector académico', limit: 3 },
  ],
}
