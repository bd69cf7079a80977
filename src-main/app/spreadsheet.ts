import writeExcelFile from 'write-excel-file/node'

/** The widest that a column gets, in characters. */
const widest = 48

const body = { type: String, wrap: true, alignVertical: 'top' } as const
const head = { ...body, fontWeight: 'bold', backgroundColor: '#EEF2F3' } as const

/** An XLSX of text cells, its head in bold and always in view. What is text never becomes a formula. */
export async function spreadsheetOf(
  sheet: string,
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const data = rows.map((row, index) =>
    row.map((value) => (value === '' ? null : { ...(index === 0 ? head : body), value })),
  )
  const longest = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  const columns = (rows[0] ?? []).map((_, index) => ({ width: Math.min(widest, longest(index) + 2) }))
  return writeExcelFile(data, { sheet, columns, stickyRowsCount: 1 }).toBuffer()
}
