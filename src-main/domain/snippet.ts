import { z } from 'zod'
import { type ItemKind, itemKinds } from './agenda.ts'
import { failure, type Failure } from './failure.ts'
import { BodyId, RecordId } from './ids.ts'
import { prose, requiredLine } from './text.ts'

/** Fields that a formula may have, filled when it is put in the acta. */
export const snippetFields = [
  'hora',
  'presentes',
  'integrantes',
  'requeridos',
  'punto',
  'interviene',
  'preside',
  'secretaria',
  'acuerdo',
] as const
export type SnippetField = (typeof snippetFields)[number]

/** A formula that an acta repeats, of a body. Fields stand in braces: «A las {hora} horas…». */
export const Snippet = z
  .strictObject({
    id: RecordId,
    bodyId: BodyId,
    label: requiredLine(60),
    text: prose(2000),
    /** Kinds of item where it comes first; none for everywhere. */
    itemKinds: z.array(z.enum(itemKinds)).max(8).readonly(),
    position: z.int().min(0),
  })
  .readonly()
export type Snippet = z.infer<typeof Snippet>

/** What a formula says, before it belongs to a body. */
export type Formula = Pick<Snippet, 'label' | 'text' | 'itemKinds'>

/** A brace with the name after it, closed or not. */
const brace = /\{([^{}\n]*)(\}?)/g

/** Why a formula cannot be filled: it is empty, or it names a field that does not exist. */
export function whyCannotFill({ label, text }: Pick<Formula, 'label' | 'text'>): Failure | null {
  if (!text.trim()) return failure('snippet.empty', {})
  const found = [...text.matchAll(brace)].find(([, name, end]) => !end || !isField(name!))
  if (!found) return null
  const before = text.slice(0, found.index).trim().split(/\s+/u).slice(-4).join(' ')
  const field = found[0].trim().slice(0, 24)
  return failure('snippet.unknownField', { snippet: label, field, before, known: [...snippetFields] })
}

function isField(name: string): name is SnippetField {
  return (snippetFields as readonly string[]).includes(name)
}

/** The formula with its fields filled; a field without value stays as written, to be seen. */
export function fillSnippet(text: string, values: Readonly<Partial<Record<SnippetField, string>>>): string {
  return text.replace(brace, (whole, name: string, end) =>
    end && isField(name) ? (values[name] ?? whole) : whole,
  )
}

/** Those of the item's kind first, then those for everywhere, then the rest; each group in the order of the list. */
export function snippetsFor<S extends Pick<Formula, 'itemKinds'>>(
  snippets: readonly S[],
  kind: ItemKind,
): S[] {
  const rank = ({ itemKinds: kinds }: S) => (kinds.includes(kind) ? 0 : kinds.length === 0 ? 1 : 2)
  return [...snippets].sort((a, b) => rank(a) - rank(b))
}
