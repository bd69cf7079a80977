import { describe, expect, test } from 'vitest'
import { followUpDocument } from '../../src-main/documents/follow-up.ts'
import type { Agreement } from '../../src-main/domain/agreement.ts'
import type { BehindActivity } from '../../src-main/domain/plan-follow-up.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { blockText, documentText } from '../support/document-text.ts'
import { sampleDossier } from '../support/sample-dossier.ts'
import { samplePlan, sampleRecord } from '../support/sample-plan.ts'
import { sampleStamp } from '../support/sample-stamp.ts'

const today = '2026-11-12' as LocalDate
const [seven, eight, nine] = sampleDossier.agreements as [Agreement, Agreement, Agreement]

function documentOf(agreements: readonly Agreement[], behind: readonly BehindActivity[] = []) {
  const { body, letterhead, session, key } = sampleDossier
  const rows = agreements.map((agreement) => ({ agreement, sessionKey: key, sessionDate: session.date }))
  return followUpDocument({ body, letterhead, today, rows, behind }, sampleStamp)
}

describe('the follow-up', () => {
  test('groups agreements by state, the overdue first, with the days they are late', () => {
    const fulfilled: Agreement = { ...nine, status: 'fulfilled', progress: 100 }
    const cancelled: Agreement = {
      ...nine,
      key: 'STM-VA/ACU/2026-10',
      status: 'cancelled',
      dueDate: null,
      hasNoDeadline: true,
    }
    const { blocks, frame } = documentOf([cancelled, fulfilled, eight, seven])
    expect(frame.layout).toBe('landscape')
    expect(blockText(blocks[1]!)).toBe(
      '1 de 3 cumplidos (33 %), 1 vencido. El porcentaje no cuenta los acuerdos cancelados.',
    )
    const session = '24 de septiembre de 2026'
    expect(blockText(blocks[2]!)).toBe(
      [
        'Clave y fecha de sesión | Acuerdo | Responsable | Fecha límite | Estado | Avance',
        'Vencido · 1 acuerdo',
        `STM-VA/ACU/2026-07\n${session} | ${seven.text} | Unidad de Transparencia | 1 de octubre de 2026\n(hace 42 días) | Vencido | 0 %`,
        'En proceso · 1 acuerdo',
        `STM-VA/ACU/2026-08\n${session} | ${eight.text} | Secretaría técnica, con la Dirección de Desarrollo Social | 26 de febrero de 2027\n(en 106 días) | En proceso | 0 %`,
        'Cumplido · 1 acuerdo',
        `STM-VA/ACU/2026-09\n${session} | ${nine.text} | Persona facilitadora | 30 de noviembre de 2026 | Cumplido | 100 %`,
        'Cancelado · 1 acuerdo',
        `STM-VA/ACU/2026-10\n${session} | ${nine.text} | Persona facilitadora | Sin plazo | Cancelado | 0 %`,
        '',
      ].join('\n'),
    )
  })

  test('tells what is behind in the plan under the agreements, the late ones first (R45)', () => {
    const [table] = sampleRecord().activities
    const late: BehindActivity = {
      ...table!,
      planId: samplePlan.id,
      key: 'STM-VA/PA/01-C1',
      commitment: 'Cultura de Gobierno Abierto',
      progress: 40,
      expected: 100,
      light: 'red',
      due: '2026-10-31' as LocalDate,
      daysLate: 12,
    }
    const slow = { ...late, name: 'Campaña', light: 'amber', due: '2026-12-31' as LocalDate } as const
    const { blocks } = documentOf([], [slow, late])
    expect(blocks.slice(-2).map(blockText)).toEqual([
      'Actividades del plan con retraso',
      [
        'Clave | Actividad y compromiso | Responsable | Término | Estado | Avance',
        'Atrasada · 1 actividad',
        `STM-VA/PA/01-C1 | ${late.name}\nCultura de Gobierno Abierto | Secretaría técnica | 31 de octubre de 2026\n(hace 12 días) | Atrasado | 40 %`,
        'Con retraso · 1 actividad',
        'STM-VA/PA/01-C1 | Campaña\nCultura de Gobierno Abierto | Secretaría técnica | 31 de diciembre de 2026\n(en 49 días) | Con retraso | 40 %',
        '',
      ].join('\n'),
    ])
    expect(documentOf([]).blocks).toHaveLength(2)
  })

  test('inside a group the nearest date goes first and those without date last', () => {
    const later: Agreement = { ...nine, key: 'C', dueDate: null, hasNoDeadline: true }
    const { blocks } = documentOf([later, eight, { ...nine, key: 'A' }])
    const table = blocks[2]!
    if (table.type !== 'table') throw new Error('no table')
    expect(table.groups[0]!.rows.map(([key]) => (key![0] as { text: string }).text)).toEqual([
      'A',
      'STM-VA/ACU/2026-08',
      'C',
    ])
  })

  test('drafts and rejected proposals are not agreements', () => {
    const draft: Agreement = { ...seven, number: null, key: '', status: 'draft' }
    const text = documentText(documentOf([draft]))
    expect(text).toContain('No hay acuerdos que contar')
    expect(text).not.toContain('Clave')
  })

  test('its key is that of the day', () => {
    expect(documentOf([seven]).frame.footer.qr).toBe('STM-VA/SEG/2026-11-12/1/372E879E7528')
  })
})
