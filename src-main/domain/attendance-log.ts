import { type AttendanceEvent, inOrder, presenceOf } from './attendance.ts'
import { isRollCallOpen } from './conduct.ts'
import type { SessionDossier } from './dossier.ts'
import { failure, type Failure } from './failure.ts'
import type { Capacity, Membership } from './seat.ts'
import { type Instant, localTime } from './time.ts'

/** The first departure of who was not in the room in that capacity, from the events of a seat in any order. */
export function strayDeparture(events: readonly AttendanceEvent[]): AttendanceEvent | null {
  const inRoom = new Set<Capacity>()
  for (const event of inOrder(events)) {
    if (event.kind === 'arrived') inRoom.add(event.capacity)
    if (event.kind === 'left' && !inRoom.delete(event.capacity)) return event
  }
  return null
}

/**
 * Whether a press now takes back `event`, the last of its seat: in the roll call always, later within a minute. What
 * corrected others, or annulled a statement of quorum, stays: it is corrected by a fact that says why.
 */
export function isSlip(dossier: SessionDossier, event: AttendanceEvent, now: Instant): boolean {
  if (isRollCallOpen(dossier)) return true
  const elapsed = Date.parse(now) - Date.parse(event.at)
  return (
    elapsed >= 0 &&
    elapsed < 60_000 &&
    event.corrects.length === 0 &&
    dossier.statements.every(({ annulledById }) => annulledById !== event.id)
  )
}

/**
 * Why the log of a seat cannot be `after`: a departure of who was not there, a seat that voted in an open vote and
 * would no longer be there as it voted, or a saved vote whose base would be another (R16, R22).
 */
export function whyCannotRewrite(
  dossier: SessionDossier,
  { seat }: Membership,
  after: readonly AttendanceEvent[],
): Failure | null {
  const hour = (at: AttendanceEvent['at']) => localTime(at, dossier.body.timeZone)
  const stray = strayDeparture(after)
  if (stray) return failure('attendance.order', { seat: seat.name, time: hour(stray.at) })
  if (!seat.hasVote) return null
  const before = dossier.attendance.filter(({ seatId }) => seatId === seat.id)
  for (const { id, status, closedAt } of dossier.motions) {
    const [was, is] = [presenceOf(before, closedAt), presenceOf(after, closedAt)]
    const isSame = was.isPresent === is.isPresent
    if (status === 'closed' && closedAt && !isSame)
      return failure('attendance.voteSaved', { seat: seat.name, time: hour(closedAt) })
    const hasVoted = dossier.ballots.some(({ motionId, seatId }) => motionId === id && seatId === seat.id)
    if (status === 'open' && hasVoted && !(isSame && was.capacity === is.capacity))
      return failure('attendance.votedAlready', { seat: seat.name })
  }
  return null
}
