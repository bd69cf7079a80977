import { z } from 'zod'
import { type Body, placeOf } from './body.ts'
import { failure, type Failure } from './failure.ts'
import { AttachmentId, BodyId, RecordId } from './ids.ts'
import type { Numbered } from './numbering.ts'
import { leavesOf } from './print-job.ts'
import { optionalLine, prose, requiredLine } from './text.ts'
import { Instant, LocalDate } from './time.ts'

export const fileSubjects = ['session', 'cooperationAgreement', 'matter'] as const
export type FileSubject = (typeof fileSubjects)[number]
export const fileValues = ['administrative', 'legal', 'fiscal', 'accounting'] as const
export const fileDisposals = ['permanent', 'discarded'] as const
export const fileAccesses = ['public', 'reserved', 'confidential'] as const
export const fileStatuses = ['open', 'closed'] as const

/** A code of the general table, without the marks that part it from others in a key. */
const code = z
  .string()
  .overwrite((text) => text.trim().toUpperCase())
  .regex(/^[A-ZÑ0-9][A-ZÑ0-9-]{0,15}$/)
const optionalCode = z.union([z.literal(''), code])

const retention = {
  values: z.array(z.enum(fileValues)).max(4).readonly(),
  /** Years in the office that uses it, and then in the archive of concentration. */
  activeYears: z.int().min(0).max(99),
  inactiveYears: z.int().min(0).max(99),
  disposal: z.enum(fileDisposals),
  access: z.enum(fileAccesses),
}

/** A series of the general table (LGA 13), with what is usual of its files. */
export const FilingSeries = z
  .strictObject({
    /** What it is proposed for. */
    subject: z.enum(fileSubjects),
    sectionCode: code,
    sectionName: requiredLine(160),
    seriesCode: code,
    seriesName: requiredLine(160),
    subseriesCode: optionalCode,
    subseriesName: optionalLine(160),
    ...retention,
  })
  .readonly()
export type FilingSeries = z.infer<typeof FilingSeries>

/** The general table of a body as far as it uses it. `id` is that of its body. */
export const FilingPlan = z
  .strictObject({
    id: BodyId,
    fondsCode: code,
    fondsName: requiredLine(160),
    unitCode: optionalCode,
    unitName: requiredLine(160),
    series: z.array(FilingSeries).min(1).max(30).readonly(),
  })
  .readonly()
export type FilingPlan = z.infer<typeof FilingPlan>

/** The expediente of a session, of a convenio or of a matter: LGA 11, with the data of its cover. */
export const RecordFile = z
  .strictObject({
    id: RecordId,
    bodyId: BodyId,
    subject: z.enum(fileSubjects),
    /** Its session or its convenio; null of a matter. */
    subjectId: RecordId.nullable(),
    title: requiredLine(300),
    fondsCode: code,
    fondsName: requiredLine(160),
    unitCode: optionalCode,
    unitName: requiredLine(160),
    sectionCode: code,
    sectionName: requiredLine(160),
    seriesCode: code,
    seriesName: requiredLine(160),
    subseriesCode: optionalCode,
    subseriesName: optionalLine(160),
    /** Of its series and year, without gaps (R55); never used again. */
    number: z.int().min(1),
    /** Prefix of the computer that gave the number. */
    prefix: optionalLine(3),
    year: z.int().min(1900).max(2999),
    key: requiredLine(160),
    status: z.enum(fileStatuses),
    openedOn: LocalDate,
    closedOn: LocalDate.nullable(),
    bundles: z.int().min(1).max(999),
    ...retention,
    /** Its papers are printed on both sides: two pages to a leaf. */
    isTwoSided: z.boolean(),
    observations: prose(2000),
  })
  .readonly()
export type RecordFile = z.infer<typeof RecordFile>

/** What of a file may be corrected while it is open; its key and its folios never. */
export const FileData = RecordFile.unwrap().pick({
  title: true,
  openedOn: true,
  bundles: true,
  values: true,
  activeYears: true,
  inactiveYears: true,
  disposal: true,
  access: true,
  observations: true,
})
export type FileData = z.infer<typeof FileData>

/** A paper in its place of a file. Its leaves keep their folios for good, also when it is withdrawn (R55). */
export const FiledPaper = z
  .strictObject({
    id: RecordId,
    fileId: RecordId,
    position: z.int().min(0),
    issuedId: RecordId.nullable(),
    attachmentId: AttachmentId.nullable(),
    name: requiredLine(300),
    date: LocalDate,
    pages: z.int().min(1).max(99_999),
    /** Folio of its first leaf, and how many leaves it has: only the front of each counts. */
    folio: z.int().min(1),
    leaves: z.int().min(1).max(99_999),
    filedAt: Instant,
    withdrawnOn: LocalDate.nullable(),
    withdrawalReason: optionalLine(300),
    replacedById: RecordId.nullable(),
  })
  .readonly()
export type FiledPaper = z.infer<typeof FiledPaper>

type Foliated = Pick<FiledPaper, 'folio' | 'leaves'>

export function lastFolio({ folio, leaves }: Foliated): number {
  return folio + leaves - 1
}

/** R55: the total of leaves is the last folio, with those of what was withdrawn. */
export function totalLeaves(papers: readonly Foliated[]): number {
  return papers.reduce((last, paper) => Math.max(last, lastFolio(paper)), 0)
}

/** Where the next paper goes: its place, its first folio, and its leaves. */
export function nextPlace(
  file: Pick<RecordFile, 'isTwoSided'>,
  papers: readonly (Foliated & Pick<FiledPaper, 'position'>)[],
  pages: number,
): Foliated & { readonly position: number } {
  return {
    position: papers.reduce((next, { position }) => Math.max(next, position + 1), 0),
    folio: totalLeaves(papers) + 1,
    leaves: leavesOf(pages, file.isTwoSided),
  }
}

type Codes = Pick<RecordFile, 'fondsCode' | 'sectionCode' | 'seriesCode' | 'subseriesCode' | 'year'>

/** `STM-VA.1S.1/003/2026`: fondo.sección.serie/number/year. */
export function fileKey(codes: Codes, { prefix, number }: Numbered): string {
  const { fondsCode, sectionCode, seriesCode, subseriesCode, year } = codes
  const series = [fondsCode, sectionCode, seriesCode, ...(subseriesCode ? [subseriesCode] : [])].join('.')
  return `${series}/${prefix}${String(number).padStart(3, '0')}/${year}`
}

/** The table a body begins with, until it writes its own. */
export function usualPlan(body: Body, texts: UsualPlan): FilingPlan {
  const series = (subject: FileSubject, index: number): FilingSeries => ({
    subject,
    sectionCode: '1S',
    sectionName: texts.section,
    seriesCode: String(index + 1),
    seriesName: texts.series[subject],
    subseriesCode: '',
    subseriesName: '',
    values: ['administrative', 'legal'],
    activeYears: 2,
    inactiveYears: 5,
    disposal: subject === 'matter' ? 'discarded' : 'permanent',
    access: 'public',
  })
  return {
    id: body.id,
    fondsCode: body.acronym,
    fondsName: placeOf(body),
    unitCode: '',
    unitName: body.name.slice(0, 160),
    series: fileSubjects.map(series),
  }
}
/** How the table is worded that nobody wrote. */
export type UsualPlan = { readonly section: string; readonly series: Readonly<Record<FileSubject, string>> }

/** Why nothing of a file changes: it was closed. */
export function whyCannotChange({ status, key }: RecordFile): Failure | null {
  return status === 'closed' ? failure('file.closed', { key }) : null
}

/** Why a paper cannot be integrated: the file was closed, or it is in it already. */
export function whyCannotIntegrate(
  file: RecordFile,
  papers: readonly FiledPaper[],
  paper: Pick<FiledPaper, 'issuedId' | 'attachmentId'>,
): Failure | null {
  const same = papers.find(
    ({ issuedId, attachmentId, withdrawnOn }) =>
      withdrawnOn === null && issuedId === paper.issuedId && attachmentId === paper.attachmentId,
  )
  if (!same) return whyCannotChange(file)
  return whyCannotChange(file) ?? failure('file.already', { name: same.name, folio: same.folio })
}

export function whyCannotWithdraw(file: RecordFile, paper: FiledPaper): Failure | null {
  const reason = whyCannotChange(file)
  if (reason || paper.withdrawnOn === null) return reason
  return failure('file.withdrawn', { name: paper.name, date: paper.withdrawnOn })
}

/** Why a file cannot be closed that day: it is closed, it has nothing, or it was opened later. */
export function whyCannotClose(
  file: RecordFile,
  papers: readonly FiledPaper[],
  on: LocalDate,
): Failure | null {
  if (file.status === 'closed') return failure('file.closed', { key: file.key })
  if (papers.length === 0) return failure('file.empty', { key: file.key })
  return on < file.openedOn ? failure('file.closedEarly', { opened: file.openedOn, closed: on }) : null
}
