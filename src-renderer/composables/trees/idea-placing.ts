import { inject, ref, type InjectionKey, type Ref } from 'vue'
import type { TreeFile } from '../../../src-main/contract/tree-views.ts'
import type { NodeId, RecordId, SectorId } from '../../../src-main/domain/ids.ts'
import type { IdeaCard, ProblemNode } from '../../../src-main/domain/problem-tree.ts'
import { type Place, type TreeEdit, whyCannotEdit } from '../../../src-main/domain/tree-edit.ts'
import { edited } from '../../../src-main/domain/tree-edited.ts'
import { uiTreeTools } from '../../../src-main/locale/ui-tree-tools.ts'
import { api } from '../../api/client.ts'
import { newSprig } from './new-sprig.ts'
import { newNodeId } from './node-writing.ts'
import { placeUnder } from './places.ts'
import type { TreeBoard } from './tree-board.ts'

export type IdeaPlacing = {
  /** The card whose place is being chosen on the drawing. */
  readonly chosen: Ref<IdeaCard | null>
  readonly add: (texts: readonly string[], sectorId: SectorId | null) => Promise<boolean>
  readonly remove: (card: IdeaCard) => Promise<void>
  /** Hangs a card from a block; on the problem, as what is asked for. */
  readonly place: (card: IdeaCard, under: ProblemNode, as?: Place['side']) => Promise<boolean>
}

export const ideaPlacingKey: InjectionKey<IdeaPlacing> = Symbol('idea placing')

export function useIdeaPlacing(): IdeaPlacing {
  const placing = inject(ideaPlacingKey)
  if (!placing) throw new Error('cards outside their tree')
  return placing
}

/** Cards are drawn before their answer comes, so that they are typed and placed as fast as they are said. */
export function createIdeaPlacing(board: TreeBoard): IdeaPlacing {
  const { file, nodes, send, announcer, refusal, selectedId } = board
  const chosen = ref<IdeaCard | null>(null)
  const { id: treeId } = file.value.tree
  const text = uiTreeTools.ideas

  async function add(texts: readonly string[], sectorId: SectorId | null): Promise<boolean> {
    const cards = texts.map((one) => ({ id: newNodeId() as string as RecordId, text: one, sectorId }))
    const withCards = (current: TreeFile): TreeFile => {
      const known = new Set(current.cards.map(({ id }) => id))
      const fresh = cards
        .filter(({ id }) => !known.has(id))
        .map((card) => ({ ...card, treeId, proposedBy: '', position: current.cards.length }))
      return { ...current, cards: [...current.cards, ...fresh] }
    }
    if (cards.length > 1) announcer.say(text.added(cards.length))
    return (await send(() => api.tree.addCards({ treeId, cards }), withCards)) !== null
  }

  const without =
    ({ id }: IdeaCard) =>
    (current: TreeFile): TreeFile => ({ ...current, cards: current.cards.filter((card) => card.id !== id) })

  async function place(card: IdeaCard, under: ProblemNode, as?: Place['side']): Promise<boolean> {
    const at = placeUnder(nodes.value, under, as)
    const nodeId: NodeId = newNodeId()
    const sprig = { ...newSprig(nodeId, card.text), sectorId: card.sectorId, proposedBy: card.proposedBy }
    const edit: TreeEdit = { type: 'add', at, sprigs: [sprig] }
    refusal.value = whyCannotEdit(nodes.value, edit)
    if (refusal.value) return false
    chosen.value = null
    const drawn = (current: TreeFile): TreeFile => {
      const rest = without(card)(current)
      return whyCannotEdit(rest.nodes, edit) ? rest : { ...rest, nodes: edited(rest.nodes, edit) }
    }
    announcer.say(text.placed(card.text, at.side, under.text))
    const sent = send(() => api.tree.placeCard({ cardId: card.id, nodeId, at }), drawn)
    // Before its answer, which may come when the next card already looks for its place.
    selectedId.value = nodeId
    return (await sent) !== null
  }

  return {
    chosen,
    add,
    place,
    async remove(card) {
      announcer.say(text.removed(card.text))
      await send(() => api.tree.removeCard({ cardId: card.id }), without(card))
    },
  }
}
