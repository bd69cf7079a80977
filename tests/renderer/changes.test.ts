import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ChangeEvent } from '../../src-main/contract/views.ts'
import type { Instant } from '../../src-main/domain/time.ts'

const { subscribe } = vi.hoisted(() => ({ subscribe: vi.fn<() => Promise<AsyncGenerator<ChangeEvent>>>() }))
vi.mock('../../src-renderer/api/client.ts', () => ({ api: { changes: { subscribe } } }))
const { followChanges } = await import('../../src-renderer/api/changes.ts')

const told: (number | 'gap')[] = []
let stop: AbortController

beforeEach(() => {
  vi.useFakeTimers()
  told.length = 0
  stop = new AbortController()
})
afterEach(() => {
  stop.abort()
  vi.useRealTimers()
})

async function* stream(...revisions: readonly number[]): AsyncGenerator<ChangeEvent> {
  for (const revision of revisions)
    yield { revision, at: '2026-10-15T15:00:00.000Z' as Instant, put: ['body:1'], removed: [] }
}

/** Follows those streams one after another, then none any more. */
async function follow(...streams: readonly AsyncGenerator<ChangeEvent>[]) {
  subscribe.mockReset().mockImplementation(() => new Promise(() => undefined))
  for (const one of streams) subscribe.mockResolvedValueOnce(one)
  void followChanges(
    {
      onChange: ({ revision }) => told.push(revision),
      onGap: () => told.push('gap'),
      onConnection: () => undefined,
    },
    stop.signal,
  )
  await vi.advanceTimersByTimeAsync(1000)
  return told
}

it('commits that come one after another are each told', async () => {
  expect(await follow(stream(4, 5, 6))).toEqual([4, 5, 6])
})

it.each([
  ['that jumps ahead', 9],
  ['of another file, that goes back', 2],
  ['that comes again', 5],
])('a commit %s means that something was missed', async (_, next) => {
  expect(await follow(stream(4, 5, next, next + 1))).toEqual([4, 5, 'gap', next + 1])
})

it('a stream that ends is followed again, and all is asked for once', async () => {
  expect(await follow(stream(40, 41), stream(3, 4))).toEqual([40, 41, 'gap', 3, 4])
})
