import type { MissingPart } from '../../../src-main/domain/cooperation-rules.ts'
import { uiCooperation } from '../../../src-main/locale/ui-cooperation.ts'

const { data, parties, clauses, validity } = uiCooperation
type Place = {
  readonly part: keyof typeof uiCooperation.parts
  readonly label: string
  readonly group?: string
}

/** Where each thing that is missing is written: the part, the label of its field, and the group it is in. */
const places: Readonly<Record<MissingPart['what'], Place>> = {
  parties: { part: 'partes', label: parties.name },
  partyName: { part: 'partes', label: parties.name },
  representative: { part: 'partes', label: parties.personName, group: parties.representative },
  powers: { part: 'partes', label: parties.powers },
  address: { part: 'partes', label: parties.address },
  liaison: { part: 'partes', label: parties.personName, group: parties.liaison },
  purpose: { part: 'datos', label: data.purpose },
  followUpUnit: { part: 'datos', label: data.unit },
  clauses: { part: 'clausulas', label: clauses.title },
  clause: { part: 'clausulas', label: clauses.title },
  end: { part: 'vigencia', label: validity.ends },
  resources: { part: 'vigencia', label: validity.amount },
  place: { part: 'datos', label: data.place },
  signingDate: { part: 'datos', label: data.signingDate },
  witness: { part: 'firmas', label: parties.personName },
}

export const partOf = ({ what }: MissingPart): string => places[what].part

const controls =
  'input:not([type="hidden"]), textarea, [role="combobox"], [role="spinbutton"], [role="checkbox"], button'

/** Moves to the field that lacks it: of several alike, the first of its party with nothing written. */
export function focusLacking(form: HTMLElement, { what, name }: MissingPart): void {
  const { label, group } = places[what]
  const said = (element: Element | null | undefined) => element?.textContent?.replace('*', '').trim() ?? ''
  const isOfParty = (one: Element) =>
    [undefined, name].includes(one.closest<HTMLElement>('[data-party]')?.dataset.party)
  const alike = [...form.querySelectorAll('label')]
    .filter((one) => said(one) === label && isOfParty(one))
    .filter((one) => !group || said(one.closest('fieldset')?.querySelector('legend')).startsWith(group))
    .flatMap((one) => one.closest('[data-slot="root"]')?.querySelector<HTMLElement>(controls) ?? [])
  const isBlank = (field: HTMLElement) => !('value' in field) || field.value === ''
  const field = alike.find(isBlank) ?? alike[0] ?? form.querySelector<HTMLElement>(controls)
  field?.focus()
}
