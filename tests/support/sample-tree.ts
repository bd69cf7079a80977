import type { NodeId, ProblemTreeId } from '../../src-main/domain/ids.ts'
import type { ProblemNode, ProblemTree } from '../../src-main/domain/problem-tree.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import type { TreePaperData } from '../../src-main/documents/tree-paper.ts'
import { usualSpread } from '../../src-main/domain/paper.ts'
import { rowId } from './cooperation.ts'
import { sampleDossier } from './sample-dossier.ts'
import { type TreeRow, waterTree } from './water-tree.ts'

const treeId = rowId(900) as ProblemTreeId

export const sampleTree: ProblemTree = {
  id: treeId,
  bodyId: sampleDossier.body.id,
  number: 1,
  year: 2026,
  name: 'Agua potable en las colonias altas',
  population: '',
  drawnOn: '2026-10-01' as LocalDate,
  sessionId: null,
  agreementId: null,
  dotsEach: 3,
}

/** Blocks of a tree written as plain data. An objective is of the text beside it. */
export function nodesOf(rows: readonly TreeRow[]): ProblemNode[] {
  const ids = new Map(rows.map(({ key }, index) => [key, rowId(1000 + index) as NodeId]))
  return rows.map(({ key, parent, side, text, objective, isParameter }, position) => ({
    id: ids.get(key)!,
    treeId,
    parentId: parent === null ? null : ids.get(parent)!,
    side,
    position,
    text,
    isParameter,
    objective,
    objectiveOf: objective ? text : '',
    sectorId: null,
    proposedBy: '',
    evidence: '',
    source: '',
  }))
}

/** A tree of as many blocks as wanted, each with up to `each` under it, its texts those of the water. */
export function treeOf(count: number, each = 3): TreeRow[] {
  const rows: TreeRow[] = [waterTree[0]!]
  for (let index = 1; index < count; index += 1) {
    const above = rows[Math.floor((index - 1) / each)]!
    const nth = (index - 1) % each
    const side = above.side === 'center' ? (nth % 2 === 0 ? 'cause' : 'effect') : above.side
    const { text, objective } = waterTree[1 + (index % (waterTree.length - 1))]!
    rows.push({ key: `n${index}`, parent: above.key, side, text, objective, isParameter: false })
  }
  return rows
}

export function sampleTreePaper(rows: readonly TreeRow[] = waterTree): TreePaperData {
  const { body, letterhead } = sampleDossier
  return { body, letterhead, tree: sampleTree, nodes: nodesOf(rows), session: null, spread: usualSpread }
}
