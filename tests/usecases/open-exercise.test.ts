import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { openSmallBody, type SmallBody } from '../support/small-body.ts'

const day = (text: string) => text as LocalDate

let body: SmallBody
beforeEach(async () => {
  body = await openSmallBody()
})
afterEach(() => body.close())

describe('the route of the exercise', () => {
  it('begins from a preset and is written step by step', async () => {
    const { bodyId } = body
    await body.client.route.usePreset({ bodyId, preset: 'proactiveCommitment' })
    const { steps } = await body.client.route.get({ bodyId })
    expect(steps).toHaveLength(6)
    const { id, bodyId: _, ...step } = steps[5]!
    await body.client.route.save({ bodyId, id, step: { ...step, state: 'done', position: 0 } })
    const moved = (await body.client.route.get({ bodyId })).steps
    expect(moved.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5])
    expect(moved[0]).toMatchObject({ name: 'Acciones y seguimiento', state: 'done' })
    const again = () => body.client.route.usePreset({ bodyId, preset: 'exercise' })
    expect((await body.refusal(again)).code).toBe('record.inUse')
  })
})

describe('transparencia proactiva', () => {
  const need = {
    group: 'Mujeres',
    need: 'Horarios de los servicios',
    heardAt: 'Mesa de diálogo',
    heardOn: null,
    status: 'published',
    declineReason: '',
    responsible: '',
    title: 'Directorio',
    link: 'https://villaabierta.example/directorio.csv',
    attachmentId: null,
    format: 'CSV',
    isOpenFormat: true,
    frequency: 'monthly',
    updatedOn: day('2026-01-31'),
    commitmentId: null,
  } as const

  it('says what must be brought up to date', async () => {
    const { bodyId } = body
    await body.client.need.save({ bodyId, id: null, need })
    expect(await body.client.need.list({ bodyId })).toMatchObject([
      { number: 1, due: '2026-02-28', isOverdue: true },
    ])
  })

  it('what is published says where, and what is declined says why', async () => {
    const save = (changes: object) => () =>
      body.client.need.save({ bodyId: body.bodyId, id: null, need: { ...need, ...changes } })
    expect(await body.refusal(save({ need: ' ' }))).toMatchObject({ params: { field: 'need' } })
    expect(await body.refusal(save({ link: null }))).toMatchObject({ params: { field: 'link' } })
    expect(await body.refusal(save({ status: 'declined' }))).toMatchObject({
      params: { field: 'declineReason' },
    })
  })
  it('is heard and brought up to date today at the latest', async () => {
    const save = (changes: object) => () =>
      body.client.need.save({ bodyId: body.bodyId, id: null, need: { ...need, ...changes } })
    const date = day('2099-01-01')
    for (const field of ['heardOn', 'updatedOn'])
      expect(await body.refusal(save({ [field]: date }))).toEqual({
        code: 'need.dateAhead',
        params: { field, date },
      })
  })

  it('is tied to a commitment of the same body, named by its key', async () => {
    const { bodyId } = body
    const period = { start: day('2026-09-01'), end: day('2027-02-28') }
    const { planId } = await body.client.plan.create({ bodyId, name: 'PAM', ...period })
    const { commitmentId } = await body.client.commitment.create({
      planId,
      title: 'Cultura de Gobierno Abierto',
    })
    expect(await body.client.commitment.list({ bodyId })).toEqual([
      { id: commitmentId, planId, key: 'STM-VA/PA/01-C1', title: 'Cultura de Gobierno Abierto' },
    ])
  })
})
