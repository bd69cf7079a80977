import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { treeCsv, treeMarkdown } from '../../src-main/documents/tree-text.ts'
import { readIndentedList } from '../../src-main/domain/indented-list.ts'
import type { NodeId, SectorId } from '../../src-main/domain/ids.ts'
import { type Outline, type Reading, treeOf } from '../../src-main/domain/outline.ts'
import { centerOf, numbersOf, type ProblemNode, readingOrder } from '../../src-main/domain/problem-tree.ts'
import { cleanLine } from '../../src-main/domain/text.ts'
import { whyCannotEdit } from '../../src-main/domain/tree-edit.ts'
import { edited } from '../../src-main/domain/tree-edited.ts'
import { readTable } from '../../src-main/domain/tree-table.ts'
import { attempts, center, editOf, nodeId, treeId } from '../support/tree-edits.ts'

/** Texts that are marks, titles, numbers, formulas or blanks to who reads them. */
const words = fc
  .oneof(
    fc.constantFrom(
      '',
      '- Fugas',
      '# 3',
      '1. Uno',
      '1\\. Uno',
      '2.1 millones',
      '[x] Hecho',
      'Causas',
      'Efectos:',
      'Problema central',
      '…',
      '\\…',
      '---',
      '=SUMA(A1)',
      "'=A1",
      '-5',
      'Uno; "dos", tres|cuatro',
      'sep=;',
      'o Bien',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  .map(cleanLine)

/** Any tree that can be drawn, told with those words. */
const trees = fc
  .tuple(
    attempts(25),
    fc.array(fc.record({ text: words, objective: words, evidence: words }), { minLength: 30, maxLength: 30 }),
  )
  .map(([tries, told]) => {
    let last = 0
    let nodes: readonly ProblemNode[] = [center]
    for (const attempt of tries) {
      const edit = editOf(nodes, attempt, () => nodeId((last += 1)))
      if (whyCannotEdit(nodes, edit) === null) nodes = edited(nodes, edit)
    }
    return nodes.map((node, index) => ({ ...node, ...told[index % told.length]! }))
  })

function planted(reading: Reading<Outline>): readonly ProblemNode[] {
  if ('failure' in reading) throw new Error(reading.failure.code)
  let last = 1000
  const tree = treeOf(reading.read, () => nodeId((last += 1)))
  if ('failure' in tree) throw new Error(tree.failure.code)
  return edited([{ ...center, treeId }], { type: 'plant', ...tree.read })
}

/** What a tree says, without who its blocks are. */
function said(nodes: readonly ProblemNode[], fields: readonly (keyof ProblemNode)[]): unknown[] {
  const numbers = numbersOf(nodes)
  return readingOrder(nodes).map((node) => [
    node.side,
    numbers.get(node.id) ?? '',
    ...fields.map((field) => node[field]),
  ])
}

describe('a tree that goes out as text and comes back', () => {
  it('is the same tree as a list of Markdown', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const back = planted(readIndentedList(treeMarkdown({ name: 'Agua', nodes })))
        expect(said(back, ['text'])).toEqual(said(nodes, ['text']))
      }),
    )
  })

  it('is the same tree as a table, with all that is told of its blocks', () => {
    const fields = ['text', 'isParameter', 'evidence', 'objective'] as const
    const none = { sectors: new Map<string, string>(), dots: new Map<NodeId, number>() }
    fc.assert(
      fc.property(trees, (nodes) => {
        const back = planted(readTable(treeCsv({ name: 'Agua', nodes, ...none })))
        expect(said(back, fields)).toEqual(said(nodes, fields))
      }),
    )
  })

  it('tells sectors and dots by their names and sums', () => {
    const sectorId = nodeId(70) as string as SectorId
    const csv = treeCsv({
      name: 'Agua',
      nodes: [{ ...center, sectorId }],
      sectors: new Map([[sectorId, 'Sociedad civil']]),
      dots: new Map([[centerOf([center])!.id, 4]]),
    })
    expect(csv).toBe(
      '\ufeffid,padre,lado,texto,objetivo,parámetro,sector,propuso,evidencia,fuente,puntos\r\n' +
        'P,,problema central,El agua llega pocas horas a las viviendas,,,Sociedad civil,,,,4\r\n',
    )
    const reading = readTable(csv, { sectorOf: (name) => (name === 'Sociedad civil' ? sectorId : null) })
    expect('read' in reading && reading.read[0]?.told.sectorId).toBe(sectorId)
  })
})
