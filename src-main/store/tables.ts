import type { z } from 'zod'
import { ActionPlan, Pillar, Rescheduling } from '../domain/action-plan.ts'
import { Activity, Commitment, Evidence, Indicator, Measurement, ProgressNote } from '../domain/commitment.ts'
import { RouteStep } from '../domain/exercise-route.ts'
import { ImpactNote } from '../domain/impact-note.ts'
import { InformationNeed } from '../domain/information-need.ts'
import { Alternative, AlternativeChoice, AlternativeScore, Criterion } from '../domain/alternative.ts'
import { AgendaItem, StandingItem } from '../domain/agenda.ts'
import { Agreement, FollowUpNote } from '../domain/agreement.ts'
import { Attachment, IssuedDocument } from '../domain/attachment.ts'
import { AttendanceEvent } from '../domain/attendance.ts'
import { Body, Letterhead, NonWorkingDay } from '../domain/body.ts'
import { CooperationAgreement } from '../domain/cooperation-agreement.ts'
import { CooperationScan, CooperationSignature } from '../domain/cooperation-signing.ts'
import { Device } from '../domain/device.ts'
import { DocumentSignature, SignatureWithdrawal } from '../domain/document-signature.ts'
import { fail } from '../domain/failure.ts'
import { FrameIndicator, LogFrame, LogFrameRow } from '../domain/log-frame.ts'
import { Minutes, MinutesCorrection, Observation, Signature } from '../domain/minutes.ts'
import { Ballot, Motion, SeparateVote } from '../domain/motion.ts'
import {
  AdviceDismissal,
  IdeaCard,
  NodeVote,
  ProblemNode,
  ProblemTree,
  TreeVersion,
} from '../domain/problem-tree.ts'
import { PublicVersion } from '../domain/public-version.ts'
import { QuorumStatement } from '../domain/quorum.ts'
import { FiledPaper, FilingPlan, RecordFile } from '../domain/record-file.ts'
import { Redaction } from '../domain/redaction.ts'
import { RuleSet } from '../domain/rules.ts'
import { Mandate, Person, Seat, Sector } from '../domain/seat.ts'
import { CallReceipt, Guest, Session } from '../domain/session.ts'
import { Snippet } from '../domain/snippet.ts'
import { DocumentTemplate, OwnTextSet } from '../domain/template.ts'
import { SpeakerTurn } from '../domain/speaker.ts'
import { CooperationLink, Undertaking, UndertakingNote } from '../domain/undertaking.ts'
import type { TableName, Tables } from '../usecases/ports.ts'

type Value = string | number | bigint | Uint8Array | null
export type Row = Record<string, Value>

type ObjectSchema = z.ZodReadonly<z.ZodObject<z.ZodRawShape>>

const schemas: { [T in TableName]: z.ZodType<Tables[T]> & { unwrap(): unknown } } = {
  body: Body,
  letterhead: Letterhead,
  nonWorkingDay: NonWorkingDay,
  sector: Sector,
  seat: Seat,
  person: Person,
  mandate: Mandate,
  ruleSet: RuleSet,
  session: Session,
  guest: Guest,
  callReceipt: CallReceipt,
  agendaItem: AgendaItem,
  attendanceEvent: AttendanceEvent,
  motion: Motion,
  ballot: Ballot,
  agreement: Agreement,
  followUpNote: FollowUpNote,
  minutes: Minutes,
  signature: Signature,
  attachment: Attachment,
  issuedDocument: IssuedDocument,
  device: Device,
  standingItem: StandingItem,
  snippet: Snippet,
  speakerTurn: SpeakerTurn,
  quorumStatement: QuorumStatement,
  separateVote: SeparateVote,
  observation: Observation,
  minutesCorrection: MinutesCorrection,
  documentTemplate: DocumentTemplate,
  ownTextSet: OwnTextSet,
  filingPlan: FilingPlan,
  recordFile: RecordFile,
  filedPaper: FiledPaper,
  documentSignature: DocumentSignature,
  signatureWithdrawal: SignatureWithdrawal,
  cooperationAgreement: CooperationAgreement,
  cooperationSignature: CooperationSignature,
  cooperationScan: CooperationScan,
  cooperationLink: CooperationLink,
  undertaking: Undertaking,
  undertakingNote: UndertakingNote,
  publicVersion: PublicVersion,
  redaction: Redaction,
  problemTree: ProblemTree,
  problemNode: ProblemNode,
  ideaCard: IdeaCard,
  nodeVote: NodeVote,
  adviceDismissal: AdviceDismissal,
  treeVersion: TreeVersion,
  pillar: Pillar,
  actionPlan: ActionPlan,
  rescheduling: Rescheduling,
  commitment: Commitment,
  activity: Activity,
  progressNote: ProgressNote,
  evidence: Evidence,
  indicator: Indicator,
  measurement: Measurement,
  routeStep: RouteStep,
  informationNeed: InformationNeed,
  impactNote: ImpactNote,
  alternative: Alternative,
  criterion: Criterion,
  alternativeScore: AlternativeScore,
  alternativeChoice: AlternativeChoice,
  logFrame: LogFrame,
  logFrameRow: LogFrameRow,
  frameIndicator: FrameIndicator,
}

/** Order of rows where nothing else is asked; ids sort by the time they were made. */
const orders: Partial<Record<TableName, string>> = {
  letterhead: 'valid_from',
  ruleSet: 'valid_from',
  nonWorkingDay: 'date',
  sector: 'position, id',
  seat: 'number, id',
  mandate: '"from", id',
  guest: 'position, id',
  agendaItem: 'position, id',
  attendanceEvent: 'at, id',
  motion: 'opened_at, id',
  followUpNote: 'date, id',
  agreement: 'number IS NULL, number, id',
  issuedDocument: 'issued_at, id',
  standingItem: 'position, id',
  snippet: 'position, id',
  speakerTurn: 'position, id',
  quorumStatement: 'at, id',
  separateVote: 'received_at, id',
  observation: 'received_at, id',
  minutesCorrection: 'number, id',
  documentTemplate: 'valid_from',
  ownTextSet: 'valid_from',
  recordFile: 'key, id',
  filedPaper: 'position, id',
  documentSignature: 'at, id',
  signatureWithdrawal: 'at, id',
  cooperationScan: 'added_at, id',
  undertaking: 'position, id',
  undertakingNote: 'date, id',
  problemTree: 'year, number, id',
  problemNode: 'position, id',
  ideaCard: 'position, id',
  treeVersion: 'number, id',
  pillar: 'position, id',
  actionPlan: 'number, id',
  commitment: 'number, id',
  activity: 'position, id',
  progressNote: 'date, id',
  evidence: 'date, id',
  indicator: 'position, id',
  measurement: 'date, id',
  rescheduling: 'id',
  routeStep: 'position, id',
  informationNeed: 'number, id',
  impactNote: 'date, id',
  alternative: 'position, id',
  criterion: 'position, id',
  logFrame: 'year, number, id',
  logFrameRow: 'position, id',
  frameIndicator: 'position, id',
}

type Encoding = 'plain' | 'boolean' | 'json'
type Column = { readonly field: string; readonly name: string; readonly encoding: Encoding }

export type Table<T extends TableName = TableName> = {
  readonly record: T
  readonly name: string
  readonly columns: readonly Column[]
  readonly order: string
  /** The columns of a record that its own schema accepts: what is written can be read. */
  toRow(record: Tables[T]): Row
  /** One field as its column holds it. */
  toValue(field: string, value: unknown): Value
  /** The record, parsed by its schema: a row that does not fit is `storage.corruptRow`. */
  fromRow(row: Row): Tables[T]
}

export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function encodingOf(schema: unknown): Encoding {
  let { def } = schema as { def: { type: string; innerType?: { def: typeof def } } }
  while (def.innerType) def = def.innerType.def
  if (def.type === 'boolean') return 'boolean'
  return ['array', 'object', 'union', 'record'].includes(def.type) ? 'json' : 'plain'
}

function encode(value: unknown, encoding: Encoding): Value {
  if (value === null) return null
  if (encoding === 'boolean') return value ? 1 : 0
  return encoding === 'json' ? JSON.stringify(value) : (value as Value)
}

function decode(value: Value, encoding: Encoding): unknown {
  if (value === null || encoding === 'plain') return value
  return encoding === 'boolean' ? value === 1 : JSON.parse(String(value))
}

function defineTable<T extends TableName>(record: T): Table<T> {
  const schema = schemas[record]
  const { shape } = (schema as unknown as ObjectSchema).unwrap()
  const columns = Object.entries(shape).map(([field, part]) => ({
    field,
    name: snake(field),
    encoding: encodingOf(part),
  }))
  return {
    record,
    name: snake(record),
    columns,
    order: orders[record] ?? 'id',
    toRow: (value) => {
      const { data, error } = schema.safeParse(value)
      if (error) throw new Error(`unwritable ${record}`, { cause: error })
      const fields = data as Readonly<Record<string, unknown>>
      return Object.fromEntries(
        columns.map(({ field, encoding }) => [field, encode(fields[field], encoding)]),
      )
    },
    toValue: (field, value) =>
      encode(value, columns.find((column) => column.field === field)?.encoding ?? 'plain'),
    fromRow: (row) => {
      try {
        return schema.parse(
          Object.fromEntries(
            columns.map(({ field, name, encoding }) => [field, decode(row[name] ?? null, encoding)]),
          ),
        )
      } catch {
        return fail('storage.corruptRow', { table: snake(record), id: String(row.id) })
      }
    },
  }
}

export const tables = Object.fromEntries(
  (Object.keys(schemas) as TableName[]).map((name) => [name, defineTable(name)]),
) as { [T in TableName]: Table<T> }
