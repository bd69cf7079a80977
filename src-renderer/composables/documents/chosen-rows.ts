import { reactive } from 'vue'

/** Rows chosen in a list, in the order in which they were chosen. */
export function useChosenRows() {
  const chosen = reactive(new Set<string>())
  return {
    chosen: chosen as ReadonlySet<string>,
    choose(id: string | null) {
      if (id === null) return
      if (!chosen.delete(id)) chosen.add(id)
    },
    clear: () => chosen.clear(),
  }
}
