import { fail, refuse } from '../domain/failure.ts'
import type { AttachmentId, MotionId, RecordId, SeatId } from '../domain/ids.ts'
import type { SeparateVote } from '../domain/motion.ts'
import { whoVoted, whyCannotAnnex, whyCannotChangeAnnexed } from '../domain/separate-vote.ts'
import { localDate } from '../domain/time.ts'
import { formerOf, loadDossier, need } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'

/** Annexes the reasons of a seat to a vote that was saved, within the term of the rules (R22). */
export function saveSeparateVote(
  store: WriteStore,
  input: {
    id: RecordId | null
    motionId: MotionId
    seatId: SeatId
    kind: SeparateVote['kind']
    text: string
    attachmentId: AttachmentId | null
  },
  env: Environment,
): void {
  const motion = need(store, 'motion', input.motionId)
  const dossier = loadDossier(store, motion.sessionId, env)
  const today = localDate(env.now(), dossier.body.timeZone)
  refuse(whyCannotAnnex(dossier, today))
  const seat = dossier.members.find((member) => member.seat.id === input.seatId)?.seat
  if (!seat || !whoVoted(dossier, motion).some((member) => member.seat.id === seat.id))
    fail('motion.separateVoteNotVoter', { seat: seat?.name ?? '' })
  const former = formerOf(store, 'separateVote', input.id, { motionId: motion.id })
  if (former) refuse(whyCannotChangeAnnexed(dossier, former, today))
  const paper = formerOf(store, 'attachment', input.attachmentId, { sessionId: dossier.session.id })
  if (!input.text.trim() && !paper) fail('input.invalid', { field: 'text', reason: 'missing', limit: null })
  const same = store.where('separateVote', { motionId: motion.id, seatId: seat.id })[0]
  if (same && same.id !== input.id) fail('motion.separateVoteTwice', { seat: seat.name })
  store.put('separateVote', {
    ...input,
    id: former?.id ?? env.newId(),
    sessionId: dossier.session.id,
    receivedAt: former?.receivedAt ?? env.now(),
  })
}

/** Whoever takes back a vote that no frozen acta tells leaves nothing behind. */
export function removeSeparateVote(store: WriteStore, id: RecordId, env: Environment): void {
  const vote = need(store, 'separateVote', id)
  const dossier = loadDossier(store, vote.sessionId, env)
  refuse(whyCannotChangeAnnexed(dossier, vote, localDate(env.now(), dossier.body.timeZone)))
  store.remove('separateVote', id)
}
