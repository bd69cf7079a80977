import type { NodeId, ProblemTreeId, RecordId } from '../domain/ids.ts'
import type {
  AdviceDismissal,
  IdeaCard,
  NodeVote,
  ProblemNode,
  ProblemTree,
  TreeVersion,
} from '../domain/problem-tree.ts'
import type { Sector } from '../domain/seat.ts'
import type { LocalDate } from '../domain/time.ts'

/** A session or an agreement, to be told and opened. */
export type TreeSource = { readonly id: string; readonly key: string; readonly date: LocalDate }

export type TreeRow = Pick<ProblemTree, 'id' | 'name' | 'drawnOn'> & {
  readonly key: string
  /** The central problem. */
  readonly problem: string
  readonly causes: number
  readonly effects: number
  /** Objectives written and up to date, of all that are to be written. */
  readonly objectives: { readonly written: number; readonly total: number }
  readonly session: TreeSource | null
  readonly agreement: TreeSource | null
}

export type TreeVersionRow = Omit<TreeVersion, 'nodes'> & { readonly count: number }

/** Everything that is drawn of a tree. */
export type TreeFile = {
  readonly tree: ProblemTree
  readonly key: string
  readonly nodes: readonly ProblemNode[]
  readonly cards: readonly IdeaCard[]
  readonly votes: readonly NodeVote[]
  readonly dismissals: readonly AdviceDismissal[]
  readonly versions: readonly TreeVersionRow[]
  readonly sectors: readonly Sector[]
  readonly session: TreeSource | null
  readonly agreement: TreeSource | null
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** What changed between two versions of a tree; by block, since a block keeps its identity when it moves. */
export type TreeComparison = {
  readonly added: readonly ComparedNode[]
  readonly removed: readonly ComparedNode[]
  readonly moved: readonly (ComparedNode & { readonly from: string; readonly to: string })[]
  readonly reworded: readonly (ComparedNode & { readonly was: string })[]
}
export type ComparedNode = { readonly id: NodeId; readonly text: string; readonly side: ProblemNode['side'] }

/** Which version: a kept one, or the tree as it stands. */
export type VersionChoice = { readonly treeId: ProblemTreeId; readonly versionId: RecordId | null }
