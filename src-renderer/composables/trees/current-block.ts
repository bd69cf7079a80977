import { computed, nextTick, watch, type Ref } from 'vue'
import type { CanvasView } from './canvas-view.ts'
import type { NodeWriting } from './node-writing.ts'
import type { TreeBoard } from './tree-board.ts'
import type { DrawnNode } from './tree-drawing.ts'

type Desk = {
  readonly board: TreeBoard
  readonly writing: NodeWriting
  readonly view: CanvasView
  readonly drawn: () => readonly DrawnNode[]
  /** Left in sight under the block, in units of the drawing. */
  readonly under: () => number
}

/** The block that has the keyboard: the one that is written, else the one that is selected. It is kept in sight. */
export function useCurrentBlock(canvas: Readonly<Ref<HTMLElement | null>>, desk: Desk) {
  const { board, writing, view } = desk
  const currentId = computed(() => writing.writing.value?.nodeId ?? board.selectedId.value)
  const current = computed(() => desk.drawn().find(({ id }) => id === currentId.value))

  function focus(): void {
    canvas.value?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus({ preventScroll: true })
  }

  /** The focus goes with the selection, unless it was taken out of the drawing. */
  async function follow(): Promise<void> {
    await nextTick()
    if (current.value) view.reveal(current.value.box, desk.under(), writing.writing.value !== null)
    const active = document.activeElement
    const isElsewhere = active !== document.body && !canvas.value?.contains(active)
    if (!writing.writing.value && !isElsewhere) focus()
  }
  watch([currentId, () => writing.writing.value === null], follow, { immediate: true })

  // What is being written grows with its last line in sight.
  watch(
    () => (writing.writing.value ? current.value?.box : undefined),
    (box) => {
      if (box) view.reveal(box, 0, true)
    },
  )

  return { currentId, current, focus }
}
