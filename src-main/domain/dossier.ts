import type { AgendaItem } from './agenda.ts'
import type { Agreement } from './agreement.ts'
import type { Attachment, IssuedDocument } from './attachment.ts'
import type { AttendanceEvent } from './attendance.ts'
import type { Body, Letterhead } from './body.ts'
import type { Notice } from './calendar.ts'
import type { AgendaItemId } from './ids.ts'
import type { Minutes, MinutesCorrection, Observation, Signature } from './minutes.ts'
import type { Ballot, Motion, SeparateVote } from './motion.ts'
import type { Numbered, Series } from './numbering.ts'
import type { QuorumStatement } from './quorum.ts'
import type { RuleSet } from './rules.ts'
import type { Membership } from './seat.ts'
import type { CallReceipt, Guest, Session } from './session.ts'
import type { Snippet } from './snippet.ts'
import type { SpeakerTurn } from './speaker.ts'
import { type Instant, localDate, type LocalDate } from './time.ts'

/** Everything one session is made of, as it was on its date: what its screens show and its documents say. */
export type SessionDossier = {
  readonly body: Body
  readonly letterhead: Letterhead | null
  readonly rules: RuleSet
  readonly session: Session
  /** Number of its series, or the one it would get. */
  readonly number: number
  readonly series: string
  /** Numbers that this computer gives. */
  readonly deviceSeries: Series
  /** The one given with the number, or the one it would get. */
  readonly key: string
  readonly members: readonly Membership[]
  readonly guests: readonly Guest[]
  readonly receipts: readonly CallReceipt[]
  readonly notice: Notice
  readonly noticeDays: readonly { readonly date: LocalDate; readonly isNonWorking: boolean }[]
  readonly agenda: readonly AgendaItem[]
  readonly origins: readonly ItemOrigin[]
  /** The whole log, with what was corrected. */
  readonly attendance: readonly AttendanceEvent[]
  readonly statements: readonly QuorumStatement[]
  readonly speakers: readonly SpeakerTurn[]
  /** Formulas of the body, empty while it uses those that come with the program. */
  readonly snippets: readonly Snippet[]
  readonly motions: readonly Motion[]
  readonly ballots: readonly Ballot[]
  readonly separateVotes: readonly SeparateVote[]
  /** Last day to annex one (R22); null when the calendar has none. */
  readonly separateVotesUntil: LocalDate | null
  /** Of this session, drafts and rejected ones included. */
  readonly agreements: readonly Agreement[]
  /** Numbers already given in the scope of its agreements. */
  readonly takenNumbers: readonly Numbered[]
  /** Adopted before, by the body, as they stood on this date: open, or settled since the session before (R26). */
  readonly earlierAgreements: readonly Agreement[]
  readonly minutes: Minutes
  /** The session whose vote approved its acta; null when it was approved at once. */
  readonly approvedIn: Pick<Session, 'id' | 'key' | 'date'> | null
  readonly observations: readonly Observation[]
  readonly corrections: readonly MinutesCorrection[]
  /** The session without quorum that this one calls again, with what was found there (R15). */
  readonly firstCall: FirstCall | null
  /** The session that calls this one again, if it was not held. */
  readonly reconvenedBy: Pick<Session, 'id' | 'key' | 'date' | 'time'> | null
  /** Days on which the rules let it be called again, or this second call be held (R15); null when they say none. */
  readonly secondCallDays: { readonly from: LocalDate; readonly to: LocalDate } | null
  /** Day to propose for calling it again, if it was not held; null when the calendar leaves none. */
  readonly nextCallDay: LocalDate | null
  readonly signatures: readonly Signature[]
  readonly attachments: readonly Attachment[]
  readonly issued: readonly IssuedDocument[]
}

/** The session whose acta an item approves, or that put the item off (R35). */
export type ItemOrigin = {
  readonly itemId: AgendaItemId
  readonly why: 'minutes' | 'carried'
  readonly key: string
}

/** What the second call has to say of the first. */
export type FirstCall = {
  readonly session: Session
  readonly key: string
  /** Of its acta. */
  readonly minutesKey: string
  readonly statement: QuorumStatement | null
}

export function openMotion(dossier: SessionDossier): Motion | null {
  return dossier.motions.find((motion) => motion.status === 'open') ?? null
}

export function itemTitle(dossier: SessionDossier, id: AgendaItemId): string {
  return dossier.agenda.find((item) => item.id === id)?.title ?? ''
}

/** The seat that presides: the one chosen, else the chair's. */
export function presidingMember(dossier: SessionDossier): Membership | null {
  const { presidingSeatId } = dossier.session
  return (
    dossier.members.find((member) =>
      presidingSeatId === null ? member.seat.role === 'chair' : member.seat.id === presidingSeatId,
    ) ?? null
  )
}

export function secretaryMember(dossier: SessionDossier): Membership | null {
  return dossier.members.find((member) => member.seat.role === 'secretary') ?? null
}

/** The date on the body's wall calendar at that moment. */
export function dateOf(dossier: SessionDossier, at: Instant): LocalDate {
  return localDate(at, dossier.body.timeZone)
}
