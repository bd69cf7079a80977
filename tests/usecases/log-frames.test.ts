import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rowState, rowsOfNode } from '../../src-main/domain/log-frame.ts'
import { bareIndicator, waterSupply, type WaterSupply } from '../support/log-frame.ts'
import { openSmallBody, type SmallBody } from '../support/small-body.ts'
import { nodeId } from '../support/tree-edits.ts'

let body: SmallBody
let water: WaterSupply
beforeEach(async () => {
  body = await openSmallBody()
  water = await waterSupply(body)
})
afterEach(() => body.close())

const undo = () => body.client.logFrame.undo({ treeId: water.treeId })
const rowOf = async (summary: string) => (await water.frame()).rows.find((row) => row.summary === summary)!

describe('the matrix of a tree', () => {
  it('is made by one command from the choice, with a key of its own', async () => {
    const early = () => body.client.logFrame.make({ treeId: water.treeId, keys: [] })
    expect((await body.refusal(early)).code).toBe('logFrame.noChoice')
    await water.made(1, 2, 3)
    expect((await water.frame()).key).toBe('STM-VA/MIR/2026-01')
    expect(await water.summaries()).toEqual([
      'goal: Contribuir a este fin: los hogares gastan menos en garrafones',
      'purpose: Los hogares reciben agua todos los días',
      'component: Red de distribución renovada',
      'activity: Sustitución de tramos',
      'activity: Reparación de fugas',
    ])
    expect((await body.refusal(undo)).code).toBe('history.nothingToUndo')
  })

  it('R52: says which causes it acts on, and nothing before it is made', async () => {
    const acted = async () => (await body.client.tree.get({ treeId: water.treeId })).acted
    expect(await acted()).toBeNull()
    await water.made(1, 2, 3)
    expect((await acted())?.toSorted()).toEqual([1, 2, 3].map(nodeId))
  })

  it('made again changes only what was accepted, and can be undone whole', async () => {
    await water.made(1, 2, 3)
    const row = await rowOf('Sustitución de tramos')
    await body.client.logFrame.write({
      rowId: row.id,
      cell: 'summary',
      was: row.summary,
      text: 'Sustitución de 14 km de asbesto',
    })
    const before = await water.summaries()
    const { alternativeId: pumping } = await water.group('Asegurar el bombeo', [4, 5])
    await water.score(pumping, 5)
    await water.choose(pumping)
    const { changes } = await water.frame()
    expect(changes.map(({ change, was, now }) => `${change} ${was}${now}`)).toEqual([
      'add Bombeo asegurado',
      'add Mantenimiento de equipos',
      'remove Red de distribución renovada',
      'remove Sustitución de 14 km de asbesto',
      'remove Reparación de fugas',
    ])
    await water.make(...changes.filter(({ change }) => change === 'add').map(({ key }) => key))
    const after = await water.summaries()
    expect(after).toEqual([...before, 'component: Bombeo asegurado', 'activity: Mantenimiento de equipos'])
    await water.make()
    expect((await water.summaries()).slice(2)).toEqual([
      'component: Bombeo asegurado',
      'activity: Mantenimiento de equipos',
    ])
    await undo()
    expect(await water.summaries()).toEqual(after)
    await undo()
    expect(await water.summaries()).toEqual(before)
    await body.client.logFrame.redo({ treeId: water.treeId })
    expect(await water.summaries()).toEqual(after)
  })

  it('says that a row is to be reviewed when its objective changes, and rewords nothing', async () => {
    await water.made(1, 2)
    await water.edit({
      type: 'writeObjective',
      id: nodeId(2),
      was: 'Sustitución de tramos',
      objective: 'Tramos sustituidos',
    })
    const { rows, nodes } = await water.frame()
    const [row] = rowsOfNode(rows, nodeId(2))
    expect([row!.summary, rowState(row!, nodes)]).toEqual(['Sustitución de tramos', 'review'])
    await body.client.logFrame.review({ rowId: row!.id })
    const after = await water.frame()
    expect(rowState(rowsOfNode(after.rows, nodeId(2))[0]!, after.nodes)).toBe('current')
    expect(after.changes).toEqual([])
  })

  it('keeps a row whose block left the tree, and finds its block again when that is undone', async () => {
    await water.made(1, 2)
    await water.edit({ type: 'remove', id: nodeId(2) })
    const gone = await water.frame()
    expect(gone.rows.map((row) => rowState(row, gone.nodes))).toContain('gone')
    await body.client.tree.undo({ treeId: water.treeId })
    const back = await water.frame()
    expect(back.rows.map((row) => rowState(row, back.nodes))).not.toContain('gone')
  })

  it('is not made from a list that is not the same any more', async () => {
    await water.made(1, 2)
    expect((await body.refusal(() => water.make('remove:nobody'))).code).toBe('logFrame.changed')
  })
})

describe('rows and indicators', () => {
  it('rows are written by hand, moved to another component and removed with what is in them', async () => {
    await water.made(1, 2)
    const treeId = water.treeId
    const add = (level: 'component' | 'activity', parentId: string | null, summary: string) =>
      body.client.logFrame.addRow({ treeId, level, parentId: parentId as never, summary })
    const { rowId: register } = await add('component', null, 'Padrón actualizado')
    const { rowId: census } = await add('activity', register, 'Censo de tomas')
    await body.client.logFrame.saveIndicator({
      ...bareIndicator,
      rowId: census,
      indicatorId: null,
      was: null,
    })
    const network = await rowOf('Red de distribución renovada')
    await body.client.logFrame.moveRow({ rowId: census, parentId: network.id, position: 0 })
    await body.client.logFrame.moveRow({ rowId: register, parentId: null, position: 0 })
    expect((await water.summaries()).slice(2)).toEqual([
      'component: Padrón actualizado',
      'component: Red de distribución renovada',
      'activity: Censo de tomas',
      'activity: Sustitución de tramos',
    ])
    const full = await water.frame()
    await body.client.logFrame.removeRow({ rowId: network.id })
    expect(await water.frame()).toMatchObject({ rows: { length: 3 }, indicators: [] })
    await undo()
    const { rows, indicators } = await water.frame()
    expect({ rows, indicators }).toEqual({ rows: full.rows, indicators: full.indicators })
  })

  it('two windows: who comes later is told what the cell says now', async () => {
    await water.made(1)
    const row = await rowOf('Red de distribución renovada')
    const write = (text: string) =>
      body.client.logFrame.write({ rowId: row.id, cell: 'summary', was: row.summary, text })
    await write('Red renovada')
    expect(await body.refusal(() => write('Red nueva'))).toEqual({
      code: 'logFrame.textChanged',
      params: { now: 'Red renovada' },
    })
  })

  it('two windows: an indicator is not replaced unseen', async () => {
    await water.made(1)
    const { id: rowId } = await rowOf('Red de distribución renovada')
    const save = (more: object, indicatorId: string | null, was: typeof bareIndicator | null) =>
      body.client.logFrame.saveIndicator({
        ...bareIndicator,
        ...more,
        rowId,
        indicatorId: indicatorId as never,
        was,
      })
    const { indicatorId } = await save({}, null, null)
    await save({ target: '24 horas' }, indicatorId, bareIndicator)
    expect((await body.refusal(() => save({ target: '20' }, indicatorId, bareIndicator))).code).toBe(
      'logFrame.textChanged',
    )
    for (let count = 1; count < 12; count += 1) await save({ name: `Indicador ${count}` }, null, null)
    expect((await body.refusal(() => save({}, null, null))).code).toBe('logFrame.indicatorLimit')
    await body.client.logFrame.removeIndicator({ indicatorId })
    expect((await water.frame()).indicators.map(({ position }) => position)).toEqual(
      Array.from({ length: 11 }, (_, index) => index),
    )
  })
})
