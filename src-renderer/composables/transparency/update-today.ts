import { computed, ref } from 'vue'
import type { NeedRow } from '../../../src-main/contract/plan-views.ts'
import type { LocalDate } from '../../../src-main/domain/time.ts'
import { uiTransparency as text } from '../../../src-main/locale/ui-transparency.ts'
import { api } from '../../api/client.ts'
import { useCommand } from '../use-command.ts'
import { draftOf } from './need-lines.ts'

/** One key says that something was brought up to date; another one takes it back. */
export function useUpdateToday() {
  const { run, failure } = useCommand()
  const said = ref('')
  const former = ref<NeedRow | null>(null)

  const keep = (row: NeedRow, updatedOn: LocalDate | null) =>
    run(() => api.need.save({ bodyId: row.bodyId, id: row.id, need: { ...draftOf(row), updatedOn } }))

  async function update(row: NeedRow, today: LocalDate) {
    if (row.status !== 'published') said.value = text.onlyPublished
    else if (row.updatedOn === today) said.value = text.alreadyToday(row.title)
    else if (await keep(row, today)) {
      former.value = row
      said.value = text.updatedNow(row.title)
    }
  }

  async function undo() {
    const row = former.value
    if (!row || !(await keep(row, row.updatedOn))) return
    former.value = null
    said.value = ''
  }

  return { said, failure, canUndo: computed(() => former.value !== null), update, undo }
}
