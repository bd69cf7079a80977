import { computed, nextTick, ref } from 'vue'

/** The one row of a list that the keys act on. J and K, or the arrows, move it. */
export function useMarkedRow(ids: () => readonly string[]) {
  const wanted = ref<string | null>(null)
  const marked = computed(() => {
    const all = ids()
    return wanted.value !== null && all.includes(wanted.value) ? wanted.value : (all[0] ?? null)
  })

  function move(step: number) {
    const all = ids()
    const index = marked.value === null ? -1 : all.indexOf(marked.value)
    wanted.value = all[Math.min(all.length - 1, Math.max(0, index + step))] ?? null
    void nextTick(() =>
      document.querySelector(`[data-id="${wanted.value}"]`)?.scrollIntoView({ block: 'nearest' }),
    )
  }

  const keys = {
    J: () => move(1),
    K: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
  }
  return {
    marked,
    mark: (id: string) => {
      wanted.value = id
    },
    keys,
  }
}
