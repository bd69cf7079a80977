import { inForce, presenceBySeat, presenceIn, type SeatPresence } from './attendance.ts'
import type { SessionDossier } from './dossier.ts'
import { failure, type Failure } from './failure.ts'
import type { SeatId } from './ids.ts'
import { type Quorum, quorumOf, votingMembers } from './quorum.ts'
import type { QuorumRule, RuleSet } from './rules.ts'
import type { Membership } from './seat.ts'
import type { Call, Session } from './session.ts'
import { addMinutes, type Instant, instantOf } from './time.ts'

/** Presence of every seat at `at`, or at the end of the log. */
export function presenceAt(dossier: SessionDossier, at: Instant | null = null): Map<SeatId, SeatPresence> {
  return presenceBySeat(dossier.attendance, at)
}

/** When the second call of the same day begins; null where the rules have none, or when called again (R15). */
export function secondCallAt({
  session,
  rules,
  body,
}: Pick<SessionDossier, 'session' | 'rules' | 'body'>): Instant | null {
  if (rules.secondCall?.kind !== 'sameDay' || session.attempt > 1) return null
  return addMinutes(instantOf(session.date, session.time, body.timeZone), rules.secondCall.minutes)
}

/** A call of the day: when it begins, and until when the quorum is waited for. */
export type CallHours = { readonly call: Call; readonly from: Instant; readonly until: Instant }

/** The calls of the day of a session, in order; the second ends the wait of the first (R15). */
export function callHours(
  dossier: Pick<SessionDossier, 'session' | 'rules' | 'body'>,
): readonly [CallHours, ...CallHours[]] {
  const { session, rules, body } = dossier
  const from = instantOf(session.date, session.time, body.timeZone)
  const until = addMinutes(from, rules.toleranceMinutes)
  const second = secondCallAt(dossier)
  const call = session.attempt > 1 && rules.secondCall !== null ? 'second' : 'first'
  if (second === null) return [{ call, from, until }]
  return [
    { call, from, until: until < second ? until : second },
    { call: 'second', from: second, until: addMinutes(second, rules.toleranceMinutes) },
  ]
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
  return ruleOf(dossier.rules, callAt(dossier, at))
}

function ruleOf({ quorum, secondCallQuorum }: RuleSet, call: Call): QuorumRule {
  return call === 'second' ? secondCallQuorum : quorum
}

/** Who presided at `at`: the last that had taken the chair. */
function presidingAt({ presidings, presidingSeatId }: Session, at: Instant | null): SeatId | null {
  if (at === null) return presidingSeatId
  return (presidings.findLast(({ from }) => from <= at) ?? presidings[0])?.seatId ?? presidingSeatId
}

/** Who is in the room at a moment and the quorum they make, read from the log once for all that is asked of it. */
export type Room = {
  readonly call: Call
  readonly rule: QuorumRule
  readonly presence: ReadonlyMap<SeatId, SeatPresence>
  readonly quorum: Quorum
}

/** The room at `at`, or at the end of the log; `without` those who leave its quorum for one vote (R20). */
export function roomAt(
  dossier: SessionDossier,
  at: Instant | null = null,
  without?: ReadonlySet<SeatId>,
): Room {
  const { members, rules, session } = dossier
  const call = callAt(dossier, at)
  const rule = ruleOf(rules, call)
  const presence = presenceAt(dossier, at)
  const presiding = presidingAt(session, at)
  const quorum = quorumOf(members, presence, rules, { rule, presiding, ...(without ? { without } : {}) })
  return { call, rule, presence, quorum }
}

/** The quorum at `at`, or at the end of the log; `without` those who leave it for one vote (R20). */
export function quorumAt(
  dossier: SessionDossier,
  at: Instant | null = null,
  without?: ReadonlySet<SeatId>,
): Quorum {
  return roomAt(dossier, at, without).quorum
}

/** Why there is no quorum: its number is short, or one of its conditions is not met (R11, R13). */
export function whyNoQuorum(quorum: Quorum, area: 'session' | 'motion'): Failure | null {
  if (quorum.isReached) return null
  if (quorum.present < quorum.required) return failure(`${area}.noQuorum`, quorumParams(quorum))
  return failure(`${area}.quorumUnmet`, { conditions: quorum.conditions.filter(({ isMet }) => !isMet) })
}

/** Seats that may vote at `at`: with vote and present (R16). */
export function votersAt(dossier: SessionDossier, at: Instant | null = null): Membership[] {
  return votersIn(dossier, presenceAt(dossier, at))
}

export function votersIn(dossier: SessionDossier, presence: ReadonlyMap<SeatId, SeatPresence>): Membership[] {
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
  const { openedAt, closedAt, presidings } = dossier.session
  if (openedAt === null) return []
  const movements = dossier.attendance.filter(({ kind }) => kind !== 'excused')
  const hours = [...inForce(movements).map(({ at }) => at), ...presidings.map(({ from }) => from)]
  const moments = new Set(hours.filter((at) => at > openedAt && (closedAt === null || at < closedAt)).sort())
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
