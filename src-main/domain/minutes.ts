import { z } from 'zod'
import { failure, type Failure } from './failure.ts'
import { AgendaItemId, AttachmentId, BodyId, MotionId, RecordId, SeatId, SessionId } from './ids.ts'
import { optionalLine, prose } from './text.ts'
import { Instant, LocalDate, localDate, localTime, type TimeZone } from './time.ts'

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
  project: ['approved', 'draft'],
  approved: ['signed'],
  signed: ['published'],
  published: [],
}

/** It was approved by the vote of a later session, and waits to be frozen (R35). */
export function isVoted(minutes: Minutes): boolean {
  return minutes.approvalMotionId !== null && isEditable(minutes)
}

/** The states that may follow. What was voted goes on from wherever it stood, and never back. */
export function nextStatuses(minutes: Minutes): readonly MinutesStatus[] {
  return isVoted(minutes) ? ['approved'] : transitions[minutes.status]
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
  if (!nextStatuses(minutes).includes(to))
    return failure('minutes.invalidTransition', { from: minutes.status, to })
  if (to === 'approved' && pending > 0) return failure('minutes.observationsPending', { pending })
  return to === 'signed' && pendingSignatures > 0
    ? failure('minutes.signaturesPending', { pending: pendingSignatures })
    : null
}

export function advance(minutes: Minutes, to: MinutesStatus, now: Instant): Minutes {
  const stamps: Record<MinutesStatus, Partial<Minutes>> = {
    draft: { projectAt: null, observationsUntil: null },
    project: { projectAt: now },
    approved: { projectAt: minutes.projectAt ?? now, approvedAt: now },
    signed: { signedAt: now },
    published: { publishedAt: now },
  }
  return { ...minutes, ...stamps[to], status: to }
}

/** Why no observation is received: the proyecto is not out, or it was approved already. */
export function whyCannotObserve(minutes: Minutes): Failure | null {
  if (minutes.status === 'project' && !isVoted(minutes)) return null
  const status = isVoted(minutes) ? 'approved' : minutes.status
  return failure('minutes.observationsClosed', { status })
}

/** Received after the term of the rules: kept all the same, and said so. */
export function isLateObservation(
  { observationsUntil }: Pick<Minutes, 'observationsUntil'>,
  received: LocalDate,
): boolean {
  return observationsUntil !== null && received > observationsUntil
}

/** Nobody signs a paper before it exists, nor tomorrow. Hours are written to the minute. */
export function whyCannotSignAt(
  { approvedAt }: Pick<Minutes, 'approvedAt'>,
  at: Instant,
  now: Instant,
  zone: TimeZone,
): Failure | null {
  if (at > now) return failure('session.inFuture', { time: localTime(at, zone) })
  if (approvedAt === null || at.slice(0, 16) >= approvedAt.slice(0, 16)) return null
  return failure('minutes.signedEarly', {
    approved: localTime(approvedAt, zone),
    date: localDate(approvedAt, zone),
  })
}

/** Why a correction of that kind cannot be begun (R30). */
export function whyCannotCorrect(
  minutes: Minutes,
  corrections: readonly MinutesCorrection[],
  kind: MinutesCorrection['kind'],
): Failure | null {
  if (isEditable(minutes)) return failure('minutes.notFrozen', { status: minutes.status })
  const isOpen = corrections.some((other) => other.kind === kind && other.issuedId === null)
  return isOpen ? failure('minutes.correctionOpen', { kind }) : null
}

/** Minutes text, attendance and agreements of its session can still change. */
export function isEditable(minutes: Minutes): boolean {
  return minutes.status === 'draft' || minutes.status === 'project'
}
