/** What is refused of alternatives and of the MIR. */
export type LogFrameFailures = {
  'alternative.noWeight': Record<string, never>
  'alternative.notMeans': { text: string }
  'alternative.noneChosen': Record<string, never>
  'alternative.exclusive': { name: string }
  'alternative.unscored': { name: string; count: number }
  'alternative.noMeans': { name: string }
  'alternative.chosen': { name: string }
  'alternative.notAdopted': Record<string, never>
  'alternative.taken': { session: string }
  'logFrame.noChoice': Record<string, never>
  'logFrame.onlyOne': { level: 'goal' | 'purpose' }
  'logFrame.noComponent': Record<string, never>
  'logFrame.textChanged': { now: string }
  'logFrame.changed': Record<string, never>
  'logFrame.componentFirst': { activity: string }
  'logFrame.indicatorLimit': { limit: number }
}
