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

/** «6 de 11, se requieren 6»: the arithmetic of a quorum. */
export function quorumArithmetic({
  present,
  seats,
  required,
}: Pick<Quorum, 'present' | 'seats' | 'required'>): string {
  return `${present} de ${seats}, se ${plural(required, 'requiere', 'requieren')} ${required}`
}
