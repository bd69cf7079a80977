import { computed, type ComputedRef } from 'vue'
import type { AgendaItem } from '../../../src-main/domain/agenda.ts'
import { presenceIn, type SeatPresence } from '../../../src-main/domain/attendance.ts'
import { failure, type Failure } from '../../../src-main/domain/failure.ts'
import type { RecordId, SeatId } from '../../../src-main/domain/ids.ts'
import { presenceAt } from '../../../src-main/domain/room.ts'
import type { Person } from '../../../src-main/domain/seat.ts'
import { speaking, turnsOf, waiting, whyCannotAsk } from '../../../src-main/domain/speaker.ts'
import type { SessionContext } from './session-context.ts'
import { floorPatch } from './session-patches.ts'

/** Who sits there now. */
function nameIn(presence: SeatPresence, people: readonly (Person | null)[]): string {
  return presence.name || (people.find((person) => person?.id === presence.personId)?.name ?? '')
}

/** Who has the floor, who waits for it, and the commands of its keys; always under the item in course. */
export function createFloor(session: SessionContext, current: ComputedRef<AgendaItem | null>) {
  const { api, dossier, run, refusal } = session
  const now = computed(() => speaking(dossier.value.speakers))
  const queue = computed(() => (current.value ? waiting(turnsOf(dossier.value, current.value.id)) : []))
  /** Those who are there, have a voice and did not ask yet, and the guests. */
  const candidates = computed(() => {
    const item = current.value
    if (!item) return []
    const presence = presenceAt(dossier.value)
    const seats = dossier.value.members
      .filter(({ seat }) => whyCannotAsk(dossier.value, item, { seatId: seat.id, name: seat.name }) === null)
      .map(({ seat, holder, alternates }) => ({
        id: seat.id as string,
        label: seat.name,
        detail: nameIn(presenceIn(presence, seat.id), [holder, ...alternates]),
        keyLabel: String(seat.number),
      }))
    const guests = dossier.value.guests
      .filter(({ name }) => whyCannotAsk(dossier.value, item, { seatId: null, name }) === null)
      .map(({ id, name, organization }) => ({ id: id as string, label: name, detail: organization }))
    return [...seats, ...guests]
  })

  function under<T>(act: (item: AgendaItem) => T): T | null {
    refusal.value = null
    if (current.value) return act(current.value)
    const { status } = dossier.value.session
    const why: Failure =
      status === 'open' || status === 'recess'
        ? failure('speaker.nobody', {})
        : failure('session.notLive', { status })
    refusal.value = why
    return null
  }

  function ask(seatId: SeatId | null, name: string): void {
    under(({ id }) => run(() => api.speaker.ask({ agendaItemId: id, seatId, name })))
  }
  function give(turnId: RecordId | null): void {
    const given = turnId ?? queue.value[0]?.id ?? null
    const patch = given === null ? null : floorPatch(given, session.now.value)
    under(({ id }) => run(() => api.speaker.give({ agendaItemId: id, turnId: given }), patch))
  }
  function end(): void {
    const { id: sessionId } = dossier.value.session
    under(() => run(() => api.speaker.end({ sessionId }), floorPatch(null, session.now.value)))
  }

  return {
    now,
    queue,
    candidates,
    give,
    end,
    /** Whether there is an item to speak under; if not, why is said. */
    isReady: () => under(() => true) ?? false,
    /** Notes one of the candidates, or else someone by name. */
    note(id: string): void {
      const seat = dossier.value.members.find((member) => member.seat.id === id)?.seat
      const guest = dossier.value.guests.find((one) => one.id === id)
      if (seat) ask(seat.id, seat.name)
      else if (guest) ask(null, guest.name)
    },
    noteName: (name: string) => ask(null, name),
    leave(turnId: RecordId): void {
      refusal.value = null
      void run(() => api.speaker.leave({ turnId }))
    },
  }
}
