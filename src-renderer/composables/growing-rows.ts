import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'

/** Rows drawn at first, and those added each time. */
const step = 24

/**
 * The first rows of a long list, and more of them as its end comes into sight: a letter that is looked for draws a few
 * and not hundreds. `needed` is a row that has to be drawn, as that which the keys mark.
 */
export function useGrowingRows<T>(
  rows: () => readonly T[],
  needed: () => number,
  end: Readonly<Ref<HTMLElement | null>>,
) {
  const amount = ref(step)
  const shown = computed(() => rows().slice(0, Math.max(amount.value, needed() + step / 2)))
  const observer = new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting && shown.value.length < rows().length) amount.value = shown.value.length + step
  })
  watch(rows, () => (amount.value = step))
  // Asked again after each growth: an end that stays in sight tells of itself once.
  watch([end, () => shown.value.length], ([element]) => {
    observer.disconnect()
    if (element) observer.observe(element)
  })
  onScopeDispose(() => observer.disconnect())
  return shown
}
