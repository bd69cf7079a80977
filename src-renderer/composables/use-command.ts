import { ref } from 'vue'
import type { Instant } from '../../src-main/domain/time.ts'
import { wordError } from '../api/refusal.ts'
import { useSaveState } from '../stores/save-state.ts'

/** A command from a form or a button: whether it is on its way, and why it was refused. */
export function useCommand() {
  const save = useSaveState()
  const isBusy = ref(false)
  const failure = ref('')

  /** The answer, or null when it was refused; then `failure` says why. */
  async function run<T extends { readonly savedAt: Instant }>(command: () => Promise<T>): Promise<T | null> {
    isBusy.value = true
    failure.value = ''
    try {
      return await save.send(command)
    } catch (error) {
      failure.value = wordError(error)
      return null
    } finally {
      isBusy.value = false
    }
  }

  /** The same for what writes no record: printing, opening a folder. */
  async function ask<T>(question: () => Promise<T>): Promise<T | null> {
    isBusy.value = true
    failure.value = ''
    try {
      return await question()
    } catch (error) {
      failure.value = wordError(error)
      return null
    } finally {
      isBusy.value = false
    }
  }

  return { isBusy, failure, run, ask }
}
