import { expect, it } from 'vitest'
import type { BodyId, RecordId } from '../../src-main/domain/ids.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { dayLines } from '../../src-renderer/components/body/declared-days.ts'

const day = (text: string) => text as LocalDate
const declared = (date: string, name: string, isWorked = false) => ({
  id: `id-${date}` as RecordId,
  bodyId: 'body' as BodyId,
  date: day(date),
  name,
  isWorked,
})
const christmas = { date: day('2026-12-25'), name: 'Navidad' }
const shown = (lines: ReturnType<typeof dayLines>) =>
  lines.map(({ from, to, days, name, isWorked, ids }) => [from, to, days, name, isWorked, ids.length])

it('days in a row with one reason are one line, whatever their order', () => {
  const nonWorkingDays = [
    declared('2026-12-28', 'Vacaciones'),
    declared('2026-12-26', 'Vacaciones'),
    declared('2026-12-27', 'Vacaciones'),
    declared('2026-12-30', 'Vacaciones'),
    declared('2026-12-29', 'Inventario'),
  ]
  expect(shown(dayLines({ nonWorkingDays, legalDays: [christmas] }))).toEqual([
    ['2026-12-25', '2026-12-25', 1, 'Navidad', false, 0],
    ['2026-12-26', '2026-12-28', 3, 'Vacaciones', false, 3],
    ['2026-12-29', '2026-12-29', 1, 'Inventario', false, 1],
    ['2026-12-30', '2026-12-30', 1, 'Vacaciones', false, 1],
  ])
})

it('a day of the law that is worked is only what was declared of it', () => {
  const nonWorkingDays = [declared('2026-12-25', 'Guardia', true)]
  expect(shown(dayLines({ nonWorkingDays, legalDays: [christmas] }))).toEqual([
    ['2026-12-25', '2026-12-25', 1, 'Guardia', true, 1],
  ])
})
