import type { Ink } from '../../src-main/domain/document-signature.ts'

/** A believable curve of a hand, the same each time for the same number: no letters. */
export function strokes(seed = 1): Ink {
  const points = Array.from({ length: 40 }, (_, index) => {
    const t = index / 39
    const x = 60 + 480 * t
    const y = 110 + 60 * Math.sin(t * (9 + seed)) * (1 - 0.4 * t)
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10, index * 16] as const
  })
  return { width: 600, height: 220, penWidth: 2.5, strokes: [points] }
}
