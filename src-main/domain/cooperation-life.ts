import type { CooperationAgreement, CooperationStatus } from './cooperation-agreement.ts'
import { startOf, whatIsMissing } from './cooperation-rules.ts'
import { failure, type Failure } from './failure.ts'
import { daysBetween, type LocalDate } from './time.ts'

/** What an agreement is on a day. What depends on the calendar is never kept: it is asked (R54). */
export type CooperationPhase = CooperationStatus | 'inForce' | 'expiring' | 'expired' | 'terminated'

/** Until when; null has no end. */
export type Validity = { readonly from: LocalDate; readonly to: LocalDate | null }

const transitions: Record<CooperationStatus, readonly CooperationStatus[]> = {
  draft: ['review', 'cancelled'],
  review: ['signing', 'draft', 'cancelled'],
  signing: ['signed', 'draft', 'cancelled'],
  signed: [],
  cancelled: [],
}

/** Days before the end at which it is said (R54). */
export const alertDays = [60, 30, 0] as const
export type AlertDays = (typeof alertDays)[number]

/** How long the end of an agreement goes on being said. */
const saidAfter = 30

export function nextStatuses({ status }: Pick<CooperationAgreement, 'status'>): readonly CooperationStatus[] {
  return transitions[status]
}

/** Why it cannot go on to that state. Without a number there is nothing to cancel: it is removed. */
export function whyCannotMove(agreement: CooperationAgreement, to: CooperationStatus): Failure | null {
  const from = agreement.status
  const isNowhere = to === 'cancelled' && agreement.number === null
  if (!transitions[from].includes(to) || isNowhere)
    return failure('cooperation.invalidTransition', { from, to })
  if (to !== 'signing') return null
  const missing = whatIsMissing(agreement)
  return missing.length > 0 ? failure('cooperation.incomplete', { missing }) : null
}

export function whyCannotRemove({ number, key }: CooperationAgreement): Failure | null {
  return number === null ? null : failure('cooperation.numbered', { key })
}

/** In the order in which they were signed; the last one that says so gives the validity in force. */
export function signedModifications(others: readonly CooperationAgreement[]): CooperationAgreement[] {
  return others
    .filter(({ status, modifiesId }) => status === 'signed' && modifiesId !== null)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
}

/** The validity in force: of the last signed modification that changes it, else its own; null until its dates are known. */
export function validityOf(
  agreement: CooperationAgreement,
  modifications: readonly CooperationAgreement[],
): Validity | null {
  const from = startOf(agreement)
  if (from === null) return null
  const last = signedModifications(modifications).findLast(({ validityKind }) => validityKind !== 'unchanged')
  const { validityKind, endsOn } = last ?? agreement
  if (validityKind === 'until' && endsOn === null) return null
  return { from, to: validityKind === 'until' ? endsOn : null }
}

export function phaseOf(
  agreement: CooperationAgreement,
  modifications: readonly CooperationAgreement[],
  today: LocalDate,
): CooperationPhase {
  // What a modification does is seen in the first agreement.
  if (agreement.status !== 'signed' || agreement.modifiesId !== null) return agreement.status
  if (agreement.terminatedOn !== null && agreement.terminatedOn <= today) return 'terminated'
  const validity = validityOf(agreement, modifications)
  if (validity === null || today < validity.from) return 'signed'
  if (validity.to === null) return 'inForce'
  const left = daysBetween(today, validity.to)
  if (left < 0) return 'expired'
  return left <= alertDays[0] ? 'expiring' : 'inForce'
}

/** Nothing is expected of its parties any more. */
export function isOver(phase: CooperationPhase): boolean {
  return phase === 'terminated' || phase === 'cancelled'
}

/** Days until it ends, early or not; negative afterwards, null when it has no end. */
export function daysLeft(
  { terminatedOn }: Pick<CooperationAgreement, 'terminatedOn'>,
  validity: Validity | null,
  today: LocalDate,
): number | null {
  const ends = [terminatedOn, validity?.to ?? null].filter((date) => date !== null)
  return ends.length === 0 ? null : daysBetween(today, ends.sort()[0]!)
}

/** Which alert is given that many days before the end: that of 60 from 60 to 31, that of 0 from the last day on. */
export function alertOf(left: number): AlertDays | null {
  if (left > alertDays[0] || left < -saidAfter) return null
  return left <= 0 ? 0 : left <= 30 ? 30 : 60
}

/** Why an agreement cannot be modified: only what is signed and has not ended (R54). */
export function whyCannotModify(
  agreement: CooperationAgreement,
  modifications: readonly CooperationAgreement[],
  today: LocalDate,
): Failure | null {
  const phase = phaseOf(agreement, modifications, today)
  if (agreement.status !== 'signed') return failure('cooperation.notSigned', { status: agreement.status })
  const to = agreement.terminatedOn ?? validityOf(agreement, modifications)?.to ?? today
  if (phase === 'terminated' || phase === 'expired') return failure('cooperation.ended', { phase, date: to })
  const isOpen = modifications.some(({ status }) => status !== 'signed' && status !== 'cancelled')
  return isOpen ? failure('cooperation.modificationOpen', {}) : null
}

/** Why it cannot end early on that day. */
export function whyCannotTerminate(
  agreement: CooperationAgreement,
  modifications: readonly CooperationAgreement[],
  on: { readonly date: LocalDate; readonly reason: string },
  today: LocalDate,
): Failure | null {
  if (agreement.status !== 'signed' || agreement.modifiesId !== null)
    return failure('cooperation.notSigned', { status: agreement.status })
  const validity = validityOf(agreement, modifications)
  const phase = phaseOf(agreement, modifications, today)
  if (phase === 'terminated' || phase === 'expired')
    return failure('cooperation.ended', { phase, date: agreement.terminatedOn ?? validity?.to ?? today })
  if (!on.reason) return failure('cooperation.reasonMissing', {})
  const signed = agreement.signingDate!
  const isOutside = on.date < signed || (validity?.to !== null && validity !== null && on.date > validity.to)
  return isOutside
    ? failure('cooperation.terminationOutside', { date: on.date, from: signed, to: validity?.to ?? null })
    : null
}

const leapDay = '-02-29'

/** The last day of a validity of whole years: from 1 March 2026, two years end on 29 February 2028. */
export function endAfterYears(from: LocalDate, years: number): LocalDate {
  const year = String(Number(from.slice(0, 4)) + years)
  const isLeap = new Date(`${year}-02-29T00:00:00Z`).getUTCMonth() === 1
  const same = from.endsWith(leapDay) && !isLeap ? `${year}-03-01` : `${year}${from.slice(4)}`
  return new Date(Date.parse(same) - 86_400_000).toISOString().slice(0, 10) as LocalDate
}
