import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PlanDraft } from '../../src-main/domain/action-plan.ts'
import type { ActionPlanId, CommitmentId } from '../../src-main/domain/ids.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { openSmallBody, type SmallBody } from '../support/small-body.ts'
import { decide } from '../support/small-votes.ts'

const day = (text: string) => text as LocalDate

let body: SmallBody
let planId: ActionPlanId
let commitmentId: CommitmentId
beforeEach(async () => {
  body = await openSmallBody()
  const period = { start: day('2026-09-01'), end: day('2027-02-28') }
  planId = (await body.client.plan.create({ bodyId: body.bodyId, name: 'PAM 2026–2027', ...period })).planId
  commitmentId = (await body.client.commitment.create({ planId, title: 'Cultura' })).commitmentId
})
afterEach(() => body.close())

const get = () => body.client.plan.get({ planId })
const draftOf = async () => PlanDraft.strip().parse((await get()).plan)

describe('the period of a plan', () => {
  it('R48: once it is approved, another period says why and keeps the former one', async () => {
    const agreementId = await decide(body, await body.start(await body.opened()))
    await body.client.plan.move({ planId, to: 'approved', agreementId })
    const plan = { ...(await draftOf()), end: day('2027-03-31') }
    const extend = (reason: string) => body.client.plan.save({ planId, plan, reason })
    expect(await body.refusal(() => extend(''))).toMatchObject({
      code: 'plan.reasonNeeded',
      params: { name: 'PAM 2026–2027' },
    })
    expect((await get()).plan.end).toBe('2027-02-28')
    await extend('La sede pidió un mes más')
    expect((await get()).reschedulings).toMatchObject([
      { subjectId: planId, formerEnd: '2027-02-28', end: '2027-03-31', reason: 'La sede pidió un mes más' },
    ])
    await body.client.plan.save({ planId, plan })
    expect((await get()).reschedulings).toHaveLength(1)
  })

  it('shows in Inicio the approved plan of the day, before a draft of the next one', async () => {
    const { bodyId, client } = body
    const agreementId = await decide(body, await body.start(await body.opened()))
    await client.plan.move({ planId, to: 'approved', agreementId })
    await client.plan.create({ bodyId, name: 'Borrador', start: day('2026-10-01'), end: day('2030-12-31') })
    expect((await client.home.get({ bodyId })).plan).toMatchObject({ id: planId })
  })

  it('is not approved by an agreement that was cancelled', async () => {
    const agreementId = await decide(body, await body.start(await body.opened()))
    const note = { author: 'Secretaría técnica', text: 'Se dejó sin efecto.', progress: 0 }
    await body.client.agreement.note({
      ...note,
      agreementId,
      date: day('2026-10-15'),
      status: 'cancelled',
    })
    expect(
      (await body.refusal(() => body.client.plan.move({ planId, to: 'approved', agreementId }))).code,
    ).toBe('plan.needsAgreement')
  })

  it('R42: the target of an indicator is of the plan, and its figures fit a table', async () => {
    const texts = { variable: 'Rutas', unit: 'Rutas', formula: '', period: 'Mensual', verification: '' }
    const save = (changes: { targetOn: string; target: number }) =>
      body.client.indicator.save({
        commitmentId,
        id: null,
        indicator: {
          ...texts,
          name: 'Rutas publicadas',
          type: 'product',
          direction: 'up',
          baseline: 0,
          baselineOn: null,
          frameIndicatorId: null,
          target: changes.target,
          targetOn: day(changes.targetOn),
        },
      })
    expect(await body.refusal(() => save({ target: 40, targetOn: '2027-03-01' }))).toMatchObject({
      code: 'commitment.targetOutside',
      params: { name: 'Rutas publicadas', date: '2027-03-01', to: '2027-02-28' },
    })
    expect(await body.refusal(() => save({ target: 1e15, targetOn: '2027-02-01' }))).toMatchObject({
      code: 'input.invalid',
      params: { field: 'target' },
    })
    await save({ target: 40, targetOn: '2027-02-28' })
    const plan = { ...(await draftOf()), end: day('2027-02-27') }
    await body.client.commitment.reschedule({
      commitmentId,
      start: plan.start,
      end: plan.end,
      reason: '',
    })
    expect(await body.refusal(() => body.client.plan.save({ planId, plan }))).toMatchObject({
      code: 'plan.leavesOut',
      params: { name: 'Rutas publicadas' },
    })
  })

  it('nothing is reported of a day to come', async () => {
    const date = day('2062-10-01')
    const row = { group: '', responsible: '', place: '', note: '', spans: [], dependsOn: [], weight: 1 }
    const activity = { ...row, name: 'Mesa', kind: 'action' as const }
    const { activityId } = await body.client.activity.save({ commitmentId, id: null, activity, reason: '' })
    const notes = [{ activityId, progress: 50, text: '' }]
    const file = { activityId, name: 'Minuta', attachmentId: null, link: 'https://villaabierta.example' }
    for (const report of [
      () => body.client.activity.noteProgress({ planId, date, author: '', notes }),
      () => body.client.evidence.add({ ...file, commitmentId, date }),
      () => body.client.commitment.report({ commitmentId, reportedOn: date }),
    ])
      expect(await body.refusal(report)).toEqual({ code: 'commitment.dateAhead', params: { date } })
    expect((await get()).commitments[0]!.activities[0]!.progress).toBe(0)
  })
})
