import { tableLimit, whyTooLarge } from '../../../src-main/domain/attachment.ts'
import { refuse } from '../../../src-main/domain/failure.ts'
import { headOf } from '../../../src-main/domain/grid-head.ts'
import { type Merge, type Table, tableOfText } from '../../../src-main/domain/table-text.ts'
import { decodedText } from './pasted-table.ts'

export type ReadFile = { readonly table: Table; readonly isGuessed: boolean }

const zip = [0x50, 0x4b, 0x03, 0x04]

/** The cells of a CSV or of a sheet of an XLSX; it is what its first bytes say, whatever its name. */
export async function readTableFile(file: File): Promise<ReadFile> {
  refuse(whyTooLarge(file, tableLimit))
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (zip.every((byte, index) => bytes[index] === byte))
    return { table: await workbook(bytes), isGuessed: false }
  const { text, isGuessed } = decodedText(bytes)
  return { table: tableOfText(text), isGuessed }
}

/** The first sheet that has a month grid, or the first of all. Large readers are loaded with the first workbook. */
async function workbook(bytes: Uint8Array): Promise<Table> {
  const [{ default: readSheets }, { unzipSync, strFromU8 }] = await Promise.all([
    import('read-excel-file/universal'),
    import('fflate'),
  ])
  const sheets = await readSheets(new Uint8Array(bytes).buffer)
  const files = unzipSync(bytes, {
    filter: ({ name }) => name.startsWith('xl/') && /\.(xml|rels)$/.test(name),
  })
  const textOf = (name: string) => (files[name] ? strFromU8(files[name]) : '')
  const paths = sheetPaths(textOf('xl/workbook.xml'), textOf('xl/_rels/workbook.xml.rels'))
  const tables = sheets.map(({ sheet, data }) => ({
    rows: data.map((cells) => cells.map(cellText)),
    merged: mergesIn(textOf(paths.get(sheet) ?? '')),
  }))
  return tables.find((table) => headOf(table)) ?? tables[0] ?? { rows: [], merged: [] }
}

/** Which file each sheet is, by its name. */
function sheetPaths(book: string, relations: string): Map<string, string> {
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const targets = new Map(
    [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^(?:\/xl\/)?/, 'xl/'),
    ]),
  )
  return new Map(
    [...book.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => [
      plainOf(attribute(tag, 'name')),
      targets.get(attribute(tag, 'r:id')) ?? '',
    ]),
  )
}

const plainOf = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof entities) => entities[name])
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const

/** A date at the head of a column is its month; a box that is ticked is a mark. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined || cell === false) return ''
  if (cell === true) return 'x'
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
