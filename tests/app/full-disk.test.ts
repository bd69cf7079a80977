import { cpSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BodyId } from '../../src-main/domain/ids.ts'
import { type OwnApp, ownApp } from './own-app.ts'

/** The connection of the application, seen as it prepares what it asks. */
function connectionOf(act: () => Promise<unknown>): Promise<Database.Database> {
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  return act().then(() => {
    const connection = prepare.mock.contexts.at(-1) as Database.Database
    prepare.mockRestore()
    return connection
  })
}

describe('a disk without room for one more paper', () => {
  let own: OwnApp
  let bodyId: BodyId
  let connection: Database.Database
  beforeEach(async () => {
    own = ownApp()
    bodyId = await own.newBody()
    connection = await connectionOf(() => own.client.body.list())
  })
  afterEach(() => own.close())

  const fill = () => {
    const pages = Number(connection.pragma('page_count', { simple: true }))
    connection.pragma(`max_page_count = ${pages}`)
  }
  const makeRoom = () => void connection.pragma('max_page_count = 1073741823')
  const rows = () =>
    connection
      .prepare(
        'SELECT (SELECT count(*) FROM issued_document) AS papers, (SELECT count(*) FROM change_log) AS facts',
      )
      .get()
  const bytesAt = async ({ url }: { url: string }) => Buffer.from(await (await own.fetch(url)).arrayBuffer())
  const issue = () => own.client.document.issue({ kind: 'followUp', subjectId: bodyId })

  it('says that it is full and what to do, and keeps nothing of the paper', async () => {
    const before = rows()
    fill()
    await expect(issue()).rejects.toMatchObject({ data: { code: 'storage.full' } })
    expect(rows()).toEqual(before)
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('keeps what was printed before, and prints the same once there is room', async () => {
    const first = await issue()
    const printed = await bytesAt(first)
    own.environment.set('2031-01-02T16:00:00.000Z' as never)
    fill()
    await expect(issue()).rejects.toMatchObject({ data: { code: 'storage.full' } })
    expect(Buffer.compare(await bytesAt(first), printed)).toBe(0)
    makeRoom()
    const again = await issue()
    expect(again.key).not.toBe(first.key)
    expect((await bytesAt(again)).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('lets the application close, and the file be opened again', async () => {
    await issue()
    fill()
    await own.stop()
    const again = ownApp((folder) => cpSync(own.folder, folder, { recursive: true }))
    expect(await again.client.body.list()).toHaveLength(1)
    await again.close()
  })
})
