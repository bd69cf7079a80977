/** What a spreadsheet would take for a formula, were it not a number: `-5` and `+1.5 %` are left as they are. */
const formula = /^\s*'*[=+\-@\t\r]/
const number = /^[+-]?\d[\d.,]*\s?%?$/

/** An apostrophe before it makes it text in every spreadsheet. */
const neutral = (cell: string) => (formula.test(cell) && !number.test(cell) ? `'${cell}` : cell)

const field = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** RFC 4180, with the mark by which spreadsheets know that it is UTF-8. No cell begins a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map((cell) => field(neutral(cell))).join(',')}\r\n`).join('')}`
}
