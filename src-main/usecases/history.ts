import { whyCannotRewrite } from '../domain/attendance-log.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import { fail, failure, type Failure, refuse } from '../domain/failure.ts'
import type { SessionId } from '../domain/ids.ts'
import { loadDossier, need } from './dossier.ts'
import type { Change, Environment, ReadStore, Store } from './ports.ts'

/** What a person takes back with one key during a session: presses, never what was saved on purpose. */
const undoable: ReadonlySet<string> = new Set([
  'attendance.cycle',
  'attendance.record',
  'attendance.remove',
  'attendance.set',
  'agenda.setStatus',
  'agenda.move',
  'agenda.remove',
  'motion.open',
  'motion.castVote',
  'motion.setTally',
  'motion.setMethod',
  'motion.withdraw',
  'motion.amend',
  'motion.setMovers',
  'motion.setMatter',
  'speaker.ask',
  'speaker.give',
  'speaker.end',
  'speaker.leave',
  'session.preside',
  'session.saveReceipt',
])

/** What undo passes over. Anything else, such as a saved vote, stops it. */
const transparent: ReadonlySet<string> = new Set([
  'history.undo',
  'agenda.update',
  'agreement.draft',
  'document.issue',
  'attachment.add',
  'session.saveGuest',
])

/** Takes back the last press of a session, in one transaction that is itself logged. */
export function undoLastCommand(
  store: Store,
  sessionId: SessionId,
  env: Environment,
): { command: string; change: Change } {
  const before = store.read((reader) => loadDossier(reader, sessionId, env))
  const check = (reader: ReadStore) => refuse(whyCannotGoBack(reader, before))
  return store.undo(sessionId, undoable, transparent, check) ?? fail('history.nothingToUndo', {})
}

/** No press that comes back changes who was there in a saved vote, nor the text that is being voted (R22). */
function whyCannotGoBack(store: ReadStore, before: SessionDossier): Failure | null {
  const sessionId = before.session.id
  const attendance = store.where('attendanceEvent', { sessionId })
  for (const member of before.members) {
    const after = attendance.filter(({ seatId }) => seatId === member.seat.id)
    const reason = whyCannotRewrite(before, member, after)
    if (reason) return reason
  }
  const isOther = store
    .where('motion', { sessionId, status: 'open' })
    .some(({ agreementId, text }) => agreementId && need(store, 'agreement', agreementId).text !== text)
  return isOther ? failure('history.nothingToUndo', {}) : null
}
