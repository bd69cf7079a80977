import { scaleLinear } from 'd3-scale'
import type { Light } from '../domain/progress.ts'
import { chartTexts as texts } from '../locale/chart-texts.ts'
import type { Box, ChartLine } from './chart-drawing.ts'

/** How far a commitment, a pillar or a sector has come, beside what its time would expect. */
export type BarRow = {
  readonly name: string
  readonly progress: number | null
  readonly expected: number | null
  readonly light: Light | null
}

export type BarMeasures = {
  readonly width: number
  /** Of the names at the left, and of what is said at the right. */
  readonly names: number
  readonly words: number
  /** Of the line of a text. */
  readonly line: number
  readonly bar: number
  /** Between two rows. */
  readonly gap: number
  wrapped(text: string, width: number): readonly string[]
  widthOf(text: string): number
}

export type BarDrawing = {
  readonly width: number
  readonly height: number
  readonly rows: readonly {
    /** Lines of its name, the first one at `nameY`. */
    readonly name: readonly string[]
    readonly nameY: number
    /** From nothing to all, and how much of it is done: none while nobody said it. */
    readonly track: Box
    readonly done: Box | null
    /** Where it should be by now, from a little above the track to a little below. */
    readonly expected: Box | null
    readonly words: readonly string[]
    readonly wordsY: number
    readonly wordsX: number
  }[]
  /** Behind the tracks, at each quarter. */
  readonly grid: readonly ChartLine[]
  readonly ticks: readonly (Box & { readonly text: string })[]
}

const besideTrack = 10
/** How wide the mark of what is expected is, and how far beyond the track it reaches. */
const markWidth = 2
const beyond = 3
const percents = [0, 25, 50, 75, 100] as const

/** A row for each, from the first one at the top. The same rows and measures, the same drawing. */
export function layOutBars(rows: readonly BarRow[], measures: BarMeasures): BarDrawing {
  const { width, names, words, line, bar, gap } = measures
  const left = names + besideTrack
  const right = width - words - besideTrack
  const scale = scaleLinear().domain([0, 100]).range([left, right]).clamp(true)
  let y = gap / 2
  const drawn = rows.map(({ name, progress, expected, light }) => {
    const lines = measures.wrapped(name, names)
    const said = measures.wrapped(texts.standing(progress, expected, light), words)
    const high = Math.max(lines.length * line, said.length * line, bar + 2 * beyond)
    const middle = y + high / 2
    y += high + gap
    const top = middle - bar / 2
    const track = { x: left, y: top, width: right - left, height: bar }
    const mark = { y: top - beyond, width: markWidth, height: bar + 2 * beyond }
    return {
      name: lines,
      nameY: middle - (lines.length * line) / 2,
      track,
      done: progress ? { ...track, width: scale(progress) - left } : null,
      expected:
        progress === null || expected === null ? null : { ...mark, x: scale(expected) - markWidth / 2 },
      words: said,
      wordsY: middle - (said.length * line) / 2,
      wordsX: right + besideTrack,
    }
  })
  const bottom = Math.max(0, y - gap / 2)
  return {
    width,
    height: bottom + line,
    rows: drawn,
    grid: percents.map((percent) => ({
      role: 'grid',
      points: [
        [scale(percent), 0],
        [scale(percent), bottom],
      ],
    })),
    ticks: percents.map((percent) => {
      const text = texts.percent(percent)
      const wide = measures.widthOf(text)
      return { text, x: scale(percent) - wide / 2, y: bottom, width: wide, height: line }
    }),
  }
}
