import { whyCannotApprove } from '../domain/alternative.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { AgreementId, BodyId, NodeId, ProblemTreeId, RecordId, SessionId } from '../domain/ids.ts'
import { numberAfter } from '../domain/numbering.ts'
import {
  childrenOf,
  type ProblemNode,
  type ToldTree,
  type TreeVersion,
  whyCannotLimitDots,
} from '../domain/problem-tree.ts'
import { type TreeEdit, whyCannotEdit } from '../domain/tree-edit.ts'
import { edited } from '../domain/tree-edited.ts'
import { need, todayOf } from './dossier.ts'
import { removeAlternatives } from './alternatives.ts'
import { removeLogFrame } from './log-frames.ts'
import type { Change, Environment, ReadStore, Store, WriteStore } from './ports.ts'
import { stepIn } from './stepping.ts'

/** What undo and redo look at: one tree, all of it. */
export const scopeOfTree = (treeId: ProblemTreeId): string => `tree:${treeId}`

export function createTree(
  store: WriteStore,
  input: { bodyId: BodyId; name: string; problem: string; sessionId: SessionId | null },
  env: Environment,
): ProblemTreeId {
  const { bodyId, name, problem, sessionId } = input
  const today = todayOf(store, bodyId, env)
  const session = sessionId === null ? null : ownSession(store, bodyId, sessionId)
  const year = Number((session?.date ?? today).slice(0, 4))
  const numbered = store.where('problemTree', { bodyId, year })
  const id = env.newId() as ProblemTreeId
  store.put('problemTree', {
    id,
    bodyId,
    number: numberAfter(numbered),
    year,
    name,
    population: '',
    drawnOn: session?.date ?? today,
    sessionId,
    agreementId: null,
    dotsEach: 3,
  })
  store.put('problemNode', centerNode(id, env.newId() as NodeId, problem))
  return id
}

function centerNode(treeId: ProblemTreeId, id: NodeId, text: string): ProblemNode {
  return {
    id,
    treeId,
    parentId: null,
    side: 'center',
    position: 0,
    text,
    isParameter: false,
    objective: '',
    objectiveOf: '',
    sectorId: null,
    proposedBy: '',
    evidence: '',
    source: '',
  }
}

function ownSession(store: ReadStore, bodyId: BodyId, sessionId: SessionId) {
  const session = need(store, 'session', sessionId)
  return session.bodyId === bodyId ? session : fail('record.missing', { table: 'session' })
}

/** R25: of this body, and adopted; none is none. */
function checkApproval(store: ReadStore, bodyId: BodyId, agreementId: AgreementId | null): void {
  if (agreementId === null) return
  const agreement = need(store, 'agreement', agreementId)
  if (agreement.bodyId !== bodyId) fail('record.missing', { table: 'agreement' })
  refuse(whyCannotApprove(agreement))
}

export function saveTree(store: WriteStore, { treeId, ...told }: { treeId: ProblemTreeId } & ToldTree): void {
  const former = need(store, 'problemTree', treeId)
  if (told.sessionId) ownSession(store, former.bodyId, told.sessionId)
  checkApproval(store, former.bodyId, told.agreementId)
  refuse(whyCannotLimitDots(store.where('nodeVote', { treeId }), told.dotsEach))
  store.put('problemTree', { ...former, ...told })
}

/** Only what has no paper: a paper that was issued must be able to be explained. */
export function removeTree(store: WriteStore, treeId: ProblemTreeId): void {
  need(store, 'problemTree', treeId)
  if (store.where('issuedDocument', { subjectId: treeId }).length > 0)
    fail('record.inUse', { table: 'problemTree' })
  removeLogFrame(store, treeId)
  removeAlternatives(store, treeId)
  for (const table of ['nodeVote', 'adviceDismissal', 'ideaCard', 'treeVersion'] as const)
    for (const { id } of store.where(table, { treeId })) store.remove(table, id)
  removeNodes(store, store.where('problemNode', { treeId }))
  store.remove('problemTree', treeId)
}

/** Blocks leave before those they hang from. */
function removeNodes(store: WriteStore, nodes: readonly ProblemNode[]): void {
  const children = childrenOf(nodes)
  const gone = new Set<NodeId>()
  const remove = (node: ProblemNode): void => {
    if (gone.has(node.id)) return
    gone.add(node.id)
    for (const child of children.get(node.id) ?? []) remove(child)
    store.remove('problemNode', node.id)
  }
  for (const node of nodes) remove(node)
}

/** One key, one drag or one paste: only the blocks that it touches are written. */
export function editTree(
  store: WriteStore,
  { treeId, edit }: { treeId: ProblemTreeId; edit: TreeEdit },
): void {
  need(store, 'problemTree', treeId)
  const before = store.where('problemNode', { treeId })
  refuse(whyCannotEdit(before, edit))
  const after = edited(before, edit)
  const former = new Map(before.map((node) => [node.id, node]))
  const kept = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !kept.has(id))
  for (const { id: nodeId } of gone)
    for (const table of ['nodeVote', 'adviceDismissal'] as const)
      for (const { id } of store.where(table, { nodeId })) store.remove(table, id)
  removeNodes(store, gone)
  for (const node of after) if (former.get(node.id) !== node) store.put('problemNode', node)
}

/** Takes back, or does again, one step of the drawing: as many as were made, also after closing the program. */
export function stepTree(store: Store, treeId: ProblemTreeId, way: 'undo' | 'redo'): Change {
  return stepIn(store, scopeOfTree(treeId), steps, way)
}

/** What undo takes back: all that is drawn, never the versions that were kept nor the tree itself. */
const steps: ReadonlySet<string> = new Set([
  'tree.edit',
  'tree.addCards',
  'tree.rewordCard',
  'tree.removeCard',
  'tree.placeCard',
  'tree.vote',
  'tree.dismissAdvice',
  'tree.recallAdvice',
])

/** Keeps how the tree stands, to be compared with another mesa. */
export function keepVersion(
  store: WriteStore,
  {
    treeId,
    ...told
  }: { treeId: ProblemTreeId } & Pick<TreeVersion, 'name' | 'date' | 'sessionId' | 'agreementId'>,
  env: Environment,
): void {
  const { bodyId } = need(store, 'problemTree', treeId)
  if (told.sessionId) ownSession(store, bodyId, told.sessionId)
  checkApproval(store, bodyId, told.agreementId)
  const numbered = store.where('treeVersion', { treeId })
  store.put('treeVersion', {
    ...told,
    id: env.newId(),
    treeId,
    number: numberAfter(numbered),
    nodes: store.where('problemNode', { treeId }),
  })
}

/** The agreement that approved the tree as it stood then, or none: its blocks stay as they were. */
export function approveVersion(
  store: WriteStore,
  { versionId, agreementId }: { versionId: RecordId; agreementId: AgreementId | null },
): void {
  const version = need(store, 'treeVersion', versionId)
  checkApproval(store, need(store, 'problemTree', version.treeId).bodyId, agreementId)
  store.put('treeVersion', { ...version, agreementId })
}
