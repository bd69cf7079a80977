import { z } from 'zod'
import { failure, type Failure } from './failure.ts'
import { NodeId, SectorId } from './ids.ts'
import { branchOf, centerOf, childrenOf, nodeLimit, nodeTextLimit, type ProblemNode } from './problem-tree.ts'
import { optionalLine, prose } from './text.ts'
import { splitOf } from './tree-splitting.ts'

/** Where a block hangs: a place among the blocks of one side of its parent. */
export const Place = z.strictObject({
  parentId: NodeId,
  side: z.enum(['cause', 'effect']),
  position: z.int().min(0),
})
export type Place = z.infer<typeof Place>

/** A branch that comes from elsewhere, parents before children: each hangs from another of it, or from the place. */
export const Sprig = z.strictObject({
  id: NodeId,
  parentId: NodeId.nullable(),
  text: optionalLine(nodeTextLimit),
  isParameter: z.boolean().default(false),
  objective: optionalLine(nodeTextLimit).default(''),
  sectorId: SectorId.nullable().default(null),
  proposedBy: optionalLine(160).default(''),
  evidence: prose(2000).default(''),
  source: optionalLine(500).default(''),
})
export type Sprig = z.infer<typeof Sprig>

/** A branch of a whole tree: the first of it hangs from the problem, on its side. */
export const PlantedSprig = Sprig.extend({ side: z.enum(['cause', 'effect']) })
export type PlantedSprig = z.infer<typeof PlantedSprig>

/** What a person does to the blocks of a tree, by one key or one drag. Ids of new blocks come from who draws. */
export const TreeEdit = z.discriminatedUnion('type', [
  /** One block or a whole branch, in one place. */
  z.strictObject({ type: z.literal('add'), at: Place, sprigs: z.array(Sprig).min(1) }),
  /** `was`: the text the person had before her, so that nobody's words are overwritten unseen. */
  z.strictObject({
    type: z.literal('reword'),
    id: NodeId,
    was: optionalLine(nodeTextLimit),
    text: optionalLine(nodeTextLimit),
  }),
  /** A block that says two things becomes two, as its advice tells (R50); `otherId`: the new one. */
  z.strictObject({
    type: z.literal('split'),
    id: NodeId,
    was: optionalLine(nodeTextLimit),
    otherId: NodeId,
  }),
  /** Another tree in the place of this one; its centre stays who it is. */
  z.strictObject({
    type: z.literal('plant'),
    center: Sprig.omit({ id: true, parentId: true, isParameter: true }),
    sprigs: z.array(PlantedSprig),
  }),
  z.strictObject({ type: z.literal('move'), id: NodeId, at: Place }),
  z.strictObject({ type: z.literal('remove'), id: NodeId }),
  z.strictObject({ type: z.literal('setParameter'), id: NodeId, isParameter: z.boolean() }),
  z.strictObject({
    type: z.literal('writeObjective'),
    id: NodeId,
    was: optionalLine(nodeTextLimit),
    objective: optionalLine(nodeTextLimit),
  }),
  z.strictObject({
    type: z.literal('tell'),
    id: NodeId,
    sectorId: SectorId.nullable(),
    proposedBy: optionalLine(160),
    evidence: prose(2000),
    source: optionalLine(500),
  }),
])
export type TreeEdit = z.infer<typeof TreeEdit>

/** Why an edit cannot be made; the same answer disables the key, forbids the target of a drag and refuses the command. */
export function whyCannotEdit(nodes: readonly ProblemNode[], edit: TreeEdit): Failure | null {
  if (edit.type === 'add') return whyCannotAdd(nodes, edit.at, edit.sprigs)
  if (edit.type === 'plant') return whyCannotPlant(nodes, edit.sprigs)
  const node = nodes.find(({ id }) => id === edit.id)
  if (!node) return failure('tree.nodeGone', {})
  switch (edit.type) {
    case 'reword':
      return node.text === edit.was || node.text === edit.text
        ? null
        : failure('tree.textChanged', { now: node.text })
    case 'split':
      return whyCannotSplit(nodes, node, edit)
    case 'writeObjective':
      return node.objective === edit.was || node.objective === edit.objective
        ? null
        : failure('tree.textChanged', { now: node.objective })
    case 'remove':
      return node.side === 'center' ? failure('tree.centerStays', {}) : null
    case 'setParameter':
      return edit.isParameter ? whyNotParameter(node) : null
    case 'move':
      return whyCannotMove(nodes, node, edit.at)
    case 'tell':
      return null
  }
}

/** Causes alone can be out of reach: effects follow from the problem (R52). */
export function whyNotParameter({ side }: Pick<ProblemNode, 'side'>): Failure | null {
  return side === 'cause' ? null : failure('tree.notParameter', {})
}

function whyCannotSplit(
  nodes: readonly ProblemNode[],
  node: ProblemNode,
  { was, otherId }: Extract<TreeEdit, { type: 'split' }>,
): Failure | null {
  if (node.text !== was) return failure('tree.textChanged', { now: node.text })
  if (nodes.some(({ id }) => id === otherId)) return failure('tree.twice', {})
  return whyTooMany(nodes.length + 1) ?? (splitOf(node) ? null : failure('tree.oneIdea', {}))
}

function whyCannotAdd(nodes: readonly ProblemNode[], at: Place, sprigs: readonly Sprig[]): Failure | null {
  return whyTooMany(nodes.length + sprigs.length) ?? whyLoose(nodes, sprigs) ?? whyNotThere(nodes, at)
}

/** Each on the side of what it hangs from. */
function whyCannotPlant(nodes: readonly ProblemNode[], sprigs: readonly PlantedSprig[]): Failure | null {
  const sides = new Map(sprigs.map(({ id, side }) => [id, side]))
  const strayed = sprigs.find(({ parentId, side }) => parentId !== null && sides.get(parentId) !== side)
  const loose = whyTooMany(1 + sprigs.length) ?? whyLoose(nodes, sprigs)
  if (loose) return loose
  if (strayed) return failure('tree.wrongSide', { side: strayed.side })
  return sprigs.some(({ isParameter, side }) => isParameter && side === 'effect')
    ? failure('tree.notParameter', {})
    : null
}

function whyTooMany(count: number): Failure | null {
  return count > nodeLimit ? failure('tree.tooMany', { count, limit: nodeLimit }) : null
}

/** Blocks that are new, each after the one it hangs from. */
function whyLoose(nodes: readonly ProblemNode[], sprigs: readonly Sprig[]): Failure | null {
  const known = new Set<string>(nodes.map(({ id }) => id))
  const fresh = new Set<string>()
  for (const { id, parentId } of sprigs) {
    if (known.has(id) || fresh.has(id)) return failure('tree.twice', {})
    if (parentId !== null && !fresh.has(parentId)) return failure('tree.loose', {})
    fresh.add(id)
  }
  return null
}

/** Causes hang from causes and effects from effects; from the problem, both. */
function whyNotThere(nodes: readonly ProblemNode[], { parentId, side }: Place): Failure | null {
  const parent = nodes.find(({ id }) => id === parentId)
  if (!parent) return failure('tree.nodeGone', {})
  return parent.side === 'center' || parent.side === side ? null : failure('tree.wrongSide', { side })
}

function whyCannotMove(nodes: readonly ProblemNode[], node: ProblemNode, at: Place): Failure | null {
  if (node.side === 'center') return failure('tree.centerStays', {})
  const hangs = branchOf(nodes, node.id)
  if (hangs.some(({ id }) => id === at.parentId)) return failure('tree.cycle', {})
  const turned = at.side === 'effect' && hangs.some(({ isParameter }) => isParameter)
  return whyNotThere(nodes, at) ?? (turned ? failure('tree.notParameter', {}) : null)
}

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
