import type { Agreement } from '../domain/agreement.ts'
import {
  nextAgreement,
  presidingMember,
  quorumAt,
  type SessionDossier,
  votersAt,
  whyCannotPreside,
  whyCannotVote,
} from '../domain/dossier.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { AgendaItemId, AgreementId, MotionId, SeatId } from '../domain/ids.ts'
import {
  counted,
  emptyTally,
  type Motion,
  resultOf,
  type Tally,
  tallyOf,
  type VoteOption,
  whyCannotCloseMotion,
} from '../domain/motion.ts'
import { localDate } from '../domain/time.ts'
import { loadDossier, need } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'

type NewMotion = {
  readonly agendaItemId: AgendaItemId
  readonly agreementId: AgreementId | null
  readonly text: string
  readonly method: Motion['method']
}

export function openMotion(store: WriteStore, input: NewMotion, env: Environment): MotionId {
  const now = env.now()
  const item = need(store, 'agendaItem', input.agendaItemId)
  const dossier = loadDossier(store, item.sessionId, now)
  refuse(whyCannotVote(dossier, item, null))
  const agreement = input.agreementId && need(store, 'agreement', input.agreementId)
  if (agreement && agreement.status !== 'draft') fail('agreement.voted', { key: agreement.key })
  if (agreement && agreement.agendaItemId !== item.id) fail('record.missing', { table: 'agreement' })
  const text = agreement ? agreement.text : input.text
  if (!text.trim()) fail('agreement.textMissing', {})
  const motion: Motion = {
    ...input,
    text,
    id: env.newId() as MotionId,
    sessionId: item.sessionId,
    majority: dossier.rules.majority,
    status: 'open',
    openedAt: now,
    closedAt: null,
    present: null,
    members: null,
    tally: input.method === 'showOfHands' ? emptyTally : null,
    castingVote: null,
    result: null,
  }
  store.put('motion', motion)
  return motion.id
}

function unsaved(
  store: WriteStore,
  id: MotionId,
  env: Environment,
): { motion: Motion; dossier: SessionDossier } {
  const motion = need(store, 'motion', id)
  if (motion.status === 'closed') fail('motion.closed', {})
  return { motion, dossier: loadDossier(store, motion.sessionId, env.now()) }
}

/** A vote that is being taken: not saved, and the session not in recess. */
function underWay(
  store: WriteStore,
  id: MotionId,
  env: Environment,
): { motion: Motion; dossier: SessionDossier } {
  const vote = unsaved(store, id, env)
  const { status } = vote.dossier.session
  if (status !== 'open') fail('session.notLive', { status })
  return vote
}

/** The sense of one seat; null takes it back. Only who is present and has a vote (R16): absent is never abstention. */
export function castVote(
  store: WriteStore,
  { motionId, seatId, option }: { motionId: MotionId; seatId: SeatId; option: VoteOption | null },
  env: Environment,
): void {
  const { motion, dossier } = underWay(store, motionId, env)
  const isEligible = votersAt(dossier).some(({ seat }) => seat.id === seatId)
  const seat = dossier.members.find((member) => member.seat.id === seatId)?.seat
  if (!isEligible || motion.method !== 'nominal') fail('motion.notEligible', { seat: seat?.name ?? '' })
  const same = store.where('ballot', { motionId, seatId })[0]
  if (option) store.put('ballot', { id: same?.id ?? env.newId(), motionId, seatId, option })
  else if (same) store.remove('ballot', same.id)
}

/** What was counted in a show of hands. */
export function setTally(
  store: WriteStore,
  { motionId, tally }: { motionId: MotionId; tally: Tally },
  env: Environment,
): void {
  const { motion, dossier } = underWay(store, motionId, env)
  const present = votersAt(dossier).length
  if (counted(tally) > present) fail('motion.tooMany', { counted: counted(tally), present })
  store.put('motion', { ...motion, tally })
}

export function setMethod(
  store: WriteStore,
  { motionId, method }: { motionId: MotionId; method: Motion['method'] },
  env: Environment,
): void {
  const { motion } = underWay(store, motionId, env)
  for (const { id } of store.where('ballot', { motionId })) store.remove('ballot', id)
  store.put('motion', { ...motion, method, tally: method === 'showOfHands' ? emptyTally : null })
}

/** Freezes the vote with the seats present now (R14, R16, R22) and adopts its agreement when it passes. */
export function closeMotion(
  store: WriteStore,
  { motionId, castingVote }: { motionId: MotionId; castingVote: Motion['castingVote'] },
  env: Environment,
): void {
  const { motion, dossier } = underWay(store, motionId, env)
  const { rules } = dossier
  const quorum = quorumAt(dossier)
  if (!quorum.isReached)
    fail('motion.noQuorum', { present: quorum.present, required: quorum.required, seats: quorum.seats })
  const voters = new Set(votersAt(dossier).map(({ seat }) => seat.id))
  const ballots = store.where('ballot', { motionId })
  for (const ballot of ballots.filter(({ seatId }) => !voters.has(seatId))) store.remove('ballot', ballot.id)
  const cast = ballots.filter(({ seatId }) => voters.has(seatId))
  const tally = motion.method === 'nominal' ? tallyOf(cast) : (motion.tally ?? emptyTally)
  const base = { present: voters.size, members: quorum.seats }
  refuse(whyCannotCloseMotion(motion, tally, base, castingVote, rules.chairBreaksTies))
  if (castingVote) refuse(whyCannotPreside(dossier, presidingMember(dossier)?.seat.id ?? null))
  const result = resultOf(motion.majority, tally, base, castingVote)
  const closed: Motion = {
    ...motion,
    ...base,
    status: 'closed',
    closedAt: env.now(),
    tally,
    castingVote,
    result,
  }
  store.put('motion', closed)
  if (motion.agreementId) settleAgreement(store, dossier, motion.agreementId, result !== 'rejected', env)
}

/** R24: the number is given on adoption, in the same transaction as the vote. */
function settleAgreement(
  store: WriteStore,
  dossier: SessionDossier,
  id: AgreementId,
  isAdopted: boolean,
  env: Environment,
): void {
  const agreement = need(store, 'agreement', id)
  if (!agreement.text.trim()) fail('agreement.textMissing', {})
  if (!isAdopted) {
    store.put('agreement', { ...agreement, status: 'rejected' })
    return
  }
  const adopted: Agreement = {
    ...agreement,
    ...nextAgreement(dossier),
    status: 'inProgress',
    adoptedAt: env.now(),
  }
  store.put(
    'agreement',
    isDoneAtOnce(dossier, agreement) ? { ...adopted, ...doneAtOnce(dossier, env) } : adopted,
  )
}

/** Approving the agenda or the former acta is fulfilled by the vote itself. */
function isDoneAtOnce(dossier: SessionDossier, agreement: Agreement): boolean {
  const kind = dossier.agenda.find(({ id }) => id === agreement.agendaItemId)?.kind
  const isFormal = kind === 'agendaApproval' || kind === 'minutesApproval'
  return isFormal && agreement.responsibles.length === 0
}

function doneAtOnce(dossier: SessionDossier, env: Environment): Partial<Agreement> {
  const secretary = dossier.members.find(({ seat }) => seat.role === 'secretary')
  return {
    status: 'fulfilled',
    progress: 100,
    dueDate: localDate(env.now(), dossier.body.timeZone),
    responsibles: secretary ? [{ seatId: secretary.seat.id, name: secretary.seat.name }] : [],
  }
}

/** Takes back a vote that was not saved. */
export function withdrawMotion(store: WriteStore, motionId: MotionId, env: Environment): void {
  unsaved(store, motionId, env)
  for (const { id } of store.where('ballot', { motionId })) store.remove('ballot', id)
  store.remove('motion', motionId)
}
