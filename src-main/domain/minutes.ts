import { z } from 'zod'
import { failure, type Failure } from './failure.ts'
import { AttachmentId, RecordId, SeatId, SessionId } from './ids.ts'
import { optionalLine } from './text.ts'
import { Instant } from './time.ts'

export const minutesStatuses = ['draft', 'project', 'approved', 'signed', 'published'] as const
export type MinutesStatus = (typeof minutesStatuses)[number]

/** The life of an acta (R30). `id` is that of its session. */
export const Minutes = z
  .strictObject({
    id: SessionId,
    status: z.enum(minutesStatuses),
    projectAt: Instant.nullable(),
    approvedAt: Instant.nullable(),
    signedAt: Instant.nullable(),
    publishedAt: Instant.nullable(),
    /** The document whose bytes were frozen when it was approved. */
    issuedId: RecordId.nullable(),
    /** Scan of the signed paper. */
    scanId: AttachmentId.nullable(),
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

/** Back to `draft` only before anybody approved it. */
const transitions: Record<MinutesStatus, readonly MinutesStatus[]> = {
  draft: ['project'],
  project: ['draft', 'approved'],
  approved: ['signed'],
  signed: ['published'],
  published: [],
}

export function whyCannotAdvance(
  minutes: Minutes,
  to: MinutesStatus,
  pendingSignatures: number,
): Failure | null {
  if (!transitions[minutes.status].includes(to))
    return failure('minutes.invalidTransition', { from: minutes.status, to })
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
