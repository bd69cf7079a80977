import type { SeatId } from '../../../src-main/domain/ids.ts'
import type { Motion, Tally } from '../../../src-main/domain/motion.ts'
import type { SessionContext } from './session-context.ts'
import { ballotPatch, tallyPatch } from './session-patches.ts'

/** What is done to the open vote besides casting it. */
export function voteCommands({ api, dossier, run, refusal }: SessionContext, open: () => Motion | null) {
  /** Runs over the open vote, if there is one; a former refusal no longer stands. */
  function onOpen(act: (motion: Motion) => void): void {
    const motion = open()
    if (!motion) return
    refusal.value = null
    act(motion)
  }
  /** The same, and whether it was taken: what was written stays in sight until it is. */
  async function taken(act: (motion: Motion) => Promise<unknown>): Promise<boolean> {
    const motion = open()
    if (!motion) return false
    refusal.value = null
    return (await act(motion)) !== null
  }

  return {
    setTally: (tally: Tally) =>
      onOpen(({ id }) => void run(() => api.motion.setTally({ motionId: id, tally }), tallyPatch(id, tally))),
    setMethod: (method: Motion['method']) =>
      onOpen(({ id }) => void run(() => api.motion.setMethod({ motionId: id, method }))),
    setMatter: (matter: string) =>
      onOpen(({ id }) => void run(() => api.motion.setMatter({ motionId: id, matter }))),
    setMovers: (movers: Partial<Pick<Motion, 'proposerId' | 'seconderId'>>) =>
      onOpen(({ id }) => void run(() => api.motion.setMovers({ motionId: id, ...movers }))),
    amend: (text: string, seatId: SeatId | null) =>
      taken(({ id }) => run(() => api.motion.amend({ motionId: id, text, seatId }))),
    excuse: (seatId: SeatId, reason: string) =>
      taken(({ id }) => {
        const input = { motionId: id, seatId, option: 'excused', reason } as const
        return run(() => api.motion.castVote(input), ballotPatch(id, seatId, 'excused', reason))
      }),
    withdraw: () => onOpen(({ id }) => void run(() => api.motion.withdraw({ motionId: id }))),
    preside(seatId: SeatId): void {
      refusal.value = null
      void run(() => api.session.preside({ sessionId: dossier.value.session.id, seatId }))
    },
  }
}
