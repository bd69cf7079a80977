import { type Merge, type Table, tableOfText } from '../../../src-main/domain/table-text.ts'
import { decodedText } from './pasted-table.ts'

export type ReadFile = { readonly table: Table; readonly isGuessed: boolean }

const zip = [0x50, 0x4b, 0x03, 0x04]

/** The cells of a CSV or of the first sheet of an XLSX; it is what its first bytes say, whatever its name. */
export async function readTableFile(file: Blob): Promise<ReadFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (zip.every((byte, index) => bytes[index] === byte))
    return { table: await workbook(bytes), isGuessed: false }
  const { text, isGuessed } = decodedText(bytes)
  return { table: tableOfText(text), isGuessed }
}

/** Large readers are loaded with the first workbook. */
async function workbook(bytes: Uint8Array): Promise<Table> {
  const [{ default: readSheets }, { unzipSync, strFromU8 }] = await Promise.all([
    import('read-excel-file/universal'),
    import('fflate'),
  ])
  const [sheet] = await readSheets(new Uint8Array(bytes).buffer)
  const rows = (sheet?.data ?? []).map((cells) => cells.map(cellText))
  const files = unzipSync(bytes, { filter: ({ name }) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name) })
  const [first] = Object.keys(files).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  return { rows, merged: first ? mergesIn(strFromU8(files[first]!)) : [] }
}

/** A date at the head of a column is its month. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 7) : String(cell)
}

function mergesIn(xml: string): Merge[] {
  return [...xml.matchAll(/<mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, left, top, right, bottom]) => ({
      row: Number(top) - 1,
      column: columnOf(left!),
      rows: Number(bottom) - Number(top) + 1,
      columns: columnOf(right!) - columnOf(left!) + 1,
    }),
  )
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
