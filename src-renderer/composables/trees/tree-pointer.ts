import { onScopeDispose, shallowRef } from 'vue'
import type { Failure } from '../../../src-main/domain/failure.ts'
import type { NodeId } from '../../../src-main/domain/ids.ts'
import { branchOf, type ProblemNode } from '../../../src-main/domain/problem-tree.ts'
import { uiTrees } from '../../../src-main/locale/ui-trees.ts'
import type { CanvasView } from './canvas-view.ts'
import { dropAt, type Drop } from './drop-place.ts'
import { placeUnder } from './places.ts'
import type { TreeBoard } from './tree-board.ts'
import type { DrawnNode } from './tree-drawing.ts'

/** A branch that is being carried over the drawing. */
export type Carrying = {
  readonly node: ProblemNode
  readonly branch: ReadonlySet<NodeId>
  /** Blocks from which it cannot hang. */
  readonly forbidden: ReadonlySet<NodeId>
  readonly x: number
  readonly y: number
  readonly drop: Drop | null
  /** Why it cannot fall where it is. */
  readonly why: Failure | null
}

/** A press moves this far before it carries something, in pixels of the window. */
const threshold = 5

type Desk = {
  readonly board: TreeBoard
  readonly view: CanvasView
  readonly drawn: () => readonly DrawnNode[]
}

/** The pointer over a drawing: on a block it selects or carries it, on the ground it moves the drawing. */
export function createTreePointer({ board, view, drawn }: Desk) {
  const carrying = shallowRef<Carrying | null>(null)
  let release: (() => void) | null = null

  function nodeAt(target: EventTarget | null): ProblemNode | null {
    const id =
      target instanceof Element ? target.closest<HTMLElement>('[data-node]')?.dataset.node : undefined
    return drawn().find((one) => one.id === id)?.node ?? null
  }

  function lift(node: ProblemNode): Carrying {
    const nodes = board.nodes.value
    const isForbidden = (other: ProblemNode) =>
      board.whyNot({ type: 'move', id: node.id, at: placeUnder(nodes, other, sideOf(node)) }) !== null
    return {
      node,
      branch: new Set(branchOf(nodes, node.id).map(({ id }) => id)),
      forbidden: new Set(nodes.filter(isForbidden).map(({ id }) => id)),
      x: 0,
      y: 0,
      drop: null,
      why: null,
    }
  }

  function carry(held: Carrying, event: PointerEvent): void {
    const drop = dropAt(drawn(), held.node, view.onDrawing(event.clientX, event.clientY))
    const why = drop && board.whyNot({ type: 'move', id: held.node.id, at: drop.at })
    const isItself = drop !== null && drop.over.id === held.node.id
    carrying.value = {
      ...held,
      x: event.clientX,
      y: event.clientY,
      drop: isItself ? null : drop,
      why: isItself ? null : why,
    }
  }

  async function drop(): Promise<void> {
    const held = carrying.value
    carrying.value = null
    if (!held?.drop) return
    // Refused, it says why.
    if (await board.run({ type: 'move', id: held.node.id, at: held.drop.at }))
      board.announcer.say(uiTrees.said.moved(held.node.text))
  }

  /** Follows the pointer wherever it goes until it is let go, or Esc leaves everything as it was. */
  function follow(onMove: (event: PointerEvent) => void, onEnd: () => void): void {
    release?.()
    const listening = new AbortController()
    const { signal } = listening
    release = () => {
      listening.abort()
      release = null
    }
    addEventListener('pointermove', onMove, { signal })
    addEventListener('pointerup', () => (release?.(), onEnd()), { signal })
    addEventListener('pointercancel', () => (release?.(), (carrying.value = null)), { signal })
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      release?.()
      carrying.value = null
    }
    addEventListener('keydown', leave, { signal, capture: true })
  }
  onScopeDispose(() => release?.())

  function onDown(event: PointerEvent): void {
    if (event.button > 1 || (event.target instanceof Element && event.target.closest('textarea, button, a')))
      return
    const node = nodeAt(event.target)
    if (!node || event.button === 1)
      return follow(
        (moved) => view.pan(moved.movementX, moved.movementY),
        () => {},
      )
    board.selectedId.value = node.id
    if (node.side === 'center') return
    let held: Carrying | null = null
    const isFar = (moved: PointerEvent) =>
      Math.hypot(moved.clientX - event.clientX, moved.clientY - event.clientY) >= threshold
    follow(
      (moved) => {
        if (!held && isFar(moved)) held = lift(node)
        if (held) carry(held, moved)
      },
      () => void drop(),
    )
  }

  function onWheel(event: WheelEvent): void {
    event.preventDefault()
    const { left, top } = (event.currentTarget as HTMLElement).getBoundingClientRect()
    const at = { x: event.clientX - left, y: event.clientY - top }
    if (event.ctrlKey || event.metaKey) view.zoomAt(Math.exp(-event.deltaY / 400), at)
    else if (event.shiftKey) view.pan(-event.deltaY, 0)
    else view.pan(-event.deltaX, -event.deltaY)
  }

  return { carrying, nodeAt, onDown, onWheel }
}

const sideOf = ({ side }: ProblemNode) => (side === 'effect' ? 'effect' : 'cause')

/** How a block looks while a branch is carried over the drawing. */
export function markOf(held: Carrying | null, id: NodeId): 'moving' | 'target' | 'forbidden' | null {
  if (!held) return null
  if (held.branch.has(id)) return 'moving'
  if (held.drop?.where === 'under' && held.drop.over.id === id && !held.why) return 'target'
  return held.forbidden.has(id) ? 'forbidden' : null
}
