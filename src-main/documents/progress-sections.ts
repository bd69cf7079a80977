import type { ImpactNoteView } from '../domain/evaluated-plan.ts'
import type { NamedGroup } from '../domain/plan-evaluation.ts'
import { planTerms } from '../locale/plan-terms.ts'
import { progressTexts as texts } from '../locale/progress-report-texts.ts'
import type { BarRow } from './bars-layout.ts'
import { barsBlock } from './chart-blocks.ts'
import { markdownInlines } from './markdown.ts'
import type { Block, Inlines, TableBlock } from './model.ts'
import { cell, note, said, subsection } from './paragraphs.ts'
import type { ProgressEvaluation, ProgressReportData } from './progress-report.ts'

const strong = (text: string): Inlines => [{ text, bold: true }]

type Column = TableBlock['columns'][number]
/** Widths with the sides of their text: numbers at the right. */
const columnsOf = (
  headers: readonly string[],
  widths: readonly (number | readonly [width: number, align: Column['align']])[],
): Column[] =>
  headers.map((header, index) => {
    const of = widths[index]!
    return typeof of === 'number'
      ? { header, width: of, align: 'left' }
      : { header, width: of[0], align: of[1] }
  })
const number = (width: number) => [width, 'right'] as const

export function summaryBlocks({ whole, plan }: ProgressEvaluation): Block[] {
  const { standing, activities, commitments, cutoffs } = texts.summary
  return [
    {
      type: 'paragraph',
      style: 'text',
      content: [
        { text: standing(whole), bold: true },
        { text: ` ${activities(whole)} ${commitments(whole)}` },
      ],
    },
    note(cutoffs(plan.cutoffs)),
  ]
}

export function commitmentBlocks({ commitments, whole }: ProgressEvaluation): Block[] {
  const { chart, columns, empty } = texts.commitments
  if (commitments.length === 0) return [said(empty)]
  const bars = commitments.map(({ number: of, title, progress, expected, light }): BarRow => ({
    name: texts.numbered(of, title),
    progress,
    expected,
    light,
  }))
  return [
    barsBlock(chart, bars),
    {
      type: 'table',
      columns: columnsOf(columns, [26, 197, 70, 66, number(46), number(52), number(56)]),
      groups: [
        {
          caption: null,
          rows: commitments.map((one) => [
            cell(one.number),
            strong(one.title),
            cell(planTerms.completions[one.completion]),
            cell(texts.light(one.light)),
            cell(texts.percent(one.progress)),
            cell(texts.percent(one.expected)),
            cell(texts.commitments.activities(one.activities)),
          ]),
        },
      ],
      result: texts.commitments.whole(whole),
    },
  ]
}

const sides = ['axes', 'pillars', 'government', 'social'] as const

export function groupBlocks(evaluation: ProgressEvaluation): Block[] {
  const { columns, captions, nobody, chart, pillarsNote } = texts.groups
  const nameIn = (side: (typeof sides)[number]) => (group: NamedGroup) =>
    group.id === null ? nobody[side] : group.name
  const shown = sides.filter((side) => evaluation[side].some(({ commitments }) => commitments > 0))
  const used = evaluation.pillars.filter(({ commitments }) => commitments > 0)
  const bars = used.map((group): BarRow => ({ ...barOf(group), name: nameIn('pillars')(group) }))
  const table: TableBlock = {
    type: 'table',
    columns: columnsOf(columns, [203, 72, number(52), number(58), number(68), number(60)]),
    groups: shown.map((side) => ({
      caption: captions[side],
      rows: evaluation[side].map((group) => groupRow(nameIn(side)(group), group)),
    })),
    result: null,
  }
  return [
    ...(bars.length > 0 ? [barsBlock(chart, bars)] : []),
    ...(shown.length > 0 ? [table] : []),
    ...(used.length > 1 ? [note(pillarsNote)] : []),
    ...sectorBlocks(evaluation),
  ]
}

function barOf({ progress, expected, light }: NamedGroup): Omit<BarRow, 'name'> {
  return { progress, expected, light }
}

function groupRow(name: string, group: NamedGroup): Inlines[] {
  return [
    cell(name),
    cell(texts.light(group.light)),
    cell(texts.percent(group.progress)),
    cell(texts.percent(group.expected)),
    cell(group.commitments),
    cell(texts.groups.complete(group.complete)),
  ]
}

function sectorBlocks({ sectors }: ProgressEvaluation): Block[] {
  const { sectorHead, sectorColumns, otherSector } = texts.groups
  if (sectors.length === 0) return []
  return [
    subsection(sectorHead),
    {
      type: 'table',
      columns: columnsOf(sectorColumns, [165, ...[62, 54, 62, 58, 58, 58].map(number)]),
      groups: [
        {
          caption: null,
          rows: sectors.map(({ sector, progress, activities }) => [
            cell(sector ?? otherSector),
            cell(activities.total),
            cell(texts.percent(progress)),
            cell(activities.done),
            cell(activities.onTime),
            cell(activities.behind),
            cell(activities.undated),
          ]),
        },
      ],
      result: null,
    },
  ]
}

export function behindBlocks({ behind }: ProgressEvaluation): Block[] {
  const { columns, empty, nobody, due, total } = texts.behind
  if (behind.length === 0) return [said(empty)]
  const groups = Map.groupBy(behind, ({ key }) => key)
  return [
    {
      type: 'table',
      columns: columnsOf(columns, [160, 112, 82, 64, number(44), number(51)]),
      groups: [...groups].map(([key, rows]) => ({
        caption: `${key} · ${rows[0]!.commitment}`,
        rows: rows.map((one) => [
          cell(one.name),
          strong(one.responsible || nobody),
          cell(due(one.due, one.daysLate)),
          cell(texts.light(one.light)),
          cell(texts.percent(one.progress)),
          cell(texts.percent(one.expected)),
        ]),
      })),
      result: total(behind.length),
    },
  ]
}

export function sessionBlocks({ sessions, attendance, agreements }: ProgressEvaluation): Block[] {
  const { labels, held, others, head, columns, sector } = texts.sessions
  const rows = [
    [labels.held, held(sessions)],
    ...(sessions.otherMeetings > 0 ? [[labels.others, others(sessions.otherMeetings)] as const] : []),
    [labels.attendance, texts.sessions.attendance(attendance)],
    [labels.agreements, texts.sessions.agreements(agreements)],
  ] as const
  const table: TableBlock = {
    type: 'table',
    columns: columnsOf(columns, [36, 197, ...[60, 50, 54, 46, 70].map(number)]),
    groups: attendance.sectors.map((one) => ({
      caption: sector(one.name, one),
      rows: one.seats.map(({ number: seat, name, came, excused, absent }) => [
        cell(seat),
        cell(name),
        cell(came.whole),
        cell(came.part),
        cell(excused),
        cell(absent),
        cell(texts.percent(came.percent)),
      ]),
    })),
    result: null,
  }
  return [
    { type: 'fields', rows: rows.map(([label, text]) => ({ label, value: cell(text) })) },
    ...(table.groups.length > 0 ? [subsection(head), table] : []),
  ]
}

/** What was withdrawn is no longer told. */
export function impactBlocks({ impact }: ProgressEvaluation): Block[] {
  const { columns, empty } = texts.impact
  const told = impact.filter(({ withdrawnOn }) => withdrawnOn === null)
  if (told.length === 0) return [said(empty)]
  return [
    {
      type: 'table',
      columns: columnsOf(columns, [62, 110, 236, 105]),
      groups: [
        {
          caption: null,
          rows: told.map((one) => [
            cell(texts.indicators.date(one.date)),
            strong(one.whom),
            impactText(one),
            cell(one.commitment?.key ?? (one.objective || texts.impact.plan)),
          ]),
        },
      ],
      result: null,
    },
  ]
}

function impactText({ text, link, file }: ImpactNoteView): Inlines {
  const source = link ?? file
  const told = markdownInlines(text.trim())
  return source ? [...told, { text: `\n${texts.impact.source(source)}` }] : told
}

export function nextStepBlocks(steps: ProgressReportData['steps']): Block[] {
  const { results, steps: next, empty } = texts.nextSteps
  const blocks = steps.flatMap(({ number: of, title, ...told }): Block[] => {
    const rows = [
      { label: results, value: markdownInlines(told.results.trim()) },
      { label: next, value: markdownInlines(told.nextSteps.trim()) },
    ].filter(({ value }) => value.length > 0)
    return rows.length === 0 ? [] : [subsection(texts.numbered(of, title)), { type: 'fields', rows }]
  })
  return blocks.length > 0 ? blocks : [said(empty)]
}
