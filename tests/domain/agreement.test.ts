import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  Agreement,
  type AgreementStatus,
  daysOverdue,
  fulfilment,
  isAdopted,
  isOverdue,
  whatIsMissing,
  whyCannotPromise,
} from '../../src-main/domain/agreement.ts'
import { sampleDossier } from '../support/sample-dossier.ts'
import { day, sampleId } from './samples.ts'

const adopted = Agreement.parse({
  ...sampleDossier.agreements[0],
  number: 1,
  key: 'STM-VA/ORD/02/2026-01',
  status: 'inProgress',
  responsibles: [{ seatId: null, name: 'Contraloría Municipal' }],
  dueDate: '2026-10-01',
  hasNoDeadline: false,
})

describe('the promise of an agreement (R25)', () => {
  it.each([
    ['2026-09-23', 'agreement.dueBeforeSession'],
    ['2026-09-24', null],
    ['2026-09-25', null],
    [null, null],
  ])('due on %s in a session of 24 September: %s', (due, code) => {
    const dueDate = due === null ? null : day(due)
    expect(whyCannotPromise({ dueDate }, day('2026-09-24'))?.code ?? null).toBe(code)
  })

  it.each([
    ['nothing', {}, null],
    ['who answers for it', { responsibles: [] }, 'responsible'],
    ['its date', { dueDate: null }, 'deadline'],
    ['nothing: «sin plazo» was said on purpose', { dueDate: null, hasNoDeadline: true }, null],
    ['nothing: it was cancelled', { responsibles: [], status: 'cancelled' }, null],
    ['nothing: it never had a number', { responsibles: [], number: null, key: '', status: 'draft' }, null],
  ] as const)('it lacks %s', (_, change, missing) =>
    expect(whatIsMissing({ ...adopted, ...change })).toBe(missing),
  )
})

describe('overdue (R26)', () => {
  it.each([
    ['the day after', {}, '2026-10-02', true],
    ['on the day', {}, '2026-10-01', false],
    ['without date', { dueDate: null }, '2030-01-01', false],
    ['fulfilled', { status: 'fulfilled' }, '2030-01-01', false],
    ['cancelled', { status: 'cancelled' }, '2030-01-01', false],
  ] as const)('%s', (_, change, today, is) =>
    expect(isOverdue({ ...adopted, ...change }, day(today))).toBe(is),
  )

  it('counts its days, before and after', () => {
    expect(daysOverdue(adopted, day('2026-10-06'))).toBe(5)
    expect(daysOverdue(adopted, day('2026-09-29'))).toBe(-2)
    expect(daysOverdue({ ...adopted, dueDate: null }, day('2026-09-29'))).toBeNull()
  })
})

describe('fulfilment of a body (R27)', () => {
  const anyStatus = fc.constantFrom<AgreementStatus>(
    'draft',
    'rejected',
    'inProgress',
    'fulfilled',
    'cancelled',
  )

  it('is fulfilled over adopted less cancelled, in whole percent', () => {
    fc.assert(
      fc.property(fc.array(anyStatus, { maxLength: 40 }), (statuses) => {
        const agreements = statuses.map((status, index) => {
          const isNumbered = status !== 'draft' && status !== 'rejected'
          return { ...adopted, id: sampleId(index) as never, status, number: isNumbered ? index + 1 : null }
        })
        const count = (status: AgreementStatus) => statuses.filter((one) => one === status).length
        const total = count('inProgress') + count('fulfilled')
        const told = fulfilment(agreements)
        expect(told.total).toBe(total)
        expect(told.fulfilled).toBe(count('fulfilled'))
        if (total === 0) expect(told.percent).toBeNull()
        else {
          expect(told.percent! * total).toBeLessThanOrEqual(count('fulfilled') * 100)
          expect((told.percent! + 1) * total).toBeGreaterThan(count('fulfilled') * 100)
        }
      }),
    )
  })

  it('only what has a number was adopted', () => {
    expect(isAdopted(adopted)).toBe(true)
    expect(isAdopted({ ...adopted, number: null })).toBe(false)
  })
})
