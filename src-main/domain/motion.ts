import { z } from 'zod'
import { failure, unreachable, type Failure } from './failure.ts'
import { AgendaItemId, AgreementId, MotionId, RecordId, SeatId, SessionId } from './ids.ts'
import { MajorityRule } from './rules.ts'
import { prose } from './text.ts'
import { Instant } from './time.ts'

export const votingMethods = ['nominal', 'showOfHands'] as const
export const voteOptions = ['inFavour', 'against', 'abstention', 'excused'] as const
export const VoteOption = z.enum(voteOptions)
export type VoteOption = z.infer<typeof VoteOption>

export const Tally = z
  .strictObject({
    inFavour: z.int().min(0).max(999),
    against: z.int().min(0).max(999),
    abstention: z.int().min(0).max(999),
    excused: z.int().min(0).max(999),
  })
  .readonly()
export type Tally = z.infer<typeof Tally>

export const motionResults = ['unanimous', 'majority', 'rejected'] as const
export type MotionResult = (typeof motionResults)[number]

/** What is put to the vote under an item. Closed, it never changes (R22). */
export const Motion = z
  .strictObject({
    id: MotionId,
    sessionId: SessionId,
    agendaItemId: AgendaItemId,
    agreementId: AgreementId.nullable(),
    text: prose(5000),
    method: z.enum(votingMethods),
    /** The rule in force when the vote was opened. */
    majority: MajorityRule,
    status: z.enum(['open', 'closed']),
    openedAt: Instant,
    closedAt: Instant.nullable(),
    /** Voting seats present when it was closed (R16); null while open. */
    present: z.int().min(0).nullable(),
    /** Voting seats of the body then. */
    members: z.int().min(0).nullable(),
    tally: Tally.nullable(),
    /** Vote of who presides, apart, only on a tie (R19). */
    castingVote: z.enum(['inFavour', 'against']).nullable(),
    result: z.enum(motionResults).nullable(),
  })
  .readonly()
export type Motion = z.infer<typeof Motion>

/** The sense of one seat in a nominal vote. Who is absent has none: absent is never abstention. */
export const Ballot = z
  .strictObject({ id: RecordId, motionId: MotionId, seatId: SeatId, option: VoteOption })
  .readonly()
export type Ballot = z.infer<typeof Ballot>

export const emptyTally: Tally = { inFavour: 0, against: 0, abstention: 0, excused: 0 }

export function tallyOf(ballots: readonly Ballot[]): Tally {
  const tally = { ...emptyTally }
  for (const ballot of ballots) tally[ballot.option] += 1
  return tally
}

export function counted(tally: Tally): number {
  return tally.inFavour + tally.against + tally.abstention + tally.excused
}

/** Those on whom the majority is computed; the excused leave it (R20). */
type Base = { readonly present: number; readonly members: number }

/** Votes in favour that approve (R17), in integers (R18). */
export function requiredVotes(rule: MajorityRule, tally: Tally, base: Base): number {
  const seats = (of: 'present' | 'members') => base[of] - tally.excused
  switch (rule.kind) {
    case 'simple': {
      if (rule.base === 'cast') return Math.floor((tally.inFavour + tally.against) / 2) + 1
      return Math.floor(seats(rule.base) / 2) + 1
    }
    case 'qualified':
      return Math.max(1, Math.ceil((seats(rule.base) * rule.p) / rule.q))
    case 'consensus':
      return 1
    default:
      return unreachable(rule)
  }
}

/** R19: only under simple majority, as many in favour as against, and some. */
export function isTie(rule: MajorityRule, tally: Tally): boolean {
  return rule.kind === 'simple' && tally.inFavour === tally.against && tally.inFavour > 0
}

/** Whether the casting vote can decide the tie: it adopts nothing that with it falls short of the members (R17). */
export function isTieToBreak(rule: MajorityRule, tally: Tally, base: Base): boolean {
  if (!isTie(rule, tally)) return false
  const isOfMembers = rule.kind === 'simple' && rule.base === 'members'
  return !isOfMembers || tally.inFavour + 1 >= requiredVotes(rule, tally, base)
}

/** R17, R19, R21. The casting vote decides a tie and counts for nothing else. */
export function resultOf(
  rule: MajorityRule,
  tally: Tally,
  base: Base,
  castingVote: 'inFavour' | 'against' | null,
): MotionResult {
  if (isTie(rule, tally))
    return castingVote === 'inFavour' && isTieToBreak(rule, tally, base) ? 'majority' : 'rejected'
  const passes =
    rule.kind === 'consensus'
      ? tally.against === 0 && tally.inFavour >= 1
      : tally.inFavour >= requiredVotes(rule, tally, base)
  if (!passes) return 'rejected'
  return tally.inFavour === base.present ? 'unanimous' : 'majority'
}

/** Why the vote cannot be saved: who is missing, who is too many, a tie without casting vote (R16, R19). */
export function whyCannotCloseMotion(
  motion: Motion,
  tally: Tally,
  base: Base,
  castingVote: 'inFavour' | 'against' | null,
  chairBreaksTies: boolean,
): Failure | null {
  if (motion.status === 'closed') return failure('motion.closed', {})
  const { present } = base
  const votes = counted(tally)
  if (votes < present) return failure('motion.incomplete', { missing: present - votes, present })
  if (votes > present) return failure('motion.tooMany', { counted: votes, present })
  const needsCasting = chairBreaksTies && isTieToBreak(motion.majority, tally, base)
  if (needsCasting && castingVote === null) return failure('motion.tie', { votes: tally.inFavour })
  return !needsCasting && castingVote !== null ? failure('motion.noTie', {}) : null
}
