import { fail, refuse } from '../domain/failure.ts'
import type { NodeId, ProblemTreeId, RecordId } from '../domain/ids.ts'
import { type AdviceDismissal, type IdeaCard, whyCannotGiveDots } from '../domain/problem-tree.ts'
import { type AdviceRule, whyCannotDismiss } from '../domain/tree-advice.ts'
import type { Place } from '../domain/tree-edit.ts'
import { need } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'
import { editTree } from './problem-trees.ts'

/** Cards as they are said, after those that were there. */
export function addCards(
  store: WriteStore,
  { treeId, cards }: { treeId: ProblemTreeId; cards: readonly Pick<IdeaCard, 'id' | 'text' | 'sectorId'>[] },
): void {
  need(store, 'problemTree', treeId)
  const former = store.where('ideaCard', { treeId })
  const from = Math.max(-1, ...former.map(({ position }) => position)) + 1
  for (const [index, card] of cards.entries()) {
    if (store.get('ideaCard', card.id)) fail('tree.twice', {})
    store.put('ideaCard', { ...card, treeId, proposedBy: '', position: from + index })
  }
}

export function rewordCard(store: WriteStore, { cardId, text }: { cardId: RecordId; text: string }): void {
  store.put('ideaCard', { ...need(store, 'ideaCard', cardId), text })
}

/** A card becomes a block: who proposed it goes with it. */
export function placeCard(
  store: WriteStore,
  { cardId, nodeId, at }: { cardId: RecordId; nodeId: NodeId; at: Place },
): void {
  const { treeId, text, sectorId, proposedBy } = need(store, 'ideaCard', cardId)
  const sprig = { id: nodeId, parentId: null, text, sectorId, proposedBy }
  const told = { isParameter: false, objective: '', evidence: '', source: '' }
  editTree(store, { treeId, edit: { type: 'add', at, sprigs: [{ ...told, ...sprig }] } })
  store.remove('ideaCard', cardId)
}

/** Dots of one participant on one block; each has so many for the whole tree. */
export function voteNode(
  store: WriteStore,
  { nodeId, participant, dots }: { nodeId: NodeId; participant: string; dots: number },
  env: Environment,
): void {
  const { treeId } = need(store, 'problemNode', nodeId)
  const { dotsEach } = need(store, 'problemTree', treeId)
  const votes = store.where('nodeVote', { treeId })
  refuse(whyCannotGiveDots(votes, { nodeId, participant, dots }, dotsEach))
  const former = votes.find((vote) => vote.participant === participant && vote.nodeId === nodeId)
  if (dots > 0) store.put('nodeVote', { id: former?.id ?? env.newId(), treeId, nodeId, participant, dots })
  else if (former) store.remove('nodeVote', former.id)
}

/** Advice is set aside for the text it was said of. */
export function dismissAdvice(
  store: WriteStore,
  { treeId, ...told }: { treeId: ProblemTreeId; rule: AdviceRule } & Omit<AdviceDismissal, 'id' | 'treeId'>,
  env: Environment,
): void {
  refuse(whyCannotDismiss(told.rule))
  need(store, 'problemTree', treeId)
  if (told.nodeId && need(store, 'problemNode', told.nodeId).treeId !== treeId)
    fail('record.missing', { table: 'problemNode' })
  const former = store
    .where('adviceDismissal', { treeId })
    .find(({ nodeId, rule }) => nodeId === told.nodeId && rule === told.rule)
  store.put('adviceDismissal', { ...told, treeId, id: former?.id ?? env.newId() })
}
