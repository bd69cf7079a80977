import { z } from 'zod'
import { failure, type Failure } from './failure.ts'
import { NodeId, SectorId } from './ids.ts'
import { branchOf, nodeLimit, nodeTextLimit, type ProblemNode } from './problem-tree.ts'
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
