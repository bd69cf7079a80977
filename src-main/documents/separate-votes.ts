import type { SessionDossier } from '../domain/dossier.ts'
import { itemTitle } from '../domain/dossier.ts'
import type { Motion, SeparateVote } from '../domain/motion.ts'
import { localDate } from '../domain/time.ts'
import { separateVoteTexts as texts } from '../locale/separate-vote-texts.ts'
import { markdownBlocks } from './markdown.ts'
import type { Block } from './model.ts'
import { said } from './paragraphs.ts'
import { annexNumber, seatName } from './seats.ts'

/** The separate votes of a motion, by the seat that wrote them. */
export function separateVotesOf(dossier: SessionDossier, motion: Motion): SeparateVote[] {
  return dossier.separateVotes
    .filter(({ motionId }) => motionId === motion.id)
    .sort((a, b) => numberOf(dossier, a) - numberOf(dossier, b))
}

/** All of them, in the order in which what they are about was voted. */
export function separateVotesInOrder(dossier: SessionDossier): SeparateVote[] {
  const position = new Map(dossier.agenda.map(({ id }, index) => [id, index]))
  return [...dossier.motions]
    .sort(
      (a, b) =>
        position.get(a.agendaItemId)! - position.get(b.agendaItemId)! || (a.openedAt < b.openedAt ? -1 : 1),
    )
    .flatMap((motion) => separateVotesOf(dossier, motion))
}

/** After its vote, that there is one and where it is (R22). */
export function separateVoteNotices(dossier: SessionDossier, motion: Motion): Block[] {
  const all = separateVotesInOrder(dossier)
  return separateVotesOf(dossier, motion).map((vote) =>
    said(texts.notice({ ...tell(dossier, vote), heading: separateVotesHeading(all) })),
  )
}

export function separateVotesHeading(votes: readonly SeparateVote[]): string {
  return texts.heading([...new Set(votes.map(({ kind }) => kind))])
}

export function separateVoteTitle(dossier: SessionDossier, vote: SeparateVote): string {
  return texts.title(tell(dossier, vote))
}

/** What it is about, when it came, and its whole text (R22). */
export function separateVoteBlocks(dossier: SessionDossier, vote: SeparateVote): Block[] {
  const motion = dossier.motions.find(({ id }) => id === vote.motionId)
  const agreement = dossier.agreements.find(({ id }) => id === motion?.agreementId)
  const about = texts.about({
    date: localDate(vote.receivedAt, dossier.body.timeZone),
    item: motion ? itemTitle(dossier, motion.agendaItemId) : '',
    key: agreement?.key ?? '',
  })
  const annex = annexNumber(dossier, vote.attachmentId)
  return [
    { type: 'paragraph', style: 'note', content: [{ text: about }] },
    ...markdownBlocks(vote.text),
    ...(annex === null ? [] : [said(texts.annexed(annex))]),
  ]
}

function tell(dossier: SessionDossier, { kind, seatId, receivedAt }: SeparateVote) {
  const member = dossier.members.find(({ seat }) => seat.id === seatId)
  const seat = member ? seatName(member) : { name: '', number: 0 }
  return { kind, seat, date: localDate(receivedAt, dossier.body.timeZone) }
}

function numberOf(dossier: SessionDossier, { seatId }: SeparateVote): number {
  return dossier.members.find(({ seat }) => seat.id === seatId)?.seat.number ?? 0
}
