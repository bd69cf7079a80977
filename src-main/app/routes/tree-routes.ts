import type { NodeId, RecordId } from '../../domain/ids.ts'
import { need } from '../../usecases/dossier.ts'
import * as cards from '../../usecases/idea-cards.ts'
import * as trees from '../../usecases/problem-trees.ts'
import { compareVersions, getTree, listTrees } from '../../usecases/tree-views.ts'
import type { Services } from '../services.ts'
import { os } from './implementer.ts'

/** Trees: which use case answers each entry. All that is drawn in one has its scope, for undo. */
export function treeRoutes(services: Services) {
  const { environment: env, file, query, command, saved, published } = services
  const scopeOf = trees.scopeOfTree
  const scope = {
    card: (id: RecordId) => query((store) => scopeOf(need(store, 'ideaCard', id).treeId)),
    node: (id: NodeId) => query((store) => scopeOf(need(store, 'problemNode', id).treeId)),
    dismissal: (id: RecordId) => query((store) => scopeOf(need(store, 'adviceDismissal', id).treeId)),
  }

  return {
    tree: {
      list: os.tree.list.handler(({ input }) => query((store) => listTrees(store, input.bodyId))),
      get: os.tree.get.handler(({ input }) => query((store) => getTree(store, input.treeId))),
      compare: os.tree.compare.handler(({ input }) => query((store) => compareVersions(store, input))),
      create: os.tree.create.handler(({ input }) => {
        const { result, ...reply } = command('tree.create', null, (store) =>
          trees.createTree(store, input, env),
        )
        return { ...reply, treeId: result }
      }),
      save: os.tree.save.handler(({ input }) =>
        saved('tree.save', null, (store) => trees.saveTree(store, input)),
      ),
      remove: os.tree.remove.handler(({ input }) =>
        saved('tree.remove', null, (store) => trees.removeTree(store, input.treeId)),
      ),
      edit: os.tree.edit.handler(({ input }) =>
        saved('tree.edit', scopeOf(input.treeId), (store) => trees.editTree(store, input)),
      ),
      undo: os.tree.undo.handler(({ input }) =>
        published(trees.stepTree(file.store(), input.treeId, 'undo')),
      ),
      redo: os.tree.redo.handler(({ input }) =>
        published(trees.stepTree(file.store(), input.treeId, 'redo')),
      ),
      addCards: os.tree.addCards.handler(({ input }) =>
        saved('tree.addCards', scopeOf(input.treeId), (store) => cards.addCards(store, input)),
      ),
      rewordCard: os.tree.rewordCard.handler(({ input }) =>
        saved('tree.rewordCard', scope.card(input.cardId), (store) => cards.rewordCard(store, input)),
      ),
      removeCard: os.tree.removeCard.handler(({ input }) =>
        saved('tree.removeCard', scope.card(input.cardId), (store) => store.remove('ideaCard', input.cardId)),
      ),
      placeCard: os.tree.placeCard.handler(({ input }) =>
        saved('tree.placeCard', scope.card(input.cardId), (store) => cards.placeCard(store, input)),
      ),
      vote: os.tree.vote.handler(({ input }) =>
        saved('tree.vote', scope.node(input.nodeId), (store) => cards.voteNode(store, input, env)),
      ),
      dismissAdvice: os.tree.dismissAdvice.handler(({ input }) =>
        saved('tree.dismissAdvice', scopeOf(input.treeId), (store) => cards.dismissAdvice(store, input, env)),
      ),
      recallAdvice: os.tree.recallAdvice.handler(({ input }) =>
        saved('tree.recallAdvice', scope.dismissal(input.id), (store) =>
          store.remove('adviceDismissal', input.id),
        ),
      ),
      keepVersion: os.tree.keepVersion.handler(({ input }) =>
        saved('tree.keepVersion', null, (store) => trees.keepVersion(store, input, env)),
      ),
      approveVersion: os.tree.approveVersion.handler(({ input }) =>
        saved('tree.approveVersion', null, (store) => trees.approveVersion(store, input)),
      ),
    },
  }
}
