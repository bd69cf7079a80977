import { type Body, placeOf } from '../domain/body.ts'
import { ownTextMark, parsePassage, type Part, type PassageField } from '../domain/passage.ts'
import type { Paper } from '../domain/paper.ts'
import type { OwnText } from '../domain/template.ts'
import { ofName, theName, upperFirst } from '../locale/grammar.ts'
import { type CommonField, edgeTexts, type PassageText } from '../locale/passage.ts'
import type { Block, DocumentModel, Inline, Inlines } from './model.ts'
import { run } from './paragraphs.ts'

/** How the papers of a kind are worded and arranged; what is not there is as the program has it. */
export type Format = {
  readonly passages: Readonly<Record<string, string>>
  readonly sectionOrder: readonly string[]
  readonly hiddenSections: readonly string[]
  readonly header: string
  readonly footer: string
  readonly paper: Paper | null
  readonly texts: readonly OwnText[]
}

export const programFormat: Format = {
  passages: {},
  sectionOrder: [],
  hiddenSections: [],
  header: '',
  footer: '',
  paper: null,
  texts: [],
}

/** What a field says; nothing, or no text, when it has no value. */
export type FieldValue = string | Inlines | null
type Values<P> =
  P extends PassageText<infer F>
    ? Readonly<Record<F, FieldValue> & Partial<Record<CommonField, FieldValue>>>
    : never
type Texts = Readonly<Record<string, PassageText>>

/** The passages of a paper by their ids, filled with the values of their fields. */
export type Wording<P extends Texts> = {
  runs<K extends keyof P & string>(id: K, values: Values<P[K]>): Inlines
  /** A paragraph; none when the body left the passage empty. */
  blocks<K extends keyof P & string>(id: K, values: Values<P[K]>): Block[]
  /** For headings and marks, which are one text. */
  text<K extends keyof P & string>(id: K, values: Values<P[K]>): string
}

export function wordingOf<P extends Texts>(passages: P, format: Format, body: Body): Wording<P> {
  const common = commonValues(body)
  const runs = (id: keyof P & string, values: Readonly<Record<string, FieldValue>>) =>
    filled(format.passages[id] ?? passages[id]!.text, { ...common, ...values }, format.texts)
  return {
    runs,
    blocks(id, values) {
      const content = runs(id, values)
      return content.length > 0 ? [run(content)] : []
    },
    text: (id, values) => plainText(runs(id, values)),
  }
}

function commonValues(body: Body): Readonly<Record<CommonField, string>> {
  return {
    organo: body.name,
    el_organo: theName(body.name),
    del_organo: ofName(body.name),
    siglas: body.acronym,
    lugar: placeOf(body),
    domicilio: body.address,
  }
}

/** The paper on the size, and with the lines at its head and foot, that the body chose. */
export function formatted(model: DocumentModel, format: Format, body: Body): DocumentModel {
  const { runs, text } = wordingOf(
    edgeTexts,
    { ...format, passages: { header: format.header, footer: format.footer } },
    body,
  )
  const [header, footer] = [text('header', {}).trim(), runs('footer', {})]
  if (!header && footer.length === 0 && format.paper === null) return model
  const { frame } = model
  const { letterhead } = frame
  return {
    ...model,
    frame: {
      ...frame,
      ...(format.paper ? { paper: format.paper } : {}),
      letterhead: header ? { ...letterhead, lines: [...letterhead.lines, header] } : letterhead,
      footer: footer.length > 0 ? { ...frame.footer, lines: [...frame.footer.lines, footer] } : frame.footer,
    },
  }
}

/** Deeper than any accepted text goes; what was never checked stops here. */
const deepest = 50

function filled(
  source: string,
  values: Readonly<Record<string, FieldValue>>,
  texts: readonly OwnText[],
): Inlines {
  const valueOf = (name: string, depth: number): Inlines | null => {
    if (name.startsWith(ownTextMark)) {
      const own = texts.find((one) => `${ownTextMark}${one.name}` === name)
      return own && depth < deepest ? runsOf(parsePassage(own.text).parts, depth + 1) : null
    }
    const value = values[name]
    if (value === undefined) return null
    return value === null || value === '' ? [] : typeof value === 'string' ? [{ text: value }] : value
  }
  const fieldRuns = (field: PassageField, depth: number): Inlines => {
    const value = valueOf(field.name, depth) ?? [{ text: `{${field.name}}` }]
    const runs = field.isCapital ? capitalized(value) : value
    return field.isBold ? runs.map((run) => ({ ...run, bold: true as const })) : runs
  }
  const isSaid = (parts: readonly Part[], depth: number) =>
    parts.every((part) => part.type !== 'field' || fieldRuns(part, depth).length > 0)
  const runsOf = (parts: readonly Part[], depth: number): Inlines =>
    merged(
      parts.flatMap((part): Inlines => {
        if (part.type === 'text') return [part.isBold ? { text: part.text, bold: true } : { text: part.text }]
        if (part.type === 'field') return fieldRuns(part, depth)
        return runsOf(isSaid(part.parts, depth) ? part.parts : part.otherwise, depth)
      }),
    )
  return runsOf(parsePassage(source).parts, 0)
}

function capitalized([first, ...rest]: Inlines): Inlines {
  if (!first) return []
  return 'text' in first ? [{ ...first, text: upperFirst(first.text) }, ...rest] : [first, ...rest]
}

/** Neighbours of the same style are one run. */
export function merged(runs: Inlines): Inlines {
  const out: Inline[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if ('text' in run && run.text === '') continue
    if (last && 'text' in last && 'text' in run && last.bold === run.bold && last.italic === run.italic)
      out[out.length - 1] = { ...last, text: last.text + run.text }
    else out.push(run)
  }
  return out
}

function plainText(content: Inlines): string {
  return content.map((inline) => ('text' in inline ? inline.text : '')).join('')
}
