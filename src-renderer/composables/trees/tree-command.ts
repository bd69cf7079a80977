import { ref } from 'vue'
import type { Instant } from '../../../src-main/domain/time.ts'
import { wordFailure } from '../../../src-main/locale/errors.ts'
import { useTreeBoard } from './tree-board.ts'

/** A command of a part of a tree that is not drawn: after those that wait, with its own account of a refusal. */
export function useTreeCommand() {
  const board = useTreeBoard()
  const isBusy = ref(false)
  const failure = ref('')

  /** The answer, or null when it was refused; then `failure` says why. */
  async function run<T extends { readonly savedAt: Instant }>(command: () => Promise<T>): Promise<T | null> {
    isBusy.value = true
    failure.value = ''
    const reply = await board.send(command)
    if (!reply && board.refusal.value) {
      failure.value = wordFailure(board.refusal.value)
      board.refusal.value = null
    }
    isBusy.value = false
    return reply
  }

  return { run, isBusy, failure }
}
