import { computed, inject, ref, type InjectionKey } from 'vue'
import type { TreeFile } from '../../../src-main/contract/tree-views.ts'
import type { NodeId, RecordId } from '../../../src-main/domain/ids.ts'
import { type ProblemNode, whyCannotGiveDots } from '../../../src-main/domain/problem-tree.ts'
import { cleanLine } from '../../../src-main/domain/text.ts'
import { uiTreeTools } from '../../../src-main/locale/ui-tree-tools.ts'
import { api } from '../../api/client.ts'
import { newNodeId } from './node-writing.ts'
import type { TreeBoard } from './tree-board.ts'

export type RankedNode = { readonly node: ProblemNode; readonly dots: number; readonly people: number }
export type NodeDots = ReturnType<typeof createNodeDots>
export const nodeDotsKey: InjectionKey<NodeDots> = Symbol('node dots')

export function useNodeDots(): NodeDots {
  const dots = inject(nodeDotsKey)
  if (!dots) throw new Error('dots outside their tree')
  return dots
}

/** Dots that each participant puts on blocks, to tell what comes first. */
export function createNodeDots({ file, nodes, selected, send, announcer, refusal }: TreeBoard) {
  const participant = ref('')
  const who = computed(() => cleanLine(participant.value))
  const each = computed(() => file.value.tree.dotsEach)
  const own = computed(() => file.value.votes.filter((vote) => vote.participant === who.value))
  const left = computed(() => each.value - own.value.reduce((sum, { dots }) => sum + dots, 0))
  const ownOn = (id: NodeId) => own.value.find(({ nodeId }) => nodeId === id)?.dots ?? 0
  const sums = computed(() => {
    const found = new Map<NodeId, { dots: number; people: number }>()
    for (const { nodeId, dots } of file.value.votes) {
      const sum = found.get(nodeId) ?? { dots: 0, people: 0 }
      found.set(nodeId, { dots: sum.dots + dots, people: sum.people + 1 })
    }
    return found
  })
  /** Those with more dots first; with as many, those of more people, then as the tree has them. */
  const ranking = computed<readonly RankedNode[]>(() =>
    nodes.value
      .flatMap((node) => {
        const sum = sums.value.get(node.id)
        return sum ? [{ node, ...sum }] : []
      })
      .toSorted((a, b) => b.dots - a.dots || b.people - a.people),
  )

  async function put(node: ProblemNode, change: 1 | -1): Promise<void> {
    if (!who.value) return announcer.say(uiTreeTools.dots.whose)
    const dots = ownOn(node.id) + change
    if (dots < 0) return
    const vote = { nodeId: node.id, participant: who.value, dots }
    refusal.value = change > 0 ? whyCannotGiveDots(file.value.votes, vote, each.value) : null
    if (refusal.value) return
    const drawn = (current: TreeFile): TreeFile => {
      const others = current.votes.filter(
        (one) => one.nodeId !== node.id || one.participant !== vote.participant,
      )
      const id = newNodeId() as string as RecordId
      return {
        ...current,
        votes: dots > 0 ? [...others, { ...vote, id, treeId: current.tree.id }] : others,
      }
    }
    await send(() => api.tree.vote(vote), drawn)
  }

  const onSelected = (change: 1 | -1) => {
    if (selected.value) void put(selected.value, change)
  }

  return {
    participant,
    who,
    each,
    left,
    ownOn,
    of: (id: NodeId) => sums.value.get(id)?.dots ?? 0,
    ranking,
    give: () => onSelected(1),
    take: () => onSelected(-1),
    /** Who put dots already, to be chosen again. */
    participants: computed(() => [...new Set(file.value.votes.map((vote) => vote.participant))]),
    total: computed(() => file.value.votes.reduce((sum, { dots }) => sum + dots, 0)),
  }
}
