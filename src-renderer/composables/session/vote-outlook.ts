import type { SessionDossier } from '../../../src-main/domain/dossier.ts'
import {
  counted,
  isTie,
  isTieToBreak,
  requiredVotes,
  resultOf,
  tallyOf,
  type Motion,
  type MotionResult,
  type Tally,
} from '../../../src-main/domain/motion.ts'
import { votingMembers } from '../../../src-main/domain/quorum.ts'
import { votersAt } from '../../../src-main/domain/room.ts'
import type { Membership } from '../../../src-main/domain/seat.ts'

/** How a vote stands: what it would be as counted, and whether the votes still missing can change that. */
export type VoteOutlook = {
  readonly tally: Tally
  readonly present: number
  readonly required: number
  readonly missing: number
  readonly voters: readonly Membership[]
  readonly withoutVote: readonly Membership[]
  readonly result: MotionResult | 'approved' | 'open' | 'tie'
  readonly isDecided: boolean
}

/** The tally of a motion: kept when closed or by show of hands, else counted from its ballots. */
function tallyOfMotion(dossier: SessionDossier, motion: Motion): Tally {
  const ballots = dossier.ballots.filter((ballot) => ballot.motionId === motion.id)
  return motion.tally ?? tallyOf(ballots)
}

export function outlookOf(dossier: SessionDossier, motion: Motion): VoteOutlook {
  const tally = tallyOfMotion(dossier, motion)
  const voters = votersAt(dossier, motion.closedAt)
  const present = motion.present ?? voters.length
  const members = motion.members ?? votingMembers(dossier.members, dossier.rules).length
  const base = { present, members }
  const required = requiredVotes(motion, tally, base)
  const missing = Math.max(0, present - counted(tally))
  const voted = new Set(
    dossier.ballots.filter((ballot) => ballot.motionId === motion.id).map(({ seatId }) => seatId),
  )
  const withoutVote = motion.method === 'nominal' ? voters.filter(({ seat }) => !voted.has(seat.id)) : []
  const common = { tally, present, required, missing, voters, withoutVote }
  if (motion.result) return { ...common, result: motion.result, isDecided: true }
  if (missing === 0 && isTie(motion, tally)) {
    const isBroken = dossier.rules.chairBreaksTies && isTieToBreak(motion, tally, base)
    return { ...common, result: isBroken ? 'tie' : 'rejected', isDecided: !isBroken }
  }
  const withRest = (option: keyof Tally) => ({ ...tally, [option]: tally[option] + missing })
  const best = resultOf(motion, withRest('inFavour'), base, null)
  const worst = resultOf(motion, withRest('against'), base, null)
  if (best === 'rejected' && !isTieToBreak(motion, withRest('inFavour'), base))
    return { ...common, result: 'rejected', isDecided: true }
  if (worst === 'rejected') return { ...common, result: 'open', isDecided: false }
  const result = best === worst ? best : best === 'unanimous' ? 'approved' : 'majority'
  return { ...common, result, isDecided: true }
}
