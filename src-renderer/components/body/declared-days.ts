import type { BodyFile } from '../../../src-main/contract/views.ts'
import type { NonWorkingDay } from '../../../src-main/domain/body.ts'
import type { RecordId } from '../../../src-main/domain/ids.ts'
import { addDays, daysBetween, type LocalDate } from '../../../src-main/domain/time.ts'

/** A line of the calendar: a day of the law, or days in a row that were declared together. */
export type DayLine = {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly days: number
  readonly name: string
  readonly isWorked: boolean
  /** What to take back; none for a day of the law. */
  readonly ids: readonly RecordId[]
}

/** Days in a row with the same reason are one line, with the Saturdays and Sundays among them. */
function declaredLines(declared: readonly NonWorkingDay[]): DayLine[] {
  const lines: DayLine[] = []
  for (const { id, date, name, isWorked } of [...declared].sort((a, b) => a.date.localeCompare(b.date))) {
    const last = lines.at(-1)
    const follows =
      last?.name === name && last.isWorked === isWorked && addDays(last.to, 1) === date && last.days < 366
    if (last && follows)
      lines[lines.length - 1] = { ...last, to: date, days: last.days + 1, ids: [...last.ids, id] }
    else lines.push({ from: date, to: date, days: 1, name, isWorked, ids: [id] })
  }
  return lines
}

/** The calendar of a body in order. A day of the law that was declared worked is only what it was declared. */
export function dayLines({
  nonWorkingDays,
  legalDays,
}: Pick<BodyFile, 'nonWorkingDays' | 'legalDays'>): DayLine[] {
  const worked = new Set(nonWorkingDays.filter(({ isWorked }) => isWorked).map(({ date }) => date))
  const legal = legalDays
    .filter(({ date }) => !worked.has(date))
    .map(({ date, name }) => ({ from: date, to: date, days: 1, name, isWorked: false, ids: [] }))
  return [...legal, ...declaredLines(nonWorkingDays)].sort((a, b) => daysBetween(b.from, a.from))
}
