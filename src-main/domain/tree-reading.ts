import { readIndentedList } from './indented-list.ts'
import type { Outline, Reading } from './outline.ts'
import { readTable, type TableOptions } from './tree-table.ts'

/** A table when its titles say so, else a list. Of a file that calls itself a table, why it is none. */
export function readTreeText(
  text: string,
  options: TableOptions & { readonly isTable?: boolean } = {},
): Reading<Outline> {
  const table = readTable(text, options)
  const isList = 'failure' in table && table.failure.code === 'tree.columns' && !options.isTable
  return isList ? readIndentedList(text) : table
}
