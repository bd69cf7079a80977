import { presenceIn, type SeatPresence } from './attendance.ts'
import type { SeatId } from './ids.ts'
import type { QuorumRule, RuleSet } from './rules.ts'
import type { Membership } from './seat.ts'
import { unreachable } from './failure.ts'

/** Voting seats present out of those that count, and how many are needed. */
export type Quorum = {
  readonly seats: number
  readonly present: number
  readonly required: number
  readonly isReached: boolean
}

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

/** The quorum of a room (R11, R12), by the rule of the call it answers (R15). */
export function quorumOf(
  members: readonly Membership[],
  presence: ReadonlyMap<SeatId, SeatPresence>,
  rules: RuleSet,
  rule: QuorumRule = rules.quorum,
): Quorum {
  const voting = votingMembers(members, rules)
  const present = voting.filter((member) => presenceIn(presence, member.seat.id).isPresent).length
  const required = requiredQuorum(rule, voting.length)
  return { seats: voting.length, present, required, isReached: present >= required }
}
