import { rule } from './shapes.ts'
import type { Shape } from './shapes.ts'
import type { Setting } from './slab.ts'
import { color, style } from './style.ts'
import { capitals, oneLine, widthOf } from './typeset.ts'

/** Blank paper as high as this is cancelled. */
export const leastBlank = 72

type Area = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** A hairline across the area, from its lower left to its upper right, with a word in the middle. */
export function cancelled(setting: Setting, word: string, { left, right, top, bottom }: Area): Shape[] {
  const label = capitals(word)
  const middle = (left + right) / 2
  const centre = (top + bottom) / 2
  const clear = Math.max(34, widthOf(setting, style.label, label) / 2 + 12)
  const part = (clear * (bottom - top)) / (right - left)
  const of = { ...style.label, color: color.rule }
  const labelWidth = widthOf(setting, style.label, label)
  return [
    rule(left, bottom, middle - clear, centre + part, 0.5, color.rule),
    rule(middle + clear, centre - part, right, top, 0.5, color.rule),
    oneLine(setting, of, label, middle - labelWidth / 2, centre - style.label.leading / 2),
  ]
}
