import type { CooperationPhase } from './cooperation-life.ts'
import type { MissingPart } from './cooperation-rules.ts'
import type { PlanStatus } from './action-plan.ts'
import type { Leak } from './leaks.ts'
import type { ConditionState } from './quorum.ts'
import type { PassageReason, TemplateKind } from './template.ts'
import type { LocalDate, LocalTime } from './time.ts'
import type { TreeFailures } from './tree-failures.ts'

/** Where in a passage of a template, from one; no kind for the own texts of a body. */
type PassagePlace = { kind: TemplateKind | null; passage: string; line: number; column: number }

/** Every expected refusal and what its text needs. The wording is in `locale`: a code without text does not compile. */
export type FailureParams = TreeFailures & {
  'input.invalid': { field: string; reason: 'missing' | 'tooLong' | 'format'; limit: number | null }
  'record.missing': { table: string }
  'record.inUse': { table: string }
  unexpected: { reference: string }

  'storage.locked': { file: string }
  'storage.newer': { file: string; version: number; known: number }
  'storage.foreign': { file: string }
  'storage.damaged': { file: string; detail: string }
  'storage.readOnly': { file: string }
  'storage.unreachable': { file: string; detail: string }
  'storage.corruptRow': { table: string; id: string }
  'storage.full': { file: string }
  'storage.missingFile': { file: string }

  'letterhead.notAnImage': { name: string }
  'letterhead.damaged': { name: string }
  'letterhead.tooLarge': { name: string; width: number; height: number; limit: number }
  'letterhead.inks': { name: string }
  'letterhead.holds': { name: string; part: string }
  'letterhead.tooComplex': { name: string }
  'attachment.tooLarge': { name: string; megabytes: number; limit: number }
  'attachment.empty': { name: string }
  'attachment.kind': { name: string }
  'attachment.notAsNamed': { name: string; says: string; is: string }
  'attachment.truncated': { name: string }
  'attachment.locked': { name: string }

  'seat.twoHolders': { seat: string; person: string; from: LocalDate; to: LocalDate | null }
  'seat.twoAlternates': { seat: string; person: string; from: LocalDate; to: LocalDate | null }
  'seat.personElsewhere': { person: string; seat: string }
  'seat.twoChairs': { seat: string }
  'seat.inUse': { seat: string }
  'seat.outsideSession': { seat: string; date: LocalDate }
  'seat.numberTaken': { number: number }
  'sector.inUse': { sector: string }
  'mandate.endsBeforeStart': { from: LocalDate; to: LocalDate }

  'rules.pattern': { pattern: string; missing: string }
  'rules.fraction': { p: number; q: number }
  'rules.dateTaken': { date: LocalDate }
  'rules.inUse': { key: string; date: LocalDate }
  'rules.unknownToken': { pattern: string; token: string; known: readonly string[] }
  'rules.overlap': { name: string; from: LocalDate; to: LocalDate | null }
  'rules.numbersTogether': { pattern: string; first: string; second: string }
  'rules.upsideDown': { from: LocalDate; to: LocalDate }
  'rules.endsTooSoon': { key: string; date: LocalDate; to: LocalDate }
  'rules.governs': { key: string; date: LocalDate }
  'rules.window': { from: number; to: number }
  'rules.matterTwice': { name: string }
  'rules.sectorMissing': Record<string, never>
  'rules.onlyOnes': Record<string, never>
  'rules.noneInForce': { date: LocalDate }
  'calendar.upsideDown': { from: LocalDate; to: LocalDate }
  'calendar.endless': { from: LocalDate; to: LocalDate }
  'calendar.noWorkingDay': { date: LocalDate }

  'numbering.range': { from: number; to: number }
  'numbering.deviceTaken': { device: string }
  'numbering.exhausted': { to: number }
  'numbering.collision': { key: string }

  'snippet.empty': Record<string, never>
  /** `before`: the words just before the field, to find it. */
  'snippet.unknownField': { snippet: string; field: string; before: string; known: readonly string[] }

  'template.broken': PassagePlace & { reason: PassageReason; word: string; suggestion: string | null }
  /** The field is of another passage of the paper. */
  'template.fieldElsewhere': PassagePlace & { field: string; elsewhere: string }
  'template.loop': { chain: readonly string[] }
  'template.needs': { kind: TemplateKind; passage: string; field: string }
  'template.tooLong': Omit<PassagePlace, 'line' | 'column'> & {
    what: 'characters' | 'fields' | 'expanded'
    size: number
    limit: number
  }
  'template.empty': { kind: TemplateKind; passage: string }
  'template.textTwice': { name: string }
  'template.fixedSection': { kind: TemplateKind; section: string }

  'session.invalidTransition': { from: string; to: string }
  'session.beforeCall': { date: LocalDate; time: LocalTime; called: LocalDate }
  'session.tooFar': { date: LocalDate; last: LocalDate }
  'session.emptyAgenda': Record<string, never>
  'session.placeMissing': Record<string, never>
  'session.noVotingSeats': Record<string, never>
  'session.dateOrder': { number: number; date: LocalDate }
  'session.noQuorum': { present: number; required: number; seats: number }
  'session.chairMissing': Record<string, never>
  'session.openVote': { item: string }
  'session.openItems': { items: readonly string[] }
  'session.incompleteAgreement': { key: string; missing: 'responsible' | 'deadline' }
  'session.anotherOpen': { key: string }
  'session.notLive': { status: string }
  'session.notClosed': { status: string }
  'session.inRecess': Record<string, never>
  'session.notInRecess': { status: string }
  'session.alreadyOpened': { status: string }
  'session.numbered': { kind: string; year: number }
  'session.frozen': { status: string }
  'session.endBeforeStart': { start: LocalTime; end: LocalTime }
  'session.endBeforeFact': { fact: LocalTime; end: LocalTime }
  'session.otherDay': { date: LocalDate; today: LocalDate }
  'session.inFuture': { time: LocalTime }
  'session.clockBack': { last: LocalTime; now: LocalTime }
  'session.quorumUnmet': { conditions: readonly ConditionState[] }
  'session.hasQuorum': { present: number; required: number; seats: number }
  'session.withinTolerance': { until: LocalTime }
  'session.notReconvenable': { status: string }
  'session.reconvened': { key: string }
  'session.outsideWindow': { from: LocalDate; to: LocalDate }

  'agenda.called': { item: string }
  'agenda.extraordinaryCalled': Record<string, never>
  'agenda.fixed': Record<string, never>
  'agenda.hasText': { item: string }
  'agenda.notInExtraordinary': { item: string }
  'agenda.notAdmitted': { item: string }
  'agenda.minutesNotPending': Record<string, never>
  'agenda.voteOpen': { item: string }
  'agenda.hasVotes': { item: string }

  'attendance.noPerson': { seat: string; capacity: 'holder' | 'alternate' }
  'attendance.votedAlready': { seat: string }
  'attendance.voteSaved': { seat: string; time: LocalTime }
  'attendance.otherDay': { seat: string; date: LocalDate; session: LocalDate }
  'attendance.order': { seat: string; time: LocalTime }
  'attendance.reasonMissing': Record<string, never>
  'attendance.corrected': { seat: string; time: LocalTime }

  'motion.noQuorum': { present: number; required: number; seats: number }
  'motion.alreadyOpen': { item: string }
  'motion.closed': Record<string, never>
  'motion.notEligible': { seat: string }
  'motion.incomplete': { missing: number; present: number }
  'motion.tooMany': { counted: number; present: number }
  'motion.tie': { votes: number }
  'motion.noTie': Record<string, never>
  'motion.itemNotOpen': { item: string }
  'motion.quorumUnmet': { conditions: readonly ConditionState[] }
  'motion.opposed': { seats: readonly string[] }
  'motion.unknownMatter': { matter: string }
  'motion.sameSeconder': { seat: string }
  'motion.isAdmission': { item: string }
  'motion.totalsOnly': { method: 'nominal' | 'showOfHands' | 'consensus' | 'secret' }
  'motion.votesOnly': { method: 'nominal' | 'showOfHands' | 'consensus' | 'secret' }
  'motion.separateVoteLate': { until: LocalDate }
  'motion.separateVoteNotVoter': { seat: string }
  'motion.separateVoteTwice': { seat: string }

  'agreement.dueBeforeSession': { due: LocalDate; session: LocalDate }
  'agreement.notOpen': { status: string }
  'agreement.frozen': { key: string }
  'agreement.voted': { key: string }
  'agreement.noteMissing': Record<string, never>
  'agreement.textMissing': Record<string, never>

  'minutes.invalidTransition': { from: string; to: string }
  'minutes.signaturesPending': { pending: number }
  'minutes.notSigner': { seat: string }
  'minutes.noteMissing': { state: string }
  'minutes.signedEarly': { approved: LocalTime; date: LocalDate }
  'minutes.observationsPending': { pending: number }
  'minutes.observationsClosed': { status: string }
  'minutes.observationSettled': Record<string, never>
  'minutes.answerMissing': Record<string, never>
  'minutes.notFrozen': { status: string }
  'minutes.correctionOpen': { kind: 'errata' | 'addendum' }
  'minutes.correctionIssued': Record<string, never>
  'minutes.correctionEmpty': { kind: 'errata' | 'addendum' }

  'cooperation.frozen': { status: string }
  'cooperation.tooManyClauses': { count: number; limit: number }
  'cooperation.endBeforeStart': { from: LocalDate; to: LocalDate }
  'cooperation.partyTwice': { name: string }
  'cooperation.aliasTwice': { alias: string }
  /** `before`: the words just before the field, to find it. */
  'cooperation.unknownField': { place: string; field: string; before: string; known: readonly string[] }
  'cooperation.invalidTransition': { from: string; to: string }
  'cooperation.incomplete': { missing: readonly MissingPart[] }
  'cooperation.numbered': { key: string }
  'cooperation.notSigned': { status: string }
  'cooperation.ended': { phase: CooperationPhase; date: LocalDate }
  'cooperation.modificationOpen': Record<string, never>
  'cooperation.reasonMissing': Record<string, never>
  'cooperation.terminationOutside': { date: LocalDate; from: LocalDate; to: LocalDate | null }
  'cooperation.signaturesPending': { names: readonly string[] }
  'cooperation.partyDidNotSign': { party: string; name: string }
  'cooperation.signedEarly': { sent: LocalTime; date: LocalDate }
  'cooperation.notSigner': Record<string, never>
  'cooperation.undertakingCancelled': Record<string, never>
  'cooperation.notAdopted': Record<string, never>

  'document.notAvailable': {
    kind: string
    reason: 'draft' | 'notOpen' | 'cancelled' | 'notClosed' | 'nothing' | 'unsent' | 'unsigned'
  }
  'document.fileChanged': Record<string, never>

  'signature.empty': Record<string, never>
  'signature.tooLittle': Record<string, never>
  'signature.notOnScreen': { key: string; reason: 'kind' | 'open' | 'complete' | 'unkept' }
  'signature.otherPaper': { key: string; version: number }
  'signature.altered': { key: string; version: number }
  'signature.notSigner': { key: string }
  'signature.already': { name: string }
  'signature.settled': { name: string; state: 'signed' | 'refused' | 'absent' }
  'signature.ofOtherVersion': { name: string; version: number }
  'signature.withdrawn': { name: string }
  'signature.reasonMissing': Record<string, never>
  'signature.onScreen': { name: string }
  'file.closed': { key: string }
  'file.already': { name: string; folio: number }
  'file.withdrawn': { name: string; date: LocalDate }
  'file.empty': { key: string }
  'file.closedEarly': { opened: LocalDate; closed: LocalDate }
  'file.exists': { key: string }
  'file.unreadable': { name: string; reason: 'missing' | 'password' | 'damaged' | 'unsupported' | 'tooLarge' }

  'print.gone': Record<string, never>
  'print.tooLarge': { megabytes: number; limit: number }
  'print.nothing': Record<string, never>
  'print.diskFull': Record<string, never>
  'publicVersion.kind': { kind: string }
  'publicVersion.noModel': Record<string, never>
  'publicVersion.notApproved': Record<string, never>
  'publicVersion.published': Record<string, never>
  'publicVersion.nothing': Record<string, never>
  'publicVersion.pending': { pending: number }
  'publicVersion.unchanged': { key: string; version: number }
  'publicVersion.legend': { missing: string }
  'publicVersion.committeeEarly': { committee: LocalDate; classified: LocalDate }
  'publicVersion.leaks': { leaks: readonly Leak[] }
  'redaction.sourceChanged': { text: string }
  'redaction.overlap': { text: string }
  /** What the law makes public (R40), and by which article. */
  'redaction.public': { duty: 'servant' | 'vote' | 'agreement' | 'attendance'; text: string; article: string }

  'speaker.nobody': Record<string, never>
  'speaker.itemNotOpen': { item: string }
  'speaker.alreadyAsked': { name: string }
  'speaker.absent': { name: string }
  'speaker.noVoice': { name: string }
  'history.nothingToUndo': Record<string, never>
  'history.nothingToRedo': Record<string, never>

  'plan.invalidTransition': { from: PlanStatus; to: PlanStatus }
  'plan.noCommitments': Record<string, never>
  'plan.needsAgreement': Record<string, never>
  'plan.closed': Record<string, never>
  'plan.notYet': { date: LocalDate }
  'plan.endsBeforeStart': { start: LocalDate; end: LocalDate }
  'plan.leavesOut': { name: string; start: LocalDate; end: LocalDate }
  'plan.outside': { name: string; start: LocalDate; end: LocalDate; from: LocalDate; to: LocalDate }
  'plan.reasonNeeded': { name: string }
  'plan.axisInUse': { axis: string; commitment: string }
  'pillar.inUse': { pillar: string; commitment: string }
  'need.dateAhead': { field: 'heardOn' | 'updatedOn'; date: LocalDate }
  'commitment.completionReason': Record<string, never>
  'commitment.dateAhead': { date: LocalDate }
  'commitment.targetOutside': { name: string; date: LocalDate; from: LocalDate; to: LocalDate }
  'commitment.foreign': { what: 'pillar' | 'axis' | 'tree' | 'node' | 'objective' }
  'plan.noWeight': { name: string }
  'plan.cutoffsUpsideDown': { amber: number; red: number }
  'activity.needsEvidence': { name: string }
  'activity.notAPercentage': { typed: string }
  'activity.dependsOnItself': { name: string }
  'activity.milestoneDay': { name: string }
  'activity.hasNotes': { name: string }
  'impact.beforePlan': { date: LocalDate; start: LocalDate }
  'impact.ahead': { date: LocalDate }
  'impact.withdrawn': { date: LocalDate }
}

export type FailureCode = keyof FailureParams
export type Failure = {
  [C in FailureCode]: { readonly code: C; readonly params: FailureParams[C] }
}[FailureCode]

/** A refusal on its way to the person who asked. */
export class RefusedError extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.name = 'RefusedError'
    this.failure = failure
  }
}

/** A refusal as a value, for the questions `whyCannot…`. */
export function failure<C extends FailureCode>(code: C, params: FailureParams[C]): Failure {
  return { code, params } as Failure
}

/** The only way to refuse. */
export function fail<C extends FailureCode>(code: C, params: FailureParams[C]): never {
  throw new RefusedError(failure(code, params))
}

/** Refuses when the question has an answer. */
export function refuse(reason: Failure | null): void {
  if (reason) throw new RefusedError(reason)
}

/** For states that the types forbid. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
