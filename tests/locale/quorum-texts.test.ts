import { expect, it } from 'vitest'
import type { SectorId } from '../../src-main/domain/ids.ts'
import type { ConditionState } from '../../src-main/domain/quorum.ts'
import { lackingConditions, quorumFound, unmetConditions } from '../../src-main/locale/quorum-texts.ts'
import { calledTitle } from '../../src-main/locale/terms.ts'

const sectorId = '00000000-0000-7000-8000-000000000011' as SectorId
const sector = 'Sociedad civil'
const state = (condition: ConditionState['condition'], has: number, needs: number): ConditionState => ({
  condition,
  sector: condition.kind === 'presiding' ? '' : sector,
  has,
  needs,
  isMet: has >= needs,
})
const presiding = state({ kind: 'presiding' }, 0, 1)
const seats = state({ kind: 'sectorSeats', sectorId, seats: 3 }, 1, 3)
const majority = state({ kind: 'sectorMajority', sectorId }, 2, 4)
const met = state({ kind: 'presiding' }, 1, 1)

it('R13: what the quorum lacks names the sector', () => {
  expect(unmetConditions([presiding, seats])).toBe(
    'falta quien preside o su suplente y faltan 2 de Sociedad civil',
  )
  expect(unmetConditions([majority])).toBe(
    'Sociedad civil debe ser mayoría entre los presentes: tiene 2 y se requieren 4',
  )
  expect(unmetConditions([met])).toBe('')
})

it('R13: and fits a line of the screen', () => {
  expect(lackingConditions([presiding, { ...seats, has: 2 }])).toBe(
    'Falta quien preside y 1 de Sociedad civil',
  )
  expect(lackingConditions([majority])).toBe('Falta mayoría de Sociedad civil (2 de 4)')
  expect(lackingConditions([met])).toBe('')
})

it('a quorum is told with its arithmetic', () => {
  const quorum = { present: 1, seats: 6, required: 1, conditions: [presiding] }
  expect(quorumFound(quorum)).toBe('1 de 6, se requiere 1; falta quien preside o su suplente')
})

it('R15: a session called again is told from the first', () => {
  expect(calledTitle({ kind: 'ordinary', attempt: 1 }, 2)).toBe('Segunda Sesión Ordinaria')
  expect(calledTitle({ kind: 'ordinary', attempt: 2 }, 2)).toBe(
    'Segunda Sesión Ordinaria en segunda convocatoria',
  )
})
