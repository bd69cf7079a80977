import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { sha256 } from '../support/data-files.ts'
import { type OwnApp, ownApp } from './own-app.ts'

let own: OwnApp
afterEach(() => own.close())

const fileOf = (folder: string) => join(folder, 'secretariado.sqlite')
const reasonOf = (run: Promise<unknown>) =>
  run.then(
    () => null,
    (error: { data?: unknown }) => error.data,
  )

function foreign(path: string): void {
  const database = new Database(path)
  database.exec('CREATE TABLE cosas (id INTEGER)')
  database.close()
}

function newer(path: string): void {
  const database = new Database(path)
  database.pragma('application_id = 1399153473')
  database.pragma('user_version = 4000')
  database.exec('CREATE TABLE cosas (id INTEGER)')
  database.close()
}

describe('a data file that cannot be opened', () => {
  it.each([
    ['storage.foreign', foreign],
    ['storage.newer', newer],
    ['storage.foreign', (path: string) => writeFileSync(path, 'no soy una base de datos'.repeat(20))],
  ])('does not keep the application from coming up: %s', async (code, make) => {
    own = ownApp((folder) => make(fileOf(folder)))
    const before = sha256(fileOf(own.folder))
    const status = await own.client.app.status()
    expect(status).toMatchObject({ failure: { code }, revision: 0, file: fileOf(own.folder) })
    expect(await reasonOf(own.client.body.list())).toEqual(status.failure)
    const response = await own.rpc('body/list')
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ json: { data: { code } } })
    expect((await own.fetch('/')).status).toBe(200)
    expect(sha256(fileOf(own.folder))).toBe(before)
  })

  it('is tried again when the person asks', async () => {
    own = ownApp((folder) => foreign(fileOf(folder)))
    expect((await own.client.app.openFile({ path: null })).failure?.code).toBe('storage.foreign')
    renameSync(fileOf(own.folder), join(own.folder, 'ajeno.db'))
    expect((await own.client.app.openFile({ path: null })).failure).toBeNull()
    expect(await own.client.body.list()).toEqual([])
  })

  it('gives way to another of the folder, which is remembered', async () => {
    own = ownApp((folder) => foreign(fileOf(folder)))
    const other = ownApp()
    await other.newBody()
    await other.stop()
    writeFileSync(join(own.folder, 'otro.sqlite'), readFileSync(fileOf(other.folder)))
    await other.close()
    expect((await own.client.app.status()).otherFiles).toEqual(['otro.sqlite'])
    const status = await own.client.app.openFile({ path: 'otro.sqlite' })
    expect(status).toMatchObject({ failure: null, file: join(own.folder, 'otro.sqlite') })
    expect(await own.client.body.list()).toHaveLength(1)
    expect(JSON.parse(readFileSync(join(own.folder, 'archivo-actual.json'), 'utf8'))).toEqual({
      file: status.file,
    })
  })

  it('that was chosen while another is open leaves that one open', async () => {
    own = ownApp((folder) => {
      foreign(join(folder, 'ajeno.sqlite'))
      newer(join(folder, 'nuevo.sqlite'))
    })
    await own.newBody()
    await damagedCopy(join(own.folder, 'roto.sqlite'))
    for (const [path, code] of [
      ['ajeno.sqlite', 'storage.foreign'],
      ['nuevo.sqlite', 'storage.newer'],
      ['roto.sqlite', 'storage.damaged'],
      ['nada.sqlite', 'storage.missingFile'],
    ] as const) {
      expect(await reasonOf(own.client.app.openFile({ path }))).toMatchObject({ code })
      expect(await own.client.app.status()).toMatchObject({ failure: null, file: fileOf(own.folder) })
      expect(await own.client.body.list()).toHaveLength(1)
    }
  })
})

/** A data file of ours whose pages past the first are garbage. */
async function damagedCopy(path: string): Promise<void> {
  const other = ownApp()
  await other.newBody()
  await other.stop()
  const bytes = readFileSync(fileOf(other.folder))
  for (let at = 4096; at < bytes.length; at += 4096) bytes.fill(0x5a, at, at + 2000)
  await other.close()
  writeFileSync(path, bytes)
}

describe('a copy that is brought back', () => {
  it('is kept beside the data and opened', async () => {
    own = ownApp()
    await own.newBody()
    const copy = new Uint8Array(await (await own.fetch('/files/backup.sqlite')).arrayBuffer())
    await own.newBody()
    expect(await own.client.body.list()).toHaveLength(2)
    const first = (await (await own.upload('purpose=restore&name=copia.sqlite', copy)).json()) as {
      file: string
    }
    expect(first).toMatchObject({ failure: null })
    expect(await own.client.body.list()).toHaveLength(1)
    await own.newBody()
    const second = (await (await own.upload('purpose=restore', copy)).json()) as { file: string }
    expect(second.file).not.toBe(first.file)
    expect(await own.client.body.list()).toHaveLength(1)
    expect(readdirSync(own.folder).filter((name) => name.endsWith('.sqlite'))).toHaveLength(3)
  })

  it('that is cut off on its way leaves nothing', async () => {
    own = ownApp()
    await own.newBody()
    const before = readdirSync(own.folder).sort()
    let pulls = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (pulls++ > 3) controller.error(new Error('the sender left'))
        else controller.enqueue(new Uint8Array(100_000))
      },
    })
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit
    expect((await own.fetch('/files?purpose=restore&name=copia.sqlite', init)).status).toBe(500)
    expect(readdirSync(own.folder).sort()).toEqual([...before, 'registro.log'].sort())
    expect(await own.client.body.list()).toHaveLength(1)
  })

  it('may be larger than any command, and is refused as soon as it says that it is too large', async () => {
    own = ownApp()
    const announced = (await own.fetch('/files?purpose=restore&name=copia.sqlite', {
      method: 'POST',
      headers: { 'content-length': String(3 * 1024 ** 3) },
      body: 'x',
    })) as Response
    expect(await announced.json()).toEqual({
      code: 'attachment.tooLarge',
      params: { name: 'copia.sqlite', megabytes: 3072, limit: 2048 },
    })
    const large = new Uint8Array(70 * 1024 * 1024)
    const refused = await own.upload('purpose=restore&name=copia.sqlite', large)
    expect(await refused.json()).toMatchObject({ code: 'storage.foreign' })
  })

  it('two at once are two files', async () => {
    own = ownApp()
    await own.newBody()
    const copy = new Uint8Array(await (await own.fetch('/files/backup.sqlite')).arrayBuffer())
    const bring = async () =>
      (await (await own.upload('purpose=restore&name=copia.sqlite', copy)).json()) as { file: string }
    const [first, second] = await Promise.all([bring(), bring()])
    expect(second.file).not.toBe(first.file)
    expect(readdirSync(own.folder).filter((name) => name.endsWith('.parcial'))).toEqual([])
    expect(await own.client.body.list()).toHaveLength(1)
  })

  it('is refused when it is none, and leaves nothing', async () => {
    own = ownApp()
    await own.newBody()
    const damaged = join(own.folder, '..', 'roto.sqlite')
    await damagedCopy(damaged)
    const before = readdirSync(own.folder).sort()
    for (const [bytes, code] of [
      [new TextEncoder().encode('hola'.repeat(100)), 'storage.foreign'],
      [new Uint8Array(readFileSync(damaged)), 'storage.damaged'],
      [new Uint8Array(0), 'attachment.empty'],
    ] as const) {
      const response = await own.upload('purpose=restore&name=copia.sqlite', bytes)
      expect(response.status).toBe(422)
      expect(await response.json()).toMatchObject({ code })
      expect(readdirSync(own.folder).sort()).toEqual(before)
      expect(await own.client.body.list()).toHaveLength(1)
    }
  })
})

it('a change that was not copied is copied when the application closes, and only then', async () => {
  own = ownApp()
  await own.newBody()
  await own.stop()
  expect(readdirSync(join(own.folder, 'respaldos'))).toEqual(['secretariado-2026-10-15T15-00-00.sqlite'])
  const before = sha256(fileOf(own.folder))
  expect(before).toHaveLength(64)
})
