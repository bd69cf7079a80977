import type { SessionDossier } from '../../../src-main/domain/dossier.ts'
import {
  counted,
  isTie,
  isTieToBreak,
  majorityBase,
  requiredVotes,
  resultOf,
  type Motion,
  type MotionResult,
  type Tally,
} from '../../../src-main/domain/motion.ts'
import type { Membership } from '../../../src-main/domain/seat.ts'
import { countVotes } from '../../../src-main/domain/vote-count.ts'

/** How a vote stands: what it would be as counted, and whether the votes still missing can change that. */
export type VoteOutlook = {
  readonly tally: Tally
  readonly present: number
  /** Votes in favour that approve, if those that are missing are cast; and of how many. */
  readonly required: number
  readonly of: number
  readonly missing: number
  readonly voters: readonly Membership[]
  readonly withoutVote: readonly Membership[]
  /** Who prevents the consensus. */
  readonly opposed: readonly Membership[]
  readonly result: MotionResult | 'approved' | 'open' | 'tie' | 'opposed'
  readonly isDecided: boolean
}

export function outlookOf(dossier: SessionDossier, motion: Motion): VoteOutlook {
  const { tally, base, voters, ballots, opposed } = countVotes(dossier, motion)
  const missing = Math.max(0, base.present - counted(tally))
  const withRest = (option: keyof Tally) => ({ ...tally, [option]: tally[option] + missing })
  const all = withRest('against')
  const voted = new Set(ballots.map(({ seatId }) => seatId))
  const common = {
    tally,
    present: base.present,
    required: requiredVotes(motion, all, base),
    of: majorityBase(motion, all, base),
    missing,
    voters,
    withoutVote: motion.method === 'nominal' ? voters.filter(({ seat }) => !voted.has(seat.id)) : [],
    opposed,
  }
  if (motion.result) return { ...common, result: motion.result, isDecided: true }
  if (opposed.length > 0) return { ...common, result: 'opposed', isDecided: false }
  if (missing === 0 && isTie(motion, tally)) {
    const isBroken = dossier.rules.chairBreaksTies && isTieToBreak(motion, tally, base)
    return { ...common, result: isBroken ? 'tie' : 'rejected', isDecided: !isBroken }
  }
  const best = resultOf(motion, withRest('inFavour'), base, null)
  const worst = resultOf(motion, all, base, null)
  if (best === 'rejected' && !isTieToBreak(motion, withRest('inFavour'), base))
    return { ...common, result: 'rejected', isDecided: true }
  if (worst === 'rejected') return { ...common, result: 'open', isDecided: false }
  const result = best === worst ? best : best === 'unanimous' ? 'approved' : 'majority'
  return { ...common, result, isDecided: true }
}
