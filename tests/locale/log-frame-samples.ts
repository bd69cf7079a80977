import type { FailureCode, FailureParams } from '../../src-main/domain/failure.ts'

type LogFrameCode = Extract<FailureCode, `alternative.${string}` | `logFrame.${string}`>
const name = 'Renovación de la red'

/** What the refusals of alternatives and of the MIR are given. */
export const logFrameSamples: { readonly [C in LogFrameCode]: readonly FailureParams[C][] } = {
  'alternative.noWeight': [{}],
  'alternative.notMeans': [{ text: 'Escasez de lluvia' }],
  'alternative.noneChosen': [{}],
  'alternative.exclusive': [{ name }],
  'alternative.unscored': [
    { name, count: 1 },
    { name, count: 4 },
  ],
  'alternative.noMeans': [{ name }],
  'alternative.chosen': [{ name }],
  'alternative.notAdopted': [{}],
  'alternative.taken': [{ session: 'STM/ORD/03/2026' }, { session: 'la sesión del 15 de octubre de 2026' }],
  'logFrame.noChoice': [{}],
  'logFrame.onlyOne': [{ level: 'goal' }, { level: 'purpose' }],
  'logFrame.noComponent': [{}],
  'logFrame.textChanged': [{ now: 'Fugas reparadas' }, { now: '' }],
  'logFrame.changed': [{}],
  'logFrame.componentFirst': [{ activity: 'Sustitución de tramos' }],
  'logFrame.indicatorLimit': [{ limit: 12 }],
}
