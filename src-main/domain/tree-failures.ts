import type { LogFrameFailures } from './log-frame-failures.ts'

/** What is refused of a tree of problems, and of what is made from it. */
export type TreeFailures = LogFrameFailures & {
  'tree.nodeGone': Record<string, never>
  'tree.textChanged': { now: string }
  'tree.centerStays': Record<string, never>
  'tree.notParameter': Record<string, never>
  'tree.wrongSide': { side: 'cause' | 'effect' }
  'tree.cycle': Record<string, never>
  'tree.twice': Record<string, never>
  'tree.loose': Record<string, never>
  'tree.tooMany': { count: number; limit: number }
  'tree.noCenter': Record<string, never>
  'tree.faultStays': Record<string, never>
  'tree.nothingRead': Record<string, never>
  'tree.lineTooLong': { line: number; length: number; limit: number }
  'tree.rootsAt': { first: number; second: number }
  'tree.columns': { header: string }
  'tree.rowTwice': { line: number; id: string }
  'tree.rowOrphan': { line: number; parent: string }
  'tree.rowCycle': { line: number; id: string }
  'tree.rowSide': { line: number; said: string }
  'tree.rowLevel': { line: number }
  'tree.oneIdea': Record<string, never>
  'tree.dotsGiven': { participant: string; dots: number }
  'tree.dotsSpent': { participant: string; limit: number }
}
