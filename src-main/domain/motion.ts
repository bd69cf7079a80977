import { z } from 'zod'
import { failure, unreachable, type Failure } from './failure.ts'
import { AgendaItemId, AgreementId, AttachmentId, MotionId, RecordId, SeatId, SessionId } from './ids.ts'
import { abstentionPolicies, MajorityRule } from './rules.ts'
import { optionalLine, prose } from './text.ts'
import { Instant } from './time.ts'

export const votingMethods = ['nominal', 'showOfHands', 'consensus', 'secret'] as const
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

export const motionResults = ['unanimous', 'majority', 'consensus', 'rejected'] as const
export type MotionResult = (typeof motionResults)[number]

/** What is put to the vote under an item. Closed, it never changes (R22). */
export const Motion = z
  .strictObject({
    id: MotionId,
    sessionId: SessionId,
    agendaItemId: AgendaItemId,
    agreementId: AgreementId.nullable(),
    text: prose(5000),
    /** What it said before the discussion changed it, and who asked for the change. */
    versions: z
      .array(z.strictObject({ text: prose(5000), at: Instant, seatId: SeatId.nullable() }).readonly())
      .readonly()
      .default([]),
    /** `admission`: whether an urgent matter is treated at all (R9). */
    purpose: z.enum(['matter', 'admission']).default('matter'),
    proposerId: SeatId.nullable().default(null),
    seconderId: SeatId.nullable().default(null),
    method: z.enum(votingMethods),
    /** Kind of matter by the rules; empty for any other. */
    matter: optionalLine(120).default(''),
    /** The rules in force when the vote was opened. */
    majority: MajorityRule,
    abstentions: z.enum(abstentionPolicies).default('inBase'),
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
  .strictObject({
    id: RecordId,
    motionId: MotionId,
    seatId: SeatId,
    option: VoteOption,
    /** Why it is excused. */
    reason: optionalLine(300).default(''),
  })
  .readonly()
export type Ballot = z.infer<typeof Ballot>

export const separateVoteKinds = ['particular', 'reasoned', 'concurrent'] as const

/** The reasons of who voted otherwise, or for others, annexed within its term (R22). */
export const SeparateVote = z
  .strictObject({
    id: RecordId,
    sessionId: SessionId,
    motionId: MotionId,
    seatId: SeatId,
    kind: z.enum(separateVoteKinds),
    text: prose(20_000),
    receivedAt: Instant,
    /** Its paper, when it came as one. */
    attachmentId: AttachmentId.nullable(),
  })
  .readonly()
export type SeparateVote = z.infer<typeof SeparateVote>

/** Of these only totals are noted: nobody's vote is known, or nobody wrote it down. */
export function isCounted(method: Motion['method']): boolean {
  return method === 'showOfHands' || method === 'secret'
}

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
export type Base = { readonly present: number; readonly members: number }

/** What a vote was opened with that decides it: by these and its tally anyone computes the result again. */
export type VoteRule = Pick<Motion, 'majority' | 'abstentions' | 'method'>

/** The votes as the rules weigh them: an abstention may leave the base or count in favour (R20). */
function weighed(rule: VoteRule, tally: Tally): { inFavour: number; against: number; left: number } {
  const { inFavour, against, abstention, excused } = tally
  if (rule.abstentions === 'inFavour') return { inFavour: inFavour + abstention, against, left: excused }
  return { inFavour, against, left: excused + (rule.abstentions === 'leavesBase' ? abstention : 0) }
}

/** On how many votes the majority is computed: those cast, or the seats present or of the body that do not leave it. */
export function majorityBase(rule: VoteRule, tally: Tally, base: Base): number {
  const { majority } = rule
  const { inFavour, against, left } = weighed(rule, tally)
  if (majority.kind === 'consensus') return Math.max(0, base.present - left)
  return majority.base === 'cast' ? inFavour + against : Math.max(0, base[majority.base] - left)
}

/** Votes in favour that approve (R17), in integers (R18). */
export function requiredVotes(rule: VoteRule, tally: Tally, base: Base): number {
  const { majority } = rule
  const votes = majorityBase(rule, tally, base)
  switch (majority.kind) {
    case 'simple':
      return (votes - (votes % 2)) / 2 + 1
    case 'qualified':
      return Math.max(1, upTo(votes * majority.p, majority.q))
    case 'consensus':
      return 1
    default:
      return unreachable(majority)
  }
}

/** The quotient of two integers, upwards and without fractions (R18). */
function upTo(dividend: number, divisor: number): number {
  const rest = dividend % divisor
  return (dividend - rest) / divisor + (rest > 0 ? 1 : 0)
}

/** R19: only under simple majority, as many in favour as against, and some. */
export function isTie(rule: VoteRule, tally: Tally): boolean {
  const { inFavour, against } = weighed(rule, tally)
  return rule.majority.kind === 'simple' && inFavour === against && inFavour > 0
}

/** Whether the casting vote can decide the tie: it adopts nothing that with it falls short of the members (R17). */
export function isTieToBreak(rule: VoteRule, tally: Tally, base: Base): boolean {
  if (!isTie(rule, tally)) return false
  const isOfMembers = rule.majority.kind === 'simple' && rule.majority.base === 'members'
  return !isOfMembers || weighed(rule, tally).inFavour + 1 >= requiredVotes(rule, tally, base)
}

/** Whether the votes in favour are enough (R17). By consensus nobody may be against, whatever the majority asks. */
function passes(rule: VoteRule, tally: Tally, base: Base): boolean {
  const { inFavour, against } = weighed(rule, tally)
  if (rule.method === 'consensus' && against > 0) return false
  return rule.majority.kind === 'consensus'
    ? against === 0 && inFavour >= 1
    : inFavour >= requiredVotes(rule, tally, base)
}

/**
 * R17, R19, R21. The casting vote decides a tie and counts for nothing else. «Unanimidad» is said of votes: where nobody
 * was asked for theirs it is consensus.
 */
export function resultOf(
  rule: VoteRule,
  tally: Tally,
  base: Base,
  castingVote: 'inFavour' | 'against' | null,
): MotionResult {
  if (isTie(rule, tally))
    return castingVote === 'inFavour' && isTieToBreak(rule, tally, base) ? 'majority' : 'rejected'
  if (!passes(rule, tally, base)) return 'rejected'
  if (rule.method === 'consensus') return 'consensus'
  if (tally.inFavour === base.present) return 'unanimous'
  return rule.majority.kind === 'consensus' ? 'consensus' : 'majority'
}

/** By consensus, whoever says nothing agrees: only the others are noted. */
export function consensusTally(noted: Tally, present: number): Tally {
  return { ...noted, inFavour: Math.max(0, present - noted.against - noted.abstention - noted.excused) }
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
  const needsCasting = chairBreaksTies && isTieToBreak(motion, tally, base)
  if (needsCasting && castingVote === null) return failure('motion.tie', { votes: tally.against })
  return !needsCasting && castingVote !== null ? failure('motion.noTie', {}) : null
}
