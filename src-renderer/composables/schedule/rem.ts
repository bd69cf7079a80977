import { onScopeDispose, ref } from 'vue'

/** Pixels of the page for each pixel of the drawing at 16 px of root, followed as the window changes. */
export function useRem() {
  const read = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
  const rem = ref(read())
  const onResize = () => {
    rem.value = read()
  }
  window.addEventListener('resize', onResize)
  const observer = new MutationObserver(onResize)
  observer.observe(document.documentElement, { attributes: true })
  onScopeDispose(() => {
    window.removeEventListener('resize', onResize)
    observer.disconnect()
  })
  return rem
}
