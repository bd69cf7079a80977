import type { Body, Letterhead } from '../domain/body.ts'
import { type FiledPaper, type RecordFile, totalLeaves } from '../domain/record-file.ts'
import { coverPassages } from '../locale/cover-passages.ts'
import { fileTerms, fileTexts as texts } from '../locale/file-texts.ts'
import { footerOf, letterheadOf, paperName } from './frame.ts'
import type { IssueStamp } from './issue-stamp.ts'
import type { Block, DocumentModel, Inlines, TableBlock } from './model.ts'
import { noted, section } from './paragraphs.ts'
import { type Format, formatted, programFormat, wordingOf } from './wording.ts'

/** A file with its papers, and whose it is. */
export type FileCoverData = {
  readonly body: Body
  readonly letterhead: Letterhead | null
  readonly file: RecordFile
  readonly papers: readonly FiledPaper[]
}

/** Key of the cover of a file: `STM-VA.1S.1/003/2026-CAR`. */
export function fileCoverKey({ key }: Pick<RecordFile, 'key'>): string {
  return `${key}-CAR`
}

/** Carátula of an expediente, with the index of its documents by folio. */
export function fileCoverDocument(
  data: FileCoverData,
  stamp: IssueStamp,
  format: Format = programFormat,
): DocumentModel {
  const { body, letterhead, file } = data
  const key = fileCoverKey(file)
  const name = paperName(body, letterhead)
  const say = wordingOf(coverPassages, format, body)
  const model: DocumentModel = {
    kind: 'fileCover',
    language: 'es-MX',
    title: `${texts.title} · ${file.key}`,
    subject: key,
    author: name,
    createdAt: stamp.issuedAt,
    frame: {
      layout: 'sheet',
      letterhead: letterheadOf(body, letterhead, stamp),
      runningHead: { left: name, right: `${texts.title} · ${file.key}` },
      margin: [],
      rubrics: null,
      footer: footerOf(key, stamp),
      watermark: null,
      blankMark: null,
    },
    blocks: [
      { type: 'title', text: texts.title, subtitle: file.key },
      { type: 'fields', rows: rowsOf(data) },
      section(say.text('index', {})),
      ...indexBlocks(data),
      ...noted(say.runs('foliation', { caras: texts.sides(file.isTwoSided) })),
    ],
  }
  return formatted(model, format, body)
}

function rowsOf({ file, papers }: FileCoverData) {
  const { labels } = texts
  const present = papers.filter(({ withdrawnOn }) => withdrawnOn === null)
  const rows: readonly (readonly [label: string, text: string, bold?: true])[] = [
    [labels.key, file.key, true],
    [labels.title, file.title, true],
    [labels.unit, texts.coded(file.unitCode, file.unitName)],
    [labels.fonds, texts.coded(file.fondsCode, file.fondsName)],
    [labels.section, texts.coded(file.sectionCode, file.sectionName)],
    [labels.series, texts.coded(file.seriesCode, file.seriesName)],
    ...(file.subseriesCode
      ? [[labels.subseries, texts.coded(file.subseriesCode, file.subseriesName)] as const]
      : []),
    [labels.opened, texts.date(file.openedOn)],
    [labels.closed, file.closedOn ? texts.date(file.closedOn) : texts.stillOpen],
    [labels.bundles, texts.amount(file.bundles)],
    [labels.papers, texts.amount(present.length)],
    [labels.leaves, texts.leaves(totalLeaves(papers))],
    [labels.values, texts.values(file.values)],
    [labels.active, texts.years(file.activeYears)],
    [labels.inactive, texts.years(file.inactiveYears)],
    [labels.disposal, fileTerms.disposals[file.disposal]],
    [labels.access, fileTerms.accesses[file.access]],
    [labels.observations, file.observations.trim() || texts.none],
  ]
  return rows.map(([label, text, bold]) => ({
    label,
    value: [bold ? { text, bold } : { text }] as Inlines,
  }))
}

const widths = [34, 284, 92, 62, 41]

function indexBlocks({ papers }: FileCoverData): Block[] {
  if (papers.length === 0) return [{ type: 'paragraph', style: 'plain', content: [{ text: texts.noPapers }] }]
  const byId = new Map(papers.map((paper) => [paper.id, paper]))
  const table: TableBlock = {
    type: 'table',
    columns: texts.columns.map((header, index) => ({
      header,
      width: widths[index]!,
      align: index === 1 || index === 2 ? 'left' : 'right',
    })),
    groups: [{ caption: null, rows: papers.map((paper, index) => rowOf(paper, index, byId)) }],
    result: null,
  }
  return [table]
}

/** What was withdrawn stays in its place: its folios say that they are not there, and why. */
function rowOf(paper: FiledPaper, index: number, byId: ReadonlyMap<string, FiledPaper>): Inlines[] {
  const { withdrawnOn, withdrawalReason, replacedById } = paper
  const replacement = replacedById === null ? undefined : byId.get(replacedById)
  const note = withdrawnOn
    ? texts.withdrawn({
        date: withdrawnOn,
        reason: withdrawalReason,
        replacement: replacement ? texts.folioRange(replacement) : null,
      })
    : ''
  return [
    [{ text: String(index + 1) }],
    [{ text: paper.name }, ...(note ? [{ text: `\n${note}`, italic: true as const }] : [])],
    [{ text: texts.date(paper.date) }],
    [{ text: texts.folioRange(paper) }],
    [{ text: String(paper.leaves) }],
  ]
}
