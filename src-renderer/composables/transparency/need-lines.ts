import type { NeedRow } from '../../../src-main/contract/plan-views.ts'
import { type InformationNeed, NeedDraft, needStatuses } from '../../../src-main/domain/information-need.ts'
import { fold } from '../../../src-main/domain/text.ts'
import type { LocalDate } from '../../../src-main/domain/time.ts'
import { dateNear, relativeDay } from '../../../src-main/locale/dates.ts'
import { needTerms } from '../../../src-main/locale/need-terms.ts'
import { uiTransparency as text } from '../../../src-main/locale/ui-transparency.ts'
import type { StateTone } from '../../components/feedback/state-tone.ts'
import type { NeedLine } from '../../components/transparency/need-line.ts'

export const needStates = ['all', 'late', ...needStatuses] as const
export type NeedState = (typeof needStates)[number]

export type NeedFilter = {
  readonly state: NeedState
  readonly group: string | null
  readonly words: string
}

const isIn = (state: NeedState, row: NeedRow) =>
  state === 'all' || (state === 'late' ? row.isOverdue : row.status === state)

/** How many there are in each state. */
export function countByState(rows: readonly NeedRow[]): Record<NeedState, number> {
  const amounts = needStates.map((state) => [state, rows.filter((row) => isIn(state, row)).length] as const)
  return Object.fromEntries(amounts) as Record<NeedState, number>
}

/** What is overdue first, longest ago before; then what waits to be published, what is up to date and what is declined. */
const order: Record<NeedRow['status'], number> = { asked: 1, preparing: 2, published: 3, declined: 4 }
const rank = (row: NeedRow) => (row.isOverdue ? 0 : order[row.status])

export function filterNeeds(
  rows: readonly NeedRow[],
  { state, group, words }: NeedFilter,
): readonly NeedRow[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  return rows
    .filter((row) => {
      if (!isIn(state, row) || (group !== null && row.group !== group)) return false
      const { need, title, heardAt, responsible, commitment } = row
      const haystack = fold([row.group, need, title, heardAt, responsible, commitment ?? ''].join(' '))
      return wanted.every((word) => haystack.includes(word))
    })
    .sort(
      (a, b) => rank(a) - rank(b) || (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.number - b.number,
    )
}

const tones: Record<InformationNeed['status'], StateTone> = {
  asked: 'amber',
  preparing: 'neutral',
  published: 'petrol',
  declined: 'outline',
}

function dueNote({ due, isOverdue }: NeedRow, today: LocalDate): string {
  if (due === null) return ''
  return isOverdue ? text.expired(relativeDay(due, today)) : text.due(relativeDay(due, today))
}

const said = new WeakMap<NeedRow, NeedLine & { readonly day: LocalDate }>()

/** A row of the table, said as of a day; the same row is the same line, which is then drawn once. */
export function needLine(row: NeedRow, day: LocalDate): NeedLine {
  const known = said.get(row)
  if (known?.day === day) return known
  const line = { ...wordedLine(row, day), day }
  said.set(row, line)
  return line
}

function wordedLine(row: NeedRow, today: LocalDate): NeedLine {
  const isPublished = row.status === 'published'
  return {
    id: row.id,
    number: row.number,
    group: row.group,
    need: row.need,
    heard: text.heard(row.heardAt, row.heardOn ? dateNear(row.heardOn, today) : ''),
    commitment: row.commitment === null ? '' : text.commitment(row.commitment),
    title: row.status === 'declined' ? '' : row.title,
    link: row.link,
    attachmentId: row.attachmentId,
    format:
      row.format && row.status !== 'declined'
        ? `${row.format} · ${row.isOpenFormat ? text.open : text.closed}`
        : '',
    reason: row.status === 'declined' ? row.declineReason : '',
    frequency: isPublished ? needTerms.frequencies[row.frequency] : '',
    updated: isPublished && row.updatedOn ? text.updated(dateNear(row.updatedOn, today)) : '',
    dueNote: dueNote(row, today),
    responsible: row.responsible,
    state: needTerms.statuses[row.status],
    tone: tones[row.status],
    isLate: row.isOverdue,
  }
}

/** What of a row is written by a person. */
export const draftOf = (row: NeedRow): NeedDraft => NeedDraft.strip().parse(row)

export const blankNeed: NeedDraft = {
  group: '',
  need: '',
  heardAt: '',
  heardOn: null,
  status: 'asked',
  declineReason: '',
  responsible: '',
  title: '',
  link: null,
  attachmentId: null,
  format: '',
  isOpenFormat: false,
  frequency: 'monthly',
  updatedOn: null,
  commitmentId: null,
}
