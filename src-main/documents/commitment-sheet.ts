import type { ActionPlan } from '../domain/action-plan.ts'
import type { Body, Letterhead } from '../domain/body.ts'
import { documents } from '../locale/documents.ts'
import { commitmentPaper, commitmentPassages } from '../locale/plan-passages.ts'
import { planTexts as texts } from '../locale/plan-texts.ts'
import {
  type CommitmentRecord,
  recordBlocks,
  reschedulingBlocks,
  standingBlocks,
} from './commitment-record.ts'
import { footerOf, letterheadOf, paperName } from './frame.ts'
import type { IssueStamp } from './issue-stamp.ts'
import type { Block, DocumentModel } from './model.ts'
import { arranged } from './sections.ts'
import { type Format, formatted, programFormat, wordingOf } from './wording.ts'

/** A commitment and the plan it is of. */
export type CommitmentSheetData = {
  readonly body: Body
  readonly letterhead: Letterhead | null
  readonly plan: ActionPlan
  readonly record: CommitmentRecord
}

/** Ficha de compromiso: its whole record (§1.5), how it stands, and who answers for it. */
export function commitmentSheetDocument(
  data: CommitmentSheetData,
  stamp: IssueStamp,
  format: Format = programFormat,
): DocumentModel {
  const { body, letterhead, plan, record } = data
  const { commitment, key } = record
  const name = paperName(body, letterhead)
  const model: DocumentModel = {
    kind: 'commitmentSheet',
    language: 'es-MX',
    title: texts.commitment(commitment.number, commitment.title),
    subject: key,
    author: name,
    createdAt: stamp.issuedAt,
    frame: {
      layout: 'sheet',
      letterhead: letterheadOf(body, letterhead, stamp),
      runningHead: { left: name, right: texts.identity(key, commitment.title) },
      margin: [],
      rubrics: null,
      footer: footerOf(key, stamp),
      watermark: plan.status === 'draft' ? documents.frame.draft : null,
      blankMark: documents.frame.blank,
    },
    blocks: arranged(commitmentPaper.sections, format).flatMap((id) => sectionBlocks(id, data, format)),
  }
  return formatted(model, format, body)
}

function sectionBlocks(
  id: keyof typeof commitmentPaper.sections,
  data: CommitmentSheetData,
  format: Format,
): Block[] {
  const { plan, record } = data
  switch (id) {
    case 'record':
      return [
        {
          type: 'title',
          text: texts.commitment(record.commitment.number, record.commitment.title),
          subtitle: texts.subtitle(texts.sheet, record.key, plan.name),
        },
        ...recordBlocks(record, 'alone'),
      ]
    case 'standing':
      return standingBlocks(record)
    case 'reschedulings':
      return reschedulingBlocks(record)
    case 'signatures':
      return closingBlocks(data, format)
  }
}

/** Who answers for it, in the government and in society: of a draft, nobody yet. */
function closingBlocks({ body, plan, record }: CommitmentSheetData, format: Format): Block[] {
  const { governmentResponsible, socialResponsible } = record.commitment
  const { labels } = texts
  const signers = [
    { name: governmentResponsible, capacity: labels.government },
    { name: socialResponsible, capacity: labels.social },
  ]
    .filter(({ name }) => name !== '')
    .map((signer, index) => ({ ...signer, number: String(index + 1) }))
  if (plan.status === 'draft' || signers.length === 0) return []
  const closing = wordingOf(commitmentPassages, format, body).runs('closing', {})
  return [
    {
      type: 'closing',
      heading: texts.heads.signatures,
      paragraphs: closing.length > 0 ? [closing] : [],
      endMark: texts.endMark,
      identity: [{ text: texts.identity(record.key, record.commitment.title) }],
      signers,
      notes: [],
    },
  ]
}
