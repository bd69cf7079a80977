import { fail } from '../domain/failure.ts'
import type { Change, ReadStore, Store } from './ports.ts'

/** Takes back, or does again, one step of a scope: as many as were made, also after closing the program. */
export function stepIn(
  store: Store,
  scope: string,
  steps: ReadonlySet<string>,
  way: 'undo' | 'redo',
  check: (store: ReadStore) => void = () => undefined,
): Change {
  const done = way === 'undo' ? store.undo(scope, steps, new Set(), check) : store.redo(scope)
  return done?.change ?? fail(way === 'undo' ? 'history.nothingToUndo' : 'history.nothingToRedo', {})
}
