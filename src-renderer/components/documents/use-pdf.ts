import { nextTick, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { openPdf, type PdfFile } from './pdf-reader.ts'

/** The PDF at an address, opened again when the address changes. */
export function usePdf(url: () => string) {
  const file = shallowRef<PdfFile | null>(null)
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  /** Of the paper that is being opened. */
  let abort: AbortController | null = null

  function release() {
    abort?.abort()
    file.value?.close()
    file.value = null
  }

  /** The former paper stays on the desk until the next one is there. */
  async function load() {
    abort?.abort()
    const own = (abort = new AbortController())
    if (!file.value) state.value = 'loading'
    try {
      const opened = await openPdf(url(), own.signal)
      if (own.signal.aborted) return opened.close()
      const former = file.value
      abort = null
      file.value = opened
      state.value = 'ready'
      await nextTick()
      former?.close()
    } catch {
      if (own.signal.aborted) return
      release()
      state.value = 'failed'
    }
  }

  watch(url, () => void load(), { immediate: true })
  onScopeDispose(release)
  return { file, state, reload: load }
}
