import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { openPdf, type PdfFile } from './pdf-reader.ts'

/** The PDF at an address, opened again when the address changes. */
export function usePdf(url: () => string) {
  const file = shallowRef<PdfFile | null>(null)
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  let abort: AbortController | null = null

  function release() {
    abort?.abort()
    file.value?.close()
    file.value = null
  }

  async function load() {
    release()
    const own = (abort = new AbortController())
    state.value = 'loading'
    try {
      const opened = await openPdf(url(), own.signal)
      if (own.signal.aborted) return opened.close()
      file.value = opened
      state.value = 'ready'
    } catch {
      if (!own.signal.aborted) state.value = 'failed'
    }
  }

  watch(url, () => void load(), { immediate: true })
  onScopeDispose(release)
  return { file, state, reload: load }
}
