import { createReadStream, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BodyId } from '../../src-main/domain/ids.ts'
import { type OwnApp, ownApp } from './own-app.ts'

let own: OwnApp
let bodyId: BodyId
beforeAll(async () => {
  own = ownApp()
  bodyId = await own.newBody()
})
afterAll(() => own.close())

it.each([
  ['a file of 1 GB that says so', { 'content-length': String(2 ** 30) }, 1],
  ['one that does not say it', {}, 27],
])('%s is refused by its name and the limit before it is read whole', async (_, headers, most) => {
  const query = new URLSearchParams({ purpose: 'annex', bodyId, name: 'video.mp4' })
  const path = join(own.folder, 'video.mp4')
  writeFileSync(path, '')
  truncateSync(path, 2 ** 30)
  const file = createReadStream(path)
  const body = Readable.toWeb(file) as ReadableStream
  const asked = { method: 'POST', body, headers, duplex: 'half' } as RequestInit
  const answer = await own.fetch(`/files?${query}`, asked)
  expect(await answer.json()).toMatchObject({
    code: 'attachment.tooLarge',
    params: { name: 'video.mp4', limit: 25 },
  })
  expect(file.bytesRead).toBeLessThan(most * 1024 * 1024)
  file.destroy()
})
