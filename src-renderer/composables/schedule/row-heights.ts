import { uiSchedule } from '../../../src-main/locale/ui-schedule.ts'
import { linesOf } from '../trees/measured-text.ts'
import type { ActivityLine, GridLine } from './grid-lines.ts'

/** Measures of a row at 16 px of root; the whole drawing grows with it. */
const rowMeasures = { row: 51, caption: 30, nameLine: 18, smallLine: 16, pad: 14, textPad: 20 }

/** Room that an icon takes at the start of those words. */
const iconRoom = 18

/** Words under the name of a row, each on a line of its own or more, and what an icon leaves them. */
function wordsUnder({ activity, conflicts, former }: ActivityLine): readonly (readonly [string, number])[] {
  const all: readonly (readonly [string, number])[] = [
    [activity.note, 0],
    [former ? uiSchedule.rescheduled(former) : '', iconRoom],
    ...conflicts.map((conflict) => [uiSchedule.conflict(conflict), iconRoom] as const),
  ]
  return all.filter(([text]) => text !== '')
}

/** How high a line is, in measures of 16 px of root, where its texts have so much room. */
export function lineHeight(line: GridLine, actionWidth: number, responsibleWidth: number): number {
  const { row, caption, nameLine, smallLine, pad, textPad } = rowMeasures
  if (line.kind === 'group' || line.kind === 'commitment') return caption
  if (line.kind === 'new') return row
  const mark = line.activity.kind === 'action' ? 0 : 22
  const width = actionWidth - textPad
  const name = linesOf(line.activity.name, {
    size: 15,
    weight: 650,
    lineHeight: nameLine,
    width: width - mark,
  })
  const small = wordsUnder(line).reduce(
    (sum, [text, icon]) =>
      sum + linesOf(text, { size: 12, weight: 400, lineHeight: smallLine, width: width - icon }),
    0,
  )
  const who = linesOf(line.activity.responsible, {
    size: 13,
    weight: 400,
    lineHeight: nameLine,
    width: responsibleWidth - textPad,
  })
  return Math.max(row, pad + Math.max(name * nameLine + small * smallLine, who * nameLine))
}
