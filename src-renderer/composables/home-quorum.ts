import { type SessionDossier } from '../../src-main/domain/dossier.ts'
import { presenceAt, quorumAt } from '../../src-main/domain/room.ts'
import { presenceIn } from '../../src-main/domain/attendance.ts'
import type { SeatId } from '../../src-main/domain/ids.ts'
import { votingMembers } from '../../src-main/domain/quorum.ts'
import { isLive } from '../../src-main/domain/session.ts'
import { ui } from '../../src-main/locale/ui.ts'
import type { SeatSegment } from '../components/seats/seat-segment.ts'

const text = ui.home.quorum

/** Who will come, by the answers to the call; who is there, once the session began. */
export function quorumCard(dossier: SessionDossier) {
  const members = votingMembers(dossier.members, dossier.rules)
  const { required } = quorumAt(dossier)
  const seats = members.length
  const live = isLive(dossier.session)
  const presence = presenceAt(dossier)
  const answers = new Map(dossier.receipts.map((receipt) => [receipt.seatId, receipt]))
  const counts = (id: SeatId) =>
    live ? presenceIn(presence, id).isPresent : answers.get(id)?.willAttend === 'yes'
  const isUnknown = (id: SeatId) =>
    answers.get(id)?.receivedAt != null && answers.get(id)?.willAttend === 'unknown'
  const isSilent = (id: SeatId) => {
    const answer = answers.get(id)
    return !answer || (answer.receivedAt === null && answer.willAttend === 'unknown')
  }
  const figure = members.filter(({ seat }) => counts(seat.id)).length
  const unknown = live ? 0 : members.filter(({ seat }) => isUnknown(seat.id)).length
  const silent = live ? 0 : members.filter(({ seat }) => isSilent(seat.id)).length
  const segments: SeatSegment[] = [
    { count: figure, tone: 'present' },
    { count: unknown, tone: 'pending' },
  ]
  const sectors = [...new Map(members.map(({ sector }) => [sector.id, sector])).values()].map((sector) => {
    const own = members.filter((member) => member.sector.id === sector.id)
    return { name: sector.name, value: text.of(own.filter(({ seat }) => counts(seat.id)).length, own.length) }
  })
  return {
    title: live ? text.present : text.expected,
    required: text.required(required),
    figure,
    detail: live ? text.inRoom(seats) : text.confirm(seats),
    seats,
    requiredSeats: required,
    segments,
    label: text.label(figure, seats, required),
    sectors,
    pending: dossier.receipts.length === 0 ? '' : text.pending(unknown, silent),
  }
}
