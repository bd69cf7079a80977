import type { Activity } from '../domain/commitment.ts'
import { cellsOf } from '../domain/progress.ts'
import type { LocalDate } from '../domain/time.ts'
import type { ScheduleData } from './schedule.ts'

/** The cronograma as a gantt of Mermaid, to be pasted where Markdown is read. */
export function scheduleMermaid({ plan, commitments }: ScheduleData, today: LocalDate): string {
  const sections = commitments.flatMap(({ commitment, activities }) => [
    `    section ${plain(commitment.title)}`,
    ...activities.flatMap((activity, row) => tasksOf(activity, `c${commitment.number}a${row + 1}`, today)),
  ])
  return [
    'gantt',
    `    title ${plain(plan.name)}`,
    '    dateFormat YYYY-MM-DD',
    '    axisFormat %m/%Y',
    '    inclusiveEndDates',
    ...sections,
    '',
  ].join('\n')
}

function tasksOf(activity: Activity, id: string, today: LocalDate): string[] {
  const tag = tagOf(activity, today)
  return activity.spans.map(({ start, end }, index) => {
    const name = index === 0 ? id : `${id}s${index + 1}`
    const isMilestone = activity.kind === 'milestone'
    const parts = [...(isMilestone ? ['milestone'] : []), ...tag, name, start, isMilestone ? '0d' : end]
    return `    ${plain(activity.name)} :${parts.join(', ')}`
  })
}

function tagOf(activity: Activity, today: LocalDate): readonly string[] {
  if (activity.progress === 100) return ['done']
  const states = new Set(cellsOf(activity, today).values())
  if (states.has('late') || states.has('notStarted')) return ['crit']
  return states.has('inProgress') ? ['active'] : []
}

/** Without the signs by which Mermaid ends a name. */
function plain(text: string): string {
  return text
    .replaceAll(/[:;#%]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
