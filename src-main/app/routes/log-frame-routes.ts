import * as alternatives from '../../usecases/alternatives.ts'
import { need } from '../../usecases/dossier.ts'
import { getAlternatives, getLogFrame } from '../../usecases/log-frame-views.ts'
import * as frames from '../../usecases/log-frames.ts'
import type { Services } from '../services.ts'
import { os } from './implementer.ts'

/** Alternatives: which use case answers each entry. What is compared can be undone; what was chosen cannot. */
export function alternativeRoutes(services: Services) {
  const { environment: env, file, query, command, saved, published } = services
  const { alternative } = os
  const scopeOf = alternatives.scopeOfAlternatives
  const scope = (table: 'alternative' | 'criterion', id: string) =>
    query((store) => scopeOf(need(store, table, id).treeId))

  return {
    alternative: {
      get: alternative.get.handler(({ input }) => query((store) => getAlternatives(store, input.treeId))),
      save: alternative.save.handler(({ input }) => {
        const { result, ...reply } = command('alternative.save', scopeOf(input.treeId), (store) =>
          alternatives.saveAlternative(store, input, env),
        )
        return { ...reply, alternativeId: result }
      }),
      remove: alternative.remove.handler(({ input: { alternativeId } }) =>
        saved('alternative.remove', scope('alternative', alternativeId), (store) =>
          alternatives.removeAlternative(store, alternativeId),
        ),
      ),
      move: alternative.move.handler(({ input }) =>
        saved('alternative.move', scope('alternative', input.alternativeId), (store) =>
          alternatives.moveAlternative(store, input),
        ),
      ),
      saveCriterion: alternative.saveCriterion.handler(({ input }) =>
        saved('alternative.saveCriterion', scopeOf(input.treeId), (store) =>
          alternatives.saveCriterion(store, input, env),
        ),
      ),
      removeCriterion: alternative.removeCriterion.handler(({ input: { criterionId } }) =>
        saved('alternative.removeCriterion', scope('criterion', criterionId), (store) =>
          alternatives.removeCriterion(store, criterionId),
        ),
      ),
      score: alternative.score.handler(({ input }) =>
        saved('alternative.score', scope('alternative', input.alternativeId), (store) =>
          alternatives.scoreAlternative(store, input, env),
        ),
      ),
      choose: alternative.choose.handler(({ input }) =>
        saved('alternative.choose', scopeOf(input.treeId), (store) =>
          alternatives.chooseAlternatives(store, input, env),
        ),
      ),
      approve: alternative.approve.handler(({ input }) =>
        saved('alternative.approve', null, (store) => alternatives.approveChoice(store, input)),
      ),
      takeToSession: alternative.takeToSession.handler(({ input }) =>
        saved('alternative.takeToSession', null, (store) =>
          alternatives.takeChoiceToSession(store, input, env),
        ),
      ),
      undo: alternative.undo.handler(({ input }) =>
        published(alternatives.stepAlternatives(file.store(), input.treeId, 'undo')),
      ),
      redo: alternative.redo.handler(({ input }) =>
        published(alternatives.stepAlternatives(file.store(), input.treeId, 'redo')),
      ),
    },
  }
}

/** The MIR: which use case answers each entry. All that is written in one has its scope, for undo. */
export function logFrameRoutes(services: Services) {
  const { environment: env, file, query, command, saved, published } = services
  const { logFrame } = os
  const scopeOf = frames.scopeOfFrame
  const scope = {
    row: (id: string) =>
      query((store) => scopeOf(need(store, 'logFrame', need(store, 'logFrameRow', id).logFrameId).treeId)),
    indicator: (id: string) => scope.row(query((store) => need(store, 'frameIndicator', id).rowId)),
  }

  return {
    logFrame: {
      get: logFrame.get.handler(({ input }) => query((store) => getLogFrame(store, input.treeId))),
      make: logFrame.make.handler(({ input }) => {
        const isMade = query((store) => frames.frameOf(store, input.treeId) !== null)
        const name = isMade ? 'logFrame.makeAgain' : 'logFrame.make'
        return saved(name, scopeOf(input.treeId), (store) => frames.makeFrame(store, input, env))
      }),
      addRow: logFrame.addRow.handler(({ input }) => {
        const { result, ...reply } = command('logFrame.addRow', scopeOf(input.treeId), (store) =>
          frames.addRow(store, input, env),
        )
        return { ...reply, rowId: result }
      }),
      moveRow: logFrame.moveRow.handler(({ input }) =>
        saved('logFrame.moveRow', scope.row(input.rowId), (store) => frames.moveRow(store, input)),
      ),
      removeRow: logFrame.removeRow.handler(({ input }) =>
        saved('logFrame.removeRow', scope.row(input.rowId), (store) => frames.removeRow(store, input.rowId)),
      ),
      write: logFrame.write.handler(({ input }) =>
        saved('logFrame.write', scope.row(input.rowId), (store) => frames.writeCell(store, input)),
      ),
      review: logFrame.review.handler(({ input }) =>
        saved('logFrame.review', scope.row(input.rowId), (store) => frames.reviewRow(store, input.rowId)),
      ),
      saveIndicator: logFrame.saveIndicator.handler(({ input }) => {
        const { result, ...reply } = command('logFrame.saveIndicator', scope.row(input.rowId), (store) =>
          frames.saveIndicator(store, input, env),
        )
        return { ...reply, indicatorId: result }
      }),
      removeIndicator: logFrame.removeIndicator.handler(({ input: { indicatorId } }) =>
        saved('logFrame.removeIndicator', scope.indicator(indicatorId), (store) =>
          frames.removeIndicator(store, indicatorId),
        ),
      ),
      undo: logFrame.undo.handler(({ input }) =>
        published(frames.stepFrame(file.store(), input.treeId, 'undo')),
      ),
      redo: logFrame.redo.handler(({ input }) =>
        published(frames.stepFrame(file.store(), input.treeId, 'redo')),
      ),
    },
  }
}
