import { whyCannotRewrite } from '../domain/attendance-log.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import { fail, failure, type Failure, refuse } from '../domain/failure.ts'
import type { SessionId } from '../domain/ids.ts'
import { loadDossier, need } from './dossier.ts'
import type { Change, Environment, ReadStore, Store } from './ports.ts'

/** What a person takes back with one key during a session: presses, never what was saved on purpose. */
export const undoable: ReadonlySet<string> = new Set([
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
  'session.recess',
  'session.resume',
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
): { command: string; subject: string; change: Change } {
  const before = store.read((reader) => loadDossier(reader, sessionId, env))
  const check = (reader: ReadStore) => refuse(whyCannotGoBack(reader, before))
  const undone = store.undo(sessionId, undoable, transparent, check) ?? fail('history.nothingToUndo', {})
  const after = store.read((reader) => loadDossier(reader, sessionId, env))
  return { ...undone, subject: subjectOf(undone.change, before, after) }
}

/** Whose row came back: the name of a seat or of who speaks, else the title of an item; empty when it is neither. */
function subjectOf({ put, removed }: Change, ...dossiers: readonly SessionDossier[]): string {
  const touched = new Set([...put, ...removed].map((key) => key.slice(key.indexOf(':') + 1)))
  const seats = dossiers.flatMap(({ attendance, ballots, receipts }) => [
    ...attendance,
    ...ballots,
    ...receipts,
  ])
  const seatId = seats.find(({ id }) => touched.has(id))?.seatId
  const seat = dossiers[0]?.members.find((member) => member.seat.id === seatId)?.seat
  if (seat) return seat.name
  const turn = dossiers.flatMap(({ speakers }) => speakers).find(({ id }) => touched.has(id))
  const items = dossiers.flatMap(({ agenda }) => agenda).filter(({ id }) => touched.has(id))
  const item = items.find(({ status }) => status === 'inProgress') ?? items[0]
  return item?.title ?? turn?.name ?? ''
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
  const { bodyId, status } = need(store, 'session', sessionId)
  const other = store.where('session', { bodyId, status: 'open' }).find(({ id }) => id !== sessionId)
  if (status === 'open' && before.session.status !== 'open' && other)
    return failure('session.anotherOpen', { key: other.key })
  const isOther = store
    .where('motion', { sessionId, status: 'open' })
    .some(({ agreementId, text }) => agreementId && need(store, 'agreement', agreementId).text !== text)
  return isOther ? failure('history.nothingToUndo', {}) : null
}
