import type { AgreementRow } from '../../src-main/contract/views.ts'
import { isAdopted, isOverdue, type Agreement } from '../../src-main/domain/agreement.ts'
import { fold } from '../../src-main/domain/text.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { dateNear, relativeDay } from '../../src-main/locale/dates.ts'
import { terms } from '../../src-main/locale/terms.ts'
import type { AgreementLine } from '../components/agreements/agreement-line.ts'
import type { StateTone } from '../components/feedback/state-tone.ts'

export const agreementStates = ['all', 'late', 'inProgress', 'fulfilled', 'cancelled'] as const
export type AgreementState = (typeof agreementStates)[number]

export type AgreementFilter = {
  readonly state: AgreementState
  readonly responsible: string | null
  readonly session: string | null
  readonly words: string
}

function isIn(state: AgreementState, agreement: Agreement, today: LocalDate): boolean {
  if (state === 'all') return true
  return state === 'late' ? isOverdue(agreement, today) : agreement.status === state
}

/** How many there are in each state. */
export function countByState(
  rows: readonly AgreementRow[],
  today: LocalDate,
): Record<AgreementState, number> {
  const adopted = rows.filter(({ agreement }) => isAdopted(agreement))
  const amount = (state: AgreementState) =>
    adopted.filter(({ agreement }) => isIn(state, agreement, today)).length
  return {
    all: adopted.length,
    late: amount('late'),
    inProgress: amount('inProgress'),
    fulfilled: amount('fulfilled'),
    cancelled: amount('cancelled'),
  }
}

const order: Record<Agreement['status'], number> = {
  inProgress: 0,
  fulfilled: 1,
  cancelled: 2,
  draft: 3,
  rejected: 4,
}

/** What is open first, by date; without date, after those that have one. */
function byDue(a: Agreement, b: Agreement): number {
  return (
    order[a.status] - order[b.status] ||
    (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999') ||
    b.key.localeCompare(a.key)
  )
}

export function filterAgreements(
  rows: readonly AgreementRow[],
  { state, responsible, session, words }: AgreementFilter,
  today: LocalDate,
  isLatestFirst: boolean,
): AgreementRow[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  const found = rows.filter(({ agreement, sessionKey }) => {
    if (!isAdopted(agreement) || !isIn(state, agreement, today)) return false
    if (session !== null && sessionKey !== session) return false
    const names = agreement.responsibles.map(({ name }) => name)
    if (responsible !== null && !names.includes(responsible)) return false
    const haystack = fold([agreement.key, agreement.text, ...names].join(' '))
    return wanted.every((word) => haystack.includes(word))
  })
  const sorted = found.sort((a, b) => byDue(a.agreement, b.agreement))
  return isLatestFirst ? sorted.reverse() : sorted
}

const tones: Record<Agreement['status'], StateTone> = {
  draft: 'amber',
  rejected: 'outline',
  inProgress: 'neutral',
  fulfilled: 'petrol',
  cancelled: 'outline',
}

export function agreementState(agreement: Agreement, today: LocalDate): { state: string; tone: StateTone } {
  return isOverdue(agreement, today)
    ? { state: terms.overdue, tone: 'brick' }
    : { state: terms.agreementStatuses[agreement.status], tone: tones[agreement.status] }
}

export function agreementLine({ agreement }: AgreementRow, today: LocalDate): AgreementLine {
  const isOpen = agreement.status === 'inProgress'
  return {
    id: agreement.id,
    key: agreement.key,
    text: agreement.text,
    responsible: agreement.responsibles.map(({ name }) => name).join(', '),
    due: agreement.dueDate ? dateNear(agreement.dueDate, today) : terms.noDeadline,
    dueNote: agreement.dueDate && isOpen ? relativeDay(agreement.dueDate, today) : '',
    ...agreementState(agreement, today),
    progress: agreement.progress,
    isLate: isOverdue(agreement, today),
    isSettled: !isOpen,
  }
}
