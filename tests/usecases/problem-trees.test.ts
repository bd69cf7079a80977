import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ProblemTreeId } from '../../src-main/domain/ids.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { readingOrder } from '../../src-main/domain/problem-tree.ts'
import { type TreeEdit, whyCannotEdit } from '../../src-main/domain/tree-edit.ts'
import { openSmallBody, type SmallBody } from '../support/small-body.ts'
import { addNode, attempts, editOf, nodeId, sprig } from '../support/tree-edits.ts'

let body: SmallBody
let treeId: ProblemTreeId
beforeEach(async () => {
  body = await openSmallBody()
  const made = await body.client.tree.create({
    bodyId: body.bodyId,
    name: 'Agua',
    problem: 'El agua llega pocas horas',
  })
  treeId = made.treeId
})
afterEach(() => body.close())

const get = () => body.client.tree.get({ treeId })
const edit = (one: TreeEdit) => body.client.tree.edit({ treeId, edit: one })
const centerId = async () => readingOrder((await get()).nodes)[0]!.id
const texts = async () => readingOrder((await get()).nodes).map(({ text }) => text)

describe('a tree', () => {
  it('is numbered in its body and year, and listed with how far it is', async () => {
    await body.client.tree.create({ bodyId: body.bodyId, name: 'Luz', problem: '' })
    const rows = await body.client.tree.list({ bodyId: body.bodyId })
    expect(rows.map(({ key, name, problem }) => [key, name, problem])).toEqual([
      ['STM-VA/ARB/2026-01', 'Agua', 'El agua llega pocas horas'],
      ['STM-VA/ARB/2026-02', 'Luz', ''],
    ])
    expect(rows[0]).toMatchObject({ causes: 0, effects: 0, objectives: { written: 0, total: 1 } })
  })

  it('is removed with all that is in it, in one step', async () => {
    await edit(addNode(nodeId(1), await centerId(), 'cause', 0, 'Fugas'))
    await edit(addNode(nodeId(2), nodeId(1), 'cause', 0, 'Tubería vieja'))
    await body.client.tree.vote({ nodeId: nodeId(2), participant: 'Sector académico', dots: 1 })
    await body.client.tree.keepVersion({
      treeId,
      name: 'Mesa 1',
      date: '2026-09-24' as LocalDate,
      sessionId: null,
      agreementId: null,
    })
    await body.client.tree.remove({ treeId })
    expect(await body.client.tree.list({ bodyId: body.bodyId })).toEqual([])
  })
})

describe('undo and redo', () => {
  it('go back and forth over everything that was drawn, and not further', async () => {
    await edit(addNode(nodeId(1), await centerId(), 'cause', 0, 'Fugas'))
    await edit({ type: 'reword', id: nodeId(1), was: 'Fugas', text: 'Fugas en la red' })
    await edit(addNode(nodeId(2), nodeId(1), 'cause', 0, 'Tubería vieja'))
    await edit({ type: 'remove', id: nodeId(1) })
    const stages = [await texts()]
    for (let step = 0; step < 4; step += 1) {
      await body.client.tree.undo({ treeId })
      stages.push(await texts())
    }
    expect(stages.map((stage) => stage.slice(1))).toEqual([
      [],
      ['Fugas en la red', 'Tubería vieja'],
      ['Fugas en la red'],
      ['Fugas'],
      [],
    ])
    expect((await body.refusal(() => body.client.tree.undo({ treeId }))).code).toBe('history.nothingToUndo')
    expect(await get()).toMatchObject({ canUndo: false, canRedo: true })
    for (const stage of stages.toReversed().slice(1)) {
      await body.client.tree.redo({ treeId })
      expect(await texts()).toEqual(stage)
    }
    expect((await body.refusal(() => body.client.tree.redo({ treeId }))).code).toBe('history.nothingToRedo')
  })

  it('after a new edit, what was taken back is not done again', async () => {
    await edit(addNode(nodeId(1), await centerId(), 'cause', 0, 'Fugas'))
    await body.client.tree.undo({ treeId })
    await edit(addNode(nodeId(2), await centerId(), 'cause', 0, 'Tandeos'))
    expect(await get()).toMatchObject({ canUndo: true, canRedo: false })
  })

  it('return exactly the same tree, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(attempts(8), async (tries) => {
        const start = await get()
        let done = 0
        for (const attempt of tries) {
          const { nodes } = await get()
          const next = editOf(nodes, attempt, () => crypto.randomUUID() as never)
          if (whyCannotEdit(nodes, next) !== null) continue
          const before = JSON.stringify(nodes)
          await edit(next)
          if (JSON.stringify((await get()).nodes) !== before) done += 1
        }
        const end = await get()
        for (let step = 0; step < done; step += 1) await body.client.tree.undo({ treeId })
        expect((await get()).nodes).toEqual(start.nodes)
        for (let step = 0; step < done; step += 1) await body.client.tree.redo({ treeId })
        expect((await get()).nodes).toEqual(end.nodes)
      }),
      { numRuns: 15 },
    )
  })
})

describe('cards and dots', () => {
  it('a card becomes a block, and goes back to being a card', async () => {
    const at = { parentId: await centerId(), side: 'cause', position: 0 } as const
    await body.client.tree.addCards({ treeId, cards: [{ id: nodeId(50), text: 'Fugas', sectorId: null }] })
    await body.client.tree.placeCard({ cardId: nodeId(50), nodeId: nodeId(1), at })
    expect((await get()).cards).toEqual([])
    expect((await texts()).slice(1)).toEqual(['Fugas'])
    await body.client.tree.undo({ treeId })
    expect((await get()).cards.map(({ text }) => text)).toEqual(['Fugas'])
  })

  it('each participant has so many dots for the whole tree', async () => {
    await edit(addNode(nodeId(1), await centerId(), 'cause', 0, 'Fugas'))
    await edit(addNode(nodeId(2), await centerId(), 'cause', 1, 'Tandeos'))
    const vote = (node: number, dots: number) =>
      body.client.tree.vote({ nodeId: nodeId(node), participant: 'Sector académico', dots })
    await vote(1, 2)
    expect(await body.refusal(() => vote(2, 2))).toMatchObject({
      code: 'tree.dotsSpent',
      params: { participant: 'Sector académico', limit: 3 },
    })
    await vote(1, 1)
    await vote(2, 2)
    await vote(1, 0)
    expect((await get()).votes.map(({ nodeId: id, dots }) => [id, dots])).toEqual([[nodeId(2), 2]])
  })
})

describe('versions', () => {
  const keep = (name: string) =>
    body.client.tree.keepVersion({
      treeId,
      name,
      date: '2026-09-24' as LocalDate,
      sessionId: null,
      agreementId: null,
    })

  it('tell what was added, removed, moved and reworded since, by block', async () => {
    const id = await centerId()
    await edit(addNode(nodeId(1), id, 'cause', 0, 'Fugas'))
    await edit(addNode(nodeId(2), id, 'cause', 1, 'Bombeo'))
    await edit(addNode(nodeId(3), id, 'cause', 2, 'Tubería vieja'))
    await keep('Mesa 1')
    await edit(addNode(nodeId(4), id, 'effect', 0, 'Deudas'))
    await edit({ type: 'remove', id: nodeId(2) })
    await edit({ type: 'move', id: nodeId(3), at: { parentId: nodeId(1), side: 'cause', position: 0 } })
    await edit({ type: 'reword', id: nodeId(1), was: 'Fugas', text: 'Fugas en la red' })
    await keep('Mesa 2')
    const [first, second] = (await get()).versions
    const now = await body.client.tree.compare({ treeId, from: first!.id, to: null })
    expect(now).toEqual({
      added: [{ id: nodeId(4), text: 'Deudas', side: 'effect' }],
      removed: [{ id: nodeId(2), text: 'Bombeo', side: 'cause' }],
      moved: [
        {
          id: nodeId(3),
          text: 'Tubería vieja',
          side: 'cause',
          from: 'El agua llega pocas horas',
          to: 'Fugas en la red',
        },
      ],
      reworded: [{ id: nodeId(1), text: 'Fugas en la red', side: 'cause', was: 'Fugas' }],
    })
    expect(await body.client.tree.compare({ treeId, from: first!.id, to: second!.id })).toEqual(now)
    const back = await body.client.tree.compare({ treeId, from: second!.id, to: first!.id })
    expect([back.added, back.removed].map((nodes) => nodes.map(({ text }) => text))).toEqual([
      ['Bombeo'],
      ['Deudas'],
    ])
  })

  it('of another tree are not compared with this one', async () => {
    await keep('Mesa 1')
    const [first] = (await get()).versions
    const other = await body.client.tree.create({ bodyId: body.bodyId, name: 'Luz', problem: '' })
    const ask = () => body.client.tree.compare({ treeId: other.treeId, from: first!.id, to: null })
    expect((await body.refusal(ask)).code).toBe('record.missing')
  })
})

describe('a block of two ideas', () => {
  it('R50: is two in one step, which one undo takes back', async () => {
    const text = 'Las calles se inundan debido a la basura'
    await edit(addNode(nodeId(1), await centerId(), 'cause', 0, text))
    const before = (await get()).nodes
    await edit({ type: 'split', id: nodeId(1), was: text, otherId: nodeId(2) })
    expect((await texts()).slice(1)).toEqual(['Las calles se inundan', 'La basura'])
    await body.client.tree.undo({ treeId })
    expect((await get()).nodes).toEqual(before)
    await body.client.tree.redo({ treeId })
    expect((await texts()).slice(1)).toEqual(['Las calles se inundan', 'La basura'])
  })
})

describe('a whole tree', () => {
  it('takes the place of another in one step, which one undo takes back, dots and all', async () => {
    const id = await centerId()
    await edit(addNode(nodeId(1), id, 'cause', 0, 'Fugas'))
    await body.client.tree.vote({ nodeId: nodeId(1), participant: 'Sector académico', dots: 2 })
    const before = await get()
    const { isParameter: _p, parentId: _a, id: _i, ...told } = sprig(nodeId(9), 'No alcanza el agua')
    const fresh = [sprig(nodeId(2), 'Sequía'), sprig(nodeId(3), 'Tala', nodeId(2))]
    const sprigs = fresh.map((one) => ({ ...one, side: 'cause' as const }))
    await edit({ type: 'plant', center: told, sprigs })
    expect(await texts()).toEqual(['No alcanza el agua', 'Sequía', 'Tala'])
    expect((await get()).votes).toEqual([])
    await body.client.tree.undo({ treeId })
    expect((await get()).nodes).toEqual(before.nodes)
    expect((await get()).votes).toEqual(before.votes)
  })
})

describe('advice', () => {
  const leave = (rule: 'absence' | 'empty', note: string) =>
    body.client.tree.dismissAdvice({ treeId, nodeId: nodeId(1), rule, of: 'Falta de agua', note })

  it('R50: is set aside with a note, once, and asked for again; both can be undone', async () => {
    await edit(addNode(nodeId(1), await centerId(), 'cause', 0, 'Falta de agua'))
    await leave('absence', 'Así lo dijo la mesa')
    await leave('absence', 'La mesa insiste')
    const { dismissals } = await get()
    expect(dismissals.map(({ note }) => note)).toEqual(['La mesa insiste'])
    await body.client.tree.recallAdvice({ id: dismissals[0]!.id })
    expect((await get()).dismissals).toEqual([])
    await body.client.tree.undo({ treeId })
    expect((await get()).dismissals).toEqual(dismissals)
  })

  it('R50: a fault of the structure is not set aside', async () => {
    await edit(addNode(nodeId(1), await centerId(), 'cause', 0, ''))
    expect((await body.refusal(() => leave('empty', ''))).code).toBe('tree.faultStays')
    expect((await get()).dismissals).toEqual([])
  })
})

describe('bad input', () => {
  it('two windows: who comes later is told what the text says now, and nothing changes', async () => {
    const id = await centerId()
    await edit({ type: 'reword', id, was: 'El agua llega pocas horas', text: 'El agua llega tres horas' })
    const late = () =>
      edit({ type: 'reword', id, was: 'El agua llega pocas horas', text: 'No llega el agua' })
    expect(await body.refusal(late)).toEqual({
      code: 'tree.textChanged',
      params: { now: 'El agua llega tres horas' },
    })
    expect(await texts()).toEqual(['El agua llega tres horas'])
  })

  it('a block of 5,000 characters is refused by its name', async () => {
    const long = 'a'.repeat(5000)
    const id = await centerId()
    expect(await body.refusal(() => edit({ type: 'reword', id, was: '', text: long }))).toMatchObject({
      code: 'input.invalid',
      params: { reason: 'tooLong', limit: 1000 },
    })
  })
})
