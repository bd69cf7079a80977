import { z } from 'zod'
import { failure, type Failure } from './failure.ts'
import { AgendaItemId, AttachmentId, BodyId, MotionId, RecordId, SeatId, SessionId } from './ids.ts'
import { optionalLine, prose } from './text.ts'
import { Instant, LocalDate } from './time.ts'

export const minutesStatuses = ['draft', 'project', 'approved', 'signed', 'published'] as const
export type MinutesStatus = (typeof minutesStatuses)[number]

/** The life of an acta (R30). `id` is that of its session. */
export const Minutes = z
  .strictObject({
    id: SessionId,
    bodyId: BodyId,
    status: z.enum(minutesStatuses),
    /** Of the actas of its body and year, given when its session ended (R28); null in files of before. */
    number: z.int().min(1).nullable().default(null),
    series: optionalLine(3).default(''),
    year: z.int().min(1900).max(2999),
    key: optionalLine(200).default(''),
    projectAt: Instant.nullable(),
    approvedAt: Instant.nullable(),
    signedAt: Instant.nullable(),
    publishedAt: Instant.nullable(),
    /** The document whose bytes were frozen when it was approved. */
    issuedId: RecordId.nullable(),
    /** Scan of the signed paper. */
    scanId: AttachmentId.nullable(),
    /** Until when members may make observations to the proyecto. */
    observationsUntil: LocalDate.nullable().default(null),
    /** The session that approved it and its vote; null when it was approved at once. */
    approvedInId: SessionId.nullable().default(null),
    approvalMotionId: MotionId.nullable().default(null),
  })
  .readonly()
export type Minutes = z.infer<typeof Minutes>

export const signatureStates = ['pending', 'signed', 'refused', 'absent'] as const

/** The signature of a seat on the paper (R31). */
export const Signature = z
  .strictObject({
    id: RecordId,
    sessionId: SessionId,
    seatId: SeatId,
    state: z.enum(signatureStates),
    at: Instant.nullable(),
    note: optionalLine(300),
  })
  .readonly()
export type Signature = z.infer<typeof Signature>

export const observationOutcomes = ['pending', 'accepted', 'rejected'] as const

/** What a member asked to change in the proyecto, and what was answered. */
export const Observation = z
  .strictObject({
    id: RecordId,
    sessionId: SessionId,
    seatId: SeatId,
    agendaItemId: AgendaItemId.nullable(),
    text: prose(5000),
    receivedAt: Instant,
    outcome: z.enum(observationOutcomes),
    answer: prose(5000),
    answeredAt: Instant.nullable(),
  })
  .readonly()
export type Observation = z.infer<typeof Observation>

export const correctionKinds = ['errata', 'addendum'] as const

/**
 * What is set right in an acta whose text is frozen (R30): a record of its own that points to it. Issued, it is frozen
 * too.
 */
export const MinutesCorrection = z
  .strictObject({
    id: RecordId,
    sessionId: SessionId,
    kind: z.enum(correctionKinds),
    /** Of its kind, in its acta. */
    number: z.int().min(1),
    date: LocalDate,
    reason: optionalLine(500),
    /** Of a fe de erratas: where, what it says and what it should say. */
    changes: z
      .array(
        z.strictObject({ place: optionalLine(200), says: prose(2000), shouldSay: prose(2000) }).readonly(),
      )
      .max(50)
      .readonly(),
    /** Of an addendum. */
    text: prose(20_000),
    issuedId: RecordId.nullable(),
  })
  .readonly()
export type MinutesCorrection = z.infer<typeof MinutesCorrection>

/** Back to `draft` only before anybody approved it. */
const transitions: Record<MinutesStatus, readonly MinutesStatus[]> = {
  draft: ['project'],
  project: ['draft', 'approved'],
  approved: ['signed'],
  signed: ['published'],
  published: [],
}

/** Observations to the proyecto that nobody answered. */
export function pendingObservations(observations: readonly Observation[]): number {
  return observations.filter(({ outcome }) => outcome === 'pending').length
}

export function whyCannotAdvance(
  minutes: Minutes,
  to: MinutesStatus,
  pendingSignatures: number,
  pending: number,
): Failure | null {
  if (!transitions[minutes.status].includes(to))
    return failure('minutes.invalidTransition', { from: minutes.status, to })
  if (to === 'approved' && pending > 0) return failure('minutes.observationsPending', { pending })
  return to === 'signed' && pendingSignatures > 0
    ? failure('minutes.signaturesPending', { pending: pendingSignatures })
    : null
}

export function advance(minutes: Minutes, to: MinutesStatus, now: Instant): Minutes {
  const at = { draft: { projectAt: null }, project: { projectAt: now }, approved: { approvedAt: now } }
  if (to === 'draft' || to === 'project' || to === 'approved') return { ...minutes, ...at[to], status: to }
  return { ...minutes, ...(to === 'signed' ? { signedAt: now } : { publishedAt: now }), status: to }
}

/** Minutes text, attendance and agreements of its session can still change. */
export function isEditable(minutes: Minutes): boolean {
  return minutes.status === 'draft' || minutes.status === 'project'
}
