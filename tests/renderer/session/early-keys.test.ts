import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, ref, shallowRef, type EffectScope } from 'vue'
import { createEarlyKeys } from '../../../src-renderer/composables/session/early-keys.ts'

let scope: EffectScope
beforeEach(() => {
  vi.useFakeTimers()
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

function keys() {
  const open = shallowRef<{ id: string } | null>(null)
  const zone = ref('vote')
  const pressed: string[] = []
  const early = scope.run(() =>
    createEarlyKeys({ zone } as never, { open } as never, (event) => pressed.push(event.key)),
  )!
  return { open, zone, pressed, early, hit: (key: string) => early.hold({ key } as KeyboardEvent) }
}

it('keys pressed while the vote opens are cast when it is open, in their order', async () => {
  const { open, pressed, early, hit } = keys()
  expect(hit('f')).toBe(false)
  void early.holdUntil(Promise.resolve())
  expect([hit('f'), hit('c')]).toEqual([true, true])
  await vi.advanceTimersByTimeAsync(100)
  expect(pressed).toEqual([])
  open.value = { id: 'motion' }
  expect(pressed).toEqual(['f', 'c'])
  expect(hit('a')).toBe(false)
})

it('a vote that is refused casts nothing, and the keys are free again', async () => {
  const { pressed, early, hit } = keys()
  void early.holdUntil(Promise.resolve())
  hit('f')
  await vi.advanceTimersByTimeAsync(2001)
  expect(pressed).toEqual([])
  expect(hit('c')).toBe(false)
})

it('whoever left for the minutes meanwhile casts nothing', () => {
  const { open, zone, pressed, early, hit } = keys()
  void early.holdUntil(Promise.resolve())
  hit('f')
  zone.value = 'minutes'
  open.value = { id: 'motion' }
  expect(pressed).toEqual([])
})
