import { type Agreement, fulfilment, isAdopted, isOverdue } from '../domain/agreement.ts'
import type { Body, Letterhead } from '../domain/body.ts'
import type { BehindActivity } from '../domain/plan-follow-up.ts'
import type { LocalDate } from '../domain/time.ts'
import { documents, type FollowUpGroup } from '../locale/documents.ts'
import { followUpPaper, followUpPassages } from '../locale/follow-up-passages.ts'
import { planTerms } from '../locale/plan-terms.ts'
import { voteTexts } from '../locale/vote-texts.ts'
import { footerOf, letterheadOf, paperName } from './frame.ts'
import { followUpKey, type IssueStamp } from './issue-stamp.ts'
import type { Block, DocumentModel, Inlines, TableBlock } from './model.ts'
import { plain } from './paragraphs.ts'
import { arranged } from './sections.ts'
import { type Format, formatted, programFormat, type Wording, wordingOf } from './wording.ts'

/** Agreements of a body as they stand on a day. */
export type FollowUpData = {
  readonly body: Body
  readonly letterhead: Letterhead | null
  readonly today: LocalDate
  readonly rows: readonly FollowUpRow[]
  /** What is behind in the plans in force, the latest first. */
  readonly behind: readonly BehindActivity[]
}
export type FollowUpRow = {
  readonly agreement: Agreement
  readonly sessionKey: string
  readonly sessionDate: LocalDate
}

const { followUp: texts } = documents
const groups: readonly FollowUpGroup[] = ['overdue', 'inProgress', 'fulfilled', 'cancelled']
const widths = [114, 238, 122, 108, 58, 44]

/** Every adopted agreement by its state, the overdue first. */
export function followUpDocument(
  data: FollowUpData,
  stamp: IssueStamp,
  format: Format = programFormat,
): DocumentModel {
  const { body, letterhead, today } = data
  const key = followUpKey(body, today)
  const name = paperName(body, letterhead)
  const subtitle = texts.subtitle(body.name, today)
  const sections = sectionsOf(data, wordingOf(followUpPassages, format, body))
  const blocks = arranged(followUpPaper.sections, format).flatMap((id) => sections[id])
  const model: DocumentModel = {
    kind: 'followUp',
    language: 'es-MX',
    title: `${texts.title} · ${subtitle}`,
    subject: key,
    author: name,
    createdAt: stamp.issuedAt,
    frame: {
      layout: 'landscape',
      letterhead: letterheadOf(body, letterhead, stamp),
      runningHead: { left: name, right: `${texts.title} · ${subtitle}` },
      margin: [],
      rubrics: null,
      footer: footerOf(key, stamp),
      watermark: null,
      blankMark: null,
    },
    blocks: [{ type: 'title', text: texts.title, subtitle }, ...blocks],
  }
  return formatted(model, format, body)
}

type Sections = Readonly<Record<keyof typeof followUpPaper.sections, readonly Block[]>>

function sectionsOf({ rows, behind, today }: FollowUpData, say: Wording<typeof followUpPassages>): Sections {
  const adopted = rows.filter(({ agreement }) => isAdopted(agreement))
  const agreements = adopted.map(({ agreement }) => agreement)
  const overdue = agreements.filter((agreement) => isOverdue(agreement, today)).length
  const { percent, ...count } = fulfilment(agreements)
  const summary =
    percent === null
      ? say.runs('none', {})
      : say.runs('summary', texts.summary({ ...count, percent, overdue }))
  return {
    summary: plain(summary),
    agreements: adopted.length === 0 ? [] : [tableOf(adopted, today)],
    activities: behind.length === 0 ? [] : activityBlocks(behind, today),
  }
}

function groupOf(agreement: Agreement, today: LocalDate): FollowUpGroup {
  if (isOverdue(agreement, today)) return 'overdue'
  return agreement.status === 'fulfilled' || agreement.status === 'cancelled'
    ? agreement.status
    : 'inProgress'
}

function tableOf(rows: readonly FollowUpRow[], today: LocalDate): TableBlock {
  const byGroup = Map.groupBy([...rows].sort(byDueDate), ({ agreement }) => groupOf(agreement, today))
  return {
    type: 'table',
    columns: columnsOf(texts.columns),
    groups: groups.flatMap((group) => {
      const some = byGroup.get(group)
      if (!some) return []
      return [
        { caption: texts.group(group, some.length), rows: some.map((row) => cellsOf(row, group, today)) },
      ]
    }),
    result: null,
  }
}

function columnsOf(headers: readonly string[]): TableBlock['columns'] {
  return headers.map((header, index) => ({
    header,
    width: widths[index]!,
    align: index === headers.length - 1 ? 'right' : 'left',
  }))
}

/** Under the same columns as the agreements, those farther behind first. */
function activityBlocks(behind: readonly BehindActivity[], today: LocalDate): Block[] {
  const { activities } = texts
  const cells = ({ key, commitment, name, responsible, due, light, progress }: BehindActivity): Inlines[] => [
    [{ text: key, bold: true }],
    [{ text: name }, { text: `\n${commitment}`, italic: true }],
    [{ text: responsible }],
    [{ text: texts.due(due, today, true) }],
    [{ text: planTerms.lights[light], ...(light === 'red' ? { bold: true } : {}) }],
    [{ text: texts.progress(progress) }],
  ]
  const groups = (['red', 'amber'] as const).flatMap((light) => {
    const some = behind.filter((one) => one.light === light)
    return some.length === 0 ? [] : { caption: activities.group(light, some.length), rows: some.map(cells) }
  })
  return [
    { type: 'heading', level: 2, text: activities.title },
    { type: 'table', columns: columnsOf(activities.columns), groups, result: null },
  ]
}

/** Without date last; then by key. */
function byDueDate({ agreement: a }: FollowUpRow, { agreement: b }: FollowUpRow): number {
  const [dueA, dueB] = [a.dueDate ?? '9999', b.dueDate ?? '9999']
  if (dueA !== dueB) return dueA < dueB ? -1 : 1
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}

function cellsOf({ agreement, sessionDate }: FollowUpRow, group: FollowUpGroup, today: LocalDate): Inlines[] {
  const isOpen = group === 'overdue' || group === 'inProgress'
  const due = agreement.dueDate
    ? texts.due(agreement.dueDate, today, isOpen)
    : voteTexts.due(null, agreement.hasNoDeadline)
  const state = { text: texts.stateOf(group) }
  return [
    [{ text: agreement.key, bold: true }, { text: `\n${texts.session(sessionDate)}` }],
    [{ text: agreement.text }],
    [{ text: voteTexts.responsibles(agreement.responsibles.map(({ name }) => name)) }],
    [{ text: due }],
    [group === 'overdue' ? { ...state, bold: true } : state],
    [{ text: texts.progress(agreement.progress) }],
  ]
}
