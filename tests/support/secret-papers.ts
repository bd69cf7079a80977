import type { IssuedDocument } from '../../src-main/domain/attachment.ts'
import type { RecordId } from '../../src-main/domain/ids.ts'
import { groundRulesOn } from '../../src-main/domain/legal-grounds.ts'
import type { PublicVersion } from '../../src-main/domain/public-version.ts'
import type { DataKind, Redaction } from '../../src-main/domain/redaction.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import {
  inReadingOrder,
  publicVersionDocument,
  quotedModel,
} from '../../src-main/documents/public-version.ts'
import type { Block, DocumentModel, Inlines } from '../../src-main/documents/model.ts'
import { isMarkable, occurrencesOf, textUnits } from '../../src-main/documents/text-units.ts'
import { programFormat } from '../../src-main/documents/wording.ts'
import { groundRules } from '../../src-main/usecases/legal-data.ts'
import { closingBlock, minutes } from '../pdf/sample-models.ts'
import { sampleDossier } from './sample-dossier.ts'
import { sampleStamp } from './sample-stamp.ts'

/** Numbers that come in the same order on every run. */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

type Dice = (below: number) => number
const oneOf = <T>(dice: Dice, options: readonly T[]): T => options[dice(options.length)]!
const digits = (dice: Dice, count: number) => Array.from({ length: count }, () => dice(10)).join('')

const syllables =
  'xá bér cuí dól fué gán hió jur kén lís ñóm ofi quér rús tlá vío wén yóc zúr ffa fli extra nación ción mente'.split(
    ' ',
  )

/** A word that is in no other text: with accents, composed or not, and letters that fonts join. */
function word(dice: Dice): string {
  const letters = Array.from({ length: 3 + dice(4) }, () => oneOf(dice, syllables)).join('')
  const capital = letters[0]!.toUpperCase() + letters.slice(1)
  return oneOf(dice, [
    capital,
    capital.normalize('NFD'),
    letters,
    letters.toUpperCase(),
    letters.replace('fli', 'ﬂi'),
  ])
}

const phone = (dice: Dice) => {
  const [lada, first, last] = [`${2 + dice(8)}${digits(dice, 2)}`, digits(dice, 3), digits(dice, 4)]
  return oneOf(dice, [
    `${lada} ${first} ${last}`,
    `(${lada}) ${first}-${last}`,
    `${lada}.${first}.${last}`,
    lada + first + last,
  ])
}

const makers: readonly (readonly [DataKind, (dice: Dice) => string])[] = [
  ['personName', (dice) => `${word(dice)} ${word(dice)} ${word(dice)}`],
  ['phone', phone],
  ['email', (dice) => `${word(dice).toLowerCase()}.${digits(dice, 3)}@${word(dice).toLowerCase()}.mx`],
  [
    'address',
    (dice) => `calle ${word(dice)} núm. ${digits(dice, 3)}, colonia ${word(dice)}, C.P. ${digits(dice, 5)}`,
  ],
  ['bankAccount', (dice) => `${digits(dice, 3)} ${digits(dice, 3)} ${digits(dice, 11)} ${digits(dice, 1)}`],
  ['other', word],
]

export type PlantedSecret = { readonly data: DataKind; readonly text: string }

/** Where a secret is written: in every kind of text that a paper has. */
const places: readonly ((text: string, dice: Dice) => Block[])[] = [
  (text) => [{ type: 'paragraph', style: 'text', content: among([{ text }]) }],
  (text, dice) => [{ type: 'paragraph', style: 'text', content: among(crossing(text, dice)) }],
  (text) => [{ type: 'paragraph', style: 'note', content: [{ text: `Nota: ${text}, según consta.` }] }],
  (text) => [{ type: 'heading', level: 3, text: `Escrito de ${text}` }],
  (text) => [{ type: 'list', ordered: true, items: [{ content: [{ text: `Consta ${text}.` }] }] }],
  (text) => [{ type: 'fields', rows: [{ label: 'Contacto', value: [{ text }] }] }],
  (text) => [tableWith(text)],
  (text) => [
    {
      type: 'agreement',
      label: 'ACUERDO',
      key: 'STM-VA/ORD/02/2026-01',
      text: `Que se avise a ${text} de lo que se acordó.`,
      fields: [{ label: 'RESPONSABLE', value: text }],
    },
  ],
]

const filler = 'Se dio lectura a la propuesta y las personas integrantes manifestaron su conformidad'

const among = (runs: Inlines): Inlines => [
  { text: `${filler}; señaló ` },
  ...runs,
  { text: ', y así se asienta.' },
]

/** Bold begins or ends within it. */
function crossing(text: string, dice: Dice): Inlines {
  const at = 1 + dice(text.length - 1)
  return [{ text: text.slice(0, at), bold: true }, { text: text.slice(at) }]
}

const tableWith = (text: string): Block => ({
  type: 'table',
  columns: [
    { header: 'Asunto', width: 100, align: 'left' },
    { header: 'Quién', width: 100, align: 'left' },
  ],
  groups: [{ caption: null, rows: [[[{ text: 'Solicitud' }], [{ text }]]] }],
  result: `Presentó ${text}`,
})

export type SecretPaper = { readonly source: DocumentModel; readonly secrets: readonly PlantedSecret[] }

/** A paper with that many secrets in its texts, its signatures and the data of its file. */
export function secretPaper(seed: number, count: number): SecretPaper {
  const dice = seeded(seed)
  const secrets = Array.from({ length: count }, (_, index) => {
    const [data, make] = makers[index % makers.length]!
    return { data, text: make(dice) }
  })
  const blocks = secrets.flatMap(({ text }, index) => places[index % places.length]!(text, dice))
  const [first, second] = secrets.map(({ text }) => text)
  const signers = closingBlock.signers.map((signer, index) =>
    index < 2 ? { ...signer, name: secrets[index + 2]!.text } : signer,
  )
  const source: DocumentModel = {
    ...minutes,
    title: `Acta de la sesión en que se oyó a ${first}`,
    subject: `STM-VA/${second}`,
    author: `Secretariado de ${first}`,
    frame: {
      ...minutes.frame,
      letterhead: { ...minutes.frame.letterhead, logoAlt: `Emblema de ${second}` },
      runningHead: { left: `Secretariado de ${first}`, right: 'Acta' },
    },
    blocks: [
      { type: 'title', text: `Acta en que se oyó a ${first}`, subtitle: `A solicitud de ${second}` },
      ...blocks,
      { ...closingBlock, signers, notes: [`No firma ${secrets[4]!.text}.`] },
    ],
  }
  return { source: quotedModel(source, 9), secrets }
}

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}` as RecordId

export const secretSource: IssuedDocument = {
  id: id(1),
  bodyId: sampleDossier.body.id,
  sessionId: sampleDossier.session.id,
  kind: 'minutes',
  subjectId: sampleDossier.session.id,
  sourceId: null,
  key: 'STM-VA/ACTA/ORD/02/2026',
  version: 1,
  title: 'Acta',
  fingerprint: 'abcdef012345',
  sha256: 'ab'.repeat(32),
  pages: 9,
  size: 1000,
  issuedAt: sampleStamp.issuedAt,
  modelId: id(2),
}

export const secretVersion: PublicVersion = {
  id: id(3),
  bodyId: secretSource.bodyId,
  sessionId: secretSource.sessionId,
  sourceId: secretSource.id,
  area: 'Secretaría Técnica',
  signerName: '',
  signerPost: 'Titular de la Secretaría Técnica',
  character: 'confidential',
  classifiedOn: '2026-10-05' as LocalDate,
  reservedFor: '',
  committeeRecord: 'CT/EXT/03/2026',
  committeeDate: '2026-10-07' as LocalDate,
  dismissed: [],
  leftReason: '',
  issuedId: null,
}

const rules = groundRulesOn(groundRules, secretVersion.classifiedOn)

/** Every occurrence of each secret, as a person marks it. */
export function redactionsOf({ source, secrets }: SecretPaper): Redaction[] {
  const units = textUnits(source)
  return redactionsAt(
    secrets.flatMap(({ text, data }) => occurrencesOf(text, units).map((mark) => ({ ...mark, data }))),
  )
}

/** The last word of the first text of each kind that a paper has. */
export function oneOfEachText(source: DocumentModel): Redaction[] {
  const units = textUnits(source).filter(({ path, text }) => isMarkable(path) && /\S \S+$/.test(text))
  const kindOf = ({ path }: { readonly path: string }) =>
    [source.blocks[Number(path.split('/')[1])]!.type, path.replace(/\d+/g, '#')].join(' ')
  const firsts = [...Map.groupBy(units, kindOf).values()].map(([first]) => first!)
  return redactionsAt(
    firsts.map(({ path, text }) => {
      const from = text.lastIndexOf(' ') + 1
      return { unit: path, from, to: text.length, text: text.slice(from), data: 'address' as const }
    }),
  )
}

function redactionsAt(
  marks: readonly Pick<Redaction, 'unit' | 'from' | 'to' | 'text' | 'data'>[],
): Redaction[] {
  return marks.map((mark, index) => ({
    ...mark,
    id: id(100 + index),
    publicVersionId: secretVersion.id,
    ground: rules.confidential[0]!,
    reason: 'Dato de una persona particular',
    insistence: '',
  }))
}

/** The public version of a paper without those stretches. */
export function publicPaper(
  model: DocumentModel,
  redactions: readonly Redaction[],
  stamp = sampleStamp,
  format = programFormat,
): DocumentModel {
  const numbered = inReadingOrder(model, redactions).map((one) => ({
    ...one,
    duty: one.insistence ? ('agreement' as const) : null,
  }))
  return publicVersionDocument(
    {
      body: sampleDossier.body,
      version: secretVersion,
      source: secretSource,
      model,
      redactions: numbered,
      rules,
    },
    stamp,
    format,
  )
}

/** A small one with a telephone and, although the law makes it public, part of an agreement removed. */
export function insistedPaper(format = programFormat): DocumentModel {
  const source: DocumentModel = {
    ...quotedModel(minutes, 2),
    blocks: [
      { type: 'title', text: 'Acta', subtitle: null },
      { type: 'paragraph', style: 'text', content: [{ text: 'Dejó el teléfono 722 000 0000.' }] },
      { type: 'agreement', label: 'ACUERDO', key: '01', text: 'Se avisará a quien llamó.', fields: [] },
    ],
  }
  const [phone, agreed] = redactionsOf({
    source,
    secrets: [
      { data: 'phone', text: '722 000 0000' },
      { data: 'other', text: 'a quien llamó' },
    ],
  })
  const insisted = { ...agreed!, insistence: 'Lo resolvió el Comité' }
  return publicPaper(source, [phone!, insisted], sampleStamp, format)
}
