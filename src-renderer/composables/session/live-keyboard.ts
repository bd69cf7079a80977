import { onBeforeUnmount, onMounted, ref } from 'vue'
import type { SeatId } from '../../../src-main/domain/ids.ts'
import { isTaken } from '../key-combination.ts'
import type { LiveState } from './live-state.ts'
import type { LiveVote } from './live-vote.ts'
import type { Zone } from './live-view.ts'
import { createEarlyKeys } from './early-keys.ts'
import { isTyped, seatKeys } from './seat-keys.ts'
import { pressVoteKey } from './vote-keys.ts'

const zoneKeys: Record<string, Zone> = {
  F2: 'minutes',
  F4: 'agenda',
  F6: 'rollCall',
  F8: 'vote',
  F9: 'agreement',
}
/** By place on the keyboard: with Alt, some layouts give another letter. */
const altKeys: Record<string, Zone> = {
  KeyT: 'minutes',
  KeyO: 'agenda',
  KeyL: 'rollCall',
  KeyV: 'vote',
  KeyD: 'agreement',
  KeyG: 'followUp',
}

export type KeyboardActions = {
  readonly speaker: () => void
  readonly phrase: (index: number) => void
  readonly hour: () => void
  readonly ask: () => void
  readonly add: () => void
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

/** Keys of the live screen. Single keys work only in the zone that the bottom bar names, and never while typing. */
export function useLiveKeyboard(live: LiveState, vote: LiveVote, actions: KeyboardActions) {
  const early = createEarlyKeys(live, vote, (event) => single(event))
  /** Digits of a seat number being typed. */
  const typed = ref('')
  const members = () => live.session.dossier.value.members

  function go(zone: Zone): void {
    if (zone === 'followUp' && live.viewed.value?.kind !== 'followUp') return
    typed.value = ''
    live.take(zone)
    if (zone === 'vote' && vote.isToVote.value) void early.holdUntil(vote.start())
  }

  const altActions: Record<string, () => void> = {
    KeyI: actions.speaker,
    KeyR: live.toggleRecess,
    KeyH: actions.hour,
    KeyS: actions.ask,
    KeyA: actions.add,
    KeyN: () => live.floor.give(null),
    KeyX: live.floor.end,
  }

  function withModifiers(event: KeyboardEvent): boolean {
    const isCtrl = event.ctrlKey || event.metaKey
    if (event.altKey && !isCtrl) {
      const zone = altKeys[event.code]
      const act = altActions[event.code]
      if (zone) go(zone)
      else act?.()
      return Boolean(zone ?? act)
    }
    if (!isCtrl || event.altKey) return false
    if (event.key === 'ArrowDown') live.step(1)
    else if (event.key === 'ArrowUp') live.step(-1)
    else if (/^Digit[1-9]$/.test(event.code) && !event.shiftKey)
      actions.phrase(Number(event.code.slice(5)) - 1)
    else if (event.key === 'Enter' && live.zone.value === 'vote') vote.save()
    else if (event.key.toLowerCase() === 'z' && !event.shiftKey && !isEditable(event.target)) void live.undo()
    else return false
    return true
  }

  function onSeat(seatId: SeatId): void {
    if (live.zone.value === 'rollCall') live.cycle(seatId)
    else vote.choose(seatId)
  }

  function seatOf(key: string): SeatId | null {
    const found = [...seatKeys(members(), live.zone.value === 'vote')].find(([, label]) => label === key)
    return found?.[0] ?? null
  }

  function typedNumber(event: KeyboardEvent): boolean {
    if (/^\d$/.test(event.key)) typed.value = (typed.value + event.key).slice(-3)
    else if (event.key === 'Backspace' && typed.value) typed.value = typed.value.slice(0, -1)
    else if (event.key === 'Enter' && typed.value) {
      const seatId = seatOf(String(Number(typed.value)))
      typed.value = ''
      if (seatId) onSeat(seatId)
    } else return false
    return true
  }

  function single(event: KeyboardEvent): boolean {
    const { zone } = live
    if (zone.value !== 'rollCall' && zone.value !== 'vote') return false
    if (zone.value === 'vote' && early.hold(event)) return true
    if (isTyped(members()) && typedNumber(event)) return true
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
    if (zone.value === 'vote' && pressVoteKey(key, vote)) return true
    const seatId = isTyped(members()) ? null : seatOf(key)
    if (seatId) onSeat(seatId)
    return seatId !== null
  }

  function onKey(event: KeyboardEvent): void {
    if (isTaken(event) || event.isComposing || document.querySelector('[role="dialog"][data-state="open"]'))
      return
    const zone =
      event.ctrlKey || event.altKey || event.metaKey || event.shiftKey ? undefined : zoneKeys[event.key]
    const isHandled = zone
      ? (go(zone), true)
      : event.key === 'Escape'
        ? (go('minutes'), true)
        : event.ctrlKey || event.altKey || event.metaKey
          ? withModifiers(event)
          : !event.repeat && !isEditable(event.target) && single(event)
    if (isHandled) event.preventDefault()
  }

  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))
  return { typed }
}
