import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyLogged, difference, type LoggedRow } from '../../src-main/store/change-log.ts'
import { ownDataFile } from '../support/data-files.ts'
import { roughText } from '../support/rough-text.ts'
import { smallBodyDraft } from '../support/small-body.ts'

const longText = fc
  .tuple(fc.string({ maxLength: 300 }), fc.array(roughText, { maxLength: 60 }), fc.string({ maxLength: 300 }))
  .map(([head, middle, tail]) => head + middle.join('') + tail)
const anyValue = fc.oneof(fc.constant(null), fc.integer(), longText)
const anyRow = fc.record({ a: anyValue, b: anyValue, c: longText })

describe('what changed between two rows', () => {
  it('each side rebuilds the other, through the log', () => {
    fc.assert(
      fc.property(anyRow, anyRow, (before, after) => {
        const changes = difference(before, after)
        if (!changes) return void expect(after).toEqual(before)
        const kept = JSON.parse(JSON.stringify(changes)) as { before: LoggedRow; after: LoggedRow }
        expect(applyLogged(before, kept.after)).toEqual(after)
        expect(applyLogged(after, kept.before)).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })

  it('a text that grows is logged by what was added', () => {
    fc.assert(
      fc.property(longText, fc.nat(), roughText, (text, where, added) => {
        const old = 'x'.repeat(500) + text
        const at = where % old.length
        const changes = difference({ text: old }, { text: old.slice(0, at) + added + old.slice(at) })
        if (changes) expect(JSON.stringify(changes).length).toBeLessThan(200 + added.length * 14)
      }),
    )
  })

  it('a text that repeats itself is rebuilt too, longer and shorter', () => {
    const repeated = fc
      .tuple(fc.constantFrom('a', 'ab', 'aab', '😀'), fc.integer({ min: 150, max: 420 }))
      .map(([unit, times]) => unit.repeat(times))
    fc.assert(
      fc.property(repeated, repeated, (before, after) => {
        const changes = difference({ text: before }, { text: after })
        if (!changes) return void expect(after).toBe(before)
        expect(applyLogged({ text: before }, changes.after)).toEqual({ text: after })
        expect(applyLogged({ text: after }, changes.before)).toEqual({ text: before })
      }),
    )
  })

  it('equal rows have none', () => {
    fc.assert(fc.property(anyRow, (row) => void expect(difference(row, { ...row })).toBeNull()))
  })
})

describe('the log of a file', () => {
  let data: ReturnType<typeof ownDataFile>
  let store: ReturnType<typeof data.open>
  beforeEach(() => {
    data = ownDataFile()
    store = data.open()
  })
  afterEach(() => data.remove())

  const logged = () => {
    data.close(store)
    return data.raw((database) =>
      database.prepare('SELECT * FROM change_log ORDER BY revision, place').all(),
    ) as {
      revision: number
      command: string
      scope: string | null
      table_name: string
      row_id: string
      before: string | null
      after: string | null
    }[]
  }
  const body = (name: string) =>
    ({ ...smallBodyDraft, id: '00000000-0000-7000-8000-000000000777', name }) as never

  it('has every row that was put, changed and removed, as it was and as it is', () => {
    store.write('one', 'scope', (writer) => writer.put('body', body('Uno')))
    store.write('two', null, (writer) => writer.put('body', body('Dos')))
    store.write('three', null, (writer) => writer.remove('body', '00000000-0000-7000-8000-000000000777'))
    const log = logged()
    expect(log.map(({ revision, command, scope }) => [revision, command, scope])).toEqual([
      [1, 'one', 'scope'],
      [2, 'two', null],
      [3, 'three', null],
    ])
    expect(log.every(({ table_name, row_id }) => table_name === 'body' && row_id.endsWith('777'))).toBe(true)
    expect(log[0]!.before).toBeNull()
    expect(JSON.parse(log[0]!.after!)).toMatchObject({ name: 'Uno', shortName: 'STM' })
    expect([log[1]!.before, log[1]!.after].map((side) => JSON.parse(side!))).toEqual([
      { name: 'Uno' },
      { name: 'Dos' },
    ])
    expect(JSON.parse(log[2]!.before!)).toMatchObject({ name: 'Dos', acronym: 'STM-VA' })
    expect(log[2]!.after).toBeNull()
  })

  it('writing what is there already is no commit', () => {
    store.write('one', null, (writer) => writer.put('body', body('Uno')))
    const { change } = store.write('two', null, (writer) => writer.put('body', body('Uno')))
    expect(change).toMatchObject({ revision: 1, put: [], removed: [] })
    expect(store.write('three', null, () => 'nothing').change.revision).toBe(1)
  })

  it('a command that fails leaves nothing, and its revision is used by the next', () => {
    const run = () =>
      store.write('one', null, (writer) => {
        writer.put('body', body('Uno'))
        throw new Error('in the middle')
      })
    expect(run).toThrow('in the middle')
    expect(store.read((reader) => reader.where('body', {}))).toEqual([])
    expect(store.write('two', null, (writer) => writer.put('body', body('Dos'))).change.revision).toBe(1)
    expect(logged()).toHaveLength(1)
  })

  it('is only added to', () => {
    store.write('one', null, (writer) => writer.put('body', body('Uno')))
    data.close(store)
    data.raw((database) => {
      expect(() => database.exec("UPDATE change_log SET command = 'otro'")).toThrow('append-only')
      expect(() => database.exec('DELETE FROM change_log')).toThrow('append-only')
    })
  })
})
