import SignaturePad from 'signature_pad'
import { onScopeDispose, ref, watch, type Ref } from 'vue'
import type { Ink } from '../../../src-main/domain/document-signature.ts'

const pen = { minWidth: 0.9, maxWidth: 2.6, penColor: '#13272d', throttle: 0, minDistance: 2 } as const
const tenth = (value: number) => Math.round(value * 10) / 10

/** What a hand draws on a canvas, kept as strokes: the canvas may change its size and nothing is lost. */
export function useSignaturePad(canvas: Readonly<Ref<HTMLCanvasElement | null>>, onChange: () => void) {
  const isEmpty = ref(true)
  let pad: SignaturePad | null = null
  let size = { width: 0, height: 0 }

  /** Sharp on any screen, with what was drawn so far in its proportion. */
  function fit() {
    const target = canvas.value
    if (!target || !pad) return
    const { offsetWidth: width, offsetHeight: height } = target
    if (width === 0 || height === 0) return
    const scale = size.width === 0 ? 1 : Math.min(width / size.width, height / size.height)
    const drawn = pad.toData().map((group) => ({
      ...group,
      points: group.points.map((point) => ({ ...point, x: point.x * scale, y: point.y * scale })),
    }))
    const density = Math.max(window.devicePixelRatio || 1, 1)
    target.width = Math.round(width * density)
    target.height = Math.round(height * density)
    target.getContext('2d')?.scale(density, density)
    size = { width, height }
    pad.fromData(drawn)
  }

  function changed() {
    isEmpty.value = pad?.isEmpty() ?? true
    onChange()
  }

  const observer = new ResizeObserver(fit)
  watch(
    canvas,
    (target) => {
      pad?.off()
      observer.disconnect()
      pad = target && new SignaturePad(target, pen)
      pad?.addEventListener('endStroke', changed)
      if (target) observer.observe(target)
      fit()
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    pad?.off()
    observer.disconnect()
  })

  return {
    isEmpty,
    clear() {
      pad?.clear()
      changed()
    },
    undo() {
      pad?.fromData(pad.toData().slice(0, -1))
      changed()
    },
    /** Points with their time from the first one, and the box they are in. */
    ink(): Ink {
      const groups = pad?.toData() ?? []
      const from = groups[0]?.points[0]?.time ?? 0
      return {
        ...size,
        penWidth: pen.maxWidth,
        strokes: groups.map(({ points }) =>
          points.map(({ x, y, time }) => [tenth(x), tenth(y), Math.max(0, Math.round(time - from))] as const),
        ),
      }
    },
  }
}
