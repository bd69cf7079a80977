import { csvText } from './csv.ts'
import { escaped } from '../domain/indented-list.ts'
import type { NodeId } from '../domain/ids.ts'
import { centerOf, numbersOf, type ProblemNode, readingOrder } from '../domain/problem-tree.ts'
import { treeFileTexts } from '../locale/tree-file-texts.ts'

/** What of a tree goes out as text. */
export type TreeTextData = {
  readonly name: string
  readonly nodes: readonly ProblemNode[]
  readonly sectors: ReadonlyMap<string, string>
  readonly dots: ReadonlyMap<NodeId, number>
}

const { columns, sides, headings } = treeFileTexts

/** The tree as a list of Markdown, each level two spaces further in; it may be read again (`readIndentedList`). */
export function treeMarkdown({ name, nodes }: Pick<TreeTextData, 'name' | 'nodes'>): string {
  const center = centerOf(nodes)
  const numbers = numbersOf(nodes)
  const listOf = (side: ProblemNode['side']) =>
    readingOrder(nodes)
      .filter((node) => node.side === side)
      .map(({ id, text }) => `${'  '.repeat(numbers.get(id)!.split('.').length - 1)}- ${escaped(text)}`)
  const parts = [
    [`# ${escaped(name)}`],
    [`**${headings.problem}:** ${escaped(center?.text ?? '')}`],
    [`## ${headings.causes}`],
    listOf('cause'),
    [`## ${headings.effects}`],
    listOf('effect'),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** The tree as a table that can be read again (`readTable`); ids are the numbers that are seen: «C1.2», «E1», «P». */
export function treeCsv({ nodes, sectors, dots }: TreeTextData): string {
  const numbers = numbersOf(nodes)
  const keys = new Map(nodes.map(({ id, side }) => [id, `${sides[side].letter}${numbers.get(id) ?? ''}`]))
  const rows = readingOrder(nodes).map((node) => [
    keys.get(node.id)!,
    node.parentId === null ? '' : keys.get(node.parentId)!,
    sides[node.side].name,
    node.text,
    node.objective,
    node.isParameter ? treeFileTexts.yes : '',
    node.sectorId === null ? '' : (sectors.get(node.sectorId) ?? ''),
    node.proposedBy,
    node.evidence,
    node.source,
    String(dots.get(node.id) ?? 0),
  ])
  return csvText([columns, ...rows])
}
