import { ref } from 'vue'
import type { PaperCheck } from '../../src-main/domain/paper-check.ts'
import { api } from '../api/client.ts'
import { wordError } from '../api/refusal.ts'
import { checkFile } from '../api/uploads.ts'

/** Asks what a file or what is printed on a paper is. The file is not kept. */
export function usePaperCheck() {
  const check = ref<PaperCheck | null>(null)
  const failure = ref('')
  const isBusy = ref(false)

  async function ask(question: () => Promise<PaperCheck>) {
    check.value = null
    failure.value = ''
    isBusy.value = true
    try {
      check.value = await question()
    } catch (error) {
      failure.value = wordError(error)
    } finally {
      isBusy.value = false
    }
  }

  return {
    check,
    failure,
    isBusy,
    checkFile: (file: File) => ask(() => checkFile(file)),
    checkWritten: (written: string) => ask(() => api.document.check({ written })),
  }
}
