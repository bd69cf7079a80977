import type { AgendaItem } from './agenda.ts'
import { isSettled } from './agenda.ts'
import { type Agreement, whatIsMissing } from './agreement.ts'
import type { Attachment, IssuedDocument } from './attachment.ts'
import { type AttendanceEvent, presenceBySeat, presenceIn, type SeatPresence } from './attendance.ts'
import type { Body, Letterhead } from './body.ts'
import type { Notice } from './calendar.ts'
import { failure, type Failure } from './failure.ts'
import type { AgendaItemId, SeatId } from './ids.ts'
import { isEditable, type Minutes, type Signature } from './minutes.ts'
import type { Ballot, Motion } from './motion.ts'
import { formatKey, type KeyTokens, nextNumber } from './numbering.ts'
import { type Quorum, quorumOf, votingMembers } from './quorum.ts'
import type { QuorumRule, RuleSet, SessionKind } from './rules.ts'
import type { Membership } from './seat.ts'
import { type Call, type CallReceipt, type Guest, isLive, type Session, whyCannotMove } from './session.ts'
import { addMinutes, type Instant, instantOf, localDate, type LocalDate } from './time.ts'

/** Everything one session is made of, as it was on its date: what its screens show and its documents say. */
export type SessionDossier = {
  readonly body: Body
  readonly letterhead: Letterhead | null
  readonly rules: RuleSet
  readonly session: Session
  /** Number of its series, or the one it would get. */
  readonly number: number
  /** The one given with the number, or the one it would get. */
  readonly key: string
  readonly members: readonly Membership[]
  readonly guests: readonly Guest[]
  readonly receipts: readonly CallReceipt[]
  readonly notice: Notice
  readonly noticeDays: readonly { readonly date: LocalDate; readonly isNonWorking: boolean }[]
  readonly agenda: readonly AgendaItem[]
  readonly attendance: readonly AttendanceEvent[]
  readonly motions: readonly Motion[]
  readonly ballots: readonly Ballot[]
  /** Of this session, drafts and rejected ones included. */
  readonly agreements: readonly Agreement[]
  /** Numbers already given in the scope of its agreements. */
  readonly takenNumbers: readonly number[]
  /** Adopted before, by the body, as they stood on this date: open, or settled since the session before (R26). */
  readonly earlierAgreements: readonly Agreement[]
  readonly minutes: Minutes
  readonly signatures: readonly Signature[]
  readonly attachments: readonly Attachment[]
  readonly issued: readonly IssuedDocument[]
}

/** Token `{TIPO}` of each kind. */
export const kindCodes: Record<SessionKind, string> = {
  installation: 'INS',
  ordinary: 'ORD',
  extraordinary: 'EXT',
  operativeGroup: 'GO',
  dialogueTable: 'MD',
  draftingTable: 'MR',
}

function tokens(body: Body, session: Session, number: number): KeyTokens {
  return { ORGANO: body.acronym, TIPO: kindCodes[session.kind], SESION: number, AÑO: session.year }
}

/** The key a session would get if it were numbered now; the one it has is its own. */
export function sessionKey(body: Body, rules: RuleSet, session: Session, number: number): string {
  return formatKey(rules.sessionPattern, tokens(body, session, number))
}

/** Key of a document of the session: its code follows the acronym: `STM-VA/ACTA/ORD/02/2026`. */
export function documentKey(dossier: Pick<SessionDossier, 'body' | 'key'>, code: string): string {
  const { acronym } = dossier.body
  return dossier.key.startsWith(`${acronym}/`)
    ? `${acronym}/${code}${dossier.key.slice(acronym.length)}`
    : `${code}/${dossier.key}`
}

/** The number the next adopted agreement gets, with its key (R23, R24). */
export function nextAgreement(dossier: SessionDossier): { number: number; key: string } {
  const number = nextNumber(dossier.takenNumbers)
  const all = { ...tokens(dossier.body, dossier.session, dossier.number), N: number }
  return { number, key: formatKey(dossier.rules.agreementPattern, all) }
}

/** Presence of every seat at `at`, or at the end of the log. */
export function presenceAt(dossier: SessionDossier, at: Instant | null = null): Map<SeatId, SeatPresence> {
  return presenceBySeat(dossier.attendance, at)
}

/** The call on which the session was opened, or would be at `at`: the second from its hour on (R15). */
export function callAt({ session, rules, body }: SessionDossier, at: Instant | null): Call {
  if (session.call) return session.call
  if (rules.secondCallMinutes === null || at === null) return 'first'
  const first = instantOf(session.date, session.time, body.timeZone)
  return at >= addMinutes(first, rules.secondCallMinutes) ? 'second' : 'first'
}

export function quorumRuleAt(dossier: SessionDossier, at: Instant | null): QuorumRule {
  return callAt(dossier, at) === 'second' ? dossier.rules.secondCallQuorum : dossier.rules.quorum
}

export function quorumAt(dossier: SessionDossier, at: Instant | null = null): Quorum {
  const presence = presenceAt(dossier, at)
  return quorumOf(dossier.members, presence, dossier.rules, quorumRuleAt(dossier, at))
}

/** Seats that may vote at `at`: with vote and present (R16). */
export function votersAt(dossier: SessionDossier, at: Instant | null = null): Membership[] {
  const presence = presenceAt(dossier, at)
  return votingMembers(dossier.members, dossier.rules).filter(
    (member) => presenceIn(presence, member.seat.id).isPresent,
  )
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

/** Why the session cannot be declared open with who is in the room at `at`. */
export function whyCannotOpen(
  dossier: SessionDossier,
  presiding: SeatId | null,
  at: Instant,
): Failure | null {
  const move = whyCannotMove(dossier.session, 'open')
  if (move) return move
  const { date } = dossier.session
  const today = dateOf(dossier, at)
  if (today !== date) return failure('session.otherDay', { date, today })
  const quorum = quorumAt(dossier, at)
  if (quorum.seats === 0) return failure('session.noVotingSeats', {})
  if (!quorum.isReached) return failure('session.noQuorum', quorumParams(quorum))
  const chair = presiding ?? dossier.members.find((member) => member.seat.role === 'chair')?.seat.id ?? null
  return whyCannotPreside(dossier, chair, at)
}

/** Who presides is in the room, and only from there breaks a tie (R19). */
export function whyCannotPreside(
  dossier: SessionDossier,
  seatId: SeatId | null,
  at: Instant | null = null,
): Failure | null {
  const isThere = seatId !== null && presenceIn(presenceAt(dossier, at), seatId).isPresent
  return isThere ? null : failure('session.chairMissing', {})
}

function quorumParams({ present, required, seats }: Quorum) {
  return { present, required, seats }
}

/** Why nothing can be put to the vote under an item now (R14, R16). */
export function whyCannotVote(dossier: SessionDossier, item: AgendaItem, at: Instant | null): Failure | null {
  if (dossier.session.status !== 'open') return failure('session.notLive', { status: dossier.session.status })
  if (item.status !== 'inProgress') return failure('motion.itemNotOpen', { item: item.title })
  const open = openMotion(dossier)
  if (open) return failure('motion.alreadyOpen', { item: itemTitle(dossier, open.agendaItemId) })
  const quorum = quorumAt(dossier, at)
  return quorum.isReached ? null : failure('motion.noQuorum', quorumParams(quorum))
}

/** Why the session cannot be closed: an open vote, an item without end, an agreement without owner or date. */
export function whyCannotClose(dossier: SessionDossier): Failure | null {
  const move = whyCannotMove(dossier.session, 'closed')
  if (move) return move
  const motion = openMotion(dossier)
  if (motion) return failure('session.openVote', { item: itemTitle(dossier, motion.agendaItemId) })
  const open = dossier.agenda.filter((item) => !isSettled(item) && item.kind !== 'closing')
  if (open.length > 0) return failure('session.openItems', { items: open.map((item) => item.title) })
  for (const agreement of dossier.agreements) {
    const missing = whatIsMissing(agreement)
    if (missing) return failure('session.incompleteAgreement', { key: agreement.key, missing })
  }
  return null
}

/** The hour of the last arrival, departure, vote, recess, or beginning or end of an item: nothing ends before it. */
export function lastFact(dossier: SessionDossier): Instant | null {
  const movements = dossier.attendance.filter(({ kind }) => kind !== 'excused').map(({ at }) => at)
  const votes = dossier.motions.flatMap(({ closedAt }) => closedAt ?? [])
  const items = dossier.agenda.flatMap(({ startedAt, endedAt }) => [startedAt ?? [], endedAt ?? []].flat())
  const recesses = dossier.session.recesses.flatMap(({ from, to }) => to ?? from)
  return [...movements, ...votes, ...items, ...recesses].reduce<Instant | null>(
    (last, at) => (last && last > at ? last : at),
    null,
  )
}

/** Why attendance, text and agreements of the session cannot change: it was cancelled, or its acta was approved (R30). */
export function whyCannotEdit(dossier: SessionDossier): Failure | null {
  const { status } = dossier.session
  if (status === 'cancelled') return failure('session.notLive', { status })
  return isEditable(dossier.minutes) ? null : failure('session.frozen', { status: dossier.minutes.status })
}

/** Who was in the room and therefore signs, with the secretary, by seat number (R31). */
export function expectedSigners(dossier: SessionDossier): { member: Membership; presence: SeatPresence }[] {
  const presence = presenceAt(dossier)
  return dossier.members
    .map((member) => ({ member, presence: presenceIn(presence, member.seat.id) }))
    .filter(({ member, presence }) => presence.arrivedAt !== null || member.seat.role === 'secretary')
    .sort((a, b) => a.member.seat.number - b.member.seat.number)
}

export function pendingSignatures(dossier: SessionDossier): number {
  const settled = new Set(
    dossier.signatures.filter(({ state }) => state !== 'pending').map(({ seatId }) => seatId),
  )
  return expectedSigners(dossier).filter(({ member }) => !settled.has(member.seat.id)).length
}

/** The date on the body's wall calendar at that moment. */
export function dateOf(dossier: SessionDossier, at: Instant): LocalDate {
  return localDate(at, dossier.body.timeZone)
}

/** Whether the roll call still corrects itself: before the opening, a seat pressed empty never came. */
export function isRollCallOpen(dossier: SessionDossier): boolean {
  return !isLive(dossier.session) && dossier.session.status !== 'closed'
}
