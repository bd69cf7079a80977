import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ActivityDraft } from '../../src-main/contract/plan-contract.ts'
import { defaultCutoffs } from '../../src-main/domain/action-plan.ts'
import { CommitmentDraft } from '../../src-main/domain/commitment.ts'
import type { ActionPlanId, ActivityId, CommitmentId } from '../../src-main/domain/ids.ts'
import {
  activityStanding,
  numberIn,
  percentageIn,
  reachOf,
  whyCannotNote,
  whyNotWeights,
} from '../../src-main/domain/plan-follow-up.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { decide } from '../support/small-votes.ts'

const day = (text: string) => text as LocalDate

describe('what is typed as a progress', () => {
  it('is a whole number from 0 to 100, with its sign or without', () => {
    expect(['0', '7', ' 40 ', '100', '55 %'].map(percentageIn)).toEqual([0, 7, 40, 100, 55])
    expect(['', '101', '-1', '12.5', 'mil', '1000'].map(percentageIn)).toEqual(Array(6).fill(null))
  })

  it('R43: is refused above 100, and at 100 without evidence where the plan asks for it', () => {
    const named = { name: 'Mesa de diálogo' }
    const asks = { needsEvidence: true }
    expect(whyCannotNote(named, '105', asks, true)?.code).toBe('activity.notAPercentage')
    expect(whyCannotNote(named, '100', asks, false)?.code).toBe('activity.needsEvidence')
    expect(whyCannotNote(named, '100', asks, true)).toBeNull()
    expect(whyCannotNote(named, '100', { needsEvidence: false }, false)).toBeNull()
  })

  it('R45: stands beside what the time of its own dates expects', () => {
    const spans = [{ start: day('2026-09-01'), end: day('2026-09-30') }]
    const on = (today: string, progress: number) =>
      activityStanding({ spans, progress }, day(today), defaultCutoffs)
    expect(on('2026-09-16', 40)).toEqual({ progress: 40, expected: 50, light: 'green' })
    expect(on('2026-09-16', 39).light).toBe('amber')
    expect(on('2026-09-16', 24).light).toBe('red')
    expect(on('2026-10-01', 100)).toMatchObject({ expected: 100, light: 'green' })
    expect(activityStanding({ spans: [], progress: 5 }, day('2026-09-16'), defaultCutoffs).light).toBeNull()
  })

  it('of an indicator is a number with thousands and decimals as Mexico writes them', () => {
    const written = ['16', '16.5', '1,200', '-3', '12,345.25', '85 %']
    expect(written.map(numberIn)).toEqual([16, 16.5, 1200, -3, 12345.25, 85])
    expect(['', '16,5', '1.200,5', 'muchas', '1,20'].map(numberIn)).toEqual(Array(5).fill(null))
  })

  it('of an indicator says how much of the way to its target it has gone, up or down', () => {
    const way = (baseline: number | null, target: number | null, value: number) =>
      reachOf({ baseline, target, direction: 'up' }, value)
    expect([way(14, 30, 16), way(14, 30, 30), way(20, 5, 15), way(0, 0.3, 0.3)]).toEqual([12, 100, 33, 100])
    expect([way(null, 30, 16), way(14, null, 16), way(5, 5, 5)]).toEqual([null, null, null])
  })

  it('weighs something, or is refused', () => {
    const why = (...weights: number[]) =>
      whyNotWeights(
        weights.map((weight) => ({ weight })),
        'Plan',
      )
    expect(why(0, 0)).toMatchObject({ code: 'plan.noWeight', params: { name: 'Plan' } })
    expect(why(0, 1)).toBeNull()
    expect(why()).toBeNull()
  })
})

describe('how the progress of a plan is judged', () => {
  let body: SmallBody
  let planId: ActionPlanId
  let commitmentId: CommitmentId
  let activityIds: ActivityId[]
  beforeEach(async () => {
    body = await openSmallBody()
    const period = { start: day('2026-09-01'), end: day('2027-02-28') }
    planId = (await body.client.plan.create({ bodyId: body.bodyId, name: 'PAM', ...period })).planId
    commitmentId = (await body.client.commitment.create({ planId, title: 'Cultura' })).commitmentId
    const row = { group: '', responsible: '', place: '', note: '', spans: [], dependsOn: [], weight: 1 }
    const activities = ['Mesa', 'Campaña'].map((name) => ({ ...row, name, kind: 'action' as const }))
    await body.client.activity.add({ commitmentId, activities })
    activityIds = (await body.client.plan.get({ planId })).commitments[0]!.activities.map(({ id }) => id)
  })
  afterEach(() => body.close())

  const set = (weights: readonly number[], cutoffs = { amber: 5, red: 15 }) =>
    body.client.plan.setFollowUp({
      planId,
      cutoffs,
      needsEvidence: false,
      commitments: [{ commitmentId, weight: 2 }],
      activities: activityIds.map((activityId, index) => ({ activityId, weight: weights[index]! })),
    })

  it('is set in one command, and 100 then needs no evidence', async () => {
    await set([1, 3])
    body.environment.set(at('12:00', '2026-10-02'))
    await body.client.activity.noteProgress({
      planId,
      date: day('2026-10-02'),
      author: 'Secretaría técnica',
      notes: [{ activityId: activityIds[1]!, progress: 100, text: '' }],
    })
    const { plan, commitments } = await body.client.plan.get({ planId })
    expect(plan).toMatchObject({ cutoffs: { amber: 5, red: 15 }, needsEvidence: false })
    expect(commitments[0]).toMatchObject({ progress: 75, commitment: { weight: 2 } })
  })

  it('is refused with all weights in 0 or red before amber, and keeps what it had', async () => {
    const weightless = await body.refusal(() => set([0, 0]))
    expect(weightless).toMatchObject({ code: 'plan.noWeight', params: { name: 'Cultura' } })
    expect((await body.refusal(() => set([1, 1], { amber: 20, red: 10 }))).code).toBe(
      'plan.cutoffsUpsideDown',
    )
    const { plan, commitments } = await body.client.plan.get({ planId })
    expect(plan).toMatchObject({ cutoffs: defaultCutoffs, needsEvidence: true })
    expect(commitments[0]!.activities.map(({ weight }) => weight)).toEqual([1, 1])
  })

  it('R43: no ficha leaves everything at 0, be it of an activity or of a commitment', async () => {
    const { client, refusal } = body
    const get = async () => (await client.plan.get({ planId })).commitments[0]!
    const save = async (index: number, weight: number) => {
      const row = (await get()).activities[index]!
      const activity = ActivityDraft.strip().parse({ ...row, weight })
      return client.activity.save({ commitmentId, id: row.id, activity, reason: '' })
    }
    await save(0, 0)
    const weightless = { code: 'plan.noWeight', params: { name: 'Cultura' } }
    expect(await refusal(() => save(1, 0))).toMatchObject(weightless)
    expect(await refusal(() => client.activity.remove({ activityId: activityIds[1]! }))).toMatchObject(
      weightless,
    )
    expect((await get()).activities.map(({ weight }) => weight)).toEqual([0, 1])
    const commitment = CommitmentDraft.strip().parse({ ...(await get()).commitment, weight: 0 })
    expect(await refusal(() => client.commitment.save({ commitmentId, commitment }))).toMatchObject({
      code: 'plan.noWeight',
      params: { name: 'PAM' },
    })
  })

  it('R43: a table whose weights are all 0 brings no row in', async () => {
    const { client, refusal } = body
    const other = await client.commitment.create({ planId, title: 'Agua' })
    const row = { group: '', responsible: '', place: '', note: '', spans: [], dependsOn: [], weight: 0 }
    const activities = ['Mesa', 'Foro'].map((name) => ({ ...row, name, kind: 'action' as const }))
    const all = () => client.activity.add({ commitmentId: other.commitmentId, activities })
    expect(await refusal(all)).toMatchObject({ code: 'plan.noWeight', params: { name: 'Agua' } })
    expect((await client.plan.get({ planId })).commitments[1]!.activities).toEqual([])
  })

  it('R26, R45: what is behind in an approved plan is in the list of what is owed', async () => {
    const { bodyId, client } = body
    const pending = () => client.plan.pending({ bodyId })
    const spans = [{ start: day('2026-09-01'), end: day('2026-09-10') }]
    const activity = {
      group: '',
      name: 'Mesa',
      kind: 'action' as const,
      responsible: 'Contraloría Municipal',
      place: '',
      note: '',
      spans,
      dependsOn: [],
      weight: 1,
    }
    await client.activity.save({ commitmentId, id: activityIds[0]!, activity, reason: '' })
    expect(await pending()).toEqual([])
    const agreementId = await decide(body, await body.start(await body.opened()))
    await client.plan.move({ planId, to: 'approved', agreementId })
    expect(await pending()).toMatchObject([
      { kind: 'activity', text: 'Mesa', owes: 'Contraloría Municipal', due: '2026-09-10', isLate: true },
      { kind: 'agreement', id: agreementId, isLate: false },
    ])
  })
})
