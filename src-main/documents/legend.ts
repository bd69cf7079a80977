import { placeOf } from '../domain/body.ts'
import { isProject } from '../domain/public-version.ts'
import type { LocalDate } from '../domain/time.ts'
import { characterNames, groundText, publicVersionTexts as texts } from '../locale/public-version-texts.ts'
import { terms } from '../locale/terms.ts'
import type { Block, DocumentModel, Inlines, TableBlock } from './model.ts'
import { section } from './paragraphs.ts'
import type { NumberedRedaction, PublicVersionData } from './public-version.ts'

type LegendData = PublicVersionData & {
  /** The paper with what was marked already removed: all that the sheet may say of it. */
  readonly open: DocumentModel
  readonly issuedOn: LocalDate
}

/** The sheet of the law: what was removed, by whom, since when and why (R39). */
export function legendBlocks(data: LegendData): Block[] {
  const { source, rules, version } = data
  return [
    {
      type: 'title',
      text: texts.title,
      subtitle: texts.subtitle(terms.documentKinds[source.kind], source.key),
    },
    { type: 'paragraph', style: 'note', content: texts.intro(rules.means) },
    { type: 'fields', rows: fieldsOf(data) },
    ...(data.redactions.length > 0 ? [section(texts.heading), tableOf(data.redactions)] : []),
    ...insistedBlocks(data),
    {
      type: 'signature',
      farewell: texts.signature,
      name: version.signerName || texts.vacant,
      capacity: version.signerPost || version.area,
    },
  ]
}

function fieldsOf(data: LegendData): { label: string; value: Inlines }[] {
  const { source, version, rules, redactions, open, issuedOn, body } = data
  const { labels } = texts
  const { committeeRecord: record, committeeDate: date, character, reservedFor } = version
  const term =
    character === 'confidential'
      ? texts.noTerm(rules.noTerm)
      : texts.term(reservedFor || texts.missing, character, rules.noTerm)
  const rows: readonly (readonly [string, string])[] = [
    [labels.area, version.area ? `${version.area}, ${placeOf(body)}` : texts.missing],
    [labels.document, texts.original(open.title, source.version, source.pages, issuedOn)],
    [labels.parts, texts.parts(partsOf(open, redactions))],
    [labels.character, characterNames[character]],
    [labels.classified, texts.date(version.classifiedOn)],
    [labels.term, term],
    [labels.count, texts.count(redactions.length)],
    [labels.committee, isProject(version) || !date ? texts.notApproved : texts.approved(record, date)],
  ]
  return rows.map(([label, text]) => ({ label, value: [{ text }] }))
}

/** The sections in which something was removed, by their titles as they are published. */
function partsOf({ blocks }: DocumentModel, redactions: readonly NumberedRedaction[]): string[] {
  const parts = redactions.map(({ unit }) => {
    const index = Number(unit.split('/')[1])
    const own = blocks[index]
    if (own?.type === 'closing') return own.heading
    const heading = blocks.findLast((block, at) => at <= index && block.type === 'heading')
    return heading?.type === 'heading' ? plain(heading.text) : texts.wholePart
  })
  return [...new Set(parts)]
}

function plain(text: string | Inlines): string {
  if (typeof text === 'string') return text
  return text
    .map((inline) => ('text' in inline ? inline.text : 'redacted' in inline ? `[${inline.redacted}]` : ''))
    .join('')
}

const widths = [128, 140, 140]

/** Those of one ground and reason are told once, with the numbers of each kind. */
function tableOf(redactions: readonly NumberedRedaction[]): TableBlock {
  const alike = Map.groupBy(redactions, ({ ground, reason }) => JSON.stringify([ground, reason]))
  return {
    type: 'table',
    columns: texts.columns.map((header, index) => ({ header, width: widths[index]!, align: 'left' })),
    groups: [
      {
        caption: null,
        rows: [...alike.values()].map((some) => {
          const { ground, reason } = some[0]!
          return [kindsOf(some), groundText(ground), reason].map((text) => [{ text }])
        }),
      },
    ],
    result: null,
  }
}

/** «1, 3–5 · domicilio», a line for each kind. */
function kindsOf(some: readonly NumberedRedaction[]): string {
  return [...Map.groupBy(some, ({ data }) => data)]
    .map(([data, alike]) => texts.numbered(texts.numbers(alike.map(({ number }) => number)), data))
    .join('\n')
}

/** What was removed although the law makes it public, and why (R40). */
function insistedBlocks({ redactions, rules }: LegendData): Block[] {
  const insisted = redactions.filter(({ insistence }) => insistence !== '')
  if (insisted.length === 0) return []
  const alike = Map.groupBy(insisted, ({ insistence }) => insistence)
  const items = [...alike].map(([reason, some]) => {
    const numbers = texts.numbers(some.map(({ number }) => number))
    const duties = [...new Set(some.flatMap(({ duty }) => duty ?? []))]
    return { content: [{ text: texts.insistence(numbers, duties, rules.mandatory, reason) }] }
  })
  return [section(texts.insisted), { type: 'list', ordered: false, items }]
}
