import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { waterSupply, type WaterSupply } from '../support/log-frame.ts'
import { openSmallBody, type SmallBody } from '../support/small-body.ts'
import { decide, draftUnder } from '../support/small-votes.ts'
import { nodeId } from '../support/tree-edits.ts'

let body: SmallBody
let water: WaterSupply
beforeEach(async () => {
  body = await openSmallBody()
  water = await waterSupply(body)
})
afterEach(() => body.close())

describe('alternatives', () => {
  it('the first one brings the usual criteria, which can be changed and undone', async () => {
    const { alternativeId } = await water.group('Renovar la red', [1, 2])
    const { criteria } = await water.alternatives()
    expect(criteria.map(({ name, weight }) => `${name} ${weight}`)).toEqual([
      'Técnica 20',
      'Legal 15',
      'Presupuestaria 20',
      'Política y social 15',
      'Tiempo 10',
      'Impacto 20',
    ])
    await body.client.alternative.removeCriterion({ criterionId: criteria[1]!.id })
    await body.client.alternative.remove({ alternativeId })
    expect(await water.alternatives()).toMatchObject({ alternatives: [] })
    await body.client.alternative.undo({ treeId: water.treeId })
    await body.client.alternative.undo({ treeId: water.treeId })
    const found = await water.alternatives()
    expect(found.criteria).toEqual(criteria)
    expect(found.alternatives.map(({ name, means }) => [name, means])).toEqual([
      ['Renovar la red', [nodeId(1), nodeId(2)]],
    ])
  })

  it('are ranked by their totals, in the order they were put in', async () => {
    const { alternativeId: network } = await water.group('Renovar la red', [1, 2])
    const { alternativeId: pumping } = await water.group('Asegurar el bombeo', [4, 5])
    await water.score(network, 3)
    await water.score(pumping, 4)
    await body.client.alternative.move({ alternativeId: pumping, position: 0 })
    const { alternatives } = await water.alternatives()
    expect(alternatives.map(({ name, position, standing }) => [name, position, standing])).toEqual([
      ['Asegurar el bombeo', 0, { total: 400, most: 500, missing: 0, rank: 1 }],
      ['Renovar la red', 1, { total: 300, most: 500, missing: 0, rank: 2 }],
    ])
  })

  it('are refused without weights, and with what is not a medio', async () => {
    await water.group('Renovar la red', [1])
    const { criteria } = await water.alternatives()
    const weigh = (at: number) =>
      body.client.alternative.saveCriterion({
        treeId: water.treeId,
        criterionId: criteria[at]!.id,
        name: criteria[at]!.name,
        weight: 0,
      })
    for (const at of [0, 1, 2, 3, 4]) await weigh(at)
    expect((await body.refusal(() => weigh(5))).code).toBe('alternative.noWeight')
    expect((await body.refusal(() => water.group('Otra', [6]))).code).toBe('alternative.notMeans')
  })
})

describe('a choice', () => {
  it('is kept with what was compared that day, and the next one does not erase it', async () => {
    const { alternativeId: network } = await water.group('Renovar la red', [1, 2])
    const { alternativeId: pumping } = await water.group('Asegurar el bombeo', [4, 5], 'exclusive')
    expect((await body.refusal(() => water.choose(network))).code).toBe('alternative.unscored')
    await water.score(network, 3)
    await water.score(pumping, 4)
    expect((await body.refusal(() => water.choose(network, pumping))).code).toBe('alternative.exclusive')
    await water.choose(network)
    await water.score(network, 5)
    await water.choose(pumping)
    const { choices } = await water.alternatives()
    expect(choices.map(({ chosen }) => chosen.map(({ name, total }) => [name, total]))).toEqual([
      [['Asegurar el bombeo', 400]],
      [['Renovar la red', 300]],
    ])
    const undo = () => body.client.alternative.undo({ treeId: water.treeId })
    expect((await body.refusal(undo)).code).toBe('history.nothingToUndo')
    expect((await body.refusal(() => body.client.alternative.remove({ alternativeId: pumping }))).code).toBe(
      'alternative.chosen',
    )
    await body.client.alternative.remove({ alternativeId: network })
  })

  it('needs its reason', async () => {
    const { alternativeId } = await water.group('Renovar la red', [1])
    await water.score(alternativeId, 3)
    const without = () =>
      body.client.alternative.choose({
        treeId: water.treeId,
        alternativeIds: [alternativeId],
        reason: ' ',
        date: '2026-10-01' as never,
      })
    expect(await body.refusal(without)).toMatchObject({ code: 'input.invalid', params: { field: 'reason' } })
  })

  it('is taken to a planned session once, with what is proposed', async () => {
    await water.made(1, 2)
    const sessionId = await body.create()
    const other = await body.create({ date: '2026-11-12' as never })
    const [choice] = (await water.alternatives()).choices
    const take = (id: typeof sessionId) =>
      body.client.alternative.takeToSession({ choiceId: choice!.id, sessionId: id })
    await take(sessionId)
    const item = (await body.get(sessionId)).agenda.find(({ title }) => title.includes('alternativas'))!
    expect(item).toMatchObject({ kind: 'topic', title: 'Elección de alternativas del árbol «Agua»' })
    expect(item.minutes).toBe(
      'Se propone acordar, para el árbol «Agua» (STM-VA/ARB/2026-01), la alternativa «Renovar la red» (400 de 500 puntos).\n\nMotivo: Es la que más pesa.',
    )
    expect((await water.alternatives()).choices[0]!.session?.id).toBe(sessionId)
    expect((await body.refusal(() => take(other))).code).toBe('alternative.taken')
  })

  it('is not taken to a session that began', async () => {
    await water.made(1)
    const sessionId = await body.opened()
    const [choice] = (await water.alternatives()).choices
    const take = () => body.client.alternative.takeToSession({ choiceId: choice!.id, sessionId })
    expect((await body.refusal(take)).code).toBe('agenda.fixed')
  })

  it('is approved by an agreement that was adopted, and by no other', async () => {
    await water.made(1)
    const itemId = await body.start(await body.opened())
    const agreementId = await decide(body, itemId)
    const draftId = await draftUnder(body, itemId, 'Otro')
    const [choice] = (await water.alternatives()).choices
    const approve = (id: typeof agreementId) =>
      body.client.alternative.approve({ choiceId: choice!.id, agreementId: id })
    expect((await body.refusal(() => approve(draftId))).code).toBe('alternative.notAdopted')
    await approve(agreementId)
    const { choices, agreements } = await water.alternatives()
    expect(agreements.map(({ id }) => id)).toEqual([agreementId])
    expect(choices[0]!.agreement).toMatchObject({ id: agreementId, key: agreements[0]!.key })
    const { approves } = await body.client.agreement.get({ agreementId })
    expect(approves).toEqual([
      {
        id: water.treeId,
        name: 'Agua',
        key: 'STM-VA/ARB/2026-01',
        approved: { kind: 'choice', id: choice!.id, names: ['Renovar la red'] },
      },
    ])
  })
})

it('a tree leaves with its alternatives and its matrix, unless that has a paper', async () => {
  await water.made(1, 2)
  const { frame } = await water.frame()
  await body.client.tree.remove({ treeId: water.treeId })
  const left = body.read((store) =>
    (
      [
        'alternative',
        'criterion',
        'alternativeScore',
        'alternativeChoice',
        'logFrame',
        'logFrameRow',
      ] as const
    ).flatMap((table) => store.where(table, {})),
  )
  expect([frame !== null, left]).toEqual([true, []])
})
