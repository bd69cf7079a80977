import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { currentVersion } from '../../src-main/store/migrations/index.ts'
import { tables } from '../../src-main/store/tables.ts'
import type { TableName } from '../../src-main/usecases/ports.ts'
import { ownDataFile } from '../support/data-files.ts'

/** The sample as the program of that version left it. */
const golden = (version: number) =>
  gunzipSync(readFileSync(join(import.meta.dirname, 'golden', `data-v${version}.sqlite.gz`)))

let data: ReturnType<typeof ownDataFile>
beforeEach(() => {
  data = ownDataFile()
})
afterEach(() => data.remove())

describe('a file of version 10', () => {
  const counts = () =>
    data.raw((opened) =>
      Object.fromEntries(
        (
          opened.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all() as { name: string }[]
        ).map(({ name }) => [name, opened.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()]),
      ),
    )

  it('keeps every row, whole and in its place', () => {
    writeFileSync(data.file, golden(10))
    const before = counts()
    data.close(data.open())
    expect(counts()).toMatchObject(before)
    data.raw((opened) => {
      expect(opened.pragma('user_version', { simple: true })).toBe(currentVersion)
      expect(opened.pragma('foreign_key_check')).toEqual([])
      expect(opened.pragma('integrity_check', { simple: true })).toBe('ok')
    })
  })

  it('can be read: every row fits its record, and what is new has a meaning', () => {
    writeFileSync(data.file, golden(10))
    const store = data.open()
    const all = <T extends TableName>(name: T) => store.read((reader) => reader.where(name, {}))
    for (const name of Object.keys(tables) as TableName[]) expect(() => all(name), name).not.toThrow()
    expect(all('ruleSet')[0]).toMatchObject({ secondCall: { kind: 'sameDay', minutes: 30 }, validTo: null })
    const held = all('session').filter(({ status }) => status === 'closed')
    expect(held.length).toBeGreaterThan(0)
    for (const { presidings, presidingSeatId, openedAt, attempt } of held) {
      expect(presidings).toEqual([{ seatId: presidingSeatId, from: openedAt }])
      expect(attempt).toBe(1)
    }
    for (const minutes of all('minutes')) expect(minutes).toMatchObject({ number: null, key: '' })
    for (const { kind, subjectId, sessionId, bodyId, ...issued } of all('issuedDocument')) {
      expect(subjectId).toBe(kind === 'followUp' ? bodyId : sessionId)
      expect(issued).toMatchObject({ sourceId: null, modelId: null })
    }
    data.close(store)
  })

  it('is copied first, and what was final stays final', () => {
    writeFileSync(data.file, golden(10))
    data.close(data.open())
    expect(existsSync(join(data.folder, 'antes-v10.sqlite'))).toBe(true)
    data.raw((opened) => {
      const refused = (sql: string) =>
        expect(() => opened.exec(sql), sql).toThrow(/never|kept|removed|final|constraint/i)
      refused(`UPDATE motion SET result = 'rejected' WHERE status = 'closed'`)
      refused(`UPDATE ballot SET option = 'against'`)
      refused(`UPDATE session SET number = 99 WHERE number IS NOT NULL`)
      refused(`UPDATE minutes SET status = 'draft' WHERE status = 'approved'`)
      refused(`UPDATE issued_document SET pages = 9`)
      refused(`DELETE FROM content WHERE id IN (SELECT id FROM issued_document)`)
    })
  })
})

describe('a file of version 20', () => {
  it('keeps every row, and each paper says what it is of', () => {
    writeFileSync(data.file, golden(20))
    const issued = () => data.raw((opened) => opened.prepare(`SELECT id, sha256 FROM issued_document`).all())
    const before = issued()
    const store = data.open()
    expect(before.length).toBeGreaterThan(0)
    for (const name of Object.keys(tables) as TableName[])
      expect(() => store.read((reader) => reader.where(name, {})), name).not.toThrow()
    const papers = store.read((reader) => reader.where('issuedDocument', {}))
    for (const { kind, subjectId, sessionId, bodyId } of papers)
      expect(subjectId, kind).toBe(kind === 'followUp' ? bodyId : sessionId)
    data.close(store)
    expect(issued()).toEqual(before)
    expect(data.raw((opened) => opened.pragma('foreign_key_check'))).toEqual([])
  })
})
