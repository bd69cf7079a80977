import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { currentVersion } from '../../src-main/store/migrations/index.ts'
import { ownDataFile, sha256 } from '../support/data-files.ts'
import { refusalOf } from '../support/refusal.ts'
import { smallBodyDraft } from '../support/small-body.ts'

let data: ReturnType<typeof ownDataFile>
beforeEach(() => {
  data = ownDataFile()
})
afterEach(() => data.remove())

/** A closed data file with some hundreds of rows, over many pages. */
function fill(rows = 300): void {
  const store = data.open()
  store.write('test', null, (writer) => {
    for (let index = 0; index < rows; index += 1)
      writer.put('body', {
        ...smallBodyDraft,
        id: data.environment.newId(),
        name: `Órgano ${index}`,
      } as never)
  })
  data.close(store)
}

/** The refusal of opening a file, which must be as it was to the last byte, with nothing left beside it. */
function refused(file = data.file) {
  const before = { sha: sha256(file), beside: readdirSync(data.folder).sort() }
  const reason = refusalOf(() => data.open(file))
  expect({ sha: sha256(file), beside: readdirSync(data.folder).sort() }).toEqual(before)
  return reason
}

describe('a file that cannot be opened is left as it was', () => {
  it('another database', () => {
    const database = new Database(data.file)
    database.exec('CREATE TABLE cosas (id INTEGER); INSERT INTO cosas VALUES (1)')
    database.close()
    expect(refused()).toEqual({ code: 'storage.foreign', params: { file: data.file } })
  })

  it.each([
    ['a text', 'Querido diario: hoy sesionamos. '.repeat(20)],
    ['a short text', 'hola'],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(300).fill(7)])],
    ['zeros', Buffer.alloc(5000)],
  ])('%s', (_, content) => {
    writeFileSync(data.file, content)
    expect(refused()?.code).toBe('storage.foreign')
  })

  it('one cut inside its header', () => {
    fill()
    truncateSync(data.file, 60)
    expect(refused()?.code).toBe('storage.damaged')
  })

  it('one cut in half', () => {
    fill()
    truncateSync(data.file, Math.floor(readFileSync(data.file).length / 2))
    expect(refused()?.code).toBe('storage.damaged')
  })

  it('one with pages of garbage', () => {
    fill()
    const bytes = readFileSync(data.file)
    expect(bytes.length).toBeGreaterThan(40 * 4096)
    for (let at = 4096; at < bytes.length - 4096; at += 4096) bytes.fill(0x5a, at, at + 2000)
    writeFileSync(data.file, bytes)
    expect(refused()?.code).toBe('storage.damaged')
  })

  it('one of a newer program', () => {
    fill(1)
    data.raw((database) => {
      database.pragma('journal_mode = DELETE')
      database.pragma('user_version = 99999')
    })
    expect(refused()).toEqual({
      code: 'storage.newer',
      params: { file: data.file, version: 99999, known: currentVersion },
    })
  })

  it('one that may only be read', () => {
    fill(1)
    chmodSync(data.file, 0o444)
    expect(refused()).toEqual({ code: 'storage.readOnly', params: { file: data.file } })
    chmodSync(data.file, 0o644)
    data.close(data.open())
  })

  it('a folder', () => {
    mkdirSync(data.file)
    expect(refusalOf(() => data.open())?.code).toBe('storage.foreign')
    expect(readdirSync(data.file)).toEqual([])
  })

  it('one whose folder is a file', () => {
    writeFileSync(data.file, 'no es una carpeta')
    const inside = join(data.file, 'datos.sqlite')
    expect(refusalOf(() => data.open(inside))).toMatchObject({
      code: 'storage.unreachable',
      params: { file: inside },
    })
    expect(readFileSync(data.file, 'utf8')).toBe('no es una carpeta')
  })
})

describe('one writer', () => {
  it('the same process cannot open it twice, by any name', () => {
    const store = data.open()
    symlinkSync(data.file, join(data.folder, 'otro-nombre.sqlite'))
    for (const name of [data.file, join(data.folder, 'otro-nombre.sqlite')])
      expect(refusalOf(() => data.open(name))).toEqual({ code: 'storage.locked', params: { file: name } })
    data.close(store)
    data.close(data.open())
  })

  it('another process cannot open it, even after this one was refused a second time', async () => {
    const store = data.open()
    expect(refusalOf(() => data.open())?.code).toBe('storage.locked')
    expect(await openElsewhere()).toBe('storage.locked')
    data.close(store)
    expect(await openElsewhere()).toBe('opened')
    data.close(data.open())
  })
})

async function openElsewhere(): Promise<string> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'open-elsewhere.ts'), data.file])
  let said = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  await once(child, 'close')
  return said.trim()
}

describe('a file cut off in its first instant', () => {
  it('is taken up where it was left', () => {
    writeFileSync(data.file, '')
    data.close(data.open())
    expect(data.raw((database) => database.pragma('user_version', { simple: true }))).toBe(currentVersion)
  })

  it('is known as ours before it has any table', async () => {
    const child = spawn(process.execPath, [resolve(import.meta.dirname, 'die-while-creating.ts'), data.file])
    const [code] = await once(child, 'close')
    expect(code).toBe(7)
    expect(existsSync(data.file)).toBe(true)
    const store = data.open()
    expect(store.read((reader) => reader.where('body', {}))).toEqual([])
  })
})
