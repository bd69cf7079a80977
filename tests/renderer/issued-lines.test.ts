import { describe, expect, test } from 'vitest'
import type { IssuedRow } from '../../src-main/contract/views.ts'
import { documentKinds } from '../../src-main/domain/attachment.ts'
import { TimeZone } from '../../src-main/domain/time.ts'
import {
  filterGroups,
  groupVersions,
  linesOf,
} from '../../src-renderer/composables/documents/issued-lines.ts'
import { originOf } from '../../src-renderer/composables/documents/issued-origin.ts'
import { timesLonger } from '../support/times-longer.ts'

const zone = TimeZone.parse('America/Mexico_City')
const row = (id: string, more: Partial<IssuedRow> = {}) =>
  ({
    id,
    kind: 'minutes',
    key: `ACTA/${id}`,
    version: 1,
    title: `Acta ${id}`,
    fingerprint: '0123456789ab',
    sha256: 'ff'.repeat(32),
    issuedAt: '2026-05-01T18:00:00.000Z',
    sessionKey: null,
    ...more,
  }) as IssuedRow

const all = { kind: null, session: null, year: null, words: '' }

describe('where a paper came from', () => {
  test.each(documentKinds)('of %s, a page says it', (kind) => {
    const isOfSession = ['call', 'attendanceSheet', 'minutes', 'certification', 'correction'].includes(kind)
    const sessionId = isOfSession ? ('s1' as never) : null
    expect(originOf(row('1', { kind, sessionId, subjectId: 'x1' as never }))?.to).toMatch(
      isOfSession ? /^\/sesiones\/s1\// : /^\/[a-z]/,
    )
  })
})

test('a paper of a commitment leads to its ficha, be there as many as there are', () => {
  const commitment = { planId: 'p1' as never, number: 2 }
  for (const kind of ['commitmentSheet', 'ogpTemplate', 'ogpTemplateEnglish'] as const)
    expect(originOf(row('1', { kind, commitment }))?.to).toBe('/plan/p1/fichas/2')
})

describe('the list of what was issued', () => {
  const versions = [row('b', { key: 'ACTA/1', version: 2 }), row('c'), row('a', { key: 'ACTA/1' })]

  test('folds former versions under the last one, and unfolds them where it is asked', () => {
    const groups = groupVersions(versions)
    expect(linesOf(groups, new Set()).map(({ row: { id }, older }) => [id, older])).toEqual([
      ['b', 1],
      ['c', 0],
    ])
    expect(linesOf(groups, new Set(['b'])).map(({ row: { id } }) => id)).toEqual(['b', 'a', 'c'])
  })

  test('is narrowed by session, by the year on the wall of the body, and by words without accents', () => {
    const rows = [
      row('1', { sessionKey: 'ORD/01', issuedAt: '2027-01-01T03:00:00.000Z' as never }),
      row('2', { title: 'Sesión de Instalación', sessionKey: 'INS/01' }),
    ]
    const ids = (filter: Partial<typeof all>) =>
      filterGroups(groupVersions(rows), { ...all, ...filter }, 'issued', zone).map(({ last }) => last.id)
    expect(ids({ session: 'ORD/01' as never })).toEqual(['1'])
    expect(ids({ year: '2026' as never })).toEqual(['1', '2'])
    expect(ids({ words: 'instalacion' })).toEqual(['2'])
    expect(ids({ words: 'ffffff' })).toEqual(['1', '2'])
  })

  test('ten times the papers are narrowed and ordered in about ten times as long', () => {
    const narrowed = (count: number) => {
      const groups = groupVersions(Array.from({ length: count }, (_, index) => row(String(index))))
      return () =>
        expect(filterGroups(groups, { ...all, words: '19' }, 'key', zone).length).toBeGreaterThan(1)
    }
    expect(timesLonger(narrowed(200), narrowed(2000))).toBeLessThan(40)
  })
})
