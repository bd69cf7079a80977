import type { NodeId } from '../domain/ids.ts'
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

export type TreeVersionRow = Omit<TreeVersion, 'nodes'> & {
  readonly count: number
  readonly agreement: TreeSource | null
}

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
  /** Causes that its MIR acts on; null while it has none. */
  readonly acted: readonly NodeId[] | null
  readonly session: TreeSource | null
  readonly agreement: TreeSource | null
  readonly canUndo: boolean
  readonly canRedo: boolean
}
