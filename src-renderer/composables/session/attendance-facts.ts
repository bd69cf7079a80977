import type { AttendanceEvent } from '../../../src-main/domain/attendance.ts'
import { inOrder } from '../../../src-main/domain/attendance.ts'
import type { SeatId } from '../../../src-main/domain/ids.ts'
import type { Capacity } from '../../../src-main/domain/seat.ts'
import { instantOf, LocalTime, type Instant } from '../../../src-main/domain/time.ts'
import { useSession } from './session-context.ts'

type Fact = Pick<AttendanceEvent, 'kind' | 'capacity' | 'isRemote'> & {
  readonly at: Instant | null
  readonly note?: string
}

/** Corrections to the attendance of a seat: a fact is never changed, it is taken out and written again. */
export function useAttendanceFacts(seatId: SeatId) {
  const { api, dossier, run, refusal } = useSession()
  const sessionId = dossier.value.session.id

  const factsOf = (kind: AttendanceEvent['kind']) =>
    inOrder(dossier.value.attendance.filter((event) => event.seatId === seatId && event.kind === kind))

  function record({ note = '', ...fact }: Fact): Promise<unknown> {
    refusal.value = null
    return run(() => api.attendance.record({ sessionId, seatId, note, ...fact }))
  }

  async function remove(events: readonly AttendanceEvent[]): Promise<void> {
    refusal.value = null
    for (const { id } of events) await run(() => api.attendance.remove({ id }))
  }

  /** The moment of that hour on the day of the session; null when what was typed is not an hour. */
  function momentOf(typed: string): Instant | null {
    const parsed = LocalTime.safeParse(typed)
    if (!parsed.success) return null
    return instantOf(dossier.value.session.date, parsed.data, dossier.value.body.timeZone)
  }

  return {
    factsOf,
    record,
    remove,
    async setState(state: Capacity | 'absent'): Promise<void> {
      const arrivals = factsOf('arrived')
      const last = arrivals.at(-1)
      if (state === 'absent') return remove([...factsOf('left'), ...arrivals])
      const at = last?.at ?? null
      await remove(arrivals.filter(({ at: hour }) => hour === at))
      await record({ kind: 'arrived', capacity: state, isRemote: last?.isRemote ?? false, at })
    },
    async setArrival(typed: string): Promise<void> {
      const at = momentOf(typed)
      const first = factsOf('arrived')[0]
      if (!at || first?.at === at) return
      const { capacity = 'holder', isRemote = false } = first ?? {}
      if ((await record({ kind: 'arrived', capacity, isRemote, at })) && first) await remove([first])
    },
    async setDeparture(typed: string): Promise<void> {
      const at = momentOf(typed)
      const last = factsOf('left').at(-1)
      if (last?.at === at) return
      const arrived = factsOf('arrived').at(-1)
      if (!typed && last) return remove([last])
      if (!at || !arrived) return
      const { capacity, isRemote } = arrived
      if ((await record({ kind: 'left', capacity, isRemote, at })) && last) await remove([last])
    },
    async setRemote(isRemote: boolean): Promise<void> {
      const last = factsOf('arrived').at(-1)
      if (!last) return
      await remove([last])
      await record({ kind: 'arrived', capacity: last.capacity, isRemote, at: last.at })
    },
    excuse: (note: string) =>
      record({ kind: 'excused', capacity: 'holder', isRemote: false, at: null, note }),
    unexcuse: () => remove(factsOf('excused')),
  }
}
