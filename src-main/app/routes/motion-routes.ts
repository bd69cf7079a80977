import { need } from '../../usecases/dossier.ts'
import * as motions from '../../usecases/motions.ts'
import * as separateVotes from '../../usecases/separate-votes.ts'
import type { Services } from '../services.ts'
import { os } from './implementer.ts'

/** Votes: which use case answers each entry, and what its undo belongs to. */
export function motionRoutes(services: Services) {
  const { environment: env, documents, query, command, saved } = services
  /** The session it belongs to: what undo looks at. */
  const scope = {
    item: (itemId: string) => query((store) => need(store, 'agendaItem', itemId).sessionId),
    motion: (motionId: string) => query((store) => need(store, 'motion', motionId).sessionId),
  }

  return {
    motion: {
      open: os.motion.open.handler(({ input }) => {
        const session = scope.item(input.agendaItemId)
        const { result, ...reply } = command('motion.open', session, (store) =>
          motions.openMotion(store, input, env),
        )
        return { ...reply, motionId: result }
      }),
      castVote: os.motion.castVote.handler(({ input }) =>
        saved('motion.castVote', scope.motion(input.motionId), (store) =>
          motions.castVote(store, input, env),
        ),
      ),
      setTally: os.motion.setTally.handler(({ input }) =>
        saved('motion.setTally', scope.motion(input.motionId), (store) =>
          motions.setTally(store, input, env),
        ),
      ),
      setMethod: os.motion.setMethod.handler(({ input }) =>
        saved('motion.setMethod', scope.motion(input.motionId), (store) =>
          motions.setMethod(store, input, env),
        ),
      ),
      setMovers: os.motion.setMovers.handler(({ input }) =>
        saved('motion.setMovers', scope.motion(input.motionId), (store) =>
          motions.setMovers(store, input, env),
        ),
      ),
      setMatter: os.motion.setMatter.handler(({ input }) =>
        saved('motion.setMatter', scope.motion(input.motionId), (store) =>
          motions.setMatter(store, input, env),
        ),
      ),
      amend: os.motion.amend.handler(({ input }) =>
        saved('motion.amend', scope.motion(input.motionId), (store) =>
          motions.amendMotion(store, input, env),
        ),
      ),
      close: os.motion.close.handler(({ input }) => {
        const reply = saved('motion.close', scope.motion(input.motionId), (store) =>
          motions.closeMotion(store, input, env),
        )
        documents.freezeVoted(input.motionId)
        return reply
      }),
      withdraw: os.motion.withdraw.handler(({ input }) =>
        saved('motion.withdraw', scope.motion(input.motionId), (store) =>
          motions.withdrawMotion(store, input.motionId, env),
        ),
      ),
      saveSeparateVote: os.motion.saveSeparateVote.handler(({ input }) =>
        saved('motion.saveSeparateVote', null, (store) => separateVotes.saveSeparateVote(store, input, env)),
      ),
      removeSeparateVote: os.motion.removeSeparateVote.handler(({ input }) =>
        saved('motion.removeSeparateVote', null, (store) =>
          separateVotes.removeSeparateVote(store, input.id, env),
        ),
      ),
    },
  }
}
