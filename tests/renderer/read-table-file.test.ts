import { mkdtempSync, openAsBlob, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { expect, it } from 'vitest'
import { RefusedError } from '../../src-main/domain/failure.ts'
import { importGrid } from '../../src-main/domain/grid-import.ts'
import { markedMonths } from '../../src-main/domain/spans.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { wordRemark } from '../../src-main/locale/import-remarks.ts'
import { readTableFile } from '../../src-renderer/composables/schedule/read-table-file.ts'

const plan = { start: '2026-09-01' as LocalDate, end: '2027-02-28' as LocalDate }
const cell = (value: string | number, columnSpan = 1, rowSpan = 1) => ({ value, columnSpan, rowSpan })
type Cell = ReturnType<typeof cell> | { value: Date | boolean; format?: string } | null

/** A workbook with a cover before the sheet of its cronograma, as those of a dependency are. */
async function workbook(rows: Cell[][]): Promise<File> {
  const cover = { data: [[cell('Carátula')]], sheet: 'Portada & índice' }
  const bytes = await writeExcelFile([cover, { data: rows, sheet: 'Cronograma «2026»' }]).toBuffer()
  return new File([new Uint8Array(bytes)], 'cronograma.xlsx')
}
async function read(file: File, firstYear: number | null = null) {
  const { table } = await readTableFile(file)
  const { rows, problems, notices } = importGrid(table, { plan, firstYear })
  const drawn = rows.map(({ name, spans }) => `${name}: ${[...markedMonths(spans)].join(' ')}`)
  return { rows, drawn, said: problems.map(wordRemark), notices: notices.map(({ kind }) => kind) }
}

it('a workbook with merged cells, two rows of head and its months as dates comes in whole', async () => {
  const file = await workbook([
    [cell('Cronograma de actividades', 6), null, null, null, null, null],
    [cell('N.º', 1, 2), cell('Actividad', 1, 2), cell(2026, 3), null, null, cell(2027)],
    [
      null,
      null,
      cell('Oct'),
      cell('Nov'),
      { value: new Date('2026-12-01T00:00:00Z'), format: 'mmm-yy' },
      cell('Jan'),
    ],
    [cell('Componente de difusión', 6), null, null, null, null, null],
    [cell(1), cell('Campaña'), cell('X', 3), null, null, null],
    [cell(2), cell('Firma de convenio'), null, null, { value: true }, cell('✓')],
  ])
  const { rows, drawn, said, notices } = await read(file)
  expect(said).toEqual([])
  expect(drawn).toEqual(['Campaña: 2026-10 2026-11 2026-12', 'Firma de convenio: 2026-12 2027-01'])
  expect(rows.map(({ group }) => group)).toEqual(['Componente de difusión', 'Componente de difusión'])
  expect(notices).toEqual(['english', 'twoHeads', 'mergedMarks'])
})

it('a name merged over several rows is answered with its cell, and nothing comes in', async () => {
  const file = await workbook([
    [cell('Actividad'), cell('Oct 2026'), cell('Nov 2026')],
    [cell('Campaña', 1, 2), cell('x'), null],
    [null, null, cell('x')],
  ])
  const { said, drawn } = await read(file)
  expect(said).toEqual([
    'Fila 2, columna Actividad: «Campaña»: la celda del nombre está combinada con otras filas. Sepárelas, una acción por fila.',
  ])
  expect(drawn).toEqual([])
})

it('a CSV of Windows in Latin-1, with a mark of order and with semicolons, is read with its accents', async () => {
  const text = 'Acción;Responsable;Sept 2026\r\nCampaña de difusión;Dirección;x\r\n'
  const latin = await readTableFile(new File([Buffer.from(text, 'latin1')], 'a.csv'))
  expect(latin).toMatchObject({ isGuessed: true })
  expect(latin.table.rows[1]).toEqual(['Campaña de difusión', 'Dirección', 'x'])
  for (const bytes of [Buffer.from(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, 'utf16le')])
    expect(await readTableFile(new File([bytes], 'a.csv'))).toEqual({ ...latin, isGuessed: false })
})

it('a file of 1 GB is refused by its name without being read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'table-'))
  const path = join(folder, 'cronograma.csv')
  writeFileSync(path, '')
  truncateSync(path, 2 ** 30)
  const blob = await openAsBlob(path)
  let isRead = false
  const file = Object.assign(blob, {
    name: 'cronograma.csv',
    arrayBuffer: () => {
      isRead = true
      return Promise.reject(new Error('it was read'))
    },
  }) as unknown as File
  const refused = await readTableFile(file).catch((error: unknown) => error)
  rmSync(folder, { recursive: true })
  expect(refused).toBeInstanceOf(RefusedError)
  expect((refused as RefusedError).failure).toEqual({
    code: 'attachment.tooLarge',
    params: { name: 'cronograma.csv', megabytes: 1024, limit: 10 },
  })
  expect(isRead).toBe(false)
})
