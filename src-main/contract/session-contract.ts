import { z } from 'zod'
import { itemKinds, itemStatuses } from '../domain/agenda.ts'
import { attendanceKinds } from '../domain/attendance.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import {
  AgendaItemId,
  AgreementId,
  AttachmentId,
  BodyId,
  MotionId,
  RecordId,
  SeatId,
  SessionId,
} from '../domain/ids.ts'
import { separateVoteKinds, Tally, VoteOption, votingMethods } from '../domain/motion.ts'
import { capacities } from '../domain/seat.ts'
import { CallReceipt, Guest, SessionDraft } from '../domain/session.ts'
import { optionalLine, prose, requiredLine } from '../domain/text.ts'
import { Instant, LocalDate, LocalTime } from '../domain/time.ts'
import type { PendingMinutes, SavedReply, SessionRow } from './views.ts'
import { base, command, query, shape } from './procedures.ts'

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

/** A session from its draft to its end: agenda, attendance, speakers and votes. */
export const sessionContract = {
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
      z.strictObject({
        motionId: MotionId,
        proposerId: SeatId.nullable().optional(),
        seconderId: SeatId.nullable().optional(),
      }),
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
  history: {
    /** Takes back the last attendance, agenda, floor or unsaved vote of the session. `subject`: whose it was. */
    undo: base
      .input(z.strictObject({ sessionId: SessionId }))
      .output(shape<SavedReply & { readonly command: string; readonly subject: string }>()),
  },
}
