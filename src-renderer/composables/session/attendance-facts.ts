import type { AttendanceEvent } from '../../../src-main/domain/attendance.ts'
import { inOrder } from '../../../src-main/domain/attendance.ts'
import type { SeatId } from '../../../src-main/domain/ids.ts'
import type { Capacity } from '../../../src-main/domain/seat.ts'
import type { Instant } from '../../../src-main/domain/time.ts'
import { useSession } from './session-context.ts'
import { sessionHour } from './session-hour.ts'

type Fact = Pick<AttendanceEvent, 'capacity' | 'isRemote'> & {
  readonly kind: Exclude<AttendanceEvent['kind'], 'voided'>
  readonly at: Instant | null
  readonly note?: string
}

/** Corrections to the attendance of a seat: a fact is never changed, it is taken out and written again in one step. */
export function useAttendanceFacts(seatId: SeatId) {
  const { api, dossier, run, refusal } = useSession()
  const sessionId = dossier.value.session.id

  const facts = () => inOrder(dossier.value.attendance.filter((event) => event.seatId === seatId))
  const factsOf = (kind: AttendanceEvent['kind']) => facts().filter((event) => event.kind === kind)
  const movements = () => facts().filter(({ kind }) => kind !== 'excused')
  /** The departure that stands: nobody came back after it. */
  const departure = () =>
    movements()
      .slice(-1)
      .find(({ kind }) => kind === 'left')

  function set(replaces: readonly AttendanceEvent[], fact: Fact | null): Promise<unknown> {
    refusal.value = null
    const ids = replaces.map(({ id }) => id)
    const told = fact && { note: '', ...fact }
    return run(() => api.attendance.set({ sessionId, seatId, replaces: ids, fact: told }))
  }

  const momentOf = (typed: string) => sessionHour(dossier.value.session, dossier.value.body.timeZone, typed)

  return {
    async setState(state: Capacity | 'absent'): Promise<void> {
      if (state === 'absent') return void (await set(movements(), null))
      const left = departure()
      const last = factsOf('arrived').at(-1)
      const fact = { kind: 'arrived', capacity: state, isRemote: last?.isRemote ?? false } as const
      // Who left and is there again came back now; once the session ended, it never left.
      if (!last || (left && dossier.value.session.closedAt === null)) await set([], { ...fact, at: null })
      else {
        const same = factsOf('arrived').filter(({ at }) => at === last.at)
        await set([...same, ...(left ? [left] : [])], { ...fact, at: last.at })
      }
    },
    async setArrival(typed: string): Promise<void> {
      const at = momentOf(typed)
      const first = factsOf('arrived')[0]
      if (!at || first?.at === at) return
      const { capacity = 'holder', isRemote = false } = first ?? {}
      await set(first ? [first] : [], { kind: 'arrived', capacity, isRemote, at })
    },
    async setDeparture(typed: string): Promise<void> {
      const at = momentOf(typed)
      const left = departure()
      if (left?.at === at) return
      const replaces = left ? [left] : []
      const arrived = left ?? factsOf('arrived').at(-1)
      if (!typed && left) await set(replaces, null)
      else if (at && arrived)
        await set(replaces, { kind: 'left', capacity: arrived.capacity, isRemote: arrived.isRemote, at })
    },
    async setRemote(isRemote: boolean): Promise<void> {
      const last = factsOf('arrived').at(-1)
      if (last) await set([last], { kind: 'arrived', capacity: last.capacity, isRemote, at: last.at })
    },
    excuse: (note: string) =>
      set([], { kind: 'excused', capacity: 'holder', isRemote: false, at: null, note }),
    unexcuse: () => set(factsOf('excused'), null),
  }
}
