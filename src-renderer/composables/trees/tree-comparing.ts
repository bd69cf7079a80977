import { useQuery } from '@pinia/colada'
import { computed, inject, ref, type InjectionKey } from 'vue'
import { RecordId, type NodeId } from '../../../src-main/domain/ids.ts'
import { api } from '../../api/client.ts'
import type { TreeBoard } from './tree-board.ts'

export type TreeComparing = ReturnType<typeof createTreeComparing>
export const treeComparingKey: InjectionKey<TreeComparing> = Symbol('tree comparing')
/** Stands for the tree as it is, in a choice of versions. */
export const now = 'now'
export type ChangeMark = 'added' | 'moved' | 'reworded'

export function useTreeComparing(): TreeComparing {
  const comparing = inject(treeComparingKey)
  if (!comparing) throw new Error('versions outside their tree')
  return comparing
}

const idOf = (choice: string) => (choice === now ? null : RecordId.parse(choice))

/** Two versions side by side, while somebody compares them; asked again when the tree changes. */
export function createTreeComparing({ file }: TreeBoard) {
  const isOn = ref(false)
  const from = ref(now)
  const to = ref(now)
  const { id: treeId } = file.value.tree
  const query = useQuery({
    key: () => ['tree-comparison', treeId, from.value, to.value],
    query: () => api.tree.compare({ treeId, from: idOf(from.value), to: idOf(to.value) }),
    enabled: () => isOn.value,
    staleTime: 0,
  })
  const comparison = computed(() => (isOn.value ? (query.data.value ?? null) : null))
  /** What happened to each block that is in sight: only against the tree as it is. */
  const marks = computed(() => {
    const found = new Map<NodeId, ChangeMark>()
    if (!comparison.value || to.value !== now) return found
    for (const mark of ['moved', 'reworded', 'added'] as const)
      for (const { id } of comparison.value[mark]) found.set(id, mark)
    return found
  })

  return {
    isOn,
    from,
    to,
    comparison,
    markOf: (id: NodeId) => marks.value.get(id) ?? null,
    refetch: query.refetch,
    compare(version: RecordId) {
      from.value = version
      to.value = now
      isOn.value = true
    },
    stop: () => void (isOn.value = false),
  }
}
