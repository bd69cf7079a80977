import { computed, ref } from 'vue'

/** Lines kept ready above and below those in sight. */
const ready = 6

/** Of many lines under each other, those in sight. */
export function useVirtualRows(heights: () => readonly number[], view: () => number) {
  const top = ref(0)
  /** Where each line begins; the last one is where they end. */
  const starts = computed(() => {
    const all = [0]
    for (const height of heights()) all.push(all[all.length - 1]! + height)
    return all
  })
  const total = computed(() => starts.value[starts.value.length - 1]!)

  /** The line at a height of the drawing. */
  function lineAt(y: number): number {
    let [low, high] = [0, starts.value.length - 1]
    while (low < high - 1) {
      const middle = (low + high) >> 1
      if (starts.value[middle]! <= y) low = middle
      else high = middle
    }
    return low
  }

  const first = computed(() => Math.max(0, lineAt(top.value) - ready))
  const last = computed(() => Math.min(heights().length - 1, lineAt(top.value + view()) + ready))

  return { top, starts, total, first, last }
}
