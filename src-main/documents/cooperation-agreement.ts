import type { Body, Letterhead } from '../domain/body.ts'
import type { CooperationAgreement } from '../domain/cooperation-agreement.ts'
import { validityOf } from '../domain/cooperation-life.ts'
import { cooperationPassages } from '../locale/cooperation-passages.ts'
import { cooperationTexts as texts } from '../locale/cooperation-texts.ts'
import { documents } from '../locale/documents.ts'
import { cooperationCells, cooperationClosing } from './cooperation-closing.ts'
import { type FieldFiller, fieldFiller } from './cooperation-fields.ts'
import { footerOf, letterheadOf, marginOf, paperName } from './frame.ts'
import type { IssueStamp } from './issue-stamp.ts'
import { markdownBlocks, markdownInlines } from './markdown.ts'
import type { Block, DocumentModel, Frame, ListItem } from './model.ts'
import { run, section, subsection } from './paragraphs.ts'
import { type Format, formatted, programFormat, type Wording, wordingOf } from './wording.ts'

/** A convenio with its key, given or the one it would get, and the one it modifies. */
export type CooperationData = {
  readonly body: Body
  readonly letterhead: Letterhead | null
  readonly agreement: CooperationAgreement
  readonly key: string
  readonly original: CooperationAgreement | null
}

/** The paper of a convenio: who celebrates it, what they declare, its clauses in words without a gap, its signatures. */
export function cooperationDocument(
  data: CooperationData,
  stamp: IssueStamp,
  format: Format = programFormat,
): DocumentModel {
  const { body, letterhead, agreement, key } = data
  const author = paperName(body, letterhead)
  const model: DocumentModel = {
    kind: 'cooperationAgreement',
    language: 'es-MX',
    title: agreement.name,
    subject: key,
    author,
    createdAt: stamp.issuedAt,
    frame: {
      layout: 'bound',
      letterhead: letterheadOf(body, letterhead, stamp),
      runningHead: { left: author, right: texts.runningHead(key) },
      margin: marginsOf(data, stamp),
      rubrics: {
        title: documents.frame.rubrics,
        cells: cooperationCells(agreement).map(({ number }) => number),
      },
      footer: footerOf(key, stamp),
      watermark: watermarkOf(agreement),
      blankMark: documents.frame.blank,
    },
    blocks: blocksOf(data, wordingOf(cooperationPassages, format, body)),
  }
  return formatted(model, format, body)
}

function marginsOf({ agreement, key, original }: CooperationData, stamp: IssueStamp): Frame['margin'] {
  const own = marginOf(key, stamp, texts.states[agreement.status])
  const validity = original ? null : validityOf(agreement, [])
  return validity ? [...own, { label: texts.validityLabel, lines: texts.validityLines(validity) }] : own
}

/** What nobody may sign, yet or any more, says so across each page. */
function watermarkOf({ status }: CooperationAgreement): string | null {
  const { draft, project } = documents.frame
  const marks = { draft, review: project, signing: null, signed: null, cancelled: texts.cancelledMark }
  return marks[status]
}

function blocksOf(
  { agreement, original, key }: CooperationData,
  say: Wording<typeof cooperationPassages>,
): Block[] {
  const fill = fieldFiller(agreement, original)
  const background = written(agreement.background)
  const subtitle = texts.subtitle(agreement.place, agreement.signingDate)
  return [
    { type: 'title', text: agreement.name, subtitle: subtitle || null },
    ...say.blocks('preamble', texts.preamble(agreement.name, agreement.parties, background.length > 0)),
    ...(background.length > 0
      ? [section(texts.background), listOf(background.map((text) => ({ content: inlines(fill(text)) })))]
      : []),
    ...declarationBlocks(agreement, fill),
    ...(agreement.clauses.length > 0 ? [section(texts.clauses)] : []),
    ...agreement.clauses.flatMap((clause, index) => clauseBlocks(clause, index, fill)),
    ...annexBlocks(agreement),
    cooperationClosing(agreement, key, say),
  ]
}

const written = (parts: readonly string[]) => parts.filter((text) => text.trim() !== '')
const inlines = (text: string) => markdownInlines(text.trim())

function listOf(items: readonly ListItem[]): Block {
  return { type: 'list', ordered: true, items }
}

/** What each party declares, I.1, I.2…, and then what all declare. */
function declarationBlocks(agreement: CooperationAgreement, fill: FieldFiller): Block[] {
  const groups = [
    ...agreement.parties.map((party, index) => ({
      title: texts.declares(index, party),
      parts: written(party.declarations).map((text) => fill(text, party)),
    })),
    {
      title: texts.declareTogether(agreement.parties.length),
      parts: written(agreement.commonDeclarations).map((text) => fill(text)),
    },
  ].filter(({ parts }) => parts.length > 0)
  if (groups.length === 0) return []
  return [
    section(texts.declarations),
    ...groups.flatMap(({ title, parts }, group) => [
      subsection(title),
      listOf(
        parts.map((text, index) => ({
          content: inlines(text),
          label: texts.declarationLabel(group, index),
        })),
      ),
    ]),
  ]
}

function clauseBlocks(
  { title, text, items }: CooperationAgreement['clauses'][number],
  index: number,
  fill: FieldFiller,
): Block[] {
  const parts = written(items)
  return [
    subsection(texts.clause(index, fill(title))),
    ...markdownBlocks(fill(text)),
    ...(parts.length > 0
      ? [
          listOf(
            parts.map((item, at) => ({
              content: inlines(fill(item)),
              label: texts.itemLabel(at),
            })),
          ),
        ]
      : []),
  ]
}

function annexBlocks({ annexes }: CooperationAgreement): Block[] {
  const named = annexes.filter(({ title }) => title)
  if (named.length === 0) return []
  return [section(texts.annexes), ...named.map(({ title }, index) => run(texts.annex(index, title)))]
}
