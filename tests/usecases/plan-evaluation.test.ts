import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ActionPlanId, ActivityId, CommitmentId, RecordId } from '../../src-main/domain/ids.ts'
import type { ImpactNoteDraft } from '../../src-main/domain/impact-note.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { evaluatePlan } from '../../src-main/usecases/plan-evaluation.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { decide, settle } from '../support/small-votes.ts'

const day = (text: string) => text as LocalDate
const impact: ImpactNoteDraft = {
  date: day('2026-10-15'),
  whom: 'Mujeres que cuidan',
  text: 'Ya encuentran en un solo lugar los horarios de las estancias.',
  commitmentId: null,
  objective: '',
  link: 'https://villaabierta.example/cuidados',
  attachmentId: null,
  author: 'Secretaría técnica',
}

let body: SmallBody
let planId: ActionPlanId
let commitmentId: CommitmentId
let activityIds: ActivityId[]
beforeEach(async () => {
  body = await openSmallBody()
  const period = { start: day('2026-10-01'), end: day('2026-12-31') }
  planId = (await body.client.plan.create({ bodyId: body.bodyId, name: 'PAM', ...period })).planId
  commitmentId = (await body.client.commitment.create({ planId, title: 'Cultura' })).commitmentId
  const row = { group: '', place: '', note: '', dependsOn: [], weight: 1, kind: 'action' as const }
  const spans = [{ start: day('2026-10-01'), end: day('2026-10-10') }]
  const activities = [
    { ...row, name: 'Mesa', responsible: 'Lugar 2', spans },
    { ...row, name: 'Campaña', responsible: 'Lugar 4', spans },
  ]
  await body.client.activity.add({ commitmentId, activities })
  activityIds = (await body.client.plan.get({ planId })).commitments[0]!.activities.map(({ id }) => id)
})
afterEach(() => body.close())

const evaluate = (date: LocalDate | null = null) => body.client.plan.evaluation({ planId, date })
const report = (date: string, progress: number) =>
  body.client.activity.noteProgress({
    planId,
    date: day(date),
    author: 'Secretaría técnica',
    notes: [{ activityId: activityIds[0]!, progress, text: '' }],
  })

describe('the evaluation of a plan', () => {
  it('says how far it was on each day, what was behind and who owed it (R43, R45)', async () => {
    body.environment.set(at('12:00', '2026-10-20'))
    await report('2026-10-05', 40)
    await report('2026-10-20', 80)
    const today = await evaluate()
    expect(today).toMatchObject({
      date: '2026-10-20',
      whole: { progress: 40, expected: 20, light: 'green', activities: { total: 2, behind: 2 } },
      commitments: [{ key: 'STM-VA/PA/01-C1', progress: 40, completion: 'limited' }],
      behind: [
        { name: 'Campaña', responsible: 'Lugar 4', progress: 0, light: 'red', daysLate: 10 },
        { name: 'Mesa', responsible: 'Lugar 2', progress: 80, light: 'amber', daysLate: 10 },
      ],
      sectors: [
        { sector: 'Gobierno', progress: 80 },
        { sector: 'Sociedad civil', progress: 0 },
      ],
    })
    const before = await evaluate(day('2026-10-06'))
    expect(before.whole).toMatchObject({ progress: 20, expected: 5, activities: { behind: 1, onTime: 1 } })
    expect(before.behind.map(({ name, daysLate }) => [name, daysLate])).toEqual([['Campaña', null]])
    expect((await evaluate(day('2026-10-04'))).commitments[0]).toMatchObject({
      progress: 0,
      completion: 'noEvidence',
    })
    expect((await body.client.plan.get({ planId })).progress).toBe(40)
  })

  it('counts the sessions since the plan began, who came to them and what became of their agreements (R27)', async () => {
    const sessionId = await body.opened(1, 2, 3, 4)
    const senses = { 1: 'inFavour', 2: 'inFavour', 3: 'inFavour', 4: 'inFavour' } as const
    const agreementId = await decide(body, await body.start(sessionId), senses)
    const { client } = body
    const open = await evaluate()
    expect(open.sessions.held).toEqual({ part: 0, whole: 0, percent: null })
    expect(open.agreements).toMatchObject({ fulfilled: { part: 0, whole: 1 }, open: 1 })
    await settle(body, sessionId)
    body.environment.set(at('11:00'))
    await client.session.close({ sessionId, at: null })
    const date = day('2026-10-15')
    const note = { agreementId, date, author: 'Secretaría técnica', text: 'Se publicó.', progress: 100 }
    await client.agreement.note({ ...note, status: 'fulfilled' })
    const { sessions, attendance, agreements } = await evaluate()
    expect(sessions.held).toEqual({ part: 1, whole: 1, percent: 100 })
    expect(attendance).toMatchObject({
      came: { part: 4, whole: 5, percent: 80 },
      sectors: [{ name: 'Gobierno', came: { part: 3, whole: 3 } }, { came: { part: 1, whole: 2 } }],
    })
    expect(agreements).toMatchObject({ fulfilled: { part: 1, whole: 1, percent: 100 }, inTime: 1, open: 0 })
  })

  it('is of no day to come', async () => {
    const refused = await body.refusal(() => evaluate(day('2026-10-02')))
    expect(refused).toEqual({ code: 'plan.notYet', params: { date: '2026-10-02' } })
  })

  it('reads as often for one commitment as for many', async () => {
    const { environment } = body
    const reads = () =>
      body.read((store) => {
        let asked = 0
        const counting = new Proxy(store, {
          get(target, name) {
            const method = Reflect.get(target, name) as unknown
            if (typeof method !== 'function') return method
            return (...given: readonly unknown[]) => {
              asked += 1
              return Reflect.apply(method, target, given) as unknown
            }
          },
        })
        evaluatePlan(counting, { planId, date: null }, environment)
        return asked
      })
    const one = reads()
    for (const title of ['Datos', 'Cuidados']) {
      const added = await body.client.commitment.create({ planId, title })
      const {
        id: _,
        commitmentId: __,
        ...told
      } = (await body.client.plan.get({ planId })).commitments[0]!.activities[0]!
      const { position: ___, baseline: ____, progress: _____, ...activity } = told
      await body.client.activity.add({ commitmentId: added.commitmentId, activities: [activity, activity] })
    }
    expect(reads()).toBe(one)
  })
})

describe('the follow-up of a session', () => {
  const behind = (date: string) => body.client.plan.behind({ bodyId: body.bodyId, date: day(date) })
  const kinds = async (date: string) => {
    const { agenda } = await body.get(await body.create({ date: day(date) }))
    return agenda.map(({ kind }) => kind)
  }

  it('goes through what is behind in the plans approved before it, with who owes it and for how long', async () => {
    expect(await kinds('2026-10-22')).not.toContain('followUp')
    const agreementId = await decide(body, await body.start(await body.opened()))
    const date = day('2026-10-15')
    const note = { agreementId, date, author: 'Secretaría técnica', text: 'Se publicó.', progress: 100 }
    await body.client.agreement.note({ ...note, status: 'fulfilled' })
    expect(await kinds('2026-10-22')).not.toContain('followUp')
    // Written down days after; it was approved by the session of the 15th.
    body.environment.set(at('12:00', '2026-10-19'))
    await body.client.plan.move({ planId, to: 'approved', agreementId })
    expect((await body.client.plan.get({ planId })).plan.approvedOn).toBe('2026-10-15')
    expect(await behind('2026-10-15')).toEqual([])
    expect(await behind('2026-10-22')).toMatchObject([
      { planId, name: 'Mesa', responsible: 'Lugar 2', commitment: 'Cultura', daysLate: 12, light: 'red' },
      { planId, name: 'Campaña', responsible: 'Lugar 4', key: 'STM-VA/PA/01-C1', daysLate: 12 },
    ])
    expect(await kinds('2026-10-22')).toContain('followUp')
  })
})

describe('a note of impact', () => {
  const note = async (change: Partial<ImpactNoteDraft> = {}, id: RecordId | null = null) => {
    await body.client.impact.save({ planId, id, impact: { ...impact, ...change } })
    return (await evaluate()).impact
  }
  beforeEach(() => body.environment.set(at('12:00', '2026-10-20')))

  it('says what changed for whom, of a commitment, and is set right in its place', async () => {
    const [first] = await note({ commitmentId })
    expect(first).toMatchObject({
      ...impact,
      commitmentId,
      commitment: { key: 'STM-VA/PA/01-C1', title: 'Cultura' },
      file: null,
    })
    const notes = await note({ whom: 'Jóvenes', date: day('2026-10-10') }, first!.id)
    expect(notes).toMatchObject([{ id: first!.id, whom: 'Jóvenes', commitment: null }])
    await note({ whom: 'Vecindad', date: day('2026-10-12') })
    expect((await evaluate(day('2026-10-11'))).impact.map(({ whom }) => whom)).toEqual(['Jóvenes'])
  })

  it('is told of a closed plan too: it is what came of it', async () => {
    body.environment.set(at('09:00', '2026-10-01'))
    const agreementId = await decide(body, await body.start(await body.opened()))
    await body.client.plan.move({ planId, to: 'approved', agreementId })
    await body.client.plan.move({ planId, to: 'published', publishedAt: null })
    await body.client.plan.move({ planId, to: 'closed' })
    expect(await note()).toHaveLength(1)
  })

  it('quotes an objective of the plan, and keeps it when the plan is written otherwise', async () => {
    const { plan } = await body.client.plan.get({ planId })
    const { id: _, bodyId: __, number: ___, status: ____, ...written } = plan
    const { agreementId, approvedOn, publishedOn, publishedAt, closedOn, ...draft } = written
    expect([agreementId, approvedOn, publishedOn, publishedAt, closedOn]).toEqual(Array(5).fill(null))
    await body.client.plan.save({ planId, plan: { ...draft, specificObjectives: ['Que se conozca'] } })
    const [quoting] = await note({ objective: 'Que se conozca' })
    await body.client.plan.save({ planId, plan: { ...draft, specificObjectives: ['Que se use'] } })
    const [kept] = await note({ objective: 'Que se conozca', whom: 'Jóvenes' }, quoting!.id)
    expect(kept).toMatchObject({ objective: 'Que se conozca', whom: 'Jóvenes' })
    const refused = await body.refusal(() => note({ objective: 'Que se conozca' }))
    expect(refused).toEqual({ code: 'commitment.foreign', params: { what: 'objective' } })
  })

  it('is withdrawn with why, stays, and is not written again', async () => {
    const [first] = await note()
    const { id } = first!
    const unsaid = await body.refusal(() => body.client.impact.withdraw({ id, reason: ' ' }))
    expect(unsaid).toMatchObject({ code: 'input.invalid', params: { field: 'reason' } })
    await body.client.impact.withdraw({ id, reason: 'Se refería a otro plan' })
    expect((await evaluate()).impact).toMatchObject([
      { id, withdrawnOn: '2026-10-20', withdrawReason: 'Se refería a otro plan' },
    ])
    expect((await body.refusal(() => note({}, id))).code).toBe('impact.withdrawn')
    expect((await body.refusal(() => body.client.impact.withdraw({ id, reason: 'Otra' }))).code).toBe(
      'impact.withdrawn',
    )
  })

  it('keeps its commitment and its plan from being removed', async () => {
    await note({ commitmentId })
    expect((await body.refusal(() => body.client.commitment.remove({ commitmentId }))).code).toBe(
      'record.inUse',
    )
    expect((await body.refusal(() => body.client.plan.remove({ planId }))).code).toBe('record.inUse')
  })

  it('is refused before the plan, ahead of today, and of what is of another plan', async () => {
    expect((await body.refusal(() => note({ date: day('2026-09-30') }))).code).toBe('impact.beforePlan')
    expect((await body.refusal(() => note({ date: day('2026-10-21') }))).code).toBe('impact.ahead')
    const period = { start: day('2026-10-01'), end: day('2026-12-31') }
    const other = await body.client.plan.create({ bodyId: body.bodyId, name: 'Otro', ...period })
    const foreign = await body.client.commitment.create({ planId: other.planId, title: 'Ajeno' })
    const refused = await body.refusal(() => note({ commitmentId: foreign.commitmentId }))
    expect(refused).toEqual({ code: 'record.missing', params: { table: 'commitment' } })
  })
})
