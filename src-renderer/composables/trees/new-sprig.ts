import type { NodeId } from '../../../src-main/domain/ids.ts'
import type { Sprig } from '../../../src-main/domain/tree-edit.ts'

/** A block of which nothing is known but its text. */
export function newSprig(id: NodeId, text: string, parentId: NodeId | null = null): Sprig {
  const told = { isParameter: false, objective: '', sectorId: null, proposedBy: '', evidence: '', source: '' }
  return { ...told, id, parentId, text }
}
