import { readIndentedList } from './indented-list.ts'
import type { Outline, Reading } from './outline.ts'
import { looksLikeTable, readTable, type TableOptions } from './tree-table.ts'

/** A table when its titles say so, else a list. Of what calls itself a table or looks like one, why it is none. */
export function readTreeText(
  text: string,
  options: TableOptions & { readonly isTable?: boolean } = {},
): Reading<Outline> {
  const table = readTable(text, options)
  const isUntold = 'failure' in table && table.failure.code === 'tree.columns'
  return isUntold && !options.isTable && !looksLikeTable(text) ? readIndentedList(text) : table
}
