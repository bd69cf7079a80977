import type { NodeId } from './ids.ts'
import { branchOf, centerOf, childrenOf, nodeLimit, type ProblemNode } from './problem-tree.ts'
import { type Place, Sprig, type TreeEdit } from './tree-edit.ts'
import { splitOf } from './tree-splitting.ts'

/** The blocks after an edit that can be made; those it does not touch are the same objects. */
export function edited(nodes: readonly ProblemNode[], edit: TreeEdit): readonly ProblemNode[] {
  switch (edit.type) {
    case 'add':
      return added(nodes, edit.at, edit.sprigs)
    case 'plant':
      return planted(nodes, edit)
    case 'move':
      return moved(nodes, edit.id, edit.at)
    case 'remove': {
      const gone = new Set(branchOf(nodes, edit.id).map(({ id }) => id))
      return packed(nodes.filter(({ id }) => !gone.has(id)))
    }
    case 'reword':
      return changed(nodes, edit.id, { text: edit.text })
    case 'split':
      return divided(nodes, edit.id, edit.otherId)
    case 'setParameter':
      return changed(nodes, edit.id, { isParameter: edit.isParameter })
    case 'writeObjective': {
      const of = nodes.find(({ id }) => id === edit.id)?.text ?? ''
      return changed(nodes, edit.id, { objective: edit.objective, objectiveOf: edit.objective ? of : '' })
    }
    case 'tell': {
      const { type: _, id, ...told } = edit
      return changed(nodes, id, told)
    }
  }
}

function changed(
  nodes: readonly ProblemNode[],
  id: NodeId,
  fields: Partial<ProblemNode>,
): readonly ProblemNode[] {
  return nodes.map((node) => (node.id === id ? { ...node, ...fields } : node))
}

function added(nodes: readonly ProblemNode[], at: Place, sprigs: readonly Sprig[]): readonly ProblemNode[] {
  const { treeId } = nodes[0]!
  const roots = sprigs.filter(({ parentId }) => parentId === null).map(({ id }) => id)
  const fresh = sprigs.map(({ parentId, ...told }, index): ProblemNode => ({
    ...told,
    treeId,
    parentId: parentId ?? at.parentId,
    side: at.side,
    position: index,
    objectiveOf: told.objective ? told.text : '',
  }))
  return seated([...nodes, ...fresh], roots, at)
}

/** Whoever proposed the block proposed both. */
function divided(nodes: readonly ProblemNode[], id: NodeId, otherId: NodeId): readonly ProblemNode[] {
  const node = nodes.find((one) => one.id === id)!
  const { keeps, other, as } = splitOf(node)!
  const { sectorId, proposedBy } = node
  const sprig = Sprig.parse({ id: otherId, parentId: null, text: other, sectorId, proposedBy })
  const at =
    as === 'sibling'
      ? { parentId: node.parentId!, side: node.side as Place['side'], position: node.position + 1 }
      : { parentId: id, side: as, position: nodeLimit }
  return added(changed(nodes, id, { text: keeps }), at, [sprig])
}

function planted(
  nodes: readonly ProblemNode[],
  { center: told, sprigs }: Extract<TreeEdit, { type: 'plant' }>,
): readonly ProblemNode[] {
  const former = centerOf(nodes)!
  const center = { ...former, ...told, objectiveOf: told.objective ? told.text : '' }
  const fresh = sprigs.map((sprig, position): ProblemNode => ({
    ...sprig,
    treeId: center.treeId,
    parentId: sprig.parentId ?? center.id,
    position,
    objectiveOf: sprig.objective ? sprig.text : '',
  }))
  return packed([center, ...fresh])
}

function moved(nodes: readonly ProblemNode[], id: NodeId, at: Place): readonly ProblemNode[] {
  const branch = new Set(branchOf(nodes, id).map((node) => node.id))
  const turned = nodes.map((node) =>
    branch.has(node.id) && node.side !== at.side ? { ...node, side: at.side } : node,
  )
  return seated(changed(turned, id, { parentId: at.parentId }), [id], at)
}

/** Puts some blocks of one parent at a place among the others of their side; positions become dense. */
function seated(
  nodes: readonly ProblemNode[],
  ids: readonly NodeId[],
  { parentId, side, position }: Place,
): readonly ProblemNode[] {
  const siblings = (childrenOf(nodes).get(parentId) ?? []).filter((node) => node.side === side)
  const others = siblings.filter(({ id }) => !ids.includes(id)).map(({ id }) => id)
  const order = [...others.slice(0, position), ...ids, ...others.slice(position)]
  const places = new Map(order.map((id, place) => [id, place]))
  return packed(nodes.map((node) => placed(node, places.get(node.id))))
}

function placed(node: ProblemNode, position: number | undefined): ProblemNode {
  return position === undefined || position === node.position ? node : { ...node, position }
}

/** Positions without gaps, from zero, in each group of siblings of one side. */
function packed(nodes: readonly ProblemNode[]): readonly ProblemNode[] {
  const places = new Map<NodeId, number>()
  const next = new Map<string, number>()
  for (const node of [...nodes].sort((a, b) => a.position - b.position)) {
    const group = `${node.parentId} ${node.side}`
    const place = next.get(group) ?? 0
    next.set(group, place + 1)
    places.set(node.id, place)
  }
  return nodes.map((node) => placed(node, places.get(node.id)))
}
