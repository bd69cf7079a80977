import { computed, ref, watch, type Ref } from 'vue'
import type { TreeBox, TreeDrawing } from '../../../src-main/documents/tree-layout.ts'
import { useElementSize } from '../use-element-size.ts'

/** How a drawing is shown before anybody moves it. */
export type Framing = {
  /** Room around it. */
  readonly margin: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** Left below it where there is plenty. */
  readonly below: number
  /** Never smaller than this, even if it does not fit; nor larger, even if it does. */
  readonly least: number
  readonly most: number
}

/** At the desk: the name of each side on the left, and below what is said of a block. */
const desk: Framing = {
  margin: { top: 36, right: 28, bottom: 28, left: 50 },
  below: 150,
  least: 0.6,
  most: 1,
}
const zooms = { least: 0.2, most: 2.5, step: 1.2 } as const

export type View = { readonly x: number; readonly y: number; readonly zoom: number }

/** What part of a drawing is in sight, and how large. One unit of the drawing is a pixel at the usual size. */
export function useCanvasView(
  element: Readonly<Ref<HTMLElement | null>>,
  drawing: () => TreeDrawing,
  { margin, below, least: readable, most }: Framing = desk,
) {
  const { width, height } = useElementSize(element)
  const unit = ref(1)
  const view = ref<View>({ x: 0, y: 0, zoom: 1 })
  /** Whether the person moved it. */
  const isOwn = ref(false)
  let isPlaced = false
  const scale = computed(() => view.value.zoom * unit.value)

  const room = () => ({
    width: Math.max(1, width.value / unit.value - margin.left - margin.right),
    height: Math.max(1, height.value / unit.value - margin.top - margin.bottom),
  })

  /** The whole drawing, in the middle, never larger than it may be. */
  function fit(least: number = zooms.least): void {
    const { width: across, height: down } = drawing()
    const free = room()
    const zoom = Math.max(least, Math.min(most, free.width / across, free.height / down))
    const x = margin.left + (free.width - across * zoom) / 2
    const spare = Math.max(0, free.height - down * zoom - below)
    view.value = { zoom, x: x * unit.value, y: (margin.top + spare * 0.45) * unit.value }
    isOwn.value = false
  }

  function zoomAt(factor: number, at = { x: width.value / 2, y: height.value / 2 }): void {
    const { x, y, zoom } = view.value
    const next = Math.min(zooms.most, Math.max(zooms.least, zoom * factor))
    const by = next / zoom
    view.value = { zoom: next, x: at.x - (at.x - x) * by, y: at.y - (at.y - y) * by }
    isOwn.value = true
  }

  function shift(dx: number, dy: number): void {
    const { x, y, zoom } = view.value
    view.value = { x: x + dx, y: y + dy, zoom }
  }
  function pan(dx: number, dy: number): void {
    shift(dx, dy)
    isOwn.value = true
  }

  /** Brings a block into sight with some room under it, moving no more than it must. */
  function reveal(box: TreeBox, under = 0, isEnd = false): void {
    const { x, y, width: across, height: down } = box
    if (!isPlaced) return
    const at = { left: view.value.x + x * scale.value, top: view.value.y + y * scale.value }
    const edge = 16 * unit.value
    const dx = into(at.left, across * scale.value, edge + 24 * unit.value, width.value - edge)
    const dy = into(at.top, down * scale.value + under * unit.value, edge, height.value - edge, isEnd)
    if (dx !== 0 || dy !== 0) shift(dx, dy)
  }

  /** Puts a block in the middle, where the drawing does not fit whole. */
  function centerOn({ x, y, width: across, height: down }: TreeBox): void {
    const size = drawing()
    const middle = (at: number, part: number, whole: number, room: number) =>
      whole * scale.value <= room
        ? (room - whole * scale.value) / 2
        : Math.min(
            edge,
            Math.max(room - edge - whole * scale.value, room / 2 - (at + part / 2) * scale.value),
          )
    const edge = margin.right * unit.value
    view.value = {
      zoom: view.value.zoom,
      x: middle(x, across, size.width, width.value),
      y: middle(y, down, size.height, height.value),
    }
  }

  /** As before anybody moved it: whole, or around its problem where that would be too small to be read. */
  function frame(): void {
    fit(readable)
    const { width: across, height: down, boxes } = drawing()
    const free = room()
    const isWhole = across * view.value.zoom <= free.width && down * view.value.zoom <= free.height
    if (!isWhole && boxes[0]) centerOn(boxes[0])
  }

  // Until the person moves it, it is whole in its window.
  watch(
    [width, height, () => drawing().width > 0],
    () => {
      if (width.value === 0 || drawing().width === 0) return
      unit.value = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
      if (!isOwn.value) frame()
      isPlaced = true
    },
    { flush: 'post' },
  )

  // However the drawing grows, its problem stays where it is.
  watch(
    () => drawing().boxes[0],
    (now, before) => {
      if (!now || !before || !isPlaced) return
      const moved = { x: now.x + now.width / 2 - before.x - before.width / 2, y: now.y - before.y }
      shift(-moved.x * scale.value, -moved.y * scale.value)
    },
    { flush: 'sync' },
  )

  /** Where a point of the window falls on the drawing. */
  function onDrawing(clientX: number, clientY: number): { x: number; y: number } {
    const { left, top } = element.value!.getBoundingClientRect()
    return {
      x: (clientX - left - view.value.x) / scale.value,
      y: (clientY - top - view.value.y) / scale.value,
    }
  }

  return {
    view,
    scale,
    unit,
    width,
    height,
    fit: () => fit(),
    frame,
    zoomAt,
    zoomIn: () => zoomAt(zooms.step),
    zoomOut: () => zoomAt(1 / zooms.step),
    pan,
    reveal,
    centerOn,
    onDrawing,
  }
}

/** How far something moves to be within two edges; of what does not fit, its beginning or its end is seen. */
function into(start: number, length: number, from: number, to: number, isEnd = false): number {
  if (length > to - from) return isEnd ? to - start - length : from - start
  if (start < from) return from - start
  return start + length > to ? to - start - length : 0
}

export type CanvasView = ReturnType<typeof useCanvasView>
