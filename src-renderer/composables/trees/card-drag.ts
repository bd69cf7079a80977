import type { ProblemNode } from '../../../src-main/domain/problem-tree.ts'
import type { Place } from '../../../src-main/domain/tree-edit.ts'
import type { IdeaPlacing } from './idea-placing.ts'
import type { TreeBoard } from './tree-board.ts'

/** A card that is carried from its list to the drawing. */
export const cardType = 'application/x-secretariado-tarjeta'

const isCard = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes(cardType) ?? false

/** The block under the pointer is selected while a card is over it: there it will hang. */
export function createCardDrag({ nodes, file, selectedId }: TreeBoard, placing: IdeaPlacing) {
  function under({ target, clientY }: DragEvent): { node: ProblemNode; as: Place['side'] } | null {
    const box = target instanceof Element ? target.closest<HTMLElement>('[data-node]') : null
    const node = nodes.value.find(({ id }) => id === box?.dataset.node)
    if (!box || !node) return null
    const { top, height } = box.getBoundingClientRect()
    return { node, as: clientY < top + height / 2 ? 'effect' : 'cause' }
  }

  return {
    onOver(event: DragEvent): void {
      const found = isCard(event) ? under(event) : null
      if (!found) return
      event.preventDefault()
      selectedId.value = found.node.id
    },
    onDrop(event: DragEvent): void {
      const found = isCard(event) ? under(event) : null
      const card = file.value.cards.find(({ id }) => id === event.dataTransfer?.getData(cardType))
      if (!found || !card) return
      event.preventDefault()
      void placing.place(card, found.node, found.as)
    },
  }
}

/** The keys of the drawing while a card looks for its place; those that move go on moving. */
export function createCardKeys(board: TreeBoard, placing: IdeaPlacing, onDone: (isPlaced: boolean) => void) {
  return (event: KeyboardEvent): void => {
    const card = placing.chosen.value
    const node = board.selected.value
    if (!card || !node || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') {
      placing.chosen.value = null
      onDone(false)
    } else
      void placing
        .place(card, node, event.shiftKey ? 'effect' : 'cause')
        .then((isPlaced) => isPlaced && onDone(true))
  }
}
