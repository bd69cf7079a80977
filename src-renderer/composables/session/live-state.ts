import { computed, inject, onScopeDispose, ref, shallowRef, watch, type InjectionKey } from 'vue'
import type { ItemStatus } from '../../../src-main/domain/agenda.ts'
import { openMotion } from '../../../src-main/domain/dossier.ts'
import { failure } from '../../../src-main/domain/failure.ts'
import type { AgendaItemId, SeatId } from '../../../src-main/domain/ids.ts'
import { isLive } from '../../../src-main/domain/session.ts'
import { undoneWords } from '../../../src-main/locale/ui-undo.ts'
import { createFloor } from './live-floor.ts'
import { currentItem, motionOf, nextItem, type Zone } from './live-view.ts'
import type { SessionContext } from './session-context.ts'
import { cyclePatch, recessPatch, resumePatch, statusPatch } from './session-patches.ts'

/** How long a notice stays, in milliseconds. */
const noticeTime = 8000

/** The live screen: which item is read, who has the keyboard, and the commands of its keys. */
export function createLiveState(session: SessionContext) {
  const { api, dossier, now, run, refusal } = session
  const sessionId = dossier.value.session.id
  const current = computed(() => currentItem(dossier.value))
  const viewedId = ref<AgendaItemId | null>(current.value?.id ?? dossier.value.agenda[0]?.id ?? null)
  const viewed = computed(() => dossier.value.agenda.find((item) => item.id === viewedId.value) ?? null)
  const motion = computed(() => motionOf(dossier.value, viewed.value))
  const zone = ref<Zone>(openMotion(dossier.value) ? 'vote' : 'minutes')
  const panel = ref<'rollCall' | 'vote'>(openMotion(dossier.value) ? 'vote' : 'rollCall')
  /** The last seat whose key was pressed: it stays in sight however many there are. */
  const touched = shallowRef<{ readonly seatId: SeatId } | null>(null)
  /** What was just done, said in the bottom bar for a while. */
  const notice = ref('')
  let silence = 0
  /** Asks the part that owns the zone to take the focus. */
  const focusAsked = shallowRef<{ readonly zone: Zone } | null>(null)

  watch(
    () => current.value?.id,
    (id) => {
      if (id) viewedId.value = id
    },
  )

  function say(words: string): void {
    notice.value = words
    clearTimeout(silence)
    silence = window.setTimeout(() => (notice.value = ''), noticeTime)
  }
  onScopeDispose(() => clearTimeout(silence))

  function take(next: Zone): void {
    if (next === 'rollCall' || next === 'vote') panel.value = next
    zone.value = next
    focusAsked.value = { zone: next }
  }

  function setStatus(itemId: AgendaItemId, status: ItemStatus): void {
    const open = openMotion(dossier.value)
    if (open) {
      const item = dossier.value.agenda.find(({ id }) => id === open.agendaItemId)
      refusal.value = failure('agenda.voteOpen', { item: item?.title ?? '' })
      return
    }
    refusal.value = null
    void session.minutes.flushAll()
    void run(() => api.agenda.setStatus({ itemId, status }), statusPatch(itemId, status, now.value))
    if (status === 'inProgress') viewedId.value = itemId
  }

  /** Reading another item goes towards the one in course; from there the next one begins. */
  function step(direction: 1 | -1): void {
    const { agenda, session: record } = dossier.value
    const index = agenda.findIndex((item) => item.id === viewedId.value)
    const isAtCurrent = current.value === null || viewedId.value === current.value.id
    if (direction === 1 && isAtCurrent && record.status === 'open') {
      const next = nextItem(dossier.value, current.value)
      if (next) setStatus(next.id, 'inProgress')
      else if (current.value) setStatus(current.value.id, 'done')
      return
    }
    const other = agenda[index + direction]
    if (other) viewedId.value = other.id
  }

  function toggleRecess(): void {
    const { status } = dossier.value.session
    if (!isLive(dossier.value.session)) return
    if (status === 'open') void run(() => api.session.recess({ sessionId }), recessPatch(now.value))
    else void run(() => api.session.resume({ sessionId }), resumePatch(now.value))
  }

  return {
    session,
    current,
    viewedId,
    viewed,
    motion,
    zone,
    panel,
    focusAsked,
    touched,
    notice,
    floor: createFloor(session, current),
    take,
    setStatus,
    step,
    toggleRecess,
    cycle(seatId: SeatId): void {
      touched.value = { seatId }
      refusal.value = null
      const patch = cyclePatch(dossier.value, seatId, now.value)
      void run(() => api.attendance.cycle({ sessionId, seatId }), patch)
    },
    async undo(): Promise<void> {
      refusal.value = null
      const undone = await run(() => api.history.undo({ sessionId }))
      if (undone) say(undoneWords(undone.command, undone.subject))
    },
  }
}

export type LiveState = ReturnType<typeof createLiveState>
export const liveStateKey: InjectionKey<LiveState> = Symbol('live')

export function useLive(): LiveState {
  const live = inject(liveStateKey)
  if (!live) throw new Error('a part of the live screen outside of it')
  return live
}
