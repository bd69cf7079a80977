import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CommitmentDraft } from '../../src-main/domain/commitment.ts'
import type { ActionPlanId, CommitmentId } from '../../src-main/domain/ids.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { draftOfCommitment, draftOfPlan } from '../../src-main/usecases/plan-paper.ts'
import { draftOfProgress } from '../../src-main/usecases/progress-paper.ts'
import { programFormat } from '../../src-main/documents/wording.ts'
import { documentText } from '../support/document-text.ts'
import { bareIndicator, waterSupply, type WaterSupply } from '../support/log-frame.ts'
import { paperPrinter } from '../support/paper-printer.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { openSmallBody, type SmallBody } from '../support/small-body.ts'
import { nodeId } from '../support/tree-edits.ts'

let body: SmallBody
let water: WaterSupply
let planId: ActionPlanId
beforeEach(async () => {
  body = await openSmallBody({ printer: paperPrinter })
  water = await waterSupply(body)
  const period = { start: '2026-09-01' as LocalDate, end: '2027-02-28' as LocalDate }
  planId = (await body.client.plan.create({ bodyId: body.bodyId, name: 'PAM 2026–2027', ...period })).planId
})
afterEach(() => body.close())

const get = () => body.client.plan.get({ planId })

describe('commitments from a MIR', () => {
  it('bring each component with its activities, its indicators and the blocks it comes from', async () => {
    await water.made(1, 2, 3)
    const component = (await water.frame()).rows.find(({ level }) => level === 'component')!
    const indicator = {
      ...bareIndicator,
      unit: 'Horas',
      target: '24',
      baseline: '12,5',
      frequency: 'monthly' as const,
    }
    await body.client.logFrame.saveIndicator({
      ...indicator,
      rowId: component.id,
      indicatorId: null,
      was: null,
    })
    await body.client.commitment.fromLogFrame({ planId, rowIds: [component.id] })
    const [made] = (await get()).commitments
    expect(made!.commitment).toMatchObject({
      title: 'Red de distribución renovada',
      objective: 'Los hogares reciben agua todos los días',
      problem: 'El agua llega pocas horas',
      treeId: water.treeId,
      nodeIds: component.sources.map(({ nodeId }) => nodeId),
    })
    expect(made!.activities.map(({ name }) => name)).toEqual(['Sustitución de tramos', 'Reparación de fugas'])
    expect(made!.indicators).toMatchObject([
      { name: 'Horas de servicio al día', unit: 'Horas', target: 24, baseline: null, period: 'Mensual' },
    ])
    expect((await water.frame()).rows).toHaveLength(5)
  })

  it('are of components alone, and all or none', async () => {
    await water.made(1, 2, 3)
    const rowIds = (await water.frame()).rows
      .filter(({ level }) => level === 'component' || level === 'activity')
      .map(({ id }) => id)
    const bring = () => body.client.commitment.fromLogFrame({ planId, rowIds })
    expect((await body.refusal(bring)).code).toBe('record.missing')
    expect((await get()).commitments).toEqual([])
  })
})

describe('the papers of a plan', () => {
  const textOf = (draft: ReturnType<typeof draftOfPlan>) =>
    documentText(draft.build(sampleStamp, programFormat))

  it('have their keys, the pillars by name and the blocks of the tree by number', async () => {
    const { bodyId, client } = body
    const made = await client.commitment.create({ planId, title: 'Agua para todos' })
    await client.plan.savePillars({ bodyId, pillars: [{ id: null, name: 'Transparencia' }] })
    const { pillars, commitments } = await get()
    const { treeId, parentId: center } = water
    await client.commitment.save({
      commitmentId: made.commitmentId,
      commitment: {
        ...CommitmentDraft.strip().parse(commitments[0]!.commitment),
        pillarIds: [pillars[0]!.id],
        treeId,
        nodeIds: [nodeId(1), center],
      },
    })
    const [plan, sheet] = body.read((store) => [
      draftOfPlan(store, planId, body.environment),
      draftOfCommitment(store, made.commitmentId as CommitmentId, body.environment),
    ])
    expect([plan!.key, sheet!.key]).toEqual(['STM-VA/PA/01', 'STM-VA/PA/01-C1'])
    for (const draft of [plan!, sheet!]) {
      expect(textOf(draft)).toContain('Transparencia')
      expect(textOf(draft)).toContain('Problema central: El agua llega pocas horas')
      expect(textOf(draft)).toContain('Causa 1: La red pierde la mitad del agua')
    }
  })

  it('that were issued know the plan and the number of their commitment', async () => {
    const { bodyId, client } = body
    await client.commitment.create({ planId, title: 'Agua' })
    const { commitmentId } = await client.commitment.create({ planId, title: 'Difusión' })
    await client.document.issue({ kind: 'commitmentSheet', subjectId: commitmentId })
    await client.document.issue({ kind: 'ogpTemplateEnglish', subjectId: commitmentId })
    await client.document.issue({ kind: 'actionPlan', subjectId: planId })
    const issued = await client.document.list({ bodyId })
    expect(issued.map(({ kind, commitment }) => [kind, commitment])).toEqual([
      ['actionPlan', null],
      ['ogpTemplateEnglish', { planId, number: 2 }],
      ['commitmentSheet', { planId, number: 2 }],
    ])
  })
})

describe('the informe de avance of a plan', () => {
  const draftOn = (date: string | null) =>
    body.read((store) => draftOfProgress(store, planId, body.environment, date as LocalDate | null))

  it('is of today unless it is asked of another day, which its key says', async () => {
    await body.client.commitment.create({ planId, title: 'Agua para todos' })
    const { today } = await get()
    expect(draftOn(null).key).toBe(`STM-VA/PA/01-IA/${today}`)
    expect(draftOn('2026-09-15').key).toBe('STM-VA/PA/01-IA/2026-09-15')
    expect(documentText(draftOn('2026-09-15').build(sampleStamp, programFormat))).toContain('Agua para todos')
  })

  it('is of no day to come', async () => {
    const asked = { kind: 'progressReport' as const, subjectId: planId, date: '2030-01-01' as LocalDate }
    expect((await body.refusal(() => body.client.document.issue(asked))).code).toBe('plan.notYet')
  })

  it('of two days is two papers, each with its versions', async () => {
    body.mend(paperPrinter)
    const issue = (date: string) =>
      body.client.document.issue({ kind: 'progressReport', subjectId: planId, date: date as LocalDate })
    const [first, again, other] = [
      await issue('2026-08-01'),
      await issue('2026-08-01'),
      await issue('2026-08-02'),
    ]
    expect(again.id).toBe(first.id)
    expect(other.key).toBe('STM-VA/PA/01-IA/2026-08-02')
    expect(other.version).toBe(1)
  })
})
