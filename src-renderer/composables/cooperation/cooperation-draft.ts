import {
  CooperationDraft,
  type CooperationAgreement,
  draftOf,
  type Party,
} from '../../../src-main/domain/cooperation-agreement.ts'
import type { LocalDate } from '../../../src-main/domain/time.ts'

/** As the form holds it: dates as they are typed, and everything may be written. */
type Editable<T> = T extends LocalDate
  ? string
  : T extends string | number | boolean | null
    ? T
    : T extends readonly (infer I)[]
      ? Editable<I>[]
      : { -readonly [K in keyof T]: Editable<T[K]> }

export type CooperationFormDraft = Editable<CooperationDraft>
export type PartyDraft = Editable<Party>
export type ClauseDraft = CooperationFormDraft['clauses'][number]
export type PersonDraft = PartyDraft['representatives'][number]

export const CooperationForm = CooperationDraft

export function formDraftOf(agreement: CooperationAgreement): CooperationFormDraft {
  return structuredClone(draftOf(agreement)) as CooperationFormDraft
}

/** An identity for a new row of the text; the page keeps it from the first key, so that its signature can name it. */
export const newRowId = (): string => crypto.randomUUID()

export const blankPerson = (): PersonDraft => ({ id: newRowId(), name: '', post: '', powers: '' })

export const blankParty = (): PartyDraft => ({
  id: newRowId(),
  kind: 'civilSociety',
  name: '',
  alias: '',
  address: '',
  representatives: [blankPerson()],
  declarations: [],
  liaison: { name: '', post: '' },
})

export const blankClause = (): ClauseDraft => ({ id: newRowId(), title: '', text: '', items: [] })

/** Moves one of a list by a step, if there is where to. Whether it moved. */
export function moveInList<T>(list: T[], index: number, step: number): boolean {
  const target = index + step
  if (target < 0 || target >= list.length) return false
  const [moved] = list.splice(index, 1)
  list.splice(target, 0, moved!)
  return true
}

/** «a», «b»… */
export const letterOf = (index: number): string => String.fromCharCode(97 + (index % 26))
