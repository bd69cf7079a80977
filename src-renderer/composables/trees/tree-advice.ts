import { computed, inject, type ComputedRef, type InjectionKey } from 'vue'
import type { NodeId } from '../../../src-main/domain/ids.ts'
import type { AdviceDismissal } from '../../../src-main/domain/problem-tree.ts'
import { adviceOf, dismissalOf, type Advice } from '../../../src-main/domain/tree-advice.ts'
import { adviceTexts } from '../../../src-main/locale/ui-tree-advice.ts'
import { api } from '../../api/client.ts'
import { newNodeId } from './node-writing.ts'
import type { TreeBoard } from './tree-board.ts'

/** Advice with what was answered to it. */
export type HeardAdvice = { readonly advice: Advice; readonly dismissal: AdviceDismissal | null }

export type TreeAdvice = {
  /** Faults first, then remarks in the order of the tree; those set aside apart. */
  readonly open: ComputedRef<readonly Advice[]>
  readonly dismissed: ComputedRef<readonly HeardAdvice[]>
  /** What is said first of a block; null when nothing is. */
  readonly of: (id: NodeId) => Advice | null
  readonly use: (advice: Advice) => Promise<boolean>
  readonly leave: (advice: Advice, note?: string) => Promise<boolean>
  readonly recall: (dismissal: AdviceDismissal) => Promise<boolean>
}

export const treeAdviceKey: InjectionKey<TreeAdvice> = Symbol('tree advice')

export function useTreeAdvice(): TreeAdvice {
  const advice = inject(treeAdviceKey)
  if (!advice) throw new Error('advice outside its tree')
  return advice
}

/** Remarks on the tree as it is drawn, also before it is saved. */
export function createTreeAdvice({ file, nodes, run, send, announcer }: TreeBoard): TreeAdvice {
  const acted = computed(() => file.value.acted && new Set(file.value.acted))
  const heard = computed<readonly HeardAdvice[]>(() =>
    adviceOf(nodes.value, acted.value).map((advice) => ({
      advice,
      dismissal: dismissalOf(advice, file.value.dismissals),
    })),
  )
  const open = computed(() =>
    heard.value.filter(({ dismissal }) => dismissal === null).map(({ advice }) => advice),
  )
  const first = computed(() => {
    const byNode = new Map<NodeId, Advice>()
    for (const advice of open.value)
      if (advice.nodeId !== null && !byNode.has(advice.nodeId)) byNode.set(advice.nodeId, advice)
    return byNode
  })
  const { id: treeId } = file.value.tree

  return {
    open,
    dismissed: computed(() => heard.value.filter(({ dismissal }) => dismissal !== null)),
    of: (id) => first.value.get(id) ?? null,
    async use({ nodeId, of, proposal, split }) {
      if (nodeId !== null && split) {
        const isSplit = await run({ type: 'split', id: nodeId, was: of, otherId: newNodeId() })
        if (isSplit) announcer.say(adviceTexts.divided(split))
        return isSplit
      }
      if (nodeId === null || proposal === null) return false
      return run({ type: 'reword', id: nodeId, was: of, text: proposal })
    },
    async leave({ rule, nodeId, of }, note = '') {
      const told = { treeId, nodeId, rule, of, note }
      return (await send(() => api.tree.dismissAdvice(told))) !== null
    },
    recall: async ({ id }) => (await send(() => api.tree.recallAdvice({ id }))) !== null,
  }
}
