import { computed, inject, ref, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import type { TreeFile } from '../../../src-main/contract/tree-views.ts'
import { failure, type Failure } from '../../../src-main/domain/failure.ts'
import type { NodeId } from '../../../src-main/domain/ids.ts'
import { centerOf, type ProblemNode } from '../../../src-main/domain/problem-tree.ts'
import { whyCannotEdit, type TreeEdit } from '../../../src-main/domain/tree-edit.ts'
import { edited } from '../../../src-main/domain/tree-edited.ts'
import { api } from '../../api/client.ts'
import { refusalToShow } from '../../api/refusal.ts'
import { createCommandQueue, type CommandQueue } from '../command-queue.ts'
import { createAnnouncer, type Announcer } from './announcer.ts'
import { sameAsBefore } from './same-as-before.ts'
import { nearestKept } from './places.ts'

/** What every part of a tree's surface works with. */
export type TreeBoard = {
  /** As the data file has it, with the commands that are on their way. */
  readonly file: ComputedRef<TreeFile>
  /** Its blocks; those that did not change are the same objects. */
  readonly nodes: ComputedRef<readonly ProblemNode[]>
  readonly selectedId: Ref<NodeId | null>
  readonly selected: ComputedRef<ProblemNode | null>
  /** Blocks whose branches are folded, in this window. */
  readonly folded: Readonly<Ref<ReadonlySet<NodeId>>>
  readonly fold: (id: NodeId) => void
  /** Why an edit cannot be made, before it is tried. */
  readonly whyNot: (edit: TreeEdit) => Failure | null
  /** Draws it at once and sends it; false when it was refused, and then `refusal` says why. */
  readonly run: (edit: TreeEdit) => Promise<boolean>
  /** Any other command of the tree, after those that wait; null when it was refused. */
  readonly send: CommandQueue<TreeFile>['run']
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  /** The last refusal, until the person dismisses it or something succeeds. */
  readonly refusal: Ref<Failure | null>
  readonly announcer: Announcer
  readonly queue: CommandQueue<TreeFile>
}

export const treeBoardKey: InjectionKey<TreeBoard> = Symbol('tree')

export function useTreeBoard(): TreeBoard {
  const board = inject(treeBoardKey)
  if (!board) throw new Error('a part of a tree outside its page')
  return board
}

/** Draws an edit ahead of its answer; one that cannot be made any more changes nothing. */
const drawn = (edit: TreeEdit) => (file: TreeFile) =>
  whyCannotEdit(file.nodes, edit) ? file : { ...file, nodes: edited(file.nodes, edit) }

/** A tree that is being drawn by the room. */
export function createTreeBoard(server: () => TreeFile, reload: () => Promise<void>): TreeBoard {
  const refusal = ref<Failure | null>(null)
  const queue = createCommandQueue<TreeFile>({
    refusalOf: refusalToShow,
    reload,
    onRefused: (failure) => (refusal.value = failure),
  })
  const announcer = createAnnouncer()
  const file = computed(() => queue.patches.value.reduce((current, patch) => patch(current), server()))
  const nodes = computed<readonly ProblemNode[]>((former) => sameAsBefore(former, file.value.nodes))
  const chosenId = ref<NodeId | null>(null)
  const selected = computed<ProblemNode | null>(
    (former) => nearestKept(nodes.value, chosenId.value, former ?? null) ?? centerOf(nodes.value),
  )
  const folded = ref<ReadonlySet<NodeId>>(new Set())
  const treeId = server().tree.id
  const whyNot = (edit: TreeEdit) => whyCannotEdit(nodes.value, edit)

  async function step(way: 'undo' | 'redo'): Promise<void> {
    const before = nodes.value
    const { canUndo, canRedo } = file.value
    const isTold = queue.patches.value.length === 0
    const hasStep = !isTold || (way === 'undo' ? canUndo : canRedo)
    refusal.value = hasStep ? null : failure(steplessCodes[way], {})
    if (!hasStep || !(await queue.run(() => api.tree[way]({ treeId })))) return
    await reload()
    const touched = touchedNode(before, nodes.value)
    if (touched) chosenId.value = touched.id
    announcer.stepped(way, touched)
  }

  return {
    file,
    nodes,
    selectedId: computed({
      get: () => selected.value?.id ?? null,
      set: (id) => (chosenId.value = id),
    }),
    selected,
    folded,
    fold(id) {
      const next = new Set(folded.value)
      if (!next.delete(id)) next.add(id)
      folded.value = next
    },
    whyNot,
    async run(edit) {
      refusal.value = whyNot(edit)
      if (refusal.value) return false
      return (await queue.run(() => api.tree.edit({ treeId, edit }), drawn(edit))) !== null
    },
    send: queue.run,
    undo: () => step('undo'),
    redo: () => step('redo'),
    refusal,
    announcer,
    queue,
  }
}

const steplessCodes = { undo: 'history.nothingToUndo', redo: 'history.nothingToRedo' } as const

/** The first block that a step of undo put there or changed. */
function touchedNode(before: readonly ProblemNode[], after: readonly ProblemNode[]): ProblemNode | null {
  const former = new Set(before)
  return after.find((node) => !former.has(node)) ?? null
}
