import { onBeforeUnmount, onMounted, type Ref } from 'vue'

/** The parts of a date keep each key for themselves: Escape must still close the dialog or panel that they are in. */
export function useEscapeFromParts(root: Readonly<Ref<HTMLElement | null>>): void {
  function passOn(event: KeyboardEvent) {
    const isPart = event.target instanceof HTMLElement && event.target.dataset.segment !== undefined
    if (event.key !== 'Escape' || !isPart) return
    event.stopPropagation()
    const again = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    root.value?.parentElement?.dispatchEvent(again)
  }
  let element: HTMLElement | null = null
  onMounted(() => {
    element = root.value
    element?.addEventListener('keydown', passOn, { capture: true })
  })
  onBeforeUnmount(() => element?.removeEventListener('keydown', passOn, { capture: true }))
}
