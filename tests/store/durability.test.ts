import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupsOf } from '../../src-main/store/backups.ts'
import { applicationId } from '../../src-main/store/inspect-file.ts'
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
  it.each([4, 25, 90])('loses nothing that was acknowledged, after %i writes', async (writes) => {
    const child = spawn(process.execPath, [resolve(import.meta.dirname, 'write-until-killed.ts'), data.file])
    let said = ''
    child.stdout.on('data', (chunk) => (said += String(chunk)))
    while (said.split('\n').length <= writes) await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'close')
    const acknowledged = said.split('\n').filter((line) => line.length === 36)
    expect(acknowledged.length).toBeGreaterThanOrEqual(writes)
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

  it('an older file is copied whole before it is migrated, also over a copy that was cut off', () => {
    data.raw((database) => {
      database.pragma(`application_id = ${applicationId}`)
      database.exec('CREATE TABLE anterior (id INTEGER); INSERT INTO anterior VALUES (7)')
      database.pragma('user_version = 5')
    })
    const copy = join(data.folder, 'antes-v5.sqlite')
    writeFileSync(copy, 'a medias')
    writeFileSync(`${copy}.parcial`, 'a medias')
    data.close(data.open())
    const former = new Database(copy, { readonly: true })
    expect(former.pragma('user_version', { simple: true })).toBe(5)
    expect(former.prepare('SELECT id FROM anterior').all()).toEqual([{ id: 7 }])
    former.close()
    expect(readdirSync(data.folder).filter((name) => name.endsWith('.parcial'))).toEqual([])
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
    expect(backupsOf(data.folder).lastAt(data.file)).not.toBeNull()
    expect(readdirSync(join(data.folder, 'respaldos')).some((name) => name.endsWith('.parcial'))).toBe(false)
  })

  const minutesLong = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => at(`10:${from + index}`))
  const copiesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.sqlite'))

  it('the newest fourteen of a file are kept', () => {
    const store = data.open()
    const backups = backupsOf(data.folder)
    for (const moment of minutesLong(10, 27)) backups.make(store, moment)
    const copies = copiesIn(join(data.folder, 'respaldos'))
    expect(copies).toHaveLength(14)
    expect([copies[0], copies.at(-1)]).toEqual([
      'datos-2026-10-15T16-13-00.sqlite',
      'datos-2026-10-15T16-26-00.sqlite',
    ])
  })

  it('one that is the file in use is never thrown away', () => {
    const backups = backupsOf(data.folder)
    const store = data.open(backups.make(data.open(), at('10:00')))
    for (const moment of minutesLong(10, 27)) backups.make(store, moment)
    const copies = copiesIn(join(data.folder, 'respaldos'))
    expect(copies).toContain(basename(store.file))
    expect(copies).toHaveLength(15)
  })

  it('those of another file, and those made before a migration, are never thrown away', () => {
    const folder = join(data.folder, 'respaldos')
    const backups = backupsOf(data.folder)
    const other = data.open(join(data.folder, 'datos-viejos.sqlite'))
    const ofOther = backups.make(other, at('09:30'))
    const elsewhere = join(data.folder, 'memoria', 'datos.sqlite')
    const ofElsewhere = backups.make(data.open(elsewhere), at('09:30'))
    const beforeMigration = backups.beforeMigration(data.file, at('09:30'), 9)
    writeFileSync(beforeMigration, 'de la versión 9')
    const store = data.open()
    expect(backups.lastAt(data.file)).toBeNull()
    for (const moment of minutesLong(10, 27)) backups.make(store, moment)
    const kept = [ofOther, ofElsewhere, beforeMigration].map((path) => basename(path))
    expect(copiesIn(folder)).toEqual(expect.arrayContaining(kept))
    expect(new Set(kept).size).toBe(3)
    expect(copiesIn(folder)).toHaveLength(17)
  })

  it('a copy that was cut off is written anew', () => {
    const store = data.open()
    const folder = join(data.folder, 'respaldos')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'datos-2026-10-15T16-00-00.sqlite.parcial'), 'a medias')
    const path = backupsOf(data.folder).make(store, at('10:00'))
    expect(data.open(path).read((reader) => reader.where('body', {}))).toEqual([])
  })
})
