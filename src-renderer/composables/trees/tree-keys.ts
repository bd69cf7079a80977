import type { NodeId } from '../../../src-main/domain/ids.ts'
import { uiTrees } from '../../../src-main/locale/ui-trees.ts'
import { combinationOf, isTyping } from '../key-combination.ts'
import type { CanvasView } from './canvas-view.ts'
import type { NodeText, NodeWriting } from './node-writing.ts'
import type { TreeActions } from './tree-actions.ts'
import type { TreeBoard } from './tree-board.ts'
import type { DrawnNode } from './tree-drawing.ts'
import { directions, neighbourOf, type Direction } from './tree-walk.ts'

type Desk = {
  readonly board: TreeBoard
  readonly writing: NodeWriting
  readonly actions: TreeActions
  readonly view: CanvasView
  readonly of: () => NodeText
  readonly drawn: () => readonly DrawnNode[]
  readonly fold: (id: NodeId) => void
  /** From the problems to the objectives of the same blocks, and back. */
  readonly turn: () => void
  /** Out of the drawing: Tab is taken in it. */
  readonly leave: () => void
  /** Takes away what is said of the block. */
  readonly hush: () => void
}

/** The keys of a drawing, while one of its blocks has the focus. Small letters command; a capital begins a text. */
export function createTreeKeys(desk: Desk): (event: KeyboardEvent) => void {
  const { board, writing, actions, view } = desk
  const selected = board.selected

  function go(direction: Direction): void {
    const id = selected.value && neighbourOf(desk.drawn(), selected.value.id, direction)
    if (id) board.selectedId.value = id
  }
  const isCenter = () => selected.value?.side === 'center'
  const home = () => {
    board.selectedId.value = desk.drawn()[0]?.id ?? null
  }
  const fold = () => {
    const one = desk.drawn().find(({ id }) => id === selected.value?.id)
    if (one && one.hanging > 0) desk.fold(one.id)
  }

  const common: Readonly<Record<string, () => void>> = {
    ...Object.fromEntries(directions.map((direction) => [direction, () => go(direction)])),
    'Alt ArrowUp': actions.earlier,
    'Alt ArrowLeft': actions.earlier,
    'Alt ArrowDown': actions.later,
    'Alt ArrowRight': actions.later,
    F2: () => actions.rewrite(desk.of()),
    F6: desk.leave,
    Escape: desk.hush,
    Home: home,
    ' ': fold,
  }
  const onProblems: Readonly<Record<string, () => void>> = {
    Enter: actions.addSibling,
    'Shift Enter': actions.addEffect,
    Tab: actions.addChild,
    'Shift Tab': () => (isCenter() ? actions.addEffect() : actions.raise()),
    Delete: actions.remove,
    Backspace: actions.remove,
  }
  const elsewhere = () => actions.say(uiTrees.said.onlyInProblems)
  const onObjectives: Readonly<Record<string, () => void>> = {
    Enter: () => actions.rewrite('objective'),
    Tab: actions.nextUnwritten,
    'Shift Tab': actions.formerUnwritten,
    Delete: elsewhere,
    Backspace: elsewhere,
  }
  /** With the letters as they are typed: the capital of each writes. */
  const letters: Readonly<Record<string, () => void>> = {
    p: actions.toggleParameter,
    o: desk.turn,
    '+': view.zoomIn,
    '-': view.zoomOut,
    '0': view.fit,
  }
  const whileWriting: Readonly<Record<string, () => void>> = {
    Enter: () => writing.keep(),
    Tab: () => {
      if (!writing.keep()) return
      if (desk.of() === 'text') actions.addChild()
      else actions.nextUnwritten()
    },
    'Shift Tab': () => writing.keep(),
    F6: () => writing.keep() && desk.leave(),
    Escape: writing.giveUp,
  }

  function actionOf(event: KeyboardEvent): (() => void) | undefined {
    const combination = combinationOf(event)
    if (isTyping(event.target)) return whileWriting[combination]
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    const letter = isPlain ? letters[event.key] : undefined
    if (letter) return letter
    const isText = isPlain && event.key.length === 1 && event.key !== ' ' && event.key !== '?'
    if (isText) return () => actions.rewrite(desk.of(), event.key)
    return (desk.of() === 'text' ? onProblems : onObjectives)[combination] ?? common[combination]
  }

  return (event) => {
    if (event.defaultPrevented || event.isComposing) return
    const action = actionOf(event)
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    action()
  }
}
