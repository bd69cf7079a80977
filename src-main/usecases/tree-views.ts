import type { TreeFile, TreeRow, TreeSource } from '../contract/tree-views.ts'
import { treeKey } from '../domain/keys.ts'
import type { AgreementId, BodyId, ProblemTreeId, RecordId, SessionId } from '../domain/ids.ts'
import { centerOf, writtenObjectives, type ProblemNode, type ProblemTree } from '../domain/problem-tree.ts'
import { fail } from '../domain/failure.ts'
import { type ApprovedTree, compareTrees, type TreeComparison } from '../domain/tree-versions.ts'
import { need } from './dossier.ts'
import type { ReadStore } from './ports.ts'
import { scopeOfTree } from './problem-trees.ts'

function sessionSource(store: ReadStore, id: SessionId | null): TreeSource | null {
  const session = id === null ? null : store.get('session', id)
  return session ? { id: session.id, key: session.key, date: session.date } : null
}

export function agreementSource(store: ReadStore, id: AgreementId | null): TreeSource | null {
  const agreement = id === null ? null : store.get('agreement', id)
  if (!agreement) return null
  return { id: agreement.id, key: agreement.key, date: need(store, 'session', agreement.sessionId).date }
}

export function listTrees(store: ReadStore, bodyId: BodyId): TreeRow[] {
  const { acronym } = need(store, 'body', bodyId)
  const rowOf = (tree: ProblemTree): TreeRow => {
    const nodes = store.where('problemNode', { treeId: tree.id })
    const count = (side: ProblemNode['side']) => nodes.filter((node) => node.side === side).length
    return {
      id: tree.id,
      name: tree.name,
      drawnOn: tree.drawnOn,
      key: treeKey(acronym, tree),
      problem: centerOf(nodes)?.text ?? '',
      causes: count('cause'),
      effects: count('effect'),
      objectives: writtenObjectives(nodes),
      session: sessionSource(store, tree.sessionId),
      agreement: agreementSource(store, tree.agreementId),
    }
  }
  return store.where('problemTree', { bodyId }).map(rowOf)
}

/** What an agreement approved of the trees of its body. */
export function treesApprovedBy(store: ReadStore, agreementId: AgreementId): ApprovedTree[] {
  const told = (treeId: ProblemTreeId, approved: ApprovedTree['approved']): ApprovedTree => {
    const tree = need(store, 'problemTree', treeId)
    const { acronym } = need(store, 'body', tree.bodyId)
    return { id: tree.id, name: tree.name, key: treeKey(acronym, tree), approved }
  }
  return [
    ...store.where('problemTree', { agreementId }).map(({ id }) => told(id, { kind: 'tree' })),
    ...store
      .where('treeVersion', { agreementId })
      .map(({ treeId, id, number, name }) => told(treeId, { kind: 'version', id, number, name })),
    ...store.where('alternativeChoice', { agreementId }).map(({ treeId, id, chosen }) => {
      const names = chosen.map(({ name }) => name)
      return told(treeId, { kind: 'choice', id, names })
    }),
  ]
}

/** R52: what a component or an activity of the MIR comes from. */
function actedOn(store: ReadStore, treeId: ProblemTreeId): TreeFile['acted'] {
  const [frame] = store.where('logFrame', { treeId })
  if (!frame) return null
  const rows = store.where('logFrameRow', { logFrameId: frame.id })
  const acts = rows.filter(({ level }) => level === 'component' || level === 'activity')
  return acts.flatMap(({ sources }) => sources.map(({ nodeId }) => nodeId))
}

export function getTree(store: ReadStore, treeId: ProblemTreeId): TreeFile {
  const tree = need(store, 'problemTree', treeId)
  const { acronym } = need(store, 'body', tree.bodyId)
  const { undo, redo } = store.steps(scopeOfTree(treeId))
  return {
    tree,
    key: treeKey(acronym, tree),
    nodes: store.where('problemNode', { treeId }),
    cards: store.where('ideaCard', { treeId }),
    votes: store.where('nodeVote', { treeId }),
    dismissals: store.where('adviceDismissal', { treeId }),
    versions: store.where('treeVersion', { treeId }).map(({ nodes, ...version }) => ({
      ...version,
      count: nodes.length,
      agreement: agreementSource(store, version.agreementId),
    })),
    sectors: store.where('sector', { bodyId: tree.bodyId }),
    acted: actedOn(store, treeId),
    session: sessionSource(store, tree.sessionId),
    agreement: agreementSource(store, tree.agreementId),
    canUndo: undo !== null,
    canRedo: redo !== null,
  }
}

/** What changed from one version to another; null is the tree as it stands. */
export function compareVersions(
  store: ReadStore,
  { treeId, from, to }: { treeId: ProblemTreeId; from: RecordId | null; to: RecordId | null },
): TreeComparison {
  need(store, 'problemTree', treeId)
  const nodesOf = (versionId: RecordId | null): readonly ProblemNode[] => {
    if (versionId === null) return store.where('problemNode', { treeId })
    const version = need(store, 'treeVersion', versionId)
    return version.treeId === treeId ? version.nodes : fail('record.missing', { table: 'treeVersion' })
  }
  return compareTrees(nodesOf(from), nodesOf(to))
}
