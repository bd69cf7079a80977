import type { SessionDossier } from './dossier.ts'
import { failure, type Failure } from './failure.ts'
import { isEditable } from './minutes.ts'
import type { Motion, SeparateVote } from './motion.ts'
import { votersAt } from './room.ts'
import type { Membership } from './seat.ts'
import type { LocalDate } from './time.ts'

/** Why nothing more is annexed to the votes of a session: the term of the rules has passed (R22). */
export function whyCannotAnnex(
  { separateVotesUntil: until }: Pick<SessionDossier, 'separateVotesUntil'>,
  today: LocalDate,
): Failure | null {
  return until !== null && today > until ? failure('motion.separateVoteLate', { until }) : null
}

/** Why one that was received stays as it came: its term has passed, or the frozen acta tells it (R22, R30). */
export function whyCannotChangeAnnexed(
  dossier: Pick<SessionDossier, 'separateVotesUntil' | 'minutes' | 'issued'>,
  vote: Pick<SeparateVote, 'receivedAt'>,
  today: LocalDate,
): Failure | null {
  const { minutes } = dossier
  const late = whyCannotAnnex(dossier, today)
  if (late || isEditable(minutes) || isAfterActa(dossier, vote)) return late
  return failure('session.frozen', { status: minutes.status })
}

/** Whether it came once the acta was frozen, which then says nothing of it (R30). */
export function isAfterActa(
  { minutes, issued }: Pick<SessionDossier, 'minutes' | 'issued'>,
  { receivedAt }: Pick<SeparateVote, 'receivedAt'>,
): boolean {
  const paper = isEditable(minutes) ? null : issued.find(({ id }) => id === minutes.issuedId)
  return Boolean(paper && receivedAt > paper.issuedAt)
}

/** Who voted and has annexed nothing to it yet; whose is the one that is being changed counts too. */
export function whoMayAnnex(
  dossier: SessionDossier,
  motion: Motion,
  changed: SeparateVote | null = null,
): readonly Membership[] {
  const taken = new Set(
    dossier.separateVotes
      .filter(({ motionId, id }) => motionId === motion.id && id !== changed?.id)
      .map(({ seatId }) => seatId),
  )
  return whoVoted(dossier, motion).filter(({ seat }) => !taken.has(seat.id))
}

/** Who voted in a saved vote: by its ballot, or by being there where none was noted. Who is excused did not (R20). */
export function whoVoted(dossier: SessionDossier, motion: Motion): readonly Membership[] {
  if (motion.status !== 'closed') return []
  const ballots = dossier.ballots.filter(({ motionId }) => motionId === motion.id)
  const options = new Map(ballots.map(({ seatId, option }) => [seatId, option]))
  return votersAt(dossier, motion.closedAt).filter(({ seat }) => {
    const option = options.get(seat.id)
    return option === undefined ? motion.method !== 'nominal' : option !== 'excused'
  })
}
