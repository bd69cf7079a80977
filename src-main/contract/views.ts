import type { RouteStep } from '../domain/exercise-route.ts'
import type { PlanRow } from './plan-views.ts'
import type { ApprovedTree } from '../domain/tree-versions.ts'
import type { StandingItem } from '../domain/agenda.ts'
import type { Agreement, FollowUpNote } from '../domain/agreement.ts'
import type { IssuedDocument } from '../domain/attachment.ts'
import type { Body, Letterhead, NonWorkingDay } from '../domain/body.ts'
import type { Device } from '../domain/device.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import type { Failure } from '../domain/failure.ts'
import type {
  ActionPlanId,
  AttachmentId,
  BodyId,
  CooperationAgreementId,
  RecordId,
  SeatId,
  SessionId,
} from '../domain/ids.ts'
import type { MinutesStatus, Signature } from '../domain/minutes.ts'
import type { BrokenReason, PrintPiece } from '../domain/print-job.ts'
import type { RuleSet, RuleSetDraft } from '../domain/rules.ts'
import type { Roster } from '../domain/seat.ts'
import type { Session } from '../domain/session.ts'
import type { Snippet } from '../domain/snippet.ts'
import type { DocumentTemplate, OwnTextSet } from '../domain/template.ts'
import type { Instant, LocalDate } from '../domain/time.ts'

export type SavedReply = { readonly revision: number; readonly savedAt: Instant }

/** What was written in one commit: `table:id`. */
export type ChangeEvent = {
  readonly revision: number
  readonly at: Instant
  readonly put: readonly string[]
  readonly removed: readonly string[]
}

export type AppStatus = {
  readonly host: 'electron' | 'browser' | 'cli'
  readonly version: string
  /** Folder of the data file. */
  readonly folder: string
  readonly file: string
  /** Why the file is not open; null when it is. */
  readonly failure: Failure | null
  /** Other data files of the folder that could be opened instead. */
  readonly otherFiles: readonly string[]
  readonly lastBackupAt: Instant | null
  readonly revision: number
  readonly now: Instant
}

export type BodySummary = {
  readonly id: BodyId
  readonly name: string
  readonly shortName: string
  readonly level: Body['level']
  readonly seats: number
}

export type BodyFile = {
  readonly body: Body
  readonly letterheads: readonly Letterhead[]
  readonly rules: readonly RuleSet[]
  readonly nonWorkingDays: readonly NonWorkingDay[]
  /** Days of the law in this year and the next, by the calendar of the rules in force. */
  readonly legalDays: readonly { readonly date: LocalDate; readonly name: string }[]
  readonly roster: Roster
  readonly standingItems: readonly StandingItem[]
  /** Of the body; none while it uses those that come with the program. */
  readonly snippets: readonly Snippet[]
  readonly absences: readonly AbsenceRow[]
  readonly today: LocalDate
}

/** Rules to begin from, with the norm they were read in and what is worth knowing of them. */
export type RulePreset = {
  readonly id: string
  readonly source: string
  readonly note: string
  readonly rules: RuleSetDraft
}

/** This computer and the others that number in the same file. */
export type DeviceView = { readonly current: Device; readonly others: readonly Device[] }

/** The last paper of a document, and whether the data no longer say what it says. */
export type DocumentState = { readonly last: IssuedDocument | null; readonly hasChanged: boolean }

/** Absences without justification in a row of a seat, up to the last session that was held. */
export type AbsenceRow = {
  readonly seatId: SeatId
  readonly consecutive: number
  /** Dates of those sessions, newest first. */
  readonly dates: readonly LocalDate[]
}

export type SessionRow = {
  readonly session: Session
  readonly key: string
  readonly number: number
  readonly minutesStatus: MinutesStatus
  readonly items: number
  readonly agreements: number
}

/** An acta that waits for approval, with the title of the item that would approve it. */
export type PendingMinutes = { readonly sessionId: SessionId; readonly key: string; readonly title: string }

export type AgreementRow = {
  readonly agreement: Agreement
  readonly sessionKey: string
  readonly sessionDate: LocalDate
}

export type FollowUpFile = AgreementRow & {
  readonly notes: readonly FollowUpNote[]
  readonly approves: readonly ApprovedTree[]
}

export type IssuedRow = IssuedDocument & {
  readonly sessionKey: string | null
  /** No later version of it was issued. */
  readonly isLast: boolean
  readonly scanId: AttachmentId | null
  /** What was made from it: the last public version, and the last copy signed on the screen. */
  readonly publicId: RecordId | null
  readonly signedCopyId: RecordId | null
  /** The plan and the number of the commitment it is of, where it is of one. */
  readonly commitment: { readonly planId: ActionPlanId; readonly number: number } | null
}

/** What is known of an issued paper beyond its row. */
export type IssuedFacts = {
  readonly signatures: {
    readonly signed: number
    readonly expected: number
    readonly missing: readonly {
      readonly number: string
      readonly name: string
      readonly state: Signature['state']
    }[]
  } | null
  /** The data no longer say what it says. */
  readonly hasChanged: boolean
}

/** A file that may be printed together with others. */
export type PrintCandidate = Pick<PrintPiece, 'origin' | 'id' | 'name'> & {
  readonly detail: string
  /** Null while nobody has counted them. */
  readonly pages: number | null
}

/** Papers being joined into one file, as the person who asked sees it. */
export type PrintJobView = {
  readonly id: RecordId
  /** `asking`: one of the papers is broken and it waits for what to do. */
  readonly status: 'running' | 'asking' | 'done' | 'failed'
  readonly documents: number
  /** Documents and pages that are in the file already. */
  readonly done: number
  readonly pages: number
  readonly current: string
  readonly problem: BrokenPiece | null
  readonly skipped: readonly BrokenPiece[]
  readonly failure: Failure | null
  /** Where the file is when it is done. */
  readonly url: string | null
}
export type BrokenPiece = { readonly name: string; readonly reason: BrokenReason }

/** A paper just issued: where its PDF is, and what of it could not be drawn. */
export type IssuedPaper = IssuedDocument & {
  readonly url: string
  /** Characters that no bundled font has. */
  readonly replaced: readonly string[]
  readonly lacksLogo: boolean
}

/** A format that is being written, to be looked at. */
export type TemplatePreview = Omit<DocumentTemplate, 'id'>

/** The formats of a body and its own texts, in the order in which they begin. */
export type TemplateList = {
  readonly templates: readonly DocumentTemplate[]
  readonly texts: readonly OwnTextSet[]
  readonly today: LocalDate
}

/** What to do now, most urgent first; worded in `locale`. */
export type Task =
  | { readonly kind: 'overdueAgreements'; readonly count: number; readonly responsible: string }
  | {
      readonly kind: 'notifyCall'
      readonly session: Session
      readonly key: string
      readonly deadline: LocalDate | null
    }
  | { readonly kind: 'liveSession'; readonly session: Session; readonly key: string }
  /** Called for a day that passed without it. */
  | { readonly kind: 'unheld'; readonly session: Session; readonly key: string }
  | {
      readonly kind: 'finishMinutes'
      readonly session: Session
      readonly key: string
      readonly status: MinutesStatus
    }
  | { readonly kind: 'signatures'; readonly session: Session; readonly key: string; readonly pending: number }
  /** Approved by vote; it waits to be frozen. */
  | { readonly kind: 'approvedByVote'; readonly session: Session; readonly key: string }
  | {
      readonly kind: 'observations'
      readonly session: Session
      readonly key: string
      readonly pending: number
    }
  /** Not held for want of quorum, and not called again. */
  | { readonly kind: 'reconvene'; readonly session: Session; readonly key: string }
  | { readonly kind: 'absences'; readonly seat: string; readonly consecutive: number; readonly limit: number }
  /** In how many days a convenio ends; negative once it did. */
  | {
      readonly kind: 'cooperationEnding'
      readonly id: CooperationAgreementId
      readonly key: string
      readonly name: string
      readonly days: number
    }
  | {
      readonly kind: 'cooperationSignatures'
      readonly id: CooperationAgreementId
      readonly key: string
      readonly pending: number
    }
  | {
      readonly kind: 'undertakingsOverdue'
      readonly id: CooperationAgreementId
      readonly key: string
      readonly count: number
    }
  | { readonly kind: 'needsOverdue'; readonly count: number }
  | { readonly kind: 'alternateMissing'; readonly seat: string }
  | { readonly kind: 'holderMissing'; readonly seat: string }
  | { readonly kind: 'noSeats' }
  | { readonly kind: 'noSession' }

export type HomeView = {
  readonly body: Body
  readonly today: LocalDate
  /** Live, or the next one planned. */
  readonly next: SessionDossier | null
  readonly overdue: readonly Agreement[]
  readonly tasks: readonly Task[]
  /** The plan that is being carried out, and the route of the exercise; none where there are none. */
  readonly plan: PlanRow | null
  readonly route: readonly RouteStep[]
  readonly fulfilment: { readonly fulfilled: number; readonly total: number; readonly percent: number | null }
}
