import { z } from 'zod'
import { failure, type Failure } from './failure.ts'
import { BodyId, RecordId } from './ids.ts'
import {
  fieldsOf,
  nearestName,
  ownTextMark,
  parsePassage,
  type Part,
  placeIn,
  type SyntaxReason,
} from './passage.ts'
import { papers } from './paper.ts'
import { cleanLine, prose } from './text.ts'
import { LocalDate } from './time.ts'

/** Papers whose wording a body may change. An acta of a session that was not held is worded apart. */
export const templateKinds = [
  'call',
  'attendanceSheet',
  'minutes',
  'installationMinutes',
  'notHeldMinutes',
  'certification',
  'correction',
  'followUp',
  'cooperationAgreement',
  'fileCover',
  'actionPlan',
  'commitmentSheet',
  'progressReport',
  'publicVersion',
] as const
export type TemplateKind = (typeof templateKinds)[number]

/** Longest passage, most fields in it, and how long it may be once its own texts are in it. */
export const passageLimits = { characters: 4000, fields: 100, expanded: 12_000 } as const
/** Most passages and sections that a paper has. */
const mostParts = 60

/** Line under the letterhead and at the foot of every page: passages like the others. */
export const edgePassages = ['header', 'footer'] as const

const partId = z.string().regex(/^[a-zA-Z]{1,40}$/)

/** How the papers of a kind are worded and arranged, from a date until the next one begins. Only what was changed. */
export const DocumentTemplate = z
  .strictObject({
    id: RecordId,
    bodyId: BodyId,
    kind: z.enum(templateKinds),
    validFrom: LocalDate,
    passages: z
      .array(z.strictObject({ id: partId, text: prose(passageLimits.characters) }))
      .max(mostParts)
      .readonly(),
    /** Sections that may move, in their order; none for that of the program. */
    sectionOrder: z.array(partId).max(mostParts).readonly(),
    hiddenSections: z.array(partId).max(mostParts).readonly(),
    header: prose(600),
    footer: prose(600),
    /** Null for that of the program. */
    paper: z.enum(papers).nullable(),
  })
  .readonly()
export type DocumentTemplate = z.infer<typeof DocumentTemplate>
export type TemplateDraft = Omit<DocumentTemplate, 'id' | 'bodyId'>

const lowerCase = (name: string) => cleanLine(name).toLocaleLowerCase('es-MX')

export const OwnText = z
  .strictObject({
    /** As it stands between braces: `{texto:lema}`. */
    name: z
      .string()
      .overwrite(lowerCase)
      .regex(/^\p{L}[\p{L}\p{N}_]{0,39}$/u),
    text: prose(passageLimits.characters),
  })
  .readonly()
export type OwnText = z.infer<typeof OwnText>

/** Texts of a body that any passage may take by name, from a date until the next ones begin. */
export const OwnTextSet = z
  .strictObject({
    id: RecordId,
    bodyId: BodyId,
    validFrom: LocalDate,
    texts: z.array(OwnText).max(40).readonly(),
  })
  .readonly()
export type OwnTextSet = z.infer<typeof OwnTextSet>

/** What the program knows of a passage: its fields, and those without which the paper would lack what the rules ask. */
export type PassageShape = {
  readonly id: string
  readonly fields: readonly string[]
  readonly needs: readonly string[]
  /** A heading or a mark, which is never blank. */
  readonly isPlain: boolean
}

export type PassageReason = SyntaxReason | 'unknownField' | 'unknownText' | 'unknownPassage'

/** What is wrong with a template: with its place, when it has one. */
export type TemplateProblem = { readonly passage: string; readonly failure: Failure }

type Written = { readonly id: string; readonly text: string }
type Checked = {
  readonly kind: TemplateKind | null
  readonly shapes: readonly PassageShape[]
  readonly texts: readonly OwnText[]
}

/** Why a template cannot be used, passage by passage; empty when it can. */
export function templateProblems(
  template: Pick<TemplateDraft, 'passages' | 'header' | 'footer'>,
  known: Checked & { readonly kind: TemplateKind },
): TemplateProblem[] {
  const edges = edgePassages.map((id) => ({ id, text: template[id] }))
  return [...template.passages, ...edges].flatMap((written) => {
    const reason = whyCannotPrint(written, known)
    return reason ? [{ passage: written.id, failure: reason }] : []
  })
}

/** Why the own texts of a body cannot be used, each under its name; empty when they can. */
export function ownTextProblems(
  texts: readonly OwnText[],
  commonFields: readonly string[],
): TemplateProblem[] {
  return texts.flatMap(({ name, text }, index): TemplateProblem[] => {
    const id = `${ownTextMark}${name}`
    if (texts.findIndex((other) => other.name === name) < index)
      return [{ passage: id, failure: failure('template.textTwice', { name }) }]
    const shapes = [{ id, fields: commonFields, needs: [], isPlain: false }]
    const reason = whyCannotPrint({ id, text }, { kind: null, shapes, texts })
    return reason ? [{ passage: id, failure: reason }] : []
  })
}

/** Why a passage cannot be printed: what cannot be read, what does not exist, what turns in a circle or what it lacks. */
export function whyCannotPrint({ id, text }: Written, known: Checked): Failure | null {
  const { kind, shapes, texts } = known
  const place = (reason: PassageReason, word: string, at: number, suggestion: string | null = null) =>
    failure('template.broken', { kind, passage: id, reason, word, suggestion, ...placeIn(text, at) })
  const shape = shapes.find((one) => one.id === id)
  if (!shape) return place('unknownPassage', id, 0, null)
  if (text.length > passageLimits.characters)
    return tooLong(known, id, 'characters', text.length, passageLimits.characters)
  if (shape.isPlain && kind && !text.trim()) return failure('template.empty', { kind, passage: id })
  const { parts, problem } = parsePassage(text)
  if (problem) return place(problem.reason, problem.word, problem.at)
  const fields = fieldsOf(parts)
  if (fields.length > passageLimits.fields)
    return tooLong(known, id, 'fields', fields.length, passageLimits.fields)
  const stranger = fields.find(({ name }) => !isKnown(name, shape.fields, texts))
  if (stranger) return strangerFailure(stranger.name, stranger.at)
  const chain = loopFrom(id, parts, texts)
  if (chain) return failure('template.loop', { chain })
  const expanded = expandedLength(parts, texts)
  if (expanded > passageLimits.expanded)
    return tooLong(known, id, 'expanded', expanded, passageLimits.expanded)
  const always = new Set(fieldsOf(parts, 'always').map(({ name }) => name))
  const missing = shape.needs.find((field) => !always.has(field))
  return missing && kind ? failure('template.needs', { kind, passage: id, field: missing }) : null

  function strangerFailure(name: string, at: number): Failure {
    const isText = name.startsWith(ownTextMark)
    const names = [...shape!.fields, ...texts.map((one) => `${ownTextMark}${one.name}`)]
    const elsewhere = shapes.find((one) => one.fields.includes(name))?.id ?? null
    if (elsewhere)
      return failure('template.fieldElsewhere', {
        kind,
        passage: id,
        field: name,
        elsewhere,
        ...placeIn(text, at),
      })
    return place(isText ? 'unknownText' : 'unknownField', `{${name}}`, at, nearestName(name, names))
  }
}

function tooLong(
  { kind }: Checked,
  passage: string,
  what: 'characters' | 'fields' | 'expanded',
  size: number,
  limit: number,
): Failure {
  return failure('template.tooLong', { kind, passage, what, size, limit })
}

function isKnown(name: string, fields: readonly string[], texts: readonly OwnText[]): boolean {
  return name.startsWith(ownTextMark)
    ? texts.some((one) => `${ownTextMark}${one.name}` === name)
    : fields.includes(name)
}

const textsIn = (parts: readonly Part[]): string[] =>
  fieldsOf(parts).flatMap(({ name }) =>
    name.startsWith(ownTextMark) ? [name.slice(ownTextMark.length)] : [],
  )

/** The own texts that take one another in a circle, from the first to itself again; null when none does. */
function loopFrom(id: string, parts: readonly Part[], texts: readonly OwnText[]): string[] | null {
  const safe = new Set<string>()
  const walk = (name: string, chain: readonly string[]): string[] | null => {
    const begin = chain.indexOf(name)
    if (begin >= 0) return [...chain.slice(begin), name]
    if (safe.has(name)) return null
    const text = texts.find((one) => one.name === name)?.text ?? ''
    for (const next of textsIn(parsePassage(text).parts)) {
      const found = walk(next, [...chain, name])
      if (found) return found
    }
    safe.add(name)
    return null
  }
  const own = id.startsWith(ownTextMark) ? [id.slice(ownTextMark.length)] : []
  for (const name of textsIn(parts)) {
    const found = walk(name, own)
    if (found) return found
  }
  return null
}

/** Characters once every own text is in its place; each is measured once, however often it is taken. */
function expandedLength(parts: readonly Part[], texts: readonly OwnText[]): number {
  const lengths = new Map<string, number>()
  const lengthOfText = (name: string): number => {
    const measured = lengths.get(name)
    if (measured !== undefined) return measured
    const length = lengthOf(parsePassage(texts.find((one) => one.name === name)?.text ?? '').parts)
    lengths.set(name, length)
    return length
  }
  const lengthOf = (some: readonly Part[]): number =>
    some.reduce((total, part) => {
      if (part.type === 'text') return total + part.text.length
      if (part.type === 'optional') return total + lengthOf(part.parts) + lengthOf(part.otherwise)
      return (
        total + (part.name.startsWith(ownTextMark) ? lengthOfText(part.name.slice(ownTextMark.length)) : 0)
      )
    }, 0)
  return lengthOf(parts)
}
