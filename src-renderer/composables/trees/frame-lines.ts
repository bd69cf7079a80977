import type { LogFrameFile } from '../../../src-main/contract/log-frame-views.ts'
import type { LogFrameRowId } from '../../../src-main/domain/ids.ts'
import {
  type FrameIndicator,
  type Lack,
  type LogFrameRow,
  type RowLack,
  rowNumbers,
  type RowState,
  rowState,
  whatIsMissing,
} from '../../../src-main/domain/log-frame.ts'
import { adviceOn, type RowAdvice } from '../../../src-main/domain/log-frame-advice.ts'
import { frameTerms } from '../../../src-main/locale/log-frame-texts.ts'

/** A row as the table shows it. */
export type FrameLine = {
  readonly row: LogFrameRow
  /** «Actividad 1.2». */
  readonly name: string
  readonly indicators: readonly FrameIndicator[]
  readonly state: RowState
  readonly lacks: readonly RowLack[]
  readonly advice: readonly RowAdvice[]
}

export const frameColumns = ['level', 'summary', 'indicators', 'verification', 'assumption'] as const
export type FrameColumn = (typeof frameColumns)[number]
/** The cell that has the keyboard. */
export type FrameCursor = { readonly rowId: LogFrameRowId; readonly column: FrameColumn }

export function lacksOf({ rows, indicators }: LogFrameFile): readonly Lack[] {
  return whatIsMissing(rows, indicators)
}

export function linesOf(file: LogFrameFile): FrameLine[] {
  const numbers = rowNumbers(file.rows)
  const lacks = lacksOf(file)
  return file.rows.map((row) => ({
    row,
    name: frameTerms.rowName(row.level, numbers.get(row.id) ?? ''),
    indicators: file.indicators.filter(({ rowId }) => rowId === row.id),
    state: rowState(row, file.nodes),
    lacks: lacks.flatMap((lack) => (lack.rowId === row.id ? [lack.lacks] : [])),
    advice: adviceOn(row),
  }))
}
