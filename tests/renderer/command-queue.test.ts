import { describe, expect, it } from 'vitest'
import type { Failure } from '../../src-main/domain/failure.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import type { Instant } from '../../src-main/domain/time.ts'
import { createCommandQueue } from '../../src-renderer/composables/command-queue.ts'

const savedAt = '2026-10-15T16:42:07.000Z' as Instant
const reply = { revision: 1, savedAt }
const refused: Failure = { code: 'motion.closed', params: {} }
const same = (dossier: SessionDossier) => dossier
const soon = () => new Promise((resolve) => setTimeout(resolve, 5))

function queue(more: { reload?: () => Promise<unknown> } = {}) {
  const seen: Failure[] = []
  const made = createCommandQueue<SessionDossier>({
    refusalOf: (error) => (error === 'refused' ? refused : null),
    reload: () => Promise.resolve(),
    onRefused: (failure) => seen.push(failure),
    retryAfter: 60_000,
    ...more,
  })
  return { ...made, seen }
}

describe('the commands of a session', () => {
  it('go one at a time, in the order of their keys', async () => {
    const { run } = queue()
    const log: string[] = []
    const slow = run(async () => {
      log.push('first begins')
      await soon()
      log.push('first ends')
      return reply
    })
    const fast = run(() => {
      log.push('second')
      return Promise.resolve(reply)
    })
    await Promise.all([slow, fast])
    expect(log).toEqual(['first begins', 'first ends', 'second'])
  })

  it('show their effect at once, and drop it when the data file has told its own', async () => {
    let arrive = () => {}
    const { run, patches } = queue({ reload: () => new Promise<void>((resolve) => (arrive = resolve)) })
    const done = run(() => Promise.resolve(reply), same)
    expect(patches.value).toEqual([same])
    await done
    expect(patches.value).toEqual([same])
    arrive()
    await soon()
    expect(patches.value).toEqual([])
  })

  it('say who refused and go on with the next', async () => {
    const { run, seen, patches, state } = queue()
    expect(
      await run(() => Promise.reject(new Error('x')).catch(() => Promise.reject('refused')), same),
    ).toBeNull()
    expect(seen).toEqual([refused])
    await soon()
    expect(patches.value).toEqual([])
    expect(await run(() => Promise.resolve(reply))).toEqual(reply)
    expect(state.value).toEqual({ kind: 'saved', at: savedAt })
  })

  it('wait in order, in sight, while nothing answers, and arrive when it is tried again', async () => {
    const { run, state, retry, hasUnsent } = queue()
    let isDown = true
    const log: string[] = []
    const send = (name: string) => () => {
      if (isDown) return Promise.reject(new Error('no answer'))
      log.push(name)
      return Promise.resolve(reply)
    }
    const both = Promise.all([run(send('first'), same), run(send('second'))])
    await soon()
    expect(state.value.kind).toBe('failed')
    expect(hasUnsent()).toBe(true)
    retry()
    await soon()
    expect(state.value.kind).toBe('failed')
    isDown = false
    retry()
    await both
    expect(log).toEqual(['first', 'second'])
    expect(state.value.kind).toBe('saved')
    expect(hasUnsent()).toBe(false)
  })
})
