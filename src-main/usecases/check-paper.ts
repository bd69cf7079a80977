import { type Attachment, type IssuedDocument, sniffMediaType } from '../domain/attachment.ts'
import { type Claim, isSameKey, type PaperCheck, readClaim, readDigest } from '../domain/paper-check.ts'
import { embeddedFormat, restoredModel } from '../documents/issue-stamp.ts'
import type { DocumentModel, Logo } from '../documents/model.ts'
import { lastVersion, wholeModel } from './kept-papers.ts'
import { frozenPaper } from './documents.ts'
import type {
  Environment,
  PaperReader,
  PaperReading,
  Printer,
  ReadPage,
  ReadStore,
  RenderedDocument,
} from './ports.ts'

/** What a check works with. `query` is null without a data file: then only the paper itself can be asked. */
export type Checking = {
  readonly query: (<T>(run: (store: ReadStore) => T) => T) | null
  readonly reader: PaperReader
  readonly printer: Printer
  readonly env: Pick<Environment, 'sha256'>
}

const nothing: Omit<PaperCheck, 'verdict' | 'hasDataFile'> = {
  sha256: null,
  claim: null,
  document: null,
  attachment: null,
  isInForce: null,
  current: null,
  against: 'nothing',
  isDataIntact: null,
  changedPages: [],
  markedPages: [],
  pages: 0,
  expectedPages: null,
  isAppended: false,
}

/** What can be said of a PDF or a scan that a person brings. */
export async function checkPaper(bytes: Uint8Array, checking: Checking): Promise<PaperCheck> {
  const { query, env, reader } = checking
  const base = { ...nothing, sha256: env.sha256(bytes), hasDataFile: query !== null }
  const known = query?.((store) => byDigest(store, base.sha256)) ?? null
  if (known) return { ...base, ...known }
  if (sniffMediaType(bytes) !== 'application/pdf') return { ...base, verdict: 'notPdf' }
  const reading = await reader.read(bytes)
  if (reading.kind === 'encrypted') return { ...base, verdict: 'encrypted' }
  if (reading.kind !== 'read') return { ...base, verdict: hasEnd(bytes) ? 'unreadable' : 'truncated' }
  const inside = reading.embedded === null ? null : env.sha256(reading.embedded).slice(0, 12)
  const claim = claimOf(reading.pages, inside)
  const found = query ? query((store) => documentOf(store, claim, inside)) : null
  const isDataIntact = inside === null || !claim ? null : inside === claim.fingerprint
  const read = { ...base, claim, isDataIntact, pages: reading.pages.length, ...found }
  const expected = await expectedOf(reading, found?.document ?? null, isDataIntact, checking)
  if (!expected) return { ...read, verdict: claim ? 'claimed' : 'unknown' }
  return { ...read, ...compare(reading.pages, expected), ...appended(bytes, found?.document ?? null, query) }
}

/** The one whose data are inside, else the one that its pages name. */
function documentOf(store: ReadStore, claim: Claim | null, inside: string | null): Known | null {
  const ofData = inside && byClaim(store, { key: '', version: null, fingerprint: inside })
  return ofData || (claim && byClaim(store, claim))
}

/** What a person types: the foot of a page, the text of its code, a fingerprint or a SHA-256. */
export function checkClaim(store: ReadStore, written: string): PaperCheck {
  const base = { ...nothing, hasDataFile: true }
  const sha256 = readDigest(written)
  if (sha256) return { ...base, sha256, ...(byDigest(store, sha256) ?? { verdict: 'unknown' }) }
  const claim = readClaim(written)
  const found = claim && byClaim(store, claim)
  return { ...base, claim, ...found, verdict: found?.document ? 'claimed' : 'unknown' }
}

type Known = Pick<PaperCheck, 'document' | 'isInForce' | 'current'>

function byDigest(
  store: ReadStore,
  sha256: string,
): (Known & Pick<PaperCheck, 'verdict' | 'attachment'>) | null {
  const [document] = store.where('issuedDocument', { sha256 })
  if (document) return { verdict: 'original', attachment: null, ...standingOf(store, document) }
  const [attachment] = store.where('attachment', { sha256 })
  if (!attachment) return null
  const of = paperOfScan(store, attachment)
  return { verdict: 'attachment', attachment, ...(of ? standingOf(store, of) : noStanding) }
}

const noStanding: Known = { document: null, isInForce: null, current: null }

/** The version to which a scan was tied. */
function paperOfScan(store: ReadStore, { id, sessionId }: Attachment): IssuedDocument | null {
  const minutes = sessionId && store.get('minutes', sessionId)
  if (minutes && minutes.scanId === id && minutes.issuedId)
    return store.get('issuedDocument', minutes.issuedId)
  const [scan] = store.where('cooperationScan', { attachmentId: id })
  return scan ? store.get('issuedDocument', scan.issuedId) : null
}

function byClaim(store: ReadStore, { key, version, fingerprint }: Claim): Known | null {
  const document = store
    .where('issuedDocument', { fingerprint })
    .find((one) => (version === null || one.version === version) && (!key || isSameKey(one.key, key)))
  return document ? standingOf(store, document) : null
}

/** Whether it is the paper in force of what it is of: the frozen one, else the last. */
function standingOf(store: ReadStore, document: IssuedDocument): Known {
  const { bodyId, kind, key, subjectId } = document
  const current = frozenPaper(store, kind, subjectId) ?? lastVersion(store, { bodyId, kind, key }) ?? document
  return { document, isInForce: current.id === document.id, current: current.version }
}

/** What the feet of the pages say: what agrees with the data inside, else the last page. */
function claimOf(pages: readonly ReadPage[], inside: string | null): Claim | null {
  const claims = pages.map(({ around, text }) => readClaim(around) ?? readClaim(text))
  const ofData = claims.find((claim) => claim !== null && claim.fingerprint === inside)
  return ofData ?? claims.findLast((claim) => claim !== null) ?? null
}

type Expected = { readonly against: 'kept' | 'embedded'; readonly pages: readonly ReadPage[] }

/** The pages as they were painted: of the model that was kept, else of the one inside the file. */
async function expectedOf(
  reading: Extract<PaperReading, { kind: 'read' }>,
  document: IssuedDocument | null,
  isDataIntact: boolean | null,
  { query, printer, reader }: Checking,
): Promise<Expected | null> {
  const kept = document && query ? query((store) => wholeModel(store, document)) : null
  const made = kept
    ? await printer.render(kept)
    : isDataIntact && reading.embedded
      ? await renderEmbedded(reading.embedded, printer)
      : null
  const painted = made && (await reader.read(made.bytes))
  return painted?.kind === 'read' ? { against: kept ? 'kept' : 'embedded', pages: painted.pages } : null
}

/** What a file that anybody may have written says of its pages; null when nothing can be painted of it. */
async function renderEmbedded(embedded: string, printer: Printer): Promise<RenderedDocument | null> {
  try {
    const model = modelIn(embedded)
    return model && (await printer.render(model))
  } catch {
    return null
  }
}

/** One dark point: an emblem takes the same room whatever it shows. */
const emblem: Logo = {
  type: 'png',
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
}

/** The paper inside a file; null when the data are others, or are written by no program of this kind. */
function modelIn(embedded: string): DocumentModel | null {
  try {
    const { format, paper } = JSON.parse(embedded) as { readonly format?: string; readonly paper?: object }
    return format === embeddedFormat && paper ? restoredModel(JSON.stringify(paper), () => emblem) : null
  } catch {
    return null
  }
}

/** Page by page: what reads otherwise, and what was drawn or put over it. */
function compare(
  pages: readonly ReadPage[],
  { against, pages: expected }: Expected,
): Pick<PaperCheck, 'verdict' | 'against' | 'changedPages' | 'markedPages' | 'expectedPages'> {
  const numbers = Array.from({ length: Math.max(pages.length, expected.length) }, (_, index) => index)
  const changedPages = numbers.filter((index) => {
    const [one, other] = [pages[index], expected[index]]
    if (!one || !other) return true
    // The paper inside the file has no version yet: its foot and margin are left out.
    const isSame = against === 'kept' ? bare(one.around) === bare(other.around) : true
    return !isSame || words(one, against) !== words(other, against)
  })
  const markedPages = numbers.filter((index) => {
    const [one, other] = [pages[index], expected[index]]
    if (!one || !other) return false
    return one.annotations > other.annotations || (against === 'kept' && one.drawn !== other.drawn)
  })
  const isSame = changedPages.length === 0 && markedPages.length === 0
  return {
    verdict: isSame ? 'resaved' : 'altered',
    against,
    changedPages: changedPages.map((index) => index + 1),
    markedPages: markedPages.filter((index) => !changedPages.includes(index)).map((index) => index + 1),
    expectedPages: expected.length,
  }
}

const bare = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')
const words = ({ text }: ReadPage, against: 'kept' | 'embedded') =>
  bare(against === 'kept' ? text : text.replace(marginOfFirstPage, ''))
/** Version and fingerprint beside the text of page 1, which the blank paper does not have. */
const marginOfFirstPage = /VERSIÓN\s*\d+ · [^\n]*\n?|HUELLA\s*[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}\s*/gu

function appended(
  bytes: Uint8Array,
  document: IssuedDocument | null,
  query: Checking['query'],
): Pick<PaperCheck, 'isAppended'> {
  const original = document && query ? query((store) => store.bytes(document.id)) : null
  if (!original || bytes.length <= original.length) return { isAppended: false }
  return { isAppended: Buffer.compare(bytes.subarray(0, original.length), original) === 0 }
}

function hasEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-4096)).includes('%%EOF')
}
