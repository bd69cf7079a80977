import type { FileCandidate, RecordFileRow, RecordFileView } from '../contract/record-file-views.ts'
import type { Attachment, IssuedDocument } from '../domain/attachment.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { AttachmentId, BodyId, RecordId, SessionId } from '../domain/ids.ts'
import { nextInSeries } from '../domain/numbering.ts'
import {
  type FileData,
  type FiledPaper,
  fileKey,
  type FilingPlan,
  type FilingSeries,
  nextPlace,
  type RecordFile,
  totalLeaves,
  usualPlan,
  whyCannotChange,
  whyCannotClose,
  whyCannotIntegrate,
  whyCannotWithdraw,
} from '../domain/record-file.ts'
import { localDate, type LocalDate, yearOf } from '../domain/time.ts'
import { fileTexts } from '../locale/file-texts.ts'
import { calledTitle } from '../locale/terms.ts'
import { need, todayOf } from './dossier.ts'
import { seriesOf } from './numbers.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'
import { attachmentCandidate, issuedCandidate, printOfSession, standingPapers } from './printing.ts'

/** The general table of a body, or the one it begins with. */
export function planOf(store: ReadStore, bodyId: BodyId): FilingPlan {
  return store.get('filingPlan', bodyId) ?? usualPlan(need(store, 'body', bodyId), fileTexts.usual)
}

export function savePlan(store: WriteStore, plan: FilingPlan): void {
  need(store, 'body', plan.id)
  store.put('filingPlan', plan)
}

export type NewFile = {
  readonly bodyId: BodyId
  readonly subject: RecordFile['subject']
  readonly subjectId: RecordId | null
  readonly title: string
  readonly series: number
  readonly isTwoSided: boolean
}

/** Opens the file of a session, of a convenio or of a matter, and gives it its number (R55). */
export function openFile(store: WriteStore, input: NewFile, env: Environment): RecordId {
  const file = newFile(store, input, env)
  store.put('recordFile', file)
  return file.id
}

/** A file that is not kept yet, with the number it would get. */
export function newFile(store: ReadStore, input: NewFile, env: Environment): RecordFile {
  const { bodyId, subject, subjectId } = input
  if ((subject === 'matter') !== (subjectId === null))
    fail('input.invalid', { field: 'subject', reason: 'format', limit: null })
  const [same] = subjectId ? store.where('recordFile', { subjectId }) : []
  if (same) fail('file.exists', { key: same.key })
  const about = subjectOf(store, input)
  const plan = planOf(store, bodyId)
  const series = plan.series[input.series] ?? fail('record.missing', { table: 'filingPlan' })
  const openedOn = about?.date ?? todayOf(store, bodyId, env)
  const { id: _, series: __, ...fonds } = plan
  const { subject: ___, ...classified } = series
  const codes = { ...fonds, ...classified, year: yearOf(openedOn) }
  const numbered = numberFor(store, bodyId, codes, env)
  return {
    ...codes,
    ...numbered,
    id: env.newId(),
    bodyId,
    subject,
    subjectId,
    title: input.title || (about?.title ?? fileTexts.untitled),
    key: fileKey(codes, numbered),
    status: 'open',
    openedOn,
    closedOn: null,
    bundles: 1,
    isTwoSided: input.isTwoSided,
    observations: '',
  }
}

/** One more than the greatest of its series and year that this computer gave. */
function numberFor(
  store: ReadStore,
  bodyId: BodyId,
  {
    sectionCode,
    seriesCode,
    subseriesCode,
    year,
  }: Pick<FilingSeries, 'sectionCode' | 'seriesCode' | 'subseriesCode'> & { year: number },
  env: Environment,
): { number: number; prefix: string } {
  const series = seriesOf(store, env)
  const taken = store.where('recordFile', { bodyId, sectionCode, seriesCode, subseriesCode, year })
  const number = nextInSeries(series, taken)
  return number === null
    ? fail('numbering.exhausted', { to: series.to ?? series.from })
    : { number, prefix: series.prefix }
}

/** What the file is of: its name and the date from which it is. */
function subjectOf(
  store: ReadStore,
  { bodyId, subject, subjectId }: Pick<RecordFile, 'bodyId' | 'subject' | 'subjectId'>,
): { title: string; date: LocalDate | null } | null {
  if (subject === 'matter' || subjectId === null) return null
  const record =
    subject === 'session' ? need(store, 'session', subjectId) : need(store, 'cooperationAgreement', subjectId)
  if (record.bodyId !== bodyId) fail('record.missing', { table: subject })
  if ('name' in record) return { title: record.name, date: null }
  const { kind, number, key, date } = record
  // A draft has neither number nor key, and what it would get today may go to another.
  const title =
    number === null
      ? fileTexts.ofDraft(kind, date)
      : fileTexts.ofSession(calledTitle(record, number), key, date)
  return { title, date }
}

export function updateFile(store: WriteStore, { fileId, data }: { fileId: RecordId; data: FileData }): void {
  const file = need(store, 'recordFile', fileId)
  refuse(whyCannotChange(file))
  store.put('recordFile', { ...file, ...data })
}

export function closeFile(store: WriteStore, { fileId, on }: { fileId: RecordId; on: LocalDate }): void {
  const file = need(store, 'recordFile', fileId)
  refuse(whyCannotClose(file, papersOf(store, fileId), on))
  store.put('recordFile', { ...file, status: 'closed', closedOn: on })
}

/** What was closed too early goes on: its folios do too. */
export function reopenFile(store: WriteStore, fileId: RecordId): void {
  const file = need(store, 'recordFile', fileId)
  store.put('recordFile', { ...file, status: 'open', closedOn: null })
}

const papersOf = (store: ReadStore, fileId: RecordId) => store.where('filedPaper', { fileId })

/** A paper to be integrated, with its pages counted. */
export type NewPaper = Pick<FileCandidate, 'origin' | 'id'> & { readonly pages: number }

/** Gives a paper the place and the folios that follow (R55). */
export function integrate(
  store: WriteStore,
  { fileId, paper }: { fileId: RecordId; paper: NewPaper },
  env: Environment,
): RecordId {
  const file = need(store, 'recordFile', fileId)
  const papers = papersOf(store, fileId)
  const issued = paper.origin === 'issued' ? need(store, 'issuedDocument', paper.id) : null
  const attachment = issued ? null : need(store, 'attachment', paper.id)
  const record = issued ?? attachment!
  if (record.bodyId !== file.bodyId) fail('record.missing', { table: 'attachment' })
  const which = {
    issuedId: issued?.id ?? null,
    attachmentId: (attachment?.id ?? null) as AttachmentId | null,
  }
  refuse(whyCannotIntegrate(file, papers, which))
  const { timeZone } = need(store, 'body', file.bodyId)
  const filed: FiledPaper = {
    ...nextPlace(file, papers, paper.pages),
    ...which,
    id: env.newId(),
    fileId,
    name: issued?.title ?? attachment!.name,
    date: localDate(issued?.issuedAt ?? attachment!.addedAt, timeZone),
    pages: paper.pages,
    filedAt: env.now(),
    withdrawnOn: null,
    withdrawalReason: '',
    replacedById: null,
  }
  store.put('filedPaper', filed)
  return filed.id
}

/** Its leaves stay numbered, and the index says why they are not there; another paper may take its part. */
export function withdraw(
  store: WriteStore,
  { paperId, reason, replacement }: { paperId: RecordId; reason: string; replacement: NewPaper | null },
  env: Environment,
): void {
  const paper = need(store, 'filedPaper', paperId)
  const file = need(store, 'recordFile', paper.fileId)
  refuse(whyCannotWithdraw(file, paper))
  const replacedById = replacement && integrate(store, { fileId: file.id, paper: replacement }, env)
  const withdrawnOn = todayOf(store, file.bodyId, env)
  store.put('filedPaper', { ...paper, withdrawnOn, withdrawalReason: reason, replacedById })
}

export function listFiles(store: ReadStore, bodyId: BodyId): RecordFileRow[] {
  return store.where('recordFile', { bodyId }).map((file) => {
    const papers = papersOf(store, file.id)
    return { file, papers: papers.length, leaves: totalLeaves(papers) }
  })
}

export function getFile(store: ReadStore, fileId: RecordId): RecordFileView {
  const file = need(store, 'recordFile', fileId)
  const papers = papersOf(store, fileId)
  const filed = new Set(
    papers
      .filter(({ withdrawnOn }) => withdrawnOn === null)
      .map((paper) => paper.issuedId ?? paper.attachmentId),
  )
  const candidates = candidatesOf(store, file).filter(({ id }) => !filed.has(id as AttachmentId))
  return { file, papers, leaves: totalLeaves(papers), candidates }
}

/** What may be integrated: the papers of its session or of its convenio; of a matter, whatever the body issued last. */
function candidatesOf(store: ReadStore, { bodyId, subject, subjectId }: RecordFile): FileCandidate[] {
  if (subject === 'session') return printOfSession(store, subjectId as SessionId)
  const issued: IssuedDocument[] =
    subject === 'matter'
      ? store.where('issuedDocument', { bodyId })
      : store.where('issuedDocument', { subjectId: subjectId! })
  const kept: Attachment[] = store
    .where('attachment', { bodyId, sessionId: null })
    .filter(({ purpose }) => purpose !== 'logo')
  return [
    ...standingPapers(issued)
      .filter(({ kind }) => kind !== 'fileCover')
      .reverse()
      .map(issuedCandidate),
    ...(subject === 'matter' ? kept.map(attachmentCandidate) : []),
  ]
}
