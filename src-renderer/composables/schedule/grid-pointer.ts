import { markedMonths } from '../../../src-main/domain/spans.ts'
import type { GridActions } from './grid-actions.ts'
import type { Cell, GridCursor } from './grid-cursor.ts'

function cellOf(event: Event): Cell | null {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
  const lineId = cell?.closest<HTMLElement>('[data-line]')?.dataset.line
  return cell && lineId ? { lineId, column: Number(cell.dataset.column) } : null
}

/** The pointer on the grid: a click marks a month, a drag several, Shift extends from where the keyboard was. */
export function createGridPointer(
  cursor: GridCursor,
  actions: GridActions,
  isWritable: () => boolean,
  open: () => void,
) {
  let isDrawing = false

  const isMarked = ({ column }: Cell) => {
    const month = cursor.monthAt(column)
    const row = actions.row()
    return row !== null && month !== undefined && markedMonths(row.spans).has(month)
  }

  return {
    down(event: PointerEvent): void {
      const cell = event.button === 0 ? cellOf(event) : null
      if (!cell || event.target instanceof HTMLInputElement) return
      const isExtending = event.shiftKey && cursor.isMonth(cell.column)
      cursor.set(cell, isExtending)
      isDrawing = cursor.isMonth(cell.column) && !isExtending
      if (isExtending && isWritable()) actions.extendMark()
    },
    over(event: PointerEvent): void {
      const cell = isDrawing && event.buttons === 1 ? cellOf(event) : null
      if (cell && cursor.isMonth(cell.column)) cursor.set(cell, true)
    },
    up(event: PointerEvent): void {
      if (!isDrawing) return
      isDrawing = false
      if (!isWritable() || event.type !== 'pointerup') return
      void actions.markSelected(!isMarked(cursor.anchor.value))
    },
    twice(event: Event): void {
      const cell = cellOf(event)
      if (cell && !cursor.isMonth(cell.column)) open()
    },
  }
}
