import type { GridBlock } from '../../documents/model.ts'
import type { Line } from '../text/lines.ts'
import type { Setting } from './slab.ts'
import { style } from './style.ts'
import { ragged } from './typeset.ts'

/** Month by month as wide as in print, down to what still holds a mark; the names take what is left. */
const widths = { number: 24, month: 51, leastMonth: 16, name: 232, leastName: 176, who: 122, leastWho: 88 }
/** Height of a row: as in print, then lower so that all fit on one page, and what it is on several. */
const rows = { best: 33, least: 17.9, onSeveral: 25 }
export const pad = { x: 5, y: 3.2 }
export const head = { years: 16, months: 18, caption: 15, totals: 17.9 }
/** Room over the grid, and under it for what its marks mean. */
const aroundGrid = 30

export type GridColumn = { readonly x: number; readonly width: number }
export type GridPlan = {
  readonly number: GridColumn
  readonly name: GridColumn
  readonly who: GridColumn
  readonly months: readonly GridColumn[]
}

/** Where each column stands: more months are narrower, and the names give way before they do. */
export function planOf({ sheet }: Setting, block: GridBlock): GridPlan {
  const count = Math.max(1, block.columns.length)
  const least = widths.number + widths.leastName + widths.leastWho
  const best = widths.number + widths.name + widths.who
  const roomy = (sheet.measure - best) / count
  const month = Math.max(
    widths.leastMonth,
    Math.min(widths.month, Math.max(roomy, (sheet.measure - least) / count)),
  )
  const rest = sheet.measure - widths.number - month * count
  const who = Math.max(widths.leastWho, Math.min(widths.who, rest * 0.345))
  const x = sheet.left
  const first = x + widths.number + rest
  return {
    number: { x, width: widths.number },
    name: { x: x + widths.number, width: rest - who },
    who: { x: first - who, width: who },
    months: block.columns.map((_, index) => ({ x: first + index * month, width: month })),
  }
}

export type MeasuredRow = {
  readonly name: readonly Line[]
  readonly who: readonly Line[]
  readonly height: number
}

/** The rows with their lines, as high as lets them all stand on one page, or as they are best read on several. */
export function measuredRows(setting: Setting, block: GridBlock, plan: GridPlan): MeasuredRow[][] {
  const lines = block.groups.map((group) =>
    group.rows.map((row) => ({
      name: ragged(setting, style.cellStrong, row.name, plan.name.width - 2 * pad.x),
      who: ragged(setting, style.gridWho, row.responsible, plan.who.width - 2 * pad.x),
    })),
  )
  const natural = (row: (typeof lines)[number][number]) =>
    Math.max(row.name.length * style.cellStrong.leading, row.who.length * style.gridWho.leading) + 2 * pad.y
  const all = lines.flat().map(natural)
  const captions = block.groups.filter(({ caption }) => caption !== null).length * head.caption
  const fixed = head.years + head.months + head.totals + captions + aroundGrid
  const room = setting.sheet.bottom - setting.top - fixed
  const at = (least: number) => all.reduce((sum, height) => sum + Math.max(least, height), 0)
  let least = rows.best
  while (least > rows.least && at(least) > room) least -= 0.5
  if (at(least) > room) least = rows.onSeveral
  return lines.map((group) => group.map((row) => ({ ...row, height: Math.max(least, natural(row)) })))
}
