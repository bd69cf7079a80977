import { type Merge, type Table, tableOfText } from '../../../src-main/domain/table-text.ts'
import { cleanLine } from '../../../src-main/domain/text.ts'

/** The table of what was copied in Word, Excel or a page; null when it has none. */
export function tableOfClipboard(data: DataTransfer): Table | null {
  const html = data.getData('text/html')
  const rich = html ? tableOfHtml(html) : null
  if (rich) return rich
  const text = data.getData('text/plain')
  return /[\t\n]/.test(text.trim()) ? tableOfText(text) : null
}

/** The first table of an HTML, with its cells that stand over several. */
export function tableOfHtml(html: string): Table | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table) return null
  const rows: string[][] = Array.from(table.rows, () => [])
  const merged: Merge[] = []
  Array.from(table.rows).forEach((line, row) => {
    let column = 0
    for (const cell of Array.from(line.cells)) {
      while (rows[row]![column] !== undefined) column += 1
      const { rowSpan, colSpan } = cell
      const text = cleanLine(cell.textContent ?? '')
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < colSpan; right += 1)
          if (rows[row + down]) rows[row + down]![column + right] = down + right === 0 ? text : ''
      if (rowSpan * colSpan > 1) merged.push({ row, column, rows: rowSpan, columns: colSpan })
      column += colSpan
    }
  })
  return { rows: rows.map((cells) => Array.from(cells, (cell) => cell ?? '')), merged }
}

/** Text of a file whatever wrote it: what is not UTF-8 was written by a Windows of before. */
export function decodedText(bytes: Uint8Array): { readonly text: string; readonly isGuessed: boolean } {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), isGuessed: false }
  if (first === 0xfe && second === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), isGuessed: false }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isGuessed: false }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isGuessed: true }
  }
}
