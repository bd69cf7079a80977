import { z } from 'zod'
import { AgendaItemId, RecordId, SeatId, SessionId } from './ids.ts'
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

/** Who has the floor now. */
export function speaking(turns: readonly SpeakerTurn[]): SpeakerTurn | null {
  return turns.find(({ startedAt, endedAt }) => startedAt !== null && endedAt === null) ?? null
}

/** Who waits for it, in the order in which it was asked. */
export function waiting(turns: readonly SpeakerTurn[]): SpeakerTurn[] {
  return turns.filter(({ startedAt }) => startedAt === null).sort((a, b) => a.position - b.position)
}
