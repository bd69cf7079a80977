import type { Agreement } from '../domain/agreement.ts'
import { isAdmitted, whyCannotVote } from '../domain/conduct.ts'
import { itemTitle, type SessionDossier } from '../domain/dossier.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { AgendaItemId, AgreementId, MotionId, SeatId } from '../domain/ids.ts'
import {
  type Ballot,
  counted,
  emptyTally,
  isCounted,
  type Motion,
  resultOf,
  type Tally,
  type VoteOption,
} from '../domain/motion.ts'
import { votersAt } from '../domain/room.ts'
import { majorityOf } from '../domain/rules.ts'
import { countVotes, whyCannotSaveVote } from '../domain/vote-count.ts'
import { loadDossier, need } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'
import { stampOf } from './stamp.ts'
import { state } from './statements.ts'
import { carryOut } from './vote-outcome.ts'

type NewMotion = Pick<Motion, 'method' | 'text' | 'matter' | 'proposerId' | 'seconderId'> & {
  readonly agendaItemId: AgendaItemId
  readonly agreementId: AgreementId | null
}

/** Puts a text to the vote under the rules of its matter. Of an urgent item, first whether it is treated at all (R9). */
export function openMotion(store: WriteStore, input: NewMotion, env: Environment): MotionId {
  const item = need(store, 'agendaItem', input.agendaItemId)
  const dossier = loadDossier(store, item.sessionId, env)
  refuse(whyCannotVote(dossier, item, null))
  const isAdmission = !isAdmitted(dossier, item)
  const agreement = isAdmission ? null : votable(store, item.id, input.agreementId)
  const text = isAdmission ? item.title : agreement ? agreement.text : input.text
  if (!text.trim()) fail('agreement.textMissing', {})
  const matter = isAdmission ? '' : input.matter
  refuseUnknownMatter(dossier, matter)
  refuseStrangers(dossier, input)
  const motion: Motion = {
    ...input,
    text,
    matter,
    id: env.newId() as MotionId,
    sessionId: item.sessionId,
    agreementId: agreement?.id ?? null,
    versions: [],
    purpose: isAdmission ? 'admission' : 'matter',
    majority: majorityOf(dossier.rules, matter),
    abstentions: dossier.rules.abstentions,
    status: 'open',
    openedAt: stampOf(dossier, env),
    closedAt: null,
    present: null,
    members: null,
    tally: isCounted(input.method) ? emptyTally : null,
    castingVote: null,
    result: null,
  }
  store.put('motion', motion)
  return motion.id
}

function refuseUnknownMatter({ rules }: SessionDossier, matter: string): void {
  const isKnown = matter === '' || rules.matters.some(({ name }) => name === matter)
  if (!isKnown) fail('motion.unknownMatter', { matter })
}

/** The draft that is voted, if any: of that item and not voted yet. */
function votable(store: WriteStore, itemId: AgendaItemId, id: AgreementId | null): Agreement | null {
  if (id === null) return null
  const agreement = need(store, 'agreement', id)
  if (agreement.status !== 'draft') fail('agreement.voted', { key: agreement.key })
  if (agreement.agendaItemId !== itemId) fail('record.missing', { table: 'agreement' })
  return agreement
}

/** Who proposes and who seconds sit at the table, and are not the same. */
function refuseStrangers(
  { members }: SessionDossier,
  { proposerId, seconderId }: Pick<Motion, 'proposerId' | 'seconderId'>,
): void {
  for (const id of [proposerId, seconderId])
    if (id && !members.some(({ seat }) => seat.id === id)) fail('record.missing', { table: 'seat' })
  if (proposerId && proposerId === seconderId) {
    const seat = members.find((member) => member.seat.id === proposerId)!.seat.name
    fail('motion.sameSeconder', { seat })
  }
}

/** Who proposes and who seconds, while the vote is open; who is not named stays as noted. */
export function setMovers(
  store: WriteStore,
  input: Partial<Pick<Motion, 'proposerId' | 'seconderId'>> & { motionId: MotionId },
  env: Environment,
): void {
  const { motion, dossier } = unsaved(store, input.motionId, env)
  const { proposerId = motion.proposerId, seconderId = motion.seconderId } = input
  refuseStrangers(dossier, { proposerId, seconderId })
  store.put('motion', { ...motion, proposerId, seconderId })
}

/** The kind of matter, and with it the majority it needs, before the vote is saved. */
export function setMatter(
  store: WriteStore,
  { motionId, matter }: { motionId: MotionId; matter: string },
  env: Environment,
): void {
  const { motion, dossier } = unsaved(store, motionId, env)
  refuseAdmission(dossier, motion)
  refuseUnknownMatter(dossier, matter)
  store.put('motion', { ...motion, matter, majority: majorityOf(dossier.rules, matter) })
}

/** Whether a matter is treated has neither a text to change nor a majority of its own. */
function refuseAdmission(dossier: SessionDossier, { purpose, agendaItemId }: Motion): void {
  if (purpose === 'admission') fail('motion.isAdmission', { item: itemTitle(dossier, agendaItemId) })
}

/** The discussion changes what is voted: the former text stays as a version and the votes begin again. */
export function amendMotion(
  store: WriteStore,
  { motionId, text, seatId }: { motionId: MotionId; text: string; seatId: SeatId | null },
  env: Environment,
): void {
  const { motion, dossier } = underWay(store, motionId, env)
  refuseAdmission(dossier, motion)
  if (!text.trim()) fail('agreement.textMissing', {})
  if (seatId && !dossier.members.some(({ seat }) => seat.id === seatId))
    fail('record.missing', { table: 'seat' })
  if (text === motion.text) return
  const former = { text: motion.text, at: stampOf(dossier, env), seatId }
  for (const { id } of store.where('ballot', { motionId })) store.remove('ballot', id)
  const tally = isCounted(motion.method) ? emptyTally : null
  store.put('motion', { ...motion, text, tally, versions: [...motion.versions, former] })
  if (motion.agreementId) store.put('agreement', { ...need(store, 'agreement', motion.agreementId), text })
}

function unsaved(
  store: WriteStore,
  id: MotionId,
  env: Environment,
): { motion: Motion; dossier: SessionDossier } {
  const motion = need(store, 'motion', id)
  if (motion.status === 'closed') fail('motion.closed', {})
  return { motion, dossier: loadDossier(store, motion.sessionId, env) }
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

/**
 * The sense of one seat; null takes it back. Only who is present and has a vote (R16): absent is never abstention. By
 * consensus only who does not agree is noted.
 */
export function castVote(
  store: WriteStore,
  input: { motionId: MotionId; seatId: SeatId; option: VoteOption | null; reason: string },
  env: Environment,
): void {
  const { motionId, seatId } = input
  const { motion, dossier } = underWay(store, motionId, env)
  const member = dossier.members.find(({ seat }) => seat.id === seatId)
  if (!member) fail('record.missing', { table: 'seat' })
  if (isCounted(motion.method)) fail('motion.totalsOnly', { method: motion.method })
  if (!votersAt(dossier).includes(member)) fail('motion.notEligible', { seat: member.seat.name })
  const option = motion.method === 'consensus' && input.option === 'inFavour' ? null : input.option
  const reason = option === 'excused' ? input.reason : ''
  const same = store.where('ballot', { motionId, seatId })[0]
  if (option) store.put('ballot', { id: same?.id ?? env.newId(), motionId, seatId, option, reason })
  else if (same) store.remove('ballot', same.id)
}

/** What was counted in a show of hands, or in the urn of a secret vote. */
export function setTally(
  store: WriteStore,
  { motionId, tally }: { motionId: MotionId; tally: Tally },
  env: Environment,
): void {
  const { motion, dossier } = underWay(store, motionId, env)
  if (!isCounted(motion.method)) fail('motion.votesOnly', { method: motion.method })
  const present = votersAt(dossier).length
  if (counted(tally) > present) fail('motion.tooMany', { counted: counted(tally), present })
  store.put('motion', { ...motion, tally })
}

/** Another way of voting: the votes begin again, and nothing of the former way stays. */
export function setMethod(
  store: WriteStore,
  { motionId, method }: { motionId: MotionId; method: Motion['method'] },
  env: Environment,
): void {
  const { motion } = underWay(store, motionId, env)
  if (method === motion.method) return
  for (const { id } of store.where('ballot', { motionId })) store.remove('ballot', id)
  store.put('motion', { ...motion, method, tally: isCounted(method) ? emptyTally : null })
}

/** Freezes the vote with the seats present now and the quorum it had (R14, R16, R22), and does what it decides. */
export function closeMotion(
  store: WriteStore,
  { motionId, castingVote }: { motionId: MotionId; castingVote: Motion['castingVote'] },
  env: Environment,
): void {
  const { motion, dossier } = underWay(store, motionId, env)
  const closedAt = stampOf(dossier, env)
  refuse(whyCannotSaveVote(dossier, motion, castingVote))
  const { ballots, base, quorum, tally } = countVotes(dossier, motion)
  dropOthers(store, motionId, ballots)
  const result = resultOf(motion, tally, base, castingVote)
  const closed: Motion = { ...motion, ...base, status: 'closed', closedAt, tally, castingVote, result }
  store.put('motion', closed)
  state(store, dossier, { at: closedAt, occasion: 'vote', quorum, motionId }, env)
  carryOut(store, dossier, closed, closedAt)
}

/** The ballots of who left go with them. */
function dropOthers(store: WriteStore, motionId: MotionId, standing: readonly Ballot[]): void {
  const kept = new Set(standing.map(({ id }) => id))
  for (const { id } of store.where('ballot', { motionId })) if (!kept.has(id)) store.remove('ballot', id)
}

/** Takes back a vote that was not saved. */
export function withdrawMotion(store: WriteStore, motionId: MotionId, env: Environment): void {
  unsaved(store, motionId, env)
  for (const { id } of store.where('ballot', { motionId })) store.remove('ballot', id)
  store.remove('motion', motionId)
}
