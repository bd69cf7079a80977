import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupsOf } from '../../src-main/store/backups.ts'
import { currentVersion } from '../../src-main/store/migrations/index.ts'
import { ownDataFile, sha256 } from '../support/data-files.ts'
import { at, smallBodyDraft } from '../support/small-body.ts'

let data: ReturnType<typeof ownDataFile>
beforeEach(() => {
  data = ownDataFile()
})
afterEach(() => data.remove())

function writeBody(store: ReturnType<typeof data.open>, name: string) {
  const id = data.environment.newId()
  store.write('test', null, (writer) => writer.put('body', { ...smallBodyDraft, id, name } as never))
  return id
}

describe('a process killed in the middle of its writes', () => {
  it.each([40, 90, 170])('loses nothing that was acknowledged, after %i ms', async (milliseconds) => {
    const child = spawn(process.execPath, [resolve(import.meta.dirname, 'write-until-killed.ts'), data.file])
    let said = ''
    child.stdout.on('data', (chunk) => (said += String(chunk)))
    await once(child.stdout, 'data')
    await new Promise((done) => setTimeout(done, milliseconds))
    child.kill('SIGKILL')
    await once(child, 'close')
    const acknowledged = said.split('\n').filter((line) => line.length === 36)
    expect(acknowledged.length).toBeGreaterThan(3)
    const store = data.open()
    const kept = new Set(store.read((reader) => reader.where('body', {})).map(({ id }) => String(id)))
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
    // One more may have been committed and not told.
    expect(kept.size - acknowledged.length).toBeLessThanOrEqual(1)
    expect(store.read((reader) => reader.revision())).toBe(kept.size)
  })
})

describe('opening again', () => {
  it('finds what was written, and changes nothing by looking', () => {
    const first = data.open()
    writeBody(first, 'Órgano')
    data.close(first)
    const before = sha256(data.file)
    const second = data.open()
    expect(second.read((reader) => reader.where('body', {}))).toHaveLength(1)
    expect(second.read((reader) => reader.revision())).toBe(1)
    data.close(second)
    expect(sha256(data.file)).toBe(before)
    expect(readdirSync(data.folder).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([])
  })

  it('migrating is done once', () => {
    data.close(data.open())
    const schema = () => data.raw((database) => database.prepare('SELECT * FROM sqlite_master').all())
    const before = schema()
    data.close(data.open())
    expect(schema()).toEqual(before)
    expect(existsSync(join(data.folder, `antes-v${currentVersion}.sqlite`))).toBe(false)
  })

  it('the pages of a file that was touched since are checked', () => {
    const store = data.open()
    writeBody(store, 'Órgano')
    data.close(store)
    renameSync(data.file, `${data.file}.otro`)
    renameSync(`${data.file}.otro`, data.file)
    writeFileSync(`${data.file}.sello`, 'de otro archivo')
    expect(data.open().read((reader) => reader.where('body', {}))).toHaveLength(1)
  })
})

describe('copies', () => {
  it('are whole data files of their own', () => {
    const store = data.open()
    const id = writeBody(store, 'Órgano')
    const path = backupsOf(data.folder).make(store, at('10:00'))
    writeBody(store, 'Después')
    const copy = data.open(path)
    expect(copy.read((reader) => reader.where('body', {})).map((body) => String(body.id))).toEqual([id])
    expect(backupsOf(data.folder).lastAt()).not.toBeNull()
    expect(readdirSync(join(data.folder, 'respaldos')).some((name) => name.endsWith('.parcial'))).toBe(false)
  })

  it('the newest fourteen are kept, and never is the file in use thrown away', () => {
    const folder = join(data.folder, 'respaldos')
    mkdirSync(folder, { recursive: true })
    const inUse = join(folder, '2020-01-01T00-00-00.sqlite')
    const store = data.open(inUse)
    writeBody(store, 'Órgano')
    const backups = backupsOf(data.folder)
    for (let minute = 10; minute < 27; minute += 1) backups.make(store, at(`10:${minute}`))
    const names = readdirSync(folder).filter((name) => name.endsWith('.sqlite'))
    expect(names).toContain('2020-01-01T00-00-00.sqlite')
    expect(names).toHaveLength(15)
    expect(names.at(-1)).toBe('2026-10-15T16-26-00.sqlite')
  })

  it('a copy that was cut off is written anew', () => {
    const store = data.open()
    const folder = join(data.folder, 'respaldos')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, '2026-10-15T16-00-00.sqlite.parcial'), 'a medias')
    const path = backupsOf(data.folder).make(store, at('10:00'))
    expect(data.open(path).read((reader) => reader.where('body', {}))).toEqual([])
  })
})
