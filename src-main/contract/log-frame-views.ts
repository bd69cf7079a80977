import type {
  Alternative,
  AlternativeChoice,
  AlternativeScore,
  Criterion,
  Standing,
} from '../domain/alternative.ts'
import type { FrameIndicator, LogFrame, LogFrameRow } from '../domain/log-frame.ts'
import type { FrameChange } from '../domain/log-frame-making.ts'
import type { ProblemNode } from '../domain/problem-tree.ts'
import type { TreeSource } from './tree-views.ts'

export type ChoiceRow = AlternativeChoice & {
  readonly agreement: TreeSource | null
  /** The session in whose agenda it is. */
  readonly session: TreeSource | null
}

/** Alternatives of a tree, what they are compared by and what was chosen. */
export type AlternativesFile = {
  readonly alternatives: readonly (Alternative & { readonly standing: Standing })[]
  readonly criteria: readonly Criterion[]
  readonly scores: readonly AlternativeScore[]
  /** The newest first. */
  readonly choices: readonly ChoiceRow[]
  readonly nodes: readonly ProblemNode[]
  /** Sessions in whose agenda a choice can still be put. */
  readonly planned: readonly TreeSource[]
  /** Adopted agreements, the newest first. */
  readonly agreements: readonly (TreeSource & { readonly text: string })[]
}

/** The matrix of a tree. */
export type LogFrameFile = {
  /** Null until it is made. */
  readonly frame: LogFrame | null
  readonly key: string
  readonly rows: readonly LogFrameRow[]
  readonly indicators: readonly FrameIndicator[]
  /** The choice in force, from which it is made. */
  readonly choice: ChoiceRow | null
  /** What making it again would change. */
  readonly changes: readonly FrameChange[]
  readonly nodes: readonly ProblemNode[]
}
