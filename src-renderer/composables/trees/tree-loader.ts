import { computed } from 'vue'
import { ProblemTreeId } from '../../../src-main/domain/ids.ts'
import { api } from '../../api/client.ts'
import { useRecordLoader } from '../record-loader.ts'

/** A tree with all that is drawn of it, loaded again on every change. */
export function useTreeLoader(treeId: () => string) {
  const isValid = computed(() => ProblemTreeId.safeParse(treeId()).success)
  const loader = useRecordLoader({
    root: 'tree',
    id: treeId,
    isValid: () => isValid.value,
    ask: (id) => api.tree.get({ treeId: ProblemTreeId.parse(id) }),
  })
  return { ...loader, isValid }
}
