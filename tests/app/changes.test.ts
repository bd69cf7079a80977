import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createChanges } from '../../src-main/app/changes.ts'
import type { ChangeEvent } from '../../src-main/contract/views.ts'
import { at } from '../support/small-body.ts'
import { type OwnApp, ownApp } from './own-app.ts'

let own: OwnApp
beforeEach(() => {
  own = ownApp()
})
afterEach(() => own.close())

describe('who follows the changes', () => {
  it('hears of each commit after it, and of nothing else', async () => {
    const events = await own.client.changes.subscribe()
    const bodyId = await own.newBody()
    await own.client.body.list()
    await own.client.body.declareDays({
      bodyId,
      from: '2026-10-12',
      to: '2026-10-12',
      name: 'Feria',
      isWorked: false,
    })
    const first = await events.next()
    const second = await events.next()
    expect(first.value).toMatchObject({ revision: 1, at: at('09:00'), removed: [] })
    expect((first.value as ChangeEvent).put).toContain(`body:${bodyId}`)
    expect(second.value).toMatchObject({ revision: 2, put: [expect.stringMatching(/^nonWorkingDay:/)] })
    await events.return?.(undefined)
  })

  it('hears over HTTP, as it happens', async () => {
    const stop = new AbortController()
    const response = await own.fetch('/rpc/changes/subscribe', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      signal: stop.signal,
    })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    await own.newBody()
    let heard = ''
    while (!heard.includes('"revision":1')) heard += (await reader.read()).value ?? ''
    expect(heard).toContain('event: message')
    stop.abort()
    await reader.cancel()
  })

  it('stops hearing when the application closes', async () => {
    const events = await own.client.changes.subscribe()
    const next = events.next()
    await own.stop()
    expect((await next).done).toBe(true)
  })
})

describe('when the data file is another', () => {
  const restored = async () => {
    const copy = new Uint8Array(await (await own.fetch('/files/backup.sqlite')).arrayBuffer())
    await own.upload('purpose=restore&name=copia.sqlite', copy)
  }
  const chosen = async () => {
    const { file } = await own.client.app.status()
    copyFileSync(await own.client.app.backUp().then(({ path }) => path), join(own.folder, 'otro.sqlite'))
    await own.client.app.openFile({ path: 'otro.sqlite' })
    expect((await own.client.app.status()).file).not.toBe(file)
  }

  it.each([
    ['restored', restored],
    ['chosen', chosen],
  ])('%s, every page that follows is cut off, and may follow again', async (_, change) => {
    await own.newBody()
    const events = await own.client.changes.subscribe()
    const next = events.next()
    await change()
    expect((await next).done).toBe(true)
    const again = await own.client.changes.subscribe()
    await own.newBody()
    expect((await again.next()).value).toMatchObject({ revision: 2 })
    await again.return?.(undefined)
  })

  it('a file that cannot be opened cuts nobody off', async () => {
    const events = await own.client.changes.subscribe()
    await expect(own.client.app.openFile({ path: 'nada.sqlite' })).rejects.toThrow('REFUSED')
    await own.newBody()
    expect((await events.next()).value).toMatchObject({ revision: 1 })
    await events.return?.(undefined)
  })
})

describe('a change', () => {
  const event: ChangeEvent = { revision: 1, at: at('09:00'), put: ['body:1'], removed: [] }

  it('between following and listening is not lost', async () => {
    const changes = createChanges()
    const follower = changes.follow(undefined)
    changes.publish(event)
    expect((await follower.next()).value).toEqual(event)
    changes.reset()
  })

  it('of nothing is not told', async () => {
    const changes = createChanges()
    const follower = changes.follow(undefined)
    changes.publish({ ...event, put: [] })
    changes.publish({ ...event, revision: 2 })
    expect((await follower.next()).value).toMatchObject({ revision: 2 })
    changes.reset()
  })

  it('after the page went away is told to nobody', async () => {
    const changes = createChanges()
    const gone = new AbortController()
    const follower = changes.follow(gone.signal)
    const next = follower.next()
    gone.abort()
    changes.publish(event)
    expect(await next).toEqual({ done: true, value: undefined })
    const late = changes.follow(gone.signal)
    expect((await late.next()).done).toBe(true)
  })
})
