import type { AttendanceEvent } from '../domain/attendance.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import type { MotionId } from '../domain/ids.ts'
import type { Quorum, QuorumStatement } from '../domain/quorum.ts'
import { callAt, quorumChanges, quorumRuleAt } from '../domain/room.ts'
import type { Call } from '../domain/session.ts'
import type { Instant } from '../domain/time.ts'
import type { QuorumRule } from '../domain/rules.ts'
import type { Environment, WriteStore } from './ports.ts'

type Finding = {
  readonly at: Instant
  readonly occasion: QuorumStatement['occasion']
  readonly quorum: Quorum
  readonly motionId?: MotionId
  /** By default those of the hour. */
  readonly call?: Call
  readonly rule?: QuorumRule
}

/** Freezes the quorum as it was found, with its rule (R14). */
export function state(store: WriteStore, dossier: SessionDossier, finding: Finding, env: Environment): void {
  const { at, occasion, quorum, motionId = null } = finding
  const { seats, present, required, conditions, isReached } = quorum
  store.put('quorumStatement', {
    id: env.newId(),
    sessionId: dossier.session.id,
    at,
    occasion,
    call: finding.call ?? callAt(dossier, at),
    motionId,
    rule: finding.rule ?? quorumRuleAt(dossier, at),
    seats,
    present,
    required,
    conditions,
    isReached,
    annulledById: null,
  })
}

/**
 * States each loss and recovery of the quorum that the log now tells and that nobody stated (R14). Those it no longer
 * tells are annulled by the fact that was written late; a slip of a key takes back what it stated.
 */
export function stateChanges(
  store: WriteStore,
  dossier: SessionDossier,
  cause: AttendanceEvent | null,
  env: Environment,
): void {
  const changes = quorumChanges(dossier)
  const stated = dossier.statements.filter(
    ({ occasion, annulledById }) => (occasion === 'lost' || occasion === 'restored') && annulledById === null,
  )
  const isSame = (one: { at: Instant; occasion: string }, other: { at: Instant; occasion: string }) =>
    one.at === other.at && one.occasion === other.occasion
  for (const statement of stated)
    if (!changes.some((change) => isSame(change, statement))) {
      if (cause) store.put('quorumStatement', { ...statement, annulledById: cause.id })
      else store.remove('quorumStatement', statement.id)
    }
  for (const change of changes)
    if (!stated.some((statement) => isSame(change, statement))) state(store, dossier, change, env)
}
