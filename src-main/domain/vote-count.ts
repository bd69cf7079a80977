import { whyCannotPreside } from './conduct.ts'
import { presidingMember, type SessionDossier } from './dossier.ts'
import { failure, type Failure } from './failure.ts'
import {
  type Ballot,
  type Base,
  consensusTally,
  emptyTally,
  isCounted,
  type Motion,
  type Tally,
  tallyOf,
  whyCannotCloseMotion,
} from './motion.ts'
import { type Quorum, votingMembers } from './quorum.ts'
import { quorumAt, votersAt, whyNoQuorum } from './room.ts'
import type { Membership } from './seat.ts'

/** How a vote stands with those in the room: what it would be saved with. */
export type VoteCount = {
  /** Who may vote (R16). */
  readonly voters: readonly Membership[]
  /** Of who is still in the room: absent is never abstention. */
  readonly ballots: readonly Ballot[]
  readonly tally: Tally
  readonly base: Base
  readonly quorum: Quorum
  /** Who prevents the consensus that was sought. */
  readonly opposed: readonly Membership[]
}

/** The votes as they stand now; of a saved one, as it was saved. */
export function countVotes(dossier: SessionDossier, motion: Motion): VoteCount {
  const voters = votersAt(dossier, motion.closedAt)
  const seats = new Set(voters.map(({ seat }) => seat.id))
  const ballots = dossier.ballots.filter(
    ({ motionId, seatId }) => motionId === motion.id && seats.has(seatId),
  )
  const base = {
    present: motion.present ?? voters.length,
    members: motion.members ?? votingMembers(dossier.members, dossier.rules).length,
  }
  const tally = motion.status === 'closed' ? motion.tally : openTally(motion, ballots, base.present)
  const against = new Set(ballots.filter(({ option }) => option === 'against').map(({ seatId }) => seatId))
  return {
    voters,
    ballots,
    base,
    tally: tally ?? emptyTally,
    quorum: quorumOfVote(dossier, motion, ballots),
    opposed: motion.method === 'consensus' ? voters.filter(({ seat }) => against.has(seat.id)) : [],
  }
}

function openTally(motion: Motion, ballots: readonly Ballot[], present: number): Tally | null {
  if (isCounted(motion.method)) return motion.tally
  const noted = tallyOf(ballots)
  return motion.method === 'consensus' ? consensusTally(noted, present) : noted
}

/** R20: where the rules say so, who is excused does not make the quorum of that vote. */
function quorumOfVote(dossier: SessionDossier, motion: Motion, ballots: readonly Ballot[]): Quorum {
  const { closedAt, method, tally } = motion
  if (!dossier.rules.excusedLeaveQuorum) return quorumAt(dossier, closedAt)
  if (!isCounted(method)) {
    const excused = ballots.filter(({ option }) => option === 'excused').map(({ seatId }) => seatId)
    return quorumAt(dossier, closedAt, new Set(excused))
  }
  const quorum = quorumAt(dossier, closedAt)
  const present = Math.max(0, quorum.present - (tally?.excused ?? 0))
  return { ...quorum, present, isReached: quorum.isReached && present >= quorum.required }
}

/** Without consensus there is nothing to save: the matter goes to a vote. */
function whyNoConsensus({ opposed }: VoteCount): Failure | null {
  const seats = opposed.map(({ seat }) => seat.name)
  return seats.length > 0 ? failure('motion.opposed', { seats }) : null
}

/** Why an open vote cannot be saved as it stands (R14, R16, R19, R20). */
export function whyCannotSaveVote(
  dossier: SessionDossier,
  motion: Motion,
  castingVote: Motion['castingVote'],
): Failure | null {
  const count = countVotes(dossier, motion)
  const { tally, base, quorum } = count
  return (
    whyNoQuorum(quorum, 'motion') ??
    whyNoConsensus(count) ??
    whyCannotCloseMotion(motion, tally, base, castingVote, dossier.rules.chairBreaksTies) ??
    (castingVote ? whyCannotPreside(dossier, presidingMember(dossier)?.seat.id ?? null) : null)
  )
}
