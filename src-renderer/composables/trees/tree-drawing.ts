import { computed } from 'vue'
import { layOutTree, type TreeBox, type TreeDrawing } from '../../../src-main/documents/tree-layout.ts'
import type { NodeId } from '../../../src-main/domain/ids.ts'
import {
  childrenOf,
  nodeTextLimit,
  numbersOf,
  prunedFrom,
  readingOrder,
  type ProblemNode,
} from '../../../src-main/domain/problem-tree.ts'
import { sizeOf, treeMeasures } from './node-look.ts'
import { isLine, noteOf, wordsOf, type NodeNote } from './node-note.ts'
import type { NodeText } from './node-writing.ts'
import { sameAsBefore } from './same-as-before.ts'

/** A block with its place on the drawing and in the tree. */
export type DrawnNode = {
  readonly id: NodeId
  readonly node: ProblemNode
  readonly box: TreeBox
  readonly note: NodeNote
  /** «1.2»; none at the centre. */
  readonly number: string
  readonly level: number
  /** Its place among its siblings of one side, from one, and how many they are. */
  readonly place: number
  readonly siblings: number
  /** How many hang from it, in sight or not. */
  readonly hanging: number
  readonly isFolded: boolean
}

type Wanted = {
  readonly nodes: () => readonly ProblemNode[]
  readonly of: () => NodeText
  /** What is being written in a block; null in the others. */
  readonly draftOf: (id: NodeId) => string | null
  readonly isFolded: (id: NodeId) => boolean
}

/** Where every block goes; what did not move is the same object, so that it is not painted again. */
export function useTreeDrawing({ nodes, of, draftOf, isFolded }: Wanted) {
  const inSight = computed(() => withoutFolded(readingOrder(nodes()), isFolded))
  const pruned = computed(() => prunedFrom(nodes()))
  const noted = computed(
    () => new Map(inSight.value.map((node) => [node.id, noteOf(node, of(), pruned.value.has(node.id))])),
  )
  const sizeOfNode = (node: ProblemNode) => {
    const note = noted.value.get(node.id) ?? null
    const draft = draftOf(node.id)
    return draft === null
      ? sizeOf(node.side, wordsOf(node, of(), note), isLine(note))
      : // What cannot be kept does not make it any larger: its field scrolls.
        sizeOf(node.side, draft.slice(0, nodeTextLimit))
  }
  const sizes = computed<readonly Sized[]>((former) =>
    sameAsBefore(
      former,
      inSight.value.map((node) => ({
        id: node.id,
        parentId: node.parentId,
        side: node.side,
        ...sizeOfNode(node),
      })),
    ),
  )
  const drawing = computed<TreeDrawing>((former) => {
    const next = layOutTree(sizes.value, treeMeasures)
    return { ...next, boxes: sameAsBefore(former?.boxes, next.boxes) }
  })
  const drawn = computed<readonly DrawnNode[]>((former) => {
    const boxes = new Map(drawing.value.boxes.map((box) => [box.id, box]))
    return sameAsBefore(former, places(inSight.value, nodes(), boxes, noted.value, isFolded))
  })
  return { drawing, drawn, pruned }
}

type Sized = Parameters<typeof layOutTree>[0][number] & { readonly id: NodeId }

function withoutFolded(
  nodes: readonly ProblemNode[],
  isFolded: (id: NodeId) => boolean,
): readonly ProblemNode[] {
  const hidden = new Set<NodeId>()
  for (const { id, parentId } of nodes)
    if (parentId !== null && (hidden.has(parentId) || isFolded(parentId))) hidden.add(id)
  return hidden.size === 0 ? nodes : nodes.filter(({ id }) => !hidden.has(id))
}

function places(
  nodes: readonly ProblemNode[],
  all: readonly ProblemNode[],
  boxes: ReadonlyMap<string, TreeBox>,
  notes: ReadonlyMap<NodeId, NodeNote>,
  isFolded: (id: NodeId) => boolean,
): DrawnNode[] {
  const levels = new Map<NodeId, number>()
  const children = childrenOf(all)
  const numbers = numbersOf(all)
  return nodes.map((node): DrawnNode => {
    const { id, parentId, side } = node
    const level = parentId === null ? 1 : (levels.get(parentId) ?? 1) + 1
    levels.set(id, level)
    const siblings = parentId === null ? [node] : (children.get(parentId) ?? [])
    const own = siblings.filter((sibling) => sibling.side === side)
    const hanging = children.get(id)?.length ?? 0
    const named = { note: notes.get(id) ?? null, number: numbers.get(id) ?? '' }
    const told = { ...named, level, place: node.position + 1, siblings: own.length, hanging }
    return { id, node, box: boxes.get(id)!, ...told, isFolded: hanging > 0 && isFolded(id) }
  })
}
