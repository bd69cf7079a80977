import { computed, type Ref } from 'vue'
import type { BarMeasures } from '../../../src-main/documents/bars-layout.ts'
import type { ChartMeasures } from '../../../src-main/documents/chart-drawing.ts'
import { lineWidth } from '../trees/measured-text.ts'
import { useElementSize } from '../use-element-size.ts'

/** Sizes in the sixteenths of a rem that the drawing is made of. */
export const textSize = 12
const line = 15
const weight = { plain: 400, strong: 650 } as const
const barText = { size: 14, line: 18 } as const

/** How wide the place of a chart is in units of the drawing, which grow with the root of the page. */
export function useChartWidth(place: Readonly<Ref<HTMLElement | null>>) {
  const { width } = useElementSize(place)
  const unit = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
  return computed(() => (width.value === 0 ? 0 : width.value / unit()))
}

export function chartMeasures(width: number, height: number): ChartMeasures {
  const widthOf = (text: string, isStrong: boolean) =>
    lineWidth(text, { size: textSize, weight: isStrong ? weight.strong : weight.plain })
  return { width, height, line, mark: 4.5, widthOf }
}

export function barMeasures(width: number): BarMeasures {
  const widthOf = (text: string) => lineWidth(text, { size: barText.size, weight: weight.plain })
  return {
    width,
    names: Math.min(360, 0.34 * width),
    words: Math.min(250, 0.3 * width),
    line: barText.line,
    bar: 12,
    gap: 14,
    widthOf,
    wrapped: (text, room) => linesIn(text, room, widthOf),
  }
}

/** Broken at spaces; a word longer than the room has a line of its own. */
function linesIn(text: string, room: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)!} ${word}` : word
    if (lines.length > 0 && widthOf(longer) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
