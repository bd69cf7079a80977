import type { AgendaItem } from '../domain/agenda.ts'
import { type Agreement, isAdopted } from '../domain/agreement.ts'
import { presenceIn } from '../domain/attendance.ts'
import { type SessionDossier } from '../domain/dossier.ts'
import { presenceAt } from '../domain/room.ts'
import { isTie, type Motion, type MotionResult, type Tally } from '../domain/motion.ts'
import { votingMembers } from '../domain/quorum.ts'
import type { Membership } from '../domain/seat.ts'
import { voteTexts as texts } from '../locale/vote-texts.ts'
import type { AgreementBlock, Block, Inlines, TableBlock } from './model.ts'
import { numberOf } from './seats.ts'

/** Votes of an item in the order they were taken, each with the agreement it adopted (R16, R21, R25). */
export function voteBlocks(dossier: SessionDossier, item: AgendaItem): Block[] {
  const motions = dossier.motions
    .filter((motion) => motion.agendaItemId === item.id)
    .sort((a, b) => (a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : 0))
  const agreements = dossier.agreements.filter((agreement) => agreement.agendaItemId === item.id)
  const voted = new Set(motions.map((motion) => motion.agreementId))
  return [
    ...motions.flatMap((motion) => {
      const agreement = agreements.find(({ id }) => id === motion.agreementId) ?? null
      return [...motionBlocks(dossier, item, motion, agreement), ...boxOf(dossier, agreement, motion)]
    }),
    ...agreements.filter(({ id }) => !voted.has(id)).flatMap((agreement) => boxOf(dossier, agreement, null)),
  ]
}

type Outcome = {
  readonly tally: Tally
  readonly result: MotionResult
  readonly isTie: boolean
  readonly castingVote: Motion['castingVote']
}

/** What was decided; null while the vote is open. */
function outcomeOf(motion: Motion): Outcome | null {
  const { tally, result, castingVote } = motion
  return tally && result ? { tally, result, castingVote, isTie: isTie(motion, tally) } : null
}

function said(...content: Inlines): Block {
  return { type: 'paragraph', style: 'text', content }
}

function motionBlocks(
  dossier: SessionDossier,
  item: AgendaItem,
  motion: Motion,
  agreement: Agreement | null,
): Block[] {
  const outcome = outcomeOf(motion)
  const proposal = proposalOf(item, motion, agreement)
  const isNominal = motion.method === 'nominal'
  const lead = proposal || isNominal ? texts.lead(motion.method, proposal, isNominal) : ''
  if (!outcome)
    return [said({ text: [lead || texts.lead(motion.method, '', false), texts.inProgress].join(' ') })]
  const before = lead ? texts.proposalSubject : texts.submitted(motion.method, item.kind === 'agendaApproval')
  const decided = texts.outcome(outcome, before)
  const vote = isNominal
    ? [said({ text: lead }), tableOf(dossier, motion, outcome), said(...decided)]
    : [said(...(lead ? [{ text: `${lead} ` }] : []), ...decided)]
  return [...vote, ...tieBlocks(outcome)]
}

/** Text of what was voted, unless the agreement's box says it just after or the item is its own proposal. */
function proposalOf(item: AgendaItem, motion: Motion, agreement: Agreement | null): string {
  if (agreement && isAdopted(agreement)) return ''
  const text = (agreement?.text || motion.text).replace(/\s+/gu, ' ').trim()
  return item.kind === 'agendaApproval' ? '' : text
}

/** R19: the casting vote is told apart from the others. */
function tieBlocks({ isTie: tied, castingVote }: Outcome): Block[] {
  if (!tied) return []
  return [castingVote ? said(...texts.casting(castingVote)) : said({ text: texts.undecidedTie })]
}

const widths = [34, 188, 112, 74]

/** The sense of each seat in words; absent is never abstention. */
function tableOf(dossier: SessionDossier, motion: Motion, outcome: Outcome): TableBlock {
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
    result: texts.result(outcome),
  }
}

/** The box of an adopted agreement; proposals only while the session can still vote them. */
function boxOf(
  dossier: SessionDossier,
  agreement: Agreement | null,
  motion: Motion | null,
): AgreementBlock[] {
  if (!agreement) return []
  const isProposal = agreement.status === 'draft' && dossier.session.closedAt === null
  if (!isAdopted(agreement) && !isProposal) return []
  const outcome = motion && outcomeOf(motion)
  return [
    {
      type: 'agreement',
      label: isAdopted(agreement) ? texts.agreement : texts.proposal,
      key: isAdopted(agreement) ? agreement.key : texts.reserved,
      text: agreement.text,
      fields: [
        {
          label: texts.responsible,
          value: texts.responsibles(agreement.responsibles.map(({ name }) => name)),
        },
        { label: texts.dueDate, value: texts.due(agreement.dueDate, agreement.hasNoDeadline) },
        { label: texts.vote, value: outcome ? texts.votedAs(outcome) : texts.notVoted },
      ],
    },
  ]
}
