import { onScopeDispose, ref, type Ref } from 'vue'
import type { ProblemNode } from '../../../src-main/domain/problem-tree.ts'
import { uiTrees } from '../../../src-main/locale/ui-trees.ts'

/** How long what was done stays in sight, in milliseconds. */
const shownFor = 8000

export type Announcer = {
  /** What a key just did, for who listens and for who looks. */
  readonly said: Readonly<Ref<string>>
  readonly say: (words: string) => void
  readonly stepped: (way: 'undo' | 'redo', node: ProblemNode | null) => void
}

export function createAnnouncer(): Announcer {
  const said = ref('')
  let silence = 0
  onScopeDispose(() => clearTimeout(silence))

  function say(words: string): void {
    said.value = words
    clearTimeout(silence)
    silence = window.setTimeout(() => (said.value = ''), shownFor)
  }

  return { said, say, stepped: (way, node) => say(uiTrees.said[way](node?.text ?? '')) }
}
