import { computed, ref } from 'vue'
import type { LogFrameFile } from '../../../src-main/contract/log-frame-views.ts'
import type { FrameIndicatorId, LogFrameRowId, ProblemTreeId } from '../../../src-main/domain/ids.ts'
import type { FrameIndicatorDraft, Level } from '../../../src-main/domain/log-frame.ts'
import { api } from '../../api/client.ts'
import { type FrameCursor, lacksOf, linesOf } from './frame-lines.ts'
import { useTreeCommand } from './tree-command.ts'

/** The sheet that is open: an indicator of a row, or a new one. */
type Sheet = {
  readonly rowId: LogFrameRowId
  /** Null until a new one is kept. */
  readonly indicatorId: FrameIndicatorId | null
  readonly field: 'name' | 'verification'
  /** Another one is another sheet. */
  readonly turn: number
  /** What was written and refused once the sheet was closed. */
  readonly typed: FrameIndicatorDraft | null
  /** Keeps what is written in this sheet, also after another one is open. */
  readonly save: (draft: FrameIndicatorDraft, was: FrameIndicatorDraft | null) => Promise<boolean>
}

/** What is done to a matrix on its screen: where the keyboard is, what is open, and each command. */
export function useFrameWork(treeId: ProblemTreeId, file: () => LogFrameFile | undefined) {
  const { run, isBusy, failure } = useTreeCommand()
  const cursor = ref<FrameCursor | null>(null)
  const sheet = ref<Sheet | null>(null)
  let turns = 0
  const lines = computed(() => (file() ? linesOf(file()!) : []))
  const lacks = computed(() => (file()?.frame ? lacksOf(file()!) : []))
  const line = computed(() => lines.value.find(({ row }) => row.id === cursor.value?.rowId) ?? null)
  const openLine = computed(() => lines.value.find(({ row }) => row.id === sheet.value?.rowId) ?? null)

  function open(
    rowId: LogFrameRowId,
    field: Sheet['field'],
    indicatorId: FrameIndicatorId | null | undefined = undefined,
  ): void {
    const first = lines.value.find(({ row }) => row.id === rowId)?.indicators[0]?.id ?? null
    const turn = (turns += 1)
    let own = indicatorId === undefined ? first : indicatorId
    const save: Sheet['save'] = async (draft, was) => {
      const input = { ...draft, rowId, indicatorId: own, was: own === null ? null : was }
      const reply = await run(() => api.logFrame.saveIndicator(input))
      if (!reply) {
        if (sheet.value?.turn !== turn)
          sheet.value = { rowId, field, indicatorId: own, turn, typed: draft, save }
        return false
      }
      own = reply.indicatorId
      if (sheet.value?.turn === turn) sheet.value = { ...sheet.value, indicatorId: own }
      return true
    }
    sheet.value = { rowId, field, indicatorId: own, turn, typed: null, save }
  }

  async function add(level: Level, parentId: LogFrameRowId | null = null): Promise<void> {
    const reply = await run(() => api.logFrame.addRow({ treeId, level, parentId, summary: '' }))
    if (reply) cursor.value = { rowId: reply.rowId, column: 'summary' }
  }

  function step(rowId: LogFrameRowId, by: 1 | -1): void {
    const row = lines.value.find((one) => one.row.id === rowId)?.row
    if (!row || row.level === 'goal' || row.level === 'purpose') return
    const position = row.position + by
    const siblings = lines.value.filter(
      (one) => one.row.level === row.level && one.row.parentId === row.parentId,
    )
    if (position < 0 || position >= siblings.length) return
    void run(() => api.logFrame.moveRow({ rowId, parentId: row.parentId, position }))
  }

  return {
    run,
    isBusy,
    failure,
    cursor,
    sheet,
    lines,
    lacks,
    line,
    openLine,
    open,
    add,
    step,
    close: () => (sheet.value = null),
    make: (keys: readonly string[]) => run(() => api.logFrame.make({ treeId, keys: [...keys] })),
    write: (rowId: LogFrameRowId, cell: 'summary' | 'assumption', was: string, text: string) =>
      run(() => api.logFrame.write({ rowId, cell, was, text })),
    remove: (rowId: LogFrameRowId) => run(() => api.logFrame.removeRow({ rowId })),
    review: (rowId: LogFrameRowId) => run(() => api.logFrame.review({ rowId })),
    undo: () => run(() => api.logFrame.undo({ treeId })),
    redo: () => run(() => api.logFrame.redo({ treeId })),
  }
}
