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
import type { DrawnNode } from './tree-drawing.ts'

type Desk = {
  readonly board: TreeBoard
  readonly writing: NodeWriting
  readonly drawn: () => readonly DrawnNode[]
}

/** What a key or a button does to the block that is selected. */
export function createTreeActions({ board, writing, drawn }: Desk) {
  const { nodes, selectedId, refusal, announcer, folded, run } = board
  const { said } = uiTrees

  /** On the block that is selected; there is none only while the tree is not there. */
  const on = (act: (node: ProblemNode) => void) => () => {
    const node = board.selected.value
    refusal.value = null
    if (node) act(node)
  }

  /** Said as it is drawn, before its answer: what the next key does is said after it. */
  function make(edit: TreeEdit, words: string): void {
    void run(edit)
    if (!refusal.value) announcer.say(words)
  }

  function move({ id }: ProblemNode, at: Place | null, words: string, why: string): void {
    if (at) make({ type: 'move', id, at }, words)
    else announcer.say(why)
  }

  const child = (side?: HangingSide) =>
    on((node) => {
      if (folded.value.has(node.id)) board.fold(node.id)
      writing.addAt(placeUnder(nodes.value, node, side))
    })

  /** The next block, or the one before, whose objective is to be written or reviewed; around the tree. */
  function goToUnwritten(step: 1 | -1): void {
    const all = drawn()
    const from = all.findIndex(({ id }) => id === selectedId.value)
    for (let far = 1; far <= all.length; far += 1) {
      const one = all[(from + step * far + all.length * far) % all.length]!
      if (one.note !== 'pending' && one.note !== 'review') continue
      selectedId.value = one.id
      return
    }
    announcer.say(said.allWritten)
  }

  return {
    /** Beside a block, another; from the problem, a first cause. */
    addSibling: on((node) => writing.addAt(placeAfter(node) ?? placeUnder(nodes.value, node))),
    addChild: child(),
    addOn: (side: HangingSide) => child(side)(),
    addEffect: on((node) => {
      if (node.side === 'cause') announcer.say(said.effectsElsewhere)
      else child('effect')()
    }),
    raise: on((node) => move(node, placeRaised(nodes.value, node), said.raised, said.noHigher)),
    earlier: on((node) => move(node, placeStepped(nodes.value, node, -1), said.earlier, said.isFirst)),
    later: on((node) => move(node, placeStepped(nodes.value, node, 1), said.later, said.isLast)),
    rewrite: (of: NodeText, text?: string) =>
      on((node) => {
        const note = drawn().find(({ id }) => id === node.id)?.note
        if (of === 'objective' && (note === 'parameter' || note === 'pruned')) announcer.say(said.noObjective)
        else writing.rewrite(node, of, text)
      })(),
    remove: on((node) => {
      const next = besides(nodes.value, node)
      const words = said.removed(node.text, countBelow(nodes.value, node.id))
      make({ type: 'remove', id: node.id }, words)
      if (!refusal.value && next) selectedId.value = next
    }),
    toggleParameter: on(({ id, isParameter, text }) => {
      make({ type: 'setParameter', id, isParameter: !isParameter }, said.parameter(!isParameter, text))
    }),
    nextUnwritten: () => goToUnwritten(1),
    formerUnwritten: () => goToUnwritten(-1),
    say: announcer.say,
  }
}

export type TreeActions = ReturnType<typeof createTreeActions>
