import type { Activity } from '../domain/commitment.ts'
import { monthOf, monthsFrom } from '../domain/month.ts'
import { markedMonths } from '../domain/spans.ts'
import { monthAndYear } from '../locale/months.ts'
import { scheduleFile as texts } from '../locale/schedule-texts.ts'
import type { ScheduleData } from './schedule.ts'

type Told = {
  readonly head: string
  /** Of an activity of a commitment; `title` is that of the latter. */
  readonly of: (activity: Activity, title: string) => string
  /** Without it the column says nothing. */
  readonly isPlain: (activity: Activity) => boolean
}

/** Columns that are there when some row has something to say in them. */
const optional: readonly Told[] = [
  { head: texts.group, of: ({ group }) => group, isPlain: ({ group }) => !group },
  { head: texts.kind, of: ({ kind }) => texts.kinds[kind], isPlain: ({ kind }) => kind === 'action' },
  { head: texts.place, of: ({ place }) => place, isPlain: ({ place }) => !place },
  { head: texts.note, of: ({ note }) => note, isPlain: ({ note }) => !note },
  { head: texts.weight, of: ({ weight }) => String(weight), isPlain: ({ weight }) => weight === 1 },
]

/** The paper's grid as cells: a row for each action, a column for each month, an x where they meet (R47). */
export function scheduleCells({ plan, commitments }: ScheduleData): string[][] {
  const months = monthsFrom(monthOf(plan.start), monthOf(plan.end))
  const rows = commitments.flatMap(({ commitment, activities }) =>
    activities.map((activity) => ({ activity, title: commitment.title })),
  )
  const told: readonly Told[] = [
    ...(commitments.length > 1
      ? [{ head: texts.commitment, of: (_: Activity, title: string) => title, isPlain: () => false }]
      : []),
    { head: texts.action, of: ({ name }) => name, isPlain: () => false },
    { head: texts.responsible, of: ({ responsible }) => responsible, isPlain: () => false },
    ...optional.filter(({ isPlain }) => rows.some(({ activity }) => !isPlain(activity))),
  ]
  const head = [...told.map((one) => one.head), ...months.map(monthAndYear), texts.progress]
  return [
    head,
    ...rows.map(({ activity, title }) => {
      const marked = markedMonths(activity.spans)
      return [
        ...told.map(({ of }) => of(activity, title)),
        ...months.map((month) => (marked.has(month) ? 'x' : '')),
        `${activity.progress} %`,
      ]
    }),
  ]
}
