import type { AlternativeChoice } from '../domain/alternative.ts'
import type { Body, Letterhead } from '../domain/body.ts'
import { logFrameKey, treeKey } from '../domain/keys.ts'
import {
  inOrder,
  type FrameIndicator,
  type LogFrame,
  type LogFrameRow,
  rowNumbers,
  whatIsMissing,
} from '../domain/log-frame.ts'
import type { ProblemTree } from '../domain/problem-tree.ts'
import { frameColumns, framePaper as texts, frameTerms, lackSentences } from '../locale/log-frame-texts.ts'
import { footerOf, letterheadOf, paperName } from './frame.ts'
import type { IssueStamp } from './issue-stamp.ts'
import type { Block, DocumentModel, Inlines, TableBlock } from './model.ts'
import { section } from './paragraphs.ts'

/** A matrix with the tree and the choice that it comes from. */
export type LogFrameData = {
  readonly body: Body
  readonly letterhead: Letterhead | null
  readonly tree: ProblemTree
  readonly frame: LogFrame
  readonly rows: readonly LogFrameRow[]
  readonly indicators: readonly FrameIndicator[]
  readonly choice: AlternativeChoice
  /** Key of the agreement that approved the choice. */
  readonly agreement: string | null
}

/** Matriz de indicadores para resultados, on a landscape page (§4.3). */
export function logFrameDocument(data: LogFrameData, stamp: IssueStamp): DocumentModel {
  const { body, letterhead, tree, frame } = data
  const key = logFrameKey(body.acronym, frame)
  const name = paperName(body, letterhead)
  return {
    kind: 'logFrame',
    language: 'es-MX',
    title: `${texts.title} · ${tree.name}`,
    subject: key,
    author: name,
    createdAt: stamp.issuedAt,
    frame: {
      layout: 'landscape',
      letterhead: letterheadOf(body, letterhead, stamp),
      runningHead: { left: name, right: `${texts.title} · ${key}` },
      margin: [],
      rubrics: null,
      footer: footerOf(key, stamp),
      watermark: null,
      blankMark: null,
    },
    blocks: [
      { type: 'title', text: texts.title, subtitle: tree.name },
      { type: 'fields', rows: fieldsOf(data) },
      tableOf(data),
      ...lackBlocks(data),
    ],
  }
}

function fieldsOf({ body, tree, choice, agreement }: LogFrameData) {
  const { labels } = texts
  const rows: readonly (readonly [label: string, text: string])[] = [
    [labels.tree, texts.tree(tree.name, treeKey(body.acronym, tree))],
    [labels.population, tree.population],
    [labels.choice, texts.choice(choice, agreement)],
    [labels.reason, choice.reason],
  ]
  return rows
    .filter(([, text]) => text !== '')
    .map(([label, text]) => ({ label, value: [{ text }] as Inlines }))
}

const widths = [74, 172, 200, 112, 126]

/** Fin, Propósito and Componentes; then the activities of each component. */
function tableOf({ rows, indicators }: LogFrameData): TableBlock {
  const numbers = rowNumbers(rows)
  const ordered = inOrder(rows)
  const linesOf = (some: readonly LogFrameRow[]) =>
    some.flatMap((row) =>
      linesOfRow(
        row,
        numbers.get(row.id) ?? '',
        indicators.filter(({ rowId }) => rowId === row.id),
      ),
    )
  const above = { caption: null, rows: linesOf(ordered.filter(({ level }) => level !== 'activity')) }
  const activities = ordered
    .filter(({ level }) => level === 'component')
    .map((component) => ({
      caption: texts.activitiesOf(numbers.get(component.id) ?? '', component.summary),
      rows: linesOf(ordered.filter(({ parentId }) => parentId === component.id)),
    }))
  return {
    type: 'table',
    columns: texts.columns.map((header, index) => ({ header, width: widths[index]!, align: 'left' })),
    groups: [above, ...activities].filter((group) => group.rows.length > 0),
    result: null,
  }
}

/** A line for each indicator; what is said of the row stands in the first. */
function linesOfRow(
  { level, summary, assumption }: LogFrameRow,
  number: string,
  indicators: readonly FrameIndicator[],
): Inlines[][] {
  const told = (text: string): Inlines => (text ? [{ text }] : [])
  const name: Inlines = [{ text: frameTerms.rowName(level, number), bold: true }]
  const [first, ...others] = indicators
  const of = (one: FrameIndicator | undefined): Inlines[] =>
    one ? [indicatorCell(one), told(one.verification)] : [[], []]
  return [
    [name, told(summary), ...of(first), told(assumption)],
    ...others.map((one) => [[], [], ...of(one), []]),
  ]
}

function indicatorCell(indicator: FrameIndicator): Inlines {
  const lines = [
    texts.traits(indicator),
    indicator.formula && texts.formula(indicator.formula),
    texts.amounts(indicator),
  ].filter(Boolean)
  return [{ text: indicator.name, bold: true }, ...lines.map((line) => ({ text: `\n${line}` }))]
}

/** What is missing (R53), so that nobody takes the paper for complete. */
function lackBlocks({ rows, indicators }: LogFrameData): Block[] {
  const numbers = rowNumbers(rows)
  const byId = new Map(rows.map((row) => [row.id as string, row]))
  const nameOf = (id: string) => {
    const row = byId.get(id)!
    return frameTerms.rowName(row.level, numbers.get(row.id) ?? '')
  }
  const lacks = lackSentences(whatIsMissing(rows, indicators), nameOf)
  if (lacks.length === 0) return []
  return [
    section(texts.toComplete),
    { type: 'paragraph', style: 'note', content: [{ text: `${lacks.join('; ')}.` }] },
  ]
}

/** Its cells for a spreadsheet, under their heads: a line for each indicator, with its row told in all of them. */
export function logFrameCells(
  rows: readonly LogFrameRow[],
  indicators: readonly FrameIndicator[],
): string[][] {
  const numbers = rowNumbers(rows)
  const lines = inOrder(rows).flatMap((row) => {
    const own = indicators.filter(({ rowId }) => rowId === row.id)
    const told = [frameTerms.levels[row.level], numbers.get(row.id) ?? '', row.summary]
    return (own.length > 0 ? own : [null]).map((one) => [...told, ...indicatorCells(one), row.assumption])
  })
  return [[...frameColumns], ...lines]
}

function indicatorCells(one: FrameIndicator | null): string[] {
  if (!one) return Array.from({ length: 9 }, () => '')
  return [
    one.name,
    one.dimension ? frameTerms.dimensions[one.dimension] : '',
    one.formula,
    one.unit,
    one.frequency ? frameTerms.frequencies[one.frequency] : '',
    one.baseline,
    one.target,
    one.direction ? frameTerms.directions[one.direction] : '',
    one.verification,
  ]
}
