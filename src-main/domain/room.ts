import { inOrder, presenceBySeat, presenceIn, type SeatPresence } from './attendance.ts'
import type { SessionDossier } from './dossier.ts'
import { failure, type Failure } from './failure.ts'
import type { SeatId } from './ids.ts'
import { type Quorum, quorumOf, votingMembers } from './quorum.ts'
import type { QuorumRule } from './rules.ts'
import type { Membership } from './seat.ts'
import type { Call } from './session.ts'
import { addMinutes, type Instant, instantOf } from './time.ts'

/** Presence of every seat at `at`, or at the end of the log. */
export function presenceAt(dossier: SessionDossier, at: Instant | null = null): Map<SeatId, SeatPresence> {
  return presenceBySeat(dossier.attendance, at)
}

/** When the second call of the same day begins; null where the rules have none. */
export function secondCallAt({
  session,
  rules,
  body,
}: Pick<SessionDossier, 'session' | 'rules' | 'body'>): Instant | null {
  if (rules.secondCall?.kind !== 'sameDay') return null
  return addMinutes(instantOf(session.date, session.time, body.timeZone), rules.secondCall.minutes)
}

/** The call on which the session was opened, or would be at `at`: the second from its hour on, or when called again (R15). */
export function callAt(
  dossier: Pick<SessionDossier, 'session' | 'rules' | 'body'>,
  at: Instant | null,
): Call {
  const { session, rules } = dossier
  if (session.call) return session.call
  if (session.attempt > 1 && rules.secondCall !== null) return 'second'
  const second = secondCallAt(dossier)
  return second !== null && at !== null && at >= second ? 'second' : 'first'
}

export function quorumRuleAt(dossier: SessionDossier, at: Instant | null): QuorumRule {
  return callAt(dossier, at) === 'second' ? dossier.rules.secondCallQuorum : dossier.rules.quorum
}

/** The quorum at `at`, or at the end of the log; `without` those who leave it for one vote (R20). */
export function quorumAt(
  dossier: SessionDossier,
  at: Instant | null = null,
  without?: ReadonlySet<SeatId>,
): Quorum {
  return quorumOf(dossier.members, presenceAt(dossier, at), dossier.rules, {
    rule: quorumRuleAt(dossier, at),
    presiding: dossier.session.presidingSeatId,
    ...(without ? { without } : {}),
  })
}

/** Why there is no quorum: its number is short, or one of its conditions is not met (R11, R13). */
export function whyNoQuorum(quorum: Quorum, area: 'session' | 'motion'): Failure | null {
  if (quorum.isReached) return null
  if (quorum.present < quorum.required) return failure(`${area}.noQuorum`, quorumParams(quorum))
  return failure(`${area}.quorumUnmet`, { conditions: quorum.conditions.filter(({ isMet }) => !isMet) })
}

/** Seats that may vote at `at`: with vote and present (R16). */
export function votersAt(dossier: SessionDossier, at: Instant | null = null): Membership[] {
  const presence = presenceAt(dossier, at)
  return votingMembers(dossier.members, dossier.rules).filter(
    (member) => presenceIn(presence, member.seat.id).isPresent,
  )
}

function quorumParams({ present, required, seats }: Quorum) {
  return { present, required, seats }
}

/** A moment at which the quorum of an open session was lost or came back. */
export type QuorumChange = {
  readonly at: Instant
  readonly occasion: 'lost' | 'restored'
  readonly quorum: Quorum
}

/** Each loss and recovery of the quorum between the opening and the end, by the log as it stands (R14). */
export function quorumChanges(dossier: SessionDossier): QuorumChange[] {
  const { openedAt, closedAt } = dossier.session
  if (openedAt === null) return []
  const moments = new Set(
    inOrder(dossier.attendance)
      .filter(({ kind, at }) => kind !== 'excused' && at > openedAt && (closedAt === null || at < closedAt))
      .map(({ at }) => at),
  )
  const changes: QuorumChange[] = []
  let wasReached = quorumAt(dossier, openedAt).isReached
  for (const at of moments) {
    const quorum = quorumAt(dossier, at)
    if (quorum.isReached === wasReached) continue
    wasReached = quorum.isReached
    changes.push({ at, occasion: wasReached ? 'restored' : 'lost', quorum })
  }
  return changes
}
