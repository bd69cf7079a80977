import type { DocumentModel } from '../../documents/model.ts'
import type { Measurer } from '../text/measure.ts'
import { blockSlabs } from './blocks.ts'
import { flow } from './flow.ts'
import type { Flow } from './flow.ts'
import { dress } from './furniture.ts'
import { letterhead } from './letterhead.ts'
import { marginEnds } from './margin.ts'
import type { Node, Page } from './shapes.ts'
import type { PageNumbers, Setting, Slab } from './slab.ts'
import { sheetsOf } from './style.ts'
import type { Sheet } from './style.ts'

export type Layout = {
  readonly sheet: Sheet
  readonly root: Node
  readonly pages: readonly Page[]
  readonly replaced: readonly string[]
}

/** Words for the number of pages may change that number; it settles at once or in a few rounds. */
const rounds = 6

export function layOut(model: DocumentModel, measurer: Measurer): Layout {
  const own = layOutBest(model, measurer)
  if (!model.appendix) return own
  const { replaced, pages } = layOutOn(own.sheet, { ...model, ...model.appendix }, measurer, own.root)
  return {
    ...own,
    pages: [...own.pages, ...pages],
    replaced: [...new Set([...own.replaced, ...replaced])].sort(),
  }
}

function layOutBest(model: DocumentModel, measurer: Measurer): Layout {
  const [usual, ...tighter] = sheetsOf(model)
  const first = layOutOn(usual, model, measurer)
  if (first.pages.length === 1) return first
  for (const sheet of tighter) {
    const layout = layOutOn(sheet, model, measurer)
    if (layout.pages.length === 1) return layout
  }
  return first
}

function layOutOn(
  sheet: Sheet,
  model: DocumentModel,
  measurer: Measurer,
  root: Node = { role: 'Document', parent: null },
): Layout {
  const replaced = new Set<string>()
  const common = { model, sheet, measurer, root, replaced, top: sheet.firstTop }
  const head = letterhead(settingFor(common, 1, 1))
  const { shift } = head
  const ends = marginEnds(settingFor(common, 1, 1), shift)
  const stack = (measured: readonly Measured[]) =>
    flow(slabsOf(measured), sheet, sheet.firstTop + shift, ends)
  let below = sheet.firstTop + shift
  const measured: Measured[] = model.blocks.map((_, index) => {
    const block = measure({ ...common, top: below }, index, 1, 1)
    below = block.slabs.reduce((y, { space, height }) => y + space + height, below)
    return block
  })
  let result: Flow = stack(measured)
  for (let round = 0; round < rounds && remeasure(common, measured, result); round++) result = stack(measured)
  const total = result.pages.length
  result.pages.forEach((page, index) => {
    const body = page.content.splice(0)
    if (index === 0) head.draw(page)
    dress(settingFor(common, index + 1, total), page, index, shift, body)
  })
  return { sheet, root, pages: result.pages, replaced: [...replaced].sort() }
}

type Common = Omit<Setting, 'pages'>
type Measured = { readonly slabs: readonly Slab[]; readonly pages: PageNumbers; readonly top: number }

function settingFor(common: Common, current: number, total: number): Setting {
  return { ...common, pages: { current, total, used: false } }
}

function measure(common: Common, index: number, current: number, total: number): Measured {
  const { blocks } = common.model
  const setting = settingFor(common, current, total)
  const slabs = blockSlabs(setting, blocks[index]!, blocks[index - 1], blocks[index + 1])
  return { slabs, pages: setting.pages, top: setting.top }
}

function slabsOf(measured: readonly Measured[]): (readonly Slab[])[] {
  return measured.map((block) => block.slabs)
}

/** Sets anew the blocks that name page numbers which have turned out to be others. */
function remeasure(common: Common, measured: Measured[], result: Flow): boolean {
  let changed = false
  measured.forEach(({ pages, top }, index) => {
    const current = result.starts[index] ?? 1
    const total = result.pages.length
    if (!pages.used || (pages.current === current && pages.total === total)) return
    measured[index] = measure({ ...common, top }, index, current, total)
    changed = true
  })
  return changed
}
