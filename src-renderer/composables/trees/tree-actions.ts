import { uiTrees } from '../../../src-main/locale/ui-trees.ts'
import type { ProblemNode } from '../../../src-main/domain/problem-tree.ts'
import type { Place, TreeEdit } from '../../../src-main/domain/tree-edit.ts'
import type { NodeText, NodeWriting } from './node-writing.ts'
import {
  besides,
  countBelow,
  placeAfter,
  placeRaised,
  placeStepped,
  placeUnder,
  type HangingSide,
} from './places.ts'
import type { TreeBoard } from './tree-board.ts'

/** What a key or a button does to the block that is selected. */
export function createTreeActions(board: TreeBoard, writing: NodeWriting) {
  const { nodes, selectedId, refusal, announcer, run } = board

  /** On the block that is selected; there is none only while the tree is not there. */
  const on = (act: (node: ProblemNode) => void) => () => {
    const node = board.selected.value
    refusal.value = null
    if (node) act(node)
  }

  async function make(edit: TreeEdit, words: string): Promise<void> {
    if (await run(edit)) announcer.say(words)
  }

  function move({ id }: ProblemNode, at: Place | null, words: string, why: string): void {
    if (at) void make({ type: 'move', id, at }, words)
    else announcer.say(why)
  }

  const child = (side?: HangingSide) => on((node) => writing.addAt(placeUnder(nodes.value, node, side)))
  const { said } = uiTrees

  return {
    /** Beside a block, another; from the problem, a first cause. */
    addSibling: on((node) => writing.addAt(placeAfter(node) ?? placeUnder(nodes.value, node))),
    addChild: child(),
    addEffect: child('effect'),
    raise: on((node) => move(node, placeRaised(nodes.value, node), said.raised, said.noHigher)),
    earlier: on((node) => move(node, placeStepped(nodes.value, node, -1), said.earlier, said.isFirst)),
    later: on((node) => move(node, placeStepped(nodes.value, node, 1), said.later, said.isLast)),
    rewrite: (of: NodeText, text?: string) => on((node) => writing.rewrite(node, of, text))(),
    remove: on((node) => {
      const next = besides(nodes.value, node)
      const words = said.removed(node.text, countBelow(nodes.value, node.id))
      void make({ type: 'remove', id: node.id }, words)
      if (!refusal.value && next) selectedId.value = next
    }),
    toggleParameter: on(({ id, isParameter, text }) => {
      void make({ type: 'setParameter', id, isParameter: !isParameter }, said.parameter(!isParameter, text))
    }),
  }
}

export type TreeActions = ReturnType<typeof createTreeActions>
