import type { AgendaItemId, AgreementId, MotionId, SessionId } from '../../src-main/domain/ids.ts'
import type { VoteOption } from '../../src-main/domain/motion.ts'
import type { SmallBody } from './small-body.ts'

/** An agreement «sin plazo» under the item, answered for by the chair. */
export async function draftUnder(body: SmallBody, agendaItemId: AgendaItemId, text = 'Publicar el plan') {
  const { agreementId } = await body.client.agreement.draft({
    agendaItemId,
    agreement: {
      text,
      responsibles: [{ seatId: body.seat(1), name: 'Lugar 1' }],
      dueDate: null,
      hasNoDeadline: true,
    },
  })
  return agreementId
}

export async function openVote(
  body: SmallBody,
  agendaItemId: AgendaItemId,
  agreementId: AgreementId | null = null,
): Promise<MotionId> {
  const { motionId } = await body.client.motion.open({
    agendaItemId,
    agreementId,
    text: 'Publicar el plan',
    method: 'nominal',
  })
  return motionId
}

/** The sense of each seat, by its number. */
export async function vote(
  body: SmallBody,
  motionId: MotionId,
  senses: Readonly<Record<number, VoteOption>>,
) {
  for (const [number, option] of Object.entries(senses))
    await body.client.motion.castVote({ motionId, seatId: body.seat(Number(number)), option })
}

export const allInFavour: Record<number, VoteOption> = {
  1: 'inFavour',
  2: 'inFavour',
  3: 'inFavour',
  4: 'inFavour',
  5: 'inFavour',
}
export const allAgainst: Record<number, VoteOption> = {
  1: 'against',
  2: 'against',
  3: 'against',
  4: 'against',
  5: 'against',
}

/** Drafts, votes and saves under an item that is in progress. */
export async function decide(
  body: SmallBody,
  agendaItemId: AgendaItemId,
  senses: Readonly<Record<number, VoteOption>> = allInFavour,
  text?: string,
): Promise<AgreementId> {
  const agreementId = await draftUnder(body, agendaItemId, text)
  const motionId = await openVote(body, agendaItemId, agreementId)
  await vote(body, motionId, senses)
  await body.client.motion.close({ motionId, castingVote: null })
  return agreementId
}

/** Ends every item but the closing one. */
export async function settle(body: SmallBody, sessionId: SessionId): Promise<void> {
  for (const { id, kind, status } of (await body.get(sessionId)).agenda)
    if (kind !== 'closing' && (status === 'pending' || status === 'inProgress'))
      await body.client.agenda.setStatus({ itemId: id, status: 'done' })
}
