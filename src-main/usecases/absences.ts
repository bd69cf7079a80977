import { presenceBySeat, presenceIn } from '../domain/attendance.ts'
import { countsAttendance } from '../domain/body-statistics.ts'
import type { BodyId } from '../domain/ids.ts'
import { covers, type Seat } from '../domain/seat.ts'
import type { AbsenceRow } from '../contract/views.ts'
import type { ReadStore } from './ports.ts'

/** How far back a run of absences is looked for. */
const longestRun = 60

/**
 * Absences without justification in a row of each seat, from the last session that counts back: who came, or justified
 * it, begins again.
 */
export function absencesOf(store: ReadStore, bodyId: BodyId): AbsenceRow[] {
  const sessions = store
    .where('session', { bodyId })
    .filter(countsAttendance)
    .sort((a, b) => (`${a.date}${a.time}` < `${b.date}${b.time}` ? 1 : -1))
    .slice(0, longestRun)
  const ids = sessions.map(({ id }) => id)
  const events = Map.groupBy(store.among('attendanceEvent', 'sessionId', ids), ({ sessionId }) => sessionId)
  const presences = new Map(ids.map((id) => [id, presenceBySeat(events.get(id) ?? [])]))
  const runOf = (seat: Seat): AbsenceRow => {
    const dates: AbsenceRow['dates'][number][] = []
    for (const { id, date } of sessions) {
      if (!covers({ from: seat.validFrom, to: seat.validTo }, date)) break
      const { arrivedAt, excuse } = presenceIn(presences.get(id)!, seat.id)
      if (arrivedAt !== null || excuse !== null) break
      dates.push(date)
    }
    return { seatId: seat.id, consecutive: dates.length, dates }
  }
  return store
    .where('seat', { bodyId })
    .filter(({ hasVote }) => hasVote)
    .map(runOf)
    .filter(({ consecutive }) => consecutive > 0)
}
