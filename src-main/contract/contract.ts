import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { itemKinds, itemStatuses, minutesLimit, StandingItem } from '../domain/agenda.ts'
import { AgreementDraft, agreementStatuses } from '../domain/agreement.ts'
import { attendanceKinds } from '../domain/attendance.ts'
import { BodyDraft, Letterhead } from '../domain/body.ts'
import { Device } from '../domain/device.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import type { Failure } from '../domain/failure.ts'
import {
  AgendaItemId,
  AgreementId,
  AttachmentId,
  BodyId,
  MotionId,
  PersonId,
  RecordId,
  SeatId,
  SectorId,
  SessionId,
} from '../domain/ids.ts'
import { MinutesCorrection, minutesStatuses, signatureStates } from '../domain/minutes.ts'
import { separateVoteKinds, Tally, VoteOption, votingMethods } from '../domain/motion.ts'
import { RuleSetDraft } from '../domain/rules.ts'
import { capacities, Mandate, Person, Seat, Sector } from '../domain/seat.ts'
import { CallReceipt, Guest, SessionDraft } from '../domain/session.ts'
import { Snippet } from '../domain/snippet.ts'
import { optionalLine, prose, requiredLine } from '../domain/text.ts'
import { Instant, LocalDate, LocalTime } from '../domain/time.ts'
import type {
  AgreementRow,
  AppStatus,
  BodyFile,
  BodySummary,
  ChangeEvent,
  DeviceView,
  DocumentState,
  FollowUpFile,
  HomeView,
  IssuedRow,
  PendingMinutes,
  RulePreset,
  SavedReply,
  SessionRow,
} from './views.ts'

/** An answer made by our own code: typed, not checked again. */
const shape = <T>() => z.custom<T>()

/** Every procedure may answer with a refusal, worded in `locale`, or with a fault that was logged under a reference. */
const base = oc.errors({
  REFUSED: { status: 422, data: shape<Failure>() },
})

const query = <T>() => base.output(shape<T>())
/** A command answers which revision holds its write, and when: what «Guardado» shows. */
const command = () => base.output(shape<SavedReply>())

const AttendanceFact = z.strictObject({
  kind: z.enum(attendanceKinds).exclude(['voided']),
  capacity: z.enum(capacities),
  /** Who came without a mandate, and the document that accredits an alternate. */
  name: optionalLine(160).default(''),
  appointment: optionalLine(300).default(''),
  isRemote: z.boolean(),
  at: Instant.nullable(),
  note: optionalLine(300),
  attachmentId: AttachmentId.nullable().default(null),
})

const documentKinds = [
  'call',
  'attendanceSheet',
  'minutes',
  'followUp',
  'certification',
  'correction',
] as const

export const contract = {
  app: {
    /** Whether the data file is open, and if not why. Answers always. */
    status: query<AppStatus>(),
    /** Tries again to open the same file, or another one of the data folder or of a path. */
    openFile: base
      .input(z.strictObject({ path: z.string().max(4096).nullable() }))
      .output(shape<AppStatus>()),
    /** Lets the person choose a file where the host has a dialog for it; null where it has none. */
    chooseFile: query<AppStatus | null>(),
    /** Shows the data folder in the file manager; false where there is no desktop. */
    openFolder: query<boolean>(),
    /** Opens a page of the application in a window for the room; false when the page must do it. */
    openWindow: base
      .input(z.strictObject({ path: z.string().regex(/^\/[\w/-]*$/) }))
      .output(shape<boolean>()),
    /** Creates the sample through the same commands a person would trigger. */
    createSample: base.output(shape<{ readonly bodyId: BodyId }>()),
    backUp: base.output(shape<{ readonly path: string; readonly at: Instant }>()),
  },
  changes: {
    /** Every commit, as it happens. A gap in `revision` means: load again. */
    subscribe: base.output(eventIterator(shape<ChangeEvent>())),
  },
  home: { get: query<HomeView>().input(z.strictObject({ bodyId: BodyId })) },

  body: {
    list: query<readonly BodySummary[]>(),
    get: query<BodyFile>().input(z.strictObject({ bodyId: BodyId })),
    /** Makes a body with its first letterhead, rules and sectors. */
    create: base
      .input(
        z.strictObject({
          body: BodyDraft,
          from: LocalDate,
          letterhead: Letterhead.unwrap().pick({ name: true, lines: true, logoId: true }),
          sectors: z.array(requiredLine(120)).min(1).max(12),
          rules: RuleSetDraft,
        }),
      )
      .output(shape<SavedReply & { readonly bodyId: BodyId }>()),
    update: command().input(z.strictObject({ bodyId: BodyId, body: BodyDraft })),
    /** Makes or replaces the letterhead valid from that date. */
    saveLetterhead: command().input(Letterhead.unwrap().omit({ id: true })),
    saveRules: command().input(z.strictObject({ bodyId: BodyId, rules: RuleSetDraft })),
    rulePresets: query<readonly RulePreset[]>(),
    removeRules: command().input(z.strictObject({ id: RecordId })),
    /** Days of a period without work, or worked although the law says otherwise (LFPA 28). */
    declareDays: command().input(
      z.strictObject({
        bodyId: BodyId,
        from: LocalDate,
        to: LocalDate,
        name: requiredLine(120),
        isWorked: z.boolean(),
      }),
    ),
    removeNonWorkingDays: command().input(z.strictObject({ ids: z.array(RecordId).min(1).max(400) })),
    saveStandingItem: command().input(
      StandingItem.unwrap().omit({ id: true, position: true }).extend({ id: RecordId.nullable() }),
    ),
    removeStandingItem: command().input(z.strictObject({ id: RecordId })),
    /** All the formulas of the body in their order; none puts back those of the program. */
    saveSnippets: command().input(
      z.strictObject({
        bodyId: BodyId,
        snippets: z.array(Snippet.unwrap().pick({ label: true, text: true, itemKinds: true })).max(60),
      }),
    ),
  },
  device: {
    get: query<DeviceView>(),
    /** Which numbers this computer gives, so that two laptops never give the same (R23). */
    save: command().input(Device.unwrap().omit({ id: true })),
  },
  sector: {
    save: command().input(Sector.unwrap().extend({ id: SectorId.nullable() })),
    remove: command().input(z.strictObject({ id: SectorId })),
  },
  seat: {
    save: base
      .input(Seat.unwrap().extend({ id: SeatId.nullable() }))
      .output(shape<SavedReply & { readonly seatId: SeatId }>()),
    remove: command().input(z.strictObject({ id: SeatId })),
  },
  person: {
    save: base
      .input(Person.unwrap().extend({ id: PersonId.nullable() }))
      .output(shape<SavedReply & { readonly personId: PersonId }>()),
  },
  mandate: {
    save: command().input(Mandate.unwrap().extend({ id: RecordId.nullable() })),
    /** Ends a mandate on a date; history stays (R3). */
    end: command().input(z.strictObject({ id: RecordId, to: LocalDate })),
    remove: command().input(z.strictObject({ id: RecordId })),
  },

  session: {
    /** Newest first; `before` is the last row of the page before. */
    list: query<{ readonly rows: readonly SessionRow[]; readonly total: number }>().input(
      z.strictObject({
        bodyId: BodyId,
        before: z.strictObject({ date: LocalDate, id: SessionId }).nullable(),
        limit: z.int().min(1).max(200),
      }),
    ),
    get: query<SessionDossier>().input(z.strictObject({ sessionId: SessionId })),
    /** A draft with the agenda its kind begins with (R35). */
    create: base
      .input(z.strictObject({ bodyId: BodyId, session: SessionDraft }))
      .output(shape<SavedReply & { readonly sessionId: SessionId }>()),
    update: command().input(z.strictObject({ sessionId: SessionId, session: SessionDraft })),
    remove: command().input(z.strictObject({ sessionId: SessionId })),
    /** Numbers the session and freezes its agenda as called. `calledAt` null is now. */
    convene: command().input(z.strictObject({ sessionId: SessionId, calledAt: Instant.nullable() })),
    cancel: command().input(z.strictObject({ sessionId: SessionId, reason: requiredLine(300) })),
    /** Declares quorum and opens. `at` null is now. */
    open: command().input(
      z.strictObject({ sessionId: SessionId, presidingSeatId: SeatId.nullable(), at: Instant.nullable() }),
    ),
    /** Records that there was no quorum; its acta says so. `at` null is now. */
    declareNotHeld: command().input(z.strictObject({ sessionId: SessionId, at: Instant.nullable() })),
    /** Calls it again: the same number and agenda, its own notice and quorum (R15). */
    reconvene: base
      .input(
        z.strictObject({ sessionId: SessionId, date: LocalDate, time: LocalTime, place: requiredLine(300) }),
      )
      .output(shape<SavedReply & { readonly sessionId: SessionId }>()),
    /** Another seat that is in the room presides from now on. */
    preside: command().input(z.strictObject({ sessionId: SessionId, seatId: SeatId })),
    recess: command().input(z.strictObject({ sessionId: SessionId })),
    resume: command().input(z.strictObject({ sessionId: SessionId })),
    close: command().input(z.strictObject({ sessionId: SessionId, at: Instant.nullable() })),
    saveGuest: command().input(Guest.unwrap().extend({ id: RecordId.nullable() })),
    removeGuest: command().input(z.strictObject({ id: RecordId })),
    /** A member's receipt of the call and whether the seat will be occupied. */
    saveReceipt: command().input(CallReceipt.unwrap().omit({ id: true })),
  },
  agenda: {
    /** Actas of earlier sessions that no agenda takes up yet (R35). */
    pendingMinutes: query<readonly PendingMinutes[]>().input(z.strictObject({ sessionId: SessionId })),
    add: base
      .input(
        z.strictObject({
          sessionId: SessionId,
          kind: z.enum(itemKinds),
          title: requiredLine(300),
          presenter: optionalLine(160),
          /** Null: before the closing items. */
          position: z.int().min(0).nullable(),
          /** The session whose acta it approves. */
          minutesOfId: SessionId.nullable().default(null),
        }),
      )
      .output(shape<SavedReply & { readonly itemId: AgendaItemId }>()),
    update: command().input(
      z.strictObject({ itemId: AgendaItemId, title: requiredLine(300), presenter: optionalLine(160) }),
    ),
    move: command().input(z.strictObject({ itemId: AgendaItemId, position: z.int().min(0) })),
    remove: command().input(z.strictObject({ itemId: AgendaItemId })),
    /** Starting an item ends the one in progress. */
    setStatus: command().input(z.strictObject({ itemId: AgendaItemId, status: z.enum(itemStatuses) })),
  },
  minutes: {
    /** The whole text of one item, Markdown. */
    saveItem: command().input(z.strictObject({ itemId: AgendaItemId, minutes: prose(minutesLimit) })),
    advance: command().input(z.strictObject({ sessionId: SessionId, to: z.enum(minutesStatuses) })),
    sign: command().input(
      z.strictObject({
        sessionId: SessionId,
        seatId: SeatId,
        state: z.enum(signatureStates),
        note: optionalLine(300),
        /** Null is now. */
        at: Instant.nullable().default(null),
      }),
    ),
    saveObservation: command().input(
      z.strictObject({
        id: RecordId.nullable(),
        sessionId: SessionId,
        seatId: SeatId,
        agendaItemId: AgendaItemId.nullable(),
        text: prose(5000),
        /** Null is now. */
        receivedAt: Instant.nullable().default(null),
      }),
    ),
    answerObservation: command().input(
      z.strictObject({ id: RecordId, outcome: z.enum(['accepted', 'rejected']), answer: prose(5000) }),
    ),
    removeObservation: command().input(z.strictObject({ id: RecordId })),
    /** A fe de erratas or an addendum of an acta that is frozen (R30). */
    saveCorrection: base
      .input(
        MinutesCorrection.unwrap()
          .pick({ sessionId: true, kind: true, reason: true, changes: true, text: true })
          .extend({ id: RecordId.nullable() }),
      )
      .output(shape<SavedReply & { readonly correctionId: RecordId }>()),
    removeCorrection: command().input(z.strictObject({ id: RecordId })),
    /** Ties the scan of the signed paper to the frozen acta. */
    attachScan: command().input(z.strictObject({ sessionId: SessionId, attachmentId: AttachmentId })),
    removeAttachment: command().input(z.strictObject({ attachmentId: AttachmentId })),
  },
  attendance: {
    /** An arrival, a departure or a justified absence. `at` null is now. */
    record: command().input(AttendanceFact.extend({ sessionId: SessionId, seatId: SeatId })),
    /** Corrects the sheet of a seat in one step: those facts leave and that one, if any, takes their place. */
    set: command().input(
      z.strictObject({
        sessionId: SessionId,
        seatId: SeatId,
        replaces: z.array(RecordId).max(100),
        fact: AttendanceFact.nullable(),
        /** Needed once the session is open. */
        reason: optionalLine(300).default(''),
      }),
    ),
    /** One press of the seat's key: titular → suplente → ausente, hour stamped. */
    cycle: command().input(z.strictObject({ sessionId: SessionId, seatId: SeatId })),
    remove: command().input(z.strictObject({ id: RecordId, reason: optionalLine(300).default('') })),
  },
  speaker: {
    /** Someone asks for the floor under an item: a seat, or a guest by name. */
    ask: base
      .input(
        z.strictObject({ agendaItemId: AgendaItemId, seatId: SeatId.nullable(), name: optionalLine(160) }),
      )
      .output(shape<SavedReply & { readonly turnId: RecordId }>()),
    /** Gives it to that turn, or to the next; who had it ends. */
    give: command().input(z.strictObject({ agendaItemId: AgendaItemId, turnId: RecordId.nullable() })),
    end: command().input(z.strictObject({ sessionId: SessionId })),
    leave: command().input(z.strictObject({ turnId: RecordId })),
  },
  motion: {
    open: base
      .input(
        z.strictObject({
          agendaItemId: AgendaItemId,
          agreementId: AgreementId.nullable(),
          text: prose(5000),
          method: z.enum(votingMethods),
          /** Kind of matter of the rules; empty for any other. */
          matter: optionalLine(120).default(''),
          proposerId: SeatId.nullable().default(null),
          seconderId: SeatId.nullable().default(null),
        }),
      )
      .output(shape<SavedReply & { readonly motionId: MotionId }>()),
    castVote: command().input(
      z.strictObject({
        motionId: MotionId,
        seatId: SeatId,
        option: VoteOption.nullable(),
        /** Why it is excused. */
        reason: optionalLine(300).default(''),
      }),
    ),
    setMovers: command().input(
      z.strictObject({ motionId: MotionId, proposerId: SeatId.nullable(), seconderId: SeatId.nullable() }),
    ),
    /** Kind of matter of the rules, and with it its majority; empty for any other. */
    setMatter: command().input(z.strictObject({ motionId: MotionId, matter: optionalLine(120) })),
    /** The discussion changes what is voted; its votes begin again. `seatId`: who asked for it. */
    amend: command().input(
      z.strictObject({ motionId: MotionId, text: prose(5000), seatId: SeatId.nullable() }),
    ),
    /** Of a show of hands; nominal votes are counted from their ballots. */
    setTally: command().input(z.strictObject({ motionId: MotionId, tally: Tally })),
    setMethod: command().input(z.strictObject({ motionId: MotionId, method: z.enum(votingMethods) })),
    /** Saves the vote. Adopts and numbers its agreement when it passes (R24, R25). */
    close: command().input(
      z.strictObject({ motionId: MotionId, castingVote: z.enum(['inFavour', 'against']).nullable() }),
    ),
    /** Takes back a vote that was not saved. */
    withdraw: command().input(z.strictObject({ motionId: MotionId })),
    /** The reasons of who voted, annexed within the term of the rules (R22). */
    saveSeparateVote: command().input(
      z.strictObject({
        id: RecordId.nullable(),
        motionId: MotionId,
        seatId: SeatId,
        kind: z.enum(separateVoteKinds),
        text: prose(20_000),
        attachmentId: AttachmentId.nullable(),
      }),
    ),
    removeSeparateVote: command().input(z.strictObject({ id: RecordId })),
  },
  agreement: {
    list: query<readonly AgreementRow[]>().input(z.strictObject({ bodyId: BodyId })),
    get: query<FollowUpFile>().input(z.strictObject({ agreementId: AgreementId })),
    /** A draft under an item: its number is only reserved until its vote passes. */
    draft: base
      .input(z.strictObject({ agendaItemId: AgendaItemId, agreement: AgreementDraft }))
      .output(shape<SavedReply & { readonly agreementId: AgreementId }>()),
    update: command().input(z.strictObject({ agreementId: AgreementId, agreement: AgreementDraft })),
    removeDraft: command().input(z.strictObject({ agreementId: AgreementId })),
    /** Progress, and the change of state when there is one (R26). */
    note: command().input(
      z.strictObject({
        agreementId: AgreementId,
        date: LocalDate,
        author: requiredLine(160),
        text: prose(5000),
        progress: z.int().min(0).max(100),
        status: z.enum(agreementStatuses),
      }),
    ),
  },
  document: {
    list: query<readonly IssuedRow[]>().input(z.strictObject({ bodyId: BodyId })),
    /** Freezes the document as it stands and answers where its PDF is. The same content is the same version. */
    issue: base
      .input(
        z.strictObject({
          kind: z.enum(documentKinds),
          /** Session of the document, body of the follow-up, or the correction. */
          subjectId: z.union([SessionId, BodyId, RecordId]),
        }),
      )
      .output(shape<IssuedRow & { readonly url: string; readonly replaced: readonly string[] }>()),
    /** The last paper issued, and whether the data changed after it. */
    state: query<DocumentState>().input(
      z.strictObject({ kind: z.enum(documentKinds), subjectId: z.union([SessionId, BodyId, RecordId]) }),
    ),
    /** Hands the PDF to the system's printer; false when the page must do it. */
    print: base.input(z.strictObject({ issuedId: RecordId })).output(shape<boolean>()),
    /** Whether the bytes kept are still those of their digest. */
    verify: base
      .input(z.strictObject({ issuedId: RecordId }))
      .output(shape<{ readonly isIntact: boolean; readonly sha256: string }>()),
  },
  history: {
    /** Takes back the last attendance, agenda, floor or unsaved vote of the session. `subject`: whose it was. */
    undo: base
      .input(z.strictObject({ sessionId: SessionId }))
      .output(shape<SavedReply & { readonly command: string; readonly subject: string }>()),
  },
}

export type Contract = typeof contract
