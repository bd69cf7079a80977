import type { AgendaItem } from '../domain/agenda.ts'
import { isOverdue } from '../domain/agreement.ts'
import { secretaryMember, type SessionDossier } from '../domain/dossier.ts'
import { localTime } from '../domain/time.ts'
import { atHour } from '../locale/document-dates.ts'
import { theName } from '../locale/grammar.ts'
import { minutesTexts } from '../locale/minutes-texts.ts'
import { markdownBlocks } from './markdown.ts'
import type { MinutesWording } from './minutes-sections.ts'
import { voteBlocks } from './minutes-votes.ts'
import type { Block } from './model.ts'
import { said } from './paragraphs.ts'

const texts = minutesTexts.course

/** The agenda as called and how it was approved. */
export function agendaBlocks(dossier: SessionDossier, say: MinutesWording): Block[] {
  const secretary = secretaryMember(dossier)?.seat.name ?? null
  const called = dossier.agenda.filter(({ isUrgent }) => !isUrgent)
  const urgent = dossier.agenda.filter(({ isUrgent }) => isUrgent).map(({ title }) => title)
  const items = called.map(({ title }) => ({ content: [{ text: texts.item(title) }] }))
  const approvals = dossier.agenda.filter(({ kind }) => kind === 'agendaApproval')
  return [
    ...say.blocks('agenda', { secretaria: secretary && theName(secretary) }),
    { type: 'list', ordered: true, items },
    ...(urgent.length > 0 ? say.blocks('urgent', texts.urgent(urgent)) : []),
    ...approvals.flatMap((item) => [
      ...endedOtherwise(dossier, item, say),
      ...markdownBlocks(item.minutes),
      ...voteBlocks(dossier, item),
    ]),
  ]
}

/** Items of the body of the session, numbered under their section. */
export function courseItems(dossier: SessionDossier): AgendaItem[] {
  return dossier.agenda.filter(
    ({ kind }) => kind === 'minutesApproval' || kind === 'followUp' || kind === 'topic',
  )
}

export function generalItems(dossier: SessionDossier): AgendaItem[] {
  return dossier.agenda.filter(({ kind }) => kind === 'general')
}

/** What was said, voted and agreed under an item. */
export function itemBlocks(dossier: SessionDossier, item: AgendaItem, say: MinutesWording): Block[] {
  const presenter: Block[] = item.presenter
    ? [{ type: 'paragraph', style: 'note', content: [{ text: texts.presenter(item.presenter) }] }]
    : []
  const content = [
    ...endedOtherwise(dossier, item, say),
    ...writtenBlocks(dossier, item, say),
    ...voteBlocks(dossier, item),
  ]
  if (content.length > 0) return [...presenter, ...content]
  return [...presenter, ...say.blocks(item.kind === 'general' ? 'noGeneral' : 'noRemarks', {})]
}

/** Postponed, withdrawn or not yet treated items say so. */
function endedOtherwise(dossier: SessionDossier, item: AgendaItem, say: MinutesWording): Block[] {
  const hour = item.endedAt ? atHour(localTime(item.endedAt, dossier.body.timeZone)) : ''
  if (item.status === 'postponed' || item.status === 'withdrawn')
    return say.blocks(item.status, { a_la_hora: hour })
  return item.status === 'pending' && dossier.session.closedAt === null ? [said(texts.pending)] : []
}

/** The follow-up counts by itself what nobody wrote. */
function writtenBlocks(dossier: SessionDossier, item: AgendaItem, say: MinutesWording): Block[] {
  const written = markdownBlocks(item.minutes)
  const isTreated = item.status === 'done' || item.status === 'inProgress'
  if (written.length > 0 || item.kind !== 'followUp' || !isTreated) return written
  const { earlierAgreements, session } = dossier
  const counted = earlierAgreements.filter(({ status }) => status === 'inProgress' || status === 'fulfilled')
  const overdue = counted.filter((agreement) => isOverdue(agreement, session.date)).length
  const fulfilled = counted.filter(({ status }) => status === 'fulfilled').length
  const inProgress = counted.length - fulfilled - overdue
  if (counted.length === 0) return say.blocks('noFollowUp', {})
  return say.blocks('followUp', texts.followUp({ total: counted.length, fulfilled, inProgress, overdue }))
}
