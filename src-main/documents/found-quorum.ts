import type { SessionDossier } from '../domain/dossier.ts'
import { type Quorum, quorumOf, type QuorumStatement } from '../domain/quorum.ts'
import { callHours, presenceAt, quorumAt, quorumRuleAt } from '../domain/room.ts'
import type { QuorumRule } from '../domain/rules.ts'
import type { Instant } from '../domain/time.ts'
import type { FoundQuorum } from '../locale/paper-quorum-texts.ts'

type Sectors = Pick<SessionDossier, 'members'>

/** A quorum with the names of the sectors that its conditions ask for. */
export function named({ members }: Sectors, quorum: Quorum, rule: QuorumRule): FoundQuorum {
  const names = new Map(members.map(({ sector }) => [sector.id, sector.name]))
  const conditions = quorum.conditions.map((one) => ({
    ...one,
    sector:
      one.sector || (one.condition.kind === 'presiding' ? '' : (names.get(one.condition.sectorId) ?? '')),
  }))
  return { ...quorum, conditions, rule }
}

export function namedStatement(dossier: Sectors, statement: QuorumStatement): FoundQuorum {
  return named(dossier, statement, statement.rule)
}

/** The statements that no correction annulled. */
export function standing({ statements }: Pick<SessionDossier, 'statements'>): readonly QuorumStatement[] {
  return statements.filter(({ annulledById }) => annulledById === null)
}

/** The quorum with which the session was opened: as it was frozen, else as the log tells it (R14). */
export function declaredQuorum(dossier: SessionDossier): FoundQuorum {
  const statement = standing(dossier).find(({ occasion }) => occasion === 'declared')
  if (statement) return namedStatement(dossier, statement)
  const { openedAt } = dossier.session
  return named(dossier, quorumAt(dossier, openedAt), quorumRuleAt(dossier, openedAt))
}

/** What there was when the first call of the day ended: as frozen, else by the log; null where there is no second one. */
export function firstOfDay(dossier: SessionDossier): { at: Instant; quorum: FoundQuorum } | null {
  const [{ until: at }, second] = callHours(dossier)
  if (!second) return null
  const frozen = standing(dossier).find(({ occasion, call }) => occasion === 'notReached' && call === 'first')
  if (frozen) return { at: frozen.at, quorum: namedStatement(dossier, frozen) }
  const { rules, members } = dossier
  return { at, quorum: named(dossier, quorumOf(members, presenceAt(dossier, at), rules), rules.quorum) }
}
