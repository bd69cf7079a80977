import { failure, type Failure } from './failure.ts'
import type { NodeId } from './ids.ts'
import { nodeLimit, nodeTextLimit } from './problem-tree.ts'
import { fold } from './text.ts'
import { type PlantedSprig, Sprig, type TreeEdit } from './tree-edit.ts'

/** How a block with nothing in it is written. */
export const blankMark = '…'

/** A line of a text that tells a tree; what it hangs from is another, told before it. */
export type OutlineItem = {
  /** Where it is in the text, from one: what a refusal names. */
  readonly line: number
  readonly parent: number | null
  readonly text: string
  /** Only where the text says it. */
  readonly side: 'cause' | 'effect' | null
  /** A title, as of Markdown; the problem, said to be so; or a row of a table that tells sides. */
  readonly as: 'title' | 'problem' | 'row' | null
  readonly told: Partial<Omit<Sprig, 'id' | 'parentId' | 'text'>>
}
export type Outline = readonly OutlineItem[]

/** What was understood of a text, or why nothing was. */
export type Reading<T> = { readonly read: T } | { readonly failure: Failure }

/** What a list is refused for whatever it is to become: nothing in it, too much, or a line too long. */
export function whyNoOutline(items: readonly Pick<OutlineItem, 'line' | 'text'>[]): Failure | null {
  if (items.length === 0) return failure('tree.nothingRead', {})
  if (items.length > nodeLimit) return failure('tree.tooMany', { count: items.length, limit: nodeLimit })
  const long = items.find(({ text }) => text.length > nodeTextLimit)
  return long
    ? failure('tree.lineTooLong', { line: long.line, length: long.text.length, limit: nodeTextLimit })
    : null
}

/** The list as branches of one block, ready to be hung. */
export function branchesOf(outline: Outline, newId: () => NodeId): Sprig[] {
  const ids = outline.map(newId)
  return outline.map(({ parent, text, told }, index) =>
    Sprig.parse({ ...told, id: ids[index], parentId: parent === null ? null : ids[parent], text }),
  )
}

/** A whole tree: its problem and what hangs from it on each side. */
export type Plant = Omit<Extract<TreeEdit, { type: 'plant' }>, 'type'>

const sections: Readonly<Record<string, 'problem' | 'cause' | 'effect'>> = {
  'problema central': 'problem',
  problema: 'problem',
  causa: 'cause',
  causas: 'cause',
  efecto: 'effect',
  efectos: 'effect',
}
const sectionOf = (text: string) => sections[fold(text).replace(/[:.]$/, '')] ?? null

/**
 * The list as a tree. Its problem is its only root; «Causas» and «Efectos» say on which side hangs what is under them,
 * and without them all are causes.
 */
export function treeOf(outline: Outline, newId: () => NodeId): Reading<Plant> {
  const parts = withoutTitle(outline)
  const roots = parts.filter(({ parent, section }) => parent === null && section === null)
  const [root, second] = roots
  if (!root) return { failure: failure('tree.noCenter', {}) }
  if (second) return { failure: failure('tree.rootsAt', { first: root.line, second: second.line }) }
  const ids = parts.map(newId)
  const sides = new Map<number, 'cause' | 'effect'>()
  const sprigs: PlantedSprig[] = []
  for (const [index, part] of parts.entries()) {
    const above = part.parent === null ? null : parts[part.parent]!
    const side =
      part.side ?? part.section ?? (part.parent === null ? 'cause' : (sides.get(part.parent) ?? 'cause'))
    sides.set(index, side === 'problem' ? 'cause' : side)
    if (part === root || part.section !== null) continue
    const isFirst = above === root || (above?.section ?? null) !== null
    const parentId = isFirst ? null : ids[part.parent!]!
    sprigs.push({
      ...Sprig.parse({ ...part.told, id: ids[index], parentId, text: part.text }),
      side: sides.get(index)!,
    })
  }
  const {
    id: _id,
    parentId: _parent,
    isParameter: _parameter,
    ...center
  } = Sprig.parse({
    ...root.told,
    id: newId(),
    parentId: null,
    text: root.text,
  })
  return { read: { center, sprigs } }
}

type Part = OutlineItem & { readonly section: 'problem' | 'cause' | 'effect' | null }

/**
 * Titles of sections are told apart from blocks: they are titles of Markdown, or hang right from the problem. A title of
 * the whole is no block; the problem is then what its section says.
 */
function withoutTitle(outline: Outline): Part[] {
  const isMarked = outline.some(({ as, text }) => as === 'title' && sectionOf(text) !== null)
  const isSection = (item: OutlineItem) => {
    if (sectionOf(item.text) === null || item.as === 'row') return false
    if (isMarked) return item.as === 'title'
    return item.parent === null || outline[item.parent]!.parent === null
  }
  const isTitle = (item: OutlineItem) =>
    isMarked && item.as === 'title' && item.parent === null && !isSection(item) && outline.some(hasProblem)
  const dropped = (item: OutlineItem) =>
    isTitle(item) || (isSection(item) && sectionOf(item.text) === 'problem')
  const places = new Map<number, number>()
  const parts: Part[] = []
  for (const [index, item] of outline.entries()) {
    if (dropped(item)) continue
    places.set(index, parts.length)
    const parent = keptAbove(outline, item, places)
    parts.push({ ...item, parent, section: isSection(item) ? sectionOf(item.text) : null })
  }
  return parts
}

const hasProblem = ({ text, as }: OutlineItem) =>
  as === 'problem' || (as === 'title' && sectionOf(text) === 'problem')

function keptAbove(
  outline: Outline,
  { parent }: OutlineItem,
  places: ReadonlyMap<number, number>,
): number | null {
  for (let at = parent; at !== null; at = outline[at]!.parent) {
    const place = places.get(at)
    if (place !== undefined) return place
  }
  return null
}
