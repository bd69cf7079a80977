import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PlanDraft } from '../../src-main/domain/action-plan.ts'
import type { Activity } from '../../src-main/domain/commitment.ts'
import type { ActionPlanId, ActivityId, CommitmentId } from '../../src-main/domain/ids.ts'
import type { Month } from '../../src-main/domain/month.ts'
import { markedMonths, spansOfMonths } from '../../src-main/domain/spans.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'

const day = (text: string) => text as LocalDate
const months = (...all: string[]) => all as Month[]

let body: SmallBody
let planId: ActionPlanId
let commitmentId: CommitmentId
beforeEach(async () => {
  body = await openSmallBody()
  const period = { start: day('2026-09-01'), end: day('2027-02-28') }
  const plan = await body.client.plan.create({ bodyId: body.bodyId, name: 'PAM 2026–2027', ...period })
  planId = plan.planId
  const made = await body.client.commitment.create({ planId, title: 'Cultura de Gobierno Abierto' })
  commitmentId = made.commitmentId
})
afterEach(() => body.close())

const get = () => body.client.plan.get({ planId })
const only = async () => (await get()).commitments[0]!
type Row = Omit<Activity, 'id' | 'commitmentId' | 'position' | 'baseline' | 'progress'>
function row(name: string, marks: readonly string[], changes: Partial<Row> = {}): Row {
  const texts = { group: '', responsible: '', place: '', note: '' }
  const spans = spansOfMonths(marks as Month[])
  return { ...texts, kind: 'action', dependsOn: [], weight: 1, name, spans, ...changes }
}
async function add(activity: Row): Promise<ActivityId> {
  const saved = await body.client.activity.save({ commitmentId, id: null, activity, reason: '' })
  return saved.activityId
}
const draftOf = async () => PlanDraft.strip().parse((await get()).plan)

describe('a plan', () => {
  it('has its key, its commitments with theirs, and how it stands', async () => {
    expect(await get()).toMatchObject({ key: 'STM-VA/PA/01', progress: 0, plan: { scope: 'municipal' } })
    expect((await only()).key).toBe('STM-VA/PA/01-C1')
    expect(await body.client.plan.list({ bodyId: body.bodyId })).toMatchObject([
      { name: 'PAM 2026–2027', commitments: 1, late: 0 },
    ])
  })

  it('R41: each commitment says what lacks', async () => {
    expect((await only()).missing).toEqual([
      'problem',
      'objective',
      'pillar',
      'governmentResponsible',
      'socialResponsible',
      'activity',
      'indicator',
      'verification',
    ])
  })

  it('does not shrink under what it contains', async () => {
    await add(row('Mesa de diálogo', ['2027-02']))
    const plan = { ...(await draftOf()), end: day('2027-01-31') }
    expect(await body.refusal(() => body.client.plan.save({ planId, plan }))).toMatchObject({
      code: 'plan.leavesOut',
      params: { name: 'Cultura de Gobierno Abierto' },
    })
    const upsideDown = { ...plan, end: day('2026-08-01') }
    expect((await body.refusal(() => body.client.plan.save({ planId, plan: upsideDown }))).code).toBe(
      'plan.endsBeforeStart',
    )
  })

  it('is approved by an adopted agreement alone', async () => {
    const approve = () => body.client.plan.move({ planId, to: 'approved' })
    expect((await body.refusal(approve)).code).toBe('plan.needsAgreement')
    expect((await body.refusal(() => body.client.plan.move({ planId, to: 'closed' }))).code).toBe(
      'plan.invalidTransition',
    )
  })
})

describe('the cronograma', () => {
  it('R47: a key marks a month of the row, and undo takes it back', async () => {
    const activityId = await add(row('Firma de convenio', ['2026-12']))
    await body.client.activity.setMonths({ activityId, months: months('2027-01'), isMarked: true })
    expect([...markedMonths((await only()).activities[0]!.spans)]).toEqual(['2026-12', '2027-01'])
    await body.client.plan.undo({ planId })
    expect([...markedMonths((await only()).activities[0]!.spans)]).toEqual(['2026-12'])
    await body.client.plan.redo({ planId })
    expect((await only()).activities[0]!.spans).toEqual([{ start: '2026-12-01', end: '2027-01-31' }])
  })

  it('R42: nothing is outside the plan, and leaving the commitment is told', async () => {
    const outside = () => add(row('Congreso', ['2027-03']))
    expect(await body.refusal(outside)).toMatchObject({ code: 'plan.outside', params: { name: 'Congreso' } })
    await body.client.commitment.reschedule({
      commitmentId,
      start: day('2026-10-01'),
      end: day('2026-12-31'),
      reason: '',
    })
    const activityId = await add(row('Medición', ['2027-02']))
    const saturday = { start: day('2026-11-14'), end: day('2026-11-14') }
    const milestone = await add(
      row('Foro', [], { kind: 'milestone', spans: [saturday], dependsOn: [activityId] }),
    )
    const loose = await add(row('Sin fecha', []))
    expect((await only()).conflicts.map(({ activityId: id, kind }) => [id, kind])).toEqual([
      [activityId, 'outsideCommitment'],
      [milestone, 'nonWorkingDay'],
      [milestone, 'beforeDependency'],
      [loose, 'undated'],
    ])
  })

  it('refuses a circle of dependencies and a milestone of several days', async () => {
    const one = await add(row('Uno', ['2026-10']))
    const two = await add(row('Dos', ['2026-11'], { dependsOn: [one] }))
    const circle = () =>
      body.client.activity.save({
        commitmentId,
        id: one,
        activity: row('Uno', ['2026-10'], { dependsOn: [two] }),
        reason: '',
      })
    expect((await body.refusal(circle)).code).toBe('activity.dependsOnItself')
    expect((await body.refusal(() => add(row('Hito', ['2026-10'], { kind: 'milestone' })))).code).toBe(
      'activity.milestoneDay',
    )
  })

  it('R42: a row waits for one of another commitment, and goes on when that one leaves', async () => {
    const other = await body.client.commitment.create({ planId, title: 'Agua para todas las colonias' })
    const ofOther = async (name: string, marks: readonly string[]) =>
      await body.client.activity.save({
        commitmentId: other.commitmentId,
        id: null,
        activity: row(name, marks),
        reason: '',
      })
    const { activityId: first } = await ofOther('Censo de tomas', ['2026-12'])
    const { activityId: second } = await ofOther('Padrón', ['2026-12'])
    const waiting = await add(row('Foro', ['2026-11'], { dependsOn: [first, second] }))
    expect((await only()).conflicts).toMatchObject([
      { activityId: waiting, kind: 'beforeDependency', other: 'Censo de tomas' },
      { activityId: waiting, kind: 'beforeDependency', other: 'Padrón' },
    ])
    await body.client.activity.remove({ activityId: first })
    expect((await only()).activities[0]!.dependsOn).toEqual([second])
    await body.client.commitment.remove({ commitmentId: other.commitmentId })
    expect((await only()).activities[0]!.dependsOn).toEqual([])
    await body.client.activity.setMonths({ activityId: waiting, months: months('2026-10'), isMarked: true })
    expect([...markedMonths((await only()).activities[0]!.spans)]).toEqual(['2026-10', '2026-11'])
  })

  it('a row waits for none of another plan', async () => {
    const period = { start: day('2026-09-01'), end: day('2027-02-28') }
    const plan = await body.client.plan.create({ bodyId: body.bodyId, name: 'PAM anterior', ...period })
    const far = await body.client.commitment.create({ planId: plan.planId, title: 'Bacheo' })
    const { activityId } = await body.client.activity.save({
      commitmentId: far.commitmentId,
      id: null,
      activity: row('Censo', ['2026-10']),
      reason: '',
    })
    const across = () => add(row('Foro', ['2026-11'], { dependsOn: [activityId] }))
    expect((await body.refusal(across)).code).toBe('record.missing')
  })

  it('takes many rows at once, or none of them', async () => {
    const rows = [row('Uno', ['2026-10']), row('Dos', ['2028-10'])]
    const all = () => body.client.activity.add({ commitmentId, activities: rows })
    expect((await body.refusal(all)).code).toBe('plan.outside')
    expect((await only()).activities).toEqual([])
    await body.client.activity.add({ commitmentId, activities: [rows[0]!, row('Tres', ['2026-12'])] })
    await body.client.activity.move({ activityId: (await only()).activities[1]!.id, position: 0 })
    expect((await only()).activities.map(({ name, position }) => [name, position])).toEqual([
      ['Tres', 0],
      ['Uno', 1],
    ])
  })
})

describe('undo of the cronograma', () => {
  const undone = () => body.refusal(() => body.client.plan.undo({ planId }))

  it('R42: brings back no month that the plan does not have any more', async () => {
    const activityId = await add(row('Firma de convenio', ['2027-02']))
    await body.client.activity.setMonths({ activityId, months: months('2027-02'), isMarked: false })
    const end = day('2027-01-31')
    await body.client.commitment.reschedule({ commitmentId, start: null, end: null, reason: '' })
    await body.client.plan.save({ planId, plan: { ...(await draftOf()), end } })
    expect((await undone()).code).toBe('history.nothingToUndo')
    expect((await only()).activities[0]!.spans).toEqual([])
  })

  it('stops where a commitment left with its rows', async () => {
    const activityId = await add(row('Firma de convenio', ['2026-12']))
    await body.client.activity.setMonths({ activityId, months: months('2026-12'), isMarked: false })
    await body.client.commitment.remove({ commitmentId })
    expect((await undone()).code).toBe('history.nothingToUndo')
  })
})

describe('what is drawn at once', () => {
  it('R42: a marked month goes no further than the plan', async () => {
    const plan = { ...(await draftOf()), start: day('2026-09-15') }
    await body.client.commitment.reschedule({
      commitmentId,
      start: day('2026-09-15'),
      end: day('2027-02-28'),
      reason: '',
    })
    await body.client.plan.save({ planId, plan })
    const activityId = await add(row('Reuniones', []))
    await body.client.activity.setMonths({ activityId, months: months('2026-09'), isMarked: true })
    expect((await only()).activities[0]!.spans).toEqual([{ start: '2026-09-15', end: '2026-09-30' }])
  })

  it('a milestone has one day, the last one that is worked of its month', async () => {
    const activityId = await add(row('Firma', [], { kind: 'milestone' }))
    for (const month of ['2026-10', '2027-01'])
      await body.client.activity.setMonths({ activityId, months: months(month), isMarked: true })
    expect((await only()).activities[0]!.spans).toEqual([{ start: '2027-01-29', end: '2027-01-29' }])
  })

  it('several rows are drawn at once and are one step of undo', async () => {
    const one = await add(row('Uno', ['2026-10']))
    const two = await add(row('Dos', ['2026-11']))
    const rows = [one, two].map((activityId) => ({ activityId, spans: spansOfMonths(months('2026-12')) }))
    await body.client.activity.reschedule({ planId, rows })
    await body.client.plan.undo({ planId })
    expect((await only()).activities.map(({ spans }) => [...markedMonths(spans)])).toEqual([
      ['2026-10'],
      ['2026-11'],
    ])
    const outside = [...rows, { activityId: one, spans: spansOfMonths(months('2028-01')) }]
    expect((await body.refusal(() => body.client.activity.reschedule({ planId, rows: outside }))).code).toBe(
      'plan.outside',
    )
    expect((await only()).activities[1]!.spans[0]!.start).toBe('2026-11-01')
  })

  it('rows come in from a place on', async () => {
    await add(row('Uno', ['2026-10']))
    await add(row('Dos', ['2026-11']))
    await body.client.activity.add({ commitmentId, position: 1, activities: [row('A', []), row('B', [])] })
    expect((await only()).activities.map(({ name, position }) => `${position} ${name}`)).toEqual([
      '0 Uno',
      '1 A',
      '2 B',
      '3 Dos',
    ])
  })
})

describe('follow-up', () => {
  beforeEach(() => body.environment.set(at('12:00', '2026-11-12')))

  it('R43: is captured at once, and without evidence nothing reaches 100', async () => {
    const one = await add(row('Uno', ['2026-10']))
    const two = await add(row('Dos', ['2026-11']))
    const note = (progress: number) =>
      body.client.activity.noteProgress({
        planId,
        date: day('2026-11-12'),
        author: 'Secretaría técnica',
        notes: [
          { activityId: one, progress: 50, text: '' },
          { activityId: two, progress, text: 'Se llevó a cabo' },
        ],
      })
    expect(await body.refusal(() => note(100))).toMatchObject({
      code: 'activity.needsEvidence',
      params: { name: 'Dos' },
    })
    const evidence = { commitmentId, activityId: two, name: 'Minuta', date: day('2026-11-12') }
    await body.client.evidence.add({
      ...evidence,
      attachmentId: null,
      link: 'https://villaabierta.example/minuta',
    })
    await note(100)
    expect(await only()).toMatchObject({ progress: 75, suggested: 'substantial', completion: 'substantial' })
  })

  it('a note of an earlier day does not undo the later one', async () => {
    const activityId = await add(row('Uno', ['2026-10']))
    const note = (date: string, progress: number) =>
      body.client.activity.noteProgress({
        planId,
        date: day(date),
        author: '',
        notes: [{ activityId, progress, text: '' }],
      })
    await note('2026-11-12', 60)
    await note('2026-10-12', 20)
    expect((await only()).activities[0]!.progress).toBe(60)
  })

  it('R44: a person may say otherwise, with why', async () => {
    const set = (reason: string) =>
      body.client.commitment.setCompletion({ commitmentId, completion: 'limited', reason })
    expect((await body.refusal(() => set(''))).code).toBe('commitment.completionReason')
    await set('Falta la evidencia')
    expect(await only()).toMatchObject({ completion: 'limited', suggested: 'noEvidence' })
  })

  it('refuses links that are not of the web', async () => {
    const add = (link: string) =>
      body.client.evidence.add({
        commitmentId,
        activityId: null,
        name: 'Minuta',
        date: day('2026-11-12'),
        attachmentId: null,
        link,
      })
    for (const link of ['javascript:alert(1)', 'file:///etc/passwd', 'ftp://a.mx', 'https://', 'hola'])
      expect((await body.refusal(() => add(link))).code).toBe('input.invalid')
  })
})
