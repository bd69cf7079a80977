import type { AgendaItem } from '../domain/agenda.ts'
import { placeOf } from '../domain/body.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import { presenceIn } from '../domain/attendance.ts'
import type { Motion } from '../domain/motion.ts'
import { requiredQuorum, votingMembers } from '../domain/quorum.ts'
import { presenceAt } from '../domain/room.ts'
import type { Membership } from '../domain/seat.ts'
import { fold } from '../domain/text.ts'
import { type Instant, localDate, localTime } from '../domain/time.ts'
import { documents } from '../locale/documents.ts'
import { installationTexts as texts } from '../locale/installation-texts.ts'
import { itemBlocks } from './minutes-course.ts'
import {
  agendaSection,
  attendanceSection,
  courseSections,
  type Section,
  separateVoteSections,
} from './minutes-sections.ts'
import type { Block, Inlines, TableBlock } from './model.ts'
import { run, said } from './paragraphs.ts'
import { bySector, isVacant, numberOf, ownName, seatName } from './seats.ts'

/** The acta that formalises a body: who it is made of, that it was installed and protested, and by what rules it goes on. */
export function installationSections(dossier: SessionDossier): Section[] {
  const item = installationItem(dossier)
  return [
    { title: texts.integration.heading, blocks: () => integrationBlocks(dossier) },
    attendanceSection(dossier),
    agendaSection(dossier),
    ...(item ? [{ title: texts.installed.heading, blocks: () => installedBlocks(dossier, item) }] : []),
    { title: texts.rules.heading, blocks: () => ruleBlocks(dossier) },
    ...courseSections(dossier, item ? [item] : []),
    ...separateVoteSections(dossier),
  ]
}

/** The matter that installs the body: the first that says so, else the first of the agenda. */
function installationItem({ agenda }: SessionDossier): AgendaItem | null {
  const topics = agenda.filter(({ kind }) => kind === 'topic')
  return topics.find(({ title }) => fold(title).includes('instala')) ?? topics[0] ?? null
}

const widths = [34, 150, 112, 112]

/** Every seat of the body by sector, with its titular and its suplente. */
function integrationBlocks(dossier: SessionDossier): Block[] {
  const { body, members, rules } = dossier
  const groups = bySector(dossier)
  const table: TableBlock = {
    type: 'table',
    columns: texts.integration.columns.map((header, index) => ({
      header,
      width: widths[index]!,
      align: index === 0 ? 'right' : 'left',
    })),
    groups: groups.map((group) => ({
      caption: documents.sectorCaptionWithVotes(group.sector.name, group),
      rows: group.members.map(integrationRow),
    })),
    result: null,
  }
  const intro = texts.integration.intro({
    body: body.name,
    seats: members.length,
    voting: votingMembers(members, rules).length,
    sectors: groups.map(({ sector }) => sector.name),
  })
  const supports = members.filter(({ seat }) => seat.role === 'facilitator' || seat.role === 'secretary')
  return [
    run(intro),
    table,
    ...appointments(members),
    ...supports.map(({ seat }) =>
      said(texts.integration.support({ ...seat, role: seat.role as 'facilitator' | 'secretary' })),
    ),
  ]
}

function integrationRow(member: Membership): Inlines[] {
  const { seat, holder, alternates } = member
  const holderName = isVacant(member)
    ? texts.integration.vacant
    : holder === null
      ? texts.integration.none
      : (ownName(member, holder) ?? texts.integration.holder)
  const names = alternates.map((person) => ownName(member, person) ?? texts.integration.alternate)
  const cells = [numberOf(member), seat.name, holderName, names.join('; ') || texts.integration.none]
  return cells.map((text) => [{ text }])
}

/** By which document each person sits there, where the mandates say it. */
function appointments(members: readonly Membership[]): Block[] {
  const items = members.flatMap((member) =>
    [...(member.holder ? [member.holder] : []), ...member.alternates].flatMap((person) => {
      const document = member.appointedBy[person.id]
      if (!document) return []
      const capacity = person === member.holder ? ('holder' as const) : ('alternate' as const)
      return [{ content: [{ text: texts.integration.appointed(seatName(member), capacity, document) }] }]
    }),
  )
  if (items.length === 0) return []
  return [said(texts.integration.appointments), { type: 'list', ordered: false, items }]
}

/** What was said and voted, the protest that was taken, and the declaration when it was decided so. */
function installedBlocks(dossier: SessionDossier, item: AgendaItem): Block[] {
  const isTreated = item.status === 'done' || item.status === 'inProgress'
  const at = isTreated ? installedAt(dossier, item) : null
  return [
    ...itemBlocks(dossier, item),
    ...(isTreated && fold(item.title).includes('protesta') ? protestBlocks(dossier, at) : []),
    ...(at ? [run(declarationOf(dossier, at))] : []),
  ]
}

/** When the body was installed: when that was voted, or when its item ended without any vote; null while it was not. */
function installedAt({ motions }: SessionDossier, item: AgendaItem): Instant | null {
  const votes = motions.filter(({ agendaItemId, result }) => agendaItemId === item.id && result !== null)
  if (votes.length === 0) return motions.some(isUnsaved(item)) ? null : item.endedAt
  return votes.find(({ result }) => result !== 'rejected')?.closedAt ?? null
}

const isUnsaved =
  (item: AgendaItem) =>
  ({ agendaItemId, status }: Motion) =>
    agendaItemId === item.id && status === 'open'

/** Asked by who presides and answered by those in the room; who was not there protests when it comes. */
function protestBlocks(dossier: SessionDossier, at: Instant | null): Block[] {
  const presence = presenceAt(dossier, at)
  const missing = dossier.members.filter(
    (member) => !isVacant(member) && !presenceIn(presence, member.seat.id).isPresent,
  )
  const { protest } = texts
  return [
    said(protest.intro),
    run(protest.question(dossier.body.name, placeOf(dossier.body))),
    run(protest.answer),
    run(protest.warning),
    ...(missing.length > 0 ? [said(protest.missing(missing.map(seatName)))] : []),
  ]
}

function declarationOf({ body }: SessionDossier, at: Instant): Inlines {
  return texts.installed.declared({
    body: body.name,
    place: placeOf(body),
    time: localTime(at, body.timeZone),
    date: localDate(at, body.timeZone),
  })
}

/** By what rules it meets from now on, while it approves no others. */
function ruleBlocks({ rules, members }: SessionDossier): Block[] {
  const seats = votingMembers(members, rules).length
  const rows = texts.rules.rows({
    notice: rules.notice,
    quorum: { rule: rules.quorum, required: requiredQuorum(rules.quorum, seats), seats },
    second: {
      rule: rules.secondCall,
      quorum: rules.secondCallQuorum,
      required: requiredQuorum(rules.secondCallQuorum, seats),
    },
    majority: rules.majority,
    chairBreaksTies: rules.chairBreaksTies,
  })
  return [
    said(texts.rules.intro(rules.name)),
    { type: 'fields', rows: rows.map(({ label, text }) => ({ label, value: [{ text }] })) },
  ]
}
