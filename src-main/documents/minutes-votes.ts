import type { AgendaItem } from '../domain/agenda.ts'
import { type Agreement, isAdopted } from '../domain/agreement.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import type { SeatId } from '../domain/ids.ts'
import { type Motion, requiredVotes, type VoteOption } from '../domain/motion.ts'
import { localTime } from '../domain/time.ts'
import { type Outcome, voteTexts as texts } from '../locale/vote-texts.ts'
import { agreementBox, outcomeOf } from './agreement-box.ts'
import { declaredQuorum, standing } from './found-quorum.ts'
import type { AgreementBlock, Block } from './model.ts'
import { run, said } from './paragraphs.ts'
import { seatName } from './seats.ts'
import { separateVoteNotices } from './separate-votes.ts'
import { voteTable } from './vote-table.ts'

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
      return [
        ...motionBlocks(dossier, item, motion, agreement),
        ...boxOf(dossier, agreement, motion),
        ...separateVoteNotices(dossier, motion),
      ]
    }),
    ...agreements.filter(({ id }) => !voted.has(id)).flatMap((agreement) => boxOf(dossier, agreement, null)),
  ]
}

function motionBlocks(
  dossier: SessionDossier,
  item: AgendaItem,
  motion: Motion,
  agreement: Agreement | null,
): Block[] {
  const outcome = outcomeOf(motion)
  const lead = leadOf(dossier, item, motion, agreement)
  if (!outcome) return [said([lead || texts.submitted(bareLead(motion)), texts.inProgress].join(' '))]
  const asked = requirement(motion, outcome)
  const isAdmission = motion.purpose === 'admission'
  const subject = isAdmission ? texts.admissionSubject : texts.proposalSubject
  const before = lead ? subject : texts.considered(motion.method, item.kind === 'agendaApproval')
  const decided = texts.outcome(outcome, before)
  const after = [
    ...(motion.method === 'secret' ? [texts.secret] : []),
    ...weighing(dossier, motion, outcome),
    ...(isAdmission && outcome.result === 'rejected' ? [texts.notAdmitted] : []),
    ...quorumOfVote(dossier, motion),
  ]
  const end = [...decided, ...(after.length > 0 ? [{ text: ` ${after.join(' ')}` }] : [])]
  const beginning = [asked, lead].filter(Boolean).join(' ')
  const vote =
    motion.method === 'nominal'
      ? [said(beginning), voteTable(dossier, motion, texts.result(outcome)), run(end)]
      : [run([...(beginning ? [{ text: `${beginning} ` }] : []), ...end])]
  return [...vote, ...asideBlocks(dossier, motion), ...tieBlocks(outcome)]
}

/** How it was put to the vote and by whom; empty where the outcome says it by itself. */
function leadOf(
  dossier: SessionDossier,
  item: AgendaItem,
  motion: Motion,
  agreement: Agreement | null,
): string {
  const { proposerId, seconderId, method, purpose } = motion
  const isAdmission = purpose === 'admission'
  const isTableNext = method === 'nominal' && motion.status === 'closed'
  const seat = (id: SeatId | null) => {
    const member = dossier.members.find((one) => one.seat.id === id)
    return member ? seatName(member) : null
  }
  const versions = motion.versions.map(({ text, at, seatId }) => ({
    text: text.replace(/\s+/gu, ' ').trim(),
    time: localTime(at, dossier.body.timeZone),
    seat: seat(seatId),
  }))
  const proposal = isAdmission ? '' : proposalOf(item, motion, agreement)
  const needsLead =
    proposal ||
    isTableNext ||
    isAdmission ||
    versions.length > 0 ||
    proposerId !== null ||
    seconderId !== null
  if (!needsLead) return ''
  return texts.submitted({
    method,
    proposal,
    hasBox: agreement !== null && isAdopted(agreement),
    proposer: seat(proposerId),
    seconder: seat(seconderId),
    versions,
    isAdmission,
    isTableNext,
  })
}

const bareLead = ({ method }: Motion) => ({
  method,
  proposal: '',
  hasBox: false,
  proposer: null,
  seconder: null,
  versions: [],
  isAdmission: false,
  isTableNext: false,
})

/** Text of what was voted, unless the agreement's box says it just after or the item is its own proposal. */
function proposalOf(item: AgendaItem, motion: Motion, agreement: Agreement | null): string {
  if (agreement && isAdopted(agreement)) return ''
  const text = (agreement?.text || motion.text).replace(/\s+/gu, ' ').trim()
  return item.kind === 'agendaApproval' ? '' : text
}

/** The majority it needed, unless it is the usual one and nobody would ask (R17). */
function requirement(motion: Motion, { tally, result, isTie }: Outcome): string {
  const { majority, matter, present, members, abstentions } = motion
  const isUsual = majority.kind === 'simple' && majority.base !== 'members'
  const isSurprising = result === 'rejected' && !isTie && tally.inFavour > tally.against
  if (isUsual && matter === '' && !isSurprising) return ''
  const base = { present: present ?? 0, members: members ?? 0 }
  const votes = requiredVotes({ majority, abstentions, method: motion.method }, tally, base)
  return texts.required({ matter, majority, votes })
}

/** What abstentions and excuses were worth, where the rules weigh them otherwise (R20). */
function weighing({ rules }: SessionDossier, motion: Motion, { tally }: Outcome): string[] {
  const isNamed = motion.method === 'nominal' || motion.method === 'consensus'
  const isOtherwise = tally.abstention > 0 && motion.abstentions !== 'inBase'
  return [
    ...(isOtherwise ? [texts.abstentions({ policy: motion.abstentions, tally })] : []),
    ...(tally.excused > 0 && !isNamed ? [texts.excusedLeave(tally.excused, rules.excusedLeaveQuorum)] : []),
  ]
}

/** The quorum of the vote, when it is not that of the declaration (R14). */
function quorumOfVote(dossier: SessionDossier, motion: Motion): string[] {
  const found = standing(dossier).find(({ motionId }) => motionId === motion.id)
  if (!found || found.present === declaredQuorum(dossier).present) return []
  const time = localTime(found.at, dossier.body.timeZone)
  const required = found.rule.kind === 'any' ? null : found.required
  return [texts.quorum({ time, present: found.present, required })]
}

/** Who was excused and why; by consensus, also who stood aside, for no table says it. */
function asideBlocks(dossier: SessionDossier, motion: Motion): Block[] {
  const ballots = new Map(
    dossier.ballots.filter(({ motionId }) => motionId === motion.id).map((ballot) => [ballot.seatId, ballot]),
  )
  const isToldHere = (option: VoteOption): option is Exclude<VoteOption, 'inFavour'> =>
    option === 'excused' || (motion.method === 'consensus' && option !== 'inFavour')
  const told = dossier.members.flatMap((member) => {
    const ballot = ballots.get(member.seat.id)
    if (!ballot || !isToldHere(ballot.option)) return []
    return [texts.stoodAside(seatName(member), ballot.option, ballot.reason)]
  })
  const excused = motion.tally?.excused ?? 0
  if (excused > 0 && told.length > 0) told.push(texts.excusedLeave(excused, dossier.rules.excusedLeaveQuorum))
  return told.length > 0 ? [said(told.join(' '))] : []
}

/** R19: the casting vote is told apart from the others. */
function tieBlocks({ isTie: tied, castingVote }: Outcome): Block[] {
  if (!tied) return []
  return [castingVote ? run(texts.casting(castingVote)) : said(texts.undecidedTie)]
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
  return [agreementBox(agreement, outcome ? texts.votedAs(outcome) : texts.notVoted)]
}
