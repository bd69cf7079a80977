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
function tableOfHtml(html: string): Table | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table) return null
  const lines = Array.from(table.rows)
  const rows: string[][] = lines.map(() => [])
  const merged: Merge[] = []
  for (const [row, line] of lines.entries()) {
    let column = 0
    for (const cell of Array.from(line.cells)) {
      while (rows[row]![column] !== undefined) column += 1
      const columns = cell.colSpan
      // 0 is down to the end of the table.
      const down = Math.min(cell.rowSpan || lines.length, lines.length - row)
      for (const under of rows.slice(row, row + down))
        for (let right = 0; right < columns; right += 1) under[column + right] = ''
      rows[row]![column] = textOf(cell)
      if (down * columns > 1 && !isOverflow(cell)) merged.push({ row, column, rows: down, columns })
      column += columns
    }
  }
  return { rows: rows.map((cells) => Array.from(cells, (cell) => cell ?? '')), merged }
}

/** Excel gives a long text the place of the empty cells it is seen over: they are cells of their own. */
const isOverflow = (cell: HTMLElement) => /mso-ignore:\s*colspan/i.test(cell.getAttribute('style') ?? '')

/** Its lines apart; a sign of Wingdings, which is a tick there and another letter anywhere else, is a mark. */
function textOf(cell: HTMLElement): string {
  for (const end of cell.querySelectorAll('br, p, div, li')) end.append(' ')
  const text = cleanLine(cell.textContent ?? '')
  return /wingdings/i.test(cell.innerHTML) && text.length === 1 ? 'x' : text
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
