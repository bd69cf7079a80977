import { provide } from 'vue'
import { createIdeaPlacing, ideaPlacingKey } from './idea-placing.ts'
import { createNodeDots, nodeDotsKey } from './node-dots.ts'
import { createTreeAdvice, treeAdviceKey } from './tree-advice.ts'
import type { TreeBoard } from './tree-board.ts'
import { createTreeComparing, treeComparingKey } from './tree-comparing.ts'

/** What may be open beside a drawing. */
export type TreeTool = 'data' | 'advice' | 'ideas' | 'dots' | 'versions'

/** What is said of a tree and done with it beside its blocks, for all that is drawn under this page. */
export function provideTreeTools(board: TreeBoard) {
  const advice = createTreeAdvice(board)
  const placing = createIdeaPlacing(board)
  const dots = createNodeDots(board)
  const comparing = createTreeComparing(board)
  provide(treeAdviceKey, advice)
  provide(ideaPlacingKey, placing)
  provide(nodeDotsKey, dots)
  provide(treeComparingKey, comparing)
  return { advice, placing, dots, comparing }
}
