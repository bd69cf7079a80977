import { fail } from '../domain/failure.ts'
import type { SessionId } from '../domain/ids.ts'
import type { Change, Store } from './ports.ts'

/** What a person takes back with one key during a session: presses, never what was saved on purpose. */
const undoable: ReadonlySet<string> = new Set([
  'attendance.cycle',
  'attendance.record',
  'attendance.remove',
  'agenda.setStatus',
  'agenda.move',
  'agenda.remove',
  'motion.open',
  'motion.castVote',
  'motion.setTally',
  'motion.setMethod',
  'motion.withdraw',
  'session.saveReceipt',
])

/** What undo passes over. Anything else, such as a saved vote, stops it. */
const transparent: ReadonlySet<string> = new Set([
  'history.undo',
  'agenda.add',
  'agenda.update',
  'agreement.draft',
  'document.issue',
  'attachment.add',
  'session.saveGuest',
])

/** Takes back the last press of a session, in one transaction that is itself logged. */
export function undoLastCommand(store: Store, sessionId: SessionId): { command: string; change: Change } {
  return store.undo(sessionId, undoable, transparent) ?? fail('history.nothingToUndo', {})
}
