import { type AgendaItem, isSettled } from './agenda.ts'
import { whatIsMissing } from './agreement.ts'
import { inForce, presenceIn } from './attendance.ts'
import { dateOf, itemTitle, openMotion, type SessionDossier } from './dossier.ts'
import { failure, type Failure } from './failure.ts'
import type { SeatId } from './ids.ts'
import { isEditable } from './minutes.ts'
import { callHours, type Room, roomAt, whyNoQuorum } from './room.ts'
import { hasEnded, isLive, whyCannotBegin, whyCannotMove } from './session.ts'
import { type Instant, localTime } from './time.ts'

/** Why the session cannot be declared open with who is in the room at `at`. */
export function whyCannotOpen(
  dossier: SessionDossier,
  presiding: SeatId | null,
  at: Instant,
  room: Room = roomAt(dossier, at),
): Failure | null {
  const move = whyCannotBegin(dossier.session)
  if (move) return move
  const { date } = dossier.session
  const today = dateOf(dossier, at)
  if (today !== date) return failure('session.otherDay', { date, today })
  const { quorum } = room
  if (quorum.seats === 0) return failure('session.noVotingSeats', {})
  const short = whyNoQuorum(quorum, 'session')
  if (short) return short
  const chair = presiding ?? dossier.members.find((member) => member.seat.role === 'chair')?.seat.id ?? null
  return whyCannotPreside(dossier, chair, room)
}

/** Who presides is in the room, and only from there breaks a tie (R19). */
export function whyCannotPreside(
  dossier: SessionDossier,
  seatId: SeatId | null,
  room: Pick<Room, 'presence'> = roomAt(dossier),
): Failure | null {
  const isThere = seatId !== null && presenceIn(room.presence, seatId).isPresent
  return isThere ? null : failure('session.chairMissing', {})
}

/** Why nothing can be put to the vote under an item now (R14, R16). */
export function whyCannotVote(
  dossier: SessionDossier,
  item: AgendaItem,
  at: Instant | null,
  room: Room = roomAt(dossier, at),
): Failure | null {
  if (dossier.session.status !== 'open') return failure('session.notLive', { status: dossier.session.status })
  if (item.status !== 'inProgress') return failure('motion.itemNotOpen', { item: item.title })
  const open = openMotion(dossier)
  if (open) return failure('motion.alreadyOpen', { item: itemTitle(dossier, open.agendaItemId) })
  return whyNoQuorum(room.quorum, 'motion')
}

/** Whether an urgent matter may be treated: a vote admitted it, or it needs none (R9). */
export function isAdmitted(dossier: Pick<SessionDossier, 'motions'>, item: AgendaItem): boolean {
  return (
    !item.isUrgent ||
    dossier.motions.some(
      ({ agendaItemId, purpose, result }) =>
        agendaItemId === item.id && purpose === 'admission' && result !== null && result !== 'rejected',
    )
  )
}

/** When it can be said that the session is not held: the last call of the day and its tolerance have passed. */
export function tolerateUntil(dossier: Pick<SessionDossier, 'session' | 'rules' | 'body'>): Instant {
  return callHours(dossier).at(-1)!.until
}

/** Why it cannot be recorded at `at` that the session was not held: it is early, or there is quorum. */
export function whyCannotDeclareNotHeld(
  dossier: SessionDossier,
  at: Instant,
  room: Room = roomAt(dossier, at),
): Failure | null {
  const move = whyCannotMove(dossier.session, 'notHeld')
  if (move) return move
  const until = tolerateUntil(dossier)
  if (at < until)
    return failure('session.withinTolerance', { until: localTime(until, dossier.body.timeZone) })
  const { isReached, present, required, seats } = room.quorum
  return isReached ? failure('session.hasQuorum', { present, required, seats }) : null
}

/** Why the session cannot be closed: an open vote, an item without end, an agreement without owner or date. */
export function whyCannotClose(dossier: SessionDossier): Failure | null {
  const move = whyCannotMove(dossier.session, 'closed')
  if (move) return move
  const motion = openMotion(dossier)
  if (motion) return failure('session.openVote', { item: itemTitle(dossier, motion.agendaItemId) })
  const open = dossier.agenda.filter((item) => !isSettled(item) && item.kind !== 'closing')
  if (open.length > 0) return failure('session.openItems', { items: open.map((item) => item.title) })
  const urgent = dossier.agenda.find((item) => item.status === 'done' && !isAdmitted(dossier, item))
  if (urgent) return failure('agenda.notAdmitted', { item: urgent.title })
  for (const agreement of dossier.agreements) {
    const missing = whatIsMissing(agreement)
    if (missing) return failure('session.incompleteAgreement', { key: agreement.key, missing })
  }
  return null
}

/**
 * The hour of the last arrival, departure, vote, change in the chair, turn to speak, recess, or beginning or end of an
 * item: nothing happens, and nothing ends, before it.
 */
export function lastFact(dossier: SessionDossier): Instant | null {
  const { session, agenda, motions, speakers } = dossier
  const hours = [
    ...inForce(dossier.attendance)
      .filter(({ kind }) => kind !== 'excused')
      .map(({ at }) => at),
    ...motions.map(({ openedAt, closedAt }) => closedAt ?? openedAt),
    ...session.presidings.map(({ from }) => from),
    ...speakers.map(({ startedAt, endedAt }) => endedAt ?? startedAt),
    ...agenda.map(({ startedAt, endedAt }) => endedAt ?? startedAt),
    ...session.recesses.map(({ from, to }) => to ?? from),
  ]
  return hours.reduce<Instant | null>((last, at) => (at === null || (last && last > at) ? last : at), null)
}

/** Why attendance, text and agreements of the session cannot change: it was cancelled, or its acta was approved (R30). */
export function whyCannotEdit(dossier: SessionDossier): Failure | null {
  const { status } = dossier.session
  if (status === 'cancelled') return failure('session.notLive', { status })
  return isEditable(dossier.minutes) ? null : failure('session.frozen', { status: dossier.minutes.status })
}

/** Whether the roll call still corrects itself: before the opening, a seat pressed empty never came. */
export function isRollCallOpen(dossier: SessionDossier): boolean {
  return !isLive(dossier.session) && !hasEnded(dossier.session)
}
