import { problemTreeDocument } from '../../src-main/documents/problem-tree.ts'
import { layOutTree, type TreeMeasures, type TreeNode } from '../../src-main/documents/tree-layout.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { sampleTreePaper, treeOf } from '../support/sample-tree.ts'
import { type BenchLine, cost, medians } from './measure.ts'

const [few, many] = [30, 300]
/** Ten times the blocks may take ten times as long, and a third more. */
const growth = (many / few) * 1.3

const measures: TreeMeasures = {
  siblingGap: 16,
  branchGap: 28,
  spread: 400,
  levelGap: 46,
  centerGap: 46,
  rows: 'own',
  overhang: null,
  arrows: 'joined',
}

function measured(count: number): TreeNode[] {
  return treeOf(count).map(({ key, parent, side, text }) => {
    const lines = Math.ceil(text.length / 24)
    return { id: key, parentId: parent, side, width: 184, height: 26 + 18 * lines }
  })
}

/** What the screen waits for at each key that changes the tree. */
export async function treeLayout(): Promise<BenchLine[]> {
  const [short, long] = [measured(few), measured(many)]
  const [one, other] = await medians(
    () => layOutTree(short, measures),
    () => layOutTree(long, measures),
    101,
    20,
  )
  return [
    { name: `disposición de un árbol de ${many} recuadros`, value: other, limit: 8, unit: 'ms' },
    {
      name: `disposición de ${many} recuadros / de ${few} (${one.toFixed(2)} ms)`,
      value: other / one,
      limit: growth,
      unit: 'x',
    },
  ]
}

/** From the data of a tree to its PDF, on as many letter sheets as it needs. */
export function treePdf(): BenchLine[] {
  const [one, other] = [few, many].map((count) => {
    const data = sampleTreePaper(treeOf(count))
    return cost(() => renderDocument(problemTreeDocument(data, sampleStamp)), 9)
  })
  return [
    { name: `PDF de un árbol de ${many} recuadros, de procesador`, value: other!, limit: 250, unit: 'ms' },
    {
      name: `PDF de ${many} recuadros / de ${few} (${one!.toFixed(0)} ms)`,
      value: other! / one!,
      limit: growth,
      unit: 'x',
    },
  ]
}
