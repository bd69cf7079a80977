import type { IssuedDocument } from '../domain/attachment.ts'
import type { Ink as DrawnInk } from '../domain/document-signature.ts'
import { type Instant, localDate, localTime, type TimeZone } from '../domain/time.ts'
import { type SignedHow, signingTexts as texts } from '../locale/signing-texts.ts'
import { footerOf, marginOf } from './frame.ts'
import type { IssueStamp } from './issue-stamp.ts'
import type { Block, ClosingBlock, DocumentModel, Frame, Ink, Inlines, Signer, TableBlock } from './model.ts'

/** How one who signs a paper stands: the cell, when, and what was drawn. */
export type SignedCell = {
  readonly number: string
  readonly name: string
  readonly how: SignedHow
  readonly at: Instant | null
  readonly note: string
  readonly ink: DrawnInk | null
}

export type SignedCopyData = {
  /** The paper that was signed, as it was painted. */
  readonly source: DocumentModel
  readonly issued: IssuedDocument
  readonly cells: readonly SignedCell[]
  readonly timeZone: TimeZone
}

/** The cells where people sign, those of the witnesses too. */
export function signersIn(blocks: readonly Block[]): readonly Signer[] {
  return blocks.flatMap((block) =>
    block.type === 'closing' ? [...block.signers, ...(block.witnesses?.signers ?? [])] : [],
  )
}

/** The same pages with what was drawn on them, and a page that says what was signed and how. */
export function signedCopyDocument(data: SignedCopyData, stamp: IssueStamp): DocumentModel {
  const { source, issued } = data
  return {
    ...source,
    kind: 'signedCopy',
    title: texts.title(source.title),
    createdAt: stamp.issuedAt,
    blocks: source.blocks.map((block) => (block.type === 'closing' ? signedClosing(data, block) : block)),
    appendix: { frame: frameOf(source, issued, stamp), blocks: recordBlocks(data) },
  }
}

function signedClosing(data: SignedCopyData, block: ClosingBlock): ClosingBlock {
  const sign = (signers: readonly Signer[]) => signers.map((signer) => signed(data, signer))
  return {
    ...block,
    signers: sign(block.signers),
    ...(block.witnesses ? { witnesses: { ...block.witnesses, signers: sign(block.witnesses.signers) } } : {}),
  }
}

function signed({ cells, timeZone, issued }: SignedCopyData, signer: Signer): Signer {
  const cell = cells.find(({ number }) => number === signer.number)
  if (!cell || cell.how === 'pending') return signer
  const { how, at, ink, name } = cell
  const [date, time] = at ? [localDate(at, timeZone), localTime(at, timeZone)] : [null, null]
  const drawn: Ink = {
    strokes: ink ? ink.strokes.map((stroke) => stroke.flatMap(([x, y]) => [x, y])) : [],
    width: ink?.width ?? 1,
    height: ink?.height ?? 1,
    ...(ink ? { pen: ink.penWidth } : {}),
    note: texts.note(how, date, time, issued.sha256),
    alt: date ? texts.alt(name, date) : name,
  }
  return { ...signer, ink: drawn }
}

/** The page that is added has the key of the paper, and its own version, fingerprint and count. */
function frameOf(source: DocumentModel, { key }: IssuedDocument, stamp: IssueStamp): Frame {
  const { frame } = source
  const [, identity = []] = footerOf(key, stamp).lines
  const page: Inlines = [{ text: texts.page }, { page: 'current' }, { text: texts.pageOf }, { page: 'total' }]
  return {
    ...frame,
    runningHead: { ...frame.runningHead, right: texts.runningHead(key) },
    margin: frame.layout === 'bound' ? marginOf(key, stamp, texts.state) : [],
    rubrics: null,
    footer: { lines: [page, identity], qr: footerOf(key, stamp).qr },
    watermark: null,
  }
}

function recordBlocks(data: SignedCopyData): Block[] {
  const { issued, timeZone } = data
  const { labels } = texts
  const rows = [
    [labels.document, issued.key],
    [labels.version, texts.version(issued.version, issued.pages)],
    [labels.issued, texts.issued(localDate(issued.issuedAt, timeZone))],
    [labels.fingerprint, texts.grouped(issued.fingerprint, 4)],
    [labels.digest, texts.grouped(issued.sha256, 8)],
  ] as const
  return [
    { type: 'heading', level: 2, text: texts.heading },
    { type: 'paragraph', style: 'text', content: [{ text: texts.intro(issued.key) }] },
    { type: 'fields', rows: rows.map(([label, value]) => ({ label, value: [{ text: value }] })) },
    { type: 'paragraph', style: 'note', content: [{ text: texts.paperNote }] },
    tableOf(data),
  ]
}

const widths = [34, 170, 112, 92]

function tableOf({ cells, timeZone }: SignedCopyData): TableBlock {
  const when = (at: Instant | null) =>
    at ? texts.when(localDate(at, timeZone), localTime(at, timeZone)) : '—'
  return {
    type: 'table',
    columns: texts.columns.map((header, index) => ({
      header,
      width: widths[index]!,
      align: index === 0 ? 'right' : 'left',
    })),
    groups: [
      {
        caption: null,
        rows: cells.map(({ number, name, how, at, note }) =>
          [number, name, note ? `${texts.how(how)}: ${note}` : texts.how(how), when(at)].map((text) => [
            { text },
          ]),
        ),
      },
    ],
    result: null,
  }
}

/** Who signed what and when, for machines; what was drawn is on the pages. */
export function signedCopyData({ issued, cells }: SignedCopyData) {
  const { key, version, fingerprint, sha256, pages } = issued
  return {
    format: 'secretariado-abierto/signed-copy/1',
    signed: { key, version, fingerprint, sha256, pages },
    signatures: cells.map(({ number, name, how, at }) => ({ number, name, how, at })),
  }
}
