import { onScopeDispose, type Ref } from 'vue'
import { z } from 'zod'
import { uiTrees } from '../../../src-main/locale/ui-trees.ts'
import type { NodeId } from '../../../src-main/domain/ids.ts'
import { branchOf, type ProblemNode } from '../../../src-main/domain/problem-tree.ts'
import { listOfHtml } from '../../../src-main/domain/pasted-html.ts'
import { blankMark, branchesOf, type Reading } from '../../../src-main/domain/outline.ts'
import { escaped } from '../../../src-main/domain/indented-list.ts'
import { readTreeText } from '../../../src-main/domain/tree-reading.ts'
import { Sprig } from '../../../src-main/domain/tree-edit.ts'
import { isTyping } from '../key-combination.ts'
import { newNodeId } from './node-writing.ts'
import { placeUnder } from './places.ts'
import type { TreeActions } from './tree-actions.ts'
import type { TreeBoard } from './tree-board.ts'

/** A branch with all that is told of its blocks; other programs take the list of its texts. */
const branchType = 'application/x-secretariado-rama+json'
const Branch = z.array(Sprig).min(1)

type Desk = { readonly board: TreeBoard; readonly actions: TreeActions }

/** Copy, cut and paste of branches, with the clipboard of the system, while a block has the focus. */
export function useTreeClipboard(canvas: Readonly<Ref<HTMLElement | null>>, { board, actions }: Desk): void {
  const { nodes, selected, announcer } = board
  const { said } = uiTrees

  function put(data: DataTransfer, node: ProblemNode): number {
    const branch = branchOf(nodes.value, node.id)
    data.setData(branchType, JSON.stringify(sprigsOf(branch)))
    data.setData('text/plain', listOf(branch))
    return branch.length
  }

  /** What was copied here, or a list or a table from wherever it comes. */
  function take(data: DataTransfer): Reading<readonly Sprig[]> {
    const own = Branch.safeParse(parsed(data.getData(branchType)))
    if (own.success) return { read: renewed(own.data) }
    const list = listOfHtml(data.getData('text/html')) || data.getData('text/plain')
    const reading = readTreeText(list)
    return 'failure' in reading ? reading : { read: branchesOf(reading.read, newNodeId) }
  }

  async function paste(data: DataTransfer, under: ProblemNode): Promise<void> {
    const taken = take(data)
    board.refusal.value = 'failure' in taken ? taken.failure : null
    if ('failure' in taken) return
    const sprigs = taken.read
    const at = placeUnder(nodes.value, under)
    const sent = board.run({ type: 'add', at, sprigs: [...sprigs] })
    if (!board.refusal.value) board.selectedId.value = sprigs[0]!.id
    if (await sent) announcer.say(said.pasted(sprigs.length))
  }

  function onClipboard(event: ClipboardEvent): void {
    const data = event.clipboardData
    const node = selected.value
    const active = document.activeElement
    if (!data || !node || isTyping(active) || !canvas.value?.contains(active)) return
    event.preventDefault()
    if (event.type === 'paste') return void paste(data, node)
    const count = put(data, node)
    if (event.type === 'cut') actions.remove()
    else announcer.say(said.copied(count))
  }

  const kinds = ['copy', 'cut', 'paste'] as const
  for (const kind of kinds) document.addEventListener(kind, onClipboard)
  onScopeDispose(() => {
    for (const kind of kinds) document.removeEventListener(kind, onClipboard)
  })
}

/** Of a branch that comes first, its root hangs from where it is pasted. */
function sprigsOf(branch: readonly ProblemNode[]): Sprig[] {
  return branch.map(
    ({ id, parentId, text, isParameter, objective, sectorId, proposedBy, evidence, source }, index) => ({
      id,
      parentId: index === 0 ? null : parentId,
      text,
      isParameter,
      objective,
      sectorId,
      proposedBy,
      evidence,
      source,
    }),
  )
}

/** The same branch as new blocks: it may be pasted beside the one it was copied from. */
function renewed(sprigs: readonly Sprig[]): readonly Sprig[] {
  const ids = new Map(sprigs.map(({ id }) => [id, newNodeId()]))
  return sprigs.map((sprig) => ({
    ...sprig,
    id: ids.get(sprig.id)!,
    parentId: sprig.parentId && ids.get(sprig.parentId)!,
  }))
}

/** Its texts as a list, a tab for each level. */
export function listOf(branch: readonly ProblemNode[]): string {
  const depths = new Map<NodeId, number>()
  for (const { id, parentId } of branch)
    depths.set(id, parentId !== null && depths.has(parentId) ? depths.get(parentId)! + 1 : 0)
  return inOrder(branch)
    .map(({ id, text }) => '\t'.repeat(depths.get(id)!) + (escaped(text) || blankMark))
    .join('\n')
}

/** Each block before what hangs from it. */
function inOrder(branch: readonly ProblemNode[]): readonly ProblemNode[] {
  const walk = (node: ProblemNode): ProblemNode[] => [
    node,
    ...branch
      .filter(({ parentId }) => parentId === node.id)
      .sort((a, b) => a.position - b.position)
      .flatMap(walk),
  ]
  return branch.slice(0, 1).flatMap(walk)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
