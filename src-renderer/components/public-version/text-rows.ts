import type { DocumentModel } from '../../../src-main/documents/model.ts'
import { isMarkable, type TextUnit, textUnits } from '../../../src-main/documents/text-units.ts'

/** Texts that stand side by side on paper, in columns of its widths; one alone where it is no table. */
export type TextRow = {
  readonly key: string
  readonly units: readonly TextUnit[]
  readonly look: string
  readonly columns: string | null
}

/** The texts of a paper as they are marked: those of a row of a table, of a data sheet or of a signer together. */
export function textRows(model: DocumentModel): TextRow[] {
  const units = textUnits(model).filter(({ path }) => isMarkable(path))
  const byRow = Map.groupBy(units, ({ path }) => rowOf.exec(path)?.[0] ?? path)
  return [...byRow].map(([key, some]) => ({
    key,
    units: some,
    look: lookOf(model, some[0]!.path),
    columns: rowOf.test(key) ? columnsOf(model, key) : null,
  }))
}

/** Column of a cell: one that is empty leaves its place. */
export function columnOf(path: string): number | undefined {
  const cell = /\/(?:columns|rows\/\d+)\/(\d+)/.exec(path)
  return cell ? Number(cell[1]) + 1 : undefined
}

const rowOf = /^.*\/(columns|(rows|fields|signers)\/\d+)(?=\/|$)/

const blockOf = ({ blocks }: DocumentModel, path: string) => blocks[Number(path.split('/')[1])]

function columnsOf(model: DocumentModel, path: string): string {
  const block = blockOf(model, path)
  const shares = block?.type === 'table' ? block.columns.map(({ width }) => width) : null
  const usual = path.includes('/signers/') ? [1, 8, 8] : [1, 3]
  return (shares ?? usual).map((share) => `minmax(0, ${share}fr)`).join(' ')
}

function lookOf(model: DocumentModel, path: string): string {
  const block = blockOf(model, path)
  if (path.includes('/columns/')) return 'row head'
  if (path.endsWith('/heading')) return 'heading-2'
  if (rowOf.test(path)) return 'row'
  if (block?.type === 'title') return path.endsWith('/text') ? 'title' : 'subtitle'
  if (block?.type === 'heading') return `heading-${block.level}`
  return /\/(label|caption|result|key|farewell|endMark|number)$/.test(path) ? 'small' : 'text'
}
