import { z } from 'zod'
import { presenceIn, type SeatPresence } from './attendance.ts'
import { MotionId, RecordId, type SeatId, SessionId } from './ids.ts'
import { QuorumCondition, QuorumRule, type RuleSet } from './rules.ts'
import type { Membership } from './seat.ts'
import { calls } from './session.ts'
import { Instant } from './time.ts'
import { unreachable } from './failure.ts'

/** How a condition of the quorum stands: how many it has of those it needs (R13). */
export const ConditionState = z
  .strictObject({
    condition: QuorumCondition,
    /** Name of its sector on that day; empty where it asks for none. */
    sector: z.string().default(''),
    has: z.int().min(0),
    needs: z.int().min(0),
    isMet: z.boolean(),
  })
  .readonly()
export type ConditionState = z.infer<typeof ConditionState>

/** Voting seats present out of those that count, how many are needed and what else is. */
export type Quorum = {
  readonly seats: number
  readonly present: number
  readonly required: number
  readonly conditions: readonly ConditionState[]
  readonly isReached: boolean
}

export const quorumOccasions = ['declared', 'vote', 'lost', 'restored', 'notReached'] as const

/**
 * The quorum as it was found at a moment that matters, with the rule that was asked: it never changes. A late
 * correction of the attendance annuls a loss or a recovery that did not happen; it does not rewrite it.
 */
export const QuorumStatement = z
  .strictObject({
    id: RecordId,
    sessionId: SessionId,
    at: Instant,
    occasion: z.enum(quorumOccasions),
    call: z.enum(calls),
    motionId: MotionId.nullable(),
    rule: QuorumRule,
    seats: z.int().min(0),
    present: z.int().min(0),
    required: z.int().min(0),
    conditions: z.array(ConditionState).readonly(),
    isReached: z.boolean(),
    /** The fact of attendance that annuls it. */
    annulledById: RecordId.nullable(),
  })
  .readonly()
export type QuorumStatement = z.infer<typeof QuorumStatement>

/** R11, in integers (R18). */
export function requiredQuorum(rule: QuorumRule, seats: number): number {
  switch (rule.kind) {
    case 'strictMajority':
      return Math.floor(seats / 2) + 1
    case 'fraction':
      return Math.ceil((seats * rule.p) / rule.q)
    case 'fixed':
      return rule.seats
    case 'any':
      return 1
    default:
      return unreachable(rule)
  }
}

/** Seats with vote that count in n: one a seat, never one a person (R1, R4); vacant ones by rule (R3). */
export function votingMembers(members: readonly Membership[], rules: RuleSet): Membership[] {
  return members.filter(
    (member) =>
      member.seat.hasVote &&
      (rules.vacantSeatsCount || member.holder !== null || member.alternates.length > 0),
  )
}

/** Who has the chair: the seat of that role, else the one that presides this session. */
function chairOf(members: readonly Membership[], presiding: SeatId | null): SeatId | null {
  return members.find(({ seat }) => seat.role === 'chair')?.seat.id ?? presiding
}

function conditionState(
  condition: QuorumCondition,
  members: readonly Membership[],
  present: readonly Membership[],
  isChairThere: boolean,
): ConditionState {
  if (condition.kind === 'presiding')
    return { condition, sector: '', has: isChairThere ? 1 : 0, needs: 1, isMet: isChairThere }
  const isOfSector = ({ sector }: Membership) => sector.id === condition.sectorId
  const sector = members.find(isOfSector)?.sector.name ?? ''
  const has = present.filter(isOfSector).length
  const needs = condition.kind === 'sectorSeats' ? condition.seats : Math.floor(present.length / 2) + 1
  return { condition, sector, has, needs, isMet: has >= needs }
}

/** Seats that leave the quorum of one vote: those excused, where the rules say so (R20). */
const nobody: ReadonlySet<SeatId> = new Set()

/** The quorum of a room (R11–R13), by the rule of the call it answers (R15). */
export function quorumOf(
  members: readonly Membership[],
  presence: ReadonlyMap<SeatId, SeatPresence>,
  rules: RuleSet,
  {
    rule = rules.quorum,
    presiding = null,
    without = nobody,
  }: { rule?: QuorumRule; presiding?: SeatId | null; without?: ReadonlySet<SeatId> } = {},
): Quorum {
  const voting = votingMembers(members, rules)
  const there = voting.filter(({ seat }) => presenceIn(presence, seat.id).isPresent && !without.has(seat.id))
  const chair = chairOf(members, presiding)
  const isChairThere = chair !== null && presenceIn(presence, chair).isPresent
  const conditions = rules.quorumConditions.map((one) => conditionState(one, members, there, isChairThere))
  const required = requiredQuorum(rule, voting.length)
  const isReached = there.length >= required && conditions.every(({ isMet }) => isMet)
  return { seats: voting.length, present: there.length, required, conditions, isReached }
}
