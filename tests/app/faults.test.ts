import { readFileSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, it, vi } from 'vitest'
import { type OwnApp, ownApp } from './own-app.ts'

let own: OwnApp
afterEach(async () => {
  vi.restoreAllMocks()
  await own.close()
})

it('a row that cannot be read is told by its name, not as a fault', async () => {
  own = ownApp()
  await own.newBody()
  await own.stop()
  const file = join(own.folder, 'secretariado.sqlite')
  const database = new Database(file)
  database.exec(`UPDATE body SET level = 'municipal', name = ''`)
  database.close()
  const bytes = readFileSync(file)
  const again = ownApp((folder) => writeFileSync(join(folder, 'secretariado.sqlite'), bytes))
  await expect(again.client.body.list()).rejects.toMatchObject({
    data: { code: 'storage.corruptRow', params: { table: 'body' } },
  })
  await again.close()
})

it('what nobody foresaw is answered by a reference, and written down under it', async () => {
  own = ownApp()
  const spy = vi.spyOn(own.environment, 'sha256').mockImplementation(() => {
    throw new TypeError('the digest broke')
  })
  const bodyId = await own.newBody()
  const response = await own.upload(`purpose=annex&bodyId=${bodyId}&name=a.txt`, 'hola')
  expect(response.status).toBe(500)
  const { code, params } = (await response.json()) as { code: string; params: { reference: string } }
  expect(code).toBe('unexpected')
  const log = readFileSync(join(own.folder, 'registro.log'), 'utf8')
  expect(log).toContain(params.reference)
  expect(log).toContain('TypeError: the digest broke')
  spy.mockRestore()
  expect((await own.upload(`purpose=annex&bodyId=${bodyId}&name=a.txt`, 'hola')).status).toBe(200)
})

it('nothing but this computer is ever asked', async () => {
  const asked: string[] = []
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(function (
    this: net.Socket,
    ...args: unknown[]
  ) {
    asked.push(JSON.stringify(args))
    throw new Error('no network')
  })
  vi.spyOn(http, 'request').mockImplementation((...args: unknown[]) => {
    asked.push(String(args[0]))
    throw new Error('no network')
  })
  vi.spyOn(https, 'request').mockImplementation((...args: unknown[]) => {
    asked.push(String(args[0]))
    throw new Error('no network')
  })
  vi.spyOn(globalThis, 'fetch').mockImplementation((input) => {
    asked.push(String(input))
    return Promise.reject(new Error('no network'))
  })
  own = ownApp()
  const { bodyId } = await own.client.app.createSample()
  const home = await own.client.home.get({ bodyId })
  expect(home.next).not.toBeNull()
  const { url } = await own.client.document.issue({ kind: 'followUp', subjectId: bodyId })
  expect(
    Buffer.from(await (await own.fetch(url)).arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  await own.stop()
  expect(asked).toEqual([])
})
