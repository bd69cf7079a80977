import { objectiveState, type ProblemNode } from '../../../src-main/domain/problem-tree.ts'
import { uiTrees } from '../../../src-main/locale/ui-trees.ts'
import type { NodeText } from './node-writing.ts'

/** What is to be known of a block before its text: on the problems, that it is a parámetro; on the objectives, its state. */
export type NodeNote = 'parameter' | 'pruned' | 'pending' | 'review' | null

export function noteOf(node: ProblemNode, of: NodeText, isPruned: boolean): NodeNote {
  if (node.isParameter) return 'parameter'
  if (of === 'text') return null
  if (isPruned) return 'pruned'
  const state = objectiveState(node)
  return state === 'written' ? null : state
}

/** A note that takes a line of the block, above its text. */
export const isLine = (note: NodeNote): note is 'pending' | 'review' =>
  note === 'pending' || note === 'review'

/** What a block says: where its objective is not written, the problem that it comes from. */
export function wordsOf(node: ProblemNode, of: NodeText, note: NodeNote): string {
  if (of === 'text') return node.text
  if (note === 'parameter' || note === 'pruned') return uiTrees.outside[note]
  return note === 'pending' ? node.text : node.objective
}
