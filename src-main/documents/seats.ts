import { presenceIn, type SeatPresence } from '../domain/attendance.ts'
import { type SessionDossier } from '../domain/dossier.ts'
import type { AttachmentId } from '../domain/ids.ts'
import { presenceAt } from '../domain/room.ts'
import { votingMembers } from '../domain/quorum.ts'
import type { Membership, Person, Sector } from '../domain/seat.ts'
import { fold } from '../domain/text.ts'
import type { Instant } from '../domain/time.ts'

export type SectorGroup = {
  readonly sector: Sector
  readonly members: readonly Membership[]
  readonly voting: number
  readonly speaking: number
}

/** Members by sector, as they sit. */
export function bySector(dossier: Pick<SessionDossier, 'members' | 'rules'>): SectorGroup[] {
  const voting = new Set(votingMembers(dossier.members, dossier.rules))
  const groups = Map.groupBy(dossier.members, (member) => member.sector.id)
  return [...groups.values()].map((members) => ({
    sector: members[0]!.sector,
    members,
    voting: members.filter((member) => voting.has(member)).length,
    speaking: members.filter((member) => member.seat.hasVoice).length,
  }))
}

export function isVacant(member: Membership): boolean {
  return member.holder === null && member.alternates.length === 0
}

/** Name of who sat there, unless it only repeats the post. */
export function personName(
  member: Membership,
  presence: Pick<SeatPresence, 'name' | 'personId' | 'capacity'>,
): string | null {
  if (presence.name) return presence.name
  const known = [...(member.holder ? [member.holder] : []), ...member.alternates]
  const person =
    presence.personId === null
      ? presence.capacity === 'holder'
        ? member.holder
        : (member.alternates[0] ?? null)
      : (known.find(({ id }) => id === presence.personId) ?? null)
  return ownName(member, person)
}

export function ownName(member: Membership, person: Person | null): string | null {
  return person && !fold(person.name).includes(fold(member.seat.name)) ? person.name : null
}

export type Attendance = {
  readonly member: Membership
  /** At the opening if it was there then, else by the whole log. */
  readonly presence: SeatPresence
  readonly final: SeatPresence
  readonly joinedLater: boolean
}

/** How each seat stood, in the order of the table. */
export function attendanceOf(dossier: SessionDossier): Attendance[] {
  const { openedAt } = dossier.session
  const opening = presenceAt(dossier, openedAt)
  const end = presenceAt(dossier)
  return dossier.members.map((member) => {
    const first = presenceIn(opening, member.seat.id)
    const final = presenceIn(end, member.seat.id)
    const { arrivedAt } = final
    return {
      member,
      presence: first.isPresent ? first : final,
      final,
      joinedLater: openedAt !== null && arrivedAt !== null && arrivedAt > openedAt,
    }
  })
}

export function numberOf(member: Membership): string {
  return String(member.seat.number)
}

export function seatName({ seat }: Membership): { name: string; number: number } {
  return { name: seat.name, number: seat.number }
}

export function earliest(...instants: readonly (Instant | null)[]): Instant | null {
  return instants.reduce<Instant | null>(
    (first, at) => (at !== null && (first === null || at < first) ? at : first),
    null,
  )
}

/** Number of an annex among those of the session; null when it is none of them. */
export function annexNumber(
  { attachments }: Pick<SessionDossier, 'attachments'>,
  id: AttachmentId | null,
): number | null {
  const at = attachments.filter(({ purpose }) => purpose === 'annex').findIndex((annex) => annex.id === id)
  return at < 0 ? null : at + 1
}
