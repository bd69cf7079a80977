import type { ConditionState, Quorum } from '../domain/quorum.ts'
import { joined, plural } from './grammar.ts'

/** What a condition of the quorum still lacks: «falta quien preside», «faltan 2 de Sociedad civil» (R13). */
export function unmetCondition({ condition, sector, has, needs }: ConditionState): string {
  if (condition.kind === 'presiding') return 'falta quien preside o su suplente'
  const name = sector || 'un sector'
  const missing = needs - has
  return condition.kind === 'sectorSeats'
    ? `${plural(missing, 'falta', 'faltan')} ${missing} de ${name}`
    : `${name} debe ser mayoría entre los presentes: tiene ${has} y se requieren ${needs}`
}

/** Every condition that is not met, in one phrase; empty when all are. */
export function unmetConditions(conditions: readonly ConditionState[]): string {
  return joined(conditions.filter(({ isMet }) => !isMet).map(unmetCondition))
}

function lacking({ condition, sector, has, needs }: ConditionState): string {
  if (condition.kind === 'presiding') return 'quien preside'
  const name = sector || 'un sector'
  return condition.kind === 'sectorSeats'
    ? `${needs - has} de ${name}`
    : `mayoría de ${name} (${has} de ${needs})`
}

/** «Falta quien preside y 1 de Sociedad civil»: what the quorum lacks besides its number, for a line of the screen. */
export function lackingConditions(conditions: readonly ConditionState[]): string {
  const unmet = conditions.filter(({ isMet }) => !isMet).map(lacking)
  return unmet.length > 0 ? `Falta ${joined(unmet)}` : ''
}

/** «6 de 11, se requieren 6; falta quien preside»: a quorum as it was found. */
export function quorumFound(quorum: Counted & { readonly conditions: readonly ConditionState[] }): string {
  const lacks = unmetConditions(quorum.conditions)
  return `${quorumArithmetic(quorum)}${lacks ? `; ${lacks}` : ''}`
}

type Counted = Pick<Quorum, 'present' | 'seats' | 'required'>

/** «6 de 11, se requieren 6»: the arithmetic of a quorum. */
function quorumArithmetic({ present, seats, required }: Counted): string {
  return `${present} de ${seats}, se ${plural(required, 'requiere', 'requieren')} ${required}`
}
