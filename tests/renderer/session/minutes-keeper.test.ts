import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AgendaItemId } from '../../../src-main/domain/ids.ts'
import type { Instant } from '../../../src-main/domain/time.ts'
import { createMinutesKeeper } from '../../../src-renderer/composables/session/minutes-keeper.ts'
import { unsavedOf } from '../../../src-renderer/composables/session/unsaved-text.ts'

const item = '00000000-0000-7000-8000-000000000001' as AgendaItemId
const now = '2026-10-15T16:42:07.000Z' as Instant

/** What a browser keeps, without a browser. */
function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('localStorage', memory())
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function keeper(answer: () => Promise<boolean> = () => Promise.resolve(true)) {
  const saved: string[] = []
  const made = createMinutesKeeper({
    now: () => now,
    save: (_, text) => {
      saved.push(text)
      return answer()
    },
  })
  return { ...made, saved }
}

describe('the text of an item', () => {
  it('is saved within half a second of the last keystroke', async () => {
    const { note, saved } = keeper()
    note(item, () => 'a')
    await vi.advanceTimersByTimeAsync(300)
    note(item, () => 'ab')
    await vi.advanceTimersByTimeAsync(300)
    expect(saved).toEqual([])
    await vi.advanceTimersByTimeAsync(200)
    expect(saved).toEqual(['ab'])
  })

  it('is saved too while nobody pauses', async () => {
    const { note, saved } = keeper()
    for (let letters = 1; letters <= 40; letters += 1) {
      note(item, () => 'x'.repeat(letters))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(saved.length).toBeGreaterThan(0)
    expect(saved.at(-1)?.length).toBeGreaterThan(20)
  })

  it('is kept in the browser until the data file has it', async () => {
    let settle: (isSaved: boolean) => void = () => {}
    const { note, saved } = keeper(() => new Promise((resolve) => (settle = resolve)))
    note(item, () => 'sin guardar')
    await vi.advanceTimersByTimeAsync(160)
    expect(unsavedOf(item)).toEqual({ text: 'sin guardar', at: now })
    await vi.advanceTimersByTimeAsync(500)
    expect(saved).toEqual(['sin guardar'])
    expect(unsavedOf(item)?.text).toBe('sin guardar')
    settle(true)
    await vi.advanceTimersByTimeAsync(1)
    expect(unsavedOf(item)).toBeNull()
  })

  it('stays in the browser when its saving is refused', async () => {
    const { note } = keeper(() => Promise.resolve(false))
    note(item, () => 'rechazado')
    await vi.advanceTimersByTimeAsync(600)
    expect(unsavedOf(item)?.text).toBe('rechazado')
  })

  it('typed during a saving is saved after it, and never twice at once', async () => {
    const settles: ((isSaved: boolean) => void)[] = []
    const { note, saved, pending } = keeper(() => new Promise((resolve) => settles.push(resolve)))
    note(item, () => 'uno')
    await vi.advanceTimersByTimeAsync(400)
    note(item, () => 'uno dos')
    await vi.advanceTimersByTimeAsync(1000)
    expect(saved).toEqual(['uno'])
    expect(pending(item)).toBe('uno dos')
    settles[0]?.(true)
    await vi.advanceTimersByTimeAsync(1)
    expect(saved).toEqual(['uno', 'uno dos'])
    settles[1]?.(true)
    await vi.advanceTimersByTimeAsync(1)
    expect(pending(item)).toBeNull()
    expect(unsavedOf(item)).toBeNull()
  })

  it('does without the browser when it keeps nothing', async () => {
    vi.stubGlobal('localStorage', undefined)
    const { note, saved } = keeper()
    note(item, () => 'texto')
    await vi.advanceTimersByTimeAsync(600)
    expect(saved).toEqual(['texto'])
  })
})
