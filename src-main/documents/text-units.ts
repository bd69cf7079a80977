import { placesOf, squeeze } from '../domain/squeezed.ts'
import type { Span, Squeezed } from '../domain/squeezed.ts'
import { figures } from '../locale/grammar.ts'
import type { DocumentModel, Inline, Inlines } from './model.ts'

/**
 * A text of a paper that can be addressed: where it is in its model, and what it says as plain text. A page number, only
 * known to who lays the paper out, is one sign.
 */
export type TextUnit = { readonly path: string; readonly text: string }

/** What takes the place of a stretch of a text. */
export type Removal = Span & { readonly label: string }

const pageSign = '\ufffc'

/** What is no text to be read: names of kinds, measures, files. */
const silent: ReadonlySet<string> = new Set([
  'kind',
  'language',
  'createdAt',
  'embedded',
  'type',
  'style',
  'layout',
  'paper',
  'align',
  'logo',
  'qr',
  'ink',
  'page',
  'forms',
  'side',
  'state',
  'spread',
  'form',
  'date',
  'direction',
  'light',
  'words',
])

const isInlines = (value: unknown): value is Inlines =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (part) =>
      typeof part === 'object' &&
      part !== null &&
      !('type' in part) &&
      ('text' in part || 'page' in part || 'redacted' in part),
  )

const textOf = (inline: Inline) => ('text' in inline ? inline.text : 'redacted' in inline ? '' : pageSign)

type Leaf = string | Inlines

/** Fields of a block as they are read on paper: a paper that was kept has them by name. */
const asRead =
  'number label key heading title text subtitle header caption name capacity value paragraphs columns groups rows items fields endMark identity signers result notes'.split(
    ' ',
  )
const rank = (key: string) => (asRead.includes(key) ? asRead.indexOf(key) : Number(/^\d+$/.test(key)))

/** Every text of a value with its path, in order; whatever blocks are added, none is left out. */
function walk(value: unknown, path: string, visit: (leaf: Leaf, path: string) => void): void {
  if (typeof value === 'string') return visit(value, path)
  if (typeof value !== 'object' || value === null) return
  if (isInlines(value)) return visit(value, path)
  for (const [key, part] of Object.entries(value).sort(([a], [b]) => rank(a) - rank(b)))
    if (!silent.has(key)) walk(part, path ? `${path}/${key}` : key, visit)
}

const plain = (leaf: Leaf) => (typeof leaf === 'string' ? leaf : leaf.map(textOf).join(''))

/** The texts of a paper that say something, in reading order. */
export function textUnits(model: DocumentModel): TextUnit[] {
  const units: TextUnit[] = []
  walk(model, '', (leaf, path) => {
    const text = plain(leaf)
    if (text.trim() !== '') units.push({ path, text })
  })
  return units
}

/** What is marked by a person is in the blocks; titles, heads and data of the file only repeat it. */
export function isMarkable(path: string): boolean {
  return path.startsWith('blocks/')
}

/** Many texts are looked for in the same units. */
const squeezedUnits = new WeakMap<TextUnit, Squeezed>()

function squeezedOf(unit: TextUnit): Squeezed {
  const squeezed = squeezedUnits.get(unit) ?? squeeze(unit.text)
  squeezedUnits.set(unit, squeezed)
  return squeezed
}

/** Everywhere a text is said again in the blocks, whatever its case, accents and signs. */
export function occurrencesOf(
  text: string,
  units: readonly TextUnit[],
): (Span & { unit: string; text: string })[] {
  const needle = squeeze(text).text
  return units
    .filter(({ path }) => isMarkable(path))
    .flatMap((unit) =>
      placesOf(needle, squeezedOf(unit)).map((span) => ({
        ...span,
        unit: unit.path,
        text: unit.text.slice(span.from, span.to),
      })),
    )
}

/** The paper without those stretches: what stood there is nowhere in the new value (R37). */
export function withoutText(
  model: DocumentModel,
  removalsOf: (unit: TextUnit) => readonly Removal[],
): DocumentModel {
  const rebuild = (value: unknown, path: string): unknown => {
    if (typeof value === 'string' || isInlines(value)) {
      const leaf: Leaf = value
      const removals = removalsOf({ path, text: plain(leaf) }).toSorted((a, b) => a.from - b.from)
      return removals.length === 0 ? leaf : cut(leaf, removals, path)
    }
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([key, part]) => [
      key,
      silent.has(key) ? part : rebuild(part, path ? `${path}/${key}` : key),
    ])
    return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries)
  }
  return rebuild(model, '') as DocumentModel
}

/** Texts of blocks that may hold a box; elsewhere the label is said in brackets. */
const boxed = /^blocks\/.*(\/(text|subtitle|name|capacity|caption|result|value)|\/notes\/\d+)$/

function cut(leaf: Leaf, removals: readonly Removal[], path: string): Leaf {
  if (typeof leaf === 'string' && !boxed.test(path)) {
    let text = ''
    let at = 0
    for (const { from, to, label } of removals) {
      text += `${leaf.slice(at, from)}[${label}]`
      at = to
    }
    return text + leaf.slice(at)
  }
  return cutInlines(typeof leaf === 'string' ? [{ text: leaf }] : leaf, removals)
}

/** What stays of each run, and one box for each stretch, wherever bold begins or ends within it. */
function cutInlines(inlines: Inlines, removals: readonly Removal[]): Inlines {
  const result: Inline[] = []
  let start = 0
  for (const inline of inlines) {
    const text = textOf(inline)
    const end = start + text.length
    let at = start
    for (const { from, to, label } of removals) {
      if (to <= start || from >= end) continue
      if (from > at) keep(result, inline, text.slice(at - start, from - start))
      if (from >= start) result.push({ redacted: label })
      at = Math.min(to, end)
    }
    if (at < end || text === '') keep(result, inline, text.slice(at - start))
    start = end
  }
  return result
}

function keep(result: Inline[], inline: Inline, text: string): void {
  if (!('text' in inline)) result.push(inline)
  else if (text !== '') result.push({ ...inline, text })
}

/** A paper quoted by another says how many pages it had itself, and shows no signature drawn on it. */
export function withOwnPages(model: DocumentModel, pages: number): DocumentModel {
  const told = (inline: Inline): Inline => {
    if (!('page' in inline) || inline.page !== 'total') return inline
    const text =
      'forms' in inline
        ? inline.forms[pages === 1 ? 0 : 1]
        : inline.words
          ? figures(pages, 'feminine')
          : `${pages}`
    return inline.bold ? { text, bold: true } : { text }
  }
  const rebuild = (value: unknown): unknown => {
    if (isInlines(value)) return value.map(told)
    if (Array.isArray(value)) return value.map(rebuild)
    if (typeof value !== 'object' || value === null) return value
    const kept = Object.entries(value).filter(([key]) => key !== 'ink')
    return Object.fromEntries(kept.map(([key, part]) => [key, rebuild(part)]))
  }
  return { ...model, blocks: rebuild(model.blocks) as DocumentModel['blocks'] }
}
