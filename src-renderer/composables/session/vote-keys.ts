import { isCounted, type VoteOption } from '../../../src-main/domain/motion.ts'
import type { LiveVote } from './live-vote.ts'

export const voteKeys: Record<string, VoteOption> = {
  F: 'inFavour',
  C: 'against',
  A: 'abstention',
  X: 'excused',
}

/** A single key in the vote, but those of the seats; false when it means nothing there. */
export function pressVoteKey(key: string, vote: LiveVote): boolean {
  if (key === 'M') {
    vote.askMenu()
    return true
  }
  const motion = vote.open.value
  if (!motion) return false
  const option = voteKeys[key]
  if (option) {
    if (vote.outlook.value?.result === 'tie') breakTie(option, vote)
    else if (isCounted(motion.method)) vote.askTotal(option)
    else vote.cast(option)
    return true
  }
  if (isCounted(motion.method)) return /^[0-9A-Z]$/.test(key)
  if ((key === 'Delete' || key === 'Backspace') && vote.marked.value) {
    vote.clear(vote.marked.value)
    return true
  }
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false
  vote.mark(key === 'ArrowDown' ? 1 : -1)
  return true
}

/** R19: the casting vote is for or against. */
function breakTie(option: VoteOption, vote: LiveVote): void {
  if (option === 'inFavour' || option === 'against') vote.casting.value = option
}
