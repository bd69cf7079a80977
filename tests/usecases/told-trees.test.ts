import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ProblemTreeId } from '../../src-main/domain/ids.ts'
import { centerOf } from '../../src-main/domain/problem-tree.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { openSmallBody, type SmallBody } from '../support/small-body.ts'
import { decide, draftUnder } from '../support/small-votes.ts'
import { addNode, nodeId } from '../support/tree-edits.ts'

let body: SmallBody
let treeId: ProblemTreeId
beforeEach(async () => {
  body = await openSmallBody()
  const problem = 'El agua llega pocas horas'
  treeId = (await body.client.tree.create({ bodyId: body.bodyId, name: 'Agua', problem })).treeId
})
afterEach(() => body.close())

const get = () => body.client.tree.get({ treeId })
async function addCause(): Promise<void> {
  const center = centerOf((await get()).nodes)!
  await body.client.tree.edit({ treeId, edit: addNode(nodeId(1), center.id, 'cause', 0, 'Fugas') })
}

describe('what is told of a tree', () => {
  const told = {
    name: 'Agua',
    population: '',
    drawnOn: null,
    sessionId: null,
    agreementId: null,
    dotsEach: 3,
  }

  it('is kept with it, and undo of the drawing does not take it back', async () => {
    const population = 'Las 1,200 familias de las colonias altas'
    await addCause()
    await body.client.tree.save({ ...told, treeId, population, drawnOn: '2026-09-24' as LocalDate })
    expect((await get()).tree).toMatchObject({ name: 'Agua', population, drawnOn: '2026-09-24' })
    await body.client.tree.undo({ treeId })
    expect((await get()).nodes).toHaveLength(1)
    expect((await get()).tree.population).toBe(population)
  })

  it('leaves nobody with more dots than each may give', async () => {
    await addCause()
    await body.client.tree.vote({ nodeId: nodeId(1), participant: 'Sector académico', dots: 3 })
    expect(await body.refusal(() => body.client.tree.save({ ...told, treeId, dotsEach: 2 }))).toEqual({
      code: 'tree.dotsGiven',
      params: { participant: 'Sector académico', dots: 3 },
    })
    expect((await get()).tree.dotsEach).toBe(3)
    await body.client.tree.save({ ...told, treeId, dotsEach: 5 })
    expect((await get()).tree.dotsEach).toBe(5)
  })

  it('and a version of it are approved by agreements that were adopted, which tell what they approved', async () => {
    const date = '2026-09-24' as LocalDate
    await body.client.tree.keepVersion({ treeId, name: 'Mesa 1', date, sessionId: null, agreementId: null })
    const [version] = (await get()).versions
    const itemId = await body.start(await body.opened())
    const agreementId = await decide(body, itemId)
    const draftId = await draftUnder(body, itemId, 'Otro')
    const approve = (id: typeof agreementId | null) =>
      body.client.tree.approveVersion({ versionId: version!.id, agreementId: id })
    const save = (id: typeof agreementId) => body.client.tree.save({ ...told, treeId, agreementId: id })
    for (const refused of [() => approve(draftId), () => save(draftId)])
      expect((await body.refusal(refused)).code).toBe('alternative.notAdopted')

    await approve(agreementId)
    await save(agreementId)
    expect((await get()).versions[0]).toMatchObject({ name: 'Mesa 1', agreement: { id: agreementId } })
    const { approves } = await body.client.agreement.get({ agreementId })
    expect(approves.map(({ key, approved }) => [key, approved])).toEqual([
      ['STM-VA/ARB/2026-01', { kind: 'tree' }],
      ['STM-VA/ARB/2026-01', { kind: 'version', id: version!.id, number: 1, name: 'Mesa 1' }],
    ])
    await approve(null)
    expect((await get()).versions[0]).toMatchObject({ name: 'Mesa 1', agreement: null, count: 1 })
  })
})
