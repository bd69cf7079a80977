import { z } from 'zod'
import { failure, type Failure } from './failure.ts'
import { AgendaItemId, AgreementId, BodyId, RecordId, SeatId, SessionId } from './ids.ts'
import { shareOf } from './share.ts'
import { optionalLine, prose, requiredLine } from './text.ts'
import { daysBetween, Instant, LocalDate } from './time.ts'

/** `draft`: its number is only reserved. `rejected`: the vote did not pass, it never had a number. */
export const agreementStatuses = ['draft', 'rejected', 'inProgress', 'fulfilled', 'cancelled'] as const
export type AgreementStatus = (typeof agreementStatuses)[number]

/** Who answers for it: a seat of the body or someone named. The first is the main one. */
export const Responsible = z.strictObject({ seatId: SeatId.nullable(), name: requiredLine(160) }).readonly()
export type Responsible = z.infer<typeof Responsible>

/** A numbered decision of a session. Number and key are given on adoption and never reused (R24). */
export const Agreement = z
  .strictObject({
    id: AgreementId,
    bodyId: BodyId,
    sessionId: SessionId,
    agendaItemId: AgendaItemId,
    year: z.int().min(1900).max(2999),
    number: z.int().min(1).nullable(),
    /** Prefix of the computer that gave the number. */
    series: optionalLine(3).default(''),
    key: optionalLine(200),
    text: prose(5000),
    responsibles: z.array(Responsible).max(12).readonly(),
    dueDate: LocalDate.nullable(),
    /** «Sin plazo», said on purpose (R25). */
    hasNoDeadline: z.boolean(),
    status: z.enum(agreementStatuses),
    /** 0 to 100. */
    progress: z.int().min(0).max(100),
    adoptedAt: Instant.nullable(),
  })
  .readonly()
export type Agreement = z.infer<typeof Agreement>

export const AgreementDraft = Agreement.unwrap().pick({
  text: true,
  responsibles: true,
  dueDate: true,
  hasNoDeadline: true,
})
export type AgreementDraft = z.infer<typeof AgreementDraft>

/** What happened to an agreement since it was adopted. Every change of state has one (R26). */
export const FollowUpNote = z
  .strictObject({
    id: RecordId,
    agreementId: AgreementId,
    date: LocalDate,
    author: requiredLine(160),
    text: prose(5000),
    progress: z.int().min(0).max(100),
    status: z.enum(agreementStatuses),
  })
  .readonly()
export type FollowUpNote = z.infer<typeof FollowUpNote>

export function isAdopted(agreement: Agreement): boolean {
  return agreement.number !== null
}

/** An adopted agreement as it stood at the end of a day, by its notes in their order (R26); without any, as its vote left it. */
export function asOf(
  agreement: Agreement,
  notes: readonly Pick<FollowUpNote, 'date' | 'status' | 'progress'>[],
  date: LocalDate,
): Agreement {
  if (notes.length === 0) return agreement
  const last = notes.findLast((note) => note.date <= date)
  return { ...agreement, status: last?.status ?? 'inProgress', progress: last?.progress ?? 0 }
}

/**
 * What a follow-up on `date` says of an adopted agreement: null of what was settled before `since`, the session before,
 * which reported it already.
 */
export function reportedOn(
  agreement: Agreement,
  notes: readonly FollowUpNote[],
  since: LocalDate | null,
  date: LocalDate,
): Agreement | null {
  const then = asOf(agreement, notes, date)
  const last = notes.findLast((note) => note.date <= date)
  const isOld = then.status !== 'inProgress' && since !== null && last !== undefined && last.date < since
  return isOld ? null : then
}

/** R26. */
export function isOverdue(agreement: Agreement, today: LocalDate): boolean {
  return agreement.status === 'inProgress' && agreement.dueDate !== null && agreement.dueDate < today
}

/** Days since the due date, negative while there is time; null without date. */
export function daysOverdue(agreement: Agreement, today: LocalDate): number | null {
  return agreement.dueDate === null ? null : daysBetween(agreement.dueDate, today)
}

/** R27, in whole percent, rounded down; null when there is nothing to count. */
export function fulfilment(agreements: readonly Agreement[]): {
  fulfilled: number
  total: number
  percent: number | null
} {
  const adopted = agreements.filter(isAdopted)
  const total = adopted.filter((agreement) => agreement.status !== 'cancelled').length
  const fulfilled = adopted.filter((agreement) => agreement.status === 'fulfilled').length
  return { fulfilled, total, percent: shareOf(fulfilled, total).percent }
}

/** R25: due on the day of the session or later. */
export function whyCannotPromise(draft: Pick<Agreement, 'dueDate'>, session: LocalDate): Failure | null {
  return draft.dueDate !== null && draft.dueDate < session
    ? failure('agreement.dueBeforeSession', { due: draft.dueDate, session })
    : null
}

/** R25: what an adopted agreement still lacks before its session can be closed. */
export function whatIsMissing(agreement: Agreement): 'responsible' | 'deadline' | null {
  if (!isAdopted(agreement) || agreement.status === 'cancelled') return null
  if (agreement.responsibles.length === 0) return 'responsible'
  return agreement.dueDate === null && !agreement.hasNoDeadline ? 'deadline' : null
}
