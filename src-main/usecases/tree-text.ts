import { treeCsv, treeMarkdown, type TreeTextData } from '../documents/tree-text.ts'
import type { NodeId, ProblemTreeId } from '../domain/ids.ts'
import { treeKey } from '../domain/keys.ts'
import { slugOf } from './documents.ts'
import { need } from './dossier.ts'
import type { ReadStore } from './ports.ts'

export const treeTextKinds = ['md', 'csv'] as const

/** A tree as text that other programs read, and this one again. */
export function treeText(
  store: ReadStore,
  treeId: ProblemTreeId,
  kind: (typeof treeTextKinds)[number],
): { readonly text: string; readonly fileName: string } {
  const tree = need(store, 'problemTree', treeId)
  const { acronym } = need(store, 'body', tree.bodyId)
  const dots = new Map<NodeId, number>()
  for (const vote of store.where('nodeVote', { treeId }))
    dots.set(vote.nodeId, (dots.get(vote.nodeId) ?? 0) + vote.dots)
  const data: TreeTextData = {
    name: tree.name,
    nodes: store.where('problemNode', { treeId }),
    sectors: new Map(store.where('sector', { bodyId: tree.bodyId }).map(({ id, name }) => [id, name])),
    dots,
  }
  const text = kind === 'md' ? treeMarkdown(data) : treeCsv(data)
  return { text, fileName: `${slugOf(treeKey(acronym, tree))}.${kind}` }
}
