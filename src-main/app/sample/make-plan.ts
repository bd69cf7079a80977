import script from '../../../resources/sample/plan.json' with { type: 'json' }
import { PlanDraft } from '../../domain/action-plan.ts'
import { type ActivityKind, CommitmentDraft, type Indicator } from '../../domain/commitment.ts'
import type {
  ActionPlanId,
  ActivityId,
  BodyId,
  CommitmentId,
  ProblemTreeId,
  RecordId,
  SessionId,
} from '../../domain/ids.ts'
import type { InformationNeed } from '../../domain/information-need.ts'
import type { Month } from '../../domain/month.ts'
import { centerOf } from '../../domain/problem-tree.ts'
import { spansOfMonths } from '../../domain/spans.ts'
import type { LocalDate } from '../../domain/time.ts'
import type { At, Client, SampleStage } from './script.ts'

type Made = { readonly planId: ActionPlanId; readonly commitmentId: CommitmentId }
const day = (text: string) => text as LocalDate

/** The plan of the proactive commitment, its nine actions, its approval by the session, and what was reported of it. */
export async function makePlan(
  { client, newId }: SampleStage,
  bodyId: BodyId,
  sessionId: SessionId,
  treeId: ProblemTreeId,
  at: At,
): Promise<ActionPlanId> {
  at(script.writtenOn, '13:00')
  const made = await writePlan(client, bodyId, newId)
  await writeCommitment(client, bodyId, treeId, made)
  const activityIds = await drawSchedule(client, made)
  await writeIndicators(client, made)
  await walkRoute(client, bodyId)
  await hearNeeds(client, bodyId, made)
  const { agreements, session } = await client.session.get({ sessionId })
  const agreement = agreements.find(({ text }) => text.includes(`«${script.axis}»`))!
  at(session.date, '14:30')
  await client.plan.move({ planId: made.planId, to: 'approved', agreementId: agreement.id })
  at(script.reviewedOn, '11:30')
  await followUp(client, made, activityIds)
  await measure(client, made)
  await noteImpact(client, made)
  return made.planId
}

async function writePlan(client: Client, bodyId: BodyId, newId: () => string): Promise<Made> {
  const pillars = script.pillars.map((name) => ({ id: null, name }))
  await client.plan.savePillars({ bodyId, pillars })
  const { name, start, end, texts, specificObjectives } = script
  const { planId } = await client.plan.create({ bodyId, name, start: day(start), end: day(end) })
  const { plan } = await client.plan.get({ planId })
  const axes = [{ id: newId() as RecordId, name: script.axis }]
  const draft = { ...PlanDraft.strip().parse(plan), ...texts, specificObjectives, axes }
  await client.plan.save({ planId, plan: draft })
  const { commitmentId } = await client.commitment.create({ planId, title: script.commitment.title })
  return { planId, commitmentId }
}

async function writeCommitment(
  client: Client,
  bodyId: BodyId,
  treeId: ProblemTreeId,
  { planId, commitmentId }: Made,
): Promise<void> {
  const { plan, pillars, commitments } = await client.plan.get({ planId })
  const { tree, nodes } = await client.tree.get({ treeId })
  if (tree.bodyId !== bodyId) throw new Error('the tree is of another body')
  const { pillars: chosen, ...told } = script.commitment
  const former = CommitmentDraft.strip().parse(commitments[0]!.commitment)
  await client.commitment.save({
    commitmentId,
    commitment: {
      ...former,
      ...told,
      axisId: plan.axes[0]!.id,
      pillarIds: chosen.map((index) => pillars[index]!.id),
      treeId,
      nodeIds: [centerOf(nodes)!.id],
    },
  })
}

/** Action by action, month by month, as on the paper. */
async function drawSchedule(client: Client, { commitmentId }: Made): Promise<ActivityId[]> {
  const ids: ActivityId[] = []
  for (const { name, months, responsible, kind, note } of script.actions) {
    const { activityId } = await client.activity.save({
      commitmentId,
      id: null,
      activity: {
        group: '',
        name,
        kind: (kind ?? 'action') as ActivityKind,
        responsible,
        place: '',
        note: note ?? '',
        spans: spansOfMonths(months as Month[]),
        dependsOn: [],
        weight: 1,
      },
      reason: '',
    })
    ids.push(activityId)
  }
  return ids
}

async function writeIndicators(client: Client, { commitmentId }: Made): Promise<void> {
  for (const { measurements: _, ...told } of script.indicators) {
    const indicator = { ...told, direction: 'up', frameIndicatorId: null } as Omit<
      Indicator,
      'id' | 'commitmentId' | 'position'
    >
    await client.indicator.save({ commitmentId, id: null, indicator })
  }
}

async function measure(client: Client, { planId }: Made): Promise<void> {
  const { commitments } = await client.plan.get({ planId })
  for (const [index, { measurements }] of script.indicators.entries())
    for (const { date, value, note } of measurements) {
      const { id: indicatorId } = commitments[0]!.indicators[index]!
      await client.indicator.measure({ indicatorId, date: day(date), value, note, link: null })
    }
}

/** What changed for whom, as it was told in the follow-up. */
async function noteImpact(client: Client, { planId, commitmentId }: Made): Promise<void> {
  for (const { date, whom, text, objective, commitment, link } of script.impact)
    await client.impact.save({
      planId,
      id: null,
      impact: {
        date: day(date),
        whom,
        text,
        commitmentId: commitment ? commitmentId : null,
        objective: objective === undefined ? '' : script.specificObjectives[objective]!,
        link: link ?? null,
        attachmentId: null,
        author: 'Secretaría técnica',
      },
    })
}

async function walkRoute(client: Client, bodyId: BodyId): Promise<void> {
  await client.route.usePreset({ bodyId, preset: 'proactiveCommitment' })
  const { steps } = await client.route.get({ bodyId })
  const { done, inProgress } = script.route
  for (const { step: index, on } of done) {
    const { id, bodyId: _, ...step } = steps[index]!
    await client.route.save({ bodyId, id, step: { ...step, state: 'done', doneOn: day(on) } })
  }
  const { id, bodyId: _, ...step } = steps[inProgress.step]!
  await client.route.save({
    bodyId,
    id,
    step: { ...step, state: 'inProgress', dueOn: day(inProgress.due), responsible: 'Contraloría Municipal' },
  })
}

async function hearNeeds(client: Client, bodyId: BodyId, { commitmentId }: Made): Promise<void> {
  const blank = {
    declineReason: '',
    title: '',
    link: null,
    attachmentId: null,
    format: '',
    isOpenFormat: false,
    updatedOn: null,
    commitmentId,
  }
  for (const told of script.needs) {
    const need = { ...blank, ...told } as Omit<InformationNeed, 'id' | 'bodyId' | 'number'>
    await client.need.save({ bodyId, id: null, need })
  }
}

async function followUp(
  client: Client,
  { planId, commitmentId }: Made,
  activityIds: readonly ActivityId[],
): Promise<void> {
  for (const { of, name, date, link } of script.evidence)
    await client.evidence.add({
      commitmentId,
      activityId: activityIds[of]!,
      name,
      date: day(date),
      attachmentId: null,
      link,
    })
  await client.activity.noteProgress({
    planId,
    date: day(script.reviewedOn),
    author: 'Secretaría técnica',
    notes: script.progress.map(({ of, progress, text }) => ({
      activityId: activityIds[of]!,
      progress,
      text,
    })),
  })
}
