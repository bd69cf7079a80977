import type { Body, Letterhead } from '../domain/body.ts'
import type { Commitment } from '../domain/commitment.ts'
import type { EvaluatedCommitment, PlanEvaluation } from '../domain/evaluated-plan.ts'
import type { BehindActivity } from '../domain/plan-follow-up.ts'
import type { LocalDate } from '../domain/time.ts'
import { documents } from '../locale/documents.ts'
import { planTerms } from '../locale/plan-terms.ts'
import { periodWords } from '../locale/plan-texts.ts'
import { progressPaper, progressPassages } from '../locale/progress-report-passages.ts'
import { progressTexts as texts } from '../locale/progress-report-texts.ts'
import { footerOf, letterheadOf, paperName } from './frame.ts'
import type { IssueStamp } from './issue-stamp.ts'
import type { Block, DocumentModel, Signer } from './model.ts'
import { section } from './paragraphs.ts'
import {
  behindBlocks,
  commitmentBlocks,
  groupBlocks,
  impactBlocks,
  nextStepBlocks,
  sessionBlocks,
  summaryBlocks,
} from './progress-sections.ts'
import { indicatorBlocks } from './progress-indicators.ts'
import { arranged } from './sections.ts'
import { type Format, formatted, programFormat, type Wording, wordingOf } from './wording.ts'

/** What the paper tells of a plan judged at the end of a day. */
export type ProgressEvaluation = Omit<PlanEvaluation, 'today' | 'commitments' | 'behind'> & {
  readonly commitments: readonly ReportedCommitment[]
  readonly behind: readonly ReportedActivity[]
}
type ReportedCommitment = Pick<
  EvaluatedCommitment,
  'number' | 'title' | 'key' | 'progress' | 'expected' | 'light' | 'completion' | 'activities'
>
export type ReportedActivity = Omit<BehindActivity, 'id' | 'planId'>

export type ProgressReportData = {
  readonly body: Body
  readonly letterhead: Letterhead | null
  /** Of the report, not of the plan. */
  readonly key: string
  readonly evaluation: ProgressEvaluation
  /** What each commitment says of its results and of what comes next. */
  readonly steps: readonly Pick<Commitment, 'number' | 'title' | 'results' | 'nextSteps'>[]
  /** Who presents it and who sees it. */
  readonly signers: readonly Signer[]
}

/** Key of the informe of a day: «STM-VA/PA/01-IA/2026-11-30». */
export function progressKey(planKey: string, date: LocalDate): string {
  return `${planKey}-IA/${date}`
}

/** Informe de avance: how far a plan has come on a day, in what, with whom and for whom (R43–R45). */
export function progressReportDocument(
  data: ProgressReportData,
  stamp: IssueStamp,
  format: Format = programFormat,
): DocumentModel {
  const { body, letterhead, key } = data
  const { plan, date } = data.evaluation
  const name = paperName(body, letterhead)
  const subtitle = texts.subtitle(plan.name, date)
  const model: DocumentModel = {
    kind: 'progressReport',
    language: 'es-MX',
    title: `${texts.title} · ${subtitle}`,
    subject: key,
    author: name,
    createdAt: stamp.issuedAt,
    frame: {
      layout: 'sheet',
      letterhead: letterheadOf(body, letterhead, stamp),
      runningHead: { left: name, right: `${texts.title} · ${subtitle}` },
      margin: [],
      rubrics: null,
      footer: footerOf(key, stamp),
      watermark: plan.status === 'draft' ? documents.frame.draft : null,
      blankMark: null,
    },
    blocks: blocksOf(data, format),
  }
  return formatted(model, format, body)
}

type Section = keyof typeof progressPaper.sections
type ReportWording = Wording<typeof progressPassages>

function blocksOf(data: ProgressReportData, format: Format): Block[] {
  const say = wordingOf(progressPassages, format, data.body)
  let number = 0
  return arranged(progressPaper.sections, format).flatMap((id) => {
    if (id === 'data') return openingBlocks(data, say)
    if (id === 'signatures') return closingBlocks(data, say)
    number += 1
    return [section(texts.numbered(number, say.text(id, {}))), ...sectionBlocks(id, data)]
  })
}

function sectionBlocks(
  id: Exclude<Section, 'data' | 'signatures'>,
  { evaluation, steps }: ProgressReportData,
): Block[] {
  switch (id) {
    case 'summary':
      return summaryBlocks(evaluation)
    case 'commitments':
      return commitmentBlocks(evaluation)
    case 'groups':
      return groupBlocks(evaluation)
    case 'indicators':
      return indicatorBlocks(evaluation)
    case 'behind':
      return behindBlocks(evaluation)
    case 'sessions':
      return sessionBlocks(evaluation)
    case 'impact':
      return impactBlocks(evaluation)
    case 'nextSteps':
      return nextStepBlocks(steps)
  }
}

function openingBlocks({ body, key, evaluation }: ProgressReportData, say: ReportWording): Block[] {
  const { plan, date } = evaluation
  const { labels } = texts
  const rows = [
    [labels.key, key],
    [labels.plan, texts.plan(plan.name, evaluation.key)],
    [labels.body, body.name],
    [labels.period, periodWords(plan)],
    [labels.date, texts.cutDate(date)],
    [labels.status, planTerms.statuses[plan.status]],
  ] as const
  return [
    { type: 'title', text: texts.title, subtitle: texts.subtitle(plan.name, date) },
    { type: 'fields', rows: rows.map(([label, text]) => ({ label, value: [{ text }] })) },
    ...say.blocks('opening', { plan: plan.name, fecha: texts.cutDate(date) }),
  ]
}

/** The informe of a draft is only looked at. */
function closingBlocks({ key, evaluation, signers }: ProgressReportData, say: ReportWording): Block[] {
  const { plan, date } = evaluation
  if (plan.status === 'draft' || signers.length === 0) return []
  return [
    {
      type: 'closing',
      heading: texts.signatures,
      paragraphs: [say.runs('closing', {})].filter((content) => content.length > 0),
      endMark: texts.endMark,
      identity: [{ text: texts.identity(key, plan.name, date) }],
      signers,
      notes: [],
    },
  ]
}
