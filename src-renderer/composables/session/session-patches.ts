import { setItemStatus, type AgendaItem, type ItemStatus } from '../../../src-main/domain/agenda.ts'
import { isSlip, whyCannotRewrite } from '../../../src-main/domain/attendance-log.ts'
import {
  inOrder,
  nextPresence,
  presenceIn,
  type AttendanceEvent,
} from '../../../src-main/domain/attendance.ts'
import { type SessionDossier } from '../../../src-main/domain/dossier.ts'
import { presenceAt } from '../../../src-main/domain/room.ts'
import type { AgendaItemId, MotionId, RecordId, SeatId } from '../../../src-main/domain/ids.ts'
import type { Tally, VoteOption } from '../../../src-main/domain/motion.ts'
import { pause, resume } from '../../../src-main/domain/session.ts'
import type { Instant } from '../../../src-main/domain/time.ts'
import type { Patch as PatchOf } from '../command-queue.ts'

type Patch = PatchOf<SessionDossier>

let last = 0
/** Identity of a row until the data file gives it its own; sorts after every other. */
function provisionalId(): string {
  last += 1
  return `ffffffff-ffff-7fff-bfff-${String(last).padStart(12, '0')}`
}

/** What one press of a seat's key does, decided when it was pressed. */
export function cyclePatch(dossier: SessionDossier, seatId: SeatId, now: Instant): Patch {
  const member = dossier.members.find(({ seat }) => seat.id === seatId)
  if (!member) return (same) => same
  const presence = presenceIn(presenceAt(dossier), seatId)
  const next = nextPresence(member, presence)
  const isRemote = dossier.session.modality === 'remote'
  const event = (
    kind: 'arrived' | 'left',
    capacity: AttendanceEvent['capacity'],
    at: Instant,
  ): AttendanceEvent => ({
    id: provisionalId(),
    sessionId: dossier.session.id,
    seatId,
    kind,
    capacity,
    personId: (capacity === 'holder' ? member.holder?.id : member.alternates[0]?.id) ?? null,
    isRemote,
    at,
    note: '',
    name: '',
    appointment: '',
    attachmentId: null,
    corrects: [],
    reason: '',
    recordedAt: at,
  })
  const last = inOrder(
    dossier.attendance.filter((one) => one.seatId === seatId && one.kind !== 'excused'),
  ).at(-1)
  const isCorrection = last !== undefined && isSlip(dossier, last, now)
  const added: readonly AttendanceEvent[] = isCorrection
    ? last.kind === 'arrived' && next !== 'absent'
      ? [{ ...event('arrived', next, last.at), isRemote: last.isRemote }]
      : []
    : [
        ...(presence.isPresent ? [event('left', presence.capacity, now)] : []),
        ...(next === 'absent' ? [] : [event('arrived', next, now)]),
      ]
  const removed = isCorrection ? last.id : null
  const after = dossier.attendance.filter((one) => one.seatId === seatId && one.id !== removed)
  if (whyCannotRewrite(dossier, member, [...after, ...added])) return (same) => same
  return (current) => ({
    ...current,
    attendance: [...current.attendance.filter(({ id }) => id !== removed), ...added],
  })
}

export function ballotPatch(
  motionId: MotionId,
  seatId: SeatId,
  option: VoteOption | null,
  reason = '',
): Patch {
  const id = provisionalId()
  return (current) => {
    const others = current.ballots.filter(
      (ballot) => ballot.motionId !== motionId || ballot.seatId !== seatId,
    )
    return { ...current, ballots: option ? [...others, { id, motionId, seatId, option, reason }] : others }
  }
}

export function tallyPatch(motionId: MotionId, tally: Tally): Patch {
  return (current) => ({
    ...current,
    motions: current.motions.map((motion) => (motion.id === motionId ? { ...motion, tally } : motion)),
  })
}

export function statusPatch(itemId: AgendaItemId, status: ItemStatus, now: Instant): Patch {
  const move = (item: AgendaItem): AgendaItem => {
    if (item.id === itemId) return item.status === status ? item : setItemStatus(item, status, now)
    return status === 'inProgress' && item.status === 'inProgress' ? setItemStatus(item, 'done', now) : item
  }
  return (current) => ({ ...current, agenda: current.agenda.map(move) })
}

export function textPatch(itemId: AgendaItemId, minutes: string): Patch {
  return (current) => ({
    ...current,
    agenda: current.agenda.map((item) => (item.id === itemId ? { ...item, minutes } : item)),
  })
}

export function recessPatch(now: Instant): Patch {
  return (current) =>
    current.session.status === 'open' ? { ...current, session: pause(current.session, now) } : current
}

export function resumePatch(now: Instant): Patch {
  return (current) =>
    current.session.status === 'recess' ? { ...current, session: resume(current.session, now) } : current
}

/** That turn has the floor; who had it ends. */
export function floorPatch(turnId: RecordId | null, now: Instant): Patch {
  return (current) => ({
    ...current,
    speakers: current.speakers.map((turn) => {
      if (turn.id === turnId) return { ...turn, startedAt: turn.startedAt ?? now }
      return turn.startedAt !== null && turn.endedAt === null ? { ...turn, endedAt: now } : turn
    }),
  })
}

/** The item at its new place; the rest keep their order. */
export function movePatch(itemId: AgendaItemId, position: number): Patch {
  return (current) => {
    const item = current.agenda.find((other) => other.id === itemId)
    if (!item) return current
    const others = current.agenda.filter((other) => other.id !== itemId)
    const agenda = [...others.slice(0, position), item, ...others.slice(position)]
    return { ...current, agenda: agenda.map((other, index) => ({ ...other, position: index })) }
  }
}
