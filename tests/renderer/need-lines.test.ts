import { expect, it } from 'vitest'
import type { NeedRow } from '../../src-main/contract/plan-views.ts'
import type { BodyId, RecordId } from '../../src-main/domain/ids.ts'
import { isUpdateOverdue, updateDue } from '../../src-main/domain/information-need.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import {
  blankNeed,
  countByState,
  filterNeeds,
  needLine,
} from '../../src-renderer/composables/transparency/need-lines.ts'

const today = '2026-11-28' as LocalDate
function row(number: number, changes: Partial<NeedRow>): NeedRow {
  const need = { ...blankNeed, ...changes }
  return {
    ...need,
    id: `${number}` as RecordId,
    bodyId: 'body' as BodyId,
    number,
    due: updateDue(need),
    isOverdue: isUpdateOverdue(need, today),
    commitment: null,
  }
}
const published = (on: string) => ({ status: 'published', updatedOn: on as LocalDate }) as const
const rows = [
  row(1, { status: 'declined', declineReason: 'Es reservada', title: 'Padrón' }),
  row(2, { ...published('2026-11-20'), group: 'Jóvenes' }),
  row(3, { ...published('2026-10-21'), group: 'Mujeres' }),
  row(4, { status: 'asked', need: 'Horarios de autobús' }),
  row(5, published('2026-09-30')),
  row(6, { ...published('2020-01-01'), frequency: 'once' }),
]
const all = { state: 'all', group: null, words: '' } as const
const numbers = (filter: object) => filterNeeds(rows, { ...all, ...filter }).map(({ number }) => number)

it('what is overdue is first, longest ago before, and what is declined last', () => {
  expect(numbers({})).toEqual([5, 3, 4, 2, 6, 1])
})

it('needs are narrowed by state, group and words without accents', () => {
  expect(numbers({ state: 'late' })).toEqual([5, 3])
  expect(numbers({ group: 'Jóvenes' })).toEqual([2])
  expect(numbers({ words: 'AUTOBUS horarios' })).toEqual([4])
  expect(countByState(rows)).toEqual({ all: 6, late: 2, asked: 1, preparing: 0, published: 4, declined: 1 })
})

it('says since when an update is overdue, and nothing of one that need not be repeated', () => {
  expect(needLine(rows[2]!, today)).toMatchObject({ dueNote: 'venció hace 7 días', isLate: true })
  expect(needLine(row(7, published('2026-10-28')), today)).toMatchObject({
    dueNote: 'vence hoy',
    isLate: false,
  })
  expect(needLine(rows[5]!, today)).toMatchObject({ dueNote: '', frequency: 'Una sola vez' })
  expect(needLine(rows[0]!, today)).toMatchObject({ title: '', reason: 'Es reservada', updated: '' })
})
