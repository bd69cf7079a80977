import { describe, expect, it } from 'vitest'
import type { AgreementRow } from '../../src-main/contract/views.ts'
import { Agreement } from '../../src-main/domain/agreement.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import {
  agreementLine,
  countByState,
  filterAgreements,
  type AgreementFilter,
} from '../../src-renderer/composables/agreement-lines.ts'
import { bodyId, sampleId, sessionId } from '../support/sample-body.ts'

const today = '2026-11-12' as LocalDate

function row(
  number: number | null,
  change: Record<string, unknown> = {},
  sessionKey = 'STM/ORD/01/2026',
): AgreementRow {
  const agreement = Agreement.parse({
    id: sampleId(100 + (number ?? 0)),
    bodyId,
    sessionId,
    agendaItemId: sampleId(50),
    year: 2026,
    number,
    key: number === null ? '' : `${sessionKey}-0${number}`,
    text: 'Abrir el micrositio.',
    responsibles: [{ seatId: null, name: 'Unidad de Transparencia' }],
    dueDate: '2026-11-18',
    hasNoDeadline: false,
    status: 'inProgress',
    progress: 35,
    adoptedAt: '2026-09-24T17:00:00.000Z',
    ...change,
  })
  return { agreement, sessionKey, sessionDate: '2026-09-24' as LocalDate }
}

const late = row(1, { dueDate: '2026-10-02' })
const open = row(2)
const undated = row(3, {
  dueDate: null,
  hasNoDeadline: true,
  responsibles: [{ seatId: null, name: 'Sector académico' }],
})
const done = row(4, { status: 'fulfilled', dueDate: '2026-10-15', progress: 100 }, 'STM/INS/01/2026')
const cancelled = row(5, { status: 'cancelled' })
const draft = row(null, { status: 'draft', adoptedAt: null })
const all = [draft, cancelled, done, undated, open, late]

const everything: AgreementFilter = { state: 'all', responsible: null, session: null, words: '' }
const keys = (filter: Partial<AgreementFilter>, isLatestFirst = false) =>
  filterAgreements(all, { ...everything, ...filter }, today, isLatestFirst).map(
    ({ agreement }) => agreement.number,
  )

describe('agreements on the screen', () => {
  it('come with what is open first, by date, and leave drafts out', () => {
    expect(keys({})).toEqual([1, 2, 3, 4, 5])
    expect(keys({}, true)).toEqual([5, 4, 3, 2, 1])
  })

  it('are narrowed by state, responsible, session and words without accents', () => {
    expect(keys({ state: 'late' })).toEqual([1])
    expect(keys({ state: 'inProgress' })).toEqual([1, 2, 3])
    expect(keys({ responsible: 'Sector académico' })).toEqual([3])
    expect(keys({ session: 'STM/INS/01/2026' })).toEqual([4])
    expect(keys({ words: 'academico MICROSITIO' })).toEqual([3])
    expect(keys({ words: 'no está' })).toEqual([])
  })

  it('are counted by state, the overdue also among those in progress', () => {
    expect(countByState(all, today)).toEqual({ all: 5, late: 1, inProgress: 3, fulfilled: 1, cancelled: 1 })
  })

  it('say since when they are overdue, how long is left, or that they have no date', () => {
    expect(agreementLine(late, today)).toMatchObject({
      due: '2 oct',
      dueNote: 'hace 41 días',
      state: 'Vencido',
      tone: 'brick',
      isLate: true,
    })
    expect(agreementLine(open, today)).toMatchObject({
      due: '18 nov',
      dueNote: 'en 6 días',
      state: 'En proceso',
    })
    expect(agreementLine(undated, today)).toMatchObject({ due: 'Sin plazo', dueNote: '', isLate: false })
    expect(agreementLine(done, today)).toMatchObject({
      due: '15 oct',
      dueNote: '',
      state: 'Cumplido',
      isSettled: true,
    })
  })
})
