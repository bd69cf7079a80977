import { treeKey } from '../domain/keys.ts'
import { objectiveState, type ProblemNode, prunedFrom } from '../domain/problem-tree.ts'
import { treePaperTexts as texts } from '../locale/tree-paper-texts.ts'
import type { IssueStamp } from './issue-stamp.ts'
import type { DocumentModel, TreeBlockNode } from './model.ts'
import { treePaper, type TreePaperData, worded } from './tree-paper.ts'

/** Key of the paper of a tree of objectives: that of its tree, and what it is. */
export function objectiveTreeKey({ body, tree }: Pick<TreePaperData, 'body' | 'tree'>): string {
  return `${treeKey(body.acronym, tree)}-OBJ`
}

/**
 * Árbol de objetivos: block by block the same tree, put as reached states (R51). A parámetro stands in it with what
 * nobody changes; what hangs from it does not pass (R52).
 */
export function objectiveTreeDocument(data: TreePaperData, stamp: IssueStamp): DocumentModel {
  const { nodes } = data
  const pruned = prunedFrom(nodes)
  const below = nodes.filter(({ parentId }) => parentId !== null && pruned.has(parentId))
  const gone = new Set<string>(below.map(({ id }) => id))
  const pending = nodes.filter((node) => !pruned.has(node.id) && objectiveState(node) === 'pending').length
  return treePaper(data, stamp, {
    kind: 'objectiveTree',
    key: objectiveTreeKey(data),
    wordingOf,
    without: gone,
    remarks: [
      ...(pending > 0 ? [texts.pending(pending)] : []),
      ...(gone.size > 0 ? [texts.pruned(gone.size)] : []),
    ],
  })
}

/** What is not written yet shows the problem that it must answer. */
function wordingOf(node: ProblemNode): Omit<TreeBlockNode, 'side' | 'number'> {
  if (node.isParameter) return { ...worded(node.text, texts.parameter), state: 'parameter' }
  const state = objectiveState(node)
  if (state === 'pending') return { ...worded(node.text), state: 'pending', mark: texts.unwritten }
  return worded(node.objective, state === 'review' ? texts.toReview : '')
}
