import { computed, type Ref } from 'vue'
import type { ChartMeasures } from '../../../src-main/documents/chart-drawing.ts'
import { lineWidth } from '../trees/measured-text.ts'
import { useElementSize } from '../use-element-size.ts'

/** Sizes in the sixteenths of a rem that the drawing is made of. */
const textSize = 12
const line = 15
const weight = { plain: 400, strong: 650 } as const

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
