import { type AttendanceEvent, inOrder, presenceIn, type SeatPresence } from './attendance.ts'
import type { SessionDossier } from './dossier.ts'
import type { SeatId } from './ids.ts'
import { presenceAt } from './room.ts'
import type { Membership } from './seat.ts'

/** Who was in the room and therefore signs, with the secretary, by seat number (R31). */
export function expectedSigners(dossier: SessionDossier): { member: Membership; presence: SeatPresence }[] {
  const presence = presenceAt(dossier)
  return dossier.members
    .map((member) => ({ member, presence: presenceIn(presence, member.seat.id) }))
    .filter(({ member, presence }) => presence.arrivedAt !== null || member.seat.role === 'secretary')
    .sort((a, b) => a.member.seat.number - b.member.seat.number)
}

export function pendingSignatures(dossier: SessionDossier): number {
  const settled = new Set(
    dossier.signatures.filter(({ state }) => state !== 'pending').map(({ seatId }) => seatId),
  )
  return expectedSigners(dossier).filter(({ member }) => !settled.has(member.seat.id)).length
}

/** Of each seat, the alternate that was in the room beside its holder: they make one vote (R12) and two witnesses. */
export function alternatesBeside({ attendance }: SessionDossier): ReadonlyMap<SeatId, AttendanceEvent> {
  const inRoom = new Map<string, AttendanceEvent>()
  const beside = new Map<SeatId, AttendanceEvent>()
  for (const event of inOrder(attendance)) {
    const place = (capacity: string) => `${event.seatId}:${capacity}`
    if (event.kind === 'arrived') inRoom.set(place(event.capacity), event)
    if (event.kind === 'left') inRoom.delete(place(event.capacity))
    const alternate = inRoom.get(place('alternate'))
    if (alternate && inRoom.has(place('holder'))) beside.set(event.seatId, alternate)
  }
  return beside
}
