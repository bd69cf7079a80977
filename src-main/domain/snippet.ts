import { z } from 'zod'
import { itemKinds } from './agenda.ts'
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

const field = /\{([^{}\n]*)\}/g

/** Why the text of a formula cannot be filled: it is empty or names a field that does not exist. */
export function whyCannotFill(text: string): Failure | null {
  if (!text.trim()) return failure('snippet.empty', {})
  const found = [...text.matchAll(field)].find(([, name]) => !isField(name!))
  return found ? failure('snippet.unknownField', { field: found[0], known: [...snippetFields] }) : null
}

function isField(name: string): name is SnippetField {
  return (snippetFields as readonly string[]).includes(name)
}

/** The formula with its fields filled; a field without value stays as written, to be seen. */
export function fillSnippet(text: string, values: Readonly<Partial<Record<SnippetField, string>>>): string {
  return text.replace(field, (whole, name: string) => (isField(name) ? (values[name] ?? whole) : whole))
}
