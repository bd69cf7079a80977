import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import type { TreeDrawing } from '../../../src-main/documents/tree-layout.ts'
import { placeCallout, seen, type CalloutSizes } from './callout-place.ts'
import type { CanvasView } from './canvas-view.ts'
import type { DrawnNode } from './tree-drawing.ts'

type Desk = {
  readonly view: CanvasView
  readonly drawing: () => TreeDrawing
  readonly current: () => DrawnNode | undefined
}
/** How wide it is beside a block, and elsewhere; in pixels at the usual size. */
const widths = { narrow: 216, wide: 544 } as const

/** Where what is said of the block that is selected is put, by how high its words make it. */
export function useCallout(element: Readonly<Ref<HTMLElement | null>>, desk: Desk) {
  const { view } = desk
  const sizes = shallowRef<CalloutSizes | null>(null)

  function measured(box: HTMLElement, shape: keyof typeof widths) {
    const width = Math.min(widths[shape] * view.unit.value, view.width.value - 24 * view.unit.value)
    box.dataset.shape = shape
    box.style.width = `${width}px`
    return { width, height: box.offsetHeight }
  }

  function measure(): void {
    const box = element.value
    if (!box) return
    const narrow = measured(box, 'narrow')
    const wide = measured(box, 'wide')
    const last = place.value
    if (last) Object.assign(box.style, { width: `${last.width}px` })
    if (last) box.dataset.shape = last.shape
    sizes.value = { narrow, wide }
  }

  const place = computed(() => {
    const current = desk.current()
    if (!current || !sizes.value) return null
    const onScreen = (box: TreeDrawing['boxes'][number]) => seen(box, view.view.value, view.scale.value)
    const others = desk.drawing().boxes.filter(({ id }) => id !== current.id)
    const canvas = { width: view.width.value, height: view.height.value }
    const found = placeCallout(
      onScreen(current.box),
      others.map(onScreen),
      canvas,
      sizes.value,
      view.unit.value,
    )
    const shape = found.side === 'right' || found.side === 'left' ? ('narrow' as const) : ('wide' as const)
    return { ...found, shape }
  })

  // Its words change with the block, and with what is answered to them.
  const words = new MutationObserver(measure)
  watch(
    [element, view.width, view.unit],
    ([box]) => {
      words.disconnect()
      if (!box) return
      words.observe(box, { childList: true, characterData: true, subtree: true })
      measure()
    },
    { flush: 'post' },
  )
  onScopeDispose(() => words.disconnect())

  const style = computed(() => {
    if (!place.value) return { visibility: 'hidden' as const }
    const { x, y, width, notch } = place.value
    return { left: `${x}px`, top: `${y}px`, width: `${width}px`, '--notch': `${notch}px` }
  })
  return { place, style }
}
