import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupable } from '../../src-main/domain/alternative.ts'
import type { LogFrameId, LogFrameRowId } from '../../src-main/domain/ids.ts'
import {
  inOrder,
  type FrameIndicator,
  type LogFrameRow,
  rowNumbers,
  rowsOfNode,
  rowState,
  whatIsMissing,
  whyCannotAddRow,
} from '../../src-main/domain/log-frame.ts'
import { adviceOn } from '../../src-main/domain/log-frame-advice.ts'
import { madeRows, proposedChanges, whyCannotMake } from '../../src-main/domain/log-frame-making.ts'
import type { ProblemNode } from '../../src-main/domain/problem-tree.ts'
import { whyCannotEdit } from '../../src-main/domain/tree-edit.ts'
import { edited } from '../../src-main/domain/tree-edited.ts'
import { firstWords } from '../../src-main/locale/log-frame-texts.ts'
import { attempts, center, editOf, nodeId, treeId } from '../support/tree-edits.ts'

const node = (n: number, parent: number, side: 'cause' | 'effect', objective: string): ProblemNode => ({
  ...center,
  id: nodeId(n),
  treeId,
  parentId: nodeId(parent),
  side,
  position: n,
  text: `Problema ${n}`,
  objective,
})
const nodes = [
  { ...center, objective: 'Los hogares reciben agua todos los días' },
  node(1, 0, 'cause', 'Red renovada'),
  node(2, 1, 'cause', 'Sustitución de tramos'),
  node(3, 1, 'cause', 'Reparación de fugas'),
  node(4, 0, 'cause', 'Bombeo continuo'),
  node(5, 4, 'cause', 'Mantenimiento por calendario'),
  node(6, 0, 'effect', 'Los hogares gastan menos en garrafones'),
  node(7, 0, 'effect', 'Hay menos enfermedades'),
]
let last = 500
const making = (keys: readonly string[]) => ({
  keys,
  word: firstWords,
  logFrameId: nodeId(400) as unknown as LogFrameId,
  newId: () => nodeId((last += 1)) as unknown as LogFrameRowId,
})
const means = (tree: readonly ProblemNode[], ...chosen: readonly number[]) =>
  groupable(tree).filter(({ id }) => chosen.length === 0 || chosen.some((n) => nodeId(n) === id))
const changes = (
  tree: readonly ProblemNode[],
  rows: readonly LogFrameRow[],
  chosen: readonly number[] = [],
  indicators: readonly FrameIndicator[] = [],
) => proposedChanges(tree, means(tree, ...chosen), rows, indicators, firstWords)
const remade = (
  tree: readonly ProblemNode[],
  rows: readonly LogFrameRow[],
  chosen: readonly number[] = [],
) => {
  const keys = changes(tree, rows, chosen).map(({ key }) => key)
  return madeRows(tree, means(tree, ...chosen), rows, making(keys))
}
const told = (rows: readonly LogFrameRow[]) => {
  const numbers = rowNumbers(rows)
  return inOrder(rows).map(({ id, level, summary }) => `${level} ${numbers.get(id)} ${summary}`)
}
const indicatorOf = (row: LogFrameRow, verification: string): FrameIndicator => ({
  id: row.id as never,
  rowId: row.id,
  position: 0,
  name: 'Horas de servicio',
  dimension: null,
  formula: '',
  unit: '',
  frequency: null,
  baseline: '',
  target: '',
  direction: null,
  verification,
})
const written = (objective: string) =>
  nodes.map((one) => (one.id === nodeId(2) ? { ...one, objective } : one))

describe('a matrix made from its tree', () => {
  it('has the centre as Propósito, its medios as Componentes, theirs as Actividades, the fines as Fin', () => {
    expect(told(remade(nodes, []))).toEqual([
      'goal  Contribuir a estos fines: los hogares gastan menos en garrafones; hay menos enfermedades',
      'purpose  Los hogares reciben agua todos los días',
      'component 1 Red renovada',
      'activity 1.1 Sustitución de tramos',
      'activity 1.2 Reparación de fugas',
      'component 2 Bombeo continuo',
      'activity 2.1 Mantenimiento por calendario',
    ])
  })

  it('has only what was chosen', () => {
    expect(told(remade(nodes, [], [4, 5])).slice(2)).toEqual([
      'component 1 Bombeo continuo',
      'activity 1.1 Mantenimiento por calendario',
    ])
  })

  it('made again changes nothing while nothing changed', () => {
    expect(changes(nodes, remade(nodes, []))).toEqual([])
  })

  it('says what would be reworded, and whether somebody wrote it', () => {
    const rows = remade(nodes, [])
    const own = rows.map((row) =>
      row.summary === 'Sustitución de tramos' ? { ...row, summary: 'Cambio' } : row,
    )
    const [asMade] = changes(written('Tramos nuevos'), rows)
    expect(asMade).toMatchObject({
      change: 'reword',
      was: 'Sustitución de tramos',
      now: 'Tramos nuevos',
      isSafe: true,
    })
    const [byHand] = changes(written('Tramos nuevos'), own)
    expect(byHand).toMatchObject({ change: 'reword', was: 'Cambio', now: 'Tramos nuevos', isSafe: false })
  })

  it('never rewords nor removes what was not accepted', () => {
    const rows = remade(nodes, [])
    const after = madeRows(written('Otra'), means(nodes, 4, 5), rows, making([]))
    expect(after).toEqual(rows)
  })

  it('moves an activity whose block went under another medio', () => {
    const rows = remade(nodes, [])
    const moved = nodes.map((one) => (one.id === nodeId(3) ? { ...one, parentId: nodeId(4) } : one))
    expect(changes(moved, rows).map(({ change, under }) => [change, under?.text])).toEqual([
      ['move', 'Bombeo continuo'],
    ])
    expect(told(remade(moved, rows)).slice(2)).toEqual([
      'component 1 Red renovada',
      'activity 1.1 Sustitución de tramos',
      'component 2 Bombeo continuo',
      'activity 2.1 Mantenimiento por calendario',
      'activity 2.2 Reparación de fugas',
    ])
  })

  it('loses what is not chosen any more only if accepted, and warns of what was written in it', () => {
    const rows = remade(nodes, [])
    const red = rows.find(({ summary }) => summary === 'Red renovada')!
    const found = changes(nodes, rows, [4, 5], [indicatorOf(red, '')])
    expect(found.map(({ change, was, isSafe }) => [change, was, isSafe])).toEqual([
      ['remove', 'Red renovada', false],
      ['remove', 'Sustitución de tramos', true],
      ['remove', 'Reparación de fugas', true],
    ])
    expect(told(remade(nodes, rows, [4, 5])).slice(2)).toHaveLength(2)
  })

  it('leaves alone the rows that were written by hand', () => {
    const rows = remade(nodes, [])
    const component = rows.find(({ level }) => level === 'component')!
    const own = {
      ...component,
      id: nodeId(900) as never,
      position: 9,
      summary: 'Padrón actualizado',
      sources: [],
    }
    expect(changes(nodes, [...rows, own])).toEqual([])
  })

  it('puts no activity without its component, nor what is not in the list any more', () => {
    const found = changes(nodes, [])
    const activity = found.find(({ level }) => level === 'activity')!
    expect(whyCannotMake(found, [activity.key])).toMatchObject({ code: 'logFrame.componentFirst' })
    expect(whyCannotMake(found, [activity.under!.key!, activity.key])).toBeNull()
    expect(whyCannotMake(found, ['remove:nobody'])).toMatchObject({ code: 'logFrame.changed' })
  })

  it('agrees with its tree once everything is accepted, whatever was done to the tree', () => {
    fc.assert(
      fc.property(attempts(12), fc.array(fc.nat(20), { maxLength: 4 }), (tries, left) => {
        let fresh = 1000
        let tree: readonly ProblemNode[] = nodes
        const rows = remade(tree, [])
        for (const attempt of tries) {
          const edit = editOf(tree, attempt, () => nodeId((fresh += 1)))
          if (!whyCannotEdit(tree, edit)) tree = edited(tree, edit)
        }
        const chosen = groupable(tree).filter((_, index) => !left.includes(index))
        const keys = proposedChanges(tree, chosen, rows, [], firstWords).map(({ key }) => key)
        const after = madeRows(tree, chosen, rows, making(keys))
        expect(proposedChanges(tree, chosen, after, [], firstWords)).toEqual([])
        const byId = new Map(after.map((row) => [row.id, row]))
        for (const row of after)
          expect(row.level === 'activity').toBe(byId.get(row.parentId!)?.level === 'component')
        expect(inOrder(after)).toHaveLength(after.length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('links between a row and its blocks', () => {
  const rows = remade(nodes, [])
  const row = rowsOfNode(rows, nodeId(2))[0]!

  it('go from a block to its rows', () => {
    expect(row.summary).toBe('Sustitución de tramos')
    expect(rowsOfNode(rows, nodeId(7)).map(({ level }) => level)).toEqual(['goal'])
  })

  it('say when the objective changed, and when the block left the tree', () => {
    expect(rowState(row, nodes)).toBe('current')
    expect(rowState(row, written('Otra cosa'))).toBe('review')
    expect(
      rowState(
        row,
        nodes.filter(({ id }) => id !== nodeId(2)),
      ),
    ).toBe('gone')
    expect(rowState({ sources: [] }, nodes)).toBe('free')
  })
})

describe('what is missing (R53)', () => {
  it('of an empty matrix are its levels', () => {
    expect(whatIsMissing([], []).map(({ lacks }) => lacks)).toEqual(['goal', 'purpose', 'component'])
  })

  it('of a row are its indicator, its medio and its supuesto; of a component, an activity', () => {
    const rows = remade(nodes, [], [1]).filter(({ level }) => level !== 'goal')
    const [purpose, component] = inOrder(rows)
    const full = rows.map((row) => (row === purpose ? { ...row, assumption: 'Hay presupuesto' } : row))
    const indicators = [indicatorOf(purpose!, 'Bitácora'), indicatorOf(component!, '')]
    expect(whatIsMissing(full, indicators)).toEqual([
      { lacks: 'goal', rowId: null },
      { lacks: 'activity', rowId: component!.id },
      { lacks: 'verification', rowId: component!.id },
      { lacks: 'assumption', rowId: component!.id },
    ])
  })

  it('of a Fin is that it begins with «Contribuir a»', () => {
    const [goal] = remade(nodes, [])
    const other = { ...goal!, summary: 'Reducir la pobreza', assumption: 'Sí' }
    const lacks = whatIsMissing([other], [indicatorOf(goal!, 'INEGI')])
    expect(lacks.filter(({ rowId }) => rowId).map(({ lacks: one }) => one)).toEqual(['contribution'])
  })

  it('is never a second Fin or Propósito, nor an activity on its own', () => {
    const rows = remade(nodes, [])
    for (const level of ['goal', 'purpose'] as const)
      expect(whyCannotAddRow(rows, { level, parentId: null })).toMatchObject({ params: { level } })
    expect(whyCannotAddRow(rows, { level: 'activity', parentId: null })?.code).toBe('logFrame.noComponent')
    expect(whyCannotAddRow(rows, { level: 'activity', parentId: rows[0]!.id })?.code).toBe(
      'logFrame.noComponent',
    )
    expect(whyCannotAddRow(rows, { level: 'component', parentId: null })).toBeNull()
  })
})

describe('advice on how a row is written (§4.3)', () => {
  it.each([
    ['goal', 'Contribuir a reducir la pobreza mediante el acceso al agua', []],
    ['goal', 'Contribuir al bienestar de los hogares mediante el acceso al agua', []],
    ['goal', 'Reducir la pobreza', ['goalBegins', 'goalMeans']],
    ['goal', 'Contribuir a reducir la pobreza', ['goalMeans']],
    ['purpose', 'Los hogares de las colonias altas reciben agua todos los días', []],
    ['purpose', 'Hogares con agua', []],
    ['purpose', 'Garantizar el abasto de agua', ['purposeInfinitive']],
    ['purpose', 'Contribuir a que los hogares tengan agua', ['purposeContributes']],
    ['component', 'Red de distribución renovada', []],
    ['component', 'Informes escritos y abiertos', []],
    ['component', 'Red de distribución en buen estado', ['componentParticiple']],
    ['component', 'Renovar la red', ['componentInfinitive']],
    ['activity', 'Sustitución de tramos de asbesto', []],
    ['activity', 'Mantenimiento de los equipos de bombeo', []],
    ['activity', 'Diseño del programa de tandeos', []],
    ['activity', 'Capacitar a las cuadrillas', ['activityInfinitive']],
    ['activity', 'Tramos de asbesto', ['activityNoun']],
    ['activity', '', []],
  ] as const)('%s «%s»', (level, summary, advice) => {
    expect(adviceOn({ level, summary })).toEqual(advice)
  })
})
