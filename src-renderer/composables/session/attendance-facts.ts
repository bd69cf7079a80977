import { ref, shallowRef } from 'vue'
import { inOrder, presenceOf, type AttendanceEvent } from '../../../src-main/domain/attendance.ts'
import { isRollCallOpen } from '../../../src-main/domain/conduct.ts'
import type { AttachmentId, SeatId } from '../../../src-main/domain/ids.ts'
import type { Capacity } from '../../../src-main/domain/seat.ts'
import type { Instant } from '../../../src-main/domain/time.ts'
import { wordFailure } from '../../../src-main/locale/errors.ts'
import { useSession } from './session-context.ts'
import { sessionHour } from './session-hour.ts'

export type ToldFact = Pick<AttendanceEvent, 'capacity' | 'isRemote'> &
  Partial<Pick<AttendanceEvent, 'note' | 'name' | 'appointment' | 'attachmentId'>> & {
    readonly kind: Exclude<AttendanceEvent['kind'], 'voided'>
    readonly at: Instant | null
  }

/** What was asked of the log of a seat and is not in it: it waits for its reason, or it was refused. */
export type PendingChange = {
  readonly replaces: readonly AttendanceEvent[]
  readonly fact: ToldFact | null
  readonly needsReason: boolean
}

/**
 * Corrections to the attendance of a seat: a fact is never changed, another takes its place. Once the session began it
 * says why; until then, or while it is refused, what was asked stays in sight.
 */
export function useAttendanceFacts(seatId: SeatId) {
  const { api, dossier, now, run, refusal } = useSession()
  const sessionId = dossier.value.session.id
  const pending = shallowRef<PendingChange | null>(null)
  const failure = ref('')

  const facts = () => inOrder(dossier.value.attendance.filter((event) => event.seatId === seatId))
  const factsOf = (kind: AttendanceEvent['kind']) => facts().filter((event) => event.kind === kind)
  const movements = () => facts().filter(({ kind }) => kind !== 'excused')
  /** The departure that stands: nobody came back after it. */
  const departure = () =>
    movements()
      .slice(-1)
      .find(({ kind }) => kind === 'left')

  async function send(reason: string): Promise<boolean> {
    const asked = pending.value
    if (!asked) return false
    refusal.value = null
    failure.value = ''
    const replaces = asked.replaces.map(({ id }) => id)
    const fact = asked.fact && { note: '', ...asked.fact }
    const reply = await run(() => api.attendance.set({ sessionId, seatId, replaces, fact, reason }))
    if (reply) discard()
    else {
      failure.value = refusal.value ? wordFailure(refusal.value) : ''
      refusal.value = null
    }
    return reply !== null
  }

  function discard(): void {
    pending.value = null
    failure.value = ''
  }

  async function set(replaces: readonly AttendanceEvent[], fact: ToldFact | null): Promise<boolean> {
    failure.value = ''
    const needsReason = replaces.length > 0 && !isRollCallOpen(dossier.value)
    pending.value = { replaces, fact, needsReason }
    return needsReason ? false : send('')
  }

  const momentOf = (typed: string) => sessionHour(dossier.value.session, dossier.value.body.timeZone, typed)

  return {
    pending,
    failure,
    confirm: send,
    discard,
    /** The seat as it would be with what was asked. */
    preview() {
      const replaced = new Set(pending.value?.replaces.map(({ id }) => id))
      const kept = facts().filter(({ id }) => !replaced.has(id))
      const fact = pending.value?.fact
      return presenceOf(fact ? [...kept, eventOf(fact, fact.at ?? now.value)] : kept)
    },
    excuses: () => factsOf('excused'),
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
      if (!at || first?.at === at) return discard()
      await set(first ? [first] : [], { ...arrivalAs(first), at })
    },
    async setDeparture(typed: string): Promise<void> {
      const at = momentOf(typed)
      const left = departure()
      if (left?.at === at) return discard()
      const replaces = left ? [left] : []
      const arrived = left ?? factsOf('arrived').at(-1)
      if (!typed && left) await set(replaces, null)
      else if (at && arrived)
        await set(replaces, { kind: 'left', capacity: arrived.capacity, isRemote: arrived.isRemote, at })
    },
    async setRemote(isRemote: boolean): Promise<void> {
      const last = factsOf('arrived').at(-1)
      if (last) await set([last], { ...arrivalAs(last), isRemote, at: last.at })
    },
    /** Someone without mandate comes in the place of the holder, and takes the hour of who was noted before. */
    accredit(name: string, appointment: string): Promise<boolean> {
      const last = departure() ? undefined : factsOf('arrived').at(-1)
      const { isRemote, at } = last ?? { isRemote: false, at: null }
      const fact = { kind: 'arrived', capacity: 'alternate', name, appointment, isRemote, at } as const
      return set(last ? [last] : [], fact)
    },
    excuse: (note: string, attachmentId: AttachmentId | null = null) =>
      set([], { kind: 'excused', capacity: 'holder', isRemote: false, at: null, note, attachmentId }),
    unexcuse: () => set(factsOf('excused'), null),
  }

  /** Who came is the same when its hour is another. */
  function arrivalAs(event: AttendanceEvent | undefined): Omit<ToldFact, 'at'> {
    if (!event) return { kind: 'arrived', capacity: 'holder', isRemote: false }
    const { capacity, isRemote, name, note } = event
    return { kind: 'arrived', capacity, isRemote, name, note, appointment: event.appointment }
  }

  /** A fact as if it were in the log already, after every other of its minute. */
  function eventOf(fact: ToldFact, at: Instant): AttendanceEvent {
    return {
      id: 'ffffffff-ffff-7fff-bfff-ffffffffffff' as AttendanceEvent['id'],
      sessionId,
      seatId,
      personId: null,
      note: '',
      name: '',
      appointment: '',
      attachmentId: null,
      corrects: [],
      reason: '',
      recordedAt: at,
      ...fact,
      at,
    }
  }
}

export type AttendanceFacts = ReturnType<typeof useAttendanceFacts>
