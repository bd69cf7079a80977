import {
  calledName,
  type CooperationAgreement,
  type CooperationDraft,
  isWritable,
} from './cooperation-agreement.ts'
import { fieldsOf, knownFields } from './cooperation-fields.ts'
import { failure, type Failure } from './failure.ts'
import { fold } from './text.ts'
import type { LocalDate } from './time.ts'

export const mostClauses = 60

/** When it begins, as far as it is known: its own day or that of its signature. */
export function startOf({ startsOn, signingDate }: Pick<CooperationDraft, 'startsOn' | 'signingDate'>) {
  return startsOn ?? signingDate
}

/** Why what was written cannot be kept, however unfinished it is. `from`: when the agreement it modifies began. */
export function whyCannotWrite(
  agreement: Pick<CooperationAgreement, 'status' | 'modifiesId'>,
  draft: CooperationDraft,
  from: LocalDate | null,
): Failure | null {
  if (!isWritable(agreement)) return failure('cooperation.frozen', { status: agreement.status })
  if (draft.clauses.length > mostClauses)
    return failure('cooperation.tooManyClauses', { count: draft.clauses.length, limit: mostClauses })
  if (draft.validityKind === 'unchanged' && agreement.modifiesId === null)
    return failure('input.invalid', { field: 'validityKind', reason: 'format', limit: null })
  return (
    whyInvertedValidity(draft, from) ??
    whyRepeated(draft) ??
    whyUnknownField(draft, agreement.modifiesId !== null)
  )
}

/** R54: it does not end before it begins. */
function whyInvertedValidity(draft: CooperationDraft, former: LocalDate | null): Failure | null {
  const from = former ?? startOf(draft)
  const to = draft.validityKind === 'until' ? draft.endsOn : null
  return from && to && to < from ? failure('cooperation.endBeforeStart', { from, to }) : null
}

/** A party is there once, and no two are called the same. */
function whyRepeated({ parties, clauses, witnesses, annexes }: CooperationDraft): Failure | null {
  const name = twice(parties.map((party) => party.name))
  if (name !== null) return failure('cooperation.partyTwice', { name })
  const alias = twice(parties.map((party) => party.alias))
  if (alias !== null) return failure('cooperation.aliasTwice', { alias })
  const people = parties.flatMap(({ id, representatives }) => [id, ...representatives.map((one) => one.id)])
  const ids = [...people, ...[...clauses, ...witnesses, ...annexes].map((one) => one.id)]
  return twice(ids) === null ? null : failure('input.invalid', { field: 'id', reason: 'format', limit: null })
}

function twice(texts: readonly string[]): string | null {
  const seen = new Set<string>()
  for (const text of texts) {
    const folded = fold(text)
    if (folded && seen.has(folded)) return text
    seen.add(folded)
  }
  return null
}

/** A field in braces that nothing fills, with where it is. */
function whyUnknownField(draft: CooperationDraft, isModification: boolean): Failure | null {
  const known = knownFields(draft.parties.length, isModification)
  const texts: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['purpose', [draft.purpose], known.agreement],
    ['background', draft.background, known.agreement],
    ['commonDeclarations', draft.commonDeclarations, known.agreement],
    ...draft.parties.map((party) => ['declarations', party.declarations, known.party] as const),
    ['clauses', draft.clauses.flatMap(({ title, text, items }) => [title, text, ...items]), known.agreement],
  ]
  for (const [place, parts, names] of texts)
    for (const { field, before } of parts.flatMap(fieldsOf))
      if (!names.includes(field))
        return failure('cooperation.unknownField', { place, field, before, known: names })
  return null
}

/** What still keeps an agreement from its signature; `name`: the party or the number of the clause it is of. */
export type MissingPart = {
  readonly what:
    | 'purpose'
    | 'followUpUnit'
    | 'parties'
    | 'partyName'
    | 'representative'
    | 'powers'
    | 'address'
    | 'liaison'
    | 'clauses'
    | 'clause'
    | 'end'
    | 'resources'
    | 'place'
    | 'signingDate'
    | 'witness'
  readonly name: string
}

/** R54, f33: everything that the paper and its publication need. */
export function whatIsMissing(draft: CooperationDraft): MissingPart[] {
  const missing = (isMissing: boolean, what: MissingPart['what'], name = ''): MissingPart[] =>
    isMissing ? [{ what, name }] : []
  const isBlank = (text: string) => text.trim() === ''
  return [
    ...missing(draft.parties.length < 2, 'parties'),
    ...draft.parties.flatMap((party, index) => missingOfParty(party, index)),
    ...missing(isBlank(draft.purpose), 'purpose'),
    ...missing(isBlank(draft.followUpUnit), 'followUpUnit'),
    ...missing(draft.clauses.length === 0, 'clauses'),
    ...draft.clauses.flatMap(({ title, text, items }, index) =>
      missing(!title || (isBlank(text) && items.every(isBlank)), 'clause', String(index + 1)),
    ),
    ...missing(draft.validityKind === 'until' && draft.endsOn === null, 'end'),
    ...missing(draft.hasTransfer && !(draft.amount && draft.fundSource), 'resources'),
    ...missing(!draft.place, 'place'),
    ...missing(draft.signingDate === null, 'signingDate'),
    ...missing(
      draft.witnesses.some(({ name }) => !name),
      'witness',
    ),
  ]
}

function missingOfParty(party: CooperationDraft['parties'][number], index: number): MissingPart[] {
  const name = calledName(party) || String(index + 1)
  const [first] = party.representatives
  const isPerson = party.kind === 'individual'
  const needs: readonly (readonly [boolean, MissingPart['what']])[] = [
    [!party.name, 'partyName'],
    [!isPerson && !first?.name, 'representative'],
    [!isPerson && first?.name !== undefined && !first.powers.trim(), 'powers'],
    [party.representatives.slice(1).some((one) => !one.name), 'representative'],
    [!party.address, 'address'],
    [!party.liaison.name, 'liaison'],
  ]
  return needs.flatMap(([isMissing, what]) => (isMissing ? [{ what, name }] : []))
}
