import { z } from 'zod'
import { failure, type Failure } from './failure.ts'
import { AgreementId, BodyId, NodeId, ProblemTreeId, RecordId, SessionId, SectorId } from './ids.ts'
import { optionalLine, prose, requiredLine } from './text.ts'
import { LocalDate } from './time.ts'

/** A problem drawn with the room: its causes below, its effects above (§4.1). */
export const ProblemTree = z
  .strictObject({
    id: ProblemTreeId,
    bodyId: BodyId,
    /** Consecutive in the body and year; part of the key of its papers. */
    number: z.int().min(1),
    year: z.int().min(2000).max(2199),
    name: requiredLine(200),
    /** Where the population affected is told: defined, not «the people» (§4.1). */
    population: prose(2000),
    drawnOn: LocalDate.nullable(),
    /** The mesa where it was drawn. */
    sessionId: SessionId.nullable(),
    /** The agreement that approved it. */
    agreementId: AgreementId.nullable(),
    /** Points that each participant may give. */
    dotsEach: z.int().min(1).max(50),
  })
  .readonly()
export type ProblemTree = z.infer<typeof ProblemTree>

/** What is told of a tree as a whole; its place and its key are given once. */
export const ToldTree = ProblemTree.unwrap().omit({ id: true, bodyId: true, number: true, year: true })
export type ToldTree = Readonly<z.infer<typeof ToldTree>>

export const sides = ['center', 'cause', 'effect'] as const
export type Side = (typeof sides)[number]

/** Longest text of a block: one idea (§4.1). Longer is refused where it is written; long is only advised. */
export const nodeTextLimit = 1000
/** Most blocks of a tree: beyond it nobody reads it. */
export const nodeLimit = 600

/**
 * A block of the tree and, beside it, of the objective tree: being one row, both have the same blocks and the same
 * edges (R51).
 */
export const ProblemNode = z
  .strictObject({
    id: NodeId,
    treeId: ProblemTreeId,
    /** What it is a cause of, or an effect of; null only at the centre. */
    parentId: NodeId.nullable(),
    side: z.enum(sides),
    position: z.int().min(0),
    text: optionalLine(nodeTextLimit),
    /** Cannot be changed by the body: what hangs from it is no means (R52). */
    isParameter: z.boolean(),
    /** The same, put as a reached state; empty while nobody wrote it. */
    objective: optionalLine(nodeTextLimit),
    /** The text of the problem for which the objective was written: other than `text`, it is to be reviewed. */
    objectiveOf: optionalLine(nodeTextLimit),
    /** Who proposed it: a sector, and a name only if the person wishes. */
    sectorId: SectorId.nullable(),
    proposedBy: optionalLine(160),
    evidence: prose(2000),
    source: optionalLine(500),
  })
  .readonly()
export type ProblemNode = z.infer<typeof ProblemNode>

/** A card of the «lluvia de ideas», until it finds its place. */
export const IdeaCard = z
  .strictObject({
    id: RecordId,
    treeId: ProblemTreeId,
    position: z.int().min(0),
    text: requiredLine(nodeTextLimit),
    sectorId: SectorId.nullable(),
    proposedBy: optionalLine(160),
  })
  .readonly()
export type IdeaCard = z.infer<typeof IdeaCard>

/** Dots that a participant put on a block. */
export const NodeVote = z
  .strictObject({
    id: RecordId,
    treeId: ProblemTreeId,
    nodeId: NodeId,
    participant: requiredLine(160),
    dots: z.int().min(1).max(50),
  })
  .readonly()
export type NodeVote = z.infer<typeof NodeVote>

/** Each participant has so many dots for the whole tree. `dots`: those that the block would have of hers. */
export function whyCannotGiveDots(
  votes: readonly Pick<NodeVote, 'nodeId' | 'participant' | 'dots'>[],
  { nodeId, participant, dots }: Pick<NodeVote, 'nodeId' | 'participant' | 'dots'>,
  limit: number,
): Failure | null {
  const elsewhere = votes.filter((vote) => vote.participant === participant && vote.nodeId !== nodeId)
  const given = elsewhere.reduce((sum, vote) => sum + vote.dots, 0)
  return given + dots > limit ? failure('tree.dotsSpent', { participant, limit }) : null
}

/** Nobody is left with more dots than each may give. */
export function whyCannotLimitDots(
  votes: readonly Pick<NodeVote, 'participant' | 'dots'>[],
  dotsEach: number,
): Failure | null {
  const given = Map.groupBy(votes, ({ participant }) => participant)
  for (const [participant, own] of given) {
    const dots = own.reduce((sum, vote) => sum + vote.dots, 0)
    if (dots > dotsEach) return failure('tree.dotsGiven', { participant, dots })
  }
  return null
}

/** A piece of advice that was heard and set aside, with why. */
export const AdviceDismissal = z
  .strictObject({
    id: RecordId,
    treeId: ProblemTreeId,
    nodeId: NodeId.nullable(),
    rule: requiredLine(60),
    /** The text it was said of: another text may deserve the advice again. */
    of: optionalLine(nodeTextLimit),
    note: optionalLine(500),
  })
  .readonly()
export type AdviceDismissal = z.infer<typeof AdviceDismissal>

/** How a tree stood at a mesa: its blocks as they were. */
export const TreeVersion = z
  .strictObject({
    id: RecordId,
    treeId: ProblemTreeId,
    number: z.int().min(1),
    name: requiredLine(200),
    date: LocalDate,
    sessionId: SessionId.nullable(),
    agreementId: AgreementId.nullable(),
    nodes: z.array(ProblemNode),
  })
  .readonly()
export type TreeVersion = z.infer<typeof TreeVersion>

export type ObjectiveState = 'pending' | 'review' | 'written'

/** Whether the objective of a block is still to be written, to be reviewed because its problem changed, or done. */
export function objectiveState({
  text,
  objective,
  objectiveOf,
}: Pick<ProblemNode, 'text' | 'objective' | 'objectiveOf'>): ObjectiveState {
  if (!objective) return 'pending'
  return objectiveOf === text ? 'written' : 'review'
}

/** The children of each block, in their order; those of the centre by side. */
export function childrenOf<N extends Pick<ProblemNode, 'parentId' | 'position'>>(
  nodes: readonly N[],
): Map<string, N[]> {
  const found = new Map<string, N[]>()
  for (const node of nodes) {
    if (node.parentId === null) continue
    const siblings = found.get(node.parentId)
    if (siblings) siblings.push(node)
    else found.set(node.parentId, [node])
  }
  for (const siblings of found.values()) siblings.sort((a, b) => a.position - b.position)
  return found
}

export function centerOf(nodes: readonly ProblemNode[]): ProblemNode | null {
  return nodes.find(({ side }) => side === 'center') ?? null
}

/** A block and everything that hangs from it, parents before children. */
export function branchOf(nodes: readonly ProblemNode[], id: NodeId): ProblemNode[] {
  const children = childrenOf(nodes)
  const branch = nodes.filter((node) => node.id === id)
  for (let at = 0; at < branch.length; at += 1) branch.push(...(children.get(branch[at]!.id) ?? []))
  return branch
}

/** In the order in which a tree is read: the problem, its causes and then its effects, each before what hangs from it. */
export function readingOrder(nodes: readonly ProblemNode[]): ProblemNode[] {
  const children = childrenOf(nodes)
  const walk = (node: ProblemNode): ProblemNode[] => [node, ...(children.get(node.id) ?? []).flatMap(walk)]
  const center = centerOf(nodes)
  if (!center) return []
  const first = children.get(center.id) ?? []
  const ofSide = (side: Side) => first.filter((node) => node.side === side).flatMap(walk)
  return [center, ...ofSide('cause'), ...ofSide('effect')]
}

/** «1.2» of each block but the centre: its place among the causes or the effects. */
export function numbersOf(nodes: readonly ProblemNode[]): Map<NodeId, string> {
  const numbers = new Map<NodeId, string>()
  const places = new Map<string, number>()
  for (const { id, parentId, side } of readingOrder(nodes)) {
    if (parentId === null) continue
    const group = `${parentId} ${side}`
    const place = (places.get(group) ?? 0) + 1
    places.set(group, place)
    const above = numbers.get(parentId)
    numbers.set(id, above ? `${above}.${place}` : `${place}`)
  }
  return numbers
}

/** Blocks that are parámetros or hang from one: they are no means to an end (R52). */
export function prunedFrom(nodes: readonly ProblemNode[]): Set<NodeId> {
  const pruned = new Set<NodeId>()
  for (const { id, parentId, isParameter } of readingOrder(nodes))
    if (isParameter || (parentId !== null && pruned.has(parentId))) pruned.add(id)
  return pruned
}

/** How many objectives are written and up to date, of those that are to be written: parámetros are not (R52). */
export function writtenObjectives(nodes: readonly ProblemNode[]): {
  readonly written: number
  readonly total: number
} {
  const pruned = prunedFrom(nodes)
  const wanted = nodes.filter(({ id }) => !pruned.has(id))
  return {
    written: wanted.filter((node) => objectiveState(node) === 'written').length,
    total: wanted.length,
  }
}
