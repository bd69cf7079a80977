import type { Activity, Commitment, Completion, Indicator } from '../domain/commitment.ts'
import type { Rescheduling } from '../domain/action-plan.ts'
import type { Side } from '../domain/problem-tree.ts'
import type { LocalDate } from '../domain/time.ts'
import { goalName } from '../locale/development-goals.ts'
import { joined } from '../locale/grammar.ts'
import { periodWords, planTexts as texts, spansWords } from '../locale/plan-texts.ts'
import { planTerms } from '../locale/plan-terms.ts'
import { markdownInlines } from './markdown.ts'
import type { Block, Inlines, TableBlock } from './model.ts'
import { note, section, subsection } from './paragraphs.ts'

/** A commitment with all that its papers say of it. */
export type CommitmentRecord = {
  readonly commitment: Commitment
  readonly key: string
  readonly axis: string | null
  readonly pillars: readonly string[]
  /** Blocks of the tree it links to, in reading order. */
  readonly nodes: readonly { readonly side: Side; readonly number: string; readonly text: string }[]
  readonly activities: readonly Activity[]
  readonly indicators: readonly Indicator[]
  readonly progress: number | null
  readonly expected: number | null
  readonly completion: Completion
  readonly reportDue: LocalDate | null
  readonly reschedulings: readonly Rescheduling[]
}

const { labels, heads } = texts
type Row = { readonly label: string; readonly value: Inlines }

/** What the program says. */
const line = (label: string, text: string): Row => ({ label, value: text ? [{ text }] : [] })
/** What a person wrote. */
const prose = (label: string, text: string): Row => ({ label, value: markdownInlines(text.trim()) })

/** What was given in pesos, in cents; what has no amount does not count. */
export function pesosOf({ isFree, resources }: Pick<Commitment, 'isFree' | 'resources'>): number {
  return isFree ? 0 : resources.reduce((sum, { cents }) => sum + (cents ?? 0), 0)
}

/**
 * Its data and its text, what will be done and how it is measured: inside the plan, or on a paper of its own, with how
 * far each activity is.
 */
export function recordBlocks(record: CommitmentRecord, place: Place): Block[] {
  return [
    // On a paper of its own the key stands under the title.
    fieldsOf([...(place === 'inPlan' ? [line(labels.key, record.key)] : []), ...dataRows(record)]),
    ...activityBlocks(record.activities, place),
    ...indicatorBlocks(record.indicators, place),
  ]
}

type Place = 'inPlan' | 'alone'
const heading = { inPlan: subsection, alone: section } as const

/** A data sheet of what was written; what is blank is left out. */
function fieldsOf(rows: readonly Row[]): Block {
  return { type: 'fields', rows: rows.filter(({ value }) => value.length > 0) }
}

function dataRows({ commitment, axis, pillars, nodes }: CommitmentRecord): Row[] {
  const { start, end, goals, supporters, priorityGroups, verification } = commitment
  const { governmentResponsible, socialResponsible } = commitment
  return [
    line(labels.axis, axis ?? ''),
    line(labels.pillars, pillars.length > 0 ? joined(pillars) : texts.pending),
    prose(labels.problem, commitment.problem || texts.pending),
    line(labels.tree, nodes.map(({ side, number, text }) => texts.node(side, number, text)).join('\n')),
    prose(labels.objective, commitment.objective || texts.pending),
    prose(labels.solution, commitment.solution),
    prose(labels.contribution, commitment.contribution),
    prose(labels.population, commitment.population),
    line(labels.priority, priorityGroups.join('; ')),
    line(labels.responsible, texts.responsible(governmentResponsible, socialResponsible)),
    line(labels.supporters, supporters.join('; ')),
    line(labels.period, start && end ? periodWords({ start, end }) : texts.pending),
    line(labels.resources, resourceWords(commitment)),
    line(labels.goals, goals.map((goal) => goalName(goal)).join('; ')),
    line(labels.verification, verification.join('; ')),
    prose(labels.risks, commitment.risks),
  ]
}

function resourceWords(commitment: Pick<Commitment, 'isFree' | 'resources'>): string {
  const { isFree, resources } = commitment
  if (isFree) return texts.free
  const amounts = resources.filter(({ cents }) => cents !== null)
  const total = amounts.length > 1 ? [texts.total(pesosOf(commitment))] : []
  return [...resources.map(texts.resource), ...total].join('; ')
}

const plainCell = (text: string): Inlines => (text ? [{ text }] : [])

/** Rows under the captions of their groups, numbered through. */
function activityBlocks(activities: readonly Activity[], place: Place): Block[] {
  const hasProgress = place === 'alone'
  const head = heading[place](heads.activities)
  if (activities.length === 0) return [head, note(texts.noActivities)]
  const widths = hasProgress ? [26, 208, 116, 112, 51] : [26, 235, 126, 126]
  const groups = [...new Set(activities.map(({ group }) => group))]
  const rowOf = (activity: Activity): Inlines[] => {
    const { name, kind, responsible, spans, progress } = activity
    const what =
      kind === 'action' ? [] : [{ text: ` · ${planTerms.activityKinds[kind]}`, italic: true as const }]
    const cells = [
      plainCell(String(activities.indexOf(activity) + 1)),
      [{ text: name }, ...what],
      plainCell(responsible),
      plainCell(spansWords(spans)),
    ]
    return hasProgress ? [...cells, plainCell(texts.percent(progress))] : cells
  }
  const table: TableBlock = {
    type: 'table',
    columns: widths.map((width, index) => ({
      header: texts.activityColumns[index]!,
      width,
      align: index === 4 ? 'right' : 'left',
    })),
    groups: groups.map((group) => ({
      caption: group || null,
      rows: activities.filter((one) => one.group === group).map(rowOf),
    })),
    result: null,
  }
  return [head, table]
}

function indicatorBlocks(indicators: readonly Indicator[], place: Place): Block[] {
  const head = heading[place](heads.indicators)
  if (indicators.length === 0) return [head, note(texts.noIndicators)]
  const widths = [213, 70, 84, 84, 62]
  const table: TableBlock = {
    type: 'table',
    columns: widths.map((width, index) => ({ header: texts.indicatorColumns[index]!, width, align: 'left' })),
    groups: [{ caption: null, rows: indicators.map(indicatorRow) }],
    result: null,
  }
  return [head, table]
}

function indicatorRow(indicator: Indicator): Inlines[] {
  const { name, variable, formula, unit, baseline, baselineOn, target, targetOn, period } = indicator
  const how = [variable === name ? '' : variable, formula].filter(Boolean).join(' · ')
  return [
    [{ text: name, bold: true }, ...(how ? [{ text: `\n${how}` }] : [])],
    plainCell(unit),
    plainCell(texts.amount(baseline, baselineOn)),
    plainCell(texts.amount(target, targetOn)),
    plainCell(period),
  ]
}

/** How far it has come and what is due, with what a person said of it (R44, R46). */
export function standingBlocks(record: CommitmentRecord): Block[] {
  const { commitment, progress, expected, completion, reportDue } = record
  const report = commitment.reportedOn
    ? texts.reported(commitment.reportedOn)
    : reportDue
      ? texts.reportDue(reportDue)
      : ''
  return [
    section(heads.standing),
    fieldsOf([
      line(labels.progress, progress === null ? texts.noProgress : texts.progress(progress, expected)),
      line(
        labels.completion,
        texts.completion(planTerms.completions[completion], commitment.completionReason),
      ),
      prose(labels.results, commitment.results),
      prose(labels.nextSteps, commitment.nextSteps),
      line(labels.report, report),
      prose(labels.notes, commitment.notes),
    ]),
  ]
}

/** Former dates stay, with why they changed (R48). */
export function reschedulingBlocks({ commitment, activities, reschedulings }: CommitmentRecord): Block[] {
  if (reschedulings.length === 0) return []
  const nameOf = (id: string) =>
    id === commitment.id ? texts.wholeCommitment : (activities.find((one) => one.id === id)?.name ?? '')
  const dates = (start: LocalDate | null, end: LocalDate | null) =>
    start && end ? spansWords([{ start, end }]) : texts.noDates
  const widths = [78, 128, 96, 96, 115]
  const table: TableBlock = {
    type: 'table',
    columns: widths.map((width, index) => ({
      header: texts.reschedulingColumns[index]!,
      width,
      align: 'left',
    })),
    groups: [
      {
        caption: null,
        rows: reschedulings.map(({ on, subjectId, formerStart, formerEnd, start, end, reason }) =>
          [texts.date(on), nameOf(subjectId), dates(formerStart, formerEnd), dates(start, end), reason].map(
            plainCell,
          ),
        ),
      },
    ],
    result: null,
  }
  return [section(heads.reschedulings), table]
}
