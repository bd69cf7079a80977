import { computed, inject, onScopeDispose, ref, shallowRef, watch, type InjectionKey } from 'vue'
import type { NodeId } from '../../../src-main/domain/ids.ts'
import { centerOf, nodeLimit, type ProblemNode } from '../../../src-main/domain/problem-tree.ts'
import { cleanLine } from '../../../src-main/domain/text.ts'
import { whyCannotEdit, type Place, type TreeEdit } from '../../../src-main/domain/tree-edit.ts'
import { edited } from '../../../src-main/domain/tree-edited.ts'
import { newSprig } from './new-sprig.ts'
import type { TreeBoard } from './tree-board.ts'

/** Which of its two texts is written of a block. */
export type NodeText = 'text' | 'objective'

export type Writing = {
  readonly nodeId: NodeId
  readonly of: NodeText
  /** What was there when the person began: another window may have written since. */
  readonly was: string
  /** Of a block that will be in the tree once it says something. */
  readonly at: Place | null
}

/** The text that is being written in its block, if any. What a refusal leaves unsaved stays in its field. */
export function createNodeWriting({ nodes, selectedId, refusal, run }: TreeBoard) {
  const writing = shallowRef<Writing | null>(null)
  const draft = ref('')
  /** Refused while something else was being written: their turn comes after it. */
  const waiting: { readonly writing: Writing; readonly text: string }[] = []

  function begin(next: Writing, text: string): void {
    writing.value = next
    draft.value = text
    if (!next.at) selectedId.value = next.nodeId
  }

  function end(): void {
    writing.value = null
    const next = waiting.shift()
    if (next) begin(next.writing, next.text)
  }

  /** The edit that says what was written; null where nothing changes. */
  function editOf({ nodeId: id, of, was, at }: Writing, text: string): TreeEdit | null {
    if (at) return text ? { type: 'add', at, sprigs: [newSprig(id, text)] } : null
    if (text === was) return null
    return of === 'text'
      ? { type: 'reword', id, was, text }
      : { type: 'writeObjective', id, was, objective: text }
  }

  function comeBack(former: Writing, text: string): void {
    const now = nodes.value.find(({ id }) => id === former.nodeId)
    const next = { ...former, was: now ? now[former.of] : former.was }
    if (writing.value) waiting.push({ writing: next, text })
    else begin(next, text)
  }

  /** Where a block hangs that lost its place: from the problem, last of all. */
  function looseEnd(): Place | null {
    const center = centerOf(nodes.value)
    return center && { parentId: center.id, side: 'cause', position: nodeLimit }
  }

  // What is being written of a block that another window took away is not lost: it becomes a new one.
  watch(nodes, (now) => {
    const current = writing.value
    if (!current) return
    const isThere = now.some(({ id }) => id === (current.at?.parentId ?? current.nodeId))
    if (!isThere) writing.value = { ...current, nodeId: newNodeId(), of: 'text', was: '', at: looseEnd() }
  })

  /** Saves what was written and ends; false when it cannot be, and then it is still being written. */
  function keep(): boolean {
    const current = writing.value
    if (!current) return true
    const text = cleanLine(draft.value)
    const edit = editOf(current, text)
    refusal.value = edit && whyCannotEdit(nodes.value, edit)
    if (refusal.value) {
      const now = nodes.value.find(({ id }) => id === current.nodeId)
      if (now) writing.value = { ...current, was: now[current.of] }
      return false
    }
    end()
    if (!edit) return true
    void run(edit).then((isKept) => isKept || comeBack(current, text))
    if (current.at && !writing.value) selectedId.value = current.nodeId
    return true
  }
  onScopeDispose(() => void keep())

  return {
    writing,
    draft,
    /** The blocks with the one that is being written for the first time. */
    drawn: computed<readonly ProblemNode[]>(() => {
      const current = writing.value
      if (!current?.at) return nodes.value
      const add: TreeEdit = { type: 'add', at: current.at, sprigs: [newSprig(current.nodeId, '')] }
      return whyCannotEdit(nodes.value, add) ? nodes.value : edited(nodes.value, add)
    }),
    rewrite(node: ProblemNode, of: NodeText, text = node[of]): void {
      begin({ nodeId: node.id, of, was: node[of], at: null }, text)
    },
    addAt(at: Place): void {
      begin({ nodeId: newNodeId(), of: 'text', was: '', at }, '')
    },
    keep,
    isUnsaved: () => writing.value !== null && cleanLine(draft.value) !== writing.value.was,
    /** Leaves the block as it was. */
    giveUp: end,
  }
}

export const newNodeId = (): NodeId => crypto.randomUUID() as NodeId

export type NodeWriting = ReturnType<typeof createNodeWriting>
export const nodeWritingKey: InjectionKey<NodeWriting> = Symbol('node writing')

export function useNodeWriting(): NodeWriting {
  const writing = inject(nodeWritingKey)
  if (!writing) throw new Error('a block outside its tree')
  return writing
}
