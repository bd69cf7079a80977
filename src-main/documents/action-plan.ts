import type { ActionPlan } from '../domain/action-plan.ts'
import type { Body, Letterhead } from '../domain/body.ts'
import type { LocalDate } from '../domain/time.ts'
import { documents } from '../locale/documents.ts'
import { planPaper, planPassages } from '../locale/plan-passages.ts'
import { periodWords, planTexts as texts } from '../locale/plan-texts.ts'
import { type CommitmentRecord, pesosOf, recordBlocks } from './commitment-record.ts'
import { footerOf, letterheadOf, paperName } from './frame.ts'
import type { IssueStamp } from './issue-stamp.ts'
import { markdownBlocks, markdownInlines } from './markdown.ts'
import type { Block, DocumentModel, Inlines, Signer, TableBlock } from './model.ts'
import { section } from './paragraphs.ts'
import { arranged } from './sections.ts'
import { type Format, formatted, programFormat, type Wording, wordingOf } from './wording.ts'

/** A plan with its commitments, who approved it and who signs it. */
export type ActionPlanData = {
  readonly body: Body
  readonly letterhead: Letterhead | null
  readonly plan: ActionPlan
  readonly key: string
  /** The agreement that approved it. */
  readonly agreement: { readonly key: string; readonly date: LocalDate } | null
  readonly records: readonly CommitmentRecord[]
  /** Seats that sign it; a draft is not signed. */
  readonly signers: readonly Signer[]
}

/** Plan de Acción Municipal or Local: what it contains, its commitments and the ficha of each (§1.4). */
export function actionPlanDocument(
  data: ActionPlanData,
  stamp: IssueStamp,
  format: Format = programFormat,
): DocumentModel {
  const { body, letterhead, plan, key } = data
  const name = paperName(body, letterhead)
  const model: DocumentModel = {
    kind: 'actionPlan',
    language: 'es-MX',
    title: plan.name,
    subject: key,
    author: name,
    createdAt: stamp.issuedAt,
    frame: {
      layout: 'sheet',
      letterhead: letterheadOf(body, letterhead, stamp),
      runningHead: { left: name, right: texts.identity(key, plan.name) },
      margin: [],
      rubrics: null,
      footer: footerOf(key, stamp),
      watermark: plan.status === 'draft' ? documents.frame.draft : null,
      blankMark: documents.frame.blank,
    },
    blocks: blocksOf(data, format),
  }
  return formatted(model, format, body)
}

type Section = keyof typeof planPaper.sections

function blocksOf(data: ActionPlanData, format: Format): Block[] {
  const say = wordingOf(planPassages, format, data.body)
  let number = 0
  return arranged(planPaper.sections, format).flatMap((id) => {
    const blocks = sectionBlocks(id, data, say)
    if (blocks.length === 0 || !isTitled(id)) return blocks
    number += 1
    return [section(texts.numbered(number, say.text(id, {}))), ...blocks]
  })
}

type Titled = Exclude<keyof typeof planPassages, 'closing'>
const isTitled = (id: Section): id is Titled => id in planPassages

function sectionBlocks(id: Section, data: ActionPlanData, say: Wording<typeof planPassages>): Block[] {
  const { plan, records } = data
  switch (id) {
    case 'data':
      return dataBlocks(data)
    case 'specificObjectives':
      return listOf(plan.specificObjectives)
    case 'axes':
      return listOf(plan.axes.map(({ name }) => name))
    case 'commitments':
      return records.length > 0 ? [commitmentTable(data)] : []
    case 'sheets':
      return records.flatMap((record) => [
        section(texts.commitment(record.commitment.number, record.commitment.title)),
        ...recordBlocks(record, 'inPlan'),
      ])
    case 'signatures':
      return closingBlocks(data, say)
    default:
      return plan[id].trim() ? markdownBlocks(plan[id]) : []
  }
}

function dataBlocks({ plan, key, body, agreement, records }: ActionPlanData): Block[] {
  const { planLabels: labels } = texts
  const rows: readonly (readonly [label: string, text: string])[] = [
    [labels.key, key],
    [labels.body, body.name],
    [labels.period, periodWords(plan)],
    [labels.commitments, String(records.length)],
    [labels.approval, agreement ? texts.approval(agreement.key, agreement.date) : ''],
    [labels.publication, plan.publishedOn ? texts.publication(plan.publishedOn, plan.publishedAt) : ''],
    [labels.closing, plan.closedOn ? texts.date(plan.closedOn) : ''],
  ]
  return [
    { type: 'title', text: plan.name, subtitle: null },
    {
      type: 'fields',
      rows: rows.filter(([, text]) => text !== '').map(([label, text]) => ({ label, value: [{ text }] })),
    },
  ]
}

function listOf(items: readonly string[]): Block[] {
  const written = items.filter((text) => text.trim() !== '')
  if (written.length === 0) return []
  return [
    {
      type: 'list',
      ordered: true,
      items: written.map((text) => ({ content: markdownInlines(text.trim()) })),
    },
  ]
}

const widths = [28, 215, 150, 120]

/** Every commitment under its axis, where the plan has axes. */
function commitmentTable({ plan, records }: ActionPlanData): TableBlock {
  const { list } = texts
  const rowsOf = (axis: string | null) =>
    records.filter(({ commitment }) => commitment.axisId === axis).map(rowOf)
  const groups = [
    ...plan.axes.map(({ id, name }) => ({ caption: name, rows: rowsOf(id) })),
    { caption: plan.axes.length > 0 ? list.noAxis : null, rows: rowsOf(null) },
  ]
  const total = records.reduce((sum, { commitment }) => sum + pesosOf(commitment), 0)
  return {
    type: 'table',
    columns: list.columns.map((header, index) => ({ header, width: widths[index]!, align: 'left' })),
    groups: groups.filter(({ rows }) => rows.length > 0),
    result: total > 0 ? list.resources(total) : null,
  }
}

function rowOf({ commitment, pillars }: CommitmentRecord): Inlines[] {
  const { list } = texts
  const { number, title, start, end, governmentResponsible, socialResponsible } = commitment
  const responsible = [
    governmentResponsible && list.government(governmentResponsible),
    socialResponsible && list.social(socialResponsible),
  ].filter(Boolean)
  return [
    [{ text: String(number) }],
    [{ text: title, bold: true }, ...(pillars.length > 0 ? [{ text: `\n${list.pillars(pillars)}` }] : [])],
    [{ text: responsible.join('\n') || texts.pending }],
    [{ text: start && end ? periodWords({ start, end }) : texts.pending }],
  ]
}

function closingBlocks(data: ActionPlanData, say: Wording<typeof planPassages>): Block[] {
  const { plan, key, signers } = data
  if (plan.status === 'draft' || signers.length === 0) return []
  return [
    {
      type: 'closing',
      heading: texts.heads.signatures,
      paragraphs: [say.runs('closing', {})].filter((content) => content.length > 0),
      endMark: texts.endMark,
      identity: [{ text: texts.identity(key, plan.name) }],
      signers,
      notes: [],
    },
  ]
}
