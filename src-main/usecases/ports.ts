import type { ActionPlan, Pillar, Rescheduling } from '../domain/action-plan.ts'
import type {
  Activity,
  Commitment,
  Evidence,
  Indicator,
  Measurement,
  ProgressNote,
} from '../domain/commitment.ts'
import type { RouteStep } from '../domain/exercise-route.ts'
import type { ImpactNote } from '../domain/impact-note.ts'
import type { InformationNeed } from '../domain/information-need.ts'
import type { Alternative, AlternativeChoice, AlternativeScore, Criterion } from '../domain/alternative.ts'
import type { AgendaItem, StandingItem } from '../domain/agenda.ts'
import type { Agreement, FollowUpNote } from '../domain/agreement.ts'
import type { Attachment, IssuedDocument } from '../domain/attachment.ts'
import type { AttendanceEvent } from '../domain/attendance.ts'
import type { Body, Letterhead, NonWorkingDay } from '../domain/body.ts'
import type { CooperationAgreement } from '../domain/cooperation-agreement.ts'
import type { CooperationScan, CooperationSignature } from '../domain/cooperation-signing.ts'
import type { Device } from '../domain/device.ts'
import type { DocumentSignature, SignatureWithdrawal } from '../domain/document-signature.ts'
import type { BodyId, RecordId, SessionId } from '../domain/ids.ts'
import type { Said } from '../domain/leaks.ts'
import type { FrameIndicator, LogFrame, LogFrameRow } from '../domain/log-frame.ts'
import type { Minutes, MinutesCorrection, Observation, Signature } from '../domain/minutes.ts'
import type { Ballot, Motion, SeparateVote } from '../domain/motion.ts'
import type { Numbered, Series } from '../domain/numbering.ts'
import type { BrokenReason } from '../domain/print-job.ts'
import type {
  AdviceDismissal,
  IdeaCard,
  NodeVote,
  ProblemNode,
  ProblemTree,
  TreeVersion,
} from '../domain/problem-tree.ts'
import type { PublicVersion } from '../domain/public-version.ts'
import type { QuorumStatement } from '../domain/quorum.ts'
import type { FiledPaper, FilingPlan, RecordFile } from '../domain/record-file.ts'
import type { Redaction } from '../domain/redaction.ts'
import type { RuleSet } from '../domain/rules.ts'
import type { Mandate, Person, Seat, Sector } from '../domain/seat.ts'
import type { CallReceipt, Guest, Session } from '../domain/session.ts'
import type { Snippet } from '../domain/snippet.ts'
import type { SpeakerTurn } from '../domain/speaker.ts'
import type { DocumentTemplate, OwnTextSet } from '../domain/template.ts'
import type { Instant, LocalDate } from '../domain/time.ts'
import type { CooperationLink, Undertaking, UndertakingNote } from '../domain/undertaking.ts'
import type { DocumentModel, Logo } from '../documents/model.ts'

/** What the outside gives to the rules: the only source of time, identity and digests. */
export interface Environment {
  now(): Instant
  /** Which computer this is: the same on every start, and never in the data file's copy on another one. */
  deviceId(): RecordId
  /** A new UUIDv7. */
  newId(): string
  /** SHA-256 in lower-case hexadecimal. */
  sha256(content: Uint8Array | string): string
}

/** Paints documents, and reads files back, outside the main thread. */
export interface Printer {
  render(model: DocumentModel): Promise<RenderedDocument>
  /** What of a paper that was kept no bundled font draws: it was told once, to who made it. */
  replacedIn(model: DocumentModel): Promise<readonly string[]>
  /** The tree of a paper as one drawing, an SVG that looks the same without its fonts. */
  draw(model: DocumentModel): Promise<string>
  /** Why a picture cannot head a paper; null when it can. */
  inspect(logo: Logo): Promise<PictureFault | null>
  /** Everything that can be read out of a PDF: its pages, its data, its attachments and its bytes. */
  readOut(pdf: Uint8Array): Promise<readonly Said[]>
  close(): Promise<void>
}
export type RenderedDocument = {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Characters no bundled font can draw, replaced on paper by a visible mark. */
  readonly replaced: readonly string[]
  /** The logo could not be drawn and the paper is without it. */
  readonly lacksLogo: boolean
}
/** Cut short or spoilt; larger than what is printed; of printing inks; with something that is not drawn; endless. */
export type PictureFault =
  | { readonly reason: 'damaged' }
  | { readonly reason: 'tooLarge'; readonly width: number; readonly height: number; readonly limit: number }
  | { readonly reason: 'inks' }
  | { readonly reason: 'holds'; readonly part: string }
  | { readonly reason: 'tooComplex' }

/** How papers are joined into one file. */
export type JoinOptions = {
  readonly title: string
  readonly createdAt: Instant
  readonly isTwoSided: boolean
  readonly folioFrom: number | null
  /** What is stamped, with `#` where the number goes. */
  readonly folioText: string
}
export type JoinPiece = {
  readonly bytes: Uint8Array
  readonly copies: number
  /** Of its first leaf, where it has its own. */
  readonly folio: number | null
}
/** How many pages were added, or why none could be. */
export type Placed = { readonly pages: number } | { readonly broken: BrokenReason }

/** A file being joined in a thread of its own. */
export interface Joining {
  add(piece: JoinPiece): Promise<Placed>
  finish(): Promise<{ readonly bytes: Uint8Array; readonly pages: number }>
  /** Ends its thread at once; what was being done is rejected. Harmless when it has ended. */
  end(): void
}
export interface Joiner {
  begin(options: JoinOptions): Joining
  close(): Promise<void>
}

/** What is read on a page: its text, its head and foot apart, how much is drawn on it and what was put over it. */
export type ReadPage = {
  readonly text: string
  readonly around: string
  readonly drawn: number
  readonly annotations: number
}
export type PaperReading =
  | { readonly kind: 'encrypted' | 'unreadable' }
  | { readonly kind: 'read'; readonly pages: readonly ReadPage[]; readonly embedded: string | null }

/** Reads a PDF that a person brings, outside the main thread; what cannot be read is an answer too. */
export interface PaperReader {
  read(bytes: Uint8Array): Promise<PaperReading>
  close(): Promise<void>
}

/** What a page may ask of the window or browser it lives in. Each host does it for real or says that the page must. */
export interface Host {
  readonly kind: 'electron' | 'browser' | 'cli'
  /** Shows the folder in the file manager; false when there is no desktop to show it on. */
  openFolder(path: string): Promise<boolean>
  /** Opens `path` of this application in a window for the room; false when the page must do it itself. */
  openWindow(path: string): Promise<boolean>
  /** Hands a PDF to the system to be printed; false when the page must do it itself. */
  print(pdf: Uint8Array, fileName: string): Promise<boolean>
  /** Lets the person choose a data file; null when cancelled, undefined when there is no dialog to show. */
  chooseDataFile(): Promise<string | null | undefined>
}

/** Record of each table. */
export type Tables = {
  body: Body
  letterhead: Letterhead
  nonWorkingDay: NonWorkingDay
  sector: Sector
  seat: Seat
  person: Person
  mandate: Mandate
  ruleSet: RuleSet
  session: Session
  guest: Guest
  callReceipt: CallReceipt
  agendaItem: AgendaItem
  attendanceEvent: AttendanceEvent
  motion: Motion
  ballot: Ballot
  agreement: Agreement
  followUpNote: FollowUpNote
  minutes: Minutes
  signature: Signature
  attachment: Attachment
  issuedDocument: IssuedDocument
  device: Device
  standingItem: StandingItem
  snippet: Snippet
  speakerTurn: SpeakerTurn
  quorumStatement: QuorumStatement
  separateVote: SeparateVote
  observation: Observation
  minutesCorrection: MinutesCorrection
  documentTemplate: DocumentTemplate
  ownTextSet: OwnTextSet
  filingPlan: FilingPlan
  recordFile: RecordFile
  filedPaper: FiledPaper
  documentSignature: DocumentSignature
  signatureWithdrawal: SignatureWithdrawal
  cooperationAgreement: CooperationAgreement
  cooperationSignature: CooperationSignature
  cooperationScan: CooperationScan
  cooperationLink: CooperationLink
  undertaking: Undertaking
  undertakingNote: UndertakingNote
  publicVersion: PublicVersion
  redaction: Redaction
  problemTree: ProblemTree
  problemNode: ProblemNode
  ideaCard: IdeaCard
  nodeVote: NodeVote
  adviceDismissal: AdviceDismissal
  treeVersion: TreeVersion
  pillar: Pillar
  actionPlan: ActionPlan
  rescheduling: Rescheduling
  commitment: Commitment
  activity: Activity
  progressNote: ProgressNote
  evidence: Evidence
  indicator: Indicator
  measurement: Measurement
  routeStep: RouteStep
  informationNeed: InformationNeed
  impactNote: ImpactNote
  alternative: Alternative
  criterion: Criterion
  alternativeScore: AlternativeScore
  alternativeChoice: AlternativeChoice
  logFrame: LogFrame
  logFrameRow: LogFrameRow
  frameIndicator: FrameIndicator
}
export type TableName = keyof Tables

/** Where a page of sessions begins: after this row, newest first. */
export type SessionCursor = { readonly date: LocalDate; readonly id: SessionId } | null

/** The command that undoing would take back, and the one that doing again would bring; null when there is none. */
export type Steps = { readonly undo: string | null; readonly redo: string | null }

/** What a query may do. */
export interface ReadStore {
  get<T extends TableName>(table: T, id: string): Tables[T] | null
  /** Rows whose columns equal those given, in the order of their position, date or writing. */
  where<T extends TableName>(table: T, filter: Partial<Tables[T]>): Tables[T][]
  /** Rows whose column is one of the values, all at once, in the same order as `where`. */
  among<T extends TableName, F extends keyof Tables[T] & string>(
    table: T,
    field: F,
    values: readonly Tables[T][F][],
  ): Tables[T][]
  sessionPage(bodyId: BodyId, before: SessionCursor, limit: number): Session[]
  countSessions(bodyId: BodyId): number
  /** The greatest number given in that series of that kind and year, if any (R28). */
  lastSessionNumber(bodyId: BodyId, kind: Session['kind'], year: number, series: Series): Numbered | null
  /** The greatest number given in that series to the actas of that year, if any (R28). */
  lastMinutesNumber(bodyId: BodyId, year: number, series: Series): Numbered | null
  /** The greatest number given in that series to the convenios of that year, if any (R23). */
  lastCooperationNumber(bodyId: BodyId, year: number, series: Series): Numbered | null
  /** A numbered session of that series after that date and not cancelled, if any. */
  numberedAfter(bodyId: BodyId, kind: Session['kind'], date: LocalDate, series: Series): Session | null
  /** Rows of `table` for each session of the list, without the agreements that did not pass. */
  countBySession(table: 'agendaItem' | 'agreement', sessionIds: readonly SessionId[]): Map<SessionId, number>
  /** Planned or live sessions of a body on or after a date, soonest first. */
  sessionsFrom(bodyId: BodyId, date: LocalDate, limit: number): Session[]
  /** Date of the last session of a body that was held and closed before that one, if any. */
  closedBefore(bodyId: BodyId, date: LocalDate): LocalDate | null
  /** Adopted agreements of a body that are open or had news on or after a date (ever, when null), as adopted. */
  agreementsSince(bodyId: BodyId, date: LocalDate | null): Agreement[]
  /** Who was ever appointed to the seats of a body, and the people named, each in one query. */
  mandatesOf(bodyId: BodyId): Mandate[]
  peopleOf(bodyId: BodyId): Person[]
  /** Every vote by name of a session. */
  ballotsOf(sessionId: SessionId): Ballot[]
  /** What undoing and doing again would bring, by the command that made it. */
  steps(scope: string): Steps
  /** Bytes of an attachment or issued document. */
  bytes(id: string): Uint8Array | null
  revision(): number
}

/** What a command may do. Everything it does is one transaction. */
export interface WriteStore extends ReadStore {
  put<T extends TableName>(table: T, record: Tables[T]): void
  remove(table: TableName, id: string): void
  putBytes(id: string, bytes: Uint8Array): void
  removeBytes(id: string): void
}

export type Change = {
  readonly revision: number
  readonly at: Instant
  readonly put: readonly string[]
  readonly removed: readonly string[]
}

export interface Store {
  readonly file: string
  read<T>(query: (store: ReadStore) => T): T
  /** Runs the command in one transaction. Its change is told after the commit. `scope` is what `undo` looks at. */
  write<T>(
    command: string,
    scope: string | null,
    run: (store: WriteStore) => T,
  ): { result: T; change: Change }
  /**
   * Takes back the last command of the scope if it is one of `undoable`; null when there is none. `check` looks at
   * what would stand afterwards and may refuse it.
   */
  undo(
    scope: string,
    undoable: ReadonlySet<string>,
    transparent: ReadonlySet<string>,
    check: (store: ReadStore) => void,
  ): { command: string; change: Change } | null
  /** Does again the last command of the scope that was taken back, while nothing new was done since. */
  redo(scope: string): { command: string; change: Change } | null
  /** Copies the whole file to a new path. */
  backUp(path: string): void
  close(): void
}
