import { describe, expect, test } from 'vitest'
import { correctionDocument } from '../../src-main/documents/correction.ts'
import { documentText } from '../support/document-text.ts'
import { sampleCorrection } from '../support/sample-correction.ts'
import { sampleStamp } from '../support/sample-stamp.ts'

describe('R30: what sets a frozen acta right', () => {
  test('a fe de erratas cites the acta to the byte, and says what it says and should say', () => {
    const model = correctionDocument(sampleCorrection('errata'), sampleStamp)
    expect(model.frame.margin[0]?.lines.join('')).toBe('STM-VA/ACTA/ORD/02/2026-FE-1')
    expect(documentText(model)).toBe(
      [
        'Fe de erratas número 1',
        'Del acta STM-VA/ACTA/ORD/02/2026',
        'Con fecha 1 (primero) de octubre de 2026 se expide la presente fe de erratas del acta STM-VA/ACTA/ORD/02/2026 de la Segunda Sesión Ordinaria del Secretariado Técnico Municipal de Gobierno Abierto, celebrada el 24 (veinticuatro) de septiembre de 2026. El texto de esa acta quedó fijo al aprobarse y no se modifica: este documento se agrega a ella y se conserva con ella.',
        'Documento corregido: Acta STM-VA/ACTA/ORD/02/2026',
        'Versión: 2, en 5 páginas',
        'Emitido: 24 de septiembre de 2026',
        'Huella: 372e 879e 7528',
        'SHA-256 del archivo: 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef',
        'Motivo: Error al transcribir el oficio.',
        '1. Correcciones',
        'Lugar del texto | Dice | Debe decir',
        'Punto 3.3, segundo párrafo | congreso virtual en diciembre | congreso virtual en enero',
        'Acuerdo 08 | (sin texto) | con nueve acciones',
        '',
        'Lo demás del acta queda en sus términos.',
        '2. Firmas',
        'Se expide en Villa Abierta, Estado de México, al día 1 (primero) del mes de octubre de 2026 (dos mil veintiséis), en ‹total›‹total›.',
        'FIN DEL TEXTO',
        'Firmas de la fe de erratas STM-VA/ACTA/ORD/02/2026-FE-1, del acta STM-VA/ACTA/ORD/02/2026 del Secretariado Técnico Municipal de Gobierno Abierto, sesión celebrada el 24 de septiembre de 2026.',
        '1 Presidencia Municipal (Titular · preside)',
        '13 Secretaría técnica (Titular · voz sin voto)',
      ].join('\n'),
    )
  })

  test('an addendum adds its text', () => {
    const model = correctionDocument(sampleCorrection('addendum'), sampleStamp)
    const text = documentText(model)
    expect(model.title).toBe('Addendum número\u00a01 · Del acta STM-VA/ACTA/ORD/02/2026')
    expect(text).toContain('se expide el presente addendum del acta')
    expect(text).toContain(
      '1. Texto que se agrega\nSe agrega la relación de personas invitadas.\nRepresentación estatal',
    )
    expect(text).not.toContain('Debe decir')
    expect(text).toContain('Firmas del addendum STM-VA/ACTA/ORD/02/2026-AD-1')
  })
})
