import type { ActionPlan } from '../domain/action-plan.ts'
import type { Body, Letterhead } from '../domain/body.ts'
import type { Activity, Commitment } from '../domain/commitment.ts'
import { planKey } from '../domain/keys.ts'
import { type Month, monthOf, monthsFrom } from '../domain/month.ts'
import { changesYear, yearsOver } from '../domain/schedule-marks.ts'
import { markedMonths } from '../domain/spans.ts'
import { schedulePaper as texts } from '../locale/schedule-texts.ts'
import { initialOfMonth, shortMonth } from '../locale/months.ts'
import { footerOf, letterheadOf, paperName } from './frame.ts'
import type { IssueStamp } from './issue-stamp.ts'
import type { Block, DocumentModel, GridBlock, GridRow } from './model.ts'
import { section } from './paragraphs.ts'

/** A plan with the rows of its commitments, and whose it is. */
export type ScheduleData = {
  readonly body: Body
  readonly letterhead: Letterhead | null
  readonly plan: ActionPlan
  readonly commitments: readonly {
    readonly commitment: Commitment
    readonly activities: readonly Activity[]
  }[]
  /** Key of the agreement that approved it. */
  readonly agreement: string | null
}

/** Key of the cronograma of a plan: `STM-VA/PA/01-CR`. */
export function scheduleKey(acronym: string, plan: Pick<ActionPlan, 'number'>): string {
  return `${planKey(acronym, plan)}-CR`
}

/** Months that a sheet holds, and from how many on they are named by their initial. */
const mostMonths = 24
const mostNamed = 18

/** The month grid, on one landscape page while it is legible (R47). */
export function scheduleDocument(data: ScheduleData, stamp: IssueStamp): DocumentModel {
  const { body, letterhead, plan } = data
  const key = scheduleKey(body.acronym, plan)
  const name = paperName(body, letterhead)
  const title = titleOf(data)
  return {
    kind: 'schedule',
    language: 'es-MX',
    title,
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
    blocks: [{ type: 'title', text: title, subtitle: subtitleOf(data) }, ...gridBlocks(data), noteOf(data)],
  }
}

function titleOf({ plan, commitments }: ScheduleData): string {
  return commitments.length === 1
    ? texts.titleOf(commitments[0]!.commitment.title)
    : texts.titleOfPlan(plan.name)
}

function subtitleOf({ plan, commitments, agreement }: ScheduleData): string {
  const rows = commitments.reduce((sum, { activities }) => sum + activities.length, 0)
  return texts.subtitle(monthOf(plan.start), monthOf(plan.end), rows, agreement)
}

/** One grid, or several when there are more months than a sheet holds: as even as they can be. */
function gridBlocks(data: ScheduleData): Block[] {
  const { plan } = data
  const months = monthsFrom(monthOf(plan.start), monthOf(plan.end))
  const parts = Math.ceil(months.length / mostMonths)
  const size = Math.ceil(months.length / parts)
  return Array.from({ length: parts }, (_, part) => months.slice(part * size, (part + 1) * size)).flatMap(
    (some, part): Block[] => [
      ...(part > 0 ? [{ type: 'pageBreak' } as const] : []),
      ...(parts > 1 ? [section(texts.part(some[0]!, some.at(-1)!))] : []),
      gridOf(data, some),
    ],
  )
}

function gridOf({ commitments }: ScheduleData, months: readonly Month[]): GridBlock {
  const name = months.length > mostNamed ? initialOfMonth : shortMonth
  const isMany = commitments.length > 1
  const totals = months.map(
    (month) =>
      commitments.flatMap(({ activities }) =>
        activities.filter(({ spans }) => markedMonths(spans).has(month)),
      ).length,
  )
  return {
    type: 'grid',
    headers: texts.headers,
    years: yearsOver(months).map(({ year, months: columns }) => ({ label: String(year), columns })),
    columns: months.map((month) => ({ label: name(month), isTurn: changesYear(month, months[0]!) })),
    groups: commitments.flatMap(({ commitment, activities }) => {
      const rows = activities.map((activity, index) => ({ activity, index }))
      const groups = runsOf(rows, ({ activity }) => activity.group)
      const captions = groups.map(({ name: caption, rows: some }) => ({
        caption: caption || null,
        level: 2 as const,
        rows: some.map(({ activity, index }) => rowOf(activity, index, months)),
      }))
      const heading = {
        caption: texts.commitment(commitment.number, commitment.title),
        level: 1 as const,
        rows: [],
      }
      return isMany ? [heading, ...captions] : captions
    }),
    totals: { label: texts.totals, values: totals.map(String) },
  }
}

function rowOf(activity: Activity, index: number, months: readonly Month[]): GridRow {
  const marked = markedMonths(activity.spans)
  const mark = texts.marks[activity.kind]
  return {
    number: String(index + 1),
    name: activity.name,
    responsible: activity.responsible,
    marks: months.map((month) => (marked.has(month) ? mark : '')),
  }
}

/** Rows one after another under the same name. */
function runsOf<T>(rows: readonly T[], nameOf: (row: T) => string): { name: string; rows: T[] }[] {
  const runs: { name: string; rows: T[] }[] = []
  for (const row of rows) {
    const name = nameOf(row)
    const last = runs.at(-1)
    if (last?.name === name) last.rows.push(row)
    else runs.push({ name, rows: [row] })
  }
  return runs
}

function noteOf({ plan, commitments }: ScheduleData): Block {
  const hasMilestone = commitments.some(({ activities }) =>
    activities.some(({ kind }) => kind === 'milestone'),
  )
  const crosses = monthOf(plan.start).slice(0, 4) !== monthOf(plan.end).slice(0, 4)
  return {
    type: 'paragraph',
    style: 'note',
    content: [{ text: texts.note({ hasMilestone, crosses }) }],
  }
}
