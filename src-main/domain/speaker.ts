import { z } from 'zod'
import { type AgendaItem } from './agenda.ts'
import { presenceIn } from './attendance.ts'
import type { SessionDossier } from './dossier.ts'
import { failure, type Failure } from './failure.ts'
import { AgendaItemId, RecordId, SeatId, SessionId } from './ids.ts'
import { presenceAt } from './room.ts'
import { optionalLine } from './text.ts'
import { Instant } from './time.ts'

/** Someone who asked for the floor under an item. It speaks from `startedAt` to `endedAt`. */
export const SpeakerTurn = z
  .strictObject({
    id: RecordId,
    sessionId: SessionId,
    agendaItemId: AgendaItemId,
    /** A seat of the body, or a guest by name. */
    seatId: SeatId.nullable(),
    name: optionalLine(160),
    position: z.int().min(0),
    askedAt: Instant,
    startedAt: Instant.nullable(),
    endedAt: Instant.nullable(),
  })
  .readonly()
export type SpeakerTurn = z.infer<typeof SpeakerTurn>

/** Those of an item. */
export function turnsOf(dossier: Pick<SessionDossier, 'speakers'>, itemId: AgendaItemId): SpeakerTurn[] {
  return dossier.speakers.filter(({ agendaItemId }) => agendaItemId === itemId)
}

/** Who has the floor now. */
export function speaking(turns: readonly SpeakerTurn[]): SpeakerTurn | null {
  return turns.find(({ startedAt, endedAt }) => startedAt !== null && endedAt === null) ?? null
}

/** Who waits for it, in the order in which it was asked. */
export function waiting(turns: readonly SpeakerTurn[]): SpeakerTurn[] {
  return turns.filter(({ startedAt }) => startedAt === null).sort((a, b) => a.position - b.position)
}

/** Why the floor cannot be asked for or given under an item. */
export function whyCannotSpeak(item: Pick<AgendaItem, 'status' | 'title'>): Failure | null {
  return item.status === 'inProgress' ? null : failure('speaker.itemNotOpen', { item: item.title })
}

/** Why that person cannot be noted: the item is over, it is not there, has no voice, or waits or speaks already. */
export function whyCannotAsk(
  dossier: SessionDossier,
  item: AgendaItem,
  asks: Pick<SpeakerTurn, 'seatId' | 'name'>,
): Failure | null {
  const closed = whyCannotSpeak(item)
  if (closed) return closed
  const { seatId, name } = asks
  const seat = dossier.members.find((member) => member.seat.id === seatId)?.seat
  if (seat && !seat.hasVoice) return failure('speaker.noVoice', { name })
  if (seat && !presenceIn(presenceAt(dossier), seat.id).isPresent) return failure('speaker.absent', { name })
  const isNoted = turnsOf(dossier, item.id).some(
    (turn) => turn.endedAt === null && turn.seatId === seatId && turn.name === name,
  )
  return isNoted ? failure('speaker.alreadyAsked', { name }) : null
}
