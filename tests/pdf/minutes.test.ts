import { beforeAll, describe, expect, it } from 'vitest'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { elements, oneLine, readBack, wordsOf } from './reading.ts'
import type { ReadBack } from './reading.ts'
import { attendanceList, call, followUp, minutes } from './sample-models.ts'

const tie = /\u00a0/g

describe('the minutes', () => {
  let file: ReadBack
  beforeAll(async () => {
    file = await readBack(renderDocument(minutes).bytes)
  })

  it('take the five pages of the specimen', () => {
    expect(file.pages).toHaveLength(5)
  })

  it('end each page where the specimen does', () => {
    const last = file.pages.map((page) => oneLine(page.tree.text).slice(-28))
    expect(last).toEqual([
      '13 Secretaría técnica Titular Presente 9:30'.slice(-28),
      '1 de octubre de 2026 VOTACIÓN Unanimidad (10 votos)'.slice(-28),
      'votos a favor, 1 (uno) en contra y 1 (una) abstención.'.slice(-28),
      'en la próxima sesión. No se registró otro asunto.'.slice(-28),
      'por ausencia justificada (anexo 2).'.slice(-28),
    ])
  })

  it('break the first paragraph into the lines of the specimen', () => {
    const paragraph = elements(file.pages[0]!.tree, 'P').find((one) => one.text.trim().startsWith('En Villa'))
    expect(paragraph!.text.trim().split('\n')).toEqual([
      'En Villa Abierta, Estado de México, siendo las 10:05 (diez horas con cinco',
      'minutos) del día 24 (veinticuatro) de septiembre de 2026 (dos mil veintiséis),',
      'en la Sala de Cabildo del Palacio Municipal, se reunieron las personas integrantes del Secretariado Técnico Municipal de Gobierno Abierto, previa convocatoria notificada el 15 (quince) de septiembre del mismo año con 5 (cinco)',
      'días hábiles de anticipación, para celebrar la Segunda Sesión Ordinaria del',
      'ejercicio 2026, con fundamento en los artículos 8, 11 y 14 de sus Lineamientos',
      'de Operación. Presidió la persona titular de la Presidencia Municipal y actuó',
      'como responsable del acta la Secretaría técnica.',
    ])
  })

  it('say every word of the model in its order', () => {
    const words = wordsOf(file)
    let from = 0
    for (const block of minutes.blocks) {
      if (block.type !== 'paragraph') continue
      const text = oneLine(
        block.content
          .map((one) => ('text' in one ? one.text : ''))
          .join('')
          .replace(tie, ' '),
      )
      const at = words.indexOf(text, from)
      expect(at, text).toBeGreaterThan(-1)
      from = at + text.length
    }
  })

  it('know how many pages they are, in figures and words', () => {
    expect(wordsOf(file)).toContain('Se levanta la presente acta en 5 (cinco) páginas, con 3 (tres) anexos')
    file.pages.forEach((page, index) => expect(page.text).toContain(`Página ${index + 1} de 5`))
  })

  it('are tagged with the roles of their parts', () => {
    const [first, second] = file.pages
    expect(elements(first!.tree, 'H1').map((one) => oneLine(one.text))).toEqual([
      'Acta de la Segunda Sesión Ordinaria',
    ])
    expect(
      elements(first!.tree, 'TH')
        .map((one) => oneLine(one.text))
        .slice(0, 5),
    ).toEqual(['Lugar', 'Integrante (por cargo o representación)', 'Calidad', 'Asistencia', 'Hora'])
    expect(elements(first!.tree, 'TR')).toHaveLength(17)
    expect(elements(first!.tree, 'Figure')[0]!.alt).toContain('una puerta abierta')
    const items = elements(second!.tree, 'LI')
    expect(items).toHaveLength(8)
    expect(oneLine(items[4]!.text)).toBe(
      '5. Presentación y aprobación del cronograma del eje «Cultura de Gobierno Abierto».',
    )
    expect(elements(second!.tree, 'H3').map((one) => oneLine(one.text))).toEqual([
      '3.1 Acta de la primera sesión ordinaria',
    ])
    expect(elements(second!.tree, 'Sect')).toHaveLength(1)
  })

  it('are in Spanish of Mexico and show their title', () => {
    expect(file.language).toBe('es-MX')
    expect(file.info.Title).toBe(minutes.title)
  })

  it('have their headings as bookmarks', () => {
    const [root] = file.outline
    expect(root!.items.map((item) => item.title.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.'])
    expect(root!.items[2]!.items.map((item) => item.title.slice(0, 3))).toEqual(['3.1', '3.2', '3.3', '3.4'])
  })

  it('are initialled on every page but the one that is signed', () => {
    expect(file.pages.map((page) => page.text.includes('RÚBRICAS'))).toEqual([true, true, true, true, false])
  })

  it('cancel the blank end of page 4 and of no other', () => {
    expect(file.pages.map((page) => page.text.includes('SIN TEXTO'))).toEqual([
      false,
      false,
      false,
      true,
      false,
    ])
  })
})

describe('the other documents', () => {
  it('the call, with its slip, is one page', async () => {
    const file = await readBack(renderDocument(call).bytes)
    expect(file.pages).toHaveLength(1)
    const words = wordsOf(file)
    expect(words).toContain('Día y hora Jueves 24 (veinticuatro) de septiembre de 2026, 10:00 (diez horas)')
    expect(words).toContain(
      'ACUSE DE RECIBO · STM-VA/CONV/ORD/02/2026 Nombre y lugar que ocupa Fecha Hora Firma',
    )
    expect(elements(file.pages[0]!.tree, 'TH')).toHaveLength(4)
  })

  it('the attendance sheet of thirteen seats is one page', async () => {
    const file = await readBack(renderDocument(attendanceList).bytes)
    expect(file.pages).toHaveLength(1)
    const rows = elements(file.pages[0]!.tree, 'TR')
    expect(rows).toHaveLength(1 + 3 + 13)
    expect(oneLine(rows[2]!.text)).toBe('1 Presidencia Municipal Titular Suplente')
    expect(rows[2]!.children.map((cell) => cell.role)).toEqual(['TD', 'TD', 'TD', 'TD', 'TD'])
  })

  it('more seats go on under the same head', async () => {
    const [title, sheet, notice] = attendanceList.blocks
    if (sheet?.type !== 'attendanceSheet') throw new Error('The sample has changed')
    const rows = Array.from({ length: 40 }, (_, index) => ({
      number: `${index + 1}`,
      name: `Vocalía ${index + 1}`,
    }))
    const long = { ...sheet, groups: [{ ...sheet.groups[0]!, rows }] }
    const file = await readBack(renderDocument({ ...attendanceList, blocks: [title!, long, notice!] }).bytes)
    expect(file.pages).toHaveLength(3)
    for (const page of file.pages)
      expect(page.text).toContain('Cargo o representación / nombre de quien asiste')
    const seats = file.pages.flatMap((page) => elements(page.tree, 'TR')).map((row) => oneLine(row.text))
    for (const { number, name } of rows) expect(seats).toContain(`${number} ${name} Titular Suplente`)
    expect(wordsOf(file).match(/Cargo o representación/g)).toHaveLength(1)
  })

  it('the follow-up lies across the page', async () => {
    const { bytes, pages } = renderDocument(followUp)
    expect(pages).toBe(1)
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/MediaBox \[0 0 792 612\]/)
    const file = await readBack(bytes)
    expect(wordsOf(file)).toContain('Dirección de Desarrollo Social 31 de agosto de 2026 Vencido 40 %')
  })
})
