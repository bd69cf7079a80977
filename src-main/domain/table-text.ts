/** Cells of a table that came from outside, and which of them are one cell there. */
export type Table = {
  readonly rows: readonly (readonly string[])[]
  readonly merged: readonly Merge[]
}
/** From a cell to the right and down, counted from zero. */
export type Merge = {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** The cells that are one with that one, if any. */
export function mergeAt(merged: readonly Merge[], row: number, column: number): Merge | undefined {
  return merged.find(
    (one) =>
      row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns,
  )
}

const separators = [',', ';', '\t', '|'] as const

/**
 * A text with separated cells, by whichever separator makes its rows the most alike: what another language of the system
 * writes with `;` is the same table. Quotes as in RFC 4180.
 */
export function tableOfText(text: string): Table {
  const clean = text.replace(/^\uFEFF/, '')
  const read = separators.map((separator) => rowsOf(clean, separator))
  const rows = read.reduce((best, one) => (evenness(one) > evenness(best) ? one : best))
  return { rows: withoutBlankEnd(rows), merged: [] }
}

/** Cells of the rows that have as many as most of them; one cell a row is no table. */
function evenness(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
  return Math.max(0, ...[...counts].map(([length, times]) => length * times))
}

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const end = () => {
    rows[rows.length - 1]!.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (sign === '"' && cell === '') isQuoted = true
    else if (sign === separator) end()
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1
      end()
      rows.push([])
    } else cell += sign
  }
  end()
  return rows
}

function withoutBlankEnd(rows: string[][]): string[][] {
  const last = rows.findLastIndex((cells) => cells.some((cell) => cell.trim() !== ''))
  return rows.slice(0, last + 1)
}

/** «AB»: the name of a column in a spreadsheet, counted from zero. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
