import { describe, expect, it } from 'vitest'
import { treeOf } from '../../src-main/domain/outline.ts'
import { readTreeText } from '../../src-main/domain/tree-reading.ts'
import { readTable } from '../../src-main/domain/tree-table.ts'
import { nodeId } from '../support/tree-edits.ts'

const outline = (text: string) => {
  const reading = readTable(text)
  return 'failure' in reading
    ? reading.failure
    : reading.read.map(({ text: words, parent, side }) => [words, parent, side])
}
const expected = [
  ['Agua', null, null],
  ['Fugas', 0, 'cause'],
  ['Asbesto', 1, 'cause'],
  ['Deudas, y rezago', 0, 'effect'],
]

describe('a table', () => {
  it.each([
    [
      'with commas',
      'id,padre,lado,texto\nP,,,Agua\nC1,P,causa,Fugas\nC2,C1,,Asbesto\nE1,P,Efecto,"Deudas, y rezago"',
    ],
    [
      'with semicolons',
      'ID;Padre;Lado;Texto\r\nP;;;Agua\r\nC1;P;causa;Fugas\r\nC2;C1;;Asbesto\r\nE1;P;Efecto;Deudas, y rezago',
    ],
    [
      'of tabs, with mark and rows in any order',
      '\ufeffclave\tdepende de\tlado\tproblema\n\nC2\tC1\t\tAsbesto\nP\t\t\tAgua\nC1\tP\tcausa\tFugas\nE1\tP\tefecto\tDeudas, y rezago\n',
    ],
    [
      'that says its separator',
      'sep=;\nid;padre;lado;texto\nP;;;Agua\nC1;P;causa;Fugas\nC2;C1;;Asbesto\nE1;P;Efecto;Deudas, y rezago',
    ],
    ['by level', 'nivel,lado,texto\n1,,Agua\n2,causa,Fugas\n3,,Asbesto\n2,efecto,"Deudas, y rezago"'],
    [
      'with a column for each level',
      'nivel 1,nivel 2,nivel 3,lado\nAgua,,,\n,Fugas,,causa\n,,Asbesto,\n,"Deudas, y rezago",,efecto',
    ],
    [
      'that says again what is above',
      'nivel 1,nivel 2,nivel 3,lado\nAgua,,,\nAgua,Fugas,,causa\nAgua,Fugas,Asbesto,\nAgua,"Deudas, y rezago",,efecto',
    ],
  ])('%s', (_, text) => expect(outline(text)).toEqual(expected))

  it('keeps what is told of each block', () => {
    const reading = readTable(
      'id,padre,texto,parámetro,evidencia\nP,,Agua,,\nC1,P,Sequía,sí,"Dos años\nsin lluvia"',
    )
    expect('read' in reading && reading.read[1]?.told).toMatchObject({
      isParameter: true,
      evidence: 'Dos años\nsin lluvia',
    })
  })
})

describe('a table that cannot be a tree is refused in words, with the line', () => {
  const rows = (...lines: string[]) => ['id,padre,lado,texto', 'P,,,Agua', ...lines].join('\n')
  it.each([
    ['unknown columns', 'nombre/edad\nAna/3', 'tree.columns', { header: 'nombre/edad' }],
    ['nothing', '\n \n', 'tree.nothingRead', {}],
    ['an id twice', rows('C1,P,causa,A', 'C1,P,causa,B'), 'tree.rowTwice', { line: 4, id: 'C1' }],
    ['a row without id', rows(',P,causa,A'), 'tree.rowTwice', { line: 3, id: '' }],
    ['an orphan', rows('C1,C9,causa,A'), 'tree.rowOrphan', { line: 3, parent: 'C9' }],
    [
      'a round',
      rows('C1,C2,causa,A', '', 'C2,C1,causa,B', 'C3,C2,causa,C'),
      'tree.rowCycle',
      { line: 3, id: 'C1' },
    ],
    ['a block that hangs from itself', rows('C1,C1,causa,A'), 'tree.rowCycle', { line: 3, id: 'C1' }],
    ['a side that is not known', rows('C1,P,arriba,A'), 'tree.rowSide', { line: 3, said: 'arriba' }],
    [
      'an effect under a cause',
      rows('C1,P,causa,A', 'E1,C1,efecto,B'),
      'tree.rowSide',
      { line: 4, said: 'efecto' },
    ],
    ['a level that is jumped', 'nivel,texto\n1,Agua\n3,Asbesto', 'tree.rowLevel', { line: 3 }],
    [
      'a text too long',
      rows(`C1,P,causa,${'a'.repeat(5000)}`),
      'tree.lineTooLong',
      { line: 3, length: 5000, limit: 1000 },
    ],
    [
      'ten thousand rows, one under another',
      rows(...Array.from({ length: 10_000 }, (_item, n) => `C${n},${n === 0 ? 'P' : `C${n - 1}`},causa,A`)),
      'tree.tooMany',
      { count: 10_001, limit: 600 },
    ],
  ])('%s', (_, text, code, params) => expect(outline(text)).toEqual({ code, params }))

  it('R49: two roots', () => {
    const reading = readTable(rows('Q,,,Luz'))
    expect('read' in reading && treeOf(reading.read, () => nodeId(1))).toEqual({
      failure: { code: 'tree.rootsAt', params: { first: 2, second: 3 } },
    })
  })
})

describe('a text that nobody calls a table', () => {
  const isRead = (text: string) => 'read' in readTreeText(text)
  it('is told its columns when it looks like one', () => {
    for (const text of ['a,b\n1,2', 'Nombre;Edad\nAna;3\nLuz;4', 'causa\tefecto\nFugas\tPipas'])
      expect(readTreeText(text)).toMatchObject({ failure: { code: 'tree.columns' } })
  })
  it('is a list when it is written as prose or marked as Word does', () => {
    expect(isRead('Fugas, tandeos\nBombas, válvulas')).toBe(true)
    expect(isRead('o\tFugas\no\tTandeos')).toBe(true)
    expect(isRead('1.\tFugas\n2.\tTandeos')).toBe(true)
    expect(isRead('Fugas,tandeos')).toBe(true)
  })
})
