import { presenceIn } from '../domain/attendance.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import type { Motion } from '../domain/motion.ts'
import { votingMembers } from '../domain/quorum.ts'
import { presenceAt } from '../domain/room.ts'
import type { Membership } from '../domain/seat.ts'
import { voteTexts as texts } from '../locale/vote-texts.ts'
import type { Inlines, TableBlock } from './model.ts'
import { numberOf } from './seats.ts'

const widths = [34, 188, 112, 74]

/** The sense of each seat in words; absent is never abstention. */
export function voteTable(dossier: SessionDossier, motion: Motion, result: string): TableBlock {
  const presence = presenceAt(dossier, motion.closedAt)
  const ballots = new Map(
    dossier.ballots.filter(({ motionId }) => motionId === motion.id).map((ballot) => [ballot.seatId, ballot]),
  )
  const rowOf = (member: Membership): Inlines[] => {
    const { isPresent, capacity } = presenceIn(presence, member.seat.id)
    const option = ballots.get(member.seat.id)?.option
    const isAlternate = capacity === 'alternate' && (isPresent || option !== undefined)
    const sense = option ? texts.sense(option) : isPresent ? texts.notCast : texts.absent
    const isMarked = option !== undefined && option !== 'inFavour'
    return [
      [{ text: numberOf(member) }],
      [{ text: texts.member(member.seat.name, isAlternate) }],
      [{ text: member.sector.name }],
      [isMarked ? { text: sense, bold: true } : { text: sense }],
    ]
  }
  return {
    type: 'table',
    columns: texts.columns.map((header, index) => ({
      header,
      width: widths[index]!,
      align: index === 0 ? 'right' : 'left',
    })),
    groups: [{ caption: null, rows: votingMembers(dossier.members, dossier.rules).map(rowOf) }],
    result,
  }
}
