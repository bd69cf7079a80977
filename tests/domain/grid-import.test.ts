import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importGrid } from '../../src-main/domain/grid-import.ts'
import { readPaste } from '../../src-main/domain/grid-paste.ts'
import { addMonths, type Month, monthOf } from '../../src-main/domain/month.ts'
import { readMonth } from '../../src-main/domain/month-names.ts'
import { markedSpans } from '../../src-main/domain/schedule-marks.ts'
import { markedMonths } from '../../src-main/domain/spans.ts'
import { type Merge, tableOfText } from '../../src-main/domain/table-text.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { wordRemark } from '../../src-main/locale/import-remarks.ts'

const plan = { start: '2026-09-01' as LocalDate, end: '2027-02-28' as LocalDate }
const read = (text: string, firstYear: number | null = 2026, merged: readonly Merge[] = []) =>
  importGrid({ ...tableOfText(text), merged }, { plan, firstYear })
const said = (text: string, firstYear?: number | null, merged?: readonly Merge[]) =>
  read(text, firstYear, merged).problems.map(wordRemark)
const marksOf = ({ rows }: ReturnType<typeof read>) =>
  rows.map(({ name, spans }) => `${name}: ${[...markedMonths(spans)].join(' ')}`)

describe('months as Mexican paper writes them', () => {
  it.each([
    ['Sept', 9, null],
    ['sep.', 9, null],
    ['Septiembre', 9, null],
    ['SET', 9, null],
    ['Ene', 1, null],
    ['dic-26', 12, 2026],
    ['Oct 2026', 10, 2026],
    ['febrero de 2027', 2, 2027],
    ['2026-11', 11, 2026],
    ['03/2027', 3, 2027],
  ])('%s', (text, number, year) => {
    expect(readMonth(text)).toEqual({ number, year, isEnglish: false })
  })

  it('tells English ones apart, and takes no other word for a month', () => {
    expect(readMonth('Jan')).toMatchObject({ number: 1, isEnglish: true })
    for (const word of ['Acción', 'Responsable', 'Marca', 'Total', '13/2026', 'x', ''])
      expect(readMonth(word)).toBeNull()
  })
})

describe('a table of months that comes in', () => {
  const seed = 'Acción,Sept,Oct,Nov,Dic,Ene,Feb\nCampaña,x,x,x,x,,\nFirma convenio,,,,x,x,\n'

  it('crosses the year from the first month on', () => {
    expect(marksOf(read(seed))).toEqual([
      'Campaña: 2026-09 2026-10 2026-11 2026-12',
      'Firma convenio: 2026-12 2027-01',
    ])
  })

  it('a marked February ends on its 29th in a leap year, and is February when it comes back', () => {
    const leap = { start: '2027-12-01' as LocalDate, end: '2028-03-31' as LocalDate }
    const { rows } = importGrid(tableOfText('Acción,Dic 2027,Ene,Feb,Mar\nMedición,,,x,\n'), { plan: leap })
    expect(rows[0]!.spans).toEqual([{ start: '2028-02-01', end: '2028-02-29' }])
    expect([...markedMonths(rows[0]!.spans)]).toEqual(['2028-02'])
  })

  it('without a year asks for it, and takes nothing meanwhile', () => {
    expect(said(seed, null)).toEqual([
      'Fila 1, columna B: «Sept»: los meses no dicen de qué año son. Escriba abajo el año del primero.',
    ])
    expect(read(seed, null).rows).toEqual([])
  })

  it('takes the years of the row over the months, and says so', () => {
    const two = ',2026,,,,2027,\n'
    const answer = read(two + seed, null)
    expect(marksOf(answer)[1]).toBe('Firma convenio: 2026-12 2027-01')
    expect(answer.notices.map(({ kind }) => kind)).toEqual(['twoHeads'])
    expect(marksOf(read(`,2026,,,,,\n${seed}`, null))[1]).toBe('Firma convenio: 2026-12 2027-01')
  })

  it('reads other separators, a mark of UTF-8 and quotes', () => {
    const lines = seed.replaceAll(',', ';')
    expect(marksOf(read(`\uFEFF${lines}`))).toHaveLength(2)
    expect(marksOf(read(seed.replaceAll(',', '\t')))).toHaveLength(2)
    expect(marksOf(read('"Acción","Sept","Oct"\r\n"Mesa, «de ""diálogo""»",X,\r\n'))).toEqual([
      'Mesa, «de "diálogo"»: 2026-09',
    ])
  })

  it.each([
    [
      'Acción,Sept,Oct\nMesa,x,quizá\n',
      'Fila 2, columna Oct: «quizá»: no es una marca. Use x, o deje la celda vacía.',
    ],
    [
      'Acción,Sept,Oct\n,x,\n',
      'Fila 2, columna Acción: tiene marcas y no dice qué acción es. Escriba su nombre.',
    ],
    [
      'Acción,Sept,Sept\nMesa,x,\n',
      'Fila 1, columna C: «Sept»: el mes está dos veces seguidas. Deje una columna por mes.',
    ],
    [
      'Acción,Feb 2027,Mar 2027\nMesa,,x\n',
      'Fila 2, columna Mar 2027: «marzo de 2027»: queda fuera del periodo del plan. Quite la marca o amplíe el plan.',
    ],
    [
      'Acción,Sept,Oct\nMesa;x;x\n',
      'Fila 2: «Mesa;x;x»: la fila quedó en una sola celda: usa otro separador que el encabezado, o unas comillas quedaron sin cerrar. Corríjala en la tabla.',
    ],
    ['Acción,Sept,Oct\n', 'La tabla no tiene acciones. Ponga una por fila, debajo de los meses.'],
    ['Mesa de diálogo\nCampaña\n', /^Todo quedó en una sola columna/],
    ['a,b\nc,d\n', /^No se encontró la fila con los meses/],
  ])('says what is wrong and in which cell: %j', (text, words) => {
    const [first] = said(text)
    if (typeof words === 'string') expect(first).toBe(words)
    else expect(first).toMatch(words)
  })

  it('reads months in English and says which', () => {
    const answer = read('Acción,Nov,Dec,Jan\nMesa,x,x,x\n')
    expect(marksOf(answer)).toEqual(['Mesa: 2026-11 2026-12 2027-01'])
    expect(answer.notices.map(({ column, text }) => `${column} ${text}`)).toEqual(['C Dec', 'D Jan'])
  })

  it('a merged mark is all of its months; a name merged over rows is refused', () => {
    const bar = { row: 1, column: 1, rows: 1, columns: 3 }
    const answer = read('Acción,Sept,Oct,Nov\nCampaña,x,,\n', 2026, [bar])
    expect(marksOf(answer)).toEqual(['Campaña: 2026-09 2026-10 2026-11'])
    expect(answer.notices.map(({ kind }) => kind)).toEqual(['mergedMarks'])
    const tall = { row: 1, column: 0, rows: 2, columns: 1 }
    expect(said('Acción,Sept\nCampaña,x\n,x\n', 2026, [tall])[0]).toMatch(
      /^Fila 2, columna Acción: «Campaña»/,
    )
  })

  it('a month over the columns of its weeks is marked by any of them', () => {
    const wide = [
      { row: 0, column: 1, rows: 1, columns: 4 },
      { row: 0, column: 5, rows: 1, columns: 4 },
    ]
    const answer = read('Acción,Sept,,,,Oct,,,\n,1,2,3,4,1,2,3,4\nMesa,,,x,,,,,\nForo,,,,,x,,,\n', 2026, wide)
    expect(marksOf(answer)).toEqual(['Mesa: 2026-09', 'Foro: 2026-10'])
    expect(answer.problems).toEqual([])
    expect(answer.notices.map(({ kind, column }) => `${kind} ${column}`)).toEqual([
      'wideMonth B',
      'wideMonth F',
    ])
  })

  it('no mark is lost: without its month, over several rows or by a color alone, it is told', () => {
    expect(said('Acción,Sept,,Oct\nMesa,x,x,\n')).toEqual([
      'Fila 2, columna C: «x»: es una marca y su columna no dice de qué mes es. Escriba el mes en el encabezado, o quite la celda que sobra.',
    ])
    expect(said('Acción,Sept,Oct\nMesa,,,x\n')[0]).toMatch(/^Fila 2, columna D: «x»: es una marca/)
    const tall = { row: 1, column: 1, rows: 2, columns: 1 }
    expect(marksOf(read('Acción,Sept\nMesa,x\nForo,\n', 2026, [tall]))).toEqual([
      'Mesa: 2026-09',
      'Foro: 2026-09',
    ])
    expect(read('Acción,Sept,Oct\nMesa,,\n').notices.map(wordRemark)).toEqual([
      'Fila 2: «Mesa»: la acción no tiene ningún mes con x y entrará sin fechas. Si sus meses están señalados con color, escriba x.',
    ])
  })

  it('a cell over several rows says the same of each; the names of the columns may be rows above', () => {
    const group = { row: 3, column: 0, rows: 2, columns: 1 }
    const answer = read('Eje,Actividad,Meses,\n,,2026,2027\n,,Dic,Ene\nDifusión,Mesa,x,\n,Foro,,x\n', null, [
      group,
    ])
    expect(answer.rows.map((row) => `${row.group}: ${row.name}`)).toEqual([
      'Difusión: Mesa',
      'Difusión: Foro',
    ])
    expect(marksOf(answer)).toEqual(['Mesa: 2026-12', 'Foro: 2027-01'])
  })

  it('cuts no text and takes no other weight: it says which cell', () => {
    expect(said(`Acción,Responsable,Peso,Sept\nMesa,${'r'.repeat(201)},mucho,x\n`)).toEqual([
      'Fila 2, columna Responsable: el texto tiene 201 caracteres y caben 200. Acorte el texto.',
      'Fila 2, columna Peso: «mucho»: no es un peso. Escriba un número entero de 0 a 1000, o deje la celda vacía.',
    ])
  })

  it('leaves out totals and columns of other things, and says so', () => {
    const answer = read('N.º,Acción,Presupuesto,Sept,Avance\n1,Mesa,$5,x,10 %\n,Acciones por mes,,1,\n')
    expect(answer.rows).toMatchObject([{ name: 'Mesa' }])
    expect(answer.notices.map(({ kind }) => kind)).toEqual(['skippedColumn', 'skippedTotal'])
  })
})

describe('what is pasted into the grid', () => {
  const months = ['2026-09', '2026-10', '2026-11'] as Month[]
  const paste = (text: string) => readPaste(tableOfText(text), months)

  it('is a block of marks, names one under another, or a table', () => {
    expect(paste('x\t\tx\n\tx\t')).toEqual({
      kind: 'marks',
      rows: [
        [true, false, true],
        [false, true, false],
      ],
    })
    expect(paste('Mesa de diálogo\nCongreso virtual')).toEqual({
      kind: 'names',
      names: ['Mesa de diálogo', 'Congreso virtual'],
    })
    const table = paste('Mesa\tSecretaría técnica\tx\t\nCongreso\tAcademia\t\tx')
    if (table.kind !== 'table') throw new Error('no table')
    expect(marksOf(importGrid(table.table, { plan }))).toEqual(['Mesa: 2026-09', 'Congreso: 2026-10'])
  })
})

describe('marks of a row', () => {
  const month = fc.integer({ min: 0, max: 5 }).map((step) => addMonths(monthOf(plan.start), step))

  it('R47: a mark is taken back by clearing it, and none goes out of the plan', () => {
    fc.assert(
      fc.property(fc.uniqueArray(month), month, (marked, other) => {
        const spans = markedSpans({ kind: 'action', spans: [] }, marked, true, plan)
        expect([...markedMonths(spans)].sort()).toEqual([...marked].sort())
        const row = { kind: 'action' as const, spans }
        const has = marked.includes(other)
        const toggled = { ...row, spans: markedSpans(row, [other], !has, plan) }
        expect(markedSpans(toggled, [other], has, plan)).toEqual(spans)
      }),
    )
  })
})
