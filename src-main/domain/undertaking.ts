import { z } from 'zod'
import { failure, type Failure } from './failure.ts'
import { AgreementId, CooperationAgreementId, RecordId, UndertakingId } from './ids.ts'
import { optionalLine, prose, requiredLine } from './text.ts'
import { LocalDate } from './time.ts'

export const undertakingStatuses = ['pending', 'inProgress', 'fulfilled', 'cancelled'] as const
export type UndertakingStatus = (typeof undertakingStatuses)[number]

/** What a party of a convenio took upon itself («compromiso»), and how far it has come. */
export const Undertaking = z
  .strictObject({
    id: UndertakingId,
    cooperationAgreementId: CooperationAgreementId,
    /** Of the convenio's list of parties. */
    partyId: RecordId,
    text: prose(5000),
    responsible: optionalLine(160),
    dueDate: LocalDate.nullable(),
    status: z.enum(undertakingStatuses),
    progress: z.int().min(0).max(100),
    position: z.int().min(0),
  })
  .readonly()
export type Undertaking = z.infer<typeof Undertaking>

export const UndertakingNote = z
  .strictObject({
    id: RecordId,
    undertakingId: UndertakingId,
    date: LocalDate,
    author: requiredLine(160),
    text: prose(5000),
    progress: z.int().min(0).max(100),
    status: z.enum(undertakingStatuses),
  })
  .readonly()
export type UndertakingNote = z.infer<typeof UndertakingNote>

export const linkRelations = ['approvedBy', 'followedBy'] as const

/** An agreement of a session that approved the convenio, or by which it is followed. */
export const CooperationLink = z
  .strictObject({
    id: RecordId,
    cooperationAgreementId: CooperationAgreementId,
    agreementId: AgreementId,
    relation: z.enum(linkRelations),
  })
  .readonly()
export type CooperationLink = z.infer<typeof CooperationLink>

export function isUndertakingOverdue(
  { status, dueDate }: Pick<Undertaking, 'status' | 'dueDate'>,
  today: LocalDate,
): boolean {
  return (status === 'pending' || status === 'inProgress') && dueDate !== null && dueDate < today
}

/** Only while nothing was noted of it: afterwards it is cancelled by a note. */
export function whyCannotRemoveUndertaking(notes: readonly UndertakingNote[]): Failure | null {
  return notes.length > 0 ? failure('record.inUse', { table: 'undertaking' }) : null
}

/** Every change of state has its note, and what was cancelled stays so (as R26, R24). */
export function whyCannotNote(
  { status }: Pick<Undertaking, 'status'>,
  note: Pick<UndertakingNote, 'text'>,
): Failure | null {
  if (status === 'cancelled') return failure('cooperation.undertakingCancelled', {})
  return note.text.trim() ? null : failure('agreement.noteMissing', {})
}
