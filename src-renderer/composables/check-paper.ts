import { ref } from 'vue'
import type { Failure } from '../../src-main/domain/failure.ts'
import type { PaperCheck } from '../../src-main/domain/paper-check.ts'
import { wordFailure } from '../../src-main/locale/errors.ts'
import { api } from '../api/client.ts'
import { wordError } from '../api/refusal.ts'

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
      failure.value = typeof error === 'string' ? error : wordError(error)
    } finally {
      isBusy.value = false
    }
  }

  async function send(file: File): Promise<PaperCheck> {
    const query = new URLSearchParams({ purpose: 'check', name: file.name })
    const response = await fetch(`/files?${query.toString()}`, { method: 'POST', body: file })
    if (response.ok) return (await response.json()) as PaperCheck
    throw wordFailure((await response.json()) as Failure)
  }

  return {
    check,
    failure,
    isBusy,
    checkFile: (file: File) => ask(() => send(file)),
    checkWritten: (written: string) => ask(() => api.document.check({ written })),
  }
}
