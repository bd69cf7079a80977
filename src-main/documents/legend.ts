import { placeOf } from '../domain/body.ts'
import type { PublicVersion } from '../domain/public-version.ts'
import type { LocalDate } from '../domain/time.ts'
import { lowerFirst, ofName, theName } from '../locale/grammar.ts'
import type { publicVersionPaper, publicVersionPassages } from '../locale/public-version-passages.ts'
import { characterNames, groundText, publicVersionTexts as texts } from '../locale/public-version-texts.ts'
import { terms } from '../locale/terms.ts'
import type { Block, DocumentModel, Inlines, TableBlock } from './model.ts'
import { cell, noted, section } from './paragraphs.ts'
import type { NumberedRedaction, PublicVersionData } from './public-version.ts'
import type { Wording } from './wording.ts'

type LegendData = PublicVersionData & {
  /** The paper with what was marked already removed: all that the sheet may say of it. */
  readonly open: DocumentModel
  readonly issuedOn: LocalDate
}

type LegendWording = Wording<typeof publicVersionPassages>
type Section = Exclude<keyof typeof publicVersionPaper.sections, 'paper'>

/** The sheet of the law, part by part: what was removed, by whom, since when and why (R39). */
export function legendSections(
  data: LegendData,
  say: LegendWording,
): { readonly [S in Section]: readonly Block[] } {
  const { redactions, version } = data
  const values = valuesOf(data)
  return {
    opening: [
      { type: 'title', text: say.text('title', {}), subtitle: say.text('subtitle', values) },
      ...noted(say.runs('opening', values)),
    ],
    data: [{ type: 'fields', rows: fieldsOf(data) }],
    removals: redactions.length > 0 ? [section(say.text('removals', {})), tableOf(redactions, say)] : [],
    insisted: insistedBlocks(data, say),
    signature: [
      {
        type: 'signature',
        farewell: say.text('farewell', values),
        name: version.signerName || texts.vacant,
        capacity: version.signerPost || version.area,
      },
    ],
  }
}

/** What the passages may say of the paper and of who classifies it. */
function valuesOf({ source, open, rules, version, redactions }: LegendData) {
  return {
    documento: terms.documentKinds[source.kind],
    clave: source.key,
    titulo: open.title,
    fundamento: rules.means,
    area: version.area,
    el_area: version.area && theName(version.area),
    del_area: version.area && ofName(version.area),
    fecha: texts.date(version.classifiedOn),
    caracter: lowerFirst(characterNames[version.character]),
    supresiones: texts.count(redactions.length),
    acta_comite: recordOf(version),
  }
}

/** Acta by which the Comité approved it; null while it waits for one. */
function recordOf({ committeeRecord: record, committeeDate: date }: PublicVersion): string | null {
  return record && date ? texts.record(record, date) : null
}

function fieldsOf(data: LegendData): { label: string; value: Inlines }[] {
  const { source, version, rules, redactions, open, issuedOn, body } = data
  const { labels } = texts
  const { character, reservedFor } = version
  const record = recordOf(version)
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
    [labels.committee, record ? texts.approved(record) : texts.notApproved],
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
function tableOf(redactions: readonly NumberedRedaction[], say: LegendWording): TableBlock {
  const alike = Map.groupBy(redactions, ({ ground, reason }) => JSON.stringify([ground, reason]))
  const heads = (['numbersHead', 'groundHead', 'reasonHead'] as const).map((id) => say.text(id, {}))
  return {
    type: 'table',
    columns: heads.map((header, index) => ({ header, width: widths[index]!, align: 'left' })),
    groups: [
      {
        caption: null,
        rows: [...alike.values()].map((some) => {
          const { ground, reason } = some[0]!
          return [kindsOf(some), groundText(ground), reason].map(cell)
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
function insistedBlocks({ redactions, rules }: LegendData, say: LegendWording): Block[] {
  const insisted = redactions.filter(({ insistence }) => insistence !== '')
  if (insisted.length === 0) return []
  const alike = Map.groupBy(insisted, ({ insistence }) => insistence)
  const items = [...alike].map(([reason, some]) => {
    const duties = [...new Set(some.flatMap(({ duty }) => duty ?? []))]
    const content = say.runs('insistence', {
      numeros: texts.numbers(some.map(({ number }) => number)),
      datos: texts.duties(duties),
      articulo: rules.mandatory,
      motivo: texts.reason(reason),
    })
    return { content }
  })
  return [section(say.text('insisted', {})), { type: 'list', ordered: false, items }]
}
